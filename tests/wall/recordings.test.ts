import { expect, it } from 'vitest';
import { recording } from '../support/fixture-server.ts';
import { recordings } from './support/recordings.ts';

it.each(Object.entries(recordings()))(
  '%s is recorded as the server’s picture folds it today',
  (name, folded) => {
    // Not so? Record anew: npm run fixtures, then npm run screenshots, and look at them.
    expect(recording(name)).toEqual(folded);
  },
);

import { TerminatedCloseEvent } from 'graphql-ws';
import { expect, it } from 'vitest';
import { isTurnedAway } from './alert-watch.ts';

it('a person logs in anew where the server turned him away, and not after each line that fell silent', () => {
  for (const code of [4403, 4498]) expect(isTurnedAway({ code, reason: 'CREDENTIAL_EXPIRED' })).toBe(true);
  expect(isTurnedAway(new TerminatedCloseEvent())).toBe(false);
  expect(isTurnedAway({ code: 1006, reason: '' })).toBe(false);
  expect(isTurnedAway(new Error('no name server'))).toBe(false);
});

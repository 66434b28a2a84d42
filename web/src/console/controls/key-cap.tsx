import { Fragment } from 'react';
import type { Keys } from '../keys/chord.ts';

/** The keys of a command, drawn as keys. Read aloud they would only be in the way of the name they stand beside. */
export function KeyCaps({ keys }: { keys: Keys }) {
  return (
    <span className="key-caps" aria-hidden="true">
      {keys.split(' ').map((chord, i) => (
        <Fragment key={chord}>
          {i > 0 && ' '}
          <kbd>{chord.replaceAll('+', ' ')}</kbd>
        </Fragment>
      ))}
    </span>
  );
}

import { Fragment } from 'react';
import type { Keys } from '../keys/chord.ts';

const SIGNS: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→' };

/** As it stands on a keyboard: `Shift →` for `Shift+ArrowRight`. */
const drawn = (chord: string): string =>
  chord
    .split('+')
    .map((key) => SIGNS[key] ?? key)
    .join(' ');

/** The keys of a command, drawn as keys. Read aloud they would only be in the way of the name they stand beside. */
export function KeyCaps({ keys }: { keys: Keys }) {
  return (
    <span className="key-caps" aria-hidden="true">
      {keys.split(' ').map((chord, i) => (
        <Fragment key={chord}>
          {i > 0 && ' '}
          <kbd>{drawn(chord)}</kbd>
        </Fragment>
      ))}
    </span>
  );
}

import { useSyncExternalStore } from 'react';
import { KeyCaps } from '../controls/key-cap.tsx';
import { useCommandBook } from '../keys/commands.ts';

/** The keys most worth knowing on this screen. */
export function KeyHints() {
  const book = useCommandBook();
  const commands = useSyncExternalStore(book.subscribe, book.hints);
  return (
    <footer className="hints">
      {commands.map(({ id, keys = '', hint = '' }) => (
        <span key={id} className="hint-pair">
          <KeyCaps keys={keys} />
          {hint}
        </span>
      ))}
    </footer>
  );
}

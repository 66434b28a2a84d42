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
        // Without words of its own a key stands close to the next one, whose words are for both.
        <span key={id} className={hint === '' ? 'hint-pair joined' : 'hint-pair'}>
          <KeyCaps keys={keys} />
          {hint}
        </span>
      ))}
    </footer>
  );
}

import type { Word } from '../../i18n/id.ts';
import { KeyCaps } from '../controls/key-cap.tsx';
import { Window } from '../controls/window.tsx';
import { type Command, useCommandBook } from '../keys/commands.ts';
import { useWords } from '../speech.ts';

/** Every key that works at this moment, by where it works. */
export function KeyList({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const book = useCommandBook();
  const groups = new Map<Word, Command[]>();
  for (const command of book.all()) {
    if (command.keys === undefined || command.isExcuse === true) continue;
    groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  }
  return (
    <Window title={words('keys.title')} onClose={onClose} width="wide">
      <div className="key-list">
        {[...groups].map(([group, commands]) => (
          <section key={group}>
            <h3>{words(group)}</h3>
            <dl>
              {commands.map(({ id, keys = '', label }) => (
                <div key={id}>
                  <dt>
                    <KeyCaps keys={keys} />
                  </dt>
                  <dd>{label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Window>
  );
}

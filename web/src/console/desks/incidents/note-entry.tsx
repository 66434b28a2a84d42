import { useEffect, useRef, useState } from 'react';
import { KeyCaps } from '../../controls/key-cap.tsx';
import { leaveField } from '../../controls/row-in-hand.ts';
import { useCommands } from '../../keys/commands.ts';
import { useSession } from '../../session/session.ts';
import type { Speaking } from '../../wording/speaking.ts';
import { noting } from './deeds.ts';
import type { QueueIncident } from './queue-incident.ts';
import type { Acting } from './use-acting.ts';

interface NoteEntryProps {
  readonly incident: QueueIncident;
  readonly speaking: Speaking;
  readonly perform: Acting['perform'];
}

/** Notes that somebody began, by him and the incident: meanwhile he may look at another one. */
const begun = new Map<string, string>();

function useBegunNote(incident: string) {
  const { me } = useSession();
  const key = `${me.principal} ${incident}`;
  const [text, setText] = useState(begun.get(key) ?? '');
  useEffect(() => {
    if (text === '') begun.delete(key);
    else begun.set(key, text);
  }, [key, text]);
  return [text, setText] as const;
}

/** A note, one line, kept by Enter. What was refused stands there again. */
export function NoteEntry({ incident, speaking, perform }: NoteEntryProps) {
  const { words } = speaking;
  const [text, setText] = useBegunNote(incident.id);
  const input = useRef<HTMLInputElement>(null);
  useCommands([
    {
      id: 'note',
      group: 'keys.group.incident',
      label: words('act.note'),
      keys: 'C',
      run: () => input.current?.focus(),
    },
  ]);
  const keep = async () => {
    const written = text.trim();
    if (written === '') return;
    setText('');
    const [outcome] = await perform(noting([incident], written, speaking));
    if (outcome?.kind !== 'done') setText((since) => (since === '' ? written : since));
  };
  return (
    <form
      className="note-entry"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <input
        ref={input}
        className="input"
        aria-label={words('act.note')}
        placeholder={words('act.note')}
        maxLength={500}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') leaveField(event);
        }}
      />
      <KeyCaps keys={text === '' ? 'C' : 'Enter'} />
    </form>
  );
}

import { useEffect, useId, useRef, useState } from 'react';
import { ActionButton } from '../../controls/action-button.tsx';
import { leaveField } from '../../controls/row-in-hand.ts';
import { useCommands } from '../../keys/commands.ts';
import type { Speaking } from '../../wording/speaking.ts';
import { releasing } from './deeds.ts';
import { proposedWallText } from './incident-words.ts';
import type { QueueIncident } from './queue-incident.ts';
import type { Rights } from './rights.ts';
import type { Acting } from './use-acting.ts';

const MOST = 90;

interface WallTextEntryProps {
  readonly incident: QueueIncident;
  readonly rights: Rights;
  readonly speaking: Speaking;
  readonly perform: Acting['perform'];
}

/**
 * The words that walls may show of it: proposed from what is known, shown nowhere until a coordinator has released them. What is
 * being written stays, whatever somebody else releases meanwhile, and stands there again where it was refused.
 */
export function WallTextEntry({ incident, rights, speaking, perform }: WallTextEntryProps) {
  const { words } = speaking;
  const { text, isReleased, write, release } = useWallText(incident, speaking, perform);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useCommands(
    rights.mayHandle
      ? [
          {
            id: 'wall-text',
            group: 'keys.group.incident',
            label: words('detail.wallText'),
            keys: 'W',
            run: () => input.current?.focus(),
          },
        ]
      : [],
  );
  if (!rights.mayHandle) {
    return incident.wallText === null ? null : (
      <section>
        <h3>{words('detail.wallText')}</h3>
        <p className="boxed">{incident.wallText}</p>
      </section>
    );
  }
  return (
    <section>
      <h3>
        <label htmlFor={id}>{words('detail.wallText')}</label>
      </h3>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void release();
        }}
      >
        <div className="wall-text">
          <input
            ref={input}
            id={id}
            className="input"
            aria-describedby={`${id}-state`}
            maxLength={MOST}
            autoComplete="off"
            value={text}
            onChange={(event) => write(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') leaveField(event);
            }}
          />
        </div>
        <div className="wall-text-foot">
          <p className="small dim" id={`${id}-state`}>
            <span className="number">
              {text.length}/{MOST}
            </span>{' '}
            · {words(isReleased ? 'detail.wallText.shown' : 'detail.wallText.notShown')}
          </p>
          {!isReleased && (
            <ActionButton type="submit" isSmall keys="Enter" isDisabled={text.trim() === ''}>
              {words('detail.wallText.release')}
            </ActionButton>
          )}
        </div>
      </form>
    </section>
  );
}

/** Words being written, and those they are to take the place of. */
interface Draft {
  readonly text: string;
  readonly was: string | null;
}

function useWallText(incident: QueueIncident, speaking: Speaking, perform: Acting['perform']) {
  const { wallText } = incident;
  const [draft, setDraft] = useState<Draft | null>(null);
  const text = draft?.text ?? wallText ?? proposedWallText(incident, speaking.operation);
  const isReleased = wallText === text.trim();
  const released = useRef(wallText);
  useEffect(() => {
    released.current = wallText;
    setDraft((before) => (before?.text === wallText ? null : before));
  }, [wallText]);
  const write = (written: string) =>
    setDraft((before) => ({ text: written, was: before === null ? wallText : before.was }));
  const release = async () => {
    const written = text.trim();
    if (isReleased || written === '') return;
    setDraft(null);
    const before = draft === null ? incident : { ...incident, wallText: draft.was };
    const [outcome] = await perform(releasing(before, written, speaking));
    if (outcome?.kind !== 'done') setDraft((since) => since ?? { text: written, was: released.current });
  };
  return { text, isReleased, write, release };
}

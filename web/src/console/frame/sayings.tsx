import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from 'react';
import { ActionButton } from '../controls/action-button.tsx';
import { useCommands } from '../keys/commands.ts';
import { useWords } from '../speech.ts';

/** A sentence about something just done, for a short while. */
export interface Saying {
  readonly text: string;
  /** Undoes it; offered while the sentence stands. */
  readonly undo?: () => void;
}

type Say = (saying: Saying) => void;

const SayContext = createContext<Say | null>(null);

export function useSay(): Say {
  const say = use(SayContext);
  if (say === null) throw new Error('No Sayings around this component');
  return say;
}

/** Long enough to read it and to take it back. */
const SAID_FOR_MS = 10_000;

/** Keeps the newest sentence at the foot of the page and has it read aloud; never takes the focus. */
export function Sayings({ children }: { children: ReactNode }) {
  const [saying, setSaying] = useState<Saying | null>(null);
  const handle = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const hush = useCallback(() => setSaying(null), []);
  const say = useCallback<Say>(
    (next) => {
      clearTimeout(handle.current);
      handle.current = setTimeout(hush, SAID_FOR_MS);
      setSaying(next);
    },
    [hush],
  );
  const page = useMemo(() => children, [children]);
  return (
    <SayContext value={say}>
      {page}
      <Said saying={saying} onDone={hush} onSay={say} />
    </SayContext>
  );
}

interface SaidProps {
  readonly saying: Saying | null;
  readonly onDone: () => void;
  readonly onSay: Say;
}

function Said({ saying, onDone, onSay }: SaidProps) {
  const words = useWords();
  const undo = saying?.undo;
  const takeBack = () => {
    // What undoing says stands in its place.
    onDone();
    undo?.();
  };
  const command = {
    id: 'undo',
    group: 'keys.group.everywhere',
    label: words('act.undo'),
    keys: 'Z',
  } as const;
  useCommands([
    undo === undefined
      ? { ...command, isExcuse: true, run: () => onSay({ text: words('act.undo.nothing') }) }
      : { ...command, run: takeBack },
  ]);
  return (
    <div className="saying" role="status">
      {saying !== null && (
        <div className="saying-box">
          <p>{saying.text}</p>
          {undo !== undefined && (
            <ActionButton isSmall keys="Z" onPress={takeBack}>
              {words('act.undo')}
            </ActionButton>
          )}
        </div>
      )}
    </div>
  );
}

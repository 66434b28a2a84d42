import type { ReactNode } from 'react';
import { useWords } from '../speech.ts';
import { ActionButton } from './action-button.tsx';
import { Notice } from './notice.tsx';
import { Window } from './window.tsx';

interface ConfirmWindowProps {
  readonly title: string;
  /** What will happen, in full. */
  readonly children: ReactNode;
  /** What the button says: the act itself, never "yes". */
  readonly act: string;
  readonly onAct: () => void;
  readonly onClose: () => void;
  readonly isPending: boolean;
  readonly problem: string | null;
}

/** Asks before something that cannot be taken back and needs no reason. */
export function ConfirmWindow({
  title,
  children,
  act,
  onAct,
  onClose,
  isPending,
  problem,
}: ConfirmWindowProps) {
  const words = useWords();
  return (
    <Window title={title} onClose={onClose} isQuestion width="narrow">
      <div className="stack">
        <p className="second">{children}</p>
        {problem !== null && <Notice tone="stopped">{problem}</Notice>}
        <div className="row end">
          <ActionButton onPress={onClose}>{words('act.cancel')}</ActionButton>
          <ActionButton isPrimary autoFocus isPending={isPending} onPress={onAct}>
            {act}
          </ActionButton>
        </div>
      </div>
    </Window>
  );
}

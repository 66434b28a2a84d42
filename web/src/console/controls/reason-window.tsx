import { type ReactNode, useState } from 'react';
import { useWords } from '../speech.ts';
import { ActForm } from './act-form.tsx';
import { FormEnd } from './form-end.tsx';
import { TextEntry } from './text-entry.tsx';
import { Window } from './window.tsx';

interface ReasonWindowProps {
  readonly title: string;
  /** What will happen, in full. */
  readonly children: ReactNode;
  /** What the button says: the act itself, never "yes". */
  readonly act: string;
  readonly onAct: (reason: string) => void;
  readonly onClose: () => void;
  readonly isPending: boolean;
  readonly problem: string | null;
  readonly maxLength?: number;
  readonly hint?: string;
  /** May be left out. */
  readonly isOptional?: boolean;
}

/** Asks before something that hurts, and why. */
export function ReasonWindow(props: ReasonWindowProps) {
  const {
    title,
    children,
    act,
    onAct,
    onClose,
    isPending,
    problem,
    maxLength = 200,
    hint,
    isOptional,
  } = props;
  const words = useWords();
  const [reason, setReason] = useState('');
  return (
    <Window title={title} onClose={onClose} isQuestion isSticky width="narrow">
      <ActForm onSubmit={() => onAct(reason.trim())}>
        <div className="second">{children}</div>
        <TextEntry
          label={words(isOptional === true ? 'reason.optional' : 'reason.label')}
          value={reason}
          onChange={setReason}
          rows={2}
          maxLength={maxLength}
          autoFocus
          hint={hint ?? words('reason.hint')}
          isNeeded={isOptional !== true}
          problem={problem}
        />
        <FormEnd act={act} onClose={onClose} isPending={isPending} />
      </ActForm>
    </Window>
  );
}

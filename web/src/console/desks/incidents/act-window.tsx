import { type ReactNode, useState } from 'react';
import { ActForm } from '../../controls/act-form.tsx';
import { FormEnd } from '../../controls/form-end.tsx';
import { Notice } from '../../controls/notice.tsx';
import { TextEntry } from '../../controls/text-entry.tsx';
import { Window } from '../../controls/window.tsx';
import { useWords } from '../../speech.ts';

interface ActWindowProps {
  readonly title: string;
  /** What the button says: the act itself. */
  readonly act: string;
  readonly onAct: (text: string) => void;
  readonly onClose: () => void;
  /** What there is to choose beside the text. */
  readonly children?: ReactNode;
  /** Usually nothing has to be chosen anew: the act itself has the focus. */
  readonly isUsuallyRight?: boolean;
  /** What there is to choose is usually chosen well: what is typed at once is the text. */
  readonly isTextFirst?: boolean;
  /** Why it cannot be done as it stands, said when it is tried; null: it can. */
  readonly lacking?: string | null;
  /** Left out: there is nothing to write. */
  readonly text?: {
    readonly label: string;
    readonly isOptional?: boolean;
    readonly maxLength?: number;
    readonly initial?: string;
    readonly hint?: string;
  };
}

/** Asks what an act needs, and does it. Ctrl with Enter does it from within the text. */
export function ActWindow({
  title,
  act,
  onAct,
  onClose,
  children,
  lacking = null,
  isUsuallyRight = false,
  isTextFirst = false,
  text,
}: ActWindowProps) {
  const words = useWords();
  const [written, setWritten] = useState(text?.initial ?? '');
  const [isTried, setTried] = useState(false);
  const perform = () => {
    setTried(true);
    if (lacking !== null) return;
    onAct(written.trim());
    onClose();
  };
  return (
    <Window title={title} onClose={onClose} isSticky width="narrow">
      <ActForm onSubmit={perform}>
        {isTried && lacking !== null && <Notice tone="stopped">{lacking}</Notice>}
        {children}
        {text !== undefined && (
          <TextEntry
            label={text.label}
            value={written}
            onChange={setWritten}
            isNeeded={text.isOptional !== true}
            rows={2}
            maxLength={text.maxLength ?? 500}
            autoFocus={children === undefined || isTextFirst}
            hint={text.hint ?? words('act.textHint')}
          />
        )}
        <FormEnd act={act} onClose={onClose} isUsuallyRight={isUsuallyRight} />
      </ActForm>
    </Window>
  );
}

import { useSession } from '../session/session.ts';
import { useWords } from '../speech.ts';
import { instantTyped } from './moments.ts';
import { TextEntry } from './text-entry.tsx';

interface MomentEntryProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Null: none, where there is no room for more than the pattern in the field itself. */
  readonly hint?: string | null;
  /** Its form is not sent without a moment in it. */
  readonly isNeeded?: boolean;
}

/** Date and time as people here write them, typed. A browser's own field would follow the language of the browser. */
export function MomentEntry({ label, value, onChange, hint, isNeeded = false }: MomentEntryProps) {
  const words = useWords();
  const { zone } = useSession().operation;
  const isWhole = value.trim().length >= 10;
  const isSense = instantTyped(value, zone) !== null;
  return (
    <TextEntry
      label={label}
      value={value}
      onChange={onChange}
      autoComplete="off"
      placeholder={words(hint === null ? 'moment.pattern' : 'moment.example')}
      {...(hint === null ? {} : { hint: hint ?? words('moment.hint', { zone }) })}
      isNeeded={isNeeded || value.trim() !== ''}
      isUnfit={!isSense}
      neededText={words('moment.problem')}
      problem={isWhole && !isSense ? words('moment.problem') : null}
    />
  );
}

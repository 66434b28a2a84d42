import { type ReactNode, useId } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import { useWords } from '../speech.ts';
import { useNeed } from './act-form.tsx';

interface TextEntryProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'password' | 'tel';
  readonly hint?: ReactNode;
  /** What is wrong with it; null or left out: nothing. */
  readonly problem?: string | null;
  readonly name?: string;
  readonly autoComplete?: string;
  readonly autoFocus?: boolean;
  /** Its form is not sent without it. */
  readonly isNeeded?: boolean;
  /** What stands in it is as good as nothing. */
  readonly isUnfit?: boolean;
  /** What is said where it is needed and missing. */
  readonly neededText?: string;
  /** What stands in it is selected when it appears: typing replaces it. */
  readonly isSelected?: boolean;
  readonly maxLength?: number;
  readonly inputMode?: 'text' | 'decimal' | 'numeric' | 'tel';
  readonly rows?: number;
  readonly suffix?: string;
  readonly placeholder?: string;
}

/** One line of text, or several. What was typed stays, whatever is said about it. */
export function TextEntry({ label, hint, problem = null, rows, suffix, ...props }: TextEntryProps) {
  const words = useWords();
  const { isNeeded = false, isUnfit, neededText, ...field } = props;
  const need = useNeed(isNeeded, isUnfit ?? field.value.trim() === '');
  const wrong = need.isMissing ? (neededText ?? words('form.needed', { label })) : problem;
  const { type = 'text', autoFocus = false, isSelected = false, placeholder, ...rest } = field;
  const selecting = isSelected ? { ref: select } : {};
  const suffixId = useId();
  return (
    <TextField
      {...rest}
      {...need.mark}
      type={type}
      className="field"
      isInvalid={wrong !== null}
      validationBehavior="aria"
      {...(suffix === undefined ? {} : { 'aria-describedby': suffixId })}
    >
      <Label>{label}</Label>
      <span className="entry">
        {rows === undefined ? (
          <Input
            className="input"
            autoFocus={autoFocus}
            spellCheck="false"
            {...selecting}
            {...(placeholder === undefined ? {} : { placeholder })}
          />
        ) : (
          <TextArea className="input" rows={rows} autoFocus={autoFocus} />
        )}
        {suffix !== undefined && (
          <span className="suffix" id={suffixId}>
            {suffix}
          </span>
        )}
      </span>
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="problem">{wrong}</FieldError>
    </TextField>
  );
}

const select = (input: HTMLInputElement | null): void => input?.select();

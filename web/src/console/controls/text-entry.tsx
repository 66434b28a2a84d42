import { type ReactNode, useId } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';

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
  readonly isRequired?: boolean;
  readonly maxLength?: number;
  readonly inputMode?: 'text' | 'decimal' | 'numeric' | 'tel';
  readonly rows?: number;
  readonly suffix?: string;
  readonly placeholder?: string;
}

/** One line of text, or several. What was typed stays, whatever is said about it. */
export function TextEntry({ label, hint, problem = null, rows, suffix, ...field }: TextEntryProps) {
  const { type = 'text', autoFocus = false, placeholder, ...rest } = field;
  const suffixId = useId();
  return (
    <TextField
      {...rest}
      type={type}
      className="field"
      isInvalid={problem !== null}
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
      <FieldError className="problem">{problem}</FieldError>
    </TextField>
  );
}

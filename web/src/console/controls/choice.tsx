import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components';
import { useWords } from '../speech.ts';
import { useNeed } from './act-form.tsx';

export interface Option<Code extends string = string> {
  readonly code: Code;
  readonly name: string;
  readonly detail?: string;
}

interface ChoiceProps<Code extends string> {
  readonly label: string;
  readonly options: readonly Option<Code>[];
  readonly value: Code | null;
  readonly onChange: (code: Code) => void;
  readonly hint?: string;
  readonly problem?: string | null;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  /** Its form is not sent without it. */
  readonly isNeeded?: boolean;
  /** What is said where it is needed and missing. */
  readonly neededText?: string;
}

/** One of a few. */
export function Choice<Code extends string>({
  label,
  options,
  value,
  onChange,
  hint,
  problem = null,
  placeholder = '–',
  isDisabled = false,
  autoFocus = false,
  isNeeded = false,
  neededText,
}: ChoiceProps<Code>) {
  const words = useWords();
  const need = useNeed(isNeeded, value === null);
  const wrong = need.isMissing ? (neededText ?? words('form.needed', { label })) : problem;
  return (
    <Select
      {...need.mark}
      className="field"
      placeholder={placeholder}
      value={value}
      onChange={(key) => {
        const found = options.find(({ code }) => code === key);
        if (found !== undefined) onChange(found.code);
      }}
      isInvalid={wrong !== null}
      isDisabled={isDisabled}
      validationBehavior="aria"
    >
      <Label>{label}</Label>
      <Button className="input choice" autoFocus={autoFocus}>
        <SelectValue />
        <Arrow />
      </Button>
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="problem">{wrong}</FieldError>
      <Popover className="popover" data-overlay="">
        <ListBox className="options">
          {options.map(({ code, name, detail }) => (
            <ListBoxItem key={code} id={code} textValue={name} className="option">
              <Text slot="label">{name}</Text>
              {detail !== undefined && (
                <Text slot="description" className="dim small">
                  {detail}
                </Text>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}

export function Arrow() {
  return (
    <svg className="arrow" viewBox="0 0 12 12" aria-hidden="true">
      <path d="M2 4l4 4 4-4" />
    </svg>
  );
}

import { useMemo, useState } from 'react';
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import { Arrow } from './choice.tsx';

/** Something to find by typing: its own name, and what it lies in. */
export interface SearchOption {
  readonly code: string;
  readonly name: string;
  readonly detail: string;
  /** How far it is set in: 0 for the widest. */
  readonly depth: number;
}

interface SearchChoiceProps {
  readonly label: string;
  readonly options: readonly SearchOption[];
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
  /** Which of the options are offered while this is typed. */
  readonly matching: (
    text: string,
    value: string | null,
    options: readonly SearchOption[],
  ) => readonly SearchOption[];
  /** What the arrow does, read aloud. */
  readonly showLabel: string;
  /** Stands where nothing matches. */
  readonly noneText: string;
  /** Whether the list opens with the focus, or only once something is typed. */
  readonly opensOn?: 'focus' | 'input';
  readonly placeholder?: string;
  readonly hint?: string;
  readonly problem?: string | null;
  readonly autoFocus?: boolean;
}

/** One of many, found by typing any part of its name. */
export function SearchChoice({ label, options, value, onChange, matching, ...rest }: SearchChoiceProps) {
  const { showLabel, noneText, opensOn = 'focus', placeholder, hint, problem = null, autoFocus } = rest;
  const nameOf = (code: string | null) => options.find((option) => option.code === code)?.name ?? '';
  const [text, setText] = useState(() => nameOf(value));
  const [named, setNamed] = useState(value);
  if (named !== value) {
    setNamed(value);
    setText(nameOf(value));
  }
  const shown = useMemo(() => matching(text, value, options), [matching, text, value, options]);
  return (
    <ComboBox
      className="field"
      value={value}
      inputValue={text}
      onInputChange={setText}
      onChange={(key) => {
        const code = key === null ? null : String(key);
        onChange(code);
        setText(nameOf(code));
      }}
      items={shown}
      menuTrigger={opensOn}
      isInvalid={problem !== null}
      validationBehavior="aria"
      allowsEmptyCollection
    >
      <Label>{label}</Label>
      <span className="entry">
        <Input
          className="input"
          {...(autoFocus === undefined ? {} : { autoFocus })}
          {...(placeholder === undefined ? {} : { placeholder })}
        />
        <Button className="opener" aria-label={showLabel}>
          <Arrow />
        </Button>
      </span>
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="problem">{problem}</FieldError>
      <Popover className="popover" data-overlay="">
        <ListBox<SearchOption>
          className="options tall"
          renderEmptyState={() => <p className="empty-options">{noneText}</p>}
        >
          {(option) => (
            <ListBoxItem
              id={option.code}
              textValue={option.name}
              className={`option region depth-${option.depth}`}
            >
              <Text slot="label">{option.name}</Text>
              <Text slot="description" className="dim small">
                {option.detail}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

import { use, useEffect, useMemo, useRef, useState } from 'react';
import {
  Button,
  ComboBox,
  ComboBoxStateContext,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import { useWords } from '../speech.ts';
import { useNeed } from './act-form.tsx';
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
  /** Its form is not sent without it. */
  readonly isNeeded?: boolean;
  /** What is said where it is needed and missing. */
  readonly neededText?: string;
  readonly autoFocus?: boolean;
}

/** One of many, found by typing any part of its name; Enter and Tab take the best match of what was typed. */
export function SearchChoice({ label, options, value, onChange, matching, ...rest }: SearchChoiceProps) {
  const { showLabel, noneText, opensOn = 'focus', placeholder, hint, autoFocus } = rest;
  const words = useWords();
  const { isMissing, mark } = useNeed(rest.isNeeded === true, value === null);
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
      {...mark}
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
      isInvalid={isMissing}
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
      <FieldError className="problem">{rest.neededText ?? words('form.needed', { label })}</FieldError>
      <BestMatch typed={text.trim() === '' || text === nameOf(value) ? null : text} />
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

/** While something is typed and no arrow was pressed since, the first of the options is the one that Enter and Tab take. */
function BestMatch({ typed }: { typed: string | null }) {
  const state = use(ComboBoxStateContext);
  /** The text whose best match was pointed at. */
  const pointed = useRef<string | null>(null);
  // After each drawing, and once the list has done its own: it points at nothing, or at what was chosen, as it opens and as
  // the text changes.
  useEffect(() => {
    if (state === null || typed === null || !state.isOpen) return;
    const { collection, selectionManager } = state;
    queueMicrotask(() => {
      const first = collection.getFirstKey();
      const { focusedKey } = selectionManager;
      if (focusedKey !== null && focusedKey === first) pointed.current = typed;
      else if (first !== null && (pointed.current !== typed || focusedKey === null))
        selectionManager.setFocusedKey(first);
    });
  });
  return null;
}

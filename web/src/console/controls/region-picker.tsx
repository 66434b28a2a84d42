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
import { useWords } from '../speech.ts';
import { Arrow } from './choice.tsx';

/** A region as it is offered: its own name, and what it lies in. */
export interface RegionOption {
  readonly code: string;
  readonly name: string;
  readonly detail: string;
  /** 0 for the regency, 1 for a kecamatan, 2 for a desa. */
  readonly depth: number;
}

interface RegionPickerProps {
  readonly label: string;
  readonly regions: readonly RegionOption[];
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
  readonly hint?: string;
  readonly problem?: string | null;
}

/** A region of the roster, found by typing any part of its name. */
export function RegionPicker({ label, regions, value, onChange, hint, problem = null }: RegionPickerProps) {
  const words = useWords();
  const nameOf = (code: string | null) => regions.find((region) => region.code === code)?.name ?? '';
  const [text, setText] = useState(() => nameOf(value));
  const shown = useMemo(() => regionsFor(text, value, regions), [text, value, regions]);
  return (
    <ComboBox
      className="field"
      value={value}
      inputValue={text}
      onInputChange={setText}
      onChange={(key) => {
        onChange(key === null ? null : String(key));
        setText(nameOf(key === null ? null : String(key)));
      }}
      items={shown}
      menuTrigger="focus"
      isInvalid={problem !== null}
      validationBehavior="aria"
      allowsEmptyCollection
    >
      <Label>{label}</Label>
      <span className="entry">
        <Input className="input" />
        <Button className="opener" aria-label={words('region.show')}>
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
        <ListBox<RegionOption>
          className="options tall"
          renderEmptyState={() => <p className="empty-options">{words('region.none')}</p>}
        >
          {(region) => (
            <ListBoxItem
              id={region.code}
              textValue={region.name}
              className={`option region depth-${region.depth}`}
            >
              <Text slot="label">{region.name}</Text>
              <Text slot="description" className="dim small">
                {region.detail}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** Regions whose name or code holds what was typed; all of them while the text is just the name of the one chosen. */
export function regionsFor(
  text: string,
  value: string | null,
  regions: readonly RegionOption[],
): readonly RegionOption[] {
  const asked = text.trim().toLowerCase();
  const isChosen = regions.some(({ code, name }) => code === value && name === text);
  if (asked === '' || isChosen) return regions;
  return regions.filter(({ name, code }) => name.toLowerCase().includes(asked) || code.startsWith(asked));
}

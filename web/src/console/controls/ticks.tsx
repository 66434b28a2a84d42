import { useId } from 'react';
import {
  Checkbox,
  CheckboxGroup,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Radio,
  RadioGroup,
  Text,
} from 'react-aria-components';
import { useWords } from '../speech.ts';
import { useNeed } from './act-form.tsx';
import type { Option } from './choice.tsx';

interface TicksProps<Code extends string> {
  readonly label: string;
  readonly options: readonly Option<Code>[];
  readonly value: readonly Code[];
  readonly onChange: (codes: Code[]) => void;
  /** Its form is not sent while none is ticked. */
  readonly isNeeded?: boolean;
}

/** Any number of a few. */
export function Ticks<Code extends string>({
  label,
  options,
  value,
  onChange,
  isNeeded = false,
}: TicksProps<Code>) {
  const words = useWords();
  const { isMissing, mark } = useNeed(isNeeded, value.length === 0);
  return (
    <CheckboxGroup
      {...mark}
      className="field ticks"
      value={[...value]}
      onChange={(codes) => onChange(options.map(({ code }) => code).filter((code) => codes.includes(code)))}
      isInvalid={isMissing}
      validationBehavior="aria"
    >
      <Label>{label}</Label>
      {options.map(({ code, name, detail }) => (
        <Checkbox key={code} value={code} className="tick">
          <TickBox />
          <span>
            {name}
            {detail !== undefined && <span className="dim small block">{detail}</span>}
          </span>
        </Checkbox>
      ))}
      <FieldError className="problem">{words('form.neededTick')}</FieldError>
    </CheckboxGroup>
  );
}

/** Any number of many. The whole list is one stop of the Tab key: within it one goes by the arrows, and Space ticks. */
export function ManyTicks<Code extends string>({
  label,
  options,
  value,
  onChange,
  isNeeded = false,
}: TicksProps<Code>) {
  const words = useWords();
  const labelId = useId();
  const { isMissing, mark } = useNeed(isNeeded, value.length === 0);
  return (
    <div className="field" {...mark} data-invalid={isMissing || undefined}>
      <span id={labelId} className="react-aria-Label">
        {label}
      </span>
      <ListBox
        className="many-ticks"
        aria-labelledby={labelId}
        layout="grid"
        selectionMode="multiple"
        escapeKeyBehavior="none"
        selectedKeys={value}
        onSelectionChange={(keys) =>
          onChange(options.map(({ code }) => code).filter((code) => keys === 'all' || keys.has(code)))
        }
      >
        {options.map(({ code, name }) => (
          <ListBoxItem key={code} id={code} textValue={name} className="tick">
            <TickBox />
            <span>{name}</span>
          </ListBoxItem>
        ))}
      </ListBox>
      {isMissing && <p className="problem">{words('form.neededTick')}</p>}
    </div>
  );
}

interface TickProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Yes or no. */
export function Tick({ label, isOn, onChange }: TickProps) {
  return (
    <Checkbox className="tick" isSelected={isOn} onChange={onChange}>
      <TickBox />
      <span>{label}</span>
    </Checkbox>
  );
}

/** The square that is ticked. */
export function TickBox() {
  return (
    <svg className="box" viewBox="0 0 18 18" aria-hidden="true">
      <path d="M4 9.5l3.5 3.5 6.5-7.5" />
    </svg>
  );
}

interface DialsProps<Code extends string> {
  readonly label: string;
  readonly options: readonly Option<Code>[];
  readonly value: Code;
  readonly onChange: (code: Code) => void;
  readonly hint?: string;
  readonly autoFocus?: boolean;
}

/** One of very few, all in sight. */
export function Dials<Code extends string>({
  label,
  options,
  value,
  onChange,
  hint,
  autoFocus = false,
}: DialsProps<Code>) {
  return (
    <RadioGroup
      className="field dials"
      value={value}
      onChange={(picked) => {
        const found = options.find(({ code }) => code === picked);
        if (found !== undefined) onChange(found.code);
      }}
      orientation="horizontal"
    >
      <Label>{label}</Label>
      <span className="dial-row">
        {options.map(({ code, name }) => (
          <Radio key={code} value={code} className="dial" autoFocus={autoFocus && code === value}>
            {name}
          </Radio>
        ))}
      </span>
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
    </RadioGroup>
  );
}

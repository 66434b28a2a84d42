import type { ReactNode } from 'react';
import type { WallAmbient } from '../../../generated/graphql.ts';
import { smallestText } from '../../../pieces/preset.ts';
import { RegionPicker } from '../../controls/region-picker.tsx';
import { TextEntry } from '../../controls/text-entry.tsx';
import { Dials, Tick } from '../../controls/ticks.tsx';
import { regionOptions } from '../../session/regions.ts';
import { useSession } from '../../session/session.ts';
import { useWords } from '../../speech.ts';
import { numberIn, presetIn, type SetupForm } from './setup-form.ts';

const AMBIENTS: readonly WallAmbient[] = ['DARK', 'BRIGHT'];

interface SetupFieldsProps {
  /** More to tick, of a wall that is paired already. */
  readonly children?: ReactNode;
  readonly form: SetupForm;
  readonly onChange: (form: SetupForm) => void;
}

/** What only the room knows of a wall. Nobody picks pixels: size and distance give the size of text. */
export function SetupFields({ form, onChange, children }: SetupFieldsProps) {
  const words = useWords();
  const { operation } = useSession();
  const isTooSmall = presetIn(form) === 'TOO_SMALL';
  const change = (part: Partial<SetupForm>) => onChange({ ...form, ...part });
  return (
    <>
      <div className="pair">
        <TextEntry
          label={words('walls.form.name')}
          value={form.name}
          onChange={(name) => change({ name })}
          isNeeded
          maxLength={40}
          hint={words('walls.form.nameHint')}
        />
        <TextEntry
          label={words('walls.form.place')}
          value={form.place}
          onChange={(place) => change({ place })}
          isNeeded
          maxLength={80}
          hint={words('walls.form.placeHint')}
        />
      </div>
      <RegionPicker
        label={words('walls.form.scope')}
        regions={regionOptions(operation, words, 1)}
        value={form.scope}
        onChange={(scope) => change({ scope })}
        isNeeded
      />
      <div className="pair">
        <TextEntry
          label={words('walls.form.diagonal')}
          value={form.diagonal}
          onChange={(diagonal) => change({ diagonal })}
          isNeeded
          isUnfit={!isLength(form.diagonal)}
          inputMode="decimal"
          suffix={words('walls.form.inches')}
        />
        <TextEntry
          label={words('walls.form.distance')}
          value={form.distance}
          onChange={(distance) => change({ distance })}
          isNeeded
          isUnfit={!isLength(form.distance) || isTooSmall}
          {...(isTooSmall ? { neededText: words('setup.tooSmall') } : {})}
          inputMode="decimal"
          suffix={words('walls.form.metres')}
        />
      </div>
      <Verdict form={form} />
      <Dials
        label={words('walls.form.ambient')}
        options={AMBIENTS.map((code) => ({ code, name: words(`walls.ambient.${code}`) }))}
        value={form.ambient}
        onChange={(ambient) => change({ ambient })}
        hint={words('walls.form.ambientHint')}
      />
      <div className="tick-list">
        <Tick
          label={words('walls.form.guest')}
          isOn={form.isGuest}
          onChange={(isGuest) => change({ isGuest })}
        />
        {children}
      </div>
    </>
  );
}

const isLength = (text: string): boolean => (numberIn(text) ?? 0) > 0;

function Verdict({ form }: { form: SetupForm }) {
  const words = useWords();
  const preset = presetIn(form);
  if (preset === null) return <output className="verdict dim">{words('walls.form.presetUnknown')}</output>;
  if (preset === 'TOO_SMALL') return <output className="verdict strong">{words('setup.tooSmall')}</output>;
  const size = { preset: words(`setup.preset.${preset}`), px: smallestText[preset] };
  return <output className="verdict">{words('setup.preset', size)}</output>;
}

import { type SubmitEvent, useId, useState } from 'react';
import { createWords, type Language, type Words } from '../i18n/words.ts';
import { presetFor, smallestText } from '../pieces/preset.ts';
import type { WallSettings } from './wall-settings.ts';

interface SetupPageProps {
  readonly known: Partial<WallSettings>;
  /** Regions to choose from, the regency first; empty while the server is not reached. */
  readonly scopes: readonly { readonly code: string; readonly name: string }[];
  readonly onDone: (settings: WallSettings) => void;
}

/** Asks what only the room knows: how large the screen is and how far away people sit. Nobody picks pixels. */
export function SetupPage({ known, scopes, onDone }: SetupPageProps) {
  const [language, setLanguage] = useState<Language>(known.language ?? 'id');
  const [diagonal, setDiagonal] = useState(String(known.diagonal ?? ''));
  const [distance, setDistance] = useState(String(known.distance ?? ''));
  const [chosen, setScope] = useState(known.scope);
  const words = createWords(language);
  const size = { diagonal: Number(diagonal), distance: Number(distance) };
  const preset = presetFor(size.diagonal, size.distance);
  const scope = chosen ?? scopes[0]?.code ?? '';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (preset !== null) onDone({ ...size, scope, language });
  };
  return (
    <form className="setup" onSubmit={submit}>
      <h1>{words('setup.title')}</h1>
      <NumberField label={words('setup.diagonal')} value={diagonal} onChange={setDiagonal} />
      <NumberField label={words('setup.distance')} value={distance} onChange={setDistance} />
      <Choice label={words('setup.scope')} value={scope} options={scopes} onChange={setScope} />
      <Choice
        label={words('setup.language')}
        value={language}
        options={[
          { code: 'id', name: 'Indonesia' },
          { code: 'en', name: 'English' },
        ]}
        onChange={(code) => setLanguage(code === 'en' ? 'en' : 'id')}
      />
      <Verdict isAsked={size.diagonal > 0 && size.distance > 0} preset={preset} words={words} />
      <button type="submit" disabled={preset === null}>
        {words('setup.start')}
      </button>
    </form>
  );
}

interface VerdictProps {
  readonly isAsked: boolean;
  readonly preset: ReturnType<typeof presetFor>;
  readonly words: Words;
}

function Verdict({ isAsked, preset, words }: VerdictProps) {
  if (!isAsked) return <output> </output>;
  if (preset === null) return <output className="refused">{words('setup.tooSmall')}</output>;
  return (
    <output>
      {words('setup.preset', { preset: words(`setup.preset.${preset}`), px: smallestText[preset] })}
    </output>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function NumberField({ label, value, onChange }: FieldProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        min="0.5"
        max="600"
        step="any"
        required
        value={value}
        onChange={(e) => onChange(e.target.value)}
      />
    </>
  );
}

function Choice({
  label,
  value,
  options,
  onChange,
}: FieldProps & { options: readonly { code: string; name: string }[] }) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(e) => onChange(e.target.value)}>
        {options.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
}

import { useState } from 'react';
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import { MomentEntry } from '../../controls/moment-entry.tsx';
import { Dials, TickBox } from '../../controls/ticks.tsx';
import { crumbsTo } from '../../session/regions.ts';
import type { Speaking } from '../../wording/speaking.ts';
import type { HistoryFacets } from './history.types.ts';
import {
  chosenOf,
  type HistoryAddress,
  TICKED_FACETS,
  type TickedFacet,
  withFacet,
  withPart,
} from './history-search.ts';
import { valueName } from './history-words.ts';

interface FacetPanelProps {
  readonly address: HistoryAddress;
  readonly facets: HistoryFacets;
  readonly speaking: Speaking;
  readonly onAddress: (address: HistoryAddress) => void;
}

interface Value {
  readonly value: string;
  readonly count: number;
}

/** So many values are in sight; the others are one press away. */
const IN_SIGHT = 6;

/** What the history can be narrowed to, each value with how many entries it would leave. Takes effect at once. */
export function FacetPanel({ address, facets, speaking, onAddress }: FacetPanelProps) {
  const { words } = speaking;
  const valuesOf = (facet: string) => facets.find((each) => each.facet === facet)?.values ?? [];
  return (
    <div className="facet-panel">
      {(['insiden', 'oleh'] as const).map((only) =>
        address[only] === undefined ? null : (
          <button
            key={only}
            type="button"
            className="button compact facet-only"
            onClick={() => onAddress(withPart(address, only, ''))}
          >
            {words(only === 'insiden' ? 'history.oneIncident' : 'history.onePerson')} ✕
          </button>
        ),
      )}
      <Dials
        label={words('history.clock')}
        options={[
          { code: 'diterima', name: words('history.clock.RECEIVED') },
          { code: 'kejadian', name: words('history.clock.HAPPENED') },
        ]}
        value={address.jam ?? 'diterima'}
        onChange={(code) => onAddress(withPart(address, 'jam', code === 'kejadian' ? code : ''))}
      />
      <div className="facet-moments">
        <MomentEntry
          hint={null}
          label={words('record.from')}
          value={address.dari ?? ''}
          onChange={(text) => onAddress(withPart(address, 'dari', text))}
        />
        <MomentEntry
          hint={null}
          label={words('record.until')}
          value={address.sampai ?? ''}
          onChange={(text) => onAddress(withPart(address, 'sampai', text))}
        />
      </div>
      <Regions address={address} values={valuesOf('REGION')} speaking={speaking} onAddress={onAddress} />
      {TICKED_FACETS.map((facet) => (
        <FacetTicks
          key={facet}
          facet={facet}
          values={withChosen(valuesOf(facet), chosenOf(address, facet))}
          chosen={chosenOf(address, facet)}
          speaking={speaking}
          onChange={(values) => onAddress(withFacet(address, facet, values))}
        />
      ))}
    </div>
  );
}

/** Chosen values stay, even where nothing is left of them. */
const withChosen = (values: readonly Value[], chosen: readonly string[]): readonly Value[] => [
  ...values,
  ...chosen
    .filter((code) => values.every(({ value }) => value !== code))
    .map((value) => ({ value, count: 0 })),
];

interface FacetTicksProps {
  readonly facet: TickedFacet;
  readonly values: readonly Value[];
  readonly chosen: readonly string[];
  readonly speaking: Speaking;
  readonly onChange: (values: readonly string[]) => void;
}

function FacetTicks({ facet, values, chosen, speaking, onChange }: FacetTicksProps) {
  const { words } = speaking;
  const [isWhole, setWhole] = useState(false);
  if (values.length === 0) return null;
  const shown = isWhole
    ? values
    : values.filter(({ value }, index) => index < IN_SIGHT || chosen.includes(value));
  return (
    <CheckboxGroup
      className="field ticks facet-ticks"
      value={[...chosen]}
      onChange={(codes) => onChange(codes)}
    >
      <Label>{words(`history.facet.${facet}`)}</Label>
      {shown.map(({ value, count }) => (
        <Checkbox key={value} value={value} className="tick">
          <TickBox />
          <span className="facet-name">{valueName(facet, value, speaking)}</span>
          <span className="facet-count number">{words.number(count)}</span>
        </Checkbox>
      ))}
      {values.length > shown.length && (
        <button type="button" className="facet-more" onClick={() => setWhole(true)}>
          {words('history.more', { n: values.length - shown.length })}
        </button>
      )}
    </CheckboxGroup>
  );
}

interface RegionsProps extends Pick<FacetPanelProps, 'address' | 'speaking' | 'onAddress'> {
  readonly values: readonly Value[];
}

/** Where: the way from the regency down to what is asked for, and its parts, each gone into by one press. */
function Regions({ address, values, speaking, onAddress }: RegionsProps) {
  const { operation, words } = speaking;
  const [isWhole, setWhole] = useState(false);
  const widest = operation.regency.code;
  const region = address.tps ?? address.wilayah ?? widest;
  const go = (code: string) => {
    const bare = withPart(withPart(address, 'tps', ''), 'wilayah', '');
    if (code.includes('-'))
      onAddress(withPart(withPart(bare, 'tps', code), 'wilayah', code.split('-')[0] ?? ''));
    else onAddress(withPart(bare, 'wilayah', code === widest ? '' : code));
  };
  const crumbs = crumbsTo(address.wilayah ?? widest, widest);
  const shown = isWhole ? values : values.slice(0, IN_SIGHT);
  return (
    <fieldset className="field facet-regions">
      <legend>{words('history.facet.REGION')}</legend>
      <ol className="crumbs">
        {[...crumbs, ...(address.tps === undefined ? [] : [address.tps])].map((code) => (
          <li key={code}>
            <button
              type="button"
              className="subtab"
              aria-current={code === region ? 'true' : undefined}
              onClick={() => go(code)}
            >
              {valueName('REGION', code, speaking)}
            </button>
          </li>
        ))}
      </ol>
      {address.tps === undefined &&
        shown.map(({ value, count }) => (
          <button key={value} type="button" className="facet-region" onClick={() => go(value)}>
            <span className="facet-name">{valueName('REGION', value, speaking)}</span>
            <span className="facet-count number">{words.number(count)}</span>
          </button>
        ))}
      {address.tps === undefined && values.length > shown.length && (
        <button type="button" className="facet-more" onClick={() => setWhole(true)}>
          {words('history.more', { n: values.length - shown.length })}
        </button>
      )}
    </fieldset>
  );
}

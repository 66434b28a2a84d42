import { type Dispatch, useMemo } from 'react';
import type { DisclosureLevel, Severity } from '../../generated/graphql.ts';
import { tpsNumber } from '../../i18n/tps-number.ts';
import { wordsMatching } from '../controls/best-matches.ts';
import { Choice } from '../controls/choice.tsx';
import { MomentEntry } from '../controls/moment-entry.tsx';
import { SearchChoice, type SearchOption } from '../controls/search-choice.tsx';
import { TextEntry } from '../controls/text-entry.tsx';
import { Dials, ManyTicks } from '../controls/ticks.tsx';
import { ToldByFields } from '../controls/told-by-fields.tsx';
import { labelOf, useSession } from '../session/session.ts';
import { useSpeech } from '../speech.ts';
import { placeCode, type RaiseDraft, withPlace } from './raise-draft.ts';
import { kindCode, kindOf, kindOptions, usualOf } from './raise-options.ts';

const SEVERITIES: readonly Severity[] = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'];
const LONGEST_DESCRIPTION = 1_000;
const LONGEST_PLACE_NAME = 80;
const NONE = 'NONE';

export interface RaiseFieldsProps {
  readonly draft: RaiseDraft;
  readonly onDraft: Dispatch<RaiseDraft>;
  readonly places: readonly SearchOption[];
  readonly levels: readonly DisclosureLevel[];
}

/** What happened and where, and beside it who told it and in which words. */
export function RaiseFields(props: RaiseFieldsProps) {
  return (
    <div className="pair raise">
      <div className="stack">
        <WhereFields {...props} />
        <WhatFields {...props} />
      </div>
      <div className="stack">
        <ToldFields {...props} />
      </div>
    </div>
  );
}

function WhereFields({ draft, onDraft, places }: RaiseFieldsProps) {
  const { operation } = useSession();
  const { words, language } = useSpeech();
  const { region, placeKind } = draft;
  const near = places.filter(({ code }) => region !== null && code.startsWith(`${region}-`));
  const kinds = operation.placeKinds.map(({ code, label }) => ({ code, name: label[language] }));
  return (
    <>
      <SearchChoice
        label={words('raise.place')}
        options={places}
        value={placeCode(draft)}
        onChange={(code) => onDraft(withPlace(draft, code))}
        matching={wordsMatching}
        opensOn="input"
        placeholder={words('raise.placeExample')}
        showLabel={words('region.show')}
        noneText={words('raise.noPlace')}
        isNeeded
        neededText={words('raise.missing.place')}
        autoFocus
      />
      {near.length > 0 && (
        <ManyTicks
          label={words('raise.tps')}
          options={near.map(({ code }) => ({ code, name: tpsNumber(code.slice(code.indexOf('-') + 1)) }))}
          value={draft.tps}
          onChange={(tps) => onDraft({ ...draft, tps })}
        />
      )}
      <Choice
        label={words('raise.placeKind')}
        options={[{ code: NONE, name: words('raise.noPlaceKind') }, ...kinds]}
        value={placeKind ?? NONE}
        onChange={(code) => onDraft({ ...draft, placeKind: code === NONE ? null : code })}
      />
      {placeKind !== null && (
        <TextEntry
          label={words('raise.placeName')}
          value={draft.placeName}
          onChange={(placeName) => onDraft({ ...draft, placeName })}
          maxLength={LONGEST_PLACE_NAME}
          autoComplete="off"
        />
      )}
    </>
  );
}

function WhatFields({ draft, onDraft }: RaiseFieldsProps) {
  const { operation } = useSession();
  const { words, language } = useSpeech();
  const { category, kind, severity } = draft;
  const usual = usualOf(operation, draft).severity;
  const kinds = useMemo(() => kindOptions(operation, language), [operation, language]);
  return (
    <>
      <SearchChoice
        label={words('raise.what')}
        options={kinds}
        value={category === null ? null : kindCode(category, kind)}
        onChange={(code) =>
          onDraft({ ...draft, ...(code === null ? { category: null, kind: null } : kindOf(code)) })
        }
        matching={wordsMatching}
        opensOn="input"
        placeholder={words('raise.whatExample')}
        showLabel={words('raise.showKinds')}
        noneText={words('raise.noKind')}
        isNeeded
        neededText={words('raise.missing.what')}
      />
      <Dials
        label={words('raise.severity')}
        options={SEVERITIES.map((code) => ({ code, name: words(`severity.${code}`) }))}
        value={severity ?? usual}
        onChange={(chosen) => onDraft({ ...draft, severity: chosen })}
        {...(category !== null && severity === null ? { hint: words('raise.usualSeverity') } : {})}
      />
      <HindersField draft={draft} onDraft={onDraft} />
    </>
  );
}

function HindersField({ draft, onDraft }: Pick<RaiseFieldsProps, 'draft' | 'onDraft'>) {
  const { operation } = useSession();
  const { words, language } = useSpeech();
  const { hindersStage, tps, region } = draft;
  const level = draft.level ?? usualOf(operation, draft).level;
  const stages = operation.stages.filter((stage) => stage.level === 'TPS');
  const isEverywhere = hindersStage !== null && tps.length === 0 && region !== null;
  const hint =
    level !== 'BIASA' ? words('raise.hindersOpen') : isEverywhere ? words('raise.hindersAll') : undefined;
  return (
    <Choice
      label={words('raise.hinders')}
      options={[
        { code: NONE, name: words('raise.hindersNothing') },
        ...stages.map(({ code }) => ({ code, name: labelOf(operation.stages, code, language) })),
      ]}
      value={level === 'BIASA' ? (hindersStage ?? NONE) : NONE}
      onChange={(code) => onDraft({ ...draft, hindersStage: code === NONE ? null : code })}
      isDisabled={level !== 'BIASA'}
      {...(hint === undefined ? {} : { hint })}
    />
  );
}

function ToldFields({ draft, onDraft, levels }: RaiseFieldsProps) {
  const { operation } = useSession();
  const { words, language } = useSpeech();
  const usual = usualOf(operation, draft).level;
  const level = draft.level ?? usual;
  const isUsual = draft.level === null && usual !== 'BIASA';
  return (
    <>
      <ToldByFields
        channel={draft.channel}
        onChannel={(channel) => onDraft({ ...draft, channel })}
        onBehalfOf={draft.onBehalfOf}
        onOnBehalfOf={(onBehalfOf) => onDraft({ ...draft, onBehalfOf })}
      />
      <Choice
        label={words('enter.institution')}
        options={operation.institutions.map(({ code, label }) => ({ code, name: label[language] }))}
        value={draft.institution}
        onChange={(institution) => onDraft({ ...draft, institution })}
        placeholder={words('raise.chooseInstitution')}
        isNeeded
        neededText={words('raise.missing.institution')}
      />
      <MomentEntry
        label={words('enter.happened')}
        value={draft.happened}
        onChange={(happened) => onDraft({ ...draft, happened })}
        hint={null}
        isNeeded
      />
      <Dials
        label={words('detail.level')}
        options={[...new Set([...levels, usual])].map((code) => ({
          code,
          name: words(`incident.level.${code}`),
        }))}
        value={level}
        onChange={(chosen) => onDraft({ ...draft, level: chosen })}
        hint={isUsual ? words('raise.level.usual') : words(`raise.level.${level}`)}
      />
      <TextEntry
        label={words('raise.description')}
        value={draft.description}
        onChange={(description) => onDraft({ ...draft, description })}
        rows={2}
        maxLength={LONGEST_DESCRIPTION}
        hint={words('raise.descriptionHint')}
      />
    </>
  );
}

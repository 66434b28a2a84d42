import { nameOf, TRUTH_WORDS } from '../incident/incident-name.policy.ts';
import type { Truth } from '../incident/incident-standing.policy.ts';
import type { Label, OperationPlan } from '../operation/operation-plan.ts';
import type { Roster } from '../region/roster.queries.ts';
import { tpsName } from '../region/tps-name.policy.ts';
import type { AlertRaised } from './alert.events.ts';

const LIMIT_WORDS: Readonly<Record<string, Label>> = {
  ACKNOWLEDGE: { id: 'tanggapan', en: 'acknowledgement' },
  FIRST_ACTION: { id: 'tindakan pertama', en: 'first action' },
  FOLLOW_UP: { id: 'tindak lanjut', en: 'follow-up' },
  VERIFICATION: { id: 'verifikasi', en: 'verification' },
};
/** As every screen numbers incidents: with a mark for those that not everybody may read of. */
const SERIES_MARKS = { BIASA: 'INS-', TERBATAS: 'INS-T', RAHASIA: 'INS-R' } as const;
const TEST: Label = {
  id: 'Peringatan uji: tidak ada yang perlu dilakukan selain menekan Tanggapi.',
  en: 'A test: nothing is to be done but to press Acknowledge.',
};
export const TEST_LABEL: Label = { id: 'Peringatan uji', en: 'Test alert' };
const AT: Label = { id: 'di', en: 'in' };

/** What an alert was raised about, as it is known by now: of several incidents their category alone. */
export interface AlertMatter {
  readonly raised: Pick<AlertRaised, 'rule' | 'place' | 'saw'>;
  readonly kind: string | null;
  readonly truth: Truth;
}

/** Why an alert was raised: the sentence of its rule, with what it saw. */
export function alertSentence(matter: AlertMatter, plan: OperationPlan, roster: Roster): Label {
  const { rule: code } = matter.raised;
  const rule = plan.alertRules?.find((each) => each.code === code);
  if (!rule) return code === null ? TEST : { id: code, en: code };
  const fill = (language: keyof Label): string => {
    const values = valuesOf(matter, { plan, roster, language });
    return rule.sentence[language].replaceAll(/\{([^{}]*)\}/g, (_whole, name: string) => values[name] ?? '–');
  };
  return { id: fill('id'), en: fill('en') };
}

interface Telling {
  readonly plan: OperationPlan;
  readonly roster: Roster;
  readonly language: keyof Label;
}

function valuesOf(
  { raised: { place, saw }, kind, truth }: AlertMatter,
  { plan, roster, language }: Telling,
): Readonly<Record<string, string | undefined>> {
  const { category, number, series, count, minutes, tps, limit } = saw;
  const [only, ...others] = tps;
  const stage = plan.stages.find(({ code }) => code === saw.stage)?.label[language];
  const what = category === null ? undefined : nameOf({ category, kind, truth }, plan).label[language];
  const whole = placeName(place, roster);
  return {
    place: whole,
    where:
      only !== undefined && others.length === 0
        ? placeName(only, roster)
        : `${count ?? tps.length} TPS ${AT[language]} ${whole}`,
    number: number === null ? undefined : incidentNumber(series, number),
    what,
    // Its name in the sentences of plans that were stored while there was nothing else to call an incident by.
    category: what,
    truth: TRUTH_WORDS[truth][language],
    stage: stage ?? saw.stage ?? undefined,
    limit: limit === null ? undefined : LIMIT_WORDS[limit]?.[language],
    count: count === null ? undefined : String(count),
    minutes: minutes === null ? undefined : String(minutes),
  };
}

const incidentNumber = (series: AlertRaised['saw']['series'], number: number): string =>
  `${SERIES_MARKS[series ?? 'BIASA']}${String(number).padStart(4, '0')}`;

/** `TPS 01 Sungai Benuh, Sadu`; a desa with its kecamatan; larger ones alone. */
function placeName(place: string, roster: Roster): string {
  const [code = '', number] = place.split('-');
  const region = roster.regions.get(code);
  if (!region) return place;
  const parent = region.level === 'DESA' ? roster.regions.get(region.parentCode ?? '') : undefined;
  const name = parent ? `${region.name}, ${parent.name}` : region.name;
  return number === undefined ? name : `${tpsName(number)} ${name}`;
}

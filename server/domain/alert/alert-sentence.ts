import type { Label, OperationPlan } from '../operation/operation-plan.ts';
import type { Roster } from '../region/roster.queries.ts';
import { tpsName } from '../region/tps-name.policy.ts';
import type { AlertRaised } from './alert.events.ts';

const LIMIT_WORDS: Readonly<Record<string, Label>> = {
  ACKNOWLEDGE: { id: 'penerimaan', en: 'acknowledgement' },
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

/** Why an alert was raised: the sentence of its rule, with what it saw. */
export function alertSentence(raised: AlertRaised, plan: OperationPlan, roster: Roster): Label {
  const rule = plan.alertRules?.find(({ code }) => code === raised.rule);
  if (!rule) return raised.rule === null ? TEST : { id: raised.rule, en: raised.rule };
  const { saw } = raised;
  const category = plan.categories.find(({ code }) => code === saw.category)?.label;
  const stage = plan.stages.find(({ code }) => code === saw.stage)?.label;
  const limit = saw.limit === null ? undefined : LIMIT_WORDS[saw.limit];
  const fill = (language: 'id' | 'en'): string => {
    const values: Readonly<Record<string, string | undefined>> = {
      place: placeName(raised.place, roster),
      number: saw.number === null ? undefined : incidentNumber(saw.series, saw.number),
      category: category?.[language] ?? saw.category ?? undefined,
      stage: stage?.[language] ?? saw.stage ?? undefined,
      limit: limit?.[language],
      count: saw.count === null ? undefined : String(saw.count),
      minutes: saw.minutes === null ? undefined : String(saw.minutes),
    };
    return rule.sentence[language].replaceAll(/\{([^{}]*)\}/g, (_whole, name: string) => values[name] ?? '–');
  };
  return { id: fill('id'), en: fill('en') };
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

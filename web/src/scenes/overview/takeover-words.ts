import type { Words } from '../../i18n/words.ts';
import { incidentName } from '../../pieces/incident-name.ts';
import type { BoardIncident } from '../../situation/situation.types.ts';
import { type Briefing, placeKindLabel, regionName, type Speech, stageOf } from '../briefing.ts';
import { tpsWords } from './place-words.ts';
import { wallTextLines } from './standing-words.ts';

interface TakeoverLine {
  readonly text: string;
  /** Said instead where there is no room for it. */
  readonly shorter: string;
}

/** Where, in at most two lines: TPS or named object with its desa, then the kecamatan. */
export function takeoverPlace(
  incident: BoardIncident,
  briefing: Briefing,
  { words, language }: Speech,
): TakeoverLine[] {
  const desa = incident.desa === null ? null : regionName(briefing, incident.desa);
  const what =
    incident.tpsNumbers.length > 0
      ? tpsWords(incident.tpsNumbers, words)
      : incident.placeKind === null
        ? null
        : placeKindLabel(briefing.operation, incident.placeKind, language);
  const near = [what, desa].filter((part) => part !== null).join(' · ');
  return [...(near === '' ? [] : [whole(near)]), around(incident, briefing, words)];
}

function around({ kecamatan }: BoardIncident, briefing: Briefing, words: Words): TakeoverLine {
  if (kecamatan === null)
    return whole(words('region.KABUPATEN.named', { name: briefing.operation.regency.name }));
  const name = regionName(briefing, kecamatan);
  return {
    text: words('region.KECAMATAN.named', { name }),
    shorter: words('region.KECAMATAN.brief', { name }),
  };
}

/**
 * What a coordinator released for walls, else the category; how far it is verified; without released words, of how many TPS it
 * blocks a stage. Of a guarded one, where to look.
 */
export function takeoverSummary(
  incident: BoardIncident,
  { operation }: Briefing,
  { words, language }: Speech,
  tpsCount: number,
): TakeoverLine[] {
  const { category, truth, wallText } = incident;
  if (category === null || truth === null) return [whole(words('hidden.details'))];
  const verified = words(`truth.${truth}`);
  // What a coordinator released is never shortened by us.
  if (wallText !== null) return [...wallTextLines(wallText), sentenceCase(verified)].map(whole);
  const { categories } = operation;
  const what = incidentName({ category, kind: null, truth }, { categories, by: 'label', language });
  const first = { text: `${what} · ${verified}`, shorter: sentenceCase(verified) };
  const stage = incident.hindersStage === null ? undefined : stageOf(operation, incident.hindersStage);
  if (stage === undefined || incident.hinderedTps === 0) return [first];
  const done = stage.doneLabel[language];
  const hinders = words('takeover.hinders', { n: incident.hinderedTps, total: tpsCount, done });
  return [first, { text: hinders, shorter: hinders.split(', ')[0] ?? hinders }];
}

const whole = (text: string): TakeoverLine => ({ text, shorter: text });

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

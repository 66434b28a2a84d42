import type { BoardIncident } from '../../situation/situation.types.ts';
import {
  type Briefing,
  categoryLabel,
  placeKindLabel,
  regionName,
  type Speech,
  stageOf,
} from '../briefing.ts';
import { tpsWords } from './place-words.ts';
import { wallTextLines } from './standing-words.ts';

/** Where, in at most two lines: TPS or named object with its desa, then the kecamatan. */
export function takeoverPlace(
  incident: BoardIncident,
  briefing: Briefing,
  { words, language }: Speech,
): string[] {
  const desa = incident.desa === null ? null : regionName(briefing, incident.desa);
  const kecamatan =
    incident.kecamatan === null
      ? null
      : words('region.KECAMATAN.named', { name: regionName(briefing, incident.kecamatan) });
  const what =
    incident.tpsNumbers.length > 0
      ? tpsWords(incident.tpsNumbers, words)
      : incident.placeKind === null
        ? null
        : placeKindLabel(briefing.operation, incident.placeKind, language);
  const near = [what, desa].filter((part) => part !== null).join(' · ');
  const lines = [
    near,
    kecamatan ?? words('region.KABUPATEN.named', { name: briefing.operation.regency.name }),
  ];
  return lines.filter((line): line is string => line !== null && line !== '');
}

/**
 * What a coordinator released for walls. Otherwise what is known without anyone's words: the category, and of how many TPS it
 * blocks a stage; of a guarded one, where to look.
 */
export function takeoverSummary(
  incident: BoardIncident,
  { operation }: Briefing,
  { words, language }: Speech,
  tpsCount: number,
): string[] {
  if (incident.category === null) return [words('hidden.details')];
  if (incident.wallText !== null) return wallTextLines(incident.wallText);
  const stage = incident.hindersStage === null ? undefined : stageOf(operation, incident.hindersStage);
  const category = categoryLabel(operation, incident.category, language);
  if (stage === undefined || incident.hinderedTps === 0) return [category];
  return [
    category,
    words('takeover.hinders', { n: incident.hinderedTps, total: tpsCount, done: stage.doneLabel[language] }),
  ];
}

import type { IncidentFacts } from './incident-facts.ts';
import type { LogLine, LogLineKind } from './situation.view.ts';
import type { TpsFacts } from './tps-facts.ts';

/** A line that an event gives, without what all lines of the event share. */
export type DraftLine = Omit<LogLine, 'id' | 'at'>;

const blank = {
  stage: null,
  category: null,
  incidentKind: null,
  truth: null,
  agency: null,
  post: null,
  minutes: null,
};

/** The desa and the numbers of the TPS if one desa holds them all; otherwise `region` alone. */
export function placeOf(
  region: string,
  tpsList: readonly TpsFacts[],
): Pick<LogLine, 'region' | 'tpsNumbers'> {
  const desaCodes = new Set(tpsList.map((tps) => tps.desaCode));
  const [desaCode] = desaCodes;
  if (desaCode === undefined || desaCodes.size > 1) return { region, tpsNumbers: [] };
  return { region: desaCode, tpsNumbers: tpsList.map((tps) => tps.number).sort((a, b) => a - b) };
}

export const stageLine = (
  kind: 'STAGE_DONE_LATE' | 'CONFLICT_OPENED',
  tps: TpsFacts,
  stage: string,
  minutes: number | null,
): DraftLine => ({ ...blank, kind, ...placeOf(tps.desaCode, [tps]), stage, minutes });

/** Of an incident as a whole. */
export const incidentLine = (kind: LogLineKind, incident: IncidentFacts, post: string | null): DraftLine => ({
  ...blank,
  kind,
  ...placeOf(incident.region.code, incident.tpsList),
  category: incident.raised.category,
  incidentKind: incident.raised.kind,
  truth: incident.standing.truth,
  agency: incident.standing.agency,
  post,
});

/** Of a stage that an incident began or ceased to hinder at these TPS. */
export const hindranceLine = (
  kind: 'STAGE_HINDERED' | 'STAGE_RELEASED',
  incident: IncidentFacts,
  { stage, tpsList }: { stage: string; tpsList: readonly TpsFacts[] },
): DraftLine => ({
  ...incidentLine(kind, incident, null),
  ...placeOf(incident.region.code, tpsList),
  stage,
});

/** The lines of one event: the first carries the event's id, each further one the id with its place, `…:2`. */
export const finishLines = (eventId: string, at: number, drafts: readonly DraftLine[]): LogLine[] =>
  drafts.map((draft, index) => ({
    id: index === 0 ? eventId : `${eventId}:${index + 1}`,
    at: new Date(at).toISOString(),
    ...draft,
  }));

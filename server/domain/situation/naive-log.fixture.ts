import { SHOWING, type Sight } from '../access/disclosure.policy.ts';
import type { CheckpointReported } from '../checkpoint/checkpoint.events.ts';
import {
  isConflict,
  iso,
  MINUTE,
  numbersOf,
  readLog,
  standing,
  status,
  tpsStages,
  type World,
} from './naive-world.fixture.ts';
import type { PictureEvent } from './picture.ts';
import type { LogLine } from './situation.view.ts';
import { isInScope, type SituationGround } from './situation-ground.ts';

/** Every line that the scope has for a sight, by comparing the world before and after each event. */
export function naiveLog(
  ground: SituationGround,
  events: readonly PictureEvent[],
  scope: string,
  sight: Sight,
): LogLine[] {
  if (sight === 'GUEST') return [];
  const { incidents } = readLog(events);
  const isUntold = (id: string) =>
    incidents.some((each) => each.raised.incidentId === id && SHOWING[sight][each.level] !== 'FULL');
  return events.flatMap((event, index) => {
    const before = readLog(events.slice(0, index));
    const after = readLog(events.slice(0, index + 1));
    const body = JSON.parse(event.payload);
    const drafts =
      event.kind === 'CheckpointReported'
        ? reportLines(ground, before, after, body)
        : incidentLines(ground, before, after, event.kind, body);
    const place = event.kind === 'CheckpointReported' ? body.tps : placeOfIncident(after, body.incidentId);
    if (place === null || !isInScope(place, scope) || isUntold(body.incidentId)) return [];
    const at = iso(body.receivedAt);
    return drafts.map((draft, line) => ({ ...draft, id: line ? `${event.id}:${line + 1}` : event.id, at }));
  });
}

const placeOfIncident = (world: World, id: string): string | null =>
  world.incidents.find(({ raised }) => raised.incidentId === id)?.raised.region ?? null;

type Draft = Omit<LogLine, 'id' | 'at'>;
const plain = { stage: null, category: null, incidentKind: null, agency: null, post: null, minutes: null };

function reportLines(
  ground: SituationGround,
  before: World,
  after: World,
  report: CheckpointReported,
): Draft[] {
  const tps = ground.tpsList.find(({ code }) => code === report.tps);
  const stage = tpsStages(ground).find(({ code }) => code === report.stage);
  if (tps === undefined || stage === undefined) return [];
  const base = { ...plain, region: tps.desaCode, tpsNumbers: [tps.number], stage: stage.code };
  const times = standing(after, tps.code, stage.code)
    .filter(({ assertion }) => assertion === 'DONE')
    .map(({ happenedAt }) => happenedAt);
  const over = Math.min(...times) - stage.limitAt - stage.toleranceMinutes[tps.signalClass] * MINUTE;
  const wasDone = status(ground, before, tps, stage.code, 0) === 'done';
  const isNowDone = times.length > 0 && status(ground, after, tps, stage.code, 0) === 'done';
  const lines: Draft[] = [];
  if (stage.wallSlot !== null && !wasDone && isNowDone && over > 0) {
    lines.push({ ...base, kind: 'STAGE_DONE_LATE', minutes: Math.floor(over / MINUTE) });
  }
  if (!isConflict(before, tps.code, stage.code) && isConflict(after, tps.code, stage.code)) {
    lines.push({ ...base, kind: 'CONFLICT_OPENED' });
  }
  return lines;
}

const INCIDENT_LINES = new Map<string, LogLine['kind']>([
  ['IncidentRaised', 'INCIDENT_RAISED'],
  ['IncidentAcknowledged', 'INCIDENT_ACKNOWLEDGED'],
  ['AgencyAssigned', 'AGENCY_ASSIGNED'],
  ['IncidentClosed', 'INCIDENT_CLOSED'],
]);

function incidentLines(
  ground: SituationGround,
  before: World,
  after: World,
  eventKind: string,
  body: { incidentId: string; post?: string },
): Draft[] {
  const kind = INCIDENT_LINES.get(eventKind);
  const incident = after.incidents.find(({ raised }) => raised.incidentId === body.incidentId);
  if (kind === undefined || incident === undefined) return [];
  const { raised } = incident;
  const placed = (codes: readonly string[]) => {
    const { desa, numbers } = numbersOf(ground, codes);
    return { region: desa ?? raised.region, tpsNumbers: numbers };
  };
  const base = {
    ...plain,
    category: raised.category,
    incidentKind: raised.kind,
    agency: incident.assigned?.agency ?? raised.agency,
  };
  const lines: Draft[] = [{ ...base, kind, ...placed(raised.tps), post: body.post ?? null }];
  const stage = raised.hindersStage;
  const statusIn = (world: World, code: string) => {
    const tps = ground.tpsList.find((each) => each.code === code);
    return tps && stage && tpsStages(ground).some((each) => each.code === stage)
      ? status(ground, world, tps, stage, 0)
      : null;
  };
  const turned = (from: World, to: World) =>
    raised.tps.filter((code) => statusIn(from, code) !== 'hindered' && statusIn(to, code) === 'hindered');
  const begun = kind === 'INCIDENT_RAISED' ? turned(before, after) : [];
  const ended = kind === 'INCIDENT_CLOSED' ? turned(after, before) : [];
  if (begun.length > 0) lines.push({ ...base, kind: 'STAGE_HINDERED', ...placed(begun), stage });
  if (ended.length > 0) lines.push({ ...base, kind: 'STAGE_RELEASED', ...placed(ended), stage });
  return lines;
}

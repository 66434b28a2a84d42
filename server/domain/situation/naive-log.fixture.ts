import { SHOWING, type Sight } from '../access/disclosure.policy.ts';
import type { CheckpointReported } from '../checkpoint/checkpoint.events.ts';
import {
  agencyOf,
  type Incident,
  isOpen,
  levelOf,
  parentOf,
  stageOf,
  truthOf,
} from './naive-incidents.fixture.ts';
import {
  hinderable,
  isConflict,
  iso,
  MINUTE,
  numbersOf,
  readLog,
  rootOf,
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
  const isUntold = (id: string | null) =>
    incidents.some((each) => each.raised.incidentId === id && SHOWING[sight][levelOf(each)] !== 'FULL');
  return events.flatMap((event, index) => {
    const before = readLog(events.slice(0, index));
    const after = readLog(events.slice(0, index + 1));
    const body = JSON.parse(event.payload);
    const drafts: About[] =
      event.kind === 'CheckpointReported'
        ? reportLines(ground, before, after, body).map((draft) => ({
            draft,
            incident: null,
            place: body.tps,
          }))
        : incidentLines(ground, before, after, event.kind, body);
    return drafts.flatMap(({ draft, incident, place }, line) =>
      isInScope(place, scope) && !isUntold(incident)
        ? [{ ...draft, id: line ? `${event.id}:${line + 1}` : event.id, at: iso(body.receivedAt) }]
        : [],
    );
  });
}

type Draft = Omit<LogLine, 'id' | 'at'>;
/** A line, the incident that it tells of (null: none), and where. */
interface About {
  readonly draft: Draft;
  readonly incident: string | null;
  readonly place: string;
}
const plain = {
  stage: null,
  category: null,
  incidentKind: null,
  truth: null,
  agency: null,
  post: null,
  minutes: null,
};

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
  const limit = (stage.extendedUntil ?? stage.limitAt) + stage.toleranceMinutes[tps.signalClass] * MINUTE;
  const over = Math.min(...times) - limit;
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
  ['IncidentFinished', 'INCIDENT_FINISHED'],
  ['IncidentReopened', 'INCIDENT_REOPENED'],
  ['IncidentMerged', 'INCIDENT_MERGED'],
  ['IncidentDismissed', 'INCIDENT_DISMISSED'],
  ['IncidentHandedOver', 'INCIDENT_HANDED_OVER'],
]);

const find = (world: World, id: string): Incident | undefined =>
  world.incidents.find(({ raised }) => raised.incidentId === id);

function incidentLines(
  ground: SituationGround,
  before: World,
  after: World,
  eventKind: string,
  body: { incidentId: string; post?: string },
): About[] {
  const incident = find(after, body.incidentId);
  if (incident === undefined) return [];
  const then = find(before, body.incidentId);
  const isOpenAgain = then !== undefined && !isOpen(then) && isOpen(incident);
  const kind =
    eventKind === 'IncidentActUndone' && isOpenAgain ? 'INCIDENT_REOPENED' : INCIDENT_LINES.get(eventKind);
  const placed = (each: Incident, codes: readonly string[]) => {
    const { desa, numbers } = numbersOf(ground, codes);
    return { region: desa ?? each.raised.region, tpsNumbers: numbers };
  };
  const about = (
    each: Incident,
    more: Partial<Draft> & Pick<Draft, 'kind' | 'region' | 'tpsNumbers'>,
  ): About => ({
    incident: each.raised.incidentId,
    place: each.raised.region,
    draft: {
      ...plain,
      category: each.raised.category,
      incidentKind: each.raised.kind,
      truth: truthOf(each),
      agency: agencyOf(each),
      ...more,
    },
  });
  const own = kind
    ? [about(incident, { kind, ...placed(incident, incident.raised.tps), post: body.post ?? null })]
    : [];
  // It itself, then those counted with it, as they were raised.
  const counted = after.incidents.filter((each) => each !== incident && isUnder(after, each, incident));
  const turns = [incident, ...counted].flatMap((each) =>
    turnsOf(ground, before, after, each).map((turn) => ({ ...turn, each })),
  );
  const told = toldOnce(turns).map(({ each, kind: turn, stage, codes }) =>
    about(each, { kind: turn, ...placed(each, codes), stage }),
  );
  return [...own, ...told];
}

interface Turn {
  readonly kind: 'STAGE_HINDERED' | 'STAGE_RELEASED';
  readonly stage: string | null;
  readonly codes: readonly string[];
}

/** One that several keep from a stage is hindered with the first of them, and released with the last. */
function toldOnce<Each extends Turn>(turns: readonly Each[]): Each[] {
  const alike = (turn: Turn, code: string) =>
    turns.filter(
      ({ kind, stage, codes }) => kind === turn.kind && stage === turn.stage && codes.includes(code),
    );
  return turns
    .map((turn) => ({
      ...turn,
      codes: turn.codes.filter(
        (code) => alike(turn, code).at(turn.kind === 'STAGE_HINDERED' ? 0 : -1) === turn,
      ),
    }))
    .filter(({ codes }) => codes.length > 0);
}

/** Whether one was merged into the other, by however many steps. */
function isUnder(world: World, one: Incident, other: Incident): boolean {
  const parent = find(world, parentOf(one) ?? '');
  return parent !== undefined && (parent === other || isUnder(world, parent, other));
}

/** The TPS that an incident let go on with a stage between two worlds, and those that it kept from one. */
function turnsOf(ground: SituationGround, before: World, after: World, incident: Incident): Turn[] {
  const id = incident.raised.incidentId;
  const held = (world: World): string | null => {
    const each = find(world, id);
    return each && isOpen(rootOf(world, each)) ? stageOf(each) : null;
  };
  const [was, is] = [held(before), held(after)];
  if (was === is) return [];
  const turned = (stage: string | null, from: World, to: World) =>
    hinderable(ground, incident).filter((code) => {
      const tps = ground.tpsList.find((each) => each.code === code);
      if (!tps || !stage || !tpsStages(ground).some((each) => each.code === stage)) return false;
      const isHindered = (world: World) => status(ground, world, tps, stage, 0) === 'hindered';
      return !isHindered(from) && isHindered(to);
    });
  const released = { kind: 'STAGE_RELEASED' as const, stage: was, codes: turned(was, after, before) };
  const hindered = { kind: 'STAGE_HINDERED' as const, stage: is, codes: turned(is, before, after) };
  return [released, hindered].filter(({ codes }) => codes.length > 0);
}

import { SHOWING, type Sight } from '../access/disclosure.policy.ts';
import { levelOf } from '../situation/naive-incidents.fixture.ts';
import { naiveState } from '../situation/naive-picture.fixture.ts';
import { readLog } from '../situation/naive-world.fixture.ts';
import type { PictureEvent } from '../situation/picture.ts';
import { ground } from '../situation/situation.fixture.ts';
import type { SituationState } from '../situation/situation.view.ts';
import type { PastQuestion } from './past-pictures.ts';

// The past computed the slow and plain way: for every question the whole log is put in order anew, event by event against all
// those before it, and nothing of the real replay is used.

interface Placed {
  readonly event: PictureEvent;
  /** From when on it belongs to the past. */
  readonly from: number;
}

const bodyOf = ({ payload }: PictureEvent) => JSON.parse(payload);
const receiptOf = (event: PictureEvent): number => {
  const { receivedAt, askedAt, closedAt } = bodyOf(event);
  return receivedAt ?? askedAt ?? closedAt;
};

const isMerging = ({ kind }: PictureEvent) =>
  ['IncidentMerged', 'IncidentUnmerged', 'IncidentActUndone'].includes(kind);

/** Whether one event makes no sense without an earlier one. */
function buildsOn(event: PictureEvent, earlier: PictureEvent): boolean {
  const [one, other] = [bodyOf(event), bodyOf(earlier)];
  if (event.kind.startsWith('RollCall')) return earlier.kind.startsWith('RollCall');
  if (event.kind === 'CheckpointReported') {
    if (earlier.kind !== 'CheckpointReported') return false;
    const isSame = ['tps', 'stage', 'institution'].every((field) => one[field] === other[field]);
    const isOfOne = one.corrects !== null && one.corrects === other.corrects;
    return isSame || one.corrects === other.reportId || isOfOne;
  }
  if (one.incidentId === undefined) return false;
  const own = [one.incidentId, one.into].filter((id) => id !== undefined);
  return (
    own.includes(other.incidentId) || own.includes(other.into) || (isMerging(event) && isMerging(earlier))
  );
}

function inOrderOf({ basis }: Pick<PastQuestion, 'basis'>, events: readonly PictureEvent[]): Placed[] {
  const placed: Placed[] = [];
  for (const [index, event] of events.entries()) {
    const receivedAt = Math.max(...events.slice(0, index + 1).map(receiptOf));
    const before = placed.filter((each) => buildsOn(event, each.event)).map(({ from }) => from);
    const happenedAt = Math.max(bodyOf(event).happenedAt ?? receivedAt, ...before);
    placed.push({ event, from: basis === 'RECEIVED' ? receivedAt : happenedAt });
  }
  if (basis === 'RECEIVED') return placed;
  return placed
    .map(({ event, from }) => ({ event: toldAt(event, from), from }))
    .sort((a, b) => a.from - b.from || a.event.seq - b.event.seq);
}

const toldAt = (event: PictureEvent, receivedAt: number): PictureEvent => {
  const body = bodyOf(event);
  return body.receivedAt === undefined
    ? event
    : { ...event, payload: JSON.stringify({ ...body, receivedAt }) };
};

/** Ids of the incidents of which a sight is shown nothing today. */
export function hiddenToday(events: readonly PictureEvent[], sight: Sight): Set<string> {
  const hidden = readLog(events).incidents.filter(
    (incident) => SHOWING[sight][levelOf(incident)] === 'ABSENT',
  );
  return new Set(hidden.map(({ raised }) => raised.incidentId));
}

/** The picture of a scope at a past instant, in a world in which whatever is hidden today never was. */
export function naivePast(
  events: readonly PictureEvent[],
  scope: string,
  { instant, sight, basis }: PastQuestion,
): SituationState {
  const hidden = hiddenToday(events, sight);
  const past = inOrderOf({ basis }, events).filter(({ from }) => from <= instant);
  const known = past.map(({ event }) => event).filter((event) => !hidden.has(bodyOf(event).incidentId));
  const numbered = known.map((event, index) => ({ ...event, seq: index + 1 }));
  return naiveState(ground, numbered, scope, { sight, asOf: instant });
}

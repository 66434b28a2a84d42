import { applyPatch, pictureOfSnapshot } from './apply-patch.ts';
import { serverClockAfter } from './server-clock.ts';
import type { SituationFrame } from './situation.types.ts';
import type { EventOf, Machine, Picture } from './situation-machine.types.ts';
import { stateHash } from './state-hash.ts';

/** A live frame that was this much longer under way than the quickest one comes from a backlog, not from now. */
const LATE_MS = 5_000;

/**
 * What a frame does to the machine.
 * applied: the picture advanced · disowned: the server does not know our position, a snapshot follows · late: it comes
 * from a backlog · gap: it does not join our picture · differs: our picture after it is not the server's · revoked.
 * Only `applied` changes the picture, and always together with its cursor.
 */
export type Received =
  | { readonly kind: 'applied' | 'disowned'; readonly machine: Machine }
  | { readonly kind: 'late' | 'gap' | 'differs' | 'revoked' };

/** A DELTA while catching up brings the picture forward but not yet to the present. */
const isWhole = (machine: Machine, frame: SituationFrame): boolean =>
  frame.kind !== 'DELTA' || machine.state === 'live';

/** The picture this frame builds on; null when it does not join what we hold, and for a snapshot, which builds on nothing. */
function baseOf(machine: Machine, frame: SituationFrame): Picture | null {
  if (frame.kind === 'SNAPSHOT' || machine.isDoubted || machine.picture === null) return null;
  return frame.after === machine.picture.cursor ? machine.picture : null;
}

/** Judges one frame of the present subscription against what is held. Pure. */
export function receiveFrame(machine: Machine, { frame, at, checked }: EventOf<'frame'>): Received {
  if (frame.kind === 'REVOKED') return { kind: 'revoked' };
  const serverClock = serverClockAfter(machine, at, Date.parse(frame.servedAt));
  const behindMs = serverClock.offset - (Date.parse(frame.servedAt) - at);
  const heard: Machine = { ...machine, heardAt: at, serverClock };
  if (frame.kind === 'RESYNC') {
    const brokenSince = machine.brokenSince ?? at;
    return {
      kind: 'disowned',
      machine: { ...heard, state: 'awaitingSnapshot', isDoubted: true, brokenSince },
    };
  }
  if (machine.state === 'live' && behindMs > LATE_MS) return { kind: 'late' };

  const base = baseOf(machine, frame);
  if (base === null && frame.kind !== 'SNAPSHOT') return { kind: 'gap' };
  const state = base === null ? pictureOfSnapshot(frame.patch) : applyPatch(base.state, frame.patch);
  const isWorkedOut = checked !== undefined && checked.base === (base?.state ?? null);
  const hash = () => (isWorkedOut ? checked.hash : stateHash(state));
  if (frame.stateHash !== null && frame.stateHash !== hash()) return { kind: 'differs' };

  if (base !== null && !isWhole(machine, frame)) {
    const picture: Picture = { ...base, cursor: frame.cursor, state };
    return { kind: 'applied', machine: { ...heard, state: 'catchingUp', picture } };
  }
  const picture: Picture = {
    cursor: frame.cursor,
    state,
    asOf: Date.parse(frame.asOf),
    servedAt: Date.parse(frame.servedAt),
    operationTime: Date.parse(frame.operationTime),
    operationSpeed: frame.operationSpeed,
  };
  return {
    kind: 'applied',
    machine: confirmed({ ...heard, warnings: frame.warnings }, picture, at - behindMs - serverClock.slack),
  };
}

/** An `asOf` seen before is as old as it was then and what has passed since, whatever the server's clock says. */
function asOfInstantOf(machine: Machine, picture: Picture, servedInstant: number): number {
  const told = servedInstant - Math.max(0, picture.servedAt - picture.asOf);
  const isStandingStill = machine.asOfInstant !== null && machine.picture?.asOf === picture.asOf;
  return isStandingStill ? Math.min(told, machine.asOfInstant) : told;
}

const confirmed = (machine: Machine, picture: Picture, servedInstant: number): Machine => ({
  ...machine,
  state: 'live',
  picture,
  isConfirmed: true,
  isDoubted: false,
  mustStartAnew: false,
  attempts: 0,
  mutes: 0,
  servedInstant,
  asOfInstant: asOfInstantOf(machine, picture, servedInstant),
  closedSince: null,
  brokenSince: null,
  refusal: null,
  isBarred: false,
});

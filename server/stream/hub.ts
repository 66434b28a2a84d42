/** A place in a feed. Equal keys mean the same place: nothing lies between. */
export interface FeedPosition {
  readonly key: string;
}

/** Why a frame is made: a subscriber joined or catches up, something changed, or the clock struck. */
export type FrameReason = 'JOIN' | 'CHANGE' | 'HEARTBEAT';

/** A frame and where it leads. Not caught up: there is more to send at once, as after a resync. */
export interface FeedStep<Position extends FeedPosition, Frame> {
  readonly position: Position;
  readonly frame: Frame;
  readonly isCaughtUp: boolean;
}

/** What a hub sends out: the state of something, as steps from any place to the newest one. Pure reads. */
export interface FeedSource<Position extends FeedPosition, Frame> {
  /** The newest place. Read once per turn of the event loop and handed back as `to`. */
  position(): Position;
  /** Everything between `from` (null: nothing was seen yet) and `to`, as one frame. */
  frameSince(from: Position | null, to: Position, reason: FrameReason): FeedStep<Position, Frame>;
  /** False where a CHANGE frame between the two would say nothing. */
  hasVisibleChanges(from: Position | null, to: Position): boolean;
}

/** One way out, such as a socket: however many subscriptions it carries, at most one frame is under way. */
export class Outlet {
  isBusy = false;
  readonly members = new Set<Member>();
}

/** What a subscriber brings. Members of one `groupKey` share their frames, rendered once. */
export interface Joining<Frame, Rendered> {
  readonly source: FeedSource<FeedPosition, Frame>;
  readonly groupKey: string;
  readonly render: (frame: Frame) => Rendered;
  readonly from: FeedPosition | null;
  readonly outlet: Outlet;
  /** Hands a frame over; `done` must be called once it has left. Until then the outlet gets nothing more. */
  readonly deliver: (rendered: Rendered, done: () => void) => void;
}

interface Group {
  readonly key: string;
  readonly source: FeedSource<FeedPosition, unknown>;
  readonly render: (frame: unknown) => unknown;
  readonly members: Set<Member>;
  /** When it was last sent a change or a heartbeat, on the hub's clock. */
  sentAt: number;
}

interface Member {
  readonly group: Group;
  readonly outlet: Outlet;
  readonly deliver: (rendered: unknown, done: () => void) => void;
  position: FeedPosition | null;
  isCaughtUp: boolean;
  /** What it missed while its outlet was busy. */
  owed: FrameReason | null;
}

/** What has been computed in one turn of the event loop: shared by all who stand at the same place. */
interface Turn {
  readonly newest: Map<FeedSource<FeedPosition, unknown>, FeedPosition>;
  readonly steps: Map<FeedSource<FeedPosition, unknown>, Map<string, FeedStep<FeedPosition, unknown>>>;
  readonly rendered: Map<Group, Map<string, unknown>>;
  readonly changed: Map<FeedSource<FeedPosition, unknown>, Map<string, boolean>>;
}

const BEAT_MS = 2_000;
const FRAME_GAP_MS = 100;
/** By how much a point of the grid may fall short through rounding, in beats. */
const ROUNDING = 1e-6;

const placeOf = (position: FeedPosition | null): string => position?.key ?? '';

/** The value under two keys, computed at most once. */
function once<Outer, Value>(
  memo: Map<Outer, Map<string, Value>>,
  outer: Outer,
  key: string,
  make: () => Value,
): Value {
  let inner = memo.get(outer);
  if (!inner) {
    inner = new Map();
    memo.set(outer, inner);
  }
  if (!inner.has(key)) inner.set(key, make());
  return inner.get(key) as Value;
}

/**
 * Decides when subscribers get frames. Changes go out at once, but frames to a subscriber who is up to date are at
 * least 100 ms apart; the heartbeat goes out every 2 seconds on a fixed grid, whatever else happens. Each group keeps its own
 * gap: what others were sent, and what a group may not see, never shows in when it gets its frames.
 *
 * There are no queues: a subscriber is a place in the feed. One whose outlet is still busy is passed over and, once it
 * drains, gets one frame from its own older place to the newest. So a stalled subscriber costs nothing, loses nothing
 * and delays nobody. Without members no timer runs.
 */
export class Hub {
  readonly #now: () => number;
  readonly #origin: number;
  readonly #groups = new Map<string, Group>();
  #memberCount = 0;
  #turn: Turn | null = null;
  #turnEnd: NodeJS.Immediate | null = null;
  #changeTimer: NodeJS.Timeout | null = null;
  #changeAt = 0;
  #beatTimer: NodeJS.Timeout | null = null;
  #nextBeatAt = 0;

  /** `now`: a clock in milliseconds that never jumps. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#origin = now();
  }

  /** How much is held, for tests and figures. */
  get size(): { members: number; groups: number; timers: number } {
    const timers = [this.#changeTimer, this.#beatTimer, this.#turnEnd].filter(
      (timer) => timer !== null,
    ).length;
    return { members: this.#memberCount, groups: this.#groups.size, timers };
  }

  /**
   * Adds a subscriber and sends it its first frame, if its outlet is free. Returns the way to leave again, which tells the place
   * of the last frame that was handed over.
   */
  join<Frame, Rendered>(joining: Joining<Frame, Rendered>): () => FeedPosition | null {
    const group = this.#groupOf(joining as unknown as Joining<unknown, unknown>);
    const member: Member = {
      group,
      outlet: joining.outlet,
      deliver: joining.deliver as Member['deliver'],
      position: joining.from,
      isCaughtUp: false,
      owed: null,
    };
    group.members.add(member);
    member.outlet.members.add(member);
    this.#memberCount += 1;
    if (this.#beatTimer === null) this.#scheduleBeat();
    this.#offer(member, 'JOIN');
    return () => {
      this.#leave(member);
      return member.position;
    };
  }

  /** Says that the sources have moved on. Cheap; may be called as often as one likes. */
  wake(): void {
    // What was computed before the sources moved holds no longer.
    this.#turn = null;
    if (this.#memberCount > 0) this.#scheduleChange(this.#now());
  }

  /** Forgets everybody and stops the clock. */
  close(): void {
    for (const group of this.#groups.values()) for (const member of group.members) this.#leave(member);
  }

  #groupOf(joining: Joining<unknown, unknown>): Group {
    const known = this.#groups.get(joining.groupKey);
    if (known) return known;
    const { groupKey: key, source, render } = joining;
    const group: Group = { key, source, render, members: new Set(), sentAt: Number.NEGATIVE_INFINITY };
    this.#groups.set(key, group);
    return group;
  }

  #leave(member: Member): void {
    if (!member.group.members.delete(member)) return;
    member.outlet.members.delete(member);
    if (member.group.members.size === 0) this.#groups.delete(member.group.key);
    this.#memberCount -= 1;
    if (this.#memberCount > 0) return;
    if (this.#changeTimer) clearTimeout(this.#changeTimer);
    if (this.#beatTimer) clearTimeout(this.#beatTimer);
    if (this.#turnEnd) clearImmediate(this.#turnEnd);
    this.#changeTimer = null;
    this.#beatTimer = null;
    this.#turnEnd = null;
    this.#turn = null;
  }

  /** `beatAt`: the beat that is being sent. Timers ring up to 1 ms early, and the same beat would follow itself. */
  #scheduleBeat(beatAt = Number.NEGATIVE_INFINITY): void {
    const now = this.#now();
    const from = Math.max(now, beatAt);
    // On the grid that began with the hub: a late beat does not move the next one, a missed one is not made up.
    this.#nextBeatAt = this.#origin + (Math.floor((from - this.#origin) / BEAT_MS + ROUNDING) + 1) * BEAT_MS;
    this.#beatTimer = setTimeout(
      () => {
        this.#scheduleBeat(this.#nextBeatAt);
        if (this.#changeTimer) clearTimeout(this.#changeTimer);
        this.#changeTimer = null;
        this.#flush('HEARTBEAT');
      },
      Math.ceil(this.#nextBeatAt - now),
    );
  }

  #scheduleChange(dueAt: number): void {
    // Just before a heartbeat the change travels with it: the gap between frames is kept on both sides.
    if (dueAt > this.#nextBeatAt - FRAME_GAP_MS) return;
    if (this.#changeTimer !== null) {
      if (this.#changeAt <= dueAt) return;
      clearTimeout(this.#changeTimer);
    }
    this.#changeAt = dueAt;
    this.#changeTimer = setTimeout(
      () => {
        this.#changeTimer = null;
        this.#flush('CHANGE');
      },
      Math.max(0, Math.ceil(dueAt - this.#now())),
    );
  }

  #flush(reason: FrameReason): void {
    const now = this.#now();
    let next = Number.POSITIVE_INFINITY;
    for (const group of this.#groups.values()) {
      const dueAt = group.sentAt + FRAME_GAP_MS;
      if (reason === 'CHANGE' && now < dueAt) {
        next = Math.min(next, dueAt);
        continue;
      }
      for (const member of group.members) if (this.#offer(member, reason)) group.sentAt = now;
    }
    if (Number.isFinite(next)) this.#scheduleChange(next);
  }

  /** Sends what the member lacks, or notes that it is owed. True where a frame is under way now. */
  #offer(member: Member, reason: FrameReason): boolean {
    if (member.outlet.isBusy) {
      // A heartbeat is owed as such: it carries what a change frame carries, and more.
      if (member.owed !== 'HEARTBEAT') member.owed = reason;
      return false;
    }
    const why = member.isCaughtUp ? reason : 'JOIN';
    const turn = this.#thisTurn();
    const { group, position } = member;
    const place = placeOf(position);
    const to = this.#newest(turn, group.source);
    member.owed = null;
    if (why === 'CHANGE') {
      const look = () => group.source.hasVisibleChanges(position, to);
      if (!once(turn.changed, group.source, place, look)) return false;
    }
    const key = `${why} ${place}`;
    const step = once(turn.steps, group.source, key, () => group.source.frameSince(position, to, why));
    const rendered = once(turn.rendered, group, key, () => group.render(step.frame));
    member.position = step.position;
    member.isCaughtUp = step.isCaughtUp;
    member.outlet.isBusy = true;
    member.deliver(rendered, () => this.#drained(member.outlet));
    return true;
  }

  #drained(outlet: Outlet): void {
    outlet.isBusy = false;
    for (const member of outlet.members) {
      if (member.owed === null && member.isCaughtUp) continue;
      // To the back of the line, so that one subscription cannot starve its neighbours on a slow socket.
      outlet.members.delete(member);
      outlet.members.add(member);
      if (this.#offer(member, member.owed ?? 'JOIN')) return;
    }
  }

  #thisTurn(): Turn {
    if (this.#turn === null) {
      this.#turn = { newest: new Map(), steps: new Map(), rendered: new Map(), changed: new Map() };
    }
    this.#turnEnd ??= setImmediate(() => {
      this.#turn = null;
      this.#turnEnd = null;
    });
    return this.#turn;
  }

  #newest(turn: Turn, source: FeedSource<FeedPosition, unknown>): FeedPosition {
    const known = turn.newest.get(source);
    if (known) return known;
    const newest = source.position();
    turn.newest.set(source, newest);
    return newest;
  }
}

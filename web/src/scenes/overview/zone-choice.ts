/** What a wall with room for one zone shows. */
export type SplitZone = 'BOARD' | 'STAGES' | 'NUMBERS';

/** The round while nobody has to act: the board comes back after each of the others. Milliseconds. */
const ROUND: readonly (readonly [SplitZone, number])[] = [
  ['BOARD', 60_000],
  ['NUMBERS', 20_000],
  ['BOARD', 60_000],
  ['STAGES', 20_000],
];
/** How long the board stays after the last news of an incident that is critical or high. */
const HOLD_MS = 120_000;

export interface ZoneState {
  readonly zone: SplitZone;
  /** Place in the round. */
  readonly step: number;
  /** Monotonic ms at which the step began; null while the wall does not go round. */
  readonly since: number | null;
  /** Monotonic ms until which the board stays whatever else. */
  readonly heldUntil: number;
  /** The critical and high incidents seen so far. */
  readonly known: ReadonlySet<string>;
}

export const firstZone: ZoneState = {
  zone: 'BOARD',
  step: 0,
  since: null,
  heldUntil: Number.NEGATIVE_INFINITY,
  known: new Set(),
};

/** What the choice depends on. */
export interface ZoneInput {
  readonly pinned: SplitZone | null;
  readonly isRotating: boolean;
  /** The picture is LANGSUNG. */
  readonly isLive: boolean;
  /** Ids of the open incidents that are critical or high. */
  readonly urgent: readonly string[];
  /** One of them, or one that must not be shown, waits to be acknowledged. */
  readonly isWaitedFor: boolean;
}

/**
 * The zone at monotonic instant `now`; `before` itself where nothing changed. A wall keeps the board unless it was told to go
 * round; it goes round only on a live picture in which no critical or high incident waits, and a new one brings the board back at
 * once and for two minutes. A pinned zone stays.
 */
export function nextZone(before: ZoneState, input: ZoneInput, now: number): ZoneState {
  const { pinned, isRotating, isLive, urgent, isWaitedFor } = input;
  const hasNews = urgent.some((id) => !before.known.has(id));
  const known = hasNews ? new Set([...before.known, ...urgent]) : before.known;
  const heldUntil = hasNews ? now + HOLD_MS : before.heldUntil;
  const stays = !isRotating || !isLive || isWaitedFor || now < heldUntil;
  const { step, since } = stays ? { step: 0, since: null } : stepAt(before, now);
  const zone = pinned ?? ROUND[step]?.[0] ?? 'BOARD';
  const isSame = zone === before.zone && step === before.step && since === before.since && !hasNews;
  return isSame ? before : { zone, step, since, heldUntil, known };
}

function stepAt({ step, since }: ZoneState, now: number): Pick<ZoneState, 'step' | 'since'> {
  if (since === null) return { step, since: now };
  const isOver = now - since >= (ROUND[step]?.[1] ?? 0);
  return isOver ? { step: (step + 1) % ROUND.length, since: now } : { step, since };
}

import type { BoardIncident } from '../situation/situation.types.ts';

export type ToneKind = 'critical' | 'high' | 'flood' | 'cut' | 'test';

export interface Tone {
  readonly kind: ToneKind;
  /** Relative to the cap, dB. */
  readonly gain: number;
}

const CRITICAL_EVERY_MS = 15_000;
const CRITICAL_LATER_EVERY_MS = 60_000;
const REPEATS_BEFORE_LATER = 8;
const FIRST_GAIN = -12;
const GAIN_STEP = 3;

export interface SoundState {
  /** Urgent incidents already sounded for, and as how bad. */
  readonly heard: ReadonlyMap<string, BoardIncident['severity']>;
  /** Critical incidents that this screen must not show, at the last look. */
  readonly hidden: number;
  readonly criticalSounds: number;
  readonly criticalAt: number;
  readonly wasFlood: boolean;
  readonly wasCut: boolean;
}

export const silentState: SoundState = {
  heard: new Map(),
  hidden: 0,
  criticalSounds: 0,
  criticalAt: Number.NEGATIVE_INFINITY,
  wasFlood: false,
  wasCut: false,
};

export interface SoundInput {
  readonly incidents: ReadonlyMap<string, BoardIncident>;
  /** Critical incidents that wait and that this screen must not show. */
  readonly hidden: number;
  readonly isFlood: boolean;
  /** The picture is cut: nothing it shows may sound, only the cut itself, once. */
  readonly isCut: boolean;
}

/** Not sounded for yet, or not as bad as it is by now. */
const isNews = ({ id, severity }: BoardIncident, { heard }: SoundState): boolean =>
  severity === 'CRITICAL' ? heard.get(id) !== 'CRITICAL' : severity === 'HIGH' && !heard.has(id);

const isWaiting = (incident: BoardIncident) => incident.status === 'NEW' && !incident.isLateArrival;

/**
 * Which tones are due at monotonic instant `now`. Critical: every 15 s while one waits, shown or not, from −12 dB up by 3 dB,
 * after eight repeats once a minute. High: once each, not in a flood. A flood and a cut sound once at their start. Medium and low are
 * silent.
 */
export function nextSound(
  before: SoundState,
  input: SoundInput,
  now: number,
): { state: SoundState; tones: Tone[] } {
  const tones: Tone[] = [];
  if (input.isCut) {
    if (!before.wasCut) tones.push({ kind: 'cut', gain: 0 });
    return { state: before.wasCut ? before : { ...before, wasCut: true }, tones };
  }
  const waiting = [...input.incidents.values()].filter(isWaiting);
  const critical = waiting.filter(({ severity }) => severity === 'CRITICAL');
  const news = waiting.filter((incident) => isNews(incident, before));
  const hasNewCritical = news.some(({ severity }) => severity === 'CRITICAL') || input.hidden > before.hidden;
  if (input.isFlood && !before.wasFlood) tones.push({ kind: 'flood', gain: FIRST_GAIN + GAIN_STEP });
  else if (!input.isFlood && news.some(({ severity }) => severity === 'HIGH'))
    tones.push({ kind: 'high', gain: FIRST_GAIN + GAIN_STEP });

  const sounds = hasNewCritical ? 0 : before.criticalSounds;
  const pause = sounds > REPEATS_BEFORE_LATER ? CRITICAL_LATER_EVERY_MS : CRITICAL_EVERY_MS;
  const waits = critical.length + input.hidden > 0;
  const isDue = waits && (hasNewCritical || now - before.criticalAt >= pause);
  if (isDue) tones.push({ kind: 'critical', gain: Math.min(0, FIRST_GAIN + GAIN_STEP * sounds) });
  return {
    tones,
    state: {
      heard: new Map([
        ...[...before.heard].filter(([id]) => input.incidents.has(id)),
        ...news.map(({ id, severity }) => [id, severity] as const),
      ]),
      hidden: input.hidden,
      criticalSounds: !waits ? 0 : isDue ? sounds + 1 : sounds,
      criticalAt: isDue ? now : before.criticalAt,
      wasFlood: input.isFlood,
      wasCut: false,
    },
  };
}

import type { Word } from '../../../i18n/id.ts';
import { durationText } from '../../../i18n/moment.ts';
import type { Words } from '../../../i18n/words.ts';
import type { Preset } from '../../../pieces/preset.ts';
import type { Wall } from '../../walls/use-walls.ts';
import { wallState } from '../../walls/wall-state.ts';

const PRESETS = { STANDARD: 'standar', LARGE: 'besar', SPLIT: 'pisah' } as const;

/** The preset as pages name it. */
export const presetOf = (preset: keyof typeof PRESETS): Preset => PRESETS[preset];

const STATE_WORDS = {
  live: 'walls.state.live',
  fresh: 'walls.state.fresh',
  lagging: 'walls.state.lagging',
  silent: 'walls.state.silent',
  misused: 'walls.state.misused',
} as const satisfies Record<string, Word>;

export const stateWord = (wall: Wall): Word => STATE_WORDS[wallState(wall)];

/** How old the picture is that hangs there, as far as the wall itself has said. */
export function lagText({ health }: Wall, words: Words): string {
  if (health?.lagMs == null) return '–';
  if (health.lagMs < 1_000) return words('walls.lag.none');
  return words('walls.lag', { age: durationText(health.lagMs, words) });
}

/** How long ago the wall was heard of. */
export function seenAgo({ lastSeenAt }: Wall, now: number, words: Words): string {
  if (lastSeenAt === null) return words('walls.neverSeen');
  return words('walls.ago', { age: durationText(now - Date.parse(lastSeenAt), words) });
}

/** The scene it shows, and whether it was told to keep it. */
export function sceneText({ health, settings }: Wall, words: Words): string {
  const scene = words(`walls.scene.${health?.scene ?? settings.pinnedScene ?? 'NONE'}`);
  return settings.pinnedScene === null ? scene : `${scene} · ${words('walls.pinned')}`;
}

export function heapText({ health }: Wall, words: Words): string {
  if (health?.heapMegabytes == null) return '–';
  return words('walls.megabytes', { n: Math.round(health.heapMegabytes) });
}

export const soundWord = ({ health, settings }: Wall): Word =>
  settings.isSoundOn
    ? health === null
      ? 'walls.sound.unknown'
      : `walls.sound.${health.sound}`
    : 'walls.sound.off';

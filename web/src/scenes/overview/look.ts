import type { Freshness } from '../../situation/freshness.ts';
import type { LinkView } from '../../situation/link-view.ts';

/**
 * How the picture has to look. cold: nothing to show · live · delayed: hatch under the header, data unchanged ·
 * cut: hueless, hatched, times frozen · stored: as cut, from before this page was opened.
 */
export type Look = 'cold' | 'live' | 'delayed' | 'cut' | 'stored';

export function lookOf(phase: LinkView['phase'], { state }: Freshness): Look {
  if (phase === 'cold') return 'cold';
  if (phase === 'cached') return 'stored';
  if (state === 'TERPUTUS') return 'cut';
  return state === 'TERTUNDA' ? 'delayed' : 'live';
}

/** Old enough that no hue, no running age and no time left may be claimed. */
export const isCut = (look: Look): boolean => look === 'cut' || look === 'stored';

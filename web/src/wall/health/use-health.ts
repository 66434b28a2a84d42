import { useEffect, useRef } from 'react';
import type { Preset } from '../../pieces/preset.ts';
import type { SituationSource } from '../../situation/use-situation.ts';
import type { WallSession } from '../wall-session.ts';
import { type HealthReport, heapMegabytes, pageVersion, REPORT_EVERY_MS } from './health-report.ts';

export interface HealthInput {
  readonly session: WallSession;
  readonly source: SituationSource;
  readonly preset: Preset;
  readonly scene: HealthReport['scene'];
  readonly sound: AudioContext | null;
  readonly isSoundOn: boolean;
  /** Nothing of the operation is shown. */
  readonly isBlank: boolean;
}

const presets = { standar: 'STANDARD', besar: 'LARGE', pisah: 'SPLIT' } as const;
const LOOK_EVERY_MS = 1_000;

function soundOf({ sound, isSoundOn }: HealthInput): HealthReport['sound'] {
  if (!isSoundOn) return 'MUTED';
  return sound?.state === 'running' ? 'RUNNING' : 'BLOCKED';
}

/** Says every half minute how this wall is doing: whatever it is made to draw meanwhile. */
export function useHealth(input: HealthInput): void {
  const latest = useRef(input);
  latest.current = input;
  const { session } = input;
  useEffect(() => {
    let frameAt = session.time.now();
    // A page that is hidden or hangs draws nothing: its frame grows old, and whoever watches the walls sees it.
    const look = setInterval(() => {
      requestAnimationFrame(() => {
        frameAt = session.time.now();
      });
    }, LOOK_EVERY_MS);
    const report = () => {
      const { source, preset, scene, isBlank } = latest.current;
      void session.report({
        cursor: isBlank ? null : source.store.link().cursor,
        frameAt: new Date(frameAt).toISOString(),
        scene,
        preset: presets[preset],
        sound: soundOf(latest.current),
        heapMegabytes: heapMegabytes(),
        nodes: document.querySelectorAll('*').length,
        version: pageVersion(),
      });
    };
    report();
    const reports = setInterval(report, REPORT_EVERY_MS);
    return () => {
      clearInterval(look);
      clearInterval(reports);
    };
  }, [session]);
}

import type { Picture } from './picture.ts';
import type { RegionFacts } from './region-facts.ts';
import { StageFact, type TpsFacts } from './tps-facts.ts';

export interface SituationFactsParts {
  readonly picture: Picture;
  /** The instant for which the picture is drawn, and whether that is now. */
  readonly live: { readonly operationTime: number };
  /** Real milliseconds since the picture was known to equal the log. */
  readonly age: () => number;
}

/** Nothing is concluded from a picture that is older. */
const STALE_MS = 5_000;
const MINUTE = 60_000;

/** What the picture tells of a moment, for those who look for what only time brings about. */
export class PictureFacts {
  readonly #parts: SituationFactsParts;
  readonly kecamatan: readonly string[];

  constructor(parts: SituationFactsParts) {
    this.#parts = parts;
    this.kecamatan = parts.picture.tree.kabupaten.children.map(({ code }) => code);
  }

  /** Null while the picture is behind the log. */
  drawnFor(): number | null {
    const { live, age } = this.#parts;
    return age() > STALE_MS ? null : live.operationTime;
  }

  /** TPS that have not done a stage so many minutes after their limit, and are not hindered. */
  overdue(kecamatan: string, stage: string, minutes: number, at: number): readonly string[] {
    const { schedule } = this.#parts.picture;
    const position = schedule.positionOf(stage);
    const limits = position === undefined ? undefined : schedule.stages[position]?.limitAt;
    if (position === undefined || limits === undefined) return [];
    return this.#codes(
      kecamatan,
      (tps) => tps.facts[position] === StageFact.OPEN && at > limits[tps.signalClass] + minutes * MINUTE,
    );
  }

  /** TPS that are silent at a stage of the wall, and have been for so many minutes. */
  silent(kecamatan: string, minutes: number, at: number): readonly string[] {
    return this.#codes(kecamatan, (tps) => at > tps.silentAfter + minutes * MINUTE);
  }

  /** TPS that have owed a stage of the wall for so many minutes, of how many, and whether anything was heard from any meanwhile. */
  owing(kecamatan: string, minutes: number, at: number) {
    const since = at - minutes * MINUTE;
    const tps = this.#codes(kecamatan, (each) => each.owesFrom <= since);
    const all = this.#tpsOf(kecamatan);
    return { tps, tpsCount: all.length, isHeard: all.some(({ lastHeardAt }) => lastHeardAt > since) };
  }

  /** The flood of incidents that everybody may hear of; null: none. */
  flood(at: number): { readonly count: number; readonly windowMinutes: number } | null {
    const gauge = this.#parts.picture.tree.kabupaten.incidents.OPEN.flood;
    const { flood } = gauge.at(at);
    return flood && { count: flood.count, windowMinutes: gauge.windowMinutes };
  }

  #codes(kecamatan: string, isOne: (tps: TpsFacts) => boolean): string[] {
    return this.#tpsOf(kecamatan)
      .filter(isOne)
      .map(({ code }) => code);
  }

  #tpsOf(kecamatan: string): readonly TpsFacts[] {
    const region: RegionFacts | undefined = this.#parts.picture.tree.region(kecamatan);
    return region?.children.flatMap(({ tpsList }) => tpsList) ?? [];
  }
}

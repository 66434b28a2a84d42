import { must } from '../../kernel/must.ts';
import { RegionFacts } from './region-facts.ts';
import { ScopeRegister } from './scope-register.ts';
import type { GroundRegion, SituationGround } from './situation-ground.ts';
import type { StageSchedule } from './stage-schedule.ts';
import { TpsFacts } from './tps-facts.ts';

const DEPTH = { KABUPATEN: 0, KECAMATAN: 1, DESA: 2 } as const;

/** Every region and TPS of the kabupaten, and the registers of those regions that are a scope. */
export class PictureTree {
  readonly kabupaten: RegionFacts;
  readonly #regions = new Map<string, RegionFacts>();
  readonly #registers = new Map<string, ScopeRegister>();
  readonly #tpsList = new Map<string, TpsFacts>();

  /** Throws where a region or TPS hangs from nothing, or where there is not exactly one kabupaten. */
  constructor(ground: SituationGround, schedule: StageSchedule) {
    for (const region of [...ground.regions].sort(fromTheTop)) this.#addRegion(region, ground, schedule);
    const kabupatenList = [...this.#regions.values()].filter(({ level }) => level === 'KABUPATEN');
    if (kabupatenList.length !== 1)
      throw new Error(`a picture is of one kabupaten, not ${kabupatenList.length}`);
    this.kabupaten = must(kabupatenList[0], 'a kabupaten');
    for (const tps of [...ground.tpsList].sort(byCode)) {
      const facts = new TpsFacts(tps, schedule);
      must(this.#regions.get(tps.desaCode), `desa ${tps.desaCode} of TPS ${tps.code}`).addTps(facts);
      this.#tpsList.set(tps.code, facts);
    }
  }

  region(code: string): RegionFacts | undefined {
    return this.#regions.get(code);
  }

  /** All of them, the largest first. */
  regions(): Iterable<RegionFacts> {
    return this.#regions.values();
  }

  /** What is counted in the regions of a tree of the same ground, and known of its TPS. */
  takeOver(other: PictureTree): void {
    for (const [code, region] of this.#regions)
      region.takeOver(must(other.#regions.get(code), `region ${code}`));
    for (const [code, tps] of this.#tpsList) tps.takeOver(must(other.#tpsList.get(code), `TPS ${code}`));
  }

  /** Undefined for a desa and for what does not exist. */
  register(code: string): ScopeRegister | undefined {
    return this.#registers.get(code);
  }

  tps(code: string): TpsFacts | undefined {
    return this.#tpsList.get(code);
  }

  /** The regions that hold the TPS, the smallest first. */
  around(tps: TpsFacts): readonly RegionFacts[] {
    return must(this.#regions.get(tps.desaCode), `desa ${tps.desaCode}`).chain;
  }

  #addRegion(region: GroundRegion, ground: SituationGround, schedule: StageSchedule): void {
    const isRoot = region.level === 'KABUPATEN';
    const parent = isRoot
      ? null
      : must(this.#regions.get(region.parentCode ?? ''), `the parent of region ${region.code}`);
    const facts = new RegionFacts(region, parent, schedule, ground.plan.flood);
    parent?.children.push(facts);
    this.#regions.set(region.code, facts);
    if (region.level !== 'DESA') this.#registers.set(region.code, new ScopeRegister());
  }
}

const byCode = (a: { code: string }, b: { code: string }): number => (a.code < b.code ? -1 : 1);

const fromTheTop = (a: GroundRegion, b: GroundRegion): number =>
  DEPTH[a.level] - DEPTH[b.level] || byCode(a, b);

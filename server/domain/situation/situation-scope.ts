import type { Sight } from '../access/disclosure.policy.ts';
import { type BoardView, boardIncident } from './board-incident.ts';
import { headlineAt } from './headline.ts';
import type { RegionFacts } from './region-facts.ts';
import { countsOf, hasSameCounts, hasSameWorst, type RegionTally } from './region-tally.ts';
import type { ScopeRegister } from './scope-register.ts';
import { silentGroupsAt } from './silent-groups.ts';
import type { SituationCell, SituationHeadline, SituationPatch, SituationRow } from './situation.view.ts';
import type { SituationPlan } from './situation-ground.ts';
import { isWithin, overlap, type Span } from './span.ts';
import type { StageSchedule } from './stage-schedule.ts';
import { stateHash } from './state-hash.ts';

/** Where a reader of a scope stands: the newest event it has seen, and the operation time it has seen it at. */
export interface Position {
  seq: number;
  asOf: number;
}

/** What is asked for: the changes since a position, or everything, as of an instant. */
interface Comparison {
  readonly since: Position | null;
  readonly asOf: number;
}

/** What a scope is drawn from. */
export interface ScopeParts {
  readonly region: RegionFacts;
  readonly register: ScopeRegister;
  readonly sight: Sight;
  readonly schedule: StageSchedule;
  readonly plan: SituationPlan;
  /** The newest event of the whole picture, be it of this scope or not. */
  readonly head: () => number;
  /** The earliest event of which the picture knows what was shown after it. */
  readonly first: number;
}

/**
 * The picture as seen from one kabupaten or kecamatan, by one sight. A snapshot, a catch-up, a live change and a heartbeat are the
 * same thing: what differs between a position and now.
 *
 * An entity is compared in two steps. Events after the position may have changed it: then its present value is sent.
 * Otherwise its facts are those of the position, so that its value *then* can be computed from the facts of *now*,
 * and it is sent where the two instants give different values. Nothing has to be remembered of any reader.
 */
export class SituationScope {
  readonly code: string;
  readonly #region: RegionFacts;
  readonly #register: ScopeRegister;
  readonly #sight: Sight;
  readonly #schedule: StageSchedule;
  readonly #head: () => number;
  readonly #first: number;
  readonly #board: BoardView;
  #hash: { seq: number; span: Span; hash: string } | null = null;

  constructor({ region, register, sight, schedule, plan, head, first }: ScopeParts) {
    this.code = region.code;
    this.#region = region;
    this.#register = register;
    this.#sight = sight;
    this.#schedule = schedule;
    this.#board = { plan, schedule, scope: region, sight };
    this.#head = head;
    this.#first = first;
  }

  /** The newest event that changed anything that is shown here, now or at some later time; 0 before the first. */
  get lastSeq(): number {
    return Math.max(
      this.#region.lastSeq,
      this.#region.incidents[this.#sight].lastSeq,
      this.#register.lastSeq(this.#sight),
    );
  }

  /** The whole picture at `asOf`, as a patch of nothing. */
  snapshot(asOf: number): SituationPatch {
    return this.#patch({ since: null, asOf });
  }

  /**
   * What turns the picture at `since` into the picture at (newest event, `asOf`); null where they are the same. Exact
   * for every earlier position, in whatever order the two instants lie. Throws for a position ahead of the log, or before
   * all that the picture knows of.
   */
  changesSince(since: Position, asOf: number): SituationPatch | null {
    const head = this.#head();
    if (since.seq > head) throw new RangeError(`position ${since.seq} is ahead of the picture at ${head}`);
    if (since.seq < this.#first) throw new RangeError(`the picture knows nothing before ${this.#first}`);
    if (this.lastSeq <= since.seq && isWithin(this.#spanAt(asOf), since.asOf)) return null;
    const patch = this.#patch({ since, asOf });
    return isEmpty(patch) ? null : patch;
  }

  /** Whether an event after `since` changed what this scope shows: what only time changes can wait for the heartbeat. */
  hasVisibleChanges(since: Position, asOf: number): boolean {
    return this.lastSeq > since.seq && this.changesSince(since, asOf) !== null;
  }

  /** SHA-256 of the canonical form of the picture at `asOf`. Kept until an event or the time changes the picture. */
  stateHash(asOf: number): string {
    const span = this.#spanAt(asOf);
    if (this.#hash === null || this.#hash.seq !== this.lastSeq || !isWithin(this.#hash.span, asOf)) {
      this.#hash = { seq: this.lastSeq, span, hash: stateHash(this.snapshot(asOf)) };
    }
    return this.#hash.hash;
  }

  #spanAt(asOf: number): Span {
    const { span } = this.#region.incidents[this.#sight].flood.at(asOf);
    return overlap(overlap(this.#region.tallyAt(asOf).span, span), this.#schedule.spanAt(asOf));
  }

  #patch(comparison: Comparison): SituationPatch {
    const { since } = comparison;
    const regions = [this.#region, ...this.#region.children];
    const seq = since?.seq ?? 0;
    const { entered, left } = this.#register.logSince(seq, this.#sight);
    return {
      headline: this.#headline(comparison),
      rows: regions.flatMap((region) => this.#row(region, comparison)),
      cells: regions.flatMap((region) => this.#cells(region, comparison)),
      incidents: this.#register
        .changedSince(seq, this.#sight)
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map((each) => boardIncident(each, this.#board)),
      removedIncidents: since === null ? [] : this.#register.leftSince(seq, this.#sight),
      log: entered.sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1)),
      removedLog: since === null ? [] : left,
      silentGroups: this.#silentGroups(comparison),
    };
  }

  #headline({ since, asOf }: Comparison): SituationHeadline | null {
    const read = (instant: number) =>
      headlineAt(this.#region, this.#register, this.#schedule, this.#sight, instant);
    const headline = read(asOf);
    const isTouched =
      since === null ||
      this.#region.wordSeq > since.seq ||
      this.#region.rollCallSeq > since.seq ||
      this.#region.cannotVoteSeq > since.seq ||
      this.#region.incidents[this.#sight].lastSeq > since.seq ||
      this.#register.closedSeq(this.#sight) > since.seq ||
      this.#region.coverageTouches.isTouched(since.seq, since.asOf);
    return isTouched || !isSame(headline, read(since.asOf)) ? headline : null;
  }

  #row(region: RegionFacts, { since, asOf }: Comparison): SituationRow[] {
    const now = region.tallyAt(asOf);
    const incidents = region.incidents[this.#sight];
    const isSent =
      since === null ||
      incidents.lastSeq > since.seq ||
      region.worstTouches.isTouched(since.seq, since.asOf) ||
      !hasSameWorst(now, region.tallyAt(since.asOf));
    if (!isSent) return [];
    return [
      {
        region: region.code,
        tpsCount: region.tpsCount,
        openIncidents: incidents.sumOf('open'),
        worstSeverity: incidents.worstSeverity,
        worstCallingSeverity: incidents.worstCallingSeverity,
        ...now.worst,
      },
    ];
  }

  #cells(region: RegionFacts, { since, asOf }: Comparison): SituationCell[] {
    const now = region.tallyAt(asOf);
    const then = since === null ? null : region.tallyAt(since.asOf);
    if (since !== null && then === now && region.lastSeq <= since.seq) return [];
    return this.#schedule.wall.flatMap((position, slot) => {
      const isSent =
        since === null ||
        then === null ||
        (region.cellTouches[slot]?.isTouched(since.seq, since.asOf) ?? true) ||
        !hasSameCounts(now, then, position);
      const stage = this.#schedule.stages[position]?.code ?? '';
      return isSent ? [cellOf(region.code, stage, now, position)] : [];
    });
  }

  #silentGroups({ since, asOf }: Comparison): SituationPatch['silentGroups'] {
    if (this.#region.level === 'KABUPATEN') return null;
    const groups = silentGroupsAt(this.#region, asOf);
    const isTouched = since === null || this.#region.silenceTouches.isTouched(since.seq, since.asOf);
    return isTouched || !isSame(groups, silentGroupsAt(this.#region, since.asOf)) ? groups : null;
  }
}

/** The counts of one stage in one region, or at one TPS. */
export const cellOf = (
  region: string,
  stage: string,
  tally: RegionTally,
  position: number,
): SituationCell => ({
  region,
  stage,
  ...countsOf(tally, position),
});

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const isEmpty = (patch: SituationPatch): boolean =>
  Object.values(patch).every((part) => part === null || (Array.isArray(part) && part.length === 0));

import { SIGHTS, type Sight } from '../access/disclosure.policy.ts';
import type { IncidentStanding } from '../incident/incident-standing.policy.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import { type CountedIncident, IncidentTally } from './incident-tally.ts';
import { type RegionTally, tallyOfParts, tallyOfTps } from './region-tally.ts';
import type { RollCallFacts } from './roll-call-facts.ts';
import type { GroundRegion } from './situation-ground.ts';
import { SpanMemo } from './span.ts';
import type { StageSchedule } from './stage-schedule.ts';
import { TouchLog } from './touch-log.ts';
import type { TpsChange } from './tps-change.ts';
import type { TpsFacts } from './tps-facts.ts';

/** One region of the tree with what is counted in it, and which events changed what of it. */
export class RegionFacts {
  readonly code: string;
  readonly level: GroundRegion['level'];
  readonly name: string;
  /** This region and those that hold it, up to the kabupaten. */
  readonly chain: readonly RegionFacts[];
  /** In the order of their codes. */
  readonly children: RegionFacts[] = [];
  /** Of a desa, in the order of their codes; empty above. */
  readonly tpsList: TpsFacts[] = [];
  tpsCount = 0;
  /** The newest event that changed anything here that all sights share; 0 before the first. */
  lastSeq = 0;
  /** The newest event that brought the first word from here, or took the only one back. */
  wordSeq = 0;
  /** TPS of which an incident keeps everybody from voting, and the newest event that changed how many. */
  cannotVoteTps = 0;
  cannotVoteSeq = 0;
  /** The roll-call that is asked of its parts, and the one that asks it; null while none is open. */
  rollCall: RollCallFacts | null = null;
  rollCallAbove: RollCallFacts | null = null;
  /** The newest event that changed either. */
  rollCallSeq = 0;
  /** As each sight counts them. */
  readonly incidents: Readonly<Record<Sight, IncidentTally>>;
  /** One for each stage on the wall, in order. */
  readonly cellTouches: readonly TouchLog[];
  readonly silenceTouches = new TouchLog();
  readonly worstTouches = new TouchLog();
  readonly coverageTouches = new TouchLog();
  readonly #schedule: StageSchedule;
  readonly #tallies = new SpanMemo<RegionTally>();
  #words = 0;

  constructor(
    region: GroundRegion,
    parent: RegionFacts | null,
    schedule: StageSchedule,
    flood: OperationPlan['flood'],
  ) {
    this.code = region.code;
    this.level = region.level;
    this.name = region.name;
    this.chain = [this, ...(parent?.chain ?? [])];
    this.#schedule = schedule;
    this.cellTouches = schedule.wall.map(() => new TouchLog());
    const tallies = SIGHTS.map((sight) => [sight, new IncidentTally(region.level, sight, flood)]);
    this.incidents = Object.fromEntries(tallies) as Record<Sight, IncidentTally>;
  }

  addTps(tps: TpsFacts): void {
    this.tpsList.push(tps);
    for (const region of this.chain) region.tpsCount += 1;
  }

  /** Computed where the facts or the time demand it, and only for the parts of the region concerned. */
  tallyAt(instant: number): RegionTally {
    return this.#tallies.at(instant, () =>
      this.level === 'DESA'
        ? tallyOfTps(this.tpsList, this.#schedule, instant)
        : tallyOfParts(
            this.children.map((child) => child.tallyAt(instant)),
            this.#schedule,
            instant,
          ),
    );
  }

  /** What is counted here; not which events changed it, and neither roll-calls nor TPS. */
  takeOver(other: RegionFacts): void {
    this.lastSeq = other.lastSeq;
    this.cannotVoteTps = other.cannotVoteTps;
    this.#words = other.#words;
    for (const sight of SIGHTS) this.incidents[sight].takeOver(other.incidents[sight]);
  }

  noteTpsChange(seq: number, { cannotVote }: TpsFacts, change: TpsChange): void {
    this.lastSeq = seq;
    this.#tallies.clear();
    for (let slot = 0; slot < change.cells.length; slot += 1) {
      this.cellTouches[slot]?.add(seq, change.cells[slot] as number);
    }
    this.silenceTouches.add(seq, change.silence);
    this.worstTouches.add(seq, change.worst);
    this.coverageTouches.add(seq, change.coverage);
    if (!change.isVotingTurned) return;
    this.cannotVoteTps += cannotVote ? 1 : -1;
    this.cannotVoteSeq = seq;
  }

  /** One more (or fewer) report from here, or incident that everybody may hear of. */
  noteWord(seq: number, by: 1 | -1): void {
    const hadWord = this.hasWord;
    this.#words += by;
    if (this.hasWord === hadWord) return;
    this.wordSeq = seq;
    this.lastSeq = seq;
  }

  noteRollCall(seq: number): void {
    this.rollCallSeq = seq;
    this.lastSeq = seq;
  }

  get hasWord(): boolean {
    return this.#words > 0;
  }

  /** Event `seq` turned an incident in here from what it was (null: not known) into what it is. */
  moveIncident(
    seq: number,
    incident: CountedIncident,
    before: IncidentStanding | null,
    after: IncidentStanding,
  ): void {
    for (const sight of SIGHTS) this.incidents[sight].move(seq, incident, before, after);
  }
}

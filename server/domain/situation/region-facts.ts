import { SEVERITIES, type Severity } from '../operation/operation-plan.ts';
import { type RegionTally, tallyOfParts, tallyOfTps } from './region-tally.ts';
import type { IncidentStatus } from './situation.view.ts';
import type { GroundRegion } from './situation-ground.ts';
import { SpanMemo } from './span.ts';
import type { StageSchedule } from './stage-schedule.ts';
import { TouchLog } from './touch-log.ts';
import type { TpsChange } from './tps-change.ts';
import type { TpsFacts } from './tps-facts.ts';

interface OpenCount {
  open: number;
  unacknowledged: number;
}

/** What a region must know of an incident to count it. */
interface CountedIncident {
  readonly severity: Severity;
  readonly status: IncidentStatus;
}

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
  /** The newest event that changed anything here; 0 before the first. */
  lastSeq = 0;
  /** One for each stage on the wall, in order. */
  readonly cellTouches: readonly TouchLog[];
  readonly incidentTouches = new TouchLog();
  readonly silenceTouches = new TouchLog();
  readonly coverageTouches = new TouchLog();
  readonly #schedule: StageSchedule;
  readonly #tallies = new SpanMemo<RegionTally>();
  readonly #incidents: Record<Severity, OpenCount>;

  constructor(region: GroundRegion, parent: RegionFacts | null, schedule: StageSchedule) {
    this.code = region.code;
    this.level = region.level;
    this.name = region.name;
    this.chain = [this, ...(parent?.chain ?? [])];
    this.#schedule = schedule;
    this.cellTouches = schedule.wall.map(() => new TouchLog());
    const none = SEVERITIES.map((severity) => [severity, { open: 0, unacknowledged: 0 }]);
    this.#incidents = Object.fromEntries(none) as Record<Severity, OpenCount>;
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

  noteTpsChange(seq: number, change: TpsChange): void {
    this.lastSeq = seq;
    this.#tallies.clear();
    for (let slot = 0; slot < change.cells.length; slot += 1) {
      this.cellTouches[slot]?.add(seq, change.cells[slot] as number);
    }
    this.silenceTouches.add(seq, change.silence);
    this.coverageTouches.add(seq, change.coverage);
  }

  /** Takes an incident out of the counts, or puts it in as it is now. */
  countIncident(seq: number, incident: CountedIncident, by: 1 | -1): void {
    this.lastSeq = seq;
    this.incidentTouches.add(seq, Number.NEGATIVE_INFINITY);
    if (incident.status === 'CLOSED') return;
    const count = this.#incidents[incident.severity];
    count.open += by;
    if (incident.status === 'NEW') count.unacknowledged += by;
  }

  get openIncidents(): number {
    return SEVERITIES.reduce((sum, severity) => sum + this.#incidents[severity].open, 0);
  }

  get unacknowledgedIncidents(): number {
    return SEVERITIES.reduce((sum, severity) => sum + this.#incidents[severity].unacknowledged, 0);
  }

  get worst(): { severity: Severity; isAcknowledged: boolean } | null {
    const severity = SEVERITIES.find((each) => this.#incidents[each].open > 0);
    if (severity === undefined) return null;
    return { severity, isAcknowledged: this.#incidents[severity].unacknowledged === 0 };
  }
}

import { type DisclosureLevel, SHOWING, type Showing, type Sight } from '../access/disclosure.policy.ts';
import {
  type AgencyAssigned,
  type IncidentAcknowledged,
  type IncidentClosed,
  type IncidentLevelChanged,
  type IncidentRaised,
  levelWhenRaised,
} from '../incident/incident.events.ts';
import type { RegionFacts } from './region-facts.ts';
import { hasRow, type IncidentStanding } from './showing.ts';
import type { IncidentStatus } from './situation.view.ts';
import type { TpsFacts } from './tps-facts.ts';

/** One incident as its events left it. */
export class IncidentFacts {
  readonly raised: IncidentRaised;
  readonly region: RegionFacts;
  readonly tpsList: readonly TpsFacts[];
  /** Position in the schedule of the stage it hinders; null where it hinders none that a TPS does. */
  readonly hinders: number | null;
  readonly raisedSeq: number;
  /** The newest event that changed what the board shows of it. */
  lastSeq: number;
  acknowledged: IncidentAcknowledged | null = null;
  assigned: AgencyAssigned | null = null;
  closed: IncidentClosed | null = null;
  closedSeq: number | null = null;
  series: DisclosureLevel;
  number: number;
  /** Its levels in the order of time, each with the event that gave it; the last one holds. */
  readonly #levels: { readonly seq: number; readonly level: DisclosureLevel }[];

  constructor(
    seq: number,
    raised: IncidentRaised,
    place: { region: RegionFacts; tpsList: readonly TpsFacts[]; hinders: number | null },
  ) {
    this.raised = raised;
    this.region = place.region;
    this.tpsList = place.tpsList;
    this.hinders = place.hinders;
    this.raisedSeq = seq;
    this.lastSeq = seq;
    this.series = levelWhenRaised(raised);
    this.number = raised.number;
    this.#levels = [{ seq, level: this.series }];
  }

  get id(): string {
    return this.raised.incidentId;
  }

  get severity(): IncidentRaised['severity'] {
    return this.raised.severity;
  }

  get level(): DisclosureLevel {
    return this.#levels.at(-1)?.level ?? this.series;
  }

  classify(seq: number, { level, series, number }: IncidentLevelChanged): void {
    this.#levels.push({ seq, level });
    this.series = series;
    this.number = number;
  }

  /** The furthest step taken; nobody has to acknowledge before an agency is assigned. */
  get status(): IncidentStatus {
    if (this.closed !== null) return 'CLOSED';
    if (this.assigned !== null) return 'IN_HAND';
    return this.acknowledged === null ? 'NEW' : 'ACKNOWLEDGED';
  }

  get standing(): IncidentStanding {
    return { level: this.level, status: this.status };
  }

  /** The limit that runs in the present status. */
  get dueAt(): number | null {
    if (this.closed !== null) return null;
    if (this.assigned !== null) return this.assigned.followUpDueAt;
    return this.acknowledged === null ? this.raised.acknowledgeDueAt : this.acknowledged.firstActionDueAt;
  }

  get agency(): string {
    return this.assigned?.agency ?? this.raised.agency;
  }

  showingTo(sight: Sight): Showing {
    return SHOWING[sight][this.level];
  }

  /** What the sight showed of it after event `seq`. */
  showingAfter(seq: number, sight: Sight): Showing {
    const level = this.#levels.findLast((given) => given.seq <= seq)?.level;
    return level === undefined ? 'ABSENT' : SHOWING[sight][level];
  }

  isOnBoardOf(sight: Sight): boolean {
    return this.closed === null && hasRow(this.showingTo(sight));
  }

  /** Whether the board of the sight had a row for it after event `seq`. */
  wasOnBoardOf(sight: Sight, seq: number): boolean {
    const wasOpen = this.closedSeq === null || this.closedSeq > seq;
    return wasOpen && hasRow(this.showingAfter(seq, sight));
  }
}

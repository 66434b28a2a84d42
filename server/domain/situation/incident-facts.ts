import type {
  AgencyAssigned,
  IncidentAcknowledged,
  IncidentClosed,
  IncidentRaised,
} from '../incident/incident.events.ts';
import type { RegionFacts } from './region-facts.ts';
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
  }

  get id(): string {
    return this.raised.incidentId;
  }

  get severity(): IncidentRaised['severity'] {
    return this.raised.severity;
  }

  /** The furthest step taken; nobody has to acknowledge before an agency is assigned. */
  get status(): IncidentStatus {
    if (this.closed !== null) return 'CLOSED';
    if (this.assigned !== null) return 'IN_HAND';
    return this.acknowledged === null ? 'NEW' : 'ACKNOWLEDGED';
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
}

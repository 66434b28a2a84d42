import type { DisclosureLevel, Showing, Sight } from '../access/disclosure.policy.ts';
import { type OperationPlan, SEVERITIES, type Severity } from '../operation/operation-plan.ts';
import { FloodGauge } from './flood-gauge.ts';
import { hasRow, type IncidentStanding, showingIn } from './showing.ts';
import type { GroundRegion } from './situation-ground.ts';

interface OpenCount {
  open: number;
  unacknowledged: number;
}

/** What never changes of an incident and matters for counting it. */
export interface CountedIncident {
  readonly severity: Severity;
  readonly receivedAt: number;
  /** Number of the calendar day on which it was received, in the operation's zone. */
  readonly day: number;
}

/** The incidents of one region as one sight counts them. */
export class IncidentTally {
  /** The newest event that changed anything that this sight shows of incidents here; 0 before the first. */
  lastSeq = 0;
  /** Of incidents with a row. */
  readonly flood: FloodGauge;
  /** Open ones without a row, and those of them that nobody acknowledged. */
  readonly hidden: OpenCount = { open: 0, unacknowledged: 0 };
  hiddenCritical = 0;
  readonly #showings: Readonly<Record<DisclosureLevel, Showing>>;
  readonly #rows: Record<Severity, OpenCount>;
  readonly #receivedByDay = new Map<number, number>();

  constructor(region: GroundRegion['level'], sight: Sight, flood: OperationPlan['flood']) {
    this.flood = new FloodGauge(flood);
    const showing = (level: DisclosureLevel) => showingIn(region, sight, level);
    this.#showings = { BIASA: showing('BIASA'), TERBATAS: showing('TERBATAS'), RAHASIA: showing('RAHASIA') };
    const none = SEVERITIES.map((severity) => [severity, { open: 0, unacknowledged: 0 }]);
    this.#rows = Object.fromEntries(none) as Record<Severity, OpenCount>;
  }

  /** Event `seq` turned an incident from what it was (null: not known) into what it is. */
  move(
    seq: number,
    incident: CountedIncident,
    before: IncidentStanding | null,
    after: IncidentStanding,
  ): void {
    const was = before === null ? 'ABSENT' : this.#showings[before.level];
    const is = this.#showings[after.level];
    if (was === 'ABSENT' && is === 'ABSENT') return;
    // Only what is counted may move the numbers of those who see nothing but numbers.
    if (was === 'COUNTED' && is === 'COUNTED' && before !== null && isCountedSame(before, after)) return;
    this.lastSeq = seq;
    this.#list(incident, was, is);
    if (before !== null) this.#countOpen(incident, was, before, -1);
    this.#countOpen(incident, is, after, 1);
  }

  get openIncidents(): number {
    return SEVERITIES.reduce((sum, severity) => sum + this.#rows[severity].open, 0);
  }

  get unacknowledgedIncidents(): number {
    return SEVERITIES.reduce((sum, severity) => sum + this.#rows[severity].unacknowledged, 0);
  }

  /** Of incidents with a row. */
  get worst(): { severity: Severity; isAcknowledged: boolean } | null {
    const severity = SEVERITIES.find((each) => this.#rows[each].open > 0);
    if (severity === undefined) return null;
    return { severity, isAcknowledged: this.#rows[severity].unacknowledged === 0 };
  }

  /** With or without a row. */
  receivedOn(day: number): number {
    return this.#receivedByDay.get(day) ?? 0;
  }

  /** Arrivals count whether or not the incident is still open. */
  #list({ receivedAt, day }: CountedIncident, was: Showing, is: Showing): void {
    if (!hasRow(was) && hasRow(is)) this.flood.add(receivedAt);
    if (hasRow(was) && !hasRow(is)) this.flood.remove(receivedAt);
    const more = (is === 'ABSENT' ? 0 : 1) - (was === 'ABSENT' ? 0 : 1);
    if (more !== 0) this.#receivedByDay.set(day, this.receivedOn(day) + more);
  }

  #countOpen(incident: CountedIncident, showing: Showing, standing: IncidentStanding, by: 1 | -1): void {
    const { status } = standing;
    if (showing === 'ABSENT' || status === 'CLOSED') return;
    const isRow = hasRow(showing);
    const count = isRow ? this.#rows[incident.severity] : this.hidden;
    count.open += by;
    if (status !== 'NEW') return;
    count.unacknowledged += by;
    if (!isRow && incident.severity === 'CRITICAL') this.hiddenCritical += by;
  }
}

const isCountedSame = (before: IncidentStanding, after: IncidentStanding): boolean =>
  (before.status === 'CLOSED') === (after.status === 'CLOSED') &&
  (before.status === 'NEW') === (after.status === 'NEW');

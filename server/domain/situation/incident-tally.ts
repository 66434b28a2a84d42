import type { Showing, Sight } from '../access/disclosure.policy.ts';
import { callsOf, type IncidentStanding, isCounted, isOpen } from '../incident/incident-standing.policy.ts';
import type { DisclosureLevel } from '../operation/disclosure-level.policy.ts';
import { type OperationPlan, SEVERITIES, type Severity } from '../operation/operation-plan.ts';
import { FloodGauge } from './flood-gauge.ts';
import { hasRow, showingIn } from './showing.ts';
import type { GroundRegion } from './situation-ground.ts';

/** Open incidents, and those of them that call for somebody, by why they do. */
interface OpenCount {
  open: number;
  unacknowledged: number;
  unattended: number;
}

const nothingOpen = (): OpenCount => ({ open: 0, unacknowledged: 0, unattended: 0 });

/** What never changes of an incident and matters for counting it. */
export interface CountedIncident {
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
  /** Of those without a row. */
  readonly hidden: OpenCount = nothingOpen();
  hiddenCritical = 0;
  readonly #showings: Readonly<Record<DisclosureLevel, Showing>>;
  readonly #rows: Record<Severity, OpenCount>;
  readonly #receivedByDay = new Map<number, number>();

  constructor(region: GroundRegion['level'], sight: Sight, flood: OperationPlan['flood']) {
    this.flood = new FloodGauge(flood);
    const showing = (level: DisclosureLevel) => showingIn(region, sight, level);
    this.#showings = { BIASA: showing('BIASA'), TERBATAS: showing('TERBATAS'), RAHASIA: showing('RAHASIA') };
    const none = SEVERITIES.map((severity) => [severity, nothingOpen()]);
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
    // Only what is counted may move the numbers.
    if (was === is && before !== null && isCountedSame(is, before, after)) return;
    this.lastSeq = seq;
    if (before !== null) this.#list(incident, was, before, -1);
    this.#list(incident, is, after, 1);
    if (before !== null) this.#countOpen(was, before, -1);
    this.#countOpen(is, after, 1);
  }

  takeOver(other: IncidentTally): void {
    this.lastSeq = other.lastSeq;
    this.hiddenCritical = other.hiddenCritical;
    this.flood.takeOver(other.flood);
    Object.assign(this.hidden, other.hidden);
    for (const severity of SEVERITIES) Object.assign(this.#rows[severity], other.#rows[severity]);
    for (const [day, count] of other.#receivedByDay) this.#receivedByDay.set(day, count);
  }

  /** Of incidents with a row. */
  sumOf(count: keyof OpenCount): number {
    return SEVERITIES.reduce((sum, severity) => sum + this.#rows[severity][count], 0);
  }

  /** Of incidents with a row. */
  get worstSeverity(): Severity | null {
    return SEVERITIES.find((each) => this.#rows[each].open > 0) ?? null;
  }

  /** Of incidents with a row that call for somebody. */
  get worstCallingSeverity(): Severity | null {
    const calling = ({ unacknowledged, unattended }: OpenCount) => unacknowledged + unattended;
    return SEVERITIES.find((each) => calling(this.#rows[each]) > 0) ?? null;
  }

  /** With or without a row. */
  receivedOn(day: number): number {
    return this.#receivedByDay.get(day) ?? 0;
  }

  /** Arrivals count whether or not the incident is still open; not what was merged into another, or found to be none. */
  #list(
    { receivedAt, day }: CountedIncident,
    showing: Showing,
    standing: IncidentStanding,
    by: 1 | -1,
  ): void {
    if (showing === 'ABSENT' || !isCounted(standing)) return;
    this.#receivedByDay.set(day, this.receivedOn(day) + by);
    if (!hasRow(showing)) return;
    if (by === 1) this.flood.add(receivedAt);
    else this.flood.remove(receivedAt);
  }

  #countOpen(showing: Showing, standing: IncidentStanding, by: 1 | -1): void {
    if (showing === 'ABSENT' || !isOpen(standing)) return;
    const { severity } = standing;
    const isRow = hasRow(showing);
    const count = isRow ? this.#rows[severity] : this.hidden;
    const calls = callsOf(standing);
    count.open += by;
    if (calls === 'UNATTENDED') count.unattended += by;
    if (calls !== 'UNACKNOWLEDGED') return;
    count.unacknowledged += by;
    if (!isRow && severity === 'CRITICAL') this.hiddenCritical += by;
  }
}

const isCountedSame = (showing: Showing, before: IncidentStanding, after: IncidentStanding): boolean =>
  isOpen(before) === isOpen(after) &&
  isCounted(before) === isCounted(after) &&
  callsOf(before) === callsOf(after) &&
  before.closedAt === after.closedAt &&
  severityCounted(showing, before) === severityCounted(showing, after);

/** What has no row is counted by its severity only where it is critical and nobody has it. */
const severityCounted = (showing: Showing, standing: IncidentStanding): unknown =>
  hasRow(showing)
    ? standing.severity
    : standing.severity === 'CRITICAL' && callsOf(standing) === 'UNACKNOWLEDGED';

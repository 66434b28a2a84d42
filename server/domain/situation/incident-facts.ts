import { SHOWING, type Showing, type Sight } from '../access/disclosure.policy.ts';
import type { IncidentRaised } from '../incident/incident.events.ts';
import { type IncidentStanding, isOpen } from '../incident/incident-standing.policy.ts';
import { standingWhenRaised } from '../incident/standing-after.policy.ts';
import type { DisclosureLevel } from '../operation/disclosure-level.policy.ts';
import type { RegionFacts } from './region-facts.ts';
import { hasRow } from './showing.ts';
import type { TpsFacts } from './tps-facts.ts';

/** What of a standing decides whether a board has a row for it, from an event on. */
interface Turn {
  readonly seq: number;
  readonly level: DisclosureLevel;
  readonly isOpen: boolean;
}

/** One incident as its events left it. */
export class IncidentFacts {
  readonly raised: IncidentRaised;
  readonly region: RegionFacts;
  /** The TPS that it names. */
  readonly tpsList: readonly TpsFacts[];
  readonly raisedSeq: number;
  /** Those that were merged into it, by one step, in the order in which they were raised. */
  children: readonly IncidentFacts[] = [];
  /** The words released for walls; null: none. */
  wallText: string | null = null;
  #standing: IncidentStanding;
  /** In the order of events; the last one holds. */
  #turns: Turn[] = [];
  /** By which event it was closed, each time, and when. */
  #closings: { readonly seq: number; readonly at: number }[] = [];

  constructor(
    seq: number,
    raised: IncidentRaised,
    place: { region: RegionFacts; tpsList: readonly TpsFacts[] },
  ) {
    this.raised = raised;
    this.region = place.region;
    this.tpsList = place.tpsList;
    this.raisedSeq = seq;
    this.#standing = standingWhenRaised(raised);
    this.#note(seq);
  }

  get id(): string {
    return this.raised.incidentId;
  }

  get standing(): IncidentStanding {
    return this.#standing;
  }

  get level(): DisclosureLevel {
    return this.#standing.level;
  }

  get isOpen(): boolean {
    return isOpen(this.#standing);
  }

  /** The event by which it was closed; 0 while it is not. */
  get closedSeq(): number {
    return this.#closings.findLast(({ at }) => at === this.#standing.closedAt)?.seq ?? 0;
  }

  /** Event `seq` has made it stand like this; `isRestored`: again, by undoing what came between. */
  become(seq: number, standing: IncidentStanding, isRestored: boolean): void {
    const before = this.#standing;
    this.#standing = standing;
    const { closedAt } = standing;
    if (before.closedAt === null && closedAt !== null && !isRestored)
      this.#closings.push({ seq, at: closedAt });
    if (before.level !== standing.level || isOpen(before) !== isOpen(standing)) this.#note(seq);
  }

  /** How it stands; not how it stood, nor what was merged into it. */
  takeOver(other: IncidentFacts): void {
    this.wallText = other.wallText;
    this.#standing = other.#standing;
    this.#turns = other.#turns.slice(-1);
    this.#closings = other.#closings.slice();
  }

  /** The TPS that it keeps from a stage while it hinders one: all of its region where it names none. */
  get hinderedList(): readonly TpsFacts[] {
    return this.tpsList.length > 0 ? this.tpsList : allTpsOf(this.region);
  }

  /** Those that are counted with it, by however many steps, in the order in which they were raised. */
  get descendants(): readonly IncidentFacts[] {
    return this.children
      .flatMap((child) => [child, ...child.descendants])
      .sort((a, b) => a.raisedSeq - b.raisedSeq);
  }

  showingTo(sight: Sight): Showing {
    return SHOWING[sight][this.level];
  }

  /** What the sight showed of it after event `seq`. */
  showingAfter(seq: number, sight: Sight): Showing {
    const turn = this.#turnAfter(seq);
    return turn === undefined ? 'ABSENT' : SHOWING[sight][turn.level];
  }

  isOnBoardOf(sight: Sight): boolean {
    return this.isOpen && hasRow(this.showingTo(sight));
  }

  /** Whether the board of the sight had a row for it after event `seq`. */
  wasOnBoardOf(sight: Sight, seq: number): boolean {
    return this.#turnAfter(seq)?.isOpen === true && hasRow(this.showingAfter(seq, sight));
  }

  #turnAfter(seq: number): Turn | undefined {
    return this.#turns.findLast((turn) => turn.seq <= seq);
  }

  #note(seq: number): void {
    this.#turns.push({ seq, level: this.level, isOpen: this.isOpen });
  }
}

const allTpsOf = (region: RegionFacts): readonly TpsFacts[] => [
  ...region.tpsList,
  ...region.children.flatMap(allTpsOf),
];

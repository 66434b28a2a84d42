import { isDeepStrictEqual } from 'node:util';
import type { Truth } from '../incident/incident-standing.policy.ts';
import type { DisclosureLevel } from '../operation/disclosure-level.policy.ts';
import type { Severity } from '../operation/operation-plan.ts';
import type {
  AlertAcknowledged,
  AlertEnded,
  AlertEndReason,
  AlertRaised,
  AlertReturned,
  AlertRungCalled,
  AlertRungSkipped,
  AlertSight,
  ToldAlertEvent,
} from './alert.events.ts';
import type { AlertState } from './alert.queries.ts';
import type { SeenAlert } from './alert-sight.policy.ts';

/** What its incident is called, and whether it is so. */
export interface AlertName extends Pick<AlertSight, 'series' | 'number'> {
  readonly kind: string | null;
  readonly truth: Truth | null;
}

/** What became of one rung of an alert. */
export interface RungFacts {
  readonly ladder: string;
  readonly rung: string;
  /** Null where it was called after all. */
  skipped: AlertRungSkipped['reason'] | null;
  attempts: number;
  calledAt: number | null;
  people: readonly string[];
  readonly declined: Set<string>;
}

/** How far word of an alert may travel from an event on. */
interface Version {
  readonly seq: number;
  readonly level: DisclosureLevel;
  readonly agencies: readonly string[];
}

/** One alert as its events left it. */
export class AlertFacts {
  readonly raised: AlertRaised;
  readonly raisedSeq: number;
  /** The incidents of its own place. Of those that it saw around it, readers may know no more than the number. */
  readonly incidents: readonly string[];
  /** The newest event that changed what is told of it. */
  lastSeq: number;
  state: AlertState = 'CALLING';
  #nextAt: number | null = null;
  #restsUntil: number | null = null;
  acknowledged: AlertAcknowledged | null = null;
  returned: AlertReturned | null = null;
  returns = 0;
  ended: { readonly reason: AlertEndReason; readonly at: number } | null = null;
  readonly rungs: RungFacts[] = [];
  /** Everything that was told of it, in order; of a test nothing is kept. */
  readonly story: ToldAlertEvent[] = [];
  /** Everybody who was ever called about it. */
  readonly called = new Set<string>();
  /** What its incident is called, and whether it is so; null where it is about no single one. */
  named: AlertName;
  readonly #versions: Version[];

  constructor(seq: number, raised: AlertRaised, incidents: readonly string[] = raised.saw.incidents) {
    this.raised = raised;
    this.incidents = incidents;
    this.raisedSeq = seq;
    this.lastSeq = seq;
    this.named = { series: raised.saw.series, number: raised.saw.number, kind: null, truth: null };
    this.#versions = [{ seq, level: raised.level, agencies: raised.agency === null ? [] : [raised.agency] }];
  }

  get id(): string {
    return this.raised.alertId;
  }

  get severity(): Severity {
    return this.raised.severity;
  }

  get level(): DisclosureLevel {
    return this.#versions.at(-1)?.level ?? this.raised.level;
  }

  /** Whether the acknowledgement of its incident is one of it. */
  get awaitsAcknowledgement(): boolean {
    return (
      this.state === 'CALLING' &&
      this.raised.awaits === 'ACKNOWLEDGEMENT' &&
      this.returned?.reason !== 'NO_FOLLOW_UP'
    );
  }

  /** When the next rung is called unless somebody answers: never while its incident is put off. */
  get nextAt(): number | null {
    return this.#nextAt === null ? null : Math.max(this.#nextAt, this.#restsUntil ?? 0);
  }

  /** How it stands, as far as the right to see it goes. */
  get seen(): SeenAlert {
    return this.#seenBy(this.#versions.at(-1));
  }

  /** How it stood after event `seq`; null where it was not raised. */
  seenAfter(seq: number): SeenAlert | null {
    const version = this.#versions.findLast((each) => each.seq <= seq);
    return version ? this.#seenBy(version) : null;
  }

  /** Its incident is called otherwise from now on. */
  name(seq: number, change: Partial<AlertName>): void {
    const name = { ...this.named, ...change };
    if (isDeepStrictEqual(this.named, name)) return;
    this.named = name;
    this.lastSeq = seq;
  }

  /** Whether word of it travels further or less far than before. */
  place(seq: number, level: DisclosureLevel, agencies: readonly string[]): void {
    const now = this.#versions.at(-1);
    if (now?.level === level && now.agencies.join() === agencies.join()) return;
    this.#versions.push({ seq, level, agencies });
    this.lastSeq = seq;
  }

  /** Its incident is put off until then; null: it is not. */
  rest(seq: number, until: number | null): void {
    if (this.#restsUntil === until) return;
    this.#restsUntil = until;
    if (this.state !== 'ENDED') this.lastSeq = seq;
  }

  call(seq: number, { ladder, rung, attempt, people, calledAt, nextAt }: AlertRungCalled): void {
    const facts = this.#rung(ladder, rung);
    facts.skipped = null;
    facts.attempts = attempt;
    facts.calledAt = calledAt;
    facts.people = people.map(({ principal }) => principal);
    facts.declined.clear();
    for (const principal of facts.people) this.called.add(principal);
    this.#nextAt = nextAt;
    this.lastSeq = seq;
  }

  skip(seq: number, { ladder, rung, reason }: AlertRungSkipped): void {
    this.#rung(ladder, rung).skipped = reason;
    this.lastSeq = seq;
  }

  acknowledge(seq: number, told: AlertAcknowledged): void {
    this.acknowledged = told;
    // A test goes on: it is there to find out who can be reached.
    if (this.raised.rule !== null) {
      this.state = 'ACKNOWLEDGED';
      this.#nextAt = null;
    }
    this.lastSeq = seq;
  }

  decline(seq: number, principal: string): void {
    for (const rung of this.rungs) if (rung.people.includes(principal)) rung.declined.add(principal);
    this.lastSeq = seq;
  }

  comeBack(seq: number, told: AlertReturned): void {
    this.state = 'CALLING';
    this.acknowledged = null;
    this.returned = told;
    this.returns += 1;
    this.lastSeq = seq;
  }

  end(seq: number, { reason, endedAt }: AlertEnded): void {
    this.state = 'ENDED';
    this.ended = { reason, at: endedAt };
    this.#nextAt = null;
    this.lastSeq = seq;
  }

  #rung(ladder: string, rung: string): RungFacts {
    const known = this.rungs.find((each) => each.ladder === ladder && each.rung === rung);
    if (known) return known;
    const fresh: RungFacts = {
      ladder,
      rung,
      skipped: null,
      attempts: 0,
      calledAt: null,
      people: [],
      declined: new Set(),
    };
    this.rungs.push(fresh);
    return fresh;
  }

  #seenBy(version: Version | undefined): SeenAlert {
    const { place, incidentId, level, rule } = this.raised;
    const { level: now = level, agencies = [] } = version ?? {};
    return { place, incidentId, level: now, agencies, isTest: rule === null };
  }
}

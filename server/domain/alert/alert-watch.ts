import type { Log } from '../../kernel/log.ts';
import type { WriteCombiner, WriteTransaction } from '../../stream/write-combiner.ts';
import type { OperationClock } from '../operation/operation-clock.ts';
import type { AlertCondition, AlertRule, OperationPlan } from '../operation/operation-plan.ts';
import type { AlertSight } from './alert.events.ts';
import type { AlertTables } from './alert.queries.ts';
import { openKey } from './alert-cause.policy.ts';
import type { AlertLadder } from './alert-ladder.ts';
import { NOTHING_SEEN } from './alert-reaction.ts';
import { openWordSince } from './alerted-incident.queries.ts';

/** What the picture tells of a moment, for rules that only time fulfils. All lists are of codes. */
export interface SituationFacts {
  /** The instant it is drawn for; null while it is behind the log, when nothing may be concluded from it. */
  drawnFor(): number | null;
  readonly kecamatan: readonly string[];
  /** TPS that have not done a stage so many minutes after their limit, and are not hindered. */
  overdue(kecamatan: string, stage: string, minutes: number, at: number): readonly string[];
  /** TPS that are silent, and have been for so many minutes. */
  silent(kecamatan: string, minutes: number, at: number): readonly string[];
  /** TPS that have owed a report for so many minutes, and whether there was a word from any TPS there meanwhile. */
  owing(
    kecamatan: string,
    minutes: number,
    at: number,
  ): { readonly tps: readonly string[]; readonly tpsCount: number; readonly isHeard: boolean };
  /** The flood of incidents that everybody may hear of; null: none. */
  flood(at: number): { readonly count: number; readonly windowMinutes: number } | null;
}

/** A wall that should be heard of and is not, since when in real time. */
export interface QuietWall {
  readonly id: string;
  readonly scope: string;
  readonly quietMs: number;
}

/** What is open and what has ended last, by rule and what it is about. */
export interface AlertRegister {
  /** Keys and ids of open alerts of these rules. */
  openOf(rules: ReadonlySet<string>): ReadonlyMap<string, string>;
  /** When the last alert of this key ended; null: never. */
  endedAt(key: string): number | null;
}

export interface AlertWatchParts {
  readonly plan: OperationPlan;
  readonly regency: string;
  readonly clock: Pick<OperationClock, 'now' | 'speed'>;
  readonly facts: SituationFacts;
  readonly quietWalls: () => readonly QuietWall[];
  readonly register: AlertRegister;
  readonly ladder: Pick<AlertLadder, 'raise' | 'end'>;
  readonly combiner: Pick<WriteCombiner, 'submit'>;
  readonly log: Log;
}

interface Finding {
  readonly rule: AlertRule;
  readonly about: string;
  readonly place: string;
  readonly saw: AlertSight;
  /** It saw the incidents that came in after this instant; left out: none. */
  readonly since?: number;
}

const MOST_INCIDENTS = 30;
const LOOK_MS = 1_000;
/** Whoever has just begun to listen hears what was said before only little by little. */
const LISTENING_MS = 10_000;
const LISTENING_MINUTES = 20;
const MINUTE = 60_000;

const BY_TIME: ReadonlySet<AlertCondition['condition']> = new Set([
  'STAGE_OVERDUE',
  'SILENCE',
  'FLOOD',
  'WALL_DEAD',
  'LINK_LOST',
]);

/** Looks every second for what only time brings about: raises what has become so, and ends what is so no longer. */
export class AlertWatch {
  readonly #parts: AlertWatchParts;
  readonly #rules: readonly AlertRule[];
  readonly #codes: ReadonlySet<string>;
  /** Since when, in real time and on the operation's clock, it has been listening. */
  #since: { readonly real: number; readonly at: number } | null = null;
  #alarm: NodeJS.Timeout | null = null;
  #looking: Promise<void> | null = null;

  constructor(parts: AlertWatchParts) {
    this.#parts = parts;
    this.#rules = (parts.plan.alertRules ?? []).filter(({ when }) => BY_TIME.has(when.condition));
    this.#codes = new Set(this.#rules.map(({ code }) => code));
  }

  async start(): Promise<void> {
    if (this.#rules.length === 0) return;
    this.#alarm = setInterval(() => {
      this.#looking ??= this.look().finally(() => {
        this.#looking = null;
      });
    }, LOOK_MS);
  }

  async stop(): Promise<void> {
    if (this.#alarm) clearInterval(this.#alarm);
    await this.#looking;
  }

  /** Whether enough has been heard since the clock runs, or was set back, to conclude anything from what was not. */
  #isListening(at: number): boolean {
    const isStill = this.#parts.clock.speed === 0;
    if (isStill || at < (this.#since?.at ?? at)) this.#since = null;
    if (isStill) return false;
    const real = performance.now();
    this.#since ??= { real, at };
    return real - this.#since.real >= LISTENING_MS && at - this.#since.at >= LISTENING_MINUTES * MINUTE;
  }

  /** One look; never throws. What could not be stored is found again by the next. */
  async look(): Promise<void> {
    const { facts, register, combiner, clock, log } = this.#parts;
    const at = facts.drawnFor();
    if (at === null || !this.#isListening(at)) return;
    const found = new Map(this.#findings(at).map((each) => [openKey(each.rule.code, each.about), each]));
    const open = register.openOf(this.#codes);
    const raised = [...found].filter(([key, { rule }]) => {
      const endedAt = register.endedAt(key);
      // By a clock that was set back since it lies ahead.
      const isFresh = endedAt === null || Math.abs(clock.now() - endedAt) >= rule.againAfterMinutes * MINUTE;
      return !open.has(key) && isFresh;
    });
    const over = [...open].filter(([key]) => !found.has(key));
    const acts = [
      ...raised.map(([, finding]) => combiner.submit((tx) => this.#raise(tx, finding))),
      ...over.map(([, id]) => combiner.submit((tx) => this.#end(tx, id))),
    ];
    for (const outcome of await Promise.allSettled(acts)) {
      if (outcome.status === 'rejected') log.error({ err: outcome.reason }, 'an alert could not be stored');
    }
  }

  async #raise(tx: WriteTransaction, { rule, about, place, saw, since }: Finding): Promise<string | null> {
    const incidents = since === undefined ? [] : await openWordSince(tx, since, MOST_INCIDENTS);
    return this.#parts.ladder.raise(tx, {
      rule: rule.code,
      about,
      severity: rule.severity ?? 'MEDIUM',
      ladder: rule.ladder,
      incidentId: null,
      level: 'BIASA',
      agency: null,
      place,
      awaits: 'ACTION',
      saw: { ...saw, incidents },
    });
  }

  async #end(tx: WriteTransaction, id: string): Promise<void> {
    const alert = await tx.db
      .withTables<AlertTables>()
      .selectFrom('alert')
      .selectAll()
      .where('id', '=', id)
      .where('state', '!=', 'ENDED')
      .executeTakeFirst();
    if (alert) await this.#parts.ladder.end(tx, alert, 'CONDITION_OVER');
  }

  #findings(at: number): Finding[] {
    const { regency } = this.#parts;
    return this.#rules.flatMap((rule) => {
      const { when } = rule;
      switch (when.condition) {
        case 'STAGE_OVERDUE':
          return this.#overdue(rule, when, at);
        case 'SILENCE':
          return this.#silent(rule, when, at);
        case 'LINK_LOST':
          return this.#lost(rule, when, at);
        case 'FLOOD': {
          const flood = this.#parts.facts.flood(at);
          if (!flood) return [];
          const saw = { ...NOTHING_SEEN, count: flood.count, minutes: flood.windowMinutes };
          return [{ rule, about: regency, place: regency, saw, since: at - flood.windowMinutes * MINUTE }];
        }
        case 'WALL_DEAD':
          return this.#dead(rule, when);
        default:
          return [];
      }
    });
  }

  #overdue(
    rule: AlertRule,
    when: Extract<AlertCondition, { condition: 'STAGE_OVERDUE' }>,
    at: number,
  ): Finding[] {
    const { facts, plan } = this.#parts;
    const stages = plan.stages.filter(
      ({ level, code }) => level === 'TPS' && (when.stage === null || when.stage === code),
    );
    return stages.flatMap(({ code: stage }) =>
      facts.kecamatan.flatMap((kecamatan) => {
        const tps = facts.overdue(kecamatan, stage, when.minutes, at);
        return many(rule, { kecamatan, tps, when, stage });
      }),
    );
  }

  #silent(rule: AlertRule, when: Extract<AlertCondition, { condition: 'SILENCE' }>, at: number): Finding[] {
    const { facts } = this.#parts;
    return facts.kecamatan.flatMap((kecamatan) => {
      const tps = facts.silent(kecamatan, when.minutes, at);
      return many(rule, { kecamatan, tps, when, stage: null });
    });
  }

  #lost(rule: AlertRule, when: Extract<AlertCondition, { condition: 'LINK_LOST' }>, at: number): Finding[] {
    const { facts } = this.#parts;
    return facts.kecamatan.flatMap((place) => {
      const { tps, tpsCount, isHeard } = facts.owing(place, when.minutes, at);
      if (isHeard || tpsCount === 0 || tps.length < when.share * tpsCount) return [];
      const saw = { ...NOTHING_SEEN, tps: [...tps], count: tps.length, minutes: when.minutes };
      return [{ rule, about: place, place, saw }];
    });
  }

  #dead(rule: AlertRule, when: Extract<AlertCondition, { condition: 'WALL_DEAD' }>): Finding[] {
    return this.#parts
      .quietWalls()
      .filter(({ quietMs }) => quietMs > when.minutes * MINUTE)
      .map(({ id, scope }) => {
        const saw = { ...NOTHING_SEEN, wall: id, minutes: when.minutes };
        return { rule, about: id, place: scope, saw };
      });
  }
}

/** One alone is told with its own place; several, with that of their kecamatan. */
function many(
  rule: AlertRule,
  {
    kecamatan,
    tps,
    when,
    stage,
  }: {
    readonly kecamatan: string;
    readonly tps: readonly string[];
    readonly when: { readonly minutes: number; readonly minTps: number };
    readonly stage: string | null;
  },
): Finding[] {
  if (tps.length < when.minTps) return [];
  const saw = { ...NOTHING_SEEN, minutes: when.minutes, stage };
  const suffix = stage === null ? '' : ` ${stage}`;
  if (when.minTps > 1) {
    const whole = { ...saw, tps: [...tps], count: tps.length };
    return [{ rule, about: `${kecamatan}${suffix}`, place: kecamatan, saw: whole }];
  }
  return tps.map((code) => ({
    rule,
    about: `${code}${suffix}`,
    place: code,
    saw: { ...saw, tps: [code], count: 1 },
  }));
}

import { DatabaseSync } from 'node:sqlite';

const MINUTE = 60_000;
const WINDOW = 10 * MINUTE;
const HOUR = 60 * MINUTE;
/** The rule that finds a surge of incidents. */
const SURGE = 'BANJIR_INSIDEN';

/** An alert as it was raised, on the operation's clock. */
export interface RaisedAlert {
  readonly rule: string;
  /** What it is about: an incident, a region, a stage in one. */
  readonly about: string;
  readonly at: number;
}

/** What one coordinator is told over a stretch of the day. */
export interface AlertBudget {
  readonly count: number;
  /** Alerts by full hours since the beginning. */
  readonly byHour: readonly number[];
  readonly byRule: ReadonlyMap<string, number>;
  readonly meanIn10Minutes: number;
  /** The most that came within any ten minutes, those around a surge left out. */
  readonly mostIn10Minutes: number;
  /** What was told more than once by the same rule. */
  readonly toldAgain: readonly RaisedAlert[];
}

/** Counts alerts that were raised from `from` to `until`. */
export function alertBudget(raised: readonly RaisedAlert[], from: number, until: number): AlertBudget {
  const alerts = raised.filter(({ at }) => at >= from && at < until).toSorted((a, b) => a.at - b.at);
  const surges = alerts.filter(({ rule }) => rule === SURGE).map(({ at }) => at);
  const calm = alerts.filter(({ at }) => surges.every((surge) => Math.abs(at - surge) > WINDOW));
  const byHour = new Array<number>(Math.ceil((until - from) / HOUR)).fill(0);
  const byRule = new Map<string, number>();
  for (const { at, rule } of alerts) {
    const hour = Math.floor((at - from) / HOUR);
    byHour[hour] = (byHour[hour] ?? 0) + 1;
    byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  }
  const seen = new Set<string>();
  const toldAgain = alerts.filter(({ rule, about }) => {
    const key = `${rule} ${about}`;
    if (!seen.has(key)) {
      seen.add(key);
      return false;
    }
    return true;
  });
  return {
    ...{ count: alerts.length, byHour, byRule, toldAgain },
    meanIn10Minutes: alerts.length / ((until - from) / WINDOW),
    mostIn10Minutes: Math.max(
      0,
      ...calm.map(({ at }) => calm.filter((each) => each.at > at - WINDOW && each.at <= at).length),
    ),
  };
}

/** Every alert that a rule raised, from the log of a server on SQLite; tests of ladders left out. */
export function raisedAlerts(databasePath: string): RaisedAlert[] {
  const database = new DatabaseSync(databasePath, { readOnly: true });
  try {
    const rows = database
      .prepare("SELECT payload FROM stream_event WHERE kind = 'AlertRaised' ORDER BY seq")
      .all();
    return rows.flatMap(({ payload }) => {
      const { rule, about, raisedAt } = JSON.parse(String(payload)) as {
        rule: string | null;
        about: string;
        raisedAt: number;
      };
      return rule === null ? [] : [{ rule, about, at: raisedAt }];
    });
  } finally {
    database.close();
  }
}

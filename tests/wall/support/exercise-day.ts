import { fileURLToPath } from 'node:url';
import type { Sight } from '../../../server/domain/access/disclosure.policy.ts';
import type { CheckpointReported } from '../../../server/domain/checkpoint/checkpoint.events.ts';
import type {
  IncidentChange,
  IncidentChanges,
  IncidentLevelChanged,
  IncidentRaised,
} from '../../../server/domain/incident/incident.events.ts';
import type { DisclosureLevel } from '../../../server/domain/operation/disclosure-level.policy.ts';
import { loadOperationPlan } from '../../../server/domain/operation/read-operation-plan.ts';
import type { RegencyRoster } from '../../../server/domain/region/regency-roster.ts';
import { tanjungJabungTimur } from '../../../server/domain/region/tanjung-jabung-timur.ts';
import { Picture } from '../../../server/domain/situation/picture.ts';
import type { SituationPatch } from '../../../server/domain/situation/situation.view.ts';

export const plan = loadOperationPlan(
  fileURLToPath(new URL('../../../operations/latihan.yaml', import.meta.url)),
);
export const roster = tanjungJabungTimur();

const MINUTE = 60_000;

/** Epoch milliseconds of a time of voting day in WIB: `at('07.24.20')`; `-1 20.10` is the evening before. */
export function at(text: string): number {
  const [, day = '0', clock = text] = /^(-?\d) (.+)$/.exec(text) ?? [];
  const [hours = 0, minutes = 0, seconds = 0] = clock.split('.').map(Number);
  return (
    Date.parse('2024-02-13T17:00:00.000Z') +
    Number(day) * 1440 * MINUTE +
    (hours * 60 + minutes) * MINUTE +
    seconds * 1000
  );
}

export const WALL_STAGES = [
  'LOGISTIK_TIBA',
  'PETUGAS_LENGKAP',
  'PEMUNGUTAN_DIBUKA',
  'PEMUNGUTAN_SELESAI',
] as const;

const ACKNOWLEDGE_MINUTES = { CRITICAL: 2, HIGH: 5, MEDIUM: 15, LOW: 60 } as const;

interface RaisedBriefly {
  readonly category: string;
  readonly kind: string | null;
  readonly severity?: IncidentRaised['severity'];
  readonly tps?: readonly string[];
  readonly region?: string;
  readonly hinders?: string;
  readonly happened?: number;
  readonly level?: DisclosureLevel;
}

/** Collects what was reported and folds it, up to any moment, with the server's own picture. */
export class ExerciseDay {
  readonly #roster: RegencyRoster;
  readonly #acts: { at: number; kind: string; payload: object }[] = [];
  #incidents = 0;
  /** Texts beside the log, by the act that they belong to. */
  readonly #words = new Map<string, string>();
  /** Raised so far at each level: each has numbers of its own. */
  readonly #numbers: Record<DisclosureLevel, number> = { BIASA: 0, TERBATAS: 0, RAHASIA: 0 };

  constructor(played: RegencyRoster = roster) {
    this.#roster = played;
  }

  report(tps: string, stage: string, time: number): void {
    const report: CheckpointReported = {
      reportId: `report-${this.#acts.length + 1}`,
      tps,
      stage,
      assertion: 'DONE',
      institution: 'KPPS',
      channel: 'APP',
      happenedAt: time,
      receivedAt: time,
      clockOffsetSeconds: null,
      corrects: null,
      isEarly: false,
    };
    this.#acts.push({ at: time, kind: 'CheckpointReported', payload: report });
  }

  /** Raises an incident and answers its id. */
  raise(
    time: number,
    { category, kind, severity, tps = [], region, hinders, happened, level = 'BIASA' }: RaisedBriefly,
  ): string {
    this.#incidents += 1;
    this.#numbers[level] += 1;
    const entry = plan.categories.find(({ code }) => code === category);
    const refined = entry?.kinds.find(({ code }) => code === kind) ?? entry;
    if (refined === undefined) throw new Error(`no category is called ${category}`);
    const incidentId = `018da000-0000-7000-8000-${String(this.#incidents).padStart(12, '0')}`;
    const payload: IncidentRaised = {
      incidentId,
      number: this.#numbers[level],
      level,
      category,
      kind,
      severity: severity ?? refined.defaultSeverity,
      region: region ?? tps[0]?.split('-')[0] ?? '15.07',
      tps: [...tps],
      placeKind: null,
      hindersStage: hinders ?? null,
      agency: refined.agency,
      institution: 'PPS',
      channel: 'APP',
      happenedAt: happened ?? time,
      receivedAt: time,
      acknowledgeDueAt: time + ACKNOWLEDGE_MINUTES[severity ?? refined.defaultSeverity] * MINUTE,
      clockOffsetSeconds: null,
    };
    this.#acts.push({ at: time, kind: 'IncidentRaised', payload });
    return incidentId;
  }

  /** Asks and answers: 7 of the regions are ready, one is not, the others are silent. */
  callRoll(region: string, time: number, asked: readonly string[]): void {
    const rollCallId = '018da000-0000-7000-8000-00000000ca11';
    const opened = { rollCallId, region, asked, post: 'KOORDINATOR_PIKET', askedAt: time };
    this.#acts.push({
      at: time,
      kind: 'RollCallOpened',
      payload: { ...opened, closesAt: time + 15 * MINUTE },
    });
    asked.slice(0, 8).forEach((each, i) => {
      const answered = time + (i + 1) * 20_000;
      const payload = {
        ...{ answerId: `answer-${each}`, rollCallId, region: each, channel: 'APP', post: 'CAMAT' },
        ...{ readiness: i === 4 ? 'NOT_READY' : 'READY', happenedAt: answered, receivedAt: answered },
      };
      this.#acts.push({ at: answered, kind: 'RollCallAnswered', payload });
    });
  }

  acknowledge(incidentId: string, time: number, firstActionDueAt: number | null): void {
    const payload = {
      actId: `ack-${incidentId}`,
      incidentId,
      post: 'KOORDINATOR_PIKET',
      happenedAt: time,
      receivedAt: time,
      firstActionDueAt,
    };
    this.#acts.push({ at: time, kind: 'IncidentAcknowledged', payload });
  }

  classify(incidentId: string, level: DisclosureLevel, time: number): void {
    this.#numbers[level] += 1;
    const payload: IncidentLevelChanged = {
      actId: `classify-${incidentId}`,
      incidentId,
      level,
      series: level,
      number: this.#numbers[level],
      post: 'KOORDINATOR_PIKET',
      happenedAt: time,
      receivedAt: time,
    };
    this.#acts.push({ at: time, kind: 'IncidentLevelChanged', payload });
  }

  assign(incidentId: string, agency: string, time: number, followUpDueAt: number): void {
    const payload = {
      actId: `assign-${incidentId}`,
      incidentId,
      agency,
      post: 'KOORDINATOR_PIKET',
      happenedAt: time,
      receivedAt: time,
      followUpDueAt,
    };
    this.#acts.push({ at: time, kind: 'AgencyAssigned', payload });
  }

  close(incidentId: string, time: number): void {
    const payload = {
      actId: `close-${incidentId}`,
      incidentId,
      post: 'KOORDINATOR_PIKET',
      verifiedBy: 'KABAG_OPS',
      happenedAt: time,
      receivedAt: time,
    };
    this.#acts.push({ at: time, kind: 'IncidentClosed', payload });
  }

  /** What else may happen to an incident; `more` is what that event says beside the act. */
  change<Kind extends IncidentChange>(
    kind: Kind,
    incidentId: string,
    time: number,
    more: Omit<IncidentChanges[Kind], 'actId' | 'incidentId' | 'post' | 'happenedAt' | 'receivedAt'>,
  ): void {
    const facts = { incidentId, post: 'KOORDINATOR_PIKET', happenedAt: time, receivedAt: time };
    this.#acts.push({ at: time, kind, payload: { actId: `${kind}-${incidentId}`, ...facts, ...more } });
  }

  /** A coordinator releases these words for walls. */
  release(incidentId: string, text: string, time: number): void {
    this.#words.set(`WallTextReleased-${incidentId}`, text);
    this.change('WallTextReleased', incidentId, time, {});
  }

  /** The whole picture of a scope as the post knew it at `moment`, for that sight. */
  snapshot(scope: string, moment: number, sight: Sight = 'WALL'): SituationPatch {
    const picture = new Picture({
      plan,
      regions: this.#roster.regions,
      tpsList: this.#roster.tpsList,
      wordsOf: (act) => this.#words.get(act) ?? null,
    });
    const known = this.#acts.filter((act) => act.at <= moment).sort((a, b) => a.at - b.at);
    known.forEach(({ kind, payload }, i) => {
      picture.apply({
        seq: i + 1,
        id: `event-${String(i + 1).padStart(5, '0')}`,
        kind,
        payload: JSON.stringify(payload),
      });
    });
    const found = picture.scope(scope, sight);
    if (found === null) throw new Error(`no scope ${scope}`);
    return found.snapshot(moment);
  }
}

export const tpsOf = (desa: string, ...numbers: number[]): string[] =>
  numbers.map((n) => `${desa}-${String(n).padStart(3, '0')}`);

/** Spreads the times of the TPS over a span, evenly and always alike. */
export const spread = (from: number, until: number, i: number, count: number): number =>
  from + Math.floor((((i * 7919) % count) / count) * ((until - from) / 1000)) * 1000;

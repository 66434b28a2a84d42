import type { Kysely } from '@mikro-orm/sql';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wib } from '../../../tests/support/composed.ts';
import { DATABASES, type TestDatabase } from '../../../tests/support/databases.ts';
import { type Database, openDatabase } from '../../database/database.ts';
import { must } from '../../kernel/must.ts';
import type { StreamTables } from '../../stream/tables.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import { STREAM_ID } from '../operation/operation.queries.ts';
import { REVOTE_KINDS, SEVERITIES } from '../operation/operation-plan.ts';
import type { IncidentTables } from './incident.queries.ts';
import { type IncidentStage, openIncidentStage, refused } from './incident-life.fixture.ts';
import { foldStanding } from './incident-rows.ts';
import {
  callsOf,
  HANDOVER_ANSWERS,
  type IncidentStanding,
  isOpen,
  REVOTE_DECISIONS,
  REVOTE_OUTCOMES,
  revotesOf,
  standingOf,
  TRUTHS,
} from './incident-standing.policy.ts';

const MINUTE = 60_000;
const NOW = wib('06.30');
const text = 'Catatan';
const reason = text;
const AGENCIES = ['KPU', 'PLN', 'BPBD', 'POLRES'];
const SEQUENCES = 12;

/** What an act is drawn from: how the incident stands, another one, its newest act, and any number to choose by. */
interface Moment {
  readonly is: IncidentStanding;
  readonly other: string;
  readonly newest: string;
  readonly choice: number;
}

const pick = <Value>(values: readonly Value[], choice: number): Value =>
  values[choice % values.length] as Value;

type ActName = Parameters<IncidentStage['do']>[0];

/** Every act there is, by what makes it one that may be taken; many are refused all the same, and leave nothing. */
const ACTS: Readonly<Record<ActName, (moment: Moment) => object>> = {
  acknowledgeIncident: () => ({}),
  assignAgency: ({ is, choice }) => ({
    agency: pick(AGENCIES, choice),
    supporting: AGENCIES.slice(0, choice % 3),
    was: { agency: is.agency, supporting: is.supporting },
  }),
  changeSeverity: ({ is, choice }) => ({ severity: pick(SEVERITIES, choice), was: is.severity, reason }),
  judgeTruth: ({ is, choice }) => ({ truth: pick(TRUTHS, choice), was: is.truth, reason }),
  snoozeIncident: ({ choice }) => ({ until: NOW + (1 + (choice % 30)) * MINUTE, reason }),
  wakeIncident: () => ({}),
  mergeIncident: ({ other }) => ({ into: other }),
  unmergeIncident: () => ({}),
  dismissIncident: () => ({ reason }),
  reopenIncident: () => ({ reason }),
  changeHindrance: ({ is, choice }) => ({
    stage: pick([null, 'PETUGAS_LENGKAP', 'PEMUNGUTAN_DIBUKA'], choice),
    was: is.hindersStage,
  }),
  recordAction: () => ({ text }),
  addNote: () => ({ text }),
  starEntry: ({ newest, choice }) => ({ entry: newest, isStarred: choice % 2 === 0 }),
  finishIncident: () => ({ result: text }),
  closeIncident: () => ({ result: text, post: 'OPERATOR_POSKO' }),
  issueDisposition: ({ choice }) => ({ text, agency: pick(AGENCIES, choice), dueAt: NOW + 20 * MINUTE }),
  confirmDisposition: ({ is, newest }) => ({ disposition: is.openDispositions[0]?.id ?? newest }),
  recordHandover: () => ({ to: 'BAWASLU', receiptNumber: '1', at: NOW }),
  recordHandoverAnswer: ({ is, newest, choice }) => {
    const [handover] = is.handovers;
    const said = { handover: handover?.act ?? newest, was: handover?.answered?.answer ?? null };
    return { ...said, answer: pick(HANDOVER_ANSWERS, choice), answeredAt: NOW };
  },
  recommendRevote: ({ choice }) => ({ kind: pick(REVOTE_KINDS, choice), isRecommended: choice % 2 === 0 }),
  recordRevoteProposal: ({ choice }) => ({ kind: pick(REVOTE_KINDS, choice), by: 'PTPS', text }),
  recordRevoteDecision: ({ is, newest, choice }) => {
    const revote = pick([...revotesOf(is), undefined], choice);
    const said = { revote: revote?.id ?? newest, was: revote?.decided?.decision ?? null };
    return {
      ...said,
      decision: pick(['ACCEPTED', ...REVOTE_DECISIONS], choice),
      decidedAt: NOW,
      votesAt: NOW,
    };
  },
  recordRevoteOutcome: ({ is, newest, choice }) => {
    const revote = revotesOf(is).find(({ decided }) => decided?.decision === 'ACCEPTED');
    const said = { revote: revote?.id ?? newest, was: revote?.ended?.outcome ?? null };
    return { ...said, outcome: pick(REVOTE_OUTCOMES, choice), endedAt: NOW };
  },
  releaseWallText: ({ is }) => ({ text, was: is.wallText === null ? null : text }),
  classifyIncident: ({ choice }) => ({ level: pick(['BIASA', 'TERBATAS', 'RAHASIA'], choice), reason }),
  undoIncidentAct: ({ newest }) => ({ act: newest }),
};

interface Step {
  readonly act: ActName;
  readonly which: number;
  readonly isSecond: boolean;
  /** Taken back at once. */
  readonly isUndone: boolean;
  readonly choice: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.oneof(
    fc.constantFrom(...(Object.keys(ACTS) as ActName[])),
    // What others build on comes more often.
    fc.constantFrom<ActName>(
      ...(['mergeIncident', 'unmergeIncident', 'dismissIncident', 'reopenIncident'] as const),
      ...(['issueDisposition', 'confirmDisposition', 'snoozeIncident', 'wakeIncident'] as const),
      ...(['recordHandover', 'recordHandoverAnswer'] as const),
      ...(['recordRevoteProposal', 'recordRevoteDecision', 'recordRevoteOutcome'] as const),
    ),
  ),
  which: fc.nat(2),
  isSecond: fc.boolean(),
  isUndone: fc.constantFrom(true, false, false),
  choice: fc.nat(1_000),
});

/** Three acts that build on each other: too rarely drawn in this order for one incident to be left to chance. */
const REVOTE: readonly Step[] = (
  ['recordRevoteProposal', 'recordRevoteDecision', 'recordRevoteOutcome'] as const
).map((act) => ({ act, which: 2, isSecond: false, isUndone: false, choice: 0 }));

/** What the columns of its row hold, by how it stands. */
const rowBy = (is: IncidentStanding) => ({
  series: is.series,
  number: is.number,
  level: is.level,
  severity: is.severity,
  status: is.status,
  agency: is.agency,
  is_agency_assigned: is.isAgencyAssigned,
  supporting: is.supporting.length === 0 ? null : JSON.stringify(is.supporting),
  hinders_stage: is.hindersStage,
  acknowledge_due_at: is.acknowledgeDueAt,
  acknowledged_at: is.acknowledgedAt,
  acknowledged_by: is.acknowledgedBy,
  closed_at: is.closedAt,
  merged_into: is.mergedInto,
});

/** A row moves with everything that is counted with it. */
function rowRevision(id: string, folds: ReadonlyMap<string, IncidentStanding>): number {
  const reports = [...folds].filter(([, { mergedInto }]) => mergedInto === id);
  return reports.reduce(
    (sum, [report]) => sum + rowRevision(report, folds),
    must(folds.get(id), 'a standing').revision,
  );
}

/** What the board of the command post tells of an incident, by how it stands. */
const boardOf = (is: IncidentStanding, revision: number) => ({
  level: is.level,
  series: is.series,
  number: is.number,
  status: is.status,
  truth: is.truth,
  severity: is.severity,
  agency: is.agency,
  isAgencyAssigned: is.isAgencyAssigned,
  supporting: is.supporting,
  acknowledgedAt: iso(is.acknowledgedAt),
  acknowledgedBy: is.acknowledgedBy,
  acknowledgeDueAt: iso(is.acknowledgeDueAt),
  limit: is.running?.dueAt == null ? null : is.running.limit,
  dueAt: iso(is.running?.dueAt ?? null),
  calls: callsOf(is),
  snoozedUntil: iso(is.snoozedUntil),
  hindersStage: is.hindersStage,
  hasOpenDisposition: is.openDispositions.length > 0,
  recommendations: is.recommendations,
  wallText: is.wallText === null ? null : text,
  revision,
});

const iso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString());

describe.each(DATABASES)('on $name', ({ name, fresh }) => {
  let place: TestDatabase;
  let stage: IncidentStage;
  let rows: Database;
  let db: Kysely<IncidentTables & StreamTables>;
  beforeAll(async () => {
    place = await fresh();
    stage = await openIncidentStage(place);
    rows = await openDatabase(place.url, { isReadOnly: true });
    db = rows.reader as unknown as Kysely<IncidentTables & StreamTables>;
  });
  afterAll(async () => {
    await rows.close();
    await stage.room.close();
  });

  const rowOf = (id: string) =>
    db.selectFrom('incident').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const eventsOf = (id: string) =>
    db
      .selectFrom('stream_event')
      .select(['kind', 'payload'])
      .where('stream_id', '=', STREAM_ID)
      .where('subject', '=', id)
      .orderBy('seq')
      .execute();
  const board = async () => {
    const { situationQueries } = stage.room.siaga.services;
    const { state } = await situationQueries.situation('15.07', stage.people.posko);
    return new Map(state.incidents.map((each) => [each.id, each]));
  };

  /** Does something, where it may be done; the id of the act. */
  async function take(id: string, act: ActName, change: object, by: Viewer): Promise<string | null> {
    const done = stage.do(act, id, change, by);
    return (await refused(done)) === null ? done : null;
  }

  /** Does what may be done, one after the other, and takes some of it back; the names of the acts that were taken. */
  async function run(ids: readonly string[], steps: readonly Step[]): Promise<Set<string>> {
    const taken = new Set<string>();
    const newest = new Map<string, string>();
    for (const { act, which, isSecond, isUndone, choice } of steps) {
      const id = pick(ids, which);
      const is = standingOf(await rowOf(id));
      const moment = { is, other: pick(ids, which + 1), newest: newest.get(id) ?? id, choice };
      const by = isSecond ? stage.people.second : stage.people.posko;
      const done = await take(id, act, ACTS[act](moment), by);
      if (done === null) continue;
      taken.add(act);
      newest.set(id, done);
      const changed = standingOf(await rowOf(id));
      if (!isUndone || (await take(id, 'undoIncidentAct', { act: done }, by)) === null) continue;
      taken.add('undoIncidentAct');
      expect(standingOf(await rowOf(id)), `${act}, undone`).toEqual({
        ...is,
        revision: changed.revision + 1,
      });
    }
    return taken;
  }

  test(`after whatever was done, ${SEQUENCES} times: the row is the fold of the log, and the picture tells the same`, async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 40 }), async (steps) => {
        const severities = ['CRITICAL', 'MEDIUM', 'LOW'] as const;
        const ids: string[] = [];
        for (const severity of severities) ids.push(await stage.raise({ severity }));
        for (const act of await run(ids, [...steps, ...REVOTE])) seen.add(act);
        const folds = new Map<string, IncidentStanding>();
        for (const id of ids) folds.set(id, foldStanding(await eventsOf(id)));
        for (const [id, folded] of folds) {
          const row = await rowOf(id);
          expect(standingOf(row)).toEqual(folded);
          expect({ ...row, is_agency_assigned: Boolean(row.is_agency_assigned) }).toMatchObject(
            rowBy(folded),
          );
          if (isOpen(folded))
            await expect
              .poll(async () => (await board()).get(id))
              .toMatchObject(boardOf(folded, rowRevision(id, folds)));
          else await expect.poll(async () => (await board()).has(id)).toBe(false);
        }
      }),
      { numRuns: SEQUENCES, seed: 1507, endOnFailure: true },
    );
    expect([...seen].sort(), name).toEqual(Object.keys(ACTS).sort());
  });
});

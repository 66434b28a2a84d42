import { afterAll, beforeAll, expect, test } from 'vitest';
import { incident, wib } from '../../../tests/support/composed.ts';
import { DATABASES, type TestDatabase } from '../../../tests/support/databases.ts';
import { FailingStatements } from '../../../tests/support/failing-statements.ts';
import { newId } from '../../kernel/ids.ts';
import { must } from '../../kernel/must.ts';
import { TrialStream } from '../../stream/trial-stream.fixture.ts';
import { type IncidentStage, openIncidentStage } from './incident-life.fixture.ts';
import { incidentTimers } from './incident-timers.ts';

const EMBEDDED = must(
  DATABASES.find(({ name }) => name === 'SQLite'),
  'SQLite',
);
const WRITES =
  /^(insert into|update|delete from) "(incident|incident_act|incident_tps|incident_number|subject_text|receipt|timer)"/;
const NOW = wib('06.30');
const MINUTE = 60_000;
const reason = 'Tinjauan ulang';

let place: TestDatabase;
let stage: IncidentStage;
let failing: FailingStatements;

beforeAll(async () => {
  place = await EMBEDDED.fresh();
  stage = await openIncidentStage(place);
  failing = new FailingStatements();
});

afterAll(async () => {
  failing.close();
  await stage.room.close();
});

test('an incident is stored whole, or refused whole, whichever of its statements fails', async () => {
  const request = incident({
    ...{ description: 'Surat suara kurang', placeName: 'Gudang', onBehalfOf: 'Ketua' },
    hindersStage: 'PETUGAS_LENGKAP',
  });
  const { incident: acts } = stage.room.siaga.services;
  const failed = await failing.eachOf(WRITES, () => acts.raiseIncident(request, stage.people.posko));
  expect(failed).toEqual([
    'insert incident_number',
    'insert incident',
    'insert incident_tps',
    'insert subject_text',
    'insert timer',
    'insert receipt',
  ]);
  expect(await stage.stands(request.id)).toMatchObject({ status: 'NEW', tps: request.tps });
});

type Name = Parameters<IncidentStage['do']>[0];
type Before = (id: string) => Promise<object | undefined>;

const STORED = ['update incident', 'insert incident_act'];
const TEXT = 'insert subject_text';
const DONE = 'insert receipt';
const LIMIT_SET = 'insert timer';
const GONE = 'delete timer';

const finished: Before = async (id) => void (await stage.do('finishIncident', id));
const proposed = (id: string) =>
  stage.do('recordRevoteProposal', id, { kind: 'PSU', by: 'PTPS', text: 'Usul' });
const merged: Before = async (id) =>
  void (await stage.do('mergeIncident', id, { into: await stage.raise() }));

test.each<[Name, object, readonly string[], Before?]>([
  ['acknowledgeIncident', {}, [...STORED, LIMIT_SET, DONE]],
  ['acknowledgeIncident', { onBehalfOf: 'Camat' }, [...STORED, LIMIT_SET, TEXT, DONE]],
  ['assignAgency', { agency: 'POLRES', was: { agency: 'KPU' } }, [...STORED, LIMIT_SET, DONE]],
  ['changeSeverity', { severity: 'LOW', was: 'HIGH', reason }, [...STORED, LIMIT_SET, TEXT, DONE]],
  ['judgeTruth', { truth: 'CONFIRMED', was: 'UNVERIFIED', reason }, [...STORED, TEXT, DONE]],
  ['snoozeIncident', { until: NOW + 20 * MINUTE, reason }, [...STORED, LIMIT_SET, LIMIT_SET, TEXT, DONE]],
  [
    'wakeIncident',
    {},
    [...STORED, LIMIT_SET, GONE, DONE],
    async (id) => void (await stage.do('snoozeIncident', id, { until: NOW + 20 * MINUTE, reason })),
  ],
  ['finishIncident', { result: 'Selesai' }, [...STORED, LIMIT_SET, TEXT, DONE]],
  ['changeHindrance', { stage: 'PETUGAS_LENGKAP', was: null }, [...STORED, DONE]],
  ['recordAction', { text: 'Dikirim' }, [...STORED, LIMIT_SET, TEXT, DONE]],
  ['addNote', { text: 'Catatan' }, [...STORED, TEXT, DONE]],
  ['starEntry', { isStarred: true }, [...STORED, DONE], async (id) => ({ entry: id })],
  ['reopenIncident', { reason }, [...STORED, LIMIT_SET, TEXT, DONE], finished],
  [
    'issueDisposition',
    { agency: 'PLN', text: 'Kirim genset', dueAt: NOW + 20 * MINUTE },
    [...STORED, LIMIT_SET, TEXT, DONE],
  ],
  [
    'confirmDisposition',
    {},
    [...STORED, GONE, DONE],
    async (id) => ({
      disposition: await stage.do('issueDisposition', id, {
        ...{ agency: 'PLN', text: 'Kirim genset', dueAt: NOW + 20 * MINUTE },
      }),
    }),
  ],
  ['recordHandover', { to: 'BAWASLU', receiptNumber: '1/2024', at: wib('06.25') }, [...STORED, TEXT, DONE]],
  [
    'recordHandoverAnswer',
    { answer: 'RECEIVED', answeredAt: NOW, letterNumber: '3' },
    [...STORED, TEXT, DONE],
    async (id) => ({
      handover: await stage.do('recordHandover', id, { to: 'BAWASLU', at: wib('06.25') }),
    }),
  ],
  ['recommendRevote', { kind: 'PSU', isRecommended: true }, [...STORED, DONE]],
  [
    'recordRevoteProposal',
    { kind: 'PSU', by: 'PTPS', ground: 'KOTAK_DIBUKA', letterNumber: '1' },
    [...STORED, TEXT, DONE],
  ],
  [
    'recordRevoteDecision',
    { decision: 'ACCEPTED', decidedAt: NOW, votesAt: NOW, letterNumber: '2' },
    [...STORED, TEXT, DONE],
    async (id) => ({ revote: await proposed(id) }),
  ],
  [
    'recordRevoteOutcome',
    { outcome: 'HELD', endedAt: NOW },
    [...STORED, DONE],
    async (id) => {
      const revote = await proposed(id);
      await stage.do('recordRevoteDecision', id, { revote, decision: 'ACCEPTED', decidedAt: NOW });
      return { revote };
    },
  ],
  ['releaseWallText', { text: 'Surat suara dikirim', was: null }, [...STORED, TEXT, DONE]],
  ['mergeIncident', {}, [...STORED, GONE, DONE], async () => ({ into: await stage.raise() })],
  ['unmergeIncident', {}, [...STORED, LIMIT_SET, DONE], merged],
  ['classifyIncident', { level: 'TERBATAS', reason }, [...STORED, TEXT, DONE]],
  [
    'undoIncidentAct',
    {},
    ['update incident_act', ...STORED, LIMIT_SET, DONE],
    async (id) => ({ act: await stage.do('acknowledgeIncident', id) }),
  ],
])(
  '%s %o is stored whole, or refused whole, whichever of its statements fails',
  async (name, change, writes, before) => {
    const id = await stage.raise();
    const more = await before?.(id);
    const entries = async () => (await stage.timeline(id)).length;
    const [stood, told] = [await stage.stands(id), await entries()];
    const request = { id: newId(), ...change, ...more };
    const failed = await failing.eachOf(WRITES, async () => {
      expect([await stage.stands(id), await entries()]).toEqual([stood, told]);
      await stage.do(name, id, request);
    });
    expect(failed).toEqual(writes);
    expect(await entries()).toBe(told + 1);
  },
);

test.each<[string, string, readonly string[], (id: string) => Promise<string>]>([
  ['incident.limit', 'LIMIT_MISSED', [...STORED, GONE], async (id) => id],
  [
    'incident.snooze',
    'SNOOZE_ENDED',
    [...STORED, LIMIT_SET, GONE],
    async (id) => {
      await stage.do('snoozeIncident', id, { until: NOW + 20 * MINUTE, reason });
      return id;
    },
  ],
  [
    'incident.disposition',
    'DISPOSITION_UNCONFIRMED',
    [...STORED, GONE],
    (id) => stage.do('issueDisposition', id, { agency: 'PLN', text: 'Kirim genset', dueAt: NOW + MINUTE }),
  ],
])(
  'what time alone does to an incident is stored whole, or not at all, whichever of its statements fails: %s',
  async (kind, noted, writes, before) => {
    const subject = await stage.raise();
    const timer = { id: `${kind} ${await before(subject)}`, kind, subject, dueAt: NOW + MINUTE };
    const lapse = must(incidentTimers[kind], kind);
    const writer = await TrialStream.again(place);
    const told = (await stage.timeline(subject)).length;
    const failed = await failing.eachOf(WRITES, async () => {
      expect(await stage.timeline(subject)).toHaveLength(told);
      await writer.combiner.submit((tx) => lapse(tx, timer));
    });
    expect(failed).toEqual(writes);
    expect((await stage.timeline(subject)).at(-1)).toMatchObject({ kind: noted });
    await writer.close();
  },
);

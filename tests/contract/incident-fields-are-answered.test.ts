import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Viewer } from '../../server/domain/access/viewer.policy.ts';
import { type IncidentStage, openIncidentStage } from '../../server/domain/incident/incident-life.fixture.ts';
import type { RunningHttp } from '../../server/graphql/http.ts';
import { must } from '../../server/kernel/must.ts';
import { openBearerHttp } from '../support/bearer-http.ts';
import { wib } from '../support/composed.ts';
import { DATABASES } from '../support/databases.ts';
import { TRANSPORTS } from '../support/transports.ts';
import { trustedTexts } from '../support/trusted.ts';

const QUERY = `query Fields($id: UUID!) {
  incident(id: $id) {
    description placeName onBehalfOf reportedBy mergedInto wallText
    point { latitude longitude }
    mergedReports { id }
    suggestedDuplicates { incident { id } }
    dispositions { agency text confirmedAt isOverdue }
    handovers { to receiptNumber answer }
    revotes { kind by ground text letterNumber letterAt decision decisionNumber decisionText votesAt outcome outcomeText }
    timeline { kind text }
  }
}`;
const LIST = 'query Listed { incidents { edges { node { id description } } } }';

let stage: IncidentStage;
let http: RunningHttp;
let people: Record<string, Viewer>;
let id: string;
let report: string;

beforeAll(async () => {
  stage = await openIncidentStage(await must(DATABASES[0], 'a database').fresh());
  people = stage.people;
  ({ http } = await openBearerHttp(stage.room, people, undefined, trustedTexts(QUERY, LIST)));
  id = await stage.raise({
    ...{ description: 'Surat suara kurang 50 lembar', placeName: 'Gudang', onBehalfOf: 'Ketua KPPS' },
    point: { latitude: -1.25, longitude: 104.5 },
  });
  report = await stage.raise({ tps: [], description: 'Surat suara kurang' });
  await stage.do('mergeIncident', report, { into: id });
  const due = { agency: 'KPU', text: 'Kirim surat suara', dueAt: wib('06.50') };
  const disposition = await stage.do('issueDisposition', id, due);
  await stage.do('confirmDisposition', id, { disposition });
  await stage.do('issueDisposition', id, { ...due, text: 'Kirim lagi' });
  await stage.do('recordHandover', id, { to: 'BAWASLU', receiptNumber: '1/2024', at: wib('06.25') });
  const letter = { text: 'Dibuka malam', letterNumber: '7/PTPS', letterAt: wib('06.20') };
  const proposal = { kind: 'PSU', by: 'PTPS', ground: 'KOTAK_DIBUKA', ...letter };
  const revote = await stage.do('recordRevoteProposal', id, proposal);
  const decision = { revote, decision: 'ACCEPTED', decidedAt: wib('06.30'), votesAt: wib('09.00') } as const;
  await stage.do('recordRevoteDecision', id, { ...decision, letterNumber: '12/KPU', text: 'Cukup dasar' });
  await stage.do('recordRevoteOutcome', id, {
    revote,
    outcome: 'HELD',
    endedAt: wib('06.30'),
    text: 'Lancar',
  });
  await stage.do('releaseWallText', id, { text: 'Surat suara dikirim', was: null });
});

const REVOTE = {
  ...{ kind: 'PSU', by: 'PTPS', ground: 'KOTAK_DIBUKA', decision: 'ACCEPTED', outcome: 'HELD' },
  letterAt: new Date(wib('06.20')).toISOString(),
  votesAt: new Date(wib('09.00')).toISOString(),
};
afterAll(async () => {
  await http.close();
  await stage.room.close();
});

const [transport] = TRANSPORTS;
const ask = async (by: string, query: string, variables = {}) =>
  (await must(transport, 'a transport').ask(http, by, { query, variables })).data as never as Record<
    string,
    Record<string, unknown>
  >;
const incidentAs = async (by: string, of = id) => (await ask(by, QUERY, { id: of })).incident;

test('each field of an incident says what was told of it and done about it', async () => {
  expect(await incidentAs('posko')).toMatchObject({
    ...{ description: 'Surat suara kurang 50 lembar', placeName: 'Gudang', onBehalfOf: 'Ketua KPPS' },
    ...{ reportedBy: people.posko?.principal, mergedInto: null, wallText: 'Surat suara dikirim' },
    point: { latitude: -1.25, longitude: 104.5 },
    mergedReports: [{ id: report }],
    dispositions: [
      {
        ...{ agency: 'KPU', text: 'Kirim surat suara', isOverdue: false },
        confirmedAt: new Date(wib('06.30')).toISOString(),
      },
      { agency: 'KPU', text: 'Kirim lagi', confirmedAt: null, isOverdue: false },
    ],
    handovers: [{ to: 'BAWASLU', receiptNumber: '1/2024', answer: null }],
    revotes: [
      {
        ...REVOTE,
        ...{ text: 'Dibuka malam', letterNumber: '7/PTPS', decisionNumber: '12/KPU' },
        ...{ decisionText: 'Cukup dasar', outcomeText: 'Lancar' },
      },
    ],
  });
  const { timeline } = (await incidentAs('posko')) as { timeline: { kind: string; text: string | null }[] };
  expect(timeline.slice(0, 2)).toEqual([
    { kind: 'RAISED', text: null },
    { kind: 'DISPOSITION_ISSUED', text: 'Kirim surat suara' },
  ]);
  expect(await incidentAs('posko', report)).toMatchObject({
    ...{ mergedInto: id, mergedReports: [], point: null, placeName: null, wallText: null, handovers: [] },
    description: 'Surat suara kurang',
  });
});

test('who reported and the words of people are null for those who may not read them', async () => {
  expect(await incidentAs('admin')).toMatchObject({
    ...{ description: null, placeName: null, onBehalfOf: null, reportedBy: null },
    handovers: [{ to: 'BAWASLU', receiptNumber: null, answer: null }],
    revotes: [
      {
        ...REVOTE,
        ...{ text: null, letterNumber: null, decisionNumber: null, decisionText: null, outcomeText: null },
      },
    ],
    wallText: 'Surat suara dikirim',
  });
});

test('an incident that may be the same is suggested', async () => {
  const other = await stage.raise({ description: 'Surat suara krg 50 lbr' });
  const { suggestedDuplicates } = (await incidentAs('posko', other)) as { suggestedDuplicates: unknown };
  expect(suggestedDuplicates).toEqual([{ incident: { id } }]);
});

test('a list without a filter holds all that the asker sees, newest first', async () => {
  const { incidents } = (await ask('posko', LIST)) as never as {
    incidents: { edges: { node: { id: string; description: string } }[] };
  };
  const listed = incidents.edges.map(({ node }) => node);
  expect(listed.map((each) => each.id).slice(-2)).toEqual([report, id]);
  expect(listed.at(-1)?.description).toBe('Surat suara kurang 50 lembar');
});

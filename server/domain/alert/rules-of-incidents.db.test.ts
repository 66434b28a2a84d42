import { afterAll, beforeAll, expect, test } from 'vitest';
import { DATABASES } from '../../../tests/support/databases.ts';
import type { Alert } from './alert.type.ts';
import { RuleRoom } from './rule-room.fixture.ts';

const [EMBEDDED] = DATABASES;

let room: RuleRoom;

beforeAll(async () => {
  if (!EMBEDDED) throw new Error('no database to test on');
  room = await RuleRoom.open(await EMBEDDED.fresh());
});
afterAll(() => room.close());

/** What became of the alerts of a rule about an incident. */
const about = async (rule: string, incident: string): Promise<readonly Alert[]> =>
  (await room.alerts(rule)).filter((alert) => alert.incident === incident);
const becomes = (rule: string, incident: string, states: readonly string[]) =>
  expect
    .poll(async () => (await about(rule, incident)).map(({ state, endReason }) => endReason ?? state).sort())
    .toEqual([...states].sort());
const only = async (rule: string, incident: string): Promise<Alert | undefined> =>
  (await about(rule, incident))[0];
const number = /(INS-T?)\d+/;
const told = ({ sentence }: Pick<Alert, 'sentence'>) => ({
  id: sentence.id.replace(number, '$10001'),
  en: sentence.en.replace(number, '$10001'),
});
const does: RuleRoom['do'] = (name, id, change, viewer) =>
  room.do(name, id, { happenedAt: room.now(), ...change }, viewer);

test('a severity is alerted, until the incident is judged to be less', async () => {
  const id = await room.raise({ severity: 'CRITICAL' });
  await becomes('INSIDEN_KRITIS', id, ['CALLING']);
  const alert = await only('INSIDEN_KRITIS', id);
  expect(alert && told(alert)).toEqual({
    id: 'Insiden kritis INS-0001 (belum diverifikasi): Surat suara kurang di TPS 01 Sungai Itik, Sadu.',
    en: 'Critical incident INS-0001 (not verified): Ballots short at TPS 01 Sungai Itik, Sadu.',
  });
  expect(alert).toMatchObject({ incidents: [id], tps: ['15.07.05.2004-001'] });
  await does('changeSeverity', id, { severity: 'MEDIUM', was: 'CRITICAL', reason: 'Sudah dibantu' });
  await becomes('INSIDEN_KRITIS', id, ['CONDITION_OVER']);
});

test('a category is alerted from a severity on, another one of the same severity is not', async () => {
  const sensitive = await room.raise({ severity: 'HIGH', category: 'POLITIK_UANG', kind: null });
  const plain = await room.raise({ severity: 'HIGH' });
  await becomes('INSIDEN_RAWAN', sensitive, ['CALLING']);
  const alert = await only('INSIDEN_RAWAN', sensitive);
  expect(alert && told(alert).en).toBe(
    'Sensitive incident INS-T0001 (not verified): Alleged money politics at TPS 01 Sungai Itik, Sadu.',
  );
  await does('judgeTruth', sensitive, { truth: 'CONFIRMED', was: 'UNVERIFIED', reason: 'Tertangkap tangan' });
  const known = async () =>
    told((await only('INSIDEN_RAWAN', sensitive)) ?? { sentence: { id: '', en: '' } }).en;
  await expect
    .poll(known)
    .toBe('Sensitive incident INS-T0001 (proven): Money politics at TPS 01 Sungai Itik, Sadu.');
  expect(await about('INSIDEN_RAWAN', plain)).toEqual([]);
});

test('a stage that cannot go on is alerted, until it can', async () => {
  const id = await room.raise({ severity: 'MEDIUM', hindersStage: 'PEMUNGUTAN_DIBUKA' });
  await becomes('TAHAP_TERHAMBAT', id, ['CALLING']);
  const alert = await only('TAHAP_TERHAMBAT', id);
  expect(alert && told(alert)).toEqual({
    id: 'TPS 01 Sungai Itik, Sadu terkendala pada tahap “TPS dibuka”: insiden INS-0001, Surat suara kurang (belum diverifikasi).',
    en: 'TPS 01 Sungai Itik, Sadu cannot go on with “Station opened”: incident INS-0001, Ballots short (not verified).',
  });
  await does('changeHindrance', id, { stage: null, was: 'PEMUNGUTAN_DIBUKA' });
  await becomes('TAHAP_TERHAMBAT', id, ['CONDITION_OVER']);
});

test('a limit that was missed is alerted, ends with the next step, and is alerted anew when that is not followed', async () => {
  const id = await room.raise({ severity: 'HIGH' });
  await does('acknowledgeIncident', id);
  await room.pass(31);
  await becomes('TINDAK_LANJUT_LEWAT', id, ['CALLING']);
  const alert = await only('TINDAK_LANJUT_LEWAT', id);
  expect(alert && told(alert)).toEqual({
    id: 'Insiden INS-0001 (Surat suara kurang, belum diverifikasi, TPS 01 Sungai Itik, Sadu) melewati batas waktu tindakan pertama.',
    en: 'Incident INS-0001 (Ballots short, not verified, TPS 01 Sungai Itik, Sadu) is past the limit for its first action.',
  });
  expect(alert?.incidents).toEqual([id]);
  await room.pass(5);
  await becomes('TINDAK_LANJUT_LEWAT', id, ['CALLING']);
  await does('recordAction', id, { text: 'Kapal berangkat' });
  await becomes('TINDAK_LANJUT_LEWAT', id, ['CONDITION_OVER']);
  await room.pass(21);
  await becomes('TINDAK_LANJUT_LEWAT', id, ['CONDITION_OVER', 'CALLING']);
  expect((await about('TINDAK_LANJUT_LEWAT', id))[1]?.sentence.en).toContain('follow-up');
  await does('finishIncident', id, { result: 'Tiba' });
  await becomes('TINDAK_LANJUT_LEWAT', id, ['CONDITION_OVER', 'CONDITION_OVER']);
});

test('a limit that is missed again since what met it was undone is alerted again', async () => {
  const id = await room.raise({ severity: 'HIGH' });
  await does('acknowledgeIncident', id);
  await room.pass(31);
  await becomes('TINDAK_LANJUT_LEWAT', id, ['CALLING']);
  const wrong = await does('recordAction', id, { text: 'Kapal berangkat' });
  await becomes('TINDAK_LANJUT_LEWAT', id, ['CONDITION_OVER']);
  await does('undoIncidentAct', id, { act: wrong });
  await becomes('TINDAK_LANJUT_LEWAT', id, ['CONDITION_OVER', 'CALLING']);
  const root = await room.raise({ severity: 'HIGH' });
  await does('mergeIncident', id, { into: root });
  await becomes('TINDAK_LANJUT_LEWAT', id, ['CONDITION_OVER', 'INCIDENT_MERGED']);
  await does('unmergeIncident', id);
  await becomes('TINDAK_LANJUT_LEWAT', id, ['CONDITION_OVER', 'INCIDENT_MERGED', 'CALLING']);
});

test('each directive that is not confirmed is alerted, is seen by every agency of the incident, and ends with its own confirmation', async () => {
  const id = await room.raise({ severity: 'LOW', level: 'TERBATAS' });
  const give = (agency: string) =>
    does('issueDisposition', id, { agency, text: 'Kirim', dueAt: room.now() + 10 * 60_000 });
  const [toPln, toKpu] = [await give('PLN'), await give('KPU')];
  await room.pass(11);
  await becomes('DISPOSISI_BELUM_DIKONFIRMASI', id, ['CALLING', 'CALLING']);
  const [alert] = await about('DISPOSISI_BELUM_DIKONFIRMASI', id);
  expect(alert?.sentence.id).toMatch(
    /^Disposisi untuk insiden INS-T\d+ \(Surat suara kurang, TPS 01 Sungai Itik, Sadu\) belum dikonfirmasi\.$/,
  );
  const seenBy = async (viewer: (typeof room.people)['pln']) => {
    const page = { first: 100, after: null };
    const { edges } = await room.services.alertQueries.alerts({}, page, viewer);
    return edges.filter(({ node }) => node.incident === id).length;
  };
  expect([await seenBy(room.people.pln), await seenBy(room.people.kpu)]).toEqual([2, 2]);
  await does('confirmDisposition', id, { disposition: toPln }, room.people.pln);
  await becomes('DISPOSISI_BELUM_DIKONFIRMASI', id, ['CONDITION_OVER', 'CALLING']);
  const said = await does('confirmDisposition', id, { disposition: toKpu }, room.people.kpu);
  await becomes('DISPOSISI_BELUM_DIKONFIRMASI', id, ['CONDITION_OVER', 'CONDITION_OVER']);
  await does('undoIncidentAct', id, { act: said }, room.people.kpu);
  await becomes('DISPOSISI_BELUM_DIKONFIRMASI', id, ['CONDITION_OVER', 'CONDITION_OVER', 'CALLING']);
});

test('incidents of one category in one kecamatan are one cluster, with all of them', async () => {
  const trait = { severity: 'MEDIUM', category: 'BENCANA_CUACA', kind: null, tps: [] } as const;
  const raise = (region: string) => room.raise({ ...trait, region, happenedAt: room.now() });
  const raised = [await raise('15.07.02.2005'), await raise('15.07.02.2003')];
  await room.look();
  expect(await room.alerts('GUGUS_KECAMATAN')).toEqual([]);
  raised.push(await raise('15.07.02.1002'));
  await expect.poll(() => room.story('GUGUS_KECAMATAN')).toEqual(['15.07.02 CALLING']);
  raised.push(await raise('15.07.02.1002'));
  await room.look();
  expect(await room.story('GUGUS_KECAMATAN')).toEqual(['15.07.02 CALLING']);
  const [cluster] = await room.alerts('GUGUS_KECAMATAN');
  expect(cluster?.sentence).toEqual({
    id: '3 insiden dalam 60 menit di Nipah Panjang: Bencana dan cuaca.',
    en: '3 incidents within 60 minutes in Nipah Panjang: Disaster and weather.',
  });
  expect([...(cluster?.incidents ?? [])].sort()).toEqual(raised.slice(0, 3).sort());
  for (const id of raised) await does('dismissIncident', id, { reason: 'Keliru' });
  await expect.poll(() => room.story('GUGUS_KECAMATAN')).toEqual(['15.07.02 ENDED CONDITION_OVER']);
});

test('incidents of one category in desa next to each other are one cluster, even of two kecamatan; far ones are none', async () => {
  const trait = { severity: 'MEDIUM', category: 'KONFLIK_PENDUKUNG', kind: null, tps: [] } as const;
  const raise = (region: string) => room.raise({ ...trait, region, happenedAt: room.now() });
  await raise('15.07.05.2006');
  const near = [await raise('15.07.05.1005')];
  await room.look();
  expect(await room.alerts('GUGUS_DESA_BERTETANGGA')).toEqual([]);
  near.push(await raise('15.07.02.2003'));
  await expect.poll(() => room.story('GUGUS_DESA_BERTETANGGA')).toEqual(['15.07.02.2003 CALLING']);
  await raise('15.07.05.2004');
  await room.look();
  expect(await room.story('GUGUS_DESA_BERTETANGGA')).toHaveLength(1);
  const [cluster] = await room.alerts('GUGUS_DESA_BERTETANGGA');
  expect(cluster?.incidents, 'those of its own desa').toEqual(near.slice(1));
  expect(cluster?.sentence.en).toMatch(
    /^2 incidents within 30 minutes in Simpang Jelita, Nipah Panjang and the desa around it: .+\.$/,
  );
});

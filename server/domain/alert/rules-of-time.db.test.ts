import { afterAll, beforeAll, expect, test } from 'vitest';
import { wib } from '../../../tests/support/composed.ts';
import { DATABASES } from '../../../tests/support/databases.ts';
import { must } from '../../kernel/must.ts';
import { RuleRoom } from './rule-room.fixture.ts';

const [EMBEDDED] = DATABASES;
const SADU = '15.07.05';
const NIPAH = '15.07.02';
const EVERY_RULE = ['TANPA_KABAR', 'TPS_TANPA_KABAR', 'SAMBUNGAN_PUTUS', 'TAHAP_LEWAT_BATAS'] as const;

let room: RuleRoom;

beforeAll(async () => {
  if (!EMBEDDED) throw new Error('no database to test on');
  room = await RuleRoom.open(await EMBEDDED.fresh());
});
afterAll(() => room.close());

const becomes = (rule: string, story: readonly string[]) =>
  expect.poll(() => room.story(rule)).toEqual(story);
const alertIn = async (rule: string, region: string) =>
  must(
    (await room.alerts(rule)).find((alert) => alert.region === region),
    `an alert of ${rule} in ${region}`,
  );
const counts = () => Promise.all(EVERY_RULE.map(async (rule) => (await room.alerts(rule)).length));

/** One morning, from 06.30 on; each test goes on where the one before left the clock. */
test('nothing is concluded from silence before there was time to hear', async () => {
  await room.pass(15);
  expect(await counts()).toEqual([0, 0, 0, 0]);
});

test('many silent TPS of a kecamatan are one alert, each one alone is one of another rule', async () => {
  await room.pass(6);
  await becomes('TANPA_KABAR', [`${NIPAH} CALLING`, `${SADU} CALLING`]);
  const many = await alertIn('TANPA_KABAR', SADU);
  expect(many.sentence).toEqual({
    id: '14 TPS di Sadu tanpa kabar, 30 menit atau lebih melewati batas waktunya.',
    en: '14 TPS in Sadu without a word, 30 minutes or more beyond their budget.',
  });
  expect([...many.tps].sort()).toEqual(room.tpsOf(SADU));
  expect(await room.alerts('TPS_TANPA_KABAR')).toEqual([]);
  await room.pass(15);
  const alone = await room.alerts('TPS_TANPA_KABAR');
  expect(alone.flatMap(({ tps }) => tps)).toHaveLength(28);
  expect(alone.find(({ tps }) => tps[0] === '15.07.05.2004-001')).toMatchObject({
    sentence: { en: 'No word from TPS 01 Sungai Itik, Sadu, 90 minutes beyond its budget.' },
    tps: ['15.07.05.2004-001'],
    region: '15.07.05.2004',
  });
});

test('a kecamatan from which there is no word at all is a lost link', async () => {
  await becomes('SAMBUNGAN_PUTUS', [`${NIPAH} CALLING`, `${SADU} CALLING`]);
  expect(await alertIn('SAMBUNGAN_PUTUS', NIPAH)).toMatchObject({
    sentence: {
      id: 'Nipah Panjang: tidak ada laporan apa pun selama 60 menit; 14 TPS seharusnya sudah melapor.',
      en: 'Nipah Panjang: no report of any kind for 60 minutes; 14 TPS should have reported.',
    },
    tps: expect.arrayContaining([...room.tpsOf(NIPAH)]),
    severity: 'HIGH',
  });
});

test('what goes on is not alerted twice', async () => {
  const before = await counts();
  await room.pass(5);
  expect(await counts()).toEqual(before);
});

test('one word ends a lost link, and it is known that the TPS itself speaks; the others stay silent', async () => {
  await room.reportDone('LOGISTIK_TIBA', ['15.07.05.2004-001']);
  await room.look();
  await becomes('SAMBUNGAN_PUTUS', [`${NIPAH} CALLING`, `${SADU} ENDED CONDITION_OVER`]);
  await becomes('TANPA_KABAR', [`${NIPAH} CALLING`, `${SADU} CALLING`]);
  const alone = await room.alerts('TPS_TANPA_KABAR');
  expect(alone.filter(({ state }) => state === 'ENDED').map(({ tps }) => tps)).toEqual([
    ['15.07.05.2004-001'],
  ]);
});

test('silence of many ends when there are not so many any more', async () => {
  const others = room.tpsOf(SADU).filter((tps) => tps !== '15.07.05.2004-001');
  await room.reportDone('LOGISTIK_TIBA', others);
  await room.look();
  await becomes('TANPA_KABAR', [`${NIPAH} CALLING`, `${SADU} ENDED CONDITION_OVER`]);
});

test('a stage that many have not done in time is alerted by kecamatan, and ends when it is done', async () => {
  await room.pass(25);
  expect(room.now()).toBeGreaterThan(wib('07.30'));
  expect(await room.story('TAHAP_LEWAT_BATAS')).toEqual([]);
  await room.pass(25);
  await becomes('TAHAP_LEWAT_BATAS', [`${NIPAH} CALLING`, `${SADU} CALLING`]);
  expect(await alertIn('TAHAP_LEWAT_BATAS', SADU)).toMatchObject({
    sentence: {
      id: '14 TPS di Sadu melewati batas “TPS dibuka” 30 menit atau lebih.',
      en: '14 TPS in Sadu are 30 minutes or more past the limit of “Station opened”.',
    },
    tps: expect.arrayContaining([...room.tpsOf(SADU)]),
  });
  await room.reportDone('PEMUNGUTAN_DIBUKA', room.tpsOf(SADU));
  await room.look();
  await becomes('TAHAP_LEWAT_BATAS', [`${NIPAH} CALLING`, `${SADU} ENDED CONDITION_OVER`]);
});

test('what comes back too soon after it has ended is not alerted anew, what comes back later is', async () => {
  const ends = ['SAMBUNGAN_PUTUS', 'TANPA_KABAR'] as const;
  await room.pass(75);
  for (const rule of ends) expect(await room.story(rule)).toHaveLength(2);
  await room.pass(300);
  for (const rule of ends) await becomes(rule, expect.arrayContaining([`${SADU} CALLING`]) as never);
});

test('a wall that says nothing of itself any more is alerted, with its link, until it is heard of again', async () => {
  const wall = await room.pairWall();
  await room.pass(4);
  expect(await room.alerts('LAYAR_MATI')).toEqual([]);
  await room.pass(2);
  await becomes('LAYAR_MATI', ['15.07 CALLING']);
  await room.pass(2);
  expect(await room.alerts('LAYAR_MATI')).toMatchObject([
    {
      sentence: {
        id: 'Layar di Tanjung Jabung Timur tidak tersambung selama 5 menit.',
        en: 'A wall in Tanjung Jabung Timur has not been connected for 5 minutes.',
      },
      wall: wall.id,
    },
  ]);
  wall.speak();
  await room.look();
  await becomes('LAYAR_MATI', ['15.07 ENDED CONDITION_OVER']);
  await room.pass(31);
  await becomes('LAYAR_MATI', ['15.07 ENDED CONDITION_OVER', '15.07 CALLING']);
});

test('more incidents than people can read are one alert with all of them, which ends as they become fewer', async () => {
  const raised: string[] = [];
  for (let n = 0; n < 11; n += 1) raised.push(await room.raise({ severity: 'LOW', happenedAt: room.now() }));
  await room.look();
  await becomes('BANJIR_INSIDEN', ['15.07 CALLING']);
  const [flood] = await room.alerts('BANJIR_INSIDEN');
  expect(flood?.sentence.en).toBe('11 incidents within 10 minutes in Tanjung Jabung Timur.');
  expect([...(flood?.incidents ?? [])].sort()).toEqual(raised.sort());
  await room.pass(11);
  await becomes('BANJIR_INSIDEN', ['15.07 ENDED CONDITION_OVER']);
});

test('a restart alerts nothing anew', async () => {
  const open = async () => {
    const all = await Promise.all([...EVERY_RULE, 'LAYAR_MATI'].map((rule) => room.alerts(rule)));
    return all.flat().filter(({ state }) => state !== 'ENDED');
  };
  const before = (await open()).map(({ id }) => id);
  expect(before.length).toBeGreaterThan(20);
  await room.restart();
  await room.pass(21);
  const after = (await open()).map(({ id }) => id);
  expect(after.filter((id) => !before.includes(id))).toEqual([]);
});

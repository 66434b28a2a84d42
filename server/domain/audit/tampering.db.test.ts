import { generateKeyPairSync } from 'node:crypto';
import type { Kysely } from '@mikro-orm/sql';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES, type TestDatabase } from '../../../tests/support/databases.ts';
import { newId } from '../../kernel/ids.ts';
import { AUDIT_STREAM_ID, STREAM_ID } from '../operation/operation.queries.ts';
import { isSound, judge, judgementLines, recordOf } from './judge-record.ts';
import { storedSeals } from './seal.queries.ts';
import { makeSeal, readSeal, type Seal, sealDigest } from './seal.ts';
import { SealCopy } from './seal-copy.ts';
import { keyNotation } from './seal-keys.ts';
import { SealedRecord } from './sealed-record.fixture.ts';
import { Editor } from './tampering.fixture.ts';

type Edit = (editor: Editor) => Promise<void>;

/** What somebody does to a stream of 23 events, sealed at 3, 12 and 20 (seals 3, 4 and 5), and what is then said of which event. */
const TAMPERED: readonly (readonly [what: string, edit: Edit, seq: number, fault: RegExp])[] = [
  ['a flipped bit in a payload', (e) => e.flip(7, 'payload'), 7, /changed: its content/],
  ['a flipped bit in an id', (e) => e.flip(7, 'id'), 7, /changed: its content/],
  ['a flipped bit in a kind', (e) => e.flip(7, 'kind'), 7, /changed: its content/],
  ['a flipped bit in a subject', (e) => e.flip(7, 'subject'), 7, /changed: its content/],
  ['a flipped bit in a region', (e) => e.flip(7, 'region'), 7, /changed: its content/],
  ['a flipped bit in a hash', (e) => e.flip(7, 'hash'), 7, /changed: its hash/],
  ['a flipped bit in the last hash', (e) => e.flip(23, 'hash'), 23, /changed: its hash/],
  ['a flipped bit in the last payload', (e) => e.flip(23, 'payload'), 23, /changed: its content/],
  ['another time', (e) => e.change(8, { recorded_at: 1 }), 8, /changed: its content/],
  ['another actor', (e) => e.change(8, { actor: newId() }), 8, /changed: its content/],
  ['another session', (e) => e.change(8, { session: newId() }), 8, /changed: its content/],
  ['an actor taken away', (e) => e.change(8, { actor: null }), 8, /changed: its content/],
  ['an actor where there was none', (e) => e.change(4, { actor: newId() }), 4, /changed: its content/],
  ['a session where nobody acted', (e) => e.change(4, { session: newId() }), 4, /nobody acted/],
  ['two changed neighbours', (e) => e.flip(7, 'kind').then(() => e.flip(8, 'kind')), 7, /changed/],
  ['a deleted row', (e) => e.remove(9), 9, /^missing$/],
  ['the first row deleted', (e) => e.remove(1), 1, /^missing$/],
  ['the last row deleted', (e) => e.remove(23), 23, /missing: the head says 23/],
  ['the last rows deleted', (e) => e.remove(18, 23), 18, /missing: the head says 23/],
  ['all rows deleted', (e) => e.remove(1, 23), 1, /missing: the head says 23/],
  ['a row before the first', (e) => e.renumber(1, 0), 0, /before the first/],
  [
    'a deleted row, and the others moved up',
    async (e) => {
      await e.remove(9);
      for (let seq = 10; seq <= 23; seq += 1) await e.renumber(seq, seq - 1);
    },
    9,
    /missing: what followed it was moved up/,
  ],
  ['two neighbours swapped', (e) => e.swap(6, 7), 6, /swapped: what belongs here stands at 7/],
  ['two rows far apart swapped', (e) => e.swap(6, 15), 6, /swapped: what belongs here stands at 15/],
  ['the first and the last row swapped', (e) => e.swap(1, 23), 1, /swapped: what belongs here stands at 23/],
  ['a head that is behind', async (e) => e.moveHead(22, (await e.row(22)).hash), 23, /beyond the head/],
  ['a head that is ahead', async (e) => e.moveHead(24, (await e.row(23)).hash), 24, /missing: the head/],
  ['a head with another hash', (e) => e.moveHead(23, 'f'.repeat(64)), 23, /the head's hash/],
  // From here on the chain itself is without fault: only the seals tell.
  [
    'a payload, its chain computed anew',
    (e) => e.restamp(7, { payload: '{}' }),
    7,
    /seal 4 .* knows another/,
  ],
  ['a time, its chain computed anew', (e) => e.restamp(12, { recorded_at: 1 }), 12, /seal 4 /],
  ['the first sealed again, its chain anew', (e) => e.restamp(2, { kind: 'Else' }), 2, /seal 3 /],
  ['the last that is sealed, its chain anew', (e) => e.restamp(20, { kind: 'Else' }), 20, /seal 5 /],
  ['an actor, its chain computed anew', (e) => e.restamp(14, { actor: newId() }), 14, /seal 5 /],
  ['a row cut out, the chain computed anew', (e) => e.cutOut(10), 10, /seal 4 /],
  ['a tail cut off, the head rewritten', (e) => e.cutAfter(15), 16, /missing: seal 5 .* says 20/],
  ['a tail cut off at a seal', (e) => e.cutAfter(12), 13, /missing: seal 5 .* says 20/],
];

/** Thrown so that what was done to a database is undone. */
class Undone extends Error {}

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let place: TestDatabase;
  let record: SealedRecord;

  const build = async () => {
    place = await fresh();
    record = await SealedRecord.on(place);
    for (const count of [3, 9, 8]) {
      await record.append(count);
      await record.seal();
    }
    await record.append(3);
  };
  const drop = async () => {
    await record.close();
    await place.drop();
  };
  const judged = async (reader: Kysely<unknown> = record.database.reader, keys = [keyNotation(record.key)]) =>
    judge(await recordOf(reader), { keys, copy: new SealCopy(record.dataFolder).all() });

  describe('one event', () => {
    beforeAll(build);
    afterAll(drop);

    describe.each([
      ['log', STREAM_ID],
      ['audit', AUDIT_STREAM_ID],
    ] as const)('of the %s', (name, stream) => {
      test.each(TAMPERED)('%s is named', async (_what, edit, seq, fault) => {
        const tampering = record.writer.transaction().execute(async (db) => {
          const tampered = db as unknown as Kysely<unknown>;
          await edit(new Editor(tampered, stream));
          const judgement = await judged(tampered);
          expect(judgement[name]).toMatchObject({ isSound: false, seq, fault: expect.stringMatching(fault) });
          expect(isSound(judgement)).toBe(false);
          expect(judgement[name === 'log' ? 'audit' : 'log']?.isSound).toBe(true);
          expect(judgement.seals.isSound).toBe(true);
          throw new Undone();
        });
        await expect(tampering).rejects.toBeInstanceOf(Undone);
        expect(isSound(await judged())).toBe(true);
      });
    });
  });

  describe('seals', () => {
    beforeEach(build);
    afterEach(drop);
    const editor = (stream: number) => new Editor(record.writer as unknown as Kysely<unknown>, stream);
    const seals = () => storedSeals(record.database.reader);

    test('what nobody touched is sound, and says so', async () => {
      const judgement = await judged();
      expect(judgementLines(judgement)).toEqual([
        expect.stringMatching(/^ok seq=23 head=[0-9a-f]{64}$/),
        expect.stringMatching(/^audit ok seq=23 head=[0-9a-f]{64}$/),
        expect.stringMatching(
          /^seals ok count=5 newest=([0-9A-F]{4}-){3}[0-9A-F]{4} at=2024-02-14T\S+Z key=[0-9a-f]{64}$/,
        ),
      ]);
      expect(isSound(judgement)).toBe(true);
      expect((await seals()).map((seal) => readSeal(seal).heads.map(({ from, seq }) => [from, seq]))).toEqual(
        [
          [
            [0, 0],
            [0, 0],
          ],
          [
            [0, 0],
            [0, 0],
          ],
          [
            [0, 3],
            [0, 3],
          ],
          [
            [3, 12],
            [3, 12],
          ],
          [
            [12, 20],
            [12, 20],
          ],
        ],
      );
    });

    test.each<[string, (seal: Seal) => Partial<Seal>, RegExp]>([
      [
        'a flipped bit in what it says',
        ({ content }) => ({ content: content.replace('"seq":12', '"seq":13') }),
        /changed: its sig/,
      ],
      [
        'another time',
        ({ content }) => ({ content: content.replace('"at":1707868920', '"at":1707868921') }),
        /changed: its sig/,
      ],
      [
        'a flipped bit in the signature',
        ({ signature }) => ({ signature: (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1) }),
        /changed: its sig/,
      ],
      ['no signature', () => ({ signature: '' }), /changed: its sig/],
      ['something that is no seal', () => ({ content: '{}' }), /changed: its sig/],
      ['other marks', ({ marks }) => ({ marks: marks.replace(/^\["..../, '["AAAA') }), /changed: its marks/],
      ['no marks', () => ({ marks: '[]' }), /changed: its marks/],
    ])('a seal with %s is named', async (_what, change, fault) => {
      const fourth = (await seals())[3] as Seal;
      const changed = { ...fourth, ...change(fourth) };
      expect(changed).not.toEqual(fourth);
      await editor(STREAM_ID).changeSeal(4, changed);
      const { seals: verdict, log } = await judged();
      expect(verdict).toMatchObject({ isSound: false, number: 4, fault: expect.stringMatching(fault) });
      expect(log?.isSound).toBe(true);
    });

    test('a seal that was taken away is named, and what stands in its place too', async () => {
      await editor(STREAM_ID).removeSeals(4);
      expect((await judged()).seals).toMatchObject({ isSound: false, number: 4, fault: 'missing' });
      await editor(STREAM_ID).changeSeal(5, { number: 4 });
      expect((await judged()).seals).toMatchObject({
        number: 4,
        fault: expect.stringMatching(/out of place: .* number 5/),
      });
    });

    test('seals that were taken away from the end, or all of them, are missed by the copy', async () => {
      await editor(STREAM_ID).removeSeals(5);
      expect((await judged()).seals).toMatchObject({
        number: 5,
        fault: expect.stringMatching(/missing: the copy .* 2024-02-14T00:03:/),
      });
      await editor(STREAM_ID).removeSeals(1, 4);
      const { seals: verdict } = await judged();
      expect(verdict).toMatchObject({
        isSound: false,
        number: 1,
        fault: expect.stringMatching(/missing: the copy/),
      });
    });

    test('who has no key but his own cannot seal another history', async () => {
      await editor(STREAM_ID).restamp(14, { kind: 'Else' });
      const forged = generateKeyPairSync('ed25519').privateKey;
      const [, , , fourth, fifth] = (await seals()) as [Seal, Seal, Seal, Seal, Seal];
      const { operation, regency, at } = readSeal(fifth);
      const rows = await editor(STREAM_ID).rows(13);
      const streams = readSeal(fifth).heads.map((head) => ({
        ...head,
        hash: head.stream === STREAM_ID ? String(rows[7]?.hash) : head.hash,
        marks: Buffer.concat(rows.slice(0, 8).map(({ hash }) => Buffer.from(hash.slice(0, 8), 'hex'))),
      }));
      const previous = sealDigest(fourth);
      const own = makeSeal({ operation, regency, number: 5, at, previous }, streams, forged);
      await editor(STREAM_ID).changeSeal(5, own);
      const judgement = await judged();
      expect(judgement.seals).toMatchObject({
        number: 5,
        fault: expect.stringMatching(/signed with another key/),
      });
      // Whoever knows no key has to take the seals at their word, except that the copy knows better.
      expect((await judged(undefined, [])).seals).toMatchObject({
        number: 5,
        fault: expect.stringMatching(/missing: the copy/),
      });
      expect(judgement.log?.isSound).toBe(true);
    });

    test('a seal of the right key that continues another one is named', async () => {
      const fifth = (await seals())[4] as Seal;
      const { operation, regency, at, heads } = readSeal(fifth);
      const marks = (JSON.parse(fifth.marks) as string[]).map((text) => Buffer.from(text, 'base64'));
      const streams = heads.map((head, index) => ({ ...head, marks: marks[index] as Buffer }));
      const content = { operation, regency, number: 5, at };
      const before = sealDigest((await seals())[3] as Seal);
      expect(makeSeal({ ...content, previous: before }, streams, record.key)).toEqual(fifth);
      const other = makeSeal({ ...content, previous: sealDigest(fifth) }, streams, record.key);
      await editor(STREAM_ID).changeSeal(5, other);
      expect((await judged()).seals).toMatchObject({
        number: 5,
        fault: 'not the successor of the one before',
      });
    });

    test('a record without its audit stream, or without anything, is not taken for an old one', async () => {
      const audit = editor(AUDIT_STREAM_ID);
      await audit.remove(1, 23);
      await record.writer.deleteFrom('stream_head').where('id', '=', AUDIT_STREAM_ID).execute();
      expect((await judged()).audit).toMatchObject({
        isSound: false,
        seq: 1,
        fault: expect.stringMatching(/missing/),
      });
      await audit.removeSeals(1, 5);
      const record_ = await recordOf(record.database.reader);
      expect((await judge(record_, { keys: [], copy: [] })).audit).toMatchObject({ isSound: false, seq: 1 });
    });

    test('what came after the newest seal can be cut off unseen, for a minute at most', async () => {
      await editor(STREAM_ID).cutAfter(20);
      expect((await judged()).log).toMatchObject({ isSound: true, seq: 20 });
    });
  });
});

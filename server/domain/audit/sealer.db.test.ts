import { generateKeyPairSync } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from '@mikro-orm/sql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES, type TestDatabase } from '../../../tests/support/databases.ts';
import { RetryLater, StorageFull } from '../../kernel/storage-fault.ts';
import { BrokenLog } from '../../stream/broken-log.ts';
import { AUDIT_STREAM_ID, STREAM_ID } from '../operation/operation.queries.ts';
import { isSound, judge, recordOf } from './judge-record.ts';
import { storedSeals } from './seal.queries.ts';
import { fingerprint, readSeal, sealsNamed } from './seal.ts';
import { SealCopy } from './seal-copy.ts';
import { keyNotation, readPublicKey, showPublicHalf, storedPublicKey } from './seal-keys.ts';
import { SealedRecord } from './sealed-record.fixture.ts';
import { Editor } from './tampering.fixture.ts';

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let place: TestDatabase;
  let record: SealedRecord;

  beforeEach(async () => {
    place = await fresh();
    record = await SealedRecord.on(place);
    await record.append(10);
    await record.seal();
  });

  afterEach(async () => {
    await record.close();
    await place.drop();
  });

  const seals = () => storedSeals(record.database.reader);
  const copy = () => new SealCopy(record.dataFolder).all();
  const judged = async (keys = [keyNotation(record.key)]) =>
    judge(await recordOf(record.database.reader), { keys, copy: copy() });
  const spans = async () =>
    (await seals()).slice(3).map((seal) => readSeal(seal).heads.map(({ from, seq }) => `${from}-${seq}`));
  const editor = (stream: number) => new Editor(record.writer as unknown as Kysely<unknown>, stream);

  test('a minute in which nothing happened is sealed like any other: its seal tells nobody so', async () => {
    await record.seal();
    await record.append(1);
    await record.seal();
    const stored = await seals();
    expect(stored.map((seal) => readSeal(seal).at - readSeal(stored[2]!).at).slice(2)).toEqual([
      0,
      60_000,
      120_000 + 2,
    ]);
    expect(new Set(stored.map(fingerprint)).size).toBe(stored.length);
  });

  test('after a restart the seals go on where they were, and those of before still hold', async () => {
    await record.append(5);
    await record.open();
    await record.append(2);
    await record.seal();
    expect(await spans()).toEqual([
      ['10-15', '10-15'],
      ['15-15', '15-15'],
      ['15-17', '15-17'],
    ]);
    expect(isSound(await judged())).toBe(true);
    expect(record.alarms).toEqual([]);
    expect(copy().map(fingerprint)).toEqual((await seals()).map(fingerprint));
  });

  test('what is shown of a seal names it and nothing else', async () => {
    const sealer = await record.open();
    const newest = (await seals()).at(-1)!;
    expect(sealer.newest).toEqual({ fingerprint: fingerprint(newest), at: readSeal(newest).at });
    expect(sealsNamed(await seals(), fingerprint(newest).toLowerCase().replaceAll('-', ' '))).toEqual([
      newest,
    ]);
    expect(sealsNamed(await seals(), '0000-0000-0000-0000')).toEqual([]);
  });

  test.each([
    ['a log cut short', STREAM_ID, 'log', (e: Editor) => e.cutAfter(7), 8],
    ['a log written anew', STREAM_ID, 'log', (e: Editor) => e.restamp(7, { kind: 'Else' }), 7],
    ['a record cut short', AUDIT_STREAM_ID, 'audit', (e: Editor) => e.cutAfter(7), 8],
    ['a record written anew', AUDIT_STREAM_ID, 'audit', (e: Editor) => e.restamp(7, { kind: 'Else' }), 7],
  ] as const)(
    '%s while the server was down goes on record, and stays proven',
    async (_, id, name, edit, seq) => {
      await edit(editor(id));
      await record.open();
      expect(record.alarms).toEqual(['SealBroken']);
      await record.append(6);
      await record.seal();
      const judgement = await judged();
      expect(judgement[name]).toMatchObject({ isSound: false, seq });
      expect(judgement.seals.isSound).toBe(true);
    },
  );

  test.each([
    ['cut short', (e: Editor) => e.cutAfter(7), 8],
    ['written anew', (e: Editor) => e.restamp(7, { kind: 'Else' }), 7],
  ] as const)('a record %s under a running server is noticed at the next seal', async (_, edit, seq) => {
    await edit(editor(AUDIT_STREAM_ID));
    await record.seal();
    expect(record.alarms).toEqual(['SealBroken']);
    // Nothing is acknowledged on such a record: the server ends itself, and the next one goes on.
    await expect(record.append(1)).rejects.toBeInstanceOf(RetryLater);
    expect(record.ends).toEqual([expect.any(BrokenLog)]);
    await record.open();
    await record.append(6);
    await record.seal();
    const judgement = await judged();
    expect(judgement.audit).toMatchObject({ isSound: false, seq });
    expect(judgement.seals.isSound).toBe(true);
  });

  test.each([
    ['changed', (e: Editor) => e.flip(12, 'payload')],
    ['deleted', (e: Editor) => e.remove(12)],
    ['cut off', (e: Editor) => e.remove(12, 13)],
    ['given another head', (e: Editor) => e.moveHead(13, 'f'.repeat(64))],
  ] as const)(
    'a record that was %s before it was sealed is not sealed as if it were whole',
    async (_, edit) => {
      await record.append(3);
      await edit(editor(AUDIT_STREAM_ID));
      await record.seal();
      expect(record.alarms).toEqual(['SealBroken']);
    },
  );

  test.each([
    ['has no room', new StorageFull(), false],
    ['does not answer', new RetryLater(), false],
    ['stores it and cannot say so', new RetryLater(), true],
  ])('when the database %s, the next seal covers what that one did not', async (_, fault, isStored) => {
    const submit = record.combiner.submit.bind(record.combiner);
    record.combiner.submit = async (act) => {
      if (isStored) await submit(act);
      throw fault;
    };
    await record.seal();
    record.combiner.submit = submit;
    await record.append(4);
    await record.seal();
    expect(await spans()).toEqual(
      isStored
        ? [
            ['10-10', '10-10'],
            ['10-14', '10-14'],
          ]
        : [['10-14', '10-14']],
    );
    expect(isSound(await judged())).toBe(true);
  });

  test('a database whose newest seals are missing goes on record once, with the copy set aside', async () => {
    await editor(STREAM_ID).removeSeals(3);
    expect((await judged()).seals).toMatchObject({ isSound: false, number: 3 });
    await record.open();
    expect(record.alarms).toEqual(['SealsMissing']);
    expect(isSound(await judged())).toBe(true);
    expect(
      readdirSync(record.dataFolder).filter((name) => /^audit-seals-until-\d+\.ndjson$/.test(name)),
    ).toHaveLength(1);
    await record.open();
    expect(record.alarms).toEqual(['SealsMissing']);
  });

  test('a key that was lost is named by every seal that it made, and counts again once it is given', async () => {
    const first = keyNotation(record.key);
    record.key = generateKeyPairSync('ed25519').privateKey;
    await record.open();
    expect((await judged()).seals).toMatchObject({ number: 1, fault: `signed with another key, ${first}` });
    expect(isSound(await judged([first, keyNotation(record.key)]))).toBe(true);
  });

  test('the public half of the key lies in the folder for everybody, and follows the key', () => {
    const folder = record.dataFolder;
    expect(storedPublicKey(folder)).toBe(keyNotation(record.key));
    expect(readPublicKey(join(folder, 'audit-key.pub.pem'))).toBe(keyNotation(record.key));
    expect(readPublicKey(keyNotation(record.key))).toBe(keyNotation(record.key));
    expect(statSync(join(folder, 'audit-key.pub.pem')).mode & 0o777).toBe(0o644);
    expect(() => readPublicKey('nothing')).toThrow(/neither a public key nor a file/);
    const { privateKey } = generateKeyPairSync('ed25519');
    showPublicHalf(folder, privateKey);
    // A new key with an old public half beside it would make every new seal look forged.
    expect(storedPublicKey(folder)).toBe(keyNotation(privateKey));
  });
});

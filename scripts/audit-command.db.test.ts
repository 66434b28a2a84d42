import { generateKeyPairSync } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely } from '@mikro-orm/sql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storedSeals } from '../server/domain/audit/seal.queries.ts';
import { fingerprint, type Seal } from '../server/domain/audit/seal.ts';
import { keyNotation } from '../server/domain/audit/seal-keys.ts';
import { SealedRecord } from '../server/domain/audit/sealed-record.fixture.ts';
import { Editor } from '../server/domain/audit/tampering.fixture.ts';
import { AUDIT_STREAM_ID, STREAM_ID } from '../server/domain/operation/operation.queries.ts';
import { newId } from '../server/kernel/ids.ts';
import { storeTexts } from '../server/stream/subject-text.ts';
import { DATABASES, type TestDatabase } from '../tests/support/databases.ts';
import { runAuditCommand } from './audit-command.ts';
import { runVerifyCommand } from './verify-command.ts';

const SECRET_REASON = 'because Bapak Contoh said so';

describe.each(DATABASES)('the tools for the record on $name', ({ fresh }) => {
  let place: TestDatabase;
  let record: SealedRecord;
  let printed: string[];

  beforeEach(async () => {
    printed = [];
    place = await fresh();
    record = await SealedRecord.on(place);
    await record.append(6);
    await record.seal();
    await record.append(6);
    const id = newId();
    await record.combiner.submit(async (tx) => {
      tx.audit({ id, kind: 'AccessGranted', subject: newId(), region: '15.07', payload: {} });
      await storeTexts(tx, id, [['reason', SECRET_REASON]]);
    });
    await record.seal();
  });

  afterEach(async () => {
    await record.close();
    await place.drop();
  });

  const print = (line: string): void => void printed.push(line);
  const verify = async (...args: string[]) => {
    printed = [];
    return runVerifyCommand(['--database', place.url, '--data', record.dataFolder, ...args], print);
  };
  const audit = async (...args: string[]) => {
    printed = [];
    return runAuditCommand(args, print);
  };
  const file = () => join(record.dataFolder, 'record.ndjson');
  const exported = async (...args: string[]) => {
    expect(await audit('export', file(), '--database', place.url, ...args)).toBe(0);
    return (await readFile(file(), 'utf8')).trimEnd().split('\n');
  };
  const editor = (stream: number) => new Editor(record.writer as unknown as Kysely<unknown>, stream);
  const seals = () => storedSeals(record.database.reader);

  it('verify says of a sound database where its log, its record and its seals stand', async () => {
    expect(await verify()).toBe(0);
    expect(printed).toEqual([
      expect.stringMatching(/^ok seq=12 head=[0-9a-f]{64}$/),
      expect.stringMatching(/^audit ok seq=13 head=[0-9a-f]{64}$/),
      expect.stringMatching(/^seals ok count=4 newest=\S{19} at=\S+Z key=[0-9a-f]{64}$/),
    ]);
  });

  it.each([
    ['log', STREAM_ID, /^bad seq=4 changed/, 0],
    ['record', AUDIT_STREAM_ID, /^audit bad seq=4 changed/, 1],
  ])('verify names an event of the %s that was changed, and ends with 1', async (_, stream, line, at) => {
    await editor(stream).flip(4, 'payload');
    expect(await verify()).toBe(1);
    expect(printed[at]).toMatch(line);
  });

  it('verify names a chain that was computed anew, a forged seal, and seals that were cut off', async () => {
    await editor(STREAM_ID).restamp(4, { recorded_at: 1 });
    expect(await verify()).toBe(1);
    expect(printed[0]).toMatch(/^bad seq=4 rewritten after it was sealed: seal 3 of /);
    expect(printed[2]).toMatch(/^seals ok/);
    const third = (await seals())[2] as Seal;
    await editor(STREAM_ID).changeSeal(3, { content: third.content.replace('"number":3', '"number":4') });
    expect(await verify()).toBe(1);
    expect(printed[2]).toMatch(/^seals bad number=3 changed: its signature/);
    await editor(STREAM_ID).removeSeals(3, 4);
    expect(await verify()).toBe(1);
    expect(printed[2]).toMatch(/^seals bad number=3 missing: the copy/);
  });

  it('verify finds the seal whose fingerprint a wall showed, and ends with 1 where there is none', async () => {
    const third = (await seals())[2] as Seal;
    expect(await verify('--fingerprint', fingerprint(third))).toBe(0);
    expect(printed.at(-1)).toMatch(/^fingerprint \S{19} is seal 3 of 2024-02-14T00:01:/);
    expect(await verify('--fingerprint', '0000-1111-2222-3333')).toBe(1);
    expect(printed.at(-1)).toBe('fingerprint 0000-1111-2222-3333 is that of no seal here');
  });

  it('verify holds seals to the key of the data folder, or to one that it is given', async () => {
    const other = keyNotation(generateKeyPairSync('ed25519').privateKey);
    const onlyGiven = ['--database', place.url, '--key'];
    printed = [];
    expect(await runVerifyCommand([...onlyGiven, keyNotation(record.key)], print)).toBe(0);
    expect(await runVerifyCommand([...onlyGiven, other], print)).toBe(1);
    expect(printed.at(-1)).toMatch(/^seals bad number=1 signed with another key/);
    expect(await runVerifyCommand([...onlyGiven, 'no key'], print)).toBe(2);
    expect(printed.at(-1)).toMatch(/neither a public key nor a file/);
  });

  it('a database from before there was a record is verified as far as it goes, and it says so', async () => {
    const old = record.writer;
    await old.deleteFrom('stream_event').where('actor', 'is not', null).execute();
    await old.deleteFrom('stream_event').where('stream_id', '=', AUDIT_STREAM_ID).execute();
    await old.deleteFrom('stream_head').where('id', '=', AUDIT_STREAM_ID).execute();
    const log = editor(STREAM_ID);
    for (const [at, { seq }] of (await log.rows(1)).entries()) await log.renumber(seq, at + 1);
    await log.rechain(1);
    for (const statement of [
      'drop table audit_seal',
      'alter table stream_event drop column actor',
      'alter table stream_event drop column session',
    ]) {
      await record.database.orm.em.fork().getConnection().execute(statement);
    }
    printed = [];
    expect(await runVerifyCommand(['--database', place.url], print)).toBe(0);
    expect(printed).toEqual([
      expect.stringMatching(/^ok seq=4 head=[0-9a-f]{64}$/),
      'audit none: no server has run here since there is one',
      'seals none: nothing was sealed here',
    ]);
    await log.flip(2, 'payload');
    expect(await runVerifyCommand(['--database', place.url], print)).toBe(1);
  });

  it('an exported record is checked without the database, by whoever has the key', async () => {
    const lines = await exported();
    expect(lines).toHaveLength(1 + 13 + 4 + 1);
    expect((await stat(file())).mode & 0o777).toBe(0o600);
    const third = (await seals())[2] as Seal;
    expect(
      await audit('check', file(), '--key', keyNotation(record.key), '--fingerprint', fingerprint(third)),
    ).toBe(0);
    expect(printed).toEqual([
      expect.stringMatching(/^exported 20/),
      'log not here: it was exported without it',
      expect.stringMatching(/^audit ok seq=13/),
      expect.stringMatching(/^seals ok count=4/),
      expect.stringMatching(/^fingerprint .* is seal 3/),
    ]);
    expect(await audit('check', file())).toBe(0);
    expect(printed.at(-1)).toMatch(/^The key is the one that the file itself names/);
  });

  it('an exported record holds nothing that somebody wrote, and its log only where it is asked for', async () => {
    expect((await exported()).join('\n')).not.toMatch(/Bapak|"streamId":1/);
    const again = join(record.dataFolder, 'with-log.ndjson');
    expect(await audit('export', again, '--with-log', '--database', place.url)).toBe(0);
    expect(await readFile(again, 'utf8')).not.toContain('Bapak');
    expect(await audit('check', again)).toBe(0);
    expect(printed[1]).toMatch(/^ok seq=12/);
  });

  it.each([
    [
      'changed',
      (lines: string[]) => lines.with(5, lines[5]!.replace('Refused', 'Refusee')),
      /^audit bad seq=5 changed/,
    ],
    ['swapped', (lines: string[]) => lines.with(5, lines[6]!).with(6, lines[5]!), /^audit bad seq=5 missing/],
  ])('an entry that was %s in the file is named', async (_, edit, line) => {
    await writeFile(file(), '');
    const path = join(record.dataFolder, 'edited.ndjson');
    expect(await audit('export', path, '--database', place.url)).toBe(0);
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
    await writeFile(path, edit(lines).join('\n'));
    expect(await audit('check', path)).toBe(1);
    expect(printed[2]).toMatch(line);
  });

  it('a file that was cut off, or is none, is refused with a sentence', async () => {
    const lines = await exported();
    await writeFile(file(), lines.slice(0, -1).join('\n'));
    expect(await audit('check', file())).toBe(1);
    expect(printed).toEqual(['The file was cut off: its last line is missing.']);
    await writeFile(file(), [...lines.slice(0, 5), ...lines.slice(6)].join('\n'));
    expect(await audit('check', file())).toBe(1);
    expect(printed[0]).toMatch(/^The file has 12 events and 4 seals; its last line says 13 and 4/);
    await writeFile(file(), '{"a":1}');
    expect(await audit('check', file())).toBe(1);
    await writeFile(file(), 'x');
    expect(await audit('check', file())).toBe(1);
    expect(printed).toEqual(['Line 1 of the file is not JSON.']);
    expect(await audit('check', join(record.dataFolder, 'absent'))).toBe(1);
  });

  it('a file that is there is not written over, and what is not understood is answered with how to use it', async () => {
    await exported();
    expect(await audit('export', file(), '--database', place.url)).toBe(1);
    for (const args of [
      [],
      ['export'],
      ['check'],
      ['check', 'a', 'b'],
      ['print', 'a'],
      ['check', 'a', '--force'],
    ])
      expect(await audit(...args)).toBe(2);
  });
});

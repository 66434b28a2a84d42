import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from '@mikro-orm/sql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runVerifyCommand } from '../scripts/verify-command.ts';
import { type Admitted, admitAll } from '../tests/support/admitted.ts';
import { type Composed, composeOn, incident } from '../tests/support/composed.ts';
import { DATABASES, type TestDatabase } from '../tests/support/databases.ts';
import { openDatabase } from './database/database.ts';
import type { Viewer } from './domain/access/viewer.policy.ts';
import { Editor } from './domain/audit/tampering.fixture.ts';
import { STREAM_ID } from './domain/operation/operation.queries.ts';
import { EXIT } from './kernel/start-refused.ts';
import type { HeadLine } from './stream/head-copy.ts';
import type { StreamTables } from './stream/tables.ts';

const PEOPLE = { posko: { grants: [{ role: 'POSKO' }] } } satisfies Record<string, Admitted>;
const HOUR = 60 * 60_000;

describe.each(DATABASES)('a database that lost its end on $name', ({ fresh }) => {
  let place: TestDatabase;
  let now: Composed;
  let posko: Viewer;
  beforeEach(async () => {
    place = await fresh();
    posko = (await admitAll(place.url, PEOPLE)).posko;
    now = await composeOn(place);
  });
  afterEach(() => now.close());

  const send = () => now.siaga.services.incident.raiseIncident(incident(), posko);
  const change = async (work: (editor: Editor, db: Kysely<StreamTables>) => Promise<unknown>) => {
    const database = await openDatabase(place.url);
    const db = database.orm.em.fork().getKysely<StreamTables>();
    await work(new Editor(db as unknown as Kysely<unknown>, STREAM_ID), db);
    await database.close();
  };
  /** As a kill leaves it: no seal was made since the start. */
  const forgetSeals = async (editor: Editor) => {
    await editor.removeSeals(2, 1_000_000);
    const seals = join(now.dataFolder, 'audit-seals.ndjson');
    writeFileSync(seals, `${readFileSync(seals, 'utf8').split('\n')[0]}\n`);
  };
  const cut = (count: number) => () =>
    change(async (editor) => {
      await forgetSeals(editor);
      await editor.cutAfter((await editor.rows(1)).length - count);
    });
  const copy = (): string => join(now.dataFolder, 'log-heads.ndjson');
  const lines = (): HeadLine[] =>
    readFileSync(copy(), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as HeadLine);
  /** As if the newest lines had been written so much later. */
  const age = (count: number, ms: number) => {
    const all = lines();
    const aged = all.map((line, index) =>
      index >= all.length - count ? { ...line, at: line.at + ms } : line,
    );
    writeFileSync(copy(), aged.map((line) => `${JSON.stringify(line)}\n`).join(''));
  };
  const epochs = async () => {
    const database = await openDatabase(place.url, { isReadOnly: true });
    const rows = await (database.reader as Kysely<StreamTables>)
      .selectFrom('stream_head')
      .select(['id', 'epoch'])
      .orderBy('id')
      .execute();
    await database.close();
    return rows.map(({ epoch }) => epoch);
  };
  const verify = async () => {
    const said: string[] = [];
    const code = await runVerifyCommand(['--database', place.url, '--data', now.dataFolder], (line) =>
      said.push(line),
    );
    return { code, text: said.join('\n') };
  };

  test('every report that was answered is in the copy before its answer, and verify is content (F13)', async () => {
    for (let count = 0; count < 5; count += 1) {
      await send();
      const newest = lines().at(-1);
      const database = await openDatabase(place.url, { isReadOnly: true });
      const head = await (database.reader as Kysely<StreamTables>)
        .selectFrom('stream_head')
        .select(['head_seq as seq', 'head_hash as hash'])
        .where('id', '=', STREAM_ID)
        .executeTakeFirst();
      await database.close();
      expect(newest?.log).toEqual(head);
    }
    expect((await verify()).code).toBe(0);
  });

  test('verify finds a tail that was cut off after any report, also between two seals (F13)', async () => {
    for (let count = 0; count < 8; count += 1) await send();
    await now.siaga.close();
    const length = lines().at(-1)?.log.seq ?? 0;
    await change(forgetSeals);
    expect((await verify()).code).toBe(0);
    for (const lost of [1, 2, 5, 8]) {
      await change((editor) => editor.cutAfter(length - lost));
      const { code, text } = await verify();
      expect([code, text]).toEqual([1, expect.stringContaining(`bad seq=${length - lost + 1} missing`)]);
    }
    now = await now.retry();
  });

  test('what lacks the last moments is taken up by itself, on record, with another epoch (F11)', async () => {
    for (let count = 0; count < 4; count += 1) await send();
    const before = await epochs();
    now = await now.reopen(cut(2));
    expect(await epochs()).toEqual(before.map((epoch) => epoch + 1));
    expect(readdirSync(now.dataFolder).filter((name) => /^log-heads.*set-aside/.test(name))).toHaveLength(1);
    now = await now.reopen();
    expect(await epochs()).toEqual(before.map((epoch) => epoch + 1));
    const { code, text } = await verify();
    expect(code).toBe(0);
    expect(text).toMatch(/note: audit seq=\d+ DatabaseRestored .*"missing":2,.*"how":"FAILOVER"/);
  });

  test('what lacks more is refused with how much and since when, until somebody says that it is meant (F11)', async () => {
    for (let count = 0; count < 4; count += 1) await send();
    const before = await epochs();
    const opening = now.reopen(async () => {
      age(1, HOUR);
      await cut(3)();
    });
    await expect(opening).rejects.toMatchObject({
      exitCode: EXIT.MISMATCH,
      message: expect.stringMatching(/lacks \d+ events that were acknowledged from .* start with --restored/),
    });
    expect(await epochs()).toEqual(before);
    await expect(now.retry()).rejects.toMatchObject({ exitCode: EXIT.MISMATCH });
    now = await now.retry({ isRestored: true });
    expect(await epochs()).toEqual(before.map((epoch) => epoch + 1));
    // An option that was left in place says nothing once the copy goes with the database.
    now = await now.reopen(undefined, { isRestored: true });
    expect(await epochs()).toEqual(before.map((epoch) => epoch + 1));
  });

  test('another history in place of what was acknowledged is refused, however recent (F11)', async () => {
    for (let count = 0; count < 4; count += 1) await send();
    const opening = now.reopen(() =>
      change(async (editor) => {
        await forgetSeals(editor);
        const { length } = await editor.rows(1);
        await editor.restamp(length - 1, { region: '15.07.01' });
      }),
    );
    await expect(opening).rejects.toMatchObject({
      exitCode: EXIT.MISMATCH,
      message: expect.stringContaining('does not continue the history that was acknowledged until'),
    });
    expect((await verify()).text).toContain('rewritten after it was acknowledged');
    now = await now.retry({ isRestored: true });
  });

  test('a line that a power cut tore is passed over, and the next one stands by itself (F13)', async () => {
    await send();
    now = await now.reopen(() => truncateSync(copy(), readFileSync(copy()).length - 30));
    await send();
    expect((await verify()).code).toBe(0);
    now = await now.reopen();
  });

  test('a database put back where no copy lies gets another epoch when it is asked for (F11)', async () => {
    await send();
    const before = await epochs();
    now = await now.reopen(() => writeFileSync(copy(), ''), { isRestored: true });
    expect(await epochs()).toEqual(before.map((epoch) => epoch + 1));
  });
});

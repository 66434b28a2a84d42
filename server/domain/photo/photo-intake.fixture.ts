import { Readable } from 'node:stream';
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { type Grant, Viewer } from '../access/viewer.policy.ts';
import { contentHash } from './photo.fixture.ts';
import type { Upload } from './photo-files.ts';
import { PhotoIntake, type PhotoIntakeParts } from './photo-intake.service.ts';

export const JPEG = Buffer.from([0xff, 0xd8, 0xff, 1, 2, 3, 4, 5, 6, 7]);
export const CONTENT = contentHash(JPEG);
export const NOW = 1_707_876_000_000;
export const CLEANED = { photo: new Uint8Array(33), thumbnail: new Uint8Array(9), width: 64, height: 48 };
export const grant = { principal: 'sender', role: 'POSKO', region: '15.07', startsAt: 0, endsAt: null };
export const sender = new Viewer({
  ...{ principal: 'sender', kind: 'PERSON', session: null, wallMode: 'NORMAL' },
  grants: [{ ...grant, id: 'g', agency: null, institution: null, post: null } as Grant],
});

/** Answers what an intake asks of its database by what the statement begins with and is about. */
export function scripted(answer: (sql: string, values: readonly unknown[]) => readonly object[]) {
  const connection = {
    executeQuery: async ({ sql, parameters }: { sql: string; parameters: readonly unknown[] }) => ({
      rows: answer(sql, parameters) as never[],
    }),
    streamQuery: () => {
      throw new Error('nothing is read as a stream');
    },
  };
  return new Kysely<unknown>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
      createDriver: () => ({
        init: async () => undefined,
        acquireConnection: async () => connection,
        beginTransaction: async () => undefined,
        commitTransaction: async () => undefined,
        rollbackTransaction: async () => undefined,
        releaseConnection: async () => undefined,
        destroy: async () => undefined,
      }),
    },
  });
}

/** Everything around an intake, which a test changes in one place; `steps` says what was done, in order. */
export const at = {
  steps: [] as string[],
  steady: 0,
  parts: {} as PhotoIntakeParts,
  announced: [] as object[],
  standing: [] as object[],
  size: 0,
  files: {} as Record<string, (...values: never[]) => unknown>,
};

export const announcement = {
  ...{ id: 'photo', incident_id: 'incident', principal: 'sender', content: CONTENT, region_code: '15.07' },
  ...{ byte_length: JPEG.length, happened_at: 5, clock_offset_seconds: 0, announced_at: NOW },
};
export const photo = { id: 'photo', byte_length: 33, width: 64, height: 48, sent_byte_length: JPEG.length };

/** To be called before each test. */
export function setUpIntake(): void {
  at.steps = [];
  at.steady = 0;
  at.announced = [announcement];
  at.standing = [];
  at.size = 0;
  const noted = (step: string) => {
    at.steps.push(step);
  };
  at.files = {
    arrived: async () => at.size,
    add: async (_: Upload, bytes: Readable) => {
      for await (const chunk of bytes) at.size += (chunk as Buffer).length;
      noted('add');
    },
    whole: async () => JPEG,
    hashOf: async () => CONTENT,
    has: async () => true,
    keep: async () => noted('keep'),
    drop: async (content: string) => noted(`drop ${content === CONTENT ? 'it' : content}`),
    dropUpload: async ({ principal }: Upload) => noted(`drop upload of ${principal}`),
    setOthersAside: async () => null,
  };
  const db = scripted((sql) => {
    if (sql.startsWith('delete from "photo_announcement"')) noted('forget announcement');
    if (sql.startsWith('insert into "photo"')) noted('store');
    if (!sql.startsWith('select')) return [];
    return sql.includes('from "photo_announcement"') ? at.announced : at.standing;
  });
  const tx = { db: { withTables: () => db }, append: () => noted('append') };
  at.parts = {
    reader: db,
    files: at.files,
    acting: {
      submit: async (_: unknown, __: unknown, work: (...all: unknown[]) => unknown) => work(tx, sender),
    },
    combiner: { submit: async (work: (...all: unknown[]) => unknown) => work(tx) },
    cleaner: { clean: async () => CLEANED },
    lanes: {
      run: async (_: string, work: () => unknown) => work(),
      refused: (of: string) => noted(`refused ${of}`),
    },
    clock: { now: () => NOW },
    noteIncident: async () => noted('note incident'),
    now: () => NOW,
    steady: { now: () => at.steady },
  } as unknown as PhotoIntakeParts;
}

export const part = (bytes: Readable = Readable.from([JPEG]), offset = 0) => ({
  content: CONTENT,
  offset,
  bytes,
});
export const take = (viewer = sender) => new PhotoIntake(at.parts).take(part(), viewer);
export const change = (over: object) => Object.assign(at.parts, over);
export const failing = (error: unknown) => async () => {
  throw error;
};
export const coded = (code: string) => Object.assign(new Error(code), { code });

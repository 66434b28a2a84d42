// Checks the log, the record and the seals of a database and names what is wrong; on request also folds the log into a
// state hash.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Kysely } from '@mikro-orm/sql';
import { SIGHTS, type Sight } from '../server/domain/access/disclosure.policy.ts';
import { isSound, judge, judgementLines, recordOf } from '../server/domain/audit/judge-record.ts';
import { fingerprint, readSeal, type Seal, sealsNamed } from '../server/domain/audit/seal.ts';
import { SealCopy } from '../server/domain/audit/seal-copy.ts';
import { readPublicKey, storedPublicKey } from '../server/domain/audit/seal-keys.ts';
import { storedPlan } from '../server/domain/operation/operation.queries.ts';
import { photosSetAside } from '../server/domain/photo/photo-files.ts';
import { loadRoster } from '../server/domain/region/roster.queries.ts';
import { Picture } from '../server/domain/situation/picture.ts';
import { WallWords } from '../server/domain/situation/wall-words.queries.ts';
import { must } from '../server/kernel/must.ts';
import { readHeadCopy } from '../server/stream/head-copy.ts';
import { DEFAULT_FOLDER, toolDatabaseUrl, withSnapshot } from './tool-database.ts';

const USAGE = `npm run verify -- [--data FOLDER | --database URL [--data FOLDER]] [--key KEY] [--fingerprint F]
                  [--hash SCOPE --as-of ISO [--sight SIGHT]]

Prints "ok seq=N head=HASH" for the log, then a line for the record and one for the seals over both, and ends with 0; or
names the first bad sequence number or seal and ends with 1.
--data FOLDER    the data folder: its key and its copy of the seals count too (data/latihan)
--key KEY        a public key, or a file with one, that seals must be signed with; may be given more than once
--fingerprint F  also looks for the seal whose fingerprint a wall showed
--hash SCOPE     also prints "state=HASH" of the regency's or a kecamatan's picture, folded from the log,
--as-of ISO      as it stands at this moment of the operation's clock,
--sight SIGHT    as readers of this sight see it: ${SIGHTS.join(', ')} (SECRET: everything)`;

interface Request {
  readonly url: string;
  /** Null where only a database was named. */
  readonly folder: string | null;
  readonly keys: readonly string[];
  readonly fingerprint: string | null;
  readonly scope: string | null;
  readonly sight: Sight;
  readonly asOf: number;
}

type Print = (line: string) => void;

/** Runs the tool; the answer is its exit code: 0 sound, 1 unsound, 2 not understood or not readable. */
export async function runVerifyCommand(args: readonly string[], print: Print): Promise<number> {
  try {
    const request = readRequest(args);
    const { lines, isGood } = await examine(request);
    for (const line of lines) print(line);
    return isGood ? 0 : 1;
  } catch (error) {
    print(error instanceof Error ? error.message : String(error));
    return 2;
  }
}

function readRequest(args: readonly string[]): Request {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      database: { type: 'string' },
      key: { type: 'string', multiple: true },
      fingerprint: { type: 'string' },
      hash: { type: 'string' },
      'as-of': { type: 'string' },
      sight: { type: 'string', default: 'SECRET' },
    },
  });
  const asOf = Date.parse(values['as-of'] ?? '');
  if (values.hash !== undefined && Number.isNaN(asOf))
    throw new Error(`--hash needs --as-of with a moment.\n\n${USAGE}`);
  const sight = SIGHTS.find((known) => known === values.sight);
  if (!sight) throw new Error(`--sight must be one of ${SIGHTS.join(', ')}.`);
  const folder = values.data ?? (values.database === undefined ? DEFAULT_FOLDER : null);
  return {
    url: toolDatabaseUrl({ ...values, data: folder === null ? undefined : resolve(folder) }),
    folder,
    keys: (values.key ?? []).map(readPublicKey),
    fingerprint: values.fingerprint ?? null,
    scope: values.hash ?? null,
    sight,
    asOf,
  };
}

async function examine(request: Request) {
  const { url, folder, scope, sight, asOf } = request;
  // Before the database is looked at: a server that runs meanwhile adds to it first, and to its copy second.
  const copy = folder === null ? [] : new SealCopy(folder).all();
  const heads = folder === null ? [] : readHeadCopy(folder);
  const own = folder === null ? null : storedPublicKey(folder);
  const keys = own === null ? request.keys : [own, ...request.keys];
  return withSnapshot(url, async (reader) => {
    const picture = scope === null ? null : await emptyPicture(reader);
    const record = await recordOf(reader);
    const judgement = await judge(record, { keys, copy, heads, onEvent: (event) => picture?.apply(event) });
    const lines = judgementLines(judgement);
    if (judgement.log === null) lines[0] = 'bad seq=0 the stream has no head';
    lines.push(...asideLines(folder));
    const named = namedSeal(record.seals, request.fingerprint);
    lines.push(...named.lines);
    if (judgement.log?.isSound && picture && scope !== null)
      lines.push(`state=${must(picture.scope(scope, sight), `a scope ${scope}`).stateHash(asOf)}`);
    return { lines, isGood: judgement.log !== null && isSound(judgement) && named.isGood };
  });
}

/** What there is to say about a fingerprint that somebody asks for. */
export function namedSeal(seals: readonly Seal[], written: string | null) {
  if (written === null) return { lines: [], isGood: true };
  const lines = sealsNamed(seals, written).map(
    (seal) =>
      `fingerprint ${fingerprint(seal)} is seal ${seal.number} of ${new Date(readSeal(seal).at).toISOString()}`,
  );
  if (lines.length > 0) return { lines, isGood: true };
  return { lines: [`fingerprint ${written} is that of no seal here`], isGood: false };
}

const asideLines = (folder: string | null): string[] =>
  folder === null
    ? []
    : photosSetAside(folder).map(
        (aside) => `note: ${aside.files} files of photos were set aside in ${aside.folder}`,
      );

async function emptyPicture(reader: Kysely<unknown>): Promise<Picture> {
  const roster = await loadRoster(reader);
  const plan = must(await storedPlan(reader), 'an operation in this database');
  const words = new WallWords(reader);
  await words.learnAll();
  return new Picture({
    plan,
    regions: [...roster.regions.values()],
    tpsList: [...roster.tpsList.values()],
    wordsOf: words.of,
  });
}

// Checks the log of a database and names the first bad sequence number; on request also folds it into a state hash.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Kysely } from '@mikro-orm/sql';
import { openDatabase } from '../server/database/database.ts';
import { STREAM_ID, storedPlan } from '../server/domain/operation/operation.queries.ts';
import { loadRoster } from '../server/domain/region/roster.queries.ts';
import { Picture } from '../server/domain/situation/picture.ts';
import { must } from '../server/kernel/must.ts';
import type { StoredEvent } from '../server/stream/chain.ts';
import type { StreamTables } from '../server/stream/tables.ts';
import { type Verdict, verifyStream } from '../server/stream/verify.ts';

const USAGE = `npm run verify -- [--data FOLDER | --database URL] [--hash SCOPE --as-of ISO]

Prints "ok seq=N head=HASH" and ends with 0, or names the first bad sequence number and ends with 1.
--hash SCOPE  also prints "state=HASH" of the regency's or a kecamatan's picture, folded from the log,
--as-of ISO   as it stands at this moment of the operation's clock.`;

interface Request {
  readonly url: string;
  readonly scope: string | null;
  readonly asOf: number;
}

function readRequest(): Request {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: 'data/latihan' },
      database: { type: 'string' },
      hash: { type: 'string' },
      'as-of': { type: 'string' },
    },
  });
  const asOf = Date.parse(values['as-of'] ?? '');
  if (values.hash !== undefined && Number.isNaN(asOf))
    throw new Error(`--hash needs --as-of with a moment.\n\n${USAGE}`);
  return {
    url: values.database ?? `sqlite:${join(resolve(values.data), 'siaga.sqlite')}`,
    scope: values.hash ?? null,
    asOf,
  };
}

async function main(): Promise<void> {
  const request = readRequest();
  const database = await openDatabase(request.url, { isReadOnly: true });
  // One transaction: head, events and roster are of one moment, also beside a running server.
  const repeatable = database.reader.transaction();
  const reading =
    database.kind === 'postgresql' ? repeatable.setIsolationLevel('repeatable read') : repeatable;
  const report = await reading.execute((reader) => examine(reader as Kysely<unknown>, request));
  await database.close();
  process.stdout.write(`${report.lines.join('\n')}\n`);
  process.exitCode = report.isSound ? 0 : 1;
}

async function examine(reader: Kysely<unknown>, { scope, asOf }: Request) {
  const picture = scope === null ? null : await emptyPicture(reader);
  const fold = (event: StoredEvent) => picture?.apply(event);
  const verdict = await verifyStream(reader as Kysely<StreamTables>, STREAM_ID, fold);
  const lines = [verdictLine(verdict)];
  if (verdict.isSound && picture && scope !== null) {
    lines.push(`state=${must(picture.scope(scope), `a scope ${scope}`).stateHash(asOf)}`);
  }
  return { isSound: verdict.isSound, lines };
}

async function emptyPicture(reader: Kysely<unknown>): Promise<Picture> {
  const roster = await loadRoster(reader);
  const plan = must(await storedPlan(reader), 'an operation in this database');
  return new Picture({ plan, regions: [...roster.regions.values()], tpsList: [...roster.tpsList.values()] });
}

const verdictLine = (verdict: Verdict): string =>
  verdict.isSound ? `ok seq=${verdict.seq} head=${verdict.hash}` : `bad seq=${verdict.seq} ${verdict.fault}`;

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});

import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { loopbackBinding } from '../../server/binding.ts';
import { compose, type Siaga } from '../../server/compose.ts';
import type { TimeLimits } from '../../server/database/time-limits.ts';
import { buildSchema } from '../../server/graphql/build-schema.ts';
import { startHttp } from '../../server/graphql/http.ts';
import { RESOLVERS } from '../../server/graphql/resolvers.ts';
import { EXERCISE_TRAFFIC, type TrafficRules } from '../../server/graphql/traffic.ts';
import { TrustedDocuments } from '../../server/graphql/trusted-documents.ts';
import type { Clocks } from '../../server/kernel/clock.ts';

/** The whole server, on a database and a port of its own. */
export interface ProofServer {
  readonly url: string;
  /** As `GET /cap`. */
  readonly routes: readonly string[];
  readonly siaga: Siaga;
  /** Everything that it logged. */
  readonly logged: readonly string[];
  close(): Promise<void>;
}

const forEverybody = <Limit>(limit: Limit) => ({
  ...{ ANONYMOUS: limit, PERSON: limit, REPORTER: limit, WALL: limit, PROGRAM: limit },
});

/** Counting how often somebody asks is proven elsewhere; here he asks as often as he can. */
const UNCOUNTED: TrafficRules = {
  ...EXERCISE_TRAFFIC,
  operations: forEverybody({ perSecond: 1_000_000, burst: 1_000_000 }),
  sockets: forEverybody(1_000_000),
};

/** Pages stand in for those that are built, which are the same for everybody. */
async function pagesIn(folder: string): Promise<string> {
  const root = join(folder, 'pages');
  await mkdir(root, { recursive: true });
  for (const page of ['wall', 'console', 'alert']) {
    const file = join(root, `${page}.html`);
    await writeFile(file, `<title>${page}</title>`);
    await utimes(file, 0, 0);
  }
  return root;
}

/** Where a server lies; what is left out is made for it alone and goes with it. */
export interface ProofPlace {
  readonly cursorKeys?: string;
  readonly dataFolder?: string;
  readonly databaseUrl?: string;
  /** How long it waits for PostgreSQL. */
  readonly limits?: TimeLimits;
  /** Those of the computer where left out. */
  readonly clocks?: () => Clocks;
}

/** Puts the server together as it ships, except that anybody may run any document: what is proven lies behind that door. */
export async function openProofServer(place: ProofPlace = {}): Promise<ProofServer> {
  const { cursorKeys } = place;
  const folder = place.dataFolder ?? (await mkdtemp(join(tmpdir(), 'siaga-proof-')));
  if (cursorKeys) await writeFile(join(folder, 'cursor-keys.json'), cursorKeys);
  const staticRoot = await pagesIn(folder);
  const logged: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      logged.push(String(chunk));
      done();
    },
  });
  const log = pino({ level: 'debug' }, sink);
  const config = {
    dataFolder: folder,
    databaseUrl: place.databaseUrl ?? `sqlite:${join(folder, 'siaga.sqlite')}`,
    planPath: 'operations/latihan.yaml',
    binding: loopbackBinding(0),
    pushHosts: [],
    hasExplorer: false,
    isDevelopment: true,
  };
  const siaga = await compose(config, log, place.clocks?.(), place.limits);
  const http = await startHttp({
    ...config,
    schema: buildSchema(RESOLVERS, siaga.onRefusal),
    services: siaga.services,
    access: siaga.access,
    photos: siaga.photos,
    cap: siaga.cap,
    history: siaga.history,
    trusted: new TrustedDocuments([]),
    staticRoot,
    trafficRules: UNCOUNTED,
    log,
    keepAliveMs: 0,
  });
  return {
    url: http.localUrl,
    routes: http.routes,
    siaga,
    logged,
    close: async () => {
      await http.close();
      await siaga.close();
      if (place.dataFolder === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

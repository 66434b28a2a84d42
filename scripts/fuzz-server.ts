// The server that `npm run fuzz` is about, in a process of its own: any document is run, nobody is slowed down. Its database
// is a new one of its own, or the PostgreSQL database named on the command line.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { loopbackBinding } from '../server/binding.ts';
import { compose } from '../server/compose.ts';
import { buildSchema } from '../server/graphql/build-schema.ts';
import { startHttp } from '../server/graphql/http.ts';
import { RESOLVERS } from '../server/graphql/resolvers.ts';
import { TrustedDocuments } from '../server/graphql/trusted-documents.ts';
import { createLog } from '../server/kernel/log.ts';
import { must } from '../server/kernel/must.ts';
import { fuzzPools } from '../tests/support/fuzz/fuzz-pools.ts';
import { UNLIMITED_TRAFFIC } from '../tests/support/unlimited-traffic.ts';

const log = createLog('error');
const dataFolder = mkdtempSync(join(tmpdir(), 'siaga-fuzz-'));
const siaga = await compose(
  {
    dataFolder,
    databaseUrl: process.argv[2] ?? `sqlite:${join(dataFolder, 'siaga.sqlite')}`,
    planPath: 'operations/latihan.yaml',
    binding: loopbackBinding(0),
    pushHosts: [],
    hasExplorer: false,
    isDevelopment: true,
  },
  log,
);
const http = await startHttp({
  schema: buildSchema(RESOLVERS, siaga.onRefusal),
  services: siaga.services,
  access: siaga.access,
  photos: siaga.photos,
  cap: siaga.cap,
  history: siaga.history,
  trusted: new TrustedDocuments([]),
  isDevelopment: true,
  staticRoot: '/nowhere',
  binding: loopbackBinding(0),
  trafficRules: UNLIMITED_TRAFFIC,
  hasExplorer: false,
  log,
});
const send = (message: object) => process.send?.(message);

process.on('message', (asked) => {
  if (asked === 'busy') send({ busyMs: performance.eventLoopUtilization().active });
  if (asked !== 'memory') return;
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  send({ heapUsed, rss });
});
process.on('disconnect', async () => {
  await http.close();
  await siaga.close();
  rmSync(dataFolder, { recursive: true, force: true });
  process.exit(0);
});
send({
  url: http.url,
  doors: must(siaga.exerciseDoors, 'the doors of an exercise'),
  pools: fuzzPools(siaga),
});

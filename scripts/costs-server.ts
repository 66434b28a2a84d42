// The server that `npm run costs` is about, in a process of its own: as it ships, but nobody is slowed down, so that each request
// is looked at. Says on request how long its thread has been busy.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { loopbackBinding } from '../server/binding.ts';
import { compose } from '../server/compose.ts';
import { buildSchema } from '../server/graphql/build-schema.ts';
import { startHttp } from '../server/graphql/http.ts';
import { RESOLVERS } from '../server/graphql/resolvers.ts';
import { readTrustedDocuments } from '../server/graphql/trusted-documents.ts';
import { createLog } from '../server/kernel/log.ts';
import { UNLIMITED_TRAFFIC } from '../tests/support/unlimited-traffic.ts';

const log = createLog('silent');
const dataFolder = mkdtempSync(join(tmpdir(), 'siaga-costs-'));
const siaga = await compose(
  {
    dataFolder,
    databaseUrl: `sqlite:${join(dataFolder, 'siaga.sqlite')}`,
    planPath: 'operations/latihan.yaml',
    binding: loopbackBinding(0),
    pushHosts: [],
    hasExplorer: false,
    isDevelopment: false,
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
  trusted: readTrustedDocuments('dist/documents/documents.json'),
  isDevelopment: false,
  staticRoot: resolve('dist/web'),
  binding: loopbackBinding(0),
  trafficRules: UNLIMITED_TRAFFIC,
  hasExplorer: false,
  log,
});

process.on('message', () => process.send?.({ busyMs: performance.eventLoopUtilization().active }));
process.on('disconnect', async () => {
  await http.close();
  await siaga.close();
  rmSync(dataFolder, { recursive: true, force: true });
  process.exit(0);
});
process.send?.({ url: http.url });

import { fileURLToPath } from 'node:url';
import { compose } from './compose.ts';
import { readConfig, USAGE } from './config.ts';
import { buildSchema } from './graphql/build-schema.ts';
import { startHttp } from './graphql/http.ts';
import { RESOLVERS } from './graphql/resolvers.ts';
import { EXERCISE_TRAFFIC, TRAFFIC } from './graphql/traffic.ts';
import { readTrustedDocuments } from './graphql/trusted-documents.ts';
import { createLog } from './kernel/log.ts';
import { EXIT, StartRefused } from './kernel/start-refused.ts';
import { BrokenLog } from './stream/broken-log.ts';

/** The built pages, beside the built server. */
const staticRoot = fileURLToPath(new URL('../../web', import.meta.url));
/** Every operation of the project, as the build collected them. */
const documents = fileURLToPath(new URL('../../documents/documents.json', import.meta.url));

async function main(): Promise<void> {
  if (process.argv.includes('--help')) return void process.stdout.write(`${USAGE}\n`);
  const log = createLog();
  // What is stored is for its owner alone.
  process.umask(0o077);
  // A file-size limit sends a signal that ends the process by default; without it the write fails, and is refused.
  process.on('SIGXFSZ', () => undefined);
  const config = readConfig(process.argv.slice(2));
  const siaga = await compose(config, log);
  const isExercise = siaga.plan.kind === 'EXERCISE';
  const http = await startHttp({
    schema: buildSchema(RESOLVERS, siaga.onRefusal),
    services: siaga.services,
    access: siaga.access,
    photos: siaga.photos,
    cap: siaga.cap,
    history: siaga.history,
    trusted: readTrustedDocuments(documents),
    isDevelopment: config.isDevelopment,
    staticRoot,
    binding: config.binding,
    trafficRules: isExercise ? EXERCISE_TRAFFIC : TRAFFIC,
    hasExplorer: config.hasExplorer || isExercise || config.isDevelopment,
    log,
  });
  let _stopping: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    await http.close();
    await siaga.close();
    process.exit(0);
  };
  // A terminal's Ctrl+C may bring both signals: the first one counts.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      _stopping ??= stop();
    });
  }
  if (siaga.firstAdmin) process.stdout.write(firstAdminLines(http.url, siaga.firstAdmin));
  process.stdout.write(`ready ${http.url}\n`);
}

/** The way in for the first administrator: on the terminal, and nowhere else. */
const firstAdminLines = (url: string, { code }: { readonly code: string }): string =>
  `Belum ada admin. Buka tautan ini sekali, dalam satu jam: / There is no admin yet. Open this link once, within an hour:
  ${url}/console/undangan#${code}
`;

const brokenAtStart = (
  error: BrokenLog,
): string => `Server tidak dijalankan: catatan di basis data rusak pada nomor ${error.seq}. Periksa dengan npm run verify.
The server was not started: ${error.message}. Look at it with npm run verify.`;

main().catch((error: unknown) => {
  if (error instanceof BrokenLog) {
    process.stderr.write(`${brokenAtStart(error)}\n`);
    process.exit(EXIT.MISMATCH);
  }
  if (error instanceof StartRefused) {
    process.stderr.write(`${error.message}\n`);
    process.exit(error.exitCode);
  }
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}\n`);
  process.exit(EXIT.FAILED);
});

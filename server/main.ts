import { fileURLToPath } from 'node:url';
import { compose } from './compose.ts';
import { readConfig, USAGE } from './config.ts';
import { buildSchema } from './graphql/build-schema.ts';
import type { OnRefusal } from './graphql/gate.ts';
import { startHttp } from './graphql/http.ts';
import { RESOLVERS } from './graphql/resolvers.ts';
import { readTrustedDocuments } from './graphql/trusted-documents.ts';
import { createLog } from './kernel/log.ts';

/** The built pages, beside the built server. */
const staticRoot = fileURLToPath(new URL('../../web', import.meta.url));
/** Every operation of the project, as the build collected them. */
const documents = fileURLToPath(new URL('../../documents/documents.json', import.meta.url));

async function main(): Promise<void> {
  const log = createLog();
  // A file-size limit sends a signal that ends the process by default; without it the write fails, and is refused.
  process.on('SIGXFSZ', () => undefined);
  const config = readConfig(process.argv.slice(2));
  const siaga = await compose(config, log);
  const onRefusal: OnRefusal = () => undefined;
  const http = await startHttp({
    schema: buildSchema(RESOLVERS, onRefusal),
    services: siaga.services,
    access: siaga.access,
    trusted: readTrustedDocuments(documents),
    isDevelopment: config.isDevelopment,
    staticRoot,
    port: config.port,
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
  process.stdout.write(`ready ${http.url}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}\n`);
  process.exit(1);
});

import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Binding, isLoopback, settleBinding, UnsafeBinding } from './binding.ts';

/** What a server is started with. */
export interface Config {
  /** Holds the embedded database and the keys; one folder for one operation. */
  readonly dataFolder: string;
  /** `sqlite:PATH` or `postgresql://…`. */
  readonly databaseUrl: string;
  readonly planPath: string;
  readonly binding: Binding;
  /** Hosts of push services that may be at private addresses. */
  readonly pushHosts: readonly string[];
  /** Serves the explorer for GraphQL in a real operation as well. */
  readonly hasExplorer: boolean;
  /** An exercise has people in every office of its ladders, who can be called and never log in. */
  readonly hasOffices?: boolean;
  /** Keys that cannot be used are replaced, whatever is lost by it. */
  readonly isNewKeysWanted?: boolean;
  /** The database is a backup that was put in place on purpose. */
  readonly isRestored?: boolean;
  /** Anybody may run any document: for writing pages, never for an operation. */
  readonly isDevelopment: boolean;
}

export const USAGE = `node dist/bundle/server/main.js [--operation FILE.yaml] [--data FOLDER] [--database URL] …

--operation     the plan of the operation                      (operations/latihan.yaml)
--data          folder for the embedded database and the keys  (data/NAME-OF-THE-PLAN)
--database      postgresql://… instead of the embedded database
--host          address to listen on                           (127.0.0.1: this computer only)
--port          port there                                     (4000; 0 takes a free one)
--tls-cert, --tls-key  certificate and key, PEM                (needed beyond this computer, or a proxy)
--behind-proxy  addresses of the proxies that speak TLS for it, with commas between
--public-url    https://NAME[:PORT] as people open it          (with TLS or a proxy)
--push-host     host of a push service of one's own; may be given several times (none: those of the internet)
--explorer      serves the GraphQL explorer in a real operation as well
--offices       in an exercise: people in every office of the ladders, who can be called and never log in
--new-keys      makes new keys in place of those that are gone for good; what they guarded is lost
--restored      goes on with a database that lacks what was acknowledged: the best backup there is
--development   anybody may run any GraphQL document: for writing pages, never for an operation`;

/** Reads the command line. Throws with a sentence for people where it makes no sense. */
export function readConfig(args: readonly string[]): Config {
  const { values } = parseArgs({
    args: [...args],
    options: {
      operation: { type: 'string', default: 'operations/latihan.yaml' },
      data: { type: 'string' },
      database: { type: 'string' },
      port: { type: 'string', default: '4000' },
      host: { type: 'string' },
      'tls-cert': { type: 'string' },
      'tls-key': { type: 'string' },
      'behind-proxy': { type: 'string' },
      'public-url': { type: 'string' },
      'push-host': { type: 'string', multiple: true, default: [] },
      explorer: { type: 'boolean', default: false },
      offices: { type: 'boolean', default: false },
      'new-keys': { type: 'boolean', default: false },
      restored: { type: 'boolean', default: false },
      development: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error('--port must be a number from 0 to 65535.');
  const binding = settleBinding({ ...values, port });
  if (values.development && !isLoopback(binding.host)) {
    throw new UnsafeBinding(
      '--development hanya untuk komputer ini sendiri: hapus --host.',
      '--development is for this computer alone: leave --host out.',
    );
  }
  const planPath = resolve(values.operation);
  const dataFolder = resolve(values.data ?? join('data', planName(planPath)));
  if (values.database !== undefined && !/^postgres(ql)?:\/\//.test(values.database)) {
    throw new Error('--database must be a postgresql:// address; the embedded database is chosen by --data.');
  }
  mkdirSync(dataFolder, { recursive: true });
  return {
    dataFolder,
    databaseUrl: values.database ?? `sqlite:${join(dataFolder, 'siaga.sqlite')}`,
    planPath,
    binding,
    pushHosts: values['push-host'],
    hasExplorer: values.explorer,
    hasOffices: values.offices,
    isNewKeysWanted: values['new-keys'],
    isRestored: values.restored,
    isDevelopment: values.development,
  };
}

const planName = (path: string): string =>
  (path.split(/[/\\]/).at(-1) ?? 'operation').replace(/\.ya?ml$/, '');

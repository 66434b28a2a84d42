import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GraphqlHttp } from '../exercise/graphql-http.ts';
import type { ExerciseDoors, ServerProcess } from '../tests/support/server-process.ts';

/** Somebody who uses a server: a person of an exercise who has logged in, or anybody where nobody has to. */
export interface Somebody {
  readonly role: string;
  /** Where he may watch. */
  readonly scope: string;
  readonly mayReport: boolean;
  readonly mayReadLog: boolean;
  readonly http: GraphqlHttp;
  /** What his sockets send with `connection_init`. */
  readonly connectionParams: object;
}

/** As it is published: people may run nothing else. */
const LOG_IN = readFileSync(
  fileURLToPath(new URL('../documents/log-in.graphql', import.meta.url)).replace(
    /dist\/node\/documents/,
    'documents',
  ),
  'utf8',
);
const MAY_REPORT = ['POSKO'];
const MAY_READ_LOG = ['POSKO', 'LEADER', 'ADMIN'];
const WATCHING = ['POSKO', 'KECAMATAN', 'LEADER', 'INTELLIGENCE', 'AGENCY', 'ADMIN'];

/** One of each role that watches; as many of anybody where the server asks nobody who he is. */
export async function logIn(server: ServerProcess): Promise<Somebody[]> {
  if (!existsSync(join(server.data, 'latihan-masuk.json')))
    return WATCHING.map((role) => anybody(server, role));
  const people = server.doors.people.filter(({ role }) => WATCHING.includes(role));
  return await Promise.all(people.map((person) => personOf(server, person)));
}

/** Asks what somebody of this role would. */
const anybody = (server: ServerProcess, role: string): Somebody => ({
  role,
  scope: role === 'KECAMATAN' ? '15.07.09' : '15.07',
  mayReport: MAY_REPORT.includes(role),
  mayReadLog: MAY_READ_LOG.includes(role),
  http: new GraphqlHttp(server.url),
  connectionParams: {},
});

async function personOf(
  server: ServerProcess,
  { role, region, username, password }: ExerciseDoors['people'][number],
): Promise<Somebody> {
  const http = new GraphqlHttp(server.url);
  const answer = await http.post(LOG_IN, { input: { username, password } });
  http.close();
  const secret = /^__Host-siaga=([^;]+)/.exec(answer.cookies[0] ?? '')?.[1];
  if (!secret) throw new Error(`${username} was not let in: ${answer.text.slice(0, 300)}`);
  return {
    role,
    scope: region,
    mayReport: MAY_REPORT.includes(role),
    mayReadLog: MAY_READ_LOG.includes(role),
    http: new GraphqlHttp(server.url, { token: secret }),
    connectionParams: { secret },
  };
}

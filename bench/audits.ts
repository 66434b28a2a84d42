import { serverAudits } from 'graphql-http';
import { ServerProcess } from '../tests/support/server-process.ts';
import { say } from './figures.ts';

/**
 * The audits of graphql-http, which the GraphQL foundation's list of servers is made from, against a running server. Asked as
 * a program with the scope QUERY: nobody else may send documents of his own, introspection among them.
 */
const LEVELS = ['MUST', 'SHOULD', 'MAY'] as const;

async function main(): Promise<number> {
  const server = await ServerProcess.start();
  try {
    const { program } = server.doors;
    const fetchFn = (url: string, init: RequestInit = {}) => {
      const headers = new Headers(init.headers);
      headers.set('authorization', `Bearer ${program}`);
      return fetch(url, { ...init, headers });
    };
    const audits = serverAudits({ url: `${server.url}/graphql`, fetchFn });
    const failed: string[] = [];
    for (const level of LEVELS) {
      const own = audits.filter(({ name }) => name.startsWith(level));
      let passed = 0;
      for (const audit of own) {
        const result = await audit.fn();
        if (result.status === 'ok') passed += 1;
        else {
          if (level !== 'MAY') failed.push(audit.name);
          say(`  ${audit.id} ${audit.name.slice(0, 80)}`, result.reason);
        }
      }
      say(level, `${passed} of ${own.length}`);
    }
    return failed.length === 0 ? 0 : 1;
  } finally {
    await server.dispose();
  }
}

process.exitCode = await main();

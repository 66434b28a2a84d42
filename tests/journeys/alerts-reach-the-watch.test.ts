import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../../server/kernel/must.ts';
import { Coordinator } from '../support/coordinator.ts';
import { Room } from '../support/room.ts';

const program = fileURLToPath(new URL('../../dist/bundle/watch/siaga-watch.js', import.meta.url));

let room: Room;
let token: string;
let folder: string;
const running: ChildProcess[] = [];

beforeAll(async () => {
  room = await Room.open();
  folder = mkdtempSync(join(tmpdir(), 'siaga-watch-'));
  const admin = await Coordinator.logIn(room.server, 'ADMIN');
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const input = { id: crypto.randomUUID(), name: 'Sirene', scopes: ['ALERTS'], region: '15.07', expiresAt };
  token = ((await admin.does('IssueToken', { input })) as { secret: string }).secret;
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await room.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The program as an agency runs it: a line for each alert in `told`, and in `ran` what its siren was given. */
function watch(name: string, siren = 'exit 0') {
  const file = join(folder, `${name}.json`);
  const ran = join(folder, `${name}.txt`);
  const run = `cat >> ${ran}; ${siren}`;
  const start = () => {
    const args = ['--url', room.server.url, '--severities', 'CRITICAL', '--file', file, '--run', run];
    const child = spawn(process.execPath, [program, ...args], {
      env: { ...process.env, SIAGA_TOKEN: token },
    });
    running.push(child);
    child.stdout.on('data', (text) => {
      told += String(text);
    });
    child.stderr.on('data', (text) => {
      complained += String(text);
    });
    return child;
  };
  let told = '';
  let complained = '';
  let child = start();
  return {
    told: () => told,
    complained: () => complained,
    runs: () =>
      readFileSync(ran, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: string }),
    restart: () => {
      child.kill('SIGKILL');
      child = start();
    },
  };
}

let raised = 0;
const raise = async () => {
  const id = crypto.randomUUID();
  raised += 1;
  await room.http.read(
    `mutation Raise($input: RaiseIncidentInput!) { raiseIncident(input: $input) { __typename } }`,
    {
      input: {
        ...{
          id,
          category: 'LOGISTIK',
          kind: 'SURAT_SUARA_KURANG',
          severity: 'CRITICAL',
          region: '15.07.05.2004',
        },
        ...{
          tps: ['15.07.05.2004-001'],
          happenedAt: '2024-02-13T23:20:00Z',
          institution: 'KPPS',
          channel: 'APP',
        },
      },
    },
  );
  return id;
};

test('every critical alert is told and run, over a killed server and a killed watch, under its own id', async () => {
  const siren = watch('siren');
  const critical = () =>
    siren
      .told()
      .split('\n')
      .filter((line) => line.includes('CRITICAL  MEMANGGIL'));
  await raise();
  await expect.poll(critical).toHaveLength(1);
  await room.server.kill9();
  // It is tried for as long as nobody is there, again and again.
  const tries = () => siren.complained().match(/^siaga-watch: .+\.$/gm)?.length ?? 0;
  await expect.poll(tries).toBeGreaterThanOrEqual(3);
  await room.server.start();
  await raise();
  await expect.poll(critical).toHaveLength(2);
  siren.restart();
  await raise();
  await expect.poll(() => critical().length).toBeGreaterThanOrEqual(3);
  await expect.poll(() => new Set(siren.runs().map(({ id }) => id)).size).toBe(3);
});

test.each([
  ['hangs', 'sleep 20', ''],
  ['fails', 'exit 7', 'it ended with 7'],
])('a siren that %s keeps no later alert waiting', async (name, siren, complaint) => {
  const stubborn = watch(name, siren);
  const ids = () => new Set(stubborn.runs().map(({ id }) => id)).size;
  // All that were raised before call still.
  await expect.poll(ids).toBe(raised);
  await raise();
  await expect.poll(ids).toBe(raised);
  await expect.poll(stubborn.complained).toContain(complaint);
});

test('a person acknowledges an alert with it, in the name of a post, and is told where he may not', async () => {
  const incident = await raise();
  const alertOf = async () => {
    const { alerts } = (await room.http.read(
      'query Open { alerts(first: 100) { edges { node { id incident state acknowledgedBy } } } }',
    )) as { alerts: { edges: { node: Record<'id' | 'incident' | 'state' | 'acknowledgedBy', string> }[] } };
    return alerts.edges.map(({ node }) => node).find((alert) => alert.incident === incident);
  };
  await expect.poll(alertOf).toMatchObject({ state: 'CALLING' });
  const alert = (await alertOf())?.id ?? '';
  const acknowledge = (role: string, password?: string) => {
    const person = must(
      room.server.doors.people.find((each) => each.role === role),
      role,
    );
    const args = ['--url', room.server.url, '--user', person.username, '--acknowledge', alert];
    return runToEnd([program, ...args, '--post', 'KOORDINATOR_PIKET'], password ?? person.password);
  };
  expect(await acknowledge('POSKO', 'salah-sekali')).toMatchObject({ code: 1, out: '' });
  expect((await acknowledge('ADMIN')).code).toBe(1);
  expect(await alertOf()).toMatchObject({ state: 'CALLING' });
  expect(await acknowledge('POSKO')).toEqual({ code: 0, out: `${alert} acknowledged\n`, said: '' });
  await expect.poll(alertOf).toMatchObject({ state: 'ACKNOWLEDGED', acknowledgedBy: 'KOORDINATOR_PIKET' });
  const again = await acknowledge('POSKO');
  expect(again).toMatchObject({ code: 1, out: '' });
  expect(again.said).toMatch(/^siaga-watch: .+\.\n$/);
});

/** What a run of the program said, and how it ended. */
async function runToEnd(args: readonly string[], password: string) {
  const child = spawn(process.execPath, args, { env: { ...process.env, SIAGA_PASSWORD: password } });
  running.push(child);
  let out = '';
  let said = '';
  child.stdout.on('data', (text) => {
    out += String(text);
  });
  child.stderr.on('data', (text) => {
    said += String(text);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, said };
}

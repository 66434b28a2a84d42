import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
function watch(name: string) {
  const file = join(folder, `${name}.json`);
  const ran = join(folder, `${name}.txt`);
  const run = `cat >> ${ran}; exit 0`;
  const start = () => {
    const args = ['--url', room.server.url, '--severities', 'CRITICAL', '--file', file, '--run', run];
    const child = spawn(process.execPath, [program, ...args], {
      env: { ...process.env, SIAGA_TOKEN: token },
    });
    running.push(child);
    child.stdout.on('data', (text) => {
      told += String(text);
    });
    return child;
  };
  let told = '';
  let child = start();
  return {
    told: () => told,
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

const raise = async () => {
  const id = crypto.randomUUID();
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
  await expect.poll(critical, { timeout: 20_000 }).toHaveLength(1);
  await room.server.kill9();
  await room.server.start();
  await raise();
  await expect.poll(critical, { timeout: 40_000 }).toHaveLength(2);
  siren.restart();
  await raise();
  await expect.poll(() => critical().length, { timeout: 20_000 }).toBeGreaterThanOrEqual(3);
  await expect.poll(() => new Set(siren.runs().map(({ id }) => id)).size, { timeout: 10_000 }).toBe(3);
});

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { runProgram } from './run-program.ts';
import type { WatchedAlert } from './watched-alert.ts';

const folder = mkdtempSync(join(tmpdir(), 'siaga-program-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ALERT = {
  ...{ id: 'a1', severity: 'CRITICAL', state: 'CALLING', region: '15.07' },
  sentence: { id: 'Insiden kritis $(touch pwned)', en: 'Critical' },
} as unknown as WatchedAlert;
const run = (command: string, patienceMs = 10_000) =>
  runProgram(command, ALERT, { language: 'id', patienceMs });

test('a program gets the alert by its input and its environment', async () => {
  const [input, said] = [join(folder, 'input'), join(folder, 'said')];
  expect(await run(`cat > ${input}; printf %s "$SIAGA_ALERT $SIAGA_SENTENCE" > ${said}`).ended).toBeNull();
  expect(JSON.parse(readFileSync(input, 'utf8'))).toMatchObject({ id: 'a1' });
  expect(readFileSync(said, 'utf8')).toBe('a1 Insiden kritis $(touch pwned)');
});

test('one that fails, or is none, is told', async () => {
  expect(await run('exit 3').ended).toBe('it ended with 3');
  expect(await run('/tidak/ada').ended).toBe('it ended with 127');
});

test('one that hangs is waited for by nobody, and ended with all that it has started', async () => {
  const tick = join(folder, 'tick');
  const hanging = run(`(while :; do : > ${tick}; sleep 0.05; done) & wait`, 600);
  await hanging.started;
  await expect.poll(() => existsSync(tick)).toBe(true);
  expect(await hanging.ended).toBe('it ended with SIGKILL');
  rmSync(tick, { force: true });
  await pause(300);
  expect(existsSync(tick)).toBe(false);
});

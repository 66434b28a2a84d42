import { afterAll, beforeAll, expect, test } from 'vitest';
import { admitAll } from '../tests/support/admitted.ts';
import { composeOn } from '../tests/support/composed.ts';
import { DATABASES, type TestDatabase } from '../tests/support/databases.ts';
import { runLadderCommand } from './ladder-command.ts';

let place: TestDatabase;

beforeAll(async () => {
  const [embedded] = DATABASES;
  if (!embedded) throw new Error('no database to test on');
  place = await embedded.fresh();
  await admitAll(place.url, { camat: { grants: [{ role: 'KECAMATAN', region: '15.07.05' }] } });
  const room = await composeOn({ url: place.url, drop: async () => undefined });
  await room.close();
});
afterAll(() => place.drop());

const run = async (...args: string[]) => {
  const lines: string[] = [];
  const code = await runLadderCommand([...args, '--database', place.url], (line) => lines.push(line));
  return { code, lines };
};

test('each rung without a reachable person is named, with who holds the office', async () => {
  const { code, lines } = await run('check');
  expect(code).toBe(1);
  expect(lines).toContain('WILAYAH FORKOPIMCAM 15.07.05: 1 people, none reachable');
  expect(lines).toContain('WILAYAH FORKOPIMCAM 15.07.02: nobody');
  expect(lines).toContain('WILAYAH FORKOPIMDA 15.07: 2 people, none reachable');
  expect(lines.at(-1)).toMatch(/^\d+ rungs, \d+ of them without a reachable person$/);
});

test('one region is looked at alone, and what is not understood is said', async () => {
  const { lines } = await run('check', '--region', '15.07.05');
  expect(lines).not.toContain('WILAYAH FORKOPIMCAM 15.07.02: nobody');
  expect(await run('check', '--region', '99.99')).toMatchObject({ code: 2 });
  expect((await run('prove')).lines[0]).toMatch(/npm run ladder -- check/);
});

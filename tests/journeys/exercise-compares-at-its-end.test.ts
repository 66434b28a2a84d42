import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { ExerciseProcess } from '../support/exercise-process.ts';
import { Room } from '../support/room.ts';
import { ServerProcess } from '../support/server-process.ts';

let room: Room | undefined;
afterEach(async () => {
  await room?.close();
  room = undefined;
});

/** Resolves once the exercise has been told of so many accepted acts. */
async function acceptedActs(here: Room, count: number): Promise<void> {
  const ledger = join(here.server.data, 'exercise.jsonl');
  const lines = (): number => (existsSync(ledger) ? readFileSync(ledger, 'utf8').split('\n').length : 0);
  while (lines() < count) await wait(20);
}

function exercise(here: Room, until: string, ...more: string[]): ExerciseProcess {
  return exerciseAt(here.server, until, ...more);
}

function exerciseAt(server: ServerProcess, until: string, ...more: string[]): ExerciseProcess {
  const options = {
    '--url': server.url,
    '--doors': join(server.data, 'latihan-masuk.json'),
    '--speed': '600',
    '--until': until,
    '--ledger': join(server.data, 'exercise.jsonl'),
  };
  return new ExerciseProcess(...Object.entries(options).flat(), ...more);
}

describe('the exercise', () => {
  it('played through the opening ends without a difference, and the walls hold what the database folds to', async () => {
    const here = await Room.open();
    room = here;
    const wall = await here.wall();
    const run = exercise(here, 'H 07.20');
    expect(await run.ended, run.output).toBe(0);
    expect(run.output).toMatch(/^0 differences$/m);
    expect(run.output).toMatch(/accepted [2-9]\d{3};/);
    await here.runClock(0);
    const { wall: held, folded } = await here.hashes(wall);
    expect(held).toBe(folded);
    expect(wall.faults).toEqual([]);
    expect(wall.state.count('15.07', 'PEMUNGUTAN_DIBUKA', 'done')).toBeGreaterThan(500);
  });

  it('that died together with the server goes on where it was and ends without a difference', async () => {
    const here = await Room.open();
    room = here;
    const first = exercise(here, 'H 07.02');
    await acceptedActs(here, 400);
    await here.server.kill9();
    await first.kill9();
    await here.server.start();
    const second = exercise(here, 'H 07.02');
    await acceptedActs(here, 1_200);
    await here.server.kill9();
    await here.server.start();
    expect(await second.ended, second.output).toBe(0);
    expect(second.output).toMatch(/^0 differences$/m);
    expect(second.output).toMatch(/resumed [1-9]/);
  });

  it('names what the server no longer holds, and fails', async () => {
    const here = await Room.open();
    room = here;
    expect(await exercise(here, 'H 05.00').ended).toBe(0);
    await here.server.stop();
    const database = new DatabaseSync(join(here.server.data, 'siaga.sqlite'));
    const { id } = database.prepare('select id from checkpoint_report limit 1').get() as { id: string };
    database.prepare('delete from checkpoint_report where id = ?').run(id);
    database.close();
    await here.server.start();
    const again = exercise(here, 'H 05.00');
    expect(await again.ended).toBe(1);
    expect(again.output).toContain(`difference: reportCheckpoint ${id} was accepted and is not held`);
  });

  it('sends nothing to an operation that is not an exercise', async () => {
    const server = await ServerProcess.start({ operation: 'operations/pemilu-2024.yaml' });
    try {
      const run = exerciseAt(server, 'H 07.20');
      expect(await run.ended).toBe(2);
      expect(run.output).toContain('not an exercise');
      expect(existsSync(join(server.data, 'latihan-masuk.json'))).toBe(false);
      expect(await server.verify()).toMatch(/^ok seq=0 /);
    } finally {
      await server.dispose();
    }
  });
});

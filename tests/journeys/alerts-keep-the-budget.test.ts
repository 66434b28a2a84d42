import { join } from 'node:path';
import { expect, test } from 'vitest';
import { alertBudget, raisedAlerts } from '../../bench/alert-budget.ts';
import { ExerciseProcess } from '../support/exercise-process.ts';
import { Room } from '../support/room.ts';

const BEGIN = Date.parse('2024-02-14T06:30:00+07:00');
const END = Date.parse('2024-02-14T07:20:00+07:00');

/** The whole day is counted by `npm run alert-load`; this is its fullest hour, that of the opening. */
test('what the opening of an exercise tells one coordinator is within his budget, and nothing is told twice', async () => {
  const room = await Room.open();
  try {
    const played = new ExerciseProcess(
      ...['--url', room.server.url, '--doors', join(room.server.data, 'latihan-masuk.json')],
      ...['--speed', '60', '--until', 'H 07.20'],
      ...['--ledger', join(room.server.data, 'exercise.jsonl')],
    );
    expect(await played.ended, played.output).toBe(0);
    const budget = alertBudget(raisedAlerts(join(room.server.data, 'siaga.sqlite')), BEGIN, END);
    expect(budget.count).toBeGreaterThan(0);
    expect(budget.mostIn10Minutes).toBeLessThanOrEqual(10);
    expect(budget.toldAgain).toEqual([]);
  } finally {
    await room.close();
  }
}, 240_000);

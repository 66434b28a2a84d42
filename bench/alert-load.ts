// `npm run alert-load [-- --until "H+1 12.00" --speed 120]`: plays the exercise and counts what it tells one coordinator.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ExerciseProcess } from '../tests/support/exercise-process.ts';
import { Room } from '../tests/support/room.ts';
import { alertBudget, raisedAlerts } from './alert-budget.ts';
import { say } from './figures.ts';

const MINUTE = 60_000;
/** The exercise begins at half past six. */
const BEGIN = Date.parse('2024-02-14T06:30:00+07:00');

const { values } = parseArgs({
  options: {
    until: { type: 'string', default: 'H+1 12.00' },
    speed: { type: 'string', default: '120' },
  },
});
const [, day = '0', hour = '12', minute = '0'] = /^H(?:\+(\d))? (\d\d)\.(\d\d)$/.exec(values.until) ?? [];
const end =
  Date.parse('2024-02-14T00:00:00+07:00') +
  ((Number(day) * 24 + Number(hour)) * 60 + Number(minute)) * MINUTE;

const room = await Room.open();
try {
  const played = new ExerciseProcess(
    ...['--url', room.server.url, '--doors', join(room.server.data, 'latihan-masuk.json')],
    ...['--speed', values.speed, '--until', values.until],
    ...['--ledger', join(room.server.data, 'exercise.jsonl')],
  );
  if ((await played.ended) !== 0) throw new Error(played.output);
  print();
} finally {
  await room.close();
}

function print(): void {
  const budget = alertBudget(raisedAlerts(join(room.server.data, 'siaga.sqlite')), BEGIN, end);
  budget.byHour.forEach((count, index) => {
    const at = new Date(BEGIN + index * 60 * MINUTE + 7 * 60 * MINUTE).toISOString().slice(5, 16);
    say(`alerts from ${at.replace('T', ' ')}`, `${String(count).padStart(3)} ${'·'.repeat(count)}`);
  });
  for (const [rule, count] of budget.byRule) say(`alerts of ${rule}`, String(count));
  say('alerts in all', String(budget.count));
  say('alerts in ten minutes on average (at most 1)', budget.meanIn10Minutes.toFixed(2));
  say('alerts in ten minutes at most, outside a surge (at most 10)', String(budget.mostIn10Minutes));
  say('told again by the same rule', String(budget.toldAgain.length));
}

import { expect, test } from 'vitest';
import { alertBudget, type RaisedAlert } from './alert-budget.ts';

const MINUTE = 60_000;
const alert = (minute: number, about = String(minute), rule = 'INSIDEN_KRITIS'): RaisedAlert => ({
  ...{ rule, about },
  at: minute * MINUTE,
});
const budgetOf = (alerts: readonly RaisedAlert[]) => alertBudget(alerts, 0, 120 * MINUTE);

test('alerts are counted by hour and by rule, those before and after left out', () => {
  const { count, byHour, byRule, meanIn10Minutes } = budgetOf([
    ...[alert(-1), alert(0), alert(59), alert(60), alert(61, 'x', 'TANPA_KABAR'), alert(120)],
  ]);
  expect([count, byHour, meanIn10Minutes]).toEqual([4, [2, 2], 4 / 12]);
  expect([...byRule]).toEqual([
    ['INSIDEN_KRITIS', 3],
    ['TANPA_KABAR', 1],
  ]);
});

test('the fullest ten minutes are found wherever they begin, and a surge does not count', () => {
  const close = [35, 38, 41, 44.9, 45.5].map((minute) => alert(minute));
  expect(budgetOf(close).mostIn10Minutes).toBe(4);
  const surge = Array.from({ length: 9 }, (_, index) => alert(80 + index / 10));
  expect(budgetOf([...close, ...surge]).mostIn10Minutes).toBe(9);
  expect(budgetOf([...close, ...surge, alert(81, '15.07', 'BANJIR_INSIDEN')]).mostIn10Minutes).toBe(4);
  expect(budgetOf([]).mostIn10Minutes).toBe(0);
});

test('what a rule tells of the same thing again is found, and what another rule tells of it is not', () => {
  const again = alert(70, 'a');
  const { toldAgain } = budgetOf([alert(10, 'a'), alert(20, 'a', 'TINDAK_LANJUT_LEWAT'), again]);
  expect(toldAgain).toEqual([again]);
});

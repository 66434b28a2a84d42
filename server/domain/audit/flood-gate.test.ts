import { expect, test } from 'vitest';
import { type Arrival, FloodGate, WINDOW_MS } from './flood-gate.ts';

const LIMITS = { each: 5, known: 20, strangers: 10 };
const START = 1_000 * WINDOW_MS;

const arrival = (who: string, what: string, isStranger = false): Arrival => ({
  kind: 'AccessRefused',
  who,
  isStranger,
  what,
});

test('the first is told at once, the same within a minute is counted and told as a number', () => {
  const gate = new FloodGate<string>(LIMITS);
  const told = Array.from({ length: 1_000 }, (_, at) => gate.admit(arrival('a', 'x'), 'x', START + at));
  expect(told.filter(Boolean)).toHaveLength(1);
  expect(gate.repeats(START + 1_000)).toEqual([]);
  expect(gate.repeats(START + WINDOW_MS)).toEqual([{ told: 'x', since: START, times: 999 }]);
  expect(gate.repeats(START + 2 * WINDOW_MS)).toEqual([]);
  expect(gate.dropped().size).toBe(0);
});

test('a minute later the same is told again, and what was counted before is not lost', () => {
  const gate = new FloodGate<string>(LIMITS);
  gate.admit(arrival('a', 'x'), 'first', START);
  gate.admit(arrival('a', 'x'), 'second', START + 1);
  expect(gate.admit(arrival('a', 'x'), 'third', START + WINDOW_MS)).toBe(true);
  expect(gate.repeats(START + WINDOW_MS)).toEqual([{ told: 'first', since: START, times: 1 }]);
});

test('another asker, or another thing, is told', () => {
  const gate = new FloodGate<string>(LIMITS);
  expect(gate.admit(arrival('a', 'x'), '', START)).toBe(true);
  expect(gate.admit(arrival('b', 'x'), '', START)).toBe(true);
  expect(gate.admit(arrival('a', 'y'), '', START)).toBe(true);
});

test('one asker tells five new things a minute, and the rest is a number', () => {
  const gate = new FloodGate<string>(LIMITS);
  const told = Array.from({ length: 50 }, (_, at) => gate.admit(arrival('a', `x${at}`), '', START));
  expect(told.filter(Boolean)).toHaveLength(5);
  expect([...gate.dropped()]).toEqual([['AccessRefused', 45]]);
  expect([...gate.dropped()]).toEqual([]);
  expect(gate.admit(arrival('a', 'later'), '', START + WINDOW_MS)).toBe(true);
});

test('strangers without number use up nothing of what the known ones have', () => {
  const gate = new FloodGate<string>(LIMITS);
  const strangers = Array.from({ length: 500 }, (_, at) =>
    gate.admit(arrival(`s${at}`, 'x', true), '', START),
  );
  expect(strangers.filter(Boolean)).toHaveLength(LIMITS.strangers);
  const known = Array.from({ length: 500 }, (_, at) => gate.admit(arrival(`k${at}`, 'x'), '', START));
  expect(known.filter(Boolean)).toHaveLength(LIMITS.known);
  expect([...gate.dropped()]).toEqual([['AccessRefused', 970]]);
});

test('two hundred thousand arrivals by as many askers leave no more behind than the limits let in', () => {
  const gate = new FloodGate<number>(LIMITS);
  let told = 0;
  for (let at = 0; at < 200_000; at += 1) {
    if (gate.admit(arrival(`s${at}`, 'x', true), at, START + (at % 50_000))) told += 1;
  }
  expect(told).toBeLessThanOrEqual(LIMITS.strangers);
  expect(gate.repeats(START + 10 * WINDOW_MS).length).toBeLessThanOrEqual(LIMITS.strangers);
});

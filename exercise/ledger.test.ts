import { mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type AcceptedLine, Ledger } from './ledger.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'siaga-ledger-'));
  path = join(folder, 'deep', 'ledger.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

const line = (id: string, receivedAt = '2024-02-14T00:00:00.000Z'): AcceptedLine => ({
  id,
  mutation: 'reportCheckpoint',
  receipt: { id, receivedAt },
});

function written(...lines: AcceptedLine[]): void {
  const ledger = new Ledger(path, 'log-a');
  for (const one of lines) ledger.record(one);
  ledger.close();
}

it('what was accepted is known again after a restart', () => {
  written(line('a'), line('b'));
  expect([...new Ledger(path, 'log-a').accepted.keys()]).toEqual(['a', 'b']);
});

it('a line torn by sudden death counts as not told, and harms neither its neighbours nor what follows', () => {
  written(line('a'), line('b'));
  truncateSync(path, readFileSync(path).length - 9);
  written(line('c'));
  expect([...new Ledger(path, 'log-a').accepted.keys()]).toEqual(['a', 'c']);
});

it('a second answer with another receipt is kept as a contradiction', () => {
  const ledger = new Ledger(null, 'log-a');
  ledger.record(line('a'));
  ledger.record(line('a'));
  expect(ledger.contradictions).toEqual([]);
  ledger.record(line('a', '2024-02-14T00:00:01.000Z'));
  expect(ledger.contradictions).toEqual(['a']);
});

it('a ledger of another log is begun anew', () => {
  written(line('a'));
  expect(new Ledger(path, 'log-b').accepted.size).toBe(0);
  expect(new Ledger(path, 'log-b').accepted.size).toBe(0);
});

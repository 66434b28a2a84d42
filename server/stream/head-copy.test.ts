import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { HeadCopy, type HeadLine, readHeadCopy, setHeadCopyAside } from './head-copy.ts';

let folder: string;
const faults: unknown[] = [];
const path = () => join(folder, 'log-heads.ndjson');
const line = (seq: number): HeadLine => ({
  ...{ at: seq, epoch: 1 },
  ...{ log: { seq, hash: `h${seq}` }, audit: { seq: 1, hash: 'a1' } },
});
const open = (from: number, largestBytes?: number) =>
  new HeadCopy(folder, line(from), {
    onFault: (error) => void faults.push(error),
    ...(largestBytes === undefined ? {} : { largestBytes }),
  });
const note = (copy: HeadCopy, seq: number) => copy.note(seq, { log: { seq, hash: `h${seq}` } });
const seqs = () => readHeadCopy(folder).map(({ log }) => log.seq);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'siaga-heads-'));
  faults.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a line that was torn takes no other with it, neither before nor after (F13)', () => {
  open(1).close();
  writeFileSync(path(), `${readFileSync(path(), 'utf8')}{"at":2,"epoch":1,"log":{"se`);
  open(3).close();
  expect(seqs()).toEqual([1, 3]);
});

test('who is behind takes nothing back, and what is known is not written twice (F13)', () => {
  const copy = open(5);
  note(copy, 4);
  note(copy, 5);
  note(copy, 6);
  copy.note(7, { audit: { seq: 2, hash: 'a2' } });
  copy.close();
  expect(readHeadCopy(folder).map(({ log, audit }) => [log.seq, audit.seq])).toEqual([
    [5, 1],
    [6, 1],
    [6, 2],
  ]);
});

test('it stays small, and always holds the newest lines (F13)', () => {
  const copy = open(1, 300);
  for (let seq = 2; seq <= 40; seq += 1) {
    note(copy, seq);
    expect(seqs().at(-1)).toBe(seq);
  }
  copy.close();
  const kept = seqs();
  expect(kept).toEqual(Array.from({ length: kept.length }, (_, at) => 41 - kept.length + at));
  expect(kept.length).toBeGreaterThan(3);
  expect(kept.length).toBeLessThan(12);
  expect(readdirSync(folder)).toHaveLength(2);
});

test('a disk that takes nothing is said once for each stretch, and the commits go on (F13)', () => {
  const copy = open(1, 1);
  rmSync(path());
  note(copy, 2);
  expect(faults).toHaveLength(1);
  note(copy, 3);
  expect(faults).toHaveLength(1);
  writeFileSync(path(), '');
  note(copy, 4);
  expect(seqs().at(-1)).toBe(4);
  rmSync(path());
  note(copy, 5);
  expect(faults).toHaveLength(2);
  note(copy, 6);
  expect(faults).toHaveLength(2);
  copy.close();
});

test('nothing of it is deleted when another begins (F11)', () => {
  open(1).close();
  const names = setHeadCopyAside(folder, 0);
  expect([seqs(), readdirSync(folder)]).toEqual([[], names]);
});

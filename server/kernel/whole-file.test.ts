import type * as fs from 'node:fs';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { appendWholeLine, NewWholeFile, writeWholeFile } from './whole-file.ts';

/** What was asked of the disk, in order; the step of this number fails, as if the computer had gone off. */
const disk = vi.hoisted(() => ({ steps: [] as string[], failsAt: Number.POSITIVE_INFINITY }));

vi.mock('node:fs', async (importOriginal) => {
  const real = await importOriginal<typeof fs>();
  const names = new Map<number, string>();
  const step = (what: string) => {
    disk.steps.push(what);
    if (disk.steps.length === disk.failsAt) throw Object.assign(new Error('power cut'), { code: 'EIO' });
  };
  const short = (path: unknown) => String(path).replace(/^.*[/\\]/, '') || '.';
  return {
    ...real,
    openSync: (path: string, ...rest: [string, number?]) => {
      step(`open ${rest[0]} ${short(path)}`);
      const file = real.openSync(path, ...rest);
      names.set(file, real.statSync(path).isDirectory() ? 'folder' : short(path));
      return file;
    },
    writeFileSync: (file: number | string, ...rest: [string]) => {
      if (typeof file === 'string') return real.writeFileSync(file, ...rest);
      step(`write ${names.get(file)}`);
      return real.writeFileSync(file, ...rest);
    },
    fsyncSync: (file: number) => {
      step(`flush ${names.get(file)}`);
      real.fsyncSync(file);
    },
    renameSync: (from: string, to: string) => {
      step(`rename ${short(from)} ${short(to)}`);
      real.renameSync(from, to);
    },
  };
});

let folder: string;
const path = () => join(folder, 'key.json');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'siaga-whole-'));
  Object.assign(disk, { steps: [], failsAt: Number.POSITIVE_INFINITY });
});
afterEach(() => {
  disk.failsAt = Number.POSITIVE_INFINITY;
  rmSync(folder, { recursive: true });
});

describe('a small file', () => {
  test('is flushed before it gets its name, and its folder after (F9)', () => {
    writeWholeFile(path(), 'all of it');
    expect(disk.steps.map((step) => step.replace(/ siaga-whole-\S+/, ' folder'))).toEqual([
      'open wx key.json.unfinished',
      'write key.json.unfinished',
      'flush key.json.unfinished',
      'rename key.json.unfinished key.json',
      'open r folder',
      'flush folder',
    ]);
    expect(readFileSync(path(), 'utf8')).toBe('all of it');
    expect(statSync(path()).mode & 0o777).toBe(0o600);
  });

  test.each([1, 2, 3, 4, 5, 6])(
    'holds the old text or the new one whole when step %i fails (F9)',
    (failsAt) => {
      writeFileSync(path(), 'before');
      disk.failsAt = failsAt;
      expect(() => writeWholeFile(path(), 'after')).toThrow('power cut');
      expect(readFileSync(path(), 'utf8')).toBe(failsAt <= 4 ? 'before' : 'after');
      disk.failsAt = Number.POSITIVE_INFINITY;
      writeFileSync(`${path()}.unfinished`, 'aft');
      writeWholeFile(path(), 'after');
      expect(readFileSync(path(), 'utf8')).toBe('after');
      expect(readdirSync(folder)).toEqual(['key.json']);
    },
  );
});

describe('a line', () => {
  test('is on the disk when the call returns, and the folder too where the file is new (F9)', () => {
    appendWholeLine(path(), 'one');
    expect(disk.steps.filter((step) => /flush/.test(step))).toEqual(['flush key.json', 'flush folder']);
    disk.steps.length = 0;
    appendWholeLine(path(), 'two');
    expect(disk.steps.filter((step) => /flush/.test(step))).toEqual(['flush key.json']);
    expect(readFileSync(path(), 'utf8')).toBe('one\ntwo\n');
  });

  test('that was torn does not take the next one with it (F9)', () => {
    appendWholeLine(path(), 'one');
    writeFileSync(path(), 'one\ntw');
    appendWholeLine(path(), 'three');
    expect(readFileSync(path(), 'utf8').split('\n')).toEqual(['one', 'tw', 'three', '']);
  });
});

describe('a large file', () => {
  test('has its name once all of it is on the disk, and takes no other file’s place (F9)', async () => {
    const file = await NewWholeFile.begin(path());
    await file.write('a');
    await file.write('b');
    expect(readdirSync(folder)).toEqual(['key.json.unfinished']);
    await file.finish();
    expect(readFileSync(path(), 'utf8')).toBe('ab');
    await expect(NewWholeFile.begin(path())).rejects.toMatchObject({ code: 'EEXIST', path: path() });
  });

  test('leaves nothing where it is abandoned, and not in place of one that came meanwhile (F9)', async () => {
    const file = await NewWholeFile.begin(path());
    await file.write('a');
    writeFileSync(path(), 'another');
    await expect(file.finish()).rejects.toMatchObject({ code: 'EEXIST' });
    await file.abandon();
    expect([readdirSync(folder), readFileSync(path(), 'utf8')]).toEqual([['key.json'], 'another']);
  });
});

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterEach, expect, test } from 'vitest';
import { noise, picture } from './photo.fixture.ts';
import type { CleanedPhoto, CleaningOrder, CleaningRefusal } from './photo-cleaner.ts';

const WORKER = fileURLToPath(new URL('./photo-worker.ts', import.meta.url));
const workers: ChildProcess[] = [];
afterEach(() => {
  for (const worker of workers.splice(0)) worker.kill('SIGKILL');
});

function begun(): ChildProcess {
  const worker = fork(WORKER, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  workers.push(worker);
  return worker;
}

/** What a process of its own says to an order, and that it ends by itself after that. */
async function answered(bytes: Buffer, change: Partial<CleaningOrder> = {}) {
  const worker = begun();
  const ended = once(worker, 'exit');
  const order: CleaningOrder = {
    ...{ bytes, format: 'PNG', pixels: 64 * 48, longEdge: 2_048, thumbnailLongEdge: 320 },
    ...{ memoryBytes: 512 * 1_048_576, ...change },
  };
  worker.send(order);
  const [answer] = (await once(worker, 'message')) as [CleanedPhoto | CleaningRefusal];
  expect(await ended).toEqual([0, null]);
  return answer;
}
const sizeOf = async (bytes: Uint8Array) => {
  const { width, height } = await sharp(bytes).metadata();
  return [width, height];
};

test('a picture of as many pixels as one may have is taken, and keeps its size where it is small', async () => {
  const answer = await answered(await picture('png', { width: 64, height: 48 }));
  if (!('photo' in answer)) throw new Error(answer.refusal);
  expect([answer.width, answer.height]).toEqual([64, 48]);
  expect(await sizeOf(answer.photo)).toEqual([64, 48]);
  expect(await sizeOf(answer.thumbnail)).toEqual([64, 48]);
});

test.each([
  ['one pixel more than it may have', { pixels: 64 * 48 - 1 }, 'TOO_MANY_PIXELS'],
  ['another name than its own', { format: 'JPEG' }, 'UNREADABLE'],
  ['less memory than the process has already', { memoryBytes: 1 }, 'TOO_LARGE_TO_DECODE'],
] as const)('with %s it is refused', async (_, change, refusal) => {
  // Large enough that drawing it once more takes longer than two looks at the memory.
  const isLarge = 'memoryBytes' in change;
  const bytes = isLarge
    ? await noise({ width: 2_000, height: 1_500 })
    : await picture('png', { width: 64, height: 48 });
  const pixels = isLarge ? { pixels: 3_000_000 } : {};
  expect(await answered(bytes, { ...pixels, ...change })).toEqual({ refusal });
});

test('each edge is held to its limit, upright and lying', async () => {
  const change = { longEdge: 40, thumbnailLongEdge: 20 };
  for (const [width, height] of [
    [64, 48],
    [48, 64],
  ] as const) {
    const answer = await answered(await picture('png', { width, height }), change);
    if (!('photo' in answer)) throw new Error(answer.refusal);
    const isLying = width > height;
    expect(await sizeOf(answer.photo)).toEqual(isLying ? [40, 30] : [30, 40]);
    expect(await sizeOf(answer.thumbnail)).toEqual(isLying ? [20, 15] : [15, 20]);
  }
});

test('what is transparent becomes white', async () => {
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  const png = await sharp({ create: { width: 8, height: 8, channels: 4, background: clear } })
    .png()
    .toBuffer();
  const answer = await answered(png);
  if (!('photo' in answer)) throw new Error(answer.refusal);
  const { data } = await sharp(answer.photo).raw().toBuffer({ resolveWithObject: true });
  expect(Math.min(...data)).toBeGreaterThan(250);
});

test('it ends with the server that started it', async () => {
  const worker = begun();
  const ended = once(worker, 'exit');
  worker.disconnect();
  expect(await ended).toEqual([0, null]);
});

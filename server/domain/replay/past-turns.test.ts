import { expect, test } from 'vitest';
import { PastTurns } from './past-turns.ts';

/** Turns on a clock of their own, with work that ends when it is said to. */
class Desk {
  now = 0;
  readonly begun: string[] = [];
  readonly #turns = new PastTurns(() => this.now);
  readonly #ends: (() => void)[] = [];

  ask(asker: string): Promise<string> {
    return this.#turns
      .run(asker, () => {
        this.begun.push(asker);
        return new Promise<string>((resolve) => this.#ends.push(() => resolve('drawn')));
      })
      .catch(({ code }: { code: string }) => code);
  }

  /** Resolves when all that can begin has begun. */
  settle(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve));
  }

  async endOne(): Promise<void> {
    await this.settle();
    this.#ends.shift()?.();
    await this.settle();
  }

  async endAll(): Promise<void> {
    await this.settle();
    while (this.#ends.length > 0) await this.endOne();
  }
}

const times = (count: number, ask: () => Promise<string>) => Array.from({ length: count }, ask);
const counts = (answers: readonly string[]) => ({
  drawn: answers.filter((answer) => answer === 'drawn').length,
  refused: answers.filter((answer) => answer !== 'drawn'),
});

test('all that one document asks for is drawn, three at a time', async () => {
  const desk = new Desk();
  const asked = times(10, () => desk.ask('one'));
  await desk.settle();
  expect(desk.begun.length).toBe(3);
  await desk.endOne();
  expect(desk.begun.length).toBe(4);
  await desk.endAll();
  expect(counts(await Promise.all(asked))).toEqual({ drawn: 10, refused: [] });
});

test('what one asks for beyond a few is refused at once, and others go on (H6)', async () => {
  const desk = new Desk();
  const greedy = times(200, () => desk.ask('greedy'));
  const other = desk.ask('other');
  await desk.endAll();
  expect(counts(await Promise.all(greedy))).toEqual({
    drawn: 15,
    refused: Array.from({ length: 185 }, () => 'TOO_MANY_REQUESTS'),
  });
  expect(await other).toBe('drawn');
});

test('askers take turns: who asks for one waits for one of each of the others at most (H6)', async () => {
  const desk = new Desk();
  void times(15, () => desk.ask('greedy'));
  void times(5, () => desk.ask('busy'));
  void desk.ask('modest');
  for (let count = 0; count < 3; count += 1) await desk.endOne();
  expect(desk.begun.slice(3)).toEqual(['greedy', 'busy', 'modest']);
  await desk.endAll();
  expect(desk.begun.slice(6, 10)).toEqual(['greedy', 'busy', 'greedy', 'busy']);
});

test('no more wait in all than a hundred, and the place of each is free again (H6)', async () => {
  const desk = new Desk();
  const fill = () => Array.from({ length: 110 }, (_, number) => desk.ask(`asker ${number}`));
  for (const round of [1, 2]) {
    const asked = fill();
    await desk.endAll();
    const { drawn, refused } = counts(await Promise.all(asked));
    expect([round, drawn]).toEqual([round, 103]);
    expect(new Set(refused)).toEqual(new Set(['UNAVAILABLE']));
  }
});

test('what nobody waits for any more is not drawn (H6)', async () => {
  const desk = new Desk();
  const first = times(3, () => desk.ask('slow'));
  const late = times(5, () => desk.ask('gone'));
  desk.now = 3_999;
  const fresh = desk.ask('fresh');
  desk.now = 4_000;
  await desk.endAll();
  expect(desk.begun).toEqual(['slow', 'slow', 'slow', 'fresh']);
  expect(await Promise.all(late)).toEqual(Array.from({ length: 5 }, () => 'UNAVAILABLE'));
  expect(await Promise.all([...first, fresh])).toEqual(['drawn', 'drawn', 'drawn', 'drawn']);
});

test('what fails leaves its place to the next', async () => {
  const turns = new PastTurns();
  const failing = times(4, () =>
    turns.run('one', () => Promise.reject(new Error('broken'))).catch(() => 'failed'),
  );
  expect(await Promise.all(failing)).toEqual(['failed', 'failed', 'failed', 'failed']);
  expect(await turns.run('one', async () => 'drawn')).toBe('drawn');
});

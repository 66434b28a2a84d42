import { describe, expect, test, vi } from 'vitest';
import { DecoderLanes, type LaneLimits, NoTurn } from './decoder-lanes.ts';

const LIMITS = { atOnce: 2, waiting: 3, perSender: 2, refused: 3, refusedWithinMs: 60_000 };

/** Lanes with a clock that the test moves, and works that end when it says so. */
function bench(limits: LaneLimits | null = LIMITS) {
  let now = 0;
  const lanes = limits === null ? new DecoderLanes(() => now) : new DecoderLanes(() => now, limits);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const send = (sender: string, name = sender) => {
    const work = () => {
      begun.push(name);
      return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
    };
    const done = lanes.run(sender, work);
    done.catch(() => undefined);
    return done;
  };
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise(setImmediate);
  };
  return { lanes, begun, send, end, pass: (ms: number) => (now += ms) };
}

describe('decoder lanes', () => {
  test('one photo that takes its whole time holds up one lane of two (F18)', async () => {
    const { send, end, begun } = bench();
    void send('slow');
    for (const name of ['a', 'b', 'c']) {
      const done = send(name);
      await end(name);
      expect(await done).toBe(name);
    }
    expect(begun).toEqual(['slow', 'a', 'b', 'c']);
  });

  test('no more than two are decoded, no more than so many wait, and the next is turned away (F18)', async () => {
    const { send, begun, end } = bench();
    const five = ['a', 'b', 'c', 'd', 'e'].map((name) => send(name));
    expect(begun).toEqual(['a', 'b']);
    await expect(send('f')).rejects.toMatchObject({ why: 'ALL_BUSY' });
    for (const name of ['a', 'b', 'c', 'd', 'e']) await end(name);
    expect(await Promise.all(five)).toEqual(['a', 'b', 'c', 'd', 'e']);
    await end('f');
    const late = send('f');
    await end('f');
    expect(await late).toBe('f');
  });

  test('a sender of many waits behind a sender of one, and takes no more than a share (F18)', async () => {
    const { send, begun, end } = bench();
    void send('many', 'many 1');
    void send('many', 'many 2');
    await expect(send('many', 'many 3')).rejects.toBeInstanceOf(NoTurn);
    void send('one');
    await end('many 1');
    expect(begun).toEqual(['many 1', 'many 2', 'one']);
    void send('many', 'many 3');
    void send('two');
    await end('many 2');
    expect(begun.at(-1)).toBe('two');
  });

  test('what fails gives its lane back, and a lane is never given twice (F18)', async () => {
    const { lanes, send, begun, end } = bench();
    const fails = () => Promise.reject(new Error('no process'));
    for (let count = 0; count < 5; count += 1)
      await expect(lanes.run('x', fails)).rejects.toThrow('no process');
    void send('a');
    void send('b');
    void send('c');
    expect(begun).toEqual(['a', 'b']);
    await end('a');
    await end('b');
    expect(begun).toEqual(['a', 'b', 'c']);
  });

  test('refused photos shut the decoders to their sender alone, until they are older (F18)', async () => {
    const { lanes, send, end, pass } = bench();
    for (let count = 0; count < 3; count += 1) {
      const done = send('bad');
      await end('bad');
      await done;
      lanes.refused('bad');
      pass(10_000);
    }
    await expect(send('bad')).rejects.toMatchObject({ why: 'TOO_MANY_REFUSED', afterSeconds: 30 });
    const other = send('good');
    await end('good');
    expect(await other).toBe('good');
    pass(29_999);
    await expect(send('bad')).rejects.toBeInstanceOf(NoTurn);
    pass(1);
    const again = send('bad');
    await end('bad');
    expect(await again).toBe('bad');
  });

  test('the server has two decoders, lets 16 wait, of one sender four, and shuts out after six refused in ten minutes', async () => {
    const { lanes, send, end, begun, pass } = bench(null);
    for (let count = 0; count < 4; count += 1) void send('many', `many ${count}`);
    await expect(send('many')).rejects.toMatchObject({ why: 'ALL_BUSY', afterSeconds: 5 });
    for (let count = 0; count < 14; count += 1) void send(`one ${count}`);
    expect(begun).toEqual(['many 0', 'many 1']);
    await expect(send('one too many')).rejects.toMatchObject({ why: 'ALL_BUSY', afterSeconds: 5 });
    await end('many 0');
    expect(begun.slice(2)).toEqual(['one 0']);
    for (let count = 0; count < 5; count += 1) lanes.refused('bad');
    void send('bad');
    lanes.refused('bad');
    await expect(send('bad')).rejects.toMatchObject({ why: 'TOO_MANY_REFUSED', afterSeconds: 600 });
    pass(599_001);
    await expect(send('bad')).rejects.toMatchObject({ why: 'TOO_MANY_REFUSED', afterSeconds: 1 });
    pass(999);
    for (const name of ['many 1', 'one 0']) await end(name);
    let refused: unknown = null;
    send('bad', 'bad again').catch((error: unknown) => {
      refused = error;
    });
    await new Promise(setImmediate);
    expect(refused).toBeNull();
  });

  test('of those that wait the first of the sender who holds least is next, in the order in which they came', async () => {
    const { send, begun, end } = bench({ ...LIMITS, waiting: 9, perSender: 9 });
    for (const name of ['a 1', 'a 2', 'a 3', 'b 1', 'c 1', 'b 2']) void send(name.charAt(0), name);
    await end('a 1');
    await end('a 2');
    await end('c 1');
    await end('a 3');
    expect(begun).toEqual(['a 1', 'a 2', 'c 1', 'a 3', 'b 1', 'b 2']);
  });

  test('senders whose refusals are older than that are forgotten, so that what is kept does not grow for ever', () => {
    const { lanes, pass } = bench();
    const set = vi.spyOn(Map.prototype, 'set');
    lanes.refused('sender 0');
    const kept = set.mock.contexts.find((map) => (map as Map<unknown, unknown>).has('sender 0')) as Map<
      string,
      unknown
    >;
    set.mockRestore();
    for (let sender = 1; sender < 200; sender += 1) lanes.refused(`sender ${sender}`);
    expect(kept.size).toBe(200);
    pass(59_999);
    lanes.refused('last');
    expect(kept.size).toBe(201);
    pass(1);
    lanes.refused('next');
    expect([...kept.keys()]).toEqual(['last', 'next']);
  });
});

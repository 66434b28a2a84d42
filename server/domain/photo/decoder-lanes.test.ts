import { describe, expect, test } from 'vitest';
import { DecoderLanes, NoTurn } from './decoder-lanes.ts';

const LIMITS = { atOnce: 2, waiting: 3, perSender: 2, refused: 3, refusedWithinMs: 60_000 };

/** Lanes with a clock that the test moves, and works that end when it says so. */
function bench(limits = LIMITS) {
  let now = 0;
  const lanes = new DecoderLanes(() => now, limits);
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
});

import { expect, test } from 'vitest';
import { PhotoTurns } from './photo-turns.ts';

const turn = () => new Promise(setImmediate);

test('what concerns one key is done one after the other, also after a failure, and the rest at once', async () => {
  const turns = new PhotoTurns();
  const begun: string[] = [];
  const ends: Record<string, PromiseWithResolvers<string>> = {};
  const run = (key: string, name: string) =>
    turns.run(key, () => {
      begun.push(name);
      const end = Promise.withResolvers<string>();
      ends[name] = end;
      return end.promise;
    });
  const [one, two, three] = [run('a', 'a1'), run('a', 'a2'), run('a', 'a3')];
  const other = run('b', 'b1');
  await turn();
  expect(begun).toEqual(['a1', 'b1']);
  ends.b1?.resolve('b');
  expect(await other).toBe('b');
  ends.a1?.reject(new Error('broken'));
  await expect(one).rejects.toThrow('broken');
  await turn();
  expect(begun).toEqual(['a1', 'b1', 'a2']);
  const late = run('a', 'a4');
  await turn();
  ends.a2?.resolve('2');
  expect(await two).toBe('2');
  await turn();
  expect(begun.slice(3)).toEqual(['a3']);
  ends.a3?.resolve('3');
  expect(await three).toBe('3');
  await turn();
  expect(begun.slice(4)).toEqual(['a4']);
  ends.a4?.resolve('4');
  expect(await late).toBe('4');
});

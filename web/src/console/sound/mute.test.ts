import { expect, it } from 'vitest';
import { keepMuted, mutedUntil } from './mute.ts';

const storage = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
};
const MINUTE = 60_000;

it('a computer is mute until the time that it was told, and not after', () => {
  const kept = storage();
  expect(mutedUntil(kept, 0)).toBeNull();
  keepMuted(5 * MINUTE, kept);
  expect([mutedUntil(kept, MINUTE), mutedUntil(kept, 5 * MINUTE)]).toEqual([5 * MINUTE, null]);
});

it('it sounds again at once when told to', () => {
  const kept = storage();
  keepMuted(5 * MINUTE, kept);
  keepMuted(null, kept);
  expect(mutedUntil(kept, MINUTE)).toBeNull();
});

it('it is mute for no longer than a quarter of an hour, whatever its clock did', () => {
  const kept = storage();
  keepMuted(100 * MINUTE, kept);
  expect(mutedUntil(kept, 0)).toBe(15 * MINUTE);
});

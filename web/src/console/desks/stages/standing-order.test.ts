import { expect, it } from 'vitest';
import { longestSilenceFirst, nextAfter, type Standing } from './standing-order.ts';

const standing = (number: number, lastHeardAt: string | null): Standing => ({
  tps: { code: `15.07.05.2004-00${number}`, number, signalClass: 'B' },
  lastHeardAt,
  deviceSeenAt: null,
  lastCall: null,
  isSilent: true,
  statuses: [],
  conflicting: [],
});
const [one, two, three, four] = [
  standing(1, '2024-02-14T00:10:00.000Z'),
  standing(2, null),
  standing(3, '2024-02-13T13:10:00.000Z'),
  standing(4, null),
] as const;

it('whoever was never heard from is called first, then whoever has been silent longest', () => {
  expect(longestSilenceFirst([one, two, three, four])).toEqual([two, four, three, one]);
});

it('after a call the next one is in hand, at the end the one before', () => {
  const list = [one, two, three];
  expect(nextAfter(list, 1)).toBe(three.tps.code);
  expect(nextAfter(list, 2)).toBe(two.tps.code);
  expect(nextAfter([one], 0)).toBeNull();
});

it('after a call to one that has left the list meanwhile, what followed it is in hand, else what came before it', () => {
  const left = [one, three];
  expect(nextAfter(left, 0.5)).toBe(three.tps.code);
  expect(nextAfter(left, 1.5)).toBe(three.tps.code);
});

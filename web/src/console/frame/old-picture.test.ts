import { expect, it } from 'vitest';
import { createWords } from '../../i18n/words.ts';
import { freshness } from '../../situation/freshness.ts';
import { coldLink } from '../../situation/link-view.ts';
import { oldWords } from './old-picture.tsx';

const words = createWords('id');
const link = {
  ...coldLink(0),
  phase: 'live' as const,
  servedInstant: 0,
  asOfInstant: 0,
  closedSince: null,
  brokenSince: null,
  operationTime: Date.parse('2024-11-27T07:24:20+07:00'),
};
const told = (now: number, phase: 'live' | 'connecting' = 'live') =>
  oldWords(freshness({ ...link, phase }, now), link, 'WIB', words);

it('figures of now say nothing of their age', () => {
  expect(told(10_000)).toBeNull();
});

it('figures that are not of now say of when they are, and for how long they have not been', () => {
  expect(told(34_000)).toBe('Angka di bawah dari 07.24.20, 34 dtk lalu; bukan keadaan sekarang.');
  expect(told(8 * 60_000, 'connecting')).toContain('8 mnt lalu');
});

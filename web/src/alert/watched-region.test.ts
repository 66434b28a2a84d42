import { expect, it } from 'vitest';
import { watchedRegion } from './watched-region.ts';

const watched = (...regions: string[]) => watchedRegion(regions.map((region) => ({ region })));

it('one right is watched where it holds', () => {
  expect(watched('15.07.05')).toBe('15.07.05');
  expect(watched('15.07.05.2004-001')).toBe('15.07.05.2004');
});

it('several are watched all together: nothing of any of them is missed', () => {
  expect(watched('15.07.05', '15.07.11')).toBe('15.07');
  expect(watched('15.07.05.2004', '15.07.05')).toBe('15.07.05');
  expect(watched('15.07.05.2004', '15.07.05.2007')).toBe('15.07.05');
  expect(watched('15.07', '15.07.05')).toBe('15.07');
});

it('without any right there is nothing to watch', () => {
  expect(watched()).toBe('');
});

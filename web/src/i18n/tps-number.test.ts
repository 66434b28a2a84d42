import { expect, it } from 'vitest';
import { tpsNumber } from './tps-number.ts';

it('a TPS is known by a number of two digits at least, whatever its code has', () => {
  expect(['001', 4, '042', '901'].map(tpsNumber)).toEqual(['01', '04', '42', '901']);
});

import { expect, it } from 'vitest';
import { tpsName } from './tps-name.policy.ts';

it('a TPS is called by a number of two digits at least, whatever its code has', () => {
  expect(['001', 4, '042', '901'].map(tpsName)).toEqual(['TPS 01', 'TPS 04', 'TPS 42', 'TPS 901']);
});

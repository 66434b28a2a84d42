import { expect, test } from 'vitest';
import { ServerWarnings } from './server-warnings.ts';

test('every source is asked each time; each warning is given once, the gravest first (F30)', () => {
  const warnings = new ServerWarnings();
  let isLate = false;
  warnings.add(() => (isLate ? ['TIMERS_LATE', 'ALERTS_LATE'] : []));
  warnings.add(() => ['ALERTS_LATE', 'CLOCK_WRONG']);
  expect(warnings.now()).toEqual(['CLOCK_WRONG', 'ALERTS_LATE']);
  isLate = true;
  expect(warnings.now()).toEqual(['CLOCK_WRONG', 'ALERTS_LATE', 'TIMERS_LATE']);
});

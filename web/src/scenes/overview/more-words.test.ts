import { expect, it } from 'vitest';
import { createWords } from '../../i18n/words.ts';
import { incident } from './make-incident.fixture.ts';
import { moreWords } from './more-words.ts';

const words = createWords('id');
const [low, high, critical] = [
  incident({ severity: 'LOW' }),
  incident({ severity: 'HIGH' }),
  incident({ severity: 'CRITICAL' }),
];

it('counts what has no row, critical ones apart, and what is guarded', () => {
  expect(moreWords([low, high, critical, low], 2, words)).toEqual([
    '+1 kritis · +3 lainnya · tinggi, rendah · +2 terbatas',
    '+1 kritis · +3 lainnya · +2 terbatas',
  ]);
});

it('says only what there is', () => {
  expect(moreWords([], 3, words)).toEqual(['+3 terbatas', '+3 terbatas']);
  expect(moreWords([low], 0, words)).toEqual(['+1 lainnya · rendah', '+1 lainnya']);
  expect(moreWords([], 0, words)).toEqual(['', '']);
});

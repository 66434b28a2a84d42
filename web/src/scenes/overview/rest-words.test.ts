import { expect, it } from 'vitest';
import { createWords } from '../../i18n/words.ts';
import { incident } from './make-incident.fixture.ts';
import { restWords } from './rest-words.ts';

const words = createWords('id');
const taken = { status: 'ACKNOWLEDGED' } as const;
const [low, high, critical] = [
  incident({ severity: 'LOW' }),
  incident({ severity: 'HIGH' }),
  incident({ severity: 'CRITICAL', ...taken }),
];

it('counts all that has no row, guarded ones too, and says by severity what they are', () => {
  expect(restWords([low, high, critical, low], 2, words)).toEqual({
    count: 6,
    total: '+6 lainnya',
    calling: '3 perlu tindakan',
    parts: 'kritis 1 · tinggi 1 · rendah 2 · terbatas 2',
    guarded: 'terbatas 2',
    worst: 'HIGH',
    doesCall: true,
  });
});

it('says only what there is', () => {
  expect(restWords([], 3, words)).toEqual({
    count: 3,
    total: '+3 lainnya',
    calling: null,
    parts: 'terbatas 3',
    guarded: 'terbatas 3',
    worst: null,
    doesCall: false,
  });
  expect(restWords([incident({ severity: 'LOW', ...taken })], 0, words)).toMatchObject({
    calling: null,
    parts: 'rendah 1',
    guarded: null,
    worst: 'LOW',
    doesCall: false,
  });
  expect(restWords([], 0, words)).toBeNull();
});

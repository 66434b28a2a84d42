import { expect, it } from 'vitest';
import { createWords } from '../i18n/words.ts';
import { callsWords } from './calls-words.ts';

it.each([
  ['id', 3, 5, '3 belum ditanggapi · 5 tanpa tindak lanjut', '3 belum · 5 tanpa tindak lanjut'],
  ['id', 3, 0, '3 belum ditanggapi', '3 belum'],
  ['id', 0, 5, '5 tanpa tindak lanjut', '5 tanpa tindak lanjut'],
  ['id', 0, 0, 'semua ditangani', 'semua ditangani'],
  ['en', 3, 5, '3 not acknowledged · 5 no follow-up', '3 not yet · 5 no follow-up'],
] as const)('says in %s of %i that wait and %i that nothing followed: %s', (language, n, m, full, short) => {
  const counts = { unacknowledgedIncidents: n, unattendedIncidents: m };
  expect(callsWords(counts, createWords(language))).toEqual([full, short]);
});

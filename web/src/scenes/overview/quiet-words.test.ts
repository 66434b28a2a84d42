import { expect, it } from 'vitest';
import { createWords } from '../../i18n/words.ts';
import { makeCell, makeHeadline } from '../../situation/testing/make.ts';
import { coverageWords } from './quiet-board.tsx';

const told = (owing: number, heard: number, ...cells: Parameters<typeof makeCell>[0][]) =>
  coverageWords(
    makeHeadline({ scope: '15.07', tpsCount: 713, coverageOwing: owing, coverageHeard: heard }),
    cells.map((cell) => makeCell({ region: '15.07', notDue: 0, waiting: 0, late: 0, done: 0, ...cell })),
    createWords('id'),
  );

it('a quiet board says how many gave word, or are silent', () => {
  expect(told(0, 0, { done: 713 }, { notDue: 713 })).toBe('713/713 TPS sudah melapor');
  expect(told(100, 98, { done: 613, late: 98, silent: 2 })).toBe('711/713 TPS sudah melapor');
  expect(told(713, 671, { done: 0 })).toBe('42/713 TPS lama tidak melapor');
});

it('nobody is said to have given word before anybody had to', () => {
  expect(told(0, 0, { done: 1, notDue: 712 }, { notDue: 713 })).toBe('Belum ada TPS yang harus melapor');
  expect(told(0, 0, { done: 3, waiting: 710 })).toBe('Belum ada TPS yang harus melapor');
  expect(told(0, 0, { done: 713, region: '15.07.05' }, { notDue: 713 })).toContain('Belum ada');
  expect(told(0, 0, { done: 11 }, { notDue: 713 })).toContain('Belum ada');
});

import { describe, expect, it } from 'vitest';
import { runsOf } from './history-words.ts';

describe('the words that were meant', () => {
  it('stand apart, and nothing of the text is lost', () => {
    const runs = runsOf('Kotak suara, kosong!', ['kosong', 'kotak']);
    expect(runs.map(({ text }) => text).join('')).toBe('Kotak suara, kosong!');
    expect(runs.filter(({ isMatched }) => isMatched).map(({ text }) => text)).toEqual(['Kotak', 'kosong']);
    expect(runsOf('Kotak suara', [])).toEqual([{ text: 'Kotak suara', isMatched: false }]);
  });
});

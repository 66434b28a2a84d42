import { describe, expect, it } from 'vitest';
import { createWords } from '../../i18n/words.ts';
import { askedWords, type RollCallTally, rollCallWords } from './roll-call-words.ts';

const words = createWords('id');
const NAMES: Record<string, string> = { a: 'Sadu', b: 'Berbak', c: 'Nipah Panjang' };
const speech = { words, nameOf: (region: string) => NAMES[region] ?? region };
const tally = (over: Partial<RollCallTally> = {}): RollCallTally => ({
  id: 'r',
  askedAt: '2024-02-13T23:20:00.000Z',
  closesAt: '2024-02-13T23:45:00.000Z',
  asked: 11,
  ready: 7,
  notReady: 1,
  silent: ['a', 'b', 'c'],
  ...over,
});
const told = (over: Partial<RollCallTally>, room = 200) =>
  rollCallWords(tally(over), '06.45', { ...speech, room });

describe('a roll-call on the wall', () => {
  it('tells until when, how many are ready and not, and names the silent', () => {
    expect(told({})).toBe(
      'KESIAPAN s.d. 06.45 · 7/11 siap · 1 belum siap · belum menjawab: Sadu, Berbak, Nipah Panjang',
    );
  });

  it('names as many as there is room for, and counts the others', () => {
    expect(told({}, 84)).toBe(
      'KESIAPAN s.d. 06.45 · 7/11 siap · 1 belum siap · belum menjawab: Sadu, +2 lainnya',
    );
    expect(told({}, 40)).toBe('KESIAPAN s.d. 06.45 · 7/11 siap · 1 belum siap · 3 belum menjawab');
  });

  it('counts whom guests are not told of', () => {
    expect(told({ silent: [] })).toBe('KESIAPAN s.d. 06.45 · 7/11 siap · 1 belum siap · 3 belum menjawab');
  });

  it('says nothing of what nobody is', () => {
    expect(told({ ready: 11, notReady: 0, silent: [] })).toBe('KESIAPAN s.d. 06.45 · 11/11 siap');
  });

  it('tells a kecamatan that it is asked, and what it answered', () => {
    const asked = { id: 'r', askedAt: '', closesAt: '', answer: null };
    expect(askedWords(asked, '06.45', words)).toBe('KESIAPAN s.d. 06.45 · belum dijawab');
    expect(askedWords({ ...asked, answer: 'NOT_READY' }, '06.45', words)).toBe(
      'KESIAPAN s.d. 06.45 · dijawab belum siap',
    );
  });
});

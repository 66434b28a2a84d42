import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { loadOperationPlan } from '../operation/read-operation-plan.ts';
import { WordComparison } from './similar-words.policy.ts';

const PLANS = join(import.meta.dirname, '../../../operations');
const comparison = new WordComparison(loadOperationPlan(join(PLANS, 'latihan.yaml')).wording);
const words = (text: string) => comparison.wordsOf(text);
const compare = (one: string, other: string) => comparison.compare(words(one), words(other));

/** As in the duplicate policy. */
const SIMILAR_FROM = 0.6;

describe('what tells of the same', () => {
  test.each([
    ['surat suara kurang', 'surat suara krg'],
    ['surat suara kurang', 'sursuara kurang 50 lbr'],
    ['surat suara kurang', 'SURAT SUARRA KURNG di TPS 04!!'],
    ['kekurangan surat suara DPRD, sdh lapor KPU', 'surat suara dprd kurang'],
    ['Surat suara presiden tidak ada', 'srt suara presiden tdk ada'],
    ['surat suara tertukar dgn dapil lain', 'suart suara ketukar dapil 2'],
    ['tinta habis', 'tinta hbs mohon dikirim'],
    ['kotak suara tidak tersegel', 'ktk suara tdk tersegel'],
    ['listrik padam sejak jam 7', 'mati lampu di tps'],
    ['Sirekap tidak bisa dibuka', 'sirekap gk bs dibuka'],
    ['TPS kebanjiran, air setinggi lutut', 'tps terendam air lutut'],
    ['jembatan putus, logistik belum sampai', 'logistik blm smp krn jembatan putus'],
    ['Ketua KPPS pingsan, dibawa ke puskesmas', 'ketua kpps pinsan dibwa ke pkm'],
    ['pemilih pingsan saat antre', 'pemilih pinsan saat antri panjang, sdh ditangani'],
    ['warga ribut soal antrean, linmas kewalahan', 'wrga ribut soal antrian'],
    ['saksi diusir dari TPS', 'saksi di usir'],
    ['ada yang bagi-bagi amplop di dekat TPS', 'bagi amplop dkt tps'],
  ])('%s = %s', (one, other) => {
    expect(compare(one, other).score).toBeGreaterThanOrEqual(SIMILAR_FROM);
    expect(compare(other, one).score).toBeCloseTo(compare(one, other).score);
  });
});

describe('what tells of something else, in nearly the same words', () => {
  test.each([
    ['surat suara kurang', 'surat suara lebih'],
    ['sursuara krg 50 lbr', 'sursuara lbh 50 lbr'],
    ['surat suara kurang', 'surat suara rusak'],
    ['surat suara rusak', 'kotak suara rusak'],
    ['surat suara presiden kurang', 'surat suara dpr kurang'],
    ['tinta habis', 'surat suara habis'],
    ['logistik sudah sampai', 'logistik belum sampai'],
    ['kotak suara tidak tersegel', 'kotak suara tersegel'],
    ['kotak suara tidak tersegel, saksi protes keras', 'kotak suara tersegel, saksi protes keras'],
    ['surat suara krg, saksi protes keras', 'surat suara lbh, saksi protes keras'],
    ['listrik padam', 'sinyal hilang'],
    ['ketua kpps pingsan', 'saksi pingsan'],
    ['saksi diusir dari TPS', 'saksi tidak punya surat mandat'],
    ['pemilih pingsan saat antre', 'anggota kpps luka tertimpa tenda'],
  ])('%s ≠ %s', (one, other) => {
    expect(compare(one, other).score).toBeLessThan(SIMILAR_FROM);
  });

  it('a report that tells of both is like each of them', () => {
    const both = 'surat suara rusak 20 lembar, jadi kurang';
    expect(compare(both, 'surat suara kurang').score).toBeGreaterThanOrEqual(SIMILAR_FROM);
    expect(compare(both, 'surat suara rusak').score).toBeGreaterThanOrEqual(SIMILAR_FROM);
  });
});

it('the words that both have are told as they are written out', () => {
  expect(compare('ss krg 50 lbr', 'Surat suara kurang').shared).toEqual(['surat suara', 'kurang']);
  expect(words('Lap. ijin ndan, tdk ada sinyal')).toEqual(['lap', 'tidak ada', 'sinyal']);
});

it('of a text that says nothing nothing is compared', () => {
  expect(words('mohon bantuan segera, tks 🙏 50')).toEqual([]);
  expect(compare('mohon bantuan segera', 'mohon bantuan segera')).toEqual({ score: 0, shared: [] });
});

it('a text of any length is compared by so many words', () => {
  const long = Array.from({ length: 300 }, (_, i) => `kata${'abcdefghij'[i % 10]}${'klmnopqrst'[i % 7]}`);
  expect(words(long.join(' ')).length).toBeLessThanOrEqual(30);
});

it('where a plan says nothing of it, words are compared as they are', () => {
  const plain = new WordComparison(undefined);
  const of = (text: string) => plain.wordsOf(text);
  expect(plain.compare(of('surat suara kurang'), of('surat suara kurng')).score).toBeGreaterThan(0.9);
  expect(plain.compare(of('surat suara'), of('ss')).score).toBe(0);
});

describe('without a wording, word by word', () => {
  const plain = new WordComparison(undefined);
  const score = (one: string, other: string) => plain.compare([one], [other]).score;

  test.each([
    ['abc', 'abc', 1],
    ['abc', 'abd', 0],
    ['abc', 'acb', 0],
    ['abcd', 'abce', 0.75],
    ['abcd', 'abdc', 0.5],
    ['abcd', 'abef', 0],
    ['abcd', 'abcde', 0.8],
    ['abcdefg', 'abcdefx', 0.857],
    ['abcdefg', 'abcdexy', 0],
    ['abcdefg', 'abcdegf', 0.714],
    ['abcdefgh', 'abcdefxy', 0.75],
    ['abcdefgh', 'abcdexyz', 0],
    ['abcdefgh', 'abcdef', 0.75],
    ['rusak', 'kasur', 0],
    ['rusak', 'ruska', 0.6],
    ['kotak', 'kakot', 0],
  ])('%s and %s: %d', (one, other, expected) => {
    expect(score(one, other)).toBeCloseTo(expected, 3);
    expect(score(other, one)).toBeCloseTo(expected, 3);
  });

  test.each<[string[], string[], number, string[]]>([
    [[], ['a'], 0, []],
    [['a'], [], 0, []],
    [['surat', 'suara'], ['surat', 'suara'], 1, ['surat', 'suara']],
    // Half of the shorter one in the longer, and 2 × 1 of 4 words.
    [['surat', 'tinta'], ['surat', 'kotak'], 0.5, ['surat']],
    // The whole of the shorter one, and 2 × 1 of 5 words.
    [['surat'], ['surat', 'suara', 'kurang', 'lagi'], 0.7, ['surat']],
    // Each word stands for one.
    [['surat', 'suras'], ['surat'], 5 / 6, ['surat']],
    [['surat', 'suratx'], ['surat', 'surat2'], 0.917, ['surat', 'surat2']],
  ])('%o and %o: %d by %o', (one, other, expected, shared) => {
    const found = plain.compare(one, other);
    expect(found.score).toBeCloseTo(expected, 2);
    expect(found.shared).toEqual(shared);
  });

  test('thirty words are read, each once, none of one letter', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const many = Array.from({ length: 40 }, (_, at) => `w${letters[at % 26]}${letters[Math.floor(at / 26)]}`);
    expect(plain.wordsOf(many.join(' '))).toEqual(many.slice(0, 30));
    expect(plain.wordsOf('a bb a bb ccc 12 d-ee')).toEqual(['bb', 'ccc', 'ee']);
    expect(plain.wordsOf('ＡＢ, Cd!')).toEqual(['ab', 'cd']);
    expect(plain.wordsOf(' 12 !')).toEqual([]);
  });
});

describe('by a wording', () => {
  const own = new WordComparison({
    spellings: [
      { word: 'surat suara', also: ['srt suara', 'sursuara'] },
      { word: 'listrik padam', also: ['mati lampu tadi'] },
      { word: 'kurang', also: ['krg'] },
    ],
    alternatives: [['kurang', 'lebih', 'habis']],
    negations: ['tidak', 'tdk'],
    fillers: ['sudah', 'di'],
    prefixes: ['ter', 'me'],
    suffixes: ['kan', 'an'],
  });

  test.each<[string, readonly string[]]>([
    ['srt suara krg', ['surat suara', 'kurang']],
    ['sursuara kurang', ['surat suara', 'kurang']],
    ['mati lampu tadi pagi', ['listrik padam', 'pagi']],
    ['mati lampu pagi', ['mati', 'lampu', 'pagi']],
    ['sudah ada di gudang', ['ada', 'gudang']],
    ['tidak ada', ['tidak ada']],
    ['tdk ada surat suara', ['tidak ada', 'surat suara']],
    ['tidak', []],
    ['kurag', ['kurang']],
    ['sudaah', []],
    ['kuraaag', ['kuraaag']],
  ])('%s is read as %o', (text, expected) => {
    expect(own.wordsOf(text)).toEqual(expected);
    // What was read once is read alike again.
    expect(own.wordsOf(text)).toEqual(expected);
  });

  test.each([
    ['kurang', 'lebih', 0],
    ['kurang', 'kurang', 1],
    ['ada', 'tidak ada', 0],
    ['tidak ada', 'ada', 0],
    ['tidak ada', 'tidak ada', 1],
    ['segel', 'tersegel', 0.9],
    ['tersegel', 'segel', 0.9],
    ['segel', 'tersegelkan', 0.9],
    ['segel', 'segelkan', 0.9],
    ['segel', 'busegel', 0],
    ['segel', 'segelpun', 0],
    ['seg', 'terseg', 0],
    ['sege', 'tersege', 0.9],
  ])('%s and %s: %d', (one, other, expected) => {
    expect(own.compare(own.wordsOf(one), own.wordsOf(other)).score).toBeCloseTo(expected, 3);
  });

  test('of things that exclude each other, both of which one text names, either is meant', () => {
    const both = own.wordsOf('kurang habis surat');
    expect(own.compare(both, own.wordsOf('habis surat')).score).toBeGreaterThan(0.6);
    expect(own.compare(both, own.wordsOf('lebih surat')).score).toBe(0);
  });
});

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

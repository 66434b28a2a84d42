import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { id, type Word } from './id.ts';
import { oneEn } from './one.en.ts';
import { createWords } from './words.ts';

const places = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).toSorted();

describe('the catalogues', () => {
  it('have the same keys', () => {
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(id).toSorted());
  });

  it('fill in the same places', () => {
    for (const key of Object.keys(id) as Word[])
      expect([key, places(en[key])]).toEqual([key, places(id[key])]);
  });

  it('leave nothing empty', () => {
    for (const catalogue of [id, en])
      expect(Object.values(catalogue).filter((text) => text.trim() === '')).toEqual([]);
  });

  it('call places by the names that they have on paper, in English too', () => {
    const translated = /\b(district|village|polling station)s?\b/i;
    expect(Object.values(en).filter((text) => translated.test(text))).toEqual([]);
  });

  it('say tingkat of severity alone: how far word may travel is another thing', () => {
    const disclosing = ['refusal.LEVEL_NOT_YOURS', 'refusal.LEVEL_UNCHANGED', 'refusal.MERGE_HIDES_INCIDENT'];
    expect((disclosing as Word[]).filter((key) => /tingkat/i.test(id[key]))).toEqual([]);
    expect(id['refusal.CRITICAL_NOT_SNOOZED']).toContain('tingkat');
  });

  it('use the words of officers, and never the ones that mislead them', () => {
    const misleading =
      /\bapel\b|klien siaga|terhalang|terhambat|memungut suara|memberi kabar|gambar terakhir|\bdinding\b|segel catatan|serah terima|tersirat|hak anda|kejujuran|pelajaran|bangunkan|menjabat|belum diterima/i;
    expect(Object.entries(id).filter(([, text]) => misleading.test(text))).toEqual([]);
  });

  it('keep the brief’s words for the state of the link', () => {
    expect([id['link.live'], id['link.delayed'], id['cut.link']]).toEqual([
      'LANGSUNG',
      'TERTUNDA',
      'SAMBUNGAN TERPUTUS',
    ]);
    expect(id['setup.tooSmall']).toBe('Layar terlalu kecil untuk jarak ini');
  });
});

describe('words', () => {
  it('are spoken in the chosen language, with their places filled in', () => {
    expect(createWords('id')('board.left', { age: '4 mnt' })).toBe('sisa 4 mnt');
    expect(createWords('en')('board.left', { age: '4 min' })).toBe('4 min left');
  });

  it('say one thing as one, and none or several as many', () => {
    const of = (n: number) => createWords('en')('queue.news', { n });
    expect([of(0), of(1), of(2)]).toEqual(['0 new incidents', '1 new incident', '2 new incidents']);
    expect(createWords('id')('queue.news', { n: 1 })).toBe('1 insiden baru');
    for (const [key, text] of Object.entries(oneEn))
      expect([key, places(text).filter((place) => !en[key as Word].includes(place))]).toEqual([key, []]);
    expect(createWords('en')('photos.one', { n: 1, count: 3 })).toBe('Photo 1 of 3');
  });

  it('write numbers as each language writes them', () => {
    expect(createWords('id')('queue.news', { n: 12_345_678 })).toBe('12.345.678 insiden baru');
    expect(createWords('en')('queue.news', { n: 1_000 })).toBe('1,000 new incidents');
    expect(createWords('id')('queue.news', { n: 999 })).toBe('999 insiden baru');
  });

  it('leave what was filled in as it is, markup included', () => {
    expect(createWords('id')('region.KECAMATAN.named', { name: 'A & <B>' })).toBe('Kecamatan A & <B>');
  });
});

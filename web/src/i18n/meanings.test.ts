import { readFileSync } from 'node:fs';
import { buildSchema, isEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { id, type Word } from './id.ts';
import { MEANINGS, SAID_IN_BOTH, SAID_IN_ENGLISH } from './testing/meanings.ts';

const KEYS = Object.keys(id) as Word[];
const prefixOf = (key: string) => key.slice(0, Math.max(0, key.lastIndexOf('.')));
const codeOf = (key: string) => key.slice(key.lastIndexOf('.') + 1);
const BY_PREFIX = Map.groupBy(KEYS, prefixOf);

/** Sentences that tell what is wrong: there are many, and what they say is held together by the two languages. */
const SENTENCES = /^(refusal|roster\.|password|delivery\.fault|record\.)/;
/** Of the labels below a prefix, at least so many must be codes of an enum for it to be the words of that enum. */
const SHARE = 0.6;

/** Each enum of the schema with each set of labels that screens have for it. */
const LABELS = Object.values(buildSchema(readFileSync('schema.graphql', 'utf8')).getTypeMap()).flatMap(
  (type) => {
    if (!isEnumType(type) || type.name.startsWith('__')) return [];
    const codes = type.getValues().map(({ name }) => name);
    return [...BY_PREFIX]
      .map(([prefix, keys]) => ({ prefix, keys: keys.filter((key) => codes.includes(codeOf(key))) }))
      .filter(({ prefix, keys }) => prefix !== '' && keys.length >= Math.max(2, codes.length * SHARE))
      .map(({ prefix, keys }) => ({ name: `${type.name} as ${prefix}`, keys }));
  },
);

/** What speaks against a text of one language standing beside one of the other; null: nothing. */
function contradiction(indonesian: string, english: string): string | null {
  for (const [says, must] of SAID_IN_BOTH)
    if (says.test(indonesian) && !must.test(english)) return `${says} without ${must}`;
  for (const [must, says] of SAID_IN_ENGLISH)
    if (says.test(english) && !must.test(indonesian)) return `${says} without ${must}`;
  return null;
}

/** A row for the whole key goes before one for its code. */
const meaningOf = (key: string) => {
  if (SENTENCES.test(key)) return undefined;
  const row = [key, codeOf(key)].find((name) => Object.hasOwn(MEANINGS, name));
  return row === undefined ? undefined : MEANINGS[row];
};

/** Whether a catalogue that says this under that key would be found out. */
const isFoundOut = (key: Word, language: 'id' | 'en', text: string): boolean => {
  const meaning = meaningOf(key)?.[language === 'id' ? 0 : 1];
  if (meaning && !meaning.test(text)) return true;
  return language === 'id' ? contradiction(text, en[key]) !== null : contradiction(id[key], text) !== null;
};

describe('the words of an enum (words)', () => {
  it('are found for the enums that screens show', () => {
    const names = LABELS.map(({ name }) => name);
    for (const shown of [
      'IncidentStatus as incident.status',
      'HistoryClock as history.clock',
      'Severity as severity',
    ])
      expect(names).toContain(shown);
    expect(names.length).toBeGreaterThan(40);
  });

  it.each(LABELS)('$name: no two are alike, in neither language', ({ keys }) => {
    for (const catalogue of [id, en]) {
      const texts = keys.map((key) => catalogue[key].toLowerCase());
      expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
    }
  });

  it.each(LABELS.filter(({ keys }) => !SENTENCES.test(keys[0] ?? '')))(
    '$name: each says what its code means',
    ({ keys }) => {
      for (const key of keys) {
        const meaning = meaningOf(key);
        expect(meaning, `${key} has no row in MEANINGS`).toBeDefined();
        expect(id[key], key).toMatch(meaning?.[0] as RegExp);
        expect(en[key], key).toMatch(meaning?.[1] as RegExp);
      }
    },
  );
});

describe('the two languages (words)', () => {
  it('say the same under each key, as far as words go that mean one thing', () => {
    const found = KEYS.map((key) => [key, contradiction(id[key], en[key])]).filter(
      ([, what]) => what !== null,
    );
    expect(found).toEqual([]);
  });
});

/** Every two words of one place in the catalogue that could be exchanged without leaving a gap to be filled in. */
function exchanges(): readonly (readonly [Word, Word])[] {
  const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted().join();
  return [...BY_PREFIX.values()].flatMap((keys) =>
    keys.flatMap((one, index) =>
      keys
        .slice(index + 1)
        .filter((other) => places(id[one]) === places(id[other]) && id[one] !== id[other])
        .map((other) => [one, other] as const),
    ),
  );
}

describe('two words that are exchanged in one catalogue (words)', () => {
  it.each([
    ['history.clock.RECEIVED', 'history.clock.HAPPENED'],
    ['incident.status.ACKNOWLEDGED', 'incident.status.CLOSED'],
    ['stages.status.LATE', 'stages.status.SILENT'],
    ['walls.mode.NORMAL', 'walls.mode.BLANK'],
    ['act.undo', 'act.close'],
    ['link.live', 'link.delayed'],
  ] as const)('%s and %s are noticed', (one, other) => {
    for (const [language, catalogue] of [
      ['id', id],
      ['en', en],
    ] as const)
      expect(isFoundOut(one, language, catalogue[other]) || isFoundOut(other, language, catalogue[one])).toBe(
        true,
      );
  });

  it('are noticed in most places where that could happen, and always between codes of the schema', () => {
    const isNoticed = ([one, other]: readonly [Word, Word]) =>
      isFoundOut(one, 'id', id[other]) || isFoundOut(other, 'id', id[one]);
    const all = exchanges();
    const noticed = all.filter(isNoticed).length / all.length;
    expect(all.length).toBeGreaterThan(10_000);
    expect(noticed).toBeGreaterThan(0.7);
    const ofEnums = LABELS.flatMap(({ keys }) =>
      keys.flatMap((one, index) => keys.slice(index + 1).map((other) => [one, other] as const)),
    ).filter(([one]) => !SENTENCES.test(one));
    expect(ofEnums.filter((pair) => !isNoticed(pair))).toEqual([]);
  });
});

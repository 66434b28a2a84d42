import { createInstance } from 'i18next';
import { countText } from './count-text.ts';
import { en } from './en.ts';
import { id, type Word } from './id.ts';
import { oneEn } from './one.en.ts';

export type Language = 'id' | 'en';
/** Gives the sentence for a key, its places filled in. */
export type Words = (key: Word, values?: Record<string, string | number>) => string;

/** Whether there is a word of this name. */
export const isWord = (key: string): key is Word => Object.hasOwn(id, key);

/** The library asks for such a key first where the count is one. */
const ones = Object.fromEntries(Object.entries(oneEn).map(([key, text]) => [`${key}_one`, text]));

/** The words of one language. Keys are flat; `{name}` marks a place to fill in; numbers are written as `1.234`; `n` is what is counted. */
export function createWords(language: Language): Words {
  const instance = createInstance();
  void instance.init({
    lng: language,
    resources: { id: { translation: id }, en: { translation: { ...en, ...ones } } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { prefix: '{', suffix: '}', escapeValue: false },
  });
  return (key, values = {}) => {
    const written = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, textOf(value)]));
    const { n } = values;
    return typeof n === 'number' ? instance.t(key, { count: n, ...written }) : instance.t(key, written);
  };
}

const textOf = (value: string | number): string => (typeof value === 'number' ? countText(value) : value);

import { createInstance } from 'i18next';
import { en } from './en.ts';
import { id, type Word } from './id.ts';
import { oneEn } from './one.en.ts';

export type Language = 'id' | 'en';
/** Gives the sentence for a key, its places filled in. */
export interface Words {
  (key: Word, values?: Record<string, string | number>): string;
  /** A number as the language writes it: `1.234` in Indonesian, `1,234` in English. */
  readonly number: (n: number) => string;
}

/** Of the languages, as `Intl` knows them. */
export const LOCALES: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

/** Whether there is a word of this name. */
export const isWord = (key: string): key is Word => Object.hasOwn(id, key);

/** The library asks for such a key first where the count is one. */
const ones = Object.fromEntries(Object.entries(oneEn).map(([key, text]) => [`${key}_one`, text]));

/** The words of one language. Keys are flat; `{name}` marks a place to fill in; numbers are written as the language writes them; `n` is what is counted. */
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
  const format = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 0 });
  const number = (n: number) => format.format(n);
  const textOf = (value: string | number) => (typeof value === 'number' ? number(value) : value);
  const say = (key: Word, values: Record<string, string | number> = {}) => {
    const written = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, textOf(value)]));
    const { n } = values;
    return typeof n === 'number' ? instance.t(key, { count: n, ...written }) : instance.t(key, written);
  };
  return Object.assign(say, { number });
}

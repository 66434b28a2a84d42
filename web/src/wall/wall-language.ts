import type { Language } from '../i18n/words.ts';

const KEY = 'siaga.wall.language';

type Kept = Pick<Storage, 'getItem' | 'setItem'>;

/** The language of the address (`?lang=`), kept for the next time; else the one kept; else Indonesian. */
export function wallLanguage(address: URLSearchParams, storage: Kept): Language {
  const told = address.get('lang');
  try {
    if (told === 'id' || told === 'en') storage.setItem(KEY, told);
    return (told ?? storage.getItem(KEY)) === 'en' ? 'en' : 'id';
  } catch {
    return told === 'en' ? 'en' : 'id';
  }
}

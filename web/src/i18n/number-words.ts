import { type Language, LOCALES, type Words } from './words.ts';

/** How numbers are written on a screen, in full and where there is little room. */
export interface NumberWords {
  /** `1.020`, in English `1,020`. */
  readonly count: (n: number) => string;
  /** `2,3 rb` of 2.242: never less than it is. */
  readonly compact: (n: number) => string;
  /** `83 %` of 0.837: never more than it is. */
  readonly percent: (share: number) => string;
}

export function numberWords(language: Language, words: Words): NumberWords {
  const short = new Intl.NumberFormat(LOCALES[language], {
    notation: 'compact',
    maximumFractionDigits: 1,
    roundingMode: 'ceil',
  });
  return {
    count: words.number,
    compact: (n) => short.format(n),
    percent: (share) => words('share.percent', { share: String(Math.floor(share * 100 + 1e-9)) }),
  };
}

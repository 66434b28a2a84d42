/** Widths of the letters of the wall over the text size, at the bolder weight; measured in the wall's own font. */
const WIDTHS: Readonly<Record<string, number>> = {
  '.': 0.242,
  ',': 0.232,
  '/': 0.417,
  '%': 0.808,
  ' ': 0.2,
  '\u00a0': 0.2,
  '+': 0.468,
  '–': 0.422,
  '·': 0.22,
};
const DIGIT = 0.507;
const CAPITAL = 0.59;
const LETTER = 0.47;

const widthOfLetter = (letter: string): number =>
  WIDTHS[letter] ??
  (letter >= '0' && letter <= '9' ? DIGIT : letter === letter.toUpperCase() ? CAPITAL : LETTER);

/** How wide a line will be, never less than it is; exact for numbers. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + widthOfLetter(letter), 0) * size;

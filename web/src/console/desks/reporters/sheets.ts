/** Two columns of four on A4, each large enough for a QR code that a cheap phone reads. */
export const CARDS_PER_SHEET = 8;

const PART = 5;

/** A code in parts of five letters, as it is read and typed. */
export const typedInParts = (code: string): string =>
  Array.from({ length: Math.ceil(code.length / PART) }, (_, i) => code.slice(i * PART, (i + 1) * PART)).join(
    ' ',
  );

/** The cards of each sheet. */
export function sheetsOf<Card>(cards: readonly Card[]): readonly (readonly Card[])[] {
  const count = Math.ceil(cards.length / CARDS_PER_SHEET);
  return Array.from({ length: count }, (_, i) => cards.slice(i * CARDS_PER_SHEET, (i + 1) * CARDS_PER_SHEET));
}

/** `1.234`, as numbers are written here, in whatever language: `n` is a whole number. */
export function countText(n: number): string {
  const digits = String(Math.abs(n));
  const first = digits.length % 3;
  const groups = digits.slice(first).match(/\d{3}/g) ?? [];
  return `${n < 0 ? '-' : ''}${[digits.slice(0, first), ...groups].filter((group) => group !== '').join('.')}`;
}

/** `1.234`, as numbers are written here, in whatever language: `n` is a whole number. */
export const countText = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '.');

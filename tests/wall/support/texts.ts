import type { DrawnText } from './screen.ts';

/** Pairs of lines that lie over each other. */
export function overlaps(texts: readonly DrawnText[]): string[] {
  const found: string[] = [];
  const lines = texts.filter(({ isDigitOfBadge }) => !isDigitOfBadge);
  lines.forEach((a, i) => {
    for (const b of lines.slice(i + 1)) {
      const isBeside = a.right <= b.left + 1.5 || b.right <= a.left + 1.5;
      const isApart = a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
      if (!isBeside && !isApart) found.push(`“${a.content}” and “${b.content}”`);
    }
  });
  return found;
}

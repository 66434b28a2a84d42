/** Rows as aligned columns, for a terminal; at most `limit` of them and a line that counts the rest. */
export function textTable(rows: readonly (readonly string[])[], limit = 20): string[] {
  const shown = rows.slice(0, limit);
  const widths = shown.reduce<number[]>(
    (known, row) => row.map((cell, index) => Math.max(known[index] ?? 0, cell.length)),
    [],
  );
  const lines = shown.map((row) =>
    `  ${row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ')}`.trimEnd(),
  );
  return rows.length > limit ? [...lines, `  … and ${rows.length - limit} more`] : lines;
}

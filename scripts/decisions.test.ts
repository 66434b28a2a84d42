import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('../docs/decisions/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

test('the index lists every decision once, by its number and title', () => {
  const listed = [...read('README.md').matchAll(/^\| (\d+) \| \[([^\]]+)\]\(([^)]+)\) \|/gm)].map(
    ([, number, title, file]) => `${file}: # ${number}. ${title}`,
  );
  const pages = readdirSync(folder)
    .filter((name) => name !== 'README.md')
    .toSorted()
    .map((name) => `${name}: ${read(name).split('\n', 1)[0]}`);
  expect(pages.length).toBeGreaterThan(0);
  expect(listed).toEqual(pages);
});

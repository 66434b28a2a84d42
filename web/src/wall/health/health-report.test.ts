import { afterEach, expect, test, vi } from 'vitest';
import { heapMegabytes, pageVersion, REPORT_EVERY_MS } from './health-report.ts';

afterEach(() => vi.unstubAllGlobals());

test('a wall says every half minute how it is', () => {
  expect(REPORT_EVERY_MS).toBe(30_000);
});

test.each([
  [{ usedJSHeapSize: 1_048_576 }, 1],
  [{ usedJSHeapSize: 1_572_864 }, 1.5],
  [{ usedJSHeapSize: 12_950_000 }, 12.4],
  [{ usedJSHeapSize: 0 }, 0],
  [undefined, null],
])('the memory %o is %s MB', (memory, expected) => {
  vi.stubGlobal('performance', { memory });
  expect(heapMegabytes()).toBe(expected);
});

test.each([
  ['https://siaga.example/assets/wall-Ab12.js', 'Ab12'],
  ['https://siaga.example/assets/wall-Ab-12.js', 'Ab-12'],
  ['https://siaga.example/assets/-x.js', 'x'],
  ['https://siaga.example/src/main.tsx', 'dev'],
  ['https://siaga.example/assets/wall-Ab12.css', 'dev'],
  ['https://siaga.example/assets/wall.js', 'dev'],
  ['https://siaga.example/a-b/wall.js', 'dev'],
  [null, 'dev'],
])('the page of %s is of version %s', (src, expected) => {
  const asked: string[] = [];
  const querySelector = (selector: string) => {
    asked.push(selector);
    return src === null ? null : { src };
  };
  vi.stubGlobal('document', { querySelector });
  expect(pageVersion()).toBe(expected);
  expect(asked).toEqual(['script[type="module"][src]']);
});

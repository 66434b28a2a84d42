import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browserSurroundings } from './surroundings.ts';

const storage = { getItem: () => null };
let page: { window: EventTarget; document: EventTarget };
beforeEach(() => {
  vi.useFakeTimers();
  page = { window: Object.assign(new EventTarget(), { localStorage: storage }), document: new EventTarget() };
  vi.stubGlobal('window', page.window);
  vi.stubGlobal('document', page.document);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test.each([
  ['window', 'online', ['nudge']],
  ['window', 'pageshow', ['nudge']],
  ['document', 'visibilitychange', ['nudge', 'leave']],
  ['document', 'resume', ['nudge']],
  ['window', 'pagehide', ['leave']],
  ['document', 'freeze', ['leave']],
  ['document', 'online', []],
  ['window', 'focus', []],
] as const)('%s %s is a moment to %o, until the page is watched no more', (target, name, told) => {
  const heard: string[] = [];
  const end = browserSurroundings().watchPage(
    () => heard.push('nudge'),
    () => heard.push('leave'),
  );
  page[target].dispatchEvent(new Event(name));
  expect(heard).toEqual(told);
  end();
  page[target].dispatchEvent(new Event(name));
  expect(heard).toEqual(told);
});

test('timers ring once, or again and again, until they are ended', () => {
  const { timers } = browserSurroundings();
  const rung: string[] = [];
  timers.after(100, () => rung.push('once'));
  const cancel = timers.after(100, () => rung.push('never'));
  const end = timers.every(40, () => rung.push('again'));
  cancel();
  vi.advanceTimersByTime(99);
  expect(rung).toEqual(['again', 'again']);
  vi.advanceTimersByTime(21);
  expect(rung.toSorted()).toEqual(['again', 'again', 'again', 'once']);
  end();
  vi.advanceTimersByTime(1_000);
  expect(rung).toHaveLength(4);
});

test('clocks are those of the page and of the computer, and chance is below one', () => {
  vi.setSystemTime(7_000);
  const { wall, monotonic, chance } = browserSurroundings();
  const before = monotonic();
  expect(wall()).toBe(7_000);
  vi.advanceTimersByTime(250);
  expect([wall(), monotonic() - before]).toEqual([7_250, 250]);
  const drawn = chance();
  expect(drawn >= 0 && drawn < 1).toBe(true);
});

test('a browser that forbids its storage has none', () => {
  expect(browserSurroundings().storage).toBe(storage);
  Object.defineProperty(page.window, 'localStorage', {
    get: () => {
      throw new DOMException('forbidden', 'SecurityError');
    },
  });
  expect(browserSurroundings().storage).toBeNull();
});

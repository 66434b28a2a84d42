import type { Page } from 'playwright-core';

/** The row in hand: which it is, where on the screen it lies, and whether it has the focus. */
export const rowInHand = (page: Page) =>
  page.evaluate(() => {
    const row = document.querySelector('.queue-row[data-in-hand]');
    return {
      name: row?.querySelector('.row-name')?.textContent,
      id: row?.querySelector('[data-row]')?.getAttribute('data-row'),
      top: row?.getBoundingClientRect().top,
      isFocused: row?.contains(document.activeElement) === true,
    };
  });

/** Whether what has the focus can be seen: drawn around, in sight, and with nothing lying over it. */
export const focusIsVisible = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return false;
    const box = (focused.closest('.queue-row') ?? focused).getBoundingClientRect();
    const style = [getComputedStyle(focused), getComputedStyle(focused, '::after')];
    const isDrawn = style.some(
      ({ outlineStyle, outlineWidth }) => outlineStyle === 'solid' && outlineWidth !== '0px',
    );
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return (
      isDrawn &&
      top !== null &&
      (focused.contains(top) || focused.closest('.queue-row')?.contains(top) === true)
    );
  });

// Runs in the page: from the pressing of a key to the first frame in which the row in hand says something else.
export const WATCH_KEY = `
  window.shownAfter = new Promise((resolve) => {
    const status = () => document.querySelector('.queue-row[data-in-hand] td:last-child')?.textContent;
    const before = status();
    addEventListener('keydown', ({ timeStamp }) => {
      const look = () => (status() === before ? requestAnimationFrame(look) : resolve(performance.now() - timeStamp));
      look();
    }, { once: true, capture: true });
  });
  undefined;`;

/** The server does the next act of this name, and nobody here learns of it. */
export async function loseAnswer(
  page: Page,
  operation: string,
  until: Promise<void> = Promise.resolve(),
): Promise<void> {
  let isLost = false;
  await page.route('**/graphql', async (route) => {
    if (isLost || !route.request().postData()?.includes(`"${operation}"`)) return route.continue();
    isLost = true;
    await route.fetch();
    await until;
    await route.abort('internetdisconnected');
  });
}

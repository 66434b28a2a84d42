import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { REGENCY } from '../tests/support/room.ts';
import type { ServerProcess } from '../tests/support/server-process.ts';

/** A moment at which the wall had painted that so many TPS have done the current stage; epoch milliseconds. */
export interface Painted {
  at: number;
  done: number;
}

/** Where the wall shows how many TPS of the regency have done the current stage: "612/713". */
const COUNT = `[data-row="${REGENCY}"] [data-shows="progress"]`;

// Runs in the page. After a change the next animation frame paints it; the frame after that begins once it is painted.
const WATCH = `
  window.painted = [];
  const read = () => {
    const text = document.querySelector('${COUNT}')?.textContent ?? '';
    const done = Number(/^\\s*(\\d+)/.exec(text)?.[1] ?? NaN);
    if (done === window.painted.at(-1)?.done || Number.isNaN(done)) return;
    const note = { at: 0, done };
    window.painted.push(note);
    requestAnimationFrame(() => requestAnimationFrame(() => {
      note.at = performance.timeOrigin + performance.now();
    }));
  };
  new MutationObserver(read).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  read();
`;

/** A real wall in a real browser, 1920×1080, that notes when which count was painted. */
export class WallWatch {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(browser: Browser, server: ServerProcess): Promise<WallWatch> {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    await page.goto(server.wallLink({ scope: REGENCY, diagonal: 75, distance: 4 }));
    await page.waitForSelector(COUNT, { state: 'attached', timeout: 30_000 });
    await page.evaluate(WATCH);
    return new WallWatch(page);
  }

  /** Forgets what was painted so far, but for the count that is on the wall now; resolves with it. */
  async forget(): Promise<number> {
    return (await this.page.evaluate('(window.painted = window.painted.slice(-1))[0]?.done ?? 0')) as number;
  }

  async painted(): Promise<Painted[]> {
    return ((await this.page.evaluate('window.painted')) as Painted[]).filter((one) => one.at > 0);
  }

  /** Waits until the wall shows at least so many; resolves with everything painted so far. */
  async until(done: number, patienceMs = 30_000): Promise<Painted[]> {
    const giveUpAt = performance.now() + patienceMs;
    for (;;) {
      const painted = await this.painted();
      if (painted.some((one) => one.done >= done)) return painted;
      if (performance.now() > giveUpAt)
        throw new Error(`The wall shows ${painted.at(-1)?.done} and not ${done}.`);
      await wait(50);
    }
  }
}

import type { Page } from 'playwright-core';
import { drawnTexts } from '../support/screen.ts';
import { overlaps } from '../support/texts.ts';
import { contradictionsOf, type Day } from './contradictions.ts';
import { type Frame, readFrame } from './frame.ts';

/** How often the page is looked at, ms. */
const EVERY_MS = 200;

/** What was seen on one wall. */
export interface Seen {
  readonly name: string;
  /** Frames that differed from the one before. */
  frames: number;
  /** Looks at where all lines stand, each of one frame. */
  looks: number;
  /** By the contradiction, in how many frames it stood and when it was first seen. */
  readonly contradictions: Map<string, { count: number; readonly first: string }>;
}

declare global {
  interface Window {
    watchedFrames?: { readonly json: string[]; last: string };
  }
}

/** Looks at a wall five times a second, from inside its page: what is drawn is read at one instant. */
export class FrameWatch {
  readonly seen: Seen;
  readonly #page: Page;
  readonly #day: Day;
  readonly #least: number;

  private constructor(page: Page, name: string, day: Day, least: number) {
    this.#page = page;
    this.#day = day;
    this.#least = least;
    this.seen = { name, frames: 0, looks: 0, contradictions: new Map() };
  }

  /** `least`: the smallest text that this wall may show, px. */
  static async begin(page: Page, name: string, day: Day, least: number): Promise<FrameWatch> {
    // Before the page's own scripts, so that a page that is loaded anew is watched from its first frame.
    await page.addInitScript(
      ([source, every]) => {
        const read = new Function(`return (${source})()`) as () => unknown;
        const kept = { json: [] as string[], last: '' };
        window.watchedFrames = kept;
        setInterval(() => {
          const json = JSON.stringify(read());
          if (json === kept.last) return;
          kept.last = json;
          kept.json.push(json);
        }, every);
      },
      [readFrame.toString(), EVERY_MS] as const,
    );
    return new FrameWatch(page, name, day, least);
  }

  /** Takes the frames since the last time and looks once at where the lines stand. */
  async take(): Promise<void> {
    const frames = await this.#page.evaluate(() => window.watchedFrames?.json.splice(0) ?? []);
    for (const json of frames) {
      const frame = JSON.parse(json) as Frame;
      this.seen.frames += 1;
      for (const found of contradictionsOf(frame, this.#day)) this.#note(found, frame.clock);
    }
    const texts = await drawnTexts(this.#page);
    this.seen.looks += 1;
    const clock = texts.find(({ content }) => /^\d\d\.\d\d\.\d\d$/.test(content))?.content ?? '';
    for (const found of overlaps(texts)) this.#note(`over each other: ${found}`, clock);
    for (const { content, size, isDigitOfBadge } of texts)
      if (!isDigitOfBadge && size < this.#least) this.#note(`${size} px: “${content}”`, clock);
  }

  #note(contradiction: string, clock: string): void {
    const known = this.seen.contradictions.get(contradiction);
    if (known === undefined) this.seen.contradictions.set(contradiction, { count: 1, first: clock });
    else known.count += 1;
  }
}

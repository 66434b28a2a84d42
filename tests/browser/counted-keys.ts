import type { Page } from 'playwright-core';
import { expect } from 'vitest';

interface Step {
  readonly name: string;
  readonly keys: number;
  readonly letters: number;
  readonly ms: number;
}

/** A keyboard whose presses are counted: chords that mean something, letters of what is written, and how long each step took. */
export class CountedKeys {
  readonly steps: Step[] = [];
  readonly #page: Page;
  #keys = 0;
  #letters = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...chords: string[]): Promise<void> {
    for (const chord of chords) {
      this.#keys += 1;
      await this.#page.keyboard.press(chord);
    }
  }

  async write(text: string): Promise<void> {
    this.#letters += text.length;
    await this.#page.keyboard.type(text);
  }

  /** Goes on by Tab until a field of that name has the keyboard. */
  async tabTo(name: RegExp): Promise<void> {
    for (let i = 0; i < MOST_TABS; i += 1) {
      if (name.test(await this.#focusedName())) return;
      await this.press('Tab');
    }
    throw new Error(`no ${name} after ${MOST_TABS} tabs; the keyboard is at ${await this.#focusedName()}`);
  }

  /** Until no window lies over the page. */
  async nothingOpen(): Promise<void> {
    await expect.poll(() => this.#page.locator('[data-overlay]').count()).toBe(0);
  }

  async step(name: string, does: () => Promise<void>): Promise<void> {
    [this.#keys, this.#letters] = [0, 0];
    const started = performance.now();
    await does();
    const ms = performance.now() - started;
    this.steps.push({ name, keys: this.#keys, letters: this.#letters, ms });
  }

  /** A line for each step, and their sum. */
  table(): string {
    const sum = (of: (step: Step) => number) => this.steps.reduce((all, step) => all + of(step), 0);
    const total = {
      name: 'all of it',
      keys: sum(({ keys }) => keys),
      letters: sum(({ letters }) => letters),
      ms: sum(({ ms }) => ms),
    };
    return [...this.steps, total]
      .map(
        ({ name, keys, letters, ms }) =>
          `${name.padEnd(44)} ${String(keys).padStart(4)} keys ${String(letters).padStart(4)} letters ${(ms / 1000).toFixed(1).padStart(6)} s`,
      )
      .join('\n');
  }

  #focusedName(): Promise<string> {
    return this.#page.evaluate(() => {
      const at = document.activeElement;
      if (at === null) return '';
      const labels = (at.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '');
      const label = at.id === '' ? null : document.querySelector(`label[for="${CSS.escape(at.id)}"]`);
      return [at.getAttribute('aria-label'), ...labels, label?.textContent, at.textContent]
        .filter((text) => text)
        .join(' ');
    });
  }
}

const MOST_TABS = 20;

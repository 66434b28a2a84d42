import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ServerProcess } from './server-process.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What stands against a page: nothing, or a sentence per finding with the places it was found at. */
export type Findings = readonly string[];

interface ConsoleOptions {
  readonly language?: 'id' | 'en';
  readonly width?: number;
  readonly height?: number;
  /** By which name this computer is spoken to. */
  readonly host?: string;
}

/** The console in a real browser, in somebody's hands: with the words that he sees and the keys that he has. */
export class ConsolePage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Everything the browser complained about, broken policies included. */
  readonly complaints: string[] = [];
  readonly #url: string;

  private constructor(page: Page, context: BrowserContext, url: string) {
    this.page = page;
    this.context = context;
    this.#url = url;
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
  }

  /** A window of its own, with nobody logged in. */
  static async open(
    browser: Browser,
    server: ServerProcess,
    { language = 'id', width = 1366, height = 768, host = '127.0.0.1' }: ConsoleOptions = {},
  ): Promise<ConsolePage> {
    const context = await browser.newContext({ viewport: { width, height } });
    const url = server.url.replace('127.0.0.1', host);
    const console = new ConsolePage(await context.newPage(), context, url);
    await console.page.goto(`${url}/console?lang=${language}`);
    return console;
  }

  /** Logs in one of the people of the exercise by typing. */
  async logIn(server: ServerProcess, role: string): Promise<void> {
    const person = server.doors.people.find((each) => each.role === role);
    if (person === undefined) throw new Error(`the exercise has nobody of the role ${role}`);
    await this.type(/^(Nama pengguna|User name)$/, person.username);
    await this.type(/^(Kata sandi|Password)$/, person.password);
    await this.page.keyboard.press('Enter');
    await this.page.waitForSelector('.frame');
  }

  async go(path: string): Promise<void> {
    await this.page.goto(`${this.#url}/console${path}`);
    await this.page.waitForSelector('.frame');
  }

  /** Goes there and waits until nothing is awaited or moves; asked from outside: the page's policy lets no string wait within. */
  async goAndRest(path: string): Promise<void> {
    await this.go(path);
    const isAtRest = `document.querySelector('main h1') !== null
      && document.querySelector('.waiting') === null
      && document.getAnimations().every(({ playState }) => playState !== 'running')`;
    await expect.poll(() => this.page.evaluate(isAtRest)).toBe(true);
  }

  async type(label: RegExp | string, text: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).fill(text);
  }

  async press(name: RegExp | string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).last().click();
  }

  keys(...chords: string[]): Promise<void> {
    return chords.reduce(
      (before, chord) => before.then(() => this.page.keyboard.press(chord)),
      Promise.resolve(),
    );
  }

  /** Waits until these words are on the page. */
  async says(words: string, timeout = 10_000): Promise<void> {
    await this.page.getByText(words).first().waitFor({ timeout });
  }

  /** All words on the page. */
  words(): Promise<string> {
    return this.page.evaluate('document.body.innerText');
  }

  /**
   * What axe has against the page as it is, by WCAG 2.2 AA and its own advice. Not looked at is what is read aloud in passing: it
   * may name a button that has gone since; nor, where it was looked at `inOtherWords`, what no word changes.
   */
  async findings(inOtherWords = false): Promise<Findings> {
    await this.page.evaluate(axe);
    const options = {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'color-contrast': { enabled: !inOtherWords } },
    };
    const { violations } = (await this.page.evaluate(
      `axe.run({ exclude: ['[data-live-announcer]'] }, ${JSON.stringify(options)})`,
    )) as { violations: { id: string; help: string; nodes: { html: string }[] }[] };
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')})`,
    );
  }

  /** What of the frame does not fit beside the rest: the time of day stands at its end. */
  cutOff(): Promise<readonly string[]> {
    return this.page.evaluate(
      `[...document.querySelectorAll('.top > *, .bar > *')]
        .filter((part) => part.getBoundingClientRect().right > innerWidth)
        .map((part) => part.textContent)`,
    );
  }

  close(): Promise<void> {
    return this.context.close();
  }
}

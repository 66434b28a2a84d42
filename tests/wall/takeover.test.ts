import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { hears } from './support/hears.ts';
import { pass, SERVED_AT } from './support/open-wall.ts';
import { show } from './support/states.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(['--autoplay-policy=no-user-gesture-required']);
});
afterAll(() => browser.close());

describe('a critical incident', () => {
  it('takes over at once, covers tiles and matrix, and leaves header and board where they are', async () => {
    const wall = await show(browser, 'takeover');
    const box = await wall.page.locator('[data-zone="takeover"]').boundingBox();
    expect(box).toMatchObject({ x: 40, y: 144, width: 1248, height: 784 });
    expect(
      await wall.page.locator('[data-zone="matrix"], [data-zone="tiles"], [data-zone="numbers"]').count(),
    ).toBe(0);
    expect(await wall.page.locator('[data-incident]').count()).toBe(5);
    expect(await wall.page.locator('[data-zone="takeover"]').textContent()).toContain(
      'TPS 03, 04 · Kampung LautKecamatan Kuala Jambi',
    );
    expect(await wall.page.locator('[data-zone="takeover"] path.border').count()).toBe(11);
    await wall.close();
  });

  it('that arrives on a running wall takes over within two seconds', async () => {
    const wall = await show(browser, 'quiet');
    wall.server.change('takeover', { servedAt: SERVED_AT + 1000, lagMs: 0 });
    await expect.poll(() => wall.page.locator('[data-incident]').count()).toBeGreaterThan(0);
    await pass(wall.page, 250);
    expect(await wall.page.locator('[data-zone="takeover"]').count()).toBe(1);
    await wall.close();
  });

  it('when acknowledged says by which post and when, and leaves by itself', async () => {
    const wall = await show(browser, 'takeover-acked');
    expect(await wall.page.locator('[data-zone="takeover"]').textContent()).toContain(
      'DITANGGAPI · Koordinator piket · 07.21',
    );
    wall.server.beat(2000);
    await pass(wall.page, 9_000);
    expect(await wall.page.locator('[data-zone="takeover"]').count()).toBe(1);
    await pass(wall.page, 12_000);
    expect(await wall.page.locator('[data-zone="takeover"]').count()).toBe(0);
    expect(await wall.page.locator('[data-zone="matrix"]').count()).toBe(1);
    await wall.close();
  });

  it('acknowledged gives way at once to the next one that waits', async () => {
    const wall = await show(browser, 'takeover-two');
    const takeover = wall.page.locator('[data-zone="takeover"]');
    expect(await takeover.textContent()).toContain('1 dari 2');
    expect(await takeover.textContent()).toContain('Kampung Laut');
    wall.server.change('takeover-next', { servedAt: SERVED_AT + 2000, lagMs: 2000 });
    await hears(wall.page, async () => (await takeover.textContent())?.includes('Mendahara Ilir'), true);
    expect(await takeover.getAttribute('data-state')).toBe('waiting');
    expect(await takeover.textContent()).not.toContain('Kampung Laut');
    await wall.close();
  });

  it('older than three minutes waits as a red band over the first row', async () => {
    const wall = await show(browser, 'morning');
    expect(await wall.page.locator('[data-zone="takeover"]').count()).toBe(0);
    expect(await wall.page.locator('[data-incident]').first().locator('[data-band]').count()).toBe(1);
    expect(await wall.page.locator('[data-band]').count()).toBe(1);
    await wall.close();
  });

  it('shows no name, no number to call and no free text', async () => {
    const wall = await show(browser, 'takeover');
    const words = await wall.page.locator('[data-zone="takeover"]').textContent();
    expect(words).not.toMatch(/\+62|08\d{8}|@/);
    await wall.close();
  });
});

describe('motion', () => {
  it('between heartbeats is the clock, the countdown and one pulsing symbol at most', async () => {
    const wall = await show(browser, 'morning');
    wall.server.change('morning', { servedAt: SERVED_AT + 1000, lagMs: 0, speed: 1 });
    await wall.page.locator('[data-clock]', { hasText: '07.24.2' }).waitFor({ state: 'attached' });
    const still = () =>
      wall.page.evaluate(() => {
        const copy = document.querySelector('svg.canvas')?.cloneNode(true) as Element;
        for (const moving of copy.querySelectorAll('[data-item="clock"], [data-item="phase"]'))
          moving.remove();
        return copy.outerHTML.replaceAll(' class="fresh"', '');
      });
    const before = await still();
    const times = new Set<string>();
    for (let second = 1; second <= 10; second += 1) {
      if (second % 2 === 0) wall.server.beat(second * 1000);
      await pass(wall.page, 1000);
      await wall.page.evaluate(() => fetch('/favicon.svg').then((answer) => answer.text()));
      times.add((await wall.page.locator('[data-clock]').textContent()) ?? '');
      expect(await still()).toBe(before);
    }
    expect(times.size).toBeGreaterThanOrEqual(9);
    const endless = await wall.page.evaluate(() =>
      document
        .getAnimations()
        .map((animation) => animation.effect?.getComputedTiming())
        .filter((timing) => timing?.iterations === Number.POSITIVE_INFINITY)
        .map((timing) => timing?.duration),
    );
    expect(endless).toEqual([2000]);
    await wall.close();
  });

  it('of a changed value is one fade of a quarter second', async () => {
    const wall = await show(browser, 'takeover-acked');
    await pass(wall.page, 30_000);
    // Noted as they begin: a quarter second later nobody could tell that they were there.
    const begun = await wall.page.evaluateHandle(() => {
      const lengths: number[] = [];
      document.addEventListener('animationstart', ({ target }) => {
        for (const { effect } of (target as Element).getAnimations()) {
          const timing = effect?.getComputedTiming();
          if (timing?.iterations === 1) lengths.push(Number(timing.duration));
        }
      });
      return lengths;
    });
    wall.server.change('quiet', { servedAt: SERVED_AT + 32_000, lagMs: 0 });
    await hears(wall.page, () => begun.evaluate((lengths) => lengths.length > 0), true);
    expect(Math.max(...(await begun.jsonValue()))).toBeLessThanOrEqual(400);
    await wall.close();
  });

  it('is none for those who asked for none', async () => {
    const wall = await show(browser, 'morning');
    await wall.page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await wall.page.evaluate(() => document.getAnimations().length)).toBe(0);
    await wall.close();
  });

  it('against burn-in moves the whole picture by 4 px after two minutes', async () => {
    const wall = await show(browser, 'cold');
    const place = () => wall.page.locator('svg.canvas > g').getAttribute('transform');
    expect(await place()).toBeNull();
    await pass(wall.page, 121_000);
    expect(await place()).toBe('translate(4 0)');
    await wall.close();
  });
});

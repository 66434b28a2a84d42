import { expect, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { watchDay } from './live/live-day.ts';

/** The morning with the limits of three stages; the whole day is `npm run picture-day`. */
const UNTIL = 'H 07.40';
const SPEED = 240;

it('no frame of a live exercise contradicts itself', async () => {
  const browser = await launchBrowser(['--autoplay-policy=no-user-gesture-required']);
  try {
    const seen = await watchDay(browser, UNTIL, SPEED);
    for (const { name, frames, contradictions } of seen) {
      expect([name, [...contradictions]]).toEqual([name, []]);
      expect(frames).toBeGreaterThan(20);
    }
  } finally {
    await browser.close();
  }
});

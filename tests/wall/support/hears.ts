import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { pass } from './open-wall.ts';

const STEP_MS = 250;

/**
 * Waits until the page says that, as it will once it has heard from the server. It may be about to call the server anew, and its
 * clock has to run for that.
 */
export async function hears<Said>(page: Page, look: () => Promise<Said>, wanted: Said): Promise<void> {
  await expect
    .poll(async () => {
      const said = await look();
      if (said !== wanted) await pass(page, STEP_MS);
      return said;
    })
    .toBe(wanted);
}

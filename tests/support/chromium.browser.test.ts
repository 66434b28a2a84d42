import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { launchBrowser } from './chromium.ts';

test('the browser paints a page and takes its picture', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 64, height: 48 } });
    await page.setContent('<body style="margin:0;background:rgb(0,128,64)">');
    const picture = PNG.sync.read(await page.screenshot());
    expect([picture.width, picture.height]).toEqual([64, 48]);
    expect([...picture.data.subarray(0, 3)]).toEqual([0, 128, 64]);
  } finally {
    await browser.close();
  }
});

import { expect, test } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { startToyServer } from '../support/toy-situation.ts';

test('the explorer comes whole from this server, runs under its policy, and sends an operation', async () => {
  const server = await startToyServer();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const elsewhere: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(server.url) && !/^(data|blob|about):/.test(url)) elsewhere.push(url);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${server.url}/explorer`);
    await page.getByText('TheOperation').first().waitFor();
    const sent = page.waitForResponse(`${server.url}/graphql`);
    await page.getByText('Send Request').click();
    expect((await sent).status()).toBe(200);
    expect(await page.getByText('supercharge').isVisible()).toBe(false);
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
    await server.close();
  }
});

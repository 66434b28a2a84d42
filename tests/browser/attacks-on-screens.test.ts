import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { ConsolePage } from '../support/console-page.ts';
import { Coordinator } from '../support/coordinator.ts';
import { ServerProcess } from '../support/server-process.ts';

/** Each would open a dialog where it was read as anything but text. */
const SCRIPTS = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '<svg/onload=alert(1)>',
  '<iframe srcdoc="<script>parent.alert(1)</script>">',
  'javascript:alert(1)',
  '</script></title></textarea><script>alert(1)</script>',
  '{{constructor.constructor("alert(1)")()}}',
];
/** Each would hide or reorder what stands beside it, or begin a new line. */
const UNSEEN = ['TPS \u202E400', 'Bu\u200Bdi', 'Budi\u0000', 'Budi\u2028{"level":50}', '\u2066Budi\u2069'];
const REFUSED = /TEXT_NOT_ACCEPTABLE|BAD_USER_INPUT/;

let server: ServerProcess;
let browser: Browser;
let admin: Coordinator;
let visitor: ConsolePage;
let wall: Page;
const dialogs: string[] = [];

const grants = [{ role: 'LEADER', region: '15.07', post: 'BUPATI' }];
const invite = (name: string) => admin.does('InvitePerson', { input: { id: randomUUID(), name, grants } });
const issue = (name: string) => {
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const input = { id: randomUUID(), name, region: '15.07', scopes: ['READ'], expiresAt };
  return admin.does('IssueToken', { input });
};
const command = (order: object) =>
  admin.does('CommandWall', { input: { id: randomUUID(), wall: null, ...order } });
const rename = async (name: string, place: string) => {
  const [first] = (await admin.does('Walls')) as unknown as { id: string }[];
  await command({ wall: first?.id, command: 'CHANGE_SETTINGS', settings: { name, place } });
};

beforeAll(async () => {
  [server, browser] = await Promise.all([ServerProcess.start(), launchBrowser()]);
  admin = await Coordinator.logIn(server, 'ADMIN');
  // What a browser calls itself is read by whoever lets its screen in.
  wall = await (await browser.newContext({ userAgent: `Mozilla/5.0 ${SCRIPTS[0]}` })).newPage();
  await wall.goto(server.wallLink({ scope: '15.07', diagonal: 98, distance: 5 }));
  await wall.waitForSelector('[data-look="live"]');
  for (const text of SCRIPTS) await Promise.all([invite(text), issue(text)]);
  await rename(SCRIPTS[0] ?? '', SCRIPTS[2] ?? '');
  await command({ command: 'GUEST_ON', reason: SCRIPTS[1] });
  visitor = await ConsolePage.open(browser, server);
  visitor.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await visitor.logIn(server, 'ADMIN');
});
afterAll(async () => {
  await browser.close();
  await server.dispose();
});

describe('attack: markup, scripts, hidden and reordering characters, and forged log lines in what people type', () => {
  it.each([
    ['/admin/orang', SCRIPTS],
    ['/admin/token', SCRIPTS],
    ['/layar', [SCRIPTS[0] ?? '', SCRIPTS[2] ?? '']],
    ['/admin/catatan', [SCRIPTS[1] ?? '']],
  ])('is text on %s, and nothing else', async (path, texts) => {
    await visitor.go(path);
    for (const text of texts) await visitor.page.getByText(text, { exact: false }).first().waitFor();
    const made = await visitor.page.evaluate(
      `document.querySelectorAll('body img, body iframe, body script, [onerror], [onload], a[href^="javascript"]').length`,
    );
    expect(made).toBe(0);
  });

  it('opens no dialog, and the browser has nothing to complain about', () => {
    expect(dialogs).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });

  it('would be stopped by the policy of the page all the same', async () => {
    const { page } = visitor;
    await page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<img src="x:" onerror="window.ran = 1">')`,
    );
    await page.evaluate(
      `document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = 2' }))`,
    );
    await expect
      .poll(() => visitor.complaints.filter((text) => /Content Security Policy/.test(text)).length)
      .toBeGreaterThanOrEqual(2);
    expect(await page.evaluate('window.ran')).toBeUndefined();
  });

  it.each(UNSEEN)('%j is refused wherever people type', async (text) => {
    await expect(invite(text)).rejects.toThrow(REFUSED);
    await expect(issue(text)).rejects.toThrow(REFUSED);
    await expect(rename(text, 'Aula')).rejects.toThrow(REFUSED);
    await expect(command({ command: 'GUEST_OFF', reason: text })).rejects.toThrow(REFUSED);
  });

  it('forges no line of the log', () => {
    const lines = server.stderr.split('\n').filter((line) => line !== '');
    for (const line of lines) expect(() => JSON.parse(line), line).not.toThrow();
    expect(server.stderr).not.toContain('alert(1)');
  });
});

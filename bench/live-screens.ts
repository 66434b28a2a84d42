// `npm run screenshots:live [-- --out data/live-screens --moments "H 07.24,H 13.31"]`: plays the exercise and stops its clock at
// each moment; takes a picture of four walls there and writes beside it, as JSON, what a wall of that scope holds by then, so
// that somebody who reads the pictures can be checked.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { operationMoment } from '../exercise/operation-moment.ts';
import { launchBrowser } from '../tests/support/chromium.ts';
import { ExerciseProcess } from '../tests/support/exercise-process.ts';
import { IncidentSource } from '../tests/support/incident-source.ts';
import { REGENCY, Room } from '../tests/support/room.ts';
import type { WallClient } from '../tests/support/wall-client.ts';
import { say } from './figures.ts';

/** Of a day and its night: preparation, opening, voting, closing, counting before and after midnight, boxes. */
const MOMENTS = [
  ...['H 06.30', 'H 06.50', 'H 07.05', 'H 07.24', 'H 08.10', 'H 09.33', 'H 11.15', 'H 13.10', 'H 13.31'],
  ...['H 17.45', 'H 23.50', 'H+1 01.30'],
];
const SPEED = '240';
const LOOK_MS = 50;
/** Until a wall has drawn what it was sent: the longest that it holds back is a takeover that was answered, 20 s. */
const SETTLED_MS = 22_000;
const KECAMATAN = '15.07.05';

interface View {
  readonly name: string;
  readonly scope: string;
  readonly diagonal: number;
  readonly distance: number;
  readonly language: 'id' | 'en';
}

const VIEWS: readonly View[] = [
  { name: 'standar', scope: REGENCY, diagonal: 98, distance: 5, language: 'id' },
  { name: 'besar-en', scope: REGENCY, diagonal: 86, distance: 5.5, language: 'en' },
  { name: 'kecamatan', scope: KECAMATAN, diagonal: 98, distance: 5, language: 'id' },
  { name: 'pisah', scope: REGENCY, diagonal: 65, distance: 5, language: 'id' },
];

async function openView(browser: Browser, room: Room, view: View): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(room.server.wallLink(view));
  await page.waitForSelector('[data-item="banner"], [data-item="link"]', { state: 'attached' });
  return page;
}

/** Plays on to a moment and stops the clock there: not more than half a minute of the operation's time after it. */
async function playTo(room: Room, source: IncidentSource, moment: string): Promise<void> {
  const { date, zone } = room.reports.operation;
  const played = new ExerciseProcess(
    ...['--url', room.server.url, '--doors', join(room.server.data, 'latihan-masuk.json')],
    ...['--speed', SPEED, '--until', moment, '--ledger', join(room.server.data, 'exercise.jsonl')],
  );
  while ((await source.now()) < operationMoment(moment, date, zone)) await wait(LOOK_MS);
  await room.runClock(0);
  const code = await played.ended;
  if (code !== 0) throw new Error(`The exercise was not played until ${moment}: ${played.output}`);
}

async function takeAll(
  pages: ReadonlyMap<View, Page>,
  walls: ReadonlyMap<string, WallClient>,
  folder: string,
  moment: string,
): Promise<void> {
  await wait(SETTLED_MS);
  for (const [view, page] of pages) {
    const name = `${moment.replace('+', '').replace(' ', '-').replace('.', '')}-${view.name}`;
    await page.screenshot({ path: join(folder, `${name}.png`) });
    const held = walls.get(view.scope)?.state.content();
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify({ moment, view, held }, null, 1)}\n`);
  }
  say(moment, `${pages.size} pictures`);
}

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'data/live-screens' }, moments: { type: 'string' } },
});
const folder = resolve(values.out);
mkdirSync(folder, { recursive: true });
const moments = values.moments?.split(',') ?? MOMENTS;
const browser = await launchBrowser();
const room = await Room.open();
const source = new IncidentSource(room.server);
try {
  const walls = new Map<string, WallClient>();
  for (const scope of new Set(VIEWS.map((view) => view.scope))) walls.set(scope, await room.wall(scope));
  const pages = new Map<View, Page>();
  for (const view of VIEWS) pages.set(view, await openView(browser, room, view));
  for (const moment of moments) {
    await playTo(room, source, moment);
    await takeAll(pages, walls, folder, moment);
  }
} finally {
  await browser.close();
  await room.close();
}

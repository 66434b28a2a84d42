// `npm run regency-day [-- --speed 4 --walls 20 --until "H 08.00" --sizes default,forty]`: plays the exercise in regencies of
// different sizes, each on a server of its own with that many walls, two of them in a real browser. Prints the figures of one
// size beside those of the others; fails where a wall was not live, its picture differed, or a report was lost.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { runRosterCommand } from '../scripts/roster-command.ts';
import { launchBrowser } from '../tests/support/chromium.ts';
import { ExerciseProcess } from '../tests/support/exercise-process.ts';
import { INVENTED_CODE, rosterOf, type Size, sizes } from '../tests/support/invented-regency.ts';
import { REGENCY, Room } from '../tests/support/room.ts';
import type { WallClient } from '../tests/support/wall-client.ts';
import { residentKib, say, spread } from './figures.ts';
import { measureSnapshot } from './snapshot.ts';

const LOOK_MS = 250;
/** How many walls are shown by a browser; the others fold the same frames without a screen. */
const SCREENS = 2;

interface Order {
  readonly speed: string;
  readonly walls: number;
  readonly until: string;
}

/** What one page of a wall showed of its connection, by samples of 250 ms. */
interface Shown {
  readonly samples: number;
  readonly notLive: Record<string, number>;
}

// Runs in the page. A wall that shows no state of its connection at all is not live either.
const WATCH = `
  window.shown = { samples: 0, notLive: {} };
  setInterval(() => {
    const item = document.querySelector('[data-item="banner"], [data-item="link"]');
    const state = item?.dataset.freshness ?? 'none';
    window.shown.samples += 1;
    if (state !== 'LANGSUNG') window.shown.notLive[state] = (window.shown.notLive[state] ?? 0) + 1;
  }, ${LOOK_MS});
`;

async function openScreen(browser: Browser, room: Room, scope: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(room.server.wallLink({ scope, diagonal: 75, distance: 4 }));
  await page.waitForSelector(`[data-row="${scope}"]`, { state: 'attached', timeout: 60_000 });
  await page.evaluate(WATCH);
  return page;
}

/** Puts the roster of an invented regency into an empty data folder, as an operator would. */
async function importRoster(data: string, size: Size): Promise<void> {
  const { regions, tpsList } = rosterOf(size);
  const named = new Map(regions.map(({ code, name }) => [code, name]));
  const lines = tpsList.map(({ desaCode, number }) =>
    [desaCode, named.get(desaCode), named.get(desaCode.slice(0, 8)), number, named.get(INVENTED_CODE)].join(
      ',',
    ),
  );
  const file = join(data, 'roster.csv');
  await writeFile(file, `${['kode_desa,desa,kecamatan,no_tps,kabupaten', ...lines].join('\n')}\n`);
  const startedAt = performance.now();
  const code = await runRosterCommand(['import', file, '--data', data], () => undefined);
  if (code !== 0) throw new Error(`The roster of ${size} was not imported.`);
  say('roster imported', `${((performance.now() - startedAt) / 1_000).toFixed(2)} s`);
}

/** Resident memory of a process, looked at until it is stopped. */
function watchMemory(pid: number): { peakKib: () => number; stop: () => void } {
  let peak = 0;
  const looking = setInterval(() => {
    peak = Math.max(peak, residentKib(pid));
  }, LOOK_MS);
  return { peakKib: () => peak, stop: () => clearInterval(looking) };
}

function sayFrames(walls: readonly WallClient[]): void {
  const frames = walls.flatMap((wall) => wall.frames);
  const lags = frames.map(({ at, servedAt }) => performance.timeOrigin + at - Date.parse(servedAt));
  const of = (kind: string): number => frames.filter((frame) => frame.kind === kind).length;
  const wholes = of('SNAPSHOT') + of('RESYNC');
  say(
    'frames to walls without a screen',
    `${frames.length}, whole pictures ${wholes}, deltas ${of('DELTA')}`,
  );
  say('age of a frame when it is taken in', spread(lags));
}

/** Plays the day in one regency; resolves with whether everything held. */
async function playDay(browser: Browser, size: Size | 'default', order: Order): Promise<boolean> {
  const data = await mkdtemp(join(tmpdir(), 'siaga-data-'));
  const regency = size === 'default' ? REGENCY : INVENTED_CODE;
  if (size !== 'default') await importRoster(data, size);
  const room = await Room.open('SQLite', { data });
  const pages: Page[] = [];
  try {
    const kecamatan = room.reports.operation.kecamatanList.map(({ code }) => code);
    say('regency', `${room.reports.tpsList.length} TPS in ${kecamatan.length} kecamatan`);
    say('first start of the server', `${(room.server.startMs / 1_000).toFixed(2)} s`);
    const scopes = Array.from({ length: order.walls - SCREENS }, (_, index) =>
      index % 3 === 2 ? (kecamatan[index % kecamatan.length] ?? regency) : regency,
    );
    const walls = await Promise.all(scopes.map((scope) => room.wall(scope)));
    for (const scope of [regency, kecamatan[0] ?? regency])
      pages.push(await openScreen(browser, room, scope));
    return await playBefore(room, walls, pages, order, regency);
  } finally {
    for (const page of pages) await page.close();
    await room.close();
    await rm(data, { recursive: true, force: true });
  }
}

async function playBefore(
  room: Room,
  walls: readonly WallClient[],
  pages: readonly Page[],
  order: Order,
  regency: string,
): Promise<boolean> {
  const memory = watchMemory(room.server.pid);
  const played = new ExerciseProcess(
    ...['--url', room.server.url, '--doors', join(room.server.data, 'latihan-masuk.json')],
    ...['--speed', order.speed, '--until', order.until],
    ...['--ledger', join(room.server.data, 'exercise.jsonl')],
  );
  const code = await played.ended;
  memory.stop();
  const shown = (await Promise.all(pages.map((page) => page.evaluate('window.shown')))) as Shown[];
  say('the exercise says', played.output.trim().split('\n').slice(-3).join(' · '));
  sayFrames(walls);
  await measureSnapshot(room, [regency]);
  say('memory of the server at most', `${Math.round(memory.peakKib() / 1_024)} MiB`);
  const notLive = shown.flatMap((one) => Object.entries(one.notLive).map(([state, n]) => `${state} ${n}`));
  const samples = shown.reduce((sum, one) => sum + one.samples, 0);
  say('samples of the screens, not live', `${samples}, ${notLive.join(', ') || '0'}`);
  const faults = walls.flatMap((wall) => wall.faults);
  say(
    'frames that did not join or pictures that differed',
    `${faults.length} ${faults.slice(0, 3).join(' · ')}`,
  );
  return code === 0 && notLive.length === 0 && faults.length === 0;
}

const { values } = parseArgs({
  options: {
    speed: { type: 'string', default: '4' },
    walls: { type: 'string', default: '20' },
    until: { type: 'string', default: 'H 08.00' },
    sizes: { type: 'string', default: 'default,forty' },
  },
});
const asked = values.sizes.split(',').map((name) => {
  const size = ['default' as const, ...sizes].find((one) => one === name);
  if (size === undefined) throw new Error(`--sizes knows default, ${sizes.join(', ')}; not ${name}.`);
  return size;
});
const walls = Number(values.walls);
if (!Number.isInteger(walls) || walls <= SCREENS) throw new Error(`--walls must be above ${SCREENS}.`);
const browser = await launchBrowser();
try {
  for (const size of asked)
    if (!(await playDay(browser, size, { speed: values.speed, walls, until: values.until })))
      process.exitCode = 1;
} finally {
  await browser.close();
}

import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { ExerciseProcess } from '../../support/exercise-process.ts';
import { REGENCY, Room } from '../../support/room.ts';
import type { Day } from './contradictions.ts';
import { FrameWatch, type Seen } from './frame-watch.ts';

interface View {
  readonly name: string;
  readonly scope: string;
  readonly diagonal: number;
  readonly distance: number;
  readonly language: 'id' | 'en';
  /** The smallest text of its preset, px. */
  readonly least: number;
  /** Loaded anew again and again, as a screen that somebody plugs in. */
  readonly isReloaded: boolean;
}

const VIEWS: readonly View[] = [
  {
    name: 'standar',
    scope: REGENCY,
    diagonal: 98,
    distance: 5,
    language: 'id',
    least: 32,
    isReloaded: false,
  },
  {
    name: 'besar-en',
    scope: REGENCY,
    diagonal: 86,
    distance: 5.5,
    language: 'en',
    least: 40,
    isReloaded: false,
  },
  {
    name: 'kecamatan',
    scope: '15.07.05',
    diagonal: 98,
    distance: 5,
    language: 'id',
    least: 32,
    isReloaded: false,
  },
  {
    name: 'reloaded',
    scope: REGENCY,
    diagonal: 98,
    distance: 5,
    language: 'id',
    least: 32,
    isReloaded: true,
  },
];

/** How often the frames are taken from the pages, ms. */
const TAKE_MS = 2000;
/** How often a page is loaded anew, in takes. */
const RELOAD_EVERY = 6;
const HOUR = 3_600_000;
const PHASES = 'query Phases { operation { date zone phases { startsAt label { id en } } } }';
/** The server reads a picture for a clock that runs on every 2 s; twice that for a machine that is busy. */
const PICTURE_S = 4;

interface Phases {
  readonly operation: {
    readonly date: string;
    readonly zone: string;
    readonly phases: readonly {
      readonly startsAt: string;
      readonly label: { readonly id: string; readonly en: string };
    }[];
  };
}

/** The day as a wall of that language tells it, at that speed of the clock. */
function dayOf({ operation }: Phases, language: 'id' | 'en', speed: number): Day {
  const midnight = Date.parse(`${operation.date}T00:00:00Z`) - 7 * HOUR;
  return {
    phases: operation.phases.map(({ startsAt, label }) => ({
      label: label[language].toUpperCase(),
      from: (Date.parse(startsAt) - midnight) / 60_000,
    })),
    slack: Math.ceil((PICTURE_S * speed) / 60),
    hasIncidentsOfScope: true,
  };
}

/** Plays the exercise of a whole room until that moment, and looks at walls all the while. Rejects where it could not be played. */
export async function watchDay(browser: Browser, until: string, speed: number): Promise<Seen[]> {
  const room = await Room.open();
  try {
    const phases = (await room.http.read(PHASES, {})) as unknown as Phases;
    const watches = [];
    for (const view of VIEWS) {
      const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
      const watch = await FrameWatch.begin(page, view.name, dayOf(phases, view.language, speed), view.least);
      await page.goto(room.server.wallLink(view));
      watches.push({ view, page, watch });
    }
    const played = new ExerciseProcess(
      ...['--url', room.server.url, '--doors', join(room.server.data, 'latihan-masuk.json')],
      ...['--speed', String(speed), '--until', until, '--ledger', join(room.server.data, 'exercise.jsonl')],
    );
    let code: number | null | undefined;
    void played.ended.then((ended) => {
      code = ended;
    });
    for (let take = 1; code === undefined; take += 1) {
      await wait(TAKE_MS);
      for (const { watch, page, view } of watches) {
        await watch.take();
        if (view.isReloaded && take % RELOAD_EVERY === 0) await page.reload();
      }
    }
    if (code !== 0) throw new Error(`The exercise was not played until ${until}: ${played.output}`);
    for (const { watch, page } of watches) {
      await watch.take();
      await page.close();
    }
    return watches.map(({ watch }) => watch.seen);
  } finally {
    await room.close();
  }
}

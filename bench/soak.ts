// `npm run soak -- --minutes 60`: a real wall in a real browser at ten times the rate of the busiest hour.
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../tests/support/chromium.ts';
import { Room } from '../tests/support/room.ts';
import { residentKib } from './figures.ts';
import { SoakLoad } from './soak-load.ts';
import { type SoakCount, type SoakSample, soakVerdict } from './soak-verdict.ts';
import { WallWatch } from './wall-watch.ts';

const CLOCK_SPEED = 10;

function countFaults(page: Page): SoakCount {
  const count = { consoleErrors: 0, reloads: 0 };
  const note = (text: string): void => {
    count.consoleErrors += 1;
    console.log(`console error: ${text}`);
  };
  page.on('console', (message) => message.type() === 'error' && note(message.text()));
  page.on('pageerror', (error) => note(error.message));
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) count.reloads += 1;
  });
  page.on('crash', () => note('the page crashed'));
  return count;
}

async function sample(devtools: CDPSession, minute: number, pid: number): Promise<SoakSample> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { nodes } = await devtools.send('Memory.getDOMCounters');
  return { minute, heap: usedSize, nodes, residentKib: residentKib(pid) };
}

async function soak(minutes: number): Promise<boolean> {
  const room = await Room.open();
  const browser = await launchBrowser();
  try {
    await room.runClock(CLOCK_SPEED);
    const { page } = await WallWatch.open(browser, room.server);
    const count = countFaults(page);
    const devtools = await page.context().newCDPSession(page);
    const load = new SoakLoad(room);
    const running = load.run();
    const samples: SoakSample[] = [];
    for (let minute = 1; minute <= minutes; minute += 1) {
      await Promise.race([wait(60_000), running]);
      const one = await sample(devtools, minute, room.server.pid);
      samples.push(one);
      console.log(
        `minute ${minute}  heap ${(one.heap / 2 ** 20).toFixed(1)} MiB  nodes ${one.nodes}  server ${(one.residentKib / 1024).toFixed(0)} MiB  ` +
          `reports ${load.reports}  incidents ${load.incidents}  errors ${count.consoleErrors}`,
      );
    }
    load.stop();
    await running;
    const verdict = soakVerdict(samples, count, Math.min(10, Math.floor(minutes / 3)));
    for (const { text, holds } of verdict) console.log(`${holds ? 'holds' : 'FAILS'}  ${text}`);
    return verdict.every((one) => one.holds);
  } finally {
    await browser.close();
    await room.close();
  }
}

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '60' } } });
const minutes = Number(values.minutes);
if (!Number.isInteger(minutes) || minutes < 1) throw new Error('--minutes must be a whole number above 0.');
process.exitCode = (await soak(minutes)) ? 0 : 1;

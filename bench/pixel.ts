import { setTimeout as wait } from 'node:timers/promises';
import { launchBrowser } from '../tests/support/chromium.ts';
import type { ReportInput } from '../tests/support/report-source.ts';
import type { Room } from '../tests/support/room.ts';
import { pacedReports } from './acknowledgement.ts';
import { say, spread } from './figures.ts';
import { type Painted, WallWatch } from './wall-watch.ts';

const PER_SECOND = 20;
const STEADY = 400;
const BURST_SECONDS = 2;

/** One report of a stage from every TPS, by an institution that no other measurement uses. */
function openings(room: Room, stage: string): ReportInput[] {
  return room.reports.tpsList.map((tps) => ({ ...room.reports.report(), tps, stage, institution: 'POSKO' }));
}

/** How long each report took from being sent to being painted; the wall had shown `base` before the first. */
function delays(sentAt: readonly number[], painted: readonly Painted[], base: number): number[] {
  return sentAt.flatMap((sent, index) => {
    const shown = painted.find((one) => one.done >= base + index + 1);
    return shown === undefined ? [] : [shown.at - sent];
  });
}

/**
 * Acknowledgement and report → pixel at 20 reports a second, then in a burst of 713 within two seconds, on a wall in a
 * real browser on the same machine. The clock stands at the opening, so that every report moves the current stage.
 */
export async function measurePixels(room: Room): Promise<void> {
  const browser = await launchBrowser();
  try {
    const wall = await WallWatch.open(browser, room.server);
    await wait(2_500);
    const steadyInputs = openings(room, 'PETUGAS_LENGKAP').slice(0, STEADY);
    await measure(wall, room, steadyInputs, PER_SECOND, `at ${PER_SECOND} reports/s`);
    // On to 07.00, where the next stage is the current one.
    await room.runClock(3_600);
    await wait(700);
    await room.runClock(0);
    await wait(3_000);
    const burst = openings(room, 'PEMUNGUTAN_DIBUKA');
    await measure(
      wall,
      room,
      burst,
      burst.length / BURST_SECONDS,
      `in a burst of ${burst.length} in ${BURST_SECONDS} s`,
    );
  } finally {
    await browser.close();
  }
}

async function measure(
  wall: WallWatch,
  room: Room,
  inputs: readonly ReportInput[],
  perSecond: number,
  how: string,
): Promise<void> {
  const base = await wall.forget();
  const sentAt: number[] = [];
  const acknowledgements = await pacedReports(room, inputs, perSecond, () => sentAt.push(Date.now()));
  const acknowledgedAt = Date.now();
  const painted = await wall.until(base + inputs.length);
  const last = painted.find((one) => one.done >= base + inputs.length)?.at ?? Number.NaN;
  say(`acknowledgement ${how}`, spread(acknowledgements));
  say(`report → pixel ${how}`, spread(delays(sentAt, painted, base)));
  say(`  all on the wall after the first was sent`, `${((last - (sentAt[0] ?? 0)) / 1_000).toFixed(2)} s`);
  say(
    `  all acknowledged after the first was sent`,
    `${((acknowledgedAt - (sentAt[0] ?? 0)) / 1_000).toFixed(2)} s`,
  );
}

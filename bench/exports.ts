// `npm run bench:exports`: seconds and memory for the history of a log of 100,000 events as a file, over HTTP, in each format.
import { Room } from '../tests/support/room.ts';
import { residentKib, say } from './figures.ts';
import { fill } from './history.ts';

const LOOK_MS = 50;
const MIB = 1_024;

const room = await Room.open();
try {
  await fill(room);
  // Takes in the log, as the first question of a day does, so that the formats are compared on the same footing.
  await download('json');
  for (const format of ['csv', 'xlsx', 'json'] as const) await measure(format);
} finally {
  await room.close();
}

async function measure(format: string): Promise<void> {
  const { pid } = room.server;
  const before = residentKib(pid);
  let peak = before;
  const looking = setInterval(() => {
    peak = Math.max(peak, residentKib(pid));
  }, LOOK_MS);
  const startedAt = performance.now();
  const bytes = await download(format);
  const seconds = (performance.now() - startedAt) / 1_000;
  clearInterval(looking);
  say(
    `history of 100,000 events as ${format}`,
    `${seconds.toFixed(2)} s  ${(bytes / 1e6).toFixed(1)} MB  memory ${mib(before)} MiB before, ${mib(peak)} MiB at most`,
  );
}

/** Reads the whole file and keeps none of it. */
async function download(format: string): Promise<number> {
  const answer = await fetch(`${room.server.url}/history.${format}`, {
    headers: { authorization: `Bearer ${room.server.doors.program}` },
  });
  if (!answer.ok || !answer.body) throw new Error(`${answer.status} ${await answer.text()}`);
  let bytes = 0;
  for await (const part of answer.body) bytes += part.length;
  return bytes;
}

function mib(kib: number): number {
  return Math.round(kib / MIB);
}

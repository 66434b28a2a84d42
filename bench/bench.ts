// `npm run bench [-- --against FOLDER]`: prints the figures of this machine in one run, or those of another built checkout of
// this project beside ours. They are read by people and asserted nowhere.
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { Room } from '../tests/support/room.ts';
import { measureAgainst } from './against.ts';
import { measureAlerts } from './alerts.ts';
import { measureFanOut } from './fan-out.ts';
import { say } from './figures.ts';
import { measureHistory } from './history.ts';
import { measurePixels } from './pixel.ts';
import { measureReplay } from './replay.ts';
import { measureSearch } from './search.ts';
import { measureSnapshot } from './snapshot.ts';
import { measureStarts } from './start-time.ts';

const [cpu] = cpus();
say(
  'machine',
  `${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
);

async function measureAll(): Promise<void> {
  const room = await Room.open();
  const firstStart = room.server.startMs;
  try {
    await measurePixels(room);
    await measureSnapshot(room);
    await measureFanOut(room);
    await measureAlerts(room);
    await measureStarts(room, firstStart);
    await measureHistory(room);
    await measureSearch(room);
  } finally {
    await room.close();
  }
  await measureReplay();
}

const { values } = parseArgs({ options: { against: { type: 'string' } } });
if (values.against === undefined) await measureAll();
else await measureAgainst(values.against);

import type { Machine, ServerClock } from './situation-machine.types.ts';

/** How far two clocks may run apart: 1 ms in a second. */
const DRIFT = 0.001;
/** The offset rises by less than this while frames come as regularly as they were served. */
const RISE_MS = 100;
/** After this long without a rise, frames are taken to come straight from the server. */
const STEADY_MS = 1_000;

/**
 * What a frame served at `servedAt` (server clock) and received at `at` teaches about the server's clock. A frame's
 * time under way is `offset + slack − (servedAt − at)`, at least the truth less the quickest frame's. The first frame
 * of a subscription cannot have been served before we asked, which bounds it. Frames of a backlog come faster than
 * they were served: the offset rises, and the slack shrinks by as much. Frames that come steadily end the slack.
 */
export function serverClockAfter(machine: Machine, at: number, servedAt: number): ServerClock {
  const seen = servedAt - at;
  const before = machine.serverClock;
  if (before === null) return { offset: seen, slack: at - machine.heardAt, at, steadySince: at };
  const expected = before.offset - DRIFT * (at - before.at);
  const rise = Math.max(0, seen - expected);
  const steadySince = rise > RISE_MS ? at : before.steadySince;
  const isSteady = at - steadySince >= STEADY_MS;
  return {
    offset: expected + rise,
    slack: isSteady ? 0 : Math.max(0, before.slack - rise),
    at,
    steadySince,
  };
}

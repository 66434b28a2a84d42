import { quantile } from './figures.ts';

/** What was measured at the end of one minute. */
export interface SoakSample {
  minute: number;
  /** JS heap of the wall after a collection, bytes. */
  heap: number;
  nodes: number;
  /** Resident memory of the server, KiB. */
  residentKib: number;
}

export interface SoakCount {
  consoleErrors: number;
  reloads: number;
}

const MIB = 1024 * 1024;
const HEAP_GROWTH_MIB = 20;
const NODE_SHARE = 0.05;
/** Flat: what a server gains in the second half of the time after warming up, beside what its log itself takes. */
const RESIDENT_GROWTH_MIB = 48;

/** Each bound with what was found; a run passes when all hold. `warmUp`: minutes that do not count. */
export function soakVerdict(
  samples: readonly SoakSample[],
  count: SoakCount,
  warmUp: number,
): { text: string; holds: boolean }[] {
  const counted = samples.filter((sample) => sample.minute > warmUp);
  const [first] = counted;
  const last = counted.at(-1);
  if (first === undefined || last === undefined)
    return [{ text: 'too short: nothing was measured after warming up', holds: false }];
  const heapGrowth = (Math.max(...counted.map((sample) => sample.heap)) - first.heap) / MIB;
  const middle = quantile(
    counted.map((sample) => sample.nodes),
    0.5,
  );
  const nodeShare = Math.max(...counted.map((sample) => Math.abs(sample.nodes - middle) / middle));
  const half = Math.floor(counted.length / 2);
  const resident = (part: readonly SoakSample[]): number =>
    quantile(
      part.map((sample) => sample.residentKib),
      0.5,
    ) / 1024;
  const residentGrowth = half === 0 ? 0 : resident(counted.slice(half)) - resident(counted.slice(0, half));
  return [
    {
      text: `the wall's heap grew by ${heapGrowth.toFixed(1)} MiB (at most ${HEAP_GROWTH_MIB})`,
      holds: heapGrowth <= HEAP_GROWTH_MIB,
    },
    {
      text: `DOM nodes stayed within ${(nodeShare * 100).toFixed(1)} % of ${middle} (at most ${NODE_SHARE * 100} %)`,
      holds: nodeShare <= NODE_SHARE,
    },
    { text: `${count.reloads} reloads (none)`, holds: count.reloads === 0 },
    { text: `${count.consoleErrors} console errors (none)`, holds: count.consoleErrors === 0 },
    {
      text: `the server's memory grew by ${residentGrowth.toFixed(1)} MiB between the halves (flat: at most ${RESIDENT_GROWTH_MIB})`,
      holds: residentGrowth <= RESIDENT_GROWTH_MIB,
    },
  ];
}

import { expect, it } from 'vitest';
import { type SoakSample, soakVerdict } from './soak-verdict.ts';

const MIB = 1024 * 1024;
const quiet = (minute: number): SoakSample => ({
  minute,
  heap: 30 * MIB,
  nodes: 1_000,
  residentKib: 200_000,
});
const hour = (change: (sample: SoakSample) => SoakSample): SoakSample[] =>
  Array.from({ length: 60 }, (_, index) => change(quiet(index + 1)));
const fails = (samples: SoakSample[], count = { consoleErrors: 0, reloads: 0 }): string[] =>
  soakVerdict(samples, count, 10)
    .filter((one) => !one.holds)
    .map((one) => one.text);

it('a quiet hour passes, also when the first ten minutes were not quiet', () => {
  expect(fails(hour((sample) => sample))).toEqual([]);
  expect(
    fails(hour((sample) => (sample.minute <= 10 ? { ...sample, heap: 5 * MIB, nodes: 10 } : sample))),
  ).toEqual([]);
});

it.each([
  [
    'a heap that gains half a MiB a minute',
    (one: SoakSample) => ({ ...one, heap: one.heap + one.minute * MIB * 0.5 }),
    /heap/,
  ],
  ['nodes that multiply', (one: SoakSample) => ({ ...one, nodes: one.nodes + one.minute * 5 }), /nodes/],
  [
    'a server that gains 3 MiB a minute',
    (one: SoakSample) => ({ ...one, residentKib: one.residentKib + one.minute * 3_072 }),
    /server/,
  ],
])('%s fails', (_, change, text) => {
  expect(fails(hour(change))).toEqual([expect.stringMatching(text)]);
});

it('one console error or one reload fails', () => {
  expect(
    fails(
      hour((sample) => sample),
      { consoleErrors: 1, reloads: 0 },
    ),
  ).toHaveLength(1);
  expect(
    fails(
      hour((sample) => sample),
      { consoleErrors: 0, reloads: 1 },
    ),
  ).toHaveLength(1);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TwinWorld } from './twin-world.ts';
import type { Witness } from './witness.ts';

const ROUNDS = 4;
/** Timers of a busy computer are late by as much. Frames of one group keep twice as far from each other. */
const JITTER_MS = 50;

let quiet: TwinWorld;
let again: TwinWorld;
let busy: TwinWorld;

beforeAll(async () => {
  [quiet, again, busy] = await Promise.all([
    TwinWorld.open(false),
    TwinWorld.open(false),
    TwinWorld.open(true),
  ]);
  await Promise.all([quiet, again, busy].map((world) => world.live(ROUNDS)));
}, 120_000);

afterAll(() => Promise.all([quiet, again, busy].map((world) => world?.close())));

const median = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;

/** The same witness in each world. */
const everywhere = (): [string, Witness, Witness, Witness][] =>
  quiet.witnesses.map((witness, index) => [
    witness.name,
    witness,
    again.witnesses[index] as Witness,
    busy.witnesses[index] as Witness,
  ]);

describe('attack: hidden events are counted by cursors or by timing, where much is hidden and where nothing is', () => {
  test('much was hidden in the one, and nothing in the others', () => {
    expect([quiet.hidden, again.hidden]).toEqual([0, 0]);
    expect(busy.hidden).toBeGreaterThan(ROUNDS * 20);
  });

  test('everybody is sent the same frames, of the same sizes, in the same order', () => {
    for (const [name, one, twin, other] of everywhere()) {
      // Snapshot, caught up, and one for each thing that happened.
      expect(one.told.frames.length).toBe(ROUNDS + 2);
      expect(twin.told, `${name}, in two quiet worlds`).toEqual(one.told);
      expect(other.told, `${name}, in a quiet and a busy world`).toEqual(one.told);
    }
  });

  test('everybody is answered the same, to the byte', async () => {
    const [here, there, elsewhere] = await Promise.all([quiet.answers(), again.answers(), busy.answers()]);
    expect(Object.keys(here).length).toBeGreaterThan(25);
    expect(there).toEqual(here);
    expect(elsewhere).toEqual(here);
  });

  test('hearts beat, and what happens is told, no more apart than in two runs of one world', () => {
    for (const [name, one, twin, other] of everywhere()) {
      expect(one.beats.length).toBeGreaterThanOrEqual(ROUNDS - 1);
      const beat = (witness: Witness) => median(witness.beats);
      expect(Math.abs(beat(other) - beat(one)), name).toBeLessThan(
        Math.abs(beat(twin) - beat(one)) + JITTER_MS,
      );
      // A busy computer only ever adds to what it takes at best.
      const quickest = (world: TwinWorld) => Math.min(...(world.delays.get(name) ?? []));
      const inTwoRuns = Math.abs(quickest(again) - quickest(quiet));
      expect(Math.abs(quickest(busy) - quickest(quiet)), name).toBeLessThan(inTwoRuns + JITTER_MS);
    }
  });
});

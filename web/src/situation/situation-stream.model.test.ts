import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshness } from './freshness.ts';
import { createSituationDriver, type SituationDriver } from './situation-driver.ts';
import { canonicalSituation } from './state-hash.ts';
import { hashOfView, type ModelView } from './testing/model-log.ts';
import { ModelWorld } from './testing/model-world.ts';

const byHand = process.env.SIAGA_MODEL_RUNS;
/** The same histories each time; by hand others, and more: SIAGA_MODEL_RUNS=10000. */
const histories = byHand === undefined ? { numRuns: 200, seed: 20_240_214 } : { numRuns: Number(byHand) };

const ms = (longest: number) => fc.integer({ min: 0, max: longest });

const happening = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('append' as const), dice: fc.nat(10_000), count: fc.nat(6) }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('pass' as const), ms: ms(9_000) }) },
  fc.record({ kind: fc.constant('pass' as const), ms: ms(80_000) }),
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('lose' as const, 'duplicate' as const, 'swap' as const) }),
  },
  fc.record({
    kind: fc.constantFrom('cut' as const, 'halfOpen' as const, 'nudge' as const, 'startAgain' as const),
  }),
  fc.record({
    kind: fc.constantFrom(
      'mute' as const,
      'down' as const,
      'refuse' as const,
      'bar' as const,
      'stuck' as const,
      'thin' as const,
      'full' as const,
    ),
    ms: ms(40_000),
    dice: fc.nat(10_000),
  }),
  fc.record({ kind: fc.constant('restore' as const), back: fc.nat(8), dice: fc.nat(10_000) }),
  fc.record({
    kind: fc.constant('sleep' as const),
    ms: fc.integer({ min: 2_000, max: 4 * 3_600_000 }),
    isClockFrozen: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('reload' as const), mayLeave: fc.boolean(), awayMs: ms(100_000) }),
  fc.record({
    kind: fc.constantFrom('setServerClock' as const, 'setWallClock' as const),
    byMs: fc.integer({ min: -7_200_000, max: 7_200_000 }),
  }),
);
type Happening = typeof happening extends fc.Arbitrary<infer One> ? One : never;

/** A world with one page, watched: after everything that happens, all promises are looked at. */
class Watch {
  readonly world = new ModelWorld();
  driver: SituationDriver;
  /** The cursor this page holds, and since when. */
  #held: { cursor: string | null; since: number } = { cursor: null, since: 0 };
  #checked: { text: string | null; cursor: string | null } = { text: null, cursor: null };

  constructor() {
    this.driver = this.#open();
    this.world.check = () => this.check();
    this.world.onAsk = (after) => this.#checkAsked(after);
    this.driver.start();
  }

  #open = () =>
    createSituationDriver({
      operation: 'pemilu-2024',
      scope: '15.07',
      transport: this.world.transport,
      surroundings: this.world.surroundings(),
    });

  reload(mayLeave: boolean, awayMs: number): void {
    this.world.vanish(mayLeave);
    const check = this.world.check;
    this.world.check = () => {};
    this.world.pass(awayMs);
    this.#held = { cursor: null, since: 0 };
    this.driver = this.#open();
    this.world.check = check;
    this.driver.start();
  }

  /** The cursor kept, written out this moment; its picture is checked whenever it is another one. */
  #keptCursor(): string | null {
    this.world.leave();
    const { offered } = this.world;
    if (offered === this.#checked.text) return this.#checked.cursor;
    const kept = offered === null ? null : (JSON.parse(offered) as { cursor: string; state: ModelView });
    if (kept !== null) {
      const truth = this.world.issued(kept.cursor);
      expect(hashOfView(kept.state), 'picture and cursor belong together').toBe(hashOfView(truth.view));
    }
    this.#checked = { text: offered, cursor: kept?.cursor ?? null };
    return this.#checked.cursor;
  }

  #checkAsked(after: string | null): void {
    if (after === null) return;
    expect(
      canonicalSituation(this.driver.store.state()),
      'what is shown is the picture of the cursor asked from',
    ).toEqual(this.world.issued(after).view);
  }

  /** The picture shown is the server's newest, and is called so. */
  checkConverged(): void {
    const { world, driver } = this;
    const cursor = this.#keptCursor() ?? '';
    expect(world.isNewest(cursor), `${cursor} is the newest position`).toBe(true);
    expect(canonicalSituation(driver.store.state())).toEqual(world.issued(cursor).view);
    expect(driver.store.link().phase).toBe('live');
    expect(freshness(driver.store.link(), driver.now()).state).toBe('LANGSUNG');
  }

  check(): void {
    const { world, driver } = this;
    expect(world.mostHeld, 'subscriptions held at once').toBeLessThanOrEqual(1);
    const cursor = this.#keptCursor();
    if (cursor !== this.#held.cursor) this.#held = { cursor, since: world.now };
    const { state } = freshness(driver.store.link(), driver.now());
    if (world.isToldBarred) expect(state, 'a picture that may not be seen is dead').toBe('TERPUTUS');
    if (state !== 'LANGSUNG' || cursor === null) return;
    const madeAt = world.issued(cursor).at;
    const allowed = 10_050 + world.setBackMs(madeAt, this.#held.since);
    expect(world.now - madeAt, 'age while LANGSUNG is claimed').toBeLessThanOrEqual(allowed);
  }
}

type Spoil = Extract<Happening, { dice: number; ms: number }>;

/** A fault that lasts: the first half before an event, the second half after it. */
function during({ world }: Watch, { ms: span, dice }: Spoil, set: (isOn: boolean) => void): void {
  set(true);
  world.pass(Math.ceil(span / 2));
  world.append(dice);
  world.pass(Math.ceil(span / 2));
  set(false);
}

function last(watch: Watch, one: Spoil): void {
  const { world } = watch;
  during(watch, one, (isOn) => {
    if (one.kind === 'mute') world.isMute = isOn;
    if (one.kind === 'stuck') world.isStuck = isOn;
    if (one.kind === 'full') world.isStorageFull = isOn;
    if (one.kind === 'thin') world.isThin = isOn;
    if (one.kind === 'refuse') world.isRefusing = isOn;
    if (one.kind === 'down') world.isUp = !isOn;
    if (one.kind === 'bar') isOn ? world.bar() : world.unbar();
    if (isOn && (one.kind === 'refuse' || one.kind === 'down')) world.cut();
    if (!isOn && one.kind === 'thin') world.drain();
  });
}

function happen(watch: Watch, one: Happening): void {
  const { world, driver } = watch;
  if ('dice' in one && 'ms' in one) last(watch, one);
  else if (one.kind === 'append') for (let n = 0; n <= one.count; n += 1) world.append(one.dice * (n + 1));
  else if (one.kind === 'pass') world.pass(one.ms);
  else if (one.kind === 'cut') world.cut();
  else if (one.kind === 'halfOpen') world.halfOpen();
  else if (one.kind === 'nudge') world.nudge();
  else if (one.kind === 'sleep') world.sleep(one.ms, one.isClockFrozen);
  else if (one.kind === 'reload') watch.reload(one.mayLeave, one.awayMs);
  else if (one.kind === 'setServerClock') world.setServerClock(one.byMs);
  else if (one.kind === 'setWallClock') {
    world.wallClockOffset += one.byMs;
    // A page looks at its clock several times a second, so it sees this apart from a sleep.
    driver.now();
  } else if (one.kind === 'startAgain') {
    driver.start();
    driver.stop();
    driver.start();
  } else if (one.kind === 'restore') {
    world.restore(one.back);
    world.append(one.dice);
  } else world.spoilNextFrame(one.kind);
}

test('whatever happens on the way, the picture is the model’s at its cursor, is never called LANGSUNG when old, and converges', () => {
  fc.assert(
    fc.property(fc.array(happening, { minLength: 1, maxLength: 40 }), (happenings) => {
      const watch = new Watch();
      for (const one of happenings) happen(watch, one);
      watch.world.calm();
      // What is under way arrives.
      watch.world.pass(1_000);
      // Who was barred knocks once a minute; everybody else is back long before.
      watch.world.pass(watch.driver.store.link().isBarred ? 70_000 : 30_000);
      watch.checkConverged();
    }),
    histories,
  );
}, 600_000);

test('with the server back after any time away, the picture is the model’s within five seconds', () => {
  fc.assert(
    fc.property(ms(300_000), ms(5_000), fc.nat(10_000), (downMs, beforeMs, dice) => {
      const watch = new Watch();
      watch.world.pass(beforeMs);
      watch.world.append(dice);
      watch.world.isUp = false;
      watch.world.cut();
      watch.world.pass(downMs);
      watch.world.isUp = true;
      watch.world.append(dice + 1);
      watch.world.pass(5_000);
      watch.checkConverged();
    }),
    histories,
  );
}, 600_000);

test('who is let in again after any time barred is shown the model’s picture within 70 seconds', () => {
  fc.assert(
    fc.property(ms(300_000), ms(5_000), fc.nat(10_000), (barredMs, beforeMs, dice) => {
      const watch = new Watch();
      watch.world.pass(beforeMs);
      watch.world.append(dice);
      watch.world.bar();
      watch.world.pass(barredMs);
      watch.world.unbar();
      watch.world.append(dice + 1);
      watch.world.pass(70_000);
      watch.checkConverged();
    }),
    histories,
  );
}, 600_000);

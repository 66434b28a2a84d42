import { expect, test } from 'vitest';
import { AlertWorld, MINUTE } from '../../server/domain/alert/alert-world.fixture.ts';
import { DATABASES } from '../support/databases.ts';
import { Dice, tapeOf } from './dice.ts';
import { LADDER_ACTS, type LadderAct, LadderModel } from './ladder-model.ts';

/** How many incidents live through a random history; more in the long run. */
const HISTORIES = Number(process.env.SIAGA_LADDERS ?? 120);
const SEED = Number(process.env.SIAGA_PROOF_SEED ?? 1507);
/** Those of one world share its clock and its restarts. */
const IN_ONE_WORLD = Math.min(HISTORIES, 200);
const STEPS = 24;
/** Choices in one world: never more than there are. */
const TAPE = 20_000;
const DESA = '15.07.05.2004';
/** Alerted from HIGH on, and no rule looks for clusters of it. */
const CATEGORY = 'KEAMANAN_OBJEK';

/** What the log tells of one incident, in the words of the model. */
const WORDS: Readonly<Record<string, (payload: Record<string, unknown>) => string>> = {
  AlertRaised: () => 'raised',
  AlertRungCalled: ({ rung }) => `called ${String(rung)}`,
  AlertAcknowledged: () => 'acknowledged',
  AlertReturned: ({ reason }) => `returned ${reason === 'NO_FOLLOW_UP' ? 'nothing followed' : 'undone'}`,
  AlertEnded: () => 'ended',
};

class RandomHistory {
  readonly #world: AlertWorld;
  readonly #dice: Dice;
  readonly #models = new Map<string, LadderModel>();

  constructor(world: AlertWorld, dice: Dice) {
    this.#world = world;
    this.#dice = dice;
  }

  async live(): Promise<void> {
    const world = this.#world;
    await world.hire('KECAMATAN', DESA);
    await world.hire('KECAMATAN', '15.07.05');
    await world.hire('POSKO', '15.07');
    await world.hire('LEADER', '15.07');
    for (let step = 0; step < STEPS; step += 1) {
      await this.#raise();
      await this.#act();
      await this.#time();
    }
  }

  /** Where the log tells anything else of an incident than the model. */
  async differences(): Promise<string[]> {
    const stories = new Map<string, string[]>();
    for (const { kind, payload } of await this.#world.told()) {
      const word = WORDS[kind]?.(payload);
      const id = String(payload.incidentId);
      if (word !== undefined) stories.set(id, [...(stories.get(id) ?? []), word]);
    }
    return [...this.#models].flatMap(([id, model]) => {
      const told = (stories.get(id) ?? []).join(', ');
      const expected = model.story.join(', ');
      return told === expected ? [] : [`told ${told}\nmust ${expected}`];
    });
  }

  get count(): number {
    return this.#models.size;
  }

  async #raise(): Promise<void> {
    if (this.#models.size >= IN_ONE_WORLD) return;
    const severities = Array.from({ length: 1 + this.#dice.below(20) }, () =>
      this.#dice.pick(['CRITICAL', 'HIGH'] as const),
    );
    const raised = await Promise.all(
      severities.map(async (severity) => {
        const id = await this.#world.raise({ place: DESA, severity, category: CATEGORY });
        return [id, severity] as const;
      }),
    );
    await this.#world.settle();
    for (const [id, severity] of raised) this.#models.set(id, new LadderModel(this.#world.shown, severity));
  }

  async #act(): Promise<void> {
    const acts: Promise<unknown>[] = [];
    for (const [id, model] of this.#models) {
      if (!this.#dice.once(4)) continue;
      const act = this.#dice.pick(LADDER_ACTS);
      if (!model.takes(act)) continue;
      acts.push(this.#do(id, act));
      model.do(act, this.#world.shown);
    }
    await Promise.all(acts);
    // Sometimes the server dies before it has looked at what was done.
    if (this.#dice.once(6)) await this.#world.restart();
    await this.#world.settle();
  }

  #do(id: string, act: LadderAct): Promise<unknown> {
    const world = this.#world;
    switch (act) {
      case 'acknowledge':
        return world.acknowledge(id);
      case 'assign':
        return world.assign(id);
      case 'close':
        return world.close_(id);
      case 'snooze':
        return world.snooze(id, 30);
      case 'wake':
        return world.wake(id, this.#dice.once(2) ? 'IncidentWoken' : 'IncidentSnoozeEnded');
      case 'undo':
        return world.undoAcknowledgement(id);
    }
  }

  /** Time passes, the clock jumps, or the server is killed: what is due is done once, whatever it was. */
  async #time(): Promise<void> {
    const world = this.#world;
    const minutes = 1 + this.#dice.below(12);
    const chance = this.#dice.below(10);
    if (chance < 6) {
      for (let minute = 0; minute < minutes; minute += 1) {
        await world.pass(MINUTE);
        this.#look();
      }
      return;
    }
    const isBack = chance > 7;
    const jump = minutes * 20 * MINUTE * (isBack ? -1 : 1);
    world.shown += jump;
    if (isBack) for (const model of this.#models.values()) model.setBack(-jump);
    if (chance % 2 === 0) await world.restart();
    await world.settle();
    this.#look();
  }

  #look(): void {
    for (const model of this.#models.values()) model.look(this.#world.shown);
  }
}

test(
  `${HISTORIES} random histories of acknowledgements, snoozes, kills and clocks that jump are told as the model tells them`,
  async () => {
    const [database] = DATABASES;
    const wrong: string[] = [];
    let lived = 0;
    for (let seed = SEED; lived < HISTORIES; seed += 1) {
      if (!database) throw new Error('no database to test on');
      const world = await AlertWorld.on(await database.fresh());
      const history = new RandomHistory(world, new Dice(tapeOf(seed, TAPE)));
      await history.live();
      wrong.push(...(await history.differences()));
      lived += history.count;
      await world.close();
    }
    expect(wrong.slice(0, 3), `${wrong.length} of ${lived}`).toEqual([]);
    console.log(`${lived} histories: 0 lost alerts, 0 alerts after the end, 0 doubled timers`);
  },
  Math.max(120_000, HISTORIES * 600),
);

import { setTimeout as pause } from 'node:timers/promises';
import { isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSchema } from '../../server/graphql/build-schema.ts';
import { RESOLVERS } from '../../server/graphql/resolvers.ts';
import { must } from '../../server/kernel/must.ts';
import { WebhookReceiver } from '../support/webhook-receiver.ts';
import { Follower } from './follower.ts';
import { type Ground, QUESTIONS, ROUTES, TOLD_BY_RIGHT } from './twin-questions.ts';
import { type Answers, differences, questionsOf, WholeAsker } from './whole-asker.ts';
import { type Hidden, SEATS, type Seat, WholeWorld } from './whole-world.ts';

/** How long nothing happens but what is hidden: two heartbeats and more. */
const QUIET_MS = 4_500;
/** After so long everybody has been told who else has come. */
const SEATED_MS = 300;

/** What happens step by step in two busy worlds. Everybody is asked after the last step that he may not know of. */
const STEPS: Readonly<Record<'secret' | 'distant', readonly (readonly Hidden[])[]>> = {
  secret: [['SECRET'], ['ELSEWHERE', 'DOORS'], ['OTHERS']],
  distant: [['DOORS'], ['ELSEWHERE'], []],
};
type Which = keyof typeof STEPS;
/** In this order: some who are asked in the second are told whether programs that are asked in the first were there. */
const WORLDS = ['distant', 'secret'] as const satisfies Which[];

const asker = new WholeAsker(buildSchema(RESOLVERS));

/** What came of one seat: what it was sent and answered in the quiet world and in a busy one. */
interface Compared {
  readonly sent: readonly { readonly name: string; readonly quiet: Sent; readonly busy: Sent }[];
  readonly quiet: Answers;
  readonly busy: Answers;
}
interface Sent {
  readonly said: readonly string[];
  readonly excess: number;
}

const unseen = (seat: Seat, happened: readonly Hidden[]): boolean =>
  happened.every((each) => seat.hidden.includes(each));

/** In which world, and after which step, a seat is asked. */
function placeOf(seat: Seat): { readonly which: Which; readonly step: number } {
  const which = seat.hidden.includes('SECRET') ? 'secret' : 'distant';
  const steps = STEPS[which];
  const last = steps.filter(
    (step, index) => step.length > 0 && unseen(seat, steps.slice(0, index + 1).flat()),
  ).length;
  return { which, step: last - 1 };
}

const compared = new Map<string, Compared>();
let receiver: WebhookReceiver;
let quiet: WholeWorld;
let busy: Record<Which, WholeWorld>;

beforeAll(async () => {
  receiver = await WebhookReceiver.open();
  const [one, two, three] = await Promise.all([
    WholeWorld.open(receiver),
    WholeWorld.open(receiver),
    WholeWorld.open(receiver),
  ]);
  quiet = one;
  busy = { secret: two, distant: three };
  for (const step of STEPS.secret.keys()) await compareAfter(step);
}, 300_000);
afterAll(async () => {
  await Promise.all([quiet, busy.secret, busy.distant].map((world) => world.close()));
  await receiver.close();
});

async function compareAfter(step: number): Promise<void> {
  const seatsIn = (which: Which) =>
    SEATS.filter((seat) => placeOf(seat).which === which && placeOf(seat).step === step);
  const sent = new Map<string, Compared['sent'][number]>();
  for (const which of WORLDS) {
    const seats = seatsIn(which);
    const [still, told] = await Promise.all([
      followed(quiet, seats, []),
      followed(busy[which], seats, STEPS[which][step] ?? []),
    ]);
    for (const [name, each] of told) sent.set(name, { name, busy: each, quiet: must(still.get(name), name) });
  }
  await Promise.all([quiet, busy.secret, busy.distant].map((world) => world.happen()));
  for (const which of WORLDS) {
    const seats = seatsIn(which);
    const hidden = await busy[which].hiddenGround();
    const grounds = await Promise.all([quiet.ground(hidden), busy[which].ground(hidden)]);
    for (const seat of seats) {
      const [here, there] = await Promise.all([
        answers(quiet, seat, grounds[0]),
        answers(busy[which], seat, grounds[1]),
      ]);
      compared.set(seat.name, {
        sent: [...sent.values()].filter(({ name }) => name.startsWith(`${seat.name}:`)),
        quiet: here,
        busy: there,
      });
    }
  }
}

/** Follows everything that somebody may follow. */
async function follow(world: WholeWorld, seat: Seat, ground: Ground): Promise<Follower[]> {
  const player = must(world.players.get(seat.name), seat.name);
  const all: Follower[] = [];
  for (const [name, field] of asker.fields) {
    if (!name.startsWith('Subscription.')) continue;
    for (const given of questionsOf(name)(ground, seat.scope)) {
      for (const { query } of asker.whole.documents(name, field, given)) {
        const what = `${seat.name}: ${name} ${JSON.stringify(given)}`;
        const follower = await Follower.of(what, player, query, given);
        if (follower) all.push(follower);
      }
    }
  }
  return all;
}

/** What they are sent while nothing happens that they may see. */
async function followed(world: WholeWorld, seats: readonly Seat[], hide: readonly Hidden[]) {
  if (seats.length === 0) return new Map<string, Sent>();
  const ground = await world.ground(null);
  const followers = (await Promise.all(seats.map((seat) => follow(world, seat, ground)))).flat();
  await pause(SEATED_MS);
  await Promise.all(followers.map((follower) => follower.begin()));
  const since = performance.now();
  for (const each of hide) await world.hide(each);
  await pause(Math.max(0, since + QUIET_MS - performance.now()));
  const told = new Map<string, Sent>(followers.map(({ name, said, excess }) => [name, { said, excess }]));
  await Promise.all(followers.map((follower) => follower.leave()));
  return told;
}

async function answers(world: WholeWorld, seat: Seat, ground: Ground): Promise<Answers> {
  const player = must(world.players.get(seat.name), seat.name);
  return new Map([
    ...(await asker.queries(player, ground, seat.scope)),
    ...(await asker.mutations(player, ground, SEATS.indexOf(seat))),
    ...(await asker.routes(world.server.routes, player, ground)),
  ]);
}

const isByRight = ({ name }: Seat, difference: string): boolean =>
  TOLD_BY_RIGHT.some(([whom, what]) => whom === name && difference.startsWith(`${what} `));

describe('nobody learns how much is hidden (F3, F10)', () => {
  test.each(SEATS.map((seat) => [seat.name, seat] as const))('%s', (name, seat) => {
    const { sent, quiet: one, busy: other } = must(compared.get(name), 'what was told');
    for (const { name: what, quiet: here, busy: there } of sent) {
      expect(there.said, what).toEqual(here.said);
      expect(there.excess, `${what}: frames beyond the heartbeats`).toBeLessThanOrEqual(0);
    }
    expect(one.size).toBeGreaterThan(100);
    const wrong = differences(one, other).filter((difference) => !isByRight(seat, difference));
    expect(wrong.slice(0, 12).join('\n'), `${wrong.length} of ${one.size} answers differ`).toBe('');
  });
});

test('much was hidden, and everybody who may follow anything was sent something', () => {
  expect(SEATS.every((seat) => placeOf(seat).step >= 0)).toBe(true);
  const followers = [...compared.values()].flatMap(({ sent }) => sent);
  expect(followers.length).toBeGreaterThan(SEATS.length);
  expect(followers.every(({ quiet: { said } }) => said.length > 0)).toBe(true);
});

test('every root field and every route has its line', () => {
  const roots = [...asker.fields.keys()].filter((name) => !name.startsWith('Mutation.'));
  expect(Object.keys(QUESTIONS).sort()).toEqual(roots.sort());
  expect([...new Set(quiet.server.routes)].sort()).toEqual(Object.keys(ROUTES).sort());
});

test('every field of what a query or a subscription gives was asked for', () => {
  const types = new Set([...asker.whole.asked].map((key) => key.split('.')[0]));
  const missing = Object.values(buildSchema(RESOLVERS).getTypeMap()).flatMap((type) =>
    isObjectType(type) && types.has(type.name)
      ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)
      : [],
  );
  expect(missing.filter((key) => !asker.whole.asked.has(key))).toEqual([]);
});

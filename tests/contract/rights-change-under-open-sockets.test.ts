import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Grant } from '../../server/domain/access/viewer.policy.ts';
import {
  barred,
  granted,
  revoked,
  sessionEnded,
  type ToyEvent,
  ToyLog,
  wallMode,
} from '../proof/toy-rights.ts';
import { type Message, RawSocket } from '../support/raw-socket.ts';
import { alertRaised, toyAlerts } from '../support/toy-alerts.ts';
import { startToyServer, type ToyServer } from '../support/toy-situation.ts';

/** Set it for a longer run: `SIAGA_RACES=10000`. */
const RACES = Number(process.env.SIAGA_RACES ?? 200);

const REGENCY = '15.07';
const SADU = '15.07.02';
const BERBAK = '15.07.05';
/** Long enough to be let in and subscribe. */
const TERM_MS = 2_000;
const PATIENCE_MS = 45_000;
const OTHER = '0198a0e0-0000-7000-8000-0000000000ff';
const WITNESS = '0198a0e0-0000-7000-8000-0000000000fe';
const FOLLOW = `subscription Follow($scope: RegionCode!, $after: Cursor) {
  situation(scope: $scope, after: $after) { kind after cursor stateHash }
}`;

interface Frame {
  readonly kind: string;
  readonly after: string | null;
  readonly cursor: string;
}

let log: ToyLog;
let server: ToyServer;
const sockets: RawSocket[] = [];

beforeEach(async () => {
  log = new ToyLog();
  server = await startToyServer({
    access: log.access,
    services: { situationQueries: log.situationQueries, alertQueries: toyAlerts(log) },
    isDevelopment: true,
  });
});

afterEach(async () => {
  for (const raw of sockets.splice(0)) raw.socket.terminate();
  await server.close();
  log.hub.close();
});

async function enter(secret: string): Promise<RawSocket> {
  const raw = await RawSocket.ready(server.webSocketUrl, secret);
  sockets.push(raw);
  return raw;
}

/** Follows a scope on a socket and waits until it is up to date. */
async function follow(raw: RawSocket, scope: string, id = scope): Promise<void> {
  raw.subscribe(id, FOLLOW, { scope });
  await until(raw, id, ({ kind }) => kind === 'SNAPSHOT');
}

interface Payload {
  readonly data?: { readonly situation: Frame } | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}
const payloadOf = (message: Message): Payload =>
  message.type === 'error'
    ? { errors: message.payload as NonNullable<Payload['errors']> }
    : (message.payload as Payload);
const seqOf = ({ cursor }: Frame): number => Number(cursor.split('~').at(-1));
const framesOf = (raw: RawSocket, id: string): Frame[] =>
  raw.received
    .filter((message) => message.id === id && message.type === 'next')
    .flatMap((message) => payloadOf(message).data?.situation ?? []);
/** The code that an operation was turned away with. */
const refusalOf = (raw: RawSocket, id: string): string | undefined =>
  raw.received
    .filter((message) => message.id === id && message.payload !== undefined)
    .flatMap((message) => payloadOf(message).errors ?? [])[0]?.extensions.code;
const completed = (raw: RawSocket, id: string): boolean =>
  raw.received.some((message) => message.id === id && message.type === 'complete');

/** Waits for a frame of a subscription. */
async function until(raw: RawSocket, id: string, isIt: (frame: Frame) => boolean): Promise<Frame> {
  return vi.waitFor(() => {
    const frame = framesOf(raw, id).find(isIt);
    if (!frame) throw new Error(`no such frame of ${id} yet: ${JSON.stringify(framesOf(raw, id).slice(-3))}`);
    return frame;
  }, PATIENCE_MS);
}

/**
 * Until nothing is owed any more: somebody else has been sent the changes and the next heartbeat, which go out to all in one turn,
 * and what was sent on this socket before has arrived.
 */
async function whileOwed(raw: RawSocket): Promise<void> {
  log.letIn('witness', { principal: WITNESS }, { id: 'of-the-witness', region: REGENCY });
  const witness = await enter('witness');
  await follow(witness, REGENCY, 'w');
  await until(witness, 'w', ({ kind }) => kind === 'TIME');
  witness.socket.terminate();
  const pongs = () => raw.received.filter(({ type }) => type === 'pong').length;
  const before = pongs();
  raw.send({ type: 'ping' });
  await expect.poll(pongs).toBe(before + 1);
}

/** The newest message that is no answer to a ping. */
const lastWord = (raw: RawSocket): Message | undefined =>
  raw.received.findLast(({ type }) => type !== 'pong');

/** Each frame of a subscription begins where the one before it ended. */
function expectNoGap(frames: readonly Frame[]): void {
  for (const [index, { after }] of frames.entries()) expect(after).toBe(frames[index - 1]?.cursor ?? null);
}

const inSadu: Partial<Grant> = { id: 'in-sadu', region: SADU, role: 'KECAMATAN' };
const inBerbak: Partial<Grant> = { id: 'in-berbak', region: BERBAK, role: 'KECAMATAN' };

describe('whoever loses his only right', () => {
  test('gets one frame that says so and then no more; his socket stays', async () => {
    log.letIn('him', {}, inSadu);
    const raw = await enter('him');
    await follow(raw, SADU, '1');
    log.commit(null);
    await until(raw, '1', (frame) => seqOf(frame) === 2);
    log.commit(revoked('in-sadu'));
    await until(raw, '1', ({ kind }) => kind === 'REVOKED');
    log.commit(null, null);
    await whileOwed(raw);
    const frames = framesOf(raw, '1');
    expect(frames.at(-1)).toMatchObject({ kind: 'REVOKED', cursor: frames.at(-2)?.cursor });
    expect(frames.filter(({ kind }) => kind === 'REVOKED')).toHaveLength(1);
    expect(Math.max(...frames.map(seqOf))).toBe(2);
    expect(lastWord(raw)).toEqual({ id: '1', type: 'complete' });
    await expect.poll(() => log.hub.size.members).toBe(0);
    raw.send({ type: 'ping' });
    await expect.poll(() => raw.received.at(-1)).toMatchObject({ type: 'pong' });
  });

  test('may subscribe again as soon as he is given one, and no sooner', async () => {
    log.letIn('him', {}, inSadu);
    const raw = await enter('him');
    await follow(raw, SADU, '1');
    log.commit(revoked('in-sadu'));
    await expect.poll(() => completed(raw, '1')).toBe(true);
    raw.subscribe('2', FOLLOW, { scope: SADU });
    await expect.poll(() => refusalOf(raw, '2')).toBe('FORBIDDEN');
    log.commit(granted(inSadu));
    await follow(raw, SADU, '3');
  });

  test('disturbs nobody who follows the same scope', async () => {
    log.letIn('him', {}, inSadu);
    log.letIn('her', { principal: OTHER }, { ...inSadu, id: 'hers' });
    const [his, hers] = [await enter('him'), await enter('her')];
    await follow(his, SADU, '1');
    await follow(hers, SADU, '1');
    for (let each = 0; each < 10; each += 1) log.commit(null);
    log.commit(revoked('in-sadu'), null, null);
    await until(hers, '1', (frame) => seqOf(frame) === log.seq);
    expectNoGap(framesOf(hers, '1'));
    await until(his, '1', ({ kind }) => kind === 'REVOKED');
    expect(Math.max(...framesOf(his, '1').map(seqOf))).toBeLessThanOrEqual(12);
  });

  test('loses it as well where it was taken while his subscription was being made', async () => {
    log.letIn('him', {}, inSadu);
    const raw = await enter('him');
    let prepared = () => {};
    log.preparing = new Promise((resolve) => {
      prepared = resolve;
    });
    raw.subscribe('1', FOLLOW, { scope: SADU });
    raw.send({ type: 'ping' });
    await expect.poll(() => raw.received.at(-1)).toMatchObject({ type: 'pong' });
    log.commit(revoked('in-sadu'));
    log.preparing = Promise.resolve();
    prepared();
    log.commit(null);
    await whileOwed(raw);
    expect(framesOf(raw, '1').filter(({ kind }) => kind !== 'REVOKED')).toEqual([]);
    expect(lastWord(raw)).toMatchObject({ id: '1' });
    expect(lastWord(raw)?.type).not.toBe('next');
  });
});

describe('whoever keeps some of his rights', () => {
  test('keeps the subscriptions that they allow, without a gap', async () => {
    log.letIn('him', {}, inSadu, inBerbak);
    const raw = await enter('him');
    await follow(raw, SADU);
    await follow(raw, BERBAK);
    log.commit(null, null);
    await until(raw, BERBAK, (frame) => seqOf(frame) === 4);
    log.commit(null, revoked('in-sadu'), null);
    await until(raw, SADU, ({ kind }) => kind === 'REVOKED');
    log.commit(null);
    await until(raw, BERBAK, (frame) => seqOf(frame) === 8);
    expectNoGap(framesOf(raw, BERBAK));
    expect(framesOf(raw, BERBAK).filter(({ kind }) => kind === 'RESYNC' || kind === 'SNAPSHOT')).toHaveLength(
      1,
    );
    expect(Math.max(...framesOf(raw, SADU).map(seqOf))).toBeLessThanOrEqual(5);
    expect(completed(raw, SADU)).toBe(true);
    expect(completed(raw, BERBAK)).toBe(false);
  });

  test('that allow the same goes on where he stood', async () => {
    log.letIn('him', {}, inSadu);
    const raw = await enter('him');
    await follow(raw, SADU, '1');
    log.commit(null, granted({ ...inSadu, id: 'again' }), null);
    await until(raw, '1', (frame) => seqOf(frame) === 4);
    log.commit(revoked('in-sadu'), null);
    await until(raw, '1', (frame) => seqOf(frame) === 6);
    expectNoGap(framesOf(raw, '1'));
    expect(framesOf(raw, '1').map(({ kind }) => kind)).not.toContain('RESYNC');
  });

  test.each([
    ['wider', inSadu, granted({ id: 'wider', role: 'POSKO', region: REGENCY }), 'RESTRICTED', 'SECRET'],
    ['narrower', { id: 'in-sadu', role: 'POSKO' as const, region: SADU }, null, 'SECRET', 'RESTRICTED'],
  ])('begins anew with the %s picture, and is told', async (_name, first, event, before, after) => {
    log.letIn('him', {}, first, { ...inSadu, id: 'kept' });
    const raw = await enter('him');
    await follow(raw, SADU, '1');
    log.commit(null);
    await until(raw, '1', (frame) => seqOf(frame) === 3);
    log.commit(event ?? revoked('in-sadu'));
    const fresh = await until(
      raw,
      '1',
      (frame) => frame.kind === 'SNAPSHOT' && frame.cursor.includes(`~${after}~`),
    );
    const frames = framesOf(raw, '1');
    expect(frames[0]?.cursor).toContain(`~${before}~`);
    expect(frames.at(frames.indexOf(fresh) - 1)).toMatchObject({ kind: 'RESYNC', after: null });
    expect(fresh.after).toBeNull();
    log.commit(null);
    await until(raw, '1', (frame) => seqOf(frame) === 5 && frame.cursor.includes(`~${after}~`));
    const isOld = framesOf(raw, '1').map(({ cursor }) => cursor.includes(`~${before}~`));
    expect(isOld.lastIndexOf(true)).toBeLessThan(isOld.indexOf(false));
  });

  test('a wall for guests begins anew, a blank one gets no more', async () => {
    log.letIn('wall', { kind: 'WALL' }, { role: 'WALL' });
    const raw = await enter('wall');
    await follow(raw, REGENCY, '1');
    log.commit(wallMode('GUEST', null));
    await until(raw, '1', ({ kind, cursor }) => kind === 'SNAPSHOT' && cursor.includes('~GUEST~'));
    const seq = log.seq;
    log.commit(wallMode('BLANK'), null);
    await expect.poll(() => completed(raw, '1')).toBe(true);
    expect(framesOf(raw, '1').at(-1)?.kind).toBe('REVOKED');
    expect(Math.max(...framesOf(raw, '1').map(seqOf))).toBeLessThanOrEqual(seq);
  });
});

describe('every socket of somebody', () => {
  test.each([
    ['whose session has ended', sessionEnded('his-session')],
    ['who was shut out', barred()],
  ])('%s is closed with 4403 at once', async (_name, event) => {
    log.letIn('him', { session: 'his-session' }, inSadu);
    log.letIn('her', { principal: OTHER, session: 'her-session' }, { ...inSadu, id: 'hers' });
    const his = [await enter('him'), await enter('him'), await enter('him')];
    const hers = await enter('her');
    await follow(his[0] as RawSocket, SADU, '1');
    await follow(his[1] as RawSocket, SADU, '1');
    await follow(hers, SADU, '1');
    log.commit(null, event, null, null);
    for (const raw of his) expect(await raw.closed).toEqual({ code: 4403, reason: 'CREDENTIAL_REVOKED' });
    for (const raw of his)
      expect(Math.max(0, ...framesOf(raw, '1').map(seqOf)), 'the newest that he got').toBeLessThanOrEqual(3);
    await until(hers, '1', (frame) => seqOf(frame) === 6);
    await expect.poll(() => log.hub.size.members).toBe(1);
    const again = new RawSocket(server.webSocketUrl);
    sockets.push(again);
    await again.open();
    again.send({ type: 'connection_init', payload: { secret: 'him' } });
    expect(await again.closed).toEqual({ code: 4403, reason: 'CREDENTIAL_REVOKED' });
  });

  test('of another session of the same person stays', async () => {
    log.letIn('desk', { session: 'desk' }, inSadu);
    log.letIn('phone', { session: 'phone' });
    const [desk, phone] = [await enter('desk'), await enter('phone')];
    await follow(desk, SADU, '1');
    await follow(phone, SADU, '1');
    log.commit(sessionEnded('desk'), null);
    expect(await desk.closed).toMatchObject({ code: 4403 });
    await until(phone, '1', (frame) => seqOf(frame) === 3);
    expectNoGap(framesOf(phone, '1'));
  });

  test('is closed with 4498 when its term is over', async () => {
    log.letIn('him', { expiresAt: Date.now() + TERM_MS }, inSadu);
    const raw = await enter('him');
    await follow(raw, SADU, '1');
    expect(await raw.closed).toEqual({ code: 4498, reason: 'CREDENTIAL_EXPIRED' });
    expect(log.hub.size.members).toBe(0);
  });

  test('stays when a grant ends by the clock; what it allowed ends with it', async () => {
    log.letIn('him', {}, { ...inSadu, endsAt: Date.now() + TERM_MS }, inBerbak);
    const raw = await enter('him');
    await follow(raw, SADU);
    await follow(raw, BERBAK);
    await expect.poll(() => completed(raw, SADU)).toBe(true);
    expect(framesOf(raw, SADU).at(-1)?.kind).toBe('REVOKED');
    log.commit(null);
    await until(raw, BERBAK, (frame) => seqOf(frame) === 3);
    expectNoGap(framesOf(raw, BERBAK));
  });
});

describe('the alerts of somebody', () => {
  interface Told {
    readonly kind: string;
    readonly filterMatches: boolean;
    readonly alerts: readonly { readonly id: string; readonly region: string }[];
  }
  const FOLLOW_ALERTS = `subscription Alerts($region: RegionCode!, $filter: AlertFilter) {
    alerts(region: $region, filter: $filter) { kind after cursor filterMatches alerts { id region } } }`;
  const told = (raw: RawSocket): Told[] =>
    raw.received
      .filter(({ type }) => type === 'next')
      .map(({ payload }) => (payload as { data: { alerts: Told } }).data.alerts);
  const ids = (raw: RawSocket) => told(raw).flatMap(({ alerts }) => alerts.map(({ id }) => id));
  const follow = async (secret: string, filter: object = {}) => {
    const raw = await enter(secret);
    raw.subscribe('1', FOLLOW_ALERTS, { region: REGENCY, filter });
    await expect.poll(() => told(raw).map(({ kind }) => kind)).toContain('CAUGHT_UP');
    return raw;
  };
  const hears = (raw: RawSocket, id: string) => expect.poll(() => ids(raw)).toContain(id);

  test('end at once with the right to them, and nothing that came later is told', async () => {
    log.letIn('him', {}, inSadu);
    const raw = await follow('him');
    log.commit(alertRaised('before', SADU));
    await hears(raw, 'before');
    log.commit(revoked('in-sadu'), alertRaised('after', SADU));
    await expect.poll(() => completed(raw, '1')).toBe(true);
    log.commit(alertRaised('later', SADU));
    await whileOwed(raw);
    expect(told(raw).at(-1)).toMatchObject({ kind: 'REVOKED', alerts: [] });
    expect(ids(raw)).toEqual(['before']);
  });

  test('begin anew with fewer where the right became narrower, and tell of no other any more', async () => {
    log.letIn('him', {}, { id: 'wide', role: 'POSKO' }, inSadu);
    const raw = await follow('him');
    log.commit(alertRaised('in-sadu', SADU), alertRaised('in-berbak', BERBAK));
    log.commit(alertRaised('secret', SADU, 'RAHASIA'));
    await hears(raw, 'secret');
    log.commit(revoked('wide'), alertRaised('too-late', BERBAK), alertRaised('too-secret', SADU, 'RAHASIA'));
    await expect.poll(() => told(raw).map(({ kind }) => kind)).toContain('RESYNC');
    log.commit(alertRaised('for-him', SADU));
    await hears(raw, 'for-him');
    const all = told(raw);
    const anew = all.findIndex(({ kind }) => kind === 'RESYNC');
    const since = all.slice(anew).flatMap(({ alerts }) => alerts.map(({ id }) => id));
    expect(all[anew + 1]).toMatchObject({ kind: 'SNAPSHOT' });
    expect(new Set(since)).toEqual(new Set(['in-sadu', 'for-him']));
    expect(ids(raw)).not.toContain('too-late');
    expect(ids(raw)).not.toContain('too-secret');
  });

  test('come without who was told of them: a frame is the same for all, and asks nobody', async () => {
    log.letIn('him', {}, { id: 'wide', role: 'POSKO' });
    const raw = await enter('him');
    raw.subscribe('1', FOLLOW_ALERTS.replace('{ id region }', '{ id region deliveries { name } }'), {
      region: REGENCY,
    });
    log.commit(alertRaised('one', SADU));
    await hears(raw, 'one');
    expect(told(raw).find(({ alerts }) => alerts.length > 0)?.alerts).toEqual([
      { id: 'one', region: SADU, deliveries: null },
    ]);
    expect(
      raw.received.filter(({ payload }) => (payload as { errors?: unknown } | undefined)?.errors),
    ).toEqual([]);
  });

  test('end with the socket of a program whose token is revoked', async () => {
    log.letIn('siren', { kind: 'PROGRAM' }, { role: 'PROGRAM_ALERTS' });
    const raw = await follow('siren');
    log.commit(alertRaised('before', SADU), alertRaised('guarded', SADU, 'TERBATAS'));
    await hears(raw, 'before');
    log.commit(barred(), alertRaised('after', SADU));
    expect(await raw.closed).toEqual({ code: 4403, reason: 'CREDENTIAL_REVOKED' });
    expect(ids(raw)).toEqual(['before']);
    expect(log.hub.size.members).toBe(0);
  });

  test('that no rule can ever raise are followed all the same, and that is said in every frame', async () => {
    log.letIn('him', {}, inSadu);
    const [nothing, something] = [await follow('him', { rules: ['NOISE'] }), await follow('him', {})];
    log.commit(alertRaised('one', SADU));
    await hears(something, 'one');
    await expect.poll(() => told(nothing).map(({ kind }) => kind)).toContain('TIME');
    expect(new Set(told(nothing).map(({ filterMatches }) => filterMatches))).toEqual(new Set([false]));
    expect(new Set(told(something).map(({ filterMatches }) => filterMatches))).toEqual(new Set([true]));
    expect(ids(nothing)).toEqual([]);
    expect(completed(nothing, '1')).toBe(false);
  });
});

test('a socket that stood still gets nothing that is newer than the revocation', async () => {
  log.letIn('him', {}, inSadu);
  const raw = await enter('him');
  await follow(raw, SADU, '1');
  const stream = (raw.socket as unknown as { _socket: { pause(): void; resume(): void } })._socket;
  stream.pause();
  // Large enough to fill the buffers of the kernel, so that the server notices.
  log.padding = 4_000_000;
  log.commit(null);
  await expect.poll(() => log.framed).toBe(2);
  log.padding = 0;
  log.commit(null, null, revoked('in-sadu'), null, null);
  await new Promise((resolve) => setImmediate(resolve));
  log.commit(null);
  stream.resume();
  await expect.poll(() => completed(raw, '1')).toBe(true);
  expect(framesOf(raw, '1').map(seqOf)).toEqual([1, 2, 2]);
  expect(framesOf(raw, '1').at(-1)?.kind).toBe('REVOKED');
});

describe(`${RACES} races between a revocation and what goes on around it`, () => {
  const LANES = 10;

  /** Something that takes away what somebody sees in Sadu, with what must follow. */
  const ENDINGS = {
    grant: (principal: string): ToyEvent => revoked(`${principal}-in-sadu`, principal),
    session: (principal: string): ToyEvent => sessionEnded(`${principal}-session`, principal),
    person: (principal: string): ToyEvent => barred(principal),
  };

  const pause = (chance: () => number): Promise<void> => {
    const how = chance();
    if (how < 0.3) return Promise.resolve();
    if (how < 0.6) return new Promise((resolve) => setImmediate(resolve));
    return new Promise((resolve) => setTimeout(resolve, how < 0.9 ? chance() * 5 : chance() * 150));
  };

  let witness: RawSocket;
  beforeEach(async () => {
    log.letIn('witness', { principal: WITNESS }, { id: 'of-the-witness', region: REGENCY });
    witness = await enter('witness');
    await follow(witness, REGENCY, 'w');
  });
  /** Until somebody else was sent what is committed now. */
  const witnessed = async () => {
    log.commit(null);
    const { seq } = log;
    await until(witness, 'w', (frame) => seqOf(frame) >= seq);
  };

  /** Resolves to the number of the revocation and the frames that came. */
  async function race(name: string, chance: () => number) {
    const principal = name;
    log.letIn(name, { principal, session: `${name}-session` }, { ...inSadu, id: `${name}-in-sadu` });
    const raw = await enter(name);
    log.preparing = pause(chance);
    raw.subscribe('1', FOLLOW, { scope: SADU });
    if (chance() < 0.8) await until(raw, '1', () => true);
    else await pause(chance);
    for (let each = Math.floor(chance() * 4); each > 0; each -= 1) {
      log.commit(...Array.from({ length: Math.floor(chance() * 4) }, () => null));
      await pause(chance);
    }
    const kinds = Object.values(ENDINGS);
    const end = kinds[Math.floor(chance() * kinds.length)] as (typeof kinds)[number];
    const before = Math.floor(chance() * 3);
    const endsAt = log.seq + before + 1;
    log.commit(...Array.from({ length: before }, () => null), end(principal), null);
    for (let each = Math.floor(chance() * 4); each > 0; each -= 1) {
      await pause(chance);
      log.commit(null);
    }
    await Promise.race([
      raw.closed,
      expect.poll(() => raw.received.some(({ type }) => type === 'complete' || type === 'error')).toBe(true),
    ]);
    // Twice: between two frames lies the gap that every other subscriber has as well, so what was owed has been sent.
    await witnessed();
    await witnessed();
    const frames = framesOf(raw, '1');
    raw.socket.terminate();
    return { endsAt, frames };
  }

  test(
    'nothing that came later is ever sent',
    async () => {
      const seed = Number(process.env.SIAGA_SEED ?? 7);
      let lanes = 0;
      let live = 0;
      const run = async (lane: number) => {
        let state = seed * 1_000 + lane;
        const chance = () => {
          state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
          return state / 2_147_483_648;
        };
        for (let each = lane; each < RACES; each += LANES) {
          const { endsAt, frames } = await race(`racer-${each}`, chance);
          const late = frames.filter((frame) => seqOf(frame) >= endsAt);
          expect(late, `race ${each} of seed ${seed}: revoked at ${endsAt}`).toEqual([]);
          expectNoGap(frames.filter(({ kind }) => kind !== 'REVOKED'));
          if (frames.length > 1) live += 1;
        }
        lanes += 1;
      };
      await Promise.all(Array.from({ length: LANES }, (_, lane) => run(lane)));
      expect(lanes).toBe(LANES);
      // The races were about something: most of them were followed live.
      expect(live).toBeGreaterThan(RACES / 3);
    },
    Math.max(60_000, RACES * 100),
  );
});

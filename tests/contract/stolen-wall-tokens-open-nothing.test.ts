import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { loopbackBinding } from '../../server/binding.ts';
import { Device } from '../../server/domain/display/device.fixture.ts';
import { buildSchema } from '../../server/graphql/build-schema.ts';
import { type RunningHttp, startHttp } from '../../server/graphql/http.ts';
import { RESOLVERS } from '../../server/graphql/resolvers.ts';
import { TRAFFIC } from '../../server/graphql/traffic.ts';
import { newId } from '../../server/kernel/ids.ts';
import { createLog } from '../../server/kernel/log.ts';
import { must } from '../../server/kernel/must.ts';
import { type Composed, composeOn } from '../support/composed.ts';
import { DATABASES } from '../support/databases.ts';
import { trustedTexts } from '../support/trusted.ts';

const SETUP = {
  ...{ name: 'Layar', place: 'Aula', scope: '15.07', ambient: 'DARK' },
  ...{ diagonalInches: 86, distanceMetres: 5, isGuestByDefault: false },
};
const START = `mutation Start($input: StartWallPairingInput!) { result: startWallPairing(input: $input) {
  __typename ... on WallPairingStarted { pairing } ... on Refusal { refusal: code } } }`;
const POLL = `mutation Poll($input: PollWallPairingInput!) { result: pollWallPairing(input: $input) {
  __typename ... on WallPairingProgress { state admission { wall token } } ... on Refusal { refusal: code } } }`;
const COMMAND = `mutation Command($input: CommandWallInput!) { result: commandWall(input: $input) {
  __typename ... on WallsCommanded { walls { id mode } } ... on Refusal { refusal: code } } }`;
const UNPAIR = `mutation Unpair($input: UnpairWallInput!) { result: unpairWall(input: $input) {
  __typename ... on WallUnpaired { wall { id } } ... on Refusal { refusal: code } } }`;
const WALLS = 'query Walls { result: walls { id isMisused misuse { address } isConnected } }';
const ORDERS = 'subscription Orders { wallOrders { mode settings { scope } } }';
const RENEW =
  'mutation Renew { result: renewWall { __typename ... on WallRenewed { admission { token } } } }';

let room: Composed;
let http: RunningHttp;
let posko: string;

beforeAll(async () => {
  room = await composeOn(await must(DATABASES[0], 'a database').fresh());
  const { siaga } = room;
  posko = must(siaga.exerciseDoors, 'the doors of an exercise').program;
  http = await startHttp({
    schema: buildSchema(RESOLVERS),
    services: siaga.services,
    access: siaga.access,
    photos: siaga.photos,
    cap: siaga.cap,
    history: siaga.history,
    trusted: trustedTexts(START, POLL, COMMAND, UNPAIR, WALLS, ORDERS, RENEW),
    isDevelopment: false,
    staticRoot: '/nowhere',
    binding: loopbackBinding(0),
    trafficRules: TRAFFIC,
    hasExplorer: false,
    log: createLog('silent'),
  });
});
afterAll(async () => {
  await http.close();
  await room.close();
});

async function ask(query: string, input: object | null, headers: Record<string, string> = {}) {
  const response = await fetch(`${http.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables: input ? { input } : {} }),
  });
  const body = (await response.json()) as {
    data?: { result: Record<string, unknown> };
    errors?: { extensions: { code: string } }[];
  };
  return body.errors ? { code: body.errors[0]?.extensions.code } : must(body.data, 'data').result;
}
const asPosko = (query: string, input: object | null) =>
  ask(query, input, { authorization: `Bearer ${posko}` });

async function wall() {
  const device = new Device();
  const key = must(room.siaga.exerciseDoors, 'doors').wallKey;
  const started = await ask(START, {
    ...{ publicKey: device.publicKey, width: 3840, height: 2160 },
    exercise: { key, setup: SETUP },
  });
  const pairing = started.pairing as string;
  const { admission } = await ask(POLL, { pairing, proof: device.pairingProof(pairing, Date.now()) });
  const { token, wall: id } = admission as { token: string; wall: string };
  return { id, device, token, proof: () => device.wallProof(token, Date.now()) };
}

/** A socket that follows the orders of a wall: what it got, and how it was closed. */
function follow(secret: string, proof: string | null) {
  const socket = new WebSocket(`${http.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const modes: string[] = [];
  const closed = new Promise<string>((resolve) =>
    socket.on('close', (code, reason) => resolve(`${code} ${reason}`)),
  );
  const send = (message: object) => socket.send(JSON.stringify(message));
  socket.on('open', () => send({ type: 'connection_init', payload: { secret, proof } }));
  socket.on('message', (data) => {
    const { type, payload } = JSON.parse(String(data));
    if (type === 'connection_ack') send({ id: '1', type: 'subscribe', payload: { query: ORDERS } });
    if (type === 'next') modes.push(payload.data.wallOrders.mode);
  });
  return { modes, closed, end: () => socket.close() };
}

test('attack table, "stolen wall token used elsewhere": two clients, one of them the wall', async () => {
  const { id, token, proof } = await wall();
  const used = proof();
  const own = follow(token, used);
  await expect.poll(() => own.modes.length).toBeGreaterThan(0);
  const thief = new Device();
  const foreign = () => thief.wallProof(token, Date.now());
  expect(await follow(token, null).closed).toBe('4403 PROOF_MISSING');
  expect(await follow(token, foreign()).closed).toBe('4403 PROOF_WRONG');
  expect(await follow(token, used).closed).toBe('4403 PROOF_WRONG');
  const bearer = { authorization: `Bearer ${token}` };
  expect(await ask(RENEW, null, bearer)).toEqual({ code: 'PROOF_MISSING' });
  expect(await ask(RENEW, null, { ...bearer, 'siaga-proof': foreign() })).toEqual({ code: 'PROOF_WRONG' });
  await expect
    .poll(async () =>
      ((await asPosko(WALLS, null)) as unknown as { id: string }[]).find((one) => one.id === id),
    )
    .toEqual({ id, isMisused: true, misuse: { address: '127.0.0.1' }, isConnected: true });
  // The wall itself goes on, on the socket that it has and on new ones.
  const before = own.modes.length;
  await expect.poll(() => own.modes.length).toBeGreaterThan(before);
  const second = follow(token, proof());
  await expect.poll(() => second.modes.length).toBeGreaterThan(0);
  own.end();
  second.end();
});

test('a blank screen reaches every wall, and who is unpaired is shown out', async () => {
  const walls = [await wall(), await wall()];
  const sockets = walls.map(({ token, proof }) => follow(token, proof()));
  await expect.poll(() => sockets.map(({ modes }) => modes.at(-1))).toEqual(['NORMAL', 'NORMAL']);
  const command = (order: string) =>
    asPosko(COMMAND, { id: newId(), wall: null, command: order, reason: 'tamu tak diundang' });
  for (const [order, mode] of [
    ['BLANK', 'BLANK'],
    ['UNBLANK', 'NORMAL'],
    ['GUEST_ON', 'GUEST'],
    ['BLANK', 'BLANK'],
  ] as const) {
    expect((await command(order)).__typename).toBe('WallsCommanded');
    await expect.poll(() => sockets.map(({ modes }) => modes.at(-1)), { interval: 5 }).toEqual([mode, mode]);
  }
  const gone = must(walls[0], 'a wall');
  const unpair = { id: newId(), wall: gone.id, reason: 'dijual' };
  expect((await asPosko(UNPAIR, unpair)).__typename).toBe('WallUnpaired');
  expect(await sockets[0]?.closed).toBe('4403 CREDENTIAL_REVOKED');
  expect(await follow(gone.token, gone.proof()).closed).toBe('4403 CREDENTIAL_UNKNOWN');
  expect(await asPosko(UNPAIR, { ...unpair, id: newId() })).toMatchObject({
    refusal: 'WALL_ALREADY_UNPAIRED',
  });
  sockets[1]?.end();
});

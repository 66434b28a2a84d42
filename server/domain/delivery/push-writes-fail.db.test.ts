import { afterAll, beforeAll, expect, test } from 'vitest';
import { admitAll } from '../../../tests/support/admitted.ts';
import { type Composed, composeOn } from '../../../tests/support/composed.ts';
import { DATABASES } from '../../../tests/support/databases.ts';
import { FailingStatements } from '../../../tests/support/failing-statements.ts';
import { PushServiceStub, type Subscription } from '../../../tests/support/push-service.ts';
import { newId } from '../../kernel/ids.ts';
import { must } from '../../kernel/must.ts';
import { Viewer } from '../access/viewer.policy.ts';

const EMBEDDED = must(
  DATABASES.find(({ name }) => name === 'SQLite'),
  'SQLite',
);
const WRITES = /^(insert into|delete from) "(push_subscription|personal_data|receipt)"/;
const ADDED = ['insert push_subscription', 'delete personal_data', 'insert personal_data'];
const REMOVED = ['delete personal_data', 'delete push_subscription'];

let room: Composed;
let service: PushServiceStub;
let camat: Viewer;
let failing: FailingStatements;

beforeAll(async () => {
  const place = await EMBEDDED.fresh();
  service = await PushServiceStub.open();
  const known = await admitAll(place.url, { camat: { grants: [{ role: 'KECAMATAN', region: '15.07.05' }] } });
  camat = new Viewer({ ...known.camat, kind: 'PERSON', grants: known.camat.grants, session: newId() });
  room = await composeOn(place, { pushHosts: ['127.0.0.1'] });
  failing = new FailingStatements();
});
afterAll(async () => {
  failing.close();
  await room.close();
  await service.close();
});

const acts = () => room.siaga.services.push;
const register = (id: string, { endpoint, p256dh, auth }: Subscription) =>
  acts().registerPush(camat, { id, endpoint, p256dh, auth, language: 'ID' });
/** What is written where `act` comes through, each of its statements having failed once. */
const written = (act: () => Promise<unknown>) => failing.eachOf(WRITES, act);

test('a browser is registered whole or not at all, also in the place of what it had subscribed with before', async () => {
  const phone = service.subscribe();
  const [first, second] = [newId(), newId()];
  expect(await written(() => register(first, phone))).toEqual([...ADDED, 'insert receipt']);
  expect(await written(() => register(second, phone))).toEqual([...REMOVED, ...ADDED, 'insert receipt']);
});

test('the browser that makes room for the eleventh goes whole or not at all', async () => {
  for (let at = 0; at < 10; at += 1) await register(newId(), service.subscribe());
  const [id, phone] = [newId(), service.subscribe()];
  expect(await written(() => register(id, phone))).toEqual([...ADDED, ...REMOVED, 'insert receipt']);
});

test('a browser is removed whole or not at all', async () => {
  const phone = service.subscribe();
  await register(newId(), phone);
  const [id, { endpoint }] = [newId(), phone];
  expect(await written(() => acts().removePush(camat, { id, endpoint }))).toEqual([
    ...REMOVED,
    'insert receipt',
  ]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { DATABASES, type TestDatabase } from '../../../tests/support/databases.ts';
import { FailingStatements } from '../../../tests/support/failing-statements.ts';
import { grant } from '../../../tests/support/open-access.ts';
import { newId } from '../../kernel/ids.ts';
import { must } from '../../kernel/must.ts';
import { TrialStream } from '../../stream/trial-stream.fixture.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import { Rights } from './rights.ts';

const EMBEDDED = must(
  DATABASES.find(({ name }) => name === 'SQLite'),
  'SQLite',
);
const WRITES = /^(insert into|update) "(principal|access_grant)"/;
const rights = new Rights('15.07', () => 1_000);

let place: TestDatabase;
let trial: TrialStream;
let failing: FailingStatements;

beforeAll(async () => {
  place = await EMBEDDED.fresh();
  trial = await TrialStream.on(place);
  failing = new FailingStatements();
});
afterAll(async () => {
  failing.close();
  await trial.close();
  await place.drop();
});

/** What is written where a change comes through, each of its statements having failed once. */
const written = (change: (tx: WriteTransaction) => Promise<unknown>) =>
  failing.eachOf(WRITES, () => trial.combiner.submit(change));

test('somebody is admitted, given a grant, relieved of one and barred whole or not at all, with the events of it', async () => {
  const [principal, first, second] = [newId(), newId(), newId()];
  expect(await written((tx) => rights.admit(tx, { id: principal, kind: 'PERSON' }))).toEqual([
    'insert principal',
  ]);
  for (const id of [first, second])
    expect(await written((tx) => rights.giveGrant(tx, grant({ id, principal })))).toEqual([
      'insert access_grant',
    ]);
  expect(await written((tx) => rights.takeGrant(tx, first))).toEqual(['update access_grant']);
  expect(await written((tx) => rights.bar(tx, principal))).toEqual([
    'update access_grant',
    'update principal',
  ]);
  const kinds = (await trial.told()).map((line) => line.split(' ')[1]);
  expect(kinds).toEqual([
    ...['AccessGranted', 'AccessGranted', 'AccessRevoked', 'AccessRevoked', 'PrincipalBarred'],
  ]);
});

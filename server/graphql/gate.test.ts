import {
  type GraphQLFieldConfigMap,
  GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSchema,
  GraphQLString,
} from 'graphql';
import { expect, test } from 'vitest';
import { viewerWith } from '../../tests/support/open-access.ts';
import { ROOT_ACTIONS } from '../domain/access/root-actions.policy.ts';
import { ANONYMOUS, type Viewer } from '../domain/access/viewer.policy.ts';
import { Fault } from '../kernel/fault.ts';
import { type AccessRefusal, guardRoots } from './gate.ts';

/** What stands behind every field. */
let behind: () => unknown = () => 'answer';
const told: AccessRefusal[] = [];

/** A schema with exactly the root fields that have a rule, and what a test adds or leaves out. */
function schemaWith(change: { readonly more?: string; readonly without?: string } = {}): GraphQLSchema {
  const keys = [...Object.keys(ROOT_ACTIONS), change.more ?? []].flat();
  const root = (name: string) => {
    const fields: GraphQLFieldConfigMap<unknown, unknown> = {};
    for (const key of keys) {
      const [type, field = ''] = key.split('.');
      if (type !== name || key === change.without) continue;
      const run = () => behind();
      fields[field] = {
        type: GraphQLString,
        ...(name === 'Subscription' ? { subscribe: run } : { resolve: run }),
      };
    }
    return new GraphQLObjectType({ name, fields });
  };
  return new GraphQLSchema({
    query: root('Query'),
    mutation: root('Mutation'),
    subscription: root('Subscription'),
  });
}

const schema = guardRoots(schemaWith(), (refusal) => void told.push(refusal));

/** What comes of asking for a root field: the answer, or the code of its fault. */
async function asking(key: string, viewer: Viewer, doorFault: Fault | null = null): Promise<unknown> {
  const [type = '', name = ''] = key.split('.');
  const field = (schema.getType(type) as GraphQLObjectType).getFields()[name];
  const resolver = field?.subscribe ?? field?.resolve;
  const context = { viewer, doorFault, door: { address: '203.0.113.7' } };
  told.length = 0;
  try {
    return await resolver?.({}, {}, context, {} as GraphQLResolveInfo);
  } catch (error) {
    return error instanceof Fault ? error.code : error;
  }
}

const NOBODY_MAY = viewerWith([]);
const GUARDED = Object.entries(ROOT_ACTIONS).filter(([, rule]) => rule !== 'ANYBODY');
const OPEN = Object.keys(ROOT_ACTIONS).filter((key) => ROOT_ACTIONS[key] === 'ANYBODY');

test('behind no guarded field of any kind anything runs for who may not do what it stands for', async () => {
  let runs = 0;
  behind = () => {
    runs += 1;
    return 'answer';
  };
  for (const [field, action] of GUARDED) {
    expect([field, await asking(field, NOBODY_MAY)]).toEqual([field, 'FORBIDDEN']);
    expect(told).toEqual([{ viewer: NOBODY_MAY, action, field, code: 'FORBIDDEN', address: '203.0.113.7' }]);
  }
  expect(new Set(GUARDED.map(([field]) => field.split('.')[0])).size).toBe(3);
  expect(runs).toBe(0);
});

test('who may do it is let in, and so is everybody where anybody may; no refusal is reported', async () => {
  behind = () => 'answer';
  const may = Object.assign(viewerWith([]), { may: () => true });
  for (const [field] of GUARDED) expect([await asking(field, may), told]).toEqual(['answer', []]);
  expect(OPEN.length).toBeGreaterThan(0);
  for (const field of OPEN) expect([await asking(field, ANONYMOUS), told]).toEqual(['answer', []]);
});

test('who has not said who he is hears what is wrong with what he showed, or that he has to', async () => {
  const [[field] = ['']] = GUARDED;
  const expired = new Fault('CREDENTIAL_EXPIRED', 'Log in again.', 401);
  const codes = [await asking(field, ANONYMOUS), await asking(field, ANONYMOUS, expired)];
  expect(codes).toEqual(['UNAUTHENTICATED', 'CREDENTIAL_EXPIRED']);
  // Somebody known hears about his rights, whatever else he showed.
  expect(await asking(field, NOBODY_MAY, expired)).toBe('FORBIDDEN');
});

test.each([
  ['a refusal for somebody', new Fault('FORBIDDEN', 'Not there.', 403), ['FORBIDDEN']],
  ['one for nobody', new Fault('UNAUTHENTICATED', 'Log in.', 401), ['UNAUTHENTICATED']],
  ['a fault of the request', new Fault('BAD_USER_INPUT', 'No such thing.', 400), []],
  ['a fault of the moment', new Fault('UNAVAILABLE', 'Not now.', 503), []],
  ['a bug', new TypeError('no'), []],
])(
  '%s behind a field is passed on, and reported where it turns somebody away',
  async (_what, error, codes) => {
    const [field = ''] = OPEN;
    for (const fails of [
      () => {
        throw error;
      },
      () => Promise.reject(error),
    ]) {
      behind = fails;
      expect(await asking(field, ANONYMOUS)).toBe(error instanceof Fault ? error.code : error);
      expect(told.map(({ code }) => code)).toEqual(codes);
    }
  },
);

test('a server does not start with a field that has no rule, or with a rule that has no field', () => {
  const guarding = (change: Parameters<typeof schemaWith>[0]) => () =>
    guardRoots(schemaWith(change), () => undefined);
  expect(guarding({ more: 'Query.brandNew' })).toThrow('Query.brandNew stands for no action');
  expect(guarding({ more: 'Subscription.brandNew' })).toThrow('Subscription.brandNew stands for no action');
  const [gone = ''] = Object.keys(ROOT_ACTIONS);
  expect(guarding({ without: gone })).toThrow(`No root field is called ${gone}.`);
});

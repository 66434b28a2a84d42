import { DatabaseSync } from 'node:sqlite';
import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { loopbackBinding } from '../../server/binding.ts';
import { buildSchema } from '../../server/graphql/build-schema.ts';
import { type RunningHttp, startHttp } from '../../server/graphql/http.ts';
import { RESOLVERS } from '../../server/graphql/resolvers.ts';
import { TrustedDocuments } from '../../server/graphql/trusted-documents.ts';
import { newId } from '../../server/kernel/ids.ts';
import { createLog } from '../../server/kernel/log.ts';
import { type Composed, composeOn } from '../support/composed.ts';
import { DATABASES } from '../support/databases.ts';
import { fuzzPeople } from '../support/fuzz/fuzz-people.ts';
import { FuzzTarget } from '../support/fuzz/fuzz-target.ts';
import { UNLIMITED_TRAFFIC } from '../support/unlimited-traffic.ts';

/** Found again wherever it turns up. */
const MARK = 'zq9';
const TEXTS = [
  `${MARK}' OR '1'='1`,
  `${MARK}%' UNION SELECT secret_digest FROM program_token --`,
  `$."${MARK}"]'`,
  '__proto__',
];
const SHAPES: readonly unknown[] = [
  { $or: [{ id: MARK }] },
  { __raw: MARK, sql: MARK, params: [] },
  { [`${MARK}->>'$'`]: 1 },
  JSON.parse(`{"__proto__":{"${MARK}":true}}`),
  { constructor: { prototype: { [MARK]: true } } },
  [MARK, { toString: MARK }],
];

let room: Composed;
let http: RunningHttp;
let schema: GraphQLSchema;
let targets: FuzzTarget[];
/** Every statement that reached the database. */
const statements = new Set<string>();

beforeAll(async () => {
  for (const way of ['prepare', 'exec'] as const) {
    const original = DatabaseSync.prototype[way] as (this: DatabaseSync, sql: string) => never;
    vi.spyOn(DatabaseSync.prototype, way).mockImplementation(function (this: DatabaseSync, sql: string) {
      statements.add(sql);
      return original.call(this, sql);
    });
  }
  room = await composeOn(await DATABASES[0]!.fresh());
  const { siaga } = room;
  schema = buildSchema(RESOLVERS, siaga.onRefusal);
  http = await startHttp({
    schema,
    services: siaga.services,
    access: siaga.access,
    photos: siaga.photos,
    cap: siaga.cap,
    history: siaga.history,
    trusted: new TrustedDocuments([]),
    isDevelopment: true,
    staticRoot: '/nowhere',
    binding: loopbackBinding(0),
    trafficRules: UNLIMITED_TRAFFIC,
    hasExplorer: false,
    log: createLog('silent'),
  });
  const people = await fuzzPeople(http.url, siaga.exerciseDoors!);
  targets = people
    .filter(({ name }) => name === 'ADMIN' || name === 'PROGRAM')
    .map((person) => new FuzzTarget(http.url, person));
});

afterAll(async () => {
  for (const target of targets) target.close();
  await http.close();
  await room.close();
  vi.restoreAllMocks();
});

const WHOLE: Readonly<Record<string, () => unknown>> = {
  Int: () => 1,
  Float: () => 1,
  Boolean: () => true,
  UUID: () => newId(),
  ID: () => newId(),
  DateTime: () => '2024-02-14T00:00:00.000Z',
  ContentHash: () => 'c0'.repeat(32),
  RegionCode: () => '15.07.05',
  TpsCode: () => '15.07.05.2004-001',
  // The first page: a cursor that is none would end the request before anything is looked up.
  Cursor: () => null,
};

/** A value of an input in which every text is `text`, and what stands at `place` is `instead`. */
function inputOf(
  type: GraphQLInputType,
  text: string,
  place: { left: number; readonly instead: unknown },
): unknown {
  if (isNonNullType(type)) return inputOf(type.ofType, text, place);
  if (isListType(type)) return [inputOf(type.ofType, text, place)];
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return Object.fromEntries(fields.map((field) => [field.name, inputOf(field.type, text, place)]));
  }
  place.left -= 1;
  if (place.left === 0) return place.instead;
  if (isEnumType(type)) return type.getValues()[0]?.name;
  return (WHOLE[type.name] ?? (() => text))();
}

const NOWHERE = Number.POSITIVE_INFINITY;

/** Every query and mutation with its arguments as variables. */
function* requests(text: string, instead: unknown, at: number) {
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      if (field.args.length === 0) continue;
      const place = { left: at, instead };
      const variables = Object.fromEntries(
        field.args.map(({ name, type }) => [name, inputOf(type, text, place)]),
      );
      if (at !== NOWHERE && place.left > 0) continue;
      const declared = field.args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
      const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
      const inner = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
      const query = `${root?.name.toLowerCase()} Attack(${declared}) { ${field.name}(${given})${inner} }`;
      yield JSON.stringify({ query, variables });
    }
  }
}

async function sendAll(all: Iterable<string>): Promise<Map<string, number>> {
  const said = new Map<string, number>();
  let count = 0;
  for (const text of all) {
    for (const target of targets) {
      count += 1;
      const outcome = await target.send(text, count % 2 === 0 ? 'HTTP' : 'WebSocket');
      expect(outcome.failure, text).toBeNull();
      said.set(outcome.said, (said.get(outcome.said) ?? 0) + 1);
    }
  }
  return said;
}

describe('attack: SQL, JSON paths and prototypes in every scalar and variable', () => {
  test.each(TEXTS)('%s in every text of every query and mutation', async (text) => {
    const said = await sendAll(requests(text, null, NOWHERE));
    // Most get past the types, to where statements are made.
    expect(said.get('data') ?? 0).toBeGreaterThan(20);
  });

  test.each([1, 2, 3])(
    'objects where the scalar number %i of every query and mutation stands',
    async (at) => {
      for (const shape of SHAPES) {
        const said = await sendAll(requests('x', shape, at));
        expect(said.get('data') ?? 0).toBe(0);
      }
    },
  );

  test('the database has seen what came in as bound values alone', () => {
    expect(statements.size).toBeGreaterThan(40);
    expect([...statements].filter((sql) => sql.includes(MARK))).toEqual([]);
  });

  test('no object has learned anything from it', () => {
    expect(({} as Record<string, unknown>)[MARK]).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('the tables are all there', async () => {
    const { siaga } = room;
    expect(siaga.services.roster.tpsList.size).toBe(713);
    const outcome = await targets[0]!.send(JSON.stringify({ query: '{ operation { id } }' }), 'HTTP');
    expect(outcome.said).toBe('data');
  });
});

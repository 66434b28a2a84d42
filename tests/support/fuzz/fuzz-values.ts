import fc from 'fast-check';
import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';

/** What the operation and earlier answers offer: values that lead further than the door. */
export interface FuzzPools {
  readonly regions: readonly string[];
  readonly tpsCodes: readonly string[];
  /** Codes of the plan, by the name of the input that takes them. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
  /** Ids and cursors that answers have given out; grows while the fuzzer runs. */
  readonly ids: string[];
  readonly cursors: string[];
}

/** Draws from arbitraries, one after the other. */
export type Draw = fc.GeneratorValue;

/** An arbitrary as `Draw` takes it: by a function that is always the same one, since it keeps each that it was ever given. */
export const source =
  <Value>(arbitrary: fc.Arbitrary<Value>) =>
  (): fc.Arbitrary<Value> =>
    arbitrary;

const HOSTILE_TEXTS = [
  '',
  ' ',
  '__proto__',
  'constructor',
  "' OR 1=1 --",
  '"; drop table incident; --',
  '{"$gt":""}',
  '{{7*7}}',
  '../../../../etc/passwd',
  '<script>alert(1)</script>',
  '=HYPERLINK("http://x")',
  '\u0000',
  '\u202Eabc',
  '\uD800',
  '👩‍👩‍👧‍👦',
  'null',
  '-1',
  '1e309',
  'x'.repeat(5_000),
  '%00%0a',
  '15.07.05.2004-001\n',
  '99.99',
  'sha256:00',
];

/** What no well-meaning client sends, in JSON. */
const hostile = source<unknown>(
  fc.oneof(
    fc.constantFrom<unknown>(...HOSTILE_TEXTS),
    fc.constantFrom<unknown>(null, true, 0, -1, 0.5, 2 ** 31, -(2 ** 53), 1e308, [], {}, [[]], [null]),
    fc.constantFrom<unknown>(
      JSON.parse('{"__proto__":{"isAdmin":true}}'),
      { constructor: { prototype: {} } },
      { $or: [{ id: 1 }] },
      { toString: 1 },
      Array.from({ length: 300 }, () => 'x'),
    ),
    fc.string({ unit: 'binary-ascii', maxLength: 40 }),
    fc.json({ maxDepth: 4 }).map((text) => JSON.parse(text) as unknown),
  ),
);

// Made once each: to make one takes far longer than to draw from it.
const thousandth = source(fc.integer({ min: 1, max: 1_000 }));
const number = source(fc.nat());
const smallInt = source(fc.integer({ min: -2, max: 120 }));
const degrees = source(fc.double({ min: -200, max: 200, noNaN: true }));
const instant = source(
  fc.integer({
    min: Date.parse('2024-02-13T20:00:00Z'),
    max: Date.parse('2024-02-14T02:00:00Z'),
  }),
);
const uuid = source(fc.uuid());
const shortText = source(fc.string({ maxLength: 30 }));

const HOSTILE_SHARE = 0.06;

/** True in that share of cases. */
export const coin = (g: Draw, share: number): boolean => g(thousandth) <= share * 1_000;
/** From 0 to `max`. */
export const upTo = (g: Draw, max: number): number => g(number) % (max + 1);
export const oneOf = <Value>(g: Draw, values: readonly Value[]): Value =>
  values[upTo(g, values.length - 1)] as Value;

const CODE_INPUTS: Readonly<Record<string, string>> = { verifiedBy: 'post', hindersStage: 'stage' };

/** A value for an input of this type, mostly one that it takes. `name`: of the argument or field it is for. */
export function fuzzValue(
  g: Draw,
  type: GraphQLInputType,
  name: string,
  pools: FuzzPools,
  depth = 0,
): unknown {
  if (coin(g, HOSTILE_SHARE)) return g(hostile);
  if (isNonNullType(type)) return fuzzValue(g, type.ofType, name, pools, depth);
  if (depth > 0 && coin(g, 0.04)) return null;
  if (isListType(type)) {
    const length = upTo(g, 3);
    return Array.from({ length }, () => fuzzValue(g, type.ofType, name, pools, depth + 1));
  }
  if (isEnumType(type)) return oneOf(g, type.getValues()).name;
  if (!isInputObjectType(type)) return scalarValue(g, type.name, name, pools);
  const entries = Object.values(type.getFields())
    .filter((field) => isNonNullType(field.type) || coin(g, 0.4))
    .map((field) => [field.name, fuzzValue(g, field.type, field.name, pools, depth + 1)] as const);
  return Object.fromEntries(entries);
}

function scalarValue(g: Draw, type: string, name: string, pools: FuzzPools): unknown {
  switch (type) {
    case 'Int':
      return g(smallInt);
    case 'Float':
      return g(degrees);
    case 'Boolean':
      return coin(g, 0.5);
    case 'UUID':
    case 'ID':
      return pools.ids.length > 0 && coin(g, 0.5) ? oneOf(g, pools.ids) : g(uuid);
    case 'DateTime':
      return new Date(g(instant)).toISOString();
    case 'ContentHash':
      return 'c0'.repeat(32);
    case 'RegionCode':
      return oneOf(g, pools.regions);
    case 'TpsCode':
      return oneOf(g, pools.tpsCodes);
    case 'Cursor':
      return cursorValue(g, pools);
    default:
      return textValue(g, name, pools);
  }
}

/** A cursor that was given out, whole, cut or changed in one place. */
function cursorValue(g: Draw, { cursors }: FuzzPools): string {
  const given = cursors.length > 0 ? oneOf(g, cursors) : 'AAAA';
  const at = upTo(g, given.length - 1);
  switch (upTo(g, 3)) {
    case 0:
      return given.slice(0, at);
    case 1:
      return `${given.slice(0, at)}A${given.slice(at + 1)}`;
    default:
      return given;
  }
}

function textValue(g: Draw, name: string, { codes }: FuzzPools): string {
  const known = codes[CODE_INPUTS[name] ?? name];
  if (known && coin(g, 0.85)) return oneOf(g, known);
  return coin(g, 0.3) ? oneOf(g, HOSTILE_TEXTS) : g(shortText);
}

import { buildSchema, GraphQLError, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { checkLimits, LIMITS } from './limits.ts';

const schema = buildSchema(`
  type Query { leaf: Int node: Node named: Named list: [Node!]! page(first: Int = 20): Page plain(first: Int): Page }
  type Mutation { act: Node other: Node }
  type Subscription { follow: Node other: Node }
  interface Named { leaf: Int node: Node }
  type Node implements Named { leaf: Int node: Node list: [Node!]! page(first: Int = 20): Page }
  type Page { nodes: [Node!]! total: Int }
`);

/** The code of the first limit that a document exceeds; null where it keeps them all. */
function exceeded(text: string): string | null {
  try {
    checkLimits(schema, parse(text));
    return null;
  } catch (error) {
    return ((error as GraphQLError).originalError as unknown as { code: string }).code;
  }
}

const times = (count: number, make: (at: number) => string, between = ' ') =>
  Array.from({ length: count }, (_, at) => make(at)).join(between);
const nested = (depth: number, leaf = 'leaf') =>
  `${'node { '.repeat(depth - 1)}${leaf}${' }'.repeat(depth - 1)}`;

test('the limits are those that the documentation promises', () => {
  expect(LIMITS).toEqual({
    tokens: 2_000,
    selections: 300,
    fragments: 50,
    spreads: 60,
    aliases: 30,
    directives: 30,
    depth: 12,
    rootFields: { query: 10, mutation: 1, subscription: 1 },
    cost: 25_000,
  });
});

describe('at the limit a document passes, and one more is too much:', () => {
  test.each([
    [
      'fields and spreads as written',
      'TOO_MANY_FIELDS',
      LIMITS.selections,
      (count: number) => `{ node { ${'leaf '.repeat(count - 1)} } }`,
    ],
    [
      'fragments',
      'TOO_MANY_FRAGMENTS',
      LIMITS.fragments,
      (count: number) => `{ leaf } ${times(count, (at) => `fragment F${at} on Node { leaf }`)}`,
    ],
    [
      'spreads of fragments',
      'TOO_MANY_FRAGMENTS',
      LIMITS.spreads,
      (count: number) =>
        `{ node { ...F ${times(count - 2, () => '... { ...F }')} } } fragment F on Node { leaf ...G } fragment G on Node { leaf }`,
    ],
    [
      'aliases',
      'TOO_MANY_ALIASES',
      LIMITS.aliases,
      (count: number) => `{ node { ${times(count, (at) => `a${at}: leaf`)} } }`,
    ],
    [
      'directives',
      'TOO_MANY_DIRECTIVES',
      LIMITS.directives,
      (count: number) => `{ node { ${times(count, () => 'leaf @include(if: true)')} } }`,
    ],
    ['fields within fields', 'TOO_DEEP', LIMITS.depth, (count: number) => `{ ${nested(count)} }`],
    [
      'things that a query asks for',
      'TOO_MANY_ROOT_FIELDS',
      LIMITS.rootFields.query,
      (count: number) => `{ ${'leaf '.repeat(count)} }`,
    ],
    [
      'things that a mutation does',
      'TOO_MANY_ROOT_FIELDS',
      1,
      (count: number) => `mutation { ${'act { leaf } '.repeat(count)} }`,
    ],
    [
      'things that a subscription follows',
      'TOO_MANY_ROOT_FIELDS',
      1,
      (count: number) => `subscription { ${'follow { leaf } '.repeat(count)} }`,
    ],
    // 1 for the page, 1 for its list, and the entries: each asks for 2 values, of which one is a list of ten by assumption.
    [
      'values in the largest answer, by hundreds',
      'QUERY_TOO_COSTLY',
      LIMITS.cost / 100 - 1,
      (count: number) =>
        `{ page(first: 100) { nodes { ${times(count, () => 'leaf', '\n')} } } }`.replaceAll('\n', ' '),
    ],
  ] as const)('%s', (_what, code, most, document) => {
    expect(exceeded(document(most))).toBeNull();
    expect(exceeded(document(most + 1))).toBe(code);
  });
});

describe('counted as written', () => {
  test('are the fields of fragments too, each once, however often they are spread', () => {
    const spread = (fields: number) =>
      `{ node { ...A ...A ...A } } fragment A on Node { ${'leaf '.repeat(fields)} }`;
    expect(exceeded(spread(LIMITS.selections - 4))).toBeNull();
    expect(exceeded(spread(LIMITS.selections - 3))).toBe('TOO_MANY_FIELDS');
  });

  test('are inline fragments and what they hold', () => {
    const inline = (fields: number) => `{ node { ... on Node { ${'leaf '.repeat(fields)} } } }`;
    expect(exceeded(inline(LIMITS.selections - 2))).toBeNull();
    expect(exceeded(inline(LIMITS.selections - 1))).toBe('TOO_MANY_FIELDS');
  });

  test('are directives on operations, fragments, spreads and inline fragments', () => {
    const directive = '@include(if: true) ';
    const all = (
      on: number,
    ) => `query Q ${directive} { node { ...A ${directive} ... ${directive.repeat(on)} { leaf } } }
      fragment A on Node ${directive} { leaf }`;
    expect(exceeded(all(LIMITS.directives - 3))).toBeNull();
    expect(exceeded(all(LIMITS.directives - 2))).toBe('TOO_MANY_DIRECTIVES');
  });
});

describe('measured with fragments expanded', () => {
  test('is how deep they lead, and an inline fragment adds no depth', () => {
    const deep = (depth: number) => `{ node { ...A } } fragment A on Node { ... { ${nested(depth - 1)} } }`;
    expect(exceeded(deep(LIMITS.depth))).toBeNull();
    expect(exceeded(deep(LIMITS.depth + 1))).toBe('TOO_DEEP');
  });

  test('the deepest branch counts, wherever it stands', () => {
    expect(exceeded(`{ leaf ${nested(LIMITS.depth + 1)} leaf }`)).toBe('TOO_DEEP');
    expect(exceeded(`{ ${nested(LIMITS.depth + 1)} leaf }`)).toBe('TOO_DEEP');
  });

  test('are the things that a query asks for', () => {
    const roots = (count: number) =>
      `{ ...A ... on Query { leaf } } fragment A on Query { ${'leaf '.repeat(count - 1)} }`;
    expect(exceeded(roots(LIMITS.rootFields.query))).toBeNull();
    expect(exceeded(roots(LIMITS.rootFields.query + 1))).toBe('TOO_MANY_ROOT_FIELDS');
  });

  test('every operation of a document counts by itself', () => {
    expect(exceeded(`query A { leaf } query B { ${nested(LIMITS.depth + 1)} }`)).toBe('TOO_DEEP');
    const ten = 'leaf '.repeat(LIMITS.rootFields.query);
    expect(exceeded(`query A { ${ten} } query B { ${ten} }`)).toBeNull();
  });

  test('a fragment that contains itself is named, at any distance; an unknown one is left to validation', () => {
    expect(exceeded('{ node { ...A } } fragment A on Node { node { ...A } }')).toBe('CIRCULAR_FRAGMENT');
    const ring = '{ node { ...A } } fragment A on Node { ...B } fragment B on Node { node { ...A } }';
    expect(exceeded(ring)).toBe('CIRCULAR_FRAGMENT');
    expect(exceeded(`{ ${'leaf '.repeat(10)} ...Nowhere }`)).toBeNull();
    expect(exceeded(`{ ${nested(LIMITS.depth - 1, 'node { ...Nowhere }')} }`)).toBeNull();
    expect(exceeded('{ node { ...A ...A node { ...A } } } fragment A on Node { leaf }')).toBeNull();
  });
});

describe('the cost of an answer', () => {
  /** So many values in each of the nodes that `around` holds: the most that passes. */
  const mostIn = (around: (fields: string) => string): number => {
    let most = 0;
    while (most < LIMITS.selections - 10 && exceeded(around('leaf '.repeat(most + 1))) === null) most += 1;
    return most;
  };

  test('is that of a list times its page size, which a variable may make the largest', () => {
    const hundred = mostIn((fields) => `{ page(first: 100) { nodes { ${fields} } } }`);
    expect(hundred).toBe(249);
    const inside = (first: string) =>
      mostIn(
        (fields) =>
          `query Q($n: Int) { page(first: 100) { nodes { page(first: ${first}) { nodes { ${fields} } } } } }`,
      );
    // 2 + 100 × (2 + first × fields) values.
    expect([inside('1'), inside('2'), inside('100'), inside('$n')]).toEqual([247, 123, 2, 2]);
    expect([inside('0'), inside('-5'), inside('1000')]).toEqual([247, 247, 2]);
  });

  test('takes the default of the schema where no size is asked for, and ten where there is none', () => {
    const inside = (page: string) =>
      mostIn((fields) => `{ page(first: 100) { nodes { ${page} { nodes { ${fields} } } } } }`);
    expect(inside('page')).toBe(12);
    const list = mostIn((fields) => `{ page(first: 100) { nodes { list { ${fields} } } } }`);
    // 2 + 100 × (1 + 10 × fields).
    expect(list).toBe(24);
    const plain = mostIn((fields) => `{ plain { nodes { page(first: 100) { nodes { ${fields} } } } } }`);
    // 2 + 10 × (2 + 100 × fields).
    expect(plain).toBe(24);
  });

  test('is that of the page around, also through fragments, one for each size', () => {
    const both = (fields: string) =>
      `{ a: page(first: 1) { ...P } b: page(first: 100) { ...P } } fragment P on Page { nodes { ${fields} } }`;
    // 4 + 101 × fields.
    expect(mostIn(both)).toBe(247);
  });

  test('of things side by side adds up, of one thing it is one', () => {
    const two = mostIn(
      (fields) => `{ page(first: 100) { nodes { ${fields} } } other: page(first: 100) { nodes { leaf } } }`,
    );
    expect(two).toBe(248);
    expect(exceeded(`{ node { ${'leaf '.repeat(200)} } }`)).toBeNull();
  });

  test('of an interface is that of its fields', () => {
    expect(mostIn((fields) => `{ named { ... on Node { page(first: 100) { nodes { ${fields} } } } } }`)).toBe(
      249,
    );
  });

  test('one introspection of the schema passes beside little else, three do not', () => {
    const schemas = (count: number) => `{ ${times(count, (at) => `s${at}: __schema { types { name } }`)} }`;
    expect([schemas(1), schemas(2), schemas(3)].map(exceeded)).toEqual([null, null, 'QUERY_TOO_COSTLY']);
    const beside = (fields: number) => `{ __schema { types { name } } ${'leaf '.repeat(fields)} }`;
    expect([beside(9), beside(10)].map(exceeded)).toEqual([null, 'TOO_MANY_ROOT_FIELDS']);
    const types = times(3, (at) => `t${at}: __type(name: "Node") { name }`);
    expect(exceeded(`{ ${types} }`)).toBe('QUERY_TOO_COSTLY');
    expect(
      exceeded(`{ __schema { ${'types { fields { type { '.repeat(8)} name ${'} } }'.repeat(8)} } }`),
    ).toBeNull();
  });
});

test('an answer of 25,000 values passes, one of 25,001 does not', () => {
  // 2 + 100 × (1 + 1 + 100 × 2) + 100 × 47 + 98.
  const fields = (
    extra: number,
  ) => `{ page(first: 100) { nodes { page(first: 100) { nodes { leaf leaf } } ${'leaf '.repeat(47)} } }
    node { ${'leaf '.repeat(extra)} } }`;
  expect(exceeded(fields(97))).toBeNull();
  expect(exceeded(fields(98))).toBe('QUERY_TOO_COSTLY');
});

test('a page size is read from the argument of that name alone', () => {
  const other = buildSchema(
    'type Query { page(last: Int, first: Int): Page } type Page { nodes: [Node] } type Node { a: Int }',
  );
  const text = `{ page(last: 1, first: 100) { nodes { ${'a '.repeat(250)} } } }`;
  expect(() => checkLimits(other, parse(text))).toThrow('The answer could become too large');
  expect(() => checkLimits(other, parse(text.replace('first: 100', 'first: 1')))).not.toThrow();
});

test('a chain of fragments that each spread the next twice is measured in one step for each', () => {
  const links = LIMITS.spreads / 2 - 1;
  let steps = 0;
  const counting = new Proxy(schema, {
    get: (target, name) => {
      if (name === 'getType') steps += 1;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const fragment = (at: number) =>
    at === links - 1
      ? `fragment F${at} on Node { leaf }`
      : `fragment F${at} on Node { ...F${at + 1} ...F${at + 1} }`;
  const text = `{ node { ...F0 } } ${times(links, fragment)}`;
  expect(() => checkLimits(counting, parse(text))).toThrow('The answer could become too large');
  expect(steps).toBe(links);
});

describe('a subscription', () => {
  test.each(['skip', 'include'])(
    'cannot leave out what it follows by @%s, wherever it is written',
    (name) => {
      const directive = `@${name}(if: $x)`;
      const texts = [
        `subscription S($x: Boolean!) { follow ${directive} { leaf } }`,
        `subscription S($x: Boolean!) { ... ${directive} { follow { leaf } } }`,
        `subscription S($x: Boolean!) { ...A ${directive} } fragment A on Subscription { follow { leaf } }`,
        `subscription S($x: Boolean!) { ...A } fragment A on Subscription { ... { follow ${directive} { leaf } } }`,
      ];
      expect(texts.map(exceeded)).toEqual(texts.map(() => 'DOCUMENT_INVALID'));
    },
  );

  test('whose fragments each spread the next twice is looked through in one step for each (F1)', () => {
    const links = 16;
    const fragment = (at: number) => `fragment F${at} on Subscription { ...F${at + 1} ...F${at + 1} }`;
    const document = parse(`subscription { ...F0 } ${times(links, fragment)}`);
    let steps = 0;
    for (const definition of document.definitions) {
      if (!('selectionSet' in definition)) continue;
      const { selectionSet } = definition;
      const get = () => {
        steps += 1;
        return selectionSet;
      };
      Object.defineProperty(definition, 'selectionSet', { get });
    }
    checkLimits(schema, document);
    expect(steps).toBeLessThan(10 * links);
  });

  test('may leave out what lies below, and a query anything', () => {
    expect(exceeded('subscription S($x: Boolean!) { follow { leaf @skip(if: $x) } }')).toBeNull();
    expect(exceeded('query Q($x: Boolean!) { leaf @skip(if: $x) }')).toBeNull();
    expect(exceeded('subscription { follow @other { leaf } }')).toBeNull();
  });
});

test('what is over a limit is said in a sentence, with the limit', () => {
  expect(() => checkLimits(schema, parse(`{ ${'leaf '.repeat(11)} }`))).toThrow(
    'A query asks for at most 10 things at a time; send the others on their own.',
  );
  expect(() => checkLimits(schema, parse('mutation { act { leaf } other { leaf } }'))).toThrow(
    'A mutation asks for one thing at a time; send the others on their own.',
  );
  expect(() => checkLimits(schema, parse(`{ ${nested(13)} }`))).toThrow(GraphQLError);
});

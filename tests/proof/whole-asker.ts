import { type GraphQLInputType, type GraphQLSchema, getNamedType, isInputObjectType } from 'graphql';
import type { Player } from './cast.ts';
import { type RootField, rootFields, sampleValue } from './sample-request.ts';
import { type Ground, QUESTIONS, ROUTES } from './twin-questions.ts';
import { WholeSelection } from './whole-selection.ts';

/** Pages that are read of a list. */
const MOST_PAGES = 12;
/** Whoever is turned away at a root field is turned away whatever he asks it for. */
const TURNED_AWAY = ['FORBIDDEN', 'UNAUTHENTICATED'];

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Ids that their senders chose are the same in each world, and stay. */
const CHOSEN = /^0198a0e0-[0f]000-400\d-/;
const CURSOR = /c1\.[A-Za-z0-9_-]{87}/g;
/** The hash of a picture, in which each line of its log has an id of its own. */
const STATE_HASH = /("stateHash":)"[0-9a-f]{64}"/g;
/** Real time; the clock of the exercise stands still on voting day of 2024. */
const REAL_TIME = /20(?:2[5-9]|[3-9]\d)-\d\d-\d\d[T ][\d:.]+(?:Z|[+-]\d\d:\d\d)?/g;
const REAL_EPOCH = /\b1[789]\d{11}\b/g;
const FINGERPRINT = /("fingerprint":)"[0-9A-F]{4}(-[0-9A-F]{4}){3}"/g;
const PUSH_KEY = /("pushKey":)"[A-Za-z0-9_-]{87}"/g;
const PORT = /127\.0\.0\.1:\d+/g;

/**
 * An answer without what is made by chance or by the clock of the computer: ids that the server made, cursors, real time, the key
 * for pushes, seals and the port. Each of them has one length, which stays.
 */
export const withoutChance = (text: string): string =>
  text
    .replaceAll(UUID, (id) => (CHOSEN.test(id) ? id : '#'.repeat(id.length)))
    .replaceAll(CURSOR, (cursor) => '#'.repeat(cursor.length))
    .replaceAll(STATE_HASH, '$1"#"')
    .replaceAll(REAL_TIME, 'NOW')
    .replaceAll(REAL_EPOCH, 'NOW')
    .replaceAll(FINGERPRINT, '$1"#"')
    .replaceAll(PUSH_KEY, '$1"#"')
    .replaceAll(PORT, 'HERE');

/** Who was called about an alert is told in the order of ids that the server made. */
const inOrder = (key: string, value: unknown): unknown =>
  key === 'deliveries' && Array.isArray(value)
    ? value.map((each) => withoutChance(JSON.stringify(each))).sort()
    : value;

/** An answer of GraphQL without what is made by chance. */
const comparable = (text: string): string => withoutChance(JSON.stringify(JSON.parse(text, inOrder)));

export type Answers = Map<string, string>;
type Arguments = Readonly<Record<string, unknown>>;

interface Page {
  readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Asks for everything there is. */
export class WholeAsker {
  readonly whole: WholeSelection;
  readonly fields: ReadonlyMap<string, RootField>;

  constructor(schema: GraphQLSchema) {
    this.whole = new WholeSelection(schema);
    this.fields = rootFields(schema);
  }

  /** Every field below every query, with all arguments of the table, page by page. */
  async queries({ caller }: Player, ground: Ground, scope: string): Promise<Answers> {
    const found: Answers = new Map();
    for (const [name, field] of this.fields) {
      if (!name.startsWith('Query.')) continue;
      for (const given of questionsOf(name)(ground, scope)) {
        let isTurnedAway = false;
        for (const { query } of this.whole.documents(name, field, given)) {
          if (isTurnedAway) break;
          let after: unknown = null;
          for (let page = 1; page <= MOST_PAGES; page += 1) {
            const variables = after === null ? given : { ...given, after };
            const asked = after === null ? query : withAfter(query);
            const { status, text, answer } = await caller.ask(asked, variables);
            found.set(
              `${name} ${withoutChance(JSON.stringify(given))} page ${page} ${query.length}`,
              `${status} ${comparable(text)}`,
            );
            isTurnedAway = TURNED_AWAY.includes(answer.errors?.[0]?.extensions.code ?? '');
            const info = (answer.data?.[name.slice('Query.'.length)] as Page | null | undefined)?.pageInfo;
            after = info?.endCursor ?? null;
            if (given.first === 1 || !info?.hasNextPage) break;
          }
        }
      }
    }
    return found;
  }

  /** Every mutation that names something else than itself, with the ids of what is hidden. */
  async mutations({ caller }: Player, ground: Ground, place: number): Promise<Answers> {
    const found: Answers = new Map();
    let count = place * 1_000;
    for (const [name, field] of this.fields) {
      const [input] = field.args;
      if (!name.startsWith('Mutation.') || !input || !namesAnother(input.type)) continue;
      count += 1;
      const given = { input: pointed(input.type, ground, count) };
      for (const { query } of this.whole.documents(name, field, given)) {
        const { status, text } = await caller.ask(query, given);
        found.set(name, `${status} ${withoutChance(text)}`);
      }
    }
    return found;
  }

  /** Every route, with all its headers but the date. */
  async routes(routes: readonly string[], { caller }: Player, ground: Ground): Promise<Answers> {
    const found: Answers = new Map();
    const get = async (route: string, path: string) => {
      const [method = 'GET'] = route.split(' ');
      const { status, headers, text } = await caller.fetch(method, path);
      const rest = JSON.stringify({ ...headers, date: undefined });
      found.set(`${route} ${withoutChance(path)} ${found.size}`, withoutChance(`${status} ${rest} ${text}`));
      return text;
    };
    for (const route of new Set(routes)) {
      const paths = ROUTES[route];
      if (paths === undefined) throw new Error(`${route} has no line in twin-questions.ts.`);
      for (const path of paths?.(ground) ?? []) {
        const text = await get(route, path);
        if (route !== 'GET /cap') continue;
        for (const [, message = ''] of text.matchAll(/cap\+xml" href="[^"]*(\/cap\/[^"]+)"/g))
          await get('GET /cap/:id', message);
      }
    }
    return found;
  }
}

export const questionsOf = (name: string) => {
  const asking = QUESTIONS[name];
  if (!asking) throw new Error(`${name} has no line in twin-questions.ts.`);
  return asking;
};

/** The same list from a place on. */
const withAfter = (query: string): string =>
  query
    .replace('$first: Int!', '$after: Cursor, $first: Int!')
    .replace('first: $first', 'after: $after, first: $first');

const ID_TYPES = ['UUID', 'ID'];

const namesAnother = (type: GraphQLInputType): boolean => {
  const input = getNamedType(type);
  return (
    isInputObjectType(input) &&
    Object.values(input.getFields()).some(
      ({ name, type: of }) => name !== 'id' && ID_TYPES.includes(getNamedType(of).name),
    )
  );
};

/** What the schema asks for at least, with the ids of what is hidden in place of all others. */
function pointed(type: GraphQLInputType, ground: Ground, count: number): object {
  const input = getNamedType(type);
  const [hiddenIncident] = ground.hiddenIncidents;
  const hidden: Arguments = { alert: ground.hiddenAlert, photo: ground.hiddenPhoto };
  const value = sampleValue(type) as Record<string, unknown>;
  if (!isInputObjectType(input)) return value;
  for (const { name, type: of } of Object.values(input.getFields())) {
    if (name === 'id') {
      value.id = `0198a0e0-0000-4009-8000-${String(count).padStart(12, '0')}`;
    } else if (ID_TYPES.includes(getNamedType(of).name)) value[name] = hidden[name] ?? hiddenIncident;
    else if (name === 'post') value.post = 'KOORDINATOR_PIKET';
  }
  return value;
}

/** Where two worlds answer differently, in words that fit on a screen. */
export function differences(one: Answers, other: Answers): string[] {
  const keys = new Set([...one.keys(), ...other.keys()]);
  return [...keys].flatMap((key) => {
    const [here = 'no answer', there = 'no answer'] = [one.get(key), other.get(key)];
    if (here === there) return [];
    let at = 0;
    while (here[at] === there[at]) at += 1;
    const around = (text: string) => text.slice(Math.max(0, at - 160), at + 120);
    return [`${key}\n    …${around(here)}…\n    …${around(there)}…`];
  });
}

import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  visit,
} from 'graphql';
import { vi } from 'vitest';
import type { Answer } from './caller.ts';
import type { Player } from './cast.ts';
import { Channel } from './channel.ts';
import { Dice } from './dice.ts';
import {
  filtersOf,
  KNOWN_WHOLE,
  PAGED,
  type RandomRequest,
  RequestMaker,
  type Root,
} from './random-request.ts';
import { resultOf } from './reference-acts.ts';
import { listedAlerts } from './reference-alerts.ts';
import { type KnownCursor, listName, pictureName, ReferenceAnswers, seen } from './reference-answers.ts';
import { ANYTHING } from './reference-picture.ts';
import {
  isForAnybody,
  mayAsk,
  PICTURES,
  pictureFor,
  readsOfIncident,
  readsOfReport,
  seesIncident,
} from './reference-policy.ts';
import { type Fields, type Truth, TruthReader } from './truth.ts';
import { openWorld, REGENCY, type World } from './world.ts';

export type Transport = 'HTTP' | 'WebSocket';

export interface Case {
  readonly player: Player;
  readonly transport: Transport;
  readonly request: RandomRequest;
}

/** What is wrong with an answer; empty: nothing. */
export type Verdict = readonly string[];

const LIMITS = [
  ...['TOO_DEEP', 'TOO_MANY_ALIASES', 'TOO_MANY_DIRECTIVES', 'TOO_MANY_FIELDS', 'TOO_MANY_FRAGMENTS'],
  ...['TOO_MANY_ROOT_FIELDS', 'QUERY_TOO_COSTLY', 'DOCUMENT_TOO_LONG'],
];
const SHUT = ['UNAUTHENTICATED', 'FORBIDDEN'];
/** Roles that are told who somebody is, by one request or another. */
const KNOWING = ['ADMIN', 'POSKO', 'KECAMATAN', 'INTELLIGENCE'];
/** As what a picture shows an incident by its id, and as what with the words released for walls. */
const WORDED = { as: ['everything', 'no agency'] };
const WITH_A_ROW = { as: [...WORDED.as, 'that it is'] };
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

const DUPLICATES = `{ r0: incidents(first: 20) { edges { node { id suggestedDuplicates { score incident { id }
  reasons { __typename ... on SimilarWords { score words } ... on WithinMinutes { minutes } } } } } } }`;

/** A server with a world in it, and beside it what each of its people must be answered. */
export class Oracle {
  readonly world: World;
  readonly truth: Truth;
  readonly #schema: GraphQLSchema;
  readonly #cursors = new Map<string, KnownCursor>();
  readonly #maker: RequestMaker;
  readonly #channels = new Map<Player, Channel>();
  readonly #shownIds = new Map<Player, ReadonlySet<string>>();
  readonly asked = new Set<string>();
  tried = 0;
  beyondLimits = 0;

  private constructor(schema: GraphQLSchema, world: World, truth: Truth) {
    this.#schema = schema;
    this.world = world;
    this.truth = truth;
    this.#maker = new RequestMaker(schema, world, truth, this.#cursors);
  }

  /** `schema`: of the text that clients are given. */
  static async open(schema: GraphQLSchema): Promise<Oracle> {
    const lines = new Map<string, Fields & { id: string; at: string }>();
    const world = await openWorld(async (overseer) => {
      for (const line of await new TruthReader(schema, overseer).newestLines())
        if (!lines.has(line.id)) lines.set(line.id, line);
    });
    await alertsRaised(world);
    const truth = await new TruthReader(schema, world.overseer.caller).read(world, [...lines.values()]);
    const oracle = new Oracle(schema, world, truth);
    await oracle.#collectCursors();
    return oracle;
  }

  get players(): readonly Player[] {
    return this.world.players;
  }

  get names(): string[] {
    return this.#maker.names;
  }

  /** Everything of one root field, by one player. */
  whole(player: Player, transport: Transport, name: string, tape: readonly number[]): Case {
    return { player, transport, request: this.#maker.whole(name, new Dice(tape)) };
  }

  /** What the newest incidents may be the same as, and why. */
  duplicates(player: Player, transport: Transport): Case {
    const root = { alias: 'r0', name: 'Query.incidents', given: {} };
    const request = { query: DUPLICATES, variables: {}, roots: [root], asked: new Set<string>() };
    return { player, transport, request: { kind: 'query', ...request } };
  }

  /** Whatever the tape says. */
  any(tape: readonly number[]): Case {
    const dice = new Dice(tape);
    const player = dice.pick(this.players);
    const transport = dice.pick(['HTTP', 'WebSocket'] as const);
    const isRead = !dice.once(3);
    // Hashing passwords takes its time on purpose, and is tried once by everybody already.
    const cheap = this.names.filter((name) => !['Mutation.logIn', 'Mutation.setPassword'].includes(name));
    const name = isRead ? dice.pick([...KNOWN_WHOLE, 'Subscription.situation']) : dice.pick(cheap);
    return { player, transport, request: this.#maker.some(name, dice) };
  }

  async judge({ player, transport, request }: Case): Promise<Verdict> {
    const { query, variables, kind } = request;
    this.tried += 1;
    if (transport === 'HTTP') {
      const { answer, text, status } = await player.caller.ask(query, variables);
      if (status >= 500) return [`HTTP ${status}: ${text.slice(0, 300)}`];
      if (kind === 'subscription') return expectCode(answer, 'SUBSCRIPTION_NEEDS_WEBSOCKET');
      return this.#compare(player, request, answer, text);
    }
    const channel = this.#channels.get(player) ?? new Channel(player.caller);
    this.#channels.set(player, channel);
    const answer = await channel.ask(query, variables);
    return this.#compare(player, request, answer, JSON.stringify(answer));
  }

  async close(): Promise<void> {
    for (const channel of this.#channels.values()) await channel.close();
    await this.world.close();
  }

  #compare(player: Player, request: RandomRequest, answer: Answer, text: string): Verdict {
    const codes = (answer.errors ?? []).map(({ extensions }) => extensions.code);
    if (codes.some((code) => LIMITS.includes(code))) {
      this.beyondLimits += 1;
      return [];
    }
    for (const field of request.asked) this.asked.add(field);
    const wrong = [...this.#leaks(player, request, text)];
    if (codes.includes('INTERNAL')) wrong.push(`INTERNAL: ${text.slice(0, 300)}`);
    const [root] = request.roots as [Root];
    const isKnown = KNOWN_WHOLE.includes(root.name) || root.name === 'Subscription.situation';
    if (isKnown) wrong.push(...this.#compareWhole(player, request, answer));
    else wrong.push(...this.#compareDoor(player, root, answer));
    return wrong;
  }

  /** Whether the door was open, and what became of an act behind it. */
  #compareDoor(player: Player, { name, alias, given }: Root, answer: Answer): Verdict {
    const code = answer.errors?.[0]?.extensions.code ?? null;
    if (!mayAsk(player, name))
      return expectCode(answer, player.principal === null ? 'UNAUTHENTICATED' : 'FORBIDDEN');
    if (isForAnybody(name)) return [];
    const expected = resultOf(this.truth, player, name, (given.input ?? {}) as Record<string, unknown>);
    if (code !== null && SHUT.includes(code) && code !== expected)
      return [`${name} was turned away with ${code}`];
    const result = (answer.data?.[alias] as { __typename?: string } | undefined)?.__typename ?? code;
    return expected === null || result === expected
      ? []
      : [`${name} became ${result} instead of ${expected}`];
  }

  #compareWhole(player: Player, request: RandomRequest, answer: Answer): Verdict {
    const expected = this.#expected(player, request);
    const wrong: string[] = [];
    const isSingle = request.roots.length === 1 || !expected.errors;
    const known = isSingle ? errorsOf(expected.errors ?? []) : this.#expectedErrors(player, request);
    const told = [...errorsOf(answer.errors ?? [])];
    if (told.some((error) => !known.has(error)) || (told.length === 0) !== (known.size === 0))
      wrong.push(`errors ${JSON.stringify(told)} instead of ${JSON.stringify([...known])}`);
    const difference = differenceOf(answer.data ?? null, expected.data ?? null, '');
    if (difference !== null) wrong.push(difference);
    return wrong;
  }

  #expected(player: Player, { query, variables, kind, roots }: RandomRequest): ExecutionResult {
    const answers = new ReferenceAnswers(this.truth, player, this.#cursors);
    const document: DocumentNode = parse(query);
    const args = { schema: this.#schema, document, variableValues: variables };
    if (kind !== 'subscription') return execute({ ...args, rootValue: answers.roots }) as ExecutionResult;
    const given = roots[0]?.given as { scope: string; after?: string };
    const rootValue = { situation: () => answers.firstFrame(given).situation };
    return execute({ ...args, rootValue }) as ExecutionResult;
  }

  /** Those of each root by itself: which of several are told is a matter of who was quicker. */
  #expectedErrors(player: Player, request: RandomRequest): Set<string> {
    const errors = request.roots.flatMap(
      ({ alias }) =>
        this.#expected(player, { ...request, query: onlyRoot(request.query, alias) }).errors ?? [],
    );
    return errorsOf(errors);
  }

  /** Texts and ids that somebody was shown and may not be. */
  *#leaks(player: Player, { query, variables }: RandomRequest, text: string): Generator<string> {
    for (const what of this.world.marks.in(text))
      if (!this.#mayReadMark(player, what)) yield `was shown the ${what}`;
    const sent = `${query} ${JSON.stringify(variables)}`;
    const shown = this.#shownTo(player);
    for (const [id] of text.matchAll(UUID)) {
      if (!shown.has(id) && !sent.includes(id)) yield `was shown the id ${id} of something hidden`;
    }
  }

  #mayReadMark(player: Player, what: string): boolean {
    const [thing, id, field] = what.split(' ') as [string, string, 'text' | 'reporter'];
    if (thing === 'report' || thing === 'call') return readsOfReport(player, id, field);
    if (thing === 'answer') return readsOfReport(player, id, field);
    if (thing === 'question') return id.split(',').some((place) => readsOfReport(player, place, field));
    const incident = this.truth.incidents.find((each) => each.id === id);
    if (incident && what.endsWith(' wall')) return this.#isShown(player, incident, WORDED);
    return incident !== undefined && readsOfIncident(player, seen(incident), field);
  }

  /** Every id that is hidden from somebody is one of an incident or of a person; all others he may be shown. */
  #shownTo(player: Player): ReadonlySet<string> {
    const known = this.#shownIds.get(player);
    if (known) return known;
    const { incidents } = this.truth;
    const hidden = new Set(
      incidents.filter((incident) => !this.#isShown(player, incident)).map(({ id }) => id),
    );
    const knowsPeople = player.grants.some(({ role }) => KNOWING.includes(role));
    for (const { principal } of this.players)
      if (principal !== null && principal !== player.principal && !knowsPeople) hidden.add(principal);
    const shown = { has: (id: string) => !hidden.has(id) } as ReadonlySet<string>;
    this.#shownIds.set(player, shown);
    return shown;
  }

  #isShown(
    player: Player,
    incident: Truth['incidents'][number],
    { as }: { readonly as: readonly string[] } = WITH_A_ROW,
  ): boolean {
    if (seesIncident(player, seen(incident))) return true;
    // In a picture it may have a row without being readable by itself.
    return [...this.truth.pictures.keys()].some((scope) => {
      const picture = pictureFor(player, scope);
      const shown = picture === null ? 'nothing' : (PICTURES[picture]?.[incident.level] ?? 'nothing');
      const isWithin = scope === REGENCY || incident.region.startsWith(scope);
      return isWithin && as.includes(shown);
    });
  }

  /** Cursors of every list and picture, given to different people: whoever holds one, it is the same place. */
  async #collectCursors(): Promise<void> {
    for (const player of [this.world.overseer, ...this.players]) {
      for (const name of PAGED) {
        if (mayAsk(player, name))
          for (const filter of filtersOf(name)) await this.#collectPage(player, name, filter);
      }
      for (const scope of this.truth.pictures.keys()) {
        const picture = pictureFor(player, scope);
        if (picture === null) continue;
        const { situation } = await player.caller.read<{ situation: { cursor: string } }>(
          `{ situation(scope: "${scope}") { cursor } }`,
        );
        this.#cursors.set(situation.cursor, { of: pictureName(scope, picture), id: '' });
      }
    }
  }

  async #collectPage(player: Player, name: string, filter: Record<string, string>): Promise<void> {
    const [, field] = name.split('.');
    const isFiltered = Object.keys(filter).length > 0;
    const type = name === 'Query.incidents' ? 'IncidentFilter' : 'CheckpointReportFilter';
    const query = isFiltered
      ? `query Page($filter: ${type}) { list: ${field}(first: 20, filter: $filter) { edges { cursor node { id } } } }`
      : `{ list: ${field}(first: 20) { edges { cursor node { id } } } }`;
    const { list } = await player.caller.read<{
      list: { edges: { cursor: string; node: { id: string } }[] };
    }>(query, isFiltered ? { filter } : {});
    for (const { cursor, node } of list.edges)
      this.#cursors.set(cursor, { of: listName(name, isFiltered ? filter : null), id: node.id });
  }
}

/** Alerts follow from events in their order: once the last incident has its own, the others have theirs. */
async function alertsRaised({ overseer, incidents }: World): Promise<void> {
  const isTold = async () =>
    (await listedAlerts(overseer.caller)).some(({ incident }) => incident === incidents.at(-1));
  await vi.waitUntil(isTold, { timeout: 60_000, interval: 100 });
}

/** The document with one of its roots alone. */
function onlyRoot(query: string, alias: string): string {
  return print(
    visit(parse(query), {
      OperationDefinition: (operation) => ({
        ...operation,
        selectionSet: {
          ...operation.selectionSet,
          selections: operation.selectionSet.selections.filter(
            (root) => root.kind === Kind.FIELD && root.alias?.value === alias,
          ),
        },
      }),
    }),
  );
}

interface PathedError {
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions: { readonly code?: unknown };
}

const errorsOf = (errors: readonly PathedError[]): Set<string> =>
  new Set(errors.map(({ path, extensions }) => `${path?.join('.')} ${extensions.code}`));

const expectCode = (answer: Answer, code: string): Verdict => {
  const told = answer.errors?.[0]?.extensions.code ?? 'no error';
  return told === code ? [] : [`${told} instead of ${code}`];
};

/** Where two values differ first; null where nowhere. */
function differenceOf(told: unknown, expected: unknown, at: string): string | null {
  if (expected === ANYTHING) return told === null || told === undefined ? `${at} is missing` : null;
  if (typeof expected !== 'object' || expected === null || typeof told !== 'object' || told === null) {
    return Object.is(told, expected) ? null : `${at} is ${short(told)} instead of ${short(expected)}`;
  }
  if (Array.isArray(expected) && Array.isArray(told) && expected.length !== told.length)
    return `${at} has ${told.length} instead of ${expected.length}: ${short(told)} instead of ${short(expected)}`;
  for (const key of new Set([...Object.keys(expected), ...Object.keys(told)])) {
    const difference = differenceOf((told as Fields)[key], (expected as Fields)[key], `${at}.${key}`);
    if (difference !== null) return difference;
  }
  return null;
}

const short = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 200);

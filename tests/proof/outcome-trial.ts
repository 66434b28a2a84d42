import { type GraphQLSchema, getNamedType, isObjectType, isUnionType } from 'graphql';
import { must } from '../../server/kernel/must.ts';
import type { Answer, Caller } from './caller.ts';
import { doneSelection } from './done-selection.ts';
import type { OutcomeRow, Sending } from './outcome-row.ts';
import { shapeOf } from './outcome-shape.ts';
import { DESA, type OutcomeWorld, REGENCY, TPS } from './outcome-world.ts';
import { WholeSelection } from './whole-selection.ts';

/** What a mutation was answered: its type, whether the same may be sent again, and what it says. */
export interface Said {
  readonly type: string;
  readonly isOpen: boolean;
  readonly shape: unknown;
}

const PAGE = { first: 40 };
const AT = '2024-02-13T23:00:00.000Z';

/** What each query is asked with; those that ask about one thing are asked about the thing of a row. */
const ARGUMENTS: Readonly<Record<string, Readonly<Record<string, unknown>> | null>> = {
  afterActionReport: { scope: REGENCY, until: AT, version: 'FULL' },
  alert: null,
  alertClients: {},
  alerts: PAGE,
  // The record of refusals depends on how often somebody had to ask.
  auditEntries: null,
  checkpointReports: PAGE,
  dayProfile: { at: AT, basis: 'RECEIVED', scope: REGENCY },
  events: PAGE,
  history: { ...PAGE, search: {} },
  incident: null,
  incidents: PAGE,
  invitation: null,
  ladderCheck: {},
  me: {},
  mySessions: {},
  operation: {},
  people: PAGE,
  person: null,
  pushKey: {},
  region: { code: DESA },
  reporters: { region: '15.07.05' },
  rollCall: null,
  rollCalls: { ...PAGE, region: REGENCY },
  rosterComparison: { csv: '' },
  rosterInUse: {},
  seal: null,
  serverTime: {},
  situation: { scope: REGENCY },
  situationAt: { at: AT, basis: 'RECEIVED', scope: REGENCY },
  stageMatrix: { region: REGENCY },
  tokens: {},
  tps: { code: TPS },
  tpsStandings: { region: DESA },
  wallPairing: null,
  walls: {},
  webhookDeliveries: null,
  webhooks: {},
  workSetAside: {},
};

const DEPTH = 4;

/** What sums up what the others show, and costs most: read at the end. */
const SUMMARIES = new Set([
  ...['afterActionReport', 'ladderCheck', 'rosterComparison', 'rosterInUse', 'stageMatrix', 'tps'],
]);

/** The newest: one act concerns two of them at most. */
const NEWEST = { incidents: { first: 6 } };

/** Sends mutations to one world and reads what everybody sees there, as the schema says that both can be. */
export class OutcomeTrial {
  readonly #schema: GraphQLSchema;
  readonly #whole: WholeSelection;
  readonly world: OutcomeWorld;

  constructor(schema: GraphQLSchema, world: OutcomeWorld) {
    this.#schema = schema;
    this.#whole = new WholeSelection(schema);
    this.world = world;
  }

  static mutations(schema: GraphQLSchema): string[] {
    return Object.keys(must(schema.getMutationType(), 'mutations').getFields()).sort();
  }

  static queries(schema: GraphQLSchema): string[] {
    return Object.keys(must(schema.getQueryType(), 'queries').getFields()).sort();
  }

  static get asked(): string[] {
    return Object.keys(ARGUMENTS).sort();
  }

  prepare(name: string, row: OutcomeRow): Promise<Sending> {
    return row.prepare(this.world, this.world.id(`act ${name}`));
  }

  async send(name: string, { by, input }: Sending): Promise<Said> {
    const field = must(must(this.#schema.getMutationType(), 'mutations').getFields()[name], name);
    const [argument] = field.args;
    const type = getNamedType(field.type);
    const refusal = isUnionType(type)
      ? ' ... on Refusal { refusal: code sentence: message isRetryable }'
      : '';
    const selection = doneSelection(type, DEPTH).replace(/ \}$/, `${refusal} }`);
    const query =
      argument && input
        ? `mutation Act($input: ${argument.type}) { result: ${name}(${argument.name}: $input)${selection} }`
        : `mutation Act { result: ${name}${selection} }`;
    const { answer } = await by.ask(query, input ? { input: { ...input } } : {});
    return said(answer, this.world.names);
  }

  /** Everything that can be asked for, as an admin of the post sees it, and the orders of a wall. */
  async everything(): Promise<Record<string, unknown>> {
    const seen = await this.#see(ARGUMENTS);
    return { ...seen, wallOrders: await this.#firstFrame(this.world.wall.caller, 'wallOrders') };
  }

  /**
   * The same without what only sums it up, and of the incidents the newest alone. No wall dials: a server that lets one in looks
   * at the walls, and would find by chance what it should have found by itself.
   */
  present(): Promise<Record<string, unknown>> {
    const present = Object.entries(ARGUMENTS).filter(([name]) => !SUMMARIES.has(name));
    return this.#see({ ...Object.fromEntries(present), ...NEWEST });
  }

  async #see(queries: typeof ARGUMENTS): Promise<Record<string, unknown>> {
    const { chief, server } = this.world;
    await server.siaga.access.isLevel();
    const fields = must(this.#schema.getQueryType(), 'queries').getFields();
    const seen: Record<string, unknown> = {};
    for (const [name, given] of Object.entries(queries)) {
      if (given === null) continue;
      const documents = this.#whole.documents(`Query.${name}`, must(fields[name], name), given);
      seen[name] = await Promise.all(
        documents.map(({ query, variables }) => this.#read(chief.caller, query, variables)),
      );
    }
    return seen;
  }

  async #read(by: Caller, query: string, variables: object): Promise<unknown> {
    const { answer } = await by.ask(query, { ...variables });
    if (answer.errors) throw new Error(`${JSON.stringify(answer.errors).slice(0, 400)}: ${query}`);
    return shapeOf(answer.data, this.world.names);
  }

  async #firstFrame(by: Caller, name: string): Promise<unknown> {
    const field = must(must(this.#schema.getSubscriptionType(), 'subscriptions').getFields()[name], name);
    const [document] = this.#whole.documents(`Subscription.${name}`, field, {});
    const raw = await by.socket();
    raw.subscribe('1', must(document, 'a document').query, {});
    const { payload } = await raw.next();
    await raw.close();
    return shapeOf(payload, this.world.names);
  }
}

function said({ data, errors }: Answer, names: ReadonlyMap<string, string>): Said {
  const [error] = errors ?? [];
  if (error) {
    const { code } = error.extensions;
    return { type: code, isOpen: code === 'UNAVAILABLE', shape: error.message };
  }
  const result = must(data?.result ?? null, 'a result') as { __typename: string; isRetryable?: boolean };
  return { type: result.__typename, isOpen: result.isRetryable === true, shape: shapeOf(result, names) };
}

/** Whether a type of the schema is one that answers an act which was done. */
export const isDone = (schema: GraphQLSchema, name: string): boolean => {
  const type = schema.getType(name);
  return isObjectType(type) && !('isRetryable' in type.getFields());
};

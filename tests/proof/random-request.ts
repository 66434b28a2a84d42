import { randomUUID } from 'node:crypto';
import {
  astFromValue,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInputObjectType,
  isRequiredArgument,
  isRequiredInputField,
  print,
} from 'graphql';
import type { Dice } from './dice.ts';
import { SelectionWriter } from './random-selection.ts';
import { INCIDENT_ACTS } from './reference-acts.ts';
import { type Cursors, listName } from './reference-answers.ts';
import { type RootField, rootFields, sampleValue } from './sample-request.ts';
import { wib } from './scribe.ts';
import { everything, fieldsBelow, type Truth } from './truth.ts';
import { DESA, NEXT_TPS, OTHER, REGENCY, SADU, THIRD, TPS, type World } from './world.ts';

/** One root field of a document, under its name there. */
export interface Root {
  readonly alias: string;
  /** Such as `Query.incident`. */
  readonly name: string;
  readonly given: Readonly<Record<string, unknown>>;
}

export interface RandomRequest {
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly roots: readonly Root[];
  /** Fields that it asks for, as `Type.field`. */
  readonly asked: ReadonlySet<string>;
}

/** Root fields whose whole answer the reference knows. */
export const KNOWN_WHOLE = [
  ...['Query.operation', 'Query.region', 'Query.situation', 'Query.stageMatrix', 'Query.tps'],
  ...['Query.checkpointReports', 'Query.incident', 'Query.incidents', 'Query.events'],
  ...['Query.tpsStandings', 'Query.rollCall', 'Query.rollCalls', 'Query.situationAt'],
];
/** What would end the session of whoever tries it, or make his token another one. */
const LEFT_OUT = ['Mutation.logOut', 'Mutation.renewWall'];

const LEVELS = ['BIASA', 'TERBATAS', 'RAHASIA'];
const INCIDENT_FILTERS: readonly Record<string, string>[] = [
  {},
  { region: SADU },
  { level: 'RAHASIA' },
  { region: OTHER, level: 'TERBATAS' },
  { agency: 'POLRES' },
  { status: 'CLOSED' },
  { status: 'MERGED' },
  { category: 'KESEHATAN_PETUGAS', severity: 'CRITICAL' },
  { region: DESA },
];
const REPORT_FILTERS: readonly Record<string, string>[] = [
  {},
  { region: SADU },
  { tps: TPS },
  { institution: 'LINMAS', region: OTHER },
];
/** Of the filters that cursors are collected for. */
const FILTERS: Readonly<Record<string, readonly Record<string, string>[]>> = {
  'Query.incidents': INCIDENT_FILTERS,
  'Query.checkpointReports': REPORT_FILTERS,
  'Query.events': [{}],
};
export const PAGED = Object.keys(FILTERS);
export const filtersOf = (request: string): readonly Record<string, string>[] => FILTERS[request] ?? [];

/** Well-formed, and never made by the server. */
const FORGED = `c1.${'Q'.repeat(87)}`;
const ABSENT_ID = '018da3f2-6f2a-7c1e-9d53-0242ac12ffff';

/** Makes requests about the things of a world, and some about things that are not in it. */
export class RequestMaker {
  readonly #fields: ReadonlyMap<string, RootField>;
  readonly #cursors: Cursors;
  readonly #pools: Readonly<Record<string, readonly unknown[]>>;

  constructor(schema: GraphQLSchema, world: World, truth: Truth, cursors: Cursors) {
    this.#fields = rootFields(schema);
    this.#cursors = cursors;
    const tpsList = [TPS, NEXT_TPS, world.otherTps, '15.07.05.2004-999'];
    this.#pools = {
      code: [REGENCY, SADU, OTHER, DESA, world.otherDesa, '15.07.99', '99.99'],
      scope: [REGENCY, SADU, OTHER, THIRD, DESA, '15.07.99', '99.99'],
      region: [SADU, REGENCY, OTHER, THIRD, DESA, world.otherDesa, '15.07.99', '99.99'],
      tps: tpsList,
      incident: [...truth.incidents.map(({ id }) => id), ABSENT_ID],
      // The clock of the world stands still: what was there at that instant is all there is.
      at: [
        ...[...truth.pictures.values()].slice(0, 1).map(({ operationTime }) => operationTime),
        wib('23:30'),
      ],
      until: [wib('06:00'), wib('06:30'), wib('23:30')],
      rollCall: [...truth.rollCalls.map(({ id }) => id), ABSENT_ID],
      closedRollCall: [
        ...truth.rollCalls.filter(({ closedAt }) => closedAt !== null).map(({ id }) => id),
        ABSENT_ID,
      ],
    };
  }

  /** Every root field that is tried, by its name. */
  get names(): string[] {
    return [...this.#fields.keys()].filter((name) => !LEFT_OUT.includes(name));
  }

  /** Everything of one root field. */
  whole(name: string, dice: Dice): RandomRequest {
    const type = getNamedType(this.#field(name).type);
    const isKnown = KNOWN_WHOLE.includes(name) || name === 'Subscription.situation';
    const selection = isCompositeType(type) ? (isKnown ? ` ${everything(type)}` : ' { __typename }') : '';
    const asked = new Set(isKnown ? fieldsBelow(type) : []);
    return this.#document([{ name, selection }], dice, asked, []);
  }

  /** Some fields of one root field, or of several that are read. */
  some(name: string, dice: Dice): RandomRequest {
    const writer = new SelectionWriter(dice);
    const isRead = KNOWN_WHOLE.includes(name);
    const names = [name];
    while (isRead && names.length < 4 && dice.once(3)) names.push(dice.pick(KNOWN_WHOLE));
    const roots = names.map((each) => ({
      name: each,
      selection: writer.of(getNamedType(this.#field(each).type)),
    }));
    return this.#document(roots, dice, writer.asked, writer.fragments);
  }

  #field(name: string): RootField {
    const field = this.#fields.get(name);
    if (!field) throw new Error(`no root field is called ${name}`);
    return field;
  }

  #document(
    roots: readonly { readonly name: string; readonly selection: string }[],
    dice: Dice,
    asked: ReadonlySet<string>,
    fragments: readonly string[],
  ): RandomRequest {
    const [kind] = (roots[0]?.name ?? '').toLowerCase().split('.') as [RandomRequest['kind']];
    const variables: Record<string, unknown> = {};
    const declared: string[] = [];
    const parts = roots.map(({ name, selection }, index) => {
      const alias = `r${index}`;
      const field = this.#field(name);
      const given = this.#given(name, field, dice);
      const passed = field.args.flatMap(({ name: argument, type }) => {
        if (!(argument in given)) return [];
        if (!dice.once(3)) return [`${argument}: ${literal(given[argument], type)}`];
        const variable = `v${index}${argument}`;
        declared.push(`$${variable}: ${type}`);
        variables[variable] = given[argument];
        return [`${argument}: $${variable}`];
      });
      const [, fieldName] = name.split('.');
      const text = `${alias}: ${fieldName}${passed.length > 0 ? `(${passed.join(', ')})` : ''}${selection}`;
      return { text, root: { alias, name, given } };
    });
    const head = declared.length > 0 ? `(${declared.join(', ')})` : '';
    const query = [`${kind} Case${head} { ${parts.map(({ text }) => text).join(' ')} }`, ...fragments].join(
      '\n',
    );
    return { kind, query, variables, roots: parts.map(({ root }) => root), asked };
  }

  #given(name: string, field: RootField, dice: Dice): Record<string, unknown> {
    if (PAGED.includes(name)) return this.#page(name, dice);
    if (name === 'Query.rollCall') return { id: dice.pick(this.#pool('rollCall')) };
    if (name === 'Query.incident') return { id: dice.pick(this.#pool('incident')) };
    const given: Record<string, unknown> = {};
    for (const argument of field.args) {
      if (name === 'Subscription.situation' && argument.name === 'after') {
        if (dice.once(2)) given.after = this.#cursor(dice, (known) => known.startsWith('situation '));
        continue;
      }
      if (!isRequiredArgument(argument)) continue;
      given[argument.name] =
        argument.name === 'input'
          ? this.#input(name, argument.type, dice)
          : argument.name in this.#pools || (argument.name === 'code' && name !== 'Query.invitation')
            ? this.#placeFor(name, argument.name, dice)
            : sampleValue(argument.type);
    }
    return given;
  }

  /** A TPS goes by `code` as well. */
  #placeFor(name: string, argument: string, dice: Dice): unknown {
    if (name === 'Query.tps') return dice.pick(this.#pool('tps'));
    if (name === 'Query.wallPairing' || name === 'Query.invitation') return 'BCDF-GHJK';
    return dice.pick(this.#pool(argument));
  }

  #pool(name: string): readonly unknown[] {
    const pool = this.#pools[name];
    if (!pool) throw new Error(`there is no pool of ${name}`);
    return pool;
  }

  #page(name: string, dice: Dice): Record<string, unknown> {
    const filter = dice.pick(filtersOf(name));
    const list = listName(name, name === 'Query.events' ? null : filter);
    const given: Record<string, unknown> = { first: 1 + dice.below(dice.once(3) ? 60 : 4) };
    if (name !== 'Query.events' && Object.keys(filter).length > 0) given.filter = filter;
    if (!dice.once(3)) return given;
    // Mostly a cursor of this very list, whoever it was given to.
    const isFitting = (known: string) => (dice.once(6) ? true : known === list);
    return { ...given, after: this.#cursor(dice, isFitting) };
  }

  #cursor(dice: Dice, isFitting: (of: string) => boolean): string {
    const cursors = [...this.#cursors].filter(([, { of }]) => isFitting(of)).map(([cursor]) => cursor);
    const cursor = cursors.length === 0 || dice.once(8) ? FORGED : dice.pick(cursors);
    if (!dice.once(10)) return cursor;
    // One letter of it changed.
    const at = 3 + dice.below(80);
    return `${cursor.slice(0, at)}${cursor[at] === 'A' ? 'B' : 'A'}${cursor.slice(at + 1)}`;
  }

  /** Acts that the server would take are made to happen in the future: they are judged whole, and leave nothing behind. */
  #input(name: string, type: GraphQLInputType, dice: Dice): Record<string, unknown> {
    const id = randomUUID();
    const happenedAt = wib('23:30');
    const post = dice.pick(['KOORDINATOR_PIKET', 'CAMAT', 'BUPATI', 'KADINKES']);
    const tps = dice.pick(this.#pool('tps'));
    const act = { id, incident: dice.pick(this.#pool('incident')), post, happenedAt };
    if (INCIDENT_ACTS.includes(name)) {
      const level = name === 'Mutation.classifyIncident' ? { level: dice.pick(LEVELS) } : {};
      return { ...this.#sampleInput(type, dice), ...act, ...level };
    }
    switch (name) {
      case 'Mutation.reportCheckpoint': {
        const institution = dice.pick(['KPPS', 'PTPS']);
        return { id, tps, stage: 'KOTAK_DI_PPK', assertion: 'DONE', happenedAt, institution };
      }
      case 'Mutation.logCall':
        return { id, tps, outcome: 'SAFE', happenedAt };
      case 'Mutation.answerRollCall': {
        const rollCall = dice.pick(this.#pool('rollCall'));
        return { id, rollCall, region: dice.pick(this.#pool('region')), readiness: 'READY', happenedAt };
      }
      case 'Mutation.closeRollCall':
        return { id, rollCall: dice.pick(this.#pool('closedRollCall')) };
      case 'Mutation.raiseIncident':
        return {
          ...{
            id,
            happenedAt,
            category: dice.pick(['LOGISTIK', 'KESEHATAN_PETUGAS', 'INTIMIDASI_KEKERASAN']),
          },
          ...{ level: dice.pick(LEVELS), institution: dice.pick(['KPPS', 'PTPS']) },
          ...(dice.once(2)
            ? { region: String(tps).slice(0, 13), tps: [tps] }
            : { region: dice.pick(this.#pool('region')) }),
        };
      case 'Mutation.announcePhoto':
        return {
          ...{ id, incident: act.incident, happenedAt },
          ...{ content: 'c0'.repeat(32), byteLength: 1, mediaType: 'image/png' },
        };
      case 'Mutation.commandWall':
        // Without the name of a wall it would be for all of them.
        return { id, command: 'RESTART', wall: ABSENT_ID };
      case 'Mutation.invitePerson':
        return { id, name: 'Siapa', grants: [{ role: 'POSKO', region: '99.99' }] };
      case 'Mutation.runExerciseClock':
        return { id, speed: -1 };
      default:
        return { ...this.#sampleInput(type, dice), ...('id' in this.#sampleInput(type, dice) && { id }) };
    }
  }

  /** What must be given, about nobody and nothing that exists; only places are real. */
  #sampleInput(type: GraphQLInputType, dice: Dice): Record<string, unknown> {
    const named = getNamedType(type);
    if (!isInputObjectType(named)) throw new Error(`${type} is no input object`);
    return Object.fromEntries(
      Object.values(named.getFields())
        .filter(isRequiredInputField)
        .map((field) => [
          field.name,
          field.name === 'region' || field.name === 'tps'
            ? dice.pick(this.#pool(field.name))
            : sampleValue(field.type),
        ]),
    );
  }
}

function literal(value: unknown, type: GraphQLInputType): string {
  const node = astFromValue(value, type);
  if (!node) throw new Error(`${JSON.stringify(value)} is no ${type}`);
  return print(node);
}

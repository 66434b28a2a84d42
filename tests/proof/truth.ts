import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { Caller } from './caller.ts';
import { DESA, NEXT_TPS, OTHER, REGENCY, SADU, THIRD, TPS, type World } from './world.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** An incident as everything that is known of it. */
export interface TrueIncident extends Fields {
  readonly id: string;
  readonly level: string;
  readonly category: string;
  readonly region: string;
  readonly tps: readonly string[];
  readonly kind: string | null;
  readonly placeKind: string | null;
  readonly happenedAt: string;
  readonly description: string | null;
  readonly agency: string;
  readonly status: string;
  readonly severity: string;
  readonly reportedBy: string | null;
  readonly timeline: readonly Fields[];
  readonly photos: readonly Fields[];
  readonly supporting: readonly string[];
  readonly mergedInto: string | null;
  readonly dispositions: readonly Fields[];
  readonly handovers: readonly Fields[];
  readonly revotes: readonly Fields[];
  readonly closedAt: string | null;
  /** The TPS where it is about one alone, otherwise its region. */
  readonly place: string;
}

export interface TrueRegion extends Fields {
  readonly code: string;
  readonly level: string;
  readonly parentCode: string | null;
}

export interface TrueEvent extends Fields {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly region: string;
  readonly payload: { readonly saw: { readonly incidents: readonly string[] } };
}

export interface TrueRollCall extends Fields {
  readonly id: string;
  readonly region: string;
  readonly askedAt: string;
  readonly closedAt: string | null;
  readonly entries: readonly (Fields & { readonly region: string })[];
}

export interface TrueLine {
  readonly line: Fields & { readonly id: string; readonly at: string };
  /** Null: news of a stage. */
  readonly incident: string | null;
  /** Where the incident, or the TPS, lies. */
  readonly region: string;
}

/** What somebody who sees everything is answered. Who sees less is answered a part of it. */
export interface Truth {
  readonly operation: Fields;
  readonly regions: ReadonlyMap<string, TrueRegion>;
  readonly tpsList: ReadonlyMap<string, Fields>;
  /** Newest first, as lists have them. */
  readonly incidents: readonly TrueIncident[];
  readonly reports: readonly (Fields & { readonly id: string; readonly tps: string })[];
  readonly events: readonly TrueEvent[];
  readonly matrices: ReadonlyMap<string, Fields>;
  readonly stories: ReadonlyMap<string, Fields>;
  /** As they stand, by code. */
  readonly standings: ReadonlyMap<string, Fields>;
  /** Newest first. */
  readonly rollCalls: readonly TrueRollCall[];
  /** The whole picture of each scope. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Lines of news in the order of events. */
  readonly lines: readonly TrueLine[];
}

export interface Picture {
  readonly operationTime: string;
  readonly state: Fields & {
    readonly headline: Fields;
    readonly rows: readonly Fields[];
    readonly cells: readonly Fields[];
    readonly incidents: readonly (Fields & { readonly id: string })[];
    readonly log: readonly (Fields & { readonly id: string; readonly at: string })[];
    readonly silentGroups: readonly Fields[] | null;
  };
}

/** Ids of the incidents that are counted with one, by however many steps. */
export function countedWith({ incidents }: Pick<Truth, 'incidents'>, id: string): string[] {
  const children = incidents.filter(({ mergedInto }) => mergedInto === id).map((child) => child.id);
  return children.flatMap((child) => [child, ...countedWith({ incidents }, child)]);
}

interface NodePage {
  readonly edges: readonly { readonly node: Fields }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Edges that lead to things which are looked up by themselves. */
const LINKS = new Set([
  ...['Region.parent', 'Region.children', 'Region.tpsList', 'Tps.desa', 'Operation.regency'],
  ...['StageMatrix.region', 'TpsStory.tps', 'TpsStory.incidents', 'TpsStage.reports'],
  'TpsStanding.tps',
  ...['Incident.mergedReports', 'Incident.suggestedDuplicates'],
]);

/** Every field of a type and of what lies below it, as a selection. */
export function everything(type: GraphQLNamedType | undefined): string {
  if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${type} has no fields`);
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (LINKS.has(`${type.name}.${field.name}`) || field.args.some(isRequiredArgument)) return [];
    const below = getNamedType(field.type);
    return isLeafType(below) ? [field.name] : [`${field.name} ${everything(below)}`];
  });
  return `{ ${fields.join(' ')} }`;
}

/** The fields of such a selection, as `Type.field`. */
export function fieldsBelow(type: GraphQLNamedType | undefined): string[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const name = `${type.name}.${field.name}`;
    if (LINKS.has(name) || field.args.some(isRequiredArgument)) return [];
    return [name, ...fieldsBelow(getNamedType(field.type))];
  });
}

const scopesOf = (regions: Iterable<TrueRegion>): string[] =>
  [...regions].filter(({ level }) => level !== 'DESA').map(({ code }) => code);

export class TruthReader {
  readonly #schema: GraphQLSchema;
  readonly #caller: Caller;

  constructor(schema: GraphQLSchema, caller: Caller) {
    this.#schema = schema;
    this.#caller = caller;
  }

  /** The lines of news there are now; asked often enough, none is missed. */
  async newestLines(): Promise<readonly (Fields & { id: string; at: string })[]> {
    const { situation } = await this.#caller.read<{ situation: Picture }>(
      `{ situation(scope: "${REGENCY}") { state { log ${this.#all('LogLine')} } } }`,
    );
    return situation.state.log;
  }

  async read(world: World, lines: readonly (Fields & { id: string; at: string })[]): Promise<Truth> {
    const regions = await this.#regions();
    const codes = [REGENCY, SADU, OTHER, THIRD, DESA, world.otherDesa];
    const incidents = (await this.#list('incidents', 'Incident')).map(placed);
    const events = (await this.#list('events', 'LogEvent')) as unknown as TrueEvent[];
    return {
      operation: await this.#one('operation', 'Operation'),
      regions,
      tpsList: await this.#tpsList(regions),
      incidents,
      reports: (await this.#list('checkpointReports', 'CheckpointReport')) as unknown as Truth['reports'],
      events,
      matrices: await this.#each(codes, (code) => this.#one(`stageMatrix(region: "${code}")`, 'StageMatrix')),
      stories: await this.#each([TPS, NEXT_TPS, world.otherTps], (code) =>
        this.#one(`tps(code: "${code}")`, 'TpsStory'),
      ),
      standings: await this.#standings(),
      rollCalls: await this.#rollCalls([REGENCY, SADU]),
      pictures: await this.#each(
        scopesOf(regions.values()),
        async (code) => (await this.#one(`situation(scope: "${code}")`, 'Situation')) as unknown as Picture,
      ),
      lines: lines.map((line) => lineAbout(line, events, incidents)),
    };
  }

  #all(type: string): string {
    return everything(this.#schema.getType(type));
  }

  async #one(field: string, type: string): Promise<Fields> {
    const { one } = await this.#caller.read<{ one: Fields }>(`{ one: ${field} ${this.#all(type)} }`);
    return one;
  }

  async #each<Value>(
    codes: readonly string[],
    read: (code: string) => Promise<Value>,
  ): Promise<Map<string, Value>> {
    const found = new Map<string, Value>();
    for (const code of codes) found.set(code, await read(code));
    return found;
  }

  /** Every node of a list, page by page. */
  async #list(field: string, type: string): Promise<Fields[]> {
    const found: Fields[] = [];
    for (let after: string | null = null; ; ) {
      const { list }: { list: NodePage } = await this.#caller.read<{ list: NodePage }>(
        `query Page($after: Cursor) { list: ${field}(first: 20, after: $after) {
          edges { node ${this.#all(type)} } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      found.push(...list.edges.map(({ node }) => node));
      if (!list.pageInfo.hasNextPage) return found;
      after = list.pageInfo.endCursor;
    }
  }

  async #standings(): Promise<Map<string, Fields>> {
    const all = this.#all('TpsStanding');
    const { list } = await this.#caller.read<{ list: (Fields & { tps: { code: string } })[] }>(
      `{ list: tpsStandings(region: "${REGENCY}") { tps { code } ...All } } fragment All on TpsStanding ${all}`,
    );
    return new Map(list.map(({ tps, ...standing }) => [tps.code, standing]));
  }

  /** Those that these regions ask. */
  async #rollCalls(regions: readonly string[]): Promise<TrueRollCall[]> {
    const found: TrueRollCall[] = [];
    for (const region of regions) {
      const { list } = await this.#caller.read<{ list: NodePage }>(
        `{ list: rollCalls(region: "${region}", first: 100) { edges { node ${this.#all('RollCall')} } } }`,
      );
      found.push(
        ...list.edges.map(({ node }) => node as TrueRollCall).filter((each) => each.region === region),
      );
    }
    const isNewer = (one: TrueRollCall, other: TrueRollCall) =>
      one.askedAt === other.askedAt ? one.id > other.id : one.askedAt > other.askedAt;
    return found.sort((one, other) => (isNewer(one, other) ? -1 : 1));
  }

  async #regions(): Promise<Map<string, TrueRegion>> {
    const all = this.#all('Region');
    const found = new Map<string, TrueRegion>();
    const read = async (codes: readonly string[], parentCode: string | null): Promise<void> => {
      for (const code of codes) {
        const { region } = await this.#caller.read<{ region: { children: { code: string }[] } & TrueRegion }>(
          `{ region(code: "${code}") { children { code } ...All } } fragment All on Region ${all}`,
        );
        const { children, ...rest } = region;
        found.set(code, { ...rest, parentCode });
        await read(
          children.map((child) => child.code),
          code,
        );
      }
    };
    await read([REGENCY], null);
    return found;
  }

  async #tpsList(regions: ReadonlyMap<string, TrueRegion>): Promise<Map<string, Fields>> {
    const all = this.#all('Tps');
    const found = new Map<string, Fields>();
    for (const code of scopesOf(regions.values()).filter((each) => each !== REGENCY)) {
      const { region } = await this.#caller.read<{ region: { tpsList: (Fields & { code: string })[] } }>(
        `{ region(code: "${code}") { tpsList ${all} } }`,
      );
      for (const tps of region.tpsList) found.set(tps.code, tps);
    }
    return found;
  }
}

function placed(node: Fields): TrueIncident {
  const incident = node as unknown as TrueIncident;
  const [only, ...others] = incident.tps;
  return { ...incident, place: only !== undefined && others.length === 0 ? only : incident.region };
}

function lineAbout(
  line: Fields & { id: string; at: string },
  events: readonly TrueEvent[],
  incidents: readonly TrueIncident[],
): TrueLine {
  const event = events.find(({ id }) => id === line.id.split(':')[0]);
  const incident = incidents.find(({ id }) => id === event?.subject) ?? null;
  if (!event) throw new Error(`a line of news without an event: ${JSON.stringify(line)}`);
  return { line, incident: incident?.id ?? null, region: incident?.region ?? event.subject };
}

import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  parse,
} from 'graphql';
import { checkLimits } from '../../server/graphql/limits.ts';
import type { RootField } from './sample-request.ts';

/** Lists of everything below, which are the same for everybody: asked of their own root, and not wherever a place is named. */
const ROSTER = new Set(['Region.children', 'Region.tpsList', 'Region.parent', 'Tps.desa']);
/** Steps from a root field to a leaf; more than any list of the schema is deep. */
const DEEPEST = 9;

/** One step on the way from a root field to a leaf; `on`: the member of a union. */
interface Step {
  readonly on: string | null;
  readonly field: string;
  /** `Type.field`. */
  readonly key: string;
}
type Path = readonly Step[];

type Arguments = Readonly<Record<string, unknown>>;

/** A document that asks one root field for a part of all that can be asked of it. */
export interface WholeDocument {
  readonly query: string;
  readonly variables: Arguments;
}

/** Writes, for one root field, documents within the limits of the server that together ask for every field there is below it. */
export class WholeSelection {
  readonly #schema: GraphQLSchema;
  /** Each field that some document asks for, as `Type.field`. */
  readonly asked = new Set<string>();
  readonly #known = new Map<string, readonly WholeDocument[]>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  documents(name: string, field: RootField, given: Arguments): readonly WholeDocument[] {
    const names = Object.keys(given).sort().join(' ');
    const size = typeof given.first === 'number' ? given.first : '';
    const key = `${name} ${names} ${size}`;
    let known = this.#known.get(key);
    if (!known) {
      known = this.#split(name, field, given, this.#paths(name, field));
      this.#known.set(key, known);
    }
    return known.map(({ query }) => ({ query, variables: given }));
  }

  /** Halves what is asked until each part is within the limits. */
  #split(name: string, field: RootField, given: Arguments, paths: readonly Path[]): WholeDocument[] {
    const query = written(name, field, given, paths);
    if (this.#isWithinLimits(query)) {
      for (const path of paths) for (const { key } of path) this.asked.add(key);
      return [{ query, variables: given }];
    }
    if (paths.length <= 1) throw new Error(`too much for one document: ${query}`);
    const half = Math.ceil(paths.length / 2);
    return [paths.slice(0, half), paths.slice(half)].flatMap((each) => this.#split(name, field, given, each));
  }

  #isWithinLimits(query: string): boolean {
    try {
      checkLimits(this.#schema, parse(query, { maxTokens: 2_000 }));
      return true;
    } catch {
      return false;
    }
  }

  #paths(name: string, field: RootField): readonly Path[] {
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return [[]];
    return this.#below(type, [], new Set([type.name]), name);
  }

  #below(type: GraphQLCompositeType, path: Path, open: ReadonlySet<string>, root: string): Path[] {
    if (isUnionType(type))
      return type.getTypes().flatMap((member) => this.#fieldsOf(member, member.name, path, open, root));
    return this.#fieldsOf(type, null, path, open, root);
  }

  #fieldsOf(
    type: GraphQLCompositeType,
    on: string | null,
    path: Path,
    open: ReadonlySet<string>,
    root: string,
  ): Path[] {
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) =>
      this.#onward(field, { on, field: field.name, key: `${type.name}.${field.name}` }, path, open, root),
    );
  }

  #onward(
    field: GraphQLField<unknown, unknown>,
    step: Step,
    path: Path,
    open: ReadonlySet<string>,
    root: string,
  ): Path[] {
    if (field.args.some(isRequiredArgument)) throw new Error(`${step.key} needs arguments: say which here.`);
    if (ROSTER.has(step.key) && root !== 'Query.region') return [];
    const way = [...path, step];
    const below = getNamedType(field.type);
    if (!isCompositeType(below)) return [way];
    // What is of its own kind is asked for what it says itself.
    if (open.has(below.name)) return this.#leaves(below, way);
    if (way.length >= DEEPEST) throw new Error(`${root} goes deeper than ${DEEPEST}: ${step.key}`);
    return this.#below(below, way, new Set([...open, below.name]), root);
  }

  #leaves(type: GraphQLCompositeType, way: Path): Path[] {
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields())
      .filter((field) => !isCompositeType(getNamedType(field.type)))
      .map(({ name }) => [...way, { on: null, field: name, key: `${type.name}.${name}` }]);
  }
}

/** A tree of what is asked, from paths. */
interface Asked {
  readonly below: Map<string, Asked>;
}

function written(name: string, field: RootField, given: Arguments, paths: readonly Path[]): string {
  const tree: Asked = { below: new Map() };
  for (const path of paths) {
    let at = tree;
    for (const { on, field: asked } of path) {
      const key = on === null ? asked : `... on ${on} ${asked}`;
      const next = at.below.get(key) ?? { below: new Map() };
      at.below.set(key, next);
      at = next;
    }
  }
  const used = field.args.filter((argument) => argument.name in given);
  const declared = used.map((argument) => `$${argument.name}: ${argument.type}`).join(', ');
  const passed = used.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const [root, fieldName] = name.split('.') as [string, string];
  const below = paths.some((path) => path.length > 0) ? ` ${selectionOf(tree)}` : '';
  return `${root.toLowerCase()}${declared && `(${declared})`} { ${fieldName}${passed && `(${passed})`}${below} }`;
}

/** Members of a union may call different things the same: there each field has a name of its own. */
function selectionOf({ below }: Asked): string {
  const parts = [...below].map(([key, asked]) => {
    const member = /^\.\.\. on (\w+) (\w+)$/.exec(key);
    const selection = asked.below.size > 0 ? ` ${selectionOf(asked)}` : '';
    if (!member) return `${key}${selection}`;
    const [, on, field] = member;
    return `... on ${on} { ${on}_${field}: ${field}${selection} }`;
  });
  return `{ ${parts.join(' ')} }`;
}

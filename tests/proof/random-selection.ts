import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import type { Dice } from './dice.ts';

/** How much one document may ask for, so that the limits of the server are not what is tried. */
const MOST_FIELDS = 45;
const DEEPEST = 6;
/** Lists of everything below: one of them in a line of nested fields is enough. */
const WIDE = new Set([
  ...['Region.children', 'Region.tpsList', 'Region.parent', 'Tps.desa'],
  'Incident.suggestedDuplicates',
]);

/** Writes selections as people and attackers write them: any fields, under other names, in fragments, more than once. */
export class SelectionWriter {
  readonly #dice: Dice;
  readonly fragments: string[] = [];
  /** Each field that was asked for, as `Type.field`. */
  readonly asked = new Set<string>();
  #left = MOST_FIELDS;
  #names = 0;
  /** Within a union each field has a name of its own: members may call different things the same. */
  #unions = 0;

  constructor(dice: Dice) {
    this.#dice = dice;
  }

  /** A selection of a type: nothing for a leaf. */
  of(type: GraphQLNamedType, depth = 0, isWide = false): string {
    if (isLeafType(type)) return '';
    const parts = isUnionType(type) ? this.#ofUnion(type, depth) : this.#fieldsOf(type, depth, isWide);
    return ` { ${parts.join(' ')} }`;
  }

  #ofUnion(type: GraphQLNamedType, depth: number): string[] {
    if (!isUnionType(type)) return [];
    const members = type.getTypes().filter(() => this.#dice.once(3));
    this.#unions += 1;
    const parts = members.map((member) => `... on ${member.name}${this.of(member, depth + 1)}`);
    this.#unions -= 1;
    return ['__typename', ...parts];
  }

  #fieldsOf(type: GraphQLNamedType, depth: number, isWide: boolean): string[] {
    if (!isObjectType(type) && !isInterfaceType(type)) return ['__typename'];
    const open = Object.values(type.getFields()).filter(
      (field) =>
        !field.args.some(isRequiredArgument) &&
        (isLeafType(getNamedType(field.type)) || depth < DEEPEST) &&
        !(isWide && WIDE.has(`${type.name}.${field.name}`)),
    );
    const parts = ['__typename'];
    for (let wanted = 1 + this.#dice.below(7); wanted > 0 && this.#left > 0; wanted -= 1) {
      parts.push(this.#wrapped(type.name, this.#field(type.name, this.#dice.pick(open), depth, isWide)));
    }
    return parts;
  }

  #field(type: string, field: GraphQLField<unknown, unknown>, depth: number, isWide: boolean): string {
    this.#left -= 1;
    const key = `${type}.${field.name}`;
    this.asked.add(key);
    const below = getNamedType(field.type);
    const selection = isCompositeType(below) ? this.of(below, depth + 1, isWide || WIDE.has(key)) : '';
    return `${this.#alias()}${field.name}${this.#directive()}${selection}`;
  }

  #alias(): string {
    if (!this.#dice.once(3) && this.#unions === 0) return '';
    this.#names += 1;
    return `n${this.#names}: `;
  }

  #directive(): string {
    if (!this.#dice.once(12)) return '';
    return this.#dice.once(2) ? ' @include(if: true)' : ' @skip(if: false)';
  }

  /** The same field again, in the clothes of a fragment. */
  #wrapped(type: string, field: string): string {
    if (this.#dice.once(6)) return `... on ${type} { ${field} }`;
    if (!this.#dice.once(8)) return field;
    this.#names += 1;
    const name = `F${this.#names}`;
    this.fragments.push(`fragment ${name} on ${type} { ${field} }`);
    return `...${name}`;
  }
}

import {
  type GraphQLNamedType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';

/** Lists of everything below: one level of them is enough. */
const WIDE = new Set([
  ...['Region.children', 'Region.tpsList', 'Region.parent', 'Tps.desa', 'Tps.story'],
  ...['Incident.suggestedDuplicates', 'Incident.mergedReports', 'Incident.mergedInto'],
]);

/** Every field of a type that can be asked for without arguments, so deep; empty for a leaf. What is refused is left out of a union. */
export function doneSelection(type: GraphQLNamedType, depth: number): string {
  if (isLeafType(type)) return '';
  if (isUnionType(type)) {
    const members = type
      .getTypes()
      .filter((member) => !('isRetryable' in member.getFields()))
      .map((member) => `... on ${member.name}${doneSelection(member, depth)}`);
    return ` { __typename ${members.join(' ')} }`;
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return ' { __typename }';
  const fields = Object.values(type.getFields())
    .filter((field) => !field.args.some(isRequiredArgument))
    .filter(
      (field) =>
        isLeafType(getNamedType(field.type)) || (depth > 1 && !WIDE.has(`${type.name}.${field.name}`)),
    )
    .map((field) => `${field.name}${doneSelection(getNamedType(field.type), depth - 1)}`);
  return ` { __typename ${fields.join(' ')} }`;
}

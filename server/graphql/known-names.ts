import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import { Fault } from '../kernel/fault.ts';

/** Names that no type has, in the variables of one operation: enough to be told of each, with a guess at what was meant. */
const UNKNOWN_NAMES = 5;
/** Characters of a name that are repeated. */
const REPEATED = 60;

/**
 * Throws the fault `BAD_USER_INPUT` where the variables of an operation hold more than a few names that their types do not have.
 * graphql-js makes up to fifty errors of them, each with the whole value in it and a comparison with every name of the type:
 * 64 KB of such names would hold up everybody for hundreds of milliseconds. Linear in the variables.
 */
export function checkNames(
  schema: GraphQLSchema,
  { variableDefinitions }: OperationDefinitionNode,
  variables: unknown,
): void {
  if (!isObject(variables)) return;
  const left: [unknown, GraphQLInputType][] = [];
  for (const { variable, type } of variableDefinitions ?? []) {
    const known = typeFromAST(schema, type);
    if (isInputType(known)) left.push([variables[variable.name.value], known]);
  }
  let unknown = 0;
  for (let next = left.pop(); next; next = left.pop()) {
    const [value, outer] = next;
    const type = getNullableType(outer);
    if (isListType(type)) {
      for (const item of Array.isArray(value) ? value : [value]) left.push([item, type.ofType]);
    }
    if (!isInputObjectType(type) || !isObject(value)) continue;
    const fields = type.getFields();
    for (const name of Object.keys(value)) {
      const field = fields[name];
      if (field) left.push([value[name], field.type]);
      else if (++unknown > UNKNOWN_NAMES) throw tooMany(name, type.name);
    }
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const tooMany = (name: string, type: string): Fault =>
  new Fault(
    'BAD_USER_INPUT',
    `The variables hold more than ${UNKNOWN_NAMES} names that nothing here has, such as "${name.slice(0, REPEATED)}" in ${type}. Leave them out.`,
  );

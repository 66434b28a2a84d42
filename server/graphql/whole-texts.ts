import { GraphQLID, type GraphQLScalarType, GraphQLString } from 'graphql';
import { Fault } from '../kernel/fault.ts';

const guarded = new WeakSet<GraphQLScalarType>();

/**
 * From here on a text that comes in, whatever it is for, is one: neither half a character, which has no UTF-8, nor NUL, which
 * PostgreSQL cannot hold. Nothing behind the door has to think of them.
 */
export function guardTexts(): void {
  for (const scalar of [GraphQLString, GraphQLID]) guardText(scalar);
}

function guardText(scalar: GraphQLScalarType): void {
  if (guarded.has(scalar)) return;
  guarded.add(scalar);
  const parseValue = scalar.parseValue.bind(scalar);
  const parseLiteral = scalar.parseLiteral.bind(scalar);
  scalar.parseValue = (value) => whole(parseValue(value));
  scalar.parseLiteral = (node, variables) => whole(parseLiteral(node, variables));
}

function whole(value: unknown): unknown {
  if (typeof value !== 'string' || (value.isWellFormed() && !value.includes('\0'))) return value;
  throw new Fault(
    'BAD_USER_INPUT',
    'A text holds half a character or a NUL. Take it out and send the rest again.',
  );
}

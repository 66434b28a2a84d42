import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { Action } from '../domain/access/access.policy.ts';
import { forbidden } from '../domain/access/acting.ts';
import { ROOT_ACTIONS } from '../domain/access/root-actions.policy.ts';
import type { Viewer } from '../domain/access/viewer.policy.ts';
import { Fault } from '../kernel/fault.ts';
import type { RequestContext } from './request-context.ts';

/** Told of everybody who asked for what he may not do. Must not fail and must not wait. */
export type OnRefusal = (refusal: { viewer: Viewer; action: Action; field: string; address: string }) => void;

const unauthenticated = (): Fault =>
  new Fault('UNAUTHENTICATED', 'Say who you are first: log in, or send your token.', 401);

/**
 * Puts the gate before every root field of a schema: nothing behind it runs for somebody who may not do what the field stands
 * for. Since it stands in the schema, no transport can go around it. Throws where a field has no rule, or a rule no field.
 */
export function guardRoots(schema: GraphQLSchema, onRefusal: OnRefusal): GraphQLSchema {
  const unused = new Set(Object.keys(ROOT_ACTIONS));
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    if (root) guardRoot(root, unused, onRefusal);
  }
  if (unused.size > 0) throw new Error(`No root field is called ${[...unused].join(', ')}.`);
  return schema;
}

function guardRoot(root: GraphQLObjectType, unused: Set<string>, onRefusal: OnRefusal): void {
  for (const [name, field] of Object.entries(root.getFields())) {
    const key = `${root.name}.${name}`;
    const rule = ROOT_ACTIONS[key];
    if (rule === undefined) throw new Error(`${key} stands for no action: name one in root-actions.policy.ts.`);
    unused.delete(key);
    if (rule === 'ANYBODY') continue;
    const pass = gateFor(rule, key, onRefusal);
    if (field.subscribe) field.subscribe = behind(pass, field.subscribe);
    else field.resolve = behind(pass, field.resolve ?? defaultFieldResolver);
  }
}

type Resolver = GraphQLFieldResolver<unknown, unknown>;

const behind =
  (pass: (context: RequestContext) => void, resolver: Resolver): Resolver =>
  (source, args, context, info) => {
    pass(context as RequestContext);
    return resolver(source, args, context, info);
  };

function gateFor(action: Action, field: string, onRefusal: OnRefusal) {
  return ({ viewer, door, doorFault }: RequestContext): void => {
    if (viewer.may(action)) return;
    onRefusal({ viewer, action, field, address: door.address });
    throw viewer.kind === 'ANONYMOUS' ? (doorFault ?? unauthenticated()) : forbidden();
  };
}

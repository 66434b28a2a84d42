import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { forbidden } from '../domain/access/acting.ts';
import { ROOT_ACTIONS, type RootRule } from '../domain/access/root-actions.policy.ts';
import type { Viewer } from '../domain/access/viewer.policy.ts';
import { Fault, type FaultCode } from '../kernel/fault.ts';
import type { RequestContext } from './request-context.ts';

/** Somebody asked for what he may not do; `code` is what he was told. */
export interface AccessRefusal {
  readonly viewer: Viewer;
  readonly action: RootRule;
  /** The root field, as `Query.people`. */
  readonly field: string;
  readonly code: FaultCode;
  readonly address: string;
}

/** Told of everybody who asked for what he may not do. Must not fail and must not wait. */
export type OnRefusal = (refusal: AccessRefusal) => void;

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
    if (rule === undefined)
      throw new Error(`${key} stands for no action: name one in root-actions.policy.ts.`);
    unused.delete(key);
    const behind = (resolver: Resolver) => guarded(resolver, { rule, field: key, onRefusal });
    if (field.subscribe) field.subscribe = behind(field.subscribe);
    else field.resolve = behind(field.resolve ?? defaultFieldResolver);
  }
}

type Resolver = GraphQLFieldResolver<unknown, unknown>;

interface Gate {
  readonly rule: RootRule;
  readonly field: string;
  readonly onRefusal: OnRefusal;
}

/** What turns somebody away, here or where the room looks closer: at the region, or at the rights as they stand by then. */
const TURNS_AWAY: readonly number[] = [401, 403];

function guarded(resolver: Resolver, { rule, field, onRefusal }: Gate): Resolver {
  return (source, args, context, info) => {
    const { viewer, door, doorFault } = context as RequestContext;
    const tell = (error: unknown): never => {
      if (error instanceof Fault && TURNS_AWAY.includes(error.status))
        onRefusal({ viewer, action: rule, field, code: error.code, address: door.address });
      throw error;
    };
    try {
      if (rule !== 'ANYBODY' && !viewer.may(rule))
        throw viewer.kind === 'ANONYMOUS' ? (doorFault ?? unauthenticated()) : forbidden();
      const answer = resolver(source, args, context, info);
      return answer instanceof Promise ? answer.catch(tell) : answer;
    } catch (error) {
      return tell(error);
    }
  };
}

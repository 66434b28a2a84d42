import {
  createSourceEventStream,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type GraphQLError,
} from 'graphql';
import type { WebSocket } from 'ws';
import { Outlet } from '../stream/hub.ts';
import { SharedFeed } from '../stream/shared-feed.ts';
import type { FormatError } from './format-error.ts';
import { type PreparedDocument, variablesBelowRoot } from './prepare-document.ts';

/** A subscription of one socket, ready to run. */
export interface SocketSubscription extends ExecutionArgs {
  readonly prepared: PreparedDocument;
  readonly socket: WebSocket;
  /** The operation id that the client chose. */
  readonly id: string;
}

const SUFFIX = Buffer.from('}');
const outlets = new WeakMap<WebSocket, Outlet>();

function outletOf(socket: WebSocket): Outlet {
  let outlet = outlets.get(socket);
  if (!outlet) {
    outlet = new Outlet();
    outlets.set(socket, outlet);
  }
  return outlet;
}

/**
 * Makes the `subscribe` of the WebSocket transport. A shared feed is joined, not iterated: everybody with the same
 * feed, document and variables shares one execution and one text per frame, and only the operation id differs. What
 * the selection set reads must therefore not depend on who asks: it is executed without a context. Any other feed is
 * iterated, an execution for each of its events.
 */
export function multicastSubscribe(formatError: FormatError) {
  return async (
    args: SocketSubscription,
  ): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> => {
    const feed = await createSourceEventStream(args);
    if (!(Symbol.asyncIterator in feed)) return feed;
    if (feed instanceof SharedFeed) return new Seat(args, feed, formatError);
    return executeEach(args, feed);
  };
}

async function* executeEach(
  args: ExecutionArgs,
  feed: AsyncIterable<unknown>,
): AsyncGenerator<ExecutionResult> {
  for await (const payload of feed) yield await execute({ ...args, rootValue: payload });
}

function groupKeyOf(args: SocketSubscription, feed: SharedFeed<unknown>): string {
  const names = variablesBelowRoot(args.prepared.ast, args.operationName);
  const values = names.map((name) => args.variableValues?.[name] ?? null);
  return JSON.stringify([feed.key, args.prepared.id, args.operationName ?? null, values]);
}

function renderer(args: SocketSubscription, feed: SharedFeed<unknown>, formatError: FormatError) {
  const { schema, document, operationName, variableValues } = args;
  return (frame: unknown): Buffer => {
    const rootValue = feed.payload(frame);
    const result = execute({
      schema,
      document,
      operationName,
      variableValues,
      rootValue,
      contextValue: null,
    });
    if (result instanceof Promise)
      throw new Error('a frame is plain data: no field of it may wait for anything');
    const { data, errors } = result as ExecutionResult;
    const named = errors && { errors: errors.map((error: GraphQLError) => formatError(error)) };
    return Buffer.from(JSON.stringify({ ...named, data }));
  };
}

/**
 * A place in a group, in the clothes of an iterator: the transport starts it with the first `next()` and ends it with
 * `return()`, and never sees a frame.
 */
class Seat implements AsyncIterableIterator<ExecutionResult> {
  readonly #join: () => () => void;
  #leave: (() => void) | null = null;
  #end: (() => void) | null = null;
  #isOver = false;

  constructor(args: SocketSubscription, feed: SharedFeed<unknown>, formatError: FormatError) {
    const { socket, id } = args;
    const prefix = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
    this.#join = () =>
      feed.hub.join<unknown, Buffer>({
        source: feed.source,
        groupKey: groupKeyOf(args, feed),
        render: renderer(args, feed, formatError),
        from: feed.from,
        outlet: outletOf(socket),
        deliver: (payload, done) => {
          // A socket on its way out gets nothing more and frees its seats when it has closed.
          if (socket.readyState !== socket.OPEN) return;
          socket.send(Buffer.concat([prefix, payload, SUFFIX]), { binary: false }, done);
        },
      });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<ExecutionResult, undefined>> {
    if (this.#isOver) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve) => {
      this.#end = () => resolve({ done: true, value: undefined });
      this.#leave ??= this.#join();
    });
  }

  return(): Promise<IteratorResult<ExecutionResult, undefined>> {
    this.#isOver = true;
    this.#leave?.();
    this.#end?.();
    return Promise.resolve({ done: true, value: undefined });
  }
}

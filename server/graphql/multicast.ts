import {
  createSourceEventStream,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type GraphQLError,
} from 'graphql';
import type { WebSocket } from 'ws';
import { Fault } from '../kernel/fault.ts';
import { type FeedPosition, type FeedSource, type FeedStep, Outlet } from '../stream/hub.ts';
import { SharedFeed } from '../stream/shared-feed.ts';
import type { FormatError } from './format-error.ts';
import { type PreparedDocument, variablesBelowRoot } from './prepare-document.ts';
import type { RequestContext } from './request-context.ts';
import type { SocketPresence } from './socket-presence.ts';

/** A subscription of one socket, ready to run. */
export interface SocketSubscription extends ExecutionArgs {
  readonly contextValue: RequestContext;
  readonly prepared: PreparedDocument;
  readonly socket: WebSocket;
  /** Who subscribes. */
  readonly presence: SocketPresence;
  /** The context as it would be for an operation that begins now. Throws where nobody is left who may. */
  readonly freshContext: () => RequestContext;
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
 * the selection set reads must therefore not depend on who asks: it is executed without a context.
 */
export function multicastSubscribe(formatError: FormatError) {
  return async (
    args: SocketSubscription,
  ): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> => {
    const feed = await createSourceEventStream(args);
    if (!(Symbol.asyncIterator in feed)) return feed;
    if (!(feed instanceof SharedFeed))
      throw new Error('a subscription answers with a shared feed: nothing else ends with the rights to it');
    return new Seat(args, feed, formatError);
  };
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
 *
 * When the rights of whoever sits here change, the seat is given up within that very event, so that nothing that comes after
 * it is sent by the old rights. Then the subscription is asked for again: the same feed goes on where it stood, another one
 * begins anew, and where there is none any more a last frame says so.
 */
class Seat implements AsyncIterableIterator<ExecutionResult> {
  readonly #args: SocketSubscription;
  readonly #formatError: FormatError;
  readonly #prefix: Buffer;
  #feed: SharedFeed<unknown>;
  #leave: (() => FeedPosition | null) | null = null;
  #position: FeedPosition | null;
  #forget: (() => void) | null = null;
  #asking: Promise<void> | null = null;
  #mustAskAgain = false;
  #end: (() => void) | null = null;
  #isOver = false;

  constructor(args: SocketSubscription, feed: SharedFeed<unknown>, formatError: FormatError) {
    this.#args = args;
    this.#feed = feed;
    this.#position = feed.from;
    this.#formatError = formatError;
    this.#prefix = Buffer.from(`{"id":${JSON.stringify(args.id)},"type":"next","payload":`);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<ExecutionResult, undefined>> {
    if (this.#isOver) return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve) => {
      this.#end = () => resolve({ done: true, value: undefined });
      if (this.#forget) return;
      const { presence, contextValue } = this.#args;
      this.#forget = presence.whenChanged(() => this.#rightsChanged());
      // While the feed was being made nobody listened: what changed then counts as well.
      if (presence.holds(contextValue)) this.#sit(this.#feed, this.#feed.from);
      else this.#rightsChanged();
    });
  }

  return(): Promise<IteratorResult<ExecutionResult, undefined>> {
    this.#isOver = true;
    this.#forget?.();
    this.#leave?.();
    this.#end?.();
    return Promise.resolve({ done: true, value: undefined });
  }

  #sit(feed: SharedFeed<unknown>, from: FeedPosition | null): void {
    const { socket } = this.#args;
    this.#feed = feed;
    this.#leave = feed.join<Buffer>({
      groupKey: groupKeyOf(this.#args, feed),
      render: renderer(this.#args, feed, this.#formatError),
      from,
      outlet: outletOf(socket),
      deliver: (payload, done) => {
        // A socket on its way out gets nothing more and frees its seats when it has closed.
        if (socket.readyState !== socket.OPEN) return;
        socket.send(Buffer.concat([this.#prefix, payload, SUFFIX]), { binary: false }, done);
      },
    });
  }

  #rightsChanged(): void {
    if (this.#leave) this.#position = this.#leave();
    this.#leave = null;
    this.#mustAskAgain = true;
    this.#asking ??= this.#askAgain();
  }

  async #askAgain(): Promise<void> {
    while (this.#mustAskAgain && !this.#isOver) {
      this.#mustAskAgain = false;
      const feed = await feedNow(this.#args);
      if (this.#isOver || this.#mustAskAgain) continue;
      if (!feed) this.#sayFarewell();
      else if (feed.key === this.#feed.key) this.#sit(feed, this.#position);
      else this.#sit(feed, feed.anew);
    }
    this.#asking = null;
  }

  #sayFarewell(): void {
    const { hub, farewell } = this.#feed;
    const last = new LastWord(farewell(this.#position));
    const { socket } = this.#args;
    this.#forget?.();
    this.#leave = hub.join<unknown, Buffer>({
      source: last,
      groupKey: `farewell ${groupKeyOf(this.#args, this.#feed)} ${this.#position?.key ?? ''}`,
      render: renderer(this.#args, this.#feed, this.#formatError),
      from: null,
      outlet: outletOf(socket),
      deliver: (payload, done) => {
        if (socket.readyState === socket.OPEN)
          socket.send(Buffer.concat([this.#prefix, payload, SUFFIX]), { binary: false }, done);
        void this.return();
      },
    });
    // Said within the call already, where the outlet was free.
    if (this.#isOver) this.#leave();
  }
}

/** The feed of a subscription by the rights of now; null where there is none any more. */
async function feedNow(args: SocketSubscription): Promise<SharedFeed<unknown> | null> {
  try {
    const feed = await createSourceEventStream({ ...args, contextValue: args.freshContext() });
    return feed instanceof SharedFeed ? feed : null;
  } catch (error) {
    if (error instanceof Fault) return null;
    throw error;
  }
}

/** One frame, and nothing after it. */
class LastWord implements FeedSource<FeedPosition, unknown> {
  readonly #frame: unknown;

  constructor(frame: unknown) {
    this.#frame = frame;
  }

  position(): FeedPosition {
    return SAID;
  }

  frameSince(): FeedStep<FeedPosition, unknown> {
    return { position: SAID, frame: this.#frame, isCaughtUp: true };
  }

  hasVisibleChanges(): boolean {
    return false;
  }
}

const SAID: FeedPosition = { key: 'said' };

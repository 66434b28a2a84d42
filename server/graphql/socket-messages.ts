import { documentTaken } from './request-document.ts';

/** What a client may say in graphql-transport-ws. */
const CLIENT_MESSAGES: readonly unknown[] = ['connection_init', 'ping', 'pong', 'subscribe', 'complete'];
/** An operation id, in characters: it is written before every frame. */
const ID_LENGTH = 128;

export type SocketMessage = Record<string, unknown>;

/**
 * A message as the protocol takes it; null where it is none. It is parsed once and only its outermost values are looked at, so
 * that its cost does not depend on what is nested in it: never give the parser a callback, which it calls for every value.
 */
export function messageIn(text: string): SocketMessage | null {
  const message = jsonIn(text);
  if (!isRecord(message) || !CLIENT_MESSAGES.includes(message.type)) return null;
  if (message.type === 'subscribe' || message.type === 'complete') {
    const { id } = message;
    if (typeof id !== 'string' || id === '' || id.length > ID_LENGTH) return null;
  }
  if (message.type === 'subscribe') {
    if (!isRecord(message.payload)) return null;
    return { ...message, payload: documentTaken(message.payload) };
  }
  // The library would write one that is none into its error, whole.
  return isRecord(message.payload ?? {}) ? message : null;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

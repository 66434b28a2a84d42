import { WebSocket } from 'ws';

export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly retryAfterSeconds?: number };
  }[];
}

export interface Asking {
  readonly query?: string;
  readonly documentId?: string;
  readonly operationName?: string;
  readonly variables?: Record<string, unknown>;
}

/** One way to run an operation on a server: `secret` null comes as nobody in particular. */
export interface Transport {
  readonly name: 'HTTP' | 'WebSocket';
  ask(server: { readonly url: string }, secret: string | null, asking: Asking): Promise<Answer>;
}

/** The code of the first error of an answer; null where there is none. */
export const codeOf = (answer: Answer): string | null => answer.errors?.[0]?.extensions.code ?? null;

/** Every way there is: what holds for one must hold for all. A subscription is answered with its first frame. */
export const TRANSPORTS: readonly Transport[] = [
  { name: 'HTTP', ask: overHttp },
  { name: 'WebSocket', ask: overWebSocket },
];

async function overHttp(server: { url: string }, secret: string | null, asking: Asking): Promise<Answer> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(secret !== null && { authorization: `Bearer ${secret}` }),
    },
    body: JSON.stringify(asking),
  });
  return (await response.json()) as Answer;
}

/** On a socket of its own. One that is closed instead of answered answers with its reason, or its code, as the error's code. */
function overWebSocket(server: { url: string }, secret: string | null, asking: Asking): Promise<Answer> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  return new Promise<Answer>((resolve, reject) => {
    const send = (message: unknown) => socket.send(JSON.stringify(message));
    const failed = (code: string): Answer => ({ errors: [{ message: code, extensions: { code } }] });
    socket.on('open', () => send({ type: 'connection_init', payload: { secret } }));
    socket.on('error', reject);
    socket.on('close', (code, reason) => resolve(failed(String(reason) || String(code))));
    socket.on('message', (data) => {
      const { type, payload } = JSON.parse(String(data)) as { type: string; payload: unknown };
      if (type === 'connection_ack') send({ id: '1', type: 'subscribe', payload: asking });
      if (type === 'next') resolve(payload as Answer);
      if (type === 'error') resolve({ errors: payload as NonNullable<Answer['errors']> });
    });
  }).finally(() => socket.terminate());
}

import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE_MS = 120_000;

/** The answer of one GraphQL request: its status, its bytes as text, and the parsed body (null when not JSON). */
export interface HttpAnswer {
  status: number;
  text: string;
  body: GraphqlBody | null;
  /** What it set, one text for each. */
  cookies: readonly string[];
}

export interface GraphqlBody {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Thrown when no complete answer came: the act may or may not have been accepted, so it must be sent again. */
export class NoAnswer extends Error {}

/** Posts GraphQL documents over kept-alive connections. */
export class GraphqlHttp {
  readonly url: URL;
  readonly #agent: Agent;
  readonly #timeoutMs: number;
  readonly #headers: Readonly<Record<string, string>>;

  /** `token`: what the server lets this program in by; nobody in particular without it. */
  constructor(url: string, settings: { connections?: number; timeoutMs?: number; token?: string } = {}) {
    this.url = new URL('/graphql', url);
    this.#agent = new Agent({ keepAlive: true, maxSockets: settings.connections ?? 64 });
    this.#timeoutMs = settings.timeoutMs ?? 15_000;
    this.#headers = settings.token === undefined ? {} : { authorization: `Bearer ${settings.token}` };
  }

  /** Resolves with whatever the server answered; rejects with {@link NoAnswer} when it did not answer in full. */
  post(query: string, variables: object = {}): Promise<HttpAnswer> {
    return this.postText(JSON.stringify({ query, variables }));
  }

  postText(payload: string, headers: Record<string, string> = {}): Promise<HttpAnswer> {
    const { promise, resolve, reject } = Promise.withResolvers<HttpAnswer>();
    const call = request(
      this.url,
      {
        method: 'POST',
        agent: this.#agent,
        timeout: this.#timeoutMs,
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          'content-length': Buffer.byteLength(payload),
          ...this.#headers,
          ...headers,
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', (error) => reject(new NoAnswer(error.message)));
        response.on('close', () => reject(new NoAnswer('the answer was cut off')));
        response.on('end', () => {
          if (!response.complete) return;
          const text = Buffer.concat(parts).toString('utf8');
          const cookies = response.headers['set-cookie'] ?? [];
          resolve({ status: response.statusCode ?? 0, text, body: parsed(text), cookies });
        });
      },
    );
    call.on('timeout', () => call.destroy(new Error('no answer in time')));
    call.on('error', (error) => reject(new NoAnswer(error.message)));
    call.end(payload);
    return promise;
  }

  /** Like {@link post}, for reading: returns `data` or throws with the server's own message. */
  async read(query: string, variables: object = {}): Promise<Record<string, unknown>> {
    const answer = await this.post(query, variables);
    const data = answer.body?.data;
    if (data === undefined || data === null || answer.body?.errors !== undefined) {
      const said = answer.body?.errors?.map((error) => error.message).join('; ') ?? answer.text.slice(0, 200);
      throw new Error(`The server answered ${answer.status}: ${said}`);
    }
    return data;
  }

  /** Like {@link read}; a server that gives no answer (it may be starting anew) is asked again, for two minutes. */
  async readPatiently(query: string, variables: object = {}): Promise<Record<string, unknown>> {
    const giveUpAt = performance.now() + PATIENCE_MS;
    for (;;) {
      try {
        return await this.read(query, variables);
      } catch (error) {
        if (!(error instanceof NoAnswer) || performance.now() > giveUpAt) throw error;
        await wait(500);
      }
    }
  }

  close(): void {
    this.#agent.destroy();
  }
}

function parsed(text: string): GraphqlBody | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
}

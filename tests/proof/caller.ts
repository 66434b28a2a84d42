import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { Device } from '../../server/domain/display/device.fixture.ts';
import { CLOSE_CODES } from '../../server/graphql/close-codes.ts';
import { RawSocket } from '../support/raw-socket.ts';

export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string };
  }[];
}

export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
  readonly answer: Answer;
  readonly cookie: string | null;
}

export type Keys =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'session'; readonly cookie: string }
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'wall'; readonly token: string; readonly device: Device };

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Times that a busy server is asked; it takes two seconds each to say that it is not level. */
const ASKED_AGAIN = 10;

/** Somebody at the doors of a server, with what lets him in. */
export class Caller {
  readonly #url: string;
  readonly #keys: Keys;

  constructor(url: string, keys: Keys = { kind: 'nobody' }) {
    this.#url = url;
    this.#keys = keys;
  }

  /** The same, at the doors of another server. */
  at(url: string): Caller {
    return new Caller(url, this.#keys);
  }

  ask(query: string, variables: Record<string, unknown> = {}): Promise<HttpAnswer> {
    const body = JSON.stringify({ query, variables });
    return new Promise((resolve, reject) => {
      const asking = request(
        `${this.#url}/graphql`,
        { method: 'POST', agent, headers: { 'content-type': 'application/json', ...this.#headers() } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString('utf8');
            const cookie = response.headers['set-cookie']?.[0]?.split(';')[0] ?? null;
            resolve({ status: response.statusCode ?? 0, text, answer: JSON.parse(text) as Answer, cookie });
          });
        },
      );
      // A kept connection may be given up by the server at the very moment when it is used again: then it is asked anew.
      asking.on('error', (error: NodeJS.ErrnoException) => {
        if (asking.reusedSocket && error.code === 'ECONNRESET') resolve(this.ask(query, variables));
        else reject(error);
      });
      asking.end(body);
    });
  }

  /** Whatever comes of a request beside GraphQL, with its headers. */
  fetch(method: string, path: string): Promise<{ status: number; headers: object; text: string }> {
    return new Promise((resolve, reject) => {
      const asking = request(
        this.#url + path,
        { method, agent: false, headers: { ...this.#headers(), 'sec-fetch-site': 'same-origin' } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString('latin1');
            resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
          });
        },
      );
      asking.on('error', reject);
      asking.end();
    });
  }

  /** The data of an answer; asks again where a busy server says so. Fails where there are other errors. */
  async read<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    let { answer, text } = await this.ask(query, variables);
    for (let tries = 1; tries < ASKED_AGAIN && text.includes('"UNAVAILABLE"'); tries += 1)
      ({ answer, text } = await this.ask(query, variables));
    if (answer.errors || !answer.data) throw new Error(`${query.slice(0, 200)}: ${text.slice(0, 500)}`);
    return answer.data as Data;
  }

  /** Acts, and fails where the result is not of the expected type. */
  async act<Result>(
    mutation: string,
    input: Record<string, unknown>,
    wanted: string,
    fields = '',
  ): Promise<Result & { readonly cookie: string | null }> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const { answer, text, cookie } = await this.ask(
      `mutation Act($input: ${type}!) { result: ${mutation}(input: $input) { __typename ... on ${wanted} { __typename ${fields} } } }`,
      { input: { ...(mutation !== 'logIn' && { id: randomUUID() }), ...input } },
    );
    const result = answer.data?.result as (Result & { __typename: string }) | undefined;
    if (result?.__typename !== wanted) throw new Error(`${mutation}: ${text.slice(0, 500)}`);
    return { ...result, cookie };
  }

  /** A socket that was let in. Where the machine stood still for longer than the server waits for a first word, it dials again. */
  async socket(): Promise<RawSocket> {
    for (;;) {
      const payload = await this.#introduction();
      const raw = new RawSocket(`${this.#url.replace('http', 'ws')}/graphql`);
      await raw.open();
      raw.send({ type: 'connection_init', ...(payload && { payload }) });
      const ended = raw.closed.then(({ code, reason }) => ({ type: `closed: ${code} ${reason}`, code }));
      const said = await Promise.race([raw.next().catch(() => ended), ended]);
      if (said.type === 'connection_ack') return raw;
      if (!('code' in said && said.code === CLOSE_CODES.INITIALISATION_TIMEOUT))
        throw new Error(`not let in: ${JSON.stringify(said)}`);
    }
  }

  async #introduction(): Promise<object | null> {
    if (this.#keys.kind === 'session') {
      const { socketTicket } = await this.read<{ socketTicket: { ticket: string } }>(
        'mutation Ticket { socketTicket { ticket } }',
      );
      return { secret: socketTicket.ticket };
    }
    if (this.#keys.kind === 'token') return { secret: this.#keys.token };
    if (this.#keys.kind === 'nobody') return null;
    const { token, device } = this.#keys;
    return { secret: token, proof: device.wallProof(token, Date.now()) };
  }

  #headers(): Record<string, string> {
    switch (this.#keys.kind) {
      case 'nobody':
        return {};
      case 'session':
        return { cookie: this.#keys.cookie };
      case 'token':
        return { authorization: `Bearer ${this.#keys.token}` };
      case 'wall': {
        const { token, device } = this.#keys;
        return { authorization: `Bearer ${token}`, 'siaga-proof': device.wallProof(token, Date.now()) };
      }
    }
  }
}

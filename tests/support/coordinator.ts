import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GraphqlHttp } from '../../exercise/graphql-http.ts';
import type { ServerProcess } from './server-process.ts';

const documents = join(
  fileURLToPath(new URL('../../', import.meta.url)).replace(/dist\/node\/$/, ''),
  'dist/documents/documents.json',
);

/** The console's own operation of that name: a session can run no other. */
function documentOf(name: string): string {
  const all = JSON.parse(readFileSync(documents, 'utf8')) as { name: string; text: string }[];
  const found = all.find((document) => document.name === name);
  if (found === undefined) throw new Error(`the console has no operation ${name}`);
  return found.text;
}

/** A person of the exercise at the console, without a browser: logged in, and doing what the console does. */
export class Coordinator {
  readonly #http: GraphqlHttp;
  readonly #cookie: string;
  readonly #url: string;

  private constructor(http: GraphqlHttp, url: string, cookie: string) {
    this.#http = http;
    this.#url = url;
    this.#cookie = cookie;
  }

  static async logIn({ url, doors }: ServerProcess, role = 'POSKO'): Promise<Coordinator> {
    const person = doors.people.find((each) => each.role === role);
    if (person === undefined) throw new Error(`the exercise has nobody of the role ${role}`);
    const { username, password } = person;
    const http = new GraphqlHttp(url);
    const answer = await http.post(documentOf('ConsoleLogIn'), { input: { username, password } });
    const cookie = answer.cookies.map((each) => each.split(';')[0]).join('; ');
    if (cookie === '') throw new Error(`${username} was not let in: ${answer.text}`);
    return new Coordinator(http, url, cookie);
  }

  /** Asks for what stands beside GraphQL, by the same session. */
  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('cookie', this.#cookie);
    return fetch(`${this.#url}${path}`, { ...init, headers });
  }

  /** Does what the console has no operation for, on a server that runs any document. Throws where it was refused. */
  async acts(mutation: string, input: object): Promise<void> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation Act($input: ${type}!) { act: ${mutation}(input: $input) { __typename ... on Refusal { isRetryable code } } }`;
    const payload = JSON.stringify({ query, variables: { input } });
    const answer = await this.#http.postText(payload, { cookie: this.#cookie });
    const act = answer.body?.data?.act as object | undefined;
    if (act === undefined || 'isRetryable' in act) throw new Error(`${mutation}: ${answer.text}`);
  }

  /** Runs an operation of the console and returns its one field. Throws where it was refused, of whatever kind. */
  async does(name: string, variables: object = {}): Promise<Record<string, unknown>> {
    const payload = JSON.stringify({ query: documentOf(name), variables });
    const answer = await this.#http.postText(payload, { cookie: this.#cookie });
    const [result] = Object.values(answer.body?.data ?? {}) as Record<string, unknown>[];
    if (answer.body?.errors !== undefined || result === undefined || 'isRetryable' in result)
      throw new Error(`${name}: ${answer.text}`);
    return result;
  }
}

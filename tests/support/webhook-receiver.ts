import { createHmac } from 'node:crypto';
import http, { type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly path: string;
  /** Real time, epoch milliseconds. */
  readonly at: number;
}

/** What a receiver does with a message; takes it, where a test says nothing else. */
export type Answer = (response: ServerResponse, received: Received) => void;

const take: Answer = (response) => void response.writeHead(204).end();

/** A program that is told of alerts, on a loopback port; how it answers can be changed at any time. */
export class WebhookReceiver {
  readonly #server: http.Server;
  readonly received: Received[] = [];
  answer: Answer;

  private constructor(answer: Answer) {
    this.answer = answer;
    this.#server = http.createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request.setEncoding('utf8')) body += chunk;
      const received = { headers: request.headers, body, path: request.url ?? '', at: Date.now() };
      this.received.push(received);
      this.answer(response, received);
    });
  }

  static async open(answer: Answer = take): Promise<WebhookReceiver> {
    const receiver = new WebhookReceiver(answer);
    await new Promise<void>((resolve) => receiver.#server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  /** Its address, under a path of its own where one program stands for many. */
  url(path = '/masuk'): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${path}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** Whether a message was signed with this secret, computed as the standard says and not as the server does. */
export function isSigned({ headers, body }: Received, secret: string): boolean {
  const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return headers['webhook-signature'] === `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
}

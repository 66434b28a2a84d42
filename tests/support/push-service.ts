import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message as the browser that it was sealed for reads it. */
export interface Pushed {
  readonly text: string;
  readonly headers: http.IncomingHttpHeaders;
  /** Claims of the server that sent it, whose signature was found good. */
  readonly claims: { readonly aud: string; readonly exp: number; readonly sub: string };
  /** The public key by which it signed. */
  readonly key: string;
}

/** How a browser tells the server where it is reached. */
export interface Subscription {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

interface Subscriber {
  readonly ecdh: ReturnType<typeof createECDH>;
  readonly auth: Buffer;
  readonly pushed: Pushed[];
}

/**
 * A push service (RFC 8030) on a loopback port, with the browsers that subscribed at it: it opens what comes as they would (RFC
 * 8291) and looks at who sent it (RFC 8292), by the standards and not by what the server uses.
 */
export class PushServiceStub {
  readonly #server: http.Server;
  readonly #subscribers = new Map<string, Subscriber>();
  /** What is answered; 201 unless a test says otherwise. */
  status = 201;

  private constructor() {
    this.#server = http.createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const subscriber = this.#subscribers.get(request.url ?? '');
      if (!subscriber) return void response.writeHead(410).end();
      if (this.status === 201)
        subscriber.pushed.push(opened(subscriber, request.headers, Buffer.concat(chunks)));
      response.writeHead(this.status).end();
    });
  }

  static async open(): Promise<PushServiceStub> {
    const service = new PushServiceStub();
    await new Promise<void>((resolve) => service.#server.listen(0, '127.0.0.1', resolve));
    return service;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** A new browser; what it is sent is added to `pushed`. */
  subscribe(): Subscription & { readonly pushed: readonly Pushed[] } {
    const ecdh = createECDH('prime256v1');
    ecdh.generateKeys();
    const subscriber: Subscriber = { ecdh, auth: randomBytes(16), pushed: [] };
    const path = `/w/${randomBytes(16).toString('hex')}`;
    this.#subscribers.set(path, subscriber);
    return {
      endpoint: this.url + path,
      p256dh: ecdh.getPublicKey('base64url'),
      auth: subscriber.auth.toString('base64url'),
      pushed: subscriber.pushed,
    };
  }

  /** The browser throws its subscription away. */
  forget({ endpoint }: Subscription): void {
    this.#subscribers.delete(new URL(endpoint).pathname);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

function opened({ ecdh, auth }: Subscriber, headers: http.IncomingHttpHeaders, body: Buffer): Pushed {
  if (headers['content-encoding'] !== 'aes128gcm') throw new Error('not sealed as RFC 8188 says');
  const salt = body.subarray(0, 16);
  const keyLength = body[20] ?? 0;
  const sender = body.subarray(21, 21 + keyLength);
  const sealed = body.subarray(21 + keyLength);
  const own = ecdh.getPublicKey();
  const shared = ecdh.computeSecret(sender);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), own, sender]);
  const secret = Buffer.from(hkdfSync('sha256', shared, auth, info, 32));
  const derive = (purpose: string, length: number) =>
    Buffer.from(hkdfSync('sha256', secret, salt, `Content-Encoding: ${purpose}\0`, length));
  const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12));
  decipher.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  const text = padded.subarray(0, padded.lastIndexOf(2)).toString('utf8');
  return { text, headers, ...signedBy(headers.authorization ?? '') };
}

function signedBy(authorization: string): Pick<Pushed, 'claims' | 'key'> {
  const { t = '', k = '' } = /^vapid t=(?<t>[\w.-]+), ?k=(?<k>[\w-]+)$/.exec(authorization)?.groups ?? {};
  const [head = '', content = '', signature = ''] = t.split('.');
  const raw = Buffer.from(k, 'base64url');
  const [x, y] = [raw.subarray(1, 33), raw.subarray(33)].map((part) => part.toString('base64url'));
  const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x!, y: y! }, format: 'jwk' });
  const isGood = verify(
    'sha256',
    Buffer.from(`${head}.${content}`),
    { key, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!isGood) throw new Error('nobody knows who sent this');
  return { claims: JSON.parse(Buffer.from(content, 'base64url').toString('utf8')), key: k };
}

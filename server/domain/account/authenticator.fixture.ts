import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import type { NewPasskey, PasskeyAnswer } from './passkey.service.ts';

type Cbor = number | string | Buffer | ReadonlyMap<Cbor, Cbor>;

const head = (major: number, value: number): Buffer => {
  if (value < 24) return Buffer.of((major << 5) | value);
  if (value < 256) return Buffer.of((major << 5) | 24, value);
  return Buffer.of((major << 5) | 25, value >> 8, value & 255);
};

/** RFC 8949, as far as authenticators use it. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const entries = [...value].flatMap(([key, entry]) => [cbor(key), cbor(entry)]);
  return Buffer.concat([head(5, value.size), ...entries]);
}

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest();
const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const KEY_INCLUDED = 0x40;

interface Options {
  readonly challenge: string;
}

/** A device with one passkey, as a browser speaks for it. What it says can be made wrong. */
export class Authenticator {
  readonly credentialId = randomBytes(32);
  readonly #keys: { readonly privateKey: KeyObject; readonly publicKey: KeyObject };
  origin = 'https://siaga.example';
  rpId = 'siaga.example';
  isUserVerified = true;
  counter = 0;
  /** Passkeys that are kept in step between devices say zero for ever. */
  isCounting = true;

  constructor() {
    this.#keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  }

  create(options: unknown, name = 'HP Budi'): NewPasskey {
    const jwk = this.#keys.publicKey.export({ format: 'jwk' });
    const coordinate = (text: string | undefined) => Buffer.from(text ?? '', 'base64url');
    const key = new Map<Cbor, Cbor>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, coordinate(jwk.x)],
      [-3, coordinate(jwk.y)],
    ]);
    const length = Buffer.of(0, this.credentialId.length);
    const attested = Buffer.concat([Buffer.alloc(16), length, this.credentialId, cbor(key)]);
    const attestation = new Map<Cbor, Cbor>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', this.#data(KEY_INCLUDED, attested)],
    ]);
    return {
      id: null,
      name,
      credentialId: this.credentialId.toString('base64url'),
      clientDataJson: this.#clientData('webauthn.create', options).toString('base64url'),
      attestationObject: cbor(attestation).toString('base64url'),
      transports: ['internal', 'unheard-of'],
    };
  }

  get(options: unknown): PasskeyAnswer {
    if (this.isCounting) this.counter += 1;
    const data = this.#data(0, Buffer.alloc(0));
    const clientData = this.#clientData('webauthn.get', options);
    const signer = createSign('sha256').update(Buffer.concat([data, sha256(clientData)]));
    return {
      credentialId: this.credentialId.toString('base64url'),
      clientDataJson: clientData.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: signer.sign(this.#keys.privateKey).toString('base64url'),
      userHandle: null,
    };
  }

  #clientData(type: string, options: unknown): Buffer {
    const { challenge } = options as Options;
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }));
  }

  #data(flags: number, rest: Buffer): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    const all = flags | USER_PRESENT | (this.isUserVerified ? USER_VERIFIED : 0);
    return Buffer.concat([sha256(this.rpId), Buffer.of(all), counter, rest]);
  }
}

import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { addressGroup } from '../../kernel/address-group.ts';
import { TooManyTries } from './account.refusals.ts';

const derive = promisify(argon2);

/** 46 MiB, one pass, one lane: about 60 ms of one core. */
const MEMORY_KIB = 46 * 1_024;
const PASSES = 1;
const LANES = 1;
const HASH_BYTES = 32;
/** Characters that are looked at: far more than a password may have, and few enough for their normal form to cost nothing. */
const LONGEST = 1_024;
const SALT_BYTES = 16;

/** More would let a flood of log-ins take all memory and every core. */
const AT_ONCE = 2;
/** About two seconds of waiting; whoever comes then is asked to come again. */
const WAITING = 60;
/** One address alone never fills the queue. */
const WAITING_PER_ADDRESS = 20;
const COME_AGAIN_MS = 2_000;

const FORMAT = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/;

/** What a hash costs, and what it is made with. */
export interface Parameters {
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
  readonly salt: Buffer;
}

/** Makes hashes of passwords and compares with them. */
export interface Hasher {
  /** The hash with its parameters, as text. `address`: from where it is asked, for the queue. */
  hash(password: string, address: string): Promise<string>;
  /** Whether the password is the one that was hashed; null stands for nobody's hash, costs the same, and is never right. */
  isRight(password: string, hashed: string | null, address: string): Promise<boolean>;
}

/** Makes a hash of `HASH_BYTES` bytes. */
export type Compute = (password: Buffer, pepper: Buffer, parameters: Parameters) => Promise<Buffer>;

const argon2id: Compute = (password, pepper, { memory, passes, lanes, salt }) =>
  derive('argon2id', {
    message: password,
    nonce: salt,
    secret: pepper,
    parallelism: lanes,
    tagLength: HASH_BYTES,
    memory,
    passes,
  }) as Promise<Buffer>;

/** Hashes passwords with argon2id, at most two at once; refuses `TooManyTries` where too many wait already. */
export class PasswordHasher implements Hasher {
  readonly #pepper: Buffer;
  readonly #waiting: { readonly address: string; readonly go: () => void }[] = [];
  #running = 0;
  /** What an unknown user's password is compared with: it costs what a known user's costs. */
  readonly #nobodys: Promise<string>;

  readonly #compute: Compute;

  /** `pepper`: secret bytes that are not in the database. `compute`: argon2id; tests count its calls with another. */
  constructor(pepper: Buffer, compute: Compute = argon2id) {
    this.#pepper = pepper;
    this.#compute = compute;
    this.#nobodys = this.hash(randomBytes(SALT_BYTES).toString('hex'), 'start');
  }

  async hash(password: string, address: string): Promise<string> {
    const parameters = { memory: MEMORY_KIB, passes: PASSES, lanes: LANES, salt: randomBytes(SALT_BYTES) };
    const hash = await this.#inTurn(address, () => this.#derive(password, parameters));
    const { memory, passes, lanes, salt } = parameters;
    return `$argon2id$v=19$m=${memory},t=${passes},p=${lanes}$${salt.toString('base64url')}$${hash.toString('base64url')}`;
  }

  async isRight(password: string, hashed: string | null, address: string): Promise<boolean> {
    const match = FORMAT.exec(hashed ?? (await this.#nobodys));
    if (!match) throw new Error('a stored password has another format');
    const [memory = 0, passes = 0, lanes = 0] = match.slice(1, 4).map(Number);
    const salt = Buffer.from(match[4] ?? '', 'base64url');
    const expected = Buffer.from(match[5] ?? '', 'base64url');
    const hash = await this.#inTurn(address, () => this.#derive(password, { memory, passes, lanes, salt }));
    return timingSafeEqual(hash, expected) && hashed !== null;
  }

  #derive(password: string, parameters: Parameters): Promise<Buffer> {
    // The same letters may be typed as different characters on different keyboards.
    return this.#compute(
      Buffer.from(password.slice(0, LONGEST).normalize('NFKC'), 'utf8'),
      this.#pepper,
      parameters,
    );
  }

  async #inTurn<Answer>(address: string, work: () => Promise<Answer>): Promise<Answer> {
    if (this.#running >= AT_ONCE) await this.#wait(address);
    else this.#running += 1;
    try {
      return await work();
    } finally {
      // Whoever is next takes over this place.
      const next = this.#waiting.shift();
      if (next) next.go();
      else this.#running -= 1;
    }
  }

  #wait(from: string): Promise<void> {
    const address = addressGroup(from);
    const own = this.#waiting.filter((waiting) => waiting.address === address).length;
    if (this.#waiting.length >= WAITING || own >= WAITING_PER_ADDRESS) throw new TooManyTries(COME_AGAIN_MS);
    return new Promise((go) => this.#waiting.push({ address, go }));
  }
}

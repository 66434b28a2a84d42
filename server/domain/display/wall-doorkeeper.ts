import { addressGroup } from '../../kernel/address-group.ts';
import { bearerDigest, isBearer } from '../../kernel/bearer.ts';
import type { Credentials } from '../../kernel/door.ts';
import { Fault } from '../../kernel/fault.ts';
import { must } from '../../kernel/must.ts';
import type { Recorder } from '../../kernel/recorder.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { WriteCombiner } from '../../stream/write-combiner.ts';
import type { Admission } from '../access/access-register.ts';
import { type ProofJudge, readDeviceKey } from './device-proof.ts';
import type { WallTokenRecord } from './wall.queries.ts';
import type { WallFollower } from './wall-follower.ts';
import type { WallRegister } from './wall-register.ts';
import type { WallRows } from './wall-rows.ts';
import type { WallRecord } from './wall-terms.policy.ts';
import { useToken, WALL_TOKEN_PREFIX } from './wall-tokens.ts';

/** How often the same misuse of a wall's token is written down again. */
const FLAGGED_EVERY_MS = 60_000;
const ADDRESS_LENGTH = 64;

export interface WallDoorkeeperParts {
  readonly combiner: WriteCombiner;
  readonly rows: WallRows;
  readonly register: WallRegister;
  readonly follower: WallFollower;
  readonly proofs: ProofJudge;
  readonly recorder: Recorder;
  /** Real time, epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Lets walls in by token and proof. A token alone opens nothing: whoever shows it without the key of the device it was given
 * to has stolen it, which is flagged for the coordinators while the device itself goes on.
 */
export class WallDoorkeeper {
  readonly prefix = WALL_TOKEN_PREFIX;
  readonly #parts: WallDoorkeeperParts;

  constructor(parts: WallDoorkeeperParts) {
    this.#parts = parts;
  }

  /**
   * Throws the faults `CREDENTIAL_MALFORMED`, `CREDENTIAL_UNKNOWN`, `CREDENTIAL_EXPIRED`, `PROOF_MISSING`, `PROOF_WRONG` and
   * `PROOF_STALE`.
   */
  async admit({ secret, proof, address }: Credentials): Promise<Admission> {
    if (!isBearer(WALL_TOKEN_PREFIX, secret)) throw malformed();
    const { register, now } = this.#parts;
    const token = register.token(bearerDigest(secret));
    // The tokens of a wall go with it: one that was unpaired has none.
    if (!token) throw unknown();
    if (token.expiresAt <= now()) throw expired();
    const wall = must(register.wall(token.wall), 'the wall of a token');
    this.#demandProof(wall, token, proof, address);
    register.noteAdmission(wall.id);
    if (token.firstUsedAt === null) await this.#noteFirstUse(token);
    return { principal: wall.id, kind: 'WALL', session: null, expiresAt: token.expiresAt };
  }

  #demandProof(wall: WallRecord, token: WallTokenRecord, proof: string | null, address: string): void {
    if (proof === null) {
      this.#flag(wall, 'PROOF_MISSING', address);
      throw missing();
    }
    const key = must(readDeviceKey(wall.publicKey), 'the key of a wall');
    const verdict = this.#parts.proofs.judge({ purpose: 'siaga-wall', about: token.digest, key, proof });
    if (verdict === 'RIGHT') return;
    if (verdict === 'STALE') throw stale(this.#parts.now());
    this.#flag(wall, verdict === 'REPLAYED' ? 'PROOF_REPLAYED' : 'PROOF_WRONG', address);
    throw wrong();
  }

  /** The first use of a token ends those before it. Where it cannot be stored the next use counts as the first. */
  async #noteFirstUse(token: WallTokenRecord): Promise<void> {
    const { combiner, rows, follower, now } = this.#parts;
    try {
      await combiner.submit((tx) => useToken(tx, rows, token, now()));
      await follower.refresh();
    } catch (error) {
      // A full disk or a lost database darkens no wall.
      if (!(error instanceof Refusal)) throw error;
    }
  }

  /** Nobody waits for it: the thief is turned away whether or not it can be stored. */
  #flag(wall: WallRecord, what: string, from: string): void {
    const { recorder, combiner, rows, follower, now } = this.#parts;
    const address = from.slice(0, ADDRESS_LENGTH);
    const entry = {
      kind: 'TokenMisused',
      subject: wall.id,
      region: wall.settings.scope,
      details: { what },
    } as const;
    recorder.record(null, entry, address);
    const isNew = ({ misuse }: WallRecord) =>
      misuse === null ||
      addressGroup(misuse.address) !== addressGroup(address) ||
      Math.abs(now() - misuse.at) >= FLAGGED_EVERY_MS;
    if (!isNew(wall)) return;
    const flagged = combiner.submit(async (tx) => {
      const stored = await rows.find(tx, wall.id);
      if (stored?.unpairedAt !== null || !isNew(stored)) return;
      await rows.update(tx, stored, { misuse: { at: now(), address } });
    });
    flagged.then(() => follower.refresh()).catch(() => undefined);
  }
}

const malformed = (): Fault =>
  new Fault('CREDENTIAL_MALFORMED', 'This is no whole token of a wall. Pair this screen anew.', 401);
const unknown = (): Fault =>
  new Fault(
    'CREDENTIAL_UNKNOWN',
    'This screen is not let in, or not any more. Ask a coordinator to pair it anew.',
    401,
  );
const expired = (): Fault =>
  new Fault('CREDENTIAL_EXPIRED', 'The permission of this screen has run out. Pair it anew.', 401);
const missing = (): Fault =>
  new Fault('PROOF_MISSING', 'The token of a wall opens nothing without the key of its device.', 401);
const wrong = (): Fault =>
  new Fault('PROOF_WRONG', 'This token was given to another device. Pair this screen for itself.', 401);
const stale = (now: number): Fault =>
  new Fault(
    'PROOF_STALE',
    `The clock of this screen is wrong by more than two minutes: it is ${new Date(now).toISOString()}. Ask for serverTime and prove it again.`,
    401,
  );

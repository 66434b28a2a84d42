import { createHash, timingSafeEqual } from 'node:crypto';
import { type Clocks, onWall } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { must } from '../../kernel/must.ts';
import type { Recorder } from '../../kernel/recorder.ts';
import { IdReused } from '../../stream/once.ts';
import type { WriteCombiner, WriteTransaction } from '../../stream/write-combiner.ts';
import { type AccessTables, principalOf } from '../access/access.queries.ts';
import { type Acting, credentialRevoked, forbidden } from '../access/acting.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import { acceptTexts } from '../operation/accept.policy.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import type { Roster } from '../region/roster.queries.ts';
import { deviceKeyText, type ProofJudge, readDeviceKey } from './device-proof.ts';
import {
  PairingCodeUsed,
  PairingProofStale,
  PairingProofWrong,
  TooManyPairingTries,
} from './pairing.refusals.ts';
import { shownPairingCode, verifyPathOf } from './pairing-code.policy.ts';
import {
  CODE_LIFE_MS,
  type Pairing,
  type PairingRegister,
  POLL_INTERVAL_SECONDS,
} from './pairing-register.ts';
import type { WallTables } from './wall.queries.ts';
import { ExerciseKeyWrong, WallKeyMalformed, WallNeedsApproval } from './wall.refusals.ts';
import type { WallFollower } from './wall-follower.ts';
import type { WallRegister, WallView } from './wall-register.ts';
import { type NewWall, putOnRecord, type WallEntry, type WallRows } from './wall-rows.ts';
import { acceptSetup } from './wall-setup.policy.ts';
import type { PairingState, WallRecord, WallSetup } from './wall-terms.policy.ts';
import { issueToken } from './wall-tokens.ts';

export interface WallPairingServiceParts {
  readonly acting: Acting;
  readonly combiner: WriteCombiner;
  readonly rows: WallRows;
  readonly register: WallRegister;
  readonly follower: WallFollower;
  readonly pairings: PairingRegister;
  readonly proofs: ProofJudge;
  readonly recorder: Recorder;
  readonly roster: Roster;
  readonly plan: OperationPlan;
  /** What lets a screen in without a coordinator; null: nothing does. */
  readonly exerciseKey: () => string | null;
  /** Real time, epoch milliseconds. */
  readonly now: () => number;
  readonly clocks: Clocks;
  /** Returns once all rights that are committed count. */
  readonly settleRights: () => Promise<unknown>;
}

export interface PairingRequest {
  readonly publicKey: string;
  readonly width: number;
  readonly height: number;
  readonly exercise: { readonly key: string; readonly setup: WallSetup } | null;
}

/** Who asks, as far as the network tells. */
export interface AskingDevice {
  readonly address: string;
  readonly userAgent: string | null;
}

const USER_AGENT_LENGTH = 300;

/** The way of a screen into the room: it shows a code, somebody who may looks at it and decides, it fetches its token. */
export class WallPairingService {
  readonly #parts: WallPairingServiceParts;

  constructor(parts: WallPairingServiceParts) {
    this.#parts = parts;
  }

  serverTime(): number {
    return this.#parts.now();
  }

  /**
   * A pairing for the device that holds the key; with the key of the exercise it is let in at once. Refuses
   * `WallKeyMalformed`, `WallNeedsApproval`, `ExerciseKeyWrong` and those of `acceptSetup`; throws the fault
   * `TOO_MANY_REQUESTS`.
   */
  async startWallPairing({ address, userAgent }: AskingDevice, request: PairingRequest) {
    const { pairings, now, clocks } = this.#parts;
    const key = readDeviceKey(request.publicKey);
    if (!key) throw new WallKeyMalformed();
    const { width, height, exercise } = request;
    const asked = userAgent?.slice(0, USER_AGENT_LENGTH) ?? null;
    // Counted before the key of the exercise is looked at, so that this cannot be guessed either.
    const pairing = pairings.begin({ key, userAgent: asked, width, height, address });
    if (exercise) await this.#letIn(pairing, exercise);
    return {
      pairing: pairing.id,
      code: shownPairingCode(pairing.code),
      verifyPath: verifyPathOf(pairing.code),
      expiresAt: onWall(clocks, pairing.expiresAt),
      intervalSeconds: POLL_INTERVAL_SECONDS,
      serverTime: now(),
    };
  }

  /**
   * How far the device has come. An approved one gets a new token each time it asks, until one is used: whoever lost the
   * answer asks again. Refuses `PairingProofWrong`, `PairingProofStale`.
   */
  async pollWallPairing(request: { readonly pairing: string; readonly proof: string }) {
    const { pairings, register, now, clocks } = this.#parts;
    const pairing = pairings.pairing(request.pairing);
    const wall = register.ofPairing(request.pairing);
    const key = pairing?.key ?? (wall && readDeviceKey(wall.publicKey));
    if (!key) return this.#progress(request.pairing, 'EXPIRED');
    const claim = { purpose: 'siaga-pairing', about: request.pairing, key, proof: request.proof } as const;
    const verdict = this.#parts.proofs.judge(claim);
    if (verdict === 'STALE') throw new PairingProofStale(now());
    if (verdict !== 'RIGHT') throw new PairingProofWrong();
    if (pairings.isTooSoon(request.pairing)) return this.#progress(request.pairing, 'SLOW_DOWN');
    if (wall) return this.#fetch(request.pairing, wall);
    if (pairing?.isRefusalStored) return this.#progress(request.pairing, 'REFUSED');
    const isOver = !pairing || clocks.steady.now() >= pairing.expiresAt;
    return this.#progress(request.pairing, isOver ? 'EXPIRED' : 'PENDING');
  }

  /** What whoever decides looks at. Refuses as `PairingRegister.find` does. */
  async wallPairing(viewer: Viewer, code: string) {
    if (!viewer.may('approveWall')) throw forbidden();
    return pairingView(this.#find(code, viewer, null), this.#parts.clocks);
  }

  /**
   * Lets the screen in that shows the code: of two who decide, one wins. Refuses as `acceptSetup` and `PairingRegister.find`
   * do, and `IdReused`.
   */
  async approveWall(
    viewer: Viewer,
    request: { readonly id: string; readonly code: string; readonly setup: WallSetup },
  ): Promise<{ readonly wall: WallView }> {
    const { acting, rows, register, follower, roster } = this.#parts;
    const { id, ...body } = request;
    await acting.submit(viewer, { id, act: 'approveWall', body }, async (tx, current) => {
      const setup = acceptSetup(request.setup, roster);
      if (!current.mayIn('approveWall', setup.scope)) throw forbidden();
      const pairing = this.#find(request.code, current, id);
      await this.#refuseSecondDecision(tx, pairing);
      if (await principalOf(tx.db.withTables<AccessTables>(), id)) throw new IdReused(id);
      const wall = this.#newWall(id, pairing, setup, current.principal);
      await rows.insert(tx, wall);
      await putOnRecord(tx, approval(wall), null);
      return {};
    });
    await follower.refresh();
    return { wall: register.view(must(register.wall(id), 'the wall that was let in')) };
  }

  /** Turns the screen away that shows the code. Refuses as `PairingRegister.find` does, `TextNotAcceptable`, `IdReused`. */
  async refuseWall(
    viewer: Viewer,
    request: { readonly id: string; readonly code: string; readonly reason: string | null },
  ) {
    const { acting, pairings, roster } = this.#parts;
    const { id, ...body } = request;
    const pairing = await acting.submit(viewer, { id, act: 'refuseWall', body }, async (tx, current) => {
      if (!current.may('approveWall')) throw forbidden();
      const [text] = acceptTexts({ reason: request.reason });
      const found = this.#find(request.code, current, id);
      await this.#refuseSecondDecision(tx, found);
      // Before the commit, so that nobody approves in the same batch; should it fail, this act may be sent again.
      pairings.refuse(found.id, id);
      const region = roster.kabupaten.code;
      const entry = { kind: 'WallRefused', subject: found.id, region, payload: {} } as const;
      await putOnRecord(tx, entry, text?.[1] ?? null);
      return pairingView(found, this.#parts.clocks);
    });
    pairings.storedRefusal(id);
    return { pairing };
  }

  /** Whoever types so many codes that they look like guesses is on record. */
  #find(code: string, viewer: Viewer, act: string | null): Pairing {
    const { pairings, recorder } = this.#parts;
    try {
      return pairings.find(code, must(viewer.principal, 'a principal'), act);
    } catch (error) {
      if (error instanceof TooManyPairingTries) {
        const details = { code: error.code };
        recorder.record(viewer, { kind: 'CredentialRefused', subject: null, region: null, details });
      }
      throw error;
    }
  }

  async #letIn(pairing: Pairing, exercise: NonNullable<PairingRequest['exercise']>): Promise<void> {
    const { plan, combiner, rows, follower, roster } = this.#parts;
    if (plan.kind !== 'EXERCISE') throw new WallNeedsApproval();
    const exerciseKey = this.#parts.exerciseKey();
    if (exerciseKey === null || !isSame(exercise.key, exerciseKey)) throw new ExerciseKeyWrong();
    const wall = this.#newWall(newId(), pairing, acceptSetup(exercise.setup, roster), null);
    await combiner.submit(async (tx) => {
      const before = await rows.findUnfetched(tx, wall.publicKey);
      if (before) {
        // The device was let in and never learned of it: it goes on as the same wall.
        const { id: _, ...anew } = wall;
        await rows.update(tx, before, anew);
        return;
      }
      await rows.insert(tx, wall);
      await putOnRecord(tx, approval(wall), null);
    });
    await follower.refresh();
  }

  async #refuseSecondDecision(tx: WriteTransaction, pairing: Pairing): Promise<void> {
    const other = await tx.db
      .withTables<WallTables>()
      .selectFrom('wall')
      .select('id')
      .where('pairing', '=', pairing.id)
      .executeTakeFirst();
    if (other) throw new PairingCodeUsed();
  }

  #newWall(id: string, pairing: Pairing, setup: WallSetup, approvedBy: string | null): NewWall {
    return {
      id,
      pairing: pairing.id,
      publicKey: deviceKeyText(pairing.key),
      userAgent: pairing.userAgent,
      settings: { ...setup, pinnedScene: null, isRotating: false, isSoundOn: true },
      isGuest: setup.isGuestByDefault,
      isBlank: false,
      restartedAt: null,
      soundTestedAt: null,
      sealUntil: null,
      misuse: null,
      approvedBy,
      pairedAt: this.#parts.now(),
      unpairedAt: null,
    };
  }

  async #fetch(pairing: string, wall: WallRecord) {
    const { combiner, register, follower, rows, now, settleRights } = this.#parts;
    const isUsed = register.tokensOf(wall.id).some(({ firstUsedAt }) => firstUsedAt !== null);
    if (isUsed || wall.unpairedAt !== null || now() >= wall.pairedAt + CODE_LIFE_MS) {
      return this.#progress(pairing, 'EXPIRED');
    }
    const issued = await combiner.submit(async (tx) => {
      const stored = await rows.find(tx, wall.id);
      if (!stored || stored.unpairedAt !== null) throw credentialRevoked();
      return issueToken(tx, rows, wall, now());
    });
    await follower.refresh();
    await settleRights();
    const { token, expiresAt } = issued;
    return { ...this.#progress(pairing, 'APPROVED'), admission: { wall: wall.id, token, expiresAt } };
  }

  #progress(pairing: string, state: PairingState) {
    const { pairings, now } = this.#parts;
    return { state, intervalSeconds: pairings.intervalOf(pairing), serverTime: now(), admission: null };
  }
}

const pairingView = (pairing: Pairing, clocks: Clocks) => ({
  code: shownPairingCode(pairing.code),
  userAgent: pairing.userAgent,
  width: pairing.width,
  height: pairing.height,
  address: pairing.address,
  startedAt: onWall(clocks, pairing.startedAt),
  expiresAt: onWall(clocks, pairing.expiresAt),
});

const approval = ({ id, settings }: NewWall): WallEntry => ({
  kind: 'WallApproved',
  subject: id,
  region: settings.scope,
  payload: {
    scope: settings.scope,
    diagonalInches: settings.diagonalInches,
    distanceMetres: settings.distanceMetres,
    isGuestByDefault: settings.isGuestByDefault,
  },
});

/** Takes the same time whatever was sent. */
const isSame = (sent: string, expected: string): boolean => timingSafeEqual(digest(sent), digest(expected));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

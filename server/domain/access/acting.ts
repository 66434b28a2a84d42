import { Fault } from '../../kernel/fault.ts';
import type { Actor } from '../../stream/chain.ts';
import { answeredBefore, type OnceRequest, submitOnce, submitOnceWithSecret } from '../../stream/once.ts';
import type { ReceiptSecrets } from '../../stream/receipt-secrets.ts';
import type { WriteCombiner, WriteTransaction } from '../../stream/write-combiner.ts';
import { type AccessTables, principalOf, standingGrants } from './access.queries.ts';
import { type Grant, Viewer } from './viewer.policy.ts';

/** The answer to whoever may not do what he asked for, whatever it was. */
export const forbidden = (): Fault =>
  new Fault('FORBIDDEN', 'You may not do this here. Ask the post for the right to it.', 403);

export const credentialRevoked = (): Fault =>
  new Fault('CREDENTIAL_REVOKED', 'Your access has ended. Ask the post to let you in again.', 401);

export interface ActingParts {
  readonly combiner: WriteCombiner;
  readonly secrets: ReceiptSecrets;
  /** Real time, epoch milliseconds. */
  readonly now: () => number;
  /** Whether a session has ended, as far as the log was followed. */
  readonly isSessionEnded: (session: string) => boolean;
  /** Whether a grant counts at an instant of real time; left out: by its own two instants. */
  readonly isInForce?: (grant: Grant, now: number) => boolean;
}

/**
 * The way in which somebody acts: once per id, stamped with who he is, and judged inside the transaction by the rights as
 * they stand there. A right that was taken away in an earlier transaction counts no longer, whatever the asker held when he
 * asked.
 */
export class Acting {
  readonly #parts: ActingParts;

  constructor(parts: ActingParts) {
    this.#parts = parts;
  }

  /**
   * Runs `act` once per id for `viewer`, whose rights are handed on as they are inside the transaction. Throws the faults
   * `FORBIDDEN` for an anonymous viewer and `CREDENTIAL_REVOKED` for one who was barred since, and what `submitOnce` throws.
   */
  submit<Answer>(
    viewer: Viewer,
    request: OnceRequest,
    act: (tx: WriteTransaction, viewer: Viewer) => Promise<Answer>,
  ): Promise<Answer> {
    const { principal } = viewer;
    if (principal === null) return Promise.reject(forbidden());
    const actor: Actor = { principal, session: viewer.session };
    const judged = async (tx: WriteTransaction) => act(tx, await this.#viewerInside(tx, viewer, principal));
    return submitOnce(this.#parts.combiner, request, judged, actor);
  }

  /**
   * What the same act was answered before; null where it was not done. For acts that are checked before their transaction: what
   * they checked may hold no more once they are done.
   */
  async answered<Answer>(viewer: Viewer, request: OnceRequest): Promise<Answer | null> {
    const { principal } = viewer;
    if (principal === null) throw forbidden();
    const actor = { principal, session: viewer.session };
    const before = await answeredBefore<Answer>(this.#parts.combiner, request, actor);
    return before?.answer ?? null;
  }

  /**
   * As `submit`, for an act whose answer holds a secret, by a viewer who may do it: `may` is asked of his rights inside the
   * transaction. A repeat gets the secret for a quarter of an hour and while `may` holds; null from then on.
   */
  submitWithSecret<Answer, Secret>(
    viewer: Viewer,
    request: OnceRequest,
    may: (viewer: Viewer) => boolean,
    act: (
      tx: WriteTransaction,
      viewer: Viewer,
    ) => Promise<{ readonly answer: Answer; readonly secret: Secret }>,
  ): Promise<{ readonly answer: Answer; readonly secret: Secret | null }> {
    const { principal } = viewer;
    if (principal === null) return Promise.reject(forbidden());
    const judged = async (tx: WriteTransaction): Promise<Viewer> => {
      const current = await this.#viewerInside(tx, viewer, principal);
      if (!may(current)) throw forbidden();
      return current;
    };
    return submitOnceWithSecret(
      this.#parts,
      request,
      {
        act: async (tx) => act(tx, await judged(tx)),
        judgeRepeat: async (tx) => void (await judged(tx)),
      },
      { principal, session: viewer.session },
    );
  }

  async #viewerInside(tx: WriteTransaction, viewer: Viewer, principal: string): Promise<Viewer> {
    const db = tx.db.withTables<AccessTables>();
    const standing = await standingGrants(db, principal);
    // Whoever was barred holds no grant: one question is enough of all who hold any.
    const isKnown = standing.length > 0 || (await principalOf(db, principal))?.isBarred === false;
    const isOver = viewer.session !== null && this.#parts.isSessionEnded(viewer.session);
    if (!isKnown || isOver) throw credentialRevoked();
    const now = this.#parts.now();
    const { isInForce = isWithinTerm } = this.#parts;
    const grants = standing.filter((grant) => isInForce(grant, now));
    const { kind, session, wallMode } = viewer;
    return new Viewer({ principal, kind, session, grants, wallMode });
  }
}

const isWithinTerm = ({ startsAt, endsAt }: Grant, now: number): boolean =>
  startsAt <= now && (endsAt === null || now < endsAt);

import { Fault } from '../../kernel/fault.ts';
import type { Actor } from '../../stream/chain.ts';
import { type OnceRequest, submitOnce } from '../../stream/once.ts';
import type { WriteCombiner, WriteTransaction } from '../../stream/write-combiner.ts';
import { type AccessTables, principalOf, standingGrants } from './access.queries.ts';
import { Viewer } from './viewer.policy.ts';

/** The answer to whoever may not do what he asked for, whatever it was. */
export const forbidden = (): Fault =>
  new Fault('FORBIDDEN', 'You may not do this here. Ask the post for the right to it.', 403);

export const credentialRevoked = (): Fault =>
  new Fault('CREDENTIAL_REVOKED', 'Your access has ended. Ask the post to let you in again.', 401);

export interface ActingParts {
  readonly combiner: WriteCombiner;
  /** Real time, epoch milliseconds. */
  readonly now: () => number;
  /** Whether a session has ended, as far as the log was followed. */
  readonly isSessionEnded: (session: string) => boolean;
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

  async #viewerInside(tx: WriteTransaction, viewer: Viewer, principal: string): Promise<Viewer> {
    const db = tx.db.withTables<AccessTables>();
    const standing = await standingGrants(db, principal);
    // Whoever was barred holds no grant: one question is enough of all who hold any.
    const isKnown = standing.length > 0 || (await principalOf(db, principal))?.isBarred === false;
    const isOver = viewer.session !== null && this.#parts.isSessionEnded(viewer.session);
    if (!isKnown || isOver) throw credentialRevoked();
    const now = this.#parts.now();
    const grants = standing.filter(
      ({ startsAt, endsAt }) => startsAt <= now && (endsAt === null || now < endsAt),
    );
    const { kind, session, wallMode } = viewer;
    return new Viewer({ principal, kind, session, grants, wallMode });
  }
}

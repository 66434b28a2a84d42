import { newId } from '../../kernel/ids.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import type {
  AccessGranted,
  AccessRevoked,
  PrincipalBarred,
  SessionEnded,
  WallModeSet,
} from './access.events.ts';
import { type AccessTables, standingGrants } from './access.queries.ts';
import type { Grant, PrincipalKind } from './viewer.policy.ts';

/**
 * Changes of rights, inside the transaction of whoever decides them. Each writes the row and appends the event, so that
 * everything with a later sequence number is judged by it.
 */
export class Rights {
  readonly #regency: string;
  readonly #now: () => number;

  /** `regency`: where events about principals are placed. `now`: real time, epoch milliseconds. */
  constructor(regency: string, now: () => number) {
    this.#regency = regency;
    this.#now = now;
  }

  /** Makes somebody known. Without a grant a principal may do nothing. */
  async admit(tx: WriteTransaction, { id, kind }: { id: string; kind: PrincipalKind }): Promise<void> {
    await tables(tx)
      .insertInto('principal')
      .values({ id, kind, created_at: this.#now(), barred_at: null })
      .execute();
  }

  async giveGrant(tx: WriteTransaction, grant: Grant): Promise<void> {
    await tables(tx)
      .insertInto('access_grant')
      .values({
        id: grant.id,
        principal: grant.principal,
        role: grant.role,
        region: grant.region,
        agency: grant.agency,
        institution: grant.institution,
        post: grant.post,
        starts_at: grant.startsAt,
        ends_at: grant.endsAt,
        revoked_at: null,
      })
      .execute();
    const { id: grantId, ...rest } = grant;
    const payload: AccessGranted = { grantId, ...rest };
    this.#append(tx, 'AccessGranted', grant.principal, payload);
  }

  /** The grant that was taken back; null where none of this id stood. */
  async takeGrant(tx: WriteTransaction, grantId: string): Promise<string | null> {
    const row = await tables(tx)
      .updateTable('access_grant')
      .set({ revoked_at: this.#now() })
      .where('id', '=', grantId)
      .where('revoked_at', 'is', null)
      .returning('principal')
      .executeTakeFirst();
    if (!row) return null;
    const payload: AccessRevoked = { grantId, principal: row.principal };
    this.#append(tx, 'AccessRevoked', row.principal, payload);
    return row.principal;
  }

  /** Shuts every door to a principal, for good: its grants and its sessions count no longer. */
  async bar(tx: WriteTransaction, principal: string): Promise<void> {
    for (const { id } of await standingGrants(tables(tx), principal)) await this.takeGrant(tx, id);
    await tables(tx)
      .updateTable('principal')
      .set({ barred_at: this.#now() })
      .where('id', '=', principal)
      .execute();
    const payload: PrincipalBarred = { principal };
    this.#append(tx, 'PrincipalBarred', principal, payload);
  }

  /** Whoever keeps the session's row has marked it ended in the same transaction. */
  endSession(tx: WriteTransaction, { session, principal }: { session: string; principal: string }): void {
    const payload: SessionEnded = { session, principal };
    this.#append(tx, 'SessionEnded', principal, payload);
  }

  /** `wall` null: every wall there is or will be, until each is set again. */
  setWallMode(tx: WriteTransaction, payload: WallModeSet): void {
    this.#append(tx, 'WallModeSet', payload.wall ?? newId(), payload);
  }

  #append(tx: WriteTransaction, kind: string, subject: string, payload: object): void {
    tx.append({ kind, subject, region: this.#regency, payload });
  }
}

const tables = (tx: WriteTransaction) => tx.db.withTables<AccessTables>();

import { bearerDigest, newBearer } from '../../kernel/bearer.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Door } from '../../kernel/door.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import type { Rights } from '../access/rights.ts';
import { type LogInWay, SESSION_LIFE } from './account.policy.ts';
import {
  type AccountTables,
  type SessionKind,
  type SessionRow,
  type SessionView,
  sessionView,
} from './account.queries.ts';
import { deviceName } from './device-name.ts';

export const SESSION_PREFIX = 'ses_';

/** Whom a session is to be opened for, and how he came. */
export interface NewSession {
  /** Made beforehand: it stands on everything that the same transaction does. */
  readonly id: string;
  readonly principal: string;
  readonly kind: SessionKind;
  readonly how: LogInWay;
}

/** A session before its cookie was set. */
export interface OpenedSession {
  readonly view: SessionView;
  /** Sets the cookie. Called once the session is stored. */
  handOut(door: Door): void;
}

/** Opens and ends sessions, inside the transaction of whoever decides it. */
export class Sessions {
  readonly #rights: Rights;
  readonly #realClock: Clock;

  constructor(rights: Rights, realClock: Clock) {
    this.#rights = rights;
    this.#realClock = realClock;
  }

  async open(tx: WriteTransaction, session: NewSession, door: Door): Promise<OpenedSession> {
    const secret = newBearer(SESSION_PREFIX);
    const now = this.#realClock.now();
    const row: SessionRow = {
      id: session.id,
      principal: session.principal,
      kind: session.kind,
      secret_digest: bearerDigest(secret),
      how: session.how,
      device: deviceName(door.userAgent),
      started_at: now,
      last_seen_at: now,
      ended_at: null,
    };
    await tables(tx).insertInto('access_session').values(row).execute();
    return {
      view: sessionView(row, session.id),
      // The server moves the end of a session that is used; the cookie only has to live as long as it may at most.
      handOut: (way) => way.openSession(secret, now + SESSION_LIFE[session.kind].maximumMs),
    };
  }

  /** False where it had ended before. */
  async end(tx: WriteTransaction, session: string, principal: string): Promise<boolean> {
    const row = await tables(tx)
      .updateTable('access_session')
      .set({ ended_at: this.#realClock.now() })
      .where('id', '=', session)
      .where('principal', '=', principal)
      .where('ended_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (row) this.#rights.endSession(tx, { session, principal });
    return row !== undefined;
  }

  /** Ends every session of a principal but one; how many. Those that ran out by themselves are ended too, for good measure. */
  async endAll(tx: WriteTransaction, principal: string, except: string | null = null): Promise<number> {
    const rows = await tables(tx)
      .selectFrom('access_session')
      .select('id')
      .where('principal', '=', principal)
      .where('ended_at', 'is', null)
      .execute();
    const ended = rows.filter(({ id }) => id !== except);
    for (const { id } of ended) await this.end(tx, id, principal);
    return ended.length;
  }
}

const tables = (tx: WriteTransaction) => tx.db.withTables<AccountTables>();

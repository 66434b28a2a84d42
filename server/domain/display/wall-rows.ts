import type { AuditKind } from '../../kernel/audit-kinds.ts';
import { newId } from '../../kernel/ids.ts';
import { storeTexts } from '../../stream/subject-text.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import { type AccessTables, standingGrants } from '../access/access.queries.ts';
import type { Rights } from '../access/rights.ts';
import { storedWall, type WallTables, wallRecord, wallRow } from './wall.queries.ts';
import { modeOf, type WallRecord } from './wall-terms.policy.ts';

/** Rights that go with every change of a wall: its grant follows its scope, and what it is sent follows its mode. */
export class WallRows {
  readonly #rights: Rights;
  readonly #now: () => number;

  /** `now`: real time, epoch milliseconds. */
  constructor(rights: Rights, now: () => number) {
    this.#rights = rights;
    this.#now = now;
  }

  async insert(tx: WriteTransaction, wall: NewWall): Promise<void> {
    const version = await nextVersion(tx);
    await tables(tx)
      .insertInto('wall')
      .values(wallRow({ ...wall, version }))
      .execute();
    await this.#rights.admit(tx, { id: wall.id, kind: 'WALL' });
    await this.#grant(tx, wall);
    this.#rights.setWallMode(tx, { wall: wall.id, mode: modeOf(wall) });
  }

  /** Stores what `change` makes of a wall, and changes its rights where that asks for it. */
  async update(
    tx: WriteTransaction,
    wall: WallRecord,
    change: Partial<Omit<WallRecord, 'id' | 'version'>>,
  ): Promise<WallRecord> {
    const changed = { ...wall, ...change, version: await nextVersion(tx) };
    const { id, ...row } = wallRow(changed);
    await tables(tx).updateTable('wall').set(row).where('id', '=', id).execute();
    if (changed.settings.scope !== wall.settings.scope) await this.#move(tx, changed);
    if (modeOf(changed) !== modeOf(wall)) {
      this.#rights.setWallMode(tx, { wall: id, mode: modeOf(changed) });
    }
    return changed;
  }

  /** To be called with every change of a wall's tokens: the register takes over what changed since it last looked. */
  async noteChange(tx: WriteTransaction, id: string): Promise<void> {
    const version = await nextVersion(tx);
    await tables(tx).updateTable('wall').set({ version }).where('id', '=', id).execute();
  }

  /** Shuts all doors to a wall. */
  bar(tx: WriteTransaction, wall: WallRecord): Promise<void> {
    return this.#rights.bar(tx, wall.id);
  }

  /** The row as it stands in this transaction; null where there is none. */
  find(tx: WriteTransaction, id: string): Promise<WallRecord | null> {
    return storedWall(tables(tx), id);
  }

  /** A standing wall of this device that nobody approved and that never used a token; null where there is none. */
  async findUnfetched(tx: WriteTransaction, publicKey: string): Promise<WallRecord | null> {
    const row = await tables(tx)
      .selectFrom('wall')
      .selectAll('wall')
      .where('public_key', '=', publicKey)
      .where('approved_by', 'is', null)
      .where('unpaired_at', 'is', null)
      .where((wall) =>
        wall.not(
          wall.exists(
            wall
              .selectFrom('wall_token')
              .select('digest')
              .whereRef('wall_token.wall', '=', 'wall.id')
              .where('first_used_at', 'is not', null),
          ),
        ),
      )
      .executeTakeFirst();
    return row ? wallRecord(row) : null;
  }

  async #move(tx: WriteTransaction, wall: WallRecord): Promise<void> {
    const before = await standingGrants(tx.db.withTables<AccessTables>(), wall.id);
    // The new region first: at no place in the log is the wall without any.
    await this.#grant(tx, wall);
    for (const { id } of before) await this.#rights.takeGrant(tx, id);
  }

  #grant(tx: WriteTransaction, wall: NewWall): Promise<void> {
    return this.#rights.giveGrant(tx, {
      id: newId(),
      principal: wall.id,
      role: 'WALL',
      region: wall.settings.scope,
      agency: null,
      institution: null,
      post: null,
      startsAt: this.#now(),
      endsAt: null,
    });
  }
}

/** A wall before its row is stored. */
export type NewWall = Omit<WallRecord, 'version'>;

export interface WallEntry {
  readonly kind: AuditKind;
  readonly subject: string;
  readonly region: string;
  readonly payload: Readonly<Record<string, string | number | boolean | null>>;
}

/** Puts an act on record; the reason stands beside the entry, under its id. */
export async function putOnRecord(
  tx: WriteTransaction,
  entry: WallEntry,
  reason: string | null,
): Promise<void> {
  const id = newId();
  tx.audit({ id, ...entry });
  await storeTexts(tx, id, reason === null ? [] : [['reason', reason]]);
}

async function nextVersion(tx: WriteTransaction): Promise<number> {
  const { newest } = await tables(tx)
    .selectFrom('wall')
    .select((wall) => wall.fn.max('version').as('newest'))
    .executeTakeFirstOrThrow();
  return Number(newest ?? 0) + 1;
}

const tables = (tx: WriteTransaction) => tx.db.withTables<WallTables>();

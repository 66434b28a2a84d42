import type { AuditKind } from '../../kernel/audit-kinds.ts';
import { newId } from '../../kernel/ids.ts';
import { storeTexts } from '../../stream/subject-text.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import { type AccessTables, standingGrants } from '../access/access.queries.ts';
import type { Rights } from '../access/rights.ts';
import { storedWall, type WallTables, wallRow } from './wall.queries.ts';
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

  async insert(tx: WriteTransaction, wall: WallRecord): Promise<void> {
    await tables(tx).insertInto('wall').values(wallRow(wall)).execute();
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
    const changed = { ...wall, ...change, version: wall.version + 1 };
    const { id, ...row } = wallRow(changed);
    await tables(tx).updateTable('wall').set(row).where('id', '=', id).execute();
    if (changed.settings.scope !== wall.settings.scope) await this.#move(tx, changed);
    if (modeOf(changed) !== modeOf(wall)) {
      this.#rights.setWallMode(tx, { wall: id, mode: modeOf(changed) });
    }
    return changed;
  }

  /** Shuts all doors to a wall. */
  bar(tx: WriteTransaction, wall: WallRecord): Promise<void> {
    return this.#rights.bar(tx, wall.id);
  }

  /** The row as it stands in this transaction; null where there is none. */
  find(tx: WriteTransaction, id: string): Promise<WallRecord | null> {
    return storedWall(tables(tx), id);
  }

  async #move(tx: WriteTransaction, wall: WallRecord): Promise<void> {
    const before = await standingGrants(tx.db.withTables<AccessTables>(), wall.id);
    // The new region first: at no place in the log is the wall without any.
    await this.#grant(tx, wall);
    for (const { id } of before) await this.#rights.takeGrant(tx, id);
  }

  #grant(tx: WriteTransaction, wall: WallRecord): Promise<void> {
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

const tables = (tx: WriteTransaction) => tx.db.withTables<WallTables>();

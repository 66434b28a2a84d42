import type { Kysely } from '@mikro-orm/sql';
import type { OnceRequest } from '../../stream/once.ts';
import type { Act } from '../../stream/write-combiner.ts';
import { RosterNotSound } from './region.refusals.ts';
import { isSameRoster, loadRoster, type Roster } from './roster.queries.ts';
import { type RosterFile, readRosterCsv } from './roster-csv.ts';
import { isRosterPlanSound, planRosterImport, type RosterPlan } from './roster-import.ts';
import { RosterFileError } from './roster-refusal.ts';
import { putRoster, type StoredRosterTables, storedRoster } from './stored-roster.queries.ts';

/** Whoever asks, handed on unseen: what he may do is known to the room of access, which stands after this one. */
export type Asker = object;

export interface RosterServiceParts {
  /** Runs an act once per id, if the asker may import the roster; rejects with the fault `FORBIDDEN` where he may not. */
  readonly submit: <Answer>(asker: Asker, request: OnceRequest, act: Act<Answer>) => Promise<Answer>;
  readonly reader: Kysely<unknown>;
  readonly regency: string;
  /** As it was when the server started. */
  readonly roster: Roster;
}

export interface RosterRequest {
  /** The text of a CSV file, as `docs/roster.md` describes it. */
  readonly csv: string;
  /** How many TPS the roster must have, by official count; null: any number. */
  readonly expectedTps: number | null;
}

/** The roster that everything here counts by, beside the one that is stored. */
export interface RosterInUse {
  readonly tpsInUse: number;
  readonly tpsStored: number;
  /** False: what was imported counts from the next start of the server. */
  readonly isStoredInUse: boolean;
}

/** What an import would do or did; nothing is saved of one that is not sound. */
export type RosterComparison = Omit<RosterPlan, 'rows'> & {
  readonly ignoredColumns: readonly string[];
  readonly isSound: boolean;
};

/**
 * Imports rosters while the server runs. What is saved is read at its next start: pictures and walls go on with the roster
 * that they began with.
 */
export class RosterService {
  readonly #parts: RosterServiceParts;

  constructor(parts: RosterServiceParts) {
    this.#parts = parts;
  }

  /** Whether what was imported counts already. */
  async rosterInUse(): Promise<RosterInUse> {
    const { roster, reader } = this.#parts;
    const stored = await loadRoster(reader);
    return {
      tpsInUse: roster.tpsList.size,
      tpsStored: stored.tpsList.size,
      isStoredInUse: isSameRoster(roster, stored),
    };
  }

  /** What an import would do. Saves nothing. */
  async compareRoster(request: RosterRequest): Promise<RosterComparison> {
    const { plan, file } = await planned(this.#parts.reader as Kysely<StoredRosterTables>, request);
    return comparisonOf(plan, file);
  }

  /** Saves a roster, all of it or nothing. Refuses `RosterNotSound`, `IdReused`. */
  async importRoster(
    asker: Asker,
    { id, ...request }: RosterRequest & { readonly id: string },
  ): Promise<{ readonly comparison: RosterComparison }> {
    const once = { id, act: 'importRoster', body: request };
    const comparison = await this.#parts.submit(asker, once, async (tx) => {
      const db = tx.db.withTables<StoredRosterTables>();
      const { plan, file } = await planned(db, request);
      if (!isRosterPlanSound(plan)) throw new RosterNotSound(plan.wrong.length + plan.refusals.length);
      await putRoster(db, plan.rows);
      const counts = { new: plan.new.length, changed: plan.changed.length, missing: plan.missing.length };
      const region = this.#parts.regency;
      const payload = { ...counts, tps: plan.tpsAfter };
      tx.audit({ kind: 'RosterImported', subject: region, region, payload });
      return comparisonOf(plan, file);
    });
    return { comparison };
  }
}

async function planned(db: Kysely<StoredRosterTables>, { csv, expectedTps }: RosterRequest) {
  const stored = await storedRoster(db);
  try {
    const file = readRosterCsv(Buffer.from(csv));
    return { plan: planRosterImport(file, stored, expectedTps ?? undefined), file };
  } catch (error) {
    if (!(error instanceof RosterFileError)) throw error;
    const plan = planRosterImport(NO_FILE, stored);
    plan.refusals = [error.refusal];
    plan.missing = [];
    return { plan, file: NO_FILE };
  }
}

const NO_FILE: RosterFile = { lines: [], wrong: [], columns: new Set(), ignoredColumns: [] };

function comparisonOf({ rows: _, ...plan }: RosterPlan, { ignoredColumns }: RosterFile): RosterComparison {
  return { ...plan, ignoredColumns, isSound: plan.wrong.length === 0 && plan.refusals.length === 0 };
}

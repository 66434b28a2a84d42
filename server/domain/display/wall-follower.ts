import type { Kysely } from '@mikro-orm/sql';
import { storageRefusal } from '../../kernel/storage-fault.ts';
import { storedTokens, type WallTables, wallsChangedSince } from './wall.queries.ts';
import type { WallRegister } from './wall-register.ts';

/**
 * Fills the register of the walls from the database, with whatever changed since it last looked. How a change came about is no
 * matter: the answer to its commit may have been lost, or nobody may have waited for it.
 */
export class WallFollower {
  readonly #db: Kysely<WallTables>;
  readonly #register: WallRegister;
  readonly #onChange: () => void;
  #reading: Promise<void> | null = null;
  #next: Promise<void> | null = null;

  /** `onChange`: called after each look that brought something. */
  constructor(reader: Kysely<unknown>, register: WallRegister, onChange: () => void) {
    this.#db = reader as Kysely<WallTables>;
    this.#register = register;
    this.#onChange = onChange;
  }

  /**
   * Resolves once everything that was committed before the call is in the register. Refuses `RetryLater` where the database
   * cannot be read.
   */
  refresh(): Promise<void> {
    if (!this.#reading) return this.#begin();
    // A look that is under way may have begun before the commit: one more follows it, for all who ask meanwhile.
    this.#next ??= this.#reading.then(this.#restart, this.#restart);
    return this.#next;
  }

  readonly #restart = (): Promise<void> => {
    this.#next = null;
    return this.#begin();
  };

  #begin(): Promise<void> {
    const reading = this.#look()
      .catch((error: unknown) => {
        throw storageRefusal(error);
      })
      .finally(() => {
        if (this.#reading === reading) this.#reading = null;
      });
    this.#reading = reading;
    return reading;
  }

  async #look(): Promise<void> {
    const walls = await wallsChangedSince(this.#db, this.#register.version);
    if (walls.length === 0) return;
    const tokens = await storedTokens(
      this.#db,
      walls.map(({ id }) => id),
    );
    this.#register.take(walls, tokens);
    this.#onChange();
  }
}

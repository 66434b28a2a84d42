import { type SQLInputValue, StatementSync } from 'node:sqlite';

export class StatementFailed extends Error {
  constructor(sql: string) {
    super(`this statement was made to fail: ${sql}`);
  }
}

const METHODS = ['run', 'all', 'get', 'iterate'] as const;
type Call = (this: StatementSync, ...values: SQLInputValue[]) => unknown;

/** Makes single statements of every SQLite database of this process fail, as a database does that is out of order. */
export class FailingStatements {
  readonly #originals = METHODS.map((name) => [name, Reflect.get(StatementSync.prototype, name)] as const);
  #of: RegExp | null = null;
  #left = 0;
  #failed: string | null = null;

  constructor() {
    const failing = this;
    for (const [name, original] of this.#originals) {
      const call: Call = function (...values) {
        failing.#count(this.sourceSQL);
        return Reflect.apply(original, this, values);
      };
      Reflect.set(StatementSync.prototype, name, call);
    }
  }

  close(): void {
    for (const [name, original] of this.#originals) Reflect.set(StatementSync.prototype, name, original);
  }

  /**
   * Does `act` again and again, with the first, the second, … of its statements of this form failing, until it comes through
   * without that there was one to fail. Answers the statements that failed, in order, as `insert receipt`; throws where an act came
   * through although one did.
   */
  async eachOf(of: RegExp, act: () => Promise<unknown>): Promise<readonly string[]> {
    const failed: string[] = [];
    for (let at = 1; ; at += 1) {
      this.#of = of;
      this.#left = at;
      this.#failed = null;
      const error = await act().then(
        () => null,
        (reason: unknown) => reason,
      );
      this.#of = null;
      if (this.#failed === null) {
        if (error !== null) throw error;
        return failed;
      }
      if (!(error instanceof StatementFailed))
        throw new Error(`came through without: ${this.#failed}`, { cause: error });
      failed.push(shortened(this.#failed));
    }
  }

  #count(sql: string): void {
    if (this.#of === null || !this.#of.test(sql)) return;
    this.#left -= 1;
    if (this.#left !== 0) return;
    this.#failed = sql;
    throw new StatementFailed(sql);
  }
}

/** What a statement does, and to which table. */
const shortened = (sql: string): string => sql.replace(/^(\w+)(?: into| from)? "(\w+)".*/s, '$1 $2');

import { type SQLInputValue, type StatementResultingChanges, StatementSync } from 'node:sqlite';

/** SQLITE_IOERR_UNLOCK: what was committed stands, and the call that said so failed. */
const UNLOCK_FAILED = 2_058;

/** Loses the answers to commits of every SQLite database of this process: the commit is made, and the driver throws. */
export class LossySqlite {
  readonly #run = StatementSync.prototype.run;
  readonly #all = StatementSync.prototype.all;
  #of: RegExp | null = null;
  #isHit = false;
  struck = 0;

  constructor() {
    const lossy = this;
    const { run, all } = { run: this.#run, all: this.#all };
    StatementSync.prototype.run = function (this: StatementSync, ...values: SQLInputValue[]) {
      const changes = Reflect.apply(run, this, values) as StatementResultingChanges;
      lossy.#took(this.sourceSQL);
      return changes;
    } as typeof run;
    StatementSync.prototype.all = function (this: StatementSync, ...values: SQLInputValue[]) {
      const rows = Reflect.apply(all, this, values) as ReturnType<typeof all>;
      lossy.#took(this.sourceSQL);
      return rows;
    } as typeof all;
  }

  /** Loses the answer to the next commit of a transaction with a statement of this form. */
  strike(of: RegExp): void {
    this.#of = of;
  }

  pass(): void {
    this.#of = null;
  }

  close(): void {
    StatementSync.prototype.run = this.#run;
    StatementSync.prototype.all = this.#all;
  }

  #took(sql: string): void {
    if (/^begin\b/i.test(sql)) this.#isHit = false;
    else if (this.#of?.test(sql)) this.#isHit = true;
    if (!/^commit\b/i.test(sql) || !this.#isHit || this.#of === null) return;
    this.#of = null;
    this.struck += 1;
    throw Object.assign(new Error('the answer to a commit was lost'), { errcode: UNLOCK_FAILED });
  }
}

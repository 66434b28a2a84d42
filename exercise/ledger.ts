import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ActReceipt } from './act-outcome.ts';
import type { ActMutation } from './exercise-acts.ts';

export interface AcceptedLine {
  id: string;
  mutation: ActMutation;
  receipt: ActReceipt;
}

/**
 * What the exercise was told was accepted, one JSON line per act, written before anything else happens with it.
 * Survives the exercise's own death; a line torn by it is left out (the act is sent again and confirmed).
 */
export class Ledger {
  readonly #accepted = new Map<string, AcceptedLine>();
  readonly #file: number | null;
  readonly #contradictions: string[] = [];

  /**
   * `log` names the log that is written to: id of its first event. A file that speaks of another log (the server was
   * given a new database) is begun anew. Without a path the ledger lives in memory only.
   */
  constructor(path: string | null, log: string) {
    if (path === null) {
      this.#file = null;
      return;
    }
    mkdirSync(dirname(path), { recursive: true });
    const [head, ...lines] = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
    const isOfThisLog = head === headOf(log);
    if (isOfThisLog) for (const line of lines) this.#take(line);
    this.#file = openSync(path, isOfThisLog ? 'a' : 'w');
    // The line end closes a line that a sudden death may have torn.
    writeSync(this.#file, isOfThisLog ? '\n' : `${headOf(log)}\n`);
  }

  get accepted(): ReadonlyMap<string, AcceptedLine> {
    return this.#accepted;
  }

  /** Ids that were answered with two different receipts: must stay empty. */
  get contradictions(): readonly string[] {
    return this.#contradictions;
  }

  record(line: AcceptedLine): void {
    const known = this.#accepted.get(line.id);
    if (known !== undefined) {
      if (JSON.stringify(known.receipt) !== JSON.stringify(line.receipt)) this.#contradictions.push(line.id);
      return;
    }
    this.#accepted.set(line.id, line);
    if (this.#file !== null) writeSync(this.#file, `${JSON.stringify(line)}\n`);
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file);
  }

  #take(text: string): void {
    if (text === '') return;
    try {
      const line = JSON.parse(text) as AcceptedLine;
      this.#accepted.set(line.id, line);
    } catch {
      // A torn line: its act counts as not yet told.
    }
  }
}

function headOf(log: string): string {
  return JSON.stringify({ log });
}

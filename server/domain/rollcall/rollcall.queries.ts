import type { InferKyselyTable } from '@mikro-orm/sql';
import type { RollCall, RollCallEntry } from './rollcall.entity.ts';
import type { Readiness } from './rollcall.events.ts';

export type RollCallTables = {
  roll_call: InferKyselyTable<typeof RollCall>;
  roll_call_entry: InferKyselyTable<typeof RollCallEntry>;
};

/** What was stored of a roll-call when it was opened; it never changes. Instants in epoch milliseconds. */
export interface RollCallReceipt {
  readonly id: string;
  readonly region: string;
  readonly asked: readonly string[];
  readonly askedAt: number;
  readonly closesAt: number;
}

/** What was stored of an answer; it never changes. */
export interface RollCallAnswerReceipt {
  readonly id: string;
  readonly rollCall: string;
  readonly region: string;
  readonly readiness: Readiness;
  readonly happenedAt: number;
  readonly receivedAt: number;
}

/** What was stored of the end of a roll-call; it never changes. */
export interface RollCallClosing {
  readonly rollCall: string;
  readonly closedAt: number;
}

import type { InferKyselyTable } from '@mikro-orm/sql';
import type { CheckpointReport } from './checkpoint.entity.ts';
import type { Assertion, Channel } from './checkpoint.events.ts';

export type CheckpointTables = {
  checkpoint_report: InferKyselyTable<typeof CheckpointReport>;
};

/** A stored report as it leaves the server: facts that never change, instants in epoch milliseconds. */
export interface CheckpointReceipt {
  readonly id: string;
  readonly tps: string;
  readonly stage: string;
  readonly assertion: Assertion;
  readonly institution: string;
  readonly channel: Channel;
  readonly happenedAt: number;
  readonly receivedAt: number;
  readonly clockOffsetSeconds: number | null;
  readonly corrects: string | null;
  readonly isEarly: boolean;
  /** The principal who sent it; not for everybody who sees the rest. */
  readonly reporter: string | null;
}

export const checkpointReceipt = (row: CheckpointTables['checkpoint_report']): CheckpointReceipt => ({
  id: row.id,
  tps: row.tps_code,
  stage: row.stage,
  assertion: row.assertion as Assertion,
  institution: row.institution,
  channel: row.channel as Channel,
  happenedAt: row.happened_at,
  receivedAt: row.received_at,
  clockOffsetSeconds: row.clock_offset_seconds,
  corrects: row.corrects,
  isEarly: Boolean(row.is_early),
  reporter: row.reporter,
});

import type { InferKyselyTable } from '@mikro-orm/sql';
import type { Alert, AlertCall } from './alert.entity.ts';

export type AlertTables = {
  alert: InferKyselyTable<typeof Alert>;
  alert_call: InferKyselyTable<typeof AlertCall>;
};

export type AlertRow = AlertTables['alert'];

export const ALERT_STATES = ['CALLING', 'ACKNOWLEDGED', 'ENDED'] as const;
/** Whether people are being called, somebody has it, or it is over. */
export type AlertState = (typeof ALERT_STATES)[number];

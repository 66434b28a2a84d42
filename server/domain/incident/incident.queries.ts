import type { InferKyselyTable } from '@mikro-orm/sql';
import type { DisclosureLevel } from '../operation/disclosure-level.policy.ts';
import type { Severity } from '../operation/operation-plan.ts';
import type { Incident, IncidentAct, IncidentNumber, IncidentTps } from './incident.entity.ts';

export type IncidentTables = {
  incident: InferKyselyTable<typeof Incident>;
  incident_act: InferKyselyTable<typeof IncidentAct>;
  incident_tps: InferKyselyTable<typeof IncidentTps>;
  incident_number: InferKyselyTable<typeof IncidentNumber>;
};

/** What was stored of an incident when it was raised; it never changes. Instants in epoch milliseconds. */
export interface IncidentReceipt {
  readonly id: string;
  readonly series: DisclosureLevel;
  readonly number: number;
  readonly level: DisclosureLevel;
  readonly category: string;
  readonly kind: string | null;
  readonly severity: Severity;
  readonly region: string;
  readonly happenedAt: number;
  readonly receivedAt: number;
  readonly clockOffsetSeconds: number | null;
}

/** What was stored of an act on an incident; it never changes. */
export interface IncidentActReceipt {
  readonly id: string;
  readonly incident: string;
  readonly happenedAt: number;
  readonly receivedAt: number;
}

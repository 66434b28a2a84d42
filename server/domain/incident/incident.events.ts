import type { DisclosureLevel } from '../access/disclosure.policy.ts';
import type { Channel } from '../checkpoint/checkpoint.events.ts';
import type { Severity } from '../operation/operation-plan.ts';

/**
 * Payloads of the events of these names. Instants are epoch milliseconds on the operation's clock. Neither free text
 * nor personal data: a `post` is an office (KOORDINATOR_PIKET), never a name.
 */
export interface IncidentRaised {
  incidentId: string;
  /** Runs from 1 among the incidents raised at the same level; what people say aloud. */
  number: number;
  /** Left out in logs from before there were levels: BIASA. */
  level?: DisclosureLevel;
  category: string;
  kind: string | null;
  severity: Severity;
  /** Where it happened: the smallest region that holds all of it. */
  region: string;
  /** The TPS it names, each once; empty where it concerns a whole region. */
  tps: string[];
  placeKind: string | null;
  /** The stage that cannot go on at the named TPS while the incident is open. */
  hindersStage: string | null;
  /** The agency that answers unless someone assigns another. */
  agency: string;
  institution: string;
  channel: Channel;
  happenedAt: number;
  receivedAt: number;
  acknowledgeDueAt: number;
  clockOffsetSeconds: number | null;
}

export interface IncidentAcknowledged {
  actId: string;
  incidentId: string;
  post: string;
  happenedAt: number;
  receivedAt: number;
  firstActionDueAt: number | null;
}

export interface AgencyAssigned {
  actId: string;
  incidentId: string;
  agency: string;
  post: string;
  happenedAt: number;
  receivedAt: number;
  followUpDueAt: number;
}

export interface IncidentClosed {
  actId: string;
  incidentId: string;
  post: string;
  /** The second office that confirmed the end; critical and high incidents need one. */
  verifiedBy: string | null;
  happenedAt: number;
  receivedAt: number;
}

/** From here on word of it travels further, or less far. */
export interface IncidentLevelChanged {
  actId: string;
  incidentId: string;
  level: DisclosureLevel;
  /**
   * What it is called from here on: an incident that a wider circle gets to see takes the next number of that circle's
   * series, for its old one would tell how many there are of those that the circle does not see.
   */
  series: DisclosureLevel;
  number: number;
  post: string;
  happenedAt: number;
  receivedAt: number;
}

/** Events about one incident, which is their subject: whoever may not see it may not see them. */
export const INCIDENT_EVENT_KINDS: readonly string[] = [
  'IncidentRaised',
  'IncidentAcknowledged',
  'AgencyAssigned',
  'IncidentClosed',
  'IncidentLevelChanged',
];

export const levelWhenRaised = ({ level }: IncidentRaised): DisclosureLevel => level ?? 'BIASA';

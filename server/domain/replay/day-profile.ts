import { SHOWING, type Sight } from '../access/disclosure.policy.ts';
import { liesIn } from '../access/viewer.policy.ts';
import { type OperationZone, type Severity, ZONE_OFFSET_HOURS } from '../operation/operation-plan.ts';
import type { Outage } from '../operation/outage.policy.ts';
import type { ChronicledEvent, ChronicledIncident } from './chronicle.ts';
import type { PastPictures } from './past-pictures.ts';
import type { ReplayBasisCode } from './reel.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
export const BUCKET_MS = 5 * MINUTE;

export interface ProfiledDay {
  readonly from: number;
  readonly until: number;
}

export interface Bucket {
  readonly at: number;
  reports: number;
  incidents: number;
  critical: number;
}

export interface ProfiledIncident {
  readonly incident: string;
  readonly series: ChronicledIncident['standing']['series'];
  readonly number: number;
  readonly severity: Severity;
  readonly at: number;
}

export interface ProfileQuestion {
  /** The principal: what one asks for waits for its turn among all. */
  readonly asker: string;
  readonly scope: string;
  readonly sight: Sight;
  readonly basis: ReplayBasisCode;
  readonly day: ProfiledDay;
}

/** The calendar day of the operation's zone that an instant lies in. */
export function dayAround(instant: number, zone: OperationZone): ProfiledDay {
  const offset = ZONE_OFFSET_HOURS[zone] * HOUR;
  const from = Math.floor((instant + offset) / DAY) * DAY - offset;
  return { from, until: from + DAY };
}

/** Those that touch a day. */
export const outagesOn = (day: ProfiledDay, outages: readonly Outage[]): readonly Outage[] =>
  outages.filter(({ from, until }) => from < day.until && (until === null || until >= day.from));

/**
 * How much came in on one day, in stretches of five minutes, and the incidents of that day. Only incidents count that the
 * sight sees whole today and that are not counted with another; they stand in it as grave as they are today.
 */
export async function dayProfile(past: PastPictures, question: ProfileQuestion) {
  const { asker, scope, sight, basis, day } = question;
  const buckets = new Map<number, Bucket>();
  const bucketOf = (instant: number): Bucket => {
    const at = instant - ((instant - day.from) % BUCKET_MS);
    const bucket = buckets.get(at) ?? { at, reports: 0, incidents: 0, critical: 0 };
    buckets.set(at, bucket);
    return bucket;
  };
  const raised: { readonly event: ChronicledEvent; readonly at: number }[] = [];
  await past.each(asker, basis, (event, at) => {
    if (at < day.from || at >= day.until || !liesIn(event.region, scope)) return;
    if (event.kind === 'CheckpointReported') bucketOf(at).reports += 1;
    if (event.kind === 'IncidentRaised') raised.push({ event, at });
  });
  const incidents: ProfiledIncident[] = [];
  for (const { event, at } of raised) {
    const incident = past.incidents.get(event.incident ?? '');
    if (incident === undefined || !isCounted(incident, sight)) continue;
    const { series, number, severity } = incident.standing;
    const bucket = bucketOf(at);
    bucket.incidents += 1;
    if (severity === 'CRITICAL') bucket.critical += 1;
    incidents.push({ incident: incident.raised.incidentId, series, number, severity, at });
  }
  return {
    ...day,
    buckets: [...buckets.values()].sort((a, b) => a.at - b.at),
    incidents: incidents.sort((a, b) => a.at - b.at),
  };
}

const isCounted = ({ standing }: ChronicledIncident, sight: Sight): boolean =>
  SHOWING[sight][standing.level] === 'FULL' &&
  standing.status !== 'MERGED' &&
  standing.status !== 'NOT_AN_INCIDENT';

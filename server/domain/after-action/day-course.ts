import { must } from '../../kernel/must.ts';
import {
  INCIDENT_CHANGES,
  type IncidentChange,
  type IncidentChanges,
  type IncidentRaised,
} from '../incident/incident.events.ts';
import type { IncidentLimit, IncidentStanding } from '../incident/incident-standing.policy.ts';
import { standingAfter, standingWhenRaised } from '../incident/standing-after.policy.ts';
import type { ChronicledEvent } from '../replay/chronicle.ts';
import type { PastPictures } from '../replay/past-pictures.ts';

/** A service limit that ended before anybody had done what it asks for. */
export interface Miss {
  readonly incident: string;
  readonly limit: IncidentLimit;
  readonly dueAt: number;
}

/** What became of an incident. */
export interface IncidentCourse {
  readonly raised: IncidentRaised;
  readonly standing: IncidentStanding;
  /** When somebody first took it in hand, by acknowledging it or by giving it to an agency; null: nobody has. */
  readonly answeredAt: number | null;
}

const isChange = (kind: string): kind is IncidentChange => INCIDENT_CHANGES.some((change) => change === kind);
const WAITING: readonly IncidentStanding['status'][] = ['NEW', 'MERGED', 'NOT_AN_INCIDENT'];

/** The incidents of a log as they stand after its last event, each limit that was missed, and what was starred. */
export class DayCourse {
  readonly incidents = new Map<string, IncidentCourse>();
  readonly missed: Miss[] = [];
  /** By the act that starred an entry, or took its star away; in their order, without those that were undone. */
  readonly #stars = new Map<string, IncidentChanges['IncidentEntryStarred']>();

  /** Takes the next event. Throws where it changes an incident that was not raised. */
  take({ kind, body }: ChronicledEvent): void {
    if (kind === 'IncidentRaised') {
      const raised = body as IncidentRaised;
      const course = { raised, standing: standingWhenRaised(raised), answeredAt: null };
      this.incidents.set(raised.incidentId, course);
    } else if (isChange(kind)) this.#change(kind, body);
  }

  /** The entries of timelines that were marked for the report, by their ids. */
  get starred(): ReadonlySet<string> {
    const entries = new Set<string>();
    for (const { entry, isStarred } of this.#stars.values()) {
      if (isStarred) entries.add(entry);
      else entries.delete(entry);
    }
    return entries;
  }

  #change<Change extends IncidentChange>(change: Change, body: object): void {
    const told = body as IncidentChanges[Change];
    const course = must(this.incidents.get(told.incidentId), `incident ${told.incidentId}`);
    const standing = standingAfter(course.standing, change, told);
    const answeredAt = answered(course, standing, told.receivedAt, change);
    this.incidents.set(told.incidentId, { ...course, standing, answeredAt });
    this.#note(change, body);
  }

  #note(change: IncidentChange, body: object): void {
    if (change === 'IncidentEntryStarred') {
      const star = body as IncidentChanges['IncidentEntryStarred'];
      this.#stars.set(star.actId, star);
    } else if (change === 'IncidentActUndone') {
      this.#stars.delete((body as IncidentChanges['IncidentActUndone']).undone);
    } else if (change === 'IncidentLimitMissed') {
      const { incidentId, limit, dueAt } = body as IncidentChanges['IncidentLimitMissed'];
      this.missed.push({ incident: incidentId, limit, dueAt });
    }
  }
}

/** Whoever undoes that somebody has it in hand has nobody have it; whatever else puts it back leaves that it was answered. */
function answered(
  { answeredAt }: IncidentCourse,
  { status }: IncidentStanding,
  at: number,
  change: IncidentChange,
): number | null {
  if (change === 'IncidentActUndone' && status === 'NEW') return null;
  if (answeredAt !== null || WAITING.includes(status)) return answeredAt;
  return at;
}

/** The course of the day as it was known at an instant, read in slices. */
export async function courseUntil(
  past: Pick<PastPictures, 'each'>,
  asker: string,
  until: number,
): Promise<DayCourse> {
  const course = new DayCourse();
  await past.each(asker, 'RECEIVED', (event, instant) => {
    if (instant <= until) course.take(event);
  });
  return course;
}

import { isCounted } from '../incident/incident-standing.policy.ts';
import { SEVERITIES, type Severity } from '../operation/operation-plan.ts';
import type { IncidentCourse } from './day-course.ts';
import { type Durations, durationsOf } from './measures.policy.ts';

/** How many incidents of a category there were in a part of the scope; null: in no single one. */
export interface CategoryCount {
  readonly category: string;
  readonly region: string | null;
  readonly count: number;
}

/** How long people took with the incidents of a severity. */
export interface ResponseFigures {
  readonly severity: Severity;
  /** How many there were. */
  readonly incidents: number;
  /** From their receipt to when somebody took them in hand. */
  readonly answered: Durations;
  /** From their receipt to when they were closed. */
  readonly closed: Durations;
}

/** An incident of the report, with the part of the scope that it lies in. */
export interface PlacedCourse extends IncidentCourse {
  readonly part: string | null;
}

/** What was merged is counted with another, what is none not at all. */
export const countedOf = <Course extends IncidentCourse>(courses: readonly Course[]): readonly Course[] =>
  courses.filter(({ standing }) => isCounted(standing));

/** Of counted incidents. */
export function categoryCounts(courses: readonly PlacedCourse[]): CategoryCount[] {
  const counts = new Map<string, { category: string; region: string | null; count: number }>();
  for (const { raised, part } of courses) {
    const key = `${raised.category} ${part ?? ''}`;
    const known = counts.get(key) ?? { category: raised.category, region: part, count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  }
  return [...counts.values()].sort((one, other) =>
    `${one.category} ${one.region ?? ''}` < `${other.category} ${other.region ?? ''}` ? -1 : 1,
  );
}

/** Of counted incidents, by how grave they were at the end; all severities, the gravest first. */
export const responseFigures = (courses: readonly IncidentCourse[]): ResponseFigures[] =>
  SEVERITIES.map((severity) => {
    const those = courses.filter(({ standing }) => standing.severity === severity);
    return {
      severity,
      incidents: those.length,
      answered: durationsOf(
        those.flatMap(({ raised, answeredAt }) =>
          answeredAt === null ? [] : [answeredAt - raised.receivedAt],
        ),
      ),
      closed: durationsOf(
        those.flatMap(({ raised, standing }) =>
          standing.status === 'CLOSED' && standing.closedAt !== null
            ? [standing.closedAt - raised.receivedAt]
            : [],
        ),
      ),
    };
  });

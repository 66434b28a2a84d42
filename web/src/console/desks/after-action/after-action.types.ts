import type { AfterActionReportQuery } from '../../../generated/graphql.ts';
import type { DoneOf } from '../../server/outcome.ts';
import type { Speaking } from '../../wording/speaking.ts';

export type Report = DoneOf<AfterActionReportQuery['afterActionReport']>;
export type ReportStage = Report['stages'][number];
export type RegionCourse = ReportStage['regions'][number];
export type Durations = Report['responses'][number]['answered'];
export type ReportedIncident = Report['missed']['items'][number]['about'];

/** A report, and how it is spoken of. */
export interface ReportView {
  readonly report: Report;
  readonly speaking: Speaking;
}

/** Null: he who reads it writes none. */
export interface LessonsView extends ReportView {
  readonly acts: LessonActs | null;
}

export type Lesson = Report['lessons'][number];

/** What can be done about lessons; there is nothing of it on paper. */
export interface LessonActs {
  record(): void;
  amend(lesson: Lesson): void;
  withdraw(lesson: Lesson): void;
}

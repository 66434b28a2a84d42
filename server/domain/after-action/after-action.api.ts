import type { Viewer } from '../access/viewer.policy.ts';
import type { AfterActionReport, ReportQuestion } from './after-action.queries.ts';

export interface AfterActionQueries {
  /** Refuses `RegionUnknown` (also where the viewer may not look) and `InstantAhead`. */
  afterActionReport(question: ReportQuestion, viewer: Viewer): Promise<AfterActionReport>;
}

/** What the resolvers of this room need of a request. */
export interface AfterActionContext {
  readonly services: { readonly afterActionQueries: AfterActionQueries };
  readonly viewer: Viewer;
}

import type { Viewer } from '../access/viewer.policy.ts';
import type { AmendLessonInput, RecordLessonInput, WithdrawLessonInput } from './lesson.input.ts';
import type { LessonReceipt } from './lesson.queries.ts';

/** What each act refuses is told by the members of its result union. */
export interface LessonActs {
  recordLesson(input: RecordLessonInput, viewer: Viewer): Promise<LessonReceipt>;
  amendLesson(input: AmendLessonInput, viewer: Viewer): Promise<LessonReceipt>;
  withdrawLesson(input: WithdrawLessonInput, viewer: Viewer): Promise<LessonReceipt>;
}

/** What the resolvers of this room need of a request. */
export interface LessonContext {
  readonly services: { readonly lesson: LessonActs };
  readonly viewer: Viewer;
}

import type { Page, PageRequest } from '../../kernel/page.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { AnswerRollCallInput, CloseRollCallInput, OpenRollCallInput } from './rollcall.input.ts';
import type { RollCall } from './rollcall.type.ts';
import type { RollCallAnswerReceipt, RollCallClosed, RollCallReceipt } from './rollcall-results.type.ts';

/** What each act refuses is told by the members of its result union. */
export interface RollCallActs {
  openRollCall(input: OpenRollCallInput, viewer: Viewer): Promise<{ readonly rollCall: RollCallReceipt }>;
  answerRollCall(
    input: AnswerRollCallInput,
    viewer: Viewer,
  ): Promise<{ readonly answer: RollCallAnswerReceipt }>;
  closeRollCall(input: CloseRollCallInput, viewer: Viewer): Promise<RollCallClosed>;
}

/** What the viewer may not see is answered as what does not exist. */
export interface RollCallQueries {
  rollCall(id: string, viewer: Viewer): Promise<RollCall | null>;
  /** Newest first. Throws the fault MALFORMED_CURSOR for a cursor it never gave out. */
  rollCalls(region: string, page: PageRequest, viewer: Viewer): Promise<Page<RollCall>>;
}

/** What the resolvers of this room need of a request. */
export interface RollCallContext {
  readonly services: { readonly rollCall: RollCallActs; readonly rollCallQueries: RollCallQueries };
  readonly viewer: Viewer;
}

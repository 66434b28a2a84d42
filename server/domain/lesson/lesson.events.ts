/** Who follows a lesson up: an agency, or an office of the room. */
export const LESSON_OWNER_KINDS = ['AGENCY', 'POST'] as const;
export type LessonOwnerKind = (typeof LESSON_OWNER_KINDS)[number];

interface LessonAct {
  lessonId: string;
  actId: string;
  /** From 1; each change is one more. */
  version: number;
  post: string | null;
  receivedAt: number;
}

/**
 * Payloads of the events of these names. Instants are epoch milliseconds on the operation's clock. What is to be learned is free text
 * and lies beside the log, under the id of the act; a `post` is an office, null where whoever acted holds none.
 */
export interface LessonRecorded extends LessonAct {
  region: string;
  ownerKind: LessonOwnerKind;
  owner: string;
  dueAt: number;
}

/** Takes the place of all that was recorded before. */
export type LessonAmended = LessonRecorded;

export type LessonWithdrawn = LessonAct;

/** They say who follows something up until when, and nothing that anybody is kept from. */
export const LESSON_EVENT_KINDS: readonly string[] = ['LessonRecorded', 'LessonAmended', 'LessonWithdrawn'];

/** What a report says of a stage at a TPS. */
export const ASSERTIONS = ['DONE', 'NOT_DONE', 'NOT_APPLICABLE'] as const;
export type Assertion = (typeof ASSERTIONS)[number];

/** How a report reached the server. */
export const CHANNELS = ['APP', 'SMS', 'PHONE', 'RADIO', 'IN_PERSON'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * Payload of the event of that name: an institution said something about a stage of a TPS. Instants are epoch
 * milliseconds on the operation's clock. Neither free text nor personal data.
 */
export interface CheckpointReported {
  reportId: string;
  tps: string;
  stage: string;
  assertion: Assertion;
  institution: string;
  channel: Channel;
  happenedAt: number;
  receivedAt: number;
  /** By how much the phone's clock was wrong; null where it was right enough. */
  clockOffsetSeconds: number | null;
  /** The report of the same TPS and stage that this one replaces. */
  corrects: string | null;
  /** It arrived before its stage was expected. */
  isEarly: boolean;
}

/** What a call to a TPS gave. */
export const CALL_OUTCOMES = ['SAFE', 'NO_ANSWER', 'INCIDENT'] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/**
 * Payload of the event of that name: a coordinator called a TPS. That all is well is a word from there; that nobody answered is
 * none, and of an incident the report of the incident is.
 */
export interface TpsCalled {
  callId: string;
  tps: string;
  outcome: CallOutcome;
  happenedAt: number;
  receivedAt: number;
}

export const CHECKPOINT_EVENT_KINDS: readonly string[] = ['CheckpointReported', 'TpsCalled'];

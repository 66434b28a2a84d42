import type { Channel } from '../checkpoint/checkpoint.events.ts';

/** What a region answers to a roll-call. */
export const READINESS = ['READY', 'NOT_READY'] as const;
export type Readiness = (typeof READINESS)[number];

/**
 * Payloads of the events of these names. Instants are epoch milliseconds on the operation's clock. The question and the notes
 * are free text and lie beside the log; a `post` is an office, null where whoever acted holds none.
 */
export interface RollCallOpened {
  rollCallId: string;
  /** The region whose parts are asked. */
  region: string;
  /** Regions directly below it, in the order of the roster, each once. */
  asked: string[];
  post: string | null;
  askedAt: number;
  closesAt: number;
}

/** Takes the place of what the same region answered before. */
export interface RollCallAnswered {
  answerId: string;
  rollCallId: string;
  region: string;
  readiness: Readiness;
  channel: Channel;
  post: string | null;
  happenedAt: number;
  receivedAt: number;
}

/** Its time was up (then nobody acted), or somebody ended it before. */
export interface RollCallClosed {
  rollCallId: string;
  closedAt: number;
}

/** They say of offices whether they are ready, and nothing that anybody is kept from. */
export const ROLL_CALL_EVENT_KINDS: readonly string[] = [
  'RollCallOpened',
  'RollCallAnswered',
  'RollCallClosed',
];

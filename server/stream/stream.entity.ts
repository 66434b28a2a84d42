import { defineEntity, p } from '@mikro-orm/core';

/**
 * The head of one stream: what happens in one operation in one regency, or who did and saw what there. `headSeq` is the sequence number of the last
 * committed event (0 before the first), `headHash` its chain hash. `epoch` rises when a database is
 * restored, so that older cursors are answered with a resync.
 */
export const StreamHead = defineEntity({
  name: 'StreamHead',
  tableName: 'stream_head',
  properties: {
    id: p.integer().primary(),
    operationId: p.string().length(64).unique(),
    regency: p.string().length(16),
    epoch: p.integer(),
    headSeq: p.bigint('number'),
    headHash: p.string().length(64),
  },
});

/** One event of a stream. Never updated, never deleted; `payload` is the exact text that was hashed. */
export const StreamEvent = defineEntity({
  name: 'StreamEvent',
  tableName: 'stream_event',
  properties: {
    streamId: p.integer().primary(),
    seq: p.bigint('number').primary(),
    id: p.string().length(36).unique(),
    kind: p.string().length(64),
    subject: p.string().length(64),
    region: p.string().length(32),
    recordedAt: p.bigint('number'),
    payload: p.text(),
    /** The principal that acted and its session; null for the server itself. */
    actor: p.string().length(36).nullable(),
    session: p.string().length(36).nullable(),
    hash: p.string().length(64),
  },
  indexes: [{ properties: ['subject', 'seq'] }],
});

/**
 * The stored answer to one accepted act, under the id its sender made. A repeat of the same id and body
 * gets this answer again; the same id with another body is refused. Refusals are never stored.
 */
export const Receipt = defineEntity({
  name: 'Receipt',
  tableName: 'receipt',
  properties: {
    id: p.string().length(36).primary(),
    act: p.string().length(64),
    /** Who sent it: nobody else gets its answer. Null for the server itself. */
    principal: p.string().length(36).nullable(),
    bodyHash: p.string().length(64),
    answer: p.text(),
  },
});

/**
 * The secret of an answer, sealed with a key that is not in the database, under the id of its receipt. Removed a quarter of an hour
 * after it was made.
 */
export const ReceiptSecret = defineEntity({
  name: 'ReceiptSecret',
  tableName: 'receipt_secret',
  properties: {
    id: p.string().length(36).primary(),
    sealed: p.text(),
    /** Real time, epoch milliseconds. */
    expiresAt: p.bigint('number'),
  },
});

/**
 * Free text and names of people, beside the log under the id of what they describe, so that events hold
 * neither and erasing a text leaves the chain valid.
 */
export const SubjectText = defineEntity({
  name: 'SubjectText',
  tableName: 'subject_text',
  properties: {
    subject: p.string().length(36).primary(),
    field: p.string().length(32).primary(),
    text: p.text(),
  },
});

/** A moment of the operation's clock at which something is to be done. The row goes with what was done. */
export const Timer = defineEntity({
  name: 'Timer',
  tableName: 'timer',
  properties: {
    /** Names one timer: setting it again moves it. */
    id: p.string().length(160).primary(),
    kind: p.string().length(64),
    subject: p.string().length(64),
    dueAt: p.bigint('number'),
  },
  indexes: [{ properties: ['dueAt', 'id'] }],
});

/** How far the operation's clock had come when timers were last looked at: one row, by which a clock that was set back meanwhile is known. */
export const TimerClock = defineEntity({
  name: 'TimerClock',
  tableName: 'timer_clock',
  properties: {
    id: p.integer().primary(),
    operationTime: p.bigint('number'),
  },
});

/** Up to which event a reactor has done what follows from it. */
export const ReactorPosition = defineEntity({
  name: 'ReactorPosition',
  tableName: 'reactor',
  properties: {
    name: p.string().length(64).primary(),
    seq: p.bigint('number'),
  },
});

/**
 * An event that a reactor, or a timer that its handler, failed to process again and again: kept so that what comes after it is
 * not held up, until somebody has it processed again. `reason` is the sentence of the last error.
 */
export const SetAside = defineEntity({
  name: 'SetAside',
  tableName: 'set_aside',
  properties: {
    id: p.string().length(36).primary(),
    consumer: p.string().length(64),
    /** The number of the event; null for a timer. */
    seq: p.bigint('number').nullable(),
    kind: p.string().length(64),
    subject: p.string().length(64),
    /** The id of the timer and when it was due, operation time; null for an event. */
    timer: p.string().length(160).nullable(),
    dueAt: p.bigint('number').nullable(),
    tries: p.integer(),
    reason: p.text(),
    /** Real time. */
    setAsideAt: p.bigint('number'),
    processedAt: p.bigint('number').nullable(),
  },
  indexes: [{ properties: ['processedAt', 'setAsideAt', 'id'] }],
});

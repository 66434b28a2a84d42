import { defineEntity, p } from '@mikro-orm/core';

/** A program elsewhere that is told of alerts. Instants are epoch milliseconds of real time, here and below. */
export const Webhook = defineEntity({
  name: 'Webhook',
  tableName: 'webhook',
  properties: {
    id: p.string().length(36).primary(),
    name: p.string().length(80),
    url: p.string().length(500),
    /** The host in the address, where an admin vouches for it by name; null: only a host of the open internet will do. */
    allowedHost: p.string().length(255).nullable(),
    region: p.string().length(16),
    /** Codes, joined by commas. */
    severities: p.string().length(64),
    /** Signs what is sent; sealed with a key of the data folder. */
    sealedSecret: p.string().length(160),
    addedBy: p.string().length(36).nullable(),
    addedAt: p.bigint('number'),
    removedAt: p.bigint('number').nullable(),
  },
});

/** What is told, once for everybody it is told to. Its id is the same for every try. */
export const DeliveryMessage = defineEntity({
  name: 'DeliveryMessage',
  tableName: 'delivery_message',
  properties: {
    id: p.string().length(36).primary(),
    /** As receivers know it, such as `siaga.test`. */
    type: p.string().length(32),
    /** The alert that it is about; null for a test of a webhook. */
    alert: p.string().length(36).nullable().index(),
    /** The exact text that is sent. */
    body: p.text(),
    madeAt: p.bigint('number'),
  },
});

/** One message for one receiver, and how far it has come. */
export const Delivery = defineEntity({
  name: 'Delivery',
  tableName: 'delivery',
  properties: {
    /** 1, 2, 3 … in the order of their making. */
    number: p.integer().primary().autoincrement(),
    id: p.string().length(36).unique(),
    message: p.string().length(36),
    /** `WEBHOOK` or `PUSH`. */
    channel: p.string().length(16),
    /** The id of the webhook, or of what a browser subscribed with. */
    receiver: p.string().length(36),
    /** The alert that it is about; null for a test. */
    alert: p.string().length(36).nullable(),
    /** Whose phone it is; null for a webhook. */
    principal: p.string().length(36).nullable(),
    /** `WAITING`, `SENT`, `DEAD` or `WITHDRAWN`. */
    state: p.string().length(16),
    tries: p.integer(),
    firstTriedAt: p.bigint('number').nullable(),
    lastTriedAt: p.bigint('number').nullable(),
    /** Of one that waits: from when on it is tried. */
    nextTryAt: p.bigint('number').nullable(),
    lastStatus: p.integer().nullable(),
    lastFault: p.string().length(32).nullable(),
    sentAt: p.bigint('number').nullable(),
  },
  indexes: [
    { properties: ['state', 'number'] },
    { properties: ['receiver', 'state', 'number'] },
    { properties: ['alert'] },
  ],
});

/**
 * A browser that wants to be woken for a person. Where it is reached and with which keys lies among his personal data, and goes
 * with it; this row goes when the session ends in which it was made, and when the person is shut out.
 */
export const PushSubscription = defineEntity({
  name: 'PushSubscription',
  tableName: 'push_subscription',
  properties: {
    id: p.string().length(36).primary(),
    principal: p.string().length(36).index(),
    session: p.string().length(36).index(),
    /** SHA-256 of the address, which is a secret of its own: who subscribes anew takes the place of what he had. */
    endpointDigest: p.string().length(64).unique(),
    addedAt: p.bigint('number'),
  },
});

/** That somebody's screen has shown him that he is called, and that he has looked. Instants are on the clock of the operation. */
export const AlertNotice = defineEntity({
  name: 'AlertNotice',
  tableName: 'alert_notice',
  properties: {
    alert: p.string().length(36).primary(),
    principal: p.string().length(36).primary(),
    deliveredAt: p.bigint('number').nullable(),
    readAt: p.bigint('number').nullable(),
  },
});

import { expect, test } from 'vitest';
import type { Refusal } from '../../kernel/refusal.ts';
import { pushBody, type Telling, webhookBody, withdrawnBody } from './alert-message.ts';
import { POST_FAULTS } from './bounded-post.ts';
import { DELIVERY_CHANNELS, DELIVERY_STATES } from './delivery.policy.ts';
import {
  DeliveryNotDead,
  TooManyWebhooks,
  WebhookTargetNotAcceptable,
  WebhookUnknown,
} from './delivery.refusals.ts';
import { PushNotAcceptable } from './push.refusals.ts';
import { pushTarget } from './push-target.policy.ts';

const AT = Date.parse('2024-02-14T03:00:00.000Z');
const alert = { id: 'a', rule: 'INSIDEN_KRITIS', severity: 'HIGH', place: '15.07', incident: 'i' } as const;

test.each<[Telling['type'], Telling['more']]>([
  ['alert.raised', {}],
  ['alert.acknowledged', { post: 'CAMAT' }],
  ['alert.returned', { reason: 'SILENCE' }],
  ['alert.ended', { reason: 'CLEARED' }],
])('a webhook reads of %s what it is about, when, and %o', (type, more) => {
  for (const isExercise of [true, false]) {
    const said = JSON.parse(webhookBody({ type, alert, at: AT, more }, { isExercise }));
    expect(said).toEqual({
      ...{ type, timestamp: '2024-02-14T03:00:00.000Z' },
      data: {
        ...{ alert: 'a', rule: 'INSIDEN_KRITIS', severity: 'HIGH', place: '15.07', incident: 'i' },
        ...{ isTest: false, isExercise, ...more },
      },
    });
  }
});

test('an alert without a rule is a test', () => {
  const body = webhookBody(
    { type: 'alert.raised', alert: { ...alert, rule: null, incident: null }, at: AT, more: {} },
    { isExercise: false },
  );
  expect(JSON.parse(body).data).toMatchObject({ isTest: true, rule: null, incident: null });
});

test('what is guarded ends by its id alone, and a phone learns how bad it is and no more', () => {
  expect(JSON.parse(withdrawnBody({ alert: 'a', at: AT, isExercise: true }))).toEqual({
    ...{ type: 'alert.ended', timestamp: '2024-02-14T03:00:00.000Z' },
    data: { alert: 'a', isExercise: true, reason: 'WITHDRAWN' },
  });
  expect(JSON.parse(pushBody(alert, { isExercise: false }))).toEqual({
    ...{ alert: 'a', severity: 'HIGH', isExercise: false },
  });
});

const target = (reason: 'NO_ADDRESS' | 'NOT_ENCRYPTED' | 'PRIVATE_ADDRESS' | 'HOST_NOT_NAMED') =>
  [
    new WebhookTargetNotAcceptable(reason),
    'WebhookTargetNotAcceptable',
    'WEBHOOK_TARGET_NOT_ACCEPTABLE',
    { reason },
  ] as const;

test.each<[Refusal, string, string, object, string]>([
  [new WebhookUnknown('w'), 'WebhookUnknown', 'WEBHOOK_UNKNOWN', { webhook: 'w' }, 'No such webhook.'],
  [
    new TooManyWebhooks(2_000),
    'TooManyWebhooks',
    'TOO_MANY_WEBHOOKS',
    { limit: 2_000 },
    'There are 2000 webhooks already.',
  ],
  [
    new DeliveryNotDead('d'),
    'DeliveryNotDead',
    'DELIVERY_NOT_DEAD',
    { delivery: 'd' },
    'No message of this id was given up.',
  ],
  [...target('NO_ADDRESS'), 'This is no address of the web.'],
  [...target('NOT_ENCRYPTED'), 'over https alone'],
  [...target('PRIVATE_ADDRESS'), 'private network'],
  [...target('HOST_NOT_NAMED'), 'not the one in the address'],
])('%o says what it is, about what, and what to do', (refusal, typeName, code, fields, said) => {
  expect(refusal).toMatchObject({ typeName, code, message: expect.stringContaining(said) });
  expect(refusal.fields()).toEqual(fields);
});

test('a browser that cannot be woken is refused with a sentence', () => {
  expect(new PushNotAcceptable()).toMatchObject({
    ...{ typeName: 'PushNotAcceptable', code: 'PUSH_NOT_ACCEPTABLE' },
    message: expect.stringContaining('push service'),
  });
});

test('the closed lists are those of the schema', () => {
  expect(DELIVERY_CHANNELS).toEqual(['WEBHOOK', 'PUSH']);
  expect(DELIVERY_STATES).toEqual(['WAITING', 'SENT', 'DEAD', 'WITHDRAWN']);
  expect(POST_FAULTS).toHaveLength(9);
});

test('a push service is at a private address only under a name that was allowed', () => {
  const hosts = ['push.posko.lan'];
  const url = 'https://push.posko.lan/w/1';
  expect(pushTarget(url, hosts)).toEqual({ url, allowedHost: 'push.posko.lan' });
  for (const other of ['https://push.example.id/w', 'push.posko.lan', 'https://x.push.posko.lan/'])
    expect(pushTarget(other, hosts)).toEqual({ url: other, allowedHost: null });
});

import { expect, it } from 'vitest';
import { AddNoteDocument, ChangeSeverityDocument, StarEntryDocument } from '../../../generated/graphql.ts';
import type { Outcome } from '../../server/outcome.ts';
import { type Deed, noChange, sending } from './deed.ts';
import { LostActs } from './lost-acts.ts';
import { makeIncident } from './make-incident.fixture.ts';

const incident = makeIncident();
const deed = (send: Deed['send'], text?: string): Deed => ({
  said: 'done',
  incidents: [incident],
  change: noChange,
  send,
  ...(text !== undefined && { text }),
});
const noting = (text: string) =>
  deed(
    sending(AddNoteDocument, () => ({ text })),
    text,
  );
const graver = deed(
  sending(ChangeSeverityDocument, (was) => ({ severity: 'HIGH' as const, reason: 'x', was: was.severity })),
);
const starring = (isStarred: boolean) => deed(sending(StarEntryDocument, () => ({ entry: 'e', isStarred })));
const head = (id: string, post = 'POSKO') => ({
  id,
  incident: incident.id,
  post,
  happenedAt: 't',
  sentAt: 't',
});
const DONE: Outcome<unknown> = { kind: 'done', done: {} };
const RETRY: Outcome<unknown> = { kind: 'refused', refusal: { code: 'RETRY_LATER', isRetryable: true } };
const LOST: Outcome<unknown> = { kind: 'failed', fault: { code: 'UNREACHABLE', seconds: null } };
const NO: Outcome<unknown> = { kind: 'refused', refusal: { code: 'ENTRY_UNKNOWN', isRetryable: false } };

it.each([
  ['RETRY_LATER', RETRY],
  ['silence', LOST],
])('after %s the next press is the same act, with or without a text', (_what, outcome) => {
  for (const each of [noting('a'), graver, starring(true)]) {
    const lost = new LostActs();
    lost.note(each, incident, head('1'), outcome);
    expect(lost.of(each, incident, 'POSKO')?.id).toBe('1');
  }
});

it('what says something else, of another incident or in another name is another act', () => {
  const lost = new LostActs();
  lost.note(graver, incident, head('1'), RETRY);
  expect(lost.of(graver, makeIncident({ id: 'b' }), 'POSKO')).toBeNull();
  expect(lost.of(graver, { ...incident, severity: 'LOW' }, 'POSKO')).toBeNull();
  expect(lost.of(graver, incident, 'CAMAT')).toBeNull();
  expect(lost.of(noting('a'), incident, 'POSKO')).toBeNull();
});

it.each([
  ['taken', DONE],
  ['refused for good', NO],
])('what was %s is begun anew by the next press', (_what, outcome) => {
  const lost = new LostActs();
  lost.note(noting('a'), incident, head('1'), LOST);
  lost.note(noting('a'), incident, head('1'), outcome);
  expect(lost.of(noting('a'), incident, 'POSKO')).toBeNull();
});

it('once another act on the incident is answered, only what was written is still the same act', () => {
  const lost = new LostActs();
  lost.note(starring(true), incident, head('1'), LOST);
  lost.note(noting('a'), incident, head('2'), LOST);
  lost.note(starring(true), makeIncident({ id: 'b' }), { ...head('3'), incident: 'b' }, LOST);
  lost.note(starring(false), incident, head('4'), DONE);
  expect(lost.of(starring(true), incident, 'POSKO')).toBeNull();
  expect(lost.of(noting('a'), incident, 'POSKO')?.id).toBe('2');
  expect(lost.of(starring(true), makeIncident({ id: 'b' }), 'POSKO')?.id).toBe('3');
});

import { describe, expect, test } from 'vitest';
import type { IncidentChange, IncidentChanges, IncidentRaised } from './incident.events.ts';
import {
  callsOf,
  type IncidentStanding,
  isCounted,
  isOpen,
  type Revote,
  type RunningLimit,
} from './incident-standing.policy.ts';
import { standingAfter, standingNoted, standingWhenRaised } from './standing-after.policy.ts';

const RAISED = {
  ...{ number: 1_234, severity: 'HIGH', agency: 'KPU', hindersStage: 'TIBA', receivedAt: 100 },
  acknowledgeDueAt: 160,
} as IncidentRaised;
const NEW = standingWhenRaised(RAISED);
const FACTS = { actId: 'act', post: 'CAMAT', receivedAt: 500 };
const running = (change: Partial<RunningLimit> = {}): RunningLimit => ({
  ...{ limit: 'FOLLOW_UP', since: 300, dueAt: 400, isMissed: false, ...change },
});
const revote = (change: Partial<Revote> = {}): Revote => ({
  ...{ id: 'x', kind: 'PSL', by: 'PTPS', ground: null, letterAt: null, recordedAt: 200 },
  ...{ decided: null, ended: null, ...change },
});
const ACCEPTED = { act: 'd', decision: 'ACCEPTED', decidedAt: 300, votesAt: null } as const;
const HELD = { act: 'e', outcome: 'HELD', endedAt: 400 } as const;

test('as it was raised', () => {
  expect(NEW).toEqual({
    ...{ level: 'BIASA', series: 'BIASA', number: 1_234, status: 'NEW', truth: 'UNVERIFIED' },
    ...{ severity: 'HIGH', agency: 'KPU', isAgencyAssigned: false, supporting: [] },
    ...{ acknowledgedAt: null, acknowledgedBy: null, acknowledgeDueAt: 160, snoozedUntil: null },
    running: { limit: 'ACKNOWLEDGE', since: 100, dueAt: 160, isMissed: false },
    ...{ hindersStage: 'TIBA', mergedInto: null, beforeMerge: null, openDispositions: [] },
    ...{ handovers: [], recommendations: [], revotes: [], wallText: null, closedAt: null, revision: 0 },
  });
  expect(standingWhenRaised({ ...RAISED, level: 'RAHASIA' })).toMatchObject({
    ...{ level: 'RAHASIA', series: 'RAHASIA' },
  });
});

const had = { acknowledgedAt: 200, acknowledgedBy: 'POSKO', status: 'ACKNOWLEDGED' } as const;
const put = { snoozedUntil: 900, running: running() };
const gone = { snoozedUntil: null, running: null };
const directive = (id: string, isOverdue = false) => ({ id, agency: 'PLN', dueAt: 700, isOverdue });

/** How it stood, what happened, and what of it stands otherwise then: nothing else may. */
test.each<[IncidentChange, Partial<IncidentStanding>, object, Partial<IncidentStanding>]>([
  [
    ...(['IncidentAcknowledged', {}, { firstActionDueAt: 600 }] as const),
    {
      ...{ status: 'ACKNOWLEDGED', acknowledgedAt: 500, acknowledgedBy: 'CAMAT' },
      running: running({ limit: 'FIRST_ACTION', since: 500, dueAt: 600 }),
    },
  ],
  [
    ...([
      'IncidentAcknowledged',
      { status: 'IN_HAND', running: running() },
      { firstActionDueAt: 600 },
    ] as const),
    { acknowledgedAt: 500, acknowledgedBy: 'CAMAT' },
  ],
  ['IncidentAcknowledged', { ...had, running: running() }, { firstActionDueAt: 600 }, {}],
  [
    ...(['AgencyAssigned', had, { agency: 'PLN', supporting: ['BPBD'], followUpDueAt: 800 }] as const),
    {
      ...{ status: 'IN_HAND', agency: 'PLN', supporting: ['BPBD'], isAgencyAssigned: true },
      running: running({ since: 500, dueAt: 800 }),
    },
  ],
  [
    ...(['AgencyAssigned', { supporting: ['BPBD'] }, { agency: 'KPU', followUpDueAt: 800 }] as const),
    {
      ...{ status: 'IN_HAND', supporting: [], isAgencyAssigned: true },
      running: running({ since: 500, dueAt: 800 }),
    },
  ],
  [
    ...(['IncidentSeverityChanged', put, { severity: 'LOW', acknowledgeDueAt: 170, dueAt: 650 }] as const),
    { severity: 'LOW', acknowledgeDueAt: 170, running: running({ dueAt: 650 }) },
  ],
  [
    ...([
      'IncidentSeverityChanged',
      put,
      { severity: 'CRITICAL', acknowledgeDueAt: 160, dueAt: null },
    ] as const),
    { severity: 'CRITICAL', running: running({ dueAt: null }), snoozedUntil: null },
  ],
  [
    'IncidentSeverityChanged',
    { running: null },
    { severity: 'LOW', acknowledgeDueAt: 160, dueAt: null },
    { severity: 'LOW' },
  ],
  ...(
    [
      [499, true],
      [500, true],
      [501, false],
      [null, false],
    ] as const
  ).map(
    ([dueAt, isMissed]): [IncidentChange, Partial<IncidentStanding>, object, Partial<IncidentStanding>] => [
      'IncidentSeverityChanged',
      { running: running({ isMissed: true }) },
      { severity: 'LOW', acknowledgeDueAt: 160, dueAt },
      { severity: 'LOW', running: running({ dueAt, isMissed }) },
    ],
  ),
  ['IncidentTruthJudged', {}, { truth: 'REFUTED' }, { truth: 'REFUTED' }],
  ['IncidentSnoozed', {}, { until: 900 }, { snoozedUntil: 900 }],
  ['IncidentWoken', put, {}, { snoozedUntil: null }],
  ['IncidentSnoozeEnded', put, {}, { snoozedUntil: null }],
  [
    ...(['IncidentMerged', { ...had, ...put }, { into: 'other' }] as const),
    {
      ...{ ...gone, status: 'MERGED', mergedInto: 'other' },
      beforeMerge: { status: 'ACKNOWLEDGED', ...put },
    },
  ],
  [
    'IncidentUnmerged',
    { ...gone, status: 'MERGED', mergedInto: 'other', beforeMerge: { status: 'IN_HAND', ...put } },
    {},
    { ...put, status: 'IN_HAND', mergedInto: null, beforeMerge: null },
  ],
  ['IncidentDismissed', put, {}, { ...gone, status: 'NOT_AN_INCIDENT', closedAt: 500 }],
  ['IncidentClosed', put, {}, { ...gone, status: 'CLOSED', closedAt: 500 }],
  ...(
    [
      ['NEW', 'ACKNOWLEDGE'],
      ['ACKNOWLEDGED', 'FIRST_ACTION'],
      ['IN_HAND', 'FOLLOW_UP'],
    ] as const
  ).map(([status, limit]): [IncidentChange, Partial<IncidentStanding>, object, Partial<IncidentStanding>] => [
    'IncidentReopened',
    { ...gone, status: 'CLOSED', closedAt: 450 },
    { status, acknowledgeDueAt: 560, dueAt: 570 },
    {
      ...{ status, acknowledgeDueAt: 560, closedAt: null },
      running: running({ limit, since: 500, dueAt: 570 }),
    },
  ]),
  ['IncidentHindranceChanged', {}, { stage: null }, { hindersStage: null }],
  [
    ...(['IncidentActionRecorded', had, { followUpDueAt: 800 }] as const),
    { status: 'IN_HAND', running: running({ since: 500, dueAt: 800 }) },
  ],
  ['IncidentActionRecorded', { status: 'AWAITING_VERIFICATION' }, { followUpDueAt: 800 }, {}],
  ['IncidentNoteAdded', put, {}, {}],
  ['IncidentEntryStarred', put, { entry: 'e', isStarred: true }, {}],
  [
    ...(['IncidentFinished', put, { verificationDueAt: 800 }] as const),
    {
      ...{ status: 'AWAITING_VERIFICATION', snoozedUntil: null },
      running: running({ limit: 'VERIFICATION', since: 500, dueAt: 800 }),
    },
  ],
  [
    ...(['IncidentFinished', put, { verificationDueAt: null }] as const),
    {
      ...{ status: 'AWAITING_VERIFICATION', snoozedUntil: null },
      running: running({ limit: 'VERIFICATION', since: 500, dueAt: null }),
    },
  ],
  ['IncidentFinished', put, {}, { ...gone, status: 'AWAITING_VERIFICATION' }],
  [
    'IncidentLevelChanged',
    {},
    { level: 'TERBATAS', series: 'BIASA', number: 7 },
    { level: 'TERBATAS', series: 'BIASA', number: 7 },
  ],
  [
    'DispositionIssued',
    { openDispositions: [directive('first')], supporting: ['POLRES'] },
    { agency: 'PLN', dueAt: 700 },
    { openDispositions: [directive('first'), directive('act')], supporting: ['PLN', 'POLRES'] },
  ],
  [
    'DispositionIssued',
    { agency: 'PLN', supporting: ['POLRES'] },
    { agency: 'PLN', dueAt: 700 },
    { openDispositions: [directive('act')] },
  ],
  [
    'DispositionIssued',
    { supporting: ['PLN'] },
    { agency: 'PLN', dueAt: 700 },
    { openDispositions: [directive('act')] },
  ],
  [
    'DispositionConfirmed',
    { openDispositions: [directive('a'), directive('b')] },
    { disposition: 'a' },
    { openDispositions: [directive('b')] },
  ],
  [
    'DispositionUnconfirmed',
    { openDispositions: [directive('a'), directive('b')] },
    { disposition: 'a', agency: 'PLN' },
    { openDispositions: [directive('a', true), directive('b')] },
  ],
  [
    'IncidentHandedOver',
    { handovers: [{ act: 'x', to: 'DKPP', at: 1 }] },
    { to: 'BAWASLU', handedOverAt: 480 },
    {
      handovers: [
        { act: 'x', to: 'DKPP', at: 1 },
        { act: 'act', to: 'BAWASLU', at: 480 },
      ],
    },
  ],
  [
    'HandoverAnswered',
    {
      handovers: [
        { act: 'x', to: 'DKPP', at: 1 },
        { act: 'y', to: 'KPU', at: 2 },
      ],
    },
    { handover: 'y', answer: 'ACTED_ON', answeredAt: 490 },
    {
      handovers: [
        { act: 'x', to: 'DKPP', at: 1 },
        { act: 'y', to: 'KPU', at: 2, answered: { act: 'act', answer: 'ACTED_ON', at: 490 } },
      ],
    },
  ],
  [
    'RevoteRecommended',
    { recommendations: ['PSS'] },
    { kind: 'PSL', isRecommended: true },
    { recommendations: ['PSL', 'PSS'] },
  ],
  [
    'RevoteRecommended',
    { recommendations: ['PSL', 'PSS'] },
    { kind: 'PSL', isRecommended: false },
    { recommendations: ['PSS'] },
  ],
  ['RevoteRecommended', { recommendations: ['PSL'] }, { kind: 'PSL', isRecommended: true }, {}],
  [
    'RevoteRecommended',
    { recommendations: ['PSL'], revotes: [revote()] },
    { kind: 'PSL', isRecommended: false },
    {},
  ],
  [
    'RevoteProposalRecorded',
    { recommendations: ['PSS'] },
    { kind: 'PSL', by: 'PTPS', ground: 'BANJIR', letterAt: 450 },
    {
      recommendations: ['PSL', 'PSS'],
      revotes: [revote({ id: 'act', ground: 'BANJIR', letterAt: 450, recordedAt: 500 })],
    },
  ],
  [
    'RevoteDecisionRecorded',
    { recommendations: ['PSL'], revotes: [revote(), revote({ id: 'other', kind: 'PSU' })] },
    { revote: 'x', decision: 'REFUSED', decidedAt: 490, votesAt: null },
    {
      recommendations: [],
      revotes: [
        revote({ decided: { act: 'act', decision: 'REFUSED', decidedAt: 490, votesAt: null } }),
        revote({ id: 'other', kind: 'PSU' }),
      ],
    },
  ],
  [
    'RevoteDecisionRecorded',
    { recommendations: ['PSL'], revotes: [revote(), revote({ id: 'other' })] },
    { revote: 'x', decision: 'WITHDRAWN', decidedAt: 490, votesAt: null },
    {
      recommendations: ['PSL'],
      revotes: [
        revote({ decided: { act: 'act', decision: 'WITHDRAWN', decidedAt: 490, votesAt: null } }),
        revote({ id: 'other' }),
      ],
    },
  ],
  [
    'RevoteDecisionRecorded',
    { recommendations: ['PSL'], revotes: [revote({ decided: ACCEPTED, ended: HELD })] },
    { revote: 'x', decision: 'ACCEPTED', decidedAt: 490, votesAt: 900 },
    {
      revotes: [revote({ decided: { ...ACCEPTED, act: 'act', decidedAt: 490, votesAt: 900 }, ended: HELD })],
    },
  ],
  [
    'RevoteDecisionRecorded',
    { recommendations: ['PSL'], revotes: [revote({ decided: ACCEPTED, ended: HELD })] },
    { revote: 'x', decision: 'REFUSED', decidedAt: 490, votesAt: null },
    {
      recommendations: [],
      revotes: [revote({ decided: { act: 'act', decision: 'REFUSED', decidedAt: 490, votesAt: null } })],
    },
  ],
  ['RevoteDecisionRecorded', {}, { revote: 'x', decision: 'REFUSED', decidedAt: 490, votesAt: null }, {}],
  [
    'RevoteOutcomeRecorded',
    { recommendations: ['PSL'], revotes: [revote({ decided: ACCEPTED })] },
    { revote: 'x', outcome: 'NOT_HELD', endedAt: 495 },
    {
      revotes: [revote({ decided: ACCEPTED, ended: { act: 'act', outcome: 'NOT_HELD', endedAt: 495 } })],
    },
  ],
  ['WallTextReleased', {}, {}, { wallText: 'act' }],
  [
    'IncidentLimitMissed',
    { running: running() },
    { limit: 'FOLLOW_UP', dueAt: 400 },
    { running: running({ isMissed: true }) },
  ],
  ['IncidentLimitMissed', { running: running() }, { limit: 'ACKNOWLEDGE', dueAt: 400 }, {}],
  ['IncidentLimitMissed', { running: null }, { limit: 'FOLLOW_UP', dueAt: 400 }, {}],
])('%s, with %o, of %o', (change, before, own, expected) => {
  const stood: IncidentStanding = { ...NEW, revision: 4, ...before };
  const payload = { ...FACTS, ...own } as unknown as IncidentChanges[typeof change];
  expect(standingAfter(stood, change, payload)).toEqual({ ...stood, ...expected, revision: 5 });
});

test('what is undone stands as it did before, and its revisions go on', () => {
  const restored: IncidentStanding = { ...NEW, ...had, revision: 2 };
  const payload = { ...FACTS, undone: 'x', restored } as unknown as IncidentChanges['IncidentActUndone'];
  const stood: IncidentStanding = { ...NEW, status: 'CLOSED', revision: 7 };
  expect(standingAfter(stood, 'IncidentActUndone', payload)).toEqual({ ...restored, revision: 8 });
  const { revotes: _none, ...earlier } = restored;
  const before = { ...FACTS, undone: 'x', restored: earlier } as unknown as typeof payload;
  const proposed = { ...stood, revotes: [revote()] };
  expect(standingAfter(proposed, 'IncidentActUndone', before)).toEqual({ ...restored, revision: 8 });
  expect(standingNoted(stood)).toEqual({ ...stood, revision: 8 });
});

describe('a status', () => {
  test.each([
    ['NEW', true, true],
    ['ACKNOWLEDGED', true, true],
    ['IN_HAND', true, true],
    ['AWAITING_VERIFICATION', true, true],
    ['CLOSED', false, true],
    ['MERGED', false, false],
    ['NOT_AN_INCIDENT', false, false],
  ] as const)('%s is open %s, counted %s', (status, open, counted) => {
    expect([isOpen({ status }), isCounted({ status })]).toEqual([open, counted]);
  });
});

test.each([
  ['NEW', running({ limit: 'ACKNOWLEDGE' }), null, 'UNACKNOWLEDGED'],
  ['NEW', running({ limit: 'ACKNOWLEDGE', isMissed: true }), null, 'UNACKNOWLEDGED'],
  ['NEW', running({ limit: 'ACKNOWLEDGE', isMissed: true }), 1, 'NONE'],
  ['ACKNOWLEDGED', running({ limit: 'FIRST_ACTION' }), null, 'NONE'],
  ['ACKNOWLEDGED', running({ limit: 'FIRST_ACTION', isMissed: true }), null, 'UNATTENDED'],
  ['IN_HAND', running({ isMissed: true }), null, 'UNATTENDED'],
  ['IN_HAND', running({ isMissed: true }), 1, 'NONE'],
  ['AWAITING_VERIFICATION', running({ limit: 'VERIFICATION', isMissed: true }), null, 'UNATTENDED'],
  ['AWAITING_VERIFICATION', null, null, 'NONE'],
  ['CLOSED', null, null, 'NONE'],
] as const)('%s with %o, put off until %s, calls: %s', (status, limit, snoozedUntil, calls) => {
  expect(callsOf({ status, running: limit, snoozedUntil })).toBe(calls);
});

import { describe, expect, it } from 'vitest';
import { makeIncident } from './make-incident.fixture.ts';
import { ACT_KEYS, type ActName, excuseFor, offersFor, offersForAll, unofferedActs } from './offers.ts';
import { NO_RIGHTS, type Rights, rightsOver } from './rights.ts';

const EVERYTHING: Rights = {
  mayHandle: true,
  mayWork: true,
  mayDirect: true,
  mayClassify: true,
  mayConfirm: () => true,
};
const acts = (over: Parameters<typeof makeIncident>[0], rights = EVERYTHING) =>
  offersFor(makeIncident(over), rights)
    .filter(({ isButton }) => isButton)
    .map(({ act }) => act);
const primary = (over: Parameters<typeof makeIncident>[0]) =>
  offersFor(makeIncident(over), EVERYTHING).find(({ isPrimary }) => isPrimary)?.act;

describe('offers', () => {
  it('are for a new incident those of the picture, in its order', () => {
    expect(acts({ status: 'NEW' })).toEqual([
      'acknowledge',
      'assign',
      'merge',
      'severity',
      'directive',
      'dismiss',
      'snooze',
    ]);
  });

  it('lead on: acknowledge, act, finish, verify, and reopen what is over', () => {
    expect(primary({ status: 'NEW' })).toBe('acknowledge');
    expect(primary({ status: 'ACKNOWLEDGED' })).toBe('action');
    expect(primary({ status: 'IN_HAND' })).toBe('finish');
    expect(primary({ status: 'AWAITING_VERIFICATION' })).toBe('verify');
    expect(primary({ status: 'CLOSED', closedAt: '2024-02-14T00:30:00.000Z' })).toBe('reopen');
  });

  it('never let a critical incident be put off, and say so', () => {
    const snooze = (severity: 'CRITICAL' | 'HIGH') =>
      offersFor(makeIncident({ severity }), EVERYTHING).find(({ act }) => act === 'snooze');
    expect([snooze('CRITICAL')?.isPossible, snooze('HIGH')?.isPossible]).toEqual([false, true]);
  });

  it('wake what is put off instead of putting it off again', () => {
    expect(acts({ status: 'IN_HAND', snoozedUntil: '2024-02-14T00:30:00.000Z' })).toContain('wake');
  });

  it('are none for whoever may do nothing', () => {
    expect(acts({ status: 'NEW' }, NO_RIGHTS)).toEqual([]);
  });

  it('are for several whatever fits any of them, with one next step', () => {
    const offers = offersForAll(
      [makeIncident({ status: 'IN_HAND', severity: 'CRITICAL' }), makeIncident({ status: 'NEW' })],
      () => EVERYTHING,
    );
    expect(offers.map(({ act }) => act)).toEqual(expect.arrayContaining(['acknowledge', 'finish']));
    expect(offers.filter(({ isPrimary }) => isPrimary)).toHaveLength(1);
    expect(offers.find(({ act }) => act === 'snooze')?.isPossible).toBe(true);
  });

  it('have a key each, and no two of one incident the same', () => {
    for (const status of ['NEW', 'ACKNOWLEDGED', 'IN_HAND', 'AWAITING_VERIFICATION'] as const) {
      const keys = offersFor(makeIncident({ status }), EVERYTHING).map(({ act }) => ACT_KEYS[act]);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});

const grant = (role: string, region: string, agency: string | null = null, post: string | null = 'CAMAT') =>
  ({ id: '', role, region, agency, institution: null, post, startsAt: '', endsAt: null }) as never;

describe('what cannot be done', () => {
  it('says why, whatever is missing', () => {
    const of = (act: ActName, over: Parameters<typeof makeIncident>[0] = {}) =>
      excuseFor(act, makeIncident(over), true);
    expect(excuseFor('finish', null, true)).toBe('NOTHING_IN_HAND');
    expect(excuseFor('finish', makeIncident({ status: 'IN_HAND' }), false)).toBe('NO_POST');
    expect(of('finish', { status: 'IN_HAND' })).toBe('NO_RIGHT');
    expect(of('finish')).toBe('NEW');
    expect(of('finish', { status: 'AWAITING_VERIFICATION' })).toBe('AWAITING');
    expect(of('acknowledge', { status: 'IN_HAND' })).toBe('ACKNOWLEDGED');
    expect(of('verify', { status: 'IN_HAND' })).toBe('NOT_FINISHED');
    expect(of('reopen')).toBe('OPEN');
    expect(of('assign', { status: 'CLOSED', closedAt: '2024-02-14T00:30:00.000Z' })).toBe('DONE');
    expect(of('snooze', { severity: 'CRITICAL' })).toBe('CRITICAL');
  });

  it('leaves no key of an act without an answer, and none with two', () => {
    const offers = offersFor(makeIncident({ severity: 'CRITICAL' }), EVERYTHING);
    const offered = offers.filter(({ isPossible }) => isPossible).map(({ act }) => ACT_KEYS[act]);
    const others = unofferedActs(offers).map((act) => ACT_KEYS[act]);
    const all = [...offered, ...others];
    expect(new Set(all)).toEqual(new Set(Object.values(ACT_KEYS)));
    expect(all).toHaveLength(new Set(all).size);
  });

  it('is not the next step: who said that a grave incident is done does not close it', () => {
    const next = (severity: 'HIGH' | 'LOW', isOwnEnd: boolean) =>
      offersFor(makeIncident({ status: 'AWAITING_VERIFICATION', severity }), EVERYTHING, {
        isOwnEnd,
      }).find(({ isPrimary }) => isPrimary)?.act;
    expect([next('HIGH', true), next('HIGH', false), next('LOW', true)]).toEqual([
      undefined,
      'verify',
      'verify',
    ]);
  });
});

describe('rights', () => {
  const incident = makeIncident({ agency: 'BPBD', supporting: ['PLN'] });
  const actions = ['handleIncident', 'workIncident', 'issueDisposition'] as const;
  const of = (...grants: never[]) => rightsOver({ grants, actions: [...actions] }, incident, 'CAMAT');

  it('hold in their region and nowhere else', () => {
    expect(of(grant('KECAMATAN', '15.07.05')).mayHandle).toBe(true);
    expect(of(grant('KECAMATAN', '15.07.0')).mayHandle).toBe(false);
    expect(of(grant('KECAMATAN', '15.07.04')).mayHandle).toBe(false);
  });

  it('are those of the post in which he acts, and of no other', () => {
    expect(of(grant('POSKO', '15.07', null, 'OPERATOR_POSKO')).mayHandle).toBe(false);
    expect(of(grant('POSKO', '15.07', null, null)).mayHandle).toBe(false);
  });

  it('let an agency work on what it leads or supports, and on nothing else', () => {
    expect(of(grant('AGENCY', '15.07', 'BPBD'))).toMatchObject({ mayWork: true, mayHandle: false });
    expect(of(grant('AGENCY', '15.07', 'PLN')).mayWork).toBe(true);
    expect(of(grant('AGENCY', '15.07', 'KPU')).mayWork).toBe(false);
  });

  it('let a leader direct, and not handle', () => {
    expect(of(grant('LEADER', '15.07'))).toMatchObject({ mayDirect: true, mayHandle: false, mayWork: false });
  });

  it('let an agency confirm what was directed to it', () => {
    const { mayConfirm } = of(grant('AGENCY', '15.07', 'KPU'));
    expect([mayConfirm('KPU'), mayConfirm('BPBD')]).toEqual([true, false]);
  });
});

import { describe, expect, it } from 'vitest';
import { makeIncident } from './make-incident.fixture.ts';
import { PendingActs, withPending } from './pending-acts.ts';

const before = makeIncident();
const told = new Map([[before.id, before]]);
const change = { status: 'ACKNOWLEDGED' } as const;

describe('an act under way', () => {
  it('is shown at once, over what the picture tells', () => {
    const pending = new PendingActs();
    pending.show('act', before, before, change);
    expect(withPending(told, pending.acts()).get('a')?.status).toBe('ACKNOWLEDGED');
  });

  it('is gone at once when it was refused', () => {
    const pending = new PendingActs();
    pending.show('act', before, before, change);
    pending.drop('act');
    expect(withPending(told, pending.acts())).toBe(told);
  });

  it('stays until the picture has moved on after the server took it', () => {
    const pending = new PendingActs();
    pending.show('act', before, before, change);
    pending.retire(told);
    pending.stored('act');
    pending.retire(told);
    expect(pending.acts()).toHaveLength(1);
    pending.retire(new Map([['a', { ...before, status: 'ACKNOWLEDGED' as const, revision: 2 }]]));
    expect(pending.acts()).toEqual([]);
  });

  it('waits for the picture to know of every act before it on the same incident', () => {
    const pending = new PendingActs();
    pending.show('one', before, before, { status: 'ACKNOWLEDGED' });
    pending.show('two', before, before, { status: 'IN_HAND' });
    pending.stored('one');
    pending.stored('two');
    pending.retire(new Map([['a', { ...before, revision: 2 }]]));
    expect(pending.acts().map(({ id }) => id)).toEqual(['two']);
  });

  it('is not shown for ever where the picture never tells of it', () => {
    let now = 0;
    const pending = new PendingActs(() => now);
    pending.show('act', before, before, change);
    pending.stored('act');
    now = 5_001;
    pending.retire(told);
    expect(pending.acts()).toEqual([]);
  });

  it('keeps an incident in sight that left the picture with it', () => {
    const pending = new PendingActs();
    pending.show('act', before, before, { status: 'CLOSED', closedAt: before.receivedAt });
    expect(withPending(new Map(), pending.acts()).get('a')?.status).toBe('CLOSED');
  });

  it('lies over the one before it', () => {
    const pending = new PendingActs();
    pending.show('one', before, before, { status: 'ACKNOWLEDGED' });
    pending.show('two', before, before, { status: 'IN_HAND' });
    pending.drop('two');
    expect(withPending(told, pending.acts()).get('a')?.status).toBe('ACKNOWLEDGED');
  });
});

import { expect, it } from 'vitest';
import { type Me, type Standing, standingAfter } from './use-standing.ts';

const me = (kind: Me['kind']) => ({ kind, principal: kind === 'ANONYMOUS' ? null : 'p' }) as Me;
const asking: Standing = { kind: 'asking' };
const inside: Standing = { kind: 'in', me: me('PERSON') };
const silence = { code: 'UNREACHABLE', seconds: null };

it('a server that cannot be reached ends no session', () => {
  expect(standingAfter(asking, silence)).toEqual({ kind: 'unreachable', fault: silence });
  expect(standingAfter(inside, silence)).toBe(inside);
});

it('a session that is over is told from one that never was', () => {
  expect(standingAfter(asking, me('ANONYMOUS'))).toMatchObject({ kind: 'out', hasEnded: false });
  const ended = standingAfter(inside, me('ANONYMOUS'));
  expect(ended).toMatchObject({ kind: 'out', hasEnded: true });
  expect(standingAfter(ended, me('ANONYMOUS'))).toMatchObject({ hasEnded: true });
});

it('whoever is known is in, wherever he was before', () => {
  expect(standingAfter({ kind: 'unreachable', fault: silence }, me('PERSON')).kind).toBe('in');
});

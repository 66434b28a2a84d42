import { expect, it } from 'vitest';
import { createActIds } from './act-ids.ts';

const ids = () => {
  let count = 0;
  return createActIds(() => `id-${++count}`);
};

it('the same act keeps its id until it is answered', () => {
  const of = ids();
  expect([of.idFor({ wall: 'a' }), of.idFor({ wall: 'a' })]).toEqual(['id-1', 'id-1']);
  of.settle('id-1');
  expect(of.idFor({ wall: 'a' })).toBe('id-2');
});

it('the same said again later is the same act', () => {
  const of = ids();
  expect([of.idFor({ what: 'x', sentAt: '07.20' }), of.idFor({ what: 'x', sentAt: '07.21' })]).toEqual([
    'id-1',
    'id-1',
  ]);
});

it('pressed again after a lost answer, it happened when it was pressed first', () => {
  const of = ids();
  expect(of.begin({ tps: 'a' }, '07.20')).toMatchObject({ id: 'id-1', at: '07.20' });
  expect(of.begin({ tps: 'a' }, '07.21')).toMatchObject({ id: 'id-1', at: '07.20' });
  of.settle('id-1');
  expect(of.begin({ tps: 'a' }, '07.22')).toMatchObject({ id: 'id-2', at: '07.22' });
});

it('another act has another id', () => {
  const of = ids();
  expect([of.idFor({ wall: 'a' }), of.idFor({ wall: 'b' })]).toEqual(['id-1', 'id-2']);
});

it('an answer that comes late settles its own act, and not the one that was begun after it', () => {
  const of = ids();
  expect([of.idFor({ wall: 'a' }), of.idFor({ wall: 'b' })]).toEqual(['id-1', 'id-2']);
  of.settle('id-1');
  expect(of.idFor({ wall: 'b' })).toBe('id-2');
});

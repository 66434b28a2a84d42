import { expect, it } from 'vitest';
import { isGone, type Person, personState } from './person-state.ts';

const person = (more: object = {}): Person =>
  ({
    isErased: false,
    isBarred: false,
    sessions: [],
    invitation: null,
    lastSeenAt: null,
    ...more,
  }) as unknown as Person;
const inside = { sessions: [{ id: 's' }] };

it('whoever was erased or shut out is that before anything', () => {
  expect(personState(person({ isErased: true, isBarred: true }))).toBe('erased');
  expect(personState(person({ isBarred: true, ...inside }))).toBe('barred');
  expect([isGone(person({ isBarred: true })), isGone(person(inside))]).toEqual([true, false]);
});

it('an invitation counts until somebody came by it', () => {
  expect(personState(person({ invitation: { state: 'OPEN' } }))).toBe('invited');
  expect(personState(person({ invitation: { state: 'EXPIRED' } }))).toBe('lapsed');
  expect(personState(person({ invitation: { state: 'USED' } }))).toBe('known');
  expect(personState(person())).toBe('known');
  expect(personState(person({ invitation: { state: 'OPEN' }, ...inside }))).toBe('inside');
});

import { expect, it } from 'vitest';
import { makeIncident } from './make-incident.fixture.ts';
import { compareBy, type QueueSort } from './queue-order.ts';

const at = (minute: number) => `2024-02-14T00:${minute}:00.000Z`;
const soon = makeIncident({ id: 'soon', dueAt: at(30), receivedAt: at(21), severity: 'MEDIUM' });
const later = makeIncident({ id: 'later', dueAt: at(50), receivedAt: at(22), region: '15.07.01.1001' });
const never = makeIncident({ id: 'never', dueAt: null, receivedAt: at(20), severity: 'CRITICAL' });

const order = (sort: QueueSort) => [soon, later, never].toSorted(compareBy(sort)).map(({ id }) => id);

it('the most urgent comes first: by severity, then by the time that is left', () => {
  expect(order('urgent')).toEqual(['never', 'later', 'soon']);
});

it('whoever sorts by the limit sees first what is due first, and last what is never due', () => {
  expect(order('limit')).toEqual(['soon', 'later', 'never']);
});

it('whoever sorts by the report sees the newest first', () => {
  expect(order('reported')).toEqual(['later', 'soon', 'never']);
});

it('whoever sorts by place sees what is near each other together', () => {
  expect(order('place')[0]).toBe('later');
});

it('what is done with stands in the order in which it was', () => {
  const done = (id: string, minute: number, severity: 'HIGH' | 'LOW') =>
    makeIncident({ id, status: 'CLOSED', closedAt: at(minute), severity });
  const list = [done('first', 30, 'HIGH'), done('last', 40, 'LOW')];
  expect(list.toSorted(compareBy('urgent')).map(({ id }) => id)).toEqual(['last', 'first']);
});

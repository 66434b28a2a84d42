import { expect, it } from 'vitest';
import { makeIncident } from './make-incident.fixture.ts';
import { silentSinceOf } from './silence.ts';

const silent = new Map([
  ['15.07.05.2003-005', '2024-02-14T00:10:00.000Z'],
  ['15.07.05.2003-006', '2024-02-14T00:05:00.000Z'],
]);

it('the silence of an incident is that of its TPS that was heard from least, and what is over has none', () => {
  expect(silentSinceOf(makeIncident({ tpsNumbers: [5, 6] }), silent)).toBe('2024-02-14T00:05:00.000Z');
  expect(silentSinceOf(makeIncident({ tpsNumbers: [7] }), silent)).toBeNull();
  expect(silentSinceOf(makeIncident({ desa: null, tpsNumbers: [] }), silent)).toBeNull();
  expect(silentSinceOf(makeIncident({ closedAt: '2024-02-14T01:00:00.000Z' }), silent)).toBeNull();
});

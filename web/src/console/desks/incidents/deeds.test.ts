import { expect, it } from 'vitest';
import { createWords } from '../../../i18n/words.ts';
import type { Speaking } from '../../wording/speaking.ts';
import { acknowledging, assigning, merging, reopening, whatOf } from './deeds.ts';
import { makeIncident } from './make-incident.fixture.ts';
import { proposing } from './revote-deeds.ts';

const label = (text: string) => ({ id: text, en: text });
const speaking = {
  operation: {
    agencies: [{ code: 'PLN', label: label('PLN') }],
    serviceLimits: [{ severity: 'HIGH', firstActionMinutes: 30 }],
  },
  language: 'id',
  words: createWords('id'),
} as unknown as Speaking;
const NOW = Date.parse('2024-02-14T00:30:00.000Z');
const incident = makeIncident();

it('an act says about what it is: by number, or how many', () => {
  expect(whatOf([incident], speaking)).toBe('INS-0016');
  expect(assigning([incident, incident], 'PLN', [], speaking).said).toBe('2 insiden ditugaskan kepada PLN.');
});

it('the limit that runs after acknowledging is the one of the operation', () => {
  expect(acknowledging([incident], 'CAMAT', speaking).change(incident, NOW)).toMatchObject({
    status: 'ACKNOWLEDGED',
    acknowledgedBy: 'CAMAT',
    dueAt: '2024-02-14T01:00:00.000Z',
  });
});

it('assigning something that awaits its verification does not lead it back', () => {
  const awaiting = makeIncident({ status: 'AWAITING_VERIFICATION' });
  expect(assigning([awaiting], 'PLN', [], speaking).change(awaiting, NOW).status).toBe(
    'AWAITING_VERIFICATION',
  );
});

it('what is merged is over, under the number of the other', () => {
  const into = makeIncident({ id: 'b', number: 17 });
  const deed = merging([incident], into, speaking);
  expect(deed.said).toBe('INS-0016 digabung ke INS-0017.');
  expect(deed.change(incident, NOW)).toMatchObject({ status: 'MERGED' });
  expect(deed.leadsTo).toBe('b');
});

it('what is reopened goes on where it was', () => {
  expect(reopening([incident], '', speaking).change(incident, NOW)).toEqual({
    status: 'ACKNOWLEDGED',
    closedAt: null,
  });
});

it('a kind of revote is marked once, even where a body proposes it as well', () => {
  const marked = makeIncident({ recommendations: ['PSU'] });
  const propose = (kind: 'PSU' | 'PSSU') => proposing([marked], { kind, by: 'PTPS', text: 'Usul' }, speaking);
  expect(propose('PSU').change(marked, NOW).recommendations).toEqual(['PSU']);
  expect(propose('PSSU').change(marked, NOW).recommendations).toEqual(['PSU', 'PSSU']);
});

import { expect, it } from 'vitest';
import type { Operation } from '../../session/session.ts';
import { proposedWallText } from './incident-words.ts';
import { makeIncident } from './make-incident.fixture.ts';

const operation = {
  categories: [{ code: 'CUACA', label: { id: 'Bencana dan cuaca', en: 'Disaster and weather' }, kinds: [] }],
  stages: [{ code: 'BUKA', label: { id: 'TPS dibuka', en: 'TPS opened' } }],
} as unknown as Operation;
const proposed = (over: Parameters<typeof makeIncident>[0]) =>
  proposedWallText(makeIncident({ category: 'CUACA', ...over }), operation);

it('walls are proposed Indonesian words of category and hindrance, whichever language the console speaks', () => {
  expect(proposed({})).toBe('Bencana dan cuaca.');
  expect(proposed({ hindersStage: 'BUKA', hinderedTps: 2 })).toBe(
    'Bencana dan cuaca. TPS dibuka terkendala di 2 TPS.',
  );
  expect(proposed({ category: null })).not.toMatch(/[Rr]estricted/);
});

import { describe, expect, it } from 'vitest';
import { makeIncident } from './make-incident.fixture.ts';
import { type FilterGround, facetValues, matches, type QueueFilter, tabCount } from './queue-filter.ts';
import { filterOf } from './queue-search.ts';

const DUE = '2024-02-14T00:25:00.000Z';
const ground: FilterGround = {
  mine: { post: 'KOORDINATOR_PIKET', agencies: ['BPBD'] },
  now: Date.parse(DUE),
  textOf: ({ id, category }) => `${id} ${category}`.toLowerCase(),
};
const filter = (over: Partial<QueueFilter> = {}): QueueFilter => ({ ...filterOf({}), ...over });

const late = makeIncident({ id: 'late' });
const inTime = makeIncident({ id: 'inTime', dueAt: '2024-02-14T00:25:00.001Z' });
const ours = makeIncident({ id: 'ours', acknowledgedBy: 'KOORDINATOR_PIKET', dueAt: null });
const proposed = makeIncident({ id: 'proposed', agency: 'BPBD', dueAt: null });
const assigned = makeIncident({ id: 'assigned', agency: 'BPBD', isAgencyAssigned: true, dueAt: null });
const hindering = makeIncident({ id: 'hindering', hindersStage: 'T3', dueAt: null, severity: 'CRITICAL' });
const done = makeIncident({ id: 'done', status: 'CLOSED', closedAt: DUE, dueAt: null, hindersStage: 'T3' });
const all = [late, inTime, ours, proposed, assigned, hindering, done];

describe('the parts of the queue', () => {
  const idsIn = (tab: QueueFilter['tab']) =>
    all.filter((incident) => matches(incident, filter({ tab }), ground)).map(({ id }) => id);

  it('count as over what is due at this very moment', () => {
    expect(idsIn('late')).toEqual(['late']);
  });

  it('call mine what my post acknowledged and what was given to my agency, not what is only proposed', () => {
    expect(idsIn('mine')).toEqual(['ours', 'assigned']);
  });

  it('hinder a stage only while they are open', () => {
    expect(idsIn('hindering')).toEqual(['hindering']);
  });

  it('count what is to be dealt with, and under "all" everything', () => {
    expect([tabCount(all, 'open', ground), tabCount(all, 'all', ground)]).toEqual([6, 7]);
  });
});

describe('facets', () => {
  it('narrow by every facet that has values chosen, and by any of its values', () => {
    const chosen = filterOf({ tingkat: 'CRITICAL,LOW', kategori: 'LOGISTIK' });
    expect(all.filter((incident) => matches(incident, chosen, ground))).toEqual([hindering]);
  });

  it('count what each value would leave, whatever else is chosen of the same facet', () => {
    const values = facetValues(all, 'severity', filterOf({ tingkat: 'CRITICAL' }), ground);
    expect(values).toEqual([
      { value: 'CRITICAL', count: 1 },
      { value: 'HIGH', count: 6 },
    ]);
  });

  it('keep a chosen value that leaves nothing, so that it can be taken back', () => {
    expect(facetValues([], 'agency', filterOf({ instansi: 'PLN' }), ground)).toEqual([
      { value: 'PLN', count: 0 },
    ]);
  });
});

it('all words searched for have to occur', () => {
  expect(matches(late, filter({ text: 'logistik late' }), ground)).toBe(true);
  expect(matches(late, filter({ text: 'logistik padam' }), ground)).toBe(false);
});

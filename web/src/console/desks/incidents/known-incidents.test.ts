import { expect, it } from 'vitest';
import { makeIncident as makeOpen } from '../../../situation/testing/make.ts';
import { doneIncident, knownIncidents } from './known-incidents.ts';

const { acknowledgeDueAt } = makeOpen();

it('what the picture tells again without a change is the same row', () => {
  const open = new Map([['x', makeOpen({ id: 'x' })]]);
  expect(knownIncidents(open, []).get('x')).toBe(knownIncidents(new Map(open), []).get('x'));
});

it('what is open by the picture is not done with, whatever an older list says', () => {
  const open = makeOpen({ id: 'x' });
  const old = doneIncident({
    ...open,
    category: 'LOGISTIK',
    agency: 'KPU',
    truth: 'UNVERIFIED',
    tps: [],
    closedAt: acknowledgeDueAt,
  });
  expect(knownIncidents(new Map([['x', open]]), [old]).get('x')).toMatchObject({ closedAt: null });
});

it('where something was is read from the codes it carries', () => {
  const done = doneIncident({
    ...makeOpen(),
    category: 'LOGISTIK',
    agency: 'KPU',
    truth: 'UNVERIFIED',
    region: '15.07.05.2003',
    tps: ['15.07.05.2003-011', '15.07.05.2003-004'],
    closedAt: acknowledgeDueAt,
  });
  expect(done).toMatchObject({ kecamatan: '15.07.05', desa: '15.07.05.2003', tpsNumbers: [4, 11] });
});

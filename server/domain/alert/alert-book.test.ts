import { expect, test } from 'vitest';
import { AlertBook } from './alert-book.ts';
import { NOTHING_SEEN } from './alert-reaction.ts';
import { alertView } from './alert-view.ts';

const DESA = '15.07.05.2004';
const event = (seq: number, kind: string, payload: object) =>
  ({ id: `e${seq}`, seq, kind, payload: JSON.stringify(payload) }) as never;
const raised = (seq: number, incidentId: string, region: string) =>
  event(seq, 'IncidentRaised', { incidentId, region, agency: 'KPU', level: 'BIASA' });
const alerted = (seq: number, incidentId: string | null, place: string, incidents: readonly string[]) =>
  event(seq, 'AlertRaised', {
    ...{ alertId: 'a', rule: 'GUGUS', about: 'x', severity: 'HIGH', ladder: 'WILAYAH', level: 'BIASA' },
    ...{ incidentId, agency: null, place, raisedAt: 0 },
    saw: { ...NOTHING_SEEN, incidents, count: incidents.length },
  });

const told = (...events: never[]) => {
  const book = new AlertBook();
  book.follow(events);
  const alert = book.alert('a');
  if (!alert) throw new Error('no alert');
  const [plan, roster] = [{}, {}] as [never, never];
  return alertView(alert, plan, roster).incidents;
};

test('a cluster names the incidents of its own place; of those around it readers know the number alone', () => {
  const incidents = ['mine', 'beside', 'other'];
  expect(
    told(
      raised(1, 'mine', DESA),
      raised(2, 'beside', '15.07.05.2005'),
      raised(3, 'other', '15.07.02.2003'),
      alerted(4, null, DESA, incidents),
    ),
  ).toEqual(['mine']);
  expect(
    told(
      raised(1, 'mine', DESA),
      raised(2, 'beside', '15.07.05.2005'),
      raised(3, 'other', '15.07.02.2003'),
      alerted(4, null, '15.07.05', incidents),
    ),
  ).toEqual(['mine', 'beside']);
});

test('an alert about one incident names it, also outside the place of the alert', () => {
  expect(told(raised(1, 'mine', DESA), alerted(2, 'mine', `${DESA}-001`, ['mine']))).toEqual(['mine']);
});

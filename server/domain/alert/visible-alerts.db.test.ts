import { expect, test } from 'vitest';
import { DATABASES } from '../../../tests/support/databases.ts';
import { grant } from '../../../tests/support/open-access.ts';
import { newId } from '../../kernel/ids.ts';
import { type Grant, type PrincipalKind, Viewer } from '../access/viewer.policy.ts';
import { LEVELS } from '../operation/disclosure-level.policy.ts';
import type { AlertRaised } from './alert.events.ts';
import type { AlertRow, AlertTables } from './alert.queries.ts';
import { alertRow, seenWithin } from './alert-rows.ts';
import { canSeeAlert } from './alert-sight.policy.ts';
import { AlertWorld } from './alert-world.fixture.ts';
import { alertVisibleTo } from './visible-alerts.queries.ts';

const VIEWERS: readonly (readonly [PrincipalKind, ...Partial<Grant>[]])[] = [
  ['PERSON', { role: 'POSKO' }],
  ['PERSON', { role: 'LEADER' }],
  ['PERSON', { role: 'KECAMATAN', region: '15.07.05' }],
  ['PERSON', { role: 'KECAMATAN', region: '15.07.05.2004' }],
  ['PERSON', { role: 'AGENCY', agency: 'KPU' }],
  [
    'PERSON',
    { role: 'AGENCY', agency: 'PLN', region: '15.07.05' },
    { role: 'KECAMATAN', region: '15.07.02' },
  ],
  ['PERSON', { role: 'INTELLIGENCE' }],
  ['PERSON', { role: 'ADMIN' }],
  ['PROGRAM', { role: 'PROGRAM_ALERTS', region: '15.07.05' }],
  ['REPORTER', { role: 'REPORTER', region: '15.07.05.2004-001', institution: 'KPPS' }],
];
const PLACES = ['15.07', '15.07.05', '15.07.05.2004', '15.07.05.2004-001', '15.07.02', '15.07.02.2003'];

test.each(DATABASES)(
  'the database shows whom which alert as the policy does, on $name',
  async ({ fresh }) => {
    const world = await AlertWorld.on(await fresh());
    const rows: AlertRow[] = [];
    for (const place of PLACES) {
      for (const level of LEVELS) {
        const supported = await world.raise({ place, level });
        await world.act(supported, 'AgencyAssigned', { supporting: ['DINKES', 'PLN'] });
        rows.push(alert({ place, level, agency: null, incidentId: null }));
        rows.push({ ...alert({ place, level, agency: null, incidentId: null }), rule: null });
        rows.push(alert({ place, level, agency: 'KPU', incidentId: supported }));
        for (const agency of ['KPU', 'PLN']) rows.push(alert({ place, level, agency, incidentId: newId() }));
      }
    }
    await world.trial.combiner.submit(async (tx) => {
      await tx.db.withTables<AlertTables>().insertInto('alert').values(rows).execute();
    });
    for (const [kind, ...changes] of VIEWERS) {
      const grants = changes.map((change) => grant({ id: newId(), ...change }));
      const viewer = new Viewer({ principal: newId(), kind, session: null, grants, wallMode: 'NORMAL' });
      const shown = await world.trial.reader
        .withTables<AlertTables>()
        .selectFrom('alert')
        .select('id')
        .where(alertVisibleTo(viewer))
        .execute();
      const expected = await world.trial.combiner.submit(async (tx) => {
        const seen = await Promise.all(rows.map((row) => seenWithin(tx, row)));
        return rows.filter((_row, index) => seen[index] && canSeeAlert(viewer, seen[index]));
      });
      expect(shown.map(({ id }) => id).sort(), JSON.stringify(changes)).toEqual(
        expected.map(({ id }) => id).sort(),
      );
    }
    await world.close();
  },
);

const SAW = {
  ...{ incidents: [], tps: [], count: null, minutes: null, stage: null, category: null },
  ...{ series: null, number: null, limit: null, wall: null },
};

function alert(facts: Pick<AlertRaised, 'place' | 'level' | 'agency' | 'incidentId'>): AlertRow {
  const rule = { rule: 'INSIDEN_KRITIS', about: '', severity: 'HIGH', ladder: 'WILAYAH' } as const;
  const raised = { ...rule, ...facts, alertId: newId(), raisedAt: 0, saw: SAW };
  return alertRow(raised, { key: null, awaits: 'ACTION' });
}

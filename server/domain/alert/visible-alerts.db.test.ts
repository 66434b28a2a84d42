import { expect, test } from 'vitest';
import { DATABASES } from '../../../tests/support/databases.ts';
import { grant } from '../../../tests/support/open-access.ts';
import { newId } from '../../kernel/ids.ts';
import { LEVELS } from '../access/disclosure.policy.ts';
import { type Grant, type PrincipalKind, Viewer } from '../access/viewer.policy.ts';
import type { AlertTables } from './alert.queries.ts';
import { alertRow, seen } from './alert-rows.ts';
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
    const rows = PLACES.flatMap((place) =>
      LEVELS.flatMap((level) =>
        [null, 'KPU', 'PLN'].map((agency) => {
          const incidentId = agency === null ? null : newId();
          const facts = { alertId: newId(), rule: 'INSIDEN_KRITIS', about: '', severity: 'HIGH' } as const;
          const raised = { ...facts, ladder: 'WILAYAH', incidentId, level, agency, place, raisedAt: 0 };
          return alertRow({ ...raised, saw: SAW }, { key: null, awaits: 'ACTION' });
        }),
      ),
    );
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
      const expected = rows.filter((row) => canSeeAlert(viewer, seen(row))).map(({ id }) => id);
      expect(shown.map(({ id }) => id).sort(), JSON.stringify(changes)).toEqual(expected.sort());
    }
    await world.close();
  },
);

const SAW = {
  ...{ incidents: [], tps: [], count: null, minutes: null, stage: null, category: null },
  ...{ series: null, number: null, limit: null, wall: null },
};

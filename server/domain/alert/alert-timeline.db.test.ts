import { afterEach, beforeEach, expect, test } from 'vitest';
import { DATABASES } from '../../../tests/support/databases.ts';
import { grant } from '../../../tests/support/open-access.ts';
import { newId } from '../../kernel/ids.ts';
import { must } from '../../kernel/must.ts';
import { storedEvent } from '../../stream/tail.ts';
import type { Role } from '../access/access.policy.ts';
import { Viewer } from '../access/viewer.policy.ts';
import { AlertBook } from './alert-book.ts';
import { alertEntries } from './alert-timeline.ts';
import { AlertWorld, HOUR, MINUTE, NOON } from './alert-world.fixture.ts';

const INCIDENT = { level: 'BIASA', category: 'LOGISTIK', place: '15.07.05.2004-001', agency: 'KPU' } as const;

let world: AlertWorld;
beforeEach(async () => {
  world = await AlertWorld.on(await must(DATABASES[0], 'a database').fresh());
});
afterEach(() => world.close());

const viewer = (role: Role) =>
  new Viewer({
    ...{ principal: newId(), kind: 'PERSON', session: null, wallMode: 'NORMAL' },
    grants: [grant({ id: newId(), role })],
  });

/** What the timeline tells of the alerts about an incident, as somebody reads it. */
async function told(incident: string, by: Viewer) {
  const rows = await world.trial.reader.selectFrom('stream_event').selectAll().orderBy('seq').execute();
  const book = new AlertBook();
  book.follow(rows.map(storedEvent));
  const known = { ...INCIDENT, id: incident, kind: null, supporting: [], reporter: null };
  return alertEntries({ book, plan: world.plan }, known, by);
}

/** Each entry with its minute and what it says. */
const inWords = (entries: Awaited<ReturnType<typeof told>>) =>
  entries.map(({ kind, receivedAt, post, alertStep }) => {
    const { rung, attempt, called, channels, skipReason, returnReason, endReason } = alertStep;
    const call = attempt === null ? [] : [`${attempt}: ${called} by ${channels.join('+')}`];
    return [(receivedAt - NOON) / MINUTE, kind, rung, ...call, post, skipReason, returnReason, endReason]
      .filter((word) => word !== null)
      .join(' ');
  });

test('the timeline tells the whole ladder: who was called when and by what, who was passed over, who has it, why it came back and ended', async () => {
  const desa = await world.hire('KECAMATAN', '15.07.05.2004');
  world.reachable.set(desa, ['CONSOLE', 'CALL']);
  await world.hire('KECAMATAN', '15.07.05', { isReachable: false });
  await world.hire('POSKO', '15.07');
  await world.hire('POSKO', '15.07');
  const incident = await world.raise();
  await world.settle();
  await world.pass(MINUTE);
  await world.acknowledge(incident);
  await world.settle();
  await world.undoAcknowledgement(incident);
  await world.settle();
  await world.close_(incident);
  await world.settle();
  const entries = await told(incident, viewer('POSKO'));
  expect(inWords(entries)).toEqual([
    '0 ALERT_RAISED',
    '0 ALERT_RUNG_SKIPPED TPS NOBODY',
    '0 ALERT_RUNG_CALLED DESA 1: 1 by CONSOLE+CALL',
    '1 ALERT_RUNG_SKIPPED FORKOPIMCAM UNREACHABLE',
    '1 ALERT_RUNG_CALLED POSKO 1: 2 by CONSOLE',
    '1 ALERT_ACKNOWLEDGED KOORDINATOR_PIKET',
    '1 ALERT_RETURNED ACKNOWLEDGEMENT_UNDONE',
    '1 ALERT_RUNG_CALLED POSKO 2: 2 by CONSOLE',
    '1 ALERT_ENDED INCIDENT_CLOSED',
  ]);
  const calling = entries[2];
  expect(calling?.alertStep).toMatchObject({
    label: { id: 'Insiden kritis' },
    rungLabel: { id: 'Desa/kelurahan' },
  });
  expect(calling?.dueAt).toBe(NOON + MINUTE);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
});

test('who answered is known by name to whoever may know the reporter, and whom it called to nobody', async () => {
  const desa = await world.hire('KECAMATAN', '15.07.05.2004');
  const incident = await world.raise();
  await world.settle();
  await world.onAlert((tx, alert) => world.ladder.decline(tx, alert, desa));
  await world.settle();
  const declined = async (role: Role) =>
    (await told(incident, viewer(role))).find(({ kind }) => kind === 'ALERT_DECLINED');
  expect(await declined('POSKO')).toMatchObject({ by: desa });
  expect(await declined('LEADER')).toMatchObject({ by: null });
  expect(JSON.stringify(await told(incident, viewer('LEADER')))).not.toContain(desa);
});

test('nothing of an alert is told to whoever may not see that alert, and nothing of one about others', async () => {
  await world.hire('POSKO', '15.07');
  const guarded = await world.raise({ level: 'RAHASIA' });
  const other = await world.raise();
  await world.settle();
  await world.pass(HOUR);
  expect(await told(guarded, viewer('POSKO'))).not.toEqual([]);
  expect(await told(guarded, viewer('KECAMATAN'))).toEqual([]);
  expect(await told(other, viewer('ADMIN'))).toEqual([]);
  const alerts = (await told(other, viewer('POSKO'))).map(({ alertStep }) => alertStep.alert);
  const about = (await world.alerts()).filter(({ incident_id }) => incident_id === other);
  expect(new Set(alerts)).toEqual(new Set(about.map(({ id }) => id)));
});

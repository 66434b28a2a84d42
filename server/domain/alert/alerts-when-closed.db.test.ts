import { afterAll, beforeAll, expect, test } from 'vitest';
import { admitAll } from '../../../tests/support/admitted.ts';
import { type Composed, composeOn } from '../../../tests/support/composed.ts';
import { DATABASES } from '../../../tests/support/databases.ts';
import { JumpyClock } from '../../../tests/support/jumpy-clock.ts';
import { newId } from '../../kernel/ids.ts';
import type { Viewer } from '../access/viewer.policy.ts';

const [EMBEDDED] = DATABASES;
const HOUR = 3_600_000;
/** The end of the tenth day after the vote of the plan below. */
const CLOSES = Date.parse('2024-12-08T00:00:00+07:00');

let room: Composed;
let posko: Viewer;
const clock = new JumpyClock(CLOSES - HOUR);

beforeAll(async () => {
  if (!EMBEDDED) throw new Error('no database to test on');
  const place = await EMBEDDED.fresh();
  posko = (await admitAll(place.url, { posko: { grants: [{ role: 'POSKO' }] } })).posko;
  room = await composeOn(place, {
    planPath: 'operations/pilkada-2024.yaml',
    clocks: () => clock.clocks(),
  });
});
afterAll(() => room.close());

/** What each act on alerts is refused with: all of them name what nobody knows. */
async function refusals() {
  const { alert: alerts } = room.siaga.services;
  const about = () => ({ id: newId(), alert: newId() });
  const acts = {
    acknowledge: alerts.acknowledgeAlert(
      { ...about(), post: 'KOORDINATOR_PIKET', happenedAt: CLOSES - 2 * HOUR },
      posko,
    ),
    decline: alerts.declineAlert(about(), posko),
    test: alerts.sendTestAlert({ id: newId(), region: '99.99' }, posko),
  };
  const codes = Object.entries(acts).map(async ([name, act]) => {
    const code = await act.then(
      () => 'taken',
      (error: { code: string }) => error.code,
    );
    return [name, code] as const;
  });
  return Object.fromEntries(await Promise.all(codes));
}

test('no act on alerts is taken once the operation is closed', async () => {
  expect(await refusals()).toEqual({
    ...{ acknowledge: 'ALERT_UNKNOWN', decline: 'ALERT_UNKNOWN', test: 'REGION_UNKNOWN' },
  });
  clock.jump(HOUR);
  const closed = 'OPERATION_CLOSED';
  expect(await refusals()).toEqual({ acknowledge: closed, decline: closed, test: closed });
});

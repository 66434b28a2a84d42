import { afterEach, describe, expect, test } from 'vitest';
import { admitAll } from '../tests/support/admitted.ts';
import { type Composed, composeOn, incident } from '../tests/support/composed.ts';
import { DATABASES } from '../tests/support/databases.ts';
import { JumpyClock } from '../tests/support/jumpy-clock.ts';

const PLAN = 'operations/pilkada-2024.yaml';
const ELECTION = Date.parse('2024-11-27T08:00:00+07:00');
const DEAD_BATTERY = Date.parse('2000-01-01T00:00:00Z');

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let composed: Composed;
  afterEach(() => composed.close());

  const startAt = async (now: number) => {
    const place = await fresh();
    const viewers = await admitAll(place.url, { posko: { grants: [{ role: 'POSKO' }] } });
    const clock = new JumpyClock(now);
    composed = await composeOn(place, { planPath: PLAN, clocks: () => clock.clocks() });
    const raise = (happenedAt: number) =>
      composed.siaga.services.incident.raiseIncident(
        incident({ institution: 'POSKO', happenedAt }),
        viewers.posko,
      );
    return { clock, raise, warnings: () => composed.siaga.warnings.now() };
  };

  test('a clock that lost its battery is told on every screen and in every refusal, until it is set (F29)', async () => {
    const { clock, raise, warnings } = await startAt(DEAD_BATTERY);
    expect(warnings()).toContain('CLOCK_WRONG');
    await expect(raise(DEAD_BATTERY)).rejects.toMatchObject({
      code: 'HAPPENED_BEFORE_OPERATION',
      message: expect.stringContaining("the server's clock shows 2000-01-01T00:00:"),
    });
    clock.jump(ELECTION - DEAD_BATTERY);
    expect(warnings()).not.toContain('CLOCK_WRONG');
  });

  test('a clock that shows less than what is recorded is told as well, also after a start (F29)', async () => {
    const { clock, raise, warnings } = await startAt(ELECTION);
    await raise(ELECTION);
    expect(warnings()).not.toContain('CLOCK_WRONG');
    await expect.poll(() => composed.siaga.services.operationQueries.clock().now).toBeGreaterThan(ELECTION);
    clock.jump(-7 * 3_600_000);
    await expect.poll(warnings).toContain('CLOCK_WRONG');
    composed = await composed.reopen();
    expect(composed.siaga.warnings.now()).toContain('CLOCK_WRONG');
  });

  test('a clock beyond the operation is named by the refusal (F29)', async () => {
    const { raise } = await startAt(Date.parse('2024-12-20T00:00:00Z'));
    await expect(raise(ELECTION)).rejects.toMatchObject({
      code: 'OPERATION_CLOSED',
      message: expect.stringContaining("the server's clock shows 2024-12-20T00:00:"),
    });
  });
});

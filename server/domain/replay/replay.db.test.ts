import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Admitted, admitAll } from '../../../tests/support/admitted.ts';
import { act, type Composed, composeOn, incident, report, wib } from '../../../tests/support/composed.ts';
import { DATABASES } from '../../../tests/support/databases.ts';
import { newId } from '../../kernel/ids.ts';
import type { Viewer } from '../access/viewer.policy.ts';

const PEOPLE = {
  posko: { grants: [{ role: 'POSKO' }] },
  admin: { grants: [{ role: 'ADMIN' }] },
  sadu: { grants: [{ role: 'KECAMATAN', region: '15.07.05' }] },
  wall: { kind: 'WALL', grants: [{ role: 'WALL' }] },
} satisfies Record<string, Admitted>;

/** What a screen had at one moment. */
interface Recorded {
  readonly at: number;
  readonly viewer: Viewer;
  readonly scope: string;
  readonly stateHash: string;
}

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let room: Composed;
  let people: Record<keyof typeof PEOPLE, Viewer>;
  const recorded: Recorded[] = [];
  const raised: Record<string, string> = {};
  const services = () => room.siaga.services;

  const look = async (viewer: Viewer, scope: string) => {
    const { operationTime, stateHash } = await services().situationQueries.situation(scope, viewer);
    recorded.push({ at: Date.parse(operationTime), viewer, scope, stateHash });
  };
  /** Everybody's picture, once it holds what was just stored and the clock has gone on since. */
  const record = async () => {
    const { operationTime: from } = await services().situationQueries.situation('15.07', people.posko);
    const now = async () =>
      Date.parse((await services().situationQueries.situation('15.07', people.posko)).operationTime);
    await vi.waitUntil(async () => (await now()) > Date.parse(from) + 1_000, { timeout: 10_000 });
    await look(people.posko, '15.07');
    await look(people.admin, '15.07');
    await look(people.sadu, '15.07.05');
  };
  const raise = async (name: string, change: object) => {
    const happenedAt = services().operationQueries.clock().now;
    const request = incident({ happenedAt, ...change });
    raised[name] = (await services().incident.raiseIncident(request, people.posko)).incident.id;
    await record();
  };
  const replayed = ({ at, viewer, scope }: Omit<Recorded, 'stateHash'>, basis = 'RECEIVED' as const) =>
    services().replayQueries.situationAt({ scope, at, basis }, viewer);

  beforeAll(async () => {
    const place = await fresh();
    people = await admitAll(place.url, PEOPLE);
    room = await composeOn(place);
    await services().operation.runExerciseClock(people.posko, { id: newId(), speed: 60 });
    await record();
    await services().checkpoint.reportCheckpoint(report(), people.posko);
    await record();
    await raise('open', { severity: 'CRITICAL' });
    await raise('secret', { level: 'RAHASIA', severity: 'CRITICAL' });
    const acknowledged = act(raised.open ?? '');
    await services().incident.acknowledgeIncident(acknowledged, people.posko);
    await record();
  }, 60_000);
  afterAll(() => room.close());

  test('the past is to the bit what every screen showed then', async () => {
    expect(recorded).toHaveLength(15);
    expect(new Set(recorded.map(({ stateHash }) => stateHash)).size).toBeGreaterThan(7);
    for (const then of recorded.toReversed()) expect((await replayed(then)).stateHash).toBe(then.stateHash);
  });

  test('before the first event there is an empty picture, and none of what is still to come', async () => {
    const early = { at: wib('00.10'), viewer: people.posko, scope: '15.07' };
    const { state } = await replayed(early);
    expect(state.headline).toMatchObject({ openIncidents: 0, hasReports: false, tpsCount: 713 });
    expect(state.incidents).toEqual([]);
    const ahead = replayed({ ...early, at: services().operationQueries.clock().now + 3_600_000 });
    await expect(ahead).rejects.toMatchObject({ code: 'INSTANT_AHEAD' });
  });

  test('a scope that is not the viewer’s has no past, and a wall has none at all', async () => {
    for (const [viewer, scope] of [
      [people.sadu, '15.07'],
      [people.posko, '15.07.99'],
      [people.wall, '15.07'],
    ] as const) {
      const asked = { at: wib('06.30'), viewer, scope };
      await expect(replayed(asked)).rejects.toMatchObject({ code: 'SCOPE_UNKNOWN' });
      const profile = services().replayQueries.dayProfile({ ...asked, basis: 'RECEIVED' }, viewer);
      await expect(profile).rejects.toMatchObject({ code: 'SCOPE_UNKNOWN' });
    }
  });

  test('the course of a day counts for each what he sees today', async () => {
    const profileOf = (viewer: Viewer, day: string) =>
      services().replayQueries.dayProfile(
        { scope: '15.07', at: wib('12.00', day), basis: 'RECEIVED' },
        viewer,
      );
    const sum = ({ buckets }: Awaited<ReturnType<typeof profileOf>>) => ({
      reports: buckets.reduce((all, { reports }) => all + reports, 0),
      critical: buckets.reduce((all, { critical }) => all + critical, 0),
    });
    const whole = await profileOf(people.posko, '2024-02-14');
    expect([whole.from, whole.until]).toEqual([wib('00.00'), wib('00.00', '2024-02-15')]);
    expect(sum(whole)).toEqual({ reports: 1, critical: 2 });
    expect(whole.incidents.map((each) => each.incident)).toEqual([raised.open, raised.secret]);
    const open = await profileOf(people.admin, '2024-02-14');
    expect(sum(open)).toEqual({ reports: 1, critical: 1 });
    expect(open.incidents.map((each) => each.incident)).toEqual([raised.open]);
    expect((await profileOf(people.posko, '2024-02-13')).buckets).toEqual([]);
  });

  test('the course of a day tells each time when no server ran, where the clock of the exercise stood still', async () => {
    const outages = async () => {
      const asked = { scope: '15.07', at: wib('12.00'), basis: 'RECEIVED' } as const;
      return (await services().replayQueries.dayProfile(asked, people.posko)).outages;
    };
    expect(await outages()).toEqual([]);
    for (let times = 0; times < 2; times += 1) room = await room.reopen();
    const { now } = services().operationQueries.clock();
    const early = recorded[0]?.at ?? now;
    const told = await outages();
    expect(told).toHaveLength(2);
    for (const { from, until } of told) {
      expect(until).toBe(from);
      expect(from).toSatisfy((at: number) => at > early && at <= now);
    }
  });

  test('what is made secret is gone from the past of whoever may not see it any more', async () => {
    const id = raised.open ?? '';
    const ofAdmin = recorded.filter(({ viewer }) => viewer === people.admin);
    // After a restart the clock goes on from the last event, which came before the last pictures.
    const latest = Math.max(...recorded.map(({ at }) => at));
    await expect.poll(() => services().operationQueries.clock().now).toBeGreaterThan(latest);
    const boards = async () => {
      const all = await Promise.all(ofAdmin.map((then) => replayed(then)));
      return all.filter(({ state }) => state.incidents.some((each) => each.id === id)).length;
    };
    expect(await boards()).toBe(3);
    const classified = act(id, { level: 'RAHASIA' as const, reason: 'sumber dilindungi' });
    await services().incident.classifyIncident(classified, people.posko);
    expect(await boards()).toBe(0);
    const last = recorded.findLast(({ viewer }) => viewer === people.posko);
    const { state } = await replayed(last!);
    expect(state.incidents.map(({ level }) => level).sort()).toEqual(['BIASA', 'RAHASIA']);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendUntilAccepted } from '../support/report-source.ts';
import { REGENCY, Room } from '../support/room.ts';
import type { WallClient } from '../support/wall-client.ts';

const OPENING = 'PEMUNGUTAN_DIBUKA';

describe.each(['SQLite', 'PostgreSQL'] as const)('on %s', (kind) => {
  let room: Room;
  let regency: WallClient;
  let sadu: WallClient;
  let elsewhere: WallClient;

  beforeAll(async () => {
    room = await Room.open(kind);
    [regency, sadu, elsewhere] = await Promise.all([
      room.wall(REGENCY),
      room.wall('15.07.05'),
      room.wall('15.07.01'),
    ]);
  });
  afterAll(() => room?.close());

  it('a report reaches the wall of its regency and of its kecamatan, and changes no other', async () => {
    const tps = room.reports.tpsList.find((code) => code.startsWith('15.07.05.')) ?? '';
    const here = regency.next(() => regency.state.count(REGENCY, OPENING, 'done') === 1);
    const there = sadu.next(() => sadu.state.count('15.07.05', OPENING, 'done') === 1);
    await sendUntilAccepted(room.http, [{ ...room.reports.report(), tps, stage: OPENING }]);
    await Promise.all([here, there]);
    expect(regency.state.count('15.07.05', OPENING, 'done')).toBe(1);
    expect(sadu.state.count(tps.slice(0, 13), OPENING, 'done')).toBe(1);
    expect(elsewhere.state.count('15.07.01', OPENING, 'done')).toBe(0);
  });

  it('an incident appears, is acknowledged, given to an agency and closed, and leaves the board', async () => {
    const id = randomUUID();
    const happenedAt = new Date(room.reports.operation.opensAt + 120_000).toISOString();
    const act = async (mutation: string, input: object): Promise<string> => {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
      const { result } = (await room.http.read(
        `mutation Act($input: ${type}!) { result: ${mutation}(input: $input) { __typename } }`,
        { input: { id: randomUUID(), happenedAt, ...input } },
      )) as { result: { __typename: string } };
      return result.__typename;
    };
    const appears = sadu.next(() => sadu.state.incidentCount === 1);
    const raised = { id, category: 'LOGISTIK', severity: 'MEDIUM', region: '15.07.05', institution: 'KPPS' };
    expect(await act('raiseIncident', raised)).toBe('IncidentRaised');
    await appears;
    const leaves = sadu.next(() => sadu.state.incidentCount === 0);
    const post = 'KOORDINATOR_PIKET';
    expect(await act('acknowledgeIncident', { incident: id, post })).toBe('IncidentAcknowledged');
    const assigned = { agency: 'KPU', was: { agency: 'KPU' } };
    expect(await act('assignAgency', { incident: id, post, ...assigned })).toBe('AgencyAssigned');
    expect(await act('closeIncident', { incident: id, post })).toBe('IncidentClosed');
    await leaves;
  });

  it('time alone makes stations late, on every wall at the same moment of the clock', async () => {
    const isLate = (wall: WallClient, scope: string) => () =>
      wall.state.count(scope, OPENING, 'late') + wall.state.count(scope, OPENING, 'silent') > 0;
    const late = [
      regency.next(isLate(regency, REGENCY)),
      sadu.next(isLate(sadu, '15.07.05')),
      elsewhere.next(isLate(elsewhere, '15.07.01')),
    ];
    await room.runClock(3_600);
    const frames = await Promise.all(late);
    for (const frame of frames) expect(frame.operationTime > '2024-02-14T00:15:00.000Z').toBe(true);
    await room.runClock(0);
  });

  it('each wall holds what an independent fold of the database gives, and no frame broke a rule', async () => {
    const walls = [
      [regency, REGENCY],
      [sadu, '15.07.05'],
      [elsewhere, '15.07.01'],
    ] as const;
    const all = await Promise.all(walls.map(([wall, scope]) => room.hashes(wall, scope)));
    for (const { wall: held, frame, folded } of all) {
      expect(held).toBe(frame);
      expect(held).toBe(folded);
    }
    for (const [wall] of walls) {
      expect(wall.faults).toEqual([]);
      expect(wall.count('SNAPSHOT')).toBe(1);
    }
  });

  it('a heartbeat comes every two seconds, also while nothing happens', async () => {
    const beats: number[] = [];
    while (beats.length < 3) {
      beats.push(Date.parse((await elsewhere.next((frame) => frame.kind === 'TIME')).servedAt));
    }
    const gaps = beats.slice(1).map((at, index) => at - (beats[index] ?? 0));
    const median = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
    expect(Math.round(median / 500)).toBe(4);
  });
});

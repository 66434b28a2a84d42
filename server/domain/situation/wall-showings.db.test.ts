import { afterAll, beforeAll, expect, test } from 'vitest';
import { DATABASES } from '../../../tests/support/databases.ts';
import { newId } from '../../kernel/ids.ts';
import { must } from '../../kernel/must.ts';
import { Device } from '../display/device.fixture.ts';
import { setup } from '../display/wall-room.fixture.ts';
import { type IncidentStage, openIncidentStage } from '../incident/incident-life.fixture.ts';

const HEALTH = { scene: 'OVERVIEW', preset: 'STANDARD', sound: 'RUNNING', nodes: 900, version: '1' } as const;

let stage: IncidentStage;
beforeAll(async () => {
  stage = await openIncidentStage(await must(DATABASES[0], 'a database').fresh());
});
afterAll(() => stage.room.close());

/** A wall of a region that was let in; it says that it shows what the server tells it now, or an older picture. */
async function pairWall(scope: string) {
  const { wallPairing, wall, situationQueries } = stage.room.siaga.services;
  const door = { address: '10.0.0.7', userAgent: null, openSession: () => {}, closeSession: () => {} };
  const screen = { publicKey: new Device().publicKey, width: 3840, height: 2160 };
  const { code } = await wallPairing.startWallPairing(door, screen);
  const id = newId();
  await wallPairing.approveWall(stage.people.posko, { id, code, setup: setup({ scope }) });
  const { access } = stage.room.siaga;
  const viewer = () =>
    must(access.register.viewerOf({ principal: id, kind: 'WALL', session: null, expiresAt: null }), 'a wall');
  const picture = async () => {
    await access.isLevel();
    return (await situationQueries.situation(scope, viewer())).cursor;
  };
  const says = (cursor: string) =>
    wall.reportWallHealth(viewer(), { ...HEALTH, cursor, frameAt: Date.now() });
  return { id, picture, says, shows: async () => void says(await picture()) };
}

const wallsOf = async (incident: string) => {
  const { timelineQueries } = stage.room.siaga.services;
  const entries = await timelineQueries.of(await stage.stands(incident), stage.people.posko);
  return entries.flatMap(({ walls }) => walls ?? []);
};

test('an incident has been on each wall that says it shows a picture with it, and on no other', async () => {
  const [first, second, elsewhere] = [
    await pairWall('15.07'),
    await pairWall('15.07.05'),
    await pairWall('15.07.02'),
  ];
  const before = await first.picture();
  const incident = await stage.raise();
  first.says(before);
  await elsewhere.shows();
  expect(await wallsOf(incident)).toEqual([]);
  await first.shows();
  await first.shows();
  expect(await wallsOf(incident)).toEqual([1]);
  await second.shows();
  expect(await wallsOf(incident)).toEqual([2]);
});

test('what walls only count, and what was off the board before they looked, none has shown', async () => {
  const wall = await pairWall('15.07');
  const secret = await stage.raise({ level: 'RAHASIA' });
  const over = await stage.raise();
  await stage.dismiss(over);
  const masked = await stage.raise({ level: 'TERBATAS' });
  await wall.shows();
  expect([await wallsOf(secret), await wallsOf(over), await wallsOf(masked)]).toEqual([[], [], [1]]);
  await stage.do('classifyIncident', secret, { level: 'BIASA', reason: 'Sudah umum.' });
  expect(await wallsOf(secret)).toEqual([]);
  await wall.shows();
  expect(await wallsOf(secret)).toEqual([1]);
  await stage.dismiss(secret);
  expect(await wallsOf(secret)).toEqual([1]);
});

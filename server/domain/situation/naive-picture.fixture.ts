import type { Sight } from '../access/disclosure.policy.ts';
import { board } from './naive-board.fixture.ts';
import { isOpen } from './naive-incidents.fixture.ts';
import { naiveLog } from './naive-log.fixture.ts';
import { cell, headline, isListed, readLog, row, silentGroups, tpsStages } from './naive-world.fixture.ts';
import type { PictureEvent } from './picture.ts';
import type { SituationState } from './situation.view.ts';
import type { SituationGround } from './situation-ground.ts';

/**
 * The picture of a scope for one sight, computed the slow and plain way: the whole log is read anew for every question, nothing is
 * remembered, no part of the real fold is used. Meant to be obviously right, not fast.
 */
export function naiveState(
  ground: SituationGround,
  events: readonly PictureEvent[],
  scope: string,
  { sight, asOf }: { sight: Sight; asOf: number },
): SituationState {
  const world = readLog(events);
  const regions = ground.regions.filter(({ code, parentCode }) => code === scope || parentCode === scope);
  const wall = tpsStages(ground).filter((stage) => stage.wallSlot !== null);
  const open = world.incidents.filter((each) => isOpen(each) && isListed(sight, scope, each));
  const isKabupaten = ground.regions.some(({ code, level }) => code === scope && level === 'KABUPATEN');
  return {
    headline: headline(ground, world, scope, { sight, asOf }),
    rows: regions.map(({ code }) => row(ground, world, code, { sight, asOf })),
    cells: regions.flatMap(({ code }) => wall.map((stage) => cell(ground, world, code, stage.code, asOf))),
    incidents: open.map((each) => board(ground, world, { scope, sight }, each)),
    log: naiveLog(ground, events, scope, sight).slice(-20),
    silentGroups: isKabupaten ? null : silentGroups(ground, world, scope, asOf),
  };
}

import { naiveLog } from './naive-log.fixture.ts';
import { board, cell, headline, readLog, row, silentGroups, tpsStages } from './naive-world.fixture.ts';
import type { PictureEvent } from './picture.ts';
import type { SituationState } from './situation.view.ts';
import { isInScope, type SituationGround } from './situation-ground.ts';

/**
 * The picture of a scope computed the slow and plain way: the whole log is read anew for every question, nothing is
 * remembered, no part of the real fold is used. Meant to be obviously right, not fast.
 */
export function naiveState(
  ground: SituationGround,
  events: readonly PictureEvent[],
  scope: string,
  asOf: number,
): SituationState {
  const world = readLog(events);
  const regions = ground.regions.filter(({ code, parentCode }) => code === scope || parentCode === scope);
  const wall = tpsStages(ground).filter((stage) => stage.wallSlot !== null);
  const open = world.incidents.filter((each) => each.closed === null && isInScope(each.raised.region, scope));
  const isKabupaten = ground.regions.some(({ code, level }) => code === scope && level === 'KABUPATEN');
  return {
    headline: headline(ground, world, scope, asOf),
    rows: regions.map(({ code }) => row(ground, world, code, asOf)),
    cells: regions.flatMap(({ code }) => wall.map((stage) => cell(ground, world, code, stage.code, asOf))),
    incidents: open.map((each) => board(ground, world, each)),
    log: naiveLog(ground, events, scope).slice(-20),
    silentGroups: isKabupaten ? null : silentGroups(ground, world, scope, asOf),
  };
}

import type { Kysely } from '@mikro-orm/sql';
import type { Clocks } from '../../kernel/clock.ts';
import type { Recorder } from '../../kernel/recorder.ts';
import type { Hub } from '../../stream/hub.ts';
import { SharedFeed } from '../../stream/shared-feed.ts';
import type { WriteCombiner } from '../../stream/write-combiner.ts';
import { type Acting, forbidden } from '../access/acting.ts';
import type { Rights } from '../access/rights.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import type { Roster } from '../region/roster.queries.ts';
import { ProofJudge } from './device-proof.ts';
import { PairingRegister } from './pairing-register.ts';
import type { PositionTrail } from './position-trail.ts';
import { ShownPositions } from './shown-positions.ts';
import type { WallContext } from './wall.api.ts';
import type { WallSettingsChange } from './wall.input.ts';
import { WallService, type WallServiceParts } from './wall.service.ts';
import type { SettingsChange } from './wall-command.policy.ts';
import { WallDoorkeeper } from './wall-doorkeeper.ts';
import { WallFollower } from './wall-follower.ts';
import { type WallClocks, WallOrdersFeed } from './wall-orders-feed.ts';
import { WallPairingService } from './wall-pairing.service.ts';
import { WallRegister } from './wall-register.ts';
import { WallRows } from './wall-rows.ts';

export interface WallRoomParts {
  readonly acting: Acting;
  readonly rights: Rights;
  readonly combiner: WriteCombiner;
  readonly reader: Kysely<unknown>;
  readonly hub: Hub;
  readonly roster: Roster;
  readonly plan: OperationPlan;
  readonly recorder: Recorder;
  readonly trail: PositionTrail;
  readonly readCursor: WallServiceParts['readCursor'];
  /** What lets a screen in without a coordinator; null: nothing does. */
  readonly exerciseKey: () => string | null;
  readonly clocks: Clocks;
  readonly clock: WallClocks['operation'];
  /** Returns once all rights that are committed count. */
  readonly settleRights: () => Promise<unknown>;
}

export interface WallRoom {
  readonly services: WallContext['services'];
  readonly doorkeeper: WallDoorkeeper;
  readonly quietWalls: WallRegister['quiet'];
  /** Which pictures walls have said that they show. */
  readonly shown: ShownPositions;
  /** To be called from time to time: takes over changes of walls whose commits nobody heard of. Refuses `RetryLater`. */
  refresh(): Promise<void>;
}

/** Puts the room of the walls together on what the database holds. */
export async function openWallRoom(parts: WallRoomParts): Promise<WallRoom> {
  const { rights, hub, clocks } = parts;
  const { now } = clocks.wall;
  const steadyNow = clocks.steady.now;
  const register = new WallRegister(clocks);
  const follower = new WallFollower(parts.reader, register, () => hub.wake());
  await follower.refresh();
  const shown = new ShownPositions();
  const ground = {
    ...parts,
    ...{ shown, now, steadyNow },
    rows: new WallRows(rights, now),
    ...{ register, follower },
    proofs: new ProofJudge(clocks),
    pairings: new PairingRegister(steadyNow, (pairing) => register.ofPairing(pairing) !== null),
  };
  return {
    services: {
      wallPairing: pairingService(new WallPairingService(ground)),
      wall: wallService(new WallService(ground)),
      wallQueries: wallQueries(register, hub, { now, operation: parts.clock }),
    },
    doorkeeper: new WallDoorkeeper(ground),
    quietWalls: () => register.quiet(),
    shown,
    refresh: () => follower.refresh(),
  };
}

type Services = WallContext['services'];

const pairingService = (pairing: WallPairingService): Services['wallPairing'] => ({
  serverTime: () => pairing.serverTime(),
  startWallPairing: (door, input) =>
    pairing.startWallPairing(door, { ...input, exercise: input.exercise ?? null }),
  pollWallPairing: (input) => pairing.pollWallPairing(input),
  wallPairing: (viewer, code) => pairing.wallPairing(viewer, code),
  approveWall: (viewer, input) => pairing.approveWall(viewer, input),
  refuseWall: (viewer, input) => pairing.refuseWall(viewer, { ...input, reason: input.reason ?? null }),
});

const wallService = (wall: WallService): Services['wall'] => ({
  commandWall: (viewer, input) =>
    wall.commandWall(viewer, {
      ...input,
      wall: input.wall ?? null,
      scene: input.scene ?? null,
      settings: given(input.settings),
      reason: input.reason ?? null,
    }),
  unpairWall: (viewer, input) => wall.unpairWall(viewer, input),
  renewWall: (viewer) => wall.renewWall(viewer),
  reportWallHealth: (viewer, input) =>
    wall.reportWallHealth(viewer, {
      ...input,
      cursor: input.cursor ?? null,
      heapMegabytes: input.heapMegabytes ?? null,
    }),
});

/** The settings that were sent; what is null or left out stays as it is. */
const given = (change: WallSettingsChange | null | undefined): SettingsChange | null =>
  change ? Object.fromEntries(Object.entries(change).filter(([, value]) => value != null)) : null;

function wallQueries(register: WallRegister, hub: Hub, clocks: WallClocks): Services['wallQueries'] {
  const feeds = new Map<string, WallOrdersFeed>();
  const feedOf = (wall: string): WallOrdersFeed => {
    const known = feeds.get(wall) ?? new WallOrdersFeed(register, wall, clocks);
    feeds.set(wall, known);
    return known;
  };
  return {
    walls: (viewer: Viewer) =>
      register
        .paired()
        .filter(({ settings }) => viewer.mayIn('readWalls', settings.scope))
        .map((wall) => register.view(wall)),
    watchOrders: ({ kind, principal }: Viewer) => {
      if (kind !== 'WALL' || principal === null || !register.wall(principal)) throw forbidden();
      const source = feedOf(principal);
      const key = `wall orders ${principal}`;
      // Orders are whole in each frame: nobody has to be told to begin anew, and the last ones stay.
      const farewell = () => source.orders();
      return new SharedFeed({ hub, source, key, field: 'wallOrders', from: null, anew: null, farewell });
    },
  };
}

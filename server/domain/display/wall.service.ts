import { must } from '../../kernel/must.ts';
import type { WriteCombiner, WriteTransaction } from '../../stream/write-combiner.ts';
import type { Action } from '../access/access.policy.ts';
import { type Acting, credentialRevoked, forbidden } from '../access/acting.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import { acceptTexts } from '../operation/accept.policy.ts';
import type { Roster } from '../region/roster.queries.ts';
import type { PositionTrail } from './position-trail.ts';
import type { ShownPositions } from './shown-positions.ts';
import { storedWalls, type WallTables } from './wall.queries.ts';
import { ReasonNeeded, WallAlreadyUnpaired, WallSettingsMissing, WallUnknown } from './wall.refusals.ts';
import { orderedChange, type WallOrder } from './wall-command.policy.ts';
import type { WallFollower } from './wall-follower.ts';
import type { WallHealthReport, WallRegister, WallView } from './wall-register.ts';
import { putOnRecord, type WallRows } from './wall-rows.ts';
import { acceptSetup } from './wall-setup.policy.ts';
import { modeOf, type ShownPosition, type WallRecord } from './wall-terms.policy.ts';
import { dropTokens, issueToken } from './wall-tokens.ts';

export interface WallServiceParts {
  readonly acting: Acting;
  readonly combiner: WriteCombiner;
  readonly rows: WallRows;
  readonly register: WallRegister;
  readonly follower: WallFollower;
  readonly roster: Roster;
  readonly trail: PositionTrail;
  readonly shown: ShownPositions;
  /** The place that a cursor of this wall's picture stands for; null where it is none of its picture. */
  readonly readCursor: (wall: WallRecord, cursor: string) => ShownPosition | null;
  /** Real time, epoch milliseconds. */
  readonly now: () => number;
  /** The same, by a clock that nobody can set; the trail goes by it. */
  readonly steadyNow: () => number;
}

export type HealthRequest = Omit<WallHealthReport, 'lagMs'> & { readonly cursor: string | null };

const VERSION_LENGTH = 40;

/** Commands to walls, and what walls do for themselves. */
export class WallService {
  readonly #parts: WallServiceParts;

  constructor(parts: WallServiceParts) {
    this.#parts = parts;
  }

  /**
   * Changes what one wall or all of them are told and sent. Each change is on record, with its reason. Refuses `ReasonNeeded`,
   * `WallSettingsMissing`, `WallUnknown`, `WallAlreadyUnpaired`, those of `acceptSetup`, `TextNotAcceptable`, `IdReused`.
   */
  async commandWall(
    viewer: Viewer,
    request: WallOrder & {
      readonly id: string;
      readonly wall: string | null;
      readonly reason: string | null;
    },
  ): Promise<{ readonly walls: readonly WallView[] }> {
    const { id, ...body } = request;
    const ids = await this.#parts.acting.submit(
      viewer,
      { id, act: 'commandWall', body },
      async (tx, current) => {
        if (!current.may('commandWalls')) throw forbidden();
        const reason = acceptReason(request.reason, ALWAYS_EXPLAINED.includes(request.command));
        if (request.command === 'CHANGE_SETTINGS' && Object.keys(request.settings ?? {}).length === 0) {
          throw new WallSettingsMissing();
        }
        const walls = await this.#named(tx, current, 'commandWalls', request.wall);
        for (const wall of walls) await this.#order(tx, current, wall, { ...request, reason });
        return walls.map((wall) => wall.id);
      },
    );
    await this.#parts.follower.refresh();
    return { walls: this.#views(ids) };
  }

  /** Shuts all doors to a wall. Refuses `WallUnknown`, `WallAlreadyUnpaired`, `ReasonNeeded`, `TextNotAcceptable`, `IdReused`. */
  async unpairWall(
    viewer: Viewer,
    request: { readonly id: string; readonly wall: string; readonly reason: string },
  ): Promise<{ readonly wall: WallView }> {
    const { acting, rows, follower, now } = this.#parts;
    const { id, ...body } = request;
    await acting.submit(viewer, { id, act: 'unpairWall', body }, async (tx, current) => {
      if (!current.may('approveWall')) throw forbidden();
      const reason = acceptReason(request.reason, true);
      for (const wall of await this.#named(tx, current, 'approveWall', request.wall)) {
        await rows.update(tx, wall, { unpairedAt: now() });
        await dropTokens(tx, wall.id);
        await rows.bar(tx, wall);
        const { scope: region } = wall.settings;
        await putOnRecord(tx, { kind: 'WallUnpaired', subject: wall.id, region, payload: {} }, reason);
      }
      return {};
    });
    await follower.refresh();
    const [wall] = this.#views([request.wall]);
    return { wall: must(wall, 'the wall that was unpaired') };
  }

  /** A new token for the wall that asks; the one it came with goes on until the new one is used. Throws `CREDENTIAL_REVOKED`. */
  async renewWall(viewer: Viewer) {
    const { combiner, rows, follower, now } = this.#parts;
    const id = wallOf(viewer);
    const actor = { principal: id, session: viewer.session };
    const issued = await combiner.submit(async (tx) => {
      const wall = await rows.find(tx, id);
      if (!wall || wall.unpairedAt !== null) throw credentialRevoked();
      const { scope: region } = wall.settings;
      await putOnRecord(tx, { kind: 'WallRenewed', subject: id, region, payload: {} }, null);
      return issueToken(tx, rows, wall, now());
    }, actor);
    await follower.refresh();
    return { admission: { wall: id, token: issued.token, expiresAt: issued.expiresAt } };
  }

  /** Kept in memory alone: the newest report of each wall, and which pictures it has said that it shows. */
  reportWallHealth(viewer: Viewer, { cursor, version, ...health }: HealthRequest) {
    const { register, trail, shown, readCursor, now, steadyNow } = this.#parts;
    const id = wallOf(viewer);
    const wall = register.wall(id);
    const position = wall && cursor !== null ? readCursor(wall, cursor) : null;
    const lagMs = position && trail.lagOf(position, steadyNow());
    if (position) shown.note(id, position);
    register.noteHealth(id, { ...health, version: version.slice(0, VERSION_LENGTH), lagMs });
    return { serverTime: now() };
  }

  /** The walls that a command is for. One that lies outside the rights of whoever commands is as unknown as one that never was. */
  async #named(
    tx: WriteTransaction,
    viewer: Viewer,
    action: Action,
    id: string | null,
  ): Promise<readonly WallRecord[]> {
    const isWithin = (wall: WallRecord) => viewer.mayIn(action, wall.settings.scope);
    if (id === null) {
      const all = await storedWalls(tx.db.withTables<WallTables>());
      return all.filter((wall) => wall.unpairedAt === null && isWithin(wall));
    }
    const wall = await this.#parts.rows.find(tx, id);
    if (!wall || !isWithin(wall)) throw new WallUnknown(id);
    if (wall.unpairedAt !== null) throw new WallAlreadyUnpaired(id, wall.unpairedAt);
    return [wall];
  }

  async #order(
    tx: WriteTransaction,
    viewer: Viewer,
    wall: WallRecord,
    order: WallOrder & { readonly reason: string | null },
  ): Promise<void> {
    const { rows, roster, now } = this.#parts;
    const change = orderedChange(wall, order, now());
    const wanted = change.settings ?? wall.settings;
    const settings = order.command === 'CHANGE_SETTINGS' ? acceptSetup(wanted, roster) : wanted;
    if (!viewer.mayIn('commandWalls', settings.scope)) throw forbidden();
    const changed = await rows.update(tx, wall, { ...change, settings });
    const payload = {
      command: order.command,
      mode: modeOf(changed),
      ...(order.command === 'PIN_SCENE' && { scene: settings.pinnedScene }),
      ...(order.command === 'CHANGE_SETTINGS' && changedSettings(wall, changed)),
    };
    await putOnRecord(
      tx,
      { kind: 'WallCommanded', subject: wall.id, region: settings.scope, payload },
      order.reason,
    );
  }

  #views(ids: readonly string[]): readonly WallView[] {
    const { register } = this.#parts;
    return ids.map((id) => register.view(must(register.wall(id), 'a wall that was commanded')));
  }
}

/** What hides the picture, shows it again, or puts an alarm away. */
const ALWAYS_EXPLAINED: readonly string[] = ['BLANK', 'UNBLANK', 'DISMISS_MISUSE'];

function acceptReason(reason: string | null, isNeeded: boolean): string | null {
  const given = reason?.trim() ? reason.trim() : null;
  if (given === null && isNeeded) throw new ReasonNeeded();
  acceptTexts({ reason: given });
  return given;
}

/** Codes and numbers alone: names and places are texts that somebody typed, and only that they changed goes on record. */
function changedSettings(
  before: WallRecord,
  after: WallRecord,
): Record<string, string | number | boolean | null> {
  const typed = ['name', 'place'];
  const names = Object.keys(after.settings) as (keyof WallRecord['settings'])[];
  return Object.fromEntries(
    names
      .filter((name) => before.settings[name] !== after.settings[name])
      .map((name) => [name, typed.includes(name) ? true : after.settings[name]]),
  );
}

function wallOf(viewer: Viewer): string {
  if (viewer.kind !== 'WALL' || viewer.principal === null) throw forbidden();
  return viewer.principal;
}

import type { InferKyselyTable, Kysely } from '@mikro-orm/sql';
import type { Wall, WallToken } from './wall.entity.ts';
import type { WallAmbient, WallRecord, WallScene } from './wall-terms.policy.ts';

export type WallTables = {
  wall: InferKyselyTable<typeof Wall>;
  wall_token: InferKyselyTable<typeof WallToken>;
};

/** What the door knows of a token. */
export interface WallTokenRecord {
  readonly digest: string;
  readonly wall: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly firstUsedAt: number | null;
}

export const wallRecord = (row: WallTables['wall']): WallRecord => ({
  id: row.id,
  pairing: row.pairing,
  publicKey: row.public_key,
  userAgent: row.user_agent,
  settings: {
    name: row.name,
    place: row.place,
    scope: row.scope,
    diagonalInches: Number(row.diagonal_inches),
    distanceMetres: Number(row.distance_metres),
    ambient: row.ambient as WallAmbient,
    isGuestByDefault: Boolean(row.is_guest_by_default),
    pinnedScene: row.pinned_scene as WallScene | null,
    isRotating: Boolean(row.is_rotating),
    isSoundOn: Boolean(row.is_sound_on),
  },
  isGuest: Boolean(row.is_guest),
  isBlank: Boolean(row.is_blank),
  restartedAt: row.restarted_at,
  soundTestedAt: row.sound_tested_at,
  sealUntil: row.seal_until,
  misuse: row.misused_at === null ? null : { at: row.misused_at, address: row.misused_from ?? '' },
  approvedBy: row.approved_by,
  pairedAt: row.paired_at,
  unpairedAt: row.unpaired_at,
  version: row.version,
});

export const wallRow = ({ settings, misuse, ...wall }: WallRecord): WallTables['wall'] => ({
  id: wall.id,
  pairing: wall.pairing,
  public_key: wall.publicKey,
  user_agent: wall.userAgent,
  name: settings.name,
  place: settings.place,
  scope: settings.scope,
  diagonal_inches: settings.diagonalInches,
  distance_metres: settings.distanceMetres,
  ambient: settings.ambient,
  is_guest_by_default: settings.isGuestByDefault,
  pinned_scene: settings.pinnedScene,
  is_rotating: settings.isRotating,
  is_sound_on: settings.isSoundOn,
  is_guest: wall.isGuest,
  is_blank: wall.isBlank,
  restarted_at: wall.restartedAt,
  sound_tested_at: wall.soundTestedAt,
  seal_until: wall.sealUntil,
  misused_at: misuse?.at ?? null,
  misused_from: misuse?.address ?? null,
  approved_by: wall.approvedBy,
  paired_at: wall.pairedAt,
  unpaired_at: wall.unpairedAt,
  version: wall.version,
});

export const tokenRecord = (row: WallTables['wall_token']): WallTokenRecord => ({
  digest: row.digest,
  wall: row.wall,
  issuedAt: row.issued_at,
  expiresAt: row.expires_at,
  firstUsedAt: row.first_used_at,
});

/** Walls that changed after `version`, the oldest change first; all of them, paired or not, after 0. */
export async function wallsChangedSince(
  db: Kysely<WallTables>,
  version: number,
): Promise<readonly WallRecord[]> {
  const rows = await db
    .selectFrom('wall')
    .selectAll()
    .where('version', '>', version)
    .orderBy('version')
    .execute();
  return rows.map(wallRecord);
}

/** Every wall that was ever let in; paired or not. */
export async function storedWalls(db: Kysely<WallTables>): Promise<readonly WallRecord[]> {
  return (await db.selectFrom('wall').selectAll().orderBy('id').execute()).map(wallRecord);
}

export async function storedWall(db: Kysely<WallTables>, id: string): Promise<WallRecord | null> {
  const row = await db.selectFrom('wall').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? wallRecord(row) : null;
}

/** Every token of these walls. */
export async function storedTokens(
  db: Kysely<WallTables>,
  walls: readonly string[],
): Promise<readonly WallTokenRecord[]> {
  if (walls.length === 0) return [];
  const rows = await db
    .selectFrom('wall_token')
    .selectAll()
    .where('wall', 'in', [...walls])
    .execute();
  return rows.map(tokenRecord);
}

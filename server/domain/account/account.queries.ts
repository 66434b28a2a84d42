import type { InferKyselyTable, Kysely } from '@mikro-orm/sql';
import type { AccessTables } from '../access/access.queries.ts';
import type {
  AccessSession,
  Account,
  Invitation,
  Passkey,
  PersonalDatum,
  SubjectKey,
} from './account.entity.ts';
import { type InvitationState, type LogInWay, SESSION_LIFE } from './account.policy.ts';

export type AccountTables = AccessTables & {
  account: InferKyselyTable<typeof Account>;
  subject_key: InferKyselyTable<typeof SubjectKey>;
  personal_data: InferKyselyTable<typeof PersonalDatum>;
  access_session: InferKyselyTable<typeof AccessSession>;
  passkey: InferKyselyTable<typeof Passkey>;
  invitation: InferKyselyTable<typeof Invitation>;
};

export type SessionRow = AccountTables['access_session'];
export type InvitationRow = AccountTables['invitation'];
export type PasskeyRow = AccountTables['passkey'];
export type SessionKind = keyof typeof SESSION_LIFE;

/** A session as its owner and an admin see it. */
export interface SessionView {
  readonly id: string;
  readonly how: LogInWay;
  readonly device: string;
  readonly startedAt: number;
  readonly lastSeenAt: number;
  readonly expiresAt: number;
  readonly isCurrent: boolean;
}

/** When a session ends unless it is used before. */
export function expiryOf(row: Pick<SessionRow, 'kind' | 'started_at' | 'last_seen_at'>): number {
  const { idleMs, maximumMs } = SESSION_LIFE[row.kind as SessionKind];
  return Math.min(row.last_seen_at + idleMs, row.started_at + maximumMs);
}

export const sessionView = (row: SessionRow, current: string | null): SessionView => ({
  id: row.id,
  how: row.how as LogInWay,
  device: row.device,
  startedAt: row.started_at,
  lastSeenAt: row.last_seen_at,
  expiresAt: expiryOf(row),
  isCurrent: row.id === current,
});

/** `isOperationClosed`: invitations of reporters end with the operation. */
export function invitationState(
  row: InvitationRow,
  now: number,
  isOperationClosed: boolean,
): InvitationState {
  if (row.used_at !== null) return 'USED';
  if (row.replaced_at !== null) return 'REPLACED';
  const isOver = row.expires_at === null ? isOperationClosed : row.expires_at <= now;
  return isOver ? 'EXPIRED' : 'OPEN';
}

/**
 * Admins of the whole regency who can log in and whose right holds now and does not end: one of them has to be left, or
 * nobody could let anybody in any more.
 */
export async function lastingAdmins(
  db: Kysely<AccountTables>,
  {
    regency,
    personal,
    now,
  }: { readonly regency: string; readonly personal: ReadsPersonal; readonly now: number },
): Promise<readonly { readonly principal: string; readonly grant: string }[]> {
  const admins = await db
    .selectFrom('access_grant')
    .innerJoin('principal', 'principal.id', 'access_grant.principal')
    .innerJoin('account', 'account.id', 'access_grant.principal')
    .select(['access_grant.principal', 'access_grant.id as grant'])
    .where('access_grant.role', '=', 'ADMIN')
    .where('access_grant.region', '=', regency)
    .where('access_grant.revoked_at', 'is', null)
    .where('access_grant.starts_at', '<=', now)
    .where('access_grant.ends_at', 'is', null)
    .where('principal.barred_at', 'is', null)
    .where('account.password', 'is not', null)
    .execute();
  const principals = admins.map(({ principal }) => principal);
  if (principals.length === 0) return [];
  const passkeys = await db
    .selectFrom('passkey')
    .select('principal')
    .where('principal', 'in', principals)
    .execute();
  const [readable, keyed] = [
    await personal.readable(db, principals),
    new Set(passkeys.map(({ principal }) => principal)),
  ];
  return admins.filter(({ principal }) => readable.has(principal) || keyed.has(principal));
}

/** Tells whose data the key in use opens: a password from under another key opens nothing either. */
interface ReadsPersonal {
  readable(db: Kysely<AccountTables>, subjects: readonly string[]): Promise<ReadonlySet<string>>;
}

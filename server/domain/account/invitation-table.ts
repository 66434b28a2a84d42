import type { Kysely } from '@mikro-orm/sql';
import { bearerDigest, newBearer } from '../../kernel/bearer.ts';
import type { AccountTables, InvitationRow } from './account.queries.ts';

export const INVITATION_PREFIX = 'inv_';

/** For whom an invitation is: a known person, the first admin (nobody yet), or whoever stands at a TPS. */
export type Invited =
  | { readonly kind: 'PERSON'; readonly principal: string | null }
  | { readonly kind: 'REPORTER'; readonly tps: string; readonly institution: string };

export interface NewInvitation {
  readonly id: string;
  readonly invited: Invited;
  readonly madeAt: number;
  readonly expiresAt: number | null;
}

/** Stores an invitation and returns its code, which is kept as a digest alone. Open older ones for the same hold no more. */
export async function makeInvitation(db: Kysely<AccountTables>, invitation: NewInvitation): Promise<string> {
  const { id, invited, madeAt, expiresAt } = invitation;
  await replaceInvitations(db, invited, madeAt);
  const code = newBearer(INVITATION_PREFIX);
  const row: InvitationRow = {
    id,
    kind: invited.kind,
    principal: invited.kind === 'PERSON' ? invited.principal : null,
    tps: invited.kind === 'REPORTER' ? invited.tps : null,
    institution: invited.kind === 'REPORTER' ? invited.institution : null,
    code_digest: bearerDigest(code),
    made_at: madeAt,
    expires_at: expiresAt,
    used_at: null,
    used_by: null,
    replaced_at: null,
  };
  await db.insertInto('invitation').values(row).execute();
  return code;
}

/** Takes back the open invitations for somebody. */
export async function replaceInvitations(
  db: Kysely<AccountTables>,
  invited: Invited,
  replacedAt: number,
): Promise<void> {
  const open = db
    .updateTable('invitation')
    .set({ replaced_at: replacedAt })
    .where('kind', '=', invited.kind)
    .where('used_at', 'is', null)
    .where('replaced_at', 'is', null);
  if (invited.kind === 'REPORTER') {
    await open.where('tps', '=', invited.tps).where('institution', '=', invited.institution).execute();
  } else if (invited.principal === null) {
    await open.where('principal', 'is', null).execute();
  } else {
    await open.where('principal', '=', invited.principal).execute();
  }
}

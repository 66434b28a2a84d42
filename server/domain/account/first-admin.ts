import type { Clock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import type { WriteCombiner } from '../../stream/write-combiner.ts';
import { INVITATION_LIFE } from './account.policy.ts';
import { type AccountTables, lastingAdmins } from './account.queries.ts';
import { makeInvitation, replaceInvitations } from './invitation-table.ts';
import type { PersonalData } from './personal-data.ts';

export interface FirstAdminInvitation {
  /** To be shown to whoever started the server, on his terminal and nowhere else. */
  readonly code: string;
  readonly expiresAt: number;
}

export interface FirstAdminParts {
  readonly combiner: WriteCombiner;
  readonly realClock: Clock;
  readonly regency: string;
  readonly personal: PersonalData;
}

const NOBODY = { kind: 'PERSON', principal: null } as const;

/**
 * Called at each start. While nobody can log in as an admin, makes the invitation that the first one redeems: good once, for
 * an hour, in place of the one of the start before. Null where there is an admin.
 */
export function inviteFirstAdmin(parts: FirstAdminParts): Promise<FirstAdminInvitation | null> {
  const { combiner, realClock, regency, personal } = parts;
  return combiner.submit(async (tx) => {
    const db = tx.db.withTables<AccountTables>();
    const madeAt = realClock.now();
    if ((await lastingAdmins(db, { regency, personal, now: madeAt })).length > 0) {
      await replaceInvitations(db, NOBODY, madeAt);
      return null;
    }
    const expiresAt = madeAt + INVITATION_LIFE.firstAdminMs;
    const id = newId();
    const code = await makeInvitation(db, { id, invited: NOBODY, madeAt, expiresAt });
    tx.audit({
      kind: 'InvitationIssued',
      subject: id,
      region: regency,
      payload: { isFirstAdmin: true, expiresAt },
    });
    return { code, expiresAt };
  });
}

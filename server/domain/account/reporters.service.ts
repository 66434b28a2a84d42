import type { Kysely } from '@mikro-orm/sql';
import { canonicalText } from '../../kernel/canonical.ts';
import type { Clock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import type { Acting } from '../access/acting.ts';
import type { Rights } from '../access/rights.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import { knownCode } from '../operation/accept.policy.ts';
import { OperationClosed } from '../operation/operation.refusals.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import { knownRegion, knownTps } from '../region/place.policy.ts';
import { TpsOutsideRegion } from '../region/region.refusals.ts';
import type { Roster, RosterTps } from '../region/roster.queries.ts';
import type { AccountTables } from './account.queries.ts';
import { RegionTooLarge, ReporterUnknown } from './account.refusals.ts';
import type { AccountKeys } from './account-keys.ts';
import type { AccountReading, InvitationView } from './account-reading.queries.ts';
import { makeInvitation } from './invitation-table.ts';
import { acceptableReason, putOnRecord } from './on-record.ts';
import type { PersonalData } from './personal-data.ts';
import type { Sessions } from './sessions.ts';

export interface ReportersRequest {
  readonly id: string;
  readonly region: string;
  readonly institution: string;
  /** Null: every TPS of the region to which nobody was let in for this institution. */
  readonly tps: readonly string[] | null;
}

/** What is printed for one TPS. */
export interface PrintedInvitation {
  readonly id: string;
  readonly tps: string;
  readonly institution: string;
  /** Null in a repeat more than a quarter of an hour later: it was kept nowhere. */
  readonly code: string | null;
}

export interface ReporterView {
  readonly tps: string;
  readonly institution: string;
  readonly invitation: InvitationView;
  readonly reporter: string | null;
  readonly isBarred: boolean;
  /** Null where he gave none, where the phone is shut out, or where the viewer may not see contacts. */
  readonly phone: string | null;
  readonly lastSeenAt: number | null;
}

export interface ReportersParts {
  readonly reader: Kysely<unknown>;
  readonly acting: Acting;
  readonly rights: Rights;
  readonly sessions: Sessions;
  readonly reading: AccountReading;
  readonly keys: AccountKeys;
  readonly personal: PersonalData;
  readonly plan: OperationPlan;
  readonly roster: Roster;
  readonly realClock: Clock;
  /** The clock of the operation, epoch milliseconds. */
  readonly operationNow: () => number;
  readonly isOperationClosed: () => boolean;
}

/** Lets field reporters in, and shuts them out. */
export class ReportersService {
  readonly #parts: ReportersParts;
  readonly #db: Kysely<AccountTables>;

  constructor(parts: ReportersParts) {
    this.#parts = parts;
    this.#db = parts.reader as Kysely<AccountTables>;
  }

  /**
   * Makes one invitation for each TPS of a kecamatan or desa; open older ones of the same TPS and institution hold no more.
   * Refuses: `RegionUnknown`, `RegionTooLarge`, `TpsUnknown`, `TpsOutsideRegion`, `InstitutionUnknown`, `OperationClosed`,
   * `IdReused`.
   */
  async inviteReporters(
    viewer: Viewer,
    request: ReportersRequest,
  ): Promise<{ readonly invitations: readonly PrintedInvitation[] }> {
    const { id, ...body } = request;
    const once = { id, act: 'inviteReporters', body };
    const may = (current: Viewer) => current.mayIn('inviteReporters', request.region);
    const { answer, secret } = await this.#parts.acting.submitWithSecret(viewer, once, may, async (tx) => {
      const { plan, roster, realClock, isOperationClosed, operationNow } = this.#parts;
      if (isOperationClosed()) throw new OperationClosed(plan.closesAt, operationNow());
      const institution = knownCode('institution', request.institution, plan.institutions).code;
      const db = tx.db.withTables<AccountTables>();
      const wanted = wantedTps(request, roster);
      const taken = request.tps === null ? await letInTo(db, request.region, institution) : new Set();
      const madeAt = realClock.now();
      const codes: Record<string, string> = {};
      const invitations: Omit<PrintedInvitation, 'code'>[] = [];
      for (const { code: tps } of wanted.filter(({ code }) => !taken.has(code))) {
        const invitation = { id: newId(), tps, institution };
        const invited = { kind: 'REPORTER', tps, institution } as const;
        codes[invitation.id] = await makeInvitation(db, {
          id: invitation.id,
          ...{ invited, madeAt, expiresAt: null },
        });
        invitations.push(invitation);
      }
      const payload = { act: id, institution, invitations: invitations.length };
      tx.audit({ kind: 'InvitationIssued', subject: id, region: request.region, payload });
      return { answer: invitations, secret: codes };
    });
    return {
      invitations: answer.map((invitation) => ({ ...invitation, code: secret?.[invitation.id] ?? null })),
    };
  }

  /** Shuts every door to a phone, for good. Refuses: `ReporterUnknown`, `TextNotAcceptable`, `IdReused`. */
  async barReporter(
    viewer: Viewer,
    request: { readonly id: string; readonly reporter: string; readonly reason: string },
  ): Promise<{ readonly reporter: string }> {
    const { id, reporter } = request;
    const reasonMark = this.#parts.keys.mark('body', canonicalText(request.reason));
    const once = { id, act: 'barReporter', body: { reporter, reason: reasonMark } };
    return this.#parts.acting.submit(viewer, once, async (tx, current) => {
      const reason = acceptableReason(request.reason);
      const row = await tx.db
        .withTables<AccountTables>()
        .selectFrom('invitation')
        .innerJoin('principal', 'principal.id', 'invitation.principal')
        .select('invitation.tps')
        .where('invitation.principal', '=', reporter)
        .where('invitation.kind', '=', 'REPORTER')
        .where('principal.barred_at', 'is', null)
        .executeTakeFirst();
      // One of another region is as unknown as one who is nowhere.
      if (!row?.tps || !current.mayIn('inviteReporters', row.tps)) throw new ReporterUnknown(reporter);
      const endedSessions = await this.#parts.sessions.endAll(tx, reporter);
      await this.#parts.rights.bar(tx, reporter);
      // Nobody calls a phone that was shut out.
      await this.#parts.personal.destroy(tx, reporter);
      const entry = { kind: 'PersonBarred', subject: reporter, region: row.tps } as const;
      await putOnRecord(tx, { ...entry, payload: { endedSessions }, reason });
      return { reporter };
    });
  }

  /** The newest invitation of each TPS and institution of a region; empty outside the viewer's own. */
  async reporters(viewer: Viewer, region: string): Promise<readonly ReporterView[]> {
    const { roster, reading, personal } = this.#parts;
    const level = roster.regions.get(region)?.level ?? 'KABUPATEN';
    if (level === 'KABUPATEN' || !viewer.mayIn('inviteReporters', region)) return [];
    const rows = await this.#db
      .selectFrom('invitation')
      .leftJoin('principal', 'principal.id', 'invitation.principal')
      .selectAll('invitation')
      .select('principal.barred_at')
      .select((row) =>
        row
          .selectFrom('access_session')
          .whereRef('access_session.principal', '=', 'invitation.principal')
          .select((session) => session.fn.max('access_session.last_seen_at').as('seen'))
          .as('seen_at'),
      )
      .where('invitation.kind', '=', 'REPORTER')
      .where('invitation.tps', 'like', `${region}%`)
      .where('invitation.replaced_at', 'is', null)
      .orderBy('invitation.made_at')
      .orderBy('invitation.id')
      .execute();
    // Oldest first, so that the newest of each stays.
    const newest = new Map(rows.map((row) => [`${row.institution} ${row.tps}`, row]));
    const callable = [...newest.values()].filter(({ tps }) => viewer.canReadField('CONTACT', tps ?? region));
    const known = await personal.ofAll(
      this.#db,
      callable.flatMap(({ principal }) => principal ?? []),
    );
    const institutions = [...new Set(rows.map(({ institution }) => institution ?? ''))].sort();
    return roster
      .tpsWithin(region)
      .flatMap(({ code: tps }) =>
        institutions.flatMap((institution) => {
          const row = newest.get(`${institution} ${tps}`);
          return row ? [{ tps, institution, row }] : [];
        }),
      )
      .map(({ tps, institution, row }) => ({
        tps,
        institution,
        invitation: reading.invitationView(row),
        reporter: row.principal,
        isBarred: row.barred_at !== null,
        phone: known.get(row.principal ?? '')?.get('phone') ?? null,
        lastSeenAt: row.seen_at === null ? null : Number(row.seen_at),
      }));
  }
}

/** Refuses `RegionUnknown`, `RegionTooLarge`, `TpsUnknown`, `TpsOutsideRegion`. */
function wantedTps({ region, tps }: ReportersRequest, roster: Roster): readonly RosterTps[] {
  if (knownRegion(region, roster).level === 'KABUPATEN') throw new RegionTooLarge(region);
  const within = roster.tpsWithin(region);
  if (tps === null) return within;
  const inside = new Set(within.map(({ code }) => code));
  for (const code of tps)
    if (!inside.has(knownTps(code, roster).code)) throw new TpsOutsideRegion(code, region);
  const named = new Set(tps);
  return within.filter(({ code }) => named.has(code));
}

/** TPS to which a phone was let in for this institution that is not shut out. */
async function letInTo(
  db: Kysely<AccountTables>,
  region: string,
  institution: string,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('invitation')
    .innerJoin('principal', 'principal.id', 'invitation.principal')
    .select('invitation.tps')
    .where('invitation.kind', '=', 'REPORTER')
    .where('invitation.institution', '=', institution)
    .where('invitation.tps', 'like', `${region}%`)
    .where('principal.barred_at', 'is', null)
    .execute();
  return new Set(rows.flatMap(({ tps }) => (tps === null ? [] : [tps])));
}

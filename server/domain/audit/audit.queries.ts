import type { Kysely } from '@mikro-orm/sql';
import type { AuditKind } from '../../kernel/audit-kinds.ts';
import { canonicalText } from '../../kernel/canonical.ts';
import type { Page, PageRequest } from '../../kernel/page.ts';
import type { CursorCodec } from '../../stream/cursor.ts';
import { keysetPage } from '../../stream/keyset.ts';
import type { StreamTables } from '../../stream/tables.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import { AUDIT_STREAM_ID } from '../operation/operation.queries.ts';

/** What entries are asked for; what is left out does not narrow. Instants are epoch milliseconds of real time. */
export interface AuditEntryFilter {
  readonly kind?: string | null;
  readonly principal?: string | null;
  readonly session?: string | null;
  readonly subject?: string | null;
  readonly from?: number | null;
  readonly until?: number | null;
}

/** One entry of the record. */
export interface AuditRecord {
  readonly number: number;
  readonly id: string;
  readonly kind: AuditKind;
  readonly subject: string;
  readonly region: string;
  readonly recordedAt: number;
  readonly principal: string | null;
  readonly session: string | null;
  readonly details: unknown;
  readonly reason: string | null;
  readonly hash: string;
}

/** Reads what is on record; sees committed entries only. */
export class AuditReading {
  readonly #db: Kysely<StreamTables>;
  readonly #codec: CursorCodec;

  constructor(reader: Kysely<unknown>, codec: CursorCodec) {
    this.#db = reader as Kysely<StreamTables>;
    this.#codec = codec;
  }

  /** Newest first. Throws the fault `MALFORMED_CURSOR` for a cursor it never gave out. */
  entries(viewer: Viewer, filter: AuditEntryFilter, page: PageRequest): Promise<Page<AuditRecord>> {
    return keysetPage({
      codec: this.#codec,
      list: `audit ${viewer.principal} ${canonicalText(filter)}`,
      page,
      fetch: (after, limit) => this.#rows(filter, after?.at ?? null, limit),
      key: ({ seq, id }) => ({ at: seq, id }),
      node: (row) => ({
        number: row.seq,
        id: row.id,
        kind: row.kind as AuditKind,
        subject: row.subject,
        region: row.region,
        recordedAt: row.recorded_at,
        principal: row.actor,
        session: row.session,
        details: JSON.parse(row.payload) as unknown,
        reason: row.text,
        hash: row.hash,
      }),
    });
  }

  #rows(filter: AuditEntryFilter, before: number | null, limit: number) {
    const { kind, principal, session, subject, from, until } = filter;
    let query = this.#db
      .selectFrom('stream_event as entry')
      .leftJoin('subject_text as reason', (join) =>
        join.onRef('reason.subject', '=', 'entry.id').on('reason.field', '=', 'reason'),
      )
      .selectAll('entry')
      .select('reason.text')
      .where('stream_id', '=', AUDIT_STREAM_ID);
    if (before !== null) query = query.where('seq', '<', before);
    if (kind) query = query.where('kind', '=', kind);
    if (principal) query = query.where('actor', '=', principal);
    if (session) query = query.where('session', '=', session);
    if (subject) query = query.where('entry.subject', '=', subject);
    if (typeof from === 'number') query = query.where('recorded_at', '>=', from);
    if (typeof until === 'number') query = query.where('recorded_at', '<', until);
    return query.orderBy('seq', 'desc').limit(limit).execute();
  }
}

import type { Page, PageRequest } from '../../kernel/page.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { AuditEntryFilter } from './audit.input.ts';
import type { AuditEntry, Seal } from './audit.type.ts';

export interface AuditQueries {
  /** Newest first. Throws the fault MALFORMED_CURSOR for a cursor it never gave out. */
  entries(viewer: Viewer, filter: AuditEntryFilter, page: PageRequest): Promise<Page<AuditEntry>>;
  /** The newest seal; null until the first is made, within seconds of the first start. */
  seal(): Seal | null;
}

/** What the resolvers of this room need of a request. */
export interface AuditContext {
  readonly services: { readonly auditQueries: AuditQueries };
  readonly viewer: Viewer;
}

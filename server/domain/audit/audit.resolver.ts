import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { type Page, pageRequest } from '../../kernel/page.ts';
import { Cursor } from '../../kernel/scalars.ts';
import type { AuditContext } from './audit.api.ts';
import { AuditEntryFilter } from './audit.input.ts';
import { type AuditEntry, AuditEntryConnection, Seal } from './audit.type.ts';

@Resolver()
export class AuditResolver {
  @Query(() => AuditEntryConnection, { description: 'What is on record, newest first.' })
  async auditEntries(
    @Arg('filter', () => AuditEntryFilter, {
      nullable: true,
      description: 'Which entries; all where left out.',
    })
    filter: AuditEntryFilter | null | undefined,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many at most: 1 to 100.' }) first: number,
    @Arg('after', () => Cursor, { nullable: true, description: 'Only what comes after this place.' })
    after: string | null | undefined,
    @Ctx() context: AuditContext,
  ): Promise<Page<AuditEntry>> {
    return context.services.auditQueries.entries(context.viewer, filter ?? {}, pageRequest(first, after));
  }

  @Query(() => Seal, {
    nullable: true,
    description:
      'The newest seal over the log and the record, for the footer of a wall; null until the first one is made.',
  })
  seal(@Ctx() context: AuditContext): Seal | null {
    return context.services.auditQueries.seal();
  }
}

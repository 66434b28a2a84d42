import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { pageRequest } from '../../kernel/page.ts';
import { Cursor } from '../../kernel/scalars.ts';
import type { HistoryContext } from './history.api.ts';
import { HistorySearch } from './history.input.ts';
import { HistoryConnection } from './history.type.ts';
import { askOf } from './history-ask.policy.ts';

@Resolver()
export class HistoryResolver {
  @Query(() => HistoryConnection, {
    description: 'Everything that was done and that the asker may read, newest first.',
  })
  history(
    @Arg('search', () => HistorySearch, { description: 'What is looked for.' }) search: HistorySearch,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many at most: 1 to 100.' }) first: number,
    @Arg('after', () => Cursor, { nullable: true, description: 'Only what comes after this place.' })
    after: string | null | undefined,
    @Ctx() { services, viewer }: HistoryContext,
  ): Promise<HistoryConnection> {
    return services.historyQueries.history(askOf(search), pageRequest(first, after), viewer);
  }
}

import { createUnionType, Field, ObjectType } from 'type-graphql';
import { byTypeName } from '../../kernel/act-result.ts';
import { IdReused, RetryLater, StorageFull } from '../operation/act-refusals.type.ts';
import { RosterNotSound } from './region-refusals.type.ts';
import { RosterComparison } from './roster.type.ts';

@ObjectType({
  description: 'The roster is saved, and counts from the next start of the server on.',
  simpleResolvers: true,
})
export class RosterImported {
  @Field(() => RosterComparison, { description: 'What the import did.' })
  readonly comparison!: RosterComparison;
}

export const ImportRosterResult = createUnionType({
  name: 'ImportRosterResult',
  description: 'What became of importing a roster.',
  types: () => [RosterImported, RosterNotSound, IdReused, StorageFull, RetryLater] as const,
  resolveType: byTypeName,
});

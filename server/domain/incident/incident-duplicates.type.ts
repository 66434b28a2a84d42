import { createUnionType, Field, Float, Int, ObjectType } from 'type-graphql';
import { byTypeName } from '../../kernel/act-result.ts';
import { RegionCode, TpsCode } from '../../kernel/scalars.ts';
import type { DuplicateReason as DuplicateReasonCode } from './duplicate.policy.ts';
import { Incident } from './incident.type.ts';

@ObjectType({ description: 'Both name the same TPS.', simpleResolvers: true })
export class SameStation {
  @Field(() => [TpsCode], { description: 'The TPS that both name.' })
  readonly tps!: readonly string[];
}

@ObjectType({ description: 'Neither names a TPS, and both are at the same place.', simpleResolvers: true })
export class SamePlace {
  @Field(() => RegionCode, { description: 'The region of both.' })
  readonly region!: string;
}

@ObjectType({ description: 'Both are of one category.', simpleResolvers: true })
export class SameCategory {
  @Field(() => String, { description: 'Its code.' })
  readonly category!: string;
}

@ObjectType({ description: 'Both happened within fifteen minutes.', simpleResolvers: true })
export class WithinMinutes {
  @Field(() => Int, {
    description: 'How many minutes lie between them, on the clock of the operation, rounded.',
  })
  readonly minutes!: number;
}

@ObjectType({
  description: 'Both are told in similar words, of those that the asker may read.',
  simpleResolvers: true,
})
export class SimilarWords {
  @Field(() => Float, { description: 'How similar: 0 to 1.' })
  readonly score!: number;

  @Field(() => [String], { description: 'The words that both have, as they are written out.' })
  readonly words!: readonly string[];
}

export const DuplicateReason = createUnionType({
  name: 'DuplicateReason',
  description: 'Why two incidents may be the same.',
  types: () => [SameStation, SamePlace, SameCategory, WithinMinutes, SimilarWords] as const,
  resolveType: byTypeName,
});

@ObjectType({ description: 'An incident that another one may be the same as.', simpleResolvers: true })
export class SuggestedDuplicate {
  @Field(() => Incident, {
    description:
      'That incident; where a report that was merged into it is the one that is alike, still this one.',
  })
  readonly incident!: Incident;

  @Field(() => Float, { description: 'How likely: 0 to 1.' })
  readonly score!: number;

  @Field(() => [DuplicateReason], { description: 'Why, one reason of each kind at most.' })
  readonly reasons!: readonly DuplicateReasonCode[];
}

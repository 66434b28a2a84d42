import { Field, InputType, ObjectType } from 'type-graphql';
import { Cursor, DateTime } from './scalars.ts';

@ObjectType({ description: 'Where a page of a list ends and whether more follows.', simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: 'True where further entries follow this page.' })
  readonly hasNextPage!: boolean;

  @Field(() => Cursor, {
    nullable: true,
    description: 'Hand this back as `after` for the next page; null on an empty page.',
  })
  readonly endCursor!: string | null;
}

@InputType({ description: 'A stretch of time on the clock of the operation. Either end may be left open.' })
export class TimeRange {
  @Field(() => DateTime, {
    nullable: true,
    description: 'The first instant that counts; open where left out.',
  })
  readonly from?: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The first instant that no longer counts; open where left out.',
  })
  readonly until?: number | null;
}

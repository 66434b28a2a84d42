import { Field, ObjectType } from 'type-graphql';
import { DateTime, RegionCode } from '../../kernel/scalars.ts';
import { HistoryIncident } from '../history/history.type.ts';

@ObjectType({ description: 'An incident as a report names it.', simpleResolvers: true })
export class ReportedIncident {
  @Field(() => String, { description: 'The code of its category.' })
  readonly category!: string;

  @Field(() => RegionCode, { description: 'Where it is; before guests no closer than its kecamatan.' })
  readonly region!: string;

  @Field(() => DateTime, { description: 'When it happened.' })
  readonly happenedAt!: number;

  @Field(() => DateTime, { description: 'When the post knew of it.' })
  readonly receivedAt!: number;

  @Field(() => String, { nullable: true, description: 'The words released for walls; null: none.' })
  readonly wallText!: string | null;

  @Field(() => HistoryIncident, {
    nullable: true,
    description: 'What it is called, and how it stands today; null before guests.',
  })
  readonly incident!: HistoryIncident | null;
}

import { Field, ID, ObjectType } from 'type-graphql';
import { PageInfo } from '../../kernel/page.type.ts';
import { Cursor, DateTime, Json, RegionCode } from '../../kernel/scalars.ts';

@ObjectType({
  description: 'One event of the log, as stored. Never changed, never removed.',
  simpleResolvers: true,
})
export class LogEvent {
  @Field(() => ID, { description: 'Its id.' })
  readonly id!: string;

  @Field(() => String, { description: 'What happened, such as `CheckpointReported`.' })
  readonly kind!: string;

  @Field(() => String, {
    description: 'What it is about: a TPS code, an incident id or the id of the operation.',
  })
  readonly subject!: string;

  @Field(() => RegionCode, { description: 'Where.' })
  readonly region!: string;

  @Field(() => DateTime, { description: 'Real time at which it was stored.' })
  readonly recordedAt!: number;

  @Field(() => Json, {
    description:
      'Its content; no free text, no personal data. The number that an incident bore at a level which the asker does not read is null.',
  })
  readonly payload!: unknown;

  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256 (hex) over the hash of the event before it and its own stored fields; null unless the asker may read every event of the log, for it tells how many lie between two.',
  })
  readonly hash!: string | null;
}

@ObjectType({ description: 'An event and its place in the log.', simpleResolvers: true })
export class LogEventEdge {
  @Field(() => Cursor, { description: 'The place of the event in the log.' })
  readonly cursor!: string;

  @Field(() => LogEvent, { description: 'The event.' })
  readonly node!: LogEvent;
}

@ObjectType({ description: 'A stretch of the log, in the order of its commits.', simpleResolvers: true })
export class LogEventConnection {
  @Field(() => [LogEventEdge], { description: 'The events of this page.' })
  readonly edges!: readonly LogEventEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;
}

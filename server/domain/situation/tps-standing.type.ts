import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../../kernel/scalars.ts';
import { CallOutcome, type CallOutcomeCode } from '../checkpoint/tps-call.type.ts';
import { Tps } from '../region/region.type.ts';
import type { RosterTps } from '../region/roster.queries.ts';
import { StageStatus, type StageStatusCode } from './situation-enums.type.ts';

@ObjectType({ description: 'The newest call to a TPS.', simpleResolvers: true })
export class LastCall {
  @Field(() => CallOutcome, { description: 'What it gave.' })
  readonly outcome!: CallOutcomeCode;

  @Field(() => DateTime, { description: 'When the server got word of it, on the clock of the operation.' })
  readonly at!: number;
}

@ObjectType({ description: 'A TPS as it stands, without its story.', simpleResolvers: true })
export class TpsStanding {
  @Field(() => Tps, { description: 'The TPS.' })
  readonly tps!: RosterTps;

  @Field(() => DateTime, { nullable: true, description: 'When it was last heard from; null if never.' })
  readonly lastHeardAt!: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When a phone that reports from it was last seen, to the minute, in real time; null if never, or where the asker may not know who reports.',
  })
  readonly deviceSeenAt!: number | null;

  @Field(() => LastCall, { nullable: true, description: 'The newest call to it; null if never.' })
  readonly lastCall!: LastCall | null;

  @Field(() => Boolean, { description: 'True where it is silent at a stage of the wall or more.' })
  readonly isSilent!: boolean;

  @Field(() => [StageStatus], { description: 'Where it stands at every stage of a TPS, in order.' })
  readonly statuses!: readonly StageStatusCode[];

  @Field(() => [String], {
    description:
      'The codes of the stages about which its institutions differ by more than 15 minutes, or about whether they are done.',
  })
  readonly conflicting!: readonly string[];
}

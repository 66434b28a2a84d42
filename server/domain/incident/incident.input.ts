import { Field, Float, InputType } from 'type-graphql';
import { TimeRange } from '../../kernel/page.type.ts';
import { DateTime, RegionCode, TpsCode, Uuid } from '../../kernel/scalars.ts';
import { Channel, type ChannelCode } from '../checkpoint/checkpoint.type.ts';
import type { DisclosureLevel as DisclosureLevelCode } from '../operation/disclosure-level.policy.ts';
import { DisclosureLevel } from '../operation/disclosure-level.type.ts';
import { Severity } from '../operation/operation-enums.type.ts';
import type { Severity as SeverityCode } from '../operation/operation-plan.ts';
import { IncidentStatus } from './incident.type.ts';
import type { IncidentStatus as IncidentStatusCode } from './incident-standing.policy.ts';

const ID_OF_ACT = 'Made by the sender; the same id and body again gets the same answer.';
const HAPPENED_AT = 'When it happened, by the clock of the sender.';
const SENT_AT =
  'Now, by the clock of the sender, at the moment of sending: lets the server correct a wrong clock. May differ in a repeat.';

@InputType({ description: 'A point on the earth (WGS 84).' })
export class PointInput {
  @Field(() => Float, { description: 'Degrees north, -90 to 90.' })
  readonly latitude!: number;

  @Field(() => Float, { description: 'Degrees east, -180 to 180.' })
  readonly longitude!: number;
}

@InputType({ description: 'One institution reports that something endangers people or the vote.' })
export class RaiseIncidentInput {
  @Field(() => Uuid, { description: ID_OF_ACT })
  readonly id!: string;

  @Field(() => String, { description: 'The code of its category.' })
  readonly category!: string;

  @Field(() => String, { nullable: true, description: 'The code of its kind within the category.' })
  readonly kind?: string | null;

  @Field(() => Severity, {
    nullable: true,
    description: 'Its severity; the default of its kind where left out.',
  })
  readonly severity?: SeverityCode | null;

  @Field(() => DisclosureLevel, {
    nullable: true,
    description: 'How far word of it may travel; BIASA where left out.',
  })
  readonly level?: DisclosureLevelCode | null;

  @Field(() => RegionCode, { description: 'The smallest region it is known to lie in.' })
  readonly region!: string;

  @Field(() => [TpsCode], { nullable: true, description: 'The TPS of that region that it concerns.' })
  readonly tps?: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the kind of place, if it is not at a TPS.',
  })
  readonly placeKind?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of that place, at most 80 characters; kept out of the log.',
  })
  readonly placeName?: string | null;

  @Field(() => PointInput, { nullable: true, description: 'Where exactly.' })
  readonly point?: PointInput | null;

  @Field(() => String, { nullable: true, description: 'The code of the stage it keeps these TPS from.' })
  readonly hindersStage?: string | null;

  @Field(() => DateTime, { description: HAPPENED_AT })
  readonly happenedAt!: number;

  @Field(() => DateTime, { nullable: true, description: SENT_AT })
  readonly sentAt?: number | null;

  @Field(() => String, { description: 'The code of the institution that reports it.' })
  readonly institution!: string;

  @Field(() => Channel, { defaultValue: 'APP', description: 'How the report reached the sender.' })
  readonly channel!: ChannelCode;

  @Field(() => String, {
    nullable: true,
    description: 'For whom the sender speaks, at most 80 characters; kept out of the log.',
  })
  readonly onBehalfOf?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What happened, at most 1,000 characters; kept out of the log.',
  })
  readonly description?: string | null;
}

@InputType({ description: 'Which incidents to list; everything given must hold.' })
export class IncidentFilter {
  @Field(() => RegionCode, { nullable: true, description: 'Anywhere in this region.' })
  readonly region?: string | null;

  @Field(() => String, { nullable: true, description: 'Of the category with this code.' })
  readonly category?: string | null;

  @Field(() => Severity, { nullable: true, description: 'Of this severity.' })
  readonly severity?: SeverityCode | null;

  @Field(() => DisclosureLevel, { nullable: true, description: 'Of this level.' })
  readonly level?: DisclosureLevelCode | null;

  @Field(() => IncidentStatus, { nullable: true, description: 'In this status.' })
  readonly status?: IncidentStatusCode | null;

  @Field(() => String, { nullable: true, description: 'Answered by the agency with this code.' })
  readonly agency?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: handed over to a body that has not answered, or with a revote that the KPU has not decided.',
  })
  readonly isUnanswered?: boolean | null;

  @Field(() => TimeRange, { nullable: true, description: 'By when it happened.' })
  readonly happened?: TimeRange | null;

  @Field(() => TimeRange, { nullable: true, description: 'By when the server got it.' })
  readonly received?: TimeRange | null;
}

import { Field, InputType } from 'type-graphql';
import { DateTime, RegionCode, Uuid } from '../../kernel/scalars.ts';
import { Severity } from '../operation/operation-enums.type.ts';
import type { Severity as SeverityCode } from '../operation/operation-plan.ts';
import type { AlertState as AlertStateCode } from './alert.queries.ts';
import { AlertState } from './alert-enums.type.ts';

const ID_OF_ACT = 'Made by the sender; a repeat carries the same.';

@InputType({
  description:
    'Which alerts to follow; everything given must hold. One that nothing can match is taken, and said to be so.',
})
export class AlertFilter {
  @Field(() => [Severity], { nullable: true, description: 'Of one of these severities.' })
  readonly severities?: readonly SeverityCode[] | null;

  @Field(() => [String], { nullable: true, description: 'Raised by one of the rules with these codes.' })
  readonly rules?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'About one of the categories with these codes.' })
  readonly categories?: readonly string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only those about which the asker was called.' })
  readonly calledOnly?: boolean | null;
}

@InputType({ description: 'Which alerts to list; everything given must hold.' })
export class AlertListFilter extends AlertFilter {
  @Field(() => AlertState, { nullable: true, description: 'In this state.' })
  readonly state?: AlertStateCode | null;

  @Field(() => RegionCode, { nullable: true, description: 'Anywhere in this region.' })
  readonly region?: string | null;
}

@InputType({ description: 'Somebody has it.' })
export class AcknowledgeAlertInput {
  @Field(() => Uuid, { description: ID_OF_ACT })
  readonly id!: string;

  @Field(() => Uuid, { description: 'The id of the alert.' })
  readonly alert!: string;

  @Field(() => String, { description: 'The code of the post in whose name.' })
  readonly post!: string;

  @Field(() => DateTime, { description: 'When, on the clock of the operation, as the sender knows it.' })
  readonly happenedAt!: number;

  @Field(() => DateTime, { nullable: true, description: 'What the clock of the sender shows as it is sent.' })
  readonly sentAt?: number | null;
}

@InputType({ description: 'Somebody who was called cannot.' })
export class DeclineAlertInput {
  @Field(() => Uuid, { description: ID_OF_ACT })
  readonly id!: string;

  @Field(() => Uuid, { description: 'The id of the alert.' })
  readonly alert!: string;
}

@InputType({ description: 'A test alert to everybody on the ladders within a region.' })
export class SendTestAlertInput {
  @Field(() => Uuid, { description: ID_OF_ACT })
  readonly id!: string;

  @Field(() => RegionCode, { description: 'The regency, a kecamatan or a desa.' })
  readonly region!: string;
}

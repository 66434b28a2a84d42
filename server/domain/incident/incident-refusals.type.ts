import { Field, Float, ID, ObjectType } from 'type-graphql';
import { RefusalInterface } from '../../kernel/refusal.type.ts';
import { DateTime } from '../../kernel/scalars.ts';
import { Severity } from '../operation/operation-enums.type.ts';
import type { Severity as SeverityCode } from '../operation/operation-plan.ts';

const refused = { implements: RefusalInterface, simpleResolvers: true };

@ObjectType({ ...refused, description: 'There is no such incident.' })
export class IncidentUnknown extends RefusalInterface {
  @Field(() => ID, { description: 'The id that was sent.' })
  readonly incident!: string;
}

@ObjectType({ ...refused, description: 'Somebody acknowledged the incident before.' })
export class IncidentAlreadyAcknowledged extends RefusalInterface {
  @Field(() => DateTime, { description: 'When, on the clock of the operation.' })
  readonly acknowledgedAt!: number;

  @Field(() => String, { description: 'The code of the post that did.' })
  readonly acknowledgedBy!: string;
}

@ObjectType({ ...refused, description: 'The incident was closed before.' })
export class IncidentAlreadyClosed extends RefusalInterface {
  @Field(() => DateTime, { description: 'When, on the clock of the operation.' })
  readonly closedAt!: number;
}

@ObjectType({
  ...refused,
  description: 'Closing an incident this severe needs a second person: name another post in `verifiedBy`.',
})
export class SecondPersonNeeded extends RefusalInterface {
  @Field(() => Severity, { description: 'The severity of the incident.' })
  readonly severity!: SeverityCode;
}

@ObjectType({
  ...refused,
  description: 'Latitude must be between -90 and 90, longitude between -180 and 180.',
})
export class PointNotOnEarth extends RefusalInterface {
  @Field(() => Float, { description: 'The latitude that was sent, in degrees.' })
  readonly latitude!: number;

  @Field(() => Float, { description: 'The longitude that was sent, in degrees.' })
  readonly longitude!: number;
}

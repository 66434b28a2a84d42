import { Field, ObjectType } from 'type-graphql';
import { RefusalInterface } from '../../kernel/refusal.type.ts';
import { DateTime, Uuid } from '../../kernel/scalars.ts';

const refused = { implements: RefusalInterface, simpleResolvers: true };

@ObjectType({ ...refused, description: 'There is no such alert, or none that the asker may answer.' })
export class AlertUnknown extends RefusalInterface {
  @Field(() => Uuid, { description: 'The id that was sent.' })
  readonly alert!: string;
}

@ObjectType({ ...refused, description: 'Somebody acknowledged the alert before.' })
export class AlertAlreadyAcknowledged extends RefusalInterface {
  @Field(() => DateTime, { description: 'When, on the clock of the operation.' })
  readonly acknowledgedAt!: number;
}

@ObjectType({ ...refused, description: 'The alert is over.' })
export class AlertAlreadyEnded extends RefusalInterface {
  @Field(() => DateTime, { description: 'When it ended, on the clock of the operation.' })
  readonly endedAt!: number;
}

@ObjectType({ ...refused, description: 'The asker was not called about the alert.' })
export class AlertNotCalled extends RefusalInterface {}

@ObjectType({ ...refused, description: 'The operation has no ladders.' })
export class NoLadders extends RefusalInterface {}

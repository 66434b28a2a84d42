import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { byTypeName } from '../../kernel/act-result.ts';
import { enumOf } from '../../kernel/enum-of.ts';
import { DateTime, Uuid } from '../../kernel/scalars.ts';
import { AlertUnknown } from '../alert/alert-refusals.type.ts';
import { IdReused, RetryLater, StorageFull } from '../operation/act-refusals.type.ts';
import { NOTICES, type Notice } from './alert-notice.policy.ts';

@ObjectType({
  description:
    'How word of an alert has come to somebody who was called. Instants are on the clock of the operation.',
  simpleResolvers: true,
})
export class AlertDelivery {
  @Field(() => ID, { description: 'Who was called.' })
  readonly principal!: string;

  @Field(() => String, { nullable: true, description: 'His name; null where it is not known any more.' })
  readonly name!: string | null;

  @Field(() => String, { description: 'The code of the rung on which he stands.' })
  readonly rung!: string;

  @Field(() => DateTime, { description: 'When he was called last.' })
  readonly calledAt!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When a push service took it for his phone; null where it took nothing.',
  })
  readonly sentAt!: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When a screen of his had it; null where none said so.',
  })
  readonly deliveredAt!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When he looked at it; null where he has not.' })
  readonly readAt!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When he acknowledged it; null where he has not.' })
  readonly acknowledgedAt!: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When he said that he cannot; null where he has not.',
  })
  readonly declinedAt!: number | null;
}

export const AlertNotice = enumOf(NOTICES);

registerEnumType(AlertNotice, {
  name: 'AlertNotice',
  description: 'How far word of an alert has come to somebody.',
  valuesConfig: {
    DELIVERED: { description: 'A screen of his has it.' },
    READ: { description: 'He has looked at it.' },
  },
});

@InputType({ description: 'Notes that an alert has come to whoever says so.' })
export class NoteAlertInput {
  @Field(() => Uuid, { description: 'Made by the sender; the same id and body again gets the same answer.' })
  readonly id!: string;

  @Field(() => Uuid, { description: 'The id of the alert.' })
  readonly alert!: string;

  @Field(() => AlertNotice, { description: 'How far it has come.' })
  readonly notice!: Notice;
}

@ObjectType({ description: 'It is noted; the first time counts.', simpleResolvers: true })
export class AlertNoted {
  @Field(() => ID, { description: 'The id of the alert.' })
  readonly alert!: string;
}

export const NoteAlertResult = createUnionType({
  name: 'NoteAlertResult',
  description: 'What became of noting that an alert has come.',
  types: () => [AlertNoted, AlertUnknown, IdReused, StorageFull, RetryLater] as const,
  resolveType: byTypeName,
});

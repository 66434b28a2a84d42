import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { byTypeName } from '../../kernel/act-result.ts';
import { enumOf } from '../../kernel/enum-of.ts';
import { RefusalInterface } from '../../kernel/refusal.type.ts';
import { DateTime, Uuid } from '../../kernel/scalars.ts';
import { IdReused, RetryLater, StorageFull } from '../operation/act-refusals.type.ts';
import { SERVER_TASKS, type ServerTask as ServerTaskCode } from './consumers.policy.ts';

export const ServerTask = enumOf(SERVER_TASKS);

registerEnumType(ServerTask, {
  name: 'ServerTask',
  description: 'What the server does by itself.',
  valuesConfig: {
    ALERTS: { description: 'Raises alerts, and ends them.' },
    DELIVERIES: { description: 'Hands alerts to phones and to programs elsewhere.' },
    TIMERS: { description: 'Does what is due: limits, the next rung of a ladder, the end of a roll call.' },
  },
});

@ObjectType({
  description:
    'An event or a timer that the server failed to process again and again, and set aside so that the rest goes on.',
  simpleResolvers: true,
})
export class SetAsideWork {
  @Field(() => ID, { description: 'Its id, which its entry in the record names as well.' })
  readonly id!: string;

  @Field(() => ServerTask, { description: 'Which task could not do it.' })
  readonly task!: ServerTaskCode;

  @Field(() => String, { description: 'The kind of the event, or of the timer.' })
  readonly kind!: string;

  @Field(() => Int, { description: 'How often it was tried.' })
  readonly tries!: number;

  @Field(() => String, { description: 'What the last try met, for the maker of the program.' })
  readonly reason!: string;

  @Field(() => DateTime, { description: 'When it was set aside, in real time.' })
  readonly setAsideAt!: number;
}

const refused = { implements: RefusalInterface, simpleResolvers: true };

@ObjectType({ ...refused, description: 'Nothing of this id lies set aside.' })
export class SetAsideUnknown extends RefusalInterface {
  @Field(() => Uuid, { description: 'The id that was sent.' })
  readonly work!: string;
}

@ObjectType({ ...refused, description: 'It failed once more, and stays set aside.' })
export class ProcessingFailed extends RefusalInterface {
  @Field(() => String, { description: 'What the try met, for the maker of the program.' })
  readonly reason!: string;
}

@ObjectType({ description: 'It is processed, and set aside no more.', simpleResolvers: true })
export class SetAsideProcessed {
  @Field(() => ID, { description: 'The id of what had been set aside.' })
  readonly work!: string;
}

export const ProcessSetAsideResult = createUnionType({
  name: 'ProcessSetAsideResult',
  description: 'What became of processing it once more.',
  types: () =>
    [SetAsideProcessed, SetAsideUnknown, ProcessingFailed, IdReused, StorageFull, RetryLater] as const,
  resolveType: byTypeName,
});

import { createUnionType, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { byTypeName } from '../../kernel/act-result.ts';
import { enumOf } from '../../kernel/enum-of.ts';
import { RefusalInterface } from '../../kernel/refusal.type.ts';
import { IdReused, RetryLater, StorageFull } from '../operation/act-refusals.type.ts';
import { PUSH_LANGUAGES } from './push-subscriptions.ts';

export const PushLanguage = enumOf(PUSH_LANGUAGES);

registerEnumType(PushLanguage, {
  name: 'PushLanguage',
  description: 'What a lock screen speaks.',
  valuesConfig: { ID: { description: 'Indonesian.' }, EN: { description: 'English.' } },
});

@ObjectType({ description: 'This browser is woken for alerts.', simpleResolvers: true })
export class PushRegistered {
  @Field(() => ID, { description: 'The id of what it subscribed with.' })
  readonly subscription!: string;
}

@ObjectType({ description: 'This browser is not woken any more.', simpleResolvers: true })
export class PushRemoved {
  @Field(() => Boolean, { description: 'False where it was not woken before either.' })
  readonly wasRegistered!: boolean;
}

@ObjectType({
  implements: RefusalInterface,
  simpleResolvers: true,
  description: 'What the browser sent names no push service that may be reached, or no keys.',
})
export class PushNotAcceptable extends RefusalInterface {}

export const RegisterPushResult = createUnionType({
  name: 'RegisterPushResult',
  description: 'What became of having a browser woken.',
  types: () => [PushRegistered, PushNotAcceptable, IdReused, StorageFull, RetryLater] as const,
  resolveType: byTypeName,
});

export const RemovePushResult = createUnionType({
  name: 'RemovePushResult',
  description: 'What became of having a browser not woken any more.',
  types: () => [PushRemoved, IdReused, StorageFull, RetryLater] as const,
  resolveType: byTypeName,
});

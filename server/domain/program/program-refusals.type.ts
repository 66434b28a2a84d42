import { Field, ObjectType } from 'type-graphql';
import { RefusalInterface } from '../../kernel/refusal.type.ts';
import { DateTime, Uuid } from '../../kernel/scalars.ts';

const refused = { implements: RefusalInterface, simpleResolvers: true };

@ObjectType({ ...refused, description: 'No token of this id was issued.' })
export class TokenUnknown extends RefusalInterface {
  @Field(() => Uuid, { description: 'The id that was sent.' })
  readonly token!: string;
}

@ObjectType({ ...refused, description: 'A token needs at least one scope.' })
export class TokenScopeMissing extends RefusalInterface {}

@ObjectType({ ...refused, description: 'A token must end in the future, and within a year.' })
export class TokenExpiryOutOfRange extends RefusalInterface {
  @Field(() => DateTime, { description: 'The first instant at which it could end.' })
  readonly earliest!: number;

  @Field(() => DateTime, { description: 'The last instant at which it could end.' })
  readonly latest!: number;
}

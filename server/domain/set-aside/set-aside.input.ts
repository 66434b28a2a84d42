import { Field, InputType } from 'type-graphql';
import { Uuid } from '../../kernel/scalars.ts';

@InputType({ description: 'Processes something once more that had been set aside.' })
export class ProcessSetAsideInput {
  @Field(() => Uuid, {
    description: 'Made by the sender; the same id and body again gets the same answer.',
  })
  readonly id!: string;

  @Field(() => Uuid, { description: 'The id of what was set aside.' })
  readonly work!: string;
}

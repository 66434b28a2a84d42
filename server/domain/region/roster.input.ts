import { Field, InputType, Int } from 'type-graphql';
import { Uuid } from '../../kernel/scalars.ts';

@InputType({ description: 'Imports a roster: all of it, or nothing where one line is wrong.' })
export class ImportRosterInput {
  @Field(() => Uuid, { description: 'Made by the sender; the same id and body again gets the same answer.' })
  readonly id!: string;

  @Field(() => String, { description: 'The text of the CSV file.' })
  readonly csv!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many TPS the roster must have, by official count; any number where left out.',
  })
  readonly expectedTps?: number | null;
}

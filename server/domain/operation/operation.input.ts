import { Field, Float, InputType } from 'type-graphql';
import { Uuid } from '../../kernel/scalars.ts';

@InputType({ description: 'Sets the speed of the clock of an exercise.' })
export class RunExerciseClockInput {
  @Field(() => Uuid, { description: 'Made by the sender; the same id and body again gets the same answer.' })
  readonly id!: string;

  @Field(() => Float, { description: 'Seconds of the clock in one real second; 0 pauses it.' })
  readonly speed!: number;
}

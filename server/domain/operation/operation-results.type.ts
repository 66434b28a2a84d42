import { createUnionType, Field, ObjectType } from 'type-graphql';
import { byTypeName } from '../../kernel/act-result.ts';
import { IdReused, NotAnExercise, RetryLater, SpeedOutOfRange, StorageFull } from './act-refusals.type.ts';
import { OperationClock } from './operation.type.ts';

@ObjectType({ description: 'The clock of the exercise runs as asked.', simpleResolvers: true })
export class ExerciseClockRun {
  @Field(() => OperationClock, { description: 'The clock as it runs now.' })
  readonly clock!: OperationClock;
}

export const RunExerciseClockResult = createUnionType({
  name: 'RunExerciseClockResult',
  description: 'What became of setting the clock of an exercise.',
  types: () => [ExerciseClockRun, NotAnExercise, SpeedOutOfRange, IdReused, StorageFull, RetryLater] as const,
  resolveType: byTypeName,
});

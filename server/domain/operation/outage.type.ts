import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../kernel/scalars.ts';

@ObjectType({
  description:
    'A stretch without a server at work: none ran, or it could store nothing. Told from the newest proof that one was, a minute before it went at most.',
  simpleResolvers: true,
})
export class Outage {
  @Field(() => DateTime, { description: 'Its beginning, on the clock of the operation.' })
  readonly from!: number;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Its end, on the clock of the operation; null while it goes on. Equal to `from` where that clock stood still meanwhile, as in an exercise.',
  })
  readonly until!: number | null;

  @Field(() => Int, { description: 'Seconds of real time that it lasted, up to now where it goes on.' })
  readonly seconds!: number;
}

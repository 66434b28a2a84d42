import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime, RegionCode } from '../../kernel/scalars.ts';
import { Readiness, type ReadinessCode } from '../rollcall/rollcall.type.ts';
import type * as view from './situation.view.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'An open roll-call in figures. `ready`, `notReady` and those who are silent make up `asked`.',
})
export class RollCallTally implements view.RollCallTally {
  @Field(() => ID, { description: 'Its id.' })
  readonly id!: string;

  @Field(() => DateTime, { description: 'When it was asked, on the clock of the operation.' })
  readonly askedAt!: string;

  @Field(() => DateTime, { description: 'Until when answers are taken, on the clock of the operation.' })
  readonly closesAt!: string;

  @Field(() => Int, { description: 'Regions that are asked.' })
  readonly asked!: number;

  @Field(() => Int, { description: 'Regions that answered that they are ready.' })
  readonly ready!: number;

  @Field(() => Int, { description: 'Regions that answered that they are not ready.' })
  readonly notReady!: number;

  @Field(() => [RegionCode], {
    description: 'Regions that have not answered, in the order of the roster; guests are not told which.',
  })
  readonly silent!: string[];
}

@ObjectType({ simpleResolvers: true, description: 'An open roll-call that asks the scope itself.' })
export class RollCallAsked implements view.RollCallAsked {
  @Field(() => ID, { description: 'Its id.' })
  readonly id!: string;

  @Field(() => DateTime, { description: 'When it was asked, on the clock of the operation.' })
  readonly askedAt!: string;

  @Field(() => DateTime, { description: 'Until when answers are taken, on the clock of the operation.' })
  readonly closesAt!: string;

  @Field(() => Readiness, { nullable: true, description: 'What the scope answered; null while it has not.' })
  readonly answer!: ReadinessCode | null;
}

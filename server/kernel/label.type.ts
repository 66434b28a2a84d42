import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A text in both languages of the screens.', simpleResolvers: true })
export class Label {
  @Field(() => String, { description: 'In Indonesian.' })
  readonly id!: string;

  @Field(() => String, { description: 'In English.' })
  readonly en!: string;
}

@ObjectType({
  description: 'A code that the operation plan defines, with its name for people.',
  simpleResolvers: true,
})
export class CodeLabel {
  @Field(() => String, { description: 'The code, as used in inputs and answers.' })
  readonly code!: string;

  @Field(() => Label, { description: 'The name shown to people.' })
  readonly label!: Label;
}

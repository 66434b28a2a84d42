import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../kernel/enum-of.ts';
import { ROSTER_REFUSALS, type RosterRefusal as RosterRefusalFacts } from './roster-import.ts';

export const RosterRefusalCode = enumOf(ROSTER_REFUSALS);

registerEnumType(RosterRefusalCode, {
  name: 'RosterRefusalCode',
  description: 'Why a roster file as a whole cannot be imported.',
  valuesConfig: {
    UNREADABLE: { description: 'It is no CSV, or lacks a column.' },
    OTHER_REGENCY: { description: 'It is of another regency than this server.' },
    REGENCY_UNNAMED: { description: 'Nothing names its regency.' },
    OTHER_TOTAL: { description: 'It has, or leads to, another number of TPS than was expected.' },
  },
});

@ObjectType({ description: 'A region or TPS that an import touches.', simpleResolvers: true })
export class RosterChange {
  @Field(() => Int, { description: 'The line of the file; 0 where none speaks of it.' })
  readonly line!: number;

  @Field(() => String, { description: 'Its code.' })
  readonly code!: string;

  @Field(() => String, { description: 'Its name; of a TPS, that of its desa.' })
  readonly name!: string;

  @Field(() => String, { description: 'What is new or differs.' })
  readonly reason!: string;
}

@ObjectType({ description: 'Something wrong with one line of a roster file.', simpleResolvers: true })
export class RosterProblem {
  @Field(() => Int, { description: 'The line; 1 is the header.' })
  readonly line!: number;

  @Field(() => String, { description: 'The column; empty for the line as a whole.' })
  readonly column!: string;

  @Field(() => String, { description: 'What is wrong.' })
  readonly reason!: string;
}

@ObjectType({ description: 'What is wrong with a roster file as a whole.', simpleResolvers: true })
export class RosterRefusal {
  @Field(() => RosterRefusalCode, { description: 'Of which kind.' })
  readonly code!: RosterRefusalFacts['code'];

  @Field(() => String, { description: 'What is wrong, and what to do.' })
  readonly sentence!: string;
}

@ObjectType({
  description: 'A roster file beside the roster that is stored.',
  simpleResolvers: true,
})
export class RosterComparison {
  @Field(() => Boolean, { description: 'True where nothing is wrong with it.' })
  readonly isSound!: boolean;

  @Field(() => Int, { description: 'TPS that could be read in the file.' })
  readonly tpsInFile!: number;

  @Field(() => Int, { description: 'TPS in the roster after the import.' })
  readonly tpsAfter!: number;

  @Field(() => [RosterChange], { description: 'Regions and TPS that the roster does not have yet.' })
  readonly new!: readonly RosterChange[];

  @Field(() => [RosterChange], { description: 'Those that the file describes otherwise.' })
  readonly changed!: readonly RosterChange[];

  @Field(() => [RosterChange], { description: 'Those that the file lacks. They are kept.' })
  readonly missing!: readonly RosterChange[];

  @Field(() => [RosterProblem], { description: 'Lines that are wrong; one of them, and nothing is saved.' })
  readonly wrong!: readonly RosterProblem[];

  @Field(() => [RosterRefusal], { description: 'What is wrong with the file as a whole.' })
  readonly refusals!: readonly RosterRefusal[];

  @Field(() => [String], { description: 'Columns of the file that nothing is read from.' })
  readonly ignoredColumns!: readonly string[];
}

@ObjectType({
  description: 'The roster that everything here counts by, beside the one that is stored.',
  simpleResolvers: true,
})
export class RosterInUse {
  @Field(() => Int, { description: 'TPS of the roster in use: that of the last start of the server.' })
  readonly tpsInUse!: number;

  @Field(() => Int, { description: 'TPS of the roster that is stored.' })
  readonly tpsStored!: number;

  @Field(() => Boolean, {
    description: 'False where they differ: what was imported counts from the next start of the server.',
  })
  readonly isStoredInUse!: boolean;
}

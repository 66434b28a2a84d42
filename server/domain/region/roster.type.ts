import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../kernel/enum-of.ts';
import { ROSTER_FIELDS, type RosterDifference as RosterDifferenceFacts } from './roster-import.ts';
import { ROSTER_PROBLEMS, type RosterProblemCode as RosterProblemCodeFacts } from './roster-problem.ts';
import { ROSTER_REFUSALS, type RosterRefusal as RosterRefusalFacts } from './roster-refusal.ts';

export const RosterRefusalCode = enumOf(ROSTER_REFUSALS);

registerEnumType(RosterRefusalCode, {
  name: 'RosterRefusalCode',
  description: 'Why a roster file as a whole cannot be imported.',
  valuesConfig: {
    FILE_EMPTY: { description: 'There is nothing in it.' },
    FILE_TOO_LARGE: { description: 'It is larger than 32 MB.' },
    NOT_UTF8: { description: 'It is no text in UTF-8.' },
    NOT_CSV: { description: 'It is no well-formed CSV.' },
    COLUMNS_MISSING: { description: 'It lacks columns that are needed.' },
    COLUMN_TWICE: { description: 'A column occurs twice.' },
    HALF_A_POINT: { description: 'It has only one of the columns lat and lon.' },
    NO_LINES: { description: 'It names columns and has no line below them.' },
    OTHER_REGENCY: { description: 'It is of another regency than this server.' },
    REGENCY_UNNAMED: { description: 'Nothing names its regency.' },
    OTHER_TOTAL: { description: 'It has another number of TPS than was expected.' },
    OTHER_TOTAL_KEPT: {
      description: 'The roster would have more TPS than was expected, as those that it lacks are kept.',
    },
  },
});

export const RosterProblemCode = enumOf(ROSTER_PROBLEMS);

registerEnumType(RosterProblemCode, {
  name: 'RosterProblemCode',
  description: 'What may be wrong with one line of a roster file.',
  valuesConfig: {
    CELL_COUNT: { description: 'It has another number of cells than the header.' },
    NOT_A_DESA_CODE: { description: 'This is no code of a desa.' },
    NOT_A_TPS_NUMBER: { description: 'This is no number from 1 to 999.' },
    OTHER_CODE: { description: 'The code does not follow from that of the desa and the number.' },
    EMPTY: { description: 'The cell is empty.' },
    TOO_LONG: { description: 'The name is too long.' },
    UNSAFE_CHARACTER: { description: 'The name holds a character that is not shown.' },
    NOT_A_KIND: { description: 'This is neither desa nor kelurahan.' },
    OTHER_KIND: { description: 'Desa or kelurahan: the code says the other.' },
    NOT_YES_OR_NO: { description: 'This is neither yes nor no.' },
    NOT_A_SIGNAL_CLASS: { description: 'This is none of A, B, C.' },
    NOT_DEGREES: { description: 'This is no number of degrees where the country lies.' },
    HALF_A_POINT: { description: 'One of latitude and longitude is there without the other.' },
    FORMULA: { description: 'A spreadsheet would run the cell as a formula.' },
    TPS_TWICE: { description: 'The TPS is on an earlier line already.' },
    SAID_OTHERWISE: { description: 'An earlier line says something else of the same.' },
  },
});

export const RosterField = enumOf(ROSTER_FIELDS);

registerEnumType(RosterField, {
  name: 'RosterField',
  description: 'What is known of a region or TPS by the roster.',
  valuesConfig: {
    name: { description: 'Its name.' },
    isKelurahan: { description: 'Whether it is a kelurahan.' },
    latitude: { description: 'Latitude of its point.' },
    longitude: { description: 'Longitude of its point.' },
    shortCode: { description: 'Its three letters on the wall.' },
    tileColumn: { description: 'The column of its tile on the wall.' },
    tileRow: { description: 'The row of its tile on the wall.' },
    position: { description: 'Its place among its neighbours in lists.' },
    signalClass: { description: 'How well phones work there.' },
    isSpecial: { description: 'Whether it is a TPS at a special location.' },
  },
});

@ObjectType({ description: 'What a file says otherwise than the roster.', simpleResolvers: true })
export class RosterDifference {
  @Field(() => RosterField, { description: 'Of what.' })
  readonly field!: RosterDifferenceFacts['field'];

  @Field(() => String, { description: 'As it is stored, in JSON.' })
  readonly before!: string;

  @Field(() => String, { description: 'As the file has it, in JSON.' })
  readonly after!: string;
}

@ObjectType({ description: 'A region or TPS that an import touches.', simpleResolvers: true })
export class RosterChange {
  @Field(() => Int, { description: 'The line of the file; 0 where none speaks of it.' })
  readonly line!: number;

  @Field(() => String, { description: 'Its code.' })
  readonly code!: string;

  @Field(() => String, { description: 'Its name; of a TPS, that of its desa.' })
  readonly name!: string;

  @Field(() => String, { description: 'What is new or differs, in English.' })
  readonly reason!: string;

  @Field(() => [RosterDifference], { description: 'Of what is changed: field by field.' })
  readonly differences!: readonly RosterDifference[];
}

@ObjectType({ description: 'Something wrong with one line of a roster file.', simpleResolvers: true })
export class RosterProblem {
  @Field(() => Int, { description: 'The line; 1 is the header.' })
  readonly line!: number;

  @Field(() => String, { description: 'The column; empty for the line as a whole.' })
  readonly column!: string;

  @Field(() => RosterProblemCode, { description: 'What is wrong.' })
  readonly code!: RosterProblemCodeFacts;

  @Field(() => String, {
    nullable: true,
    description: 'What the file says; null where that is not the matter.',
  })
  readonly found!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it should say, or what the other line says; null where that goes without saying.',
  })
  readonly expected!: string | null;

  @Field(() => Int, { nullable: true, description: 'The other line; null where there is none.' })
  readonly otherLine!: number | null;

  @Field(() => String, { description: 'The same in English, to go on with from the column.' })
  readonly reason!: string;
}

@ObjectType({ description: 'What is wrong with a roster file as a whole.', simpleResolvers: true })
export class RosterRefusal {
  @Field(() => RosterRefusalCode, { description: 'Of which kind.' })
  readonly code!: RosterRefusalFacts['code'];

  @Field(() => String, {
    nullable: true,
    description: 'What the file has; null where that is not the matter.',
  })
  readonly found!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was needed; null where that goes without saying.',
  })
  readonly expected!: string | null;

  @Field(() => String, { description: 'The same in English, and what to do.' })
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

import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime, RegionCode, TpsCode } from '../../kernel/scalars.ts';
import { Severity } from '../operation/operation-enums.type.ts';
import type { Severity as SeverityCode } from '../operation/operation-plan.ts';

/** How much was done, by what it was. */
@ObjectType({ simpleResolvers: true })
abstract class ActCounts {
  @Field(() => Int, { description: 'Reports about stages, corrections not counted.' })
  readonly stageReports!: number;

  @Field(() => Int, { description: 'Corrections of such reports.' })
  readonly corrections!: number;

  @Field(() => Int, { description: 'Calls to TPS.' })
  readonly calls!: number;

  @Field(() => Int, { description: 'Acts of roll-calls.' })
  readonly rollCalls!: number;

  @Field(() => Int, { description: 'Incidents that were reported.' })
  readonly incidents!: number;

  @Field(() => Int, { description: 'Acts on incidents.' })
  readonly incidentActs!: number;

  @Field(() => Int, { description: 'What was told of alerts.' })
  readonly alerts!: number;
}

@ObjectType({ description: 'The numbers of the day.', simpleResolvers: true })
export class ReportSummary extends ActCounts {
  @Field(() => Int, { description: 'TPS of the scope.' })
  readonly tpsCount!: number;

  @Field(() => Int, { description: 'TPS from where there never was a word.' })
  readonly neverHeardTps!: number;

  @Field(() => Int, { description: 'TPS that owed a stage at the end.' })
  readonly coverageOwing!: number;

  @Field(() => Int, { description: 'Of those, how many were heard from within their budget.' })
  readonly coverageHeard!: number;

  @Field(() => Int, { description: 'TPS of which an incident kept everybody from voting at the end.' })
  readonly cannotVoteTps!: number;

  @Field(() => Int, {
    description:
      'TPS that an incident kept from a stage at the end. Each TPS counts once: hindered, silent or late.',
  })
  readonly hinderedTps!: number;

  @Field(() => Int, { description: 'Other TPS that were silent at the end.' })
  readonly silentTps!: number;

  @Field(() => Int, { description: 'Other TPS that were late at the end.' })
  readonly lateTps!: number;

  @Field(() => Int, { description: 'Of the late ones, TPS that were far past a limit.' })
  readonly veryLateTps!: number;

  @Field(() => Int, {
    description:
      "Other TPS that were past the plan's limit of a stage at the end, within the time that their tolerance or the law gives them.",
  })
  readonly withinTimeTps!: number;

  @Field(() => Int, {
    description: 'Incidents, without those counted with another and those that were none.',
  })
  readonly countedIncidents!: number;

  @Field(() => Int, { description: 'Of those, the critical ones.' })
  readonly criticalIncidents!: number;

  @Field(() => Int, { description: 'Of the counted ones, those that were open at the end.' })
  readonly openIncidents!: number;
}

@ObjectType({
  description: 'How a stage went in a region. Each TPS is dated, implied, notApplicable, hindered or open.',
  simpleResolvers: true,
})
export class RegionPunctuality {
  @Field(() => RegionCode, { description: 'The scope, or a part of it.' })
  readonly region!: string;

  @Field(() => Int, { description: 'Its TPS.' })
  readonly tpsCount!: number;

  @Field(() => Int, { description: 'Reported as done, with a time.' })
  readonly dated!: number;

  @Field(() => Int, { description: 'Of those, by their limit, with the tolerance of the TPS.' })
  readonly inTime!: number;

  @Field(() => Int, { description: 'Done since a later stage is; nobody said when.' })
  readonly implied!: number;

  @Field(() => Int, { description: 'Without such a stage.' })
  readonly notApplicable!: number;

  @Field(() => Int, { description: 'Kept from it by an open incident.' })
  readonly hindered!: number;

  @Field(() => Int, { description: 'Of which nobody said that it is done.' })
  readonly open!: number;

  @Field(() => [Int], { description: 'How many were done when the curve begins, and after each step.' })
  readonly done!: readonly number[];
}

@ObjectType({ description: 'How punctual a stage was.', simpleResolvers: true })
export class StagePunctuality {
  @Field(() => String, { description: 'The code of the stage.' })
  readonly stage!: string;

  @Field(() => DateTime, { description: 'When it was expected.' })
  readonly expectedAt!: number;

  @Field(() => DateTime, { description: 'Its limit, without the tolerance of a TPS.' })
  readonly limitAt!: number;

  @Field(() => DateTime, { description: 'When the curves begin.' })
  readonly from!: number;

  @Field(() => Int, { description: 'Minutes from one point of a curve to the next.' })
  readonly stepMinutes!: number;

  @Field(() => [RegionPunctuality], { description: 'The scope, then its parts.' })
  readonly regions!: readonly RegionPunctuality[];
}

@ObjectType({ description: 'How many incidents of a category there were in a part.', simpleResolvers: true })
export class CategoryCount {
  @Field(() => String, { description: 'The code of the category.' })
  readonly category!: string;

  @Field(() => RegionCode, { nullable: true, description: 'The part; null: in no single one.' })
  readonly region!: string | null;

  @Field(() => Int, { description: 'How many.' })
  readonly count!: number;
}

@ObjectType({ description: 'How long something took.', simpleResolvers: true })
export class Durations {
  @Field(() => Int, { description: 'How often it was measured.' })
  readonly count!: number;

  @Field(() => Int, { nullable: true, description: 'Half took at most so many seconds; null of none.' })
  readonly p50Seconds!: number | null;

  @Field(() => Int, { nullable: true, description: 'Nine of ten took at most so many; null of none.' })
  readonly p90Seconds!: number | null;
}

@ObjectType({
  description: 'How long people took with the incidents of a severity, from their receipt on.',
  simpleResolvers: true,
})
export class ResponseTimes {
  @Field(() => Severity, { description: 'How bad they were at the end.' })
  readonly severity!: SeverityCode;

  @Field(() => Int, { description: 'How many there were.' })
  readonly incidents!: number;

  @Field(() => Durations, { description: 'Until somebody acknowledged them or gave them to an agency.' })
  readonly answered!: Durations;

  @Field(() => Durations, { description: 'Until they were closed.' })
  readonly closed!: Durations;
}

@ObjectType({
  description: 'A TPS that owes a stage and from where there is no word.',
  simpleResolvers: true,
})
export class SilentTps {
  @Field(() => TpsCode, { description: 'The TPS.' })
  readonly tps!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was last heard from; null: never.' })
  readonly lastHeardAt!: number | null;

  @Field(() => Int, { description: 'At how many stages of the wall it is silent.' })
  readonly stages!: number;
}

@ObjectType({ description: 'How much came that late.', simpleResolvers: true })
export class DelayCount {
  @Field(() => Int, {
    nullable: true,
    description: 'Within so many minutes of its happening, and not within the ones before; null: later.',
  })
  readonly upToMinutes!: number | null;

  @Field(() => Int, { description: 'How much.' })
  readonly count!: number;
}

@ObjectType({ description: 'How late word of what happened came.', simpleResolvers: true })
export class Delays extends Durations {
  @Field(() => [DelayCount], { description: 'All of it, by how late it came.' })
  readonly counts!: readonly DelayCount[];
}

@ObjectType({ description: 'What was done within an hour.', simpleResolvers: true })
export class HourOfActs extends ActCounts {
  @Field(() => DateTime, { description: 'Its beginning.' })
  readonly at!: number;
}

import { createUnionType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { byTypeName } from '../../kernel/act-result.ts';
import { enumOf } from '../../kernel/enum-of.ts';
import { RefusalInterface } from '../../kernel/refusal.type.ts';
import { DateTime, RegionCode } from '../../kernel/scalars.ts';
import { HistoryEntry } from '../history/history.type.ts';
import { HistoryKind } from '../history/history-enums.type.ts';
import type { HistoryKind as HistoryKindCode } from '../history/history-kinds.policy.ts';
import { IncidentLimit } from '../incident/incident.type.ts';
import type { IncidentLimit as IncidentLimitCode } from '../incident/incident-standing.policy.ts';
import { Lesson } from '../lesson/lesson.type.ts';
import type { DisclosureLevel as DisclosureLevelCode } from '../operation/disclosure-level.policy.ts';
import { DisclosureLevel } from '../operation/disclosure-level.type.ts';
import { Severity } from '../operation/operation-enums.type.ts';
import type { Severity as SeverityCode } from '../operation/operation-plan.ts';
import { Outage } from '../operation/outage.type.ts';
import { RegionUnknown } from '../region/region-refusals.type.ts';
import {
  CategoryCount,
  Delays,
  HourOfActs,
  ReportSummary,
  ResponseTimes,
  SilentTps,
  StagePunctuality,
} from './after-action-figures.type.ts';
import { PassedOn } from './passed-on.type.ts';
import { REPORT_VERSIONS, type ReportVersionCode } from './report-version.policy.ts';
import { ReportedIncident } from './reported-incident.type.ts';

export const ReportVersion = enumOf(REPORT_VERSIONS);

registerEnumType(ReportVersion, {
  name: 'ReportVersion',
  description: 'For whom a report is made.',
  valuesConfig: {
    FULL: { description: 'For the asker: all that he may read today.' },
    MASKED: {
      description:
        'To be laid before guests: of incidents that a wall shows them the category, the kecamatan, the times and the words released for walls; of all others how many there are; nothing that was written, and nobody.',
    },
  },
});

@ObjectType({ description: 'An entry that was marked for the report.', simpleResolvers: true })
export class StarredEntry {
  @Field(() => HistoryKind, { description: 'What it tells of.' })
  readonly kind!: HistoryKindCode;

  @Field(() => DateTime, { description: 'When it happened.' })
  readonly happenedAt!: number;

  @Field(() => DateTime, { description: 'When the post knew of it.' })
  readonly receivedAt!: number;

  @Field(() => ReportedIncident, { description: 'The incident that it is about.' })
  readonly about!: ReportedIncident;

  @Field(() => HistoryEntry, {
    nullable: true,
    description: 'All that the asker may read of it; null before guests.',
  })
  readonly entry!: HistoryEntry | null;
}

@ObjectType({ description: 'What was marked for the report, oldest first.', simpleResolvers: true })
export class StarredEntries {
  @Field(() => Int, { description: 'How many there are.' })
  readonly count!: number;

  @Field(() => [StarredEntry], { description: 'The first 400 of them.' })
  readonly items!: readonly StarredEntry[];
}

@ObjectType({ description: 'A service limit that was missed.', simpleResolvers: true })
export class MissedLimit {
  @Field(() => IncidentLimit, { description: 'Which one.' })
  readonly limit!: IncidentLimitCode;

  @Field(() => DateTime, { description: 'When it ended.' })
  readonly dueAt!: number;

  @Field(() => Severity, {
    nullable: true,
    description: 'How bad the incident was at the end; null before guests.',
  })
  readonly severity!: SeverityCode | null;

  @Field(() => ReportedIncident, { description: 'The incident.' })
  readonly about!: ReportedIncident;
}

@ObjectType({ description: 'The service limits that were missed, as they ended.', simpleResolvers: true })
export class MissedLimits {
  @Field(() => Int, { description: 'How many there are.' })
  readonly count!: number;

  @Field(() => [MissedLimit], { description: 'The first 400 of them.' })
  readonly items!: readonly MissedLimit[];
}

@ObjectType({
  description: 'The TPS that owed a stage at the end and from where there was no word.',
  simpleResolvers: true,
})
export class SilentTpsList {
  @Field(() => Int, { description: 'How many there are.' })
  readonly count!: number;

  @Field(() => [SilentTps], { description: 'All of them, in the order of the roster.' })
  readonly items!: readonly SilentTps[];
}

@ObjectType({
  description:
    'What is to be said of a day. Every figure is counted from the log up to `until`, by what the post knew then; of incidents none is counted that the asker may not read today.',
  simpleResolvers: true,
})
export class AfterActionReport {
  @Field(() => RegionCode, { description: 'The regency or a kecamatan of it.' })
  readonly scope!: string;

  @Field(() => ReportVersion, { description: 'For whom it is made.' })
  readonly version!: ReportVersionCode;

  @Field(() => DateTime, { description: 'The last instant that counts, on the clock of the operation.' })
  readonly until!: number;

  @Field(() => DateTime, { description: 'When it was made, on the clock of the operation.' })
  readonly madeAt!: number;

  @Field(() => DisclosureLevel, { description: 'That of the most guarded incident in it.' })
  readonly level!: DisclosureLevelCode;

  @Field(() => Int, { description: 'Incidents that the asker may read and that this version leaves out.' })
  readonly untoldIncidents!: number;

  @Field(() => ReportSummary, { description: 'The numbers of the day.' })
  readonly summary!: ReportSummary;

  @Field(() => StarredEntries, { description: 'What was marked for the report.' })
  readonly starred!: StarredEntries;

  @Field(() => [StagePunctuality], { description: 'How punctual the stages of the wall were.' })
  readonly stages!: readonly StagePunctuality[];

  @Field(() => [CategoryCount], { description: 'The counted incidents, by what they were and where.' })
  readonly categories!: readonly CategoryCount[];

  @Field(() => [ResponseTimes], { description: 'How long people took with them, the gravest first.' })
  readonly responses!: readonly ResponseTimes[];

  @Field(() => MissedLimits, { description: 'The service limits that were missed.' })
  readonly missed!: MissedLimits;

  @Field(() => PassedOn, {
    description: 'What was passed on to bodies outside the room, with what they answered.',
  })
  readonly passedOn!: PassedOn;

  @Field(() => SilentTpsList, { description: 'From where there was no word at the end.' })
  readonly silent!: SilentTpsList;

  @Field(() => Delays, { description: 'How late word of stages and incidents came.' })
  readonly delays!: Delays;

  @Field(() => [HourOfActs], { description: 'The hours in which the post got word of anything.' })
  readonly hours!: readonly HourOfActs[];

  @Field(() => [Lesson], {
    description: 'What is to be learned from the day, as it stands when the report is made.',
  })
  readonly lessons!: readonly Lesson[];

  @Field(() => [Outage], { description: 'When no server was at work, in the order in which it was so.' })
  readonly outages!: readonly Outage[];
}

@ObjectType({
  implements: RefusalInterface,
  simpleResolvers: true,
  description: 'The clock of the operation has not come to this instant yet.',
})
export class InstantAhead extends RefusalInterface {
  @Field(() => DateTime, { description: 'How far it has come.' })
  readonly latest!: number;
}

export const AfterActionResult = createUnionType({
  name: 'AfterActionResult',
  description: 'What became of asking for a report.',
  types: () => [AfterActionReport, RegionUnknown, InstantAhead] as const,
  resolveType: byTypeName,
});

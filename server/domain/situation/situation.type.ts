import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime, RegionCode } from '../../kernel/scalars.ts';
import { Truth } from '../incident/incident.type.ts';
import type { Truth as TruthCode } from '../incident/incident-standing.policy.ts';
import { Severity } from '../operation/operation-enums.type.ts';
import type { Severity as SeverityCode } from '../operation/operation-plan.ts';
import { BoardIncident } from './board-incident.type.ts';
import { RollCallAsked, RollCallTally } from './roll-call-tally.type.ts';
import type * as view from './situation.view.ts';
import { LogLineKind } from './situation-enums.type.ts';

const plain = { simpleResolvers: true };

@ObjectType({ ...plain, description: 'Very many new incidents in a short time; the wall groups them.' })
export class Flood implements view.Flood {
  @Field(() => DateTime, { description: 'Since when, on the clock of the operation.' })
  readonly since!: string;

  @Field(() => Int, { description: 'New incidents within the window.' })
  readonly count!: number;

  @Field(() => Int, { description: 'Minutes that the window is long.' })
  readonly windowMinutes!: number;
}

@ObjectType({ ...plain, description: 'The incident that was closed last.' })
export class ClosedIncident implements view.ClosedIncident {
  @Field(() => ID, { description: 'Its id.' })
  readonly id!: string;

  @Field(() => String, { description: 'The code of its category.' })
  readonly category!: string;

  @Field(() => String, { nullable: true, description: 'The code of its kind, if given.' })
  readonly kind!: string | null;

  @Field(() => Truth, { description: 'Whether it was so.' })
  readonly truth!: TruthCode;

  @Field(() => RegionCode, { description: 'The smallest region it lay in.' })
  readonly region!: string;

  @Field(() => DateTime, { description: 'When, on the clock of the operation.' })
  readonly closedAt!: string;
}

@ObjectType({ ...plain, description: 'The situation of a scope in a few figures.' })
export class SituationHeadline implements view.SituationHeadline {
  @Field(() => RegionCode, { description: 'The region that the situation is of.' })
  readonly scope!: string;

  @Field(() => String, { description: 'The code of the phase the day is in.' })
  readonly phase!: string;

  @Field(() => DateTime, { nullable: true, description: 'When that phase ends; null for one without end.' })
  readonly phaseEndsAt!: string | null;

  @Field(() => String, { description: 'The code of the newest stage on the wall that is expected by now.' })
  readonly currentStage!: string;

  @Field(() => Int, { description: 'TPS in the scope.' })
  readonly tpsCount!: number;

  @Field(() => Int, { description: 'TPS that owe a stage by now.' })
  readonly coverageOwing!: number;

  @Field(() => Int, { description: 'Of those, TPS heard from within their silence budget.' })
  readonly coverageHeard!: number;

  @Field(() => Int, {
    description: 'TPS where nobody can vote, because an open incident hinders a stage that stops the voting.',
  })
  readonly cannotVoteTps!: number;

  @Field(() => Int, { description: 'Incidents that are open; none counts that was merged into another.' })
  readonly openIncidents!: number;

  @Field(() => Int, { description: 'Of those, incidents whose `calls` is UNACKNOWLEDGED.' })
  readonly unacknowledgedIncidents!: number;

  @Field(() => Int, { description: 'Of those, incidents whose `calls` is UNATTENDED.' })
  readonly unattendedIncidents!: number;

  @Field(() => Int, {
    description: 'Of the open ones, incidents that are guarded so much that they have no row here.',
  })
  readonly hiddenIncidents!: number;

  @Field(() => Int, { description: 'Of those without a row, critical ones that nobody has acknowledged.' })
  readonly hiddenCritical!: number;

  @Field(() => Int, { description: 'Incidents received on this calendar day, in the zone of the operation.' })
  readonly incidentsToday!: number;

  @Field(() => Boolean, { description: 'True once any report or incident was received.' })
  readonly hasReports!: boolean;

  @Field(() => Boolean, { description: 'True once the operation takes no more reports.' })
  readonly isClosed!: boolean;

  @Field(() => Flood, {
    nullable: true,
    description: 'The flood of incidents going on; null where there is none.',
  })
  readonly flood!: Flood | null;

  @Field(() => ClosedIncident, {
    nullable: true,
    description: 'The incident closed last; null before the first.',
  })
  readonly lastClosed!: ClosedIncident | null;

  @Field(() => RollCallTally, {
    nullable: true,
    description: 'The roll-call that the scope asks of its parts; null while it asks none.',
  })
  readonly rollCall!: RollCallTally | null;

  @Field(() => RollCallAsked, {
    nullable: true,
    description: 'The roll-call that asks the scope itself; null while none does, and to guests.',
  })
  readonly rollCallAsked!: RollCallAsked | null;
}

@ObjectType({
  ...plain,
  description: 'One region of the scope. Its key is the region; the scope itself is the total.',
})
export class SituationRow implements view.SituationRow {
  @Field(() => RegionCode, { description: 'The region.' })
  readonly region!: string;

  @Field(() => Int, { description: 'TPS in it.' })
  readonly tpsCount!: number;

  @Field(() => Int, {
    description: 'Incidents in it that are not closed; those without a row here are not counted.',
  })
  readonly openIncidents!: number;

  @Field(() => Severity, {
    nullable: true,
    description: 'The worst severity among those; null where there is none.',
  })
  readonly worstSeverity!: SeverityCode | null;

  @Field(() => Severity, {
    nullable: true,
    description: 'The worst severity among those that call for somebody; null where none does.',
  })
  readonly worstCallingSeverity!: SeverityCode | null;

  @Field(() => Int, {
    description:
      'TPS in it that an open incident keeps from a stage of the wall. Each TPS is counted once: as hindered, else as silent, else as late.',
  })
  readonly hinderedTps!: number;

  @Field(() => Int, {
    description: 'TPS in it, not hindered, that are silent at one stage of the wall or more.',
  })
  readonly silentTps!: number;

  @Field(() => Int, {
    description: 'TPS in it, neither hindered nor silent, that are late at one stage of the wall or more.',
  })
  readonly lateTps!: number;

  @Field(() => Int, { description: 'Of the late ones, TPS that are far past a limit.' })
  readonly veryLateTps!: number;

  @Field(() => Int, {
    description:
      "TPS in it, neither hindered nor silent nor late, past the plan's limit of a stage of the wall but within the time that their tolerance or the law gives them.",
  })
  readonly withinTimeTps!: number;
}

@ObjectType({
  ...plain,
  description:
    'How many TPS of a region stand where at one stage. Its key is region and stage. All but `veryLate` and `conflicts` add up to the TPS of the region.',
})
export class SituationCell implements view.SituationCell {
  @Field(() => RegionCode, { description: 'The region.' })
  readonly region!: string;

  @Field(() => String, { description: 'The code of the stage.' })
  readonly stage!: string;

  @Field(() => Int, { description: 'TPS not expected to have done it yet.' })
  readonly notDue!: number;

  @Field(() => Int, { description: 'TPS expected to do it and still within their limit.' })
  readonly waiting!: number;

  @Field(() => Int, { description: 'TPS that did it.' })
  readonly done!: number;

  @Field(() => Int, { description: 'TPS past their limit but heard from within their silence budget.' })
  readonly late!: number;

  @Field(() => Int, { description: 'Of those late, TPS long past their limit.' })
  readonly veryLate!: number;

  @Field(() => Int, { description: 'TPS past their limit and not heard from within their silence budget.' })
  readonly silent!: number;

  @Field(() => Int, { description: 'TPS that an open incident keeps from doing it.' })
  readonly hindered!: number;

  @Field(() => Int, { description: 'TPS that need not do it.' })
  readonly notApplicable!: number;

  @Field(() => Int, {
    description: 'TPS where institutions contradict each other, whatever else they count as.',
  })
  readonly conflicts!: number;
}

@ObjectType({ ...plain, description: 'A line of news. Its key is its id.' })
export class LogLine implements view.LogLine {
  @Field(() => ID, { description: 'Its id.' })
  readonly id!: string;

  @Field(() => DateTime, { description: 'When the server got the news, on the clock of the operation.' })
  readonly at!: string;

  @Field(() => LogLineKind, { description: 'What it tells.' })
  readonly kind!: view.LogLineKind;

  @Field(() => RegionCode, { description: 'Where.' })
  readonly region!: string;

  @Field(() => [Int], { description: 'Numbers of the TPS concerned, ascending; may be empty.' })
  readonly tpsNumbers!: number[];

  @Field(() => String, { nullable: true, description: 'The code of the stage, for news of stages.' })
  readonly stage!: string | null;

  @Field(() => String, { nullable: true, description: 'The code of the category, for news of incidents.' })
  readonly category!: string | null;

  @Field(() => String, { nullable: true, description: 'The code of the kind of incident, if given.' })
  readonly incidentKind!: string | null;

  @Field(() => Truth, {
    nullable: true,
    description: 'Whether that incident was so, by what was known then; null for other news.',
  })
  readonly truth!: TruthCode | null;

  @Field(() => String, { nullable: true, description: 'The code of the agency, if one is concerned.' })
  readonly agency!: string | null;

  @Field(() => String, { nullable: true, description: 'The code of the post that acted, if one did.' })
  readonly post!: string | null;

  @Field(() => Int, { nullable: true, description: 'Whole minutes past the limit, for a stage done late.' })
  readonly minutes!: number | null;
}

@ObjectType({ ...plain, description: 'The silent TPS of one desa.' })
export class SilentGroup implements view.SilentGroup {
  @Field(() => RegionCode, { description: 'The desa.' })
  readonly desa!: string;

  @Field(() => [Int], { description: 'The numbers of its silent TPS, ascending.' })
  readonly tpsNumbers!: number[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'The newest word from any of them; null if there never was one.',
  })
  readonly lastHeardAt!: string | null;
}

@ObjectType({
  ...plain,
  description:
    'What turns one state of a situation into a later one. Lists hold what is new or changed, by key; null says unchanged.',
})
export class SituationPatch implements view.SituationPatch {
  @Field(() => SituationHeadline, { nullable: true, description: 'The figures; null where unchanged.' })
  readonly headline!: SituationHeadline | null;

  @Field(() => [SituationRow], { description: 'Rows, by region.' })
  readonly rows!: SituationRow[];

  @Field(() => [SituationCell], { description: 'Cells, by region and stage.' })
  readonly cells!: SituationCell[];

  @Field(() => [BoardIncident], { description: 'Open incidents, by id.' })
  readonly incidents!: BoardIncident[];

  @Field(() => [ID], { description: 'Ids of incidents that left the board.' })
  readonly removedIncidents!: string[];

  @Field(() => [LogLine], { description: 'Lines of news, by id.' })
  readonly log!: LogLine[];

  @Field(() => [ID], { description: 'Ids of lines that made room for newer ones.' })
  readonly removedLog!: string[];

  @Field(() => [SilentGroup], {
    nullable: true,
    description: 'All silent TPS of a kecamatan; null where unchanged and in the scope of a regency.',
  })
  readonly silentGroups!: SilentGroup[] | null;
}

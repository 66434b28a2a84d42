import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { CodeLabel, Label } from '../../kernel/label.type.ts';
import { DateTime } from '../../kernel/scalars.ts';
import type { DisclosureLevel as DisclosureLevelCode } from './disclosure-level.policy.ts';
import { DisclosureLevel } from './disclosure-level.type.ts';
import {
  Forum,
  OperationKind,
  PostRole,
  RevoteKind,
  RevoteStance,
  Severity,
  SignalClass,
  StageLevel,
} from './operation-enums.type.ts';
import type {
  Forum as ForumCode,
  OperationKind as OperationKindCode,
  PostRole as PostRoleCode,
  RevoteKind as RevoteKindCode,
  RevoteStance as RevoteStanceCode,
  Severity as SeverityCode,
  SignalClass as SignalClassCode,
  StageLevel as StageLevelCode,
} from './operation-plan.ts';

@ObjectType({
  description:
    'The clock of the operation. Due times, ages and limits use it; in an exercise it runs at a chosen speed.',
  simpleResolvers: true,
})
export class OperationClock {
  @Field(() => DateTime, { description: 'Now on this clock.' })
  readonly now!: number;

  @Field(() => Float, {
    description: 'How many of its seconds pass in one real second: 1 outside an exercise, 0 while paused.',
  })
  readonly speed!: number;
}

@ObjectType({ description: 'A named part of the day, such as voting or counting.', simpleResolvers: true })
export class Phase {
  @Field(() => String, { description: 'The code of the phase.' })
  readonly code!: string;

  @Field(() => Label, { description: 'Its name.' })
  readonly label!: Label;

  @Field(() => DateTime, { description: 'When it begins, on the clock of the operation.' })
  readonly startsAt!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it ends; null for a last phase without end.' })
  readonly endsAt!: number | null;

  @Field(() => Label, {
    nullable: true,
    description: 'The word shown before its end, such as "tutup"; null where no end is shown.',
  })
  readonly endsLabel!: Label | null;
}

@ObjectType({
  description: 'How long after its limit a stage still counts as on time.',
  simpleResolvers: true,
})
export class StageTolerance {
  @Field(() => SignalClass, { description: 'For TPS of this signal class.' })
  readonly signalClass!: SignalClassCode;

  @Field(() => Int, { description: 'Minutes.' })
  readonly minutes!: number;
}

@ObjectType({ description: 'Something every TPS or kecamatan does once, in order.' })
export class Stage {
  @Field(() => String, { description: 'The code of the stage.' })
  readonly code!: string;

  @Field(() => StageLevel, { description: 'Who does it.' })
  readonly level!: StageLevelCode;

  @Field(() => Label, { description: 'Its name.' })
  readonly label!: Label;

  @Field(() => Label, { description: 'What is said of a TPS that did it, such as "dibuka".' })
  readonly doneLabel!: Label;

  @Field(() => String, {
    nullable: true,
    description: 'Its column on the wall, T1 to T8; null where it has none.',
  })
  readonly wallSlot!: string | null;

  @Field(() => DateTime, { description: 'When a well-run TPS has done it.' })
  readonly expectedAt!: number;

  @Field(() => DateTime, {
    description: 'When it counts as late, before the tolerance is added, unless the law gives it more time.',
  })
  readonly limitAt!: number;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Until when the law lets it go on past its limit: it counts as late only after this, with the tolerance. Null: there is no such time.',
  })
  readonly extendedUntil?: number | null;

  readonly toleranceMinutes!: Record<SignalClassCode, number>;
}

@ObjectType({ description: 'What an incident is called.', simpleResolvers: true })
export class IncidentName {
  @Field(() => Label, { description: 'In full.' })
  readonly label!: Label;

  @Field(() => Label, { description: 'On a wall, at most 19 characters.' })
  readonly wallTitle!: Label;
}

@ObjectType({ description: 'A kind of incident within a category.', simpleResolvers: true })
export class IncidentKind {
  @Field(() => String, { description: 'The code of the kind.' })
  readonly code!: string;

  @Field(() => Label, { description: 'Its name.' })
  readonly label!: Label;

  @Field(() => Label, { description: 'Its name on the wall, at most 18 characters.' })
  readonly wallTitle!: Label;

  @Field(() => IncidentName, {
    nullable: true,
    description:
      'Such an incident says of somebody that he did wrong: what it is called unless its truth is CONFIRMED. Null: it accuses nobody.',
  })
  readonly alleged?: IncidentName | null;

  @Field(() => Severity, {
    description: 'The severity of a new incident, unless its reporter says otherwise.',
  })
  readonly defaultSeverity!: SeverityCode;

  @Field(() => String, { description: 'The code of the agency that answers unless another is assigned.' })
  readonly agency!: string;

  @Field(() => DisclosureLevel, {
    nullable: true,
    description:
      'The disclosure level of a new incident, unless its reporter says otherwise. Null: that of its category; of a category: BIASA.',
  })
  readonly defaultLevel?: DisclosureLevelCode;
}

@ObjectType({ description: 'A category of incidents.', simpleResolvers: true })
export class IncidentCategory extends IncidentKind {
  @Field(() => [IncidentKind], { description: 'What it is divided into; may be empty.' })
  readonly kinds!: readonly IncidentKind[];
}

@ObjectType({
  description: 'An office in whose name people act; never a person’s name.',
  simpleResolvers: true,
})
export class Post extends CodeLabel {
  @Field(() => [PostRole], { description: 'The roles whose holders may act in its name.' })
  readonly roles!: readonly PostRoleCode[];

  @Field(() => String, {
    nullable: true,
    description: 'Of an officer of an agency, the code of that agency; null for any other.',
  })
  readonly agency!: string | null;

  @Field(() => Forum, { nullable: true, description: 'The forum that it belongs to; null where to none.' })
  readonly forum!: ForumCode | null;
}

@ObjectType({ description: 'How fast people must answer an incident of a severity.', simpleResolvers: true })
export class ServiceLimit {
  @Field(() => Severity, { description: 'The severity this is about.' })
  readonly severity!: SeverityCode;

  @Field(() => Int, { description: 'Minutes from receipt until somebody must have acknowledged it.' })
  readonly acknowledgeMinutes!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Minutes from acknowledgement until an agency must be at work; null where there is no such limit.',
  })
  readonly firstActionMinutes!: number | null;

  @Field(() => Int, { description: 'Minutes from assignment until news of it is due.' })
  readonly followUpMinutes!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Minutes from the moment somebody says that it is done until somebody must have verified it; null where there is no such limit.',
  })
  readonly verificationMinutes!: number | null;
}

@ObjectType({
  description: 'A body outside the room that incidents may be handed over to.',
  simpleResolvers: true,
})
export class HandoverReceiver extends CodeLabel {
  @Field(() => [String], {
    nullable: true,
    description:
      'What it takes: codes of categories, or of kinds as `CATEGORY/KIND`; null in an operation from before that was said: whatever there is.',
  })
  readonly takes?: readonly string[];
}

@ObjectType({ description: 'A body that may propose or recommend a revote.', simpleResolvers: true })
export class RevoteBody extends CodeLabel {
  @Field(() => RevoteStance, { description: 'What it may say.' })
  readonly says!: RevoteStanceCode;
}

@ObjectType({ description: 'A ground in law for a revote.', simpleResolvers: true })
export class RevoteGround extends CodeLabel {
  @Field(() => [RevoteKind], { description: 'The kinds of revotes that it is a ground for.' })
  readonly kinds!: readonly RevoteKindCode[];

  @Field(() => String, { description: 'The article, as it is cited.' })
  readonly article!: string;
}

@ObjectType({
  description:
    'One voting day of one regency, or an exercise of it. Everything that makes it what it is, is data.',
})
export class Operation {
  @Field(() => ID, { description: 'The id of the operation, such as `pemilu-2024`.' })
  readonly id!: string;

  @Field(() => OperationKind, { description: 'What kind of voting day it is.' })
  readonly kind!: OperationKindCode;

  @Field(() => Label, { description: 'Its name.' })
  readonly name!: Label;

  @Field(() => String, { description: 'Voting day, as YYYY-MM-DD in its zone.' })
  readonly date!: string;

  @Field(() => String, {
    description: 'The zone its times are shown in: WIB (UTC+7), WITA (UTC+8) or WIT (UTC+9).',
  })
  readonly zone!: string;

  @Field(() => DateTime, { description: 'Reports of anything that happened before this are refused.' })
  readonly opensAt!: number;

  @Field(() => DateTime, { description: 'No reports are taken after this.' })
  readonly closesAt!: number;

  @Field(() => [Phase], { description: 'The parts of the day, in order.' })
  readonly phases!: readonly Phase[];

  @Field(() => [Stage], { description: 'The stages, in order.' })
  readonly stages!: readonly Stage[];

  @Field(() => [IncidentCategory], { description: 'The categories of incidents.' })
  readonly categories!: readonly IncidentCategory[];

  @Field(() => [CodeLabel], { description: 'The agencies that answer incidents.' })
  readonly agencies!: readonly CodeLabel[];

  @Field(() => [CodeLabel], { description: 'The institutions that report.' })
  readonly institutions!: readonly CodeLabel[];

  @Field(() => [CodeLabel], { description: 'Kinds of places other than a TPS, such as a warehouse.' })
  readonly placeKinds!: readonly CodeLabel[];

  readonly severities!: Readonly<Record<SeverityCode, Omit<ServiceLimit, 'severity'>>>;
}

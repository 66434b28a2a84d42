import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Label } from '../../kernel/label.type.ts';
import { PageInfo } from '../../kernel/page.type.ts';
import { Cursor, DateTime, RegionCode, TpsCode } from '../../kernel/scalars.ts';
import { Truth } from '../incident/incident.type.ts';
import type { Truth as TruthCode } from '../incident/incident-standing.policy.ts';
import type { DisclosureLevel as DisclosureLevelCode } from '../operation/disclosure-level.policy.ts';
import { DisclosureLevel } from '../operation/disclosure-level.type.ts';
import { Severity } from '../operation/operation-enums.type.ts';
import type {
  AlertChannel as AlertChannelCode,
  RungLevel as RungLevelCode,
  Severity as SeverityCode,
} from '../operation/operation-plan.ts';
import type { AlertEndReason as AlertEndReasonCode } from './alert.events.ts';
import type { AlertState as AlertStateCode } from './alert.queries.ts';
import {
  AlertChannel,
  AlertEndReason,
  AlertFrameKind,
  type AlertFrameKindCode,
  AlertState,
  type RUNG_STATES,
  RungLevel,
  RungState,
  type SKIP_REASONS,
  SkipReason,
} from './alert-enums.type.ts';

type RungStateCode = (typeof RUNG_STATES)[number];
type SkipReasonCode = (typeof SKIP_REASONS)[number];

@ObjectType({ description: 'One rung of the ladder of an alert.', simpleResolvers: true })
export class AlertRung {
  @Field(() => String, { description: 'The code of its ladder.' })
  readonly ladder!: string;

  @Field(() => String, { description: 'The code of the rung.' })
  readonly code!: string;

  @Field(() => Label, { description: 'Its name.' })
  readonly label!: Label;

  @Field(() => RungState, { description: 'What became of it.' })
  readonly state!: RungStateCode;

  @Field(() => SkipReason, { nullable: true, description: 'Why it was passed over; null where it was not.' })
  readonly reason!: SkipReasonCode | null;

  @Field(() => Int, { description: 'How often it was called.' })
  readonly attempts!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was called last, on the clock of the operation.',
  })
  readonly calledAt!: number | null;

  @Field(() => Int, { description: 'How many people were called at the last time.' })
  readonly called!: number;

  @Field(() => Int, { description: 'How many of them have said that they cannot.' })
  readonly declined!: number;
}

@ObjectType({
  description:
    'A call for somebody to act, raised by a rule of the operation. Its id is stable: take each once.',
  simpleResolvers: true,
})
export class Alert {
  @Field(() => ID, { description: 'Its id.' })
  readonly id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the rule that raised it; null for a test.',
  })
  readonly rule!: string | null;

  @Field(() => Boolean, { description: 'Whether it is only a test.' })
  readonly isTest!: boolean;

  @Field(() => Label, { description: 'The name of the rule.' })
  readonly label!: Label;

  @Field(() => Label, { description: 'Why it was raised, in one sentence.' })
  readonly sentence!: Label;

  @Field(() => Severity, { description: 'How grave it is.' })
  readonly severity!: SeverityCode;

  @Field(() => DisclosureLevel, { description: 'How far word of it may travel.' })
  readonly level!: DisclosureLevelCode;

  @Field(() => AlertState, { description: 'How far it has come.' })
  readonly state!: AlertStateCode;

  @Field(() => RegionCode, { description: 'The smallest region that it is about.' })
  readonly region!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The incident that it is about; null where it is about none, or several.',
  })
  readonly incident!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the category of what it saw; null where there is none.',
  })
  readonly category!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The code of the kind of its incident; null where it is about no single one, or it was reported without.',
  })
  readonly kind!: string | null;

  @Field(() => Truth, {
    nullable: true,
    description: 'Whether its incident is so; null where it is about no single one.',
  })
  readonly truth!: TruthCode | null;

  @Field(() => [ID], {
    description:
      'The incidents that it saw in its place. Of a cluster, those of the desa around are in the number of its sentence alone.',
  })
  readonly incidents!: readonly string[];

  @Field(() => [TpsCode], { description: 'TPS that it is about, at most 30.' })
  readonly tps!: readonly string[];

  @Field(() => ID, { nullable: true, description: 'The wall that it is about; null where it is about none.' })
  readonly wall!: string | null;

  @Field(() => DateTime, { description: 'When it was raised, on the clock of the operation.' })
  readonly raisedAt!: number;

  @Field(() => [AlertRung], { description: 'Its ladder, from its place upwards.' })
  readonly rungs!: readonly AlertRung[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the next rung is called unless somebody acknowledges; null where none will be.',
  })
  readonly nextAt!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was acknowledged; null while it is not.' })
  readonly acknowledgedAt!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the post that acknowledged; null where none did, or none is known.',
  })
  readonly acknowledgedBy!: string | null;

  @Field(() => Int, { description: 'How often it has come back since nothing followed.' })
  readonly returns!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it ended; null while it is open.' })
  readonly endedAt!: number | null;

  @Field(() => AlertEndReason, { nullable: true, description: 'Why it ended; null while it is open.' })
  readonly endReason!: AlertEndReasonCode | null;
}

@ObjectType({ description: 'An alert and its place in a list.', simpleResolvers: true })
export class AlertEdge {
  @Field(() => Cursor, { description: 'The place.' })
  readonly cursor!: string;

  @Field(() => Alert, { description: 'The alert.' })
  readonly node!: Alert;
}

@ObjectType({ description: 'A stretch of the list of alerts, newest first.', simpleResolvers: true })
export class AlertConnection {
  @Field(() => [AlertEdge], { description: 'The alerts of this page.' })
  readonly edges!: readonly AlertEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;
}

@ObjectType({
  description:
    'A step of the alerts of a region. Apply it only where `after` is the cursor held, a snapshot or resync always; then hold `cursor`.',
  simpleResolvers: true,
})
export class AlertFrame {
  @Field(() => AlertFrameKind, { description: 'What it is.' })
  readonly kind!: AlertFrameKindCode;

  @Field(() => Cursor, {
    nullable: true,
    description: 'The cursor it continues from; null for a start from nothing.',
  })
  readonly after!: string | null;

  @Field(() => Cursor, { description: 'The cursor to hold once it is applied.' })
  readonly cursor!: string;

  @Field(() => DateTime, { description: 'Real time up to which the server knows everything.' })
  readonly asOf!: number;

  @Field(() => DateTime, { description: 'Real time at which the server made it.' })
  readonly servedAt!: number;

  @Field(() => DateTime, { description: 'The clock of the operation that it was made for.' })
  readonly operationTime!: number;

  @Field(() => Float, { description: 'Seconds of that clock in one real second; 0 while paused.' })
  readonly operationSpeed!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why the place cannot be continued from, on a resync.',
  })
  readonly resyncReason!: string | null;

  @Field(() => [Alert], {
    description: 'Alerts that are new or have changed, each whole; those that ended among them.',
  })
  readonly alerts!: readonly Alert[];

  @Field(() => [ID], { description: 'Alerts that the asker may not see any more: forget them.' })
  readonly removedAlerts!: readonly string[];

  @Field(() => Boolean, {
    description:
      'False where no rule of the operation could ever raise what the filter asks for: nothing will come.',
  })
  readonly filterMatches!: boolean;
}

@ObjectType({
  description: 'A program that may follow alerts: a siren, a screen elsewhere, a tool of an agency.',
  simpleResolvers: true,
})
export class AlertClient {
  @Field(() => ID, { description: 'Its id as a principal.' })
  readonly id!: string;

  @Field(() => String, { description: 'What it is called.' })
  readonly name!: string;

  @Field(() => RegionCode, { description: 'Of which region it is told alerts.' })
  readonly region!: string;

  @Field(() => Boolean, {
    description: 'Whether it receives alerts now: it follows them, or read the feed within 5 minutes.',
  })
  readonly isConnected!: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was last heard of, in real time; null where it never was.',
  })
  readonly lastSeenAt!: number | null;
}

@ObjectType({
  description: 'Whether the people of one rung in one region can be reached.',
  simpleResolvers: true,
})
export class LadderCheckRow {
  @Field(() => String, { description: 'The code of the ladder.' })
  readonly ladder!: string;

  @Field(() => String, { description: 'The code of the rung.' })
  readonly rung!: string;

  @Field(() => Label, { description: 'Its name.' })
  readonly label!: Label;

  @Field(() => RungLevel, { description: 'Where its people answer.' })
  readonly level!: RungLevelCode;

  @Field(() => String, { description: 'Code of the region or TPS; of the agency on its own line.' })
  readonly place!: string;

  @Field(() => Int, { description: 'How many people hold the office there.' })
  readonly people!: number;

  @Field(() => Int, { description: 'How many of them can be reached by a channel of the rung.' })
  readonly reachable!: number;

  @Field(() => [AlertChannel], { description: 'The channels by which anybody of them can be reached.' })
  readonly channels!: readonly AlertChannelCode[];
}

@ObjectType({
  description: 'Whether every rung of every region has somebody who can be reached.',
  simpleResolvers: true,
})
export class LadderCheck {
  @Field(() => Boolean, { description: 'True where none is missing.' })
  readonly isComplete!: boolean;

  @Field(() => Int, { description: 'How many rungs were looked at, one for each region.' })
  readonly rungs!: number;

  @Field(() => Int, { description: 'How many of them have nobody who can be reached.' })
  readonly missing!: number;

  @Field(() => [LadderCheckRow], {
    description: 'Those above the TPS, and of the TPS those that are missing, at most 1,000.',
  })
  readonly rows!: readonly LadderCheckRow[];
}

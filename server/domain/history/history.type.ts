import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../kernel/page.type.ts';
import { Cursor, DateTime, RegionCode, TpsCode } from '../../kernel/scalars.ts';
import { AlertStep } from '../alert/alert-step.type.ts';
import type {
  Assertion as AssertionCode,
  CallOutcome as CallOutcomeCode,
  Channel as ChannelCode,
} from '../checkpoint/checkpoint.events.ts';
import { Channel, CheckpointAssertion } from '../checkpoint/checkpoint.type.ts';
import { CallOutcome } from '../checkpoint/tps-call.type.ts';
import { IncidentStatus, Truth } from '../incident/incident.type.ts';
import { IncidentCalls } from '../incident/incident-calls.type.ts';
import type {
  IncidentCalls as IncidentCallsCode,
  IncidentStatus as IncidentStatusCode,
  Truth as TruthCode,
} from '../incident/incident-standing.policy.ts';
import type { DisclosureLevel as DisclosureLevelCode } from '../operation/disclosure-level.policy.ts';
import { DisclosureLevel } from '../operation/disclosure-level.type.ts';
import { Severity } from '../operation/operation-enums.type.ts';
import type { Severity as SeverityCode } from '../operation/operation-plan.ts';
import type { Readiness as ReadinessCode } from '../rollcall/rollcall.events.ts';
import { Readiness } from '../rollcall/rollcall.type.ts';
import { HistoryFacetName, HistoryKind } from './history-enums.type.ts';
import type {
  HistoryFacetName as HistoryFacetNameCode,
  HistoryKind as HistoryKindCode,
} from './history-kinds.policy.ts';

@ObjectType({ description: 'The incident that an entry is about, as it stands now.', simpleResolvers: true })
export class HistoryIncident {
  @Field(() => ID, { description: 'Its id.' })
  readonly id!: string;

  @Field(() => DisclosureLevel, {
    description: 'The level that stands before its number when people say it.',
  })
  readonly series!: DisclosureLevelCode;

  @Field(() => Int, { description: 'Its number, as people say it aloud.' })
  readonly number!: number;

  @Field(() => DisclosureLevel, { description: 'How far word of it may travel.' })
  readonly level!: DisclosureLevelCode;

  @Field(() => String, { description: 'The code of its category.' })
  readonly category!: string;

  @Field(() => String, { nullable: true, description: 'The code of its kind within the category.' })
  readonly kind!: string | null;

  @Field(() => Severity, { description: 'How bad it is.' })
  readonly severity!: SeverityCode;

  @Field(() => IncidentStatus, { description: 'How far people have come with it.' })
  readonly status!: IncidentStatusCode;

  @Field(() => Truth, { description: 'Whether it is so.' })
  readonly truth!: TruthCode;

  @Field(() => IncidentCalls, { description: 'Whether it calls for somebody now, and why.' })
  readonly calls!: IncidentCallsCode;

  @Field(() => String, { description: 'The code of the agency that leads.' })
  readonly agency!: string;
}

@ObjectType({
  description:
    'One act: of people, or of the server for them. What does not belong to its kind, and what the asker may not read, is null or an empty list.',
  simpleResolvers: true,
})
export class HistoryEntry {
  @Field(() => ID, { description: 'The id of the act.' })
  readonly id!: string;

  @Field(() => HistoryKind, { description: 'What it tells of.' })
  readonly kind!: HistoryKindCode;

  @Field(() => DateTime, { description: 'When it happened, on the operation’s clock.' })
  readonly happenedAt!: number;

  @Field(() => DateTime, { description: 'When the post knew of it, on the operation’s clock.' })
  readonly receivedAt!: number;

  @Field(() => RegionCode, { description: 'The smallest region that holds it.' })
  readonly region!: string;

  @Field(() => TpsCode, { nullable: true, description: 'The TPS, where it is about one.' })
  readonly tps!: string | null;

  @Field(() => HistoryIncident, { nullable: true, description: 'The incident that it is about.' })
  readonly incident!: HistoryIncident | null;

  @Field(() => String, { nullable: true, description: 'The code of the stage that was reported.' })
  readonly stage!: string | null;

  @Field(() => CheckpointAssertion, { nullable: true, description: 'What was said of the stage.' })
  readonly assertion!: AssertionCode | null;

  @Field(() => CallOutcome, { nullable: true, description: 'What a call gave.' })
  readonly outcome!: CallOutcomeCode | null;

  @Field(() => Readiness, { nullable: true, description: 'What was answered to a roll-call.' })
  readonly readiness!: ReadinessCode | null;

  @Field(() => String, { nullable: true, description: 'The code of the institution that reported.' })
  readonly institution!: string | null;

  @Field(() => String, { nullable: true, description: 'The code of the post that acted.' })
  readonly post!: string | null;

  @Field(() => ID, { nullable: true, description: 'The principal that acted.' })
  readonly by!: string | null;

  @Field(() => Channel, { nullable: true, description: 'How word of it came.' })
  readonly channel!: ChannelCode | null;

  @Field(() => String, { nullable: true, description: 'For whom it was said.' })
  readonly onBehalfOf!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the agency that it assigns, or tells what to do.',
  })
  readonly agency!: string | null;

  @Field(() => DisclosureLevel, { nullable: true, description: 'The level that a classification set.' })
  readonly level!: DisclosureLevelCode | null;

  @Field(() => [String], { description: 'The codes that an edit replaced.' })
  readonly was!: readonly string[];

  @Field(() => [String], { description: 'The codes that an edit set.' })
  readonly became!: readonly string[];

  @Field(() => DateTime, { nullable: true, description: 'The end of what it set or missed.' })
  readonly dueAt!: number | null;

  @Field(() => String, { nullable: true, description: 'What was written.' })
  readonly text!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The number of the receipt of a hand-over, or of the letter about a revote.',
  })
  readonly receiptNumber!: string | null;

  @Field(() => Boolean, { description: 'Whether it was undone since.' })
  readonly isUndone!: boolean;

  @Field(() => HistoryKind, { nullable: true, description: 'What kind of act it undoes, marks or answers.' })
  readonly aboutKind!: HistoryKindCode | null;

  @Field(() => HistoryIncident, {
    nullable: true,
    description: 'The incident that this one was merged into, or taken apart from.',
  })
  readonly mergedWith!: HistoryIncident | null;

  @Field(() => AlertStep, { nullable: true, description: 'What it tells of an alert.' })
  readonly alertStep!: AlertStep | null;

  @Field(() => [String], { description: 'The words of it that were looked for, in lower case.' })
  readonly matched!: readonly string[];
}

@ObjectType({ description: 'An entry and its place in the list.', simpleResolvers: true })
export class HistoryEntryEdge {
  @Field(() => Cursor, { description: 'The place of the entry in this list.' })
  readonly cursor!: string;

  @Field(() => HistoryEntry, { description: 'The entry.' })
  readonly node!: HistoryEntry;
}

@ObjectType({ description: 'A value of a facet.', simpleResolvers: true })
export class HistoryFacetValue {
  @Field(() => String, { description: 'Its code.' })
  readonly value!: string;

  @Field(() => Int, {
    description: 'How many entries there would be with this value chosen and every other facet as it is.',
  })
  readonly count!: number;
}

@ObjectType({ description: 'What the history can be narrowed to.', simpleResolvers: true })
export class HistoryFacet {
  @Field(() => HistoryFacetName, { description: 'By what.' })
  readonly facet!: HistoryFacetNameCode;

  @Field(() => [HistoryFacetValue], {
    description: 'Its values, the commonest first; those without an entry left out.',
  })
  readonly values!: readonly HistoryFacetValue[];
}

@ObjectType({ description: 'A stretch of the history, newest first.', simpleResolvers: true })
export class HistoryConnection {
  @Field(() => [HistoryEntryEdge], { description: 'The entries of this page.' })
  readonly edges!: readonly HistoryEntryEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many entries there are on all pages together.' })
  readonly total!: number;

  @Field(() => [HistoryFacet], {
    description: 'Every facet, with how many entries each of its values would leave.',
  })
  readonly facets!: readonly HistoryFacet[];
}

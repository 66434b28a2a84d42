import { Field, ID, InputType } from 'type-graphql';
import { DateTime, RegionCode, TpsCode, Uuid } from '../../kernel/scalars.ts';
import type { Channel as ChannelCode } from '../checkpoint/checkpoint.events.ts';
import { Channel } from '../checkpoint/checkpoint.type.ts';
import { IncidentStatus } from '../incident/incident.type.ts';
import type { IncidentStatus as IncidentStatusCode } from '../incident/incident-standing.policy.ts';
import type { DisclosureLevel as DisclosureLevelCode } from '../operation/disclosure-level.policy.ts';
import { DisclosureLevel } from '../operation/disclosure-level.type.ts';
import { Severity } from '../operation/operation-enums.type.ts';
import type { Severity as SeverityCode } from '../operation/operation-plan.ts';
import { HistoryClock, HistoryKind } from './history-enums.type.ts';
import type {
  HistoryClock as HistoryClockCode,
  HistoryKind as HistoryKindCode,
} from './history-kinds.policy.ts';

@InputType({ description: 'What is looked for. What is left out, and an empty list, restricts nothing.' })
export class HistorySearch {
  @Field(() => String, {
    nullable: true,
    description:
      'Words that all have to be found, in what was written or in what things are called here; begun or a little misspelt is enough. At most 200 characters.',
  })
  readonly text?: string | null;

  @Field(() => HistoryClock, {
    nullable: true,
    description: 'By which time it is ordered and restricted; RECEIVED where left out.',
  })
  readonly clock?: HistoryClockCode | null;

  @Field(() => DateTime, { nullable: true, description: 'The first instant that counts.' })
  readonly from?: number | null;

  @Field(() => DateTime, { nullable: true, description: 'The first instant that no longer counts.' })
  readonly until?: number | null;

  @Field(() => RegionCode, { nullable: true, description: 'In this region.' })
  readonly region?: string | null;

  @Field(() => TpsCode, { nullable: true, description: 'At this TPS, or about an incident that names it.' })
  readonly tps?: string | null;

  @Field(() => Uuid, { nullable: true, description: 'About this incident.' })
  readonly incident?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Done by this principal, where the asker may know who did it.',
  })
  readonly principal?: string | null;

  @Field(() => [HistoryKind], { nullable: true, description: 'Telling of one of these.' })
  readonly kinds?: readonly HistoryKindCode[] | null;

  @Field(() => [String], { nullable: true, description: 'About an incident of one of these categories.' })
  readonly categories?: readonly string[] | null;

  @Field(() => [Severity], {
    nullable: true,
    description: 'About an incident, or an alert, as bad as one of these.',
  })
  readonly severities?: readonly SeverityCode[] | null;

  @Field(() => [IncidentStatus], {
    nullable: true,
    description: 'About an incident that has come as far as this by now.',
  })
  readonly statuses?: readonly IncidentStatusCode[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'About an incident that one of these agencies leads or supports.',
  })
  readonly agencies?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Done by one of these posts.' })
  readonly posts?: readonly string[] | null;

  @Field(() => [Channel], { nullable: true, description: 'Word of it came by one of these.' })
  readonly channels?: readonly ChannelCode[] | null;

  @Field(() => [DisclosureLevel], {
    nullable: true,
    description: 'About an incident of one of these levels.',
  })
  readonly levels?: readonly DisclosureLevelCode[] | null;
}

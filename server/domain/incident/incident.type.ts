import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../kernel/enum-of.ts';
import { PageInfo } from '../../kernel/page.type.ts';
import { Cursor, DateTime, RegionCode, TpsCode } from '../../kernel/scalars.ts';
import type { DisclosureLevel as DisclosureLevelCode } from '../access/disclosure.policy.ts';
import { DisclosureLevel } from '../access/disclosure.type.ts';
import { Severity } from '../operation/operation-enums.type.ts';
import type { Severity as SeverityCode } from '../operation/operation-plan.ts';
import { Point } from '../region/region.type.ts';

export const IncidentStatus = enumOf(['NEW', 'ACKNOWLEDGED', 'IN_HAND', 'CLOSED']);
export type IncidentStatusCode = keyof typeof IncidentStatus;

export const IncidentActKind = enumOf(['RAISED', 'ACKNOWLEDGED', 'AGENCY_ASSIGNED', 'CLASSIFIED', 'CLOSED']);
export type IncidentActKindCode = keyof typeof IncidentActKind;

registerEnumType(IncidentStatus, {
  name: 'IncidentStatus',
  description: 'How far people have come with an incident.',
  valuesConfig: {
    NEW: { description: 'Nobody has acknowledged it.' },
    ACKNOWLEDGED: { description: 'Somebody has seen it and answers for it.' },
    IN_HAND: { description: 'An agency was assigned and is at work.' },
    CLOSED: { description: 'Done with.' },
  },
});

registerEnumType(IncidentActKind, {
  name: 'IncidentActKind',
  description: 'What was done about an incident.',
  valuesConfig: {
    RAISED: { description: 'It was reported.' },
    ACKNOWLEDGED: { description: 'Somebody has seen it and answers for it.' },
    AGENCY_ASSIGNED: { description: 'An agency was told to act.' },
    CLASSIFIED: { description: 'It was decided anew how far word of it may travel.' },
    CLOSED: { description: 'It was closed.' },
  },
});

@ObjectType({ description: 'Something done about an incident. Never changed.', simpleResolvers: true })
export class IncidentAct {
  @Field(() => ID, { description: 'The id its sender made.' })
  readonly id!: string;

  @Field(() => IncidentActKind, { description: 'What was done.' })
  readonly kind!: IncidentActKindCode;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the post that did it; null for the report itself.',
  })
  readonly post!: string | null;

  @Field(() => String, { nullable: true, description: 'The code of the agency assigned, if one was.' })
  readonly agency!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the post that verified a closing, if one did.',
  })
  readonly verifiedBy!: string | null;

  @Field(() => DisclosureLevel, { nullable: true, description: 'The level it was given, if it was.' })
  readonly level!: DisclosureLevelCode | null;

  @Field(() => DateTime, { description: 'When it happened, on the clock of the operation, corrected.' })
  readonly happenedAt!: number;

  @Field(() => DateTime, { description: 'When the server got it, on the clock of the operation.' })
  readonly receivedAt!: number;

  @Field(() => String, {
    nullable: true,
    description: 'What was written about it; null where nothing was, or where the asker may not read it.',
  })
  readonly note!: string | null;
}

@ObjectType({ description: 'Something that endangers people or the vote, as it stands.' })
export class Incident {
  @Field(() => ID, { description: 'The id its reporter made.' })
  readonly id!: string;

  @Field(() => DisclosureLevel, { description: 'The level whose incidents its number counts.' })
  readonly series!: DisclosureLevelCode;

  @Field(() => Int, { description: 'Its number in its series, from 1, as people say it.' })
  readonly number!: number;

  @Field(() => DisclosureLevel, { description: 'How far word of it may travel.' })
  readonly level!: DisclosureLevelCode;

  @Field(() => String, { description: 'The code of its category.' })
  readonly category!: string;

  @Field(() => String, { nullable: true, description: 'The code of its kind within the category, if given.' })
  readonly kind!: string | null;

  @Field(() => Severity, { description: 'How much it endangers.' })
  readonly severity!: SeverityCode;

  @Field(() => IncidentStatus, { description: 'How far people have come with it.' })
  readonly status!: IncidentStatusCode;

  @Field(() => RegionCode, { description: 'The smallest region it is known to lie in.' })
  readonly region!: string;

  @Field(() => [TpsCode], { description: 'The TPS it concerns; may be empty.' })
  readonly tps!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'The code of the kind of place, if it is not at a TPS.',
  })
  readonly placeKind!: string | null;

  @Field(() => Point, { nullable: true, description: 'Where exactly, if given.' })
  readonly point!: Point | null;

  @Field(() => String, { description: 'The code of the agency that answers.' })
  readonly agency!: string;

  @Field(() => Boolean, {
    description: 'True where somebody assigned that agency; false where it is the default.',
  })
  readonly isAgencyAssigned!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the stage it keeps the TPS from, if any.',
  })
  readonly hindersStage!: string | null;

  @Field(() => DateTime, { description: 'When it happened, on the clock of the operation, corrected.' })
  readonly happenedAt!: number;

  @Field(() => DateTime, { description: 'When the server got it, on the clock of the operation.' })
  readonly receivedAt!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When somebody acknowledged it; null where nobody has.',
  })
  readonly acknowledgedAt!: number | null;

  @Field(() => String, { nullable: true, description: 'The code of the post that acknowledged it.' })
  readonly acknowledgedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was closed; null while it is open.' })
  readonly closedAt!: number | null;
}

@ObjectType({ description: 'An incident and its place in the list.', simpleResolvers: true })
export class IncidentEdge {
  @Field(() => Cursor, { description: 'The place of the incident in the list.' })
  readonly cursor!: string;

  @Field(() => Incident, { description: 'The incident.' })
  readonly node!: Incident;
}

@ObjectType({ description: 'One page of incidents, newest first by receipt.', simpleResolvers: true })
export class IncidentConnection {
  @Field(() => [IncidentEdge], { description: 'The incidents of this page.' })
  readonly edges!: readonly IncidentEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;
}

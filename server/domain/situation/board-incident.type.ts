import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime, RegionCode } from '../../kernel/scalars.ts';
import { IncidentLimit, IncidentStatus, Truth } from '../incident/incident.type.ts';
import { IncidentCalls } from '../incident/incident-calls.type.ts';
import type {
  IncidentCalls as IncidentCallsCode,
  IncidentLimit as IncidentLimitCode,
  IncidentStatus as IncidentStatusCode,
  Truth as TruthCode,
} from '../incident/incident-standing.policy.ts';
import type { DisclosureLevel as DisclosureLevelCode } from '../operation/disclosure-level.policy.ts';
import { DisclosureLevel } from '../operation/disclosure-level.type.ts';
import { RevoteKind, Severity } from '../operation/operation-enums.type.ts';
import type { RevoteKind as RevoteKindCode, Severity as SeverityCode } from '../operation/operation-plan.ts';
import type * as view from './situation.view.ts';

const plain = { simpleResolvers: true };

@ObjectType({ ...plain, description: 'An open incident on the board. Its key is its id.' })
export class BoardIncident implements view.BoardIncident {
  @Field(() => ID, { description: 'Its id.' })
  readonly id!: string;

  @Field(() => DisclosureLevel, { description: 'How far word of it may travel.' })
  readonly level!: DisclosureLevelCode;

  @Field(() => DisclosureLevel, {
    description: 'The level that stands before its number when people say it.',
  })
  readonly series!: DisclosureLevelCode;

  @Field(() => Int, { description: 'Its number, as people say it.' })
  readonly number!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The code of its category; null where this screen must not show it.',
  })
  readonly category!: string | null;

  @Field(() => String, { nullable: true, description: 'The code of its kind, if given and shown here.' })
  readonly kind!: string | null;

  @Field(() => Severity, { description: 'How much it endangers.' })
  readonly severity!: SeverityCode;

  @Field(() => IncidentStatus, { description: 'How far people have come with it.' })
  readonly status!: IncidentStatusCode;

  @Field(() => Truth, {
    nullable: true,
    description: 'Whether it is so; null where this screen must not show it.',
  })
  readonly truth!: TruthCode | null;

  @Field(() => RegionCode, {
    description:
      'The smallest region it is known to lie in; its kecamatan where this screen must not show more.',
  })
  readonly region!: string;

  @Field(() => RegionCode, {
    nullable: true,
    description: 'Its kecamatan; null where it concerns the regency.',
  })
  readonly kecamatan!: string | null;

  @Field(() => RegionCode, {
    nullable: true,
    description: 'Its desa; null where it concerns more than one or is not shown here.',
  })
  readonly desa!: string | null;

  @Field(() => [Int], {
    description: 'Numbers of the TPS it concerns, ascending; empty where they are of more than one desa.',
  })
  readonly tpsNumbers!: number[];

  @Field(() => String, {
    nullable: true,
    description: 'The code of the kind of place, if it is not at a TPS.',
  })
  readonly placeKind!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the agency that answers; null where this screen must not show it.',
  })
  readonly agency!: string | null;

  @Field(() => Boolean, {
    description: 'True where somebody assigned that agency; false where it is the default.',
  })
  readonly isAgencyAssigned!: boolean;

  @Field(() => [String], {
    description:
      'The codes of the agencies that support it, in order; empty where this screen must not show them.',
  })
  readonly supporting!: string[];

  @Field(() => DateTime, { description: 'When it happened, on the clock of the operation.' })
  readonly happenedAt!: string;

  @Field(() => DateTime, { description: 'When the server got it, on the clock of the operation.' })
  readonly receivedAt!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When somebody acknowledged it; null where nobody has.',
  })
  readonly acknowledgedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'The code of the post that acknowledged it.' })
  readonly acknowledgedBy!: string | null;

  @Field(() => DateTime, { description: 'Until when somebody must have acknowledged it.' })
  readonly acknowledgeDueAt!: string;

  @Field(() => IncidentLimit, {
    nullable: true,
    description: 'The limit that runs in its present status; null where none does.',
  })
  readonly limit!: IncidentLimitCode | null;

  @Field(() => DateTime, { nullable: true, description: 'The end of that limit.' })
  readonly dueAt!: string | null;

  @Field(() => IncidentCalls, { description: 'Whether it calls for somebody now, and why.' })
  readonly calls!: IncidentCallsCode;

  @Field(() => DateTime, { nullable: true, description: 'Until when it waits; null where it does not.' })
  readonly snoozedUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'The code of the stage it keeps TPS from, if any.' })
  readonly hindersStage!: string | null;

  @Field(() => Int, { description: 'TPS that it keeps from that stage.' })
  readonly hinderedTps!: number;

  @Field(() => Boolean, { description: 'True where it arrived too late to take over a wall.' })
  readonly isLateArrival!: boolean;

  @Field(() => Boolean, { description: 'True where an agency has not confirmed a directive yet.' })
  readonly hasOpenDisposition!: boolean;

  @Field(() => [RevoteKind], {
    description: 'The kinds of revotes that are proposed, recommended or accepted because of it.',
  })
  readonly recommendations!: RevoteKindCode[];

  @Field(() => String, {
    nullable: true,
    description:
      'The words released for walls; null where none were. A screen that guests may see shows no others.',
  })
  readonly wallText!: string | null;

  @Field(() => Int, {
    description:
      'Reports that it stands for here: its own and those merged into it, as far as this screen shows them.',
  })
  readonly reportCount!: number;

  @Field(() => Int, {
    description:
      'Entries so far of its timeline, and of those of the reports counted with it that this screen shows; 0 where it must not show what they are. Whenever it moves, ask for the incident anew.',
  })
  readonly revision!: number;
}

import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../kernel/enum-of.ts';
import { DateTime, RegionCode } from '../../kernel/scalars.ts';
import type { DisclosureLevel as DisclosureLevelCode } from '../operation/disclosure-level.policy.ts';
import { DisclosureLevel } from '../operation/disclosure-level.type.ts';
import { Severity } from '../operation/operation-enums.type.ts';
import type { Severity as SeverityCode } from '../operation/operation-plan.ts';
import { Outage } from '../operation/outage.type.ts';
import { SituationPatch } from '../situation/situation.type.ts';
import { REPLAY_BASES, type ReplayBasisCode } from './reel.ts';

export const ReplayBasis = enumOf(REPLAY_BASES);

registerEnumType(ReplayBasis, {
  name: 'ReplayBasis',
  description: 'By what the past is drawn.',
  valuesConfig: {
    RECEIVED: { description: 'What the room knew: by when word of it was received.' },
    HAPPENED: { description: 'What happened: as if word of everything had been received at once.' },
  },
});

@ObjectType({ description: 'The situation of a scope at a past instant, whole.', simpleResolvers: true })
export class ReplayedSituation {
  @Field(() => RegionCode, { description: 'The regency or a kecamatan of it.' })
  readonly scope!: string;

  @Field(() => DateTime, { description: 'The clock of the operation that it was computed for.' })
  readonly at!: number;

  @Field(() => ReplayBasis, { description: 'By what it was drawn.' })
  readonly basis!: ReplayBasisCode;

  @Field(() => SituationPatch, {
    description: 'The state, as a patch from nothing; of no incident more than the asker may see today.',
  })
  readonly state!: SituationPatch;

  @Field(() => String, {
    description:
      'SHA-256 (hex) over the canonical form (RFC 8785) of the state: headline, rows, cells, incidents, log, silentGroups.',
  })
  readonly stateHash!: string;
}

@ObjectType({ description: 'What came in within five minutes.', simpleResolvers: true })
export class DayBucket {
  @Field(() => DateTime, { description: 'Their beginning.' })
  readonly at!: number;

  @Field(() => Int, { description: 'Reports about stages.' })
  readonly reports!: number;

  @Field(() => Int, { description: 'Incidents that were raised.' })
  readonly incidents!: number;

  @Field(() => Int, { description: 'Those among them that are critical.' })
  readonly critical!: number;
}

@ObjectType({ description: 'An incident in the course of a day.', simpleResolvers: true })
export class ProfiledIncident {
  @Field(() => ID, { description: 'Its id.' })
  readonly incident!: string;

  @Field(() => DisclosureLevel, { description: 'The series that its number belongs to.' })
  readonly series!: DisclosureLevelCode;

  @Field(() => Int, { description: 'Its number, as people say it.' })
  readonly number!: number;

  @Field(() => Severity, { description: 'How grave it is today.' })
  readonly severity!: SeverityCode;

  @Field(() => DateTime, { description: 'When it came in, by the basis.' })
  readonly at!: number;
}

@ObjectType({ description: 'How much came in on one day of the operation.', simpleResolvers: true })
export class DayProfile {
  @Field(() => DateTime, { description: 'Midnight at its beginning, in the zone of the operation.' })
  readonly from!: number;

  @Field(() => DateTime, { description: 'Midnight at its end.' })
  readonly until!: number;

  @Field(() => [DayBucket], { description: 'Stretches of five minutes in which anything came in.' })
  readonly buckets!: readonly DayBucket[];

  @Field(() => [ProfiledIncident], {
    description: 'The incidents of the day that the asker sees and that are not counted with another.',
  })
  readonly incidents!: readonly ProfiledIncident[];

  @Field(() => [Outage], {
    description: 'When no server was at work on that day, in the order in which it was so.',
  })
  readonly outages!: readonly Outage[];
}

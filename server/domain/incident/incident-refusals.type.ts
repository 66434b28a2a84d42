import { Field, Float, ID, ObjectType } from 'type-graphql';
import { RefusalInterface } from '../../kernel/refusal.type.ts';
import { DateTime, RegionCode } from '../../kernel/scalars.ts';
import type { DisclosureLevel as DisclosureLevelCode } from '../operation/disclosure-level.policy.ts';
import { DisclosureLevel } from '../operation/disclosure-level.type.ts';
import { Severity } from '../operation/operation-enums.type.ts';
import type { Severity as SeverityCode } from '../operation/operation-plan.ts';

const refused = { implements: RefusalInterface, simpleResolvers: true };

@ObjectType({ ...refused, description: 'There is no such incident.' })
export class IncidentUnknown extends RefusalInterface {
  @Field(() => ID, { description: 'The id that was sent.' })
  readonly incident!: string;
}

@ObjectType({ ...refused, description: 'Somebody acknowledged the incident before.' })
export class IncidentAlreadyAcknowledged extends RefusalInterface {
  @Field(() => DateTime, { description: 'When, on the clock of the operation.' })
  readonly acknowledgedAt!: number;

  @Field(() => String, { description: 'The code of the post that did.' })
  readonly acknowledgedBy!: string;
}

@ObjectType({ ...refused, description: 'The incident was closed before.' })
export class IncidentAlreadyClosed extends RefusalInterface {
  @Field(() => DateTime, { description: 'When, on the clock of the operation.' })
  readonly closedAt!: number;
}

@ObjectType({
  ...refused,
  description:
    'An incident this severe takes two: one finishes it, and another person of another post closes it, or says that it is none.',
})
export class SecondPersonNeeded extends RefusalInterface {
  @Field(() => Severity, { description: 'The severity of the incident.' })
  readonly severity!: SeverityCode;
}

@ObjectType({
  ...refused,
  description: 'Latitude must be between -90 and 90, longitude between -180 and 180.',
})
export class PointNotOnEarth extends RefusalInterface {
  @Field(() => Float, { description: 'The latitude that was sent, in degrees.' })
  readonly latitude!: number;

  @Field(() => Float, { description: 'The longitude that was sent, in degrees.' })
  readonly longitude!: number;
}

@ObjectType({
  ...refused,
  description: 'The asker does not act here in the name of this post: name one of `posts`.',
})
export class PostNotYours extends RefusalInterface {
  @Field(() => String, { description: 'The code of the post that was sent.' })
  readonly post!: string;

  @Field(() => [String], { description: 'The codes of the posts that are the asker’s here.' })
  readonly posts!: readonly string[];
}

@ObjectType({ ...refused, description: 'The incident has this level already.' })
export class LevelUnchanged extends RefusalInterface {
  @Field(() => DisclosureLevel, { description: 'The level.' })
  readonly level!: DisclosureLevelCode;
}

@ObjectType({
  ...refused,
  description:
    'The asker could not see the incident at this level: raise it at one of `levels` and ask the command post to restrict it.',
})
export class LevelNotYours extends RefusalInterface {
  @Field(() => DisclosureLevel, { description: 'The level that was sent.' })
  readonly level!: DisclosureLevelCode;

  @Field(() => [DisclosureLevel], { description: 'The levels at which the asker would see it.' })
  readonly levels!: readonly DisclosureLevelCode[];
}

@ObjectType({
  ...refused,
  description:
    'Everybody sees that a stage is hindered, so what hinders it must be BIASA: report the hindrance as a BIASA incident of its own, and this one without it.',
})
export class LevelHidesHindrance extends RefusalInterface {
  @Field(() => String, { description: 'The code of the stage that is hindered.' })
  readonly hindersStage!: string;
}

@ObjectType({ ...refused, description: 'The incident was merged into another: act on that one.' })
export class IncidentIsMerged extends RefusalInterface {
  @Field(() => ID, {
    nullable: true,
    description: 'The id of the one that it is counted with; null where the asker may not see that.',
  })
  readonly into!: string | null;
}

@ObjectType({ ...refused, description: 'The incident is not merged into another.' })
export class IncidentNotMerged extends RefusalInterface {}

@ObjectType({ ...refused, description: 'An incident cannot be merged into itself.' })
export class MergeIntoItself extends RefusalInterface {}

@ObjectType({ ...refused, description: 'The other incident is merged into this one already.' })
export class MergeInCircle extends RefusalInterface {
  @Field(() => ID, { description: 'The id of the other one.' })
  readonly into!: string;
}

@ObjectType({ ...refused, description: 'The other incident was merged into a third: merge into `root`.' })
export class MergeTargetMerged extends RefusalInterface {
  @Field(() => ID, { description: 'The id of the other one.' })
  readonly into!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The id of the one that it is counted with; null where the asker may not see that.',
  })
  readonly root!: string | null;
}

@ObjectType({
  ...refused,
  description:
    'An incident would be counted with one outside its kecamatan, and vanish from the board of those who answer for it there.',
})
export class MergeLeavesKecamatan extends RefusalInterface {
  @Field(() => RegionCode, { description: 'The kecamatan it is in.' })
  readonly kecamatan!: string;
}

@ObjectType({
  ...refused,
  description: 'An incident would be counted with one that fewer people may see, and vanish for some.',
})
export class MergeHidesIncident extends RefusalInterface {
  @Field(() => DisclosureLevel, { description: 'The level of the one that fewer may see.' })
  readonly level!: DisclosureLevelCode;
}

@ObjectType({ ...refused, description: 'The incident is open: there is nothing to reopen.' })
export class IncidentNotClosed extends RefusalInterface {}

@ObjectType({ ...refused, description: 'The incident waits for its verification already.' })
export class IncidentAlreadyFinished extends RefusalInterface {}

@ObjectType({ ...refused, description: 'A critical incident does not wait.' })
export class CriticalNotSnoozed extends RefusalInterface {}

@ObjectType({ ...refused, description: 'An incident is snoozed from now on, for half an hour at most.' })
export class SnoozeOutOfRange extends RefusalInterface {
  @Field(() => DateTime, { description: 'It must be later than this, on the clock of the operation.' })
  readonly earliest!: number;

  @Field(() => DateTime, { description: 'It must not be later than this.' })
  readonly latest!: number;
}

@ObjectType({ ...refused, description: 'The incident is not snoozed.' })
export class IncidentNotSnoozed extends RefusalInterface {}

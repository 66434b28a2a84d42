import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../kernel/scalars.ts';
import { CheckpointReport } from '../checkpoint/checkpoint.type.ts';
import { TpsCall } from '../checkpoint/tps-call.type.ts';
import { Incident } from '../incident/incident.type.ts';
import { Region, Tps } from '../region/region.type.ts';
import type { RosterRegion, RosterTps } from '../region/roster.queries.ts';
import { SituationCell } from './situation.type.ts';
import { StageStatus, type StageStatusCode } from './situation-enums.type.ts';

@ObjectType({
  description: 'One region or TPS and where it stands at every stage of a TPS.',
  simpleResolvers: true,
})
export class StageMatrixRow {
  @Field(() => String, { description: 'The code of the region or TPS.' })
  readonly code!: string;

  @Field(() => String, { description: 'Its name; for a TPS its number in three digits.' })
  readonly name!: string;

  @Field(() => Int, { description: 'TPS in it; 1 for a TPS.' })
  readonly tpsCount!: number;

  @Field(() => [SituationCell], { description: 'One cell for every stage of a TPS, in order.' })
  readonly cells!: readonly SituationCell[];
}

@ObjectType({
  description: 'Where everything one level below a region stands at every stage: of a desa, its TPS.',
  simpleResolvers: true,
})
export class StageMatrix {
  @Field(() => Region, { description: 'The region.' })
  readonly region!: RosterRegion;

  @Field(() => DateTime, { description: 'The clock of the operation that it was computed for.' })
  readonly operationTime!: number;

  @Field(() => [StageMatrixRow], { description: 'What lies one level below, in the order of the roster.' })
  readonly rows!: readonly StageMatrixRow[];

  @Field(() => StageMatrixRow, { description: 'All of the region together.' })
  readonly total!: StageMatrixRow;
}

@ObjectType({ description: 'Where one TPS stands at one stage, and why.', simpleResolvers: true })
export class TpsStage {
  @Field(() => String, { description: 'The code of the stage.' })
  readonly stage!: string;

  @Field(() => StageStatus, { description: 'Where it stands.' })
  readonly status!: StageStatusCode;

  @Field(() => Boolean, { description: 'True where it is done only by what a later stage implies.' })
  readonly isImplied!: boolean;

  @Field(() => Boolean, { description: 'True where institutions contradict each other.' })
  readonly isConflicting!: boolean;

  @Field(() => Boolean, { description: 'True where it was done after its limit.' })
  readonly isDoneLate!: boolean;

  @Field(() => DateTime, { description: 'When it is expected, on the clock of the operation.' })
  readonly expectedAt!: number;

  @Field(() => DateTime, {
    description:
      'When it counts as late, with the tolerance of this TPS; after its overtime, where it has any.',
  })
  readonly limitAt!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'After this, up to `limitAt`, it is lawful overtime; null: it has none.',
  })
  readonly overtimeAfter!: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was done; null where it was not or is implied.',
  })
  readonly happenedAt!: number | null;

  @Field(() => [CheckpointReport], {
    description: 'Everything reported about it, corrected reports included, oldest first.',
  })
  readonly reports!: readonly CheckpointReport[];
}

@ObjectType({ description: 'One TPS with its whole story.', simpleResolvers: true })
export class TpsStory {
  @Field(() => Tps, { description: 'The TPS.' })
  readonly tps!: RosterTps;

  @Field(() => DateTime, { description: 'The clock of the operation that it was computed for.' })
  readonly operationTime!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it was last heard from; null if never.' })
  readonly lastHeardAt!: number | null;

  @Field(() => [TpsStage], { description: 'Every stage of a TPS, in order.' })
  readonly stages!: readonly TpsStage[];

  @Field(() => [TpsCall], { description: 'Every call to it, oldest first.' })
  readonly calls!: readonly TpsCall[];

  @Field(() => [Incident], { description: 'Every incident that names it, newest first.' })
  readonly incidents!: readonly Incident[];
}

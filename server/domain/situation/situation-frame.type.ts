import { Field, Float, ObjectType } from 'type-graphql';
import { Cursor, DateTime } from '../../kernel/scalars.ts';
import type { ServerWarning as ServerWarningCode } from './server-warnings.ts';
import { SituationPatch } from './situation.type.ts';
import {
  ResyncReason,
  type ResyncReasonCode,
  ServerWarning,
  SituationFrameKind,
  type SituationFrameKindCode,
} from './situation-enums.type.ts';

const STATE_HASH =
  'SHA-256 (hex) over the canonical form (RFC 8785) of the state: headline, rows, cells, incidents, log, silentGroups.';

@ObjectType({ description: 'The situation of a scope, whole.', simpleResolvers: true })
export class Situation {
  @Field(() => Cursor, { description: 'Its place in the stream: subscribe after it to miss nothing.' })
  readonly cursor!: string;

  @Field(() => DateTime, { description: 'Real time up to which the server knows everything.' })
  readonly asOf!: string;

  @Field(() => DateTime, { description: 'The clock of the operation that it was computed for.' })
  readonly operationTime!: string;

  @Field(() => SituationPatch, { description: 'The state, as a patch from nothing.' })
  readonly state!: SituationPatch;

  @Field(() => String, { description: STATE_HASH })
  readonly stateHash!: string;
}

@ObjectType({
  description:
    'A step of a situation. Apply it only where `after` is the cursor held, a snapshot or resync always; then hold `cursor`.',
  simpleResolvers: true,
})
export class SituationFrame {
  @Field(() => SituationFrameKind, { description: 'What it is.' })
  readonly kind!: SituationFrameKindCode;

  @Field(() => Cursor, {
    nullable: true,
    description: 'The cursor it continues from; null for a start from nothing.',
  })
  readonly after!: string | null;

  @Field(() => Cursor, { description: 'The cursor to hold once it is applied.' })
  readonly cursor!: string;

  @Field(() => DateTime, { description: 'Real time up to which the server knows everything.' })
  readonly asOf!: string;

  @Field(() => DateTime, { description: 'Real time at which the server made it.' })
  readonly servedAt!: string;

  @Field(() => DateTime, { description: 'The clock of the operation that it was computed for.' })
  readonly operationTime!: string;

  @Field(() => Float, { description: 'Seconds of that clock in one real second; 0 while paused.' })
  readonly operationSpeed!: number;

  @Field(() => [ServerWarning], {
    description: 'What is wrong with the server itself just now; empty where nothing is known.',
  })
  readonly warnings!: readonly ServerWarningCode[];

  @Field(() => ResyncReason, {
    nullable: true,
    description: 'Why the place cannot be continued from, on a resync.',
  })
  readonly resyncReason!: ResyncReasonCode | null;

  @Field(() => SituationPatch, { description: 'What changed; empty where nothing did.' })
  readonly patch!: SituationPatch;

  @Field(() => String, {
    nullable: true,
    description: `${STATE_HASH} After this frame; null on a DELTA. Where your own differs, subscribe anew without a cursor.`,
  })
  readonly stateHash!: string | null;
}

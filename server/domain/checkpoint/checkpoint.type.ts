import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { byTypeName } from '../../kernel/act-result.ts';
import { enumOf } from '../../kernel/enum-of.ts';
import { PageInfo } from '../../kernel/page.type.ts';
import { RefusalInterface } from '../../kernel/refusal.type.ts';
import { Cursor, DateTime, TpsCode, Uuid } from '../../kernel/scalars.ts';
import {
  HappenedBeforeOperation,
  HappenedInFuture,
  IdReused,
  InstitutionUnknown,
  OperationClosed,
  RetryLater,
  StageUnknown,
  StorageFull,
  TextNotAcceptable,
} from '../operation/act-refusals.type.ts';
import { TpsUnknown } from '../region/region-refusals.type.ts';

export const CheckpointAssertion = enumOf(['DONE', 'NOT_DONE', 'NOT_APPLICABLE']);
export type CheckpointAssertionCode = keyof typeof CheckpointAssertion;

export const Channel = enumOf(['APP', 'SMS', 'PHONE', 'RADIO', 'IN_PERSON']);
export type ChannelCode = keyof typeof Channel;

registerEnumType(CheckpointAssertion, {
  name: 'CheckpointAssertion',
  description: 'What a report says about a stage.',
  valuesConfig: {
    DONE: { description: 'The TPS did it.' },
    NOT_DONE: { description: 'The TPS has not done it, seen with own eyes.' },
    NOT_APPLICABLE: { description: 'The TPS does not have to do it.' },
  },
});

registerEnumType(Channel, {
  name: 'Channel',
  description: 'How a report reached the room.',
  valuesConfig: {
    APP: { description: 'Entered by its reporter in the field application.' },
    SMS: { description: 'A text message.' },
    PHONE: { description: 'A telephone call, entered by somebody else.' },
    RADIO: { description: 'A radio call, entered by somebody else.' },
    IN_PERSON: { description: 'Told face to face, entered by somebody else.' },
  },
});

@ObjectType({
  description:
    'What one institution said about one stage of one TPS. Never changed; a correction is another report that names it.',
  simpleResolvers: true,
})
export class CheckpointReport {
  @Field(() => ID, { description: 'The id its sender made.' })
  readonly id!: string;

  @Field(() => TpsCode, { description: 'The TPS.' })
  readonly tps!: string;

  @Field(() => String, { description: 'The code of the stage.' })
  readonly stage!: string;

  @Field(() => CheckpointAssertion, { description: 'What it says about the stage.' })
  readonly assertion!: CheckpointAssertionCode;

  @Field(() => String, { description: 'The code of the institution that says so.' })
  readonly institution!: string;

  @Field(() => Channel, { description: 'How it reached the room.' })
  readonly channel!: ChannelCode;

  @Field(() => DateTime, { description: 'When it happened, on the clock of the operation, corrected.' })
  readonly happenedAt!: number;

  @Field(() => DateTime, { description: 'When the server got it, on the clock of the operation.' })
  readonly receivedAt!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Seconds by which the clock of the sender was ahead and was corrected; null where it was right.',
  })
  readonly clockOffsetSeconds!: number | null;

  @Field(() => ID, { nullable: true, description: 'The report that this one corrects, if any.' })
  readonly corrects!: string | null;

  @Field(() => Boolean, { description: 'True where it happened before the stage was expected.' })
  readonly isEarly!: boolean;
}

@ObjectType({ description: 'A report and its place in the list.', simpleResolvers: true })
export class CheckpointReportEdge {
  @Field(() => Cursor, { description: 'The place of the report in the list.' })
  readonly cursor!: string;

  @Field(() => CheckpointReport, { description: 'The report.' })
  readonly node!: CheckpointReport;
}

@ObjectType({ description: 'One page of reports, newest first by receipt.', simpleResolvers: true })
export class CheckpointReportConnection {
  @Field(() => [CheckpointReportEdge], { description: 'The reports of this page.' })
  readonly edges!: readonly CheckpointReportEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;
}

@ObjectType({ description: 'The report is stored and will appear on every screen.', simpleResolvers: true })
export class CheckpointReported {
  @Field(() => CheckpointReport, { description: 'The report as stored.' })
  readonly report!: CheckpointReport;
}

@ObjectType({
  implements: RefusalInterface,
  simpleResolvers: true,
  description: 'This institution already reported this stage of this TPS. To change it, send a correction.',
})
export class CheckpointAlreadyReported extends RefusalInterface {
  @Field(() => CheckpointReport, { description: 'The report that stands.' })
  readonly existing!: CheckpointReport;
}

@ObjectType({
  implements: RefusalInterface,
  simpleResolvers: true,
  description:
    'The report to be corrected does not exist, was corrected already, or is about another TPS, stage or institution.',
})
export class CorrectionMismatch extends RefusalInterface {
  @Field(() => Uuid, { description: 'The id that was to be corrected.' })
  readonly corrects!: string;

  @Field(() => CheckpointReport, {
    nullable: true,
    description: 'The report under that id; null where the institution has none of this stage of this TPS.',
  })
  readonly found!: CheckpointReport | null;
}

@ObjectType({
  implements: RefusalInterface,
  simpleResolvers: true,
  description: 'The asker does not report here for this institution: name one of `institutions`.',
})
export class InstitutionNotYours extends RefusalInterface {
  @Field(() => String, { description: 'The code of the institution that was sent.' })
  readonly institution!: string;

  @Field(() => [String], { description: 'The codes of the institutions that the asker reports for here.' })
  readonly institutions!: readonly string[];
}

export const ReportCheckpointResult = createUnionType({
  name: 'ReportCheckpointResult',
  description: 'What became of a report.',
  types: () =>
    [
      CheckpointReported,
      CheckpointAlreadyReported,
      CorrectionMismatch,
      TpsUnknown,
      StageUnknown,
      InstitutionUnknown,
      InstitutionNotYours,
      HappenedInFuture,
      HappenedBeforeOperation,
      TextNotAcceptable,
      IdReused,
      OperationClosed,
      StorageFull,
      RetryLater,
    ] as const,
  resolveType: byTypeName,
});

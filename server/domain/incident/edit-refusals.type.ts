import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../kernel/enum-of.ts';
import { RefusalInterface } from '../../kernel/refusal.type.ts';
import { DateTime, RegionCode } from '../../kernel/scalars.ts';
import {
  EDIT_FIELDS,
  type EditField as EditFieldCode,
  UNDO_OBSTACLES,
  type UndoObstacle as UndoObstacleCode,
} from './edit.refusals.ts';

const refused = { implements: RefusalInterface, simpleResolvers: true };

export const EditField = enumOf(EDIT_FIELDS);
export const UndoObstacle = enumOf(UNDO_OBSTACLES);

registerEnumType(EditField, {
  name: 'EditField',
  description: 'What of an incident an edit is about.',
  valuesConfig: {
    agency: { description: 'The agencies that answer: the one that leads, then those that support it.' },
    severity: { description: 'Its severity.' },
    truth: { description: 'Whether it is so.' },
    hindersStage: { description: 'The stage that it keeps TPS from.' },
    wallText: { description: 'The words that walls may show of it.' },
    recommendations: { description: 'The kinds of revotes that are proposed or recommended.' },
    revoteDecision: { description: 'What was decided about a revote.' },
    handoverAnswer: { description: 'What a body has answered that it was handed over to.' },
    revoteOutcome: { description: 'What came of a revote.' },
  },
});

registerEnumType(UndoObstacle, {
  name: 'UndoObstacle',
  description: 'Why an act cannot be undone.',
  valuesConfig: {
    NOT_YOURS: { description: 'Somebody else did it.' },
    TOO_OLD: { description: 'It is more than a minute ago.' },
    NOT_LATEST: { description: 'Something happened to the incident since.' },
    NOT_UNDOABLE: { description: 'Acts of this kind are not undone.' },
  },
});

@ObjectType({
  ...refused,
  description: 'Somebody changed it since the sender looked; nothing was overwritten.',
})
export class IncidentEditStale extends RefusalInterface {
  @Field(() => EditField, { description: 'What was to be edited.' })
  readonly field!: EditFieldCode;

  @Field(() => [String], { description: 'What the sender took it to be: codes or words; empty for none.' })
  readonly was!: readonly string[];

  @Field(() => [String], { description: 'What it is now; empty for none.' })
  readonly is!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'The code of the post that set it so; null where it stands as it was raised.',
  })
  readonly by!: string | null;

  @Field(() => DateTime, { description: 'When it was set so, on the clock of the operation.' })
  readonly at!: number;
}

@ObjectType({ ...refused, description: 'The edit would leave everything as it is.' })
export class EditChangesNothing extends RefusalInterface {
  @Field(() => EditField, { description: 'What was to be edited.' })
  readonly field!: EditFieldCode;
}

@ObjectType({ ...refused, description: 'The timeline of the incident has no such entry.' })
export class EntryUnknown extends RefusalInterface {
  @Field(() => ID, { description: 'The id that was sent.' })
  readonly entry!: string;
}

@ObjectType({ ...refused, description: 'The act cannot be undone.' })
export class ActNotUndoable extends RefusalInterface {
  @Field(() => ID, { description: 'The id of that act.' })
  readonly act!: string;

  @Field(() => UndoObstacle, { description: 'Why.' })
  readonly obstacle!: UndoObstacleCode;
}

@ObjectType({ ...refused, description: 'The incident has no such directive.' })
export class DispositionUnknown extends RefusalInterface {
  @Field(() => ID, { description: 'The id that was sent.' })
  readonly disposition!: string;
}

@ObjectType({ ...refused, description: 'The incident has no such proposal or recommendation of a revote.' })
export class RevoteUnknown extends RefusalInterface {
  @Field(() => ID, { description: 'The id that was sent.' })
  readonly revote!: string;
}

@ObjectType({ ...refused, description: 'The KPU has not accepted the revote, so that it has no outcome.' })
export class RevoteNotAccepted extends RefusalInterface {
  @Field(() => ID, { description: 'The id of the revote.' })
  readonly revote!: string;
}

@ObjectType({ ...refused, description: 'A revote is held on voting day or later.' })
export class RevoteBeforeVotingDay extends RefusalInterface {
  @Field(() => DateTime, { description: 'When voting day begins.' })
  readonly earliest!: number;
}

@ObjectType({ ...refused, description: 'Incidents of this kind go to other bodies.' })
export class HandoverNotTheirs extends RefusalInterface {
  @Field(() => String, { description: 'The code of the body that was sent.' })
  readonly handover!: string;

  @Field(() => [String], { description: 'The codes of the bodies that take it.' })
  readonly known!: readonly string[];
}

@ObjectType({ ...refused, description: 'The directive was confirmed before.' })
export class DispositionAlreadyConfirmed extends RefusalInterface {
  @Field(() => ID, { description: 'The id of the directive.' })
  readonly disposition!: string;
}

@ObjectType({ ...refused, description: 'The time by which the agency is to act is over.' })
export class DispositionDueInPast extends RefusalInterface {
  @Field(() => DateTime, { description: 'Now, on the clock of the operation.' })
  readonly serverTime!: number;
}

@ObjectType({ ...refused, description: 'Everybody of this agency acts in other regions.' })
export class AgencyOutsideRegion extends RefusalInterface {
  @Field(() => String, { description: 'The code of the agency.' })
  readonly agency!: string;

  @Field(() => RegionCode, { description: 'Where the incident is.' })
  readonly region!: string;
}

import { Field, InputType } from 'type-graphql';
import { DateTime, Uuid } from '../../kernel/scalars.ts';
import { Channel, type ChannelCode } from '../checkpoint/checkpoint.type.ts';
import type { DisclosureLevel as DisclosureLevelCode } from '../operation/disclosure-level.policy.ts';
import { DisclosureLevel } from '../operation/disclosure-level.type.ts';
import { RevoteKind, Severity } from '../operation/operation-enums.type.ts';
import type { RevoteKind as RevoteKindCode, Severity as SeverityCode } from '../operation/operation-plan.ts';
import { HandoverAnswer } from './handover.type.ts';
import { Truth } from './incident.type.ts';
import type {
  HandoverAnswer as HandoverAnswerCode,
  RevoteDecision as RevoteDecisionCode,
  RevoteOutcome as RevoteOutcomeCode,
  Truth as TruthCode,
} from './incident-standing.policy.ts';
import { RevoteDecision, RevoteOutcome } from './revote.type.ts';

/** What every act on an incident says. */
@InputType()
abstract class IncidentActInput {
  @Field(() => Uuid, { description: 'Made by the sender; the same id and body again gets the same answer.' })
  readonly id!: string;

  @Field(() => Uuid, { description: 'The id of the incident.' })
  readonly incident!: string;

  @Field(() => String, { description: 'The code of the post in whose name this is done.' })
  readonly post!: string;

  @Field(() => DateTime, { description: 'When it happened, by the clock of the sender.' })
  readonly happenedAt!: number;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Now, by the clock of the sender, at the moment of sending: lets the server correct a wrong clock. May differ in a repeat.',
  })
  readonly sentAt?: number | null;

  @Field(() => Channel, { defaultValue: 'APP', description: 'How word of it reached the sender.' })
  readonly channel!: ChannelCode;

  @Field(() => String, {
    nullable: true,
    description: 'For whom the sender speaks, at most 80 characters; kept out of the log.',
  })
  readonly onBehalfOf?: string | null;
}

@InputType({ description: 'The agencies that answer for an incident.' })
export class AgenciesInput {
  @Field(() => String, { description: 'The code of the one that leads.' })
  readonly agency!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'The codes of those that support it; none where left out.',
  })
  readonly supporting?: readonly string[] | null;
}

@InputType({ description: 'Somebody has seen an incident and answers for it.' })
export class AcknowledgeIncidentInput extends IncidentActInput {}

@InputType({ description: 'Agencies are told to act on an incident; they replace those that were.' })
export class AssignAgencyInput extends IncidentActInput {
  @Field(() => String, { description: 'The code of the agency that leads.' })
  readonly agency!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'The codes of those that support it; none where left out.',
  })
  readonly supporting?: readonly string[] | null;

  @Field(() => AgenciesInput, {
    description: 'Who answered for it as the sender saw it: refused where that is not so any more.',
  })
  readonly was!: AgenciesInput;
}

@InputType({ description: 'It is decided anew how far word of an incident may travel.' })
export class ClassifyIncidentInput extends IncidentActInput {
  @Field(() => DisclosureLevel, { description: 'Its level from now on.' })
  readonly level!: DisclosureLevelCode;

  @Field(() => String, { description: 'Why, at most 500 characters; kept out of the log.' })
  readonly reason!: string;
}

@InputType({ description: 'It is decided anew how much an incident endangers.' })
export class ChangeSeverityInput extends IncidentActInput {
  @Field(() => Severity, { description: 'Its severity from now on.' })
  readonly severity!: SeverityCode;

  @Field(() => Severity, {
    description: 'Its severity as the sender saw it: refused where that is not so any more.',
  })
  readonly was!: SeverityCode;

  @Field(() => String, { description: 'Why, at most 500 characters; kept out of the log.' })
  readonly reason!: string;
}

@InputType({ description: 'It is said whether what was reported is so.' })
export class JudgeTruthInput extends IncidentActInput {
  @Field(() => Truth, { description: 'Whether it is so.' })
  readonly truth!: TruthCode;

  @Field(() => Truth, {
    description: 'What was said before, as the sender saw it: refused where that is not so any more.',
  })
  readonly was!: TruthCode;

  @Field(() => String, { description: 'Why, at most 500 characters; kept out of the log.' })
  readonly reason!: string;
}

@InputType({ description: 'An incident waits for a while.' })
export class SnoozeIncidentInput extends IncidentActInput {
  @Field(() => DateTime, { description: 'Until when, on the clock of the operation: half an hour at most.' })
  readonly until!: number;

  @Field(() => String, { description: 'Why, at most 500 characters; kept out of the log.' })
  readonly reason!: string;
}

@InputType({ description: 'An incident waits no longer.' })
export class WakeIncidentInput extends IncidentActInput {}

@InputType({ description: 'An incident tells of the same as another.' })
export class MergeIncidentInput extends IncidentActInput {
  @Field(() => Uuid, { description: 'The id of the other one, with which it is counted from now on.' })
  readonly into!: string;
}

@InputType({ description: 'An incident is one of its own after all.' })
export class UnmergeIncidentInput extends IncidentActInput {}

@InputType({ description: 'What was reported is no incident.' })
export class DismissIncidentInput extends IncidentActInput {
  @Field(() => String, { description: 'Why, at most 500 characters; kept out of the log.' })
  readonly reason!: string;
}

@InputType({ description: 'An incident is not over after all.' })
export class ReopenIncidentInput extends IncidentActInput {
  @Field(() => String, { description: 'Why, at most 500 characters; kept out of the log.' })
  readonly reason!: string;
}

@InputType({ description: 'It is decided anew which stage an incident keeps TPS from.' })
export class ChangeHindranceInput extends IncidentActInput {
  @Field(() => String, {
    nullable: true,
    description: 'The code of the stage it keeps its TPS from; null where from none.',
  })
  readonly stage?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The stage as the sender saw it, null for none: refused where that is not so any more.',
  })
  readonly was?: string | null;
}

@InputType({ description: 'Something was done about an incident.' })
export class RecordActionInput extends IncidentActInput {
  @Field(() => String, { description: 'What was done, at most 1,000 characters; kept out of the log.' })
  readonly text!: string;
}

@InputType({ description: 'Something is to be remembered about an incident.' })
export class AddNoteInput extends IncidentActInput {
  @Field(() => String, { description: 'The note, at most 1,000 characters; kept out of the log.' })
  readonly text!: string;
}

@InputType({ description: 'An entry of a timeline is to stand in the report of the day, or not.' })
export class StarEntryInput extends IncidentActInput {
  @Field(() => Uuid, { description: 'The id of the entry; that of the incident for its report.' })
  readonly entry!: string;

  @Field(() => Boolean, { description: 'True where it is to stand in the report.' })
  readonly isStarred!: boolean;
}

@InputType({ description: 'Whoever worked on an incident says that it is done.' })
export class FinishIncidentInput extends IncidentActInput {
  @Field(() => String, {
    nullable: true,
    description: 'What came of it, at most 500 characters; kept out of the log.',
  })
  readonly result?: string | null;
}

@InputType({ description: 'An incident is done with.' })
export class CloseIncidentInput extends IncidentActInput {
  @Field(() => String, {
    nullable: true,
    description: 'What came of it, at most 500 characters; kept out of the log.',
  })
  readonly result?: string | null;
}

@InputType({ description: 'An agency is told what to do until when.' })
export class IssueDispositionInput extends IncidentActInput {
  @Field(() => String, { description: 'What to do, at most 1,000 characters; kept out of the log.' })
  readonly text!: string;

  @Field(() => String, { description: 'The code of the agency.' })
  readonly agency!: string;

  @Field(() => DateTime, { description: 'Until when, on the clock of the operation.' })
  readonly dueAt!: number;
}

@InputType({ description: 'The agency has a directive.' })
export class ConfirmDispositionInput extends IncidentActInput {
  @Field(() => Uuid, { description: 'The id of the directive.' })
  readonly disposition!: string;
}

@InputType({ description: 'A body outside the room has an incident now.' })
export class RecordHandoverInput extends IncidentActInput {
  @Field(() => String, { description: 'The code of that body.' })
  readonly to!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The number of its receipt, at most 60 characters; kept out of the log. Left out where it has given none yet.',
  })
  readonly receiptNumber?: string | null;

  @Field(() => DateTime, { description: 'When it took it, by the clock of the sender.' })
  readonly at!: number;
}

@InputType({ description: 'A body has answered that an incident was handed over to.' })
export class RecordHandoverAnswerInput extends IncidentActInput {
  @Field(() => Uuid, { description: 'The id of the hand-over: that of the act that recorded it.' })
  readonly handover!: string;

  @Field(() => HandoverAnswer, { description: 'What it answered.' })
  readonly answer!: HandoverAnswerCode;

  @Field(() => DateTime, { description: 'When it answered.' })
  readonly answeredAt!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The number of its answer, at most 60 characters; kept out of the log.',
  })
  readonly letterNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it said, at most 1,000 characters; kept out of the log.',
  })
  readonly text?: string | null;

  @Field(() => HandoverAnswer, {
    nullable: true,
    description:
      'What it had answered as the sender saw it, null for nothing: refused where that is not so any more.',
  })
  readonly was?: HandoverAnswerCode | null;
}

@InputType({ description: 'A body proposed or recommended a revote.' })
export class RecordRevoteProposalInput extends IncidentActInput {
  @Field(() => RevoteKind, { description: 'Which kind of revote.' })
  readonly kind!: RevoteKindCode;

  @Field(() => String, { description: 'The code of the body that proposed or recommended it.' })
  readonly by!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The code of its ground, one for this kind. Where it is left out, `text` says the ground.',
  })
  readonly ground?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The ground in words, at most 1,000 characters; kept out of the log.',
  })
  readonly text?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The number of its letter, at most 60 characters; kept out of the log.',
  })
  readonly letterNumber?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'The date of its letter.' })
  readonly letterAt?: number | null;
}

@InputType({ description: 'What was decided about a revote that a body proposed or recommended.' })
export class RecordRevoteDecisionInput extends IncidentActInput {
  @Field(() => Uuid, { description: 'The id of the revote: that of the act that recorded it.' })
  readonly revote!: string;

  @Field(() => RevoteDecision, { description: 'What was decided.' })
  readonly decision!: RevoteDecisionCode;

  @Field(() => DateTime, { description: 'When it was decided.' })
  readonly decidedAt!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it is to be held, where it was accepted and the date is known; otherwise ignored.',
  })
  readonly votesAt?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The number of the decision, at most 60 characters; kept out of the log.',
  })
  readonly letterNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reason given, at most 1,000 characters; kept out of the log.',
  })
  readonly text?: string | null;

  @Field(() => RevoteDecision, {
    nullable: true,
    description:
      'What was decided before as the sender saw it, null for nothing: refused where that is not so any more.',
  })
  readonly was?: RevoteDecisionCode | null;
}

@InputType({ description: 'What came of a revote that the KPU accepted.' })
export class RecordRevoteOutcomeInput extends IncidentActInput {
  @Field(() => Uuid, { description: 'The id of the revote: that of the act that recorded it.' })
  readonly revote!: string;

  @Field(() => RevoteOutcome, { description: 'What came of it.' })
  readonly outcome!: RevoteOutcomeCode;

  @Field(() => DateTime, { description: 'When it was held, or when it was clear that it is not.' })
  readonly endedAt!: number;

  @Field(() => String, {
    nullable: true,
    description: 'What is to be said of it, at most 1,000 characters; kept out of the log.',
  })
  readonly text?: string | null;

  @Field(() => RevoteOutcome, {
    nullable: true,
    description:
      'What had come of it as the sender saw it, null for nothing: refused where that is not so any more.',
  })
  readonly was?: RevoteOutcomeCode | null;
}

@InputType({
  description: 'A kind of revote is marked as recommended, without who recommends it, or is not any more.',
})
export class RecommendRevoteInput extends IncidentActInput {
  @Field(() => RevoteKind, { description: 'Which kind of vote.' })
  readonly kind!: RevoteKindCode;

  @Field(() => Boolean, { description: 'True where it is recommended.' })
  readonly isRecommended!: boolean;
}

@InputType({ description: 'Words that a wall may show of an incident; it shows no others.' })
export class ReleaseWallTextInput extends IncidentActInput {
  @Field(() => String, { description: 'The words, at most 90 characters, fit for guests.' })
  readonly text!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The words released before as the sender saw them, null for none: refused where that is not so any more.',
  })
  readonly was?: string | null;
}

@InputType({
  description:
    'An act on an incident is taken back: within a minute, by whoever did it, while it is the newest.',
})
export class UndoIncidentActInput extends IncidentActInput {
  @Field(() => Uuid, { description: 'The id of that act.' })
  readonly act!: string;
}

import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../kernel/enum-of.ts';
import { PageInfo } from '../../kernel/page.type.ts';
import { Cursor, DateTime, RegionCode, TpsCode } from '../../kernel/scalars.ts';
import { Channel, type ChannelCode } from '../checkpoint/checkpoint.type.ts';
import type { DisclosureLevel as DisclosureLevelCode } from '../operation/disclosure-level.policy.ts';
import { DisclosureLevel } from '../operation/disclosure-level.type.ts';
import { RevoteKind, Severity } from '../operation/operation-enums.type.ts';
import {
  type RevoteKind as RevoteKindCode,
  SERVICE_LIMITS,
  type Severity as SeverityCode,
} from '../operation/operation-plan.ts';
import { Point } from '../region/region.type.ts';
import { IncidentCalls } from './incident-calls.type.ts';
import { ENTRY_KINDS, type EntryKind } from './incident-entries.policy.ts';
import {
  INCIDENT_STATUSES,
  type IncidentCalls as IncidentCallsCode,
  type IncidentLimit as IncidentLimitCode,
  type IncidentStatus as IncidentStatusCode,
  TRUTHS,
  type Truth as TruthCode,
} from './incident-standing.policy.ts';

export const IncidentStatus = enumOf(INCIDENT_STATUSES);
export const Truth = enumOf(TRUTHS);
export const IncidentLimit = enumOf(SERVICE_LIMITS);
export const IncidentActKind = enumOf(ENTRY_KINDS);

registerEnumType(IncidentStatus, {
  name: 'IncidentStatus',
  description: 'How far people have come with an incident.',
  valuesConfig: {
    NEW: { description: 'Nobody has acknowledged it.' },
    ACKNOWLEDGED: { description: 'Somebody has seen it and answers for it.' },
    IN_HAND: { description: 'An agency was assigned, or something was done.' },
    AWAITING_VERIFICATION: { description: 'Whoever worked on it says that it is done; somebody else looks.' },
    CLOSED: { description: 'Done with.' },
    MERGED: { description: 'It tells of the same as another incident and is counted with that.' },
    NOT_AN_INCIDENT: { description: 'What was reported is nothing to deal with.' },
  },
});

registerEnumType(Truth, {
  name: 'Truth',
  description: 'Whether what was reported is so, whatever has been done about it.',
  valuesConfig: {
    UNVERIFIED: { description: 'Nobody has said.' },
    CONFIRMED: { description: 'It is so.' },
    REFUTED: { description: 'It is not so.' },
  },
});

registerEnumType(IncidentLimit, {
  name: 'IncidentLimit',
  description: 'A service limit of the operation. At most one runs for an incident at a time.',
  valuesConfig: {
    ACKNOWLEDGE: { description: 'Until when somebody acknowledges it.' },
    FIRST_ACTION: { description: 'Until when something is done, or an agency assigned.' },
    VERIFICATION: { description: 'Until when somebody looks whether it is done as was said.' },
    FOLLOW_UP: { description: 'Until when there is word of what was done next.' },
  },
});

registerEnumType(IncidentActKind, {
  name: 'IncidentActKind',
  description: 'What was done about an incident, or noted of it.',
  valuesConfig: {
    RAISED: { description: 'It was reported.' },
    ACKNOWLEDGED: { description: 'Somebody has seen it and answers for it.' },
    AGENCY_ASSIGNED: { description: 'Agencies were told to act.' },
    SEVERITY_CHANGED: { description: 'It was decided anew how much it endangers.' },
    TRUTH_JUDGED: { description: 'It was said whether it is so.' },
    SNOOZED: { description: 'It was to wait for a while.' },
    WOKEN: { description: 'It waits no longer.' },
    SNOOZE_ENDED: { description: 'The time for which it was to wait was over.' },
    MERGED: { description: 'It was merged into another incident.' },
    UNMERGED: { description: 'It was made one of its own again.' },
    DISMISSED: { description: 'It was found to be no incident.' },
    REOPENED: { description: 'It was opened again.' },
    HINDRANCE_CHANGED: { description: 'It was decided anew which stage it keeps TPS from.' },
    ACTION_RECORDED: { description: 'Something was done.' },
    NOTE_ADDED: { description: 'Somebody wrote a note.' },
    ENTRY_STARRED: { description: 'An entry was marked for the report of the day.' },
    ENTRY_UNSTARRED: { description: 'The mark of an entry was taken off.' },
    FINISHED: { description: 'Whoever worked on it said that it is done.' },
    CLOSED: { description: 'It was closed.' },
    CLASSIFIED: { description: 'It was decided anew how far word of it may travel.' },
    DISPOSITION_ISSUED: { description: 'An agency was told what to do until when.' },
    DISPOSITION_CONFIRMED: { description: 'The agency said that it has the directive.' },
    DISPOSITION_UNCONFIRMED: { description: 'The agency did not say in time that it has the directive.' },
    HANDED_OVER: { description: 'A body outside the room has it.' },
    HANDOVER_ANSWERED: { description: 'That body has answered.' },
    REVOTE_RECOMMENDED: { description: 'A revote was marked as recommended, without who recommends it.' },
    REVOTE_NOT_RECOMMENDED: { description: 'That mark was taken off.' },
    REVOTE_PROPOSED: { description: 'A body proposed or recommended a revote.' },
    REVOTE_DECIDED: { description: 'The KPU decided about a revote, or its body took it back.' },
    REVOTE_ENDED: { description: 'A revote was held, or not.' },
    WALL_TEXT_RELEASED: { description: 'Words were released for walls.' },
    LIMIT_MISSED: { description: 'A service limit was missed.' },
    ACT_UNDONE: { description: 'An act was undone.' },
    PHOTO_ATTACHED: { description: 'A photo has come.' },
    PHOTO_REMOVED: { description: 'A photo was erased.' },
    ALERT_RAISED: { description: 'An alert about it was raised.' },
    ALERT_RUNG_CALLED: { description: 'Those of a rung were called about it, for the first time or again.' },
    ALERT_RUNG_SKIPPED: { description: 'A rung was passed over.' },
    ALERT_ACKNOWLEDGED: { description: 'Somebody has the alert: nobody else is called.' },
    ALERT_DECLINED: { description: 'Somebody who was called cannot.' },
    ALERT_RETURNED: { description: 'The ladder is climbed again.' },
    ALERT_ENDED: { description: 'The alert is over.' },
    SHOWN_ON_WALLS: { description: 'Walls have shown it.' },
  },
});

@ObjectType({
  description:
    'Something done about an incident, or noted of it. Never changed, but for the marks it is given.',
  simpleResolvers: true,
})
export class IncidentAct {
  @Field(() => ID, { description: 'The id its sender made.' })
  readonly id!: string;

  @Field(() => IncidentActKind, { description: 'What was done.' })
  readonly kind!: EntryKind;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the post that did it; null for the report itself and what the server noted.',
  })
  readonly post!: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The principal who did it; null where that was not recorded, or where the asker may not know.',
  })
  readonly by!: string | null;

  @Field(() => Channel, { description: 'How word of it came.' })
  readonly channel!: ChannelCode;

  @Field(() => String, {
    nullable: true,
    description: 'For whom he spoke; null where that was not given, or where the asker may not know.',
  })
  readonly onBehalfOf!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the agency that was assigned, or that a directive is for.',
  })
  readonly agency!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the post that verified a closing, before there was a finishing of its own.',
  })
  readonly verifiedBy!: string | null;

  @Field(() => DisclosureLevel, { nullable: true, description: 'The level it was given, if it was.' })
  readonly level!: DisclosureLevelCode | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The id of the entry or the incident that it is about, if any; null where the asker may not see that.',
  })
  readonly about!: string | null;

  @Field(() => [String], { description: 'The codes that an edit replaced; empty for none.' })
  readonly was!: readonly string[];

  @Field(() => [String], { description: 'The codes that it set; empty for none.' })
  readonly became!: readonly string[];

  @Field(() => DateTime, {
    nullable: true,
    description:
      'The end of a snooze, a directive or a limit, or when the next rung is called, on the clock of the operation.',
  })
  readonly dueAt!: number | null;

  @Field(() => DateTime, { description: 'When it happened, on the clock of the operation, corrected.' })
  readonly happenedAt!: number;

  @Field(() => DateTime, { description: 'When the server got it, on the clock of the operation.' })
  readonly receivedAt!: number;

  @Field(() => String, {
    nullable: true,
    description: 'What was written about it; null where nothing was, or where the asker may not read it.',
  })
  readonly text!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The number of the receipt of a hand-over, of its answer, or of the letter about a revote; null where the asker may not read it.',
  })
  readonly receiptNumber!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many walls have shown it, by what they said since the server was started; null for anything else.',
  })
  readonly walls!: number | null;

  @Field(() => Boolean, { description: 'True where it is marked for the report of the day.' })
  readonly isStarred!: boolean;

  @Field(() => Boolean, { description: 'True where it was undone.' })
  readonly isUndone!: boolean;
}

@ObjectType({ description: 'What an agency was told to do until when.', simpleResolvers: true })
export class Disposition {
  @Field(() => ID, { description: 'Its id.' })
  readonly id!: string;

  @Field(() => String, { description: 'The code of the agency.' })
  readonly agency!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What to do; null where the asker may not read it.',
  })
  readonly text!: string | null;

  @Field(() => String, { description: 'The code of the post that gave it.' })
  readonly issuedBy!: string;

  @Field(() => DateTime, { description: 'When, on the clock of the operation.' })
  readonly issuedAt!: number;

  @Field(() => DateTime, { description: 'Until when it is to be done.' })
  readonly dueAt!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it was confirmed; null where it was not.' })
  readonly confirmedAt!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the post that confirmed it, the agency or somebody for it.',
  })
  readonly confirmedBy!: string | null;

  @Field(() => Boolean, { description: 'True where its time is over and it was not confirmed.' })
  readonly isOverdue!: boolean;
}

@ObjectType({ description: 'Something that endangers people or the vote, as it stands.' })
export class Incident {
  @Field(() => ID, { description: 'The id its reporter made.' })
  readonly id!: string;

  @Field(() => DisclosureLevel, {
    description: 'The level that stands before its number when people say it.',
  })
  readonly series!: DisclosureLevelCode;

  @Field(() => Int, {
    description:
      'Its number, as people say it. Drawn by lot, so that it tells nothing of how many there are; in an operation from before that, from 1 in its series.',
  })
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

  @Field(() => Truth, { description: 'Whether it is so.' })
  readonly truth!: TruthCode;

  @Field(() => String, { description: 'The code of the agency that answers, or leads those that do.' })
  readonly agency!: string;

  @Field(() => [String], { description: 'The codes of the agencies that support it.' })
  readonly supporting!: readonly string[];

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

  @Field(() => DateTime, { description: 'Until when somebody must have acknowledged it.' })
  readonly acknowledgeDueAt!: number;

  @Field(() => IncidentLimit, { nullable: true, description: 'The limit that runs; null where none does.' })
  readonly limit!: IncidentLimitCode | null;

  @Field(() => DateTime, { nullable: true, description: 'The end of that limit.' })
  readonly dueAt!: number | null;

  @Field(() => IncidentCalls, { description: 'Whether it calls for somebody now, and why.' })
  readonly calls!: IncidentCallsCode;

  @Field(() => DateTime, { nullable: true, description: 'Until when it waits; null where it does not.' })
  readonly snoozedUntil!: number | null;

  @Field(() => [RevoteKind], {
    description: 'The kinds of revotes that are proposed, recommended or accepted because of it.',
  })
  readonly recommendations!: readonly RevoteKindCode[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was closed, or found to be none; null while it is open.',
  })
  readonly closedAt!: number | null;

  @Field(() => Int, { description: 'Entries of its timeline so far, its report not counted.' })
  readonly revision!: number;
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

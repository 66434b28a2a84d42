import type { AccountContext } from './domain/account/account.api.ts';
import type { AfterActionContext } from './domain/after-action/after-action.api.ts';
import type { AlertContext } from './domain/alert/alert.api.ts';
import type { AuditContext } from './domain/audit/audit.api.ts';
import type { CheckpointContext } from './domain/checkpoint/checkpoint.api.ts';
import type { ReportCheckpointInput } from './domain/checkpoint/checkpoint.input.ts';
import type { CheckpointRequest, CheckpointService } from './domain/checkpoint/checkpoint.service.ts';
import type { CheckpointHistory } from './domain/checkpoint/checkpoint-history.queries.ts';
import type { TpsCallService } from './domain/checkpoint/tps-call.service.ts';
import type { AlertDeliveryContext } from './domain/delivery/alert-delivery.api.ts';
import type { PushContext } from './domain/delivery/push.api.ts';
import type { WebhookContext } from './domain/delivery/webhook.api.ts';
import type { WallContext } from './domain/display/wall.api.ts';
import type { HistoryContext } from './domain/history/history.api.ts';
import type { IncidentContext } from './domain/incident/incident.api.ts';
import type { AttendanceContext } from './domain/incident/incident-attendance.subscription.ts';
import type { LessonContext } from './domain/lesson/lesson.api.ts';
import type { OperationContext } from './domain/operation/operation.api.ts';
import type { OperationService } from './domain/operation/operation.service.ts';
import type { OperationClock } from './domain/operation/operation-clock.ts';
import type { OperationPlan } from './domain/operation/operation-plan.ts';
import type { PhotoContext } from './domain/photo/photo.api.ts';
import type { ProgramContext } from './domain/program/program.api.ts';
import type { TokenReading } from './domain/program/program.queries.ts';
import type { ProgramService } from './domain/program/program.service.ts';
import type { BoundaryReading } from './domain/region/boundary.queries.ts';
import type { RegionContext } from './domain/region/region.api.ts';
import type { Roster } from './domain/region/roster.queries.ts';
import type { ReplayContext } from './domain/replay/replay.api.ts';
import type { RollCallContext } from './domain/rollcall/rollcall.api.ts';
import type { RollCallService } from './domain/rollcall/rollcall.service.ts';
import type { SetAsideContext } from './domain/set-aside/set-aside.api.ts';
import type { SituationContext } from './domain/situation/situation.api.ts';

export type Services = (OperationContext &
  RegionContext &
  AccountContext &
  WallContext &
  ProgramContext &
  CheckpointContext &
  IncidentContext &
  AttendanceContext &
  PhotoContext &
  RollCallContext &
  LessonContext &
  AlertContext &
  SituationContext &
  ReplayContext &
  HistoryContext &
  AfterActionContext &
  PushContext &
  WebhookContext &
  AlertDeliveryContext &
  SetAsideContext &
  AuditContext)['services'];

/** Those that their rooms put together by themselves. */
type OwnServices = keyof (AccountContext &
  AttendanceContext &
  WallContext &
  PhotoContext &
  AlertContext &
  ReplayContext &
  AfterActionContext &
  PushContext &
  WebhookContext &
  AlertDeliveryContext &
  SetAsideContext)['services'];

export interface ServiceParts {
  readonly plan: OperationPlan;
  readonly clock: OperationClock;
  readonly roster: Roster;
  readonly boundaries: BoundaryReading;
  readonly operation: OperationService;
  readonly rosterImports: RegionContext['services']['rosterImports'];
  readonly checkpoint: CheckpointService;
  readonly reports: CheckpointHistory;
  readonly calls: TpsCallService;
  readonly incident: IncidentContext['services']['incident'];
  readonly incidents: IncidentContext['services']['incidentQueries'];
  readonly timeline: IncidentContext['services']['timelineQueries'];
  readonly lesson: LessonContext['services']['lesson'];
  readonly rollCalls: RollCallService;
  readonly rollCallHistory: RollCallContext['services']['rollCallQueries'];
  readonly situation: SituationContext['services']['situationQueries'];
  readonly history: HistoryContext['services']['historyQueries'];
  readonly programs: ProgramService;
  readonly tokens: TokenReading;
  readonly records: AuditContext['services']['auditQueries'];
}

/** What the resolvers call: the rooms' services and queries, with what was left out of an input as null. */
export function resolverServices(parts: ServiceParts): Omit<Services, OwnServices> {
  const { plan, clock, roster, boundaries, operation, reports, incidents, situation } = parts;
  return {
    operationQueries: {
      plan: () => plan,
      clock: () => ({ now: clock.now(), speed: clock.speed }),
      isClosed: () => clock.now() >= plan.closesAt,
    },
    operation,
    roster,
    boundaries,
    rosterImports: parts.rosterImports,
    checkpoint: {
      reportCheckpoint: async (input, viewer) => ({
        report: await parts.checkpoint.reportCheckpoint(checkpointRequest(input), viewer),
      }),
    },
    checkpointQueries: reports,
    tpsCall: {
      logCall: async (input, viewer) => ({
        call: await parts.calls.logCall({ ...timed(input), note: input.note ?? null }, viewer),
      }),
    },
    incident: parts.incident,
    incidentQueries: incidents,
    timelineQueries: parts.timeline,
    lesson: parts.lesson,
    rollCall: rollCallActs(parts),
    rollCallQueries: parts.rollCallHistory,
    situationQueries: situation,
    historyQueries: parts.history,
    program: parts.programs,
    programQueries: parts.tokens,
    auditQueries: parts.records,
  };
}

function rollCallActs({ rollCalls }: ServiceParts): Services['rollCall'] {
  return {
    openRollCall: async (input, viewer) => ({ rollCall: await rollCalls.openRollCall(input, viewer) }),
    answerRollCall: async (input, viewer) => ({
      answer: await rollCalls.answerRollCall(
        {
          ...timed(input),
          was: input.was ?? null,
          onBehalfOf: input.onBehalfOf ?? null,
          note: input.note ?? null,
        },
        viewer,
      ),
    }),
    closeRollCall: (input, viewer) => rollCalls.closeRollCall(input, viewer),
  };
}

const timed = <Input extends { readonly sentAt?: number | null }>(input: Input) => ({
  ...input,
  sentAt: input.sentAt ?? null,
});

const checkpointRequest = (input: ReportCheckpointInput): CheckpointRequest => ({
  ...timed(input),
  onBehalfOf: input.onBehalfOf ?? null,
  note: input.note ?? null,
  corrects: input.corrects ?? null,
});

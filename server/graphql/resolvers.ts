// Must come first: type-graphql's decorators read metadata while the classes below are being defined.
import 'reflect-metadata';
import { AccountActsResolver, AccountResolver } from '../domain/account/account.resolver.ts';
import { LogInResolver, PasskeyResolver } from '../domain/account/log-in.resolver.ts';
import { AfterActionResolver } from '../domain/after-action/after-action.resolver.ts';
import { AlertResolver, AlertStepResolver } from '../domain/alert/alert.resolver.ts';
import { AlertSubscription } from '../domain/alert/alert.subscription.ts';
import { AuditResolver } from '../domain/audit/audit.resolver.ts';
import { CheckpointResolver } from '../domain/checkpoint/checkpoint.resolver.ts';
import { TpsCallResolver } from '../domain/checkpoint/tps-call.resolver.ts';
import { AlertDeliveryResolver } from '../domain/delivery/alert-delivery.resolver.ts';
import { PushResolver } from '../domain/delivery/push.resolver.ts';
import { WebhookResolver } from '../domain/delivery/webhook.resolver.ts';
import { WallResolver } from '../domain/display/wall.resolver.ts';
import { WallOrdersSubscription } from '../domain/display/wall.subscription.ts';
import { WallPairingResolver } from '../domain/display/wall-pairing.resolver.ts';
import { HistoryResolver } from '../domain/history/history.resolver.ts';
import { IncidentResolver, RaiseIncidentResolver } from '../domain/incident/incident.resolver.ts';
import { IncidentAttendanceSubscription } from '../domain/incident/incident-attendance.subscription.ts';
import { IncidentDirectivesResolver } from '../domain/incident/incident-directives.resolver.ts';
import { IncidentRevotesResolver } from '../domain/incident/incident-revotes.resolver.ts';
import { IncidentTriageResolver } from '../domain/incident/incident-triage.resolver.ts';
import { IncidentWorkResolver } from '../domain/incident/incident-work.resolver.ts';
import { LessonResolver } from '../domain/lesson/lesson.resolver.ts';
import { OperationResolver, StageResolver } from '../domain/operation/operation.resolver.ts';
import { PhotoActsResolver, PhotosOfIncidentResolver } from '../domain/photo/photo.resolver.ts';
import { ProgramResolver } from '../domain/program/program.resolver.ts';
import { OperationRegencyResolver, RegionResolver, TpsResolver } from '../domain/region/region.resolver.ts';
import { RosterResolver } from '../domain/region/roster.resolver.ts';
import { ReplayResolver } from '../domain/replay/replay.resolver.ts';
import { RollCallResolver } from '../domain/rollcall/rollcall.resolver.ts';
import { SetAsideResolver } from '../domain/set-aside/set-aside.resolver.ts';
import { SituationResolver } from '../domain/situation/situation.resolver.ts';
import { SituationSubscription } from '../domain/situation/situation.subscription.ts';

/** Every resolver class of every room: the whole API. */
export const RESOLVERS = [
  OperationResolver,
  StageResolver,
  RegionResolver,
  TpsResolver,
  OperationRegencyResolver,
  RosterResolver,
  CheckpointResolver,
  TpsCallResolver,
  IncidentResolver,
  RaiseIncidentResolver,
  IncidentTriageResolver,
  IncidentWorkResolver,
  IncidentDirectivesResolver,
  IncidentRevotesResolver,
  IncidentAttendanceSubscription,
  PhotosOfIncidentResolver,
  PhotoActsResolver,
  RollCallResolver,
  LessonResolver,
  AlertResolver,
  AlertStepResolver,
  AlertSubscription,
  SituationResolver,
  SituationSubscription,
  ReplayResolver,
  HistoryResolver,
  AfterActionResolver,
  AccountResolver,
  AccountActsResolver,
  LogInResolver,
  PasskeyResolver,
  ProgramResolver,
  AlertDeliveryResolver,
  PushResolver,
  WebhookResolver,
  AuditResolver,
  SetAsideResolver,
  WallPairingResolver,
  WallResolver,
  WallOrdersSubscription,
] as const;

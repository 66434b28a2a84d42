import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { Refusal } from '../kernel/refusal.ts';
import { RetryLater, StorageFull } from '../kernel/storage-fault.ts';
import { IdReused } from '../stream/once.ts';
import * as account from './account/account.refusals.ts';
import * as afterAction from './after-action/after-action.refusals.ts';
import * as alert from './alert/alert.refusals.ts';
import type { CheckpointReceipt } from './checkpoint/checkpoint.queries.ts';
import * as checkpoint from './checkpoint/checkpoint.refusals.ts';
import * as delivery from './delivery/delivery.refusals.ts';
import * as push from './delivery/push.refusals.ts';
import * as pairing from './display/pairing.refusals.ts';
import * as wall from './display/wall.refusals.ts';
import * as disposition from './incident/disposition.refusals.ts';
import * as edit from './incident/edit.refusals.ts';
import * as handover from './incident/handover.refusals.ts';
import * as incident from './incident/incident.refusals.ts';
import * as revote from './incident/revote.refusals.ts';
import * as lesson from './lesson/lesson.refusals.ts';
import * as operation from './operation/operation.refusals.ts';
import * as photo from './photo/photo.refusals.ts';
import * as program from './program/program.refusals.ts';
import * as region from './region/region.refusals.ts';
import * as rollcall from './rollcall/rollcall.refusals.ts';
import * as setAside from './set-aside/set-aside.refusals.ts';

const MODULES = [
  ...[account, afterAction, alert, checkpoint, delivery, push, pairing, wall, disposition, edit, incident],
  ...[revote, handover, lesson, operation, photo, program, region, rollcall, setAside],
];
const isRefusal = (each: unknown): each is new (...facts: never[]) => Refusal =>
  typeof each === 'function' && each.prototype instanceof Refusal;

const receipt = { id: 'c' } as CheckpointReceipt;
const stale: edit.StaleField = { field: 'severity', was: ['LOW'], is: ['HIGH'], by: 'OPERATOR_POSKO', at: 5 };

/** What each refusal is made of, and what it names to the sender. */
const NAMED: readonly (readonly [Refusal, object])[] = [
  [new IdReused('i'), { id: 'i' }],
  [new StorageFull(), { retryAfterSeconds: 5 }],
  [new RetryLater(), { retryAfterSeconds: 2 }],

  [new account.CredentialsWrong(), {}],
  [new account.TooManyTries(0), { retryAfterSeconds: 1 }],
  [new account.TooManyTries(1_000), { retryAfterSeconds: 1 }],
  [new account.TooManyTries(1_001), { retryAfterSeconds: 2 }],
  [new account.InvitationUnknown(), {}],
  [new account.InvitationUsed(), {}],
  [new account.InvitationExpired(7), { expiredAt: 7 }],
  [new account.InvitationExpired(null), { expiredAt: null }],
  [new account.PasswordTooWeak('TOO_SHORT', 12), { reason: 'TOO_SHORT', minimumLength: 12 }],
  [new account.UsernameTaken(), {}],
  [new account.UsernameNotAcceptable(), {}],
  [new account.PersonUnknown('p'), { person: 'p' }],
  [new account.ReporterUnknown('r'), { reporter: 'r' }],
  [new account.GrantUnknown('g'), { grant: 'g' }],
  [new account.GrantEndsInPast(3, 4), { endsAt: 3, serverTime: 4 }],
  [new account.RoleNeedsRegency('15.07'), { regency: '15.07' }],
  [new account.PostNotForGrant('CAMAT', ['BUPATI']), { post: 'CAMAT', posts: ['BUPATI'] }],
  [new account.RegionTooLarge('15.07'), { region: '15.07' }],
  [new account.LastAdmin(), {}],
  [new account.OwnAccess(), {}],
  [new account.SessionUnknown('s'), { session: 's' }],
  [new account.PasskeysUnavailable(), {}],
  [new account.PasskeyNotAccepted(), {}],
  [new account.PasskeyUnknown('k'), { passkey: 'k' }],
  [new account.TooManyPasskeys(9), { maximum: 9 }],

  [new afterAction.InstantAhead(8), { latest: 8 }],

  [new alert.AlertUnknown('a'), { alert: 'a' }],
  [new alert.AlertAlreadyAcknowledged(6), { acknowledgedAt: 6 }],
  [new alert.AlertAlreadyEnded(7), { endedAt: 7 }],
  [new alert.AlertNotCalled(), {}],
  [new alert.NoLadders(), {}],

  [new checkpoint.CheckpointAlreadyReported(receipt), { existing: receipt }],
  [new checkpoint.CorrectionMismatch('c', receipt), { corrects: 'c', found: receipt }],
  [new checkpoint.CorrectionMismatch('c', null), { corrects: 'c', found: null }],
  [new checkpoint.InstitutionNotYours('KPPS', ['PANWAS']), { institution: 'KPPS', institutions: ['PANWAS'] }],

  [new delivery.WebhookUnknown('w'), { webhook: 'w' }],
  [new delivery.WebhookTargetNotAcceptable('NO_ADDRESS'), { reason: 'NO_ADDRESS' }],
  [new delivery.TooManyWebhooks(20), { limit: 20 }],
  [new delivery.DeliveryNotDead('d'), { delivery: 'd' }],
  [new push.PushNotAcceptable(), {}],

  [new pairing.PairingCodeMalformed(), {}],
  [new pairing.PairingCodeUnknown(4), { triesLeft: 4 }],
  [new pairing.PairingCodeExpired(), {}],
  [new pairing.PairingCodeUsed(), {}],
  [new pairing.TooManyPairingTries(30), { retryAfterSeconds: 30 }],
  [new pairing.PairingProofWrong(), {}],
  [new pairing.PairingProofStale(9), { serverTime: 9 }],
  [new wall.WallKeyMalformed(), {}],
  [new wall.WallNeedsApproval(), {}],
  [new wall.ExerciseKeyWrong(), {}],
  [new wall.WallScopeUnknown('15.99'), { scope: '15.99' }],
  [new wall.WallScreenTooSmall(3), { maximumMetres: 3 }],
  [new wall.WallScreenOutOfRange('widthMm', 300, 9_000), { field: 'widthMm', minimum: 300, maximum: 9_000 }],
  [new wall.WallUnknown('w'), { wall: 'w' }],
  [new wall.WallAlreadyUnpaired('w', 9), { wall: 'w', unpairedAt: 9 }],
  [new wall.ReasonNeeded(), {}],
  [new wall.WallSettingsMissing(), {}],

  [new disposition.DispositionUnknown('d'), { disposition: 'd' }],
  [new disposition.DispositionAlreadyConfirmed('d'), { disposition: 'd' }],
  [new disposition.DispositionDueInPast(4), { serverTime: 4 }],
  [new disposition.AgencyOutsideRegion('PLN', '15.07.05'), { agency: 'PLN', region: '15.07.05' }],
  [
    new edit.IncidentEditStale(stale),
    { field: 'severity', was: ['LOW'], is: ['HIGH'], by: 'OPERATOR_POSKO', at: 5 },
  ],
  [new edit.EditChangesNothing('agency'), { field: 'agency' }],
  [new edit.EntryUnknown('e'), { entry: 'e' }],
  ...edit.UNDO_OBSTACLES.map(
    (obstacle) => [new edit.ActNotUndoable('a', obstacle), { act: 'a', obstacle }] as const,
  ),
  [new handover.HandoverNotTheirs('KPU', ['BAWASLU']), { handover: 'KPU', known: ['BAWASLU'] }],
  [new revote.RevoteUnknown('r'), { revote: 'r' }],
  [new revote.RevoteNotAccepted('r'), { revote: 'r' }],
  [new revote.RevoteBeforeVotingDay(4), { earliest: 4 }],
  [new incident.IncidentUnknown('i'), { incident: 'i' }],
  [
    new incident.IncidentAlreadyAcknowledged('OPERATOR_POSKO', 6),
    { acknowledgedBy: 'OPERATOR_POSKO', acknowledgedAt: 6 },
  ],
  [new incident.IncidentAlreadyClosed(7), { closedAt: 7 }],
  [new incident.SecondPersonNeeded('CRITICAL'), { severity: 'CRITICAL' }],
  [
    new incident.CategoryUnknown({ category: 'GOSIP', kind: null }, ['LOGISTIK']),
    { category: 'GOSIP', kind: null, known: ['LOGISTIK'] },
  ],
  [
    new incident.CategoryUnknown({ category: 'LOGISTIK', kind: 'GOSIP' }, ['TINTA']),
    { category: 'LOGISTIK', kind: 'GOSIP', known: ['TINTA'] },
  ],
  [new incident.PostNotYours('RAJA', ['CAMAT']), { post: 'RAJA', posts: ['CAMAT'] }],
  [new incident.LevelUnchanged('RAHASIA'), { level: 'RAHASIA' }],
  [new incident.LevelNotYours('RAHASIA', ['BIASA']), { level: 'RAHASIA', levels: ['BIASA'] }],
  [new incident.LevelHidesHindrance('LOGISTIK_TIBA'), { hindersStage: 'LOGISTIK_TIBA' }],
  [new incident.IncidentIsMerged('i'), { into: 'i' }],
  [new incident.IncidentIsMerged(null), { into: null }],
  [new incident.IncidentNotMerged(), {}],
  [new incident.MergeIntoItself(), {}],
  [new incident.MergeInCircle('i'), { into: 'i' }],
  [new incident.MergeTargetMerged('i', 'r'), { into: 'i', root: 'r' }],
  [new incident.MergeTargetMerged('i', null), { into: 'i', root: null }],
  [new incident.MergeLeavesKecamatan('15.07.05'), { kecamatan: '15.07.05' }],
  [new incident.MergeHidesIncident('RAHASIA'), { level: 'RAHASIA' }],
  [new incident.IncidentNotClosed(), {}],
  [new incident.IncidentAlreadyFinished(), {}],
  [new incident.CriticalNotSnoozed(), {}],
  [new incident.SnoozeOutOfRange(1, 2), { earliest: 1, latest: 2 }],
  [new incident.IncidentNotSnoozed(), {}],

  [new lesson.LessonUnknown('l'), { lesson: 'l' }],
  [new lesson.LessonStale(3), { version: 3 }],
  [new lesson.LessonAlreadyWithdrawn(5), { withdrawnAt: 5 }],
  [new lesson.LessonDueInPast(5), { now: 5 }],

  [new operation.OperationClosed(1, 2), { closedAt: 1, serverTime: 2 }],
  [new operation.HappenedInFuture(1, 2), { serverTime: 1, happenedAt: 2 }],
  [new operation.HappenedBeforeOperation(1, 2), { opensAt: 1, serverTime: 2 }],
  [new operation.NotAnExercise(), {}],
  [new operation.SpeedOutOfRange(1, 60), { minimum: 1, maximum: 60 }],
  ...(['stage', 'institution', 'agency', 'post', 'placeKind', 'handover'] as const).map(
    (field) => [new operation.CodeUnknown(field, 'X', ['A']), { [field]: 'X', known: ['A'] }] as const,
  ),
  [
    new operation.TextNotAcceptable('note', 'TOO_LONG', 500),
    { field: 'note', reason: 'TOO_LONG', limit: 500 },
  ],

  [new photo.PhotoUnknown('p'), { photo: 'p' }],
  [new photo.PhotoAlreadyAttached('p'), { photo: 'p' }],
  [new photo.PhotoSizeOutOfRange(9), { maximum: 9 }],
  [new photo.PhotoTypeUnsupported(['image/png']), { known: ['image/png'] }],
  [new photo.TooManyPhotos('PER_INCIDENT', 20), { limit: 'PER_INCIDENT', maximum: 20 }],

  [new program.TokenUnknown('t'), { token: 't' }],
  [new program.TokenScopeMissing(), {}],
  [new program.TokenExpiryOutOfRange(1, 2), { earliest: 1, latest: 2 }],

  [new region.TpsUnknown('t'), { tps: 't' }],
  [new region.RegionUnknown('r'), { region: 'r' }],
  [new region.TpsOutsideRegion('t', 'r'), { tps: 't', region: 'r' }],
  [new region.PointNotOnEarth({ latitude: 91, longitude: 7 }), { latitude: 91, longitude: 7 }],
  [new region.RosterNotSound(3), { faults: 3 }],

  [new rollcall.RollCallUnknown('r'), { rollCall: 'r' }],
  [new rollcall.RollCallAlreadyOpen('r', 4), { rollCall: 'r', closesAt: 4 }],
  [new rollcall.RollCallAlreadyClosed(4), { closedAt: 4 }],
  [new rollcall.RollCallAsksNobody(), {}],
  [new rollcall.RegionNotBelow('r', 'a'), { region: 'r', above: 'a' }],
  [new rollcall.RegionNotAsked('r'), { region: 'r' }],
  [new rollcall.RollCallAlreadyAnswered('READY', 4), { readiness: 'READY', answeredAt: 4 }],
  [new rollcall.ClosingTimeOutOfRange(1, 2), { earliest: 1, latest: 2 }],

  [new setAside.SetAsideUnknown('w'), { work: 'w' }],
  [new setAside.ProcessingFailed('broken'), { reason: 'broken' }],
];

const RETRYABLE = new Set([
  'STORAGE_FULL',
  'RETRY_LATER',
  'TOO_MANY_TRIES',
  'TOO_MANY_PAIRING_TRIES',
  'PAIRING_PROOF_STALE',
]);
const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../schema.graphql'), 'utf8'));
const OF_EACH = ['code', 'isRetryable', 'message'];

test('every refusal of the domain has a row here', () => {
  const made = new Set<unknown>(NAMED.map(([refusal]) => refusal.constructor));
  const missing = MODULES.flatMap((module) => Object.values(module)).filter(
    (each) => isRefusal(each) && !made.has(each),
  );
  expect(missing).toEqual([]);
});

test.each(NAMED.map(([refusal, named]) => ({ code: refusal.code, refusal, named })))(
  '$code names $named',
  ({ refusal, named }) => {
    expect(refusal.fields()).toEqual(named);
    expect(refusal.message).not.toBe('');
    expect(refusal.isRetryable).toBe(RETRYABLE.has(refusal.code));
  },
);

test.each(NAMED.map(([refusal]) => ({ code: refusal.code, refusal })))(
  '$code is a type of the schema that has what it names',
  ({ refusal }) => {
    const type = schema.getType(refusal.typeName);
    const fields = isObjectType(type) ? Object.keys(type.getFields()) : [];
    expect(fields.toSorted()).toEqual([...OF_EACH, ...Object.keys(refusal.fields())].toSorted());
    expect(refusal.code).toBe(refusal.typeName.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase());
  },
);

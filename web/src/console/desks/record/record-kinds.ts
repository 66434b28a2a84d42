import type { AuditKind } from '../../../generated/graphql.ts';

/** What goes on record, the most worth a look first. The compiler asks for every kind there is. */
const PLACES: Readonly<Record<AuditKind, number>> = {
  AccessRefused: 1,
  CredentialRefused: 2,
  LogInFailed: 3,
  TokenMisused: 4,
  SecretSeen: 5,
  SecretPictureOpened: 6,
  SecretPictureClosed: 7,
  LoggedIn: 8,
  LoggedOut: 9,
  SessionEnded: 10,
  PasswordSet: 11,
  PasskeyAdded: 12,
  PasskeyRemoved: 13,
  InvitationIssued: 14,
  InvitationRedeemed: 15,
  AccessGranted: 16,
  AccessRevoked: 17,
  PersonAdded: 18,
  PersonChanged: 19,
  PersonBarred: 20,
  PersonErased: 21,
  TokenIssued: 22,
  TokenRevoked: 23,
  WebhookAdded: 24,
  WebhookRemoved: 25,
  WallApproved: 26,
  WallRefused: 27,
  WallRenewed: 28,
  WallCommanded: 29,
  WallUnpaired: 30,
  RosterImported: 31,
  HistoryExported: 37,
  ServerStarted: 32,
  ServerStopped: 33,
  RecordsDropped: 34,
  WorkSetAside: 38,
  WorkProcessed: 39,
  SealsMissing: 35,
  SealBroken: 36,
  DatabaseRestored: 38,
  KeysReplaced: 39,
  FilesSetAside: 40,
};

export const RECORD_KINDS = (Object.keys(PLACES) as AuditKind[]).toSorted((a, b) => PLACES[a] - PLACES[b]);

/** What somebody should have looked at. */
const WORRYING: readonly string[] = [
  'AccessRefused',
  'CredentialRefused',
  'LogInFailed',
  'TokenMisused',
  'RecordsDropped',
  'WorkSetAside',
  'SealsMissing',
  'SealBroken',
  'DatabaseRestored',
  'KeysReplaced',
  'FilesSetAside',
];

export const isWorrying = (kind: string): boolean => WORRYING.includes(kind);

export const isKnownKind = (kind: string): kind is AuditKind => Object.hasOwn(PLACES, kind);

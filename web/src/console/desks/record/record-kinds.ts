import type { AuditKind } from '../../../generated/graphql.ts';

/** What goes on record, the most worth a look first. The compiler asks for every kind there is. */
const PLACES: Readonly<Record<AuditKind, number>> = {
  AccessRefused: 1,
  CredentialRefused: 2,
  LogInFailed: 3,
  TokenMisused: 4,
  SecretSeen: 5,
  RestrictedSeen: 6,
  EvidenceSeen: 7,
  SecretPictureOpened: 8,
  SecretPictureClosed: 9,
  RestrictedPictureOpened: 10,
  RestrictedPictureClosed: 11,
  LoggedIn: 12,
  LoggedOut: 13,
  SessionEnded: 14,
  PasswordSet: 15,
  PasskeyAdded: 16,
  PasskeyRemoved: 17,
  InvitationIssued: 18,
  InvitationRedeemed: 19,
  AccessGranted: 20,
  AccessRevoked: 21,
  PersonAdded: 22,
  PersonChanged: 23,
  PersonBarred: 24,
  PersonErased: 25,
  TokenIssued: 26,
  TokenRevoked: 27,
  WebhookAdded: 28,
  WebhookRemoved: 29,
  WallApproved: 30,
  WallRefused: 31,
  WallRenewed: 32,
  WallCommanded: 33,
  WallUnpaired: 34,
  RosterImported: 35,
  HistoryExported: 36,
  ServerStarted: 37,
  ServerStopped: 38,
  RecordsDropped: 39,
  WorkSetAside: 40,
  WorkProcessed: 41,
  SealsMissing: 42,
  SealBroken: 43,
  DatabaseRestored: 44,
  KeysReplaced: 45,
  FilesSetAside: 46,
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

/**
 * Everything that goes on record in the audit stream, and what each kind says. Details hold ids, codes and numbers; reasons,
 * which people type, lie beside the stream under the entry's id. Principal and session stand on every entry.
 */
export const AUDIT_KINDS = {
  ServerStarted: 'The server was started on this database.',
  ServerStopped: 'The server was stopped in order.',
  AccessRefused: 'Somebody asked for what he may not do.',
  CredentialRefused: 'Somebody came with a token, a session or a proof that is not good.',
  SecretSeen: 'Somebody was shown a RAHASIA incident: once for each session.',
  SecretPictureOpened: 'Somebody began to follow a picture with RAHASIA incidents in it.',
  SecretPictureClosed: 'He stopped following it.',
  LoggedIn: 'Somebody logged in.',
  LogInFailed: 'A log-in failed; what was typed is not kept.',
  LoggedOut: 'Somebody logged out.',
  SessionEnded: 'A session was ended by its owner from elsewhere, or by an administrator.',
  PersonAdded: 'A person was made known.',
  PersonChanged: 'What is known of a person was changed.',
  PersonBarred: 'All doors were shut to a person.',
  PersonErased: 'What is known of a person was erased; the id stays.',
  PasswordSet: 'A password was set.',
  PasskeyAdded: 'A passkey was added.',
  PasskeyRemoved: 'A passkey was removed.',
  InvitationIssued: 'Somebody was invited.',
  InvitationRedeemed: 'An invitation was taken up.',
  InvitationRevoked: 'An invitation was taken back.',
  AccessGranted: 'A role was given.',
  AccessRevoked: 'A role was taken back.',
  TokenIssued: 'A program was let in.',
  TokenRevoked: 'A program was shut out.',
  TokenMisused: "A device's token came from somewhere else: it may have been stolen.",
  WallPaired: 'A wall was let in.',
  WallUnpaired: 'A wall was shut out.',
  WallCommanded: 'A wall was told to show something else, or nothing.',
  IncidentClassified: 'The level of an incident was changed.',
  RosterImported: 'A roster was imported.',
  RecordsDropped: 'So much came at once that some of it was only counted.',
  SealsMissing:
    'Seals that the server had made were not in its database: a backup was restored, or its end was cut off.',
  SealBroken: 'The log was not what a seal says it was.',
} as const;

export type AuditKind = keyof typeof AUDIT_KINDS;

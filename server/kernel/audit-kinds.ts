/**
 * Everything that goes on record, as the record, its export and the API call it. Principal and session stand on every entry;
 * details hold ids, codes and numbers; reasons, which people type, lie beside the record under the entry's id.
 */
export const AUDIT_KINDS = {
  ServerStarted: 'The server was started on this database.',
  ServerStopped: 'The server was stopped in order.',
  AccessRefused: 'Somebody asked for what he may not do.',
  CredentialRefused: 'Somebody came with a token, a session or a proof that is not good.',
  SecretSeen: 'Somebody was shown a RAHASIA incident: once for each session and incident.',
  RestrictedSeen: 'Somebody was shown a TERBATAS incident: once for each session and incident.',
  EvidenceSeen:
    'Somebody looked at photos of an incident, whatever its level: once for each session and incident.',
  SecretPictureOpened: 'Somebody began to follow a picture in which RAHASIA incidents are shown.',
  SecretPictureClosed: 'Somebody stopped following such a picture.',
  RestrictedPictureOpened:
    'Somebody began to follow a picture in which TERBATAS incidents are shown, and none that is RAHASIA.',
  RestrictedPictureClosed: 'Somebody stopped following such a picture.',
  LoggedIn: 'Somebody logged in.',
  LogInFailed: 'A log-in failed; what was typed is not kept.',
  LoggedOut: 'Somebody logged out.',
  SessionEnded: 'A session was ended by its owner from elsewhere, or by an administrator.',
  PersonAdded: 'A person or a field reporter was made known.',
  PersonChanged: 'What is known of a person was changed.',
  PersonBarred: 'All doors were shut to a person or a field reporter.',
  PersonErased: 'What is known of a person was erased; the id stays.',
  PasswordSet: 'A password was set.',
  PasskeyAdded: 'A passkey was added.',
  PasskeyRemoved: 'A passkey was removed.',
  InvitationIssued: 'Somebody was invited.',
  InvitationRedeemed: 'An invitation was taken up.',
  AccessGranted: 'A role was given.',
  AccessRevoked: 'A role was taken back.',
  TokenIssued: 'A program was let in.',
  TokenRevoked: 'A program was shut out.',
  WebhookAdded: 'A program elsewhere is told of alerts.',
  WebhookRemoved: 'A program elsewhere is told of alerts no more.',
  TokenMisused: 'The token of a device came from somewhere else: it may have been stolen.',
  WallApproved: 'A wall was let in.',
  WallRefused: 'A wall that asked to be let in was refused.',
  WallRenewed: 'A wall got a new token in place of its old one.',
  WallUnpaired: 'A wall was shut out.',
  WallCommanded: 'A wall was told to show something else, or nothing.',
  RosterImported: 'A roster was imported.',
  HistoryExported:
    'What was found in the history was taken along as a file; the words that were looked for are not kept.',
  RecordsDropped: 'So much came at once that some of it was only counted.',
  WorkSetAside:
    'The server failed again and again to do what follows from an event or a timer, and set that aside so that the rest goes on.',
  WorkProcessed: 'What had been set aside was processed after all, because somebody asked for it.',
  SealsMissing:
    'Seals that the server had made were not in its database: a backup was restored, or its end was cut off.',
  SealBroken: 'A stream was not what its newest seal says it was.',
  KeysReplaced:
    'A start with --new-keys made a new key in place of one that could not be used; what the old one guarded cannot be read.',
  DatabaseRestored:
    'The database was behind what the server had acknowledged, or went another way, and was taken up all the same.',
  FilesSetAside:
    'Files of photos that the database knows nothing of were moved out of the way at a start; nothing was deleted.',
} as const;

export type AuditKind = keyof typeof AUDIT_KINDS;

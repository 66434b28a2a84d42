/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Somebody has it. */
export type AcknowledgeAlertInput = {
  /** The id of the alert. */
  alert: string;
  /** When, on the clock of the operation, as the sender knows it. */
  happenedAt: string;
  /** Made by the sender; a repeat carries the same. */
  id: string;
  /** The code of the post in whose name. */
  post: string;
  /** What the clock of the sender shows as it is sent. */
  sentAt?: string | null | undefined;
};

/** Somebody has seen an incident and answers for it. */
export type AcknowledgeIncidentInput = {
  /** How word of it reached the sender. */
  channel?: Channel;
  /** When it happened, by the clock of the sender. */
  happenedAt: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The id of the incident. */
  incident: string;
  /** For whom the sender speaks, at most 80 characters; kept out of the log. */
  onBehalfOf?: string | null | undefined;
  /** The code of the post in whose name this is done. */
  post: string;
  /** Now, by the clock of the sender, at the moment of sending: lets the server correct a wrong clock. May differ in a repeat. */
  sentAt?: string | null | undefined;
};

/** Something that can be done here, as the table of rights names it. */
export type Action =
  /** Acknowledge alerts, or say that one cannot. */
  | 'answerAlert'
  /** Answer a roll-call for a region. */
  | 'answerRoll'
  /** Let a new wall in. */
  | 'approveWall'
  /** Send photos of an incident. */
  | 'attachPhoto'
  /** See who else has an incident open, and be seen. */
  | 'attendIncidents'
  /** Show the situation as a wall, and tell how the wall fares. */
  | 'beWall'
  /** Call the roll of the parts of a region. */
  | 'callRoll'
  /** Note what a call to a TPS gave. */
  | 'callTps'
  /** Set how far word of an incident may travel. */
  | 'classifyIncident'
  /** Command the walls: guests, blank, scene, restart. */
  | 'commandWalls'
  /** Say that an agency has a directive. */
  | 'confirmDisposition'
  /** Acknowledge, assign and close incidents. */
  | 'handleIncident'
  /** Import the roster. */
  | 'importRoster'
  /** Invite field reporters to their TPS, and shut them out. */
  | 'inviteReporters'
  /** Tell an agency what to do until when. */
  | 'issueDisposition'
  /** Invite people, change their rights, shut them out. */
  | 'managePeople'
  /** Issue and revoke the tokens of programs. */
  | 'manageTokens'
  /** Have alerts sent to programs elsewhere. */
  | 'manageWebhooks'
  /** See what the server could not process, and have it processed once more. */
  | 'processSetAside'
  /** Report an incident. */
  | 'raiseIncident'
  /** Read what is to be said of the day after it. */
  | 'readAfterAction'
  /** Read who saw, did and was refused what. */
  | 'readAudit'
  /** Read how far word of alerts has come to those who were called. */
  | 'readDeliveries'
  /** Search everything that was done, and take it along as a file. */
  | 'readHistory'
  /** Read incidents. */
  | 'readIncidents'
  /** Read the log of events. */
  | 'readLog'
  /** Read the plan and the roster. */
  | 'readOperation'
  /** Read who has access. */
  | 'readPeople'
  /** Read reports of checkpoints. */
  | 'readStages'
  /** Read how the walls fare. */
  | 'readWalls'
  /** Write down what is to be learned from the day. */
  | 'recordLesson'
  /** Erase photos of an incident. */
  | 'removePhoto'
  /** Play back the situation of a region. */
  | 'replaySituation'
  /** Report a stage of a TPS. */
  | 'reportCheckpoint'
  /** Run documents other than the published ones. */
  | 'runAnyDocument'
  /** Run the clock of an exercise. */
  | 'runExerciseClock'
  /** Send test alerts to everybody on the ladders. */
  | 'testAlerts'
  /** Take back the newest act on an incident, where it is one’s own. */
  | 'undoIncidentAct'
  /** Follow alerts. */
  | 'watchAlerts'
  /** Follow the situation of a region. */
  | 'watchSituation'
  /** Record actions and notes, and finish incidents. */
  | 'workIncident';

/** Something is to be remembered about an incident. */
export type AddNoteInput = {
  /** How word of it reached the sender. */
  channel?: Channel;
  /** When it happened, by the clock of the sender. */
  happenedAt: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The id of the incident. */
  incident: string;
  /** For whom the sender speaks, at most 80 characters; kept out of the log. */
  onBehalfOf?: string | null | undefined;
  /** The code of the post in whose name this is done. */
  post: string;
  /** Now, by the clock of the sender, at the moment of sending: lets the server correct a wrong clock. May differ in a repeat. */
  sentAt?: string | null | undefined;
  /** The note, at most 1,000 characters; kept out of the log. */
  text: string;
};

/** A new passkey, as the browser made it; bytes are written in base64url. */
export type AddPasskeyInput = {
  /** What the device says of the key. */
  attestationObject: string;
  /** What the browser signed about the request. */
  clientDataJson: string;
  /** The id of the credential. */
  credentialId: string;
  /** Made by the sender: a repeat carries the same and gets the first answer. Left out: each sending is an act of its own. */
  id?: string | null | undefined;
  /** What its owner calls it, at most 40 characters. */
  name: string;
  /** How the device can be reached, as the browser says. */
  transports?: Array<string> | null | undefined;
};

/** Tells a program elsewhere of alerts. */
export type AddWebhookInput = {
  /** The host in the address, written once more, where it may be a private one or without TLS, such as a siren in the posko’s own network. */
  allowedHost?: string | null | undefined;
  /** Made by the sender; the same id and body again gets the same answer. Becomes the id of the webhook. */
  id: string;
  /** What it is called, at most 80 characters. */
  name: string;
  /** Of which region: this one and everything in it. */
  region: string;
  /** Of which severities; all where left out or empty. */
  severities?: Array<Severity> | null | undefined;
  /** Where messages are sent: https, to a host of the open internet, at most 500 characters. */
  url: string;
};

/** The agencies that answer for an incident. */
export type AgenciesInput = {
  /** The code of the one that leads. */
  agency: string;
  /** The codes of those that support it; none where left out. */
  supporting?: Array<string> | null | undefined;
};

/** By what somebody can be reached. */
export type AlertChannel =
  /** A number that somebody dials. */
  | 'CALL'
  /** An open session. */
  | 'CONSOLE'
  /** A browser that is woken. */
  | 'PUSH';

/** Why an alert is over. */
export type AlertEndReason =
  /** What raised it is so no longer. */
  | 'CONDITION_OVER'
  /** Its incident was closed. */
  | 'INCIDENT_CLOSED'
  /** Its incident was none. */
  | 'INCIDENT_DISMISSED'
  /** Its incident is told of by another one. */
  | 'INCIDENT_MERGED'
  /** A graver alert about the same incident took its place. */
  | 'SUPERSEDED'
  /** It was a test, and its time is over. */
  | 'TEST_OVER';

/** Which alerts to follow; everything given must hold. One that nothing can match is taken, and said to be so. */
export type AlertFilter = {
  /** True: only those about which the asker was called. */
  calledOnly?: boolean | null | undefined;
  /** About one of the categories with these codes. */
  categories?: Array<string> | null | undefined;
  /** Raised by one of the rules with these codes. */
  rules?: Array<string> | null | undefined;
  /** Of one of these severities. */
  severities?: Array<Severity> | null | undefined;
};

/** What a frame of alerts is. */
export type AlertFrameKind =
  /** All that was missed since the cursor, in one; from here on it is live. */
  | 'CAUGHT_UP'
  /** What changed since the frame before. */
  | 'DELTA'
  /** The cursor cannot be continued from; a snapshot follows. */
  | 'RESYNC'
  /** The right to these alerts has ended; nothing follows. */
  | 'REVOKED'
  /** Every open alert: forget those held before. */
  | 'SNAPSHOT'
  /** The heartbeat, with what changed. */
  | 'TIME';

/** Which alerts to list; everything given must hold. */
export type AlertListFilter = {
  /** True: only those about which the asker was called. */
  calledOnly?: boolean | null | undefined;
  /** About one of the categories with these codes. */
  categories?: Array<string> | null | undefined;
  /** Anywhere in this region. */
  region?: string | null | undefined;
  /** Raised by one of the rules with these codes. */
  rules?: Array<string> | null | undefined;
  /** Of one of these severities. */
  severities?: Array<Severity> | null | undefined;
  /** In this state. */
  state?: AlertState | null | undefined;
};

/** How far word of an alert has come to somebody. */
export type AlertNotice =
  /** A screen of his has it. */
  | 'DELIVERED'
  /** He has looked at it. */
  | 'READ';

/** Why the ladder of an alert is climbed again. */
export type AlertReturnReason =
  /** The acknowledgement was undone. */
  | 'ACKNOWLEDGEMENT_UNDONE'
  /** Nothing followed its acknowledgement. */
  | 'NO_FOLLOW_UP';

/** How far an alert has come. */
export type AlertState =
  /** Somebody has it. It comes back unless something follows. */
  | 'ACKNOWLEDGED'
  /** People are called, one rung of the ladder after the other. */
  | 'CALLING'
  /** It is over: nobody is called any more. */
  | 'ENDED';

/** A lesson is written anew. */
export type AmendLessonInput = {
  /** Until when, on the clock of the operation. */
  dueAt: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The id of the lesson. */
  lesson: string;
  /** The code of that agency or office. */
  owner: string;
  /** Whether an agency or an office follows it up. */
  ownerKind: LessonOwnerKind;
  /** What is to be learned, and done, at most 1,000 characters; kept out of the log. */
  text: string;
  /** The version that the sender has read. */
  version: number;
};

/** A photo of an incident is about to be sent. */
export type AnnouncePhotoInput = {
  /** Bytes of that file: 1 to 8388608. */
  byteLength: number;
  /** Of the file as it will be sent. */
  content: string;
  /** When it was taken, by the clock of the sender. */
  happenedAt: string;
  /** Made by the sender; becomes the id of the photo. A repeat carries the same. */
  id: string;
  /** The id of the incident. */
  incident: string;
  /** Its media type: `image/jpeg`, `image/png` or `image/webp`. */
  mediaType: string;
  /** The clock of the sender at the moment of sending: a wrong one is corrected by it. */
  sentAt?: string | null | undefined;
};

/** A region answers a roll-call. */
export type AnswerRollCallInput = {
  /** How the answer reached the sender. */
  channel?: Channel;
  /** When it was answered, by the clock of the sender. */
  happenedAt: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** A remark, at most 500 characters; kept out of the log. */
  note?: string | null | undefined;
  /** For whom the sender speaks, at most 80 characters; kept out of the log. */
  onBehalfOf?: string | null | undefined;
  /** Its answer. */
  readiness: Readiness;
  /** The region that answers. */
  region: string;
  /** The id of the roll-call. */
  rollCall: string;
  /** Now, by the clock of the sender, at the moment of sending. May differ in a repeat. */
  sentAt?: string | null | undefined;
  /** The answer that this one replaces; left out where the region has not answered. */
  was?: Readiness | null | undefined;
};

/** Lets a screen in. */
export type ApproveWallInput = {
  /** The code that the screen shows, with or without the hyphen. */
  code: string;
  /** Made by the sender; the same id and body again gets the same answer. Becomes the id of the wall. */
  id: string;
  /** How it is set up. */
  setup: WallSetupInput;
};

/** Agencies are told to act on an incident; they replace those that were. */
export type AssignAgencyInput = {
  /** The code of the agency that leads. */
  agency: string;
  /** How word of it reached the sender. */
  channel?: Channel;
  /** When it happened, by the clock of the sender. */
  happenedAt: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The id of the incident. */
  incident: string;
  /** For whom the sender speaks, at most 80 characters; kept out of the log. */
  onBehalfOf?: string | null | undefined;
  /** The code of the post in whose name this is done. */
  post: string;
  /** Now, by the clock of the sender, at the moment of sending: lets the server correct a wrong clock. May differ in a repeat. */
  sentAt?: string | null | undefined;
  /** The codes of those that support it; none where left out. */
  supporting?: Array<string> | null | undefined;
  /** Who answered for it as the sender saw it: refused where that is not so any more. */
  was: AgenciesInput;
};

/** Which entries of the record. What is left out does not narrow. */
export type AuditEntryFilter = {
  /** The first instant that counts, in real time. */
  from?: string | null | undefined;
  /** Of this kind. */
  kind?: AuditKind | null | undefined;
  /** By this principal. */
  principal?: string | number | null | undefined;
  /** By this session or device. */
  session?: string | number | null | undefined;
  /** About this: the id of an incident, a wall, a person. */
  subject?: string | null | undefined;
  /** The first instant that no longer counts, in real time. */
  until?: string | null | undefined;
};

/** What goes on record. */
export type AuditKind =
  /** A role was given. */
  | 'AccessGranted'
  /** Somebody asked for what he may not do. */
  | 'AccessRefused'
  /** A role was taken back. */
  | 'AccessRevoked'
  /** Somebody came with a token, a session or a proof that is not good. */
  | 'CredentialRefused'
  /** The database was behind what the server had acknowledged, or went another way, and was taken up all the same. */
  | 'DatabaseRestored'
  /** Somebody looked at photos of an incident, whatever its level: once for each session and incident. */
  | 'EvidenceSeen'
  /** Files of photos that the database knows nothing of were moved out of the way at a start; nothing was deleted. */
  | 'FilesSetAside'
  /** What was found in the history was taken along as a file; the words that were looked for are not kept. */
  | 'HistoryExported'
  /** Somebody was invited. */
  | 'InvitationIssued'
  /** An invitation was taken up. */
  | 'InvitationRedeemed'
  /** A start with --new-keys made a new key in place of one that could not be used; what the old one guarded cannot be read. */
  | 'KeysReplaced'
  /** A log-in failed; what was typed is not kept. */
  | 'LogInFailed'
  /** Somebody logged in. */
  | 'LoggedIn'
  /** Somebody logged out. */
  | 'LoggedOut'
  /** A passkey was added. */
  | 'PasskeyAdded'
  /** A passkey was removed. */
  | 'PasskeyRemoved'
  /** A password was set. */
  | 'PasswordSet'
  /** A person or a field reporter was made known. */
  | 'PersonAdded'
  /** All doors were shut to a person or a field reporter. */
  | 'PersonBarred'
  /** What is known of a person was changed. */
  | 'PersonChanged'
  /** What is known of a person was erased; the id stays. */
  | 'PersonErased'
  /** So much came at once that some of it was only counted. */
  | 'RecordsDropped'
  /** Somebody stopped following such a picture. */
  | 'RestrictedPictureClosed'
  /** Somebody began to follow a picture in which TERBATAS incidents are shown, and none that is RAHASIA. */
  | 'RestrictedPictureOpened'
  /** Somebody was shown a TERBATAS incident: once for each session and incident. */
  | 'RestrictedSeen'
  /** A roster was imported. */
  | 'RosterImported'
  /** A stream was not what its newest seal says it was. */
  | 'SealBroken'
  /** Seals that the server had made were not in its database: a backup was restored, or its end was cut off. */
  | 'SealsMissing'
  /** Somebody stopped following such a picture. */
  | 'SecretPictureClosed'
  /** Somebody began to follow a picture in which RAHASIA incidents are shown. */
  | 'SecretPictureOpened'
  /** Somebody was shown a RAHASIA incident: once for each session and incident. */
  | 'SecretSeen'
  /** The server was started on this database. */
  | 'ServerStarted'
  /** The server was stopped in order. */
  | 'ServerStopped'
  /** A session was ended by its owner from elsewhere, or by an administrator. */
  | 'SessionEnded'
  /** A program was let in. */
  | 'TokenIssued'
  /** The token of a device came from somewhere else: it may have been stolen. */
  | 'TokenMisused'
  /** A program was shut out. */
  | 'TokenRevoked'
  /** A wall was let in. */
  | 'WallApproved'
  /** A wall was told to show something else, or nothing. */
  | 'WallCommanded'
  /** A wall that asked to be let in was refused. */
  | 'WallRefused'
  /** A wall got a new token in place of its old one. */
  | 'WallRenewed'
  /** A wall was shut out. */
  | 'WallUnpaired'
  /** A program elsewhere is told of alerts. */
  | 'WebhookAdded'
  /** A program elsewhere is told of alerts no more. */
  | 'WebhookRemoved'
  /** What had been set aside was processed after all, because somebody asked for it. */
  | 'WorkProcessed'
  /** The server failed again and again to do what follows from an event or a timer, and set that aside so that the rest goes on. */
  | 'WorkSetAside';

/** Shuts every door to a person, for good. */
export type BarPersonInput = {
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The person. */
  person: string;
  /** Why, at most 300 characters; kept out of the log, and destroyed with the data of the person. */
  reason: string;
};

/** Shuts every door to the phone of a field reporter, for good. */
export type BarReporterInput = {
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** Why, at most 300 characters; kept out of the log, and destroyed with the data of the person. */
  reason: string;
  /** The principal of the phone. */
  reporter: string;
};

/** What a call to a TPS gave. */
export type CallOutcome =
  /** Somebody there told of an incident, which is reported by itself. */
  | 'INCIDENT'
  /** Nobody could be reached. */
  | 'NO_ANSWER'
  /** Somebody there said that all is well: a word from the TPS. */
  | 'SAFE';

/** It is decided anew which stage an incident keeps TPS from. */
export type ChangeHindranceInput = {
  /** How word of it reached the sender. */
  channel?: Channel;
  /** When it happened, by the clock of the sender. */
  happenedAt: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The id of the incident. */
  incident: string;
  /** For whom the sender speaks, at most 80 characters; kept out of the log. */
  onBehalfOf?: string | null | undefined;
  /** The code of the post in whose name this is done. */
  post: string;
  /** Now, by the clock of the sender, at the moment of sending: lets the server correct a wrong clock. May differ in a repeat. */
  sentAt?: string | null | undefined;
  /** The code of the stage it keeps its TPS from; null where from none. */
  stage?: string | null | undefined;
  /** The stage as the sender saw it, null for none: refused where that is not so any more. */
  was?: string | null | undefined;
};

/** Corrects what is known of a person. */
export type ChangePersonInput = {
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** His name; as it was where left out. */
  name?: string | null | undefined;
  /** The person. */
  person: string;
  /** His phone; as it was where left out. */
  phone?: string | null | undefined;
};

/** It is decided anew how much an incident endangers. */
export type ChangeSeverityInput = {
  /** How word of it reached the sender. */
  channel?: Channel;
  /** When it happened, by the clock of the sender. */
  happenedAt: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The id of the incident. */
  incident: string;
  /** For whom the sender speaks, at most 80 characters; kept out of the log. */
  onBehalfOf?: string | null | undefined;
  /** The code of the post in whose name this is done. */
  post: string;
  /** Why, at most 500 characters; kept out of the log. */
  reason: string;
  /** Now, by the clock of the sender, at the moment of sending: lets the server correct a wrong clock. May differ in a repeat. */
  sentAt?: string | null | undefined;
  /** Its severity from now on. */
  severity: Severity;
  /** Its severity as the sender saw it: refused where that is not so any more. */
  was: Severity;
};

/** How a report reached the room. */
export type Channel =
  /** Entered by its reporter in the field application. */
  | 'APP'
  /** Told face to face, entered by somebody else. */
  | 'IN_PERSON'
  /** A telephone call, entered by somebody else. */
  | 'PHONE'
  /** A radio call, entered by somebody else. */
  | 'RADIO'
  /** A text message. */
  | 'SMS';

/** What a report says about a stage. */
export type CheckpointAssertion =
  /** The TPS did it. */
  | 'DONE'
  /** The TPS does not have to do it. */
  | 'NOT_APPLICABLE'
  /** The TPS has not done it, seen with own eyes. */
  | 'NOT_DONE';

/** It is decided anew how far word of an incident may travel. */
export type ClassifyIncidentInput = {
  /** How word of it reached the sender. */
  channel?: Channel;
  /** When it happened, by the clock of the sender. */
  happenedAt: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The id of the incident. */
  incident: string;
  /** Its level from now on. */
  level: DisclosureLevel;
  /** For whom the sender speaks, at most 80 characters; kept out of the log. */
  onBehalfOf?: string | null | undefined;
  /** The code of the post in whose name this is done. */
  post: string;
  /** Why, at most 500 characters; kept out of the log. */
  reason: string;
  /** Now, by the clock of the sender, at the moment of sending: lets the server correct a wrong clock. May differ in a repeat. */
  sentAt?: string | null | undefined;
};

/** An incident is done with. */
export type CloseIncidentInput = {
  /** How word of it reached the sender. */
  channel?: Channel;
  /** When it happened, by the clock of the sender. */
  happenedAt: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The id of the incident. */
  incident: string;
  /** For whom the sender speaks, at most 80 characters; kept out of the log. */
  onBehalfOf?: string | null | undefined;
  /** The code of the post in whose name this is done. */
  post: string;
  /** What came of it, at most 500 characters; kept out of the log. */
  result?: string | null | undefined;
  /** Now, by the clock of the sender, at the moment of sending: lets the server correct a wrong clock. May differ in a repeat. */
  sentAt?: string | null | undefined;
};

/** A roll-call is ended before its time. */
export type CloseRollCallInput = {
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The id of the roll-call. */
  rollCall: string;
};

/** Tells one wall or all of them what to do. */
export type CommandWallInput = {
  /** What to do. */
  command: WallCommand;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** Why, for the record: at most 500 characters. */
  reason?: string | null | undefined;
  /** For PIN_SCENE: the scene; null to let it choose. */
  scene?: WallScene | null | undefined;
  /** For CHANGE_SETTINGS: the settings. */
  settings?: WallSettingsChange | null | undefined;
  /** The wall; left out or null: every one there is. */
  wall?: string | null | undefined;
};

/** The agency has a directive. */
export type ConfirmDispositionInput = {
  /** How word of it reached the sender. */
  channel?: Channel;
  /** The id of the directive. */
  disposition: string;
  /** When it happened, by the clock of the sender. */
  happenedAt: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The id of the incident. */
  incident: string;
  /** For whom the sender speaks, at most 80 characters; kept out of the log. */
  onBehalfOf?: string | null | undefined;
  /** The code of the post in whose name this is done. */
  post: string;
  /** Now, by the clock of the sender, at the moment of sending: lets the server correct a wrong clock. May differ in a repeat. */
  sentAt?: string | null | undefined;
};

/** Somebody who was called cannot. */
export type DeclineAlertInput = {
  /** The id of the alert. */
  alert: string;
  /** Made by the sender; a repeat carries the same. */
  id: string;
};

/** Why a try delivered nothing. */
export type DeliveryFault =
  /** The certificate of the receiver is not good. */
  | 'CERTIFICATE'
  /** The connection broke, or what came was no answer. */
  | 'CUT_OFF'
  /** The name of the host has no address. */
  | 'NAME_UNKNOWN'
  /** The receiver pointed elsewhere, which is not followed. */
  | 'REDIRECTED'
  /** The receiver said no. */
  | 'REFUSED'
  /** The secret that signs for this receiver was sealed with a key that is gone: add the webhook once more. */
  | 'SECRET_UNREADABLE'
  /** The name of the host led to a private address, which nobody allowed. */
  | 'TARGET_NOT_ALLOWED'
  /** The receiver did not answer in time. */
  | 'TOO_SLOW'
  /** Nobody answers at that address. */
  | 'UNREACHABLE';

/** How far a delivery has come. */
export type DeliveryState =
  /** Given up after 24 hours; it can be sent again by hand. */
  | 'DEAD'
  /** The receiver has taken it. */
  | 'SENT'
  /** Not tried yet, or to be tried again. */
  | 'WAITING'
  /** Not sent: its receiver is not to be told any more. */
  | 'WITHDRAWN';

/** How far word of an incident may travel. */
export type DisclosureLevel =
  /** Ordinary: everybody in the room. */
  | 'BIASA'
  /** Secret: those who work on it; others learn at most that there is one. */
  | 'RAHASIA'
  /** Restricted: those who answer for it; a wall shows that there is something. */
  | 'TERBATAS';

/** What was reported is no incident. */
export type DismissIncidentInput = {
  /** How word of it reached the sender. */
  channel?: Channel;
  /** When it happened, by the clock of the sender. */
  happenedAt: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The id of the incident. */
  incident: string;
  /** For whom the sender speaks, at most 80 characters; kept out of the log. */
  onBehalfOf?: string | null | undefined;
  /** The code of the post in whose name this is done. */
  post: string;
  /** Why, at most 500 characters; kept out of the log. */
  reason: string;
  /** Now, by the clock of the sender, at the moment of sending: lets the server correct a wrong clock. May differ in a repeat. */
  sentAt?: string | null | undefined;
};

/** What of an incident an edit is about. */
export type EditField =
  /** The agencies that answer: the one that leads, then those that support it. */
  | 'agency'
  /** What a body has answered that it was handed over to. */
  | 'handoverAnswer'
  /** The stage that it keeps TPS from. */
  | 'hindersStage'
  /** The kinds of revotes that are proposed or recommended. */
  | 'recommendations'
  /** What was decided about a revote. */
  | 'revoteDecision'
  /** What came of a revote. */
  | 'revoteOutcome'
  /** Its severity. */
  | 'severity'
  /** Whether it is so. */
  | 'truth'
  /** The words that walls may show of it. */
  | 'wallText';

/** Ends a session, one’s own or, as an admin, anybody’s. */
export type EndSessionInput = {
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The session. */
  session: string;
};

/** Destroys the personal data of a person, and shuts every door to him. */
export type ErasePersonInput = {
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The person. */
  person: string;
  /** Why: a code or a number of a letter, at most 300 characters; it outlives his data. */
  reason: string;
};

/** Lets a screen in without a coordinator, in an exercise alone. */
export type ExerciseWallInput = {
  /** The key that the exercise printed as it was started. */
  key: string;
  /** How the wall is set up. */
  setup: WallSetupInput;
};

/** Whoever worked on an incident says that it is done. */
export type FinishIncidentInput = {
  /** How word of it reached the sender. */
  channel?: Channel;
  /** When it happened, by the clock of the sender. */
  happenedAt: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The id of the incident. */
  incident: string;
  /** For whom the sender speaks, at most 80 characters; kept out of the log. */
  onBehalfOf?: string | null | undefined;
  /** The code of the post in whose name this is done. */
  post: string;
  /** What came of it, at most 500 characters; kept out of the log. */
  result?: string | null | undefined;
  /** Now, by the clock of the sender, at the moment of sending: lets the server correct a wrong clock. May differ in a repeat. */
  sentAt?: string | null | undefined;
};

/** Forums of leaders that the law names. */
export type Forum =
  /** That of each kecamatan. */
  | 'FORKOPIMCAM'
  /** That of the regency. */
  | 'FORKOPIMDA';

/** Gives a person one more right. */
export type GrantAccessInput = {
  /** The right. */
  grant: GrantInput;
  /** Made by the sender; the same id and body again gets the same answer. Becomes the id of the grant. */
  id: string;
  /** The person. */
  person: string;
  /** Why, at most 300 characters; kept out of the log, and destroyed with the data of the person. */
  reason?: string | null | undefined;
};

/** One role in one region. */
export type GrantInput = {
  /** The code of the agency; needed for AGENCY, ignored otherwise. */
  agency?: string | null | undefined;
  /** Until when, in real time; until revoked where left out. */
  endsAt?: string | null | undefined;
  /** The code of the one post in whose name he acts; needed for every role but ADMIN, where it is ignored. Who holds two offices gets two grants. */
  post?: string | null | undefined;
  /** The region; it holds there and in everything inside. */
  region: string;
  /** The role. */
  role: PersonRole;
  /** From when, in real time; now where left out. */
  startsAt?: string | null | undefined;
};

/** What a body has answered that an incident was handed over to. */
export type HandoverAnswer =
  /** It acts on it. */
  | 'ACTED_ON'
  /** It does not act on it. */
  | 'NOT_ACTED_ON'
  /** It has it, and says no more yet. */
  | 'RECEIVED';

/** The two times of everything that is reported. */
export type HistoryClock =
  /** When it happened. */
  | 'HAPPENED'
  /** When the post knew of it. */
  | 'RECEIVED';

/** By what the history can be narrowed to chosen values. */
export type HistoryFacetName =
  /** The agencies that lead and support the incident now. */
  | 'AGENCY'
  /** The category of the incident. */
  | 'CATEGORY'
  /** How word of it came. */
  | 'CHANNEL'
  /** What the entry tells of. */
  | 'KIND'
  /** How far word of the incident may travel now. */
  | 'LEVEL'
  /** The post that acted. */
  | 'POST'
  /** The parts of the region that is asked for: one level below it. */
  | 'REGION'
  /** How bad the incident is now, or the alert was. */
  | 'SEVERITY'
  /** How far the incident has come by now. */
  | 'STATUS';

/** What an entry of the history tells of: an act of people, or of the server for them. */
export type HistoryKind =
  /** It was acknowledged. */
  | 'ACKNOWLEDGED'
  /** Something was done about it. */
  | 'ACTION_RECORDED'
  /** An act was undone. */
  | 'ACT_UNDONE'
  /** An agency was assigned. */
  | 'AGENCY_ASSIGNED'
  /** Somebody has it. */
  | 'ALERT_ACKNOWLEDGED'
  /** Somebody who was called cannot. */
  | 'ALERT_DECLINED'
  /** Nothing more is said of the alert. */
  | 'ALERT_ENDED'
  /** An alert was raised. */
  | 'ALERT_RAISED'
  /** The ladder was climbed again. */
  | 'ALERT_RETURNED'
  /** Those on a rung were called. */
  | 'ALERT_RUNG_CALLED'
  /** A rung was passed over. */
  | 'ALERT_RUNG_SKIPPED'
  /** How far word of it may travel was changed. */
  | 'CLASSIFIED'
  /** It was closed. */
  | 'CLOSED'
  /** It was found to be no incident. */
  | 'DISMISSED'
  /** The agency said that it has the directive. */
  | 'DISPOSITION_CONFIRMED'
  /** A leader told an agency what to do. */
  | 'DISPOSITION_ISSUED'
  /** The agency did not say so in time. */
  | 'DISPOSITION_UNCONFIRMED'
  /** An entry of its timeline was marked for the report of the day. */
  | 'ENTRY_STARRED'
  /** That mark was taken away. */
  | 'ENTRY_UNSTARRED'
  /** It was said to be done, to be verified by somebody else. */
  | 'FINISHED'
  /** It was handed over to a body outside the room. */
  | 'HANDED_OVER'
  /** The body that it was handed over to has answered. */
  | 'HANDOVER_ANSWERED'
  /** What it hinders was changed. */
  | 'HINDRANCE_CHANGED'
  /** A service limit was missed. */
  | 'LIMIT_MISSED'
  /** It was merged into another one. */
  | 'MERGED'
  /** Something was noted of it. */
  | 'NOTE_ADDED'
  /** A photo of it came. */
  | 'PHOTO_ATTACHED'
  /** A photo of it was erased. */
  | 'PHOTO_REMOVED'
  /** An incident was reported. */
  | 'RAISED'
  /** It was opened anew. */
  | 'REOPENED'
  /** What was said of a stage was corrected. */
  | 'REPORT_CORRECTED'
  /** The KPU decided about a revote, or its body took it back. */
  | 'REVOTE_DECIDED'
  /** A revote was held, or not. */
  | 'REVOTE_ENDED'
  /** That mark was taken off. */
  | 'REVOTE_NOT_RECOMMENDED'
  /** A body proposed or recommended a revote. */
  | 'REVOTE_PROPOSED'
  /** A revote was marked as recommended, without who recommends it. */
  | 'REVOTE_RECOMMENDED'
  /** A region answered a roll-call. */
  | 'ROLL_CALL_ANSWERED'
  /** A roll-call ended. */
  | 'ROLL_CALL_CLOSED'
  /** The roll of the parts of a region was called. */
  | 'ROLL_CALL_OPENED'
  /** Its severity was changed. */
  | 'SEVERITY_CHANGED'
  /** It was put off. */
  | 'SNOOZED'
  /** The time for which it was put off was over. */
  | 'SNOOZE_ENDED'
  /** Something was said of a stage at a TPS. */
  | 'STAGE_REPORTED'
  /** A TPS was called. */
  | 'TPS_CALLED'
  /** Whether it is so was judged. */
  | 'TRUTH_JUDGED'
  /** It was taken apart from that one. */
  | 'UNMERGED'
  /** Words for walls were released. */
  | 'WALL_TEXT_RELEASED'
  /** It was taken up before its time. */
  | 'WOKEN';

/** What is looked for. What is left out, and an empty list, restricts nothing. */
export type HistorySearch = {
  /** About an incident that one of these agencies leads or supports. */
  agencies?: Array<string> | null | undefined;
  /** About an incident of one of these categories. */
  categories?: Array<string> | null | undefined;
  /** Word of it came by one of these. */
  channels?: Array<Channel> | null | undefined;
  /** By which time it is ordered and restricted; RECEIVED where left out. */
  clock?: HistoryClock | null | undefined;
  /** The first instant that counts. */
  from?: string | null | undefined;
  /** About this incident. */
  incident?: string | null | undefined;
  /** Telling of one of these. */
  kinds?: Array<HistoryKind> | null | undefined;
  /** About an incident of one of these levels. */
  levels?: Array<DisclosureLevel> | null | undefined;
  /** Done by one of these posts. */
  posts?: Array<string> | null | undefined;
  /** Done by this principal, where the asker may know who did it. */
  principal?: string | number | null | undefined;
  /** In this region. */
  region?: string | null | undefined;
  /** About an incident, or an alert, as bad as one of these. */
  severities?: Array<Severity> | null | undefined;
  /** About an incident that has come as far as this by now. */
  statuses?: Array<IncidentStatus> | null | undefined;
  /** Words that all have to be found, in what was written or in what things are called here; begun or a little misspelt is enough. At most 200 characters. */
  text?: string | null | undefined;
  /** At this TPS, or about an incident that names it. */
  tps?: string | null | undefined;
  /** The first instant that no longer counts. */
  until?: string | null | undefined;
};

/** Imports a roster: all of it, or nothing where one line is wrong. */
export type ImportRosterInput = {
  /** The text of the CSV file. */
  csv: string;
  /** How many TPS the roster must have, by official count; any number where left out. */
  expectedTps?: number | null | undefined;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
};

/** What was done about an incident, or noted of it. */
export type IncidentActKind =
  /** Somebody has seen it and answers for it. */
  | 'ACKNOWLEDGED'
  /** Something was done. */
  | 'ACTION_RECORDED'
  /** An act was undone. */
  | 'ACT_UNDONE'
  /** Agencies were told to act. */
  | 'AGENCY_ASSIGNED'
  /** Somebody has the alert: nobody else is called. */
  | 'ALERT_ACKNOWLEDGED'
  /** Somebody who was called cannot. */
  | 'ALERT_DECLINED'
  /** The alert is over. */
  | 'ALERT_ENDED'
  /** An alert about it was raised. */
  | 'ALERT_RAISED'
  /** The ladder is climbed again. */
  | 'ALERT_RETURNED'
  /** Those of a rung were called about it, for the first time or again. */
  | 'ALERT_RUNG_CALLED'
  /** A rung was passed over. */
  | 'ALERT_RUNG_SKIPPED'
  /** It was decided anew how far word of it may travel. */
  | 'CLASSIFIED'
  /** It was closed. */
  | 'CLOSED'
  /** It was found to be no incident. */
  | 'DISMISSED'
  /** The agency said that it has the directive. */
  | 'DISPOSITION_CONFIRMED'
  /** An agency was told what to do until when. */
  | 'DISPOSITION_ISSUED'
  /** The agency did not say in time that it has the directive. */
  | 'DISPOSITION_UNCONFIRMED'
  /** An entry was marked for the report of the day. */
  | 'ENTRY_STARRED'
  /** The mark of an entry was taken off. */
  | 'ENTRY_UNSTARRED'
  /** Whoever worked on it said that it is done. */
  | 'FINISHED'
  /** A body outside the room has it. */
  | 'HANDED_OVER'
  /** That body has answered. */
  | 'HANDOVER_ANSWERED'
  /** It was decided anew which stage it keeps TPS from. */
  | 'HINDRANCE_CHANGED'
  /** A service limit was missed. */
  | 'LIMIT_MISSED'
  /** It was merged into another incident. */
  | 'MERGED'
  /** Somebody wrote a note. */
  | 'NOTE_ADDED'
  /** A photo has come. */
  | 'PHOTO_ATTACHED'
  /** A photo was erased. */
  | 'PHOTO_REMOVED'
  /** It was reported. */
  | 'RAISED'
  /** It was opened again. */
  | 'REOPENED'
  /** The KPU decided about a revote, or its body took it back. */
  | 'REVOTE_DECIDED'
  /** A revote was held, or not. */
  | 'REVOTE_ENDED'
  /** That mark was taken off. */
  | 'REVOTE_NOT_RECOMMENDED'
  /** A body proposed or recommended a revote. */
  | 'REVOTE_PROPOSED'
  /** A revote was marked as recommended, without who recommends it. */
  | 'REVOTE_RECOMMENDED'
  /** It was decided anew how much it endangers. */
  | 'SEVERITY_CHANGED'
  /** Walls have shown it. */
  | 'SHOWN_ON_WALLS'
  /** It was to wait for a while. */
  | 'SNOOZED'
  /** The time for which it was to wait was over. */
  | 'SNOOZE_ENDED'
  /** It was said whether it is so. */
  | 'TRUTH_JUDGED'
  /** It was made one of its own again. */
  | 'UNMERGED'
  /** Words were released for walls. */
  | 'WALL_TEXT_RELEASED'
  /** It waits no longer. */
  | 'WOKEN';

/** Whether an incident calls for somebody now. A snoozed or closed one does not. Screens fill its badge while it does. */
export type IncidentCalls =
  /** It calls for nobody. */
  | 'NONE'
  /** Nobody has acknowledged it. */
  | 'UNACKNOWLEDGED'
  /** Somebody has acknowledged it, and its limit has passed: no action, no follow-up or no verification in time. */
  | 'UNATTENDED';

/** A service limit of the operation. At most one runs for an incident at a time. */
export type IncidentLimit =
  /** Until when somebody acknowledges it. */
  | 'ACKNOWLEDGE'
  /** Until when something is done, or an agency assigned. */
  | 'FIRST_ACTION'
  /** Until when there is word of what was done next. */
  | 'FOLLOW_UP'
  /** Until when somebody looks whether it is done as was said. */
  | 'VERIFICATION';

/** How far people have come with an incident. */
export type IncidentStatus =
  /** Somebody has seen it and answers for it. */
  | 'ACKNOWLEDGED'
  /** Whoever worked on it says that it is done; somebody else looks. */
  | 'AWAITING_VERIFICATION'
  /** Done with. */
  | 'CLOSED'
  /** An agency was assigned, or something was done. */
  | 'IN_HAND'
  /** It tells of the same as another incident and is counted with that. */
  | 'MERGED'
  /** Nobody has acknowledged it. */
  | 'NEW'
  /** What was reported is nothing to deal with. */
  | 'NOT_AN_INCIDENT';

/** What an invitation is still good for. */
export type InvitationState =
  /** Its time is over, or the operation is. */
  | 'EXPIRED'
  /** It can be redeemed. */
  | 'OPEN'
  /** A newer invitation took its place, or it was taken back. */
  | 'REPLACED'
  /** It was redeemed; it opens nothing any more. */
  | 'USED';

/** Makes a new code for a person who lost the old one or forgot his password. */
export type InvitePersonAgainInput = {
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The person. */
  person: string;
};

/** Lets a person in, by a code that he redeems. */
export type InvitePersonInput = {
  /** His rights, in force at once. */
  grants: Array<GrantInput>;
  /** Made by the sender; the same id and body again gets the same answer. Becomes the id of the person. */
  id: string;
  /** His name, at most 80 characters. */
  name: string;
  /** His phone, at most 24 characters. */
  phone?: string | null | undefined;
  /** The name he will log in with; he chooses where left out. */
  username?: string | null | undefined;
};

/** Makes one code for each TPS of a kecamatan or desa. */
export type InviteReportersInput = {
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The code of the institution for which they report. */
  institution: string;
  /** The kecamatan or desa. */
  region: string;
  /** Only these TPS of the region; those to which nobody was let in yet where left out. */
  tps?: Array<string> | null | undefined;
};

/** An agency is told what to do until when. */
export type IssueDispositionInput = {
  /** The code of the agency. */
  agency: string;
  /** How word of it reached the sender. */
  channel?: Channel;
  /** Until when, on the clock of the operation. */
  dueAt: string;
  /** When it happened, by the clock of the sender. */
  happenedAt: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The id of the incident. */
  incident: string;
  /** For whom the sender speaks, at most 80 characters; kept out of the log. */
  onBehalfOf?: string | null | undefined;
  /** The code of the post in whose name this is done. */
  post: string;
  /** Now, by the clock of the sender, at the moment of sending: lets the server correct a wrong clock. May differ in a repeat. */
  sentAt?: string | null | undefined;
  /** What to do, at most 1,000 characters; kept out of the log. */
  text: string;
};

/** Lets a program in. */
export type IssueTokenInput = {
  /** Until when, in real time: at most a year ahead. */
  expiresAt: string;
  /** Made by the sender; the same id and body again gets the same answer. Becomes the id of the token. */
  id: string;
  /** What the program is called, at most 80 characters. */
  name: string;
  /** Where: this region and everything in it. */
  region: string;
  /** What it may do: at least one. */
  scopes: Array<TokenScope>;
};

/** It is said whether what was reported is so. */
export type JudgeTruthInput = {
  /** How word of it reached the sender. */
  channel?: Channel;
  /** When it happened, by the clock of the sender. */
  happenedAt: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The id of the incident. */
  incident: string;
  /** For whom the sender speaks, at most 80 characters; kept out of the log. */
  onBehalfOf?: string | null | undefined;
  /** The code of the post in whose name this is done. */
  post: string;
  /** Why, at most 500 characters; kept out of the log. */
  reason: string;
  /** Now, by the clock of the sender, at the moment of sending: lets the server correct a wrong clock. May differ in a repeat. */
  sentAt?: string | null | undefined;
  /** Whether it is so. */
  truth: Truth;
  /** What was said before, as the sender saw it: refused where that is not so any more. */
  was: Truth;
};

/** Who follows a lesson up. */
export type LessonOwnerKind =
  /** An agency of the operation. */
  | 'AGENCY'
  /** An office of the room. */
  | 'POST';

/** A coordinator called a TPS. */
export type LogCallInput = {
  /** When it was, by the clock of the sender. */
  happenedAt: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** A remark, at most 500 characters; kept out of the log. */
  note?: string | null | undefined;
  /** What the call gave. */
  outcome: CallOutcome;
  /** Now, by the clock of the sender, at the moment of sending. May differ in a repeat. */
  sentAt?: string | null | undefined;
  /** The TPS. */
  tps: string;
};

/** Who logs in. */
export type LogInInput = {
  /** The password. */
  password: string;
  /** The user name; capitals do not matter. */
  username: string;
};

/** How a session was opened. */
export type LogInWay =
  /** By redeeming an invitation. */
  | 'INVITATION'
  /** With a passkey. */
  | 'PASSKEY'
  /** With a user name and a password. */
  | 'PASSWORD';

/** The answer of a passkey, as the browser gives it; bytes are written in base64url. */
export type LogInWithPasskeyInput = {
  /** What the device says of the place and of its user. */
  authenticatorData: string;
  /** What the browser signed about the request. */
  clientDataJson: string;
  /** The id of the credential. */
  credentialId: string;
  /** The signature. */
  signature: string;
  /** Whose key it is, as the device knows it. */
  userHandle?: string | null | undefined;
};

/** What a line of news tells. */
export type LogLineKind =
  /** An agency was told to act. */
  | 'AGENCY_ASSIGNED'
  /** Institutions contradict each other about a stage. */
  | 'CONFLICT_OPENED'
  /** Somebody answers for an incident. */
  | 'INCIDENT_ACKNOWLEDGED'
  /** An incident was closed. */
  | 'INCIDENT_CLOSED'
  /** An incident was found to be none. */
  | 'INCIDENT_DISMISSED'
  /** The work on an incident is done; somebody verifies it. */
  | 'INCIDENT_FINISHED'
  /** A body outside the room has an incident. */
  | 'INCIDENT_HANDED_OVER'
  /** An incident is counted with another now. */
  | 'INCIDENT_MERGED'
  /** An incident was reported. */
  | 'INCIDENT_RAISED'
  /** An incident is open again. */
  | 'INCIDENT_REOPENED'
  /** A TPS did a stage after its limit. */
  | 'STAGE_DONE_LATE'
  /** An incident keeps TPS from a stage. */
  | 'STAGE_HINDERED'
  /** Nothing keeps the TPS from the stage any more. */
  | 'STAGE_RELEASED';

/** An incident tells of the same as another. */
export type MergeIncidentInput = {
  /** How word of it reached the sender. */
  channel?: Channel;
  /** When it happened, by the clock of the sender. */
  happenedAt: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The id of the incident. */
  incident: string;
  /** The id of the other one, with which it is counted from now on. */
  into: string;
  /** For whom the sender speaks, at most 80 characters; kept out of the log. */
  onBehalfOf?: string | null | undefined;
  /** The code of the post in whose name this is done. */
  post: string;
  /** Now, by the clock of the sender, at the moment of sending: lets the server correct a wrong clock. May differ in a repeat. */
  sentAt?: string | null | undefined;
};

/** Notes that an alert has come to whoever says so. */
export type NoteAlertInput = {
  /** The id of the alert. */
  alert: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** How far it has come. */
  notice: AlertNotice;
};

/** The parts of a region are asked one question. */
export type OpenRollCallInput = {
  /** Who is asked: regions directly below it. */
  asked: Array<string>;
  /** Until when they can answer, on the clock of the operation. */
  closesAt: string;
  /** Made by the sender; the same id and body again gets the same answer. The roll-call has this id. */
  id: string;
  /** What they are asked, at most 80 characters; kept out of the log, never shown on a wall. */
  question: string;
  /** The region that asks: the regency or a kecamatan. */
  region: string;
};

/** What kind of voting day an operation is about. */
export type OperationKind =
  /** A drill. Nothing in it happened; every screen says LATIHAN. */
  | 'EXERCISE'
  /** A general election. */
  | 'PEMILU'
  /** An election of heads of regions. */
  | 'PILKADA';

/** What keeps a password from being taken. */
export type PasswordFault =
  /** It is among the first that somebody would try. */
  | 'COMMON'
  /** It is or holds the user name. */
  | 'LIKE_USERNAME'
  /** A person needs one. */
  | 'MISSING'
  /** It has too many characters. */
  | 'TOO_LONG'
  /** It has too few characters. */
  | 'TOO_SHORT';

/** The roles that people hold. */
export type PersonRole =
  /** Keeps people, devices and tokens, for the whole regency. */
  | 'ADMIN'
  /** Acts for an agency. */
  | 'AGENCY'
  /** Works on intelligence and evidence. */
  | 'INTELLIGENCE'
  /** Coordinates in a kecamatan. */
  | 'KECAMATAN'
  /** Leads. */
  | 'LEADER'
  /** Coordinates at the command post. */
  | 'POSKO';

/** A point on the earth (WGS 84). */
export type PointInput = {
  /** Degrees north, -90 to 90. */
  latitude: number;
  /** Degrees east, -180 to 180. */
  longitude: number;
};

/** A screen asks how far it has come. */
export type PollWallPairingInput = {
  /** The pairing, as it was told. */
  pairing: string;
  /** Shows that it holds its key, as `<issuedAt>.<nonce>.<signature>`: epoch milliseconds; 16 random bytes; ECDSA P-256 with SHA-256 (r and s, 64 bytes) over `siaga-pairing\n<pairing>\n<issuedAt>\n<nonce>`; the latter two in base64url. New for each question. */
  proof: string;
};

/** Roles whose holders act in the name of a post. */
export type PostRole =
  /** Acts for an agency. */
  | 'AGENCY'
  /** Works on intelligence and evidence. */
  | 'INTELLIGENCE'
  /** Coordinates in a kecamatan. */
  | 'KECAMATAN'
  /** Leads. */
  | 'LEADER'
  /** Coordinates at the command post. */
  | 'POSKO';

/** What sort of somebody it is. */
export type PrincipalKind =
  /** Somebody who has not said who he is. */
  | 'ANONYMOUS'
  /** A person who logs in. */
  | 'PERSON'
  /** A program with a token. */
  | 'PROGRAM'
  /** The phone of a field reporter, let in by an invitation. */
  | 'REPORTER'
  /** A screen that was paired. */
  | 'WALL';

/** Processes something once more that had been set aside. */
export type ProcessSetAsideInput = {
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The id of what was set aside. */
  work: string;
};

/** What a lock screen speaks. */
export type PushLanguage =
  /** English. */
  | 'EN'
  /** Indonesian. */
  | 'ID';

/** One institution reports that something endangers people or the vote. */
export type RaiseIncidentInput = {
  /** The code of its category. */
  category: string;
  /** How the report reached the sender. */
  channel?: Channel;
  /** What happened, at most 1,000 characters; kept out of the log. */
  description?: string | null | undefined;
  /** When it happened, by the clock of the sender. */
  happenedAt: string;
  /** The code of the stage it keeps these TPS from. */
  hindersStage?: string | null | undefined;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The code of the institution that reports it. */
  institution: string;
  /** The code of its kind within the category. */
  kind?: string | null | undefined;
  /** How far word of it may travel; BIASA where left out. */
  level?: DisclosureLevel | null | undefined;
  /** For whom the sender speaks, at most 80 characters; kept out of the log. */
  onBehalfOf?: string | null | undefined;
  /** The code of the kind of place, if it is not at a TPS. */
  placeKind?: string | null | undefined;
  /** The name of that place, at most 80 characters; kept out of the log. */
  placeName?: string | null | undefined;
  /** Where exactly. */
  point?: PointInput | null | undefined;
  /** The smallest region it is known to lie in. */
  region: string;
  /** Now, by the clock of the sender, at the moment of sending: lets the server correct a wrong clock. May differ in a repeat. */
  sentAt?: string | null | undefined;
  /** Its severity; the default of its kind where left out. */
  severity?: Severity | null | undefined;
  /** The TPS of that region that it concerns. */
  tps?: Array<string> | null | undefined;
};

/** What a region answers to a roll-call. */
export type Readiness =
  /** It is not ready. */
  | 'NOT_READY'
  /** It is ready. */
  | 'READY';

/** Something was done about an incident. */
export type RecordActionInput = {
  /** How word of it reached the sender. */
  channel?: Channel;
  /** When it happened, by the clock of the sender. */
  happenedAt: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The id of the incident. */
  incident: string;
  /** For whom the sender speaks, at most 80 characters; kept out of the log. */
  onBehalfOf?: string | null | undefined;
  /** The code of the post in whose name this is done. */
  post: string;
  /** Now, by the clock of the sender, at the moment of sending: lets the server correct a wrong clock. May differ in a repeat. */
  sentAt?: string | null | undefined;
  /** What was done, at most 1,000 characters; kept out of the log. */
  text: string;
};

/** A body has answered that an incident was handed over to. */
export type RecordHandoverAnswerInput = {
  /** What it answered. */
  answer: HandoverAnswer;
  /** When it answered. */
  answeredAt: string;
  /** How word of it reached the sender. */
  channel?: Channel;
  /** The id of the hand-over: that of the act that recorded it. */
  handover: string;
  /** When it happened, by the clock of the sender. */
  happenedAt: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The id of the incident. */
  incident: string;
  /** The number of its answer, at most 60 characters; kept out of the log. */
  letterNumber?: string | null | undefined;
  /** For whom the sender speaks, at most 80 characters; kept out of the log. */
  onBehalfOf?: string | null | undefined;
  /** The code of the post in whose name this is done. */
  post: string;
  /** Now, by the clock of the sender, at the moment of sending: lets the server correct a wrong clock. May differ in a repeat. */
  sentAt?: string | null | undefined;
  /** What it said, at most 1,000 characters; kept out of the log. */
  text?: string | null | undefined;
  /** What it had answered as the sender saw it, null for nothing: refused where that is not so any more. */
  was?: HandoverAnswer | null | undefined;
};

/** A body outside the room has an incident now. */
export type RecordHandoverInput = {
  /** When it took it, by the clock of the sender. */
  at: string;
  /** How word of it reached the sender. */
  channel?: Channel;
  /** When it happened, by the clock of the sender. */
  happenedAt: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The id of the incident. */
  incident: string;
  /** For whom the sender speaks, at most 80 characters; kept out of the log. */
  onBehalfOf?: string | null | undefined;
  /** The code of the post in whose name this is done. */
  post: string;
  /** The number of its receipt, at most 60 characters; kept out of the log. Left out where it has given none yet. */
  receiptNumber?: string | null | undefined;
  /** Now, by the clock of the sender, at the moment of sending: lets the server correct a wrong clock. May differ in a repeat. */
  sentAt?: string | null | undefined;
  /** The code of that body. */
  to: string;
};

/** What is to be learned from the day is written down. */
export type RecordLessonInput = {
  /** Until when, on the clock of the operation. */
  dueAt: string;
  /** Made by the sender; the same id and body again gets the same answer. The lesson has this id. */
  id: string;
  /** The code of that agency or office. */
  owner: string;
  /** Whether an agency or an office follows it up. */
  ownerKind: LessonOwnerKind;
  /** The region that it is about. */
  region: string;
  /** What is to be learned, and done, at most 1,000 characters; kept out of the log. */
  text: string;
};

/** What was decided about a revote that a body proposed or recommended. */
export type RecordRevoteDecisionInput = {
  /** How word of it reached the sender. */
  channel?: Channel;
  /** When it was decided. */
  decidedAt: string;
  /** What was decided. */
  decision: RevoteDecision;
  /** When it happened, by the clock of the sender. */
  happenedAt: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The id of the incident. */
  incident: string;
  /** The number of the decision, at most 60 characters; kept out of the log. */
  letterNumber?: string | null | undefined;
  /** For whom the sender speaks, at most 80 characters; kept out of the log. */
  onBehalfOf?: string | null | undefined;
  /** The code of the post in whose name this is done. */
  post: string;
  /** The id of the revote: that of the act that recorded it. */
  revote: string;
  /** Now, by the clock of the sender, at the moment of sending: lets the server correct a wrong clock. May differ in a repeat. */
  sentAt?: string | null | undefined;
  /** The reason given, at most 1,000 characters; kept out of the log. */
  text?: string | null | undefined;
  /** When it is to be held, where it was accepted and the date is known; otherwise ignored. */
  votesAt?: string | null | undefined;
  /** What was decided before as the sender saw it, null for nothing: refused where that is not so any more. */
  was?: RevoteDecision | null | undefined;
};

/** What came of a revote that the KPU accepted. */
export type RecordRevoteOutcomeInput = {
  /** How word of it reached the sender. */
  channel?: Channel;
  /** When it was held, or when it was clear that it is not. */
  endedAt: string;
  /** When it happened, by the clock of the sender. */
  happenedAt: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The id of the incident. */
  incident: string;
  /** For whom the sender speaks, at most 80 characters; kept out of the log. */
  onBehalfOf?: string | null | undefined;
  /** What came of it. */
  outcome: RevoteOutcome;
  /** The code of the post in whose name this is done. */
  post: string;
  /** The id of the revote: that of the act that recorded it. */
  revote: string;
  /** Now, by the clock of the sender, at the moment of sending: lets the server correct a wrong clock. May differ in a repeat. */
  sentAt?: string | null | undefined;
  /** What is to be said of it, at most 1,000 characters; kept out of the log. */
  text?: string | null | undefined;
  /** What had come of it as the sender saw it, null for nothing: refused where that is not so any more. */
  was?: RevoteOutcome | null | undefined;
};

/** A body proposed or recommended a revote. */
export type RecordRevoteProposalInput = {
  /** The code of the body that proposed or recommended it. */
  by: string;
  /** How word of it reached the sender. */
  channel?: Channel;
  /** The code of its ground, one for this kind. Where it is left out, `text` says the ground. */
  ground?: string | null | undefined;
  /** When it happened, by the clock of the sender. */
  happenedAt: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The id of the incident. */
  incident: string;
  /** Which kind of revote. */
  kind: RevoteKind;
  /** The date of its letter. */
  letterAt?: string | null | undefined;
  /** The number of its letter, at most 60 characters; kept out of the log. */
  letterNumber?: string | null | undefined;
  /** For whom the sender speaks, at most 80 characters; kept out of the log. */
  onBehalfOf?: string | null | undefined;
  /** The code of the post in whose name this is done. */
  post: string;
  /** Now, by the clock of the sender, at the moment of sending: lets the server correct a wrong clock. May differ in a repeat. */
  sentAt?: string | null | undefined;
  /** The ground in words, at most 1,000 characters; kept out of the log. */
  text?: string | null | undefined;
};

/** Redeems an invitation; the browser or phone that does is let in. */
export type RedeemInvitationInput = {
  /** The code. */
  code: string;
  /** Made by the browser or phone and kept by it alone: where the answer got lost, the same id and code within a day let it in again. */
  id: string;
  /** For the first admin: his name, at most 80 characters. */
  name?: string | null | undefined;
  /** For a person: his new password. */
  password?: string | null | undefined;
  /** For a field reporter: the number at which he can be called, at most 24 characters. */
  phone?: string | null | undefined;
  /** For a person without one: the name he will log in with. */
  username?: string | null | undefined;
};

/** Why an act was refused. Each code has an object type of its own with what it names. */
export type RefusalCode =
  /** The act cannot be undone. */
  | 'ACT_NOT_UNDOABLE'
  /** Everybody of this agency acts in other regions. */
  | 'AGENCY_OUTSIDE_REGION'
  /** The operation has no such agency. */
  | 'AGENCY_UNKNOWN'
  /** Somebody acknowledged the alert before. */
  | 'ALERT_ALREADY_ACKNOWLEDGED'
  /** The alert is over. */
  | 'ALERT_ALREADY_ENDED'
  /** The asker was not called about the alert. */
  | 'ALERT_NOT_CALLED'
  /** No such alert. */
  | 'ALERT_UNKNOWN'
  /** The operation has no such incident category or kind. */
  | 'CATEGORY_UNKNOWN'
  /** The institution already reported this stage of this TPS. */
  | 'CHECKPOINT_ALREADY_REPORTED'
  /** A roll-call closes after now, and within twelve hours. */
  | 'CLOSING_TIME_OUT_OF_RANGE'
  /** What is to be corrected is missing, corrected already, or about something else. */
  | 'CORRECTION_MISMATCH'
  /** User name and password do not belong together, or the passkey opens nothing here. */
  | 'CREDENTIALS_WRONG'
  /** A critical incident does not wait. */
  | 'CRITICAL_NOT_SNOOZED'
  /** No such message was given up. */
  | 'DELIVERY_NOT_DEAD'
  /** The directive was confirmed before. */
  | 'DISPOSITION_ALREADY_CONFIRMED'
  /** The time by which the agency is to act is over. */
  | 'DISPOSITION_DUE_IN_PAST'
  /** The incident has no such directive. */
  | 'DISPOSITION_UNKNOWN'
  /** The edit would leave everything as it is. */
  | 'EDIT_CHANGES_NOTHING'
  /** The timeline of the incident has no such entry. */
  | 'ENTRY_UNKNOWN'
  /** This is not the key of the exercise that runs here. */
  | 'EXERCISE_KEY_WRONG'
  /** The right would be over before it begins. */
  | 'GRANT_ENDS_IN_PAST'
  /** No such grant. */
  | 'GRANT_UNKNOWN'
  /** Incidents of this kind go to other bodies. */
  | 'HANDOVER_NOT_THEIRS'
  /** The operation knows no such body to hand over to. */
  | 'HANDOVER_UNKNOWN'
  /** The time of happening lies before the operation opened. */
  | 'HAPPENED_BEFORE_OPERATION'
  /** The time of happening lies ahead of the server. */
  | 'HAPPENED_IN_FUTURE'
  /** The id was used before for something else. */
  | 'ID_REUSED'
  /** Somebody acknowledged the incident before. */
  | 'INCIDENT_ALREADY_ACKNOWLEDGED'
  /** The incident was closed before. */
  | 'INCIDENT_ALREADY_CLOSED'
  /** The incident waits for its verification already. */
  | 'INCIDENT_ALREADY_FINISHED'
  /** Somebody changed it since the sender looked. */
  | 'INCIDENT_EDIT_STALE'
  /** The incident was merged into another. */
  | 'INCIDENT_IS_MERGED'
  /** The incident is open. */
  | 'INCIDENT_NOT_CLOSED'
  /** The incident is not merged into another. */
  | 'INCIDENT_NOT_MERGED'
  /** The incident is not snoozed. */
  | 'INCIDENT_NOT_SNOOZED'
  /** No such incident. */
  | 'INCIDENT_UNKNOWN'
  /** The clock of the operation has not come to this instant yet. */
  | 'INSTANT_AHEAD'
  /** The asker does not report here for this institution. */
  | 'INSTITUTION_NOT_YOURS'
  /** The operation has no such institution. */
  | 'INSTITUTION_UNKNOWN'
  /** The time of the invitation is over, or a newer one took its place. */
  | 'INVITATION_EXPIRED'
  /** No invitation has this code. */
  | 'INVITATION_UNKNOWN'
  /** The invitation was redeemed before. */
  | 'INVITATION_USED'
  /** The operation needs one admin whose right does not end. */
  | 'LAST_ADMIN'
  /** The lesson was withdrawn before. */
  | 'LESSON_ALREADY_WITHDRAWN'
  /** The date by which the lesson is to be followed up has passed. */
  | 'LESSON_DUE_IN_PAST'
  /** Somebody changed the lesson since the sender looked. */
  | 'LESSON_STALE'
  /** No such lesson, or none that the asker may change. */
  | 'LESSON_UNKNOWN'
  /** What hinders a stage must be an incident that everybody sees. */
  | 'LEVEL_HIDES_HINDRANCE'
  /** The asker could not see the incident at this level. */
  | 'LEVEL_NOT_YOURS'
  /** The incident has this level already. */
  | 'LEVEL_UNCHANGED'
  /** An incident would be counted with one that fewer people may see. */
  | 'MERGE_HIDES_INCIDENT'
  /** An incident cannot be merged into itself. */
  | 'MERGE_INTO_ITSELF'
  /** The other incident is merged into this one. */
  | 'MERGE_IN_CIRCLE'
  /** The other incident is merged into a third. */
  | 'MERGE_TARGET_MERGED'
  /** Only the clock of an exercise can be run. */
  | 'NOT_AN_EXERCISE'
  /** The operation has no ladders. */
  | 'NO_LADDERS'
  /** The operation takes no more reports. */
  | 'OPERATION_CLOSED'
  /** Nobody takes his own rights away. */
  | 'OWN_ACCESS'
  /** The code has run out. */
  | 'PAIRING_CODE_EXPIRED'
  /** A code has eight consonants. */
  | 'PAIRING_CODE_MALFORMED'
  /** No screen shows this code. */
  | 'PAIRING_CODE_UNKNOWN'
  /** Somebody has decided about this code already. */
  | 'PAIRING_CODE_USED'
  /** The clock of the device is wrong. */
  | 'PAIRING_PROOF_STALE'
  /** The proof was not made with the key of the device that asked. */
  | 'PAIRING_PROOF_WRONG'
  /** Passkeys need a server with a name and a certificate. */
  | 'PASSKEYS_UNAVAILABLE'
  /** The answer of the device could not be verified. */
  | 'PASSKEY_NOT_ACCEPTED'
  /** No such passkey of one’s own. */
  | 'PASSKEY_UNKNOWN'
  /** The password is too easy to find out. */
  | 'PASSWORD_TOO_WEAK'
  /** No such person. */
  | 'PERSON_UNKNOWN'
  /** The incident has this very photo from this sender already. */
  | 'PHOTO_ALREADY_ATTACHED'
  /** A photo has at least one byte, and at most so many. */
  | 'PHOTO_SIZE_OUT_OF_RANGE'
  /** Files of this kind are not taken. */
  | 'PHOTO_TYPE_UNSUPPORTED'
  /** No such photo. */
  | 'PHOTO_UNKNOWN'
  /** The operation has no such kind of place. */
  | 'PLACE_KIND_UNKNOWN'
  /** Latitude or longitude is out of range. */
  | 'POINT_NOT_ON_EARTH'
  /** The grant names no post, or one that does not fit it. */
  | 'POST_NOT_FOR_GRANT'
  /** The asker does not act here in the name of this post. */
  | 'POST_NOT_YOURS'
  /** The operation has no such post. */
  | 'POST_UNKNOWN'
  /** What was set aside could not be processed this time either. */
  | 'PROCESSING_FAILED'
  /** The browser named no push service that may be reached. */
  | 'PUSH_NOT_ACCEPTABLE'
  /** The act needs a reason, for the record. */
  | 'REASON_NEEDED'
  /** The roll-call does not ask this region. */
  | 'REGION_NOT_ASKED'
  /** A region that was to be asked does not lie directly below the one that asks. */
  | 'REGION_NOT_BELOW'
  /** A sheet of invitations is for one kecamatan or desa. */
  | 'REGION_TOO_LARGE'
  /** No such region in this regency. */
  | 'REGION_UNKNOWN'
  /** No such field reporter. */
  | 'REPORTER_UNKNOWN'
  /** The database did not take the write in time; whether it did is settled by sending it again. */
  | 'RETRY_LATER'
  /** A revote is held on voting day or later. */
  | 'REVOTE_BEFORE_VOTING_DAY'
  /** The operation knows no such body that proposes or recommends revotes. */
  | 'REVOTE_BODY_UNKNOWN'
  /** The operation knows no such ground for a revote of this kind. */
  | 'REVOTE_GROUND_UNKNOWN'
  /** The KPU has not accepted the revote, so that it has no outcome. */
  | 'REVOTE_NOT_ACCEPTED'
  /** The incident has no such proposal or recommendation. */
  | 'REVOTE_UNKNOWN'
  /** The role is one of the whole regency. */
  | 'ROLE_NEEDS_REGENCY'
  /** The region answered otherwise than the sender knew. */
  | 'ROLL_CALL_ALREADY_ANSWERED'
  /** The roll-call was closed before, or its time is up. */
  | 'ROLL_CALL_ALREADY_CLOSED'
  /** The region asks one question already. */
  | 'ROLL_CALL_ALREADY_OPEN'
  /** A roll-call asks at least one region. */
  | 'ROLL_CALL_ASKS_NOBODY'
  /** No such roll-call, or none that the asker has to do with. */
  | 'ROLL_CALL_UNKNOWN'
  /** Something is wrong with the roster file: nothing of it was saved. */
  | 'ROSTER_NOT_SOUND'
  /** Closing an incident this severe needs a second person. */
  | 'SECOND_PERSON_NEEDED'
  /** No such session. */
  | 'SESSION_UNKNOWN'
  /** Nothing of this id is set aside. */
  | 'SET_ASIDE_UNKNOWN'
  /** An incident is snoozed for half an hour at most. */
  | 'SNOOZE_OUT_OF_RANGE'
  /** The clock cannot run at this speed. */
  | 'SPEED_OUT_OF_RANGE'
  /** The operation has no such stage, or it is not one of a TPS. */
  | 'STAGE_UNKNOWN'
  /** The server cannot store anything at the moment. */
  | 'STORAGE_FULL'
  /** A text is too long, empty, or holds characters that hide or reorder others. */
  | 'TEXT_NOT_ACCEPTABLE'
  /** A token must end in the future, and within a year. */
  | 'TOKEN_EXPIRY_OUT_OF_RANGE'
  /** A token needs at least one scope. */
  | 'TOKEN_SCOPE_MISSING'
  /** No such token. */
  | 'TOKEN_UNKNOWN'
  /** Too many codes were wrong. */
  | 'TOO_MANY_PAIRING_TRIES'
  /** A person has as many passkeys as he may. */
  | 'TOO_MANY_PASSKEYS'
  /** There are as many photos as there may be. */
  | 'TOO_MANY_PHOTOS'
  /** Too many tries; wait. */
  | 'TOO_MANY_TRIES'
  /** There are as many webhooks as the server looks after. */
  | 'TOO_MANY_WEBHOOKS'
  /** A named TPS does not lie in the named region. */
  | 'TPS_OUTSIDE_REGION'
  /** No such TPS in the roster of this operation. */
  | 'TPS_UNKNOWN'
  /** The user name is too short, too long, or has other characters than allowed. */
  | 'USERNAME_NOT_ACCEPTABLE'
  /** Somebody else has this user name. */
  | 'USERNAME_TAKEN'
  /** The wall was unpaired and takes no orders. */
  | 'WALL_ALREADY_UNPAIRED'
  /** What was sent as the key of a device is none. */
  | 'WALL_KEY_MALFORMED'
  /** In a real operation a wall is let in by a coordinator alone. */
  | 'WALL_NEEDS_APPROVAL'
  /** A wall shows the regency or one of its kecamatan. */
  | 'WALL_SCOPE_UNKNOWN'
  /** No screen has this diagonal, or no room this distance. */
  | 'WALL_SCREEN_OUT_OF_RANGE'
  /** The screen is too small to be read from the farthest seat. */
  | 'WALL_SCREEN_TOO_SMALL'
  /** A change of settings names at least one. */
  | 'WALL_SETTINGS_MISSING'
  /** No such wall. */
  | 'WALL_UNKNOWN'
  /** Nothing may be sent to this address. */
  | 'WEBHOOK_TARGET_NOT_ACCEPTABLE'
  /** No such webhook. */
  | 'WEBHOOK_UNKNOWN';

/** Turns a screen away. */
export type RefuseWallInput = {
  /** The code that the screen shows, with or without the hyphen. */
  code: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** Why, for the record: at most 500 characters. */
  reason?: string | null | undefined;
};

/** How high a region stands in the tree. */
export type RegionLevel =
  /** A desa or kelurahan of a kecamatan. */
  | 'DESA'
  /** The regency: a kabupaten or a kota. */
  | 'KABUPATEN'
  /** A kecamatan of the regency. */
  | 'KECAMATAN';

/** Has the browser that asks woken for alerts, as its `PushSubscription` says. */
export type RegisterPushInput = {
  /** Its secret, in base64url. */
  auth: string;
  /** The address at its push service. */
  endpoint: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** What its lock screen speaks. */
  language: PushLanguage;
  /** Its public key, in base64url. */
  p256dh: string;
};

/** Words that a wall may show of an incident; it shows no others. */
export type ReleaseWallTextInput = {
  /** How word of it reached the sender. */
  channel?: Channel;
  /** When it happened, by the clock of the sender. */
  happenedAt: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The id of the incident. */
  incident: string;
  /** For whom the sender speaks, at most 80 characters; kept out of the log. */
  onBehalfOf?: string | null | undefined;
  /** The code of the post in whose name this is done. */
  post: string;
  /** Now, by the clock of the sender, at the moment of sending: lets the server correct a wrong clock. May differ in a repeat. */
  sentAt?: string | null | undefined;
  /** The words, at most 90 characters, fit for guests. */
  text: string;
  /** The words released before as the sender saw them, null for none: refused where that is not so any more. */
  was?: string | null | undefined;
};

/** Forgets one of one’s own passkeys. */
export type RemovePasskeyInput = {
  /** Made by the sender: a repeat carries the same and gets the first answer. Left out: each sending is an act of its own. */
  id?: string | null | undefined;
  /** The id of the passkey. */
  passkey: string;
};

/** A photo is to be erased. */
export type RemovePhotoInput = {
  /** When it was decided, by the clock of the sender. */
  happenedAt: string;
  /** Made by the sender. A repeat carries the same. */
  id: string;
  /** The id of the photo. */
  photo: string;
  /** The code of the post that acts, such as KOORDINATOR_PIKET. */
  post: string;
  /** Why, at most 500 characters; kept out of the log. */
  reason: string;
  /** The clock of the sender at the moment of sending: a wrong one is corrected by it. */
  sentAt?: string | null | undefined;
};

/** Sends nothing more to a webhook. */
export type RemoveWebhookInput = {
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The id of the webhook. */
  webhook: string;
};

/** An incident is not over after all. */
export type ReopenIncidentInput = {
  /** How word of it reached the sender. */
  channel?: Channel;
  /** When it happened, by the clock of the sender. */
  happenedAt: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The id of the incident. */
  incident: string;
  /** For whom the sender speaks, at most 80 characters; kept out of the log. */
  onBehalfOf?: string | null | undefined;
  /** The code of the post in whose name this is done. */
  post: string;
  /** Why, at most 500 characters; kept out of the log. */
  reason: string;
  /** Now, by the clock of the sender, at the moment of sending: lets the server correct a wrong clock. May differ in a repeat. */
  sentAt?: string | null | undefined;
};

/** By what the past is drawn. */
export type ReplayBasis =
  /** What happened: as if word of everything had been received at once. */
  | 'HAPPENED'
  /** What the room knew: by when word of it was received. */
  | 'RECEIVED';

/** One institution tells about one stage of one TPS. */
export type ReportCheckpointInput = {
  /** What is said about the stage. */
  assertion?: CheckpointAssertion;
  /** How the report reached the sender. */
  channel?: Channel;
  /** The id of the report that this one corrects. */
  corrects?: string | null | undefined;
  /** When it happened, by the clock of the sender. */
  happenedAt: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The code of the institution that says so. */
  institution: string;
  /** A remark, at most 500 characters; kept out of the log. */
  note?: string | null | undefined;
  /** For whom the sender speaks, at most 80 characters; kept out of the log. */
  onBehalfOf?: string | null | undefined;
  /** Now, by the clock of the sender, at the moment of sending: lets the server correct a wrong clock. May differ in a repeat. */
  sentAt?: string | null | undefined;
  /** The code of the stage. */
  stage: string;
  /** The TPS. */
  tps: string;
};

/** For whom a report is made. */
export type ReportVersion =
  /** For the asker: all that he may read today. */
  | 'FULL'
  /** To be laid before guests: of incidents that a wall shows them the category, the kecamatan, the times and the words released for walls; of all others how many there are; nothing that was written, and nobody. */
  | 'MASKED';

/** What a wall says of itself, every 30 seconds. */
export type ReportWallHealthInput = {
  /** The cursor of the picture that it shows; null while it shows none. */
  cursor?: string | null | undefined;
  /** When it last drew a frame, by its own corrected clock. */
  frameAt: string;
  /** Memory of its page, MB; null where it cannot tell. */
  heapMegabytes?: number | null | undefined;
  /** Nodes of its page. */
  nodes: number;
  /** The size of its text. */
  preset: WallPreset;
  /** The scene that it shows. */
  scene: WallScene;
  /** Whether it can be heard. */
  sound: WallSound;
  /** The version of its page: at most 40 characters, cut where longer. */
  version: string;
};

/** Why a place in the stream cannot be continued from. */
export type ResyncReason =
  /** The database was restored since. */
  | 'EPOCH'
  /** It is too far back, or its key is gone. */
  | 'EXPIRED'
  /** The log does not contain what was seen there. */
  | 'FORK'
  /** It is none that this server gave out. */
  | 'INVALID'
  /** It belongs to another scope, or the rights of its holder have changed. */
  | 'SCOPE';

/** Takes one right back. */
export type RevokeAccessInput = {
  /** The id of the grant. */
  grant: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** Why, at most 300 characters; kept out of the log, and destroyed with the data of the person. */
  reason?: string | null | undefined;
};

/** Shuts a program out, at once and for good. */
export type RevokeTokenInput = {
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The id of the token. */
  token: string;
};

/** What was decided about a revote that was proposed or recommended. */
export type RevoteDecision =
  /** The KPU of the regency accepted it. */
  | 'ACCEPTED'
  /** The KPU of the regency refused it. */
  | 'REFUSED'
  /** The body that proposed or recommended it took it back. */
  | 'WITHDRAWN';

/** How voting or counting may have to be held again. */
export type RevoteKind =
  /** Pemungutan suara lanjutan: the part that was stopped. */
  | 'PSL'
  /** Pemungutan suara susulan: all of it, where nothing could be held. */
  | 'PSS'
  /** Penghitungan surat suara ulang: counting repeated. */
  | 'PSSU'
  /** Pemungutan suara ulang: voting repeated. */
  | 'PSU';

/** What came of a revote that was accepted. */
export type RevoteOutcome =
  /** It was held. */
  | 'HELD'
  /** It was not held. */
  | 'NOT_HELD';

/** What a body may say about a revote. The KPU of the regency decides. */
export type RevoteStance =
  /** It proposes one, as the KPPS does. */
  | 'PROPOSES'
  /** It recommends one, as supervisors do. */
  | 'RECOMMENDS';

/** What somebody is in a region; it decides what he may do and see there. */
export type Role =
  /** Keeps people, devices and tokens; reads nothing guarded. */
  | 'ADMIN'
  /** Acts for an agency on what it answers for. */
  | 'AGENCY'
  /** Works on intelligence and evidence. */
  | 'INTELLIGENCE'
  /** Coordinates in a kecamatan, for its forum of leaders. */
  | 'KECAMATAN'
  /** Leads: reads everything, and no names of reporters. */
  | 'LEADER'
  /** Coordinates at the command post and triages everything that comes in. */
  | 'POSKO'
  /** A program that follows alerts. */
  | 'PROGRAM_ALERTS'
  /** A program that runs documents of its own. */
  | 'PROGRAM_QUERY'
  /** A program that reads what is open to everybody in the room. */
  | 'PROGRAM_READ'
  /** A program that reports. */
  | 'PROGRAM_REPORT'
  /** Reports from one TPS. */
  | 'REPORTER'
  /** A screen that the room looks at. */
  | 'WALL';

/** What is known of a region or TPS by the roster. */
export type RosterField =
  /** Whether it is a kelurahan. */
  | 'isKelurahan'
  /** Whether it is a TPS at a special location. */
  | 'isSpecial'
  /** Latitude of its point. */
  | 'latitude'
  /** Longitude of its point. */
  | 'longitude'
  /** Its name. */
  | 'name'
  /** Its place among its neighbours in lists. */
  | 'position'
  /** Its three letters on the wall. */
  | 'shortCode'
  /** How well phones work there. */
  | 'signalClass'
  /** The column of its tile on the wall. */
  | 'tileColumn'
  /** The row of its tile on the wall. */
  | 'tileRow';

/** What may be wrong with one line of a roster file. */
export type RosterProblemCode =
  /** It has another number of cells than the header. */
  | 'CELL_COUNT'
  /** The cell is empty. */
  | 'EMPTY'
  /** A spreadsheet would run the cell as a formula. */
  | 'FORMULA'
  /** One of latitude and longitude is there without the other. */
  | 'HALF_A_POINT'
  /** This is no code of a desa. */
  | 'NOT_A_DESA_CODE'
  /** This is neither desa nor kelurahan. */
  | 'NOT_A_KIND'
  /** This is none of A, B, C. */
  | 'NOT_A_SIGNAL_CLASS'
  /** This is no number from 1 to 999. */
  | 'NOT_A_TPS_NUMBER'
  /** This is no number of degrees where the country lies. */
  | 'NOT_DEGREES'
  /** This is neither yes nor no. */
  | 'NOT_YES_OR_NO'
  /** The code does not follow from that of the desa and the number. */
  | 'OTHER_CODE'
  /** Desa or kelurahan: the code says the other. */
  | 'OTHER_KIND'
  /** An earlier line says something else of the same. */
  | 'SAID_OTHERWISE'
  /** The name is too long. */
  | 'TOO_LONG'
  /** The TPS is on an earlier line already. */
  | 'TPS_TWICE'
  /** The name holds a character that is not shown. */
  | 'UNSAFE_CHARACTER';

/** Why a roster file as a whole cannot be imported. */
export type RosterRefusalCode =
  /** It lacks columns that are needed. */
  | 'COLUMNS_MISSING'
  /** A column occurs twice. */
  | 'COLUMN_TWICE'
  /** There is nothing in it. */
  | 'FILE_EMPTY'
  /** It is larger than 32 MB. */
  | 'FILE_TOO_LARGE'
  /** It has only one of the columns lat and lon. */
  | 'HALF_A_POINT'
  /** It is no well-formed CSV. */
  | 'NOT_CSV'
  /** It is no text in UTF-8. */
  | 'NOT_UTF8'
  /** It names columns and has no line below them. */
  | 'NO_LINES'
  /** It is of another regency than this server. */
  | 'OTHER_REGENCY'
  /** It has another number of TPS than was expected. */
  | 'OTHER_TOTAL'
  /** The roster would have more TPS than was expected, as those that it lacks are kept. */
  | 'OTHER_TOTAL_KEPT'
  /** Nothing names its regency. */
  | 'REGENCY_UNNAMED';

/** Where those of a rung answer. */
export type RungLevel =
  /** For the agency that answers. */
  | 'AGENCY'
  /** For a desa. */
  | 'DESA'
  /** For the whole regency. */
  | 'KABUPATEN'
  /** For a kecamatan. */
  | 'KECAMATAN'
  /** For one TPS. */
  | 'TPS';

/** What became of a rung. */
export type RungState =
  /** Its people were called. */
  | 'CALLED'
  /** It was passed over. */
  | 'SKIPPED'
  /** It has not been its turn. */
  | 'WAITING';

/** Sends a message again that had been given up. */
export type SendDeliveryAgainInput = {
  /** The id of the delivery. */
  delivery: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
};

/** A test alert to everybody on the ladders within a region. */
export type SendTestAlertInput = {
  /** Made by the sender; a repeat carries the same. */
  id: string;
  /** The regency, a kecamatan or a desa. */
  region: string;
};

/** What the server does by itself. */
export type ServerTask =
  /** Raises alerts, and ends them. */
  | 'ALERTS'
  /** Hands alerts to phones and to programs elsewhere. */
  | 'DELIVERIES'
  /** Does what is due: limits, the next rung of a ladder, the end of a roll call. */
  | 'TIMERS';

/** Something that is wrong with the server itself. */
export type ServerWarning =
  /** Alerts have not been raised for more than 10 seconds. */
  | 'ALERTS_LATE'
  /** Its clock is wrong: times and limits cannot be trusted. */
  | 'CLOCK_WRONG'
  /** Alerts have not been handed on for more than 10 seconds. */
  | 'DELIVERIES_LATE'
  /** Something that is due has not been done for more than 10 seconds. */
  | 'TIMERS_LATE';

/** Gives somebody a new password of his own. */
export type SetPasswordInput = {
  /** The password that holds now. */
  currentPassword: string;
  /** Made by the sender: a repeat carries the same and gets the first answer. Left out: each sending is an act of its own. */
  id?: string | null | undefined;
  /** The new one: at least 12 characters. */
  newPassword: string;
};

/** How much an incident endangers people or the vote. */
export type Severity =
  /** Lives or the vote itself are in danger now. */
  | 'CRITICAL'
  /** Voting is stopped or will be soon. */
  | 'HIGH'
  /** Worth knowing; nothing is hindered. */
  | 'LOW'
  /** Voting goes on with difficulty. */
  | 'MEDIUM';

/** How well a TPS can be reached; it decides how long silence and lateness are tolerated. */
export type SignalClass =
  /** Good mobile signal. */
  | 'A'
  /** Ordinary signal; the default. */
  | 'B'
  /** No signal: news travels for hours. */
  | 'C';

/** What a frame is. */
export type SituationFrameKind =
  /** Everything missed has been sent; from here on it is live. */
  | 'CAUGHT_UP'
  /** What changed between `after` and `cursor`. */
  | 'DELTA'
  /** The place asked for cannot be continued from; a snapshot follows. */
  | 'RESYNC'
  /** The right to this scope has ended; nothing more follows. */
  | 'REVOKED'
  /** Everything, from nothing. Throw away what was there. */
  | 'SNAPSHOT'
  /** The heartbeat, every 2 seconds: time went on; may carry changes as well. */
  | 'TIME';

/** Why a rung was passed over. */
export type SkipReason =
  /** Nobody holds the office, or may see the alert. */
  | 'NOBODY'
  /** None of its people can be reached by a channel of the rung. */
  | 'UNREACHABLE';

/** An incident waits for a while. */
export type SnoozeIncidentInput = {
  /** How word of it reached the sender. */
  channel?: Channel;
  /** When it happened, by the clock of the sender. */
  happenedAt: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The id of the incident. */
  incident: string;
  /** For whom the sender speaks, at most 80 characters; kept out of the log. */
  onBehalfOf?: string | null | undefined;
  /** The code of the post in whose name this is done. */
  post: string;
  /** Why, at most 500 characters; kept out of the log. */
  reason: string;
  /** Now, by the clock of the sender, at the moment of sending: lets the server correct a wrong clock. May differ in a repeat. */
  sentAt?: string | null | undefined;
  /** Until when, on the clock of the operation: half an hour at most. */
  until: string;
};

/** Who does a stage. */
export type StageLevel =
  /** Every kecamatan, once. Part of the schedule alone: no report is taken about it, and no picture, alert or final report tells of it. */
  | 'KECAMATAN'
  /** Every TPS, once. */
  | 'TPS';

/** Where one TPS stands at one stage. Exactly one holds. */
export type StageStatus =
  /** Done, or implied by a later stage. */
  | 'DONE'
  /** An open incident keeps the TPS from it. */
  | 'HINDERED'
  /** Past its limit, but the TPS was heard from within its silence budget. */
  | 'LATE'
  /** The TPS need not do it. */
  | 'NOT_APPLICABLE'
  /** Not expected yet. */
  | 'NOT_DUE'
  /** Past its limit, and within the time for which the law lets it go on: not late. */
  | 'OVERTIME'
  /** Past its limit, and nothing heard from the TPS within its silence budget. */
  | 'SILENT'
  /** Expected, and still within its limit. */
  | 'WAITING';

/** An entry of a timeline is to stand in the report of the day, or not. */
export type StarEntryInput = {
  /** How word of it reached the sender. */
  channel?: Channel;
  /** The id of the entry; that of the incident for its report. */
  entry: string;
  /** When it happened, by the clock of the sender. */
  happenedAt: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The id of the incident. */
  incident: string;
  /** True where it is to stand in the report. */
  isStarred: boolean;
  /** For whom the sender speaks, at most 80 characters; kept out of the log. */
  onBehalfOf?: string | null | undefined;
  /** The code of the post in whose name this is done. */
  post: string;
  /** Now, by the clock of the sender, at the moment of sending: lets the server correct a wrong clock. May differ in a repeat. */
  sentAt?: string | null | undefined;
};

/** A screen asks to be let in. */
export type StartWallPairingInput = {
  /** In an exercise: be let in at once. Left out: wait for a coordinator. */
  exercise?: ExerciseWallInput | null | undefined;
  /** Height of its screen, px. */
  height: number;
  /** Its public key, made for this: ECDSA on P-256, as SPKI in base64 or base64url. The private one never leaves it. */
  publicKey: string;
  /** Width of its screen, px. */
  width: number;
};

/** Sends a message to a webhook that says nothing but that it is a test. */
export type TestWebhookInput = {
  /** Made by the sender; the same id and body again gets the same answer. Becomes the id of the message. */
  id: string;
  /** The id of the webhook. */
  webhook: string;
};

/** What is wrong with a text. */
export type TextFault =
  /** It holds nothing but spaces; leave it out instead. */
  | 'EMPTY'
  /** It has more characters than its field holds. */
  | 'TOO_LONG'
  /** It holds a control, invisible or bidirectional character. */
  | 'UNSAFE_CHARACTER';

/** What a program may do with its token. */
export type TokenScope =
  /** Follow alerts. */
  | 'ALERTS'
  /** Run documents of its own instead of the published ones; reads nothing by itself. */
  | 'QUERY'
  /** Read and follow what is open to everybody in the room. */
  | 'READ'
  /** Report checkpoints and raise incidents, and read what it raised. */
  | 'REPORT';

/** Whether what was reported is so, whatever has been done about it. */
export type Truth =
  /** It is so. */
  | 'CONFIRMED'
  /** It is not so. */
  | 'REFUTED'
  /** Nobody has said. */
  | 'UNVERIFIED';

/** An act on an incident is taken back: within a minute, by whoever did it, while it is the newest. */
export type UndoIncidentActInput = {
  /** The id of that act. */
  act: string;
  /** How word of it reached the sender. */
  channel?: Channel;
  /** When it happened, by the clock of the sender. */
  happenedAt: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The id of the incident. */
  incident: string;
  /** For whom the sender speaks, at most 80 characters; kept out of the log. */
  onBehalfOf?: string | null | undefined;
  /** The code of the post in whose name this is done. */
  post: string;
  /** Now, by the clock of the sender, at the moment of sending: lets the server correct a wrong clock. May differ in a repeat. */
  sentAt?: string | null | undefined;
};

/** An incident is one of its own after all. */
export type UnmergeIncidentInput = {
  /** How word of it reached the sender. */
  channel?: Channel;
  /** When it happened, by the clock of the sender. */
  happenedAt: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The id of the incident. */
  incident: string;
  /** For whom the sender speaks, at most 80 characters; kept out of the log. */
  onBehalfOf?: string | null | undefined;
  /** The code of the post in whose name this is done. */
  post: string;
  /** Now, by the clock of the sender, at the moment of sending: lets the server correct a wrong clock. May differ in a repeat. */
  sentAt?: string | null | undefined;
};

/** Takes a wall out of use, at once and for good. */
export type UnpairWallInput = {
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** Why, for the record: at most 500 characters. */
  reason: string;
  /** The wall. */
  wall: string;
};

/** An incident waits no longer. */
export type WakeIncidentInput = {
  /** How word of it reached the sender. */
  channel?: Channel;
  /** When it happened, by the clock of the sender. */
  happenedAt: string;
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The id of the incident. */
  incident: string;
  /** For whom the sender speaks, at most 80 characters; kept out of the log. */
  onBehalfOf?: string | null | undefined;
  /** The code of the post in whose name this is done. */
  post: string;
  /** Now, by the clock of the sender, at the moment of sending: lets the server correct a wrong clock. May differ in a repeat. */
  sentAt?: string | null | undefined;
};

/** How light the room is in which a wall hangs. */
export type WallAmbient =
  /** A lit room or a projector: light grey ground. */
  | 'BRIGHT'
  /** Up to 200 lux: dark ground. */
  | 'DARK';

/** What a wall can be told. All of it is on record. */
export type WallCommand =
  /** Show a clock alone. Needs a reason. */
  | 'BLANK'
  /** Take over the settings that are sent with it. */
  | 'CHANGE_SETTINGS'
  /** The alarm about its token has been looked into. Needs a reason. */
  | 'DISMISS_MISUSE'
  /** Show what the room may see. */
  | 'GUEST_OFF'
  /** Show what guests may see. */
  | 'GUEST_ON'
  /** Keep the named scene; without one, choose by itself. */
  | 'PIN_SCENE'
  /** Start anew, as set up, with the newest page. */
  | 'RESTART'
  /** Show the newest seal of the record in the footer for two minutes. */
  | 'SHOW_SEAL'
  /** Sound the test tone once. */
  | 'TEST_SOUND'
  /** Show again what was shown before. Needs a reason. */
  | 'UNBLANK';

/** What a wall gets to show. The server sends it no more than that. */
export type WallMode =
  /** Nothing: a clock alone. */
  | 'BLANK'
  /** The picture while guests stand in the room. */
  | 'GUEST'
  /** The picture for people of the room. */
  | 'NORMAL';

/** How far a wall has come on its way in. */
export type WallPairingState =
  /** Let in. */
  | 'APPROVED'
  /** The code has run out or is not known any more. Start anew. */
  | 'EXPIRED'
  /** Nobody has decided. Ask again after the interval. */
  | 'PENDING'
  /** Turned away. Start anew if that was a mistake. */
  | 'REFUSED'
  /** As PENDING, but it was asked too soon: the interval has grown. */
  | 'SLOW_DOWN';

/** The size of text of a wall, from its diagonal and the distance of its farthest seat. */
export type WallPreset =
  /** Up to 0.069 metres per inch. */
  | 'LARGE'
  /** Up to 0.090 metres per inch: one zone at a time. */
  | 'SPLIT'
  /** Up to 0.055 metres per inch. */
  | 'STANDARD';

/** One full arrangement of a wall. */
export type WallScene =
  /** The open incidents alone, on a wall of the preset SPLIT. */
  | 'BOARD'
  /** The numbers alone, on a wall of the preset SPLIT. */
  | 'NUMBERS'
  /** Numbers, matrix and board at once: a wall of the preset STANDARD or LARGE. */
  | 'OVERVIEW'
  /** The matrix of stages alone, on a wall of the preset SPLIT. */
  | 'STAGES';

/** Settings of a wall to be changed; what is left out stays. */
export type WallSettingsChange = {
  /** How light its room is. */
  ambient?: WallAmbient | null | undefined;
  /** Diagonal of its screen, inches: 20 to 600. */
  diagonalInches?: number | null | undefined;
  /** Distance of the farthest seat, metres: 0.5 to 40. */
  distanceMetres?: number | null | undefined;
  /** True where it starts in guest mode. */
  isGuestByDefault?: boolean | null | undefined;
  /** True where a wall of the preset SPLIT goes from zone to zone while nobody has to act. Others show all at once. */
  isRotating?: boolean | null | undefined;
  /** True where it sounds its alarms. */
  isSoundOn?: boolean | null | undefined;
  /** What people call it: at most 80 characters. */
  name?: string | null | undefined;
  /** Where it hangs: at most 80 characters. */
  place?: string | null | undefined;
  /** The region it shows. */
  scope?: string | null | undefined;
};

/** How a screen is set up as a wall. */
export type WallSetupInput = {
  /** How light its room is. */
  ambient: WallAmbient;
  /** Diagonal of its screen, inches: 20 to 600. */
  diagonalInches: number;
  /** Distance of the farthest seat, metres: 0.5 to 40. */
  distanceMetres: number;
  /** True where it starts in guest mode. */
  isGuestByDefault: boolean;
  /** What people call it: at most 80 characters. */
  name: string;
  /** Where it hangs: at most 80 characters. */
  place: string;
  /** The region it shows: the regency or a kecamatan of it. */
  scope: string;
};

/** Whether a wall can be heard. */
export type WallSound =
  /** Its browser does not let it. */
  | 'BLOCKED'
  /** It was told to be silent. */
  | 'MUTED'
  /** It can. */
  | 'RUNNING';

/** A lesson is taken back. */
export type WithdrawLessonInput = {
  /** Made by the sender; the same id and body again gets the same answer. */
  id: string;
  /** The id of the lesson. */
  lesson: string;
  /** The version that the sender has read. */
  version: number;
};

export type OfficerAlertsSubscriptionVariables = Exact<{
  region: string;
  filter?: AlertFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type OfficerAlertsSubscription = { alerts: { kind: AlertFrameKind, cursor: string, asOf: string, servedAt: string, operationTime: string, operationSpeed: number, removedAlerts: Array<string>, alerts: Array<{ id: string, isTest: boolean, severity: Severity, state: AlertState, region: string, tps: Array<string>, category: string | null, kind: string | null, truth: Truth | null, incident: string | null, raisedAt: string, nextAt: string | null, acknowledgedAt: string | null, acknowledgedBy: string | null, returns: number, endedAt: string | null, label: { id: string, en: string }, sentence: { id: string, en: string } }> } };

export type OfficerMeQueryVariables = Exact<{ [key: string]: never; }>;


export type OfficerMeQuery = { me: { kind: PrincipalKind, principal: string | null, isExercise: boolean, actions: Array<Action>, grants: Array<{ id: string, region: string, post: string | null, role: Role }> }, operation: { zone: string, regency: { code: string, name: string, children: Array<{ code: string, name: string, children: Array<{ code: string, name: string }> }> }, categories: Array<{ code: string, label: { id: string, en: string }, alleged: { label: { id: string, en: string } } | null, kinds: Array<{ code: string, label: { id: string, en: string }, alleged: { label: { id: string, en: string } } | null }> }>, posts: Array<{ code: string, label: { id: string, en: string } }> } };

export type OfficerPushKeyQueryVariables = Exact<{ [key: string]: never; }>;


export type OfficerPushKeyQuery = { pushKey: string };

export type OfficerAcknowledgeMutationVariables = Exact<{
  input: AcknowledgeAlertInput;
}>;


export type OfficerAcknowledgeMutation = { acknowledgeAlert:
    | { answer: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
   };

export type OfficerNoteMutationVariables = Exact<{
  input: NoteAlertInput;
}>;


export type OfficerNoteMutation = { noteAlert:
    | { alert: string }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
   };

export type OfficerDeclineMutationVariables = Exact<{
  input: DeclineAlertInput;
}>;


export type OfficerDeclineMutation = { declineAlert:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { answer: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
   };

export type OfficerRegisterPushMutationVariables = Exact<{
  input: RegisterPushInput;
}>;


export type OfficerRegisterPushMutation = { registerPush:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { subscription: string }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
   };

export type MySessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MySessionsQuery = { mySessions: Array<{ id: string, how: LogInWay, device: string, startedAt: string, lastSeenAt: string, expiresAt: string, isCurrent: boolean }> };

export type EndSessionMutationVariables = Exact<{
  input: EndSessionInput;
}>;


export type EndSessionMutation = { endSession:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { session: string }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
   };

export type SetPasswordMutationVariables = Exact<{
  input: SetPasswordInput;
}>;


export type SetPasswordMutation = { setPassword:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { endedSessions: number }
    | { minimumLength: number, code: RefusalCode, isRetryable: boolean, passwordFault: PasswordFault }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { retryAfterSeconds: number, code: RefusalCode, isRetryable: boolean }
   };

export type StartPasskeyRegistrationMutationVariables = Exact<{ [key: string]: never; }>;


export type StartPasskeyRegistrationMutation = { startPasskeyRegistration:
    | { options: unknown }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
   };

export type AddPasskeyMutationVariables = Exact<{
  input: AddPasskeyInput;
}>;


export type AddPasskeyMutation = { addPasskey:
    | { code: RefusalCode, isRetryable: boolean }
    | { passkey: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
    | { code: RefusalCode, isRetryable: boolean }
   };

export type RemovePasskeyMutationVariables = Exact<{
  input: RemovePasskeyInput;
}>;


export type RemovePasskeyMutation = { removePasskey:
    | { code: RefusalCode, isRetryable: boolean }
    | { passkey: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
   };

export type AlertClientsQueryVariables = Exact<{ [key: string]: never; }>;


export type AlertClientsQuery = { alertClients: Array<{ id: string, name: string, region: string, isConnected: boolean, lastSeenAt: string | null }> };

export type IncidentAttendanceSubscriptionVariables = Exact<{
  incident: string;
}>;


export type IncidentAttendanceSubscription = { incidentAttendance: { incident: string, isOpen: boolean, attendees: Array<{ role: Role, post: string | null, agency: string | null, principal: string | null, name: string | null, isSelf: boolean }> } };

export type ReporterContactsQueryVariables = Exact<{
  region: string;
}>;


export type ReporterContactsQuery = { reporters: Array<{ tps: string, institution: string, reporter: string | null, isBarred: boolean, phone: string | null, lastSeenAt: string | null }> };

export type AfterActionReportQueryVariables = Exact<{
  scope: string;
  until: string;
  version: ReportVersion;
}>;


export type AfterActionReportQuery = { afterActionReport:
    | { scope: string, version: ReportVersion, until: string, madeAt: string, level: DisclosureLevel, untoldIncidents: number, summary: { tpsCount: number, neverHeardTps: number, coverageOwing: number, coverageHeard: number, cannotVoteTps: number, hinderedTps: number, silentTps: number, lateTps: number, withinTimeTps: number, stageReports: number, corrections: number, calls: number, rollCalls: number, incidentActs: number, alerts: number, countedIncidents: number, criticalIncidents: number, openIncidents: number }, starred: { count: number, items: Array<{ kind: HistoryKind, happenedAt: string, receivedAt: string, about: { category: string, region: string, happenedAt: string, receivedAt: string, wallText: string | null, incident: { id: string, series: DisclosureLevel, number: number, level: DisclosureLevel, category: string, kind: string | null, severity: Severity, status: IncidentStatus, truth: Truth, calls: IncidentCalls } | null }, entry: { id: string, kind: HistoryKind, happenedAt: string, receivedAt: string, region: string, tps: string | null, stage: string | null, assertion: CheckpointAssertion | null, outcome: CallOutcome | null, readiness: Readiness | null, institution: string | null, post: string | null, by: string | null, channel: Channel | null, onBehalfOf: string | null, agency: string | null, level: DisclosureLevel | null, was: Array<string>, became: Array<string>, dueAt: string | null, text: string | null, receiptNumber: string | null, isUndone: boolean, aboutKind: HistoryKind | null, matched: Array<string>, incident: { id: string, series: DisclosureLevel, number: number, level: DisclosureLevel, category: string, kind: string | null, severity: Severity, status: IncidentStatus, truth: Truth, calls: IncidentCalls } | null, mergedWith: { id: string, series: DisclosureLevel, number: number, level: DisclosureLevel, category: string, kind: string | null, severity: Severity, status: IncidentStatus, truth: Truth, calls: IncidentCalls } | null, alertStep: { alert: string, attempt: number | null, called: number | null, channels: Array<AlertChannel>, skipReason: SkipReason | null, returnReason: AlertReturnReason | null, endReason: AlertEndReason | null, label: { id: string, en: string }, rungLabel: { id: string, en: string } | null } | null } | null }> }, stages: Array<{ stage: string, expectedAt: string, limitAt: string, from: string, stepMinutes: number, regions: Array<{ region: string, tpsCount: number, dated: number, inTime: number, implied: number, notApplicable: number, hindered: number, open: number, done: Array<number> }> }>, categories: Array<{ category: string, region: string | null, count: number }>, responses: Array<{ severity: Severity, incidents: number, answered: { count: number, p50Seconds: number | null, p90Seconds: number | null }, closed: { count: number, p50Seconds: number | null, p90Seconds: number | null } }>, missed: { count: number, items: Array<{ limit: IncidentLimit, dueAt: string, severity: Severity | null, about: { category: string, region: string, happenedAt: string, receivedAt: string, wallText: string | null, incident: { id: string, series: DisclosureLevel, number: number, level: DisclosureLevel, category: string, kind: string | null, severity: Severity, status: IncidentStatus, truth: Truth, calls: IncidentCalls } | null } }> }, passedOn: { handovers: { count: number, unanswered: number, items: Array<{ to: string, at: string, answer: HandoverAnswer | null, answeredAt: string | null, about: { category: string, region: string, happenedAt: string, receivedAt: string, wallText: string | null, incident: { id: string, series: DisclosureLevel, number: number, level: DisclosureLevel, category: string, kind: string | null, severity: Severity, status: IncidentStatus, truth: Truth, calls: IncidentCalls } | null } }> }, revotes: { count: number, unanswered: number, items: Array<{ kind: RevoteKind, by: string, ground: string | null, recordedAt: string, decision: RevoteDecision | null, decidedAt: string | null, votesAt: string | null, outcome: RevoteOutcome | null, endedAt: string | null, about: { category: string, region: string, happenedAt: string, receivedAt: string, wallText: string | null, incident: { id: string, series: DisclosureLevel, number: number, level: DisclosureLevel, category: string, kind: string | null, severity: Severity, status: IncidentStatus, truth: Truth, calls: IncidentCalls } | null } }> } }, silent: { count: number, items: Array<{ tps: string, lastHeardAt: string | null }> }, delays: { count: number, p50Seconds: number | null, p90Seconds: number | null, counts: Array<{ upToMinutes: number | null, count: number }> }, outages: Array<{ from: string, until: string | null, seconds: number }>, lessons: Array<{ id: string, region: string, ownerKind: LessonOwnerKind, owner: string, dueAt: string, version: number, text: string | null }>, hours: Array<{ at: string, stageReports: number, corrections: number, calls: number, rollCalls: number, incidents: number, incidentActs: number, alerts: number }> }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean, region: string }
   };

export type ReportedIncidentPartsFragment = { category: string, region: string, happenedAt: string, receivedAt: string, wallText: string | null, incident: { id: string, series: DisclosureLevel, number: number, level: DisclosureLevel, category: string, kind: string | null, severity: Severity, status: IncidentStatus, truth: Truth, calls: IncidentCalls } | null };

export type RecordLessonMutationVariables = Exact<{
  input: RecordLessonInput;
}>;


export type RecordLessonMutation = { recordLesson:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { id: string, version: number }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type AmendLessonMutationVariables = Exact<{
  input: AmendLessonInput;
}>;


export type AmendLessonMutation = { amendLesson:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { id: string, version: number }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type WithdrawLessonMutationVariables = Exact<{
  input: WithdrawLessonInput;
}>;


export type WithdrawLessonMutation = { withdrawLesson:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { id: string, version: number }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
   };

export type ConsoleAlertsQueryVariables = Exact<{
  filter?: AlertListFilter | null | undefined;
}>;


export type ConsoleAlertsQuery = { alerts: { edges: Array<{ node: { id: string, isTest: boolean, severity: Severity, state: AlertState, region: string, raisedAt: string, nextAt: string | null, label: { id: string, en: string } } }> } };

export type ConsoleAlertQueryVariables = Exact<{
  id: string;
}>;


export type ConsoleAlertQuery = { alert: { id: string, isTest: boolean, severity: Severity, state: AlertState, region: string, incidents: Array<string>, tps: Array<string>, wall: string | null, raisedAt: string, nextAt: string | null, acknowledgedAt: string | null, acknowledgedBy: string | null, returns: number, endedAt: string | null, endReason: AlertEndReason | null, label: { id: string, en: string }, sentence: { id: string, en: string }, rungs: Array<{ ladder: string, code: string, state: RungState, reason: SkipReason | null, attempts: number, calledAt: string | null, called: number, declined: number, label: { id: string, en: string } }>, deliveries: Array<{ principal: string, name: string | null, rung: string, calledAt: string, sentAt: string | null, deliveredAt: string | null, readAt: string | null, acknowledgedAt: string | null, declinedAt: string | null }> | null } | null };

export type ConsoleLadderCheckQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleLadderCheckQuery = { ladderCheck: { isComplete: boolean, rungs: number, missing: number, rows: Array<{ ladder: string, rung: string, level: RungLevel, place: string, people: number, reachable: number, label: { id: string, en: string } }> } };

export type ConsoleTestAlertMutationVariables = Exact<{
  input: SendTestAlertInput;
}>;


export type ConsoleTestAlertMutation = { sendTestAlert:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { answer: { id: string } }
   };

export type SeenIncidentQueryVariables = Exact<{
  id: string;
}>;


export type SeenIncidentQuery = { incident: { id: string, series: DisclosureLevel, number: number } | null };

export type HistoryQueryVariables = Exact<{
  search: HistorySearch;
  first: number;
  after?: string | null | undefined;
}>;


export type HistoryQuery = { history: { total: number, facets: Array<{ facet: HistoryFacetName, values: Array<{ value: string, count: number }> }>, edges: Array<{ node: { id: string, kind: HistoryKind, happenedAt: string, receivedAt: string, region: string, tps: string | null, stage: string | null, assertion: CheckpointAssertion | null, outcome: CallOutcome | null, readiness: Readiness | null, institution: string | null, post: string | null, by: string | null, channel: Channel | null, onBehalfOf: string | null, agency: string | null, level: DisclosureLevel | null, was: Array<string>, became: Array<string>, dueAt: string | null, text: string | null, receiptNumber: string | null, isUndone: boolean, aboutKind: HistoryKind | null, matched: Array<string>, incident: { id: string, series: DisclosureLevel, number: number, level: DisclosureLevel, category: string, kind: string | null, severity: Severity, status: IncidentStatus, truth: Truth, calls: IncidentCalls } | null, mergedWith: { id: string, series: DisclosureLevel, number: number, level: DisclosureLevel, category: string, kind: string | null, severity: Severity, status: IncidentStatus, truth: Truth, calls: IncidentCalls } | null, alertStep: { alert: string, attempt: number | null, called: number | null, channels: Array<AlertChannel>, skipReason: SkipReason | null, returnReason: AlertReturnReason | null, endReason: AlertEndReason | null, label: { id: string, en: string }, rungLabel: { id: string, en: string } | null } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type HistoryIncidentPartsFragment = { id: string, series: DisclosureLevel, number: number, level: DisclosureLevel, category: string, kind: string | null, severity: Severity, status: IncidentStatus, truth: Truth, calls: IncidentCalls };

export type HistoryEntryPartsFragment = { id: string, kind: HistoryKind, happenedAt: string, receivedAt: string, region: string, tps: string | null, stage: string | null, assertion: CheckpointAssertion | null, outcome: CallOutcome | null, readiness: Readiness | null, institution: string | null, post: string | null, by: string | null, channel: Channel | null, onBehalfOf: string | null, agency: string | null, level: DisclosureLevel | null, was: Array<string>, became: Array<string>, dueAt: string | null, text: string | null, receiptNumber: string | null, isUndone: boolean, aboutKind: HistoryKind | null, matched: Array<string>, incident: { id: string, series: DisclosureLevel, number: number, level: DisclosureLevel, category: string, kind: string | null, severity: Severity, status: IncidentStatus, truth: Truth, calls: IncidentCalls } | null, mergedWith: { id: string, series: DisclosureLevel, number: number, level: DisclosureLevel, category: string, kind: string | null, severity: Severity, status: IncidentStatus, truth: Truth, calls: IncidentCalls } | null, alertStep: { alert: string, attempt: number | null, called: number | null, channels: Array<AlertChannel>, skipReason: SkipReason | null, returnReason: AlertReturnReason | null, endReason: AlertEndReason | null, label: { id: string, en: string }, rungLabel: { id: string, en: string } | null } | null };

export type AcknowledgeIncidentMutationVariables = Exact<{
  input: AcknowledgeIncidentInput;
}>;


export type AcknowledgeIncidentMutation = { acknowledgeIncident:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { act: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type AssignAgencyMutationVariables = Exact<{
  input: AssignAgencyInput;
}>;


export type AssignAgencyMutation = { assignAgency:
    | { act: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { was: Array<string>, is: Array<string>, by: string | null, at: string, code: RefusalCode, isRetryable: boolean, editField: EditField }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type MergeIncidentMutationVariables = Exact<{
  input: MergeIncidentInput;
}>;


export type MergeIncidentMutation = { mergeIncident:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { act: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type UnmergeIncidentMutationVariables = Exact<{
  input: UnmergeIncidentInput;
}>;


export type UnmergeIncidentMutation = { unmergeIncident:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { act: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type DismissIncidentMutationVariables = Exact<{
  input: DismissIncidentInput;
}>;


export type DismissIncidentMutation = { dismissIncident:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { act: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type ReopenIncidentMutationVariables = Exact<{
  input: ReopenIncidentInput;
}>;


export type ReopenIncidentMutation = { reopenIncident:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { act: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type SnoozeIncidentMutationVariables = Exact<{
  input: SnoozeIncidentInput;
}>;


export type SnoozeIncidentMutation = { snoozeIncident:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { act: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type WakeIncidentMutationVariables = Exact<{
  input: WakeIncidentInput;
}>;


export type WakeIncidentMutation = { wakeIncident:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { act: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type ChangeSeverityMutationVariables = Exact<{
  input: ChangeSeverityInput;
}>;


export type ChangeSeverityMutation = { changeSeverity:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { was: Array<string>, is: Array<string>, by: string | null, at: string, code: RefusalCode, isRetryable: boolean, editField: EditField }
    | { code: RefusalCode, isRetryable: boolean }
    | { act: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type JudgeTruthMutationVariables = Exact<{
  input: JudgeTruthInput;
}>;


export type JudgeTruthMutation = { judgeTruth:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { was: Array<string>, is: Array<string>, by: string | null, at: string, code: RefusalCode, isRetryable: boolean, editField: EditField }
    | { code: RefusalCode, isRetryable: boolean }
    | { act: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type ChangeHindranceMutationVariables = Exact<{
  input: ChangeHindranceInput;
}>;


export type ChangeHindranceMutation = { changeHindrance:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { was: Array<string>, is: Array<string>, by: string | null, at: string, code: RefusalCode, isRetryable: boolean, editField: EditField }
    | { act: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type ClassifyIncidentMutationVariables = Exact<{
  input: ClassifyIncidentInput;
}>;


export type ClassifyIncidentMutation = { classifyIncident:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { act: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type RecordActionMutationVariables = Exact<{
  input: RecordActionInput;
}>;


export type RecordActionMutation = { recordAction:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { act: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type AddNoteMutationVariables = Exact<{
  input: AddNoteInput;
}>;


export type AddNoteMutation = { addNote:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { act: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type StarEntryMutationVariables = Exact<{
  input: StarEntryInput;
}>;


export type StarEntryMutation = { starEntry:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { act: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type FinishIncidentMutationVariables = Exact<{
  input: FinishIncidentInput;
}>;


export type FinishIncidentMutation = { finishIncident:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { act: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type CloseIncidentMutationVariables = Exact<{
  input: CloseIncidentInput;
}>;


export type CloseIncidentMutation = { closeIncident:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { act: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type IssueDispositionMutationVariables = Exact<{
  input: IssueDispositionInput;
}>;


export type IssueDispositionMutation = { issueDisposition:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { act: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type ConfirmDispositionMutationVariables = Exact<{
  input: ConfirmDispositionInput;
}>;


export type ConfirmDispositionMutation = { confirmDisposition:
    | { code: RefusalCode, isRetryable: boolean }
    | { act: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type RecordHandoverMutationVariables = Exact<{
  input: RecordHandoverInput;
}>;


export type RecordHandoverMutation = { recordHandover:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { act: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type RecordHandoverAnswerMutationVariables = Exact<{
  input: RecordHandoverAnswerInput;
}>;


export type RecordHandoverAnswerMutation = { recordHandoverAnswer:
    | { code: RefusalCode, isRetryable: boolean }
    | { act: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { was: Array<string>, is: Array<string>, by: string | null, at: string, code: RefusalCode, isRetryable: boolean, editField: EditField }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type RecordRevoteProposalMutationVariables = Exact<{
  input: RecordRevoteProposalInput;
}>;


export type RecordRevoteProposalMutation = { recordRevoteProposal:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { act: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type RecordRevoteDecisionMutationVariables = Exact<{
  input: RecordRevoteDecisionInput;
}>;


export type RecordRevoteDecisionMutation = { recordRevoteDecision:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { was: Array<string>, is: Array<string>, by: string | null, at: string, code: RefusalCode, isRetryable: boolean, editField: EditField }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { act: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type RecordRevoteOutcomeMutationVariables = Exact<{
  input: RecordRevoteOutcomeInput;
}>;


export type RecordRevoteOutcomeMutation = { recordRevoteOutcome:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { was: Array<string>, is: Array<string>, by: string | null, at: string, code: RefusalCode, isRetryable: boolean, editField: EditField }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { act: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type ReleaseWallTextMutationVariables = Exact<{
  input: ReleaseWallTextInput;
}>;


export type ReleaseWallTextMutation = { releaseWallText:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { was: Array<string>, is: Array<string>, by: string | null, at: string, code: RefusalCode, isRetryable: boolean, editField: EditField }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
    | { act: { id: string } }
   };

export type UndoIncidentActMutationVariables = Exact<{
  input: UndoIncidentActInput;
}>;


export type UndoIncidentActMutation = { undoIncidentAct:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { act: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type DoneIncidentsQueryVariables = Exact<{ [key: string]: never; }>;


export type DoneIncidentsQuery = { closed: { edges: Array<{ node: { id: string, level: DisclosureLevel, series: DisclosureLevel, number: number, category: string, kind: string | null, severity: Severity, status: IncidentStatus, truth: Truth, region: string, tps: Array<string>, placeKind: string | null, agency: string, isAgencyAssigned: boolean, supporting: Array<string>, happenedAt: string, receivedAt: string, acknowledgedAt: string | null, acknowledgedBy: string | null, hindersStage: string | null, snoozedUntil: string | null, calls: IncidentCalls, recommendations: Array<RevoteKind>, wallText: string | null, revision: number, limit: IncidentLimit | null, closedAt: string | null } }>, pageInfo: { hasNextPage: boolean } }, dismissed: { edges: Array<{ node: { id: string, level: DisclosureLevel, series: DisclosureLevel, number: number, category: string, kind: string | null, severity: Severity, status: IncidentStatus, truth: Truth, region: string, tps: Array<string>, placeKind: string | null, agency: string, isAgencyAssigned: boolean, supporting: Array<string>, happenedAt: string, receivedAt: string, acknowledgedAt: string | null, acknowledgedBy: string | null, hindersStage: string | null, snoozedUntil: string | null, calls: IncidentCalls, recommendations: Array<RevoteKind>, wallText: string | null, revision: number, limit: IncidentLimit | null, closedAt: string | null } }>, pageInfo: { hasNextPage: boolean } } };

export type DonePartsFragment = { id: string, level: DisclosureLevel, series: DisclosureLevel, number: number, category: string, kind: string | null, severity: Severity, status: IncidentStatus, truth: Truth, region: string, tps: Array<string>, placeKind: string | null, agency: string, isAgencyAssigned: boolean, supporting: Array<string>, happenedAt: string, receivedAt: string, acknowledgedAt: string | null, acknowledgedBy: string | null, hindersStage: string | null, snoozedUntil: string | null, calls: IncidentCalls, recommendations: Array<RevoteKind>, wallText: string | null, revision: number, limit: IncidentLimit | null, closedAt: string | null };

export type IncidentDetailQueryVariables = Exact<{
  id: string;
}>;


export type IncidentDetailQuery = { incident: { placeName: string | null, description: string | null, mayReadTexts: boolean, onBehalfOf: string | null, reportedBy: string | null, mergedInto: string | null, id: string, level: DisclosureLevel, series: DisclosureLevel, number: number, category: string, kind: string | null, severity: Severity, status: IncidentStatus, truth: Truth, region: string, tps: Array<string>, placeKind: string | null, agency: string, isAgencyAssigned: boolean, supporting: Array<string>, happenedAt: string, receivedAt: string, acknowledgedAt: string | null, acknowledgedBy: string | null, hindersStage: string | null, snoozedUntil: string | null, calls: IncidentCalls, recommendations: Array<RevoteKind>, wallText: string | null, revision: number, limit: IncidentLimit | null, closedAt: string | null, point: { latitude: number, longitude: number } | null, mergedReports: Array<{ id: string, series: DisclosureLevel, number: number, category: string, kind: string | null, truth: Truth, region: string, tps: Array<string>, receivedAt: string, description: string | null }>, dispositions: Array<{ id: string, agency: string, text: string | null, dueAt: string, issuedAt: string, issuedBy: string, confirmedAt: string | null, confirmedBy: string | null, isOverdue: boolean }>, handovers: Array<{ id: string, to: string, receiptNumber: string | null, at: string, answer: HandoverAnswer | null, answeredAt: string | null, answerNumber: string | null, answerText: string | null }>, revotes: Array<{ id: string, kind: RevoteKind, by: string, ground: string | null, text: string | null, letterNumber: string | null, letterAt: string | null, recordedAt: string, decision: RevoteDecision | null, decidedAt: string | null, decisionNumber: string | null, decisionText: string | null, votesAt: string | null, outcome: RevoteOutcome | null, endedAt: string | null, outcomeText: string | null }>, timeline: Array<{ id: string, kind: IncidentActKind, happenedAt: string, receivedAt: string, post: string | null, by: string | null, channel: Channel, onBehalfOf: string | null, agency: string | null, level: DisclosureLevel | null, dueAt: string | null, receiptNumber: string | null, was: Array<string>, became: Array<string>, about: string | null, text: string | null, verifiedBy: string | null, walls: number | null, isStarred: boolean, isUndone: boolean, alertStep: { attempt: number | null, called: number | null, channels: Array<AlertChannel>, skipReason: SkipReason | null, returnReason: AlertReturnReason | null, endReason: AlertEndReason | null, label: { id: string, en: string }, rungLabel: { id: string, en: string } | null } | null }> } | null };

export type IncidentFinishedQueryVariables = Exact<{
  id: string;
}>;


export type IncidentFinishedQuery = { incident: { id: string, timeline: Array<{ id: string, kind: IncidentActKind, by: string | null, post: string | null, isUndone: boolean }> } | null };

export type UnansweredQueryVariables = Exact<{ [key: string]: never; }>;


export type UnansweredQuery = { incidents: { edges: Array<{ node: { id: string, handovers: Array<{ id: string, to: string, at: string, answer: HandoverAnswer | null }>, revotes: Array<{ id: string, kind: RevoteKind, by: string, recordedAt: string, decision: RevoteDecision | null }> } }>, pageInfo: { hasNextPage: boolean } } };

export type IncidentDuplicatesQueryVariables = Exact<{
  id: string;
}>;


export type IncidentDuplicatesQuery = { incident: { id: string, suggestedDuplicates: Array<{ score: number, incident: { id: string, series: DisclosureLevel, number: number, status: IncidentStatus }, reasons: Array<
        | { __typename: 'SameCategory' }
        | { __typename: 'SamePlace', region: string }
        | { __typename: 'SameStation', tps: Array<string> }
        | { __typename: 'SimilarWords', words: Array<string> }
        | { __typename: 'WithinMinutes', minutes: number }
      > }> } | null };

export type IncidentPlaceQueryVariables = Exact<{
  region: string;
}>;


export type IncidentPlaceQuery = { region: { code: string, name: string, children: Array<{ code: string, name: string, isKelurahan: boolean, outline: unknown, centre: { latitude: number, longitude: number } | null }> } | null };

export type CallingAlertsQueryVariables = Exact<{ [key: string]: never; }>;


export type CallingAlertsQuery = { alerts: { edges: Array<{ node: { isTest: boolean, incidents: Array<string>, rungs: Array<{ code: string, state: RungState, attempts: number, calledAt: string | null, label: { id: string, en: string } }> } }> } };

export type SilentSinceQueryVariables = Exact<{
  region: string;
}>;


export type SilentSinceQuery = { tpsStandings: Array<{ lastHeardAt: string | null, tps: { code: string } }> };

export type PeopleQueryVariables = Exact<{
  search?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PeopleQuery = { people: { edges: Array<{ node: { id: string, username: string | null, name: string | null, phone: string | null, invitedAt: string, isBarred: boolean, isErased: boolean, lastSeenAt: string | null, grants: Array<{ id: string, role: Role, region: string, agency: string | null, institution: string | null, post: string | null, startsAt: string, endsAt: string | null }>, sessions: Array<{ id: string, how: LogInWay, device: string, startedAt: string, lastSeenAt: string, expiresAt: string, isCurrent: boolean }>, passkeys: Array<{ id: string, name: string, lastUsedAt: string | null }>, invitation: { id: string, state: InvitationState, madeAt: string, expiresAt: string | null, usedAt: string | null } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type PersonQueryVariables = Exact<{
  id: string;
}>;


export type PersonQuery = { person: { id: string, username: string | null, name: string | null, phone: string | null, invitedAt: string, isBarred: boolean, isErased: boolean, lastSeenAt: string | null, grants: Array<{ id: string, role: Role, region: string, agency: string | null, institution: string | null, post: string | null, startsAt: string, endsAt: string | null }>, sessions: Array<{ id: string, how: LogInWay, device: string, startedAt: string, lastSeenAt: string, expiresAt: string, isCurrent: boolean }>, passkeys: Array<{ id: string, name: string, lastUsedAt: string | null }>, invitation: { id: string, state: InvitationState, madeAt: string, expiresAt: string | null, usedAt: string | null } | null } | null };

export type PersonPartsFragment = { id: string, username: string | null, name: string | null, phone: string | null, invitedAt: string, isBarred: boolean, isErased: boolean, lastSeenAt: string | null, grants: Array<{ id: string, role: Role, region: string, agency: string | null, institution: string | null, post: string | null, startsAt: string, endsAt: string | null }>, sessions: Array<{ id: string, how: LogInWay, device: string, startedAt: string, lastSeenAt: string, expiresAt: string, isCurrent: boolean }>, passkeys: Array<{ id: string, name: string, lastUsedAt: string | null }>, invitation: { id: string, state: InvitationState, madeAt: string, expiresAt: string | null, usedAt: string | null } | null };

export type InvitePersonMutationVariables = Exact<{
  input: InvitePersonInput;
}>;


export type InvitePersonMutation = { invitePerson:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { expiresAt: string, invitationCode: string | null, person: { id: string, name: string | null } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
   };

export type InvitePersonAgainMutationVariables = Exact<{
  input: InvitePersonAgainInput;
}>;


export type InvitePersonAgainMutation = { invitePersonAgain:
    | { code: RefusalCode, isRetryable: boolean }
    | { expiresAt: string, invitationCode: string | null, person: { id: string, name: string | null } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
   };

export type ChangePersonMutationVariables = Exact<{
  input: ChangePersonInput;
}>;


export type ChangePersonMutation = { changePerson:
    | { code: RefusalCode, isRetryable: boolean }
    | { person: { id: string, username: string | null, name: string | null, phone: string | null, invitedAt: string, isBarred: boolean, isErased: boolean, lastSeenAt: string | null, grants: Array<{ id: string, role: Role, region: string, agency: string | null, institution: string | null, post: string | null, startsAt: string, endsAt: string | null }>, sessions: Array<{ id: string, how: LogInWay, device: string, startedAt: string, lastSeenAt: string, expiresAt: string, isCurrent: boolean }>, passkeys: Array<{ id: string, name: string, lastUsedAt: string | null }>, invitation: { id: string, state: InvitationState, madeAt: string, expiresAt: string | null, usedAt: string | null } | null } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type GrantAccessMutationVariables = Exact<{
  input: GrantAccessInput;
}>;


export type GrantAccessMutation = { grantAccess:
    | { grant: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type RevokeAccessMutationVariables = Exact<{
  input: RevokeAccessInput;
}>;


export type RevokeAccessMutation = { revokeAccess:
    | { grant: string }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type BarPersonMutationVariables = Exact<{
  input: BarPersonInput;
}>;


export type BarPersonMutation = { barPerson:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { person: string, endedSessions: number }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type ErasePersonMutationVariables = Exact<{
  input: ErasePersonInput;
}>;


export type ErasePersonMutation = { erasePerson:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { person: string }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type RecordQueryVariables = Exact<{
  filter?: AuditEntryFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type RecordQuery = { auditEntries: { edges: Array<{ node: { id: string, number: number, kind: string, recordedAt: string, principal: string | null, session: string | null, region: string, subject: string, reason: string | null, details: unknown, hash: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type NewestSealQueryVariables = Exact<{ [key: string]: never; }>;


export type NewestSealQuery = { seal: { at: string, fingerprint: string } | null };

export type RecordNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type RecordNamesQuery = { people: { edges: Array<{ node: { id: string, name: string | null, username: string | null } }> }, walls: Array<{ id: string, settings: { name: string } }>, tokens: Array<{ id: string, name: string }> };

export type WorkSetAsideQueryVariables = Exact<{ [key: string]: never; }>;


export type WorkSetAsideQuery = { workSetAside: Array<{ id: string, task: ServerTask, kind: string, tries: number, reason: string, setAsideAt: string }> };

export type ProcessSetAsideMutationVariables = Exact<{
  input: ProcessSetAsideInput;
}>;


export type ProcessSetAsideMutation = { processSetAside:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { work: string }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
   };

export type SituationAtQueryVariables = Exact<{
  scope: string;
  at: string;
  basis: ReplayBasis;
}>;


export type SituationAtQuery = { situationAt: { scope: string, at: string, basis: ReplayBasis, state: { removedIncidents: Array<string>, removedLog: Array<string>, headline: { scope: string, phase: string, phaseEndsAt: string | null, currentStage: string, tpsCount: number, coverageOwing: number, coverageHeard: number, cannotVoteTps: number, openIncidents: number, unacknowledgedIncidents: number, unattendedIncidents: number, hiddenIncidents: number, hiddenCritical: number, incidentsToday: number, hasReports: boolean, isClosed: boolean, flood: { since: string, count: number, windowMinutes: number } | null, lastClosed: { id: string, category: string, kind: string | null, truth: Truth, region: string, closedAt: string } | null, rollCall: { id: string, askedAt: string, closesAt: string, asked: number, ready: number, notReady: number, silent: Array<string> } | null, rollCallAsked: { id: string, askedAt: string, closesAt: string, answer: Readiness | null } | null } | null, rows: Array<{ region: string, tpsCount: number, openIncidents: number, worstSeverity: Severity | null, worstCallingSeverity: Severity | null, hinderedTps: number, silentTps: number, lateTps: number, veryLateTps: number, withinTimeTps: number }>, cells: Array<{ region: string, stage: string, notDue: number, waiting: number, done: number, late: number, veryLate: number, silent: number, hindered: number, notApplicable: number, conflicts: number }>, incidents: Array<{ id: string, level: DisclosureLevel, series: DisclosureLevel, number: number, category: string | null, kind: string | null, severity: Severity, status: IncidentStatus, region: string, kecamatan: string | null, desa: string | null, tpsNumbers: Array<number>, placeKind: string | null, agency: string | null, isAgencyAssigned: boolean, happenedAt: string, receivedAt: string, acknowledgedAt: string | null, acknowledgedBy: string | null, acknowledgeDueAt: string, dueAt: string | null, hindersStage: string | null, hinderedTps: number, isLateArrival: boolean, truth: Truth | null, supporting: Array<string>, limit: IncidentLimit | null, calls: IncidentCalls, snoozedUntil: string | null, hasOpenDisposition: boolean, recommendations: Array<RevoteKind>, wallText: string | null, reportCount: number, revision: number }>, log: Array<{ id: string, at: string, kind: LogLineKind, region: string, tpsNumbers: Array<number>, stage: string | null, category: string | null, incidentKind: string | null, truth: Truth | null, agency: string | null, post: string | null, minutes: number | null }>, silentGroups: Array<{ desa: string, tpsNumbers: Array<number>, lastHeardAt: string | null }> | null } } };

export type DayProfileQueryVariables = Exact<{
  scope: string;
  at: string;
  basis: ReplayBasis;
}>;


export type DayProfileQuery = { dayProfile: { from: string, until: string, buckets: Array<{ at: string, reports: number, incidents: number, critical: number }>, incidents: Array<{ incident: string, series: DisclosureLevel, number: number, severity: Severity, at: string }>, outages: Array<{ from: string, until: string | null, seconds: number }> } };

export type OperationNowQueryVariables = Exact<{ [key: string]: never; }>;


export type OperationNowQuery = { operation: { id: string, opensAt: string, clock: { now: string, speed: number } } };

export type ReportersQueryVariables = Exact<{
  region: string;
}>;


export type ReportersQuery = { reporters: Array<{ tps: string, institution: string, reporter: string | null, isBarred: boolean, lastSeenAt: string | null, invitation: { id: string, state: InvitationState, madeAt: string, expiresAt: string | null, usedAt: string | null } }>, region: { code: string, name: string, tpsList: Array<{ code: string, number: number }> } | null };

export type InviteReportersMutationVariables = Exact<{
  input: InviteReportersInput;
}>;


export type InviteReportersMutation = { inviteReporters:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { invitations: Array<{ id: string, tps: string, institution: string, code: string | null }> }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
   };

export type BarReporterMutationVariables = Exact<{
  input: BarReporterInput;
}>;


export type BarReporterMutation = { barReporter:
    | { code: RefusalCode, isRetryable: boolean }
    | { reporter: string }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type RollCallsQueryVariables = Exact<{
  region: string;
}>;


export type RollCallsQuery = { rollCalls: { edges: Array<{ node: { id: string, region: string, post: string | null, askedAt: string, closesAt: string, closedAt: string | null, question: string | null, entries: Array<{ region: string, readiness: Readiness | null, channel: Channel | null, post: string | null, happenedAt: string | null, note: string | null, onBehalfOf: string | null }> } }> } };

export type RollCallQuestionQueryVariables = Exact<{
  id: string;
}>;


export type RollCallQuestionQuery = { rollCall: { id: string, question: string | null } | null };

export type OpenRollCallMutationVariables = Exact<{
  input: OpenRollCallInput;
}>;


export type OpenRollCallMutation = { openRollCall:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { rollCall: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type AnswerRollCallMutationVariables = Exact<{
  input: AnswerRollCallInput;
}>;


export type AnswerRollCallMutation = { answerRollCall:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { answer: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type CloseRollCallMutationVariables = Exact<{
  input: CloseRollCallInput;
}>;


export type CloseRollCallMutation = { closeRollCall:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { rollCall: string }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
   };

export type CompareRosterQueryVariables = Exact<{
  csv: string;
  expectedTps?: number | null | undefined;
}>;


export type CompareRosterQuery = { rosterComparison: { isSound: boolean, tpsInFile: number, tpsAfter: number, ignoredColumns: Array<string>, new: Array<{ line: number, code: string, name: string }>, changed: Array<{ line: number, code: string, name: string, differences: Array<{ field: RosterField, before: string, after: string }> }>, missing: Array<{ line: number, code: string, name: string }>, wrong: Array<{ line: number, column: string, code: RosterProblemCode, found: string | null, expected: string | null, otherLine: number | null }>, refusals: Array<{ code: RosterRefusalCode, found: string | null, expected: string | null }> } };

export type RosterInUseQueryVariables = Exact<{ [key: string]: never; }>;


export type RosterInUseQuery = { rosterInUse: { tpsInUse: number, tpsStored: number, isStoredInUse: boolean } };

export type ImportRosterMutationVariables = Exact<{
  input: ImportRosterInput;
}>;


export type ImportRosterMutation = { importRoster:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { comparison: { tpsAfter: number } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
   };

export type StageRowsQueryVariables = Exact<{
  region: string;
}>;


export type StageRowsQuery = { stageMatrix: { rows: Array<{ code: string, name: string, tpsCount: number, cells: Array<{ region: string, stage: string, notDue: number, waiting: number, done: number, late: number, veryLate: number, silent: number, hindered: number, notApplicable: number, conflicts: number }> }>, total: { code: string, name: string, tpsCount: number, cells: Array<{ region: string, stage: string, notDue: number, waiting: number, done: number, late: number, veryLate: number, silent: number, hindered: number, notApplicable: number, conflicts: number }> } } };

export type StageCellPartsFragment = { region: string, stage: string, notDue: number, waiting: number, done: number, late: number, veryLate: number, silent: number, hindered: number, notApplicable: number, conflicts: number };

export type TpsStandingsQueryVariables = Exact<{
  region: string;
  stage?: string | null | undefined;
  status?: StageStatus | null | undefined;
  isConflicting?: boolean | null | undefined;
}>;


export type TpsStandingsQuery = { tpsStandings: Array<{ lastHeardAt: string | null, deviceSeenAt: string | null, isSilent: boolean, statuses: Array<StageStatus>, conflicting: Array<string>, tps: { code: string, number: number, signalClass: SignalClass }, lastCall: { outcome: CallOutcome, at: string } | null }>, stageMatrix: { total: { cells: Array<{ stage: string }> } } };

export type TpsStoryOfQueryVariables = Exact<{
  code: string;
}>;


export type TpsStoryOfQuery = { tps: { operationTime: string, lastHeardAt: string | null, tps: { code: string, number: number, signalClass: SignalClass }, stages: Array<{ stage: string, status: StageStatus, isImplied: boolean, isConflicting: boolean, isDoneLate: boolean, expectedAt: string, limitAt: string, overtimeAfter: string | null, happenedAt: string | null, reports: Array<{ id: string, institution: string, channel: Channel, assertion: CheckpointAssertion, happenedAt: string, receivedAt: string, corrects: string | null, onBehalfOf: string | null, note: string | null }> }>, calls: Array<{ id: string, outcome: CallOutcome, happenedAt: string, note: string | null }>, incidents: Array<{ id: string, series: DisclosureLevel, number: number, category: string, kind: string | null, truth: Truth, severity: Severity, status: IncidentStatus, receivedAt: string }> } | null };

export type LogCallMutationVariables = Exact<{
  input: LogCallInput;
}>;


export type LogCallMutation = { logCall:
    | { call: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
    | { code: RefusalCode, isRetryable: boolean }
   };

export type EnterStageMutationVariables = Exact<{
  input: ReportCheckpointInput;
}>;


export type EnterStageMutation = { reportCheckpoint:
    | { code: RefusalCode, isRetryable: boolean }
    | { report: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
    | { code: RefusalCode, isRetryable: boolean }
   };

export type TokensQueryVariables = Exact<{ [key: string]: never; }>;


export type TokensQuery = { tokens: Array<{ id: string, name: string, scopes: Array<TokenScope>, region: string, issuedAt: string, expiresAt: string, lastUsedAt: string | null, isRevoked: boolean }> };

export type IssueTokenMutationVariables = Exact<{
  input: IssueTokenInput;
}>;


export type IssueTokenMutation = { issueToken:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
    | { code: RefusalCode, isRetryable: boolean }
    | { secret: string | null, token: { id: string, name: string } }
    | { code: RefusalCode, isRetryable: boolean }
   };

export type RevokeTokenMutationVariables = Exact<{
  input: RevokeTokenInput;
}>;


export type RevokeTokenMutation = { revokeToken:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { token: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
   };

export type WallsQueryVariables = Exact<{ [key: string]: never; }>;


export type WallsQuery = { walls: Array<{ id: string, mode: WallMode, isConnected: boolean, lastSeenAt: string | null, isSilent: boolean, isMisused: boolean, pairedAt: string, expiresAt: string, userAgent: string | null, misuse: { at: string, address: string } | null, settings: { name: string, place: string, scope: string, diagonalInches: number, distanceMetres: number, ambient: WallAmbient, isGuestByDefault: boolean, pinnedScene: WallScene | null, isRotating: boolean, isSoundOn: boolean }, health: { reportedAt: string, frameAt: string, lagMs: number | null, scene: WallScene, preset: WallPreset, sound: WallSound, heapMegabytes: number | null, nodes: number, version: string } | null }> };

export type WallPartsFragment = { id: string, mode: WallMode, isConnected: boolean, lastSeenAt: string | null, isSilent: boolean, isMisused: boolean, pairedAt: string, expiresAt: string, userAgent: string | null, misuse: { at: string, address: string } | null, settings: { name: string, place: string, scope: string, diagonalInches: number, distanceMetres: number, ambient: WallAmbient, isGuestByDefault: boolean, pinnedScene: WallScene | null, isRotating: boolean, isSoundOn: boolean }, health: { reportedAt: string, frameAt: string, lagMs: number | null, scene: WallScene, preset: WallPreset, sound: WallSound, heapMegabytes: number | null, nodes: number, version: string } | null };

export type CommandWallMutationVariables = Exact<{
  input: CommandWallInput;
}>;


export type CommandWallMutation = { commandWall:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, minimum: number, maximum: number, code: RefusalCode, isRetryable: boolean }
    | { maximumMetres: number, code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { walls: Array<{ id: string, mode: WallMode, isConnected: boolean, lastSeenAt: string | null, isSilent: boolean, isMisused: boolean, pairedAt: string, expiresAt: string, userAgent: string | null, misuse: { at: string, address: string } | null, settings: { name: string, place: string, scope: string, diagonalInches: number, distanceMetres: number, ambient: WallAmbient, isGuestByDefault: boolean, pinnedScene: WallScene | null, isRotating: boolean, isSoundOn: boolean }, health: { reportedAt: string, frameAt: string, lagMs: number | null, scene: WallScene, preset: WallPreset, sound: WallSound, heapMegabytes: number | null, nodes: number, version: string } | null }> }
   };

export type UnpairWallMutationVariables = Exact<{
  input: UnpairWallInput;
}>;


export type UnpairWallMutation = { unpairWall:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { wall: { id: string } }
   };

export type WallPairingQueryVariables = Exact<{
  code: string;
}>;


export type WallPairingQuery = { wallPairing:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { triesLeft: number, code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { retryAfterSeconds: number, code: RefusalCode, isRetryable: boolean }
    | { userAgent: string | null, width: number, height: number, address: string, startedAt: string, expiresAt: string, shownCode: string }
   };

export type ApproveWallMutationVariables = Exact<{
  input: ApproveWallInput;
}>;


export type ApproveWallMutation = { approveWall:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { triesLeft: number, code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
    | { retryAfterSeconds: number, code: RefusalCode, isRetryable: boolean }
    | { wall: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, minimum: number, maximum: number, code: RefusalCode, isRetryable: boolean }
    | { maximumMetres: number, code: RefusalCode, isRetryable: boolean }
   };

export type RefuseWallMutationVariables = Exact<{
  input: RefuseWallInput;
}>;


export type RefuseWallMutation = { refuseWall:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { triesLeft: number, code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
    | { retryAfterSeconds: number, code: RefusalCode, isRetryable: boolean }
    | { pairing: { code: string } }
   };

export type WebhooksQueryVariables = Exact<{ [key: string]: never; }>;


export type WebhooksQuery = { webhooks: Array<{ id: string, name: string, url: string, region: string, severities: Array<Severity>, addedAt: string, waiting: number, dead: number, lastSentAt: string | null, lastTriedAt: string | null, lastFault: DeliveryFault | null }> };

export type WebhookDeliveriesQueryVariables = Exact<{
  webhook: string;
  state?: DeliveryState | null | undefined;
}>;


export type WebhookDeliveriesQuery = { webhookDeliveries: { edges: Array<{ node: { id: string, message: string, type: string, madeAt: string, state: DeliveryState, tries: number, lastTriedAt: string | null, nextTryAt: string | null, lastStatus: number | null, lastFault: DeliveryFault | null, sentAt: string | null } }>, pageInfo: { hasNextPage: boolean } } };

export type AddWebhookMutationVariables = Exact<{
  input: AddWebhookInput;
}>;


export type AddWebhookMutation = { addWebhook:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
    | { code: RefusalCode, isRetryable: boolean }
    | { secret: string | null, webhook: { id: string, name: string } }
    | { code: RefusalCode, isRetryable: boolean }
   };

export type RemoveWebhookMutationVariables = Exact<{
  input: RemoveWebhookInput;
}>;


export type RemoveWebhookMutation = { removeWebhook:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { webhook: string }
    | { code: RefusalCode, isRetryable: boolean }
   };

export type TestWebhookMutationVariables = Exact<{
  input: TestWebhookInput;
}>;


export type TestWebhookMutation = { testWebhook:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { delivery: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
   };

export type SendDeliveryAgainMutationVariables = Exact<{
  input: SendDeliveryAgainInput;
}>;


export type SendDeliveryAgainMutation = { sendDeliveryAgain:
    | { code: RefusalCode, isRetryable: boolean }
    | { delivery: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
   };

export type ConsoleLogInMutationVariables = Exact<{
  input: LogInInput;
}>;


export type ConsoleLogInMutation = { logIn:
    | { code: RefusalCode, isRetryable: boolean }
    | { session: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { retryAfterSeconds: number, code: RefusalCode, isRetryable: boolean }
   };

export type StartPasskeyLogInMutationVariables = Exact<{ [key: string]: never; }>;


export type StartPasskeyLogInMutation = { startPasskeyLogIn:
    | { options: unknown }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
   };

export type LogInWithPasskeyMutationVariables = Exact<{
  input: LogInWithPasskeyInput;
}>;


export type LogInWithPasskeyMutation = { logInWithPasskey:
    | { code: RefusalCode, isRetryable: boolean }
    | { session: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { retryAfterSeconds: number, code: RefusalCode, isRetryable: boolean }
   };

export type ReadInvitationQueryVariables = Exact<{
  code: string;
}>;


export type ReadInvitationQuery = { invitation: { kind: PrincipalKind, state: InvitationState, expiresAt: string | null, name: string | null, username: string | null, tps: string | null, place: { desa: string, kecamatan: string } | null, institutionLabel: { id: string, en: string } | null } | null };

export type RedeemInvitationMutationVariables = Exact<{
  input: RedeemInvitationInput;
}>;


export type RedeemInvitationMutation = { redeemInvitation:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { session: { id: string } }
    | { minimumLength: number, code: RefusalCode, isRetryable: boolean, passwordFault: PasswordFault }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
    | { retryAfterSeconds: number, code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
   };

export type IncidentPhotosQueryVariables = Exact<{
  incident: string;
}>;


export type IncidentPhotosQuery = { incident: { id: string, mayReadEvidence: boolean, photos: Array<{ id: string, happenedAt: string, receivedAt: string, sentBy: string | null, width: number, height: number, byteLength: number }> } | null };

export type PhotoPartsFragment = { id: string, happenedAt: string, receivedAt: string, sentBy: string | null, width: number, height: number, byteLength: number };

export type AnnouncePhotoMutationVariables = Exact<{
  input: AnnouncePhotoInput;
}>;


export type AnnouncePhotoMutation = { announcePhoto:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { photo: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean, most: number }
   };

export type RemovePhotoMutationVariables = Exact<{
  input: RemovePhotoInput;
}>;


export type RemovePhotoMutation = { removePhoto:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { photo: { id: string } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
   };

export type RaisePlacesQueryVariables = Exact<{
  region: string;
}>;


export type RaisePlacesQuery = { region: { code: string, tpsList: Array<{ code: string, number: number }> } | null };

export type EnterIncidentMutationVariables = Exact<{
  input: RaiseIncidentInput;
}>;


export type EnterIncidentMutation = { raiseIncident:
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { incident: { id: string, series: DisclosureLevel, number: number } }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
   };

type RefusalParts_ActNotUndoable_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_AgencyOutsideRegion_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_AgencyUnknown_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_AlertAlreadyAcknowledged_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_AlertAlreadyEnded_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_AlertNotCalled_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_AlertUnknown_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_CategoryUnknown_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_CheckpointAlreadyReported_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_ClosingTimeOutOfRange_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_CorrectionMismatch_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_CredentialsWrong_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_CriticalNotSnoozed_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_DeliveryNotDead_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_DispositionAlreadyConfirmed_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_DispositionDueInPast_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_DispositionUnknown_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_EditChangesNothing_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_EntryUnknown_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_ExerciseKeyWrong_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_GrantEndsInPast_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_GrantUnknown_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_HandoverNotTheirs_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_HandoverUnknown_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_HappenedBeforeOperation_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_HappenedInFuture_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_IdReused_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_IncidentAlreadyAcknowledged_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_IncidentAlreadyClosed_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_IncidentAlreadyFinished_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_IncidentEditStale_Fragment = { was: Array<string>, is: Array<string>, by: string | null, at: string, code: RefusalCode, isRetryable: boolean, editField: EditField };

type RefusalParts_IncidentIsMerged_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_IncidentNotClosed_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_IncidentNotMerged_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_IncidentNotSnoozed_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_IncidentUnknown_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_InstantAhead_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_InstitutionNotYours_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_InstitutionUnknown_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_InvitationExpired_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_InvitationUnknown_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_InvitationUsed_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_LastAdmin_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_LessonAlreadyWithdrawn_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_LessonDueInPast_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_LessonStale_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_LessonUnknown_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_LevelHidesHindrance_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_LevelNotYours_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_LevelUnchanged_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_MergeHidesIncident_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_MergeInCircle_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_MergeIntoItself_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_MergeLeavesKecamatan_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_MergeTargetMerged_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_NoLadders_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_NotAnExercise_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_OperationClosed_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_OwnAccess_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_PairingCodeExpired_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_PairingCodeMalformed_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_PairingCodeUnknown_Fragment = { triesLeft: number, code: RefusalCode, isRetryable: boolean };

type RefusalParts_PairingCodeUsed_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_PairingProofStale_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_PairingProofWrong_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_PasskeyNotAccepted_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_PasskeyUnknown_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_PasskeysUnavailable_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_PasswordTooWeak_Fragment = { minimumLength: number, code: RefusalCode, isRetryable: boolean, passwordFault: PasswordFault };

type RefusalParts_PersonUnknown_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_PhotoAlreadyAttached_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_PhotoSizeOutOfRange_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_PhotoTypeUnsupported_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_PhotoUnknown_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_PlaceKindUnknown_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_PointNotOnEarth_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_PostNotForGrant_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_PostNotYours_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_PostUnknown_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_ProcessingFailed_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_PushNotAcceptable_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_ReasonNeeded_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_RegionNotAsked_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_RegionNotBelow_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_RegionTooLarge_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_RegionUnknown_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_ReporterUnknown_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_RetryLater_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_RevoteBeforeVotingDay_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_RevoteBodyUnknown_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_RevoteGroundUnknown_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_RevoteNotAccepted_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_RevoteUnknown_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_RoleNeedsRegency_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_RollCallAlreadyAnswered_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_RollCallAlreadyClosed_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_RollCallAlreadyOpen_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_RollCallAsksNobody_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_RollCallUnknown_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_RosterNotSound_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_SecondPersonNeeded_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_SessionUnknown_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_SetAsideUnknown_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_SnoozeOutOfRange_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_SpeedOutOfRange_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_StageUnknown_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_StorageFull_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_TextNotAcceptable_Fragment = { field: string, limit: number, code: RefusalCode, isRetryable: boolean, textFault: TextFault };

type RefusalParts_TokenExpiryOutOfRange_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_TokenScopeMissing_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_TokenUnknown_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_TooManyPairingTries_Fragment = { retryAfterSeconds: number, code: RefusalCode, isRetryable: boolean };

type RefusalParts_TooManyPasskeys_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_TooManyPhotos_Fragment = { code: RefusalCode, isRetryable: boolean, most: number };

type RefusalParts_TooManyTries_Fragment = { retryAfterSeconds: number, code: RefusalCode, isRetryable: boolean };

type RefusalParts_TooManyWebhooks_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_TpsOutsideRegion_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_TpsUnknown_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_UsernameNotAcceptable_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_UsernameTaken_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_WallAlreadyUnpaired_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_WallKeyMalformed_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_WallNeedsApproval_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_WallScopeUnknown_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_WallScreenOutOfRange_Fragment = { field: string, minimum: number, maximum: number, code: RefusalCode, isRetryable: boolean };

type RefusalParts_WallScreenTooSmall_Fragment = { maximumMetres: number, code: RefusalCode, isRetryable: boolean };

type RefusalParts_WallSettingsMissing_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_WallUnknown_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_WebhookTargetNotAcceptable_Fragment = { code: RefusalCode, isRetryable: boolean };

type RefusalParts_WebhookUnknown_Fragment = { code: RefusalCode, isRetryable: boolean };

export type RefusalPartsFragment =
  | RefusalParts_ActNotUndoable_Fragment
  | RefusalParts_AgencyOutsideRegion_Fragment
  | RefusalParts_AgencyUnknown_Fragment
  | RefusalParts_AlertAlreadyAcknowledged_Fragment
  | RefusalParts_AlertAlreadyEnded_Fragment
  | RefusalParts_AlertNotCalled_Fragment
  | RefusalParts_AlertUnknown_Fragment
  | RefusalParts_CategoryUnknown_Fragment
  | RefusalParts_CheckpointAlreadyReported_Fragment
  | RefusalParts_ClosingTimeOutOfRange_Fragment
  | RefusalParts_CorrectionMismatch_Fragment
  | RefusalParts_CredentialsWrong_Fragment
  | RefusalParts_CriticalNotSnoozed_Fragment
  | RefusalParts_DeliveryNotDead_Fragment
  | RefusalParts_DispositionAlreadyConfirmed_Fragment
  | RefusalParts_DispositionDueInPast_Fragment
  | RefusalParts_DispositionUnknown_Fragment
  | RefusalParts_EditChangesNothing_Fragment
  | RefusalParts_EntryUnknown_Fragment
  | RefusalParts_ExerciseKeyWrong_Fragment
  | RefusalParts_GrantEndsInPast_Fragment
  | RefusalParts_GrantUnknown_Fragment
  | RefusalParts_HandoverNotTheirs_Fragment
  | RefusalParts_HandoverUnknown_Fragment
  | RefusalParts_HappenedBeforeOperation_Fragment
  | RefusalParts_HappenedInFuture_Fragment
  | RefusalParts_IdReused_Fragment
  | RefusalParts_IncidentAlreadyAcknowledged_Fragment
  | RefusalParts_IncidentAlreadyClosed_Fragment
  | RefusalParts_IncidentAlreadyFinished_Fragment
  | RefusalParts_IncidentEditStale_Fragment
  | RefusalParts_IncidentIsMerged_Fragment
  | RefusalParts_IncidentNotClosed_Fragment
  | RefusalParts_IncidentNotMerged_Fragment
  | RefusalParts_IncidentNotSnoozed_Fragment
  | RefusalParts_IncidentUnknown_Fragment
  | RefusalParts_InstantAhead_Fragment
  | RefusalParts_InstitutionNotYours_Fragment
  | RefusalParts_InstitutionUnknown_Fragment
  | RefusalParts_InvitationExpired_Fragment
  | RefusalParts_InvitationUnknown_Fragment
  | RefusalParts_InvitationUsed_Fragment
  | RefusalParts_LastAdmin_Fragment
  | RefusalParts_LessonAlreadyWithdrawn_Fragment
  | RefusalParts_LessonDueInPast_Fragment
  | RefusalParts_LessonStale_Fragment
  | RefusalParts_LessonUnknown_Fragment
  | RefusalParts_LevelHidesHindrance_Fragment
  | RefusalParts_LevelNotYours_Fragment
  | RefusalParts_LevelUnchanged_Fragment
  | RefusalParts_MergeHidesIncident_Fragment
  | RefusalParts_MergeInCircle_Fragment
  | RefusalParts_MergeIntoItself_Fragment
  | RefusalParts_MergeLeavesKecamatan_Fragment
  | RefusalParts_MergeTargetMerged_Fragment
  | RefusalParts_NoLadders_Fragment
  | RefusalParts_NotAnExercise_Fragment
  | RefusalParts_OperationClosed_Fragment
  | RefusalParts_OwnAccess_Fragment
  | RefusalParts_PairingCodeExpired_Fragment
  | RefusalParts_PairingCodeMalformed_Fragment
  | RefusalParts_PairingCodeUnknown_Fragment
  | RefusalParts_PairingCodeUsed_Fragment
  | RefusalParts_PairingProofStale_Fragment
  | RefusalParts_PairingProofWrong_Fragment
  | RefusalParts_PasskeyNotAccepted_Fragment
  | RefusalParts_PasskeyUnknown_Fragment
  | RefusalParts_PasskeysUnavailable_Fragment
  | RefusalParts_PasswordTooWeak_Fragment
  | RefusalParts_PersonUnknown_Fragment
  | RefusalParts_PhotoAlreadyAttached_Fragment
  | RefusalParts_PhotoSizeOutOfRange_Fragment
  | RefusalParts_PhotoTypeUnsupported_Fragment
  | RefusalParts_PhotoUnknown_Fragment
  | RefusalParts_PlaceKindUnknown_Fragment
  | RefusalParts_PointNotOnEarth_Fragment
  | RefusalParts_PostNotForGrant_Fragment
  | RefusalParts_PostNotYours_Fragment
  | RefusalParts_PostUnknown_Fragment
  | RefusalParts_ProcessingFailed_Fragment
  | RefusalParts_PushNotAcceptable_Fragment
  | RefusalParts_ReasonNeeded_Fragment
  | RefusalParts_RegionNotAsked_Fragment
  | RefusalParts_RegionNotBelow_Fragment
  | RefusalParts_RegionTooLarge_Fragment
  | RefusalParts_RegionUnknown_Fragment
  | RefusalParts_ReporterUnknown_Fragment
  | RefusalParts_RetryLater_Fragment
  | RefusalParts_RevoteBeforeVotingDay_Fragment
  | RefusalParts_RevoteBodyUnknown_Fragment
  | RefusalParts_RevoteGroundUnknown_Fragment
  | RefusalParts_RevoteNotAccepted_Fragment
  | RefusalParts_RevoteUnknown_Fragment
  | RefusalParts_RoleNeedsRegency_Fragment
  | RefusalParts_RollCallAlreadyAnswered_Fragment
  | RefusalParts_RollCallAlreadyClosed_Fragment
  | RefusalParts_RollCallAlreadyOpen_Fragment
  | RefusalParts_RollCallAsksNobody_Fragment
  | RefusalParts_RollCallUnknown_Fragment
  | RefusalParts_RosterNotSound_Fragment
  | RefusalParts_SecondPersonNeeded_Fragment
  | RefusalParts_SessionUnknown_Fragment
  | RefusalParts_SetAsideUnknown_Fragment
  | RefusalParts_SnoozeOutOfRange_Fragment
  | RefusalParts_SpeedOutOfRange_Fragment
  | RefusalParts_StageUnknown_Fragment
  | RefusalParts_StorageFull_Fragment
  | RefusalParts_TextNotAcceptable_Fragment
  | RefusalParts_TokenExpiryOutOfRange_Fragment
  | RefusalParts_TokenScopeMissing_Fragment
  | RefusalParts_TokenUnknown_Fragment
  | RefusalParts_TooManyPairingTries_Fragment
  | RefusalParts_TooManyPasskeys_Fragment
  | RefusalParts_TooManyPhotos_Fragment
  | RefusalParts_TooManyTries_Fragment
  | RefusalParts_TooManyWebhooks_Fragment
  | RefusalParts_TpsOutsideRegion_Fragment
  | RefusalParts_TpsUnknown_Fragment
  | RefusalParts_UsernameNotAcceptable_Fragment
  | RefusalParts_UsernameTaken_Fragment
  | RefusalParts_WallAlreadyUnpaired_Fragment
  | RefusalParts_WallKeyMalformed_Fragment
  | RefusalParts_WallNeedsApproval_Fragment
  | RefusalParts_WallScopeUnknown_Fragment
  | RefusalParts_WallScreenOutOfRange_Fragment
  | RefusalParts_WallScreenTooSmall_Fragment
  | RefusalParts_WallSettingsMissing_Fragment
  | RefusalParts_WallUnknown_Fragment
  | RefusalParts_WebhookTargetNotAcceptable_Fragment
  | RefusalParts_WebhookUnknown_Fragment
;

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { kind: PrincipalKind, principal: string | null, name: string | null, username: string | null, actions: Array<Action>, canUsePasskeys: boolean, isExercise: boolean, grants: Array<{ id: string, role: Role, region: string, agency: string | null, institution: string | null, post: string | null, startsAt: string, endsAt: string | null }>, session: { id: string } | null, passkeys: Array<{ id: string, name: string, addedAt: string, lastUsedAt: string | null }> } };

export type GrantPartsFragment = { id: string, role: Role, region: string, agency: string | null, institution: string | null, post: string | null, startsAt: string, endsAt: string | null };

export type SocketTicketMutationVariables = Exact<{ [key: string]: never; }>;


export type SocketTicketMutation = { socketTicket: { ticket: string } };

export type LogOutMutationVariables = Exact<{ [key: string]: never; }>;


export type LogOutMutation = { logOut:
    | { wasLoggedIn: boolean }
    | { code: RefusalCode, isRetryable: boolean }
    | { code: RefusalCode, isRetryable: boolean }
   };

export type ConsoleOperationQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsoleOperationQuery = { operation: { id: string, kind: OperationKind, date: string, zone: string, closesAt: string, revoteDeadline: string, name: { id: string, en: string }, phases: Array<{ code: string, startsAt: string, endsAt: string | null, label: { id: string, en: string }, endsLabel: { id: string, en: string } | null }>, stages: Array<{ code: string, wallSlot: string | null, level: StageLevel, label: { id: string, en: string } }>, categories: Array<{ code: string, defaultSeverity: Severity, defaultLevel: DisclosureLevel | null, label: { id: string, en: string }, wallTitle: { id: string, en: string }, alleged: { label: { id: string, en: string }, wallTitle: { id: string, en: string } } | null, kinds: Array<{ code: string, defaultSeverity: Severity, defaultLevel: DisclosureLevel | null, label: { id: string, en: string }, wallTitle: { id: string, en: string }, alleged: { label: { id: string, en: string }, wallTitle: { id: string, en: string } } | null }> }>, serviceLimits: Array<{ severity: Severity, firstActionMinutes: number | null }>, handovers: Array<{ code: string, takes: Array<string> | null, label: { id: string, en: string } }>, revoteBodies: Array<{ code: string, says: RevoteStance, label: { id: string, en: string } }>, revoteGrounds: Array<{ code: string, kinds: Array<RevoteKind>, article: string, label: { id: string, en: string } }>, placeKinds: Array<{ code: string, label: { id: string, en: string } }>, agencies: Array<{ code: string, label: { id: string, en: string } }>, posts: Array<{ code: string, roles: Array<PostRole>, agency: string | null, forum: Forum | null, label: { id: string, en: string } }>, institutions: Array<{ code: string, label: { id: string, en: string } }>, regency: { code: string, name: string, tpsCount: number, children: Array<{ code: string, name: string, tpsCount: number, children: Array<{ code: string, name: string, isKelurahan: boolean, tpsCount: number }> }> } } };

export type SituationFrameSubscriptionVariables = Exact<{
  scope: string;
  after?: string | null | undefined;
}>;


export type SituationFrameSubscription = { situation: { kind: SituationFrameKind, after: string | null, cursor: string, asOf: string, servedAt: string, operationTime: string, operationSpeed: number, warnings: Array<ServerWarning>, resyncReason: ResyncReason | null, stateHash: string | null, patch: { removedIncidents: Array<string>, removedLog: Array<string>, headline: { scope: string, phase: string, phaseEndsAt: string | null, currentStage: string, tpsCount: number, coverageOwing: number, coverageHeard: number, cannotVoteTps: number, openIncidents: number, unacknowledgedIncidents: number, unattendedIncidents: number, hiddenIncidents: number, hiddenCritical: number, incidentsToday: number, hasReports: boolean, isClosed: boolean, flood: { since: string, count: number, windowMinutes: number } | null, lastClosed: { id: string, category: string, kind: string | null, truth: Truth, region: string, closedAt: string } | null, rollCall: { id: string, askedAt: string, closesAt: string, asked: number, ready: number, notReady: number, silent: Array<string> } | null, rollCallAsked: { id: string, askedAt: string, closesAt: string, answer: Readiness | null } | null } | null, rows: Array<{ region: string, tpsCount: number, openIncidents: number, worstSeverity: Severity | null, worstCallingSeverity: Severity | null, hinderedTps: number, silentTps: number, lateTps: number, veryLateTps: number, withinTimeTps: number }>, cells: Array<{ region: string, stage: string, notDue: number, waiting: number, done: number, late: number, veryLate: number, silent: number, hindered: number, notApplicable: number, conflicts: number }>, incidents: Array<{ id: string, level: DisclosureLevel, series: DisclosureLevel, number: number, category: string | null, kind: string | null, severity: Severity, status: IncidentStatus, region: string, kecamatan: string | null, desa: string | null, tpsNumbers: Array<number>, placeKind: string | null, agency: string | null, isAgencyAssigned: boolean, happenedAt: string, receivedAt: string, acknowledgedAt: string | null, acknowledgedBy: string | null, acknowledgeDueAt: string, dueAt: string | null, hindersStage: string | null, hinderedTps: number, isLateArrival: boolean, truth: Truth | null, supporting: Array<string>, limit: IncidentLimit | null, calls: IncidentCalls, snoozedUntil: string | null, hasOpenDisposition: boolean, recommendations: Array<RevoteKind>, wallText: string | null, reportCount: number, revision: number }>, log: Array<{ id: string, at: string, kind: LogLineKind, region: string, tpsNumbers: Array<number>, stage: string | null, category: string | null, incidentKind: string | null, truth: Truth | null, agency: string | null, post: string | null, minutes: number | null }>, silentGroups: Array<{ desa: string, tpsNumbers: Array<number>, lastHeardAt: string | null }> | null } } };

export type WallSealQueryVariables = Exact<{ [key: string]: never; }>;


export type WallSealQuery = { seal: { fingerprint: string, at: string } | null };

export type WallOrdersSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type WallOrdersSubscription = { wallOrders: { wall: string, serverTime: string, operationTime: string, operationSpeed: number, mode: WallMode, restartedAt: string | null, soundTestedAt: string | null, sealUntil: string | null, isRenewalDue: boolean, settings: { name: string, place: string, scope: string, diagonalInches: number, distanceMetres: number, ambient: WallAmbient, isGuestByDefault: boolean, pinnedScene: WallScene | null, isRotating: boolean, isSoundOn: boolean } } };

export type RenewWallMutationVariables = Exact<{ [key: string]: never; }>;


export type RenewWallMutation = { renewWall:
    | { __typename: 'RetryLater', refusal: RefusalCode }
    | { __typename: 'StorageFull', refusal: RefusalCode }
    | { __typename: 'WallRenewed', admission: { wall: string, token: string, expiresAt: string } }
   };

export type ReportWallHealthMutationVariables = Exact<{
  input: ReportWallHealthInput;
}>;


export type ReportWallHealthMutation = { reportWallHealth: { serverTime: string } };

export type ServerTimeQueryVariables = Exact<{ [key: string]: never; }>;


export type ServerTimeQuery = { serverTime: string };

export type StartWallPairingMutationVariables = Exact<{
  input: StartWallPairingInput;
}>;


export type StartWallPairingMutation = { startWallPairing:
    | { __typename: 'ExerciseKeyWrong', refusal: RefusalCode }
    | { __typename: 'RetryLater', refusal: RefusalCode }
    | { __typename: 'StorageFull', refusal: RefusalCode }
    | { __typename: 'TextNotAcceptable', refusal: RefusalCode }
    | { __typename: 'WallKeyMalformed', refusal: RefusalCode }
    | { __typename: 'WallNeedsApproval', refusal: RefusalCode }
    | { __typename: 'WallPairingStarted', pairing: string, code: string, verifyPath: string, expiresAt: string, intervalSeconds: number, serverTime: string }
    | { __typename: 'WallScopeUnknown', refusal: RefusalCode }
    | { __typename: 'WallScreenOutOfRange', refusal: RefusalCode }
    | { __typename: 'WallScreenTooSmall', refusal: RefusalCode }
   };

export type PollWallPairingMutationVariables = Exact<{
  input: PollWallPairingInput;
}>;


export type PollWallPairingMutation = { pollWallPairing:
    | { __typename: 'PairingProofStale', serverTime: string, refusal: RefusalCode }
    | { __typename: 'PairingProofWrong', refusal: RefusalCode }
    | { __typename: 'RetryLater', refusal: RefusalCode }
    | { __typename: 'StorageFull', refusal: RefusalCode }
    | { __typename: 'WallPairingProgress', state: WallPairingState, intervalSeconds: number, serverTime: string, admission: { wall: string, token: string, expiresAt: string } | null }
   };

export type WallBriefingQueryVariables = Exact<{
  scope: string;
}>;


export type WallBriefingQuery = { operation: { id: string, kind: OperationKind, date: string, zone: string, name: { id: string, en: string }, phases: Array<{ code: string, startsAt: string, endsAt: string | null, label: { id: string, en: string }, endsLabel: { id: string, en: string } | null }>, stages: Array<{ code: string, level: StageLevel, wallSlot: string | null, expectedAt: string, limitAt: string, label: { id: string, en: string }, doneLabel: { id: string, en: string } }>, categories: Array<{ code: string, label: { id: string, en: string }, wallTitle: { id: string, en: string }, alleged: { label: { id: string, en: string }, wallTitle: { id: string, en: string } } | null, kinds: Array<{ code: string, label: { id: string, en: string }, wallTitle: { id: string, en: string }, alleged: { label: { id: string, en: string }, wallTitle: { id: string, en: string } } | null }> }>, serviceLimits: Array<{ severity: Severity, firstActionMinutes: number | null, followUpMinutes: number }>, agencies: Array<{ code: string, label: { id: string, en: string } }>, posts: Array<{ code: string, label: { id: string, en: string } }>, placeKinds: Array<{ code: string, label: { id: string, en: string } }>, regency: { code: string, name: string } }, region: { code: string, level: RegionLevel, name: string, tpsCount: number, children: Array<{ code: string, level: RegionLevel, name: string, shortCode: string, tpsCount: number, outline: unknown, children: Array<{ code: string, name: string, centre: { latitude: number, longitude: number } | null }>, tile: { column: number, row: number } | null, centre: { latitude: number, longitude: number } | null }> } | null };

export type WordsFragment = { id: string, en: string };

export type WallRegionFragment = { code: string, level: RegionLevel, name: string, shortCode: string, tpsCount: number, outline: unknown, tile: { column: number, row: number } | null, centre: { latitude: number, longitude: number } | null };

export const HistoryIncidentPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HistoryIncidentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryIncident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"truth"}},{"kind":"Field","name":{"kind":"Name","value":"calls"}}]}}]} as unknown as DocumentNode<HistoryIncidentPartsFragment, unknown>;
export const ReportedIncidentPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportedIncidentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReportedIncident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"wallText"}},{"kind":"Field","name":{"kind":"Name","value":"incident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HistoryIncidentParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HistoryIncidentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryIncident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"truth"}},{"kind":"Field","name":{"kind":"Name","value":"calls"}}]}}]} as unknown as DocumentNode<ReportedIncidentPartsFragment, unknown>;
export const HistoryEntryPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HistoryEntryParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"tps"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"assertion"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"readiness"}},{"kind":"Field","name":{"kind":"Name","value":"institution"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"onBehalfOf"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"became"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"isUndone"}},{"kind":"Field","name":{"kind":"Name","value":"aboutKind"}},{"kind":"Field","name":{"kind":"Name","value":"matched"}},{"kind":"Field","name":{"kind":"Name","value":"incident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HistoryIncidentParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mergedWith"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HistoryIncidentParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alertStep"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alert"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rungLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"called"}},{"kind":"Field","name":{"kind":"Name","value":"channels"}},{"kind":"Field","name":{"kind":"Name","value":"skipReason"}},{"kind":"Field","name":{"kind":"Name","value":"returnReason"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HistoryIncidentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryIncident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"truth"}},{"kind":"Field","name":{"kind":"Name","value":"calls"}}]}}]} as unknown as DocumentNode<HistoryEntryPartsFragment, unknown>;
export const DonePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DoneParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"truth"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"tps"}},{"kind":"Field","name":{"kind":"Name","value":"placeKind"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"isAgencyAssigned"}},{"kind":"Field","name":{"kind":"Name","value":"supporting"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedBy"}},{"kind":"Field","name":{"kind":"Name","value":"hindersStage"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"recommendations"}},{"kind":"Field","name":{"kind":"Name","value":"wallText"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}}]}}]} as unknown as DocumentNode<DonePartsFragment, unknown>;
export const GrantPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GrantParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessGrant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"institution"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]} as unknown as DocumentNode<GrantPartsFragment, unknown>;
export const PersonPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"invitedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isBarred"}},{"kind":"Field","name":{"kind":"Name","value":"isErased"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GrantParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"how"}},{"kind":"Field","name":{"kind":"Name","value":"device"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"isCurrent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"passkeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"usedAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GrantParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessGrant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"institution"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]} as unknown as DocumentNode<PersonPartsFragment, unknown>;
export const StageCellPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StageCellParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SituationCell"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"notDue"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"veryLate"}},{"kind":"Field","name":{"kind":"Name","value":"silent"}},{"kind":"Field","name":{"kind":"Name","value":"hindered"}},{"kind":"Field","name":{"kind":"Name","value":"notApplicable"}},{"kind":"Field","name":{"kind":"Name","value":"conflicts"}}]}}]} as unknown as DocumentNode<StageCellPartsFragment, unknown>;
export const WallPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WallParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Wall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"isConnected"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"isSilent"}},{"kind":"Field","name":{"kind":"Name","value":"isMisused"}},{"kind":"Field","name":{"kind":"Name","value":"misuse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pairedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"userAgent"}},{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"diagonalInches"}},{"kind":"Field","name":{"kind":"Name","value":"distanceMetres"}},{"kind":"Field","name":{"kind":"Name","value":"ambient"}},{"kind":"Field","name":{"kind":"Name","value":"isGuestByDefault"}},{"kind":"Field","name":{"kind":"Name","value":"pinnedScene"}},{"kind":"Field","name":{"kind":"Name","value":"isRotating"}},{"kind":"Field","name":{"kind":"Name","value":"isSoundOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"health"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"frameAt"}},{"kind":"Field","name":{"kind":"Name","value":"lagMs"}},{"kind":"Field","name":{"kind":"Name","value":"scene"}},{"kind":"Field","name":{"kind":"Name","value":"preset"}},{"kind":"Field","name":{"kind":"Name","value":"sound"}},{"kind":"Field","name":{"kind":"Name","value":"heapMegabytes"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<WallPartsFragment, unknown>;
export const PhotoPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PhotoParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Photo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentBy"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"byteLength"}}]}}]} as unknown as DocumentNode<PhotoPartsFragment, unknown>;
export const RefusalPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<RefusalPartsFragment, unknown>;
export const WordsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Words"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Label"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]} as unknown as DocumentNode<WordsFragment, unknown>;
export const WallRegionFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WallRegion"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Region"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortCode"}},{"kind":"Field","name":{"kind":"Name","value":"tpsCount"}},{"kind":"Field","name":{"kind":"Name","value":"tile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"row"}}]}},{"kind":"Field","name":{"kind":"Name","value":"centre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outline"}}]}}]} as unknown as DocumentNode<WallRegionFragment, unknown>;
export const OfficerAlertsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"OfficerAlerts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AlertFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"servedAt"}},{"kind":"Field","name":{"kind":"Name","value":"operationTime"}},{"kind":"Field","name":{"kind":"Name","value":"operationSpeed"}},{"kind":"Field","name":{"kind":"Name","value":"removedAlerts"}},{"kind":"Field","name":{"kind":"Name","value":"alerts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isTest"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sentence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"tps"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"truth"}},{"kind":"Field","name":{"kind":"Name","value":"incident"}},{"kind":"Field","name":{"kind":"Name","value":"raisedAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedBy"}},{"kind":"Field","name":{"kind":"Name","value":"returns"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]}}]}}]} as unknown as DocumentNode<OfficerAlertsSubscription, OfficerAlertsSubscriptionVariables>;
export const OfficerMeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OfficerMe"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"principal"}},{"kind":"Field","name":{"kind":"Name","value":"isExercise"}},{"kind":"Field","name":{"kind":"Name","value":"actions"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"regency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alleged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"kinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alleged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"posts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OfficerMeQuery, OfficerMeQueryVariables>;
export const OfficerPushKeyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OfficerPushKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pushKey"}}]}}]} as unknown as DocumentNode<OfficerPushKeyQuery, OfficerPushKeyQueryVariables>;
export const OfficerAcknowledgeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OfficerAcknowledge"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcknowledgeAlertInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acknowledgeAlert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AlertAcknowledged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}}]}}]}}]}}]} as unknown as DocumentNode<OfficerAcknowledgeMutation, OfficerAcknowledgeMutationVariables>;
export const OfficerNoteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OfficerNote"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"NoteAlertInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"noteAlert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AlertNoted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alert"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}}]}}]}}]}}]} as unknown as DocumentNode<OfficerNoteMutation, OfficerNoteMutationVariables>;
export const OfficerDeclineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OfficerDecline"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeclineAlertInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declineAlert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AlertDeclined"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}}]}}]}}]}}]} as unknown as DocumentNode<OfficerDeclineMutation, OfficerDeclineMutationVariables>;
export const OfficerRegisterPushDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OfficerRegisterPush"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterPushInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerPush"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PushRegistered"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subscription"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}}]}}]}}]}}]} as unknown as DocumentNode<OfficerRegisterPushMutation, OfficerRegisterPushMutationVariables>;
export const MySessionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MySessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mySessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"how"}},{"kind":"Field","name":{"kind":"Name","value":"device"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"isCurrent"}}]}}]}}]} as unknown as DocumentNode<MySessionsQuery, MySessionsQueryVariables>;
export const EndSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SessionEnded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<EndSessionMutation, EndSessionMutationVariables>;
export const SetPasswordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetPassword"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetPasswordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setPassword"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordSet"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endedSessions"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<SetPasswordMutation, SetPasswordMutationVariables>;
export const StartPasskeyRegistrationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartPasskeyRegistration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startPasskeyRegistration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasskeyRegistrationStarted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"options"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<StartPasskeyRegistrationMutation, StartPasskeyRegistrationMutationVariables>;
export const AddPasskeyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddPasskey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddPasskeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addPasskey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasskeyAdded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"passkey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<AddPasskeyMutation, AddPasskeyMutationVariables>;
export const RemovePasskeyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemovePasskey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemovePasskeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removePasskey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasskeyRemoved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"passkey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<RemovePasskeyMutation, RemovePasskeyMutationVariables>;
export const AlertClientsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AlertClients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alertClients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"isConnected"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}}]}}]}}]} as unknown as DocumentNode<AlertClientsQuery, AlertClientsQueryVariables>;
export const IncidentAttendanceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"IncidentAttendance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"incident"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incidentAttendance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"incident"},"value":{"kind":"Variable","name":{"kind":"Name","value":"incident"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incident"}},{"kind":"Field","name":{"kind":"Name","value":"isOpen"}},{"kind":"Field","name":{"kind":"Name","value":"attendees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"principal"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isSelf"}}]}}]}}]}}]} as unknown as DocumentNode<IncidentAttendanceSubscription, IncidentAttendanceSubscriptionVariables>;
export const ReporterContactsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReporterContacts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegionCode"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reporters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tps"}},{"kind":"Field","name":{"kind":"Name","value":"institution"}},{"kind":"Field","name":{"kind":"Name","value":"reporter"}},{"kind":"Field","name":{"kind":"Name","value":"isBarred"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}}]}}]}}]} as unknown as DocumentNode<ReporterContactsQuery, ReporterContactsQueryVariables>;
export const AfterActionReportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AfterActionReport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scope"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportVersion"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"afterActionReport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"scope"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scope"}}},{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AfterActionReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"untoldIncidents"}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tpsCount"}},{"kind":"Field","name":{"kind":"Name","value":"neverHeardTps"}},{"kind":"Field","name":{"kind":"Name","value":"coverageOwing"}},{"kind":"Field","name":{"kind":"Name","value":"coverageHeard"}},{"kind":"Field","name":{"kind":"Name","value":"cannotVoteTps"}},{"kind":"Field","name":{"kind":"Name","value":"hinderedTps"}},{"kind":"Field","name":{"kind":"Name","value":"silentTps"}},{"kind":"Field","name":{"kind":"Name","value":"lateTps"}},{"kind":"Field","name":{"kind":"Name","value":"withinTimeTps"}},{"kind":"Field","name":{"kind":"Name","value":"stageReports"}},{"kind":"Field","name":{"kind":"Name","value":"corrections"}},{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"rollCalls"}},{"kind":"Field","name":{"kind":"Name","value":"incidentActs"}},{"kind":"Field","name":{"kind":"Name","value":"alerts"}},{"kind":"Field","name":{"kind":"Name","value":"countedIncidents"}},{"kind":"Field","name":{"kind":"Name","value":"criticalIncidents"}},{"kind":"Field","name":{"kind":"Name","value":"openIncidents"}}]}},{"kind":"Field","name":{"kind":"Name","value":"starred"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReportedIncidentParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HistoryEntryParts"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"expectedAt"}},{"kind":"Field","name":{"kind":"Name","value":"limitAt"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"stepMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"regions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"tpsCount"}},{"kind":"Field","name":{"kind":"Name","value":"dated"}},{"kind":"Field","name":{"kind":"Name","value":"inTime"}},{"kind":"Field","name":{"kind":"Name","value":"implied"}},{"kind":"Field","name":{"kind":"Name","value":"notApplicable"}},{"kind":"Field","name":{"kind":"Name","value":"hindered"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"done"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"responses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"incidents"}},{"kind":"Field","name":{"kind":"Name","value":"answered"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"p50Seconds"}},{"kind":"Field","name":{"kind":"Name","value":"p90Seconds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"closed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"p50Seconds"}},{"kind":"Field","name":{"kind":"Name","value":"p90Seconds"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"missed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReportedIncidentParts"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"passedOn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handovers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"unanswered"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReportedIncidentParts"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"revotes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"unanswered"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"votesAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"about"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReportedIncidentParts"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"silent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tps"}},{"kind":"Field","name":{"kind":"Name","value":"lastHeardAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"delays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"p50Seconds"}},{"kind":"Field","name":{"kind":"Name","value":"p90Seconds"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"upToMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"outages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"seconds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lessons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"ownerKind"}},{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"stageReports"}},{"kind":"Field","name":{"kind":"Name","value":"corrections"}},{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"rollCalls"}},{"kind":"Field","name":{"kind":"Name","value":"incidents"}},{"kind":"Field","name":{"kind":"Name","value":"incidentActs"}},{"kind":"Field","name":{"kind":"Name","value":"alerts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RegionUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"Field","name":{"kind":"Name","value":"region"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InstantAhead"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReportedIncidentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReportedIncident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"wallText"}},{"kind":"Field","name":{"kind":"Name","value":"incident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HistoryIncidentParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HistoryIncidentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryIncident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"truth"}},{"kind":"Field","name":{"kind":"Name","value":"calls"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HistoryEntryParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"tps"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"assertion"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"readiness"}},{"kind":"Field","name":{"kind":"Name","value":"institution"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"onBehalfOf"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"became"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"isUndone"}},{"kind":"Field","name":{"kind":"Name","value":"aboutKind"}},{"kind":"Field","name":{"kind":"Name","value":"matched"}},{"kind":"Field","name":{"kind":"Name","value":"incident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HistoryIncidentParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mergedWith"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HistoryIncidentParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alertStep"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alert"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rungLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"called"}},{"kind":"Field","name":{"kind":"Name","value":"channels"}},{"kind":"Field","name":{"kind":"Name","value":"skipReason"}},{"kind":"Field","name":{"kind":"Name","value":"returnReason"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}}]}}]}}]} as unknown as DocumentNode<AfterActionReportQuery, AfterActionReportQueryVariables>;
export const RecordLessonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordLesson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordLessonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordLesson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LessonKept"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<RecordLessonMutation, RecordLessonMutationVariables>;
export const AmendLessonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AmendLesson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AmendLessonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amendLesson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LessonKept"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<AmendLessonMutation, AmendLessonMutationVariables>;
export const WithdrawLessonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawLesson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawLessonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawLesson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LessonKept"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<WithdrawLessonMutation, WithdrawLessonMutationVariables>;
export const ConsoleAlertsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsoleAlerts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AlertListFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isTest"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"raisedAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ConsoleAlertsQuery, ConsoleAlertsQueryVariables>;
export const ConsoleAlertDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsoleAlert"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isTest"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sentence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"incidents"}},{"kind":"Field","name":{"kind":"Name","value":"tps"}},{"kind":"Field","name":{"kind":"Name","value":"wall"}},{"kind":"Field","name":{"kind":"Name","value":"raisedAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedBy"}},{"kind":"Field","name":{"kind":"Name","value":"returns"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}},{"kind":"Field","name":{"kind":"Name","value":"rungs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ladder"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"calledAt"}},{"kind":"Field","name":{"kind":"Name","value":"called"}},{"kind":"Field","name":{"kind":"Name","value":"declined"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"principal"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"rung"}},{"kind":"Field","name":{"kind":"Name","value":"calledAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"deliveredAt"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"declinedAt"}}]}}]}}]}}]} as unknown as DocumentNode<ConsoleAlertQuery, ConsoleAlertQueryVariables>;
export const ConsoleLadderCheckDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsoleLadderCheck"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ladderCheck"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isComplete"}},{"kind":"Field","name":{"kind":"Name","value":"rungs"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ladder"}},{"kind":"Field","name":{"kind":"Name","value":"rung"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"reachable"}}]}}]}}]}}]} as unknown as DocumentNode<ConsoleLadderCheckQuery, ConsoleLadderCheckQueryVariables>;
export const ConsoleTestAlertDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConsoleTestAlert"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendTestAlertInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendTestAlert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TestAlertSent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<ConsoleTestAlertMutation, ConsoleTestAlertMutationVariables>;
export const SeenIncidentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SeenIncident"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incident"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]} as unknown as DocumentNode<SeenIncidentQuery, SeenIncidentQueryVariables>;
export const HistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"History"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HistorySearch"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"history"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"facets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"facet"}},{"kind":"Field","name":{"kind":"Name","value":"values"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HistoryEntryParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HistoryIncidentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryIncident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"truth"}},{"kind":"Field","name":{"kind":"Name","value":"calls"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HistoryEntryParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HistoryEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"tps"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"assertion"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"readiness"}},{"kind":"Field","name":{"kind":"Name","value":"institution"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"onBehalfOf"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"became"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"isUndone"}},{"kind":"Field","name":{"kind":"Name","value":"aboutKind"}},{"kind":"Field","name":{"kind":"Name","value":"matched"}},{"kind":"Field","name":{"kind":"Name","value":"incident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HistoryIncidentParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mergedWith"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HistoryIncidentParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alertStep"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alert"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rungLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"called"}},{"kind":"Field","name":{"kind":"Name","value":"channels"}},{"kind":"Field","name":{"kind":"Name","value":"skipReason"}},{"kind":"Field","name":{"kind":"Name","value":"returnReason"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}}]}}]}}]} as unknown as DocumentNode<HistoryQuery, HistoryQueryVariables>;
export const AcknowledgeIncidentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcknowledgeIncident"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcknowledgeIncidentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acknowledgeIncident"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentAcknowledged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<AcknowledgeIncidentMutation, AcknowledgeIncidentMutationVariables>;
export const AssignAgencyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssignAgency"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignAgencyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignAgency"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AgencyAssigned"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<AssignAgencyMutation, AssignAgencyMutationVariables>;
export const MergeIncidentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MergeIncident"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MergeIncidentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mergeIncident"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentMerged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<MergeIncidentMutation, MergeIncidentMutationVariables>;
export const UnmergeIncidentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnmergeIncident"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UnmergeIncidentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unmergeIncident"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentUnmerged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<UnmergeIncidentMutation, UnmergeIncidentMutationVariables>;
export const DismissIncidentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DismissIncident"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DismissIncidentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dismissIncident"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentDismissed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<DismissIncidentMutation, DismissIncidentMutationVariables>;
export const ReopenIncidentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReopenIncident"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReopenIncidentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reopenIncident"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentReopened"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<ReopenIncidentMutation, ReopenIncidentMutationVariables>;
export const SnoozeIncidentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SnoozeIncident"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SnoozeIncidentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"snoozeIncident"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentSnoozed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<SnoozeIncidentMutation, SnoozeIncidentMutationVariables>;
export const WakeIncidentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WakeIncident"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WakeIncidentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wakeIncident"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentWoken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<WakeIncidentMutation, WakeIncidentMutationVariables>;
export const ChangeSeverityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeSeverity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeSeverityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeSeverity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentSeverityChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<ChangeSeverityMutation, ChangeSeverityMutationVariables>;
export const JudgeTruthDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"JudgeTruth"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"JudgeTruthInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"judgeTruth"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentTruthJudged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<JudgeTruthMutation, JudgeTruthMutationVariables>;
export const ChangeHindranceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeHindrance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeHindranceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeHindrance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentHindranceChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<ChangeHindranceMutation, ChangeHindranceMutationVariables>;
export const ClassifyIncidentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ClassifyIncident"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ClassifyIncidentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"classifyIncident"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentLevelChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<ClassifyIncidentMutation, ClassifyIncidentMutationVariables>;
export const RecordActionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordAction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordActionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordAction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentActionRecorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<RecordActionMutation, RecordActionMutationVariables>;
export const AddNoteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddNote"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddNoteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addNote"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentNoteAdded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<AddNoteMutation, AddNoteMutationVariables>;
export const StarEntryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StarEntry"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StarEntryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"starEntry"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEntryStarred"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<StarEntryMutation, StarEntryMutationVariables>;
export const FinishIncidentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FinishIncident"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FinishIncidentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finishIncident"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentFinished"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<FinishIncidentMutation, FinishIncidentMutationVariables>;
export const CloseIncidentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseIncident"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseIncidentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeIncident"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentClosed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<CloseIncidentMutation, CloseIncidentMutationVariables>;
export const IssueDispositionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IssueDisposition"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"IssueDispositionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issueDisposition"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DispositionIssued"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<IssueDispositionMutation, IssueDispositionMutationVariables>;
export const ConfirmDispositionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmDisposition"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmDispositionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmDisposition"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DispositionConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<ConfirmDispositionMutation, ConfirmDispositionMutationVariables>;
export const RecordHandoverDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordHandover"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordHandoverInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordHandover"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentHandedOver"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<RecordHandoverMutation, RecordHandoverMutationVariables>;
export const RecordHandoverAnswerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordHandoverAnswer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordHandoverAnswerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordHandoverAnswer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HandoverAnswered"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<RecordHandoverAnswerMutation, RecordHandoverAnswerMutationVariables>;
export const RecordRevoteProposalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordRevoteProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordRevoteProposalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordRevoteProposal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevoteProposalRecorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<RecordRevoteProposalMutation, RecordRevoteProposalMutationVariables>;
export const RecordRevoteDecisionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordRevoteDecision"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordRevoteDecisionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordRevoteDecision"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevoteDecisionRecorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<RecordRevoteDecisionMutation, RecordRevoteDecisionMutationVariables>;
export const RecordRevoteOutcomeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordRevoteOutcome"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordRevoteOutcomeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordRevoteOutcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevoteOutcomeRecorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<RecordRevoteOutcomeMutation, RecordRevoteOutcomeMutationVariables>;
export const ReleaseWallTextDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseWallText"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReleaseWallTextInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"releaseWallText"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallTextReleased"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<ReleaseWallTextMutation, ReleaseWallTextMutationVariables>;
export const UndoIncidentActDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UndoIncidentAct"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UndoIncidentActInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"undoIncidentAct"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentActUndone"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"act"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<UndoIncidentActMutation, UndoIncidentActMutationVariables>;
export const DoneIncidentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DoneIncidents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"closed"},"name":{"kind":"Name","value":"incidents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"CLOSED"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DoneParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"dismissed"},"name":{"kind":"Name","value":"incidents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"NOT_AN_INCIDENT"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DoneParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DoneParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"truth"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"tps"}},{"kind":"Field","name":{"kind":"Name","value":"placeKind"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"isAgencyAssigned"}},{"kind":"Field","name":{"kind":"Name","value":"supporting"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedBy"}},{"kind":"Field","name":{"kind":"Name","value":"hindersStage"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"recommendations"}},{"kind":"Field","name":{"kind":"Name","value":"wallText"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}}]}}]} as unknown as DocumentNode<DoneIncidentsQuery, DoneIncidentsQueryVariables>;
export const IncidentDetailDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"IncidentDetail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incident"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DoneParts"}},{"kind":"Field","name":{"kind":"Name","value":"placeName"}},{"kind":"Field","name":{"kind":"Name","value":"point"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"mayReadTexts"}},{"kind":"Field","name":{"kind":"Name","value":"onBehalfOf"}},{"kind":"Field","name":{"kind":"Name","value":"reportedBy"}},{"kind":"Field","name":{"kind":"Name","value":"mergedInto"}},{"kind":"Field","name":{"kind":"Name","value":"mergedReports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"truth"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"tps"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}},{"kind":"Field","name":{"kind":"Name","value":"dispositions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"issuedBy"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedAt"}},{"kind":"Field","name":{"kind":"Name","value":"confirmedBy"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"handovers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"answerNumber"}},{"kind":"Field","name":{"kind":"Name","value":"answerText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revotes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"ground"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"letterNumber"}},{"kind":"Field","name":{"kind":"Name","value":"letterAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decisionNumber"}},{"kind":"Field","name":{"kind":"Name","value":"decisionText"}},{"kind":"Field","name":{"kind":"Name","value":"votesAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcomeText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"onBehalfOf"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"receiptNumber"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"became"}},{"kind":"Field","name":{"kind":"Name","value":"about"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"verifiedBy"}},{"kind":"Field","name":{"kind":"Name","value":"walls"}},{"kind":"Field","name":{"kind":"Name","value":"alertStep"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rungLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attempt"}},{"kind":"Field","name":{"kind":"Name","value":"called"}},{"kind":"Field","name":{"kind":"Name","value":"channels"}},{"kind":"Field","name":{"kind":"Name","value":"skipReason"}},{"kind":"Field","name":{"kind":"Name","value":"returnReason"}},{"kind":"Field","name":{"kind":"Name","value":"endReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isStarred"}},{"kind":"Field","name":{"kind":"Name","value":"isUndone"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DoneParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Incident"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"truth"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"tps"}},{"kind":"Field","name":{"kind":"Name","value":"placeKind"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"isAgencyAssigned"}},{"kind":"Field","name":{"kind":"Name","value":"supporting"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedBy"}},{"kind":"Field","name":{"kind":"Name","value":"hindersStage"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"recommendations"}},{"kind":"Field","name":{"kind":"Name","value":"wallText"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}}]}}]} as unknown as DocumentNode<IncidentDetailQuery, IncidentDetailQueryVariables>;
export const IncidentFinishedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"IncidentFinished"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incident"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"timeline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"isUndone"}}]}}]}}]}}]} as unknown as DocumentNode<IncidentFinishedQuery, IncidentFinishedQueryVariables>;
export const UnansweredDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Unanswered"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incidents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"isUnanswered"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"handovers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revotes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"decision"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<UnansweredQuery, UnansweredQueryVariables>;
export const IncidentDuplicatesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"IncidentDuplicates"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incident"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"suggestedDuplicates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"incident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SameStation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tps"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SamePlace"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WithinMinutes"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minutes"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SimilarWords"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"words"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<IncidentDuplicatesQuery, IncidentDuplicatesQueryVariables>;
export const IncidentPlaceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"IncidentPlace"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegionCode"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isKelurahan"}},{"kind":"Field","name":{"kind":"Name","value":"centre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outline"}}]}}]}}]}}]} as unknown as DocumentNode<IncidentPlaceQuery, IncidentPlaceQueryVariables>;
export const CallingAlertsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CallingAlerts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"EnumValue","value":"CALLING"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isTest"}},{"kind":"Field","name":{"kind":"Name","value":"incidents"}},{"kind":"Field","name":{"kind":"Name","value":"rungs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"calledAt"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CallingAlertsQuery, CallingAlertsQueryVariables>;
export const SilentSinceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SilentSince"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegionCode"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tpsStandings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}},{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"SILENT"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastHeardAt"}}]}}]}}]} as unknown as DocumentNode<SilentSinceQuery, SilentSinceQueryVariables>;
export const PeopleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"People"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"people"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"invitedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isBarred"}},{"kind":"Field","name":{"kind":"Name","value":"isErased"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GrantParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"how"}},{"kind":"Field","name":{"kind":"Name","value":"device"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"isCurrent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"passkeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"usedAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GrantParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessGrant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"institution"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]} as unknown as DocumentNode<PeopleQuery, PeopleQueryVariables>;
export const PersonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Person"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"invitedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isBarred"}},{"kind":"Field","name":{"kind":"Name","value":"isErased"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GrantParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"how"}},{"kind":"Field","name":{"kind":"Name","value":"device"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"isCurrent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"passkeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"usedAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GrantParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessGrant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"institution"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]} as unknown as DocumentNode<PersonQuery, PersonQueryVariables>;
export const InvitePersonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InvitePerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InvitePersonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitePerson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonInvited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"invitationCode"},"name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<InvitePersonMutation, InvitePersonMutationVariables>;
export const InvitePersonAgainDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InvitePersonAgain"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InvitePersonAgainInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitePersonAgain"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonInvited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"invitationCode"},"name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<InvitePersonAgainMutation, InvitePersonAgainMutationVariables>;
export const ChangePersonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangePerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangePersonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changePerson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PersonParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PersonParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"invitedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isBarred"}},{"kind":"Field","name":{"kind":"Name","value":"isErased"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GrantParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"how"}},{"kind":"Field","name":{"kind":"Name","value":"device"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"isCurrent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"passkeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"usedAt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GrantParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessGrant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"institution"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]} as unknown as DocumentNode<ChangePersonMutation, ChangePersonMutationVariables>;
export const GrantAccessDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GrantAccess"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GrantAccessInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grantAccess"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessGranted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<GrantAccessMutation, GrantAccessMutationVariables>;
export const RevokeAccessDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeAccess"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeAccessInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeAccess"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessRevoked"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grant"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<RevokeAccessMutation, RevokeAccessMutationVariables>;
export const BarPersonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BarPerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BarPersonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"barPerson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonBarred"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"}},{"kind":"Field","name":{"kind":"Name","value":"endedSessions"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<BarPersonMutation, BarPersonMutationVariables>;
export const ErasePersonDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ErasePerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ErasePersonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"erasePerson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonErased"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<ErasePersonMutation, ErasePersonMutationVariables>;
export const RecordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Record"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEntryFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditEntries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"principal"}},{"kind":"Field","name":{"kind":"Name","value":"session"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"details"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<RecordQuery, RecordQueryVariables>;
export const NewestSealDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NewestSeal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"fingerprint"}}]}}]}}]} as unknown as DocumentNode<NewestSealQuery, NewestSealQueryVariables>;
export const RecordNamesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RecordNames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"people"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"username"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"walls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<RecordNamesQuery, RecordNamesQueryVariables>;
export const WorkSetAsideDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WorkSetAside"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workSetAside"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"task"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"tries"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"setAsideAt"}}]}}]}}]} as unknown as DocumentNode<WorkSetAsideQuery, WorkSetAsideQueryVariables>;
export const ProcessSetAsideDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProcessSetAside"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProcessSetAsideInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"processSetAside"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SetAsideProcessed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"work"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<ProcessSetAsideMutation, ProcessSetAsideMutationVariables>;
export const SituationAtDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SituationAt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scope"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"at"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"basis"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReplayBasis"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"situationAt"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"scope"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scope"}}},{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}},{"kind":"Argument","name":{"kind":"Name","value":"basis"},"value":{"kind":"Variable","name":{"kind":"Name","value":"basis"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"basis"}},{"kind":"Field","name":{"kind":"Name","value":"state"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"headline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"phaseEndsAt"}},{"kind":"Field","name":{"kind":"Name","value":"currentStage"}},{"kind":"Field","name":{"kind":"Name","value":"tpsCount"}},{"kind":"Field","name":{"kind":"Name","value":"coverageOwing"}},{"kind":"Field","name":{"kind":"Name","value":"coverageHeard"}},{"kind":"Field","name":{"kind":"Name","value":"cannotVoteTps"}},{"kind":"Field","name":{"kind":"Name","value":"openIncidents"}},{"kind":"Field","name":{"kind":"Name","value":"unacknowledgedIncidents"}},{"kind":"Field","name":{"kind":"Name","value":"unattendedIncidents"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenIncidents"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenCritical"}},{"kind":"Field","name":{"kind":"Name","value":"incidentsToday"}},{"kind":"Field","name":{"kind":"Name","value":"hasReports"}},{"kind":"Field","name":{"kind":"Name","value":"isClosed"}},{"kind":"Field","name":{"kind":"Name","value":"flood"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"windowMinutes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastClosed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"truth"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rollCall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}},{"kind":"Field","name":{"kind":"Name","value":"asked"}},{"kind":"Field","name":{"kind":"Name","value":"ready"}},{"kind":"Field","name":{"kind":"Name","value":"notReady"}},{"kind":"Field","name":{"kind":"Name","value":"silent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rollCallAsked"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"tpsCount"}},{"kind":"Field","name":{"kind":"Name","value":"openIncidents"}},{"kind":"Field","name":{"kind":"Name","value":"worstSeverity"}},{"kind":"Field","name":{"kind":"Name","value":"worstCallingSeverity"}},{"kind":"Field","name":{"kind":"Name","value":"hinderedTps"}},{"kind":"Field","name":{"kind":"Name","value":"silentTps"}},{"kind":"Field","name":{"kind":"Name","value":"lateTps"}},{"kind":"Field","name":{"kind":"Name","value":"veryLateTps"}},{"kind":"Field","name":{"kind":"Name","value":"withinTimeTps"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"notDue"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"veryLate"}},{"kind":"Field","name":{"kind":"Name","value":"silent"}},{"kind":"Field","name":{"kind":"Name","value":"hindered"}},{"kind":"Field","name":{"kind":"Name","value":"notApplicable"}},{"kind":"Field","name":{"kind":"Name","value":"conflicts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"incidents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"kecamatan"}},{"kind":"Field","name":{"kind":"Name","value":"desa"}},{"kind":"Field","name":{"kind":"Name","value":"tpsNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"placeKind"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"isAgencyAssigned"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedBy"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgeDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"hindersStage"}},{"kind":"Field","name":{"kind":"Name","value":"hinderedTps"}},{"kind":"Field","name":{"kind":"Name","value":"isLateArrival"}},{"kind":"Field","name":{"kind":"Name","value":"truth"}},{"kind":"Field","name":{"kind":"Name","value":"supporting"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"hasOpenDisposition"}},{"kind":"Field","name":{"kind":"Name","value":"recommendations"}},{"kind":"Field","name":{"kind":"Name","value":"wallText"}},{"kind":"Field","name":{"kind":"Name","value":"reportCount"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"removedIncidents"}},{"kind":"Field","name":{"kind":"Name","value":"log"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"tpsNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"incidentKind"}},{"kind":"Field","name":{"kind":"Name","value":"truth"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"minutes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"removedLog"}},{"kind":"Field","name":{"kind":"Name","value":"silentGroups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"desa"}},{"kind":"Field","name":{"kind":"Name","value":"tpsNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"lastHeardAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SituationAtQuery, SituationAtQueryVariables>;
export const DayProfileDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DayProfile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scope"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"at"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"basis"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReplayBasis"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dayProfile"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"scope"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scope"}}},{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}},{"kind":"Argument","name":{"kind":"Name","value":"basis"},"value":{"kind":"Variable","name":{"kind":"Name","value":"basis"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"buckets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"reports"}},{"kind":"Field","name":{"kind":"Name","value":"incidents"}},{"kind":"Field","name":{"kind":"Name","value":"critical"}}]}},{"kind":"Field","name":{"kind":"Name","value":"incidents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incident"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}},{"kind":"Field","name":{"kind":"Name","value":"seconds"}}]}}]}}]}}]} as unknown as DocumentNode<DayProfileQuery, DayProfileQueryVariables>;
export const OperationNowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OperationNow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"opensAt"}},{"kind":"Field","name":{"kind":"Name","value":"clock"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"now"}},{"kind":"Field","name":{"kind":"Name","value":"speed"}}]}}]}}]}}]} as unknown as DocumentNode<OperationNowQuery, OperationNowQueryVariables>;
export const ReportersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Reporters"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegionCode"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reporters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tps"}},{"kind":"Field","name":{"kind":"Name","value":"institution"}},{"kind":"Field","name":{"kind":"Name","value":"reporter"}},{"kind":"Field","name":{"kind":"Name","value":"isBarred"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"usedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tpsList"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]} as unknown as DocumentNode<ReportersQuery, ReportersQueryVariables>;
export const InviteReportersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InviteReporters"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InviteReportersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inviteReporters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReportersInvited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"tps"}},{"kind":"Field","name":{"kind":"Name","value":"institution"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<InviteReportersMutation, InviteReportersMutationVariables>;
export const BarReporterDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BarReporter"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BarReporterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"barReporter"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReporterBarred"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reporter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<BarReporterMutation, BarReporterMutationVariables>;
export const RollCallsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RollCalls"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegionCode"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rollCalls"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"question"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"readiness"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"onBehalfOf"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<RollCallsQuery, RollCallsQueryVariables>;
export const RollCallQuestionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RollCallQuestion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rollCall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"question"}}]}}]}}]} as unknown as DocumentNode<RollCallQuestionQuery, RollCallQuestionQueryVariables>;
export const OpenRollCallDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenRollCall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenRollCallInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openRollCall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RollCallOpened"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rollCall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<OpenRollCallMutation, OpenRollCallMutationVariables>;
export const AnswerRollCallDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerRollCall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerRollCallInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerRollCall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RollCallAnswered"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<AnswerRollCallMutation, AnswerRollCallMutationVariables>;
export const CloseRollCallDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseRollCall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CloseRollCallInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeRollCall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RollCallClosed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rollCall"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<CloseRollCallMutation, CloseRollCallMutationVariables>;
export const CompareRosterDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompareRoster"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"csv"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"expectedTps"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rosterComparison"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"csv"},"value":{"kind":"Variable","name":{"kind":"Name","value":"csv"}}},{"kind":"Argument","name":{"kind":"Name","value":"expectedTps"},"value":{"kind":"Variable","name":{"kind":"Name","value":"expectedTps"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isSound"}},{"kind":"Field","name":{"kind":"Name","value":"tpsInFile"}},{"kind":"Field","name":{"kind":"Name","value":"tpsAfter"}},{"kind":"Field","name":{"kind":"Name","value":"new"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"differences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"missing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wrong"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"found"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}},{"kind":"Field","name":{"kind":"Name","value":"otherLine"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"found"}},{"kind":"Field","name":{"kind":"Name","value":"expected"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ignoredColumns"}}]}}]}}]} as unknown as DocumentNode<CompareRosterQuery, CompareRosterQueryVariables>;
export const RosterInUseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RosterInUse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rosterInUse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tpsInUse"}},{"kind":"Field","name":{"kind":"Name","value":"tpsStored"}},{"kind":"Field","name":{"kind":"Name","value":"isStoredInUse"}}]}}]}}]} as unknown as DocumentNode<RosterInUseQuery, RosterInUseQueryVariables>;
export const ImportRosterDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ImportRoster"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ImportRosterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"importRoster"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RosterImported"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"comparison"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tpsAfter"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<ImportRosterMutation, ImportRosterMutationVariables>;
export const StageRowsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StageRows"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegionCode"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stageMatrix"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tpsCount"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StageCellParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tpsCount"}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StageCellParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StageCellParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SituationCell"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"notDue"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"veryLate"}},{"kind":"Field","name":{"kind":"Name","value":"silent"}},{"kind":"Field","name":{"kind":"Name","value":"hindered"}},{"kind":"Field","name":{"kind":"Name","value":"notApplicable"}},{"kind":"Field","name":{"kind":"Name","value":"conflicts"}}]}}]} as unknown as DocumentNode<StageRowsQuery, StageRowsQueryVariables>;
export const TpsStandingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TpsStandings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"stage"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"status"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"StageStatus"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"isConflicting"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tpsStandings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}},{"kind":"Argument","name":{"kind":"Name","value":"stage"},"value":{"kind":"Variable","name":{"kind":"Name","value":"stage"}}},{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"Variable","name":{"kind":"Name","value":"status"}}},{"kind":"Argument","name":{"kind":"Name","value":"isConflicting"},"value":{"kind":"Variable","name":{"kind":"Name","value":"isConflicting"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"signalClass"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastHeardAt"}},{"kind":"Field","name":{"kind":"Name","value":"deviceSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastCall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"isSilent"}},{"kind":"Field","name":{"kind":"Name","value":"statuses"}},{"kind":"Field","name":{"kind":"Name","value":"conflicting"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stageMatrix"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"region"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TpsStandingsQuery, TpsStandingsQueryVariables>;
export const TpsStoryOfDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TpsStoryOf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TpsCode"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"signalClass"}}]}},{"kind":"Field","name":{"kind":"Name","value":"operationTime"}},{"kind":"Field","name":{"kind":"Name","value":"lastHeardAt"}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isImplied"}},{"kind":"Field","name":{"kind":"Name","value":"isConflicting"}},{"kind":"Field","name":{"kind":"Name","value":"isDoneLate"}},{"kind":"Field","name":{"kind":"Name","value":"expectedAt"}},{"kind":"Field","name":{"kind":"Name","value":"limitAt"}},{"kind":"Field","name":{"kind":"Name","value":"overtimeAfter"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"institution"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"assertion"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"corrects"}},{"kind":"Field","name":{"kind":"Name","value":"onBehalfOf"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"calls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}}]}},{"kind":"Field","name":{"kind":"Name","value":"incidents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"truth"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}}]}}]}}]}}]} as unknown as DocumentNode<TpsStoryOfQuery, TpsStoryOfQueryVariables>;
export const LogCallDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LogCall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LogCallInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logCall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CallLogged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"call"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<LogCallMutation, LogCallMutationVariables>;
export const EnterStageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnterStage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportCheckpointInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reportCheckpoint"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CheckpointReported"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"report"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<EnterStageMutation, EnterStageMutationVariables>;
export const TokensDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Tokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"issuedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isRevoked"}}]}}]}}]} as unknown as DocumentNode<TokensQuery, TokensQueryVariables>;
export const IssueTokenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IssueToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"IssueTokenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issueToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TokenIssued"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"token"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<IssueTokenMutation, IssueTokenMutationVariables>;
export const RevokeTokenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeTokenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TokenRevoked"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<RevokeTokenMutation, RevokeTokenMutationVariables>;
export const WallsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Walls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"walls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WallParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WallParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Wall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"isConnected"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"isSilent"}},{"kind":"Field","name":{"kind":"Name","value":"isMisused"}},{"kind":"Field","name":{"kind":"Name","value":"misuse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pairedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"userAgent"}},{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"diagonalInches"}},{"kind":"Field","name":{"kind":"Name","value":"distanceMetres"}},{"kind":"Field","name":{"kind":"Name","value":"ambient"}},{"kind":"Field","name":{"kind":"Name","value":"isGuestByDefault"}},{"kind":"Field","name":{"kind":"Name","value":"pinnedScene"}},{"kind":"Field","name":{"kind":"Name","value":"isRotating"}},{"kind":"Field","name":{"kind":"Name","value":"isSoundOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"health"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"frameAt"}},{"kind":"Field","name":{"kind":"Name","value":"lagMs"}},{"kind":"Field","name":{"kind":"Name","value":"scene"}},{"kind":"Field","name":{"kind":"Name","value":"preset"}},{"kind":"Field","name":{"kind":"Name","value":"sound"}},{"kind":"Field","name":{"kind":"Name","value":"heapMegabytes"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<WallsQuery, WallsQueryVariables>;
export const CommandWallDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CommandWall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CommandWallInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"commandWall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallsCommanded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"walls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WallParts"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WallParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Wall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"isConnected"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"isSilent"}},{"kind":"Field","name":{"kind":"Name","value":"isMisused"}},{"kind":"Field","name":{"kind":"Name","value":"misuse"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pairedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"userAgent"}},{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"diagonalInches"}},{"kind":"Field","name":{"kind":"Name","value":"distanceMetres"}},{"kind":"Field","name":{"kind":"Name","value":"ambient"}},{"kind":"Field","name":{"kind":"Name","value":"isGuestByDefault"}},{"kind":"Field","name":{"kind":"Name","value":"pinnedScene"}},{"kind":"Field","name":{"kind":"Name","value":"isRotating"}},{"kind":"Field","name":{"kind":"Name","value":"isSoundOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"health"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reportedAt"}},{"kind":"Field","name":{"kind":"Name","value":"frameAt"}},{"kind":"Field","name":{"kind":"Name","value":"lagMs"}},{"kind":"Field","name":{"kind":"Name","value":"scene"}},{"kind":"Field","name":{"kind":"Name","value":"preset"}},{"kind":"Field","name":{"kind":"Name","value":"sound"}},{"kind":"Field","name":{"kind":"Name","value":"heapMegabytes"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<CommandWallMutation, CommandWallMutationVariables>;
export const UnpairWallDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnpairWall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UnpairWallInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unpairWall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallUnpaired"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<UnpairWallMutation, UnpairWallMutationVariables>;
export const WallPairingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WallPairing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wallPairing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallPairing"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"shownCode"},"name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"userAgent"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<WallPairingQuery, WallPairingQueryVariables>;
export const ApproveWallDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApproveWall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApproveWallInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approveWall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallApproved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<ApproveWallMutation, ApproveWallMutationVariables>;
export const RefuseWallDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefuseWall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefuseWallInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refuseWall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pairing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<RefuseWallMutation, RefuseWallMutationVariables>;
export const WebhooksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Webhooks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhooks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"severities"}},{"kind":"Field","name":{"kind":"Name","value":"addedAt"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"dead"}},{"kind":"Field","name":{"kind":"Name","value":"lastSentAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastTriedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastFault"}}]}}]}}]} as unknown as DocumentNode<WebhooksQuery, WebhooksQueryVariables>;
export const WebhookDeliveriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WebhookDeliveries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"webhook"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"state"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DeliveryState"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhookDeliveries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"webhook"},"value":{"kind":"Variable","name":{"kind":"Name","value":"webhook"}}},{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"Variable","name":{"kind":"Name","value":"state"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"tries"}},{"kind":"Field","name":{"kind":"Name","value":"lastTriedAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextTryAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastStatus"}},{"kind":"Field","name":{"kind":"Name","value":"lastFault"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<WebhookDeliveriesQuery, WebhookDeliveriesQueryVariables>;
export const AddWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddWebhookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookAdded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"webhook"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<AddWebhookMutation, AddWebhookMutationVariables>;
export const RemoveWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveWebhookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookRemoved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"webhook"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<RemoveWebhookMutation, RemoveWebhookMutationVariables>;
export const TestWebhookDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TestWebhook"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TestWebhookInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"testWebhook"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebhookTested"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<TestWebhookMutation, TestWebhookMutationVariables>;
export const SendDeliveryAgainDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendDeliveryAgain"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendDeliveryAgainInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendDeliveryAgain"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeliverySentAgain"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delivery"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<SendDeliveryAgainMutation, SendDeliveryAgainMutationVariables>;
export const ConsoleLogInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConsoleLogIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LogInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LoggedIn"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<ConsoleLogInMutation, ConsoleLogInMutationVariables>;
export const StartPasskeyLogInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartPasskeyLogIn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startPasskeyLogIn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasskeyLogInStarted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"options"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<StartPasskeyLogInMutation, StartPasskeyLogInMutationVariables>;
export const LogInWithPasskeyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LogInWithPasskey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LogInWithPasskeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logInWithPasskey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LoggedIn"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<LogInWithPasskeyMutation, LogInWithPasskeyMutationVariables>;
export const ReadInvitationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReadInvitation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"tps"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"desa"}},{"kind":"Field","name":{"kind":"Name","value":"kecamatan"}}]}},{"kind":"Field","name":{"kind":"Name","value":"institutionLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]} as unknown as DocumentNode<ReadInvitationQuery, ReadInvitationQueryVariables>;
export const RedeemInvitationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RedeemInvitation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RedeemInvitationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"redeemInvitation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LoggedIn"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<RedeemInvitationMutation, RedeemInvitationMutationVariables>;
export const IncidentPhotosDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"IncidentPhotos"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"incident"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incident"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"incident"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mayReadEvidence"}},{"kind":"Field","name":{"kind":"Name","value":"photos"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PhotoParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PhotoParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Photo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"sentBy"}},{"kind":"Field","name":{"kind":"Name","value":"width"}},{"kind":"Field","name":{"kind":"Name","value":"height"}},{"kind":"Field","name":{"kind":"Name","value":"byteLength"}}]}}]} as unknown as DocumentNode<IncidentPhotosQuery, IncidentPhotosQueryVariables>;
export const AnnouncePhotoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnnouncePhoto"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnnouncePhotoInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"announcePhoto"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PhotoAnnounced"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"photo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<AnnouncePhotoMutation, AnnouncePhotoMutationVariables>;
export const RemovePhotoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemovePhoto"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemovePhotoInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removePhoto"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PhotoRemoved"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"photo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<RemovePhotoMutation, RemovePhotoMutationVariables>;
export const RaisePlacesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RaisePlaces"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegionCode"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"tpsList"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]} as unknown as DocumentNode<RaisePlacesQuery, RaisePlacesQueryVariables>;
export const EnterIncidentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnterIncident"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RaiseIncidentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"raiseIncident"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentRaised"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incident"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<EnterIncidentMutation, EnterIncidentMutationVariables>;
export const MeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"principal"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"actions"}},{"kind":"Field","name":{"kind":"Name","value":"canUsePasskeys"}},{"kind":"Field","name":{"kind":"Name","value":"isExercise"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GrantParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"passkeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"addedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GrantParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessGrant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"institution"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}}]}}]} as unknown as DocumentNode<MeQuery, MeQueryVariables>;
export const SocketTicketDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SocketTicket"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"socketTicket"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ticket"}}]}}]}}]} as unknown as DocumentNode<SocketTicketMutation, SocketTicketMutationVariables>;
export const LogOutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LogOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LoggedOut"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wasLoggedIn"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RefusalParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RefusalParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TextNotAcceptable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","alias":{"kind":"Name","value":"textFault"},"name":{"kind":"Name","value":"reason"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPairingTries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterSeconds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingCodeUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"triesLeft"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PasswordTooWeak"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"passwordFault"},"name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLength"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyPhotos"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"most"},"name":{"kind":"Name","value":"maximum"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IncidentEditStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"editField"},"name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"was"}},{"kind":"Field","name":{"kind":"Name","value":"is"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenTooSmall"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"maximumMetres"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallScreenOutOfRange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}}]}}]}}]} as unknown as DocumentNode<LogOutMutation, LogOutMutationVariables>;
export const ConsoleOperationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsoleOperation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}},{"kind":"Field","name":{"kind":"Name","value":"phases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endsLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wallSlot"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"defaultSeverity"}},{"kind":"Field","name":{"kind":"Name","value":"defaultLevel"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wallTitle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alleged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wallTitle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"kinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"defaultSeverity"}},{"kind":"Field","name":{"kind":"Name","value":"defaultLevel"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wallTitle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alleged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wallTitle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"serviceLimits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"firstActionMinutes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"handovers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"takes"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"revoteDeadline"}},{"kind":"Field","name":{"kind":"Name","value":"revoteBodies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"says"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"revoteGrounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"placeKinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"agencies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"posts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"forum"}}]}},{"kind":"Field","name":{"kind":"Name","value":"institutions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"regency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tpsCount"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tpsCount"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isKelurahan"}},{"kind":"Field","name":{"kind":"Name","value":"tpsCount"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ConsoleOperationQuery, ConsoleOperationQueryVariables>;
export const SituationFrameDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"SituationFrame"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scope"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegionCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"situation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"scope"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scope"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"servedAt"}},{"kind":"Field","name":{"kind":"Name","value":"operationTime"}},{"kind":"Field","name":{"kind":"Name","value":"operationSpeed"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"}},{"kind":"Field","name":{"kind":"Name","value":"resyncReason"}},{"kind":"Field","name":{"kind":"Name","value":"stateHash"}},{"kind":"Field","name":{"kind":"Name","value":"patch"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"headline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"phaseEndsAt"}},{"kind":"Field","name":{"kind":"Name","value":"currentStage"}},{"kind":"Field","name":{"kind":"Name","value":"tpsCount"}},{"kind":"Field","name":{"kind":"Name","value":"coverageOwing"}},{"kind":"Field","name":{"kind":"Name","value":"coverageHeard"}},{"kind":"Field","name":{"kind":"Name","value":"cannotVoteTps"}},{"kind":"Field","name":{"kind":"Name","value":"openIncidents"}},{"kind":"Field","name":{"kind":"Name","value":"unacknowledgedIncidents"}},{"kind":"Field","name":{"kind":"Name","value":"unattendedIncidents"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenIncidents"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenCritical"}},{"kind":"Field","name":{"kind":"Name","value":"incidentsToday"}},{"kind":"Field","name":{"kind":"Name","value":"hasReports"}},{"kind":"Field","name":{"kind":"Name","value":"isClosed"}},{"kind":"Field","name":{"kind":"Name","value":"flood"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"windowMinutes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lastClosed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"truth"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rollCall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}},{"kind":"Field","name":{"kind":"Name","value":"asked"}},{"kind":"Field","name":{"kind":"Name","value":"ready"}},{"kind":"Field","name":{"kind":"Name","value":"notReady"}},{"kind":"Field","name":{"kind":"Name","value":"silent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rollCallAsked"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"askedAt"}},{"kind":"Field","name":{"kind":"Name","value":"closesAt"}},{"kind":"Field","name":{"kind":"Name","value":"answer"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"tpsCount"}},{"kind":"Field","name":{"kind":"Name","value":"openIncidents"}},{"kind":"Field","name":{"kind":"Name","value":"worstSeverity"}},{"kind":"Field","name":{"kind":"Name","value":"worstCallingSeverity"}},{"kind":"Field","name":{"kind":"Name","value":"hinderedTps"}},{"kind":"Field","name":{"kind":"Name","value":"silentTps"}},{"kind":"Field","name":{"kind":"Name","value":"lateTps"}},{"kind":"Field","name":{"kind":"Name","value":"veryLateTps"}},{"kind":"Field","name":{"kind":"Name","value":"withinTimeTps"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cells"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"notDue"}},{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"veryLate"}},{"kind":"Field","name":{"kind":"Name","value":"silent"}},{"kind":"Field","name":{"kind":"Name","value":"hindered"}},{"kind":"Field","name":{"kind":"Name","value":"notApplicable"}},{"kind":"Field","name":{"kind":"Name","value":"conflicts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"incidents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"series"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"kecamatan"}},{"kind":"Field","name":{"kind":"Name","value":"desa"}},{"kind":"Field","name":{"kind":"Name","value":"tpsNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"placeKind"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"isAgencyAssigned"}},{"kind":"Field","name":{"kind":"Name","value":"happenedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedBy"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgeDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","name":{"kind":"Name","value":"hindersStage"}},{"kind":"Field","name":{"kind":"Name","value":"hinderedTps"}},{"kind":"Field","name":{"kind":"Name","value":"isLateArrival"}},{"kind":"Field","name":{"kind":"Name","value":"truth"}},{"kind":"Field","name":{"kind":"Name","value":"supporting"}},{"kind":"Field","name":{"kind":"Name","value":"limit"}},{"kind":"Field","name":{"kind":"Name","value":"calls"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"hasOpenDisposition"}},{"kind":"Field","name":{"kind":"Name","value":"recommendations"}},{"kind":"Field","name":{"kind":"Name","value":"wallText"}},{"kind":"Field","name":{"kind":"Name","value":"reportCount"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"removedIncidents"}},{"kind":"Field","name":{"kind":"Name","value":"log"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"tpsNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"incidentKind"}},{"kind":"Field","name":{"kind":"Name","value":"truth"}},{"kind":"Field","name":{"kind":"Name","value":"agency"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"minutes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"removedLog"}},{"kind":"Field","name":{"kind":"Name","value":"silentGroups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"desa"}},{"kind":"Field","name":{"kind":"Name","value":"tpsNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"lastHeardAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SituationFrameSubscription, SituationFrameSubscriptionVariables>;
export const WallSealDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WallSeal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fingerprint"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<WallSealQuery, WallSealQueryVariables>;
export const WallOrdersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"WallOrders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wallOrders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wall"}},{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"operationTime"}},{"kind":"Field","name":{"kind":"Name","value":"operationSpeed"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"diagonalInches"}},{"kind":"Field","name":{"kind":"Name","value":"distanceMetres"}},{"kind":"Field","name":{"kind":"Name","value":"ambient"}},{"kind":"Field","name":{"kind":"Name","value":"isGuestByDefault"}},{"kind":"Field","name":{"kind":"Name","value":"pinnedScene"}},{"kind":"Field","name":{"kind":"Name","value":"isRotating"}},{"kind":"Field","name":{"kind":"Name","value":"isSoundOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"restartedAt"}},{"kind":"Field","name":{"kind":"Name","value":"soundTestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"sealUntil"}},{"kind":"Field","name":{"kind":"Name","value":"isRenewalDue"}}]}}]}}]} as unknown as DocumentNode<WallOrdersSubscription, WallOrdersSubscriptionVariables>;
export const RenewWallDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RenewWall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"renewWall"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallRenewed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"admission"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wall"}},{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"refusal"},"name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<RenewWallMutation, RenewWallMutationVariables>;
export const ReportWallHealthDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReportWallHealth"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportWallHealthInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reportWallHealth"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serverTime"}}]}}]}}]} as unknown as DocumentNode<ReportWallHealthMutation, ReportWallHealthMutationVariables>;
export const ServerTimeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ServerTime"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serverTime"}}]}}]} as unknown as DocumentNode<ServerTimeQuery, ServerTimeQueryVariables>;
export const StartWallPairingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartWallPairing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartWallPairingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startWallPairing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallPairingStarted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pairing"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"verifyPath"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"intervalSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"serverTime"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"refusal"},"name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<StartWallPairingMutation, StartWallPairingMutationVariables>;
export const PollWallPairingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PollWallPairing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PollWallPairingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pollWallPairing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WallPairingProgress"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"intervalSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"serverTime"}},{"kind":"Field","name":{"kind":"Name","value":"admission"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wall"}},{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PairingProofStale"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"serverTime"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refusal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"refusal"},"name":{"kind":"Name","value":"code"}}]}}]}}]}}]} as unknown as DocumentNode<PollWallPairingMutation, PollWallPairingMutationVariables>;
export const WallBriefingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WallBriefing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scope"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegionCode"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"operation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"zone"}},{"kind":"Field","name":{"kind":"Name","value":"phases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"doneLabel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wallSlot"}},{"kind":"Field","name":{"kind":"Name","value":"expectedAt"}},{"kind":"Field","name":{"kind":"Name","value":"limitAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wallTitle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alleged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wallTitle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"kinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wallTitle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alleged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}},{"kind":"Field","name":{"kind":"Name","value":"wallTitle"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"serviceLimits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"firstActionMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"followUpMinutes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agencies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"posts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"placeKinds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"label"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Words"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"regency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"region"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scope"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"tpsCount"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"WallRegion"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"centre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Words"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Label"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"en"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"WallRegion"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Region"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortCode"}},{"kind":"Field","name":{"kind":"Name","value":"tpsCount"}},{"kind":"Field","name":{"kind":"Name","value":"tile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"row"}}]}},{"kind":"Field","name":{"kind":"Name","value":"centre"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outline"}}]}}]} as unknown as DocumentNode<WallBriefingQuery, WallBriefingQueryVariables>;
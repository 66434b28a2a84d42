import { Field, InterfaceType, registerEnumType } from 'type-graphql';
import { byTypeName } from './act-result.ts';

const CODES = {
  TPS_UNKNOWN: 'No such TPS in the roster of this operation.',
  REGION_UNKNOWN: 'No such region in this regency.',
  ROSTER_NOT_SOUND: 'Something is wrong with the roster file: nothing of it was saved.',
  TPS_OUTSIDE_REGION: 'A named TPS does not lie in the named region.',
  STAGE_UNKNOWN: 'The operation has no such stage, or it is not one of a TPS.',
  INSTITUTION_UNKNOWN: 'The operation has no such institution.',
  CATEGORY_UNKNOWN: 'The operation has no such incident category or kind.',
  AGENCY_UNKNOWN: 'The operation has no such agency.',
  POST_UNKNOWN: 'The operation has no such post.',
  PLACE_KIND_UNKNOWN: 'The operation has no such kind of place.',
  POINT_NOT_ON_EARTH: 'Latitude or longitude is out of range.',
  INCIDENT_UNKNOWN: 'No such incident.',
  CHECKPOINT_ALREADY_REPORTED: 'The institution already reported this stage of this TPS.',
  CORRECTION_MISMATCH: 'What is to be corrected is missing, corrected already, or about something else.',
  HAPPENED_IN_FUTURE: 'The time of happening lies ahead of the server.',
  HAPPENED_BEFORE_OPERATION: 'The time of happening lies before the operation opened.',
  TEXT_NOT_ACCEPTABLE: 'A text is too long, empty, or holds characters that hide or reorder others.',
  ID_REUSED: 'The id was used before for something else.',
  OPERATION_CLOSED: 'The operation takes no more reports.',
  INCIDENT_ALREADY_ACKNOWLEDGED: 'Somebody acknowledged the incident before.',
  INCIDENT_ALREADY_CLOSED: 'The incident was closed before.',
  POST_NOT_YOURS: 'The asker does not act here in the name of this post.',
  INSTITUTION_NOT_YOURS: 'The asker does not report here for this institution.',
  LEVEL_UNCHANGED: 'The incident has this level already.',
  LEVEL_NOT_YOURS: 'The asker could not see the incident at this level.',
  LEVEL_HIDES_HINDRANCE: 'What hinders a stage must be an incident that everybody sees.',
  SECOND_PERSON_NEEDED: 'Closing an incident this severe needs a second person.',
  ROLL_CALL_UNKNOWN: 'No such roll-call, or none that the asker has to do with.',
  ROLL_CALL_ALREADY_OPEN: 'The region asks one question already.',
  ROLL_CALL_ALREADY_CLOSED: 'The roll-call was closed before, or its time is up.',
  ROLL_CALL_ASKS_NOBODY: 'A roll-call asks at least one region.',
  ROLL_CALL_ALREADY_ANSWERED: 'The region answered otherwise than the sender knew.',
  REGION_NOT_BELOW: 'A region that was to be asked does not lie directly below the one that asks.',
  REGION_NOT_ASKED: 'The roll-call does not ask this region.',
  CLOSING_TIME_OUT_OF_RANGE: 'A roll-call closes after now, and within twelve hours.',
  HANDOVER_UNKNOWN: 'The operation knows no such body to hand over to.',
  INCIDENT_IS_MERGED: 'The incident was merged into another.',
  INCIDENT_NOT_MERGED: 'The incident is not merged into another.',
  INCIDENT_NOT_CLOSED: 'The incident is open.',
  INCIDENT_ALREADY_FINISHED: 'The incident waits for its verification already.',
  INCIDENT_NOT_SNOOZED: 'The incident is not snoozed.',
  CRITICAL_NOT_SNOOZED: 'A critical incident does not wait.',
  SNOOZE_OUT_OF_RANGE: 'An incident is snoozed for half an hour at most.',
  MERGE_INTO_ITSELF: 'An incident cannot be merged into itself.',
  MERGE_IN_CIRCLE: 'The other incident is merged into this one.',
  MERGE_TARGET_MERGED: 'The other incident is merged into a third.',
  MERGE_HIDES_INCIDENT: 'An incident would be counted with one that fewer people may see.',
  INCIDENT_EDIT_STALE: 'Somebody changed it since the sender looked.',
  EDIT_CHANGES_NOTHING: 'The edit would leave everything as it is.',
  ENTRY_UNKNOWN: 'The timeline of the incident has no such entry.',
  ACT_NOT_UNDOABLE: 'The act cannot be undone.',
  DISPOSITION_UNKNOWN: 'The incident has no such directive.',
  DISPOSITION_ALREADY_CONFIRMED: 'The directive was confirmed before.',
  DISPOSITION_DUE_IN_PAST: 'The time by which the agency is to act is over.',
  AGENCY_OUTSIDE_REGION: 'Everybody of this agency acts in other regions.',
  INSTANT_AHEAD: 'The clock of the operation has not come to this instant yet.',
  NOT_AN_EXERCISE: 'Only the clock of an exercise can be run.',
  SPEED_OUT_OF_RANGE: 'The clock cannot run at this speed.',
  TOKEN_UNKNOWN: 'No such token.',
  TOKEN_SCOPE_MISSING: 'A token needs at least one scope.',
  TOKEN_EXPIRY_OUT_OF_RANGE: 'A token must end in the future, and within a year.',
  WEBHOOK_UNKNOWN: 'No such webhook.',
  WEBHOOK_TARGET_NOT_ACCEPTABLE: 'Nothing may be sent to this address.',
  TOO_MANY_WEBHOOKS: 'There are as many webhooks as the server looks after.',
  PUSH_NOT_ACCEPTABLE: 'The browser named no push service that may be reached.',
  DELIVERY_NOT_DEAD: 'No such message was given up.',
  WALL_KEY_MALFORMED: 'What was sent as the key of a device is none.',
  WALL_NEEDS_APPROVAL: 'In a real operation a wall is let in by a coordinator alone.',
  EXERCISE_KEY_WRONG: 'This is not the key of the exercise that runs here.',
  PAIRING_PROOF_WRONG: 'The proof was not made with the key of the device that asked.',
  PAIRING_PROOF_STALE: 'The clock of the device is wrong.',
  PAIRING_CODE_MALFORMED: 'A code has eight consonants.',
  PAIRING_CODE_UNKNOWN: 'No screen shows this code.',
  PAIRING_CODE_EXPIRED: 'The code has run out.',
  PAIRING_CODE_USED: 'Somebody has decided about this code already.',
  TOO_MANY_PAIRING_TRIES: 'Too many codes were wrong.',
  WALL_SCOPE_UNKNOWN: 'A wall shows the regency or one of its kecamatan.',
  WALL_SCREEN_TOO_SMALL: 'The screen is too small to be read from the farthest seat.',
  WALL_SCREEN_OUT_OF_RANGE: 'No screen has this diagonal, or no room this distance.',
  WALL_SETTINGS_MISSING: 'A change of settings names at least one.',
  WALL_UNKNOWN: 'No such wall.',
  WALL_ALREADY_UNPAIRED: 'The wall was unpaired and takes no orders.',
  REASON_NEEDED: 'The act needs a reason, for the record.',
  CREDENTIALS_WRONG: 'User name and password do not belong together, or the passkey opens nothing here.',
  TOO_MANY_TRIES: 'Too many tries; wait.',
  INVITATION_UNKNOWN: 'No invitation has this code.',
  INVITATION_USED: 'The invitation was redeemed before.',
  INVITATION_EXPIRED: 'The time of the invitation is over, or a newer one took its place.',
  PASSWORD_TOO_WEAK: 'The password is too easy to find out.',
  USERNAME_TAKEN: 'Somebody else has this user name.',
  USERNAME_NOT_ACCEPTABLE: 'The user name is too short, too long, or has other characters than allowed.',
  PERSON_UNKNOWN: 'No such person.',
  REPORTER_UNKNOWN: 'No such field reporter.',
  GRANT_UNKNOWN: 'No such grant.',
  GRANT_ENDS_IN_PAST: 'The right would be over before it begins.',
  ROLE_NEEDS_REGENCY: 'The role is one of the whole regency.',
  REGION_TOO_LARGE: 'A sheet of invitations is for one kecamatan or desa.',
  LAST_ADMIN: 'The operation needs one admin whose right does not end.',
  OWN_ACCESS: 'Nobody takes his own rights away.',
  SESSION_UNKNOWN: 'No such session.',
  PASSKEYS_UNAVAILABLE: 'Passkeys need a server with a name and a certificate.',
  PASSKEY_NOT_ACCEPTED: 'The answer of the device could not be verified.',
  PASSKEY_UNKNOWN: 'No such passkey of one’s own.',
  TOO_MANY_PASSKEYS: 'A person has as many passkeys as he may.',
  PHOTO_UNKNOWN: 'No such photo.',
  PHOTO_ALREADY_ATTACHED: 'The incident has this very photo from this sender already.',
  PHOTO_SIZE_OUT_OF_RANGE: 'A photo has at least one byte, and at most so many.',
  PHOTO_TYPE_UNSUPPORTED: 'Files of this kind are not taken.',
  TOO_MANY_PHOTOS: 'There are as many photos as there may be.',
  ALERT_UNKNOWN: 'No such alert.',
  ALERT_ALREADY_ACKNOWLEDGED: 'Somebody acknowledged the alert before.',
  ALERT_ALREADY_ENDED: 'The alert is over.',
  ALERT_NOT_CALLED: 'The asker was not called about the alert.',
  NO_LADDERS: 'The operation has no ladders.',
  STORAGE_FULL: 'The server cannot store anything at the moment.',
  RETRY_LATER: 'The database did not take the write in time; whether it did is settled by sending it again.',
} as const;

export type RefusalCode = keyof typeof CODES;

/** Every refusal code there is, as an enum object. */
export const RefusalCode = Object.fromEntries(Object.keys(CODES).map((code) => [code, code])) as {
  readonly [Code in RefusalCode]: Code;
};

registerEnumType(RefusalCode, {
  name: 'RefusalCode',
  description: 'Why an act was refused. Each code has an object type of its own with what it names.',
  valuesConfig: Object.fromEntries(
    Object.entries(CODES).map(([code, description]) => [code, { description }]),
  ),
});

@InterfaceType('Refusal', {
  description: 'An expected "no" to an act. Nothing was stored; the sender can act on it.',
  resolveType: byTypeName,
})
export abstract class RefusalInterface {
  @Field(() => RefusalCode, { description: 'Why, for programs.' })
  readonly code!: RefusalCode;

  @Field(() => String, { description: 'Why and what to do, as one sentence in English for people.' })
  readonly message!: string;

  @Field(() => Boolean, {
    description: 'True where the same request may succeed later without being changed.',
  })
  readonly isRetryable!: boolean;
}

import { Field, InterfaceType, registerEnumType } from 'type-graphql';
import { byTypeName } from './act-result.ts';

const CODES = {
  TPS_UNKNOWN: 'No such TPS in the roster of this operation.',
  REGION_UNKNOWN: 'No such region in this regency.',
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
  SECOND_PERSON_NEEDED: 'Closing an incident this severe needs a second person.',
  NOT_AN_EXERCISE: 'Only the clock of an exercise can be run.',
  SPEED_OUT_OF_RANGE: 'The clock cannot run at this speed.',
  TOKEN_UNKNOWN: 'No such token.',
  TOKEN_SCOPE_MISSING: 'A token needs at least one scope.',
  TOKEN_EXPIRY_OUT_OF_RANGE: 'A token must end in the future, and within a year.',
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

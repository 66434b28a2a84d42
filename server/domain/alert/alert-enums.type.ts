import { registerEnumType } from 'type-graphql';
import { enumOf } from '../../kernel/enum-of.ts';
import { ALERT_CHANNELS, RUNG_LEVELS } from '../operation/operation-plan.ts';
import { ALERT_END_REASONS, ALERT_RETURN_REASONS } from './alert.events.ts';
import { ALERT_STATES } from './alert.queries.ts';

export const AlertState = enumOf(ALERT_STATES);
export const AlertEndReason = enumOf(ALERT_END_REASONS);
export const AlertReturnReason = enumOf(ALERT_RETURN_REASONS);
export const AlertChannel = enumOf(ALERT_CHANNELS);
export const RungLevel = enumOf(RUNG_LEVELS);
export const RUNG_STATES = ['CALLED', 'SKIPPED', 'WAITING'] as const;
export const RungState = enumOf(RUNG_STATES);
export const SKIP_REASONS = ['NOBODY', 'UNREACHABLE'] as const;
export const SkipReason = enumOf(SKIP_REASONS);
export const ALERT_FRAME_KINDS = ['SNAPSHOT', 'DELTA', 'TIME', 'CAUGHT_UP', 'RESYNC', 'REVOKED'] as const;
export type AlertFrameKindCode = (typeof ALERT_FRAME_KINDS)[number];
export const AlertFrameKind = enumOf(ALERT_FRAME_KINDS);

registerEnumType(AlertState, {
  name: 'AlertState',
  description: 'How far an alert has come.',
  valuesConfig: {
    CALLING: { description: 'People are called, one rung of the ladder after the other.' },
    ACKNOWLEDGED: { description: 'Somebody has it. It comes back unless something follows.' },
    ENDED: { description: 'It is over: nobody is called any more.' },
  },
});

registerEnumType(AlertEndReason, {
  name: 'AlertEndReason',
  description: 'Why an alert is over.',
  valuesConfig: {
    INCIDENT_CLOSED: { description: 'Its incident was closed.' },
    INCIDENT_MERGED: { description: 'Its incident is told of by another one.' },
    INCIDENT_DISMISSED: { description: 'Its incident was none.' },
    SUPERSEDED: { description: 'A graver alert about the same incident took its place.' },
    CONDITION_OVER: { description: 'What raised it is so no longer.' },
    TEST_OVER: { description: 'It was a test, and its time is over.' },
  },
});

registerEnumType(AlertReturnReason, {
  name: 'AlertReturnReason',
  description: 'Why the ladder of an alert is climbed again.',
  valuesConfig: {
    NO_FOLLOW_UP: { description: 'Nothing followed its acknowledgement.' },
    ACKNOWLEDGEMENT_UNDONE: { description: 'The acknowledgement was undone.' },
  },
});

registerEnumType(AlertChannel, {
  name: 'AlertChannel',
  description: 'By what somebody can be reached.',
  valuesConfig: {
    CONSOLE: { description: 'An open session.' },
    PUSH: { description: 'A browser that is woken.' },
    CALL: { description: 'A number that somebody dials.' },
  },
});

registerEnumType(RungLevel, {
  name: 'RungLevel',
  description: 'Where those of a rung answer.',
  valuesConfig: {
    TPS: { description: 'For one TPS.' },
    DESA: { description: 'For a desa.' },
    KECAMATAN: { description: 'For a kecamatan.' },
    KABUPATEN: { description: 'For the whole regency.' },
    AGENCY: { description: 'For the agency that answers.' },
  },
});

registerEnumType(RungState, {
  name: 'RungState',
  description: 'What became of a rung.',
  valuesConfig: {
    CALLED: { description: 'Its people were called.' },
    SKIPPED: { description: 'It was passed over.' },
    WAITING: { description: 'It has not been its turn.' },
  },
});

registerEnumType(SkipReason, {
  name: 'SkipReason',
  description: 'Why a rung was passed over.',
  valuesConfig: {
    NOBODY: { description: 'Nobody holds the office, or may see the alert.' },
    UNREACHABLE: { description: 'None of its people can be reached by a channel of the rung.' },
  },
});

registerEnumType(AlertFrameKind, {
  name: 'AlertFrameKind',
  description: 'What a frame of alerts is.',
  valuesConfig: {
    SNAPSHOT: { description: 'Every open alert: forget those held before.' },
    DELTA: { description: 'What changed since the frame before.' },
    TIME: { description: 'The heartbeat, with what changed.' },
    CAUGHT_UP: { description: 'All that was missed since the cursor, in one; from here on it is live.' },
    RESYNC: { description: 'The cursor cannot be continued from; a snapshot follows.' },
    REVOKED: { description: 'The right to these alerts has ended; nothing follows.' },
  },
});

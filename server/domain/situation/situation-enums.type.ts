import { registerEnumType } from 'type-graphql';
import { enumOf } from '../../kernel/enum-of.ts';
import { SERVER_WARNINGS } from './server-warnings.ts';
import { LOG_LINE_KINDS } from './situation.view.ts';

export const LogLineKind = enumOf(LOG_LINE_KINDS);
export const SituationFrameKind = enumOf(['SNAPSHOT', 'DELTA', 'TIME', 'CAUGHT_UP', 'RESYNC', 'REVOKED']);
export type SituationFrameKindCode = keyof typeof SituationFrameKind;
export const ServerWarning = enumOf(SERVER_WARNINGS);
export const ResyncReason = enumOf(['EPOCH', 'FORK', 'EXPIRED', 'SCOPE', 'INVALID']);
export type ResyncReasonCode = keyof typeof ResyncReason;
export const StageStatus = enumOf([
  'NOT_DUE',
  'WAITING',
  'OVERTIME',
  'DONE',
  'LATE',
  'SILENT',
  'HINDERED',
  'NOT_APPLICABLE',
]);
export type StageStatusCode = keyof typeof StageStatus;

registerEnumType(LogLineKind, {
  name: 'LogLineKind',
  description: 'What a line of news tells.',
  valuesConfig: {
    STAGE_DONE_LATE: { description: 'A TPS did a stage after its limit.' },
    STAGE_HINDERED: { description: 'An incident keeps TPS from a stage.' },
    STAGE_RELEASED: { description: 'Nothing keeps the TPS from the stage any more.' },
    INCIDENT_RAISED: { description: 'An incident was reported.' },
    INCIDENT_ACKNOWLEDGED: { description: 'Somebody answers for an incident.' },
    AGENCY_ASSIGNED: { description: 'An agency was told to act.' },
    INCIDENT_CLOSED: { description: 'An incident was closed.' },
    INCIDENT_FINISHED: { description: 'The work on an incident is done; somebody verifies it.' },
    INCIDENT_REOPENED: { description: 'An incident is open again.' },
    INCIDENT_MERGED: { description: 'An incident is counted with another now.' },
    INCIDENT_DISMISSED: { description: 'An incident was found to be none.' },
    INCIDENT_HANDED_OVER: { description: 'A body outside the room has an incident.' },
    CONFLICT_OPENED: { description: 'Institutions contradict each other about a stage.' },
  },
});

registerEnumType(SituationFrameKind, {
  name: 'SituationFrameKind',
  description: 'What a frame is.',
  valuesConfig: {
    SNAPSHOT: { description: 'Everything, from nothing. Throw away what was there.' },
    DELTA: { description: 'What changed between `after` and `cursor`.' },
    TIME: { description: 'The heartbeat, every 2 seconds: time went on; may carry changes as well.' },
    CAUGHT_UP: { description: 'Everything missed has been sent; from here on it is live.' },
    RESYNC: { description: 'The place asked for cannot be continued from; a snapshot follows.' },
    REVOKED: { description: 'The right to this scope has ended; nothing more follows.' },
  },
});

registerEnumType(ServerWarning, {
  name: 'ServerWarning',
  description: 'Something that is wrong with the server itself.',
  valuesConfig: {
    CLOCK_WRONG: { description: 'Its clock is wrong: times and limits cannot be trusted.' },
    ALERTS_LATE: { description: 'Alerts have not been raised for more than 10 seconds.' },
    DELIVERIES_LATE: { description: 'Alerts have not been handed on for more than 10 seconds.' },
    TIMERS_LATE: { description: 'Something that is due has not been done for more than 10 seconds.' },
  },
});

registerEnumType(ResyncReason, {
  name: 'ResyncReason',
  description: 'Why a place in the stream cannot be continued from.',
  valuesConfig: {
    EPOCH: { description: 'The database was restored since.' },
    FORK: { description: 'The log does not contain what was seen there.' },
    EXPIRED: { description: 'It is too far back, or its key is gone.' },
    SCOPE: { description: 'It belongs to another scope, or the rights of its holder have changed.' },
    INVALID: { description: 'It is none that this server gave out.' },
  },
});

registerEnumType(StageStatus, {
  name: 'StageStatus',
  description: 'Where one TPS stands at one stage. Exactly one holds.',
  valuesConfig: {
    NOT_DUE: { description: 'Not expected yet.' },
    WAITING: { description: 'Expected, and still within its limit.' },
    OVERTIME: {
      description: 'Past its limit, and within the time for which the law lets it go on: not late.',
    },
    DONE: { description: 'Done, or implied by a later stage.' },
    LATE: { description: 'Past its limit, but the TPS was heard from within its silence budget.' },
    SILENT: { description: 'Past its limit, and nothing heard from the TPS within its silence budget.' },
    HINDERED: { description: 'An open incident keeps the TPS from it.' },
    NOT_APPLICABLE: { description: 'The TPS need not do it.' },
  },
});

import { registerEnumType } from 'type-graphql';
import { enumOf } from '../../kernel/enum-of.ts';
import { HISTORY_CLOCKS, HISTORY_FACETS, HISTORY_KINDS } from './history-kinds.policy.ts';

export const HistoryKind = enumOf(HISTORY_KINDS);
export const HistoryFacetName = enumOf(HISTORY_FACETS);
export const HistoryClock = enumOf(HISTORY_CLOCKS);

registerEnumType(HistoryKind, {
  name: 'HistoryKind',
  description: 'What an entry of the history tells of: an act of people, or of the server for them.',
  valuesConfig: {
    STAGE_REPORTED: { description: 'Something was said of a stage at a TPS.' },
    REPORT_CORRECTED: { description: 'What was said of a stage was corrected.' },
    TPS_CALLED: { description: 'A TPS was called.' },
    ROLL_CALL_OPENED: { description: 'The roll of the parts of a region was called.' },
    ROLL_CALL_ANSWERED: { description: 'A region answered a roll-call.' },
    ROLL_CALL_CLOSED: { description: 'A roll-call ended.' },
    RAISED: { description: 'An incident was reported.' },
    ACKNOWLEDGED: { description: 'It was acknowledged.' },
    AGENCY_ASSIGNED: { description: 'An agency was assigned.' },
    SEVERITY_CHANGED: { description: 'Its severity was changed.' },
    TRUTH_JUDGED: { description: 'Whether it is so was judged.' },
    SNOOZED: { description: 'It was put off.' },
    WOKEN: { description: 'It was taken up before its time.' },
    SNOOZE_ENDED: { description: 'The time for which it was put off was over.' },
    MERGED: { description: 'It was merged into another one.' },
    UNMERGED: { description: 'It was taken apart from that one.' },
    DISMISSED: { description: 'It was found to be no incident.' },
    REOPENED: { description: 'It was opened anew.' },
    HINDRANCE_CHANGED: { description: 'What it hinders was changed.' },
    ACTION_RECORDED: { description: 'Something was done about it.' },
    NOTE_ADDED: { description: 'Something was noted of it.' },
    ENTRY_STARRED: { description: 'An entry of its timeline was marked for the report of the day.' },
    ENTRY_UNSTARRED: { description: 'That mark was taken away.' },
    FINISHED: { description: 'It was said to be done, to be verified by somebody else.' },
    CLOSED: { description: 'It was closed.' },
    CLASSIFIED: { description: 'How far word of it may travel was changed.' },
    DISPOSITION_ISSUED: { description: 'A leader told an agency what to do.' },
    DISPOSITION_CONFIRMED: { description: 'The agency said that it has the directive.' },
    DISPOSITION_UNCONFIRMED: { description: 'The agency did not say so in time.' },
    HANDED_OVER: { description: 'It was handed over to a body outside the room.' },
    HANDOVER_ANSWERED: { description: 'The body that it was handed over to has answered.' },
    REVOTE_RECOMMENDED: { description: 'A revote was marked as recommended, without who recommends it.' },
    REVOTE_NOT_RECOMMENDED: { description: 'That mark was taken off.' },
    REVOTE_PROPOSED: { description: 'A body proposed or recommended a revote.' },
    REVOTE_DECIDED: { description: 'The KPU decided about a revote, or its body took it back.' },
    REVOTE_ENDED: { description: 'A revote was held, or not.' },
    WALL_TEXT_RELEASED: { description: 'Words for walls were released.' },
    LIMIT_MISSED: { description: 'A service limit was missed.' },
    ACT_UNDONE: { description: 'An act was undone.' },
    PHOTO_ATTACHED: { description: 'A photo of it came.' },
    PHOTO_REMOVED: { description: 'A photo of it was erased.' },
    ALERT_RAISED: { description: 'An alert was raised.' },
    ALERT_RUNG_CALLED: { description: 'Those on a rung were called.' },
    ALERT_RUNG_SKIPPED: { description: 'A rung was passed over.' },
    ALERT_ACKNOWLEDGED: { description: 'Somebody has it.' },
    ALERT_DECLINED: { description: 'Somebody who was called cannot.' },
    ALERT_RETURNED: { description: 'The ladder was climbed again.' },
    ALERT_ENDED: { description: 'Nothing more is said of the alert.' },
  },
});

registerEnumType(HistoryFacetName, {
  name: 'HistoryFacetName',
  description: 'By what the history can be narrowed to chosen values.',
  valuesConfig: {
    KIND: { description: 'What the entry tells of.' },
    REGION: { description: 'The parts of the region that is asked for: one level below it.' },
    CATEGORY: { description: 'The category of the incident.' },
    SEVERITY: { description: 'How bad the incident is now, or the alert was.' },
    STATUS: { description: 'How far the incident has come by now.' },
    AGENCY: { description: 'The agencies that lead and support the incident now.' },
    POST: { description: 'The post that acted.' },
    CHANNEL: { description: 'How word of it came.' },
    LEVEL: { description: 'How far word of the incident may travel now.' },
  },
});

registerEnumType(HistoryClock, {
  name: 'HistoryClock',
  description: 'The two times of everything that is reported.',
  valuesConfig: {
    RECEIVED: { description: 'When the post knew of it.' },
    HAPPENED: { description: 'When it happened.' },
  },
});

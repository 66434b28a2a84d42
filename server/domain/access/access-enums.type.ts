import { registerEnumType } from 'type-graphql';
import { enumOf } from '../../kernel/enum-of.ts';
import { ACTIONS, ROLES } from './access.policy.ts';

export const Role = enumOf(ROLES);
export const Action = enumOf(ACTIONS);
export const PrincipalKind = enumOf(['ANONYMOUS', 'PERSON', 'REPORTER', 'WALL', 'PROGRAM']);

registerEnumType(Role, {
  name: 'Role',
  description: 'What somebody is in a region; it decides what he may do and see there.',
  valuesConfig: {
    ADMIN: { description: 'Keeps people, devices and tokens; reads nothing guarded.' },
    POSKO: { description: 'Coordinates at the command post and triages everything that comes in.' },
    KECAMATAN: { description: 'Coordinates in a kecamatan, for its forum of leaders.' },
    LEADER: { description: 'Leads: reads everything, and no names of reporters.' },
    AGENCY: { description: 'Acts for an agency on what it answers for.' },
    INTELLIGENCE: { description: 'Works on intelligence and evidence.' },
    REPORTER: { description: 'Reports from one TPS.' },
    WALL: { description: 'A screen that the room looks at.' },
    PROGRAM_ALERTS: { description: 'A program that follows alerts.' },
    PROGRAM_READ: { description: 'A program that reads what is open to everybody in the room.' },
    PROGRAM_REPORT: { description: 'A program that reports.' },
    PROGRAM_QUERY: { description: 'A program that runs documents of its own.' },
  },
});

registerEnumType(Action, {
  name: 'Action',
  description: 'Something that can be done here, as the table of rights names it.',
  valuesConfig: {
    readOperation: { description: 'Read the plan and the roster.' },
    watchSituation: { description: 'Follow the situation of a region.' },
    replaySituation: { description: 'Play back the situation of a region.' },
    readStages: { description: 'Read reports of checkpoints.' },
    readIncidents: { description: 'Read incidents.' },
    readLog: { description: 'Read the log of events.' },
    readHistory: { description: 'Search everything that was done, and take it along as a file.' },
    recordLesson: { description: 'Write down what is to be learned from the day.' },
    readAfterAction: { description: 'Read what is to be said of the day after it.' },
    reportCheckpoint: { description: 'Report a stage of a TPS.' },
    raiseIncident: { description: 'Report an incident.' },
    handleIncident: { description: 'Acknowledge, assign and close incidents.' },
    workIncident: { description: 'Record actions and notes, and finish incidents.' },
    issueDisposition: { description: 'Tell an agency what to do until when.' },
    undoIncidentAct: { description: 'Take back the newest act on an incident, where it is one’s own.' },
    confirmDisposition: { description: 'Say that an agency has a directive.' },
    classifyIncident: { description: 'Set how far word of an incident may travel.' },
    attachPhoto: { description: 'Send photos of an incident.' },
    removePhoto: { description: 'Erase photos of an incident.' },
    attendIncidents: { description: 'See who else has an incident open, and be seen.' },
    callTps: { description: 'Note what a call to a TPS gave.' },
    callRoll: { description: 'Call the roll of the parts of a region.' },
    answerRoll: { description: 'Answer a roll-call for a region.' },
    runExerciseClock: { description: 'Run the clock of an exercise.' },
    beWall: { description: 'Show the situation as a wall, and tell how the wall fares.' },
    readWalls: { description: 'Read how the walls fare.' },
    commandWalls: { description: 'Command the walls: guests, blank, scene, restart.' },
    approveWall: { description: 'Let a new wall in.' },
    readPeople: { description: 'Read who has access.' },
    managePeople: { description: 'Invite people, change their rights, shut them out.' },
    inviteReporters: { description: 'Invite field reporters to their TPS, and shut them out.' },
    manageTokens: { description: 'Issue and revoke the tokens of programs.' },
    readDeliveries: { description: 'Read how far word of alerts has come to those who were called.' },
    processSetAside: {
      description: 'See what the server could not process, and have it processed once more.',
    },
    manageWebhooks: { description: 'Have alerts sent to programs elsewhere.' },
    importRoster: { description: 'Import the roster.' },
    readAudit: { description: 'Read who saw, did and was refused what.' },
    runAnyDocument: { description: 'Run documents other than the published ones.' },
    watchAlerts: { description: 'Follow alerts.' },
    answerAlert: { description: 'Acknowledge alerts, or say that one cannot.' },
    testAlerts: { description: 'Send test alerts to everybody on the ladders.' },
  },
});

registerEnumType(PrincipalKind, {
  name: 'PrincipalKind',
  description: 'What sort of somebody it is.',
  valuesConfig: {
    ANONYMOUS: { description: 'Somebody who has not said who he is.' },
    PERSON: { description: 'A person who logs in.' },
    REPORTER: { description: 'The phone of a field reporter, let in by an invitation.' },
    WALL: { description: 'A screen that was paired.' },
    PROGRAM: { description: 'A program with a token.' },
  },
});

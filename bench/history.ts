// Time of every query a coordinator asks, over HTTP, on a log of 100,000 events.
import { randomUUID } from 'node:crypto';
import { sendUntilAccepted } from '../tests/support/report-source.ts';
import type { Room } from '../tests/support/room.ts';
import { say, spread } from './figures.ts';

const INCIDENTS = 5_000;
const EVENTS_PER_INCIDENT = 4;
const WIDTH = 48;
const ASKED = 60;

const REPORT_FIELDS = 'id tps stage assertion institution channel happenedAt receivedAt corrects isEarly';
const INCIDENT_FIELDS =
  'id number category kind severity status region tps agency happenedAt receivedAt acknowledgedAt closedAt';
const PAGE = 'pageInfo { hasNextPage endCursor }';

/** Each question once, as a coordinator asks it; `$after` walks on where the list has pages. */
const QUESTIONS: readonly (readonly [name: string, document: string])[] = [
  [
    'incidents, newest',
    `query Q($after: Cursor) { list: incidents(first: 50, after: $after) { edges { node { ${INCIDENT_FIELDS} } } ${PAGE} } }`,
  ],
  [
    'incidents, kecamatan + severity + status',
    `query Q($after: Cursor) { list: incidents(filter: {region: "15.07.05", severity: MEDIUM, status: CLOSED}, first: 50, after: $after) { edges { node { ${INCIDENT_FIELDS} } } ${PAGE} } }`,
  ],
  [
    'incidents, category + agency + happened',
    `query Q($after: Cursor) { list: incidents(filter: {category: "LOGISTIK", agency: "POLRES", happened: {from: "2024-02-13T00:00:00.000Z"}}, first: 50, after: $after) { edges { node { ${INCIDENT_FIELDS} } } ${PAGE} } }`,
  ],
  [
    'reports, newest',
    `query Q($after: Cursor) { list: checkpointReports(first: 50, after: $after) { edges { node { ${REPORT_FIELDS} } } ${PAGE} } }`,
  ],
  [
    'reports, kecamatan + stage + institution',
    `query Q($after: Cursor) { list: checkpointReports(filter: {region: "15.07.05", stage: "PEMUNGUTAN_DIBUKA", institution: "PTPS"}, first: 50, after: $after) { edges { node { ${REPORT_FIELDS} } } ${PAGE} } }`,
  ],
  [
    'reports, institution + happened',
    `query Q($after: Cursor) { list: checkpointReports(filter: {institution: "POSKO", happened: {until: "2024-02-14T00:00:00.000Z"}}, first: 50, after: $after) { edges { node { ${REPORT_FIELDS} } } ${PAGE} } }`,
  ],
  [
    'events of the log',
    `query Q($after: Cursor) { list: events(first: 100, after: $after) { edges { node { id kind subject region recordedAt payload hash } } ${PAGE} } }`,
  ],
  [
    'matrix of the regency',
    'query Q { stageMatrix(region: "15.07") { rows { code name cells { stage done late silent hindered waiting notDue } } } }',
  ],
  [
    'matrix of a desa, TPS by TPS',
    'query Q { stageMatrix(region: "15.07.05.2003") { rows { code name cells { stage done late silent } } } }',
  ],
  [
    'one TPS with its whole story',
    `query Q { tps(code: "15.07.05.2003-005") { lastHeardAt stages { stage status isImplied isConflicting reports { ${REPORT_FIELDS} } } incidents { ${INCIDENT_FIELDS} timeline { kind post receivedAt } } } }`,
  ],
  [
    'the situation of the regency',
    'query Q { situation(scope: "15.07") { cursor stateHash state { cells { region stage done late } incidents { id severity } } } }',
  ],
];

/** Fills the log to about 100,000 events, then asks each question sixty times, walking through its pages. */
export async function measureHistory(room: Room): Promise<void> {
  await fill(room);
  for (const [name, document] of QUESTIONS) {
    const took: number[] = [];
    let after: string | null = null;
    for (let round = 0; round < ASKED; round += 1) {
      const startedAt = performance.now();
      const { list } = (await room.http.read(document, { after })) as {
        list?: { pageInfo: { hasNextPage: boolean; endCursor: string | null } };
      };
      took.push(performance.now() - startedAt);
      after = list?.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
    }
    say(`query at 100,000 events: ${name}`, spread(took));
  }
}

export async function fill(room: Room): Promise<void> {
  const startedAt = performance.now();
  for (let sent = 0; sent < 80_000; sent += 4_000)
    await sendUntilAccepted(room.http, room.reports.reports(4_000), WIDTH);
  const numbers = Array.from({ length: INCIDENTS }, (_, at) => at).values();
  const one = async () => {
    for (const number of numbers) await incidentLife(room, number);
  };
  await Promise.all(Array.from({ length: WIDTH }, one));
  const events = 80_000 + INCIDENTS * EVENTS_PER_INCIDENT;
  say(
    'filling the log, events a second through HTTP',
    String(Math.round((events / (performance.now() - startedAt)) * 1000)),
  );
}

const ACT = (name: string, type: string) =>
  `mutation Act($input: ${type}!) { result: ${name}(input: $input) { __typename ... on Refusal { code message } } }`;

/** Raises an incident and closes it: four events. */
export async function incidentLife(room: Room, number: number): Promise<void> {
  const { tpsList } = room.reports;
  const tps = tpsList[number % tpsList.length] ?? '';
  const id = randomUUID();
  const happenedAt = new Date(room.reports.operation.opensAt + number * 1_000).toISOString();
  const act = { incident: id, post: 'KOORDINATOR_PIKET', happenedAt };
  const raise = {
    id,
    category: 'LOGISTIK',
    kind: 'SURAT_SUARA_KURANG',
    region: tps.replace(/-\d+$/, ''),
    tps: [tps],
    severity: 'MEDIUM',
    happenedAt,
    institution: 'KPPS',
    description: `Surat suara kurang ${number % 90} lembar, menunggu kiriman dari gudang logistik`,
  };
  await room.http.read(ACT('raiseIncident', 'RaiseIncidentInput'), { input: raise });
  await room.http.read(ACT('acknowledgeIncident', 'AcknowledgeIncidentInput'), {
    input: { ...act, id: randomUUID() },
  });
  await room.http.read(ACT('assignAgency', 'AssignAgencyInput'), {
    input: { ...act, id: randomUUID(), agency: 'POLRES', was: { agency: 'KPU' } },
  });
  await room.http.read(ACT('closeIncident', 'CloseIncidentInput'), { input: { ...act, id: randomUUID() } });
}

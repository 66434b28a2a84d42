import type { ExerciseAct } from './exercise-acts.ts';
import { EVENTS, INCIDENTS, REPORTS } from './exercise-documents.ts';
import type { GraphqlHttp } from './graphql-http.ts';
import type { AcceptedLine, Ledger } from './ledger.ts';

const PAGE = 100;

type Row = Readonly<Record<string, unknown>>;

interface PageWire {
  edges: { node: Row }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

export interface Comparison {
  accepted: number;
  heldReports: number;
  heldIncidents: number;
  heldEvents: number;
  /** Acts the server holds that this exercise never sends: somebody else's, not a difference. */
  fromOthers: number;
  /** One sentence each; empty when the server holds exactly what it said it had accepted. */
  differences: string[];
}

/** Compares what the exercise was told was accepted with everything the server holds, both ways. */
export async function compareWithServer(
  http: GraphqlHttp,
  ledger: Ledger,
  acts: readonly ExerciseAct[],
): Promise<Comparison> {
  const reports = await allRows(http, REPORTS);
  const incidents = await allRows(http, INCIDENTS);
  const events = await allRows(http, EVENTS);
  const differences = ledger.contradictions.map((id) => `${id} was answered with two different receipts`);
  const held = new Map([...reports, ...incidents].map((row) => [String(row.id), row]));
  if (held.size !== reports.length + incidents.length) differences.push('the server lists the same id twice');
  const logged = Map.groupBy(
    events.map(idInEvent).filter((id) => id !== null),
    (id) => id,
  );
  for (const line of ledger.accepted.values()) differences.push(...differencesOf(line, held, logged));
  const planned = new Set(acts.map((act) => act.id));
  const others = [...new Set([...logged.keys(), ...held.keys()])].filter((id) => !ledger.accepted.has(id));
  for (const id of others.filter((one) => planned.has(one)))
    differences.push(`${id} is held but was never said to be accepted`);
  return {
    accepted: ledger.accepted.size,
    heldReports: reports.length,
    heldIncidents: incidents.length,
    heldEvents: events.length,
    fromOthers: others.filter((id) => !planned.has(id)).length,
    differences,
  };
}

function differencesOf(
  line: AcceptedLine,
  held: ReadonlyMap<string, Row>,
  logged: ReadonlyMap<string, string[]>,
): string[] {
  const times = logged.get(line.id)?.length ?? 0;
  const found = times === 1 ? [] : [`${line.mutation} ${line.id} stands ${times} times in the log`];
  if (line.mutation !== 'reportCheckpoint' && line.mutation !== 'raiseIncident') return found;
  const row = held.get(line.id);
  if (row === undefined) return [...found, `${line.mutation} ${line.id} was accepted and is not held`];
  const changed = Object.keys(line.receipt).filter(
    (field) => field in row && row[field] !== line.receipt[field],
  );
  return changed.length === 0
    ? found
    : [...found, `${line.mutation} ${line.id} is held with another ${changed.join(', ')}`];
}

function idInEvent(event: Row): string | null {
  const payload = event.payload as Record<string, unknown>;
  if (event.kind === 'CheckpointReported') return String(payload.reportId);
  if (event.kind === 'IncidentRaised') return String(payload.incidentId);
  return typeof payload.actId === 'string' ? payload.actId : null;
}

async function allRows(http: GraphqlHttp, query: string): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | null = null;
  for (;;) {
    const { page } = (await http.readPatiently(query, { first: PAGE, after })) as { page: PageWire };
    rows.push(...page.edges.map((edge) => edge.node));
    if (!page.pageInfo.hasNextPage) return rows;
    after = page.pageInfo.endCursor;
  }
}

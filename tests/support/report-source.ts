import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { actOutcome } from '../../exercise/act-outcome.ts';
import { type GraphqlHttp, NoAnswer } from '../../exercise/graphql-http.ts';
import { type OperationView, readOperation } from '../../exercise/operation-view.ts';

export const REPORT_MUTATION = `mutation Report($input: ReportCheckpointInput!) { result: reportCheckpoint(input: $input) { __typename
  ... on CheckpointReported { report { id tps stage assertion institution channel happenedAt receivedAt clockOffsetSeconds corrects isEarly } }
  ... on Refusal { code message isRetryable } } }`;

export interface ReportInput {
  id: string;
  tps: string;
  stage: string;
  happenedAt: string;
  institution: string;
}

/** Endless different valid reports of one operation: every TPS, stage and institution in turn, each under a new id. */
export class ReportSource {
  readonly operation: OperationView;
  readonly #stages: string[];
  readonly #tps: string[];
  #next = 0;

  constructor(operation: OperationView) {
    this.operation = operation;
    const [notOnTheWall, ...onTheWall] = operation.stages.filter((stage) => stage.level === 'TPS');
    // The stage of the day before has no place on the wall: it comes last, so that the first reports are seen.
    this.#stages = [...onTheWall, ...(notOnTheWall ? [notOnTheWall] : [])].map((stage) => stage.code);
    this.#tps = operation.kecamatanList.flatMap((kecamatan) =>
      kecamatan.desaList.flatMap((desa) => desa.tpsList.map((tps) => tps.code)),
    );
  }

  static async of(http: GraphqlHttp): Promise<ReportSource> {
    return new ReportSource(await readOperation(http));
  }

  get tpsList(): readonly string[] {
    return this.#tps;
  }

  report(): ReportInput {
    const number = this.#next;
    this.#next += 1;
    const round = Math.floor(number / this.#tps.length);
    const stage = this.#stages[round % this.#stages.length];
    const institution = this.operation.institutions[Math.floor(round / this.#stages.length)];
    // A step that shares no factor with the number of TPS spreads neighbours over all kecamatan.
    const tps = this.#tps[(number * 311) % this.#tps.length];
    if (stage === undefined || institution === undefined || tps === undefined)
      throw new Error('No report is left.');
    const happenedAt = new Date(this.operation.opensAt + 60_000).toISOString();
    return { id: randomUUID(), tps, stage, happenedAt, institution };
  }

  reports(count: number): ReportInput[] {
    return Array.from({ length: count }, () => this.report());
  }
}

/** Sends reports with at most `width` under way; tells each answer to `onAnswer`. Stops quietly at the first silence. */
export async function sendAll(
  http: GraphqlHttp,
  inputs: readonly ReportInput[],
  width: number,
  onAccepted: (id: string, text: string) => void,
): Promise<void> {
  const queue = inputs.values();
  const one = async (): Promise<void> => {
    for (const input of queue) {
      try {
        const answer = await http.post(REPORT_MUTATION, { input });
        const outcome = actOutcome(answer);
        if (outcome.kind === 'accepted') onAccepted(input.id, answer.text);
        else if (outcome.kind === 'refused') throw new Error(`Refused: ${outcome.code} ${outcome.message}`);
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: width }, one));
}

/** Sends each report until it is accepted, however often that takes; resolves with the answers' texts by id. */
export async function sendUntilAccepted(
  http: GraphqlHttp,
  inputs: readonly ReportInput[],
  width = 32,
): Promise<Map<string, string>> {
  const accepted = new Map<string, string>();
  while (accepted.size < inputs.length) {
    const missing = inputs.filter((input) => !accepted.has(input.id));
    await sendAll(http, missing, width, (id, text) => accepted.set(id, text));
    if (accepted.size < inputs.length) await wait(50);
  }
  return accepted;
}

/** Reads the log through the public list of events, each time what was added since the last time. */
export class LogReader {
  readonly #http: GraphqlHttp;
  #after: string | null = null;

  constructor(http: GraphqlHttp) {
    this.#http = http;
  }

  /** Ids of the reports logged since the last call, in order. */
  async newReports(): Promise<string[]> {
    const ids: string[] = [];
    for (;;) {
      const { events } = (await this.#http.read(EVENTS, { after: this.#after })) as { events: EventsWire };
      for (const { node } of events.edges)
        if (node.payload.reportId !== undefined) ids.push(node.payload.reportId);
      this.#after = events.pageInfo.endCursor ?? this.#after;
      if (!events.pageInfo.hasNextPage) return ids;
    }
  }
}

const EVENTS =
  'query Log($after: Cursor) { events(first: 100, after: $after) { edges { node { payload } } pageInfo { hasNextPage endCursor } } }';

interface EventsWire {
  edges: { node: { payload: { reportId?: string } } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Ids of all reports in the log, in order. */
export async function loggedReports(http: GraphqlHttp): Promise<string[]> {
  return await new LogReader(http).newReports();
}

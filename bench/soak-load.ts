import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { REPORT_MUTATION } from '../tests/support/report-source.ts';
import type { Room } from '../tests/support/room.ts';

/** The busiest hour of the exercise has about 2,300 acts and 26 incidents; ten times that, every hour. */
const REPORTS_PER_SECOND = 6.4;
const SECONDS_PER_INCIDENT = 14;
/** So many incidents stay open at once: each new one closes the oldest. */
const OPEN_INCIDENTS = 9;

const ACTS = {
  raiseIncident: 'RaiseIncidentInput',
  acknowledgeIncident: 'AcknowledgeIncidentInput',
  assignAgency: 'AssignAgencyInput',
  closeIncident: 'CloseIncidentInput',
} as const;

/** Steady reports and incidents through the public API until told to stop. */
export class SoakLoad {
  readonly #room: Room;
  readonly #open: string[] = [];
  #isOver = false;
  reports = 0;
  incidents = 0;

  constructor(room: Room) {
    this.#room = room;
  }

  async run(): Promise<void> {
    await Promise.all([this.#reportSteadily(), this.#raiseSteadily()]);
  }

  stop(): void {
    this.#isOver = true;
  }

  async #reportSteadily(): Promise<void> {
    const startedAt = performance.now();
    while (!this.#isOver) {
      await this.#room.http.read(REPORT_MUTATION, { input: this.#room.reports.report() });
      this.reports += 1;
      await wait(Math.max(1, startedAt + (this.reports * 1_000) / REPORTS_PER_SECOND - performance.now()));
    }
  }

  async #raiseSteadily(): Promise<void> {
    const { categories } = this.#room.reports.operation;
    while (!this.#isOver) {
      const id = randomUUID();
      const tps = this.#room.reports.tpsList[(this.incidents * 97) % this.#room.reports.tpsList.length] ?? '';
      const category = categories.find(
        (one) => one.code === (this.incidents % 2 === 0 ? 'LOGISTIK' : 'LISTRIK_INTERNET'),
      );
      const what = {
        category: category?.code,
        severity: 'MEDIUM',
        region: tps.slice(0, 13),
        tps: [tps],
        institution: 'KPPS',
      };
      await this.#act('raiseIncident', { id, ...what });
      await this.#act('acknowledgeIncident', { incident: id, post: 'KOORDINATOR_PIKET' });
      const assigned = { agency: category?.agency, was: { agency: category?.agency } };
      await this.#act('assignAgency', { incident: id, post: 'KOORDINATOR_PIKET', ...assigned });
      this.#open.push(id);
      if (this.#open.length > OPEN_INCIDENTS) {
        await this.#act('closeIncident', { incident: this.#open.shift(), post: 'KOORDINATOR_PIKET' });
      }
      this.incidents += 1;
      await wait(SECONDS_PER_INCIDENT * 1_000);
    }
  }

  async #act(mutation: keyof typeof ACTS, input: object): Promise<void> {
    const happenedAt = new Date(this.#room.reports.operation.opensAt + 60_000).toISOString();
    await this.#room.http.read(
      `mutation Soak($input: ${ACTS[mutation]}!) { result: ${mutation}(input: $input) { __typename } }`,
      { input: { id: randomUUID(), happenedAt, ...input } },
    );
  }
}

import { randomUUID } from 'node:crypto';
import type { Caller } from './caller.ts';
import type { Marks } from './marks.ts';

const CATEGORIES = [
  { category: 'LOGISTIK', kind: 'SURAT_SUARA_KURANG' },
  { category: 'KESEHATAN_PETUGAS', kind: 'PETUGAS_SAKIT' },
  { category: 'INTIMIDASI_KEKERASAN', kind: null },
  { category: 'BENCANA_CUACA', kind: 'BANJIR' },
  { category: 'KAMPANYE_HITAM_HOAKS', kind: 'KABAR_BURUNG' },
] as const;

/** Midnight of voting day to half past six, when the clock of the exercise stands still. */
export const wib = (time: string): string => new Date(`2024-02-14T${time}:00+07:00`).toISOString();

/** A place that something can happen at. */
export interface Place {
  readonly region: string;
  readonly tps?: readonly string[];
}

/** Raises incidents, acts on them and reports, in an order that is the same in each world. */
export class Scribe {
  readonly #marks: Pick<Marks, 'text'>;
  readonly #newId: () => string;
  readonly incidents: string[] = [];

  /** `newId`: makes the ids of what is done. */
  constructor(marks: Pick<Marks, 'text'>, newId: () => string = randomUUID) {
    this.#marks = marks;
    this.#newId = newId;
  }

  async raise(
    by: Caller,
    level: string,
    place: Place,
    change: Record<string, unknown> = {},
  ): Promise<string> {
    const id = this.#newId();
    const { category, kind } = CATEGORIES[this.incidents.length % CATEGORIES.length] ?? CATEGORIES[0];
    await by.act(
      'raiseIncident',
      {
        id,
        category,
        kind,
        ...place,
        level,
        happenedAt: wib('06:20'),
        institution: 'KPPS',
        description: this.#marks.text(`incident ${id} text`),
        placeName: this.#marks.text(`incident ${id} text`),
        onBehalfOf: this.#marks.text(`incident ${id} reporter`),
        ...change,
      },
      'IncidentRaised',
    );
    this.incidents.push(id);
    return id;
  }

  act(
    by: Caller,
    mutation: string,
    incident: string,
    change: Record<string, unknown>,
    wanted: string,
  ): Promise<unknown> {
    return by.act(
      mutation,
      { id: this.#newId(), incident, post: 'KOORDINATOR_PIKET', happenedAt: wib('06:25'), ...change },
      wanted,
    );
  }

  /** A text of its own, and for whom it was said. */
  said(incident: string, field: string): Record<string, string> {
    return {
      [field]: this.#marks.text(`incident ${incident} text`),
      onBehalfOf: this.#marks.text(`incident ${incident} reporter`),
    };
  }

  /** By two persons of two posts. */
  async close(first: Caller, second: Caller, incident: string): Promise<void> {
    await this.act(first, 'finishIncident', incident, this.said(incident, 'result'), 'IncidentFinished');
    const closing = { post: 'WAKIL_KOORDINATOR', ...this.said(incident, 'result') };
    await this.act(second, 'closeIncident', incident, closing, 'IncidentClosed');
  }

  /** Asks who answers for it before, as whoever assigns does. */
  async assign(by: Caller, incident: string, to: Record<string, unknown>): Promise<void> {
    const { incident: was } = await by.read<{ incident: { agency: string; supporting: string[] } }>(
      `{ incident(id: "${incident}") { agency supporting } }`,
    );
    await this.act(by, 'assignAgency', incident, { ...to, was }, 'AgencyAssigned');
  }

  releaseWallText(by: Caller, incident: string): Promise<unknown> {
    const text = this.#marks.text(`incident ${incident} wall`);
    return this.act(by, 'releaseWallText', incident, { text }, 'WallTextReleased');
  }

  async classify(by: Caller, incident: string, level: string): Promise<void> {
    const reason = this.#marks.text(`incident ${incident} text`);
    await this.act(by, 'classifyIncident', incident, { level, reason }, 'IncidentLevelChanged');
  }

  call(by: Caller, tps: string, outcome: string): Promise<unknown> {
    const note = this.#marks.text(`call ${tps} text`);
    return by.act(
      'logCall',
      { id: this.#newId(), tps, outcome, note, happenedAt: wib('06:25') },
      'CallLogged',
    );
  }

  /** The id of the roll-call. */
  async ask(by: Caller, region: string, asked: readonly string[]): Promise<string> {
    const id = this.#newId();
    const question = this.#marks.text(`question ${[region, ...asked].join(',')} text`);
    await by.act('openRollCall', { id, region, asked, question, closesAt: wib('06:45') }, 'RollCallOpened');
    return id;
  }

  lesson(by: Caller, region: string): Promise<unknown> {
    const text = this.#marks.text(`lesson ${region} text`);
    const lesson = {
      id: this.#newId(),
      region,
      text,
      ownerKind: 'AGENCY',
      owner: 'KPU',
      dueAt: wib('09:00'),
    };
    return by.act('recordLesson', lesson, 'LessonKept');
  }

  answer(by: Caller, rollCall: string, region: string, readiness: string): Promise<unknown> {
    return by.act(
      'answerRollCall',
      {
        ...{ id: this.#newId(), rollCall, region, readiness, channel: 'RADIO', happenedAt: wib('06:25') },
        note: this.#marks.text(`answer ${region} text`),
        onBehalfOf: this.#marks.text(`answer ${region} reporter`),
      },
      'RollCallAnswered',
    );
  }

  report(by: Caller, tps: string, stage: string, change: Record<string, unknown> = {}): Promise<unknown> {
    return by.act(
      'reportCheckpoint',
      {
        id: this.#newId(),
        tps,
        stage,
        assertion: 'DONE',
        happenedAt: wib('05:20'),
        institution: 'KPPS',
        note: this.#marks.text(`report ${tps} text`),
        onBehalfOf: this.#marks.text(`report ${tps} reporter`),
        ...change,
      },
      'CheckpointReported',
    );
  }
}

import type { CallOutcome, CheckpointReported } from '../checkpoint/checkpoint.events.ts';
import type {
  AgencyAssigned,
  IncidentAcknowledged,
  IncidentChange,
  IncidentChanges,
  IncidentClosed,
  IncidentLevelChanged,
  IncidentRaised,
} from '../incident/incident.events.ts';
import { foldStanding } from '../incident/incident-rows.ts';
import type { DisclosureLevel } from '../operation/disclosure-level.policy.ts';
import type { SignalClass, Stage } from '../operation/operation-plan.ts';
import type { Readiness } from '../rollcall/rollcall.events.ts';
import { Picture, type PictureEvent } from './picture.ts';
import type { SituationGround, SituationPlan } from './situation-ground.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** Epoch milliseconds of a time of voting day in WIB, `at('07.15')`; hours beyond 24 are the day after. */
export function at(clock: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split('.').map(Number);
  return Date.parse('2024-02-13T17:00:00.000Z') + hours * HOUR + minutes * MINUTE + seconds * 1000;
}

export const iso = (instant: number): string => new Date(instant).toISOString();

const label = (id: string) => ({ id, en: id });

const stage = (code: string, wallSlot: Stage['wallSlot'], expected: string, limit: string): Stage => ({
  code,
  level: 'TPS',
  label: label(code),
  doneLabel: label(code),
  wallSlot,
  expectedAt: at(expected),
  limitAt: at(limit),
  toleranceMinutes: { A: 0, B: 0, C: 60 },
});

export const plan: SituationPlan = {
  zone: 'WIB',
  closesAt: at('36.00'),
  phases: [
    { code: 'PREPARATION', label: label('P'), startsAt: at('0.00'), endsAt: at('7.00'), endsLabel: null },
    {
      code: 'VOTING',
      label: label('V'),
      startsAt: at('7.00'),
      endsAt: at('13.00'),
      endsLabel: label('tutup'),
    },
    { code: 'COUNTING', label: label('C'), startsAt: at('13.00'), endsAt: null, endsLabel: null },
  ],
  stages: [
    stage('SUPPLIED', 'T1', '5.30', '6.00'),
    { ...stage('STAFFED', null, '6.30', '7.00'), stopsVoting: true },
    { ...stage('OPENED', 'T2', '7.00', '7.15'), stopsVoting: true },
    { ...stage('RECAP', 'T8', '20.00', '22.00'), level: 'KECAMATAN' },
    stage('COUNTED', 'T3', '18.00', '20.00'),
  ],
  signalClasses: {
    A: { silenceBudgetMinutes: 45 },
    B: { silenceBudgetMinutes: 120 },
    C: { silenceBudgetMinutes: 240 },
  },
  flood: { above: 2, below: 2, windowMinutes: 10 },
  veryLateAfterMinutes: 30,
  lateArrivalMinutes: 60,
};

/** Two kecamatan, three desa, seven TPS of all signal classes. */
export const ground: SituationGround = {
  plan,
  regions: [
    { code: '15.07.05.2002', parentCode: '15.07.05', level: 'DESA', name: 'Sungai Benuh' },
    { code: '15.07', parentCode: null, level: 'KABUPATEN', name: 'Tanjung Jabung Timur' },
    { code: '15.07.05', parentCode: '15.07', level: 'KECAMATAN', name: 'Sadu' },
    { code: '15.07.01', parentCode: '15.07', level: 'KECAMATAN', name: 'Mendahara' },
    { code: '15.07.05.2001', parentCode: '15.07.05', level: 'DESA', name: 'Sungai Itik' },
    { code: '15.07.01.2001', parentCode: '15.07.01', level: 'DESA', name: 'Mendahara Ilir' },
  ],
  tpsList: [
    ...tpsOf('15.07.05.2001', ['A', 'B', 'B']),
    ...tpsOf('15.07.05.2002', ['C', 'C']),
    ...tpsOf('15.07.01.2001', ['A', 'B']),
  ],
  wordsOf: (act) => `words of ${act}`,
};

function tpsOf(desaCode: string, classes: SignalClass[]): SituationGround['tpsList'] {
  return classes.map((signalClass, index) => {
    const number = index + 1;
    return { code: `${desaCode}-${String(number).padStart(3, '0')}`, desaCode, number, signalClass };
  });
}

/** Makes events with dense sequence numbers; what a test does not care about gets a plain value. */
export class History {
  readonly events: PictureEvent[] = [];
  #incidents = 0;

  add(kind: string, payload: object): PictureEvent {
    const seq = this.events.length + 1;
    const event = {
      seq,
      id: `event-${String(seq).padStart(6, '0')}`,
      kind,
      payload: JSON.stringify(payload),
    };
    this.events.push(event);
    return event;
  }

  report(tps: string, stage: string, time: number, more: Partial<CheckpointReported> = {}): PictureEvent {
    const report: CheckpointReported = {
      reportId: `report-${this.events.length + 1}`,
      tps,
      stage,
      assertion: 'DONE',
      institution: 'KPU',
      channel: 'APP',
      happenedAt: time,
      receivedAt: time,
      clockOffsetSeconds: null,
      corrects: null,
      isEarly: false,
      ...more,
    };
    return this.add('CheckpointReported', report);
  }

  raise(region: string, time: number, more: Partial<IncidentRaised> = {}): string {
    this.#incidents += 1;
    const raised: IncidentRaised = {
      incidentId: `incident-${this.#incidents}`,
      number: this.#incidents,
      category: 'POWER',
      kind: null,
      severity: 'MEDIUM',
      region,
      tps: [],
      placeKind: null,
      hindersStage: null,
      agency: 'PLN',
      institution: 'KPU',
      channel: 'APP',
      happenedAt: time,
      receivedAt: time,
      acknowledgeDueAt: time + 10 * MINUTE,
      clockOffsetSeconds: null,
      ...more,
    };
    this.add('IncidentRaised', raised);
    return raised.incidentId;
  }

  acknowledge(incidentId: string, time: number, more: Partial<IncidentAcknowledged> = {}): PictureEvent {
    const times = { happenedAt: time, receivedAt: time, firstActionDueAt: time + 20 * MINUTE };
    return this.add('IncidentAcknowledged', { ...act(incidentId, this.events.length), ...times, ...more });
  }

  assign(incidentId: string, time: number, more: Partial<AgencyAssigned> = {}): PictureEvent {
    const times = { happenedAt: time, receivedAt: time, followUpDueAt: time + 45 * MINUTE };
    return this.add('AgencyAssigned', {
      ...act(incidentId, this.events.length),
      agency: 'BPBD',
      ...times,
      ...more,
    });
  }

  classify(
    incidentId: string,
    time: number,
    level: DisclosureLevel,
    more: Partial<IncidentLevelChanged> = {},
  ): PictureEvent {
    const name = { series: level, number: this.events.length + 1 };
    const times = { happenedAt: time, receivedAt: time };
    return this.add('IncidentLevelChanged', {
      ...act(incidentId, this.events.length),
      level,
      ...name,
      ...times,
      ...more,
    });
  }

  /** Any other change of an incident; what it holds beside the facts of the act is in `own`. */
  change<Change extends IncidentChange>(
    change: Change,
    incidentId: string,
    time: number,
    own: Omit<IncidentChanges[Change], keyof ReturnType<typeof act> | 'happenedAt' | 'receivedAt'>,
  ): string {
    const facts = act(incidentId, this.events.length);
    this.add(change, { ...facts, happenedAt: time, receivedAt: time, ...own });
    return facts.actId;
  }

  /** Undoes the newest event about an incident, as if it were an act of somebody. */
  undo(incidentId: string, time: number): void {
    const own = this.events.filter(({ payload }) => JSON.parse(payload).incidentId === incidentId);
    const undone = JSON.parse(own.at(-1)?.payload ?? '{}').actId;
    const restored = foldStanding(own.filter(({ payload }) => JSON.parse(payload).actId !== undone));
    this.change('IncidentActUndone', incidentId, time, { undone, restored });
  }

  close(incidentId: string, time: number, more: Partial<IncidentClosed> = {}): PictureEvent {
    const times = { verifiedBy: null, happenedAt: time, receivedAt: time };
    return this.add('IncidentClosed', { ...act(incidentId, this.events.length), ...times, ...more });
  }

  call(tps: string, time: number, outcome: CallOutcome): PictureEvent {
    const times = { happenedAt: time, receivedAt: time };
    return this.add('TpsCalled', { callId: `call-${this.events.length + 1}`, tps, outcome, ...times });
  }

  openRollCall(region: string, time: number, asked: string[]): string {
    const rollCallId = `roll-call-${this.events.length + 1}`;
    const times = { askedAt: time, closesAt: time + 10 * MINUTE };
    this.add('RollCallOpened', { rollCallId, region, asked, post: 'COORDINATOR', ...times });
    return rollCallId;
  }

  answerRollCall(rollCallId: string, region: string, time: number, readiness: Readiness): PictureEvent {
    const answer = { answerId: `answer-${this.events.length + 1}`, rollCallId, region, readiness };
    const times = { happenedAt: time, receivedAt: time };
    return this.add('RollCallAnswered', { ...answer, channel: 'APP', post: null, ...times });
  }

  closeRollCall(rollCallId: string, time: number): PictureEvent {
    return this.add('RollCallClosed', { rollCallId, closedAt: time });
  }

  /** The picture after the first `count` events, or after all of them. */
  picture(count = this.events.length, on: SituationGround = ground): Picture {
    const picture = new Picture(on);
    for (const event of this.events.slice(0, count)) picture.apply(event);
    return picture;
  }
}

const act = (incidentId: string, count: number) => ({
  actId: `act-${count + 1}`,
  incidentId,
  post: 'COORDINATOR',
});

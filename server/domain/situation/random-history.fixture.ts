import fc from 'fast-check';
import { CALL_OUTCOMES } from '../checkpoint/checkpoint.events.ts';
import { isWider } from '../incident/level.policy.ts';
import { LEVELS } from '../operation/disclosure-level.policy.ts';
import { READINESS } from '../rollcall/rollcall.events.ts';
import {
  type Incident,
  isOpen,
  last,
  levelOf,
  parentOf,
  stageOf,
  statusOf,
} from './naive-incidents.fixture.ts';
import { readLog } from './naive-world.fixture.ts';
import { laterLife } from './random-life.fixture.ts';
import { at, ground, History, MINUTE, plan } from './situation.fixture.ts';

type Step = (history: History, time: number) => void;

const tpsCode = fc.constantFrom(...ground.tpsList.map(({ code }) => code));
const stageCode = fc.constantFrom(...plan.stages.map(({ code }) => code));
const lag = fc.constantFrom(0, 1, 5, 16, 61, 200).map((minutes) => minutes * MINUTE);

/** Near the instants at which something changes by time, at them, and anywhere between. */
export const instant: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: at('5.00'), max: at('23.59') }),
  fc
    .tuple(
      fc.constantFrom(
        '5.30',
        '6.00',
        '6.30',
        '7.00',
        '7.15',
        // Between the limit of the plan and that of a slow signal class.
        '7.30',
        '7.45',
        '8.15',
        '18.00',
        '20.00',
        '20.30',
        '24.00',
        '36.00',
      ),
      fc.constantFrom(-1, 0, 1),
    )
    .map(([clock, off]) => at(clock) + off),
);

const report: fc.Arbitrary<Step> = fc
  .record({
    tps: tpsCode,
    stage: stageCode,
    assertion: fc.constantFrom('DONE', 'DONE', 'DONE', 'NOT_DONE', 'NOT_APPLICABLE'),
    institution: fc.constantFrom('KPU', 'BAWASLU', 'POLRI'),
    isCorrection: fc.boolean(),
    lag,
  })
  .map(({ tps, stage, assertion, institution, isCorrection, lag }) => (history: History, time: number) => {
    const same = history.events.findLast(({ payload }) => {
      const earlier = JSON.parse(payload);
      return earlier.tps === tps && earlier.stage === stage;
    });
    const corrects = isCorrection && same ? JSON.parse(same.payload).reportId : null;
    history.report(tps, stage, time, { assertion, institution, corrects, happenedAt: time - lag });
  });

/** Undefined: as in logs from before there were levels. */
const levelOfNew = fc.constantFrom(undefined, 'BIASA' as const, 'BIASA' as const, ...LEVELS);

const raise: fc.Arbitrary<Step> = fc
  .record({
    region: fc.constantFrom(...ground.regions.map(({ code }) => code)),
    share: fc.integer({ min: 0, max: 3 }),
    hindersStage: fc.option(stageCode),
    severity: fc.constantFrom('CRITICAL', 'HIGH', 'MEDIUM', 'LOW'),
    level: levelOfNew,
    lag,
  })
  .map(({ region, share, hindersStage, severity, level, lag }) => (history: History, time: number) => {
    const inside = ground.tpsList.filter(({ code }) => code.startsWith(region));
    const tps = inside.slice(0, share).map(({ code }) => code);
    const hinders = level === undefined || level === 'BIASA' ? hindersStage : null;
    const more = level === undefined ? {} : { level };
    history.raise(region, time, { tps, hindersStage: hinders, severity, happenedAt: time - lag, ...more });
  });

const ACTS = ['acknowledge', 'assign', 'close'] as const;
const actOnIncident: fc.Arbitrary<Step> = fc
  .tuple(fc.constantFrom(...ACTS), fc.nat())
  .map(([act, choice]) => (history: History, time: number) => {
    const ids = openIncidents(history);
    const id = ids[choice % Math.max(1, ids.length)];
    if (id !== undefined) history[act](id, time);
  });

/**
 * Of open incidents and of closed ones; never so that what hinders a stage is kept from anybody, nor so that one is merged into
 * another that fewer may see.
 */
const classify: fc.Arbitrary<Step> = fc
  .record({ choice: fc.nat(), level: fc.constantFrom(...LEVELS), isRenamed: fc.boolean() })
  .map(({ choice, level, isRenamed }) => (history: History, time: number) => {
    const { incidents } = readLog(history.events);
    const isMergedInto = (one: Incident, other: Incident) => parentOf(one) === other.raised.incidentId;
    const incident = incidents[choice % Math.max(1, incidents.length)];
    if (incident === undefined || levelOf(incident) === level) return;
    const { raised } = incident;
    if (stageOf(incident) !== null && !['CLOSED', 'NOT_AN_INCIDENT'].includes(statusOf(incident))) return;
    const isHiding = incidents.some(
      (each) =>
        (isMergedInto(each, incident) && isWider(levelOf(each), level)) ||
        (isMergedInto(incident, each) && isWider(level, levelOf(each))),
    );
    if (isHiding) return;
    const series = last(incident, 'IncidentLevelChanged')?.body.series ?? raised.level ?? 'BIASA';
    const name = { series, number: raised.number };
    history.classify(raised.incidentId, time, level, isRenamed ? {} : name);
  });

const call: fc.Arbitrary<Step> = fc
  .record({ tps: tpsCode, outcome: fc.constantFrom(...CALL_OUTCOMES) })
  .map(({ tps, outcome }) => (history: History, time: number) => {
    history.call(tps, time, outcome);
  });

/** One at a time in a region, as the service has it. */
const openRollCall: fc.Arbitrary<Step> = fc
  .record({ region: fc.constantFrom('15.07', '15.07.05'), share: fc.integer({ min: 1, max: 3 }) })
  .map(({ region, share }) => (history: History, time: number) => {
    const { rollCalls } = readLog(history.events);
    if (rollCalls.some(({ opened }) => opened.region === region)) return;
    const below = ground.regions.filter(({ parentCode }) => parentCode === region).map(({ code }) => code);
    history.openRollCall(region, time, below.sort().slice(0, share));
  });

const answerRollCall: fc.Arbitrary<Step> = fc
  .record({ choice: fc.nat(), readiness: fc.constantFrom(...READINESS), isClosed: fc.nat(3) })
  .map(({ choice, readiness, isClosed }) => (history: History, time: number) => {
    const { rollCalls } = readLog(history.events);
    const rollCall = rollCalls[choice % Math.max(1, rollCalls.length)];
    if (rollCall === undefined) return;
    const { rollCallId, asked } = rollCall.opened;
    if (isClosed === 0) history.closeRollCall(rollCallId, time);
    else history.answerRollCall(rollCallId, asked[choice % asked.length] ?? '', time, readiness);
  });

const openIncidents = (history: History): string[] =>
  readLog(history.events)
    .incidents.filter(isOpen)
    .map(({ raised }) => raised.incidentId);

const step = fc.oneof(
  { arbitrary: report, weight: 6 },
  { arbitrary: raise, weight: 4 },
  { arbitrary: actOnIncident, weight: 3 },
  { arbitrary: classify, weight: 2 },
  { arbitrary: call, weight: 2 },
  { arbitrary: openRollCall, weight: 1 },
  { arbitrary: answerRollCall, weight: 2 },
  { arbitrary: laterLife, weight: 6 },
);

/** How the clock gets from one event to the next: mostly on, in bursts, at times back. */
const gap = fc.oneof(
  { arbitrary: fc.integer({ min: 0, max: 3 * MINUTE }), weight: 6 },
  { arbitrary: fc.integer({ min: 0, max: 180 * MINUTE }), weight: 2 },
  { arbitrary: fc.integer({ min: -240 * MINUTE, max: 0 }), weight: 1 },
);

/** A log of up to `maxLength` events, with what the services would never let through left out. */
export const historyOf = (maxLength: number): fc.Arbitrary<History> =>
  fc.tuple(instant, fc.array(fc.tuple(gap, step), { maxLength, size: 'medium' })).map(([start, steps]) => {
    const history = new History();
    let time = start;
    for (const [pause, take] of steps) {
      time += pause;
      take(history, time);
    }
    return history;
  });

import type { Chance } from './chance.ts';
import type { Assertion, ExerciseAct, ReportChannel } from './exercise-acts.ts';
import { instant } from './exercise-acts.ts';
import type { OperationView, StageView } from './operation-view.ts';
import { stageHabit } from './proportions-2024.ts';
import type { Signal } from './signal.ts';
import { limitOf, OPENING_STAGE, type TpsDay, tpsStages } from './voting-day.ts';

const SECOND = 1_000;
const MINUTE = 60_000;
const SIREKAP = 'SIREKAP_TERKIRIM';

/** What the makers of acts share: the data, the signal, and the id of each act by its name. */
export interface ScriptGround {
  operation: OperationView;
  signal: Signal;
  idOf(act: string): string;
}

interface Phone {
  institution: string;
  clockOffsetSeconds: number;
  channel: ReportChannel;
}

interface Line {
  name: string;
  stage: string;
  assertion: Assertion;
  happenedAt: number;
  writtenAt: number;
  corrects?: string;
}

/** Everything the phones at one TPS send about its stages over the whole day. */
export function phoneReports(day: TpsDay, ground: ScriptGround, chance: Chance): ExerciseAct[] {
  const own = chance.for(day.tps.code);
  const [first, second] = reporters(ground.operation, own.for('who'));
  const acts = tpsStages(ground.operation).flatMap((stage) => {
    const at = own.for(stage.code);
    return at.happens(0.012) ? [] : firstPhone(day, stage, first, ground, at);
  });
  if (second === undefined || !own.for('second').happens(0.35)) return acts;
  return acts.concat(
    tpsStages(ground.operation).flatMap((stage) =>
      secondPhone(day, stage, second, ground, own.for(`second/${stage.code}`)),
    ),
  );
}

function firstPhone(
  day: TpsDay,
  stage: StageView,
  phone: Phone,
  ground: ScriptGround,
  chance: Chance,
): ExerciseAct[] {
  const happenedAt = day.moments.get(stage.code);
  if (happenedAt === undefined) return [];
  const writtenAt = happenedAt + writingLag(stage, chance);
  const line: Line = { name: 'first', stage: stage.code, assertion: 'DONE', happenedAt, writtenAt };
  if (stage.code === SIREKAP && ground.signal.isFar(day.desa.code)) {
    return sent(day, phone, { ...line, assertion: 'NOT_APPLICABLE' }, ground, chance);
  }
  const isDeniedFirst = stage.code === OPENING_STAGE && day.lateCause === 'PLAIN' && chance.happens(0.5);
  if (isDeniedFirst) {
    const asked = limitOf(stage, day.tps) + chance.between(1, 2) * MINUTE;
    const denial: Line = {
      ...line,
      name: 'not-yet',
      assertion: 'NOT_DONE',
      happenedAt: asked,
      writtenAt: asked + 20 * SECOND,
    };
    return corrected(day, phone, denial, line, ground, chance);
  }
  if (chance.happens(0.008)) {
    const wrong = { ...line, name: 'slip', happenedAt: happenedAt - chance.between(15, 55) * MINUTE };
    const right = { ...line, writtenAt: writtenAt + chance.between(5, 40) * MINUTE };
    return corrected(day, phone, wrong, right, ground, chance);
  }
  if (chance.happens(0.03)) line.writtenAt += chance.between(10, 70) * MINUTE;
  return sent(day, phone, line, ground, chance);
}

/** The second institution mostly agrees; sometimes it saw another time, sometimes it says "not yet". */
function secondPhone(
  day: TpsDay,
  stage: StageView,
  phone: Phone,
  ground: ScriptGround,
  chance: Chance,
): ExerciseAct[] {
  const truth = day.moments.get(stage.code);
  if (truth === undefined || !chance.happens(0.5)) return [];
  const disagreement = chance.happens(0.02)
    ? chance.between(20, 55) * MINUTE
    : chance.between(-2, 6) * MINUTE;
  const happenedAt = truth + disagreement;
  const writtenAt = Math.max(truth, happenedAt) + chance.between(1, 9) * MINUTE;
  const line: Line = { name: 'second', stage: stage.code, assertion: 'DONE', happenedAt, writtenAt };
  if (!chance.happens(0.012)) return sent(day, phone, line, ground, chance);
  const denial: Line = {
    ...line,
    name: 'denied',
    assertion: 'NOT_DONE',
    happenedAt: truth + MINUTE,
    writtenAt: truth + 3 * MINUTE,
  };
  const right = { ...line, writtenAt: writtenAt + chance.between(12, 60) * MINUTE };
  return corrected(day, phone, denial, right, ground, chance);
}

function corrected(
  day: TpsDay,
  phone: Phone,
  wrong: Line,
  right: Line,
  ground: ScriptGround,
  chance: Chance,
): ExerciseAct[] {
  const before = sent(day, phone, wrong, ground, chance.for('wrong'));
  const corrects = before[0]?.id;
  const after = corrects === undefined ? right : { ...right, corrects };
  return before.concat(sent(day, phone, after, ground, chance.for('right')));
}

/** One line as the phone sends it: delivered when there is signal, with its own clock and its own patience. */
function sent(day: TpsDay, phone: Phone, line: Line, ground: ScriptGround, chance: Chance): ExerciseAct[] {
  const id = ground.idOf(`report/${day.tps.code}/${line.stage}/${phone.institution}/${line.name}`);
  const act: ExerciseAct = {
    mutation: 'reportCheckpoint',
    id,
    dueAt: Math.round(
      ground.signal.deliveredAt(day.desa.code, Math.max(line.writtenAt, line.happenedAt), chance),
    ),
    clockOffsetSeconds: phone.clockOffsetSeconds,
    copies: chance.happens(0.05) ? chance.whole(2, 20) : 1,
    isRepeat: false,
    needs: line.corrects === undefined ? [] : [line.corrects],
    body: {
      tps: day.tps.code,
      stage: line.stage,
      assertion: line.assertion,
      happenedAt: instant(line.happenedAt + phone.clockOffsetSeconds * SECOND),
      institution: phone.institution,
      channel: phone.channel,
      ...(line.corrects === undefined ? {} : { corrects: line.corrects }),
    },
  };
  if (!chance.happens(0.01)) return [act];
  return [
    act,
    { ...act, dueAt: act.dueAt + Math.round(chance.between(4, 90) * MINUTE), copies: 1, isRepeat: true },
  ];
}

function writingLag(stage: StageView, chance: Chance): number {
  return stageHabit(stage.code).isSharp
    ? chance.between(4, 68) * SECOND
    : chance.waiting(90 * SECOND, 12 * MINUTE);
}

/** Who reports first and second at a TPS: the field institutions the operation knows, in a usual order. */
function reporters(operation: OperationView, chance: Chance): [Phone, Phone | undefined] {
  const usual = ['PTPS', 'KPPS', 'LINMAS', 'POLRI'].filter((code) => operation.institutions.includes(code));
  const known = usual.length > 0 ? usual : operation.institutions;
  const [first, second] = chance.happens(0.8) ? known : known.toReversed();
  if (first === undefined) throw new Error('The operation names no institution that could report.');
  return [
    phoneOf(first, chance.for('a')),
    second === undefined ? undefined : phoneOf(second, chance.for('b')),
  ];
}

function phoneOf(institution: string, chance: Chance): Phone {
  const isWrong = chance.happens(0.025);
  const wrong = chance.pick([3600, -3600, 86_400, chance.whole(120, 5400), -chance.whole(120, 5400)]);
  const channel = chance.happens(0.94) ? 'APP' : chance.pick(['SMS', 'PHONE', 'RADIO'] as const);
  return { institution, clockOffsetSeconds: isWrong ? wrong : 0, channel };
}

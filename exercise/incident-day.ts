import type { Chance } from './chance.ts';
import type { ExerciseAct } from './exercise-acts.ts';
import { instant } from './exercise-acts.ts';
import {
  type Directive,
  GRAVE,
  hasTimeForDirective,
  incidentLife,
  mergedLife,
  type Raised,
} from './incident-life.ts';
import { INCIDENT_TEMPLATES, type IncidentTemplate, OPENING_TROUBLE, STORM } from './incident-templates.ts';
import { operationMoment } from './operation-moment.ts';
import type { ScriptGround } from './phone-reports.ts';
import { OPENING_STAGE, type TpsDay } from './voting-day.ts';

const SECOND = 1_000;
const MINUTE = 60_000;
const SEVERITIES = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'];

interface Place {
  region: string;
  desa: string;
  tps: string[];
}

interface Happening {
  name: string;
  template: Pick<IncidentTemplate, 'category' | 'kinds' | 'sentences'> & { graverShare?: number };
  place: Place;
  happenedAt: number;
  hindersStage: string | null;
  overBy: number | null;
}

/** All incidents of the day with what is done about them. */
export function incidentDay(days: readonly TpsDay[], ground: ScriptGround, chance: Chance): ExerciseAct[] {
  const happenings = [
    ...openingTroubles(days, ground, chance.for('opening')),
    ...INCIDENT_TEMPLATES.flatMap((template, index) =>
      spread(template, days, ground, chance.for(`${index}/${template.category}`)),
    ),
  ];
  const reports = happenings.flatMap((happening) => {
    const own = chance.for(happening.name);
    const raised = raise(happening, ground, own);
    return raised === null ? [] : [{ own, raised }];
  });
  const directives = directivesOf(reports);
  const lives = reports.flatMap(({ own, raised }) => [
    raised.act,
    ...incidentLife(raised, ground, own.for('life'), [], directives.get(raised.name)),
  ]);
  return [...lives, ...stormLives(storm(days, ground, chance.for('storm')), ground, chance)];
}

/** The first two grave ones that take their time: a leader gives a directive about each, and one is confirmed late. */
function directivesOf(
  reports: readonly { readonly own: Chance; readonly raised: Raised }[],
): ReadonlyMap<string, Directive> {
  const [first, second] = reports
    .filter(({ raised }) => raised.overBy === null && GRAVE.includes(raised.act.body.severity))
    .filter(({ own, raised }) => hasTimeForDirective(raised, own.for('life')))
    .sort((one, other) => one.raised.act.dueAt - other.raised.act.dueAt);
  const directives: [string, Directive][] = [];
  if (first) directives.push([first.raised.name, 'IN_TIME']);
  if (second) directives.push([second.raised.name, 'LATE']);
  return new Map(directives);
}

/** The same storm is reported from many TPS: some of the reports are merged into the first. */
function stormLives(happenings: readonly Happening[], ground: ScriptGround, chance: Chance): ExerciseAct[] {
  const reports = happenings
    .map((happening) => ({ own: chance.for(happening.name), happening }))
    .flatMap(({ own, happening }) => {
      const raised = raise(happening, ground, own);
      return raised === null ? [] : [{ own: own.for('life'), raised }];
    })
    .sort((one, other) => one.raised.act.dueAt - other.raised.act.dueAt);
  const [first, ...others] = reports;
  if (first === undefined) return [];
  const isSame = (one: (typeof reports)[number]) => one.own.for('same').happens(0.5);
  const merged = others.filter(isSame).map(({ own, raised }) => ({
    raised,
    acts: mergedLife(raised, first.raised, ground, own),
  }));
  const merges = merged.flatMap(({ acts }) => acts.filter(({ mutation }) => mutation === 'mergeIncident'));
  return [
    ...[first.raised.act, ...incidentLife(first.raised, ground, first.own, merges)],
    ...merged.flatMap(({ raised, acts }) => [raised.act, ...acts]),
    ...others
      .filter((one) => !isSame(one))
      .flatMap(({ own, raised }) => [raised.act, ...incidentLife(raised, ground, own)]),
  ];
}

/** Ballots missing, water in the tent: the TPS cannot open until it is solved, and then it does. */
function openingTroubles(days: readonly TpsDay[], ground: ScriptGround, chance: Chance): Happening[] {
  const expectedAt = ground.operation.stages.find(({ code }) => code === OPENING_STAGE)?.expectedAt ?? 0;
  return days.flatMap((day) => {
    const opened = day.moments.get(OPENING_STAGE);
    if (opened === undefined || day.lateCause === null || day.lateCause === 'PLAIN') return [];
    const own = chance.for(day.tps.code);
    // Found from shortly after the exercise begins, half an hour before the opening, until too late for it.
    const happenedAt = opened - own.between(12 * MINUTE, opened - expectedAt + 28 * MINUTE);
    const name = `opening/${day.tps.code}`;
    const template = OPENING_TROUBLE[day.lateCause];
    return [{ name, template, place: atTps(day), happenedAt, hindersStage: OPENING_STAGE, overBy: opened }];
  });
}

function spread(
  template: IncidentTemplate,
  days: readonly TpsDay[],
  ground: ScriptGround,
  chance: Chance,
): Happening[] {
  const mean = (template.expected * days.length) / 713;
  const count = Math.max(mean < 0.5 ? 0 : 1, Math.round(mean * chance.between(0.75, 1.25)));
  const { from, until } = hoursOf(template, ground);
  return Array.from({ length: count }, (_, index) => {
    const own = chance.for(String(index));
    const day = own.pick(days);
    const place = { TPS: atTps(day), DESA: inDesa(day), KECAMATAN: inKecamatan(day) }[template.where];
    const happenedAt = from + own.next() * (until - from);
    const name = `${template.category}/${template.from}/${template.where}/${index}`;
    return { name, template, place, happenedAt, hindersStage: null, overBy: null };
  });
}

function storm(days: readonly TpsDay[], ground: ScriptGround, chance: Chance): Happening[] {
  const { from, until } = hoursOf(STORM, ground);
  const start = chance.between(from, until);
  const hit = chance.pick(days).kecamatan.code;
  const there = chance.shuffled(
    days.filter((day) => day.kecamatan.code === hit && !ground.signal.isFar(day.desa.code)),
  );
  return there.slice(0, Math.min(STORM.expected, Math.ceil(days.length / 50))).map((day, index) => ({
    name: `storm/${index}`,
    template: STORM,
    place: atTps(day),
    happenedAt: start + chance.between(0, 4) * MINUTE,
    hindersStage: null,
    overBy: null,
  }));
}

function hoursOf(template: IncidentTemplate, ground: ScriptGround): { from: number; until: number } {
  const { date, zone } = ground.operation;
  return {
    from: operationMoment(template.from, date, zone),
    until: operationMoment(template.until, date, zone),
  };
}

function raise(happening: Happening, ground: ScriptGround, chance: Chance): Raised | null {
  const { template, place } = happening;
  const category = ground.operation.categories.find((one) => one.code === template.category);
  const fitting = category?.kinds.filter((kind) => template.kinds.includes(kind.code)) ?? [];
  if (category === undefined || fitting.length === 0) return null;
  const { code: kind, defaultSeverity, agency } = chance.pick(fitting);
  const severity = chance.happens(template.graverShare ?? 0) ? graver(defaultSeverity) : defaultSeverity;
  const writtenAt = happening.happenedAt + chance.between(20, 150) * SECOND;
  const delivered = ground.signal.deliveredAt(place.desa, writtenAt, chance);
  // What hinders an opening is told by radio where the phone has no signal: nobody waits for the boat with that.
  const isUrgent = happening.overBy !== null;
  const act: Raised['act'] = {
    mutation: 'raiseIncident',
    id: ground.idOf(`incident/${happening.name}`),
    dueAt: Math.round(isUrgent ? writtenAt : delivered),
    clockOffsetSeconds: 0,
    copies: chance.happens(0.08) ? chance.whole(2, 20) : 1,
    isRepeat: false,
    needs: [],
    body: {
      category: category.code,
      kind,
      severity,
      region: place.region,
      ...(place.tps.length === 0 ? {} : { tps: place.tps }),
      ...(happening.hindersStage === null ? {} : { hindersStage: happening.hindersStage }),
      happenedAt: instant(happening.happenedAt),
      institution: fieldInstitution(ground),
      channel: isUrgent && delivered > writtenAt ? 'RADIO' : 'APP',
      description: `LATIHAN. ${chance.pick(template.sentences)}`,
    },
  };
  return { name: happening.name, act, agency, overBy: happening.overBy };
}

function graver(severity: string): string {
  return SEVERITIES[Math.min(SEVERITIES.indexOf(severity) + 1, SEVERITIES.length - 1)] ?? severity;
}

function fieldInstitution(ground: ScriptGround): string {
  const { institutions } = ground.operation;
  const code =
    ['KPPS', 'PTPS', 'LINMAS', 'POLRI'].find((one) => institutions.includes(one)) ?? institutions[0];
  if (code === undefined) throw new Error('The operation names no institution that could report.');
  return code;
}

function atTps(day: TpsDay): Place {
  return { region: day.desa.code, desa: day.desa.code, tps: [day.tps.code] };
}

function inDesa(day: TpsDay): Place {
  return { region: day.desa.code, desa: day.desa.code, tps: [] };
}

function inKecamatan(day: TpsDay): Place {
  return { region: day.kecamatan.code, desa: day.desa.code, tps: [] };
}

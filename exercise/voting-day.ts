import type { Chance } from './chance.ts';
import type { DesaView, KecamatanView, OperationView, StageView, TpsView } from './operation-view.ts';
import { FAR_BOX_MINUTES, hoursAt, shareOf, stageHabit, TPS_2024 } from './proportions-2024.ts';
import { farDesa } from './signal.ts';

const MINUTE = 60_000;
export const OPENING_STAGE = 'PEMUNGUTAN_DIBUKA';
const BOX_ARRIVAL = 'KOTAK_DI_PPK';

export type LateCause = 'SHORT' | 'SWAPPED' | 'WEATHER' | 'HEALTH' | 'PLAIN';

/** What truly happens at one TPS, whoever reports it and whenever: stage → moment. */
export interface TpsDay {
  tps: TpsView;
  desa: DesaView;
  kecamatan: KecamatanView;
  moments: ReadonlyMap<string, number>;
  lateStages: ReadonlySet<string>;
  /** Why voting opened late here; null where it opened in time. */
  lateCause: LateCause | null;
}

/** A TPS's own limit: the stage's limit, with its lawful overtime, plus what its signal class is allowed. */
export function limitOf(stage: StageView, tps: TpsView): number {
  return (stage.extendedUntil ?? stage.limitAt) + (stage.toleranceMinutes[tps.signalClass] ?? 0) * MINUTE;
}

/** The stages a TPS itself goes through, in order. */
export function tpsStages(operation: OperationView): StageView[] {
  return operation.stages.filter((stage) => stage.level === 'TPS');
}

/**
 * Decides the true day of every TPS. The number of late TPS per stage is exactly the share of 2024 of all TPS
 * (plus those whose earlier stage was so late that it pushes this one); who is late depends on the seed.
 */
export function votingDays(operation: OperationView, chance: Chance): TpsDay[] {
  const places = operation.kecamatanList.flatMap((kecamatan) =>
    kecamatan.desaList.flatMap((desa) => desa.tpsList.map((tps) => ({ tps, desa, kecamatan }))),
  );
  const stages = tpsStages(operation);
  const far = new Set(farDesa(operation).map(({ code }) => code));
  const lateAt = new Map(stages.map((stage) => [stage.code, chosenLate(stage, places, chance)]));
  const causes = lateCauses(lateAt.get(OPENING_STAGE) ?? new Set(), places.length, chance.for('causes'));
  return places.map((place) => {
    const own = chance.for(place.tps.code);
    const moments = new Map<string, number>();
    const lateStages = new Set<string>();
    let before = Number.NEGATIVE_INFINITY;
    for (const stage of stages) {
      const isLate = lateAt.get(stage.code)?.has(place.tps.code) ?? false;
      const drawn = { isLate, before, isFar: far.has(place.desa.code) };
      const at = Math.max(stageMoment(stage, place.tps, drawn, own.for(stage.code)), before + 45_000);
      moments.set(stage.code, at);
      if (at > limitOf(stage, place.tps)) lateStages.add(stage.code);
      before = at;
    }
    return { ...place, moments, lateStages, lateCause: causes.get(place.tps.code) ?? null };
  });
}

function chosenLate(stage: StageView, places: readonly { tps: TpsView }[], chance: Chance): Set<string> {
  const count = Math.round(stageHabit(stage.code).lateShare * places.length);
  const order = chance.for(`late/${stage.code}`).shuffled(places);
  return new Set(order.slice(0, count).map((place) => place.tps.code));
}

function lateCauses(late: ReadonlySet<string>, tpsCount: number, chance: Chance): Map<string, LateCause> {
  const order = chance.shuffled([...late].toSorted());
  const short = shareOf(TPS_2024.logisticsShort, tpsCount);
  const swapped = shareOf(TPS_2024.ballotsSwapped, tpsCount);
  return new Map(
    order.map((tps, place): [string, LateCause] => {
      if (place < short) return [tps, 'SHORT'];
      if (place < short + swapped) return [tps, 'SWAPPED'];
      return [tps, chance.pick(['WEATHER', 'HEALTH', 'PLAIN', 'PLAIN', 'PLAIN'] as const)];
    }),
  );
}

interface Drawn {
  readonly isLate: boolean;
  /** When the stage before it was done. */
  readonly before: number;
  readonly isFar: boolean;
}

function stageMoment(
  stage: StageView,
  tps: TpsView,
  { isLate, before, isFar }: Drawn,
  chance: Chance,
): number {
  const { isSharp, hoursAhead, course, minutesAfter } = stageHabit(stage.code);
  if (course) return stage.expectedAt + hoursAt(course, chance.next()) * 60 * MINUTE;
  if (isLate) return limitOf(stage, tps) + 2 * MINUTE + chance.waiting(25 * MINUTE, 150 * MINUTE);
  const after = isFar && stage.code === BOX_ARRIVAL ? FAR_BOX_MINUTES : minutesAfter?.[tps.signalClass];
  if (after) return before + chance.between(...after) * MINUTE;
  if (isSharp) return stage.expectedAt + chance.between(0, 50_000);
  if (hoursAhead > 0) return stage.expectedAt - chance.between(0.1, 1) * hoursAhead * 60 * MINUTE;
  const room = stage.limitAt - stage.expectedAt;
  if (room < 10 * MINUTE) return stage.expectedAt - chance.between(2, 25) * MINUTE;
  return stage.expectedAt + Math.min(chance.next(), chance.next()) * room * 0.85;
}

import { CLOCK, KECAMATAN, OPERATION } from './exercise-documents.ts';
import type { GraphqlHttp } from './graphql-http.ts';

export interface StageView {
  code: string;
  level: 'TPS' | 'KECAMATAN';
  expectedAt: number;
  limitAt: number;
  /** Until when the law lets it go on past its limit; null: not at all. */
  extendedUntil: number | null;
  toleranceMinutes: Readonly<Record<string, number>>;
}

export interface KindView {
  code: string;
  defaultSeverity: string;
  agency: string;
}

export interface CategoryView extends KindView {
  kinds: KindView[];
}

export interface TpsView {
  code: string;
  signalClass: string;
}

export interface DesaView {
  code: string;
  name: string;
  tpsList: TpsView[];
}

export interface KecamatanView {
  code: string;
  name: string;
  desaList: DesaView[];
}

/** What anyone can read of an operation over the API; all instants in epoch milliseconds. */
export interface OperationView {
  id: string;
  kind: string;
  date: string;
  zone: string;
  opensAt: number;
  closesAt: number;
  stages: StageView[];
  categories: CategoryView[];
  agencies: string[];
  institutions: string[];
  posts: string[];
  regency: string;
  kecamatanList: KecamatanView[];
}

export interface ClockReading {
  now: number;
  speed: number;
}

interface OperationWire {
  id: string;
  kind: string;
  date: string;
  zone: string;
  opensAt: string;
  closesAt: string;
  stages: {
    code: string;
    level: 'TPS' | 'KECAMATAN';
    expectedAt: string;
    limitAt: string;
    extendedUntil: string | null;
    tolerances: { signalClass: string; minutes: number }[];
  }[];
  categories: CategoryView[];
  agencies: { code: string }[];
  institutions: { code: string }[];
  posts: { code: string }[];
  regency: { code: string; children: { code: string; name: string }[] };
}

/** Reads operation and roster, one request per kecamatan; lists come sorted by code, so that order never depends on the server. */
export async function readOperation(http: GraphqlHttp): Promise<OperationView> {
  const { operation } = (await http.readPatiently(OPERATION)) as { operation: OperationWire };
  const kecamatanList: KecamatanView[] = [];
  for (const { code, name } of sortedByCode(operation.regency.children)) {
    const { region } = (await http.readPatiently(KECAMATAN, { code })) as {
      region: { children: DesaView[] };
    };
    const desaList = sortedByCode(region.children);
    kecamatanList.push({
      code,
      name,
      desaList: desaList.map((desa) => ({ ...desa, tpsList: sortedByCode(desa.tpsList) })),
    });
  }
  return {
    ...operation,
    opensAt: Date.parse(operation.opensAt),
    closesAt: Date.parse(operation.closesAt),
    stages: operation.stages.map((stage) => ({
      code: stage.code,
      level: stage.level,
      expectedAt: Date.parse(stage.expectedAt),
      limitAt: Date.parse(stage.limitAt),
      extendedUntil: stage.extendedUntil === null ? null : Date.parse(stage.extendedUntil),
      toleranceMinutes: Object.fromEntries(stage.tolerances.map((one) => [one.signalClass, one.minutes])),
    })),
    agencies: operation.agencies.map((one) => one.code),
    institutions: operation.institutions.map((one) => one.code),
    posts: operation.posts.map((one) => one.code),
    regency: operation.regency.code,
    kecamatanList,
  };
}

/** The operation's own clock, read now. */
export async function readClock(http: GraphqlHttp): Promise<ClockReading> {
  const { operation } = (await http.read(CLOCK)) as { operation: { clock: { now: string; speed: number } } };
  return { now: Date.parse(operation.clock.now), speed: operation.clock.speed };
}

function sortedByCode<T extends { code: string }>(list: readonly T[]): T[] {
  return list.toSorted((left, right) => (left.code < right.code ? -1 : 1));
}

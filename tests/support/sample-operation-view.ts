import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { operationMoment } from '../../exercise/operation-moment.ts';
import type { CategoryView, KecamatanView, OperationView } from '../../exercise/operation-view.ts';

interface PlanFile {
  stages: {
    code: string;
    level: 'TPS' | 'KECAMATAN';
    expectedAt: string;
    limitAt: string;
    extendedUntil?: string;
    tolerance?: Record<string, string>;
  }[];
  opensAt: string;
  closesAt: string;
  zone: string;
}

interface SharedFile {
  categories: (CategoryView & { kinds?: CategoryView[] })[];
  agencies: { code: string }[];
  institutions: { code: string }[];
  posts: { code: string }[];
}

function file<T>(name: string): T {
  return parse(readFileSync(new URL(`../../operations/${name}`, import.meta.url), 'utf8')) as T;
}

/** The exercise plan as the exercise would read it over the API, with an invented roster of 11 kecamatan and 713 TPS. */
export function sampleOperationView(): OperationView {
  const plan = file<PlanFile>('latihan.yaml');
  const shared = file<SharedFile>('shared.yaml');
  const date = '2024-02-14';
  const moment = (text: string): number => operationMoment(text, date, plan.zone);
  return {
    id: 'latihan',
    kind: 'EXERCISE',
    date,
    zone: plan.zone,
    opensAt: moment(plan.opensAt),
    closesAt: moment(plan.closesAt),
    stages: plan.stages.map((stage) => ({
      code: stage.code,
      level: stage.level,
      expectedAt: moment(stage.expectedAt),
      limitAt: moment(stage.limitAt),
      extendedUntil: stage.extendedUntil === undefined ? null : moment(stage.extendedUntil),
      toleranceMinutes: { A: 0, B: 0, C: 0 },
    })),
    categories: shared.categories.map((category) => ({ ...category, kinds: category.kinds ?? [] })),
    agencies: shared.agencies.map((one) => one.code),
    institutions: shared.institutions.map((one) => one.code),
    posts: shared.posts.map((one) => one.code),
    regency: '15.07',
    kecamatanList: sampleRoster(713),
  };
}

function sampleRoster(tpsCount: number): KecamatanView[] {
  const kecamatanList: KecamatanView[] = Array.from({ length: 11 }, (_, index) => {
    const code = `15.07.${String(index + 1).padStart(2, '0')}`;
    const desaList = Array.from({ length: index % 2 === 0 ? 8 : 9 }, (_unused, desa) => ({
      code: `${code}.${2001 + desa}`,
      name: index === 4 && desa === 0 ? 'Sungai Benuh' : `Desa ${desa + 1}`,
      tpsList: [],
    }));
    return { code, name: `Kecamatan ${index + 1}`, desaList };
  });
  const desaList = kecamatanList.flatMap((kecamatan) => kecamatan.desaList);
  for (let index = 0; index < tpsCount; index += 1) {
    const desa = desaList[index % desaList.length];
    if (desa === undefined) continue;
    const number = String(desa.tpsList.length + 1).padStart(3, '0');
    desa.tpsList.push({
      code: `${desa.code}-${number}`,
      signalClass: desa.name === 'Sungai Benuh' ? 'C' : 'B',
    });
  }
  return kecamatanList;
}

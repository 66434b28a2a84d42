import type { Words } from '../../i18n/words.ts';
import { regionName as nameOfRegion } from '../../pieces/region-name.ts';
import type { SearchOption } from '../controls/search-choice.tsx';
import type { Operation } from './session.ts';

/** The regency, its kecamatan and their desa, in the order of the roster; `depth` says how far down. */
export function regionOptions({ regency }: Operation, words: Words, depth: 0 | 1 | 2 = 2): SearchOption[] {
  const stations = (tpsCount: number) => words('tps.count', { n: tpsCount });
  const options: SearchOption[] = [
    {
      code: regency.code,
      name: words('region.KABUPATEN.named', { name: regency.name }),
      detail: stations(regency.tpsCount),
      depth: 0,
    },
  ];
  for (const kecamatan of depth > 0 ? regency.children : []) {
    options.push({
      code: kecamatan.code,
      name: words('region.KECAMATAN.named', { name: kecamatan.name }),
      detail: stations(kecamatan.tpsCount),
      depth: 1,
    });
    for (const desa of depth > 1 ? kecamatan.children : []) {
      const name = words(desa.isKelurahan ? 'region.KELURAHAN.named' : 'region.DESA.named', {
        name: desa.name,
      });
      const detail = `${kecamatan.name} · ${stations(desa.tpsCount)}`;
      options.push({ code: desa.code, name, detail, depth: 2 });
    }
  }
  return options;
}

/** Name of a region or TPS for people: its own name, and below a kecamatan also where that is. */
export const regionName = ({ regency }: Operation, code: string, words: Words): string =>
  nameOfRegion(regency, code, words);

/** The bare name of a region, for lists in which it is clear what is meant. */
export function placeName({ regency }: Operation, code: string): string {
  const all = [regency, ...regency.children, ...regency.children.flatMap(({ children }) => children)];
  return all.find((region) => region.code === code)?.name ?? code;
}

const REGENCY_DEPTH = 2;
const KECAMATAN_DEPTH = 3;

/** The widest scope that these rights let somebody watch: the regency, else a kecamatan; null where they hold for less. */
export function watchedScope(grants: readonly { readonly region: string }[]): string | null {
  const depth = (code: string) => code.split('.').length;
  const scopes = grants
    .map(({ region }) => region)
    .filter((code) => !code.includes('-') && [REGENCY_DEPTH, KECAMATAN_DEPTH].includes(depth(code)))
    .toSorted((a, b) => depth(a) - depth(b) || a.localeCompare(b));
  return scopes[0] ?? null;
}

/** The region above; null for one that is as wide as the rights reach. */
export function regionAbove(region: string, widest: string): string | null {
  if (region === widest || !region.startsWith(`${widest}.`)) return null;
  return region.slice(0, region.lastIndexOf('.'));
}

/** From the widest region down to this one. */
export function crumbsTo(region: string, widest: string): string[] {
  const above = regionAbove(region, widest);
  return above === null ? [region] : [...crumbsTo(above, widest), region];
}

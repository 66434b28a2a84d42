import { tpsNumber } from '../i18n/tps-number.ts';
import type { Words } from '../i18n/words.ts';

interface Place {
  readonly code: string;
  readonly name: string;
}

/** The regency with its kecamatan and their desa, as far as names need it. */
export interface NamedRegency extends Place {
  readonly children: readonly (Place & { readonly children: readonly Place[] })[];
}

/** Name of a region or TPS for people: its own name, and below a kecamatan also where that is. */
export function regionName(regency: NamedRegency, code: string, words: Words): string {
  if (code === regency.code) return words('region.KABUPATEN.named', { name: regency.name });
  for (const kecamatan of regency.children) {
    if (code === kecamatan.code) return words('region.KECAMATAN.named', { name: kecamatan.name });
    if (!code.startsWith(`${kecamatan.code}.`)) continue;
    const desa = kecamatan.children.find((child) => code === child.code || code.startsWith(`${child.code}-`));
    if (desa === undefined) break;
    const place = `${desa.name}, ${kecamatan.name}`;
    const tps = code.slice(desa.code.length + 1);
    return tps === '' ? place : `${words('tps.one', { number: tpsNumber(tps) })} ${place}`;
  }
  return code;
}

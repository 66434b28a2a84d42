import { expect, it } from 'vitest';
import type { Operation } from '../session/session.ts';
import { type FoundIncident, isFoundBy, numberTyped, searchText, wordsTyped } from './incident-search.ts';

const label = (id: string, en: string) => ({ id, en });
const operation = {
  regency: {
    code: '15.07',
    name: 'Tanjung Jabung Timur',
    children: [
      { code: '15.07.05', name: 'Sadu', children: [{ code: '15.07.05.2003', name: 'Sungai Jambat' }] },
    ],
  },
  categories: [
    {
      code: 'LOGISTIK',
      label: label('Logistik', 'Logistics'),
      kinds: [{ code: 'SURAT_SUARA_KURANG', label: label('Surat suara kurang', 'Ballots missing') }],
    },
  ],
  agencies: [{ code: 'KPU', label: label('KPU', 'KPU') }],
  placeKinds: [],
} as unknown as Operation;
const incident: FoundIncident = {
  series: 'TERBATAS',
  number: 142,
  category: 'LOGISTIK',
  kind: 'SURAT_SUARA_KURANG',
  truth: 'UNVERIFIED',
  severity: 'CRITICAL',
  kecamatan: '15.07.05',
  desa: '15.07.05.2003',
  tpsNumbers: [4],
  placeKind: null,
  agency: 'KPU',
};
const text = searchText(incident, { operation });
const finds = (typed: string) => isFoundBy(wordsTyped(typed), incident, text);

it('an incident is found by its number, however that is written', () => {
  for (const typed of ['142', '0142', 'INS-T0142', 'ins-t142', 'ins142', 'INS-142', 'ins 142'])
    expect(finds(typed), typed).toBe(true);
  expect(finds('143')).toBe(false);
  expect(numberTyped('sadu')).toBeNull();
});

it('an incident is found by its place, by what it is and by how grave it is, in both languages', () => {
  for (const typed of ['jambat', 'sadu tps 04', 'kritis', 'critical', 'surat suara', 'ballots', 'kpu sadu'])
    expect(finds(typed), typed).toBe(true);
  expect(finds('rendah')).toBe(false);
});

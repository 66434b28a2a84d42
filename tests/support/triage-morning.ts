import { Coordinator } from './coordinator.ts';
import { IncidentSource } from './incident-source.ts';
import type { ServerProcess } from './server-process.ts';

/** One incident of the morning: when what was done about it, by the clock of the exercise. */
interface Happening {
  readonly raised: string;
  readonly acknowledged?: string;
  readonly assigned?: string;
  readonly closed?: string;
  readonly agency: string;
  readonly institution?: string;
  readonly description?: string;
  readonly input: Readonly<Record<string, unknown>> & { readonly category: string; readonly kind: string };
  readonly desa: string;
  readonly tps: readonly number[];
}

/** Something of everything: what waits, what is in hand, what is over. It accuses nobody. */
const MORNING: readonly Happening[] = [
  {
    raised: '06.31',
    acknowledged: '06.32',
    assigned: '06.34',
    closed: '06.40',
    agency: 'PLN',
    desa: '15.07.07.1002',
    tps: [3],
    input: { category: 'LISTRIK_INTERNET', kind: 'LISTRIK_PADAM' },
  },
  {
    raised: '06.32',
    acknowledged: '06.33',
    assigned: '06.36',
    agency: 'KPU',
    desa: '15.07.10.1010',
    tps: [11],
    input: { category: 'LOGISTIK', kind: 'BILIK_SUARA_RUSAK' },
  },
  {
    raised: '06.33',
    acknowledged: '06.35',
    assigned: '06.37',
    closed: '06.49',
    agency: 'BPBD',
    desa: '15.07.06.2007',
    tps: [2],
    input: { category: 'BENCANA_CUACA', kind: 'HUJAN_LEBAT', severity: 'LOW' },
  },
  {
    raised: '06.34',
    acknowledged: '06.36',
    assigned: '06.38',
    closed: '06.58',
    agency: 'KPU',
    desa: '15.07.04.1006',
    tps: [7],
    input: { category: 'LOGISTIK', kind: 'TINTA_HABIS' },
  },
  {
    raised: '06.41',
    acknowledged: '06.45',
    assigned: '06.50',
    agency: 'POLRES',
    desa: '15.07.10.2008',
    tps: [],
    input: { category: 'TRANSPORTASI_PERGESERAN', kind: 'JALAN_PUTUS', severity: 'LOW', placeKind: 'JALAN' },
  },
  {
    raised: '06.44',
    acknowledged: '06.46',
    assigned: '06.59',
    agency: 'PLN',
    desa: '15.07.11.2003',
    tps: [2],
    input: { category: 'LISTRIK_INTERNET', kind: 'LISTRIK_PADAM' },
  },
  {
    raised: '06.50',
    acknowledged: '06.55',
    agency: 'BPBD',
    desa: '15.07.02.2007',
    tps: [],
    input: { category: 'BENCANA_CUACA', kind: 'HUJAN_LEBAT', severity: 'LOW' },
  },
  {
    raised: '06.58',
    acknowledged: '07.01',
    assigned: '07.03',
    agency: 'KOMINFO',
    desa: '15.07.05.2004',
    tps: [2],
    input: { category: 'LISTRIK_INTERNET', kind: 'SINYAL_LEMAH', severity: 'LOW' },
  },
  {
    raised: '07.04',
    acknowledged: '07.06',
    assigned: '07.08',
    closed: '07.16',
    agency: 'POLRES',
    desa: '15.07.05.2002',
    tps: [4],
    input: { category: 'TRANSPORTASI_PERGESERAN', kind: 'KAPAL_TERTAHAN', severity: 'MEDIUM' },
  },
  {
    raised: '07.12',
    acknowledged: '07.14',
    assigned: '07.15',
    agency: 'DINKES',
    desa: '15.07.02.1002',
    tps: [14],
    input: { category: 'KESEHATAN_PETUGAS', kind: 'PETUGAS_SAKIT', severity: 'HIGH' },
  },
  {
    raised: '07.15',
    acknowledged: '07.17',
    agency: 'POLRES',
    desa: '15.07.03.1002',
    tps: [9],
    input: { category: 'PROSEDUR', kind: 'ANTREAN_MEMANJANG' },
  },
  {
    raised: '07.20',
    agency: 'BPBD',
    institution: 'PTPS',
    description: 'Air rob masuk ke TPS, setinggi lutut. Kotak dan surat suara aman di kantor lurah.',
    desa: '15.07.08.1001',
    tps: [3, 4],
    input: { category: 'BENCANA_CUACA', kind: 'TPS_TERENDAM_ROB', hindersStage: 'PEMUNGUTAN_DIBUKA' },
  },
  {
    raised: '07.21',
    agency: 'KPU',
    desa: '15.07.05.2003',
    tps: [5],
    input: { category: 'LOGISTIK', kind: 'SURAT_SUARA_KURANG' },
  },
];

const tpsCode = (desa: string, n: number) => `${desa}-${String(n).padStart(3, '0')}`;

/** Plays the morning up to 07.24, and leaves the clock running at that speed. */
export async function playMorning(server: ServerProcess, speed = 1): Promise<void> {
  const source = new IncidentSource(server);
  const coordinator = await Coordinator.logIn(server);
  const ids = new Map(MORNING.map((happening) => [happening, crypto.randomUUID()]));
  const head = (happening: Happening, now: string) => ({
    id: crypto.randomUUID(),
    incident: ids.get(happening),
    post: 'KOORDINATOR_PIKET',
    happenedAt: now,
    sentAt: now,
  });
  const acts = MORNING.flatMap((happening) => [
    { at: happening.raised, run: () => raise(happening, source, ids.get(happening) ?? '') },
    ...(['acknowledged', 'assigned', 'closed'] as const).flatMap((what) => {
      const at = happening[what];
      if (at === undefined) return [];
      const run = async () => {
        const now = new Date(await source.now()).toISOString();
        const { agency: was } = await coordinator.does('IncidentDetail', { id: ids.get(happening) });
        const { name, more } = DEEDS[what](happening, was);
        await coordinator.does(name, { input: { ...head(happening, now), ...more } });
      };
      return [{ at, run }];
    }),
  ]).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  for (const { at, run } of acts) {
    await source.runUntil(at);
    await run();
  }
  await source.runUntil('07.24');
  await source.runClock(speed);
  source.close();
}

const DEEDS = {
  acknowledged: () => ({ name: 'ExerciseAcknowledge', more: {} }),
  assigned: ({ agency }: Happening, was: unknown) => ({
    name: 'ExerciseAssign',
    more: { agency, was: { agency: was } },
  }),
  closed: () => ({ name: 'ExerciseClose', more: { result: 'Selesai di tempat.' } }),
} as const;

async function raise(happening: Happening, source: IncidentSource, id: string): Promise<void> {
  const { desa, tps, input, institution = 'KPPS', description } = happening;
  await source.raise({
    id,
    region: desa,
    institution,
    ...(tps.length === 0 ? {} : { tps: tps.map((n) => tpsCode(desa, n)) }),
    ...(description === undefined ? {} : { description }),
    ...input,
  });
}

import { at, ExerciseDay, roster, spread, tpsOf, WALL_STAGES } from './exercise-day.ts';

const [SUPPLIED, STAFFED, OPENED, CLOSED] = WALL_STAGES;

const DESA = {
  cemara: '15.07.05.2007',
  benuh: '15.07.05.2006',
  jambat: '15.07.05.2003',
  itik: '15.07.05.2004',
  kampungLaut: '15.07.08.1001',
  rantauMakmur: '15.07.11.2003',
} as const;

const all = roster.tpsList.map(({ code }) => code);

const desaCode = (name: string): string => {
  const found = roster.regions.find((region) => region.level === 'DESA' && region.name === name);
  if (found === undefined) throw new Error(`no desa ${name}`);
  return found.code;
};

/** Supplies and officers everywhere but at those named. */
function earlyMorning(day: ExerciseDay, without: ReadonlySet<string>): void {
  all.forEach((tps, i) => {
    if (without.has(tps)) return;
    day.report(tps, SUPPLIED, spread(at('04.40'), at('05.28'), i, all.length));
    day.report(tps, STAFFED, spread(at('06.12'), at('06.44'), i, all.length));
  });
}

const opensInTime = (day: ExerciseDay, tps: string, i: number) =>
  day.report(tps, OPENED, spread(at('06.58'), at('07.14.30'), i, all.length));

/** The morning of the pictures: 698 opened, 9 late, 2 hindered, 4 silent, 9 incidents of which 2 wait at 07.24.20. */
export function morningDay(): ExerciseDay {
  const day = new ExerciseDay();
  const cemara = tpsOf(DESA.cemara, 1, 2);
  const benuh = tpsOf(DESA.benuh, 1, 2);
  const flooded = tpsOf(DESA.kampungLaut, 3, 4);
  const late = [
    ...tpsOf(desaCode('Lambur I'), 1, 2, 3),
    ...tpsOf(desaCode('Kota Raja'), 1, 2),
    ...tpsOf(desaCode('Bandar Jaya'), 1, 2),
    ...tpsOf(desaCode('Pemusiran'), 1, 2),
  ];
  const lambur = tpsOf(desaCode('Lambur'), 9);
  const siau = tpsOf(desaCode('Siau Dalam'), 2);
  earlyMorning(day, new Set([...cemara, ...benuh]));
  for (const tps of cemara) day.report(tps, SUPPLIED, at('04.52'));
  for (const tps of benuh) day.report(tps, SUPPLIED, at('-1 20.10'));
  const notInTime = new Set([...cemara, ...benuh, ...flooded, ...late, ...lambur, ...siau]);
  all.forEach((tps, i) => {
    if (!notInTime.has(tps)) opensInTime(day, tps, i);
  });
  for (const tps of siau) day.report(tps, OPENED, at('07.19.10'));
  for (const tps of lambur) day.report(tps, OPENED, at('07.22.30'));
  morningIncidents(day, flooded);
  return day;
}

function morningIncidents(day: ExerciseDay, flooded: string[]): void {
  const raised = (time: string, due: string | null, incident: Parameters<ExerciseDay['raise']>[1]) => {
    const id = day.raise(at(time), incident);
    day.acknowledge(id, at(time) + 90_000, due === null ? null : at(due));
    return id;
  };
  const cabin = tpsOf(desaCode('Pandan Jaya'), 6);
  const power = tpsOf(DESA.rantauMakmur, 2);
  raised('06.32', '07.32', { category: 'LOGISTIK', kind: 'BILIK_SUARA_RUSAK', tps: cabin });
  const dark = raised('06.44', '07.44', { category: 'LISTRIK_INTERNET', kind: 'LISTRIK_PADAM', tps: power });
  raised('06.49', null, {
    category: 'LISTRIK_INTERNET',
    kind: 'SINYAL_LEMAH',
    tps: tpsOf(desaCode('Rantau Karya'), 1),
  });
  raised('06.58', null, { category: 'LISTRIK_INTERNET', kind: 'SINYAL_LEMAH', tps: tpsOf(DESA.itik, 2) });
  raised('07.05', null, {
    category: 'PEMBUKAAN_TERLAMBAT',
    kind: 'SAKSI_BELUM_HADIR',
    tps: tpsOf(desaCode('Teluk Kijing'), 1),
  });
  raised('07.12', '07.42', {
    category: 'KESEHATAN_PETUGAS',
    kind: 'PETUGAS_SAKIT',
    tps: tpsOf(desaCode('Nipah Panjang II'), 4),
  });
  raised('07.15', '08.15', {
    category: 'PROSEDUR',
    kind: 'ANTREAN_MEMANJANG',
    tps: tpsOf(desaCode('Mendahara Ilir'), 7),
  });
  day.raise(at('07.20.14'), {
    category: 'BENCANA_CUACA',
    kind: 'TPS_TERENDAM_ROB',
    tps: flooded,
    hinders: OPENED,
  });
  day.raise(at('07.20.40'), { category: 'LOGISTIK', kind: 'SURAT_SUARA_KURANG', tps: tpsOf(DESA.jambat, 5) });
  day.assign(dark, 'PLN', at('07.23.05'), at('07.44'));
}

/** The same with hands at work on it: nothing followed on one, one is put off, one waits for a second person. */
export function triageDay(): ExerciseDay {
  const day = morningDay();
  const id = (n: number) => `018da000-0000-7000-8000-${String(n).padStart(12, '0')}`;
  const [cabin, ill, queue, flooded, ballots] = [id(1), id(6), id(7), id(8), id(9)];
  day.assign(cabin, 'KPU', at('06.34'), at('07.19'));
  day.change('IncidentLimitMissed', cabin, at('07.19'), { limit: 'FOLLOW_UP', dueAt: at('07.19') });
  day.change('IncidentSnoozed', queue, at('07.18'), { until: at('07.40') });
  day.assign(ill, 'DINKES', at('07.14'), at('07.44'));
  day.change('IncidentFinished', ill, at('07.22'), { verificationDueAt: at('07.42') });
  day.release(flooded, 'Air rob setinggi lutut, pemungutan menunggu air surut pukul 09.00', at('07.20.40'));
  day.release(ballots, 'Surat suara kurang 40', at('07.22.50'));
  day.acknowledge(ballots, at('07.22.30'), at('07.32.30'));
  return day;
}

/** The takeover of the morning, acknowledged 70 s after it was raised. */
export function acknowledgedDay(): ExerciseDay {
  const day = morningDay();
  day.acknowledge('018da000-0000-7000-8000-000000000008', at('07.21.24'), at('07.36.24'));
  return day;
}

/** The same morning with a second critical incident 26 s after the first; the first one acknowledged or not. */
export function twoCriticalsDay(isFirstAcknowledged: boolean): ExerciseDay {
  const day = isFirstAcknowledged ? acknowledgedDay() : morningDay();
  day.raise(at('07.20.40'), {
    category: 'KESEHATAN_PETUGAS',
    kind: 'PETUGAS_SAKIT',
    tps: tpsOf(desaCode('Mendahara Ilir'), 7),
    severity: 'CRITICAL',
  });
  return day;
}

/** Everything opened, everything closed: 26 incidents of the day are over. `silent` TPS have not been heard of since 06.40. */
export function quietDay(silent: number): ExerciseDay {
  const day = new ExerciseDay();
  const quiet = new Set(all.filter((_, i) => silent > 0 && i % 17 === 3).slice(0, silent));
  earlyMorning(day, new Set());
  all.forEach((tps, i) => {
    if (!quiet.has(tps)) opensInTime(day, tps, i);
  });
  for (let i = 0; i < 26; i += 1) {
    const tps = i === 25 ? tpsOf(DESA.rantauMakmur, 2) : [all[(i * 131) % all.length] ?? ''];
    const time = at('07.05') + i * 240_000;
    const id = day.raise(time, {
      category: 'LISTRIK_INTERNET',
      kind: i % 3 === 0 ? 'SINYAL_LEMAH' : 'LISTRIK_PADAM',
      tps: quiet.has(tps[0] ?? '') ? [] : tps,
    });
    day.acknowledge(id, time + 60_000, null);
    day.close(id, i === 25 ? at('09.28') : time + 1_800_000);
  }
  return day;
}

/** Thirty incidents in five minutes before 10.12.30: four critical, the rest of few kinds in few places. */
export function floodDay(): ExerciseDay {
  const day = new ExerciseDay();
  earlyMorning(day, new Set());
  for (const [i, tps] of all.entries()) opensInTime(day, tps, i);
  const start = at('10.07.31');
  const sadu = all.filter((tps) => tps.startsWith('15.07.05.'));
  const nipah = all.filter((tps) => tps.startsWith('15.07.02.'));
  const rasau = all.filter((tps) => tps.startsWith('15.07.04.'));
  const near = all.filter((tps) => tps.startsWith('15.07.08.'));
  for (let i = 0; i < 4; i += 1) {
    day.raise(start + i * 15_000, {
      category: 'BENCANA_CUACA',
      kind: 'TPS_TERENDAM_ROB',
      tps: [near[i * 9] ?? ''],
    });
  }
  for (let i = 0; i < 14; i += 1) {
    day.raise(start + 60_000 + i * 12_000, {
      category: 'LISTRIK_INTERNET',
      kind: 'LISTRIK_PADAM',
      tps: [sadu[i * 3] ?? ''],
    });
  }
  for (let i = 0; i < 7; i += 1) {
    day.raise(start + 90_000 + i * 20_000, {
      category: 'BENCANA_CUACA',
      kind: 'BANJIR',
      tps: [nipah[i * 5] ?? ''],
    });
  }
  for (let i = 0; i < 3; i += 1) {
    day.raise(start + 120_000 + i * 30_000, {
      category: 'BENCANA_CUACA',
      kind: 'HUJAN_LEBAT',
      tps: [rasau[i * 9] ?? ''],
    });
  }
  for (let i = 0; i < 2; i += 1) {
    day.raise(start + 200_000 + i * 30_000, {
      category: 'LISTRIK_INTERNET',
      kind: 'SINYAL_LEMAH',
      tps: [rasau[i * 11] ?? ''],
    });
  }
  return day;
}

/** Twenty past one: the last voters queue, closing is under way; two incidents are in hand. */
export function closingDay(): ExerciseDay {
  const day = new ExerciseDay();
  earlyMorning(day, new Set());
  all.forEach((tps, i) => {
    opensInTime(day, tps, i);
    day.report(tps, CLOSED, spread(at('13.01'), at('13.48'), i, all.length));
  });
  const dark = day.raise(at('12.41'), {
    category: 'LISTRIK_INTERNET',
    kind: 'LISTRIK_PADAM',
    tps: tpsOf(DESA.rantauMakmur, 2),
  });
  day.acknowledge(dark, at('12.44'), at('13.41'));
  const boat = day.raise(at('13.02'), {
    category: 'TRANSPORTASI_PERGESERAN',
    kind: 'KAPAL_TERTAHAN',
    tps: tpsOf(DESA.benuh, 1, 2),
  });
  day.acknowledge(boat, at('13.04'), at('13.34'));
  day.assign(boat, 'DISHUB', at('13.09'), at('13.29'));
  return day;
}

/** Half past midnight: most have counted, some boxes are under way, an officer is ill and a boat is held up. */
export function nightDay(): ExerciseDay {
  const day = closingDay();
  const evening = [
    ['PENGHITUNGAN_DIMULAI', '13.35', '14.25', 0],
    ['PENGHITUNGAN_SELESAI', '18.10', '23.50', 40],
    ['KOTAK_KE_PPS', '20.00', '23.58', 30],
    ['KOTAK_DI_PPK', '21.30', '23.59', 12],
  ] as const;
  for (const [stage, from, until, left] of evening)
    all.forEach((tps, i) => {
      const isLeft = left > 0 && i % left === 5;
      if (!isLeft) day.report(tps, stage, spread(at(from), at(until), i, all.length));
    });
  day.raise(at('1 00.12'), {
    category: 'KESEHATAN_PETUGAS',
    kind: 'PETUGAS_SAKIT',
    tps: tpsOf(desaCode('Pandan Jaya'), 6),
  });
  return day;
}

/** The same morning with the roll being called since 07.20: 7 kecamatan are ready, one is not, three are silent. */
export function rollCallDay(): ExerciseDay {
  const day = morningDay();
  const kecamatan = roster.regions.filter(({ level }) => level === 'KECAMATAN').map(({ code }) => code);
  day.callRoll('15.07', at('07.20'), kecamatan);
  return day;
}

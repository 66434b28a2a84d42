import { at, type ExerciseDay, tpsOf } from './exercise-day.ts';
import { morningDay, quietDay } from './moments.ts';

const DESA = { itik: '15.07.05.2004', rawasari: '15.07.11.2005', simbur: '15.07.01.2004' } as const;

/** What no wall may ever be sent of the guarded incidents below: what they are, and where. */
export const GUARDED_WORDS = [
  'KONFLIK_PENDUKUNG',
  'KERUMUNAN',
  'BENTROK_DI_TPS',
  'PEMILIH_SAKIT',
  'KEAMANAN_OBJEK',
  'GANGGUAN_GUDANG',
  DESA.rawasari,
  DESA.simbur,
] as const;

type Raised = Parameters<ExerciseDay['raise']>[1];

/** Raised, accepted a minute later, and in the hands of an agency since. */
function inHand(day: ExerciseDay, time: string, incident: Raised): void {
  const id = day.raise(at(time), incident);
  day.acknowledge(id, at(time) + 60_000, at(time) + 1_800_000);
  day.assign(id, 'POLRES', at(time) + 120_000, at(time) + 3_600_000);
}

/**
 * The morning with guarded incidents in it: two that a wall masks (a high one in Sadu that waits, a medium one in Berbak in hand)
 * and three that it only counts.
 */
export function guardedDay(): ExerciseDay {
  const day = morningDay();
  day.raise(at('07.21.40'), {
    category: 'KONFLIK_PENDUKUNG',
    kind: 'KERUMUNAN',
    tps: tpsOf(DESA.itik, 1),
    level: 'TERBATAS',
  });
  inHand(day, '07.02', {
    category: 'KESEHATAN_PETUGAS',
    kind: 'PEMILIH_SAKIT',
    tps: tpsOf(DESA.rawasari, 2),
    level: 'TERBATAS',
  });
  for (const [time, n] of [
    ['06.40', 1],
    ['06.52', 2],
    ['07.10', 3],
  ] as const)
    inHand(day, time, {
      category: 'KONFLIK_PENDUKUNG',
      kind: 'KERUMUNAN',
      tps: tpsOf(DESA.simbur, n),
      level: 'RAHASIA',
    });
  return day;
}

/** The morning, and at 07.21.50 a critical incident that a wall masks. */
export function guardedCriticalDay(): ExerciseDay {
  const day = morningDay();
  day.acknowledge('018da000-0000-7000-8000-000000000008', at('07.21.24'), at('07.36.24'));
  day.raise(at('07.21.50'), {
    category: 'KEAMANAN_OBJEK',
    kind: 'GANGGUAN_GUDANG',
    region: DESA.rawasari,
    level: 'TERBATAS',
  });
  return day;
}

/** The morning, and at 07.21.50 a critical incident that a wall must not show. */
export function secretCriticalDay(): ExerciseDay {
  const day = morningDay();
  day.acknowledge('018da000-0000-7000-8000-000000000008', at('07.21.24'), at('07.36.24'));
  day.raise(at('07.21.50'), {
    category: 'KONFLIK_PENDUKUNG',
    kind: 'BENTROK_DI_TPS',
    tps: tpsOf(DESA.simbur, 1),
    level: 'RAHASIA',
  });
  return day;
}

/** The same, and at 07.22.35 somebody who knows more guards it from the wall altogether. */
export function turnedSecretDay(): ExerciseDay {
  const day = guardedCriticalDay();
  day.classify('018da000-0000-7000-8000-000000000010', 'RAHASIA', at('07.22.35'));
  return day;
}

/** Everything closed but two incidents that a wall must not show. */
export function secretAloneDay(): ExerciseDay {
  const day = quietDay(0);
  for (const [time, n] of [
    ['09.10', 1],
    ['09.22', 2],
  ] as const)
    inHand(day, time, {
      category: 'KONFLIK_PENDUKUNG',
      kind: 'KERUMUNAN',
      tps: tpsOf(DESA.simbur, n),
      level: 'RAHASIA',
    });
  return day;
}

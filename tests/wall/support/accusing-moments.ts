import { at, type ExerciseDay, tpsOf } from './exercise-day.ts';
import { quietDay } from './moments.ts';

const DESA = { itik: '15.07.05.2004', rawasari: '15.07.11.2005', simbur: '15.07.01.2004' } as const;

type Raised = Parameters<ExerciseDay['raise']>[1];

/** Acknowledged a minute after it was raised, and let down to where everybody may read it. */
function released(day: ExerciseDay, time: string, incident: Raised, limit: string): string {
  const id = day.raise(at(time), { ...incident, level: 'TERBATAS' });
  day.classify(id, 'BIASA', at(time) + 30_000);
  day.acknowledge(id, at(time) + 60_000, at(limit));
  return id;
}

/**
 * What accuses somebody, for everybody to read: the longest title, past its limit; one that is refuted; one that is proven; one that waits,
 * critical where `isCritical`. Beside them a flood that nobody has verified, and one that somebody has.
 */
export function accusingDay({ isCritical = false } = {}): ExerciseDay {
  const day = quietDay(0);
  const staff = { category: 'NETRALITAS', kind: 'PENYELENGGARA', tps: tpsOf(DESA.itik, 1) };
  const late = released(day, '08.46', staff, '09.17');
  day.change('IncidentLimitMissed', late, at('09.17'), { limit: 'FIRST_ACTION', dueAt: at('09.17') });
  const steered = {
    category: 'INTIMIDASI_KEKERASAN',
    kind: 'MENGARAHKAN_PEMILIH',
    tps: tpsOf(DESA.rawasari, 2),
  };
  const refuted = released(day, '09.10', steered, '09.55');
  day.change('IncidentTruthJudged', refuted, at('09.20'), { truth: 'REFUTED', was: 'UNVERIFIED' });
  const gifts = { category: 'POLITIK_UANG', kind: 'SERANGAN_FAJAR', tps: tpsOf(DESA.simbur, 1) };
  const proven = released(day, '09.12', gifts, '09.50');
  day.change('IncidentTruthJudged', proven, at('09.31'), { truth: 'CONFIRMED', was: 'UNVERIFIED' });
  const waiting = { category: 'INTIMIDASI_KEKERASAN', kind: 'PENGANIAYAAN', tps: tpsOf(DESA.simbur, 2) };
  const fresh = day.raise(at('09.40'), {
    ...waiting,
    severity: isCritical ? 'CRITICAL' : 'HIGH',
    level: 'TERBATAS',
  });
  day.classify(fresh, 'BIASA', at('09.40.30'));
  const flood = day.raise(at('09.30'), {
    ...{ category: 'BENCANA_CUACA', kind: 'BANJIR', severity: 'MEDIUM' },
    tps: tpsOf(DESA.rawasari, 1),
  });
  day.acknowledge(flood, at('09.31'), at('10.30'));
  day.change('IncidentTruthJudged', flood, at('09.35'), { truth: 'CONFIRMED', was: 'UNVERIFIED' });
  return day;
}

/**
 * What Bawaslu counted on 14 February 2024 through Siwaslu, in number of TPS of the nation (state of 15 February,
 * 06.00; floors, not totals). The exercise repeats these shares; it never repeats the findings that accuse someone.
 */
export const NATION_TPS = 823_220;

export const TPS_2024 = {
  openedLate: 37_466,
  logisticsNotThereTheDayBefore: 8_061,
  logisticsShort: 10_496,
  ballotsSwapped: 6_084,
  sirekapUnreachable: 11_233,
} as const;

/** How many of `tpsCount` TPS that is, rounded. */
export function shareOf(count: number, tpsCount: number): number {
  return Math.round((count / NATION_TPS) * tpsCount);
}

interface StageHabit {
  /** Share of TPS that are later than the limit of the stage with its tolerance. */
  lateShare: number;
  /** All TPS do it at one moment, so all phones report at once. */
  isSharp: boolean;
  /** Hours before it is expected at which most TPS have it done already; 0 where they wait for it. */
  hoursAhead: number;
}

const ORDINARY: StageHabit = { lateShare: 0.02, isSharp: false, hoursAhead: 0 };

const HABITS: Readonly<Record<string, StageHabit>> = {
  TPS_SIAP: { ...ORDINARY, lateShare: 0.004, hoursAhead: 3 },
  // It is there the day before, or comes in the night; where it comes in the morning it is late.
  LOGISTIK_TIBA: {
    ...ORDINARY,
    lateShare: TPS_2024.logisticsNotThereTheDayBefore / NATION_TPS,
    hoursAhead: 12,
  },
  PETUGAS_LENGKAP: { ...ORDINARY, lateShare: 0.015 },
  PEMUNGUTAN_DIBUKA: { ...ORDINARY, lateShare: TPS_2024.openedLate / NATION_TPS, isSharp: true },
  PENDAFTARAN_DITUTUP: { ...ORDINARY, lateShare: 0.004, isSharp: true },
  SIREKAP_TERKIRIM: { ...ORDINARY, lateShare: TPS_2024.sirekapUnreachable / NATION_TPS },
};

/** How TPS behave at a stage; stages without a count of their own behave like the ordinary one. */
export function stageHabit(stage: string): StageHabit {
  return HABITS[stage] ?? ORDINARY;
}

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

/** A share of all TPS, and within how many hours after the stage is expected they have done it. */
type Reached = readonly [share: number, hours: number];

interface StageHabit {
  /** Share of TPS that are later than the limit of the stage with its tolerance. */
  lateShare: number;
  /** All TPS do it at one moment, so all phones report at once. */
  isSharp: boolean;
  /** Hours before it is expected at which most TPS have it done already; 0 where they wait for it. */
  hoursAhead: number;
  /** When how many have done it; left out: at any time up to the limit, rather early. */
  course?: readonly Reached[];
  /** Minutes that it takes once the stage before it is done, by the signal class of the TPS; left out: it does not wait for that. */
  minutesAfter?: Readonly<Record<string, readonly [least: number, most: number]>>;
}

const always = (least: number, most: number) => ({
  A: [least, most] as const,
  B: [least, most] as const,
  C: [least, most] as const,
});

const ORDINARY: StageHabit = { lateShare: 0.02, isSharp: false, hoursAhead: 0 };

/**
 * When counts ended after 18.00 on 14 February 2024. Nobody published how many at which hour; it is known that five ballots were
 * counted at every TPS, that unfinished counts may go on until noon, and that those who were asked in the night were still counting
 * until 02.00 to 06.00. These shares are assumed to fit that; they are no finding about any place.
 */
const COUNTED: readonly Reached[] = [
  [0, 0],
  [0.05, 1],
  [0.1, 2],
  [0.18, 4],
  [0.37, 6],
  [0.6, 8],
  [0.82, 10],
  [0.94, 12],
  [0.99, 14],
  [1, 16],
];

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
  PENGHITUNGAN_SELESAI: { ...ORDINARY, lateShare: 0, course: COUNTED },
  CHASIL_SELESAI: { ...ORDINARY, lateShare: 0, minutesAfter: always(8, 40) },
  KOTAK_KE_PPS: { ...ORDINARY, lateShare: 0, minutesAfter: always(10, 55) },
  // By road; from places that are hours away by boat or over bad roads.
  KOTAK_DI_PPK: {
    ...ORDINARY,
    lateShare: 0,
    minutesAfter: { A: [15, 60], B: [25, 90], C: [120, 270] },
  },
  SIREKAP_TERKIRIM: {
    ...ORDINARY,
    minutesAfter: always(3, 30),
    lateShare: TPS_2024.sirekapUnreachable / NATION_TPS,
  },
};

/** Boxes of the farthest village go by water: eight to nine hours, and longer where the tide is low. */
export const FAR_BOX_MINUTES = [8 * 60, 9.5 * 60] as const;

/** After how many hours a TPS is done that `share` of all TPS are not later than. */
export function hoursAt(course: readonly Reached[], share: number): number {
  const next = Math.max(
    1,
    course.findIndex(([reached]) => reached >= share),
  );
  const [low = 0, from = 0] = course[next - 1] ?? [];
  const [high = 1, until = from] = course[next] ?? [];
  return from + ((share - low) / (high - low)) * (until - from);
}

/** How TPS behave at a stage; stages without a count of their own behave like the ordinary one. */
export function stageHabit(stage: string): StageHabit {
  return HABITS[stage] ?? ORDINARY;
}

/** Columns that every roster file has. */
export const REQUIRED_COLUMNS = ['kode_desa', 'desa', 'kecamatan', 'no_tps'] as const;
/** Columns that a roster file may have. */
export const OPTIONAL_COLUMNS = [
  'kode_tps',
  'kode_kecamatan',
  'lokasi_khusus',
  'kabupaten',
  'jenis',
  'kelas_sinyal',
  'lat',
  'lon',
] as const;
export const KNOWN_COLUMNS: readonly string[] = [...REQUIRED_COLUMNS, ...OPTIONAL_COLUMNS];

export type RosterColumn = (typeof REQUIRED_COLUMNS)[number] | (typeof OPTIONAL_COLUMNS)[number];

/** The cells of one line under the known columns; absent where the file lacks the column. */
export type RosterCells = Partial<Record<RosterColumn, string>>;

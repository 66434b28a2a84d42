/** A sort of incident as it occurs on an ordinary voting day, with the hours in which it does. */
export interface IncidentTemplate {
  category: string;
  /** Kinds of that category that fit. Those the operation lacks are left out, and the template with them when all are. */
  kinds: readonly string[];
  /** How many to expect in a regency of 713 TPS. */
  expected: number;
  from: string;
  until: string;
  where: 'TPS' | 'DESA' | 'KECAMATAN';
  /** Share that are graver than the category's default. */
  graverShare: number;
  sentences: readonly string[];
}

/**
 * Nobody is accused: weather, logistics, power, health, lateness, crowding and signal only. Kinds that speak of
 * someone's guilt (money politics, partiality, intimidation, fraud, a broken seal) never occur at a real TPS.
 */
export const INCIDENT_TEMPLATES: readonly IncidentTemplate[] = [
  {
    category: 'LOGISTIK',
    kinds: ['TINTA_HABIS', 'BILIK_SUARA_RUSAK', 'ALAT_BANTU_TIDAK_ADA'],
    expected: 14,
    from: 'H 07.10',
    until: 'H 12.40',
    where: 'TPS',
    graverShare: 0.1,
    sentences: [
      'Perlengkapan kurang, minta tambahan dari desa.',
      'Perlengkapan rusak saat dipasang, minta ganti.',
    ],
  },
  {
    category: 'LISTRIK_INTERNET',
    kinds: ['LISTRIK_PADAM'],
    expected: 9,
    from: 'H 16.30',
    until: 'H 23.40',
    where: 'TPS',
    graverShare: 0.3,
    sentences: ['Listrik padam saat penghitungan, memakai lampu darurat.', 'Genset habis bahan bakar.'],
  },
  {
    category: 'LISTRIK_INTERNET',
    kinds: ['SINYAL_LEMAH'],
    expected: 31,
    from: 'H 06.30',
    until: 'H 22.30',
    where: 'TPS',
    graverShare: 0.02,
    sentences: [
      'Sinyal hilang timbul, laporan dikirim saat tersambung.',
      'Menara seluler terdekat tidak melayani.',
    ],
  },
  {
    category: 'BENCANA_CUACA',
    kinds: ['TPS_TERENDAM_ROB', 'BANJIR', 'HUJAN_LEBAT', 'HUJAN_LEBAT'],
    expected: 8,
    from: 'H 08.20',
    until: 'H 18.00',
    where: 'TPS',
    graverShare: 0.35,
    sentences: [
      'Air pasang masuk halaman TPS, meja dipindah.',
      'Hujan lebat, tenda bocor, kotak ditutup terpal.',
    ],
  },
  {
    category: 'BENCANA_CUACA',
    kinds: ['BANJIR'],
    expected: 3,
    from: 'H 09.00',
    until: 'H 20.00',
    where: 'DESA',
    graverShare: 0.5,
    sentences: ['Jalan desa tergenang pasang, kendaraan roda empat tertahan.'],
  },
  {
    category: 'KESEHATAN_PETUGAS',
    kinds: ['PETUGAS_SAKIT', 'PEMILIH_SAKIT'],
    expected: 12,
    from: 'H 09.30',
    until: 'H+1 05.30',
    where: 'TPS',
    graverShare: 0.2,
    sentences: [
      'Anggota KPPS pusing dan lemas, minta petugas kesehatan.',
      'Petugas Linmas demam, digantikan sementara.',
    ],
  },
  {
    category: 'PEMBUKAAN_TERLAMBAT',
    kinds: ['TPS_BELUM_SIAP'],
    expected: 8,
    from: 'H 07.02',
    until: 'H 07.40',
    where: 'TPS',
    graverShare: 0,
    sentences: ['Penyiapan bilik belum selesai, antrean tertib.'],
  },
  {
    category: 'PROSEDUR',
    kinds: ['ANTREAN_MEMANJANG'],
    expected: 24,
    from: 'H 08.00',
    until: 'H 13.20',
    where: 'TPS',
    graverShare: 0.04,
    sentences: [
      'Antrean panjang, minta tambahan kursi dan tenda.',
      'Pemilih menumpuk menjelang pendaftaran ditutup.',
    ],
  },
  {
    category: 'TRANSPORTASI_PERGESERAN',
    kinds: ['KENDARAAN_RUSAK', 'KAPAL_TERTAHAN'],
    expected: 16,
    from: 'H 21.00',
    until: 'H+1 11.00',
    where: 'DESA',
    graverShare: 0.25,
    sentences: [
      'Pengangkut kotak berhenti di jalan, menunggu pengganti.',
      'Pengangkut menunggu air naik untuk berangkat.',
    ],
  },
  {
    category: 'TRANSPORTASI_PERGESERAN',
    kinds: ['JALAN_PUTUS'],
    expected: 3,
    from: 'H+1 01.00',
    until: 'H+1 14.00',
    where: 'KECAMATAN',
    graverShare: 0.3,
    sentences: ['Pergeseran ke kabupaten tertahan jalan rusak.'],
  },
];

/** The storm that hits one kecamatan within minutes: enough incidents at once for the board to group them. */
export const STORM: IncidentTemplate = {
  category: 'BENCANA_CUACA',
  kinds: ['HUJAN_LEBAT'],
  expected: 13,
  from: 'H 10.05',
  until: 'H 11.20',
  where: 'TPS',
  graverShare: 0.1,
  sentences: [
    'Angin kencang merobohkan tenda, tidak ada korban.',
    'Hujan lebat dan angin, pemungutan ditunda sebentar.',
  ],
};

/** What stands behind a voting place that opens late: the incident that hinders the opening. */
export const OPENING_TROUBLE: Readonly<
  Record<
    'SHORT' | 'SWAPPED' | 'WEATHER' | 'HEALTH',
    Pick<IncidentTemplate, 'category' | 'kinds' | 'sentences'>
  >
> = {
  SHORT: {
    category: 'LOGISTIK',
    kinds: ['SURAT_SUARA_KURANG'],
    sentences: ['Surat suara presiden tidak ada di dalam kotak.', 'Surat suara kurang satu amplop.'],
  },
  SWAPPED: {
    category: 'LOGISTIK',
    kinds: ['SURAT_SUARA_TERTUKAR'],
    sentences: ['Surat suara daerah pemilihan lain ditemukan di kotak.'],
  },
  WEATHER: {
    category: 'BENCANA_CUACA',
    kinds: ['TPS_TERENDAM_ROB', 'BANJIR'],
    sentences: ['TPS tergenang, dipindah ke balai desa.'],
  },
  HEALTH: {
    category: 'KESEHATAN_PETUGAS',
    kinds: ['PETUGAS_SAKIT'],
    sentences: ['Ketua KPPS dibawa ke puskesmas, menunggu pengganti.'],
  },
};

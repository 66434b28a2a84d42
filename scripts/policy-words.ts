import type {
  Action,
  FieldClass,
  FieldReading,
  IncidentReading,
  Permission,
  Role,
} from '../server/domain/access/access.policy.ts';
import type { Showing, Sight } from '../server/domain/access/disclosure.policy.ts';
import type { DisclosureLevel } from '../server/domain/operation/disclosure-level.policy.ts';

/** A word of the policy as people say it. */
export interface Words {
  readonly id: string;
  readonly en: string;
}

export const ROLE_WORDS: Readonly<Record<Role, Words & { readonly does: Words }>> = {
  ADMIN: {
    id: 'Admin',
    en: 'Admin',
    does: {
      id: 'mengelola orang, perangkat dan token; tidak membaca yang dijaga',
      en: 'keeps people, devices and tokens; reads nothing guarded',
    },
  },
  POSKO: {
    id: 'Posko',
    en: 'Command post',
    does: {
      id: 'koordinator posko: memilah semua yang masuk',
      en: 'coordinator who triages all that comes in',
    },
  },
  KECAMATAN: {
    id: 'Kecamatan',
    en: 'Kecamatan',
    does: {
      id: 'koordinator Forkopimcam di kecamatannya',
      en: 'coordinator of the Forkopimcam in his kecamatan',
    },
  },
  LEADER: {
    id: 'Pimpinan',
    en: 'Leader',
    does: {
      id: 'Forkopimda: membaca semuanya, tanpa nama pelapor',
      en: 'Forkopimda: reads everything, no names of reporters',
    },
  },
  AGENCY: {
    id: 'Instansi',
    en: 'Agency',
    does: { id: 'anggota instansi yang menangani', en: 'member of an agency that answers for incidents' },
  },
  INTELLIGENCE: {
    id: 'Intelijen',
    en: 'Intelligence',
    does: { id: 'mengerjakan intelijen dan barang bukti', en: 'works on intelligence and evidence' },
  },
  REPORTER: {
    id: 'Pelapor',
    en: 'Field reporter',
    does: { id: 'melapor dari TPS-nya, lewat undangan', en: 'reports from his TPS, by invitation' },
  },
  WALL: {
    id: 'Layar',
    en: 'Wall',
    does: {
      id: 'layar yang dipasangkan, dilihat seisi ruang',
      en: 'a paired screen that the whole room looks at',
    },
  },
  PROGRAM_ALERTS: {
    id: 'Program: peringatan',
    en: 'Program: alerts',
    does: { id: 'program yang mengikuti peringatan', en: 'a program that follows alerts' },
  },
  PROGRAM_READ: {
    id: 'Program: baca',
    en: 'Program: read',
    does: { id: 'program yang membaca yang terbuka', en: 'a program that reads what is open' },
  },
  PROGRAM_REPORT: {
    id: 'Program: lapor',
    en: 'Program: report',
    does: { id: 'program yang melapor', en: 'a program that reports' },
  },
  PROGRAM_QUERY: {
    id: 'Program: kueri',
    en: 'Program: query',
    does: {
      id: 'program yang menjalankan dokumen GraphQL sendiri',
      en: 'a program that runs GraphQL documents of its own',
    },
  },
};

export const ACTION_WORDS: Readonly<Record<Action, Words>> = {
  readOperation: { id: 'membaca rencana operasi dan daftar TPS', en: 'read the plan and the roster' },
  watchSituation: { id: 'mengikuti situasi', en: 'follow the situation' },
  replaySituation: { id: 'memutar ulang situasi', en: 'play the situation back' },
  readStages: { id: 'membaca laporan tahap', en: 'read reports of stages' },
  readIncidents: { id: 'membaca insiden', en: 'read incidents' },
  readLog: { id: 'membaca log peristiwa', en: 'read the log of events' },
  readHistory: {
    id: 'mencari dalam riwayat dan mengunduhnya',
    en: 'search the history, and take it along',
  },
  recordLesson: {
    id: 'menulis evaluasi dan rencana tindak lanjut',
    en: 'write evaluations and who follows them up',
  },
  readAfterAction: { id: 'membaca laporan akhir', en: 'read the after-action report' },
  reportCheckpoint: { id: 'melaporkan tahap TPS', en: 'report a stage of a TPS' },
  raiseIncident: { id: 'melaporkan insiden', en: 'report an incident' },
  handleIncident: {
    id: 'menanggapi, menugaskan, menutup insiden',
    en: 'acknowledge, assign, close incidents',
  },
  workIncident: {
    id: 'mencatat tindakan dan catatan, menyatakan insiden selesai',
    en: 'record actions and notes, finish incidents',
  },
  issueDisposition: { id: 'memberi disposisi', en: 'give directives (disposisi)' },
  undoIncidentAct: {
    id: 'membatalkan tindakan terbaru pada insiden, bila miliknya sendiri',
    en: 'take back the newest act on an incident, where it is one’s own',
  },
  confirmDisposition: { id: 'menerima disposisi', en: 'confirm directives (disposisi)' },
  classifyIncident: { id: 'menetapkan tingkat kerahasiaan insiden', en: 'set the level of an incident' },
  attachPhoto: { id: 'mengirim foto insiden', en: 'send photos of an incident' },
  removePhoto: { id: 'menghapus foto insiden', en: 'erase photos of an incident' },
  attendIncidents: { id: 'melihat siapa lain membuka insiden', en: 'see who else has an incident open' },
  callTps: { id: 'mencatat panggilan ke TPS', en: 'note calls to a TPS' },
  callRoll: { id: 'meminta laporan kesiapan', en: 'ask for readiness' },
  answerRoll: { id: 'menjawab cek kesiapan', en: 'answer a readiness check' },
  runExerciseClock: { id: 'menjalankan jam latihan', en: 'run the clock of an exercise' },
  beWall: { id: 'menjadi layar', en: 'be a wall' },
  readWalls: { id: 'melihat keadaan layar', en: 'see how the walls fare' },
  commandWalls: {
    id: 'memerintah layar: tamu, tutup layar, adegan',
    en: 'command walls: guests, blank, scene',
  },
  approveWall: { id: 'menyetujui dan melepas layar', en: 'let walls in and unpair them' },
  readPeople: { id: 'melihat siapa punya akses', en: 'see who has access' },
  managePeople: { id: 'mengundang, mengubah hak, menutup akses', en: 'invite, change rights, shut out' },
  inviteReporters: { id: 'mengundang pelapor TPS', en: 'invite field reporters' },
  manageTokens: { id: 'menerbitkan dan mencabut token', en: 'issue and revoke tokens' },
  readDeliveries: {
    id: 'membaca sampai di mana peringatan pada yang dipanggil',
    en: 'read how far word of alerts has come to those called',
  },
  processSetAside: {
    id: 'melihat dan mengulang pekerjaan server yang disisihkan',
    en: 'see what the server set aside, and have it processed once more',
  },
  manageWebhooks: {
    id: 'mengirim peringatan ke program lain (webhook)',
    en: 'have alerts sent to programs elsewhere (webhooks)',
  },
  importRoster: { id: 'mengimpor daftar TPS', en: 'import the roster' },
  readAudit: { id: 'membaca jejak audit', en: 'read the audit trail' },
  runAnyDocument: { id: 'menjalankan dokumen GraphQL apa pun', en: 'run any GraphQL document' },
  watchAlerts: { id: 'mengikuti peringatan', en: 'follow alerts' },
  answerAlert: {
    id: 'menanggapi peringatan, atau menyatakan berhalangan',
    en: 'acknowledge alerts, or answer unavailable',
  },
  testAlerts: { id: 'mengirim peringatan uji', en: 'send test alerts' },
};

export const PERMISSION_WORDS: Readonly<Record<Permission, { readonly mark: string } & Words>> = {
  NO: { mark: '·', id: 'tidak', en: 'no' },
  SCOPE: { mark: '●', id: 'ya, di dalam wilayahnya', en: 'yes, inside his region' },
  REGENCY: {
    mark: '◉',
    id: 'hanya bila wilayahnya seluruh kabupaten',
    en: 'only where his region is the whole regency',
  },
  AGENCY: {
    mark: '◐',
    id: 'ya, di dalam wilayahnya, untuk insiden yang dipimpin atau didukung instansinya',
    en: 'yes, inside his region, for incidents that his agency leads or supports',
  },
};

export const LEVEL_WORDS: Readonly<Record<DisclosureLevel, Words>> = {
  BIASA: { id: 'untuk semua orang di ruang', en: 'for everybody in the room' },
  TERBATAS: { id: 'untuk yang menanganinya', en: 'for those who answer for it' },
  RAHASIA: { id: 'untuk yang mengerjakannya', en: 'for those who work on it' },
};

export const READING_WORDS: Readonly<Record<IncidentReading, Words>> = {
  NONE: { id: '–', en: '–' },
  REGION: { id: 'semua di wilayahnya', en: 'all in his region' },
  AGENCY: { id: 'yang ditangani instansinya', en: 'those of his agency' },
  OWN: { id: 'yang dilaporkannya sendiri', en: 'those he reported' },
};

export const FIELD_READING_WORDS: Readonly<Record<FieldReading, Words & { readonly mark: string }>> = {
  YES: { mark: '●', id: 'ya', en: 'yes' },
  COMPETENT: {
    mark: '◐',
    id: 'hanya instansi yang berwenang',
    en: 'only agencies that are competent for it',
  },
  NO: { mark: '·', id: 'tidak', en: 'no' },
};

export const FIELD_WORDS: Readonly<Record<FieldClass, Words>> = {
  REPORTER: { id: 'siapa yang melapor', en: 'who reported it' },
  CONTACT: { id: 'nomor telepon dan kontak', en: 'phone numbers and contacts' },
  FREE_TEXT: { id: 'teks bebas: uraian, catatan', en: 'free text: descriptions, notes' },
  EVIDENCE: { id: 'barang bukti', en: 'evidence' },
  HEALTH: { id: 'kesehatan seseorang', en: 'somebody’s health' },
  ACCUSATION: {
    id: 'teks dan barang bukti tentang dugaan pelanggaran',
    en: 'texts and evidence of accusations',
  },
};

export const SIGHT_WORDS: Readonly<Record<Sight, Words>> = {
  OPEN: { id: 'tampilan terbuka', en: 'the open picture' },
  RESTRICTED: { id: 'tampilan terbatas', en: 'the restricted picture' },
  SECRET: { id: 'tampilan lengkap', en: 'the whole picture' },
  WALL: { id: 'layar', en: 'wall' },
  GUEST: { id: 'layar dalam MODE TAMU', en: 'wall with guests' },
};

export const SHOWING_WORDS: Readonly<Record<Showing, Words>> = {
  FULL: { id: 'seluruhnya', en: 'everything' },
  UNATTRIBUTED: { id: 'seluruhnya kecuali instansi', en: 'everything but the agency' },
  MASKED: {
    id: 'bahwa ada: keparahan, status, waktu, kecamatan, instansi',
    en: 'that it is: severity, status, times, kecamatan, agency',
  },
  COUNTED: { id: 'hanya ikut dihitung, di kabupaten', en: 'only counted, in the regency' },
  ABSENT: { id: 'tidak ada', en: 'nothing' },
};

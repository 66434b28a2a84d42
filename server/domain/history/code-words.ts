import type { CodeLabel, OperationPlan } from '../operation/operation-plan.ts';
import type { Roster } from '../region/roster.queries.ts';
import type { HistoryKind } from './history-kinds.policy.ts';
import { WordIndex } from './history-texts.ts';

/** In both languages of the screens: what people call it when they look for it. */
const KIND_WORDS: Readonly<Record<HistoryKind, string>> = {
  STAGE_REPORTED: 'laporan tahap lapor stage report',
  REPORT_CORRECTED: 'laporan tahap dikoreksi koreksi ralat stage report corrected correction',
  TPS_CALLED: 'ditelepon telepon panggilan phone call called',
  ROLL_CALL_OPENED: 'laporan kesiapan diminta cek kesiapan apel dipanggil roll call readiness opened',
  ROLL_CALL_ANSWERED: 'kesiapan dijawab jawaban cek kesiapan apel roll call readiness answered',
  ROLL_CALL_CLOSED: 'cek kesiapan ditutup apel roll call readiness closed',
  RAISED: 'insiden dilaporkan laporan masuk incident raised reported',
  ACKNOWLEDGED: 'ditanggapi tanggapan diterima acknowledged',
  AGENCY_ASSIGNED: 'ditugaskan penugasan instansi assigned agency',
  SEVERITY_CHANGED: 'tingkat diubah severity changed',
  TRUTH_JUDGED:
    'hasil verifikasi terbukti tidak terbukti kebenaran benar verification result truth judged confirmed refuted proven',
  SNOOZED: 'ditunda snoozed',
  WOKEN: 'penundaan diakhiri woken',
  SNOOZE_ENDED: 'penundaan berakhir snooze ended',
  MERGED: 'digabung merged',
  UNMERGED: 'gabungan dilepas unmerged',
  DISMISSED: 'bukan insiden dismissed',
  REOPENED: 'dibuka kembali reopened',
  HINDRANCE_CHANGED: 'menghalangi hambatan hindrance changed',
  ACTION_RECORDED: 'tindakan action recorded',
  NOTE_ADDED: 'catatan note added',
  ENTRY_STARRED: 'masuk laporan bintang starred',
  ENTRY_UNSTARRED: 'keluar dari laporan unstarred',
  FINISHED: 'selesai menunggu verifikasi finished',
  CLOSED: 'ditutup closed',
  CLASSIFIED: 'kerahasiaan klasifikasi classified',
  DISPOSITION_ISSUED: 'disposisi directive disposition issued',
  DISPOSITION_CONFIRMED: 'disposisi dikonfirmasi directive disposition confirmed',
  DISPOSITION_UNCONFIRMED: 'disposisi belum dikonfirmasi directive disposition unconfirmed',
  HANDED_OVER: 'diteruskan penerusan diserahkan penyerahan handed over handover referred referral',
  HANDOVER_ANSWERED: 'jawaban penerusan hasil handover referral answered answer',
  REVOTE_RECOMMENDED: 'rekomendasi psu psl pss pssu revote recommended',
  REVOTE_NOT_RECOMMENDED: 'rekomendasi dicabut psu psl pss pssu revote withdrawn',
  REVOTE_PROPOSED: 'usulan rekomendasi psu psl pss pssu revote proposed recommended',
  REVOTE_DECIDED: 'keputusan kpu psu psl pss pssu revote decided decision',
  REVOTE_ENDED: 'hasil pelaksanaan psu psl pss pssu revote held outcome',
  WALL_TEXT_RELEASED: 'teks layar disetujui wall text released',
  LIMIT_MISSED: 'melewati batas waktu batas lewat terlambat limit missed',
  ACT_UNDONE: 'dibatalkan undone',
  PHOTO_ATTACHED: 'foto ditambahkan photo attached',
  PHOTO_REMOVED: 'foto dihapus photo removed',
  ALERT_RAISED: 'peringatan siaga alert raised',
  ALERT_RUNG_CALLED: 'peringatan dipanggil panggilan alert called',
  ALERT_RUNG_SKIPPED: 'peringatan dilewati alert skipped',
  ALERT_ACKNOWLEDGED: 'peringatan ditanggapi diterima alert acknowledged',
  ALERT_DECLINED: 'peringatan berhalangan tidak bisa alert declined unavailable',
  ALERT_RETURNED: 'peringatan kembali alert returned',
  ALERT_ENDED: 'peringatan berakhir alert ended',
};

const SEVERITY_WORDS = {
  CRITICAL: 'kritis critical',
  HIGH: 'tinggi high',
  MEDIUM: 'sedang medium',
  LOW: 'rendah low',
};

const CHANNEL_WORDS = {
  APP: 'aplikasi app',
  SMS: 'sms',
  PHONE: 'telepon phone',
  RADIO: 'ht radio',
  IN_PERSON: 'langsung in person',
};

const ANY_INCIDENT = 'ins insiden incident';

/** The lists that codes are of. Numbers are looked for as numbers, whatever things are called. */
export type CodeList =
  | 'kind'
  | 'severity'
  | 'channel'
  | 'incident'
  | 'category'
  | 'incidentKind'
  | 'agency'
  | 'post'
  | 'institution'
  | 'stage'
  | 'region'
  | 'tps'
  | 'incidentNumber'
  | 'tpsNumber';

/**
 * The words by which codes are found: what the plan and the roster call things, and what the screens call the rest. Each code goes
 * by the name of its list and itself.
 */
export function codeWords(plan: OperationPlan, roster: Roster): WordIndex {
  const words = new WordIndex();
  const keep = (list: CodeList, code: string, text: string) => words.keep(`${list} ${code}`, text);
  const keepAll = (list: CodeList, texts: Readonly<Record<string, string>>) => {
    for (const [code, text] of Object.entries(texts)) keep(list, code, text);
  };
  const keepLabels = (list: CodeList, labels: readonly CodeLabel[], within = '') => {
    for (const { code, label } of labels) keep(list, `${within}${code}`, `${label.id} ${label.en}`);
  };
  keepAll('kind', KIND_WORDS);
  keepAll('severity', SEVERITY_WORDS);
  keepAll('channel', CHANNEL_WORDS);
  keep('incident', '', ANY_INCIDENT);
  keepLabels('category', plan.categories);
  for (const { code, kinds } of plan.categories) keepLabels('incidentKind', kinds, `${code} `);
  keepLabels('agency', plan.agencies);
  keepLabels('post', plan.posts);
  keepLabels('institution', plan.institutions);
  for (const { code, label, wallSlot } of plan.stages)
    keep('stage', code, `${wallSlot ?? ''} ${label.id} ${label.en}`);
  for (const { code, name } of roster.regions.values()) keep('region', code, name);
  keep('tps', '', 'tps');
  return words;
}

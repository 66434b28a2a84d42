import type { Cell } from '../../kernel/sheet.ts';
import type { Roster } from '../region/roster.queries.ts';
import type { FileWord } from './file-labels.ts';
import type { FileWords } from './file-words.ts';
import type { FoundEntry } from './history.queries.ts';

/** What the cells of an entry are made with. */
export interface EntryWords {
  readonly words: FileWords;
  readonly roster: Roster;
  /** The names of people by principal, of those who have one. */
  readonly names: ReadonlyMap<string, string>;
}

interface HistoryColumn {
  readonly title: Extract<FileWord, `file.${string}`>;
  readonly width: number;
  readonly cell: (entry: FoundEntry, by: EntryWords) => Cell;
}

const moment = (at: number | null): Cell => (at === null ? null : { at });

/** The columns of the history for officers, in their order. What is null for the asker is empty here. */
export const HISTORY_COLUMNS: readonly HistoryColumn[] = [
  { title: 'file.happenedAt', width: 24, cell: ({ happenedAt }) => moment(happenedAt) },
  { title: 'file.receivedAt', width: 24, cell: ({ receivedAt }) => moment(receivedAt) },
  { title: 'file.kind', width: 26, cell: ({ kind }, { words }) => words.word(`history.kind.${kind}`) },
  { title: 'file.stage', width: 26, cell: ({ stage }, { words }) => words.stage(stage) },
  { title: 'file.said', width: 22, cell: saidIn },
  { title: 'file.kecamatan', width: 20, cell: kecamatanOf },
  { title: 'file.desa', width: 20, cell: desaOf },
  { title: 'file.tps', width: 9, cell: tpsOf },
  {
    ...{ title: 'file.incident', width: 14 },
    cell: ({ incident }, { words }) => incident && words.number(incident),
  },
  {
    ...{ title: 'file.title', width: 30 },
    cell: ({ incident }, { words }) => incident && words.incident(incident),
  },
  {
    ...{ title: 'file.truth', width: 22 },
    cell: ({ incident }, { words }) => incident && words.word(`incident.truth.${incident.truth}`),
  },
  {
    ...{ title: 'file.category', width: 26 },
    cell: ({ incident }, { words }) => words.label(words.plan.categories, incident?.category ?? null),
  },
  {
    ...{ title: 'file.severity', width: 12 },
    cell: ({ incident }, { words }) => incident && words.word(`severity.${incident.severity}`),
  },
  {
    ...{ title: 'file.status', width: 18 },
    cell: ({ incident }, { words }) => incident && words.word(`incident.status.${incident.status}`),
  },
  {
    ...{ title: 'file.level', width: 14 },
    cell: ({ incident }, { words }) => incident && words.word(`incident.level.${incident.level}`),
  },
  {
    ...{ title: 'file.alert', width: 26 },
    cell: ({ alertStep }, { words }) => alertStep?.label[words.language] ?? null,
  },
  {
    ...{ title: 'file.rung', width: 22 },
    cell: ({ alertStep }, { words }) => alertStep?.rungLabel?.[words.language] ?? null,
  },
  { title: 'file.post', width: 24, cell: postOf },
  {
    ...{ title: 'file.institution', width: 16 },
    cell: ({ institution }, { words }) => words.label(words.plan.institutions, institution),
  },
  {
    title: 'file.by',
    width: 24,
    cell: ({ by }, { names }) => (by === null ? null : (names.get(by) ?? null)),
  },
  { title: 'file.onBehalfOf', width: 24, cell: ({ onBehalfOf }) => onBehalfOf },
  {
    ...{ title: 'file.channel', width: 12 },
    cell: ({ channel }, { words }) => channel && words.word(`channel.${channel}`),
  },
  {
    ...{ title: 'file.agency', width: 20 },
    cell: ({ agency }, { words }) => words.label(words.plan.agencies, agency),
  },
  { title: 'file.was', width: 20, cell: (entry, by) => valuesIn(entry.was, entry, by) },
  { title: 'file.became', width: 20, cell: (entry, by) => valuesIn(becameIn(entry), entry, by) },
  { title: 'file.dueAt', width: 24, cell: ({ dueAt }) => moment(dueAt) },
  { title: 'file.about', width: 22, cell: aboutIn },
  { title: 'file.receiptNumber', width: 20, cell: ({ receiptNumber }) => receiptNumber },
  {
    ...{ title: 'file.isUndone', width: 11 },
    cell: ({ isUndone }, { words }) => (isUndone ? words.word('file.yes') : null),
  },
  { title: 'file.text', width: 60, cell: ({ text }) => text },
];

const MOMENTS: readonly FileWord[] = ['file.happenedAt', 'file.receivedAt', 'file.dueAt'];
export const isMomentColumn = ({ title }: HistoryColumn): boolean => MOMENTS.includes(title);

/** What was said of a stage, came of a call, was answered to a roll-call; of an alert why it took this step. */
function saidIn({ assertion, outcome, readiness, alertStep }: FoundEntry, { words }: EntryWords): Cell {
  if (assertion) return words.word(`stages.assertion.${assertion}`);
  if (outcome) return words.word(`call.${outcome}.short`);
  if (readiness) return words.word(`rolls.${readiness}`);
  const { skipReason, returnReason, endReason } = alertStep ?? {};
  if (skipReason) return words.word(`alerts.rung.${skipReason}`);
  const reason = returnReason ?? endReason;
  return reason ? words.word(`timeline.alert.${reason}`) : null;
}

/** The kecamatan; what concerns no single one has the regency here. */
function kecamatanOf({ region }: FoundEntry, { words, roster }: EntryWords): Cell {
  const code = roster.regions.has(region) ? roster.kecamatanOf(region) : null;
  if (code !== null) return roster.regions.get(code)?.name ?? null;
  return words.word('region.KABUPATEN.named', { name: roster.kabupaten.name });
}

function desaOf({ region }: FoundEntry, { roster }: EntryWords): Cell {
  const found = roster.regions.get(region);
  return found?.level === 'DESA' ? found.name : null;
}

function tpsOf({ tps }: FoundEntry, { words, roster }: EntryWords): Cell {
  const number = tps === null ? undefined : roster.tpsList.get(tps)?.number;
  return number === undefined ? null : words.word('tps.one', { number: String(number).padStart(2, '0') });
}

/** The post that acted; what nobody did was done by the system. */
function postOf({ post, institution, channel, onBehalfOf, by }: FoundEntry, { words }: EntryWords): Cell {
  if (post !== null) return words.label(words.plan.posts, post);
  const isByServer = [institution, channel, onBehalfOf, by].every((each) => each === null);
  return isByServer ? words.word('history.byServer') : null;
}

/** A classification sets a level, which is told beside the values of other edits. */
const becameIn = ({ level, became }: FoundEntry): readonly string[] => (level === null ? became : [level]);

/** Values of an edit by their names. */
function valuesIn(values: readonly string[], { kind }: FoundEntry, { words }: EntryWords): Cell {
  const { plan } = words;
  const named = values.map((value) => {
    switch (kind) {
      case 'SEVERITY_CHANGED':
        return wordOf(words, 'severity', value);
      case 'TRUTH_JUDGED':
        return wordOf(words, 'incident.truth', value);
      case 'CLASSIFIED':
        return wordOf(words, 'incident.level', value);
      case 'LIMIT_MISSED':
        return wordOf(words, 'takeover.limit', value);
      case 'HINDRANCE_CHANGED':
        return words.stage(value);
      case 'AGENCY_ASSIGNED':
        return words.label(plan.agencies, value);
      case 'HANDED_OVER':
        return words.label(plan.handovers, value);
      case 'HANDOVER_ANSWERED':
        return wordOf(words, 'handover.answer', value);
      case 'REVOTE_PROPOSED':
        return words.label([...(plan.revotes?.bodies ?? []), ...(plan.revotes?.grounds ?? [])], value);
      case 'REVOTE_DECIDED':
        return wordOf(words, 'revote.decision', value);
      case 'REVOTE_ENDED':
        return wordOf(words, 'revote.outcome', value);
      default:
        return value;
    }
  });
  return named.length === 0 ? null : named.join(', ');
}

/** The name of a code that the log keeps as text: the code itself where it has none. */
const wordOf = (words: FileWords, list: string, code: string): string => {
  const key = `${list}.${code}`;
  return words.has(key) ? words.word(key) : code;
};

/** What act it undoes or marks, or which incident it joins. */
function aboutIn({ aboutKind, mergedWith }: FoundEntry, { words }: EntryWords): Cell {
  if (mergedWith) return words.number(mergedWith);
  return aboutKind && words.word(`history.kind.${aboutKind}`);
}

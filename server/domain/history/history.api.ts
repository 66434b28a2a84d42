import type { PageRequest } from '../../kernel/page.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { FoundEntry, HistoryPage } from './history.queries.ts';
import type { HistoryAsk, SentSearch } from './history-ask.policy.ts';

/** What the viewer may not see is not there: neither among the entries nor in any count. */
export interface HistoryQueries {
  /** Newest first. Throws the fault MALFORMED_CURSOR. */
  history(ask: HistoryAsk, page: PageRequest, viewer: Viewer): Promise<HistoryPage>;
  /** Everything that fits, newest first, in portions, with how many there are. */
  all(
    ask: HistoryAsk,
    viewer: Viewer,
  ): Promise<{ readonly total: number; readonly portions: AsyncIterable<readonly FoundEntry[]> }>;
}

/** `csv` and `xlsx` are for officers, `json` for programs. */
export const FILE_FORMATS = ['csv', 'xlsx', 'json'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** What files for officers are written in. */
export const FILE_LANGUAGES = ['id', 'en'] as const;
export type FileLanguage = (typeof FILE_LANGUAGES)[number];

export interface WantedFile {
  readonly format: FileFormat;
  readonly language: FileLanguage;
}

/** The history as a file to take along, beside GraphQL. */
export interface HistoryTraffic {
  /** What fits, newest first, in parts that are made as they are asked for. On record before it begins. */
  file(search: SentSearch, wanted: WantedFile, viewer: Viewer): Promise<AsyncIterable<string | Uint8Array>>;
}

/** What the resolvers of this room need of a request. */
export interface HistoryContext {
  readonly services: { readonly historyQueries: HistoryQueries };
  readonly viewer: Viewer;
}

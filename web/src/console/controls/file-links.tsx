import type { HistorySearch } from '../../generated/graphql.ts';
import { useSpeaking } from '../wording/use-speaking.ts';

/** For officers first; JSON is for programs. */
const FORMATS = ['xlsx', 'csv', 'json'] as const;

interface FileLinksProps {
  readonly search: HistorySearch;
  readonly label: 'history.download' | 'report.download';
}

/** The ways to take along what a search of the history finds, in the language of the screen. */
export function FileLinks({ search, label }: FileLinksProps) {
  const { language, words } = useSpeaking();
  const asked = `search=${encodeURIComponent(JSON.stringify(search))}&language=${language}`;
  return FORMATS.map((format) => (
    <a key={format} className="button compact" href={`/history.${format}?${asked}`} download>
      {words(label, { format: format.toUpperCase() })}
    </a>
  ));
}

import { useRef } from 'react';
import type { HistorySearch } from '../../generated/graphql.ts';
import { useCommands } from '../keys/commands.ts';
import { useSpeaking } from '../wording/use-speaking.ts';
import { KeyCaps } from './key-cap.tsx';

/** For officers first; JSON is for programs. */
const FORMATS = ['xlsx', 'csv', 'json'] as const;

interface FileLinksProps {
  readonly search: HistorySearch;
  readonly label: 'history.download' | 'report.download';
}

/** The ways to take along what a search of the history finds, in the language of the screen. */
export function FileLinks({ search, label }: FileLinksProps) {
  const { language, words } = useSpeaking();
  const first = useRef<HTMLAnchorElement>(null);
  const [forOfficers] = FORMATS;
  useCommands([
    {
      id: 'take-along',
      group: 'keys.group.page',
      label: words(label, { format: forOfficers.toUpperCase() }),
      keys: 'E',
      hint: words('file.short'),
      run: () => first.current?.click(),
    },
  ]);
  const asked = `search=${encodeURIComponent(JSON.stringify(search))}&language=${language}`;
  return FORMATS.map((format) => (
    <a
      key={format}
      ref={format === forOfficers ? first : null}
      className="button compact"
      href={`/history.${format}?${asked}`}
      download
    >
      {format === forOfficers && <KeyCaps keys="E" />}
      {words(label, { format: format.toUpperCase() })}
    </a>
  ));
}

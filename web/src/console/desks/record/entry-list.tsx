import { clockText, pastTimeText } from '../../../i18n/moment.ts';
import { RowList } from '../../controls/row-list.tsx';
import { useNow } from '../../controls/use-now.ts';
import { placeName } from '../../session/regions.ts';
import { useSession } from '../../session/session.ts';
import { useWords } from '../../speech.ts';
import type { Entry } from './record.types.ts';
import { isKnownKind, isWorrying } from './record-kinds.ts';
import { type Names, shortId } from './use-names.ts';

interface EntryListProps {
  readonly entries: readonly Entry[];
  readonly names: Names;
  readonly selected: string;
  readonly onSelect: (entry: string) => void;
}

/** The record, newest first. */
export function EntryList({ entries, names, selected, onSelect }: EntryListProps) {
  const words = useWords();
  const { operation } = useSession();
  const now = useNow(60_000);
  const day = (at: string) => pastTimeText(Date.parse(at), now, operation.zone, words);
  return (
    <RowList
      label={words('screen.record')}
      columns={[
        { name: words('record.column.kind'), className: 'w-34' },
        { name: words('record.column.who') },
        { name: words('record.column.about') },
        { name: words('record.column.at'), className: 'w-16' },
      ]}
      groups={[{ name: null, rows: entries }]}
      keyOf={({ id }) => id}
      selected={selected}
      onSelect={onSelect}
      nameOf={({ kind, reason }) => (
        <>
          <span className={isWorrying(kind) ? 'strong' : undefined}>
            {isKnownKind(kind) ? words(`record.kind.${kind}`) : kind}
          </span>
          {reason !== null && <span className="small dim block">{reason}</span>}
        </>
      )}
      cellsOf={({ principal, subject, region, recordedAt, number }) => [
        principal === null ? (
          <span key="who" className="dim">
            {words('record.nobody')}
          </span>
        ) : (
          (names.get(principal) ?? shortId(principal))
        ),
        <span key="about">
          {names.get(subject) ?? shortId(subject)}
          <span className="small dim block">{placeName(operation, region)}</span>
        </span>,
        <span key="at" className="number">
          {day(recordedAt).replace(/\d\d\.\d\d$/, '')}
          {clockText(Date.parse(recordedAt), operation.zone)}
          <span className="small dim block">{words('record.number', { n: number })}</span>
        </span>,
      ]}
    />
  );
}

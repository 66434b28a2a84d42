import type { AuditKind } from '../../../generated/graphql.ts';
import { Choice } from '../../controls/choice.tsx';
import { MomentEntry } from '../../controls/moment-entry.tsx';
import { useWords } from '../../speech.ts';
import { RECORD_KINDS } from './record-kinds.ts';

export interface RecordSearch {
  readonly jenis?: AuditKind;
  readonly dari?: string;
  readonly sampai?: string;
}

interface RecordFilterProps {
  readonly kind: AuditKind | null;
  readonly from: string;
  readonly until: string;
  readonly onChange: (search: RecordSearch) => void;
}

const ALL = 'ALL';

/** Which entries are listed; all of it stands in the address. */
export function RecordFilter({ kind, from, until, onChange }: RecordFilterProps) {
  const words = useWords();
  const change = (part: { kind?: AuditKind | null; from?: string; until?: string }) => {
    const next = { kind, from, until, ...part };
    onChange({
      ...(next.kind === null ? {} : { jenis: next.kind }),
      ...(next.from === '' ? {} : { dari: next.from }),
      ...(next.until === '' ? {} : { sampai: next.until }),
    });
  };
  return (
    <div className="filter-line">
      <Choice
        label={words('record.kind')}
        options={[
          { code: ALL, name: words('record.all') },
          ...RECORD_KINDS.map((code) => ({ code, name: words(`record.kind.${code}`) })),
        ]}
        value={kind ?? ALL}
        onChange={(code) => change({ kind: code === ALL ? null : (code as AuditKind) })}
      />
      <MomentEntry
        hint={null}
        label={words('record.from')}
        value={from}
        onChange={(text) => change({ from: text })}
      />
      <MomentEntry
        hint={null}
        label={words('record.until')}
        value={until}
        onChange={(text) => change({ until: text })}
      />
    </div>
  );
}

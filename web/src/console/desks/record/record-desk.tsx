import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type AuditKind, NewestSealDocument, RecordDocument } from '../../../generated/graphql.ts';
import { ActionButton } from '../../controls/action-button.tsx';
import { Answered } from '../../controls/answered.tsx';
import { instantTyped, seenText } from '../../controls/moments.ts';
import { Empty } from '../../controls/notice.tsx';
import { Split } from '../../controls/split.tsx';
import { useNow } from '../../controls/use-now.ts';
import { BarContent, PartTabs } from '../../frame/bar.tsx';
import { PATHS } from '../../frame/screens.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { useSession } from '../../session/session.ts';
import { useWords } from '../../speech.ts';
import { EntryDetail } from './entry-detail.tsx';
import { EntryList } from './entry-list.tsx';
import type { Entry } from './record.types.ts';
import { RecordFilter } from './record-filter.tsx';
import { SetAsideButton } from './set-aside-window.tsx';
import { useNames } from './use-names.ts';

const PAGE = 50;

/** Who did, saw and was refused what. */
export function RecordDesk() {
  const words = useWords();
  const { zone } = useSession().operation;
  const { jenis, dari, sampai } = useSearch({ from: PATHS.record });
  const navigate = useNavigate({ from: PATHS.record });
  // The places at which the pages before this one ended; the newest page has none before it.
  const [places, setPlaces] = useState<readonly string[]>([]);
  const filter = {
    kind: (jenis ?? null) as AuditKind | null,
    from: instantTyped(dari ?? '', zone),
    until: instantTyped(sampai ?? '', zone),
  };
  const isNewest = places.length === 0;
  const { answer, ask } = useAnswer(RecordDocument, {
    variables: { filter, first: PAGE, after: places.at(-1) ?? null },
    everyMs: isNewest ? 10_000 : 0,
  });
  return (
    <>
      <h1 className="hidden-words">{words('screen.record')}</h1>
      <BarContent>
        <PartTabs part="admin" />
        <SealLine />
        <SetAsideButton />
      </BarContent>
      <RecordFilter
        kind={filter.kind}
        from={dari ?? ''}
        until={sampai ?? ''}
        onChange={(search) => {
          setPlaces([]);
          void navigate({ search, replace: true });
        }}
      />
      <Answered answer={answer} onRetry={ask}>
        {({ auditEntries: { edges, pageInfo } }) => (
          <Listed
            entries={edges.map(({ node }) => node)}
            older={
              pageInfo.hasNextPage && pageInfo.endCursor !== null
                ? () => setPlaces([...places, pageInfo.endCursor as string])
                : null
            }
            newer={isNewest ? null : () => setPlaces(places.slice(0, -1))}
          />
        )}
      </Answered>
    </>
  );
}

interface ListedProps {
  readonly entries: readonly Entry[];
  readonly older: (() => void) | null;
  readonly newer: (() => void) | null;
}

function Listed({ entries, older, newer }: ListedProps) {
  const words = useWords();
  const names = useNames();
  const [chosen, setChosen] = useState<string | null>(null);
  const selected = entries.find(({ id }) => id === chosen) ?? entries[0];
  if (selected === undefined) {
    return (
      <div className="desk-page">
        <Empty title={words('record.none')}>{words('record.noneHint')}</Empty>
      </div>
    );
  }
  return (
    <Split
      label={words('record.entry', { n: selected.number })}
      list={
        <>
          <EntryList entries={entries} names={names} selected={selected.id} onSelect={setChosen} />
          {(older !== null || newer !== null) && (
            <div className="row list-foot">
              {newer !== null && <ActionButton onPress={newer}>{words('record.newer')}</ActionButton>}
              {older !== null && <ActionButton onPress={older}>{words('record.older')}</ActionButton>}
            </div>
          )}
        </>
      }
      detail={<EntryDetail entry={selected} names={names} />}
    />
  );
}

/** The fingerprint of the newest seal: whoever wrote one down can compare. */
function SealLine() {
  const words = useWords();
  const { zone } = useSession().operation;
  const now = useNow(10_000);
  const { answer } = useAnswer(NewestSealDocument, { everyMs: 20_000 });
  if (answer.kind !== 'here') return null;
  const { seal } = answer.data;
  if (seal === null) return <p className="small dim">{words('record.noSeal')}</p>;
  return (
    <p className="small">
      {words('record.seal')} <strong className="code">{seal.fingerprint}</strong>{' '}
      <span className="dim">{seenText(seal.at, now, zone, words)}</span>
    </p>
  );
}

import { clockText } from '../../../i18n/moment.ts';
import { isWord, type Words } from '../../../i18n/words.ts';
import { Fact, Facts } from '../../controls/facts.tsx';
import { dateText } from '../../controls/moments.ts';
import { regionName } from '../../session/regions.ts';
import { useSession } from '../../session/session.ts';
import { useSpeech } from '../../speech.ts';
import type { Entry } from './record.types.ts';
import { isKnownKind } from './record-kinds.ts';
import { storedText, valueWords } from './record-values.ts';
import type { Names } from './use-names.ts';

/** One entry, whole: with the ids that a name may no longer stand for, and the hash that chains it to the one before. */
export function EntryDetail({ entry, names }: { entry: Entry; names: Names }) {
  const { words, language } = useSpeech();
  const { operation } = useSession();
  const { zone } = operation;
  const details = Object.entries((entry.details ?? {}) as Record<string, unknown>);
  const seconds = clockText(Date.parse(entry.recordedAt), zone).slice(5);
  return (
    <>
      <header className="detail-head">
        <div>
          <h2 className="display">
            {isKnownKind(entry.kind) ? words(`record.kind.${entry.kind}`) : entry.kind}
          </h2>
          <p className="small second number">
            {words('record.entry', { n: entry.number })} · {dateText(entry.recordedAt, zone, words)}
            {seconds} {zone}
          </p>
        </div>
      </header>
      <div className="detail-one">
        <Facts>
          {entry.reason !== null && <Fact name={words('reason.label')}>{entry.reason}</Fact>}
          <Fact name={words('record.column.who')} detail={<Id of={entry.principal} />}>
            {entry.principal === null ? words('record.nobody') : (names.get(entry.principal) ?? '–')}
          </Fact>
          <Fact name={words('record.device')}>
            <Id of={entry.session} />
          </Fact>
          <Fact name={words('record.column.about')} detail={<Id of={entry.subject} />}>
            {names.get(entry.subject) ?? '–'}
          </Fact>
          <Fact name={words('grant.region')}>{regionName(operation, entry.region, words)}</Fact>
          {details.map(([name, value]) => (
            <Fact key={name} name={detailName(name, words)}>
              {valueWords(name, value, { operation, words, language }) ?? (
                <span className="code">{storedText(value)}</span>
              )}
            </Fact>
          ))}
          <Fact name={words('record.hash')} detail={words('record.hashHint')}>
            <span className="code">{entry.hash}</span>
          </Fact>
        </Facts>
      </div>
    </>
  );
}

/** What a detail is called; one that no word is kept for stands as it was stored. */
function detailName(name: string, words: Words): string {
  const word = isKnownKind(name) ? `record.kind.${name}` : `record.detail.${name}`;
  return isWord(word) ? words(word) : name;
}

function Id({ of }: { of: string | null }) {
  return of === null ? '–' : <span className="code">{of}</span>;
}

import { Link } from '@tanstack/react-router';
import { durationText } from '../../../i18n/moment.ts';
import { SeveritySign } from '../../../pieces/severity-sign.tsx';
import { Fact, Facts } from '../../controls/facts.tsx';
import { dateText } from '../../controls/moments.ts';
import { PATHS } from '../../frame/screens.ts';
import { useMay } from '../../session/session.ts';
import { entryTitle, placeText, sourceText, subjectText } from '../../wording/entry-words.ts';
import type { Speaking } from '../../wording/speaking.ts';
import type { HistoryEntry } from './history.types.ts';
import { type HistoryAddress, withPart } from './history-search.ts';
import { isFarApart } from './history-words.ts';
import { MarkedText } from './marked-text.tsx';

interface EntryDetailProps {
  readonly entry: HistoryEntry;
  readonly speaking: Speaking;
  readonly now: number;
  readonly address: HistoryAddress;
  readonly onAddress: (address: HistoryAddress) => void;
}

/** One act, whole: both of its times, by whom, what was written, and the ways from it to what it is about. */
export function EntryDetail({ entry, speaking, now, address, onAddress }: EntryDetailProps) {
  const { operation, words } = speaking;
  const { incident, text, matched } = entry;
  const moment = (at: string) => `${dateText(at, operation.zone, words)} ${operation.zone}`;
  return (
    <>
      <header className="detail-head history-head">
        {incident !== null && (
          <SeveritySign severity={incident.severity} isFilled={incident.calls !== 'NONE'} size={32} />
        )}
        <div>
          <h2 className="display">
            <MarkedText text={entryTitle(entry, now, speaking)} matched={matched} />
          </h2>
          {entry.isUndone && <p className="small second">{words('timeline.isUndone')}</p>}
        </div>
      </header>
      <div className="detail-one">
        {text !== null && (
          <blockquote className="history-text">
            <MarkedText text={text} matched={matched} />
          </blockquote>
        )}
        <Facts>
          <Fact name={words('history.at.HAPPENED')}>{moment(entry.happenedAt)}</Fact>
          <Fact name={words('history.at.RECEIVED')} {...lateOf(entry, speaking)}>
            {moment(entry.receivedAt)}
          </Fact>
          <Fact name={words('history.where')}>{placeText(entry, speaking)}</Fact>
          <Fact name={words('history.who')}>{sourceText(entry, speaking)}</Fact>
          {incident !== null && (
            <Fact
              name={words('history.incident')}
              detail={`${words(`incident.status.${incident.status}`)} · ${words(`incident.level.${incident.level}`)}`}
            >
              {subjectText(entry, speaking)}
            </Fact>
          )}
        </Facts>
        <Ways entry={entry} speaking={speaking} address={address} onAddress={onAddress} />
      </div>
    </>
  );
}

function lateOf(entry: HistoryEntry, { words }: Speaking) {
  if (!isFarApart(entry)) return {};
  const span = Date.parse(entry.receivedAt) - Date.parse(entry.happenedAt);
  return { detail: words('history.late', { age: durationText(span, words) }) };
}

function Ways({ entry, speaking, address, onAddress }: Omit<EntryDetailProps, 'now'>) {
  const { words } = speaking;
  const { incident, tps, by } = entry;
  const mayOpen = {
    incident: useMay('readIncidents'),
    stages: useMay('readStages'),
    past: useMay('replaySituation'),
  };
  return (
    <p className="history-ways">
      {incident !== null && mayOpen.incident && (
        <Link to={PATHS.incidents} search={{ bagian: 'semua', insiden: incident.id }} className="button">
          {words('history.openIncident')}
        </Link>
      )}
      {tps !== null && mayOpen.stages && (
        <Link to={PATHS.stages} search={{ wilayah: tps.split('-')[0] ?? '', tps }} className="button">
          {words('history.openTps')}
        </Link>
      )}
      {mayOpen.past && (
        <Link to={PATHS.replay} search={pastOf(entry, address)} className="button">
          {words('history.openPast')}
        </Link>
      )}
      {incident !== null && address.insiden === undefined && (
        <button
          type="button"
          className="button"
          onClick={() => onAddress(withPart(address, 'insiden', incident.id))}
        >
          {words('history.allOfIncident')}
        </button>
      )}
      {by !== null && address.oleh === undefined && (
        <button type="button" className="button" onClick={() => onAddress(withPart(address, 'oleh', by))}>
          {words('history.allOfPerson')}
        </button>
      )}
    </p>
  );
}

const KECAMATAN_DEPTH = 3;

/** The kecamatan, or the regency, at the instant of the act, by the clock that the history is read by. */
function pastOf({ region, happenedAt, receivedAt }: HistoryEntry, { jam }: HistoryAddress) {
  const wilayah = region.split('.').slice(0, KECAMATAN_DEPTH).join('.');
  return jam === undefined
    ? { wilayah, waktu: receivedAt }
    : { wilayah, waktu: happenedAt, dasar: 'terjadi' as const };
}

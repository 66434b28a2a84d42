import { incidentNumber } from '../../../i18n/incident-number.ts';
import { dueTimeText } from '../../../i18n/moment.ts';
import { SeveritySign } from '../../../pieces/severity-sign.tsx';
import { useOperationClock } from '../../../situation/use-situation.ts';
import { categoryOf } from '../../wording/incident-place.ts';
import { titleOf } from '../../wording/incident-title.ts';
import type { Speaking } from '../../wording/speaking.ts';
import { type LimitText, limitOf, missingText } from './incident-words.ts';
import { isCalling, type QueueIncident } from './queue-incident.ts';

/** What it is, and how much time is left. */
export function IncidentHead({ incident, speaking }: { incident: QueueIncident; speaking: Speaking }) {
  const { words, operation } = speaking;
  const now = useOperationClock()?.at ?? Date.parse(incident.receivedAt);
  const limit = limitOf(incident, now, operation.zone, words);
  const missing = missingText(incident, words);
  return (
    <header className="incident-head">
      <SeveritySign severity={incident.severity} isFilled={isCalling(incident)} size={54} />
      <div>
        <h2 className="display">{titleOf(incident, speaking)}</h2>
        <p className="second">
          {incidentNumber(incident, words)} · {categoryOf(incident, speaking)} ·{' '}
          <span className="capital">{words(`severity.${incident.severity}`)}</span>
          {missing !== null && <span className="mark">{missing}</span>}
          {incident.recommendations.map((kind) => (
            <span key={kind} className="mark">
              {kind}
            </span>
          ))}
        </p>
      </div>
      {incident.status === 'MERGED' ? (
        <p className="incident-limit">
          <strong>{words('incident.status.MERGED')}</strong>
        </p>
      ) : (
        <p className="incident-limit">
          <strong>{limit.left}</strong>
          <span className="dim">{limitWords(incident, limit, now, speaking)}</span>
        </p>
      )}
    </header>
  );
}

/** `batas terima 07.22`; what is over, put off or without a limit says what the list says. */
function limitWords(
  { dueAt, limit: which, snoozedUntil }: QueueIncident,
  limit: LimitText,
  now: number,
  { operation, words }: Speaking,
): string {
  if (dueAt === null || snoozedUntil !== null) return limit.at;
  const time = dueTimeText(Date.parse(dueAt), now, operation.zone, words);
  return words(`detail.limit.${which ?? 'FIRST_ACTION'}`, { time });
}

import { memo } from 'react';
import { incidentNumber } from '../../../i18n/incident-number.ts';
import { shortSpanText } from '../../../i18n/moment.ts';
import { SeveritySign } from '../../../pieces/severity-sign.tsx';
import { useOperationClock } from '../../../situation/use-situation.ts';
import { labelOf } from '../../session/session.ts';
import { categoryOf, placeOf } from '../../wording/incident-place.ts';
import { shortTitleOf } from '../../wording/incident-title.ts';
import type { Speaking } from '../../wording/speaking.ts';
import type { Called } from './escalation.ts';
import { limitOf, missingText, reportedText, stageName } from './incident-words.ts';
import { isCalling, type QueueIncident } from './queue-incident.ts';

interface IncidentRowProps {
  readonly id: string;
  /** Null: it left the queue, and it is not known why. */
  readonly incident: QueueIncident | null;
  readonly speaking: Speaking;
  readonly top: number;
  /** Its number among the lines of the list, from 1. */
  readonly position: number;
  readonly isInHand: boolean;
  readonly isMarked: boolean;
  /** An act about it was refused. */
  readonly isRefused: boolean;
  /** Who is called about it now. */
  readonly called: Called | null;
  /** Since when its reporter is silent. */
  readonly silentSince: string | null;
  readonly onPick: (id: string, isMark: boolean) => void;
}

/** One incident of the queue. Drawn again when something about it changes, or a minute of its limit has gone. */
export const IncidentRow = memo(function IncidentRow(props: IncidentRowProps) {
  const { id, incident, speaking, top, position, isInHand, isMarked, onPick } = props;
  const { words } = speaking;
  return (
    <tr
      className="queue-row"
      style={{ transform: `translateY(${top}px)` }}
      aria-rowindex={position + 1}
      data-in-hand={isInHand || undefined}
      data-marked={isMarked || undefined}
      data-done={(incident !== null && incident.closedAt !== null) || undefined}
    >
      <td className="sign-cell">
        {isMarked ? (
          <MarkSign label={words('queue.isMarked')} />
        ) : (
          <Sign incident={incident} speaking={speaking} />
        )}
      </td>
      <th scope="row">
        <button
          type="button"
          className="row-button two-lines"
          data-row={id}
          aria-current={isInHand}
          // One stop for the whole list: within it one goes by J and K, or by the arrows.
          tabIndex={isInHand ? 0 : -1}
          onClick={(event) => onPick(id, event.ctrlKey || event.metaKey)}
        >
          {incident === null ? (
            <span className="dim">{words('queue.gone')}</span>
          ) : (
            <Name {...props} incident={incident} />
          )}
        </button>
      </th>
      {incident !== null && <Cells {...props} incident={incident} />}
    </tr>
  );
});

type Shown = Pick<IncidentRowProps, 'speaking' | 'isRefused' | 'called' | 'silentSince'> & {
  readonly incident: QueueIncident;
};

function Sign({ incident, speaking: { words } }: { incident: QueueIncident | null; speaking: Speaking }) {
  if (incident === null) return null;
  const { severity } = incident;
  return (
    <>
      <SeveritySign severity={severity} isFilled={isCalling(incident)} size={34} />
      <span className="hidden-words">{words(`severity.${severity}`)}</span>
    </>
  );
}

function Name({ incident, speaking }: Pick<Shown, 'incident' | 'speaking'>) {
  return (
    <>
      <span className="row-name">{shortTitleOf(incident, speaking)}</span>
      <span className="small dim">
        {incidentNumber(incident, speaking.words)} · {categoryOf(incident, speaking)}
        {incident.reportCount > 1 && ` · ${speaking.words('queue.reports', { n: incident.reportCount })}`}
      </span>
    </>
  );
}

function Cells({ incident, isRefused, called, silentSince, speaking }: Shown) {
  const { operation, language, words } = speaking;
  const { zone } = operation;
  const now = useOperationClock()?.at ?? Date.parse(incident.receivedAt);
  const place = placeOf(incident, speaking);
  const reported = reportedText(incident, now, zone, words);
  const limit = limitOf(incident, now, zone, words);
  return (
    <>
      <td className="two-lines">
        <span>{place.wide}</span>
        <span className="place-line small dim">
          {place.desa}
          {place.desa !== '' && place.spot !== '' && ' · '}
          {place.spot !== '' && <span className="spot">{place.spot}</span>}
        </span>
      </td>
      <td className="two-lines number">
        <span>{reported.at}</span>
        <span className="small dim">{reported.age}</span>
        {silentSince !== null && (
          <span className="small dim">
            {words('queue.silent', {
              age: shortSpanText(Math.max(0, now - Date.parse(silentSince)), 'down', words),
            })}
          </span>
        )}
      </td>
      <td className="two-lines number">
        <span className={limit.isOver ? 'strong' : undefined}>{limit.left}</span>
        <span className="small dim">{limit.at}</span>
      </td>
      <td className="two-lines">
        <span>{incident.agency === null ? '–' : labelOf(operation.agencies, incident.agency, language)}</span>
        {incident.agency !== null && !incident.isAgencyAssigned && incident.closedAt === null && (
          <span className="small dim">{words('queue.suggested')}</span>
        )}
      </td>
      <td className="two-lines">
        <span className="small strong upper">{statusWords(incident, words)}</span>
        <Remark incident={incident} isRefused={isRefused} called={called} speaking={speaking} />
      </td>
    </>
  );
}

/** What else there is to say about where it stands. */
function Remark({ incident, isRefused, called, speaking }: Omit<Shown, 'silentSince'>) {
  const { language, words } = speaking;
  if (isRefused) return <span className="small strong">{words('queue.rolledBack')}</span>;
  if (called !== null && incident.closedAt === null) {
    const who = called.label[language];
    return <span className="small dim">{words('queue.called', { who, n: called.attempts })}</span>;
  }
  const missing = missingText(incident, words);
  if (missing !== null) return <span className="small strong">{missing}</span>;
  if (incident.hasOpenDisposition) return <span className="small dim">{words('queue.disposition')}</span>;
  if (incident.hindersStage === null || incident.closedAt !== null) return null;
  const stage = stageName(incident.hindersStage, speaking);
  return <span className="small dim">{words('queue.hinders', { stage })}</span>;
}

/** What is put off says so; how far people have come with it stands in the detail. */
const statusWords = ({ status, snoozedUntil, closedAt }: QueueIncident, words: Speaking['words']): string =>
  snoozedUntil !== null && closedAt === null ? words('queue.isSnoozed') : words(`incident.status.${status}`);

function MarkSign({ label }: { label: string }) {
  return (
    <svg className="mark-sign" viewBox="0 0 20 20" role="img" aria-label={label}>
      <rect x="1" y="1" width="18" height="18" rx="3" />
      <path d="M5 10.5l3.5 3.5L15 7" />
    </svg>
  );
}

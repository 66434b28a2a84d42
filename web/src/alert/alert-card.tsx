import { timeText } from '../i18n/moment.ts';
import { callOf, type OfficerAlert } from './alert-book.ts';
import { useSpeech } from './speech.ts';
import type { Answering } from './use-answering.ts';

interface AlertCardProps {
  readonly alert: OfficerAlert;
  /** What happened, and where. */
  readonly title: string;
  readonly place: string;
  readonly zone: string;
  readonly answering: Answering;
  /** In whose name it is answered; null while that is not known. */
  readonly post: string | null;
  /** Fills the screen: nobody has it yet, and it is critical. */
  readonly isUrgent?: boolean;
}

/** One alert: what, where, how bad, why, how far it has come, and the two answers. Severity is told by a word and a shape, never by colour alone. */
export function AlertCard({ alert, title, place, zone, answering, post, isUrgent = false }: AlertCardProps) {
  const { words, language } = useSpeech();
  const at = (instant: string) => `${timeText(Date.parse(instant), zone)} ${zone}`;
  const { id, severity, state, isTest } = alert;
  const problem = answering.problemOf(alert);
  return (
    <article className={`card ${severity.toLowerCase()} ${state.toLowerCase()}`} data-alert={id}>
      <p className="mark">
        <Mark severity={severity} />
        <strong>{words(`severity.${severity}`)}</strong>
        {isTest && <span className="test">{words('officer.test')}</span>}
        <time>{at(alert.raisedAt)}</time>
      </p>
      {isUrgent ? <h1>{title}</h1> : <h2>{title}</h2>}
      <p className="place">{place}</p>
      <p className="sentence">{alert.sentence[language]}</p>
      <p className="state">
        {words(`officer.state.${state}`)}
        {state === 'CALLING' &&
          alert.nextAt !== null &&
          ` · ${words('officer.next', { time: at(alert.nextAt) })}`}
        {state === 'ACKNOWLEDGED' && alert.acknowledgedAt !== null && ` ${at(alert.acknowledgedAt)}`}
      </p>
      {state === 'CALLING' && answering.declined.has(callOf(alert)) && (
        <p className="declined" role="status">
          {words('officer.declined')}
        </p>
      )}
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {state === 'CALLING' && (
        <div className="answers">
          <button
            type="button"
            className="primary"
            disabled={post === null || answering.isPending(alert)}
            onClick={() => answering.accept(alert)}
          >
            {post === null ? words('officer.accept') : words('officer.acceptAs', { post })}
          </button>
          <button
            type="button"
            disabled={answering.isPending(alert)}
            onClick={() => answering.decline(alert)}
          >
            {words('officer.decline')}
          </button>
        </div>
      )}
    </article>
  );
}

const SHAPES: Readonly<Record<OfficerAlert['severity'], string>> = {
  CRITICAL: 'M7 1h10l6 6v10l-6 6H7l-6-6V7z',
  HIGH: 'M12 1l11 21H1z',
  MEDIUM: 'M12 1l11 11-11 11L1 12z',
  LOW: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z',
};

function Mark({ severity }: { severity: OfficerAlert['severity'] }) {
  return (
    <svg className="shape" viewBox="0 0 24 24" aria-hidden="true">
      <path d={SHAPES[severity]} />
    </svg>
  );
}

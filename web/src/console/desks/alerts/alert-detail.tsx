import { ConsoleAlertDocument, type ConsoleAlertQuery } from '../../../generated/graphql.ts';
import { dueTimeText } from '../../../i18n/moment.ts';
import { useOperationClock } from '../../../situation/use-situation.ts';
import { Answered } from '../../controls/answered.tsx';
import { Fact, Facts } from '../../controls/facts.tsx';
import { Empty } from '../../controls/notice.tsx';
import { useAnswer } from '../../server/use-answer.ts';
import { labelOf, useSession } from '../../session/session.ts';
import { useSpeech } from '../../speech.ts';
import { WhatItSaw } from './what-it-saw.tsx';

type Alert = NonNullable<ConsoleAlertQuery['alert']>;

/** One alert: why, its ladder rung by rung, and how far word has come to each who was called. */
export function AlertDetail({ id }: { id: string }) {
  const { words } = useSpeech();
  const { answer, ask } = useAnswer(ConsoleAlertDocument, { variables: { id }, everyMs: 2_000 });
  return (
    <Answered answer={answer} onRetry={ask}>
      {({ alert }) => (alert === null ? <Empty title={words('alerts.unknown')} /> : <Shown alert={alert} />)}
    </Answered>
  );
}

function Shown({ alert }: { alert: Alert }) {
  const { words, language } = useSpeech();
  const { operation } = useSession();
  const time = useTime();
  return (
    <div className="stack detail-one">
      <header>
        <h2 className="display">{alert.label[language]}</h2>
        <p className="second">{alert.sentence[language]}</p>
      </header>
      <Facts>
        <Fact name={words('alerts.column.severity')}>
          <span className="capital">{words(`severity.${alert.severity}`)}</span>
        </Fact>
        <Fact name={words('alerts.column.state')}>{words(`officer.state.${alert.state}`)}</Fact>
        <Fact name={words('alerts.column.raised')}>{time(alert.raisedAt)}</Fact>
        <WhatItSaw incidents={alert.incidents} tps={alert.tps} wall={alert.wall} />
        {alert.state === 'CALLING' && <Fact name={words('alerts.next')}>{time(alert.nextAt)}</Fact>}
        {alert.acknowledgedAt !== null && (
          <Fact name={words('alerts.acknowledged')}>
            {time(alert.acknowledgedAt)}
            {alert.acknowledgedBy !== null &&
              ` · ${labelOf(operation.posts, alert.acknowledgedBy, language)}`}
          </Fact>
        )}
        {alert.returns > 0 && <Fact name={words('alerts.returns')}>{alert.returns}</Fact>}
        {alert.endedAt !== null && <Fact name={words('officer.state.ENDED')}>{time(alert.endedAt)}</Fact>}
      </Facts>
      <Rungs rungs={alert.rungs} />
      {alert.deliveries !== null && <Deliveries deliveries={alert.deliveries} />}
    </div>
  );
}

/** A time with its day where that is not today. */
function useTime() {
  const { operation } = useSession();
  const { words } = useSpeech();
  const now = useOperationClock()?.at ?? null;
  return (at: string | null) => {
    if (at === null) return '–';
    const moment = Date.parse(at);
    return dueTimeText(moment, now ?? moment, operation.zone, words);
  };
}

function Rungs({ rungs }: { rungs: Alert['rungs'] }) {
  const { words, language } = useSpeech();
  const time = useTime();
  return (
    <table className="plain">
      <caption className="hidden-words">{words('alerts.rungs')}</caption>
      <thead>
        <tr>
          <th scope="col">{words('alerts.column.rung')}</th>
          <th scope="col">{words('alerts.column.state')}</th>
          <th scope="col">{words('alerts.column.called')}</th>
        </tr>
      </thead>
      <tbody>
        {rungs.map((rung) => (
          <tr key={`${rung.ladder} ${rung.code}`} className={rung.state === 'CALLED' ? undefined : 'dim'}>
            <th scope="row">{rung.label[language]}</th>
            <td>
              {words(`alerts.rung.${rung.state}`)}
              {rung.reason !== null && (
                <span className="small block">{words(`alerts.rung.${rung.reason}`)}</span>
              )}
            </td>
            <td className="number">
              {rung.state === 'CALLED'
                ? words('alerts.called', { time: time(rung.calledAt), n: rung.called, times: rung.attempts })
                : '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How far word comes, in the order of the columns. */
const STEPS = ['calledAt', 'sentAt', 'deliveredAt', 'readAt'] as const;

function Deliveries({ deliveries }: { deliveries: NonNullable<Alert['deliveries']> }) {
  const { words } = useSpeech();
  const time = useTime();
  if (deliveries.length === 0) return <p className="second">{words('alerts.nobodyCalled')}</p>;
  return (
    <table className="plain">
      <caption className="hidden-words">{words('alerts.deliveries')}</caption>
      <thead>
        <tr>
          <th scope="col">{words('alerts.column.person')}</th>
          <th scope="col">{words('alerts.column.calledAt')}</th>
          <th scope="col">{words('alerts.column.sent')}</th>
          <th scope="col">{words('alerts.column.delivered')}</th>
          <th scope="col">{words('alerts.column.read')}</th>
          <th scope="col">{words('alerts.column.answer')}</th>
        </tr>
      </thead>
      <tbody>
        {deliveries.map((row) => (
          <tr key={`${row.rung} ${row.principal}`}>
            <th scope="row">{row.name ?? row.principal.slice(0, 8)}</th>
            {STEPS.map((step) => (
              <td key={step} className="number">
                {time(row[step])}
              </td>
            ))}
            <td>
              {row.acknowledgedAt !== null && words('alerts.answer.yes', { time: time(row.acknowledgedAt) })}
              {row.declinedAt !== null && words('alerts.answer.no', { time: time(row.declinedAt) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

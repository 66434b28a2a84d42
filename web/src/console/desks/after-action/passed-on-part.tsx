import { regionName } from '../../session/regions.ts';
import { labelOf } from '../../session/session.ts';
import type { Speaking } from '../../wording/speaking.ts';
import type { Report, ReportView } from './after-action.types.ts';
import { dayTimeText, momentText, Part } from './report-parts.tsx';
import { IncidentName, Listed } from './starred-part.tsx';

/** What was passed on to bodies outside the room, what they answered, and what waits for an answer. */
export function PassedOnPart({ report, speaking }: ReportView) {
  const { words } = speaking;
  const { handovers, revotes } = report.passedOn;
  const isNamed = report.version === 'FULL';
  return (
    <Part number={6} title={words('report.part.passedOn')}>
      <p>{words('report.handovers.count', { n: handovers.count, unanswered: handovers.unanswered })}</p>
      {handovers.items.length > 0 && (
        <table className="report-table">
          <PassedOnHead last={words('report.handovers.answer')} speaking={speaking} />
          <tbody>
            {handovers.items.map((item) => (
              <HandoverRow
                key={`${item.at} ${item.to} ${item.about.incident?.id}`}
                item={item}
                speaking={speaking}
              />
            ))}
          </tbody>
        </table>
      )}
      {isNamed && <Listed shown={handovers.items.length} n={handovers.count} speaking={speaking} />}
      <p>{words('report.revotes.count', { n: revotes.count, unanswered: revotes.unanswered })}</p>
      {revotes.items.length > 0 && (
        <table className="report-table">
          <PassedOnHead last={words('report.revotes.decision')} speaking={speaking} />
          <tbody>
            {revotes.items.map((item) => (
              <RevoteRow
                key={`${item.recordedAt} ${item.kind} ${item.by} ${item.about.incident?.id}`}
                item={item}
                speaking={speaking}
              />
            ))}
          </tbody>
        </table>
      )}
      {isNamed && <Listed shown={revotes.items.length} n={revotes.count} speaking={speaking} />}
    </Part>
  );
}

function PassedOnHead({ last, speaking: { words } }: { last: string; speaking: Speaking }) {
  return (
    <thead>
      <tr>
        <th scope="col">{words('report.time')}</th>
        <th scope="col">{words('report.starred.incident')}</th>
        <th scope="col">{words('report.place')}</th>
        <th scope="col">{words('report.passedOn.what')}</th>
        <th scope="col">{last}</th>
      </tr>
    </thead>
  );
}

interface RowProps<Item> {
  readonly item: Item;
  readonly speaking: Speaking;
}

function HandoverRow({ item, speaking }: RowProps<Report['passedOn']['handovers']['items'][number]>) {
  const { operation, language, words } = speaking;
  const { to, at, answer, answeredAt, about } = item;
  return (
    <tr>
      <td className="report-when">{dayTimeText(at, speaking)}</td>
      <td>
        <IncidentName about={about} speaking={speaking} isPlaced />
      </td>
      <td>{regionName(operation, about.region, words)}</td>
      <td>{labelOf(operation.handovers, to, language)}</td>
      <td>
        {answer === null || answeredAt === null ? (
          <strong>{words('detail.handover.unanswered')}</strong>
        ) : (
          `${words(`handover.answer.${answer}`)}, ${dayTimeText(answeredAt, speaking)}`
        )}
      </td>
    </tr>
  );
}

function RevoteRow({ item, speaking }: RowProps<Report['passedOn']['revotes']['items'][number]>) {
  const { operation, language, words } = speaking;
  const { kind, by, ground, recordedAt, about } = item;
  const law = operation.revoteGrounds.find(({ code }) => code === ground);
  return (
    <tr>
      <td className="report-when">{dayTimeText(recordedAt, speaking)}</td>
      <td>
        <IncidentName about={about} speaking={speaking} isPlaced />
      </td>
      <td>{regionName(operation, about.region, words)}</td>
      <td>
        {kind} · {labelOf(operation.revoteBodies, by, language)}
        {law !== undefined && <small>{[law.label[language], law.article].join(' · ')}</small>}
      </td>
      <td>
        <RevoteAnswer item={item} speaking={speaking} />
      </td>
    </tr>
  );
}

/** What was decided and what came of it; until when it may be held where that is open. */
function RevoteAnswer({ item, speaking }: RowProps<Report['passedOn']['revotes']['items'][number]>) {
  const { operation, words } = speaking;
  const { decision, decidedAt, votesAt, outcome, endedAt } = item;
  const isOpen = outcome === null && (decision === null || decision === 'ACCEPTED');
  return (
    <>
      {decision === null || decidedAt === null ? (
        <strong>{words('report.revotes.undecided')}</strong>
      ) : (
        `${words(`revote.decision.${decision}`)}, ${dayTimeText(decidedAt, speaking)}`
      )}
      {votesAt !== null && (
        <small>{words('detail.revote.votes', { time: dayTimeText(votesAt, speaking) })}</small>
      )}
      {outcome !== null && endedAt !== null && (
        <small>
          {words(`revote.outcome.${outcome}`)}, {dayTimeText(endedAt, speaking)}
        </small>
      )}
      {isOpen && (
        <small>
          {words('report.revotes.until', { time: momentText(operation.revoteDeadline, speaking) })}
        </small>
      )}
    </>
  );
}

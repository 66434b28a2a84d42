import { useState } from 'react';
import { UnansweredDocument, type UnansweredQuery } from '../../../generated/graphql.ts';
import { durationText } from '../../../i18n/moment.ts';
import { Answered } from '../../controls/answered.tsx';
import { PlainTable } from '../../controls/plain-table.tsx';
import { ReadingWindow } from '../../controls/reading-window.tsx';
import { SeenIncident } from '../../controls/seen-incident.tsx';
import { useAnswer } from '../../server/use-answer.ts';
import { labelOf } from '../../session/session.ts';
import type { Speaking } from '../../wording/speaking.ts';

const ASKED_EVERY_MS = 30_000;

interface Unanswered {
  readonly id: string;
  readonly incident: string;
  readonly what: string;
  readonly since: number;
}

/** What was passed on to bodies outside the room and is not answered yet: how many, and their list behind it. */
export function UnansweredButton({ speaking, now }: { speaking: Speaking; now: number }) {
  const { words } = speaking;
  const [isOpen, setOpen] = useState(false);
  const { answer, ask } = useAnswer(UnansweredDocument, { everyMs: ASKED_EVERY_MS });
  const isKnown = answer.kind === 'here';
  return (
    <>
      <button type="button" className="subtab" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {words('unanswered')}{' '}
        <span className="number">
          {isKnown ? words.number(unansweredOf(answer.data, speaking).length) : '–'}
          {isKnown && answer.data.incidents.pageInfo.hasNextPage && '+'}
        </span>
      </button>
      {isOpen && (
        <ReadingWindow title={words('unanswered.title')} onClose={() => setOpen(false)} width="wide">
          <Answered answer={answer} onRetry={ask}>
            {(data) => <UnansweredList data={data} speaking={speaking} now={now} />}
          </Answered>
        </ReadingWindow>
      )}
    </>
  );
}

interface UnansweredListProps {
  readonly data: UnansweredQuery;
  readonly speaking: Speaking;
  readonly now: number;
}

/** The oldest first, since that one has waited longest. */
function UnansweredList({ data, speaking, now }: UnansweredListProps) {
  const { words } = speaking;
  const rows = unansweredOf(data, speaking);
  if (rows.length === 0) return <p>{words('unanswered.none')}</p>;
  return (
    <>
      {data.incidents.pageInfo.hasNextPage && (
        <p className="dim">{words('unanswered.more', { n: data.incidents.edges.length })}</p>
      )}
      <PlainTable
        caption={words('unanswered.title')}
        columns={[words('unanswered.incident'), words('unanswered.what'), words('unanswered.since')]}
        isRead
      >
        {rows.map(({ id, incident, what, since }) => (
          <tr key={id}>
            <th scope="row">
              <SeenIncident id={incident} />
            </th>
            <td>{what}</td>
            <td className="number">{durationText(Math.max(0, now - since), words)}</td>
          </tr>
        ))}
      </PlainTable>
    </>
  );
}

function unansweredOf(
  { incidents }: UnansweredQuery,
  { operation, language, words }: Speaking,
): Unanswered[] {
  return incidents.edges
    .flatMap(({ node }) => [
      ...node.handovers
        .filter(({ answer }) => answer === null)
        .map(({ id, to, at }) => ({
          ...{ id, incident: node.id, since: Date.parse(at) },
          what: words('unanswered.handover', { to: labelOf(operation.handovers, to, language) }),
        })),
      ...node.revotes
        .filter(({ decision }) => decision === null)
        .map(({ id, kind, by, recordedAt }) => ({
          ...{ id, incident: node.id, since: Date.parse(recordedAt) },
          what: words('unanswered.revote', { kind, by: labelOf(operation.revoteBodies, by, language) }),
        })),
    ])
    .sort((one, other) => one.since - other.since);
}

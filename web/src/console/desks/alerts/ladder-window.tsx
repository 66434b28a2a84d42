import { ConsoleLadderCheckDocument } from '../../../generated/graphql.ts';
import { Answered } from '../../controls/answered.tsx';
import { PlainTable } from '../../controls/plain-table.tsx';
import { ReadingWindow } from '../../controls/reading-window.tsx';
import { useAnswer } from '../../server/use-answer.ts';
import { regionName } from '../../session/regions.ts';
import { labelOf, useSession } from '../../session/session.ts';
import { useSpeech } from '../../speech.ts';
import { ladderRows } from './ladder-rows.ts';

/** Whether each rung of each region has somebody who can be reached; those that have nobody first, the highest before all. */
export function LadderWindow({ onClose }: { onClose: () => void }) {
  const { words, language } = useSpeech();
  const { operation } = useSession();
  const { answer, ask } = useAnswer(ConsoleLadderCheckDocument, { everyMs: 15_000 });
  return (
    <ReadingWindow title={words('alerts.ladder')} onClose={onClose} width="wide">
      <Answered answer={answer} onRetry={ask}>
        {({ ladderCheck: { isComplete, rungs, missing, rows } }) => (
          <>
            <p className="strong">
              {isComplete
                ? words('alerts.ladderWhole', { rungs })
                : words('alerts.ladderMissing', { rungs, missing })}
            </p>
            <PlainTable
              caption={words('alerts.ladder')}
              columns={[
                words('alerts.column.rung'),
                words('alerts.column.place'),
                words('alerts.column.reachable'),
              ]}
              isRead
            >
              {ladderRows(rows).map((row) => (
                <tr key={`${row.ladder} ${row.rung} ${row.place}`}>
                  <th scope="row">{row.label[language]}</th>
                  <td>
                    {row.level === 'AGENCY'
                      ? labelOf(operation.agencies, row.place, language)
                      : regionName(operation, row.place, words)}
                  </td>
                  <td className="number">
                    {words('alerts.reachable', { n: row.reachable, people: row.people })}
                  </td>
                </tr>
              ))}
            </PlainTable>
          </>
        )}
      </Answered>
    </ReadingWindow>
  );
}

import { ConsoleLadderCheckDocument } from '../../../generated/graphql.ts';
import { ActionButton } from '../../controls/action-button.tsx';
import { Answered } from '../../controls/answered.tsx';
import { Window } from '../../controls/window.tsx';
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
    <Window title={words('alerts.ladder')} onClose={onClose} width="wide">
      <div className="stack">
        <Answered answer={answer} onRetry={ask}>
          {({ ladderCheck: { isComplete, rungs, missing, rows } }) => (
            <>
              <p className="strong">
                {isComplete
                  ? words('alerts.ladderWhole', { rungs })
                  : words('alerts.ladderMissing', { rungs, missing })}
              </p>
              <table className="plain">
                <thead>
                  <tr>
                    <th scope="col">{words('alerts.column.rung')}</th>
                    <th scope="col">{words('alerts.column.place')}</th>
                    <th scope="col">{words('alerts.column.reachable')}</th>
                  </tr>
                </thead>
                <tbody>
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
                </tbody>
              </table>
            </>
          )}
        </Answered>
        <div className="row end at-hand">
          <ActionButton onPress={onClose}>{words('act.close')}</ActionButton>
        </div>
      </div>
    </Window>
  );
}

import { useState } from 'react';
import { CloseRollCallDocument, RollCallsDocument } from '../../../generated/graphql.ts';
import { countdownText, timeText } from '../../../i18n/moment.ts';
import { useHeadline, useOperationClock } from '../../../situation/use-situation.ts';
import { ActionButton } from '../../controls/action-button.tsx';
import { Answered } from '../../controls/answered.tsx';
import { Empty, Notice } from '../../controls/notice.tsx';
import { BarContent } from '../../frame/bar.tsx';
import { useCommands } from '../../keys/commands.ts';
import { sentenceOf } from '../../server/outcome.ts';
import { useAct } from '../../server/use-act.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { useAskedAnew } from '../../server/use-asked-anew.ts';
import { watchedScope } from '../../session/regions.ts';
import { useMay, useSession } from '../../session/session.ts';
import { useWords } from '../../speech.ts';
import { AskWindow } from './ask-window.tsx';
import { RollEntries } from './roll-entries.tsx';
import type { RollCall } from './rolls.types.ts';

/** Asked anew this often where nothing says that it changed: an answer that does not come shows that this is from before. */
const EVERY_MS = 15_000;

/** One question to everybody at once: who is ready, who is not, and who has not answered. */
export function RollsDesk() {
  const words = useWords();
  const { me } = useSession();
  const scope = watchedScope(me.grants);
  if (scope === null) {
    return (
      <div className="desk-page">
        <Empty title={words('rolls.noScope')}>{words('stages.noScopeHint')}</Empty>
      </div>
    );
  }
  return (
    <>
      <h1 className="hidden-words">{words('screen.rolls')}</h1>
      <Rolls scope={scope} />
    </>
  );
}

function Rolls({ scope }: { scope: string }) {
  const words = useWords();
  const headline = useHeadline();
  const mayCall = useMay('callRoll');
  const [isAsking, setAsking] = useState(false);
  const { answer, ask } = useAnswer(RollCallsDocument, { variables: { region: scope }, everyMs: EVERY_MS });
  // Figures come with the live picture, and whatever moves them there has changed the list here.
  useAskedAnew(ask, JSON.stringify([headline?.rollCall, headline?.rollCallAsked]));
  const open = () => setAsking(true);
  useCommands(
    mayCall
      ? [{ id: 'call-roll', group: 'keys.group.page', label: words('rolls.call'), keys: 'N', run: open }]
      : [],
  );
  const callButton = mayCall && (
    <ActionButton isPrimary keys="N" onPress={open}>
      {words('rolls.call')}
    </ActionButton>
  );
  return (
    <>
      <BarContent>
        {mayCall && headline?.rollCall === null && (
          <button type="button" className="subtab link" onClick={open}>
            + {words('rolls.call')}
          </button>
        )}
      </BarContent>
      <div className="desk-page">
        <Answered answer={answer} onRetry={() => void ask()}>
          {({ rollCalls }) => {
            const all = rollCalls.edges.map(({ node }) => node);
            const isOpen = ({ closedAt }: RollCall) => closedAt === null;
            if (all.length === 0)
              return (
                <Empty title={words('rolls.none')} action={callButton}>
                  {words('rolls.noneHint')}
                </Empty>
              );
            return (
              <>
                {all.filter(isOpen).map((rollCall) => (
                  <OpenRoll key={rollCall.id} rollCall={rollCall} scope={scope} onAsk={ask} />
                ))}
                <PastRolls rollCalls={all.filter((each) => !isOpen(each))} />
              </>
            );
          }}
        </Answered>
      </div>
      {isAsking && <AskWindow scope={scope} onDone={() => void ask()} onClose={() => setAsking(false)} />}
    </>
  );
}

const tallyOf = ({ entries }: RollCall) => {
  const count = (readiness: 'READY' | 'NOT_READY' | null) =>
    entries.filter((entry) => entry.readiness === readiness).length;
  return {
    asked: entries.length,
    ready: count('READY'),
    notReady: count('NOT_READY'),
    silent: count(null),
  };
};

interface OpenRollProps {
  readonly rollCall: RollCall;
  readonly scope: string;
  readonly onAsk: () => unknown;
}

function OpenRoll({ rollCall, scope, onAsk }: OpenRollProps) {
  const words = useWords();
  const { operation } = useSession();
  const clock = useOperationClock();
  const mayCall = useMay('callRoll') && rollCall.region === scope;
  const { run, isPending, outcome } = useAct(CloseRollCallDocument);
  const closesAt = Date.parse(rollCall.closesAt);
  const problem = sentenceOf(outcome, words);
  const left = clock === null ? null : Math.max(0, closesAt - clock.at);
  return (
    <section className="part" aria-label={words('rolls.open')}>
      {problem !== null && <Notice tone="stopped">{problem}</Notice>}
      <div className="summary">
        <h2 className="display">{rollCall.question ?? words('rolls.hidden')}</h2>
        {mayCall && (
          <ActionButton
            isPending={isPending}
            onPress={() => void run({ rollCall: rollCall.id }).then(() => void onAsk())}
          >
            {words('rolls.close')}
          </ActionButton>
        )}
      </div>
      <p className="second number">
        {words('rolls.until', { time: timeText(closesAt, operation.zone) })}
        {left !== null && ` · ${words('rolls.left', { time: countdownText(left) })}`}
      </p>
      <p className="roll-tally number" aria-live="polite">
        {words('rolls.tally', tallyOf(rollCall))}
      </p>
      <RollEntries rollCall={rollCall} onAsk={onAsk} />
    </section>
  );
}

function PastRolls({ rollCalls }: { rollCalls: readonly RollCall[] }) {
  const words = useWords();
  const { operation } = useSession();
  if (rollCalls.length === 0) return null;
  return (
    <section className="part">
      <h2>{words('rolls.before')}</h2>
      <ol className="past-rolls">
        {rollCalls.map((rollCall) => (
          <li key={rollCall.id}>
            <details>
              <summary>
                <span className="strong">{rollCall.question ?? words('rolls.hidden')}</span>{' '}
                <span className="second number">
                  {words('rolls.tally', tallyOf(rollCall))}
                  {rollCall.closedAt !== null &&
                    ` · ${words('rolls.closedAt', { time: timeText(Date.parse(rollCall.closedAt), operation.zone) })}`}
                </span>
              </summary>
              <RollEntries rollCall={rollCall} onAsk={null} />
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

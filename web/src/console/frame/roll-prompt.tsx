import { RollCallQuestionDocument } from '../../generated/graphql.ts';
import { timeText } from '../../i18n/moment.ts';
import { useHeadline } from '../../situation/use-situation.ts';
import { ActionButton } from '../controls/action-button.tsx';
import { useAnswering } from '../desks/rolls/use-answering.ts';
import { useAnswer } from '../server/use-answer.ts';
import { useMay, useSession } from '../session/session.ts';
import { useWords } from '../speech.ts';

/** On every screen of whoever answers for a kecamatan: that the roll is being called, until it is answered with one tap. */
export function RollPrompt() {
  const headline = useHeadline();
  const may = useMay('answerRoll');
  const asked = headline?.rollCallAsked ?? null;
  if (!may || headline === null || asked === null || asked.answer !== null) return null;
  return <Prompt key={asked.id} rollCall={asked.id} scope={headline.scope} closesAt={asked.closesAt} />;
}

function Prompt({ rollCall, scope, closesAt }: { rollCall: string; scope: string; closesAt: string }) {
  const words = useWords();
  const { operation } = useSession();
  const { answer: asked } = useAnswer(RollCallQuestionDocument, { variables: { id: rollCall } });
  const { answer, isPending } = useAnswering();
  const question = asked.kind === 'here' ? asked.data.rollCall?.question : null;
  const reply = (readiness: 'READY' | 'NOT_READY') =>
    void answer({ rollCall, region: scope, readiness, was: null });
  return (
    <section className="roll-prompt" aria-label={words('rolls.prompt')}>
      <p>
        <span className="strong">{words('rolls.prompt')}</span>
        {question && <span className="roll-question">{question}</span>}
        <span className="second number">
          {words('rolls.promptHint', { time: timeText(Date.parse(closesAt), operation.zone) })}
        </span>
      </p>
      <ActionButton isPrimary isPending={isPending} onPress={() => reply('READY')}>
        {words('rolls.READY')}
      </ActionButton>
      <ActionButton isPending={isPending} onPress={() => reply('NOT_READY')}>
        {words('rolls.NOT_READY')}
      </ActionButton>
    </section>
  );
}

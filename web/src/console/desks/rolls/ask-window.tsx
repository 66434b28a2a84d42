import { useState } from 'react';
import { OpenRollCallDocument } from '../../../generated/graphql.ts';
import { timeText } from '../../../i18n/moment.ts';
import { ActForm } from '../../controls/act-form.tsx';
import { Choice } from '../../controls/choice.tsx';
import { FormEnd } from '../../controls/form-end.tsx';
import { Notice } from '../../controls/notice.tsx';
import { TextEntry } from '../../controls/text-entry.tsx';
import { ManyTicks } from '../../controls/ticks.tsx';
import { Window } from '../../controls/window.tsx';
import { useSay } from '../../frame/sayings.tsx';
import { sentenceOf } from '../../server/outcome.ts';
import { useAct } from '../../server/use-act.ts';
import { useSession } from '../../session/session.ts';
import { useOperationNow } from '../../session/use-operation-now.ts';
import { useWords } from '../../speech.ts';
import { nextHalfHour } from './next-half-hour.ts';

const MINUTES = ['5', '10', '15', '30', '60'] as const;
const MINUTE = 60_000;

interface AskWindowProps {
  readonly scope: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks the parts of a region one question. */
export function AskWindow({ scope, onDone, onClose }: AskWindowProps) {
  const words = useWords();
  const { operation } = useSession();
  const say = useSay();
  const now = useOperationNow();
  const { run, isPending, outcome } = useAct(OpenRollCallDocument);
  const { regency } = operation;
  const below = [regency, ...regency.children].find(({ code }) => code === scope)?.children ?? [];
  const [question, setQuestion] = useState(() =>
    words('rolls.questionExample', { time: timeText(nextHalfHour(Date.parse(now())), operation.zone) }),
  );
  const [asked, setAsked] = useState<readonly string[]>(below.map(({ code }) => code));
  const [minutes, setMinutes] = useState<(typeof MINUTES)[number]>('15');
  const problem = sentenceOf(outcome, words);
  const submit = async () => {
    if (isPending) return;
    const closesAt = new Date(Date.parse(now()) + Number(minutes) * MINUTE).toISOString();
    const became = await run({ region: scope, asked: [...asked], question: question.trim(), closesAt });
    if (became.kind !== 'done') return;
    say({ text: words('rolls.said.called') });
    onDone();
    onClose();
  };
  return (
    <Window title={words('rolls.call')} onClose={onClose} isSticky>
      <ActForm onSubmit={() => void submit()}>
        {problem !== null && <Notice tone="stopped">{problem}</Notice>}
        <TextEntry
          label={words('rolls.question')}
          hint={words('rolls.questionHint')}
          value={question}
          onChange={setQuestion}
          maxLength={80}
          autoFocus
          isSelected
          isNeeded
        />
        <Choice
          label={words('rolls.closes')}
          options={MINUTES.map((code) => ({ code, name: words('rolls.minutes', { n: code }) }))}
          value={minutes}
          onChange={setMinutes}
        />
        <div className="asked">
          <ManyTicks
            label={words('rolls.asked')}
            options={below.map(({ code, name }) => ({ code, name }))}
            value={asked}
            onChange={setAsked}
            isNeeded
          />
        </div>
        <FormEnd act={words('rolls.call')} onClose={onClose} isPending={isPending} />
      </ActForm>
    </Window>
  );
}

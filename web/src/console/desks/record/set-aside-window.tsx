import { useState } from 'react';
import {
  ProcessSetAsideDocument,
  WorkSetAsideDocument,
  type WorkSetAsideQuery,
} from '../../../generated/graphql.ts';
import { ActionButton } from '../../controls/action-button.tsx';
import { seenText } from '../../controls/moments.ts';
import { Empty, Notice } from '../../controls/notice.tsx';
import { PlainTable } from '../../controls/plain-table.tsx';
import { ReadingWindow } from '../../controls/reading-window.tsx';
import { useNow } from '../../controls/use-now.ts';
import { useSay } from '../../frame/sayings.tsx';
import { sentenceOf } from '../../server/outcome.ts';
import { useAct } from '../../server/use-act.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { useSession } from '../../session/session.ts';
import { useWords } from '../../speech.ts';

type Work = WorkSetAsideQuery['workSetAside'][number];

/** Opens what the server could not process; absent while there is nothing and for those who may not see it. */
export function SetAsideButton() {
  const { me } = useSession();
  return me.actions.includes('processSetAside') ? <SetAside /> : null;
}

function SetAside() {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const { answer, ask } = useAnswer(WorkSetAsideDocument, { everyMs: 10_000 });
  const work = answer.kind === 'here' ? answer.data.workSetAside : [];
  if (work.length === 0 && !isOpen) return null;
  return (
    <>
      <ActionButton isSmall onPress={() => setOpen(true)}>
        {words('setAside.open', { n: work.length })}
      </ActionButton>
      {isOpen && (
        <ReadingWindow title={words('setAside.title')} onClose={() => setOpen(false)}>
          <p className="second">{words('setAside.hint')}</p>
          {work.length === 0 ? (
            <Empty title={words('setAside.none')} />
          ) : (
            <WorkTable work={work} onChanged={ask} />
          )}
        </ReadingWindow>
      )}
    </>
  );
}

function WorkTable({ work, onChanged }: { work: readonly Work[]; onChanged: () => void }) {
  const words = useWords();
  const say = useSay();
  const { run, isPending, outcome } = useAct(ProcessSetAsideDocument);
  const process = async (id: string) => {
    const became = await run({ work: id });
    if (became.kind === 'done') say({ text: words('setAside.said') });
    onChanged();
  };
  const sentence = sentenceOf(outcome, words);
  return (
    <>
      {sentence !== null && <Notice tone="stopped">{sentence}</Notice>}
      <PlainTable columns={[words('setAside.column.work'), words('setAside.column.reason')]}>
        {work.map((each) => (
          <WorkRow key={each.id} work={each} isPending={isPending} onProcess={() => void process(each.id)} />
        ))}
      </PlainTable>
    </>
  );
}

interface WorkRowProps {
  readonly work: Work;
  readonly isPending: boolean;
  readonly onProcess: () => void;
}

function WorkRow({ work, isPending, onProcess }: WorkRowProps) {
  const words = useWords();
  const now = useNow(10_000);
  const { operation } = useSession();
  const { task, kind, tries, reason, setAsideAt } = work;
  return (
    <tr>
      <th scope="row">
        <span className="row-name">{words(`setAside.task.${task}`)}</span>
        <span className="small dim block code">{kind}</span>
        <span className="small dim block number">{seenText(setAsideAt, now, operation.zone, words)}</span>
      </th>
      <td>
        <span className="code">{reason}</span>
        <span className="small dim block">{words('setAside.tries', { n: tries })}</span>
      </td>
      <td className="acts">
        <ActionButton isSmall isPending={isPending} onPress={onProcess}>
          {words('setAside.process')}
        </ActionButton>
      </td>
    </tr>
  );
}

import { useState } from 'react';
import { type Channel, type CheckpointAssertion, EnterStageDocument } from '../../../generated/graphql.ts';
import { ActForm } from '../../controls/act-form.tsx';
import { Choice } from '../../controls/choice.tsx';
import { FormEnd } from '../../controls/form-end.tsx';
import { MomentEntry } from '../../controls/moment-entry.tsx';
import { instantTyped, typedMoment } from '../../controls/moments.ts';
import { Notice } from '../../controls/notice.tsx';
import { ToldByFields } from '../../controls/told-by-fields.tsx';
import { Window } from '../../controls/window.tsx';
import { useSay } from '../../frame/sayings.tsx';
import { sentenceOf } from '../../server/outcome.ts';
import { useAct } from '../../server/use-act.ts';
import { regionName } from '../../session/regions.ts';
import { labelOf, useSession } from '../../session/session.ts';
import { useOperationNow } from '../../session/use-operation-now.ts';
import { useSpeech } from '../../speech.ts';

const ASSERTIONS: readonly CheckpointAssertion[] = ['DONE', 'NOT_DONE', 'NOT_APPLICABLE'];

interface EnterWindowProps {
  readonly tps: string;
  readonly stages: readonly string[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Enters a stage in the name of whoever telephoned, radioed or wrote; what came by which way is kept. */
export function EnterWindow({ tps, stages, onDone, onClose }: EnterWindowProps) {
  const { operation } = useSession();
  const { words, language } = useSpeech();
  const say = useSay();
  const now = useOperationNow();
  const { run, isPending, outcome } = useAct(EnterStageDocument);
  const [stage, setStage] = useState<string | null>(null);
  const [assertion, setAssertion] = useState<CheckpointAssertion>('DONE');
  const [institution, setInstitution] = useState<string | null>(operation.institutions[0]?.code ?? null);
  const [channel, setChannel] = useState<Channel>('PHONE');
  const [onBehalfOf, setOnBehalfOf] = useState('');
  const [happened, setHappened] = useState(() => typedMoment(Date.parse(now()), operation.zone));
  const name = regionName(operation, tps, words);
  const happenedAt = instantTyped(happened, operation.zone);
  const submit = async () => {
    if (stage === null || institution === null || happenedAt === null || isPending) return;
    const who = onBehalfOf.trim();
    const became = await run({
      ...{ tps, stage, assertion, institution, channel, happenedAt, sentAt: now() },
      ...(who === '' ? {} : { onBehalfOf: who }),
    });
    if (became.kind !== 'done') return;
    say({ text: words('enter.said', { tps: name, stage: labelOf(operation.stages, stage, language) }) });
    onDone();
    onClose();
  };
  const problem = sentenceOf(outcome, words);
  return (
    <Window title={words('enter.title', { tps: name })} onClose={onClose} isSticky>
      <ActForm onSubmit={() => void submit()}>
        {problem !== null && <Notice tone="stopped">{problem}</Notice>}
        <Choice
          label={words('enter.stage')}
          options={stages.map((code) => ({ code, name: labelOf(operation.stages, code, language) }))}
          value={stage}
          onChange={setStage}
          autoFocus
          isNeeded
        />
        <Choice
          label={words('enter.assertion')}
          options={ASSERTIONS.map((code) => ({ code, name: words(`stages.assertion.${code}`) }))}
          value={assertion}
          onChange={setAssertion}
        />
        <Choice
          label={words('enter.institution')}
          options={operation.institutions.map(({ code, label }) => ({ code, name: label[language] }))}
          value={institution}
          onChange={setInstitution}
          isNeeded
        />
        <ToldByFields
          channel={channel}
          onChannel={setChannel}
          onBehalfOf={onBehalfOf}
          onOnBehalfOf={setOnBehalfOf}
        />
        <MomentEntry label={words('enter.happened')} value={happened} onChange={setHappened} isNeeded />
        <FormEnd act={words('act.save')} onClose={onClose} isPending={isPending} />
      </ActForm>
    </Window>
  );
}

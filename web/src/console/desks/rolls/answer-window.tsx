import { useState } from 'react';
import type { Channel, Readiness } from '../../../generated/graphql.ts';
import { ActForm } from '../../controls/act-form.tsx';
import { FormEnd } from '../../controls/form-end.tsx';
import { Notice } from '../../controls/notice.tsx';
import { TextEntry } from '../../controls/text-entry.tsx';
import { Dials } from '../../controls/ticks.tsx';
import { ToldByFields } from '../../controls/told-by-fields.tsx';
import { Window } from '../../controls/window.tsx';
import { placeName } from '../../session/regions.ts';
import { useSession } from '../../session/session.ts';
import { useWords } from '../../speech.ts';
import { READINESS, useAnswering } from './use-answering.ts';

interface AnswerWindowProps {
  readonly rollCall: string;
  readonly region: string;
  /** The answer that stands; null where there is none. */
  readonly was: Readiness | null;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Answers for a region whose own people were reached by telephone or radio: what they said, who said it and by which way. */
export function AnswerWindow({ rollCall, region, was, onDone, onClose }: AnswerWindowProps) {
  const words = useWords();
  const { operation } = useSession();
  const { answer, isPending } = useAnswering();
  const [readiness, setReadiness] = useState<Readiness>(was === 'READY' ? 'NOT_READY' : 'READY');
  const [channel, setChannel] = useState<Channel>('PHONE');
  const [onBehalfOf, setOnBehalfOf] = useState('');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async () => {
    const [who, remark] = [onBehalfOf.trim(), note.trim()];
    if (isPending) return;
    const said = { rollCall, region, readiness, was, channel, onBehalfOf: who };
    const why = await answer({ ...said, note: remark === '' ? null : remark });
    setProblem(why);
    if (why !== null) return;
    onDone();
    onClose();
  };
  const name = placeName(operation, region);
  return (
    <Window title={words('rolls.answerFor', { region: name })} onClose={onClose} isSticky width="narrow">
      <ActForm onSubmit={() => void submit()}>
        {problem !== null && <Notice tone="stopped">{problem}</Notice>}
        <Dials
          label={words('rolls.answer')}
          options={READINESS.map((code) => ({ code, name: words(`rolls.${code}`) }))}
          value={readiness}
          onChange={setReadiness}
          autoFocus
        />
        <ToldByFields
          channel={channel}
          onChannel={setChannel}
          onBehalfOf={onBehalfOf}
          onOnBehalfOf={setOnBehalfOf}
          neededText={words('rolls.whoMissing')}
        />
        <TextEntry
          label={words('rolls.note')}
          hint={words('rolls.noteHint')}
          value={note}
          onChange={setNote}
          rows={2}
          maxLength={500}
        />
        <FormEnd act={words('act.save')} onClose={onClose} isPending={isPending} />
      </ActForm>
    </Window>
  );
}

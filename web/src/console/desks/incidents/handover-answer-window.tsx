import { useState } from 'react';
import type { HandoverAnswer } from '../../../generated/graphql.ts';
import { MomentEntry } from '../../controls/moment-entry.tsx';
import { instantTyped, typedMoment } from '../../controls/moments.ts';
import { TextEntry } from '../../controls/text-entry.tsx';
import { Dials } from '../../controls/ticks.tsx';
import type { Speaking } from '../../wording/speaking.ts';
import { ActWindow } from './act-window.tsx';
import type { Deed } from './deed.ts';
import { answeringHandover, whatOf } from './deeds.ts';
import type { DetailedIncident } from './incident.types.ts';
import type { QueueIncident } from './queue-incident.ts';

interface HandoverAnswerWindowProps {
  readonly row: QueueIncident;
  readonly handover: DetailedIncident['handovers'][number];
  readonly speaking: Speaking;
  readonly now: number;
  readonly perform: (deed: Deed) => void;
  readonly onClose: () => void;
}

const ANSWERS = ['RECEIVED', 'ACTED_ON', 'NOT_ACTED_ON'] as const satisfies readonly HandoverAnswer[];

/** What the body answered that it was handed over to, when and under which number. */
export function HandoverAnswerWindow(props: HandoverAnswerWindowProps) {
  const { row, handover, speaking, now, perform, onClose } = props;
  const { operation, words } = speaking;
  const [answer, setAnswer] = useState<HandoverAnswer>(handover.answer ?? 'RECEIVED');
  const [answered, setAnswered] = useState(typedMoment(now, operation.zone));
  const [letterNumber, setLetterNumber] = useState('');
  const answeredAt = instantTyped(answered, operation.zone);
  return (
    <ActWindow
      title={words('act.titleOf', { act: words('act.handoverAnswer'), what: whatOf([row], speaking) })}
      act={words('act.handoverAnswer')}
      text={{ label: words('act.handoverAnswer.text'), maxLength: 1_000, isOptional: true }}
      onAct={(text) => {
        if (answeredAt === null) return;
        const said = { handover: handover.id, answer, answeredAt, was: handover.answer };
        const written = { letterNumber: letterNumber.trim() || null, text: text || null };
        perform(answeringHandover(row, { ...said, ...written }, speaking));
      }}
      onClose={onClose}
    >
      <Dials
        autoFocus
        label={words('act.handoverAnswer.what')}
        options={ANSWERS.map((code) => ({ code, name: words(`handover.answer.${code}`) }))}
        value={answer}
        onChange={setAnswer}
      />
      <TextEntry
        label={words('act.handoverAnswer.number')}
        value={letterNumber}
        onChange={setLetterNumber}
        maxLength={60}
        autoComplete="off"
      />
      <MomentEntry
        label={words('act.handoverAnswer.at')}
        value={answered}
        onChange={setAnswered}
        hint={null}
        isNeeded
      />
    </ActWindow>
  );
}

import { useState } from 'react';
import type { RevoteDecision, RevoteOutcome } from '../../../generated/graphql.ts';
import { MomentEntry } from '../../controls/moment-entry.tsx';
import { instantTyped, typedMoment } from '../../controls/moments.ts';
import { TextEntry } from '../../controls/text-entry.tsx';
import { Dials } from '../../controls/ticks.tsx';
import type { Speaking } from '../../wording/speaking.ts';
import { ActWindow } from './act-window.tsx';
import type { Deed } from './deed.ts';
import type { DetailedIncident } from './incident.types.ts';
import type { QueueIncident } from './queue-incident.ts';
import { deciding, ending } from './revote-deeds.ts';

export type RecordedRevote = DetailedIncident['revotes'][number];

interface RevoteAnswerWindowProps {
  readonly row: QueueIncident;
  readonly revote: RecordedRevote;
  readonly speaking: Speaking;
  readonly now: number;
  readonly perform: (deed: Deed) => void;
  readonly onClose: () => void;
}

const DECISIONS = ['ACCEPTED', 'REFUSED', 'WITHDRAWN'] as const satisfies readonly RevoteDecision[];
const OUTCOMES = ['HELD', 'NOT_HELD'] as const satisfies readonly RevoteOutcome[];

/** What the KPU decided, under which number, and when the revote is to be held. */
export function RevoteDecisionWindow(props: RevoteAnswerWindowProps) {
  const { row, revote, speaking, now, perform, onClose } = props;
  const { operation, words } = speaking;
  const [decision, setDecision] = useState<RevoteDecision>(revote.decision ?? 'ACCEPTED');
  const [decided, setDecided] = useState(typedMoment(now, operation.zone));
  const [votes, setVotes] = useState(
    revote.votesAt === null ? '' : typedMoment(Date.parse(revote.votesAt), operation.zone),
  );
  const [letterNumber, setLetterNumber] = useState('');
  const [decidedAt, votesAt] = [decided, votes].map((typed) => instantTyped(typed, operation.zone));
  const isAccepted = decision === 'ACCEPTED';
  return (
    <ActWindow
      title={words('act.titleOf', { act: words('act.revoteDecision'), what: revote.kind })}
      act={words('act.revoteDecision.do')}
      text={{ label: words('act.revoteDecision.text'), maxLength: 1_000, isOptional: true }}
      onAct={(text) => {
        if (decidedAt == null) return;
        const said = { revote: revote.id, decision, decidedAt, was: revote.decision };
        const written = { letterNumber: letterNumber.trim() || null, text: text || null };
        perform(
          deciding(row, { ...said, ...written, votesAt: isAccepted ? (votesAt ?? null) : null }, speaking),
        );
      }}
      onClose={onClose}
    >
      <Dials
        autoFocus
        label={words('act.revoteDecision.what')}
        options={DECISIONS.map((code) => ({ code, name: words(`revote.decision.${code}`) }))}
        value={decision}
        onChange={setDecision}
      />
      <TextEntry
        label={words('act.revoteDecision.letter')}
        value={letterNumber}
        onChange={setLetterNumber}
        maxLength={60}
        autoComplete="off"
      />
      <MomentEntry
        label={words('act.revoteDecision.at')}
        value={decided}
        onChange={setDecided}
        hint={null}
        isNeeded
      />
      {isAccepted && (
        <MomentEntry
          label={words('act.revoteDecision.votesAt')}
          value={votes}
          onChange={setVotes}
          hint={null}
        />
      )}
    </ActWindow>
  );
}

/** Whether it was held. */
export function RevoteOutcomeWindow(props: RevoteAnswerWindowProps) {
  const { row, revote, speaking, now, perform, onClose } = props;
  const { operation, words } = speaking;
  const [outcome, setOutcome] = useState<RevoteOutcome>(revote.outcome ?? 'HELD');
  const [ended, setEnded] = useState(typedMoment(now, operation.zone));
  const endedAt = instantTyped(ended, operation.zone);
  return (
    <ActWindow
      title={words('act.titleOf', { act: words('act.revoteOutcome'), what: revote.kind })}
      act={words('act.revoteOutcome.do')}
      text={{ label: words('act.revoteOutcome.text'), maxLength: 1_000, isOptional: true }}
      onAct={(text) => {
        if (endedAt === null) return;
        const said = { revote: revote.id, outcome, endedAt, was: revote.outcome };
        perform(ending(row, { ...said, text: text || null }, speaking));
      }}
      onClose={onClose}
    >
      <Dials
        autoFocus
        label={words('act.revoteOutcome.what')}
        options={OUTCOMES.map((code) => ({ code, name: words(`revote.outcome.${code}`) }))}
        value={outcome}
        onChange={setOutcome}
      />
      <MomentEntry
        label={words('act.revoteOutcome.at')}
        value={ended}
        onChange={setEnded}
        hint={null}
        isNeeded
      />
    </ActWindow>
  );
}

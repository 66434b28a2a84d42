import { useState } from 'react';
import type { DisclosureLevel, Severity, Truth } from '../../../generated/graphql.ts';
import { Choice } from '../../controls/choice.tsx';
import { Dials } from '../../controls/ticks.tsx';
import type { Speaking } from '../../wording/speaking.ts';
import { stageText } from '../../wording/stage-text.ts';
import { ActWindow } from './act-window.tsx';
import type { Deed } from './deed.ts';
import {
  actingUpon,
  classifying,
  closing,
  dismissing,
  finishing,
  grading,
  hindering,
  judging,
  reopening,
  snoozing,
  whatOf,
} from './deeds.ts';
import { isEndedByTwo } from './offers.ts';
import type { QueueIncident } from './queue-incident.ts';

export interface ActWindowOf {
  readonly incidents: readonly QueueIncident[];
  readonly speaking: Speaking;
  readonly perform: (deed: Deed) => void;
  readonly onClose: () => void;
}

const TEXT_ACTS = {
  dismiss: dismissing,
  reopen: reopening,
  finish: finishing,
  verify: closing,
  action: actingUpon,
} as const;

/** An act that needs a sentence and nothing else. */
export function TextWindow({ act, ...of }: ActWindowOf & { act: keyof typeof TEXT_ACTS }) {
  const { incidents, speaking, perform, onClose } = of;
  const { words } = speaking;
  const deedOf = TEXT_ACTS[act];
  const early = act === 'dismiss' ? incidents.filter(isDismissedByTwo) : [];
  return (
    <ActWindow
      title={words('act.titleOf', { act: words(`act.${act}`), what: whatOf(incidents, speaking) })}
      act={words(`act.${act}`)}
      lacking={early.length < incidents.length ? null : words('act.dismiss.byTwo')}
      text={{
        label: words(`act.text.${act}`),
        isOptional: act === 'verify',
        ...(early.length > 0 ? { hint: words('act.dismiss.byTwo') } : {}),
      }}
      onAct={(text) => perform(deedOf(incidents, text, speaking))}
      onClose={onClose}
    />
  );
}

/** Somebody else has to have finished it first; whether it was somebody else, the server knows. */
const isDismissedByTwo = (incident: QueueIncident) =>
  isEndedByTwo(incident) && incident.status !== 'AWAITING_VERIFICATION';

const SEVERITIES = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'] as const satisfies readonly Severity[];
const TRUTHS = ['UNVERIFIED', 'CONFIRMED', 'REFUTED'] as const satisfies readonly Truth[];
const LEVELS = ['BIASA', 'TERBATAS', 'RAHASIA'] as const satisfies readonly DisclosureLevel[];

export function SeverityWindow({ incidents, speaking, perform, onClose }: ActWindowOf) {
  const { words } = speaking;
  const [severity, setSeverity] = useState<Severity>(incidents[0]?.severity ?? 'MEDIUM');
  return (
    <ActWindow
      title={words('act.titleOf', { act: words('act.severity'), what: whatOf(incidents, speaking) })}
      act={words('act.severity.do')}
      lacking={incidents.some((incident) => incident.severity !== severity) ? null : words('act.same')}
      text={{ label: words('reason.label') }}
      onAct={(reason) => perform(grading(incidents, severity, reason, speaking))}
      onClose={onClose}
    >
      <Dials
        autoFocus
        label={words('queue.column.severity')}
        options={SEVERITIES.map((code) => ({ code, name: words(`severity.${code}`) }))}
        value={severity}
        onChange={setSeverity}
      />
    </ActWindow>
  );
}

export function TruthWindow({ incidents, speaking, perform, onClose }: ActWindowOf) {
  const { words } = speaking;
  const [truth, setTruth] = useState<Truth>('CONFIRMED');
  return (
    <ActWindow
      title={words('act.titleOf', { act: words('act.truth'), what: whatOf(incidents, speaking) })}
      act={words('act.truth.do')}
      text={{ label: words('reason.label') }}
      onAct={(reason) => perform(judging(incidents, truth, reason, speaking))}
      onClose={onClose}
    >
      <Dials
        autoFocus
        label={words('detail.truth')}
        options={TRUTHS.map((code) => ({ code, name: words(`incident.truth.${code}`) }))}
        value={truth}
        onChange={setTruth}
      />
    </ActWindow>
  );
}

export function LevelWindow({ incidents, speaking, perform, onClose }: ActWindowOf) {
  const { words } = speaking;
  const [level, setLevel] = useState<DisclosureLevel>(incidents[0]?.level ?? 'BIASA');
  return (
    <ActWindow
      title={words('act.titleOf', { act: words('act.level'), what: whatOf(incidents, speaking) })}
      act={words('act.level.do')}
      lacking={incidents.some((incident) => incident.level !== level) ? null : words('act.same')}
      text={{ label: words('reason.label') }}
      onAct={(reason) => perform(classifying(incidents, level, reason, speaking))}
      onClose={onClose}
    >
      <Dials
        autoFocus
        label={words('detail.level')}
        options={LEVELS.map((code) => ({ code, name: words(`incident.level.${code}`) }))}
        value={level}
        onChange={setLevel}
      />
    </ActWindow>
  );
}

const SNOOZES = ['5', '10', '15', '30'] as const;

/** Puts off, for half an hour at most. */
export function SnoozeWindow({ incidents, speaking, perform, onClose, now }: ActWindowOf & { now: number }) {
  const { words } = speaking;
  const [minutes, setMinutes] = useState<(typeof SNOOZES)[number]>('10');
  return (
    <ActWindow
      title={words('act.titleOf', { act: words('act.snooze'), what: whatOf(incidents, speaking) })}
      act={words('act.snooze')}
      text={{ label: words('reason.label') }}
      onAct={(reason) => perform(snoozing(incidents, now + Number(minutes) * 60_000, reason, speaking))}
      onClose={onClose}
    >
      <Dials
        autoFocus
        label={words('act.snooze.for')}
        options={SNOOZES.map((code) => ({ code, name: words('time.minute', { n: code }) }))}
        value={minutes}
        onChange={setMinutes}
      />
    </ActWindow>
  );
}

const NO_STAGE = 'NONE';

export function HindranceWindow({ incidents, speaking, perform, onClose }: ActWindowOf) {
  const { words, operation } = speaking;
  const [stage, setStage] = useState(incidents[0]?.hindersStage ?? NO_STAGE);
  const value = stage === NO_STAGE ? null : stage;
  return (
    <ActWindow
      title={words('act.titleOf', { act: words('act.hindrance'), what: whatOf(incidents, speaking) })}
      act={words('act.hindrance.do')}
      lacking={incidents.some(({ hindersStage }) => hindersStage !== value) ? null : words('act.same')}
      onAct={() => perform(hindering(incidents, value, speaking))}
      onClose={onClose}
    >
      <Choice
        label={words('detail.hinders')}
        options={[
          { code: NO_STAGE, name: words('act.hindrance.none') },
          ...operation.stages
            .filter(({ level }) => level === 'TPS')
            .map(({ code }) => ({ code, name: stageText(code, speaking) })),
        ]}
        value={stage}
        onChange={setStage}
      />
    </ActWindow>
  );
}

import { useState } from 'react';
import { Choice } from '../../controls/choice.tsx';
import { TextEntry } from '../../controls/text-entry.tsx';
import type { Speaking } from '../../wording/speaking.ts';
import { ActWindow } from './act-window.tsx';
import { handingOver, whatOf } from './deeds.ts';
import type { QueueIncident } from './queue-incident.ts';
import type { ActWindowOf } from './reason-windows.tsx';

/** To whom it was handed over now, and under which receipt number. */
export function HandoverWindow({
  incidents,
  speaking,
  perform,
  onClose,
  now,
}: ActWindowOf & { now: number }) {
  const { language, words } = speaking;
  const receivers = receiversOf(incidents, speaking);
  const [to, setTo] = useState<string | null>(receivers[0]?.code ?? null);
  const [receipt, setReceipt] = useState('');
  return (
    <ActWindow
      title={words('act.titleOf', { act: words('act.handover'), what: whatOf(incidents, speaking) })}
      act={words('act.handover.do')}
      onAct={() => {
        if (to === null) return;
        perform(handingOver(incidents, to, receipt.trim() || null, new Date(now).toISOString(), speaking));
      }}
      onClose={onClose}
    >
      <Choice
        label={words('act.handover.to')}
        options={receivers.map(({ code, label }) => ({ code, name: label[language] }))}
        value={to}
        onChange={setTo}
        autoFocus
        isNeeded
      />
      <TextEntry
        label={words('act.handover.receipt')}
        value={receipt}
        onChange={setReceipt}
        maxLength={60}
        autoComplete="off"
      />
    </ActWindow>
  );
}

/** The bodies that take every one of these incidents. */
const receiversOf = (incidents: readonly QueueIncident[], { operation }: Speaking) =>
  operation.handovers.filter(({ takes }) =>
    incidents.every(
      ({ category, kind }) =>
        takes == null || takes.includes(category ?? '') || takes.includes(`${category}/${kind}`),
    ),
  );

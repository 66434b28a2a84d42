import { useState } from 'react';
import { Choice } from '../../controls/choice.tsx';
import { TextEntry } from '../../controls/text-entry.tsx';
import { ActWindow } from './act-window.tsx';
import { handingOver, whatOf } from './deeds.ts';
import type { ActWindowOf } from './reason-windows.tsx';

/** To whom it was handed over now, and under which receipt number. */
export function HandoverWindow({
  incidents,
  speaking,
  perform,
  onClose,
  now,
}: ActWindowOf & { now: number }) {
  const { operation, language, words } = speaking;
  const [to, setTo] = useState<string | null>(operation.handovers[0]?.code ?? null);
  const [receipt, setReceipt] = useState('');
  return (
    <ActWindow
      title={words('act.titleOf', { act: words('act.handover'), what: whatOf(incidents, speaking) })}
      act={words('act.handover.do')}
      onAct={() => {
        if (to === null) return;
        perform(handingOver(incidents, to, receipt.trim(), new Date(now).toISOString(), speaking));
      }}
      onClose={onClose}
    >
      <Choice
        label={words('act.handover.to')}
        options={operation.handovers.map(({ code, label }) => ({ code, name: label[language] }))}
        value={to}
        onChange={setTo}
        autoFocus
        isNeeded
      />
      <TextEntry
        label={words('act.handover.receipt')}
        value={receipt}
        onChange={setReceipt}
        isNeeded
        maxLength={60}
        autoComplete="off"
      />
    </ActWindow>
  );
}

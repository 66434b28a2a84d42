import { useState } from 'react';
import { Choice } from '../../controls/choice.tsx';
import { Ticks } from '../../controls/ticks.tsx';
import { ActWindow } from './act-window.tsx';
import { assigning, whatOf } from './deeds.ts';
import type { ActWindowOf } from './reason-windows.tsx';

/** Which agency leads, and which support it. The one that is proposed is chosen already, so Enter is enough. */
export function AssignWindow({ incidents, speaking, perform, onClose }: ActWindowOf) {
  const { operation, language, words } = speaking;
  const [agency, setAgency] = useState<string | null>(incidents[0]?.agency ?? null);
  const [supporting, setSupporting] = useState<readonly string[]>(incidents[0]?.supporting ?? []);
  const options = operation.agencies.map(({ code, label }) => ({ code, name: label[language] }));
  return (
    <ActWindow
      title={words('act.titleOf', { act: words('act.assign'), what: whatOf(incidents, speaking) })}
      act={words('act.assign')}
      isUsuallyRight
      onAct={() => {
        if (agency === null) return;
        perform(
          assigning(
            incidents,
            agency,
            supporting.filter((code) => code !== agency),
            speaking,
          ),
        );
      }}
      onClose={onClose}
    >
      <Choice label={words('assign.lead')} options={options} value={agency} onChange={setAgency} isNeeded />
      <div className="ticks-in-columns">
        <Ticks
          label={words('assign.supporting')}
          options={options.filter(({ code }) => code !== agency)}
          value={supporting}
          onChange={setSupporting}
        />
      </div>
    </ActWindow>
  );
}

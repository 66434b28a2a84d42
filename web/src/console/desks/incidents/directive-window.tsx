import { useState } from 'react';
import { Choice } from '../../controls/choice.tsx';
import { Dials } from '../../controls/ticks.tsx';
import { ActWindow } from './act-window.tsx';
import { directing, whatOf } from './deeds.ts';
import type { ActWindowOf } from './reason-windows.tsx';

const DUE_IN = ['15', '30', '60', '120'] as const;

/** A leader's directive: to which agency, until when, and what. */
export function DirectiveWindow({
  incidents,
  speaking,
  perform,
  onClose,
  now,
}: ActWindowOf & { now: number }) {
  const { operation, language, words } = speaking;
  const likely = incidents[0]?.agency ?? null;
  const [agency, setAgency] = useState<string | null>(likely);
  const [minutes, setMinutes] = useState<(typeof DUE_IN)[number]>('30');
  return (
    <ActWindow
      title={words('act.titleOf', { act: words('act.directive'), what: whatOf(incidents, speaking) })}
      act={words('act.directive.do')}
      isTextFirst={likely !== null}
      text={{ label: words('act.directive.text') }}
      onAct={(text) => {
        if (agency === null) return;
        perform(directing(incidents, { agency, dueAt: now + Number(minutes) * 60_000, text }, speaking));
      }}
      onClose={onClose}
    >
      <Choice
        label={words('detail.agency')}
        options={operation.agencies.map(({ code, label }) => ({ code, name: label[language] }))}
        value={agency}
        onChange={setAgency}
        isNeeded
        autoFocus={likely === null}
      />
      <Dials
        label={words('act.directive.due')}
        options={DUE_IN.map((code) => ({ code, name: words('time.minute', { n: code }) }))}
        value={minutes}
        onChange={setMinutes}
      />
    </ActWindow>
  );
}

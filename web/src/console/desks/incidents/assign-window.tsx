import { useState } from 'react';
import { AssignAgencyDocument } from '../../../generated/graphql.ts';
import { ActionButton } from '../../controls/action-button.tsx';
import { Choice } from '../../controls/choice.tsx';
import { Window } from '../../controls/window.tsx';
import { labelOf } from '../../session/session.ts';
import type { Speaking } from './incident-words.ts';
import type { QueueIncident } from './queue-incident.ts';
import { type Acting, sending } from './use-acting.ts';

interface AssignWindowProps {
  readonly what: string;
  readonly incidents: readonly QueueIncident[];
  readonly speaking: Speaking;
  readonly perform: Acting['perform'];
  readonly onClose: () => void;
}

/** Which agency leads. The one that is proposed is chosen already. */
export function AssignWindow({ what, incidents, speaking, perform, onClose }: AssignWindowProps) {
  const { operation, language, words } = speaking;
  const [agency, setAgency] = useState<string | null>(incidents[0]?.agency ?? null);
  const assign = () => {
    if (agency === null) return;
    void perform({
      said: words('act.said.assign', { what, agency: labelOf(operation.agencies, agency, language) }),
      incidents,
      change: () => ({ status: 'IN_HAND', agency, isAgencyAssigned: true, supporting: [], dueAt: null }),
      send: sending(AssignAgencyDocument, ({ agency: lead, supporting }) => ({
        agency,
        was: { agency: lead ?? '', supporting: [...supporting] },
      })),
    });
    onClose();
  };
  return (
    <Window title={words('assign.title', { what })} onClose={onClose} width="narrow">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          assign();
        }}
      >
        <Choice
          label={words('assign.lead')}
          options={operation.agencies.map(({ code, label }) => ({ code, name: label[language] }))}
          value={agency}
          onChange={setAgency}
        />
        <div className="row end">
          <ActionButton onPress={onClose}>{words('act.cancel')}</ActionButton>
          <ActionButton type="submit" isPrimary autoFocus isDisabled={agency === null}>
            {words('act.assign')}
          </ActionButton>
        </div>
      </form>
    </Window>
  );
}

import { useState } from 'react';
import { useOperationClock } from '../../../situation/use-situation.ts';
import { ActionButton } from '../../controls/action-button.tsx';
import { type Command, useCommands } from '../../keys/commands.ts';
import type { Speaking } from '../../wording/speaking.ts';
import type { Deed } from './deed.ts';
import { acknowledging, waking } from './deeds.ts';
import { DuplicatesLine } from './duplicates-line.tsx';
import { type AskingAct, IncidentWindows } from './incident-windows.tsx';
import { ACT_KEYS, type ActName, type Offer } from './offers.ts';
import type { QueueIncident } from './queue-incident.ts';
import type { SuggestedDuplicate } from './suggested-duplicates.ts';

interface IncidentActsProps {
  readonly offers: readonly Offer[];
  /** What an act is about: those marked, else the one in hand. */
  readonly targets: readonly QueueIncident[];
  readonly open: readonly QueueIncident[];
  /** What the one in hand may be the same as; none while several are chosen. */
  readonly duplicates: readonly SuggestedDuplicate[];
  readonly post: string;
  readonly speaking: Speaking;
  readonly perform: (deed: Deed) => void;
  textOf(incident: QueueIncident): string;
}

/** Acts worth a word at the foot of the page. */
const HINTED: readonly ActName[] = ['acknowledge', 'verify', 'finish', 'assign'];

/** What can be done about the incident in hand, or about all that are marked: as buttons, by key, and from the palette. */
export function IncidentActs(props: IncidentActsProps) {
  const { offers, targets, open, duplicates, post, speaking, perform, textOf } = props;
  const { words } = speaking;
  const now = useOperationClock()?.at ?? 0;
  // What was decided is decided about what was seen then, whatever comes in while the window is open.
  const [asking, setAsking] = useState<{ act: AskingAct; incidents: readonly QueueIncident[] } | null>(null);
  const run = (act: ActName) => {
    if (act === 'acknowledge') perform(acknowledging(targets, post, speaking));
    else if (act === 'wake') perform(waking(targets, speaking));
    else setAsking({ act, incidents: targets });
  };
  const commands = offers
    .filter(({ isPossible }) => isPossible)
    .map(
      ({ act }): Command => ({
        id: `act-${act}`,
        group: 'keys.group.incident',
        label: words(`act.${act}`),
        keys: ACT_KEYS[act],
        ...(HINTED.includes(act) ? { hint: words(`act.${act}`).toLowerCase() } : {}),
        run: () => run(act),
      }),
    );
  useCommands(commands);
  const buttons = offers.filter(({ isButton }) => isButton);
  const mayMerge = offers.some(({ act }) => act === 'merge');
  return (
    <>
      <DuplicatesLine
        duplicates={duplicates}
        speaking={speaking}
        onMerge={mayMerge ? () => run('merge') : null}
      />
      {buttons.length > 0 && (
        <div className="incident-acts">
          {targets.length > 1 && (
            <p className="several strong">{words('act.forSeveral', { n: targets.length })}</p>
          )}
          {buttons.map(({ act, isPrimary, isPossible }) => (
            <ActionButton
              key={act}
              keys={ACT_KEYS[act]}
              isPrimary={isPrimary}
              isDisabled={!isPossible}
              onPress={() => run(act)}
            >
              {words(`act.${act}`)}
            </ActionButton>
          ))}
        </div>
      )}
      {asking !== null && (
        <IncidentWindows
          act={asking.act}
          incidents={asking.incidents}
          open={open}
          duplicates={duplicates}
          now={now}
          textOf={textOf}
          speaking={speaking}
          perform={perform}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}

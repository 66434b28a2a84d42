import { useState } from 'react';
import { ListBox, ListBoxItem, Text } from 'react-aria-components';
import { incidentNumber } from '../../../i18n/incident-number.ts';
import { timeText } from '../../../i18n/moment.ts';
import { TextEntry } from '../../controls/text-entry.tsx';
import { placeOf } from '../../wording/incident-place.ts';
import { titleOf } from '../../wording/incident-title.ts';
import type { Speaking } from '../../wording/speaking.ts';
import { ActWindow } from './act-window.tsx';
import { merging, whatOf } from './deeds.ts';
import { areApart, candidatesFor } from './merge-candidates.ts';
import type { QueueIncident } from './queue-incident.ts';
import type { ActWindowOf } from './reason-windows.tsx';
import { type SuggestedDuplicate, whyText } from './suggested-duplicates.ts';

interface MergeWindowProps extends ActWindowOf {
  readonly open: readonly QueueIncident[];
  /** Of a single incident. */
  readonly duplicates: readonly SuggestedDuplicate[];
  textOf(incident: QueueIncident): string;
}

/** Into which incident these reports belong: the likeliest first, others by searching. */
export function MergeWindow(props: MergeWindowProps) {
  const { incidents, open, duplicates, textOf, speaking, perform, onClose } = props;
  const { words } = speaking;
  const [text, setText] = useState('');
  const suggested = new Map(duplicates.map((duplicate) => [duplicate.incident.id, duplicate]));
  const scores = new Map(duplicates.map(({ incident, score }) => [incident.id, score]));
  const candidates = candidatesFor(incidents, open, text, textOf, scores);
  const [chosen, setChosen] = useState<string | null>(candidates[0]?.id ?? null);
  const into = candidates.find(({ id }) => id === chosen) ?? candidates[0];
  return (
    <ActWindow
      title={words('act.titleOf', { act: words('act.merge'), what: whatOf(incidents, speaking) })}
      act={
        into === undefined
          ? words('act.merge')
          : words('act.merge.into', { number: incidentNumber(into, words) })
      }
      lacking={into === undefined ? words(areApart(incidents) ? 'act.merge.apart' : 'act.merge.none') : null}
      onAct={() => {
        if (into === undefined) return;
        const others = incidents.filter(({ id }) => id !== into.id);
        perform(merging(others, into, speaking));
      }}
      onClose={onClose}
    >
      <TextEntry
        label={words('act.merge.search')}
        value={text}
        onChange={setText}
        autoFocus
        autoComplete="off"
        hint={words('act.merge.hint')}
      />
      <ListBox
        className="options merge-options"
        aria-label={words('act.merge.which')}
        items={candidates}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={into === undefined ? [] : [into.id]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys;
          if (key !== undefined) setChosen(String(key));
        }}
        renderEmptyState={() => (
          <p className="empty-options">{words(areApart(incidents) ? 'act.merge.apart' : 'act.merge.none')}</p>
        )}
      >
        {(incident) => (
          <ListBoxItem id={incident.id} textValue={titleOf(incident, speaking)} className="option">
            <Candidate incident={incident} duplicate={suggested.get(incident.id)} speaking={speaking} />
          </ListBoxItem>
        )}
      </ListBox>
    </ActWindow>
  );
}

interface CandidateProps {
  readonly incident: QueueIncident;
  readonly duplicate: SuggestedDuplicate | undefined;
  readonly speaking: Speaking;
}

/** What it is, where and when; where the server takes it for the same, how likely and why. */
function Candidate({ incident, duplicate, speaking }: CandidateProps) {
  const { operation, words } = speaking;
  const place = placeOf(incident, speaking);
  return (
    <Text slot="label">
      {titleOf(incident, speaking)}
      <span className="below small dim">
        {incidentNumber(incident, words)} · {[place.wide, place.desa, place.spot].filter(Boolean).join(' · ')}{' '}
        · {timeText(Date.parse(incident.receivedAt), operation.zone)}
      </span>
      {duplicate !== undefined && <span className="below small">{whyText(duplicate, words, true)}</span>}
    </Text>
  );
}

import { useState } from 'react';
import type { Readiness } from '../../../generated/graphql.ts';
import { timeText } from '../../../i18n/moment.ts';
import { ActionButton } from '../../controls/action-button.tsx';
import { placeName } from '../../session/regions.ts';
import { labelOf, useMay, useSession } from '../../session/session.ts';
import { useSpeech } from '../../speech.ts';
import { AnswerWindow } from './answer-window.tsx';
import type { RollCall } from './rolls.types.ts';
import { READINESS, useAnswering } from './use-answering.ts';

type Entry = RollCall['entries'][number];

interface RollEntriesProps {
  readonly rollCall: RollCall;
  /** Null: it is over, and no answer is taken. */
  readonly onAsk: (() => unknown) | null;
}

/** Those who are asked, the silent by name like the others: one tap for one’s own answer, a few words for that of somebody else. */
export function RollEntries({ rollCall, onAsk }: RollEntriesProps) {
  const { words } = useSpeech();
  const may = useMay('answerRoll') && onAsk !== null;
  return (
    <table className="plain rolls">
      <caption className="hidden-words">{words('rolls.list')}</caption>
      <thead>
        <tr>
          <th scope="col">{words('rolls.region')}</th>
          <th scope="col">{words('rolls.answer')}</th>
          <th scope="col">{words('rolls.when')}</th>
          <th scope="col">{words('rolls.who')}</th>
          {may && (
            <th scope="col">
              <span className="hidden-words">{words('rolls.call')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rollCall.entries.map((entry) => (
          <EntryRow key={entry.region} rollCall={rollCall.id} entry={entry} onAsk={may ? onAsk : null} />
        ))}
      </tbody>
    </table>
  );
}

interface EntryRowProps {
  readonly rollCall: string;
  readonly entry: Entry;
  readonly onAsk: (() => unknown) | null;
}

function EntryRow({ rollCall, entry, onAsk }: EntryRowProps) {
  const { operation, me } = useSession();
  const { words, language } = useSpeech();
  const isOwn = me.grants.some((grant) => grant.role === 'KECAMATAN' && grant.region === entry.region);
  const { region, readiness, happenedAt, post, channel, onBehalfOf, note } = entry;
  const who = [
    ...(post === null ? [] : [labelOf(operation.posts, post, language)]),
    ...(channel === null || channel === 'APP' ? [] : [words(`channel.${channel}`)]),
    ...(onBehalfOf === null ? [] : [words('rolls.on', { name: onBehalfOf })]),
  ].join(' · ');
  return (
    <tr data-readiness={readiness ?? 'SILENT'}>
      <th scope="row">{placeName(operation, region)}</th>
      <td>
        <span className={readiness === null ? 'silent-word' : 'strong'}>
          {words(readiness === null ? 'rolls.silent' : `rolls.${readiness}`)}
        </span>
        {note !== null && <span className="small dim block">{note}</span>}
      </td>
      <td className="number">
        {happenedAt === null ? '–' : timeText(Date.parse(happenedAt), operation.zone)}
      </td>
      <td>{who === '' ? '–' : who}</td>
      {onAsk !== null && (
        <td className="acts">
          {isOwn ? (
            <Taps rollCall={rollCall} region={region} was={readiness} onAsk={onAsk} />
          ) : (
            <OnBehalf rollCall={rollCall} region={region} was={readiness} onAsk={onAsk} />
          )}
        </td>
      )}
    </tr>
  );
}

interface TapsProps {
  readonly rollCall: string;
  readonly region: string;
  readonly was: Readiness | null;
  readonly onAsk: () => unknown;
}

/** What one’s own region can answer beside what it has answered. */
function Taps({ rollCall, region, was, onAsk }: TapsProps) {
  const { operation } = useSession();
  const { words } = useSpeech();
  const { answer, isPending } = useAnswering();
  const name = placeName(operation, region);
  return READINESS.filter((readiness) => readiness !== was).map((readiness) => (
    <ActionButton
      key={readiness}
      isSmall
      isPending={isPending}
      label={`${words('rolls.answerFor', { region: name })}: ${words(`rolls.${readiness}`)}`}
      onPress={() => void answer({ rollCall, region, readiness, was }).then(() => void onAsk())}
    >
      {words(`rolls.${readiness}`)}
    </ActionButton>
  ));
}

/** The answer of people who were reached by telephone or radio. */
function OnBehalf({ rollCall, region, was, onAsk }: TapsProps) {
  const { operation } = useSession();
  const { words } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ActionButton
        isSmall
        label={words(was === null ? 'rolls.enterFor' : 'rolls.changeFor', {
          region: placeName(operation, region),
        })}
        onPress={() => setOpen(true)}
      >
        {words(was === null ? 'rolls.enter' : 'rolls.change')}
      </ActionButton>
      {isOpen && (
        <AnswerWindow
          rollCall={rollCall}
          region={region}
          was={was}
          onDone={() => void onAsk()}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

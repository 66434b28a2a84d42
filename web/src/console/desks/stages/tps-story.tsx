import type { RefObject } from 'react';
import { type CallOutcome, TpsStoryOfDocument, type TpsStoryOfQuery } from '../../../generated/graphql.ts';
import { incidentNumber } from '../../../i18n/incident-number.ts';
import { dueTimeText, pastTimeText, timeText } from '../../../i18n/moment.ts';
import type { Words } from '../../../i18n/words.ts';
import { useOperationClock } from '../../../situation/use-situation.ts';
import { ReporterContacts } from '../../contacts/reporter-contacts.tsx';
import { ActionButton } from '../../controls/action-button.tsx';
import { Answered } from '../../controls/answered.tsx';
import { Empty } from '../../controls/notice.tsx';
import { type Command, useCommands } from '../../keys/commands.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { useAskedAnew } from '../../server/use-asked-anew.ts';
import { regionName } from '../../session/regions.ts';
import { labelOf, useSession } from '../../session/session.ts';
import { useSpeech } from '../../speech.ts';
import { titleOf } from '../../wording/incident-title.ts';
import { useSpeaking } from '../../wording/use-speaking.ts';
import { StageSign } from './stage-sign.tsx';
import { useAskedByPicture } from './use-asked-by-picture.ts';

type Story = NonNullable<TpsStoryOfQuery['tps']>;
type Stage = Story['stages'][number];

/** Asked anew this often where nothing says that it changed: an answer that does not come shows that this is from before. */
const EVERY_MS = 15_000;

interface TpsStoryProps {
  readonly pane: RefObject<HTMLDivElement | null>;
  readonly tps: string;
  /** Counts up when something was told of it here. */
  readonly turn: number;
  /** Null where the rights do not hold for it. */
  readonly onCall: ((outcome: CallOutcome) => void) | null;
  readonly onEnter: (() => void) | null;
}

/** Everything known of one TPS: its stages and who says so, calls to it, incidents that name it. */
export function TpsStory({ pane, tps, turn, onCall, onEnter }: TpsStoryProps) {
  const { operation } = useSession();
  const { words } = useSpeech();
  const { answer, ask } = useAnswer(TpsStoryOfDocument, { variables: { code: tps }, everyMs: EVERY_MS });
  useAskedByPicture(ask);
  useAskedAnew(ask, turn);
  if (answer.kind === 'here' && answer.data.tps === null)
    return <Empty title={words('stages.unknown')}>{words('stages.unknownHint')}</Empty>;
  return (
    <div className="story" tabIndex={-1} ref={pane}>
      <h2 className="display">{regionName(operation, tps, words)}</h2>
      {(onCall !== null || onEnter !== null) && <Acts onCall={onCall} onEnter={onEnter} />}
      <Answered answer={answer} onRetry={() => void ask()}>
        {({ tps: story }) => story !== null && <Parts story={story} />}
      </Answered>
    </div>
  );
}

const CALLS = [
  ['SAFE', '1'],
  ['NO_ANSWER', '2'],
  ['INCIDENT', '3'],
] as const satisfies readonly (readonly [CallOutcome, string])[];

function Acts({ onCall, onEnter }: Pick<TpsStoryProps, 'onCall' | 'onEnter'>) {
  const { words } = useSpeech();
  const commands: Command[] =
    onCall === null
      ? []
      : CALLS.map(([outcome, keys]) => ({
          id: `call-${outcome}`,
          group: 'keys.group.page',
          label: words(`call.${outcome}`),
          keys,
          hint: words(`call.${outcome}.short`),
          run: () => onCall(outcome),
        }));
  useCommands(commands);
  return (
    <div className="row story-acts">
      {commands.map(({ id, label, keys, run }) => (
        <ActionButton key={id} {...(keys === undefined ? {} : { keys })} onPress={run}>
          {label}
        </ActionButton>
      ))}
      {onEnter !== null && (
        <ActionButton keys="L" onPress={onEnter}>
          {words('enter.open')}
        </ActionButton>
      )}
    </div>
  );
}

function Parts({ story }: { story: Story }) {
  const { operation } = useSession();
  const speaking = useSpeaking();
  const { words } = speaking;
  const now = useOperationClock()?.at ?? Date.parse(story.operationTime);
  const heard =
    story.lastHeardAt === null
      ? words('stages.heardNever')
      : words('stages.heard', {
          time: pastTimeText(Date.parse(story.lastHeardAt), now, operation.zone, words),
        });
  return (
    <>
      <p className="second">
        {heard} · {words('stages.signalClass', { code: story.tps.signalClass })}
      </p>
      <ReporterContacts tps={[story.tps.code]} />
      <section className="story-part">
        <h3>{words('stages.stages')}</h3>
        <ol className="story-stages">
          {story.stages.map((stage) => (
            <StageLine key={stage.stage} stage={stage} now={now} />
          ))}
        </ol>
      </section>
      <section className="story-part">
        <h3>{words('stages.calls')}</h3>
        {story.calls.length === 0 && <p className="dim">{words('stages.noCalls')}</p>}
        <ol>
          {story.calls.map(({ id, outcome, happenedAt, note }) => (
            <li key={id} className="story-line">
              <span className="number">{timeText(Date.parse(happenedAt), operation.zone)}</span>
              <span>
                {words(`call.${outcome}`)}
                {note !== null && <span className="small dim block">{note}</span>}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <section className="story-part">
        <h3>{words('stages.incidents')}</h3>
        {story.incidents.length === 0 && <p className="dim">{words('stages.noIncidents')}</p>}
        <ol>
          {story.incidents.map(({ id, category, kind, truth, series, number, status, receivedAt }) => (
            <li key={id} className="story-line">
              <span className="number">{timeText(Date.parse(receivedAt), operation.zone)}</span>
              <span>
                {titleOf({ category, kind, truth }, speaking)}
                <span className="small dim block">
                  {incidentNumber({ series, number }, words)} · {words(`incident.status.${status}`)}
                </span>
              </span>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

/** Until when it is in time; where the law lets it go on after that, until when. */
function limitText(
  { limitAt, overtimeAfter }: Stage,
  timeOf: (instant: string) => string,
  words: Words,
): string {
  if (overtimeAfter === null) return words('stages.limit', { time: timeOf(limitAt) });
  return words('stages.extended', { time: timeOf(overtimeAfter), until: timeOf(limitAt) });
}

function StageLine({ stage, now }: { stage: Stage; now: number }) {
  const { operation } = useSession();
  const { words, language } = useSpeech();
  const at = (instant: string) => timeText(Date.parse(instant), operation.zone);
  const { status, happenedAt, isDoneLate, isImplied, isConflicting } = stage;
  const when =
    happenedAt === null
      ? limitText(stage, (instant) => dueTimeText(Date.parse(instant), now, operation.zone, words), words)
      : words(isDoneLate ? 'stages.doneLate' : 'stages.doneAt', { time: at(happenedAt) });
  const marks = [
    ...(isImplied ? [words('stages.implied')] : []),
    ...(isConflicting ? [words('stages.conflict')] : []),
  ];
  return (
    <li>
      <p className="story-line">
        <StageSign status={status} />
        <span>
          <span className="strong">{labelOf(operation.stages, stage.stage, language)}</span>{' '}
          <span className="dim">{[words(`stages.status.${status}`), when, ...marks].join(' · ')}</span>
        </span>
      </p>
      {stage.reports.length > 0 && (
        <ul className="story-reports small">
          {stage.reports.map((report) => (
            <li key={report.id}>
              <span className="number">{at(report.happenedAt)}</span>{' '}
              {labelOf(operation.institutions, report.institution, language)}:{' '}
              {words(`stages.assertion.${report.assertion}`)}, {words(`channel.${report.channel}`)}
              {report.onBehalfOf !== null && `, ${words('rolls.on', { name: report.onBehalfOf })}`}
              {stage.reports.some(({ corrects }) => corrects === report.id) &&
                ` (${words('stages.corrected')})`}
              {report.note !== null && <span className="dim block">{report.note}</span>}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { type CallOutcome, LogCallDocument, TpsStandingsDocument } from '../../../generated/graphql.ts';
import { Answered } from '../../controls/answered.tsx';
import { Empty } from '../../controls/notice.tsx';
import { Split } from '../../controls/split.tsx';
import { useSay } from '../../frame/sayings.tsx';
import { PATHS } from '../../frame/screens.ts';
import { useCommands } from '../../keys/commands.ts';
import { useRowPlace } from '../../keys/use-row-place.ts';
import { useRaisePlace, useRaising } from '../../raising/raising.tsx';
import { sentenceOf } from '../../server/outcome.ts';
import { useActNow } from '../../server/use-act.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { regionName } from '../../session/regions.ts';
import { useMay, useSession } from '../../session/session.ts';
import { useWords } from '../../speech.ts';
import { EnterWindow } from './enter-window.tsx';
import { FILTERS, type StagesSearch } from './stages-search.ts';
import { longestSilenceFirst, nextAfter, type Standing } from './standing-order.ts';
import { TpsList } from './tps-list.tsx';
import { TpsStory } from './tps-story.tsx';
import { useAskedByPicture } from './use-asked-by-picture.ts';

const EVERY_MS = 15_000;

/** The TPS of a region, or those of them that ask for a look, and the story of the one in hand. */
export function TpsDesk({ region, search }: { region: string; search: StagesSearch }) {
  const words = useWords();
  const { saring, tahap } = search;
  const asked = saring === undefined ? null : FILTERS[saring];
  const { answer, ask } = useAnswer(TpsStandingsDocument, {
    variables: {
      region,
      stage: saring === undefined ? null : (tahap ?? null),
      status: asked === 'CONFLICTING' ? null : asked,
      isConflicting: asked === 'CONFLICTING',
    },
    everyMs: EVERY_MS,
  });
  useAskedByPicture(ask);
  return (
    <Answered answer={answer} onRetry={() => void ask()}>
      {({ tpsStandings, stageMatrix }) =>
        tpsStandings.length === 0 ? (
          <div className="desk-page">
            <Empty title={words('stages.emptyFilter')}>{words('stages.emptyFilterHint')}</Empty>
          </div>
        ) : (
          <Listed
            region={region}
            search={search}
            standings={saring === 'tanpa-kabar' ? longestSilenceFirst(tpsStandings) : tpsStandings}
            stages={stageMatrix.total.cells.map(({ stage }) => stage)}
            onAsk={ask}
          />
        )
      }
    </Answered>
  );
}

interface ListedProps {
  readonly region: string;
  readonly search: StagesSearch;
  readonly standings: readonly Standing[];
  readonly stages: readonly string[];
  readonly onAsk: () => unknown;
}

function Listed({ region, search, standings, stages, onAsk }: ListedProps) {
  const words = useWords();
  const { operation } = useSession();
  const navigate = useNavigate({ from: PATHS.stages });
  const story = useRef<HTMLDivElement>(null);
  const [isEntering, setEntering] = useState(false);
  const [storyTurn, setStoryTurn] = useState(0);
  // Who leaves the list is not taken out of the hand: a call is noted for whom it was made to.
  const [first] = useState(standings[0]?.tps.code ?? null);
  const inHand = search.tps ?? first;
  const rows = standings.map(({ tps }) => tps.code);
  const place = useRowPlace(rows, inHand);
  const take = (tps: string) => void navigate({ search: (before) => ({ ...before, tps }), replace: true });
  const told = () => {
    setStoryTurn((turn) => turn + 1);
    void onAsk();
  };
  const call = useCalls(inHand, () => {
    const next = search.saring === undefined ? null : nextAfter(standings, place);
    if (next !== null) take(next);
    told();
  });
  const mayEnter = useMay('reportCheckpoint');
  useRaisePlace(inHand);
  useCommands([
    {
      id: 'open-story',
      group: 'keys.group.list',
      label: words('stages.open'),
      keys: 'Enter',
      isOnlyKey: true,
      run: () => story.current?.focus(),
    },
    ...(mayEnter && inHand !== null
      ? [
          {
            id: 'enter-stage',
            group: 'keys.group.page' as const,
            label: words('enter.open'),
            keys: 'L' as const,
            run: () => setEntering(true),
          },
        ]
      : []),
  ]);
  const name = inHand === null ? '' : regionName(operation, inHand, words);
  return (
    <>
      <Split
        label={name}
        list={
          <TpsList
            name={`${region} ${search.saring ?? ''} ${search.tahap ?? ''}`}
            caption={words(search.saring === 'tanpa-kabar' ? 'stages.callList' : 'stages.tpsList')}
            standings={standings}
            stages={stages}
            inHand={inHand}
            place={place}
            onTake={take}
          />
        }
        detail={
          inHand === null ? (
            <Empty title={words('stages.choose')} />
          ) : (
            <TpsStory
              key={inHand}
              pane={story}
              tps={inHand}
              turn={storyTurn}
              onCall={call}
              onEnter={mayEnter ? () => setEntering(true) : null}
            />
          )
        }
      />
      {isEntering && inHand !== null && (
        <EnterWindow tps={inHand} stages={stages} onDone={told} onClose={() => setEntering(false)} />
      )}
    </>
  );
}

/** Notes what a call gave, and says so; of an incident that was told there follows what it is. Null where the rights do not hold for it. */
function useCalls(tps: string | null, onDone: () => void): ((outcome: CallOutcome) => void) | null {
  const words = useWords();
  const { operation } = useSession();
  const say = useSay();
  const { run } = useActNow(LogCallDocument);
  const { raise } = useRaising();
  const may = useMay('callTps');
  if (!may || tps === null) return null;
  return (outcome) => {
    const name = regionName(operation, tps, words);
    void run({ tps, outcome }).then((became) => {
      const why = sentenceOf(became, words);
      if (why !== null) return say({ text: words('call.failed', { tps: name, why }) });
      say({ text: words('call.said', { tps: name, outcome: words(`call.${outcome}`) }) });
      if (outcome === 'INCIDENT') raise?.(tps);
      onDone();
    });
  };
}

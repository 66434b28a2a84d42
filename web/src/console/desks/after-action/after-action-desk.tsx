import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import {
  AfterActionReportDocument,
  OperationNowDocument,
  type ReportVersion,
} from '../../../generated/graphql.ts';
import { Answered } from '../../controls/answered.tsx';
import { Empty, Failed, Waiting } from '../../controls/notice.tsx';
import { PATHS } from '../../frame/screens.ts';
import { outcomeOf, sentenceOf } from '../../server/outcome.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { watchedScope } from '../../session/regions.ts';
import { useMay, useSession } from '../../session/session.ts';
import { useSpeaking } from '../../wording/use-speaking.ts';
import type { LessonActs, Report } from './after-action.types.ts';
import { type AskedOfLesson, LessonWindow } from './lesson-window.tsx';
import { ReportPaper } from './report-paper.tsx';
import { type ReportSearch, versionOf } from './report-search.ts';
import { ReportSettings } from './report-settings.tsx';

const MINUTE = 60_000;

/** What is to be said of the day after it, as it will lie on paper. */
export function AfterActionDesk() {
  const { words } = useSpeaking();
  const { me } = useSession();
  const widest = watchedScope(me.grants);
  return (
    <div className="report-desk">
      <h1 className="hidden-words">{words('report.title')}</h1>
      {widest === null ? (
        <Empty title={words('report.noScope')}>{words('report.noScopeHint')}</Empty>
      ) : (
        <Asked widest={widest} />
      )}
    </div>
  );
}

function Asked({ widest }: { widest: string }) {
  const search: ReportSearch = useSearch({ from: PATHS.report });
  const navigate = useNavigate({ from: PATHS.report });
  const { answer: clock, ask: askClock } = useAnswer(OperationNowDocument);
  const scope = search.wilayah ?? widest;
  const version = versionOf(search);
  const now = clock.kind === 'here' ? Date.parse(clock.data.operation.clock.now) : null;
  const newest = now === null ? null : Math.floor(now / MINUTE) * MINUTE;
  const until = search.sampai === undefined ? newest : Date.parse(search.sampai);
  const change = (next: (before: ReportSearch) => ReportSearch) =>
    void navigate({ search: next, replace: true });
  return (
    <>
      <ReportSettings
        {...{ scope, widest, until, version }}
        onScope={(code) =>
          change(({ wilayah: _, ...rest }) => (code === widest ? rest : { ...rest, wilayah: code }))
        }
        onUntil={(sampai) => change((before) => ({ ...before, sampai }))}
        onVersion={(wanted) =>
          change(({ versi: _, ...rest }) => (wanted === 'MASKED' ? { ...rest, versi: 'samar' } : rest))
        }
        onAnew={() => {
          change(({ sampai: _, ...rest }) => rest);
          void askClock();
        }}
      />
      {until === null ? (
        <Answered answer={clock} onRetry={() => void askClock()}>
          {() => null}
        </Answered>
      ) : (
        <Counted scope={scope} until={until} version={version} />
      )}
    </>
  );
}

interface CountedProps {
  readonly scope: string;
  readonly until: number;
  readonly version: ReportVersion;
}

/** The report that was asked for; never another one while it is counted. */
function Counted({ scope, until, version }: CountedProps) {
  const speaking = useSpeaking();
  const { answer, ask } = useAnswer(AfterActionReportDocument, {
    variables: { scope, until: new Date(until).toISOString(), version },
  });
  return (
    <Answered answer={answer} onRetry={() => void ask()}>
      {(data) => {
        const outcome = outcomeOf<Report>(data);
        if (outcome.kind !== 'done')
          return (
            <div className="page-notice">
              <Failed sentence={sentenceOf(outcome, speaking.words) ?? ''} onRetry={() => void ask()} />
            </div>
          );
        const report = outcome.done;
        const isAsked =
          report.scope === scope && Date.parse(report.until) === until && report.version === version;
        return isAsked ? <Paper report={report} onChanged={() => void ask()} /> : <Waiting />;
      }}
    </Answered>
  );
}

/** The report with what can be done about its lessons. */
function Paper({ report, onChanged }: { report: Report; onChanged: () => void }) {
  const speaking = useSpeaking();
  const [asked, setAsked] = useState<AskedOfLesson | null>(null);
  const mayWrite = useMay('recordLesson') && report.version === 'FULL';
  const acts: LessonActs = {
    record: () => setAsked({ what: 'record' }),
    amend: (lesson) => setAsked({ what: 'amend', lesson }),
    withdraw: (lesson) => setAsked({ what: 'withdraw', lesson }),
  };
  return (
    <>
      <ReportPaper report={report} speaking={speaking} acts={mayWrite ? acts : null} />
      {asked !== null && (
        <LessonWindow
          asked={asked}
          region={report.scope}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            onChanged();
          }}
        />
      )}
    </>
  );
}

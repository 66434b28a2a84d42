import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ConsoleAlertsDocument, type ConsoleAlertsQuery } from '../../../generated/graphql.ts';
import { pastTimeText } from '../../../i18n/moment.ts';
import { SeveritySign } from '../../../pieces/severity-sign.tsx';
import { useOperationClock } from '../../../situation/use-situation.ts';
import { ActionButton } from '../../controls/action-button.tsx';
import { Answered } from '../../controls/answered.tsx';
import { Empty } from '../../controls/notice.tsx';
import { RowList } from '../../controls/row-list.tsx';
import { Split } from '../../controls/split.tsx';
import { BarContent } from '../../frame/bar.tsx';
import { PATHS } from '../../frame/screens.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { regionName } from '../../session/regions.ts';
import { useMay, useSession } from '../../session/session.ts';
import { useSpeech } from '../../speech.ts';
import { AlertDetail } from './alert-detail.tsx';
import { LadderWindow } from './ladder-window.tsx';
import { TestWindow } from './test-window.tsx';

type Alert = ConsoleAlertsQuery['alerts']['edges'][number]['node'];

/** Alerts with their ladders: what is called, who has it, and who has been told. */
export function AlertsDesk() {
  const { words } = useSpeech();
  const mayTest = useMay('testAlerts');
  const [open, setOpen] = useState<'test' | 'ladder' | null>(null);
  const { answer, ask } = useAnswer(ConsoleAlertsDocument, { everyMs: 2_000 });
  const close = () => setOpen(null);
  return (
    <>
      <BarContent>
        {mayTest && (
          <>
            <ActionButton isSmall onPress={() => setOpen('ladder')}>
              {words('alerts.ladder')}
            </ActionButton>
            <ActionButton isSmall onPress={() => setOpen('test')}>
              {words('alerts.test')}
            </ActionButton>
          </>
        )}
      </BarContent>
      <h1 className="hidden-words">{words('screen.alerts')}</h1>
      <Answered answer={answer} onRetry={ask}>
        {({ alerts: { edges } }) => <Listed alerts={edges.map(({ node }) => node)} />}
      </Answered>
      {open === 'test' && <TestWindow onClose={close} onSent={ask} />}
      {open === 'ladder' && <LadderWindow onClose={close} />}
    </>
  );
}

function Listed({ alerts }: { alerts: readonly Alert[] }) {
  const { words, language } = useSpeech();
  const { operation } = useSession();
  const clock = useOperationClock();
  const { peringatan } = useSearch({ from: PATHS.alerts });
  const navigate = useNavigate({ from: PATHS.alerts });
  if (alerts.length === 0) return <Empty title={words('alerts.none')}>{words('alerts.noneHint')}</Empty>;
  const of = (isEnded: boolean) => alerts.filter(({ state }) => (state === 'ENDED') === isEnded);
  const rows = [...of(false), ...of(true)];
  // An older one, or one that is not his to see, is asked for by itself: another is never shown in its place.
  const chosen = peringatan ?? rows[0]?.id ?? null;
  return (
    <Split
      label={words('alerts.detail')}
      list={
        <RowList<Alert>
          label={words('alerts.list')}
          columns={[
            { name: words('alerts.column.alert') },
            { name: words('alerts.column.state'), className: 'w-34' },
            { name: words('alerts.column.raised'), className: 'number w-13' },
          ]}
          groups={[
            { name: words('alerts.open'), rows: of(false) },
            { name: words('alerts.ended'), rows: of(true) },
          ]}
          keyOf={({ id }) => id}
          nameOf={({ label, severity, state, region }) => (
            <span className="with-mark">
              <SeveritySign severity={severity} isFilled={state === 'CALLING'} size={32} />
              <span>
                <span className="row-name">{label[language]}</span>
                <span className="small dim block">{regionName(operation, region, words)}</span>
              </span>
            </span>
          )}
          cellsOf={({ state, raisedAt }) => [
            words(`officer.state.${state}`),
            pastTimeText(Date.parse(raisedAt), clock?.at ?? Date.parse(raisedAt), operation.zone, words),
          ]}
          selected={chosen}
          onSelect={(id) => void navigate({ search: { peringatan: id } })}
          isPast={({ state }) => state === 'ENDED'}
        />
      }
      detail={
        chosen === null ? <Empty title={words('alerts.choose')} /> : <AlertDetail key={chosen} id={chosen} />
      }
    />
  );
}

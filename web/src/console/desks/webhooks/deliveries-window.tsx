import { useState } from 'react';
import {
  type DeliveryState,
  SendDeliveryAgainDocument,
  WebhookDeliveriesDocument,
  type WebhookDeliveriesQuery,
} from '../../../generated/graphql.ts';
import { ActionButton } from '../../controls/action-button.tsx';
import { Answered } from '../../controls/answered.tsx';
import { seenText } from '../../controls/moments.ts';
import { Empty, Notice } from '../../controls/notice.tsx';
import { PlainTable } from '../../controls/plain-table.tsx';
import { ReadingWindow } from '../../controls/reading-window.tsx';
import { Dials } from '../../controls/ticks.tsx';
import { useNow } from '../../controls/use-now.ts';
import { useSay } from '../../frame/sayings.tsx';
import { sentenceOf } from '../../server/outcome.ts';
import { useAct } from '../../server/use-act.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { useSession } from '../../session/session.ts';
import { useWords } from '../../speech.ts';
import type { Webhook } from './webhook-state.ts';

type Delivery = WebhookDeliveriesQuery['webhookDeliveries']['edges'][number]['node'];

const SHOWN = ['ALL', 'WAITING', 'DEAD'] as const;
type Shown = (typeof SHOWN)[number];

interface DeliveriesWindowProps {
  readonly webhook: Webhook;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** What was sent to a webhook; what was given up first, where there is any. */
export function DeliveriesWindow({ webhook, onClose, onChanged }: DeliveriesWindowProps) {
  const words = useWords();
  const [shown, setShown] = useState<Shown>(webhook.dead > 0 ? 'DEAD' : 'ALL');
  const state: DeliveryState | null = shown === 'ALL' ? null : shown;
  const variables = { webhook: webhook.id, state };
  const { answer, ask } = useAnswer(WebhookDeliveriesDocument, { variables, everyMs: 3_000 });
  const changed = () => {
    void ask();
    onChanged();
  };
  return (
    <ReadingWindow title={words('webhooks.readOf', { name: webhook.name })} onClose={onClose}>
      <Dials
        label={words('webhooks.shown')}
        options={SHOWN.map((code) => ({ code, name: words(`webhooks.shown.${code}`) }))}
        value={shown}
        onChange={setShown}
      />
      <Answered answer={answer} onRetry={ask}>
        {({ webhookDeliveries: { edges, pageInfo } }) =>
          edges.length === 0 ? (
            <Empty title={words('webhooks.noDeliveries')} />
          ) : (
            <>
              <DeliveryTable deliveries={edges.map(({ node }) => node)} onChanged={changed} />
              {pageInfo.hasNextPage && <p className="small dim">{words('webhooks.newestOnly')}</p>}
            </>
          )
        }
      </Answered>
    </ReadingWindow>
  );
}

interface DeliveryTableProps {
  readonly deliveries: readonly Delivery[];
  readonly onChanged: () => void;
}

function DeliveryTable({ deliveries, onChanged }: DeliveryTableProps) {
  const words = useWords();
  const say = useSay();
  const now = useNow(5_000);
  const { run, isPending, outcome } = useAct(SendDeliveryAgainDocument);
  const sendAgain = async (delivery: string) => {
    const became = await run({ delivery });
    if (became.kind !== 'done') return;
    say({ text: words('webhooks.said.again') });
    onChanged();
  };
  const sentence = sentenceOf(outcome, words);
  return (
    <>
      {sentence !== null && <Notice tone="stopped">{sentence}</Notice>}
      <PlainTable
        columns={[
          words('webhooks.column.message'),
          words('webhooks.column.state'),
          words('webhooks.column.tries'),
        ]}
      >
        {deliveries.map((delivery) => (
          <DeliveryRow
            key={delivery.id}
            delivery={delivery}
            now={now}
            isPending={isPending}
            onAgain={() => void sendAgain(delivery.id)}
          />
        ))}
      </PlainTable>
    </>
  );
}

interface DeliveryRowProps {
  readonly delivery: Delivery;
  readonly now: number;
  readonly isPending: boolean;
  readonly onAgain: () => void;
}

function DeliveryRow({ delivery, now, isPending, onAgain }: DeliveryRowProps) {
  const words = useWords();
  const { operation } = useSession();
  const { type, state, tries, lastFault, lastStatus, nextTryAt } = delivery;
  const time = (at: string | null) => seenText(at, now, operation.zone, words);
  return (
    <tr>
      <th scope="row">
        <span className="row-name code">{type}</span>
        <span className="small dim block number">{time(delivery.madeAt)}</span>
      </th>
      <td>
        {words(`delivery.state.${state}`)}
        {lastFault !== null && (
          <span className="small block">
            {words(`delivery.fault.${lastFault}`)}
            {lastStatus !== null && ` (${lastStatus})`}
          </span>
        )}
      </td>
      <td className="number">
        {tries}
        <span className="small dim block">
          {nextTryAt === null
            ? time(delivery.lastTriedAt)
            : words('webhooks.next', { time: time(nextTryAt) })}
        </span>
      </td>
      <td className="acts">
        {state === 'DEAD' && (
          <ActionButton isSmall isPending={isPending} onPress={onAgain}>
            {words('webhooks.again')}
          </ActionButton>
        )}
      </td>
    </tr>
  );
}

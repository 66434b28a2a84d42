import { useState } from 'react';
import {
  RemoveWebhookDocument,
  TestWebhookDocument,
  WebhooksDocument,
  type WebhooksQuery,
} from '../../../generated/graphql.ts';
import { ActionButton } from '../../controls/action-button.tsx';
import { Answered } from '../../controls/answered.tsx';
import { ConfirmWindow } from '../../controls/confirm-window.tsx';
import { dateText, seenText } from '../../controls/moments.ts';
import { Empty } from '../../controls/notice.tsx';
import { PlainTable } from '../../controls/plain-table.tsx';
import { useNow } from '../../controls/use-now.ts';
import { AddPage } from '../../frame/add-page.tsx';
import { useSay } from '../../frame/sayings.tsx';
import { sentenceOf } from '../../server/outcome.ts';
import { useAct } from '../../server/use-act.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { regionName } from '../../session/regions.ts';
import { useSession } from '../../session/session.ts';
import { useWords } from '../../speech.ts';
import { AddWindow } from './add-window.tsx';
import { DeliveriesWindow } from './deliveries-window.tsx';
import { type Webhook, webhookState } from './webhook-state.ts';

/** Programs elsewhere that are told of alerts, and what did not reach them. */
export function WebhooksDesk() {
  const words = useWords();
  const { answer, ask } = useAnswer(WebhooksDocument, { everyMs: 5_000 });
  const [isAdding, setAdding] = useState(false);
  const add = () => setAdding(true);
  return (
    <AddPage
      title={words('screen.webhooks')}
      hint={words('webhooks.hint')}
      add={{ id: 'add-webhook', label: words('webhooks.add'), short: words('webhooks.addShort'), run: add }}
    >
      <Answered answer={answer} onRetry={ask}>
        {({ webhooks }) => <WebhookTable webhooks={webhooks} onAdd={add} onChanged={ask} />}
      </Answered>
      {isAdding && <AddWindow onClose={() => setAdding(false)} onAdded={ask} />}
    </AddPage>
  );
}

interface WebhookTableProps {
  readonly webhooks: WebhooksQuery['webhooks'];
  readonly onAdd: () => void;
  readonly onChanged: () => void;
}

function WebhookTable({ webhooks, onAdd, onChanged }: WebhookTableProps) {
  const words = useWords();
  const now = useNow(15_000);
  const [removing, setRemoving] = useState<Webhook | null>(null);
  const [reading, setReading] = useState<Webhook | null>(null);
  if (webhooks.length === 0) {
    return (
      <Empty
        title={words('webhooks.none')}
        action={
          <ActionButton isPrimary onPress={onAdd}>
            {words('webhooks.add')}
          </ActionButton>
        }
      >
        {words('webhooks.noneHint')}
      </Empty>
    );
  }
  return (
    <>
      <PlainTable
        columns={[
          words('webhooks.column.name'),
          words('webhooks.column.filter'),
          words('webhooks.column.state'),
          words('webhooks.column.sent'),
        ]}
      >
        {webhooks.map((webhook) => (
          <WebhookRow
            key={webhook.id}
            webhook={webhook}
            now={now}
            onRead={() => setReading(webhook)}
            onRemove={() => setRemoving(webhook)}
          />
        ))}
      </PlainTable>
      {reading !== null && (
        <DeliveriesWindow webhook={reading} onClose={() => setReading(null)} onChanged={onChanged} />
      )}
      {removing !== null && (
        <RemoveWindow webhook={removing} onClose={() => setRemoving(null)} onChanged={onChanged} />
      )}
    </>
  );
}

interface WebhookRowProps {
  readonly webhook: Webhook;
  readonly now: number;
  readonly onRead: () => void;
  readonly onRemove: () => void;
}

function WebhookRow({ webhook, now, onRead, onRemove }: WebhookRowProps) {
  const words = useWords();
  const { operation } = useSession();
  const { name, severities, waiting, dead, lastFault } = webhook;
  const state = webhookState(webhook);
  return (
    <tr>
      <th scope="row">
        <span className="row-name">{name}</span>
        <span className="small dim block">{webhook.url}</span>
        <span className="small dim block">
          {words('webhooks.added', { time: dateText(webhook.addedAt, operation.zone, words) })}
        </span>
      </th>
      <td>
        {regionName(operation, webhook.region, words)}
        <span className="small dim block">
          {severities.map((severity) => words(`severity.${severity}`)).join(', ')}
        </span>
      </td>
      <td>
        {words(`webhooks.state.${state}`)}
        {lastFault !== null && <span className="small block">{words(`delivery.fault.${lastFault}`)}</span>}
        {waiting + dead > 0 && (
          <span className="small dim block number">{words('webhooks.left', { waiting, dead })}</span>
        )}
      </td>
      <td className="number">{seenText(webhook.lastSentAt, now, operation.zone, words)}</td>
      <td className="acts">
        <TestButton webhook={webhook} />
        <ActionButton isSmall label={words('webhooks.readOf', { name })} onPress={onRead}>
          {words('webhooks.read')}
        </ActionButton>
        <ActionButton isSmall label={words('webhooks.removeOf', { name })} onPress={onRemove}>
          {words('webhooks.remove')}
        </ActionButton>
      </td>
    </tr>
  );
}

function TestButton({ webhook }: { webhook: Webhook }) {
  const words = useWords();
  const say = useSay();
  const { run, isPending } = useAct(TestWebhookDocument);
  const { id, name } = webhook;
  const test = async () => {
    const became = await run({ webhook: id });
    say({ text: sentenceOf(became, words) ?? words('webhooks.said.tested', { name }) });
  };
  return (
    <ActionButton
      isSmall
      isPending={isPending}
      label={words('webhooks.testOf', { name })}
      onPress={() => void test()}
    >
      {words('webhooks.test')}
    </ActionButton>
  );
}

interface RemoveWindowProps {
  readonly webhook: Webhook;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

function RemoveWindow({ webhook, onClose, onChanged }: RemoveWindowProps) {
  const words = useWords();
  const say = useSay();
  const { run, isPending, outcome } = useAct(RemoveWebhookDocument);
  const { id, name } = webhook;
  const remove = async () => {
    const became = await run({ webhook: id });
    if (became.kind !== 'done') return;
    say({ text: words('webhooks.said.removed', { name }) });
    onClose();
    onChanged();
  };
  return (
    <ConfirmWindow
      title={words('webhooks.removeOf', { name })}
      act={words('webhooks.remove')}
      onAct={() => void remove()}
      onClose={onClose}
      isPending={isPending}
      problem={sentenceOf(outcome, words)}
    >
      {words('webhooks.removeHint')}
    </ConfirmWindow>
  );
}

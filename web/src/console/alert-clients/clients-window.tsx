import { Answered } from '../controls/answered.tsx';
import { seenText } from '../controls/moments.ts';
import { Empty } from '../controls/notice.tsx';
import { PlainTable } from '../controls/plain-table.tsx';
import { ReadingWindow } from '../controls/reading-window.tsx';
import { useNow } from '../controls/use-now.ts';
import { regionName } from '../session/regions.ts';
import { useSession } from '../session/session.ts';
import { useWords } from '../speech.ts';
import { type AlertClient, useAlertClients } from './use-alert-clients.ts';

/** Each program that may follow alerts, those that were cut off first, and since when. */
export function ClientsWindow({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const { answer, ask } = useAlertClients();
  return (
    <ReadingWindow title={words('clients.title')} onClose={onClose} width="wide">
      <p className="second">{words('clients.hint')}</p>
      {answer !== null && (
        <Answered answer={answer} onRetry={ask}>
          {(clients) =>
            clients.length === 0 ? (
              <Empty title={words('clients.none')}>{words('clients.noneHint')}</Empty>
            ) : (
              <Listed clients={clients} />
            )
          }
        </Answered>
      )}
    </ReadingWindow>
  );
}

function Listed({ clients }: { clients: readonly AlertClient[] }) {
  const words = useWords();
  const { operation } = useSession();
  const now = useNow();
  const goneFirst = clients.toSorted((a, b) => Number(a.isConnected) - Number(b.isConnected));
  return (
    <PlainTable
      caption={words('clients.title')}
      columns={[
        words('tokens.column.name'),
        words('tokens.column.region'),
        words('clients.column.state'),
        words('clients.column.seen'),
      ]}
      isRead
    >
      {goneFirst.map(({ id, name, region, isConnected, lastSeenAt }) => (
        <tr key={id}>
          <th scope="row">{name}</th>
          <td>{regionName(operation, region, words)}</td>
          <td>{words(isConnected ? 'clients.connected' : 'clients.gone')}</td>
          <td className="number">
            {isConnected ? words('clients.now') : seenText(lastSeenAt, now, operation.zone, words)}
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}

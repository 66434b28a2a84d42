import { useState } from 'react';
import { useCommands } from '../keys/commands.ts';
import { useWords } from '../speech.ts';
import { ClientsWindow } from './clients-window.tsx';
import { useAlertClients } from './use-alert-clients.ts';

/** How many of the programs that may follow alerts do, on every screen: a siren that was cut off says nothing itself. While nobody answers, a dash. */
export function ClientCount() {
  const words = useWords();
  const { answer } = useAlertClients();
  const [isOpen, setOpen] = useState(false);
  useCommands(
    answer === null
      ? []
      : [
          {
            id: 'alert-clients',
            group: 'keys.group.everywhere',
            label: words('clients.title'),
            run: () => setOpen(true),
          },
        ],
  );
  if (answer?.kind !== 'here') return null;
  const total = answer.data.length;
  const connected = answer.data.filter(({ isConnected }) => isConnected).length;
  return (
    <>
      <button
        type="button"
        className={answer.fault !== null || connected < total ? 'count doubtful' : 'count'}
        data-clients=""
        onClick={() => setOpen(true)}
      >
        {words('bar.clients', { n: answer.fault === null ? connected : '–', total })}
      </button>
      {isOpen && <ClientsWindow onClose={() => setOpen(false)} />}
    </>
  );
}

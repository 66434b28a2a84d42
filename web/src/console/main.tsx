import { createRoot } from 'react-dom/client';
import { ConsoleApp } from './console-app.tsx';
import { createConsoleClient } from './server/console-client.ts';

const listeners = new Set<() => void>();
const createClient = () =>
  createConsoleClient({
    location,
    onSessionEnd: () => {
      for (const listener of listeners) listener();
    },
  });
const whenSessionEnds = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const root = document.getElementById('console');
if (root !== null) {
  createRoot(root).render(<ConsoleApp createClient={createClient} whenSessionEnds={whenSessionEnds} />);
}

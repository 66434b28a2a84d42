import { useWords } from '../speech.ts';
import { useCommands } from './commands.ts';

/** J and K go down and up in the list that is on the screen. */
export function useStepKeys(step: (by: 1 | -1) => void): void {
  const words = useWords();
  const of = (name: 'down' | 'up', keys: string, by: 1 | -1) => ({
    id: `row-${name}`,
    group: 'keys.group.list' as const,
    label: words(`list.${name}`),
    keys,
    hint: words(`list.${name}Short`),
    isOnlyKey: true,
    isStep: true,
    run: () => step(by),
  });
  useCommands([of('down', 'J', 1), of('up', 'K', -1)]);
}

import { useSay } from '../../frame/sayings.tsx';
import { type Command, useCommands } from '../../keys/commands.ts';
import { useWords } from '../../speech.ts';

interface QueueKeys {
  readonly hasNews: boolean;
  readonly hasMarks: boolean;
  readonly step: (by: number) => void;
  readonly mark: (by: number) => void;
  readonly open: () => void;
  readonly showNews: () => void;
  readonly unmark: () => void;
  readonly back: () => void;
}

/** The keys of the list: up, down, open, choose several, show what is new. */
export function useQueueCommands(keys: QueueKeys): void {
  const words = useWords();
  const say = useSay();
  const list = (id: string, label: string, chord: string, run: () => void, hint?: string): Command => ({
    id,
    group: 'keys.group.list',
    label,
    keys: chord,
    isOnlyKey: true,
    ...(hint === undefined ? {} : { hint }),
    run,
  });
  const step = (...of: Parameters<typeof list>): Command => ({ ...list(...of), isStep: true });
  useCommands([
    step('row-down', words('queue.down'), 'J', () => keys.step(1), ''),
    step('row-up', words('queue.up'), 'K', () => keys.step(-1), words('queue.move')),
    list('open', words('queue.open'), 'Enter', keys.open, words('queue.openShort')),
    list('mark', words('queue.mark'), 'X', () => keys.mark(0), words('queue.markShort')),
    step('mark-down', words('queue.markDown'), 'Shift+J', () => keys.mark(1)),
    step('mark-up', words('queue.markUp'), 'Shift+K', () => keys.mark(-1)),
    keys.hasMarks
      ? list('unmark', words('queue.unmarkAll'), 'Esc', keys.unmark)
      : list('back', words('queue.back'), 'Esc', keys.back),
    keys.hasNews
      ? list('news', words('queue.showNews'), '.', keys.showNews, words('queue.showShort'))
      : {
          ...list('no-news', words('queue.showNews'), '.', () => say({ text: words('queue.noNews') })),
          isExcuse: true,
        },
  ]);
}

import { useState } from 'react';
import { CommandWallDocument } from '../../generated/graphql.ts';
import { ActForm } from '../controls/act-form.tsx';
import { ActionButton } from '../controls/action-button.tsx';
import { Failed, Notice } from '../controls/notice.tsx';
import { TextEntry } from '../controls/text-entry.tsx';
import { Window } from '../controls/window.tsx';
import { useCommands } from '../keys/commands.ts';
import { type Outcome, sentenceOf } from '../server/outcome.ts';
import { useAct } from '../server/use-act.ts';
import { useWords } from '../speech.ts';
import { useWalls } from '../walls/use-walls.ts';
import { useSay } from './sayings.tsx';

export const PANIC_KEYS = 'Ctrl+Shift+X';

/**
 * Blanks every wall at one chord, whatever is open and whoever types: first it happens, then it is asked why. Pressing again
 * blanks again, and never opens anything.
 */
export function Panic() {
  const words = useWords();
  const { run } = useAct(CommandWallDocument);
  const { ask } = useWalls();
  const [isPressed, setPressed] = useState(false);
  const [outcome, setOutcome] = useState<Outcome<{ walls: readonly object[] }> | null>(null);
  const blank = async () => {
    setPressed(true);
    setOutcome(null);
    setOutcome(await run({ command: 'BLANK', reason: words('panic.reasonFollows') }));
    void ask();
  };
  useCommands([
    {
      id: 'blank-all',
      group: 'keys.group.everywhere',
      label: words('walls.blankAll'),
      keys: PANIC_KEYS,
      hint: words('panic.short'),
      isAlways: true,
      run: () => void blank(),
    },
  ]);
  if (!isPressed) return null;
  const close = () => setPressed(false);
  return (
    <Window title={words('walls.blankAll')} onClose={close} isSticky isQuestion width="narrow">
      <Became outcome={outcome} onRetry={() => void blank()} />
      {outcome?.kind === 'done' && outcome.done.walls.length > 0 ? (
        <Why onDone={close} />
      ) : (
        <div className="row end">
          <ActionButton onPress={close}>{words('act.close')}</ActionButton>
        </div>
      )}
    </Window>
  );
}

interface BecameProps {
  readonly outcome: Outcome<{ walls: readonly object[] }> | null;
  readonly onRetry: () => void;
}

function Became({ outcome, onRetry }: BecameProps) {
  const words = useWords();
  if (outcome === null) return <p role="status">{words('panic.doing')}</p>;
  if (outcome.kind !== 'done')
    return <Failed sentence={sentenceOf(outcome, words) ?? ''} onRetry={onRetry} />;
  const n = outcome.done.walls.length;
  return <Notice>{n === 0 ? words('panic.none') : words('panic.done', { n })}</Notice>;
}

/** The reason goes on record as a second entry; without one the walls stay blank all the same. */
function Why({ onDone }: { onDone: () => void }) {
  const words = useWords();
  const say = useSay();
  const [reason, setReason] = useState('');
  const { run, isPending, outcome } = useAct(CommandWallDocument);
  const tell = async () => {
    const became = await run({ command: 'BLANK', reason });
    if (became.kind !== 'done') return;
    say({ text: words('panic.recorded') });
    onDone();
  };
  return (
    <ActForm onSubmit={() => void tell()}>
      <TextEntry
        label={words('panic.why')}
        value={reason}
        onChange={setReason}
        rows={2}
        maxLength={200}
        autoFocus
        isNeeded
        hint={words('panic.whyHint')}
        problem={sentenceOf(outcome, words)}
      />
      <div className="row end">
        <ActionButton onPress={onDone}>{words('panic.later')}</ActionButton>
        <ActionButton type="submit" isPrimary isPending={isPending}>
          {words('panic.record')}
        </ActionButton>
      </div>
    </ActForm>
  );
}

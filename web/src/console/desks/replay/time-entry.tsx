import { type FormEvent, useEffect, useRef, useState } from 'react';
import { TextEntry } from '../../controls/text-entry.tsx';
import { useCommands } from '../../keys/commands.ts';
import { useWords } from '../../speech.ts';
import { type Reach, timeTyped } from './playback.ts';

interface TimeEntryProps {
  /** The instant that is looked at, as it is written. */
  readonly text: string;
  readonly day: Reach;
  readonly onSeek: (at: number) => void;
}

/** Where one wants to be, typed. What was typed stays until it makes sense. */
export function TimeEntry({ text, day, onSeek }: TimeEntryProps) {
  const words = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);
  const field = () => form.current?.querySelector('input') ?? null;
  useEffect(() => {
    if (typed === null) setRefused(false);
  }, [typed]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const at = typed === null ? null : timeTyped(typed, day);
    setRefused(typed !== null && at === null);
    if (at === null) return;
    setTyped(null);
    field()?.blur();
    onSeek(at);
  };
  useCommands([
    {
      id: 'replay-time',
      group: 'keys.group.page',
      label: words('replay.typeTime'),
      keys: '/',
      hint: words('replay.typeTimeShort'),
      run: () => field()?.select(),
    },
  ]);
  return (
    <form ref={form} className="replay-time" onSubmit={submit} noValidate>
      <TextEntry
        label={words('replay.time')}
        value={typed ?? text}
        onChange={(value) => {
          setTyped(value === text ? null : value);
          setRefused(false);
        }}
        autoComplete="off"
        maxLength={8}
        problem={isRefused ? words('replay.timeProblem') : null}
      />
    </form>
  );
}

import { useEffect, useRef, useState } from 'react';
import { useSituationSource } from '../../situation/use-situation.ts';

/**
 * A value that depends on its own past and on time: `step` is asked again on every tick and whenever `input` changes, and
 * answers the same object when nothing changed.
 */
export function useStepped<Value>(
  initial: Value,
  step: (before: Value, now: number) => Value,
  input: unknown,
): Value {
  const source = useSituationSource();
  const [value, setValue] = useState(() => step(initial, source.now()));
  const latest = useRef(step);
  latest.current = step;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the input is what the step looks at
  useEffect(() => {
    const ask = () => setValue((before) => latest.current(before, source.now()));
    ask();
    return source.onTick(ask);
  }, [source, input]);
  return value;
}

import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The drawn length of a line in px, known before it is painted; measured anew when `content` changes. */
export function useTextLength(content: string): [RefObject<SVGTextElement | null>, number] {
  const line = useRef<SVGTextElement>(null);
  const [length, setLength] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the content is what changes the length
  useLayoutEffect(() => setLength(line.current?.getComputedTextLength() ?? 0), [content]);
  return [line, length];
}

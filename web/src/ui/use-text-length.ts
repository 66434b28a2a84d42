import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The drawn length of a line in px, known before it is painted; measured again when `content` or its size changes. */
export function useTextLength(content: string, size: number): [RefObject<SVGTextElement | null>, number] {
  const line = useRef<SVGTextElement>(null);
  const [length, setLength] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: content and size are what changes the length
  useLayoutEffect(() => setLength(line.current?.getComputedTextLength() ?? 0), [content, size]);
  return [line, length];
}

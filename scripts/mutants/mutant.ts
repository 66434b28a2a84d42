import { createHash } from 'node:crypto';

/** One small bug: a stretch of a file and what stands there instead. */
export interface Mutant {
  /** Stays the same as long as the line, the file's name, the change and the number of lines above that read alike do. */
  readonly id: string;
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
  readonly mutator: string;
}

/** A change by its place in the text of the file, in UTF-16 units. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly after: string;
  readonly mutator: string;
}

const ONE_LINE = 110;

export function mutantOf(file: string, text: string, { start, end, after, mutator }: Change): Mutant {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', start);
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd).trim();
  const alikeAbove = text
    .slice(0, lineStart)
    .split('\n')
    .filter((each) => each.trim() === line).length;
  const place = [file, line, start - lineStart, end - start, after];
  const id = createHash('sha256')
    .update((alikeAbove === 0 ? place : [...place, alikeAbove]).join('\0'))
    .digest('hex')
    .slice(0, 8);
  const before = text.slice(start, end);
  return { id, file, line: text.slice(0, start).split('\n').length, start, end, before, after, mutator };
}

export const mutated = (text: string, { start, end, after }: Mutant): string =>
  text.slice(0, start) + after + text.slice(end);

export const shortened = (code: string): string => {
  const line = code.replaceAll(/\s+/g, ' ').trim();
  return line.length > ONE_LINE ? `${line.slice(0, ONE_LINE)} …` : line || '(nothing)';
};

export const described = ({ file, line, before, after }: Mutant): string =>
  `${file}:${line}: ${shortened(before)} → ${shortened(after)}`;

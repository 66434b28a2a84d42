import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import { fieldOfPath, type PlanPath, type PlanProblem, renderFound } from './plan-problem.ts';

const LONGEST_FILE = 512 * 1024;
const UNSEEN_IN_TEXT = /(?![\n\r\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** One YAML file of a plan, with the way back from a path to its line. Reading it never throws; look at `problems`. */
export class PlanSource {
  readonly name: string;
  readonly problems: PlanProblem[] = [];
  /** The top-level keys with their values as plain data; empty where the file could not be read at all. */
  readonly sections: ReadonlyMap<string, unknown>;
  readonly #lines = new LineCounter();
  readonly #document: Document;

  constructor(name: string, text: string) {
    this.name = name;
    const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
    const isTooLong = content.length > LONGEST_FILE;
    this.#document = parseDocument(isTooLong ? '' : content, { lineCounter: this.#lines, version: '1.2' });
    if (isTooLong)
      this.#refuseAt(0, [], `at most ${LONGEST_FILE} characters`, `${content.length} characters`);
    for (const { pos, message } of [...this.#document.errors, ...this.#document.warnings]) {
      this.#refuseAt(pos[0], [], 'well-formed YAML', message.split('\n')[0] ?? '');
    }
    this.#refuseAliases();
    if (!isTooLong) this.#refuseUnseenCharacters(content);
    this.sections = this.#readSections();
  }

  /** A problem at the value of `path`, or at the nearest thing around it that exists. */
  problem(path: PlanPath, expected: string, found = renderFound(this.valueAt(path))): PlanProblem {
    return this.#problemAt(this.#offsetOf(path), path, expected, found);
  }

  /** A problem at a key that should not be there. */
  problemAtKey(path: PlanPath, key: string, expected: string): PlanProblem {
    const node = this.#nodeAt(path);
    const pair = isMap(node) ? node.items.find((item) => textOfKey(item.key) === key) : undefined;
    const offset = isNode(pair?.key) ? (pair.key.range?.[0] ?? 0) : this.#offsetOf(path);
    return this.#problemAt(offset, [...path, key], expected, `the unknown key ${renderFound(key)}`);
  }

  /** The plain value at a path, `undefined` where there is none. */
  valueAt(path: PlanPath): unknown {
    let value: unknown =
      path.length === 0 ? Object.fromEntries(this.sections) : this.sections.get(String(path[0]));
    for (const step of path.slice(1)) {
      if (typeof value !== 'object' || value === null) return undefined;
      value = (value as Record<string | number, unknown>)[step];
    }
    return value;
  }

  #readSections(): Map<string, unknown> {
    if (this.problems.length > 0 && this.#document.errors.length > 0) return new Map();
    if (!isMap(this.#document.contents)) {
      if (this.problems.length === 0) this.#refuseAt(0, [], 'a group of keys', 'something else');
      return new Map();
    }
    const plain: unknown = this.#document.toJS({ maxAliasCount: 0 });
    return new Map(Object.entries(plain as Record<string, unknown>));
  }

  #refuseAliases(): void {
    visit(this.#document, {
      Alias: (_key, node) => {
        this.#refuseAt(node.range?.[0] ?? 0, [], 'plain values', `the alias *${node.source}`);
        return visit.REMOVE;
      },
    });
  }

  #refuseUnseenCharacters(content: string): void {
    for (const match of content.matchAll(UNSEEN_IN_TEXT)) {
      this.#refuseAt(
        match.index,
        [],
        'no control characters and no characters that turn the reading direction',
        renderFound(match[0]),
      );
    }
  }

  #refuseAt(offset: number, path: PlanPath, expected: string, found: string): void {
    this.problems.push(this.#problemAt(offset, path, expected, found));
  }

  #problemAt(offset: number, path: PlanPath, expected: string, found: string): PlanProblem {
    const { line, col } = this.#lines.linePos(offset);
    return {
      file: this.name,
      line: Math.max(line, 1),
      column: Math.max(col, 1),
      field: fieldOfPath(path),
      expected,
      found,
    };
  }

  #nodeAt(path: PlanPath): unknown {
    const node: unknown = path.length === 0 ? this.#document.contents : this.#document.getIn([...path], true);
    return isAlias(node) ? undefined : node;
  }

  #offsetOf(path: PlanPath): number {
    let offset = 0;
    let node: unknown = this.#document.contents;
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => textOfKey(item.key) === String(step));
        if (!pair) break;
        offset = isNode(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
      } else break;
      if (isScalar(node) && node.source !== undefined && node.range) offset = node.range[0];
      else if ((isMap(node) || isSeq(node)) && typeof step === 'number' && node.range) offset = node.range[0];
    }
    return offset;
  }
}

function textOfKey(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

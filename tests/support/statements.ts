import { AsyncLocalStorage } from 'node:async_hooks';
import { StatementSync } from 'node:sqlite';
import { Client } from 'pg';
import { vi } from 'vitest';

type Call = (this: unknown, ...args: unknown[]) => unknown;

/** Of whoever asks in this flow of calls; what timers ask meanwhile is in another. */
const asking = new AsyncLocalStorage<string[]>();

/** The same function, which notes the text of the statement first. */
const noting = (original: Call, textOf: (self: unknown, args: readonly unknown[]) => string): Call =>
  function note(this: unknown, ...args: unknown[]): unknown {
    asking.getStore()?.push(textOf(this, args));
    return original.apply(this, args);
  };

const ofStatement = (self: unknown): string => (self as StatementSync).sourceSQL;
const ofQuery = (_self: unknown, [query]: readonly unknown[]): string =>
  typeof query === 'string' ? query : String((query as { text?: unknown } | undefined)?.text);

/** The texts of all statements that `act` sends to either database, in order. */
export async function statementsOf(act: () => Promise<unknown>): Promise<readonly string[]> {
  const spyOn = (target: object, name: string, textOf: Parameters<typeof noting>[1]) => {
    const methods = target as Record<string, Call>;
    const original = Reflect.get(target, name) as Call;
    return vi.spyOn(methods, name).mockImplementation(noting(original, textOf));
  };
  const spies = [
    ...['all', 'get', 'run', 'iterate'].map((name) => spyOn(StatementSync.prototype, name, ofStatement)),
    spyOn(Client.prototype, 'query', ofQuery),
  ];
  try {
    const texts: string[] = [];
    await asking.run(texts, act);
    return texts;
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

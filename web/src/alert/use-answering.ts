import { useState } from 'react';
import { OfficerAcknowledgeDocument, OfficerDeclineDocument } from '../generated/graphql.ts';
import { isWord } from '../i18n/words.ts';
import { ask, Failed } from './server.ts';
import { useSpeech } from './speech.ts';

/** The two answers to an alert, and what became of them. */
export interface Answering {
  readonly declined: ReadonlySet<string>;
  isPending(alert: string): boolean;
  /** Why an answer was not taken; null where it was, or none was given. */
  problemOf(alert: string): string | null;
  accept(alert: string): void;
  decline(alert: string): void;
}

/** `now` is the clock of the operation, as far as this phone knows it. */
export function useAnswering(post: string, now: () => number): Answering {
  const { words } = useSpeech();
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  const [declined, setDeclined] = useState<ReadonlySet<string>>(new Set());
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  // Made once for each alert: pressed again after a lost answer, it is the same act.
  const [ids] = useState(() => new Map<string, string>());
  const idOf = (act: string, alert: string) => {
    const key = `${act} ${alert}`;
    const id = ids.get(key) ?? crypto.randomUUID();
    ids.set(key, id);
    return id;
  };
  const answer = async (alert: string, send: () => Promise<{ readonly code: string } | object>) => {
    setPending((all) => new Set([...all, alert]));
    const sentence = await send().then(
      (result) => ('code' in result ? saidNo('refusal', result.code) : null),
      (error: unknown) => saidNo('fault', error instanceof Failed ? error.code : 'OTHER'),
    );
    setPending((all) => new Set([...all].filter((each) => each !== alert)));
    setProblems((all) => {
      const rest = new Map(all);
      if (sentence === null) rest.delete(alert);
      else rest.set(alert, sentence);
      return rest;
    });
    return sentence === null;
  };
  const saidNo = (kind: 'fault' | 'refusal', code: string) => {
    const key = `${kind}.${code}`;
    return words(isWord(key) ? key : 'fault.OTHER', { code, seconds: 0, retryAfterSeconds: 5 });
  };
  return {
    declined,
    isPending: (alert) => pending.has(alert),
    problemOf: (alert) => problems.get(alert) ?? null,
    accept: (alert) => {
      const at = new Date(now()).toISOString();
      const input = { id: idOf('accept', alert), alert, post, happenedAt: at, sentAt: at };
      void answer(alert, async () => (await ask(OfficerAcknowledgeDocument, { input })).acknowledgeAlert);
    },
    decline: (alert) => {
      const input = { id: idOf('decline', alert), alert };
      void answer(alert, async () => (await ask(OfficerDeclineDocument, { input })).declineAlert).then(
        (isDone) => {
          if (isDone) setDeclined((all) => new Set([...all, alert]));
        },
      );
    },
  };
}

import { useState } from 'react';
import { OfficerAcknowledgeDocument, OfficerDeclineDocument } from '../generated/graphql.ts';
import { isWord } from '../i18n/words.ts';
import { callOf, type OfficerAlert } from './alert-book.ts';
import { BegunActs } from './begun-acts.ts';
import { ask, Failed } from './server.ts';
import { useSpeech } from './speech.ts';

/** The two answers to an alert, and what became of them. */
export interface Answering {
  /** The calls that were declined. */
  readonly declined: ReadonlySet<string>;
  isPending(alert: OfficerAlert): boolean;
  /** Why an answer was not taken; null where it was, or none was given. */
  problemOf(alert: OfficerAlert): string | null;
  accept(alert: OfficerAlert): void;
  decline(alert: OfficerAlert): void;
}

/** `post`: in whose name; null while that is not chosen. */
export function useAnswering(post: string | null): Answering {
  const { words } = useSpeech();
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  const [declined, setDeclined] = useState<ReadonlySet<string>>(new Set());
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const [acts] = useState(() => new BegunActs());
  const answer = async (call: string, send: () => Promise<{ readonly code: string } | object>) => {
    setPending((all) => new Set([...all, call]));
    const sentence = await send().then(
      (result) => ('code' in result ? saidNo('refusal', result.code) : null),
      (error: unknown) => saidNo('fault', error instanceof Failed ? error.code : 'OTHER'),
    );
    setPending((all) => new Set([...all].filter((each) => each !== call)));
    setProblems((all) => {
      const rest = new Map(all);
      if (sentence === null) rest.delete(call);
      else rest.set(call, sentence);
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
    isPending: (alert) => pending.has(callOf(alert)),
    problemOf: (alert) => problems.get(callOf(alert)) ?? null,
    accept: (alert) => {
      if (post === null) return;
      const call = callOf(alert);
      const act = acts.of(`accept ${call} ${post}`, Date.now());
      // By the clock of this phone, which the server corrects by the second one.
      const input = { ...act, alert: alert.id, post, sentAt: new Date().toISOString() };
      void answer(call, async () => (await ask(OfficerAcknowledgeDocument, { input })).acknowledgeAlert);
    },
    decline: (alert) => {
      const call = callOf(alert);
      const { id } = acts.of(`decline ${call}`, Date.now());
      const input = { id, alert: alert.id };
      void answer(call, async () => (await ask(OfficerDeclineDocument, { input })).declineAlert).then(
        (isDone) => {
          if (isDone) setDeclined((all) => new Set([...all, call]));
        },
      );
    },
  };
}

import { expect, it } from 'vitest';
import type { Fault } from '../../server/fault.ts';
import { KEPT_FOR_MS, PastAsker, type PastPicture, type PastQuestion } from './past-asker.ts';

const STATE = {
  ...{ headline: null, rows: [], cells: [], incidents: [], removedIncidents: [] },
  ...{ log: [], removedLog: [], silentGroups: null },
};
const asked = (at: number, basis: PastQuestion['basis'] = 'RECEIVED'): PastQuestion => ({
  ...{ scope: '15.07', at, basis },
});

/** A server that answers when it is told to. */
function slowServer() {
  const waiting: { readonly question: PastQuestion; readonly answer: (fault?: Fault) => Promise<void> }[] =
    [];
  const clock = { now: 0 };
  const asker = new PastAsker(
    (question) =>
      new Promise<PastPicture | Fault>((resolve) => {
        const answer = async (fault?: Fault) => {
          resolve(fault ?? { question, state: STATE });
          await new Promise((done) => setTimeout(done));
        };
        waiting.push({ question, answer });
      }),
    () => clock.now,
  );
  return { asker, waiting, clock, shownAt: () => asker.view().shown?.question.at ?? null };
}

it('asks for the newest wish alone while an answer is awaited, and shows what comes on the way', async () => {
  const { asker, waiting, shownAt } = slowServer();
  for (const at of [1, 2, 3]) asker.want(asked(at));
  expect(waiting.map(({ question }) => question.at)).toEqual([1]);
  await waiting[0]!.answer();
  expect([shownAt(), asker.view().isAwaited]).toEqual([1, true]);
  expect(waiting.map(({ question }) => question.at)).toEqual([1, 3]);
  await waiting[1]!.answer();
  expect([shownAt(), asker.view().isAwaited]).toEqual([3, false]);
});

it('keeps what was known then, and asks again for what happened', async () => {
  const { asker, waiting, shownAt } = slowServer();
  for (const question of [
    asked(1),
    asked(2),
    asked(1),
    asked(1, 'HAPPENED'),
    asked(2),
    asked(1, 'HAPPENED'),
  ]) {
    asker.want(question);
    await waiting.at(-1)!.answer();
  }
  expect(shownAt()).toBe(1);
  expect(waiting.map(({ question }) => `${question.at} ${question.basis}`)).toEqual([
    '1 RECEIVED',
    '2 RECEIVED',
    '1 HAPPENED',
    '1 HAPPENED',
  ]);
});

it('never shows the picture of a scope that is not wanted any more', async () => {
  const { asker, waiting, shownAt } = slowServer();
  asker.want(asked(1));
  asker.want({ ...asked(1), scope: '15.07.05' });
  await waiting[0]!.answer();
  expect(shownAt()).toBeNull();
  await waiting[1]!.answer();
  expect(asker.view().shown?.question.scope).toBe('15.07.05');
});

it('keeps the picture where the next one is refused, says why, and asks again when told to', async () => {
  const { asker, waiting, shownAt } = slowServer();
  asker.want(asked(1));
  await waiting[0]!.answer();
  asker.want(asked(2));
  await waiting[1]!.answer({ code: 'UNREACHABLE', seconds: null });
  expect([shownAt(), asker.view().isAwaited, asker.view().fault?.code]).toEqual([1, false, 'UNREACHABLE']);
  asker.retry();
  await waiting[2]!.answer();
  expect([shownAt(), asker.view().fault]).toEqual([2, null]);
});

it('keeps nothing for long: what may be seen of the past changes', async () => {
  const { asker, waiting, clock } = slowServer();
  for (const at of [1, 2]) {
    asker.want(asked(at));
    await waiting.at(-1)!.answer();
  }
  clock.now = KEPT_FOR_MS - 1;
  asker.want(asked(1));
  expect(waiting).toHaveLength(2);
  clock.now = KEPT_FOR_MS;
  asker.want(asked(2));
  expect(waiting).toHaveLength(3);
});

it('renews what is shown without a word, and takes away what is for him no more', async () => {
  const { asker, waiting, shownAt } = slowServer();
  asker.want(asked(1));
  await waiting[0]!.answer();
  const before = asker.view().shown;
  void asker.renew();
  expect(asker.view()).toMatchObject({ isAwaited: false, fault: null });
  await waiting[1]!.answer();
  expect(asker.view().shown).not.toBe(before);
  expect(shownAt()).toBe(1);
  void asker.renew();
  await waiting[2]!.answer({ code: 'UNREACHABLE', seconds: null });
  expect([shownAt(), asker.view().fault]).toEqual([1, null]);
  void asker.renew();
  await waiting[3]!.answer({ code: 'SCOPE_UNKNOWN', seconds: null });
  expect([shownAt(), asker.view().fault?.code]).toEqual([null, 'SCOPE_UNKNOWN']);
});

it('goes on to another wish that comes while what is shown is renewed', async () => {
  const { asker, waiting, shownAt } = slowServer();
  asker.want(asked(1));
  await waiting[0]!.answer();
  void asker.renew();
  asker.want(asked(2));
  await waiting[1]!.answer();
  await waiting[2]!.answer();
  expect([shownAt(), asker.view().isAwaited]).toEqual([2, false]);
});

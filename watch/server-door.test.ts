import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterEach, expect, it } from 'vitest';
import { acknowledge, SaidNo } from './server-door.ts';

type Answer = (response: ServerResponse) => unknown;
interface Sent {
  readonly id: string;
  readonly happenedAt: string;
  readonly sentAt: string;
}

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

const ok = { __typename: 'AlertAcknowledged', answer: { id: 'a', alert: 'b', receivedAt: 't' } };
const said =
  (result: object): Answer =>
  (response) =>
    response.end(JSON.stringify({ data: { acknowledgeAlert: result } }));
const fault =
  (code: string, status = 200): Answer =>
  (response) => {
    response.statusCode = status;
    response.end(JSON.stringify({ errors: [{ message: code, extensions: { code } }] }));
  };
const cut: Answer = (response) => response.destroy();
const gateway: Answer = (response) => void response.writeHead(502).end('<html>');
const half: Answer = (response) => response.end('{"data":');
const retry = said({ __typename: 'RetryLater', code: 'RETRY_LATER', message: 'No.', isRetryable: true });

/** A server that gives these answers, the last of them for ever, and a clock that waits without taking time. */
async function trial(...answers: Answer[]) {
  const sent: Sent[] = [];
  const server = createServer(async (request, response) => {
    const { variables } = (await json(request)) as { variables: { input: Sent } };
    const answer = answers[Math.min(sent.length, answers.length - 1)];
    sent.push(variables.input);
    answer?.(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => void server.close());
  let now = 0;
  const wait = async (ms: number) => {
    now += ms;
  };
  const time = { now: () => now, wait };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const outcome = await acknowledge(url, 'secret', { alert: 'b', post: 'POSKO' }, time).then(
    () => 'done',
    (error: unknown) => error,
  );
  return { sent, outcome };
}

it.each([
  ['the line is cut', cut],
  ['the database did not say', retry],
  ['a gateway answers', gateway],
  ['too much is asked', fault('TOO_MANY_REQUESTS', 429)],
  ['the server goes down', fault('UNAVAILABLE', 503)],
  ['the server broke on it', fault('INTERNAL')],
  ['half an answer comes', half],
])('where %s, the same act is sent again under its id', async (_what, answer) => {
  const { sent, outcome } = await trial(answer, answer, said(ok));
  expect(outcome).toBe('done');
  expect(sent).toHaveLength(3);
  expect(new Set(sent.map(({ id, happenedAt }) => `${id} ${happenedAt}`)).size).toBe(1);
  expect(new Set(sent.map(({ sentAt }) => sentAt)).size).toBe(3);
});

it.each([
  [
    'a refusal',
    said({ __typename: 'AlertEnded', code: 'ALERT_ENDED', message: 'Over.', isRetryable: false }),
  ],
  ['a fault of who asks', fault('FORBIDDEN', 403)],
])('%s is final', async (_what, answer) => {
  const { sent, outcome } = await trial(answer);
  expect(outcome).toBeInstanceOf(SaidNo);
  expect(sent).toHaveLength(1);
});

it('after a minute it says that it does not know', async () => {
  const { sent, outcome } = await trial(retry);
  expect(outcome).toBeInstanceOf(SaidNo);
  expect(sent.length).toBeGreaterThan(10);
  expect((await trial(cut)).outcome).toBeInstanceOf(Error);
});

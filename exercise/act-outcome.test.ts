import { expect, it } from 'vitest';
import { actOutcome } from './act-outcome.ts';
import { ACT_DOCUMENTS } from './exercise-documents.ts';
import { NoAnswer } from './graphql-http.ts';
import { seeThrough } from './see-through.ts';

/** As the server answers in plain JSON: with 200, whatever its fault. */
const fault = (code: string) => {
  const body = { data: null, errors: [{ message: 'No.', extensions: { code } }] };
  return { status: 200, text: JSON.stringify(body), body, cookies: [] };
};

it('what the server could not do just now is sent again, what it does not take is not', () => {
  for (const code of ['INTERNAL', 'UNAVAILABLE', 'TOO_MANY_REQUESTS'])
    expect(actOutcome(fault(code))).toEqual({ kind: 'again', reason: code });
  for (const code of ['BAD_USER_INPUT', 'FORBIDDEN'])
    expect(actOutcome(fault(code))).toEqual({ kind: 'refused', code, message: 'No.' });
});

const result = (fields: object) => {
  const body = { data: { result: fields } };
  return { status: 200, text: JSON.stringify(body), body, cookies: [] };
};

it.each([
  [
    'a refusal that may be taken yet',
    result({ __typename: 'RetryLater', code: 'RETRY_LATER', isRetryable: true }),
  ],
  ['a disk that is full', result({ __typename: 'StorageFull', code: 'STORAGE_FULL', isRetryable: true })],
  ['a gateway that gave up', { status: 504, text: '<html>', body: null, cookies: [] }],
  ['a limit in plain text', { status: 429, text: 'slow', body: null, cookies: [] }],
  ['half an answer', { status: 200, text: '{"data":', body: null, cookies: [] }],
])('%s leaves the outcome open: the act is sent again', (_what, answer) => {
  expect(actOutcome(answer).kind).toBe('again');
});

it('a refusal for good and an answer are final', () => {
  const no = {
    __typename: 'OperationClosed',
    code: 'OPERATION_CLOSED',
    isRetryable: false,
    message: 'Over.',
  };
  expect(actOutcome(result(no))).toEqual({ kind: 'refused', code: 'OPERATION_CLOSED', message: 'Over.' });
  const yes = result({ __typename: 'CheckpointReported', report: { id: 'a' } });
  expect(actOutcome(yes)).toEqual({ kind: 'accepted', receipt: { id: 'a' } });
});

it.each(Object.entries(ACT_DOCUMENTS))(
  'what the server answers to an accepted %s is known',
  (_name, document) => {
    const [, success = ''] = /\.\.\. on (\w+) \{/.exec(document) ?? [];
    expect(actOutcome(result({ __typename: success })).kind).toBe('accepted');
  },
);

it('one act is seen through under one id, however often no answer comes', async () => {
  const sent: string[] = [];
  const answers = [
    () => Promise.reject(new NoAnswer('cut')),
    async () => fault('UNAVAILABLE'),
    async () => result({ __typename: 'RetryLater', code: 'RETRY_LATER', isRetryable: true }),
    async () => result({ __typename: 'ExerciseClockRun', clock: { speed: 60 } }),
  ];
  const post = (_query: string, variables: object = {}) => {
    sent.push((variables as { input: { id: string } }).input.id);
    return answers[sent.length - 1]?.() ?? Promise.reject(new Error('asked too often'));
  };
  const outcome = await seeThrough({ post }, 'mutation', { input: { id: 'a' } }, async () => undefined);
  expect([outcome.kind, sent]).toEqual(['accepted', ['a', 'a', 'a', 'a']]);
});

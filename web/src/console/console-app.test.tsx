// @vitest-environment happy-dom
import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Observable } from 'rxjs';
import { beforeEach, expect, it, vi } from 'vitest';
import { ConsoleOperationDocument } from '../generated/graphql.ts';
import { openPage, type Page } from '../ui/testing/page.ts';
import { useSession } from './session/session.ts';

vi.mock('./router.tsx', () => ({ createConsoleRouter: () => ({}) }));
vi.mock('@tanstack/react-router', async (original) => ({
  ...(await original<object>()),
  RouterProvider: () => {
    const { me } = useSession();
    const { data } = useQuery(ConsoleOperationDocument, { fetchPolicy: 'cache-only' });
    return <p>{`${me.principal} sees ${data?.operation?.id}`}</p>;
  },
}));

const { ConsoleApp } = await import('./console-app.tsx');

/** Operations that wait for an answer, by name; a screen that is gone waits no longer. */
let waiting: Map<string, (data: object) => void>;
let page: Page;
let endSession: () => void;
const createClient = () =>
  new ApolloClient({
    cache: new InMemoryCache(),
    link: new ApolloLink(
      ({ operationName = '' }) =>
        new Observable((observer) => {
          waiting.set(operationName, (data) => {
            observer.next({ data: data as Record<string, unknown> });
            observer.complete();
          });
          return () => waiting.delete(operationName);
        }),
    ),
  });

async function open(path: string): Promise<void> {
  window.history.replaceState(null, '', path);
  const whenSessionEnds = (listener: () => void) => {
    endSession = listener;
    return () => {};
  };
  await page.show(<ConsoleApp createClient={createClient} whenSessionEnds={whenSessionEnds} />);
}

const answer = (name: string, data: object) =>
  page.during(async () => {
    const give = waiting.get(name);
    if (give === undefined) throw new Error(`nobody asks ${name}`);
    give(data);
    await new Promise((resolve) => setTimeout(resolve));
  });

const me = (principal: string | null) => ({
  me: {
    __typename: 'Me',
    kind: principal === null ? 'ANONYMOUS' : 'PERSON',
    principal,
    name: null,
    username: null,
    actions: [],
    canUsePasskeys: false,
    isExercise: true,
    grants: [],
    session: null,
    passkeys: [],
  },
});
const operation = (id: string) => ({
  operation: {
    __typename: 'Operation',
    id,
    kind: 'EXERCISE',
    name: null,
    date: '2024-02-14',
    zone: 'Asia/Jakarta',
    closesAt: null,
    phases: [],
    stages: [],
    categories: [],
    serviceLimits: [],
    handovers: [],
    revoteDeadline: null,
    revoteBodies: [],
    revoteGrounds: [],
    placeKinds: [],
    agencies: [],
    posts: [],
    institutions: [],
    regency: null,
  },
});
const invitation = {
  invitation: {
    __typename: 'Invitation',
    kind: 'REPORTER',
    state: 'OPEN',
    expiresAt: '2024-02-14T00:00:00Z',
    name: null,
    username: null,
    tps: '15.07.05.2003-004',
    place: { __typename: 'InvitationPlace', desa: 'Sungai Jambat', kecamatan: 'Sadu' },
    institutionLabel: null,
  },
};

const words = () => page.container.textContent;

beforeEach(() => {
  waiting = new Map();
  page = openPage();
});

it.each([
  ['Me', 'ReadInvitation'],
  ['ReadInvitation', 'Me'],
])('an invitation is read, whether %s or %s is answered first', async (...order) => {
  await open('/console/undangan#code');
  for (const name of order) await answer(name, name === 'Me' ? me(null) : invitation);
  expect(words()).toContain('Sungai Jambat, Sadu');
});

it('what one person was shown is not there for the next, who logged in without a log-out between', async () => {
  await open('/console');
  await answer('Me', me('first'));
  await answer('ConsoleOperation', operation('of the first'));
  expect(words()).toBe('first sees of the first');
  await page.during(() => endSession());
  await answer('Me', me('second'));
  expect(words()).not.toContain('sees');
  await answer('ConsoleOperation', operation('of the second'));
  expect(words()).toBe('second sees of the second');
});

it('nor for the next after a session that ended', async () => {
  await open('/console');
  await answer('Me', me('first'));
  await answer('ConsoleOperation', operation('of the first'));
  await page.during(() => endSession());
  await answer('Me', me(null));
  await page.during(() => endSession());
  await answer('Me', me('second'));
  expect(words()).not.toContain('sees');
});

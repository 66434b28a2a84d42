import type { FuzzPerson } from './fuzz-target.ts';

/** What an exercise lets its players in by. */
export interface FuzzDoors {
  readonly program: string;
  readonly people: readonly { readonly role: string; readonly username: string; readonly password: string }[];
}

const LOG_IN = 'mutation($input: LogInInput!) { logIn(input: $input) { __typename } }';

async function logIn(url: string, input: { username: string; password: string }): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: LOG_IN, variables: { input } }),
  });
  const text = await response.text();
  const secret = /^__Host-siaga=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1];
  if (!secret) throw new Error(`${input.username} was not let in: ${text.slice(0, 300)}`);
  return secret;
}

/** Somebody of each role, the program of the exercise, a stranger with a secret that nobody gave out, and nobody at all. */
export async function fuzzPeople(url: string, { program, people }: FuzzDoors): Promise<FuzzPerson[]> {
  const roles = new Map(people.map((person) => [person.role, person]));
  const known = await Promise.all(
    [...roles.values()].map(async ({ role, username, password }) => {
      const renew = () => logIn(url, { username, password });
      return { name: role, secret: await renew(), renew };
    }),
  );
  return [
    ...known,
    { name: 'PROGRAM', secret: program },
    { name: 'stranger', secret: 'ses_0' },
    { name: 'nobody', secret: null },
  ];
}

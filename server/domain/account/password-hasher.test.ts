import { describe, expect, test } from 'vitest';
import { PasswordHasher } from './password-hasher.ts';

const PEPPER = Buffer.alloc(32, 7);

describe('a password hash', { timeout: 60_000 }, () => {
  test('is argon2id of 46 MiB, salted, and right for its password alone', async () => {
    const hasher = new PasswordHasher(PEPPER);
    const [one, other] = await Promise.all([hasher.hash('rahasia', 'a'), hasher.hash('rahasia', 'a')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$[\w-]{22}\$[\w-]{43}$/);
    expect(one).not.toBe(other);
    expect(await hasher.isRight('rahasia', one, 'a')).toBe(true);
    expect(await hasher.isRight('Rahasia', one, 'a')).toBe(false);
    expect(await hasher.isRight('rahasia', null, 'a')).toBe(false);
  });

  test('tells nothing without the key of the data folder', async () => {
    const hash = await new PasswordHasher(PEPPER).hash('rahasia', 'a');
    expect(await new PasswordHasher(Buffer.alloc(32, 8)).isRight('rahasia', hash, 'a')).toBe(false);
  });

  test('of the same letters is the same, however a keyboard writes them', async () => {
    const hasher = new PasswordHasher(PEPPER);
    const hash = await hasher.hash('caf\u00E9', 'a');
    expect(await hasher.isRight('cafe\u0301', hash, 'a')).toBe(true);
  });
});

test('an address group has one place in the queue, whatever half of an IPv6 address it changes (F19)', {
  timeout: 60_000,
}, async () => {
  const hasher = new PasswordHasher(PEPPER);
  const hashed = await hasher.hash('x', 'start');
  const from = (index: number) => `2001:db8:1:2::${index.toString(16)}`;
  for (const act of [
    (index: number) => hasher.hash('x', from(index)),
    (index: number) => hasher.isRight('x', hashed, from(index)),
  ]) {
    const outcomes = await Promise.allSettled(Array.from({ length: 40 }, (_, index) => act(index)));
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThanOrEqual(18);
  }
});

test('a flood waits in a queue that ends; one address alone leaves room for others', {
  timeout: 60_000,
}, async () => {
  const hasher = new PasswordHasher(PEPPER);
  const flood = Array.from({ length: 40 }, () => hasher.hash('x', '10.0.0.7'));
  const other = hasher.hash('x', '10.0.0.8');
  const outcomes = await Promise.allSettled(flood);
  const refused = outcomes.filter(({ status }) => status === 'rejected');
  // Two at work, one of them for the hasher's own start, and twenty waiting.
  expect(refused.length).toBeGreaterThanOrEqual(18);
  expect(refused.length).toBeLessThan(25);
  for (const outcome of refused) {
    expect((outcome as PromiseRejectedResult).reason).toMatchObject({
      code: 'TOO_MANY_TRIES',
      isRetryable: true,
    });
  }
  expect(await other).toContain('$argon2id$');
});

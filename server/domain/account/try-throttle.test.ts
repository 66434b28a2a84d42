import { describe, expect, test } from 'vitest';
import { TryThrottle } from './try-throttle.ts';

const MINUTE = 60_000;

function throttled() {
  let now = 0;
  const throttle = new TryThrottle({ now: () => now });
  /** Milliseconds to wait, or 0 for a try that was made and failed. */
  const fail = (account: string | null = 'ani', address = 'a') => {
    const attempt = throttle.begin(account, address);
    return typeof attempt === 'number' ? attempt : 0;
  };
  const succeed = (account = 'ani', address = 'a') => {
    const attempt = throttle.begin(account, address);
    if (typeof attempt === 'number') return attempt;
    attempt.succeeded();
    return 0;
  };
  const wait = (ms: number) => {
    now += ms;
  };
  return { throttle, fail, succeed, wait };
}

describe('guessing', () => {
  test('is free five times, then each pause is twice the one before, up to a quarter of an hour', () => {
    const { fail, wait } = throttled();
    for (let time = 0; time < 5; time += 1) expect(fail()).toBe(0);
    const pauses: number[] = [];
    for (let time = 0; time < 13; time += 1) {
      const pause = fail();
      pauses.push(pause);
      wait(pause);
      expect(fail()).toBe(0);
    }
    expect(pauses.slice(0, 4)).toEqual([1_000, 2_000, 4_000, 8_000]);
    expect(pauses.at(-1)).toBe(15 * MINUTE);
  });

  test('during a pause makes it no longer', () => {
    const { fail, wait } = throttled();
    for (let time = 0; time < 5; time += 1) fail();
    for (let time = 0; time < 100; time += 1) expect(fail()).toBe(1_000);
    wait(1_000);
    expect(fail()).toBe(0);
  });

  test('many at once counts before any of them is answered', () => {
    const { throttle } = throttled();
    const attempts = Array.from({ length: 50 }, () => throttle.begin('ani', 'a'));
    expect(attempts.filter((attempt) => typeof attempt !== 'number')).toHaveLength(5);
  });

  test('from many addresses makes an account wait for a minute at most, and never its owner where he came in before', () => {
    const { fail, succeed, wait } = throttled();
    expect(succeed('ani', 'home')).toBe(0);
    let longest = 0;
    for (let time = 0; time < 500; time += 1) {
      const pause = fail('ani', `bot ${time}`);
      longest = Math.max(longest, pause);
      expect(succeed('ani', 'home')).toBe(0);
      wait(pause);
    }
    expect(longest).toBe(MINUTE);
  });

  test('of many accounts from one address makes that address wait, and no other', () => {
    const { fail } = throttled();
    for (let time = 0; time < 60; time += 1) expect(fail(`name ${time}`)).toBe(0);
    expect(fail('another')).toBeGreaterThan(0);
    expect(fail('another', 'b')).toBe(0);
  });

  test('is forgotten after half an hour', () => {
    const { fail, wait } = throttled();
    for (let time = 0; time < 6; time += 1) fail();
    wait(30 * MINUTE);
    for (let time = 0; time < 5; time += 1) expect(fail()).toBe(0);
  });
});

describe('in an hour', () => {
  /** Tries that get through to one who tries again as soon as he may. */
  function triesOf(next: (round: number) => readonly [account: string, address: string]): number {
    const { fail, wait } = throttled();
    let made = 0;
    let passed = 0;
    for (let round = 0; passed < 60 * MINUTE; round += 1) {
      const pause = fail(...next(round));
      if (pause === 0) made += 1;
      // A try costs a tenth of a second at least; where there is nothing to try, he waits.
      const spent = Math.max(100, pause);
      wait(spent);
      passed += spent;
    }
    return made;
  }

  test('one address guesses the passwords of all accounts fewer than a hundred times', () => {
    expect(triesOf((round) => [`name ${round}`, 'a'])).toBeLessThan(100);
  });

  test('a thousand addresses guess the password of one account about a hundred times', () => {
    expect(triesOf((round) => ['ani', `bot ${round % 1_000}`])).toBeLessThan(130);
  });
});

describe('whoever succeeds', () => {
  test('starts anew', () => {
    const { fail, succeed } = throttled();
    for (let round = 0; round < 20; round += 1) {
      for (let time = 0; time < 4; time += 1) expect(fail()).toBe(0);
      expect(succeed()).toBe(0);
    }
  });

  test('is not held up by colleagues behind the same address', () => {
    const { succeed } = throttled();
    for (let time = 0; time < 500; time += 1) expect(succeed(`colleague ${time}`)).toBe(0);
  });

  test('leaves no trace where the try was never made', () => {
    const { throttle } = throttled();
    for (let time = 0; time < 500; time += 1) {
      const attempt = throttle.begin('ani', 'a');
      expect(typeof attempt).toBe('object');
      if (typeof attempt === 'object') attempt.withdrawn();
    }
  });
});

test('a flood of names and addresses takes no more memory than it may', () => {
  const { fail, throttle } = throttled();
  for (let time = 0; time < 60_000; time += 1) fail(`name ${time}`, `address ${time}`);
  expect(throttle.size).toBeLessThanOrEqual(3 * 20_000);
  expect(fail()).toBe(0);
});

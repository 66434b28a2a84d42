import { expect, test } from 'vitest';
import { bearerDigest, isBearer, newBearer } from './bearer.ts';

const PREFIX = 'ssd_prog_';

test('a new secret has its kind, 30 letters and digits, and a checksum', () => {
  const secret = newBearer(PREFIX);
  expect(secret).toMatch(/^ssd_prog_[0-9A-Za-z]{36}$/);
  expect(isBearer(PREFIX, secret)).toBe(true);
  expect(isBearer('ssd_wall_', secret)).toBe(false);
});

test('no two are alike, and every digit turns up in every place', () => {
  const secrets = Array.from({ length: 5_000 }, () => newBearer(PREFIX).slice(PREFIX.length, -6));
  expect(new Set(secrets).size).toBe(5_000);
  for (let place = 0; place < 30; place += 1) {
    expect(new Set(secrets.map((secret) => secret[place])).size).toBe(62);
  }
});

test('every slip of one character is noticed, and so are two that changed places', () => {
  const secret = newBearer(PREFIX);
  for (let place = 0; place < secret.length; place += 1) {
    for (const digit of 'Aa0_ ') {
      const slip = secret.slice(0, place) + digit + secret.slice(place + 1);
      if (slip !== secret) expect(isBearer(PREFIX, slip), slip).toBe(false);
    }
    const swapped =
      secret.slice(0, place) + (secret[place + 1] ?? '') + secret[place] + secret.slice(place + 2);
    if (swapped !== secret) expect(isBearer(PREFIX, swapped), swapped).toBe(false);
  }
});

test('what is cut, continued or of another kind with a true checksum of its own is not whole', () => {
  const secret = newBearer(PREFIX);
  for (const text of ['', PREFIX, secret.slice(0, -1), `${secret}0`, ` ${secret}`, newBearer('ssd_wall_')]) {
    expect(isBearer(PREFIX, text)).toBe(false);
  }
});

test('the digest tells nothing of the secret and is the same for the same one', () => {
  const secret = newBearer(PREFIX);
  expect(bearerDigest(secret)).toMatch(/^[0-9a-f]{64}$/);
  expect(bearerDigest(secret)).toBe(bearerDigest(secret));
  expect(bearerDigest(newBearer(PREFIX))).not.toBe(bearerDigest(secret));
});

import { vi } from 'vitest';

/** A fiftieth of what the server spends: a start of an exercise hashes the passwords of all its throw-away people. */
const MEMORY_KIB = 1_024;

// A database test asks what is stored, not what a password costs; the tests of the hasher and of whole servers pay in full.
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>();
  const argon2: typeof crypto.argon2 = (algorithm, parameters, done) =>
    crypto.argon2(algorithm, { ...parameters, memory: Math.min(parameters.memory, MEMORY_KIB) }, done);
  return { ...crypto, argon2, default: { ...crypto, argon2 } };
});

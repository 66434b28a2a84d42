import { defineConfig } from 'vitest/config';

/** Files that may run at the same time in a suite whose tests compute: one for each of the two cores that the whole asks for. */
const AT_ONCE = 2;

/** What computes or asks a database on this machine is there in a moment, and a failure is known as soon. */
const SOON = { poll: { timeout: 15_000 } };

/** What a test needs decides its project: nothing, a database, the contract, a whole server, a wall in a browser, all of it. */
export default defineConfig({
  resolve: {
    // Without it our own code gets graphql's module build and packages its CommonJS build: two realms,
    // whose types refuse each other.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    passWithNoTests: false,
    // How long a machine that has much else to do may take. What takes too long is a matter for the bench.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 45_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          expect: SOON,
          maxWorkers: AT_ONCE,
          include: [
            '{server,exercise,watch,bench,scripts}/**/*.test.ts',
            'web/src/**/*.test.{ts,tsx}',
            'tests/support/**/*.test.ts',
          ],
          exclude: ['**/*.db.test.ts', '**/*.browser.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          expect: SOON,
          maxWorkers: AT_ONCE,
          include: ['{server,exercise,scripts}/**/*.db.test.ts', 'tests/support/**/*.db.test.ts'],
          globalSetup: ['tests/support/databases.ts'],
          setupFiles: ['tests/support/quick-passwords.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          maxWorkers: AT_ONCE,
          include: ['tests/contract/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'proof',
          include: ['tests/proof/**/*.test.ts'],
          // Each file has a server of its own and keeps it busy.
          fileParallelism: false,
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/support/postgres.ts'],
          // Each file starts servers of its own; two cores carry one such file at a time.
          fileParallelism: false,
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'wall',
          include: ['tests/wall/**/*.test.ts'],
          // What a wall draws is measured: one browser at a time.
          fileParallelism: false,
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts', 'tests/support/**/*.browser.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
        },
      },
    ],
  },
});

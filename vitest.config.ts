import { defineConfig } from 'vitest/config';

/** What a test needs decides its project: nothing, a database, the contract, a whole server, a browser. */
export default defineConfig({
  resolve: {
    // Without it our own code gets graphql's module build and packages its CommonJS build: two realms,
    // whose types refuse each other.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
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
          include: ['{server,exercise,scripts}/**/*.db.test.ts', 'tests/support/**/*.db.test.ts'],
          globalSetup: ['tests/support/postgres.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
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
          hookTimeout: 60_000,
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
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/{wall,browser}/**/*.test.{ts,tsx}', 'tests/support/**/*.browser.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

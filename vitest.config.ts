import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

// Three kinds of test, by what they need: nothing, real services, a real browser. `data` needs ../shared/data.
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [preact()],
        test: {
          name: 'unit',
          include: [
            'tests/{shared,store,crawler,server,dashboard,extension,training,sample,setup,bench,house}/**/*.test.{ts,tsx}',
          ],
        },
      },
      {
        test: {
          name: 'integration',
          globalSetup: 'tests/support/postgres-for-run.ts',
          include: ['tests/integration/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e',
          globalSetup: 'tests/support/postgres-for-run.ts',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'data',
          globalSetup: 'tests/support/postgres-for-run.ts',
          include: ['tests/data/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});

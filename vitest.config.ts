import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

const UNIT =
  'tests/{shared,store,crawler,server,dashboard,extension,training,sample,setup,bench,house}/**/*.test.{ts,tsx}';

/** Tests on real services, one file after another: they share two cores with servers and browsers of their own. */
function onServices(name: string, seconds: number) {
  return {
    test: {
      name,
      include: [`tests/${name}/**/*.test.ts`],
      globalSetup: 'tests/support/postgres-for-run.ts',
      testTimeout: seconds * 1000,
      hookTimeout: 180_000,
      fileParallelism: false,
    },
  };
}

// By what they need: nothing, real services, a real browser, ../shared/data. `pictures` takes the README's.
export default defineConfig({
  test: {
    projects: [
      { plugins: [preact()], test: { name: 'unit', include: [UNIT] } },
      onServices('integration', 60),
      onServices('e2e', 120),
      onServices('data', 300),
      onServices('pictures', 120),
    ],
  },
});

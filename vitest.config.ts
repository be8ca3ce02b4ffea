import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

const UNIT =
  'tests/{shared,store,crawler,server,dashboard,extension,training,sample,setup,bench,house}/**/*.test.{ts,tsx}';

/** Tests on real services; `maxWorkers` files at a time where much of it is waiting for processes and crawls in trouble. */
function onServices(name: string, seconds: number, groupOrder: number, maxWorkers = 1) {
  return {
    test: {
      name,
      include: [`tests/${name}/**/*.test.ts`],
      globalSetup: 'tests/support/postgres-for-run.ts',
      testTimeout: seconds * 1000,
      hookTimeout: 180_000,
      maxWorkers,
      // How long is not what they are about: on a busy machine what must come may come late.
      expect: { poll: { timeout: 15_000 } },
      sequence: { groupOrder },
    },
  };
}

// In this order, by what they need: nothing, real services, a real browser, ../shared/data. `pictures` takes the README's.
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [preact()],
        // One thread reads the modules of all its files once: loading them anew for each would cost half of the time.
        test: {
          name: 'unit',
          include: [UNIT],
          setupFiles: 'tests/support/empty-page.ts',
          pool: 'threads',
          isolate: false,
          testTimeout: 30_000,
        },
      },
      onServices('integration', 180, 1, 2),
      // A browser, a monitor and a forum fill two cores: two of each would wait for one another and fail by chance.
      onServices('e2e', 180, 2),
      onServices('data', 300, 3),
      onServices('pictures', 120, 4),
    ],
  },
});

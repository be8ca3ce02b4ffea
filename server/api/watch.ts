/** Calls back with every new value, the latest at once; returns how to stop. */
export type Watch<Value> = (listener: (value: Value) => void) => () => void;

/** Reading may take at most this share of the time. */
const SHARE = 0.1;

/**
 * Reads something again and again while anybody listens, once for all of them, and tells them when it changed.
 * A read that fails is reported and tried again.
 */
export function makeWatch<Value>(
  read: () => Promise<Value>,
  onError: (error: unknown) => void,
  everyMs = 1_000,
): Watch<Value> {
  const listeners = new Set<(value: Value) => void>();
  let latest: { value: Value; text: string } | null = null;
  let running = false;

  async function run(): Promise<void> {
    running = true;
    while (listeners.size > 0) {
      const started = performance.now();
      try {
        const value = await read();
        const text = JSON.stringify(value);
        if (text !== latest?.text) {
          latest = { value, text };
          for (const listener of listeners) listener(value);
        }
      } catch (error) {
        onError(error);
      }
      const took = performance.now() - started;
      await new Promise((resolve) => setTimeout(resolve, Math.max(everyMs, took / SHARE)));
    }
    running = false;
    latest = null;
  }

  return (listener) => {
    listeners.add(listener);
    if (latest) listener(latest.value);
    if (!running) void run();
    return () => {
      listeners.delete(listener);
    };
  };
}

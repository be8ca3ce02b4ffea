import {
  createPostgresBackend,
  createRedisBackend,
  type Job,
  type JobSchedulerTemplateOptions,
  type JobsOptions,
  type RepeatOptions,
  runMigrations,
  type WorkerOptions,
  withBackend,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';

const SCHEMA = 'bullmq';

/** What the product uses of a BullMQ queue, whichever backend carries it. Job ids must not contain ":". */
export interface JobQueue<Data> {
  add(name: string, data: Data, options?: JobsOptions): Promise<unknown>;
  upsertJobScheduler(
    id: string,
    repeat: Omit<RepeatOptions, 'key'>,
    template?: { name?: string; data?: Data; opts?: JobSchedulerTemplateOptions },
  ): Promise<unknown>;
  getJobCounts(
    ...types: ('waiting' | 'active' | 'failed' | 'delayed' | 'prioritized')[]
  ): Promise<Record<string, number>>;
  getWorkersCount(): Promise<number>;
}

export type JobHandler<Data> = (job: Job<Data>) => Promise<void>;

export interface Queues {
  backend: 'postgresql' | 'redis';
  makeQueue<Data>(name: string): Promise<JobQueue<Data>>;
  /** Starts working at once. Jobs may run twice when a process dies, so `handler` must be idempotent. */
  makeWorker<Data>(name: string, handler: JobHandler<Data>, options?: JobWorkerOptions): Promise<void>;
  /** Lets running jobs end, then closes every queue and worker made here. */
  close(): Promise<void>;
}

export interface JobWorkerOptions {
  concurrency?: number;
  onError?: (error: Error) => void;
}

const KEEP = { removeOnComplete: { count: 200 }, removeOnFail: { count: 500 } };

/** Opens job queues on Redis when a URL is given, else on the same PostgreSQL as everything else. */
export async function openQueues(urls: {
  databaseUrl: string;
  redisUrl?: string | undefined;
}): Promise<Queues> {
  return urls.redisUrl ? onRedis(urls.redisUrl) : onPostgres(urls.databaseUrl);
}

async function onPostgres(connectionString: string): Promise<Queues> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  // A client, not a pool: the migration's lock and its transaction must share a session.
  await runMigrations(client, SCHEMA).finally(() => client.end());
  const backend = withBackend(createPostgresBackend);
  // A connection of its own for each, since every worker's LISTEN holds one.
  const connection = { connectionString, schema: SCHEMA, max: 2 };
  return collect('postgresql', {
    queue: (name) => new backend.Queue(name, { connection, defaultJobOptions: KEEP }),
    worker: (name, handler, options) => new backend.Worker(name, handler, { connection, ...options }),
    release: async () => {},
  });
}

async function onRedis(url: string): Promise<Queues> {
  const backend = withBackend(createRedisBackend);
  const opened: Redis[] = [];
  const connect = (offlineQueue: boolean) => {
    const redis = new Redis(url, { maxRetriesPerRequest: null, enableOfflineQueue: offlineQueue });
    opened.push(redis);
    return redis;
  };
  // Without its offline queue `add` fails at once while Redis is down, instead of hanging.
  const forQueues = connect(false);
  forQueues.on('error', () => {});
  await new Promise<void>((resolve, reject) => {
    forQueues.once('ready', resolve);
    forQueues.once('error', (error: Error) => {
      forQueues.disconnect();
      reject(
        new Error(`Redis at REDIS_URL does not answer (${error.message}). Start it, or unset REDIS_URL.`),
      );
    });
  });
  return collect('redis', {
    queue: (name) => new backend.Queue(name, { connection: forQueues, defaultJobOptions: KEEP }),
    worker: (name, handler, options) =>
      new backend.Worker(name, handler, { connection: connect(true), ...options }),
    release: async () => {
      for (const redis of opened) redis.disconnect();
    },
  });
}

interface Closable {
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<unknown>;
}

interface ClosableWorker extends Closable {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: Job | undefined, error: Error) => void): unknown;
}

interface Makers {
  queue(name: string): JobQueue<unknown> & Closable & { waitUntilReady(): Promise<unknown> };
  worker(
    name: string,
    handler: (job: Job) => Promise<void>,
    options: Pick<WorkerOptions, 'concurrency'>,
  ): ClosableWorker;
  release(): Promise<void>;
}

function collect(backend: Queues['backend'], make: Makers): Queues {
  const workers: Closable[] = [];
  const queues = new Map<string, ReturnType<Makers['queue']>>();
  return {
    backend,
    async makeQueue(name) {
      const queue = queues.get(name) ?? make.queue(name);
      if (!queues.has(name)) {
        // The caller of add() sees a failure; an idle connection's loss mends itself.
        queue.on('error', () => {});
        queues.set(name, queue);
      }
      await queue.waitUntilReady();
      return queue;
    },
    async makeWorker(name, handler, { concurrency = 1, onError = () => {} } = {}) {
      const worker = make.worker(name, handler, { concurrency });
      worker.on('error', onError);
      // A job that threw is kept as failed, and that is told nowhere else.
      worker.on('failed', (_job, error) => onError(error));
      workers.push(worker);
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.close()));
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      await make.release();
    },
  };
}

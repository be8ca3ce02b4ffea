import { confirm } from '@inquirer/prompts';
import { makeLog } from './log.ts';
import { type Monitor, startMonitor } from './monitor.ts';
import { hasSampleSource, sampleHost, startSampleForum } from './sample-forum.ts';
import { readSettings, type Settings } from './settings.ts';
import { untilSignal } from './until-signal.ts';

export interface RunOptions {
  /** Undefined: ask when someone is there to answer. */
  sample?: boolean;
  texts?: string;
}

/** `npm start`: everything until Ctrl-C, told in a few lines. */
export async function runMonitor({ sample, texts }: RunOptions): Promise<void> {
  const base = readSettings();
  const settings = {
    ...base,
    allowPrivateHosts:
      sample === false ? base.allowPrivateHosts : [...base.allowPrivateHosts, sampleHost(base)],
  };
  const log = makeLog(settings);
  console.log('车声 Chesheng is starting …');
  const monitor = await startMonitor(settings, log);
  const stops = [monitor.stop];
  const signal = untilSignal();
  try {
    if (sample ?? (await wantsSample(monitor, settings))) {
      stops.push(await startSampleForum(monitor.store, settings, texts));
    }
    console.log(welcome(monitor));
    await signal;
    console.log('\nStopping …');
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

/** Who said yes once is not asked again; where nobody can answer, nothing is started. */
async function wantsSample(monitor: Monitor, settings: Settings): Promise<boolean> {
  if (await hasSampleSource(monitor.store, settings)) return true;
  const { rows } = await monitor.store.pool.query<{ n: number }>('SELECT count(*) AS n FROM source');
  if (rows[0]?.n !== 0 || !process.stdin.isTTY) return false;
  return confirm({
    message: 'No sources yet. Start the sample forum (on this machine, invented owners) as the first one?',
  });
}

function welcome({ url, admin, standsOn }: Monitor): string {
  const lines = [`  Open      ${url}`];
  if (admin) {
    lines.push(
      `  Sign in   ${admin.email}`,
      `  Password  ${admin.password}   (shown this once; change it in the account menu)`,
    );
  }
  lines.push(`  Stands on ${standsOn}`, '  Stop with Ctrl-C');
  return `\n${lines.join('\n')}\n`;
}

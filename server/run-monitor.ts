import { confirm } from '@inquirer/prompts';
import { makeLog } from './log.ts';
import { type Monitor, startMonitor } from './monitor.ts';
import { sampleAnchor } from './sample/anchor.ts';
import { hasSampleSource, startSampleForums } from './sample/forums.ts';
import { sampleHosts } from './sample/hosts.ts';
import { loadSampleWorld } from './sample/world.ts';
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
      sample === false ? base.allowPrivateHosts : [...base.allowPrivateHosts, ...sampleHosts(base)],
  };
  const log = makeLog(settings);
  console.log('车声 Chesheng is starting …');
  const monitor = await startMonitor(settings, log);
  const stops = [monitor.stop];
  const signal = untilSignal();
  try {
    // Before anything is asked: the password is shown this once, whatever is answered.
    console.log(welcome(monitor));
    if (sample ?? (await wantsSample(monitor, settings, signal))) {
      const anchor = await sampleAnchor(settings.dataDir);
      stops.push(await startSampleForums(monitor.store, settings, anchor, texts));
      // Comments of one's own have no history that would fit them.
      if (texts === undefined) stops.push(loadSampleWorld(monitor, settings, anchor, log));
    }
    await signal;
    console.log('\nStopping …');
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

/** Who said yes once is not asked again; where nobody can answer, nothing is started. */
async function wantsSample(monitor: Monitor, settings: Settings, signal: Promise<unknown>): Promise<boolean> {
  if (await hasSampleSource(monitor.store, settings)) return true;
  const { rows } = await monitor.store.pool.query<{ n: number }>('SELECT count(*) AS n FROM source');
  if (rows[0]?.n !== 0 || !process.stdin.isTTY) return false;
  const asking = new AbortController();
  void signal.then(() => asking.abort());
  const message =
    'No sources yet. Start the sample world (two forums on this machine, three years of history, invented owners)?';
  // Ctrl-C at the question ends the program, not the question alone.
  return confirm({ message }, { signal: asking.signal }).catch((error: Error) => {
    if (error.name !== 'ExitPromptError' && error.name !== 'AbortPromptError') throw error;
    process.kill(process.pid, 'SIGINT');
    return false;
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

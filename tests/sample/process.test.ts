import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';

const main = fileURLToPath(new URL('../../sample/main.ts', import.meta.url));

async function start() {
  const child = spawn(process.execPath, [main, '--port', '0'], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return { child, url: String(JSON.parse(String(line)).url) };
}

describe('the process', () => {
  it('prints its address, serves, and ends when its parent closes the pipe', async () => {
    const { child, url } = await start();
    expect((await fetch(url)).status).toBe(200);
    child.stdin.end();
    expect((await once(child, 'exit'))[0]).toBe(0);
  });

  it('ends with 0 on SIGTERM', async () => {
    const { child } = await start();
    child.kill('SIGTERM');
    expect((await once(child, 'exit'))[0]).toBe(0);
  });

  it.each([
    [['--now', 'yesterday'], /^--now: .*README\.md.*\n$/],
    [['--texts', 'no-such-file.csv'], /^The file of --texts does not exist.*\n$/],
    [['--prot', '1'], /^Unknown option '--prot'/],
  ])('refuses %j with one sentence that names the fault', async (wrong, sentence) => {
    const child = spawn(process.execPath, [main, ...wrong], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (part) => {
      said += String(part);
    });
    expect((await once(child, 'close'))[0]).toBe(1);
    expect(said).toMatch(sentence);
  });
});

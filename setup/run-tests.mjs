// `npm test`: every check in turn, each told in its own words, and one count at the end. A failing check does not hide
// the ones after it. Arguments are passed to Vitest as names of projects, e.g. `npm test -- unit`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => join(root, 'node_modules', '.bin', name);
const projects = process.argv.slice(2);
const all = projects.length === 0;
const reports = mkdtempSync(join(tmpdir(), 'chesheng-report-'));
let passed = 0;
let failed = 0;

function check(name, command, args, count) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  const result = count?.() ?? { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  passed += result.passed;
  failed += status !== 0 && result.failed === 0 ? 1 : result.failed;
  console.log(
    `── ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s`,
  );
}

function vitest(project) {
  const report = join(reports, `${project}.json`);
  const args = [
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  check(project, bin('vitest'), args, () => {
    try {
      const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
      return { passed: numPassedTests, failed: numFailedTests };
    } catch {
      return { passed: 0, failed: 1 };
    }
  });
}

if (all) {
  // The keys of the message catalogue are types, too.
  check('message keys', bin('wxt'), ['prepare']);
  check('types', bin('tsc'), []);
  check('lint and format', bin('biome'), ['ci', '--error-on-warnings']);
  check('build of the dashboard', bin('vite'), ['build', '--logLevel', 'warn']);
}
for (const project of all ? ['unit', 'integration', 'e2e'] : projects) vitest(project);

rmSync(reports, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

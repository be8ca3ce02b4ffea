#!/usr/bin/env node
// `npx chesheng …` may be run by any Node; the command line itself needs the one that was installed with the project.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from '../setup/install.mjs';

install();
const root = fileURLToPath(new URL('..', import.meta.url));
const node = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
// Pages are garbage a moment after they were read: more room for what is young would only be memory taken and never given back.
const args = ['--max-semi-space-size=16', join(root, 'server', 'cli.ts'), ...process.argv.slice(2)];
const child = spawn(node, args, { stdio: 'inherit' });
// Ctrl-C reaches both from the terminal, so it is not sent on a second time; the child ends in its own order.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(signal ? 130 : (code ?? 1)));

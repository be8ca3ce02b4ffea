import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** What a PDF says, by poppler's pdftotext, on one line. */
export async function textOfPdf(pdf: Buffer): Promise<string> {
  const child = spawn('pdftotext', ['-', '-'], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(pdf);
  return (await text(child.stdout)).replace(/\s+/g, ' ').trim();
}

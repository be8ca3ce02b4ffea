import { z } from 'zod';
import { EVIDENCE, type Evidence } from '../shared/understanding/fault-part.ts';
import { findFaultWords } from '../shared/understanding/fault-words.ts';
import { findFaults } from '../shared/understanding/faults.ts';
import { findNoise } from '../shared/understanding/noise.ts';
import { normalise, spelling } from '../shared/understanding/normalise.ts';
import { readRows } from '../training/read-table.ts';
import { codeTruths } from './faults/code-truth.ts';

/** Codes asked about more rarely than this get no line of their own. */
const ENOUGH = 10;

const truths = codeTruths();
const rows = readRows(
  '../shared/data/complaints12365/train.csv',
  z.object({ desc: z.string(), codes: z.string() }),
);
const wanted = process.env.FAULT_MISSES ?? '';

interface Tally {
  asked: number;
  symptom: number;
  both: number;
}
const byCode = new Map<string, Tally>();
const byEvidence = new Map<Evidence, { told: number; right: number }>();
let told = 0;
let right = 0;
const misses: string[] = [];

for (const { desc, codes } of rows) {
  const normalised = normalise(desc);
  const text = spelling(normalised);
  const faults = findFaults(findFaultWords(normalised), text, findNoise(text));
  const labels = codes.split(/[,，\s]+/).filter((code) => /^[A-H]/.test(code));
  for (const code of labels) {
    const truth = truths.get(code);
    if (!truth) continue;
    const tally = byCode.get(code) ?? { asked: 0, symptom: 0, both: 0 };
    byCode.set(code, tally);
    tally.asked++;
    const symptom = faults.filter((fault) => truth.symptoms.has(fault.symptom));
    const both = symptom.some(({ part }) => truth.parts.has(part));
    if (symptom.length > 0) tally.symptom++;
    if (both) tally.both++;
    else misses.push(`${code} ${desc} → ${faults.map(({ symptom: s, part }) => `${s}:${part}`).join(' ')}`);
  }
  if (labels.length === 0 || !labels.every((code) => truths.has(code))) continue;
  for (const { symptom, part, evidence } of faults) {
    const kind = byEvidence.get(evidence) ?? { told: 0, right: 0 };
    byEvidence.set(evidence, kind);
    kind.told++;
    told++;
    const holds = labels.some((code) => {
      const truth = truths.get(code);
      return truth?.symptoms.has(symptom) && truth.parts.has(part);
    });
    if (holds) kind.right++;
    if (holds) right++;
    else if (wanted === 'false') misses.push(`false ${symptom}:${part} ${desc} ${codes}`);
  }
}

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
const all = { asked: 0, symptom: 0, both: 0 };
for (const { asked, symptom, both } of byCode.values()) {
  all.asked += asked;
  all.symptom += symptom;
  all.both += both;
}
console.log(
  `${rows.length} complaint titles (complaints12365/train.csv); their codes are a noisy truth: people tick what`,
);
console.log('the title does not say, and leave out what it does.\n');
console.log('| code | titles | symptom found | symptom and part found |');
console.log('|---|---|---|---|');
for (const [code, { asked, symptom, both }] of [...byCode].sort((a, b) => b[1].asked - a[1].asked)) {
  if (asked >= ENOUGH)
    console.log(`| ${code} | ${asked} | ${share(symptom, asked)} | ${share(both, asked)} |`);
}
console.log(`| all | ${all.asked} | ${share(all.symptom, all.asked)} | ${share(all.both, all.asked)} |`);
console.log(
  `\nFaults read that some code of the title bears out: ${right} of ${told}, ${share(right, told)}.`,
);
console.log('\n| the part is told by | faults | borne out |\n|---|---|---|');
for (const evidence of EVIDENCE) {
  const kind = byEvidence.get(evidence);
  if (kind) console.log(`| ${evidence} | ${kind.told} | ${share(kind.right, kind.told)} |`);
}
if (wanted) console.log(misses.filter((miss) => miss.startsWith(wanted)).join('\n'));

import { textFeatures } from '../shared/understanding/aspects.ts';
import { plainReading } from '../shared/understanding/complaint.ts';
import { faultEvidence } from '../shared/understanding/fault-evidence.ts';
import { GROUPS } from '../shared/understanding/insight.ts';
import { normalise, spelling } from '../shared/understanding/normalise.ts';
import { read } from '../shared/understanding/reading.ts';
import type { Table } from '../shared/understanding/table.ts';
import type { Comment, ComplaintTitle } from './datasets.ts';
import { packRows } from './pack-rows.ts';
import { quantise } from './quantise.ts';
import { trainPlane } from './svm.ts';

const COMPLAINT_BITS = 14;
const COMPLAINT_HEAD = 'complaint';

/** A title without what its columns name, beyond what the catalogue knows. */
function unnamed({ text, names }: ComplaintTitle): string {
  let plain = spelling(normalise(text));
  for (const name of names.slice(0, 2)) {
    const spelt = spelling(normalise(name));
    for (const written of new Set([spelt, spelt.replace(/-/g, ''), spelt.replace(/汽车$|\(.*\)$/g, '')])) {
      if (written.length > 0) plain = plain.replaceAll(written, '|');
    }
  }
  return plain;
}

/** Comments with so many points of evidence are taken as complaints, those with none as examples of "no complaint". */
const SURE = 3;

/**
 * One head for "this is somebody's complaint" and one per group A–Q. The benchmark calls plain fault reports neutral, so the
 * complaint head learns from complaint titles, and from comments only what the words make sure; it never sees polarity.
 */
export function fitComplaints(titles: readonly ComplaintTitle[], comments: readonly Comment[]): Table {
  const examples = titles.map((title) => ({
    text: unnamed(title),
    complaint: 1,
    groups: new Set(title.groups),
  }));
  const talk = comments.flatMap(({ text }) => {
    const { named, points } = faultEvidence(spelling(normalise(text)));
    if (named && points > 0 && points < SURE) return [];
    return [{ text, complaint: named && points >= SURE ? 1 : -1, groups: null }];
  });
  const all = [...examples, ...talk];
  const rows = packRows(
    all.map(({ text }) => textFeatures(plainReading(read(text)), COMPLAINT_BITS)),
    COMPLAINT_BITS,
  );
  const complaint = trainPlane(
    rows,
    Int8Array.from(all, (example) => example.complaint),
    { c: 0.3 },
  );
  const groups = GROUPS.map((group) =>
    trainPlane(
      rows,
      Int8Array.from(all, (example) => (example.groups ? (example.groups.has(group) ? 1 : -1) : 0)),
      { c: 1 },
    ),
  );
  return quantise([COMPLAINT_HEAD, ...GROUPS], [complaint, ...groups], COMPLAINT_BITS);
}

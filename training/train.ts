import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { encodeModel } from '../shared/understanding/model.ts';
import { readComments, readComplaints } from './datasets.ts';
import { fitComments } from './fit-comments.ts';
import { fitComplaints } from './fit-complaints.ts';

/** Raised by hand when rules or features change; the date of the weights is added. */
const RULES = 1;

const comments = readComments('../shared/data/bdci2018/train.csv');
const titles = readComplaints('../shared/data/complaints12365/train.csv');
const { aspects, polarity, whole, lexicon } = fitComments(comments);
const complaint = fitComplaints(titles, comments);
const version = `${RULES}-${new Date().toISOString().slice(0, 10)}`;
const file = Buffer.from(encodeModel({ version, aspects, polarity, whole, complaint, lexicon }));
writeFileSync('shared/understanding/model.bin', file);
console.log(`model ${version}: ${file.length} bytes, ${gzipSync(file).length} gzipped`);

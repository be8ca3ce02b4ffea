import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { encodeModel } from '../shared/understanding/model.ts';
import { calibrationLines, calibrationOf, fitCurves } from './calibrate.ts';
import { confusionFile } from './confusion-file.ts';
import { crossValidate, OURS } from './cross-validate.ts';
import { CURVES_FILE, encodeCurves } from './curves.ts';
import { fitMarks } from './fit-marks.ts';
import { fitModel } from './fit-model.ts';
import { encodeMarks, MARKS_FILE } from './mention-marks.ts';
import { trainingData } from './sources.ts';

/** Raised by hand when rules or features change; with the date of the weights it is the version every insight carries. */
const RULES = 4;

const data = trainingData();
const { comments, titles, sentences, marked, posts } = data;
const date = new Date().toISOString().slice(0, 10);
const version = `${RULES}-${date}`;
const figures = crossValidate(data, { comments: [], complaints: [] }, (done, of) => {
  console.log(`Cross-validation: ${done} of ${of} folds.`);
});
const curves = fitCurves(figures.points);
writeFileSync(CURVES_FILE, encodeCurves(curves));
const calibration = calibrationOf(figures.points, curves);

const file = new Uint8Array(encodeModel(fitModel(data, version)));
writeFileSync('shared/understanding/model.bin', file);
writeFileSync(MARKS_FILE, encodeMarks(fitMarks(data.marked)));
console.log(`Model ${version}: ${file.length} bytes, ${gzipSync(file).length} gzipped.`);

const report = {
  version,
  date,
  data: {
    comments: `bdci2018/train.csv, ${comments.length} comments`,
    complaints: `complaints12365/train.csv, ${titles.length} titles`,
    sentences: `bdci2016/train.csv, ${sentences.length} sentences of praise or blame`,
    mentions: `bdci2016/train.csv, ${marked.length} sentences with brands and series marked`,
    posts: `training/posts, ${posts.length} posts written and labelled for this product`,
  },
  crossValidation: {
    folds: 5,
    comments: figures.comments[OURS],
    complaints: figures.complaints[OURS],
    posts: figures.posts[OURS],
    mentions: figures.mentions,
    complaintOrNot: figures.complaintOrNot,
    calibration,
  },
};
writeFileSync('training/report.json', `${JSON.stringify(report, null, 2)}\n`);
const measured = figures.posts[OURS]?.confusion;
if (measured) writeFileSync('shared/measures/confusion.ts', confusionFile(measured, version));
console.log(JSON.stringify(report.crossValidation, null, 2));
for (const line of calibrationLines(calibration)) console.log(line);

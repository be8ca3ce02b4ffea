import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { decodeModel, encodeModel } from '../shared/understanding/model.ts';
import { calibrationLines, calibrationOf, fitCurves } from './calibrate.ts';
import { classFigures } from './class-figures.ts';
import { committedReport, MEASURED_POSTS, marksFile, measuredBefore, REPORT } from './committed.ts';
import { confusionFile } from './confusion-file.ts';
import { type CorrectedPost, correctionFigures, readCorrections } from './corrections.ts';
import { crossValidate, type Guessed, OURS } from './cross-validate.ts';
import { CURVES_FILE, encodeCurves } from './curves.ts';
import { fitMarks } from './fit-marks.ts';
import { fitModel } from './fit-model.ts';
import { guessPosts } from './guess.ts';
import { mainFigures } from './main-figures.ts';
import { encodeMarks, MARKS_FILE } from './mention-marks.ts';
import { type Agreement, judge } from './rule.ts';
import { type TrainingData, trainingData } from './sources.ts';

/** Raised by hand when rules or features change; with date and weights it is the version every insight carries. */
const RULES = 7;

const MODEL = 'shared/understanding/model.bin';

const { values: asked } = parseArgs({ options: { corrections: { type: 'string' } } });
const corrections = asked.corrections === undefined ? [] : readCorrections(asked.corrections);
const data = withCorrections(trainingData(), corrections);
const { comments, titles, sentences, marked, posts } = data;
const date = new Date().toISOString().slice(0, 10);
const figures = crossValidate(data, { comments: [], complaints: [] }, (done, of) => {
  console.log(`Cross-validation: ${done} of ${of} folds.`);
});
const { guessed } = figures;
const taught = corrections.length === 0 ? null : agreement(guessed, corrections);
const curves = fitCurves(figures.points);
const calibration = calibrationOf(figures.points, curves);

const model = { ...fitModel(data, ''), curves };
// Two models of one day are two versions: posts read by the first are read anew by the second.
const weights = createHash('sha256')
  .update(new Uint8Array(encodeModel(model)))
  .digest('hex')
  .slice(0, 4);
const version = `${RULES}-${date}-${weights}`;
const file = new Uint8Array(encodeModel({ ...model, version }));
console.log(`Candidate ${version}: ${file.length} bytes, ${gzipSync(file).length} gzipped.`);
const report = {
  version,
  rules: RULES,
  date,
  data: {
    comments: `bdci2018/train.csv, ${comments.filter(({ own }) => !own).length} comments`,
    complaints: `complaints12365/train.csv, ${titles.length} titles`,
    sentences: `bdci2016/train.csv, ${sentences.length} sentences of praise or blame`,
    mentions: `bdci2016/train.csv, ${marked.length} sentences with brands and series marked`,
    posts: `training/posts, ${posts.filter(({ unsaid }) => !unsaid).length} posts written and labelled for this product`,
    ...(taught ? { corrections: `${taught.posts} posts whose labels people corrected or confirmed` } : {}),
  },
  crossValidation: {
    folds: 5,
    comments: figures.comments[OURS],
    complaints: figures.complaints[OURS],
    posts: figures.posts[OURS],
    mentions: figures.mentions,
    complaintOrNot: figures.complaintOrNot,
    calibration,
    classes: classFigures(guessed),
    /** What a model is judged by, with 95 % intervals. */
    main: mainFigures(guessed),
    ...(taught ? { corrections: taught } : {}),
  },
};
console.log(JSON.stringify(report.crossValidation, null, 2));
for (const line of calibrationLines(calibration)) console.log(line);

const committed = committedReport();
const verdict = judge(
  committed.measures,
  mainFigures(guessed, measuredBefore()),
  taught && people(taught.all),
);
console.table(Object.fromEntries(verdict.compared.map(({ figure, ...compared }) => [figure, compared])));
if (verdict.replace) {
  writeFileSync(MODEL, file);
  writeFileSync(CURVES_FILE, encodeCurves(curves));
  writeFileSync(MARKS_FILE, encodeMarks(fitMarks(data.marked)));
  writeFileSync(REPORT, `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(MEASURED_POSTS, marksFile(posts.filter(({ unsaid }) => !unsaid)));
  const measured = figures.posts[OURS]?.confusion;
  if (measured) writeFileSync('shared/measures/confusion.ts', confusionFile(measured, version));
  console.log(`${version} replaces the committed model: ${verdict.why}`);
} else {
  console.error(`The committed model stays: ${verdict.why}`);
  process.exitCode = 1;
}

function withCorrections(all: TrainingData, corrected: readonly CorrectedPost[]): TrainingData {
  return {
    ...all,
    comments: [...all.comments, ...corrected.flatMap(({ comment }) => comment ?? [])],
    posts: [...all.posts, ...corrected.map(({ post }) => post)],
  };
}

/** How the candidate reads corrected posts, each by what was learned without its fold. */
function agreement({ posts: { records, guesses } }: Guessed, corrected: readonly CorrectedPost[]) {
  const said = new Map(records.map((post, i) => [post, guesses[i]]));
  const known = corrected.filter(({ post }) => said.get(post) !== undefined);
  return correctionFigures(
    known,
    known.flatMap(({ post }) => said.get(post) ?? []),
  );
}

/** The committed model beside it, if these rules can still run it. */
function people(candidate: Agreement): { committed: Agreement; candidate: Agreement } | null {
  if (committed.rules !== RULES) {
    console.log('The rules have changed, so the committed model cannot be asked what people corrected.');
    return null;
  }
  const bytes = readFileSync(MODEL);
  const before = decodeModel(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const texts = corrections.map(({ post }) => post);
  return { committed: correctionFigures(corrections, guessPosts(before, texts)).all, candidate };
}

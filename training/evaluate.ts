import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { decodeModel, type Model } from '../shared/understanding/model.ts';
import { understandWith } from '../shared/understanding/understand.ts';
import { calibrationLines, calibrationOf, fitCurves } from './calibrate.ts';
import { crossValidate, OURS } from './cross-validate.ts';
import { readComments, readComplaints } from './datasets.ts';
import { guessComments, guessComplaints, guessPosts } from './guess.ts';
import { guessMentions } from './guess-mentions.ts';
import { markHardCases } from './hard-case-marks.ts';
import { hardCaseFigures, printHardCases } from './hard-case-report.ts';
import { judge } from './hard-case-verdicts.ts';
import { HARD_CASES, readHardCases } from './hard-cases.ts';
import { readMarkedSentences } from './marked-sentences.ts';
import { type MentionFigures, mentionFigures } from './mention-figures.ts';
import { committedMarks } from './mention-marks.ts';
import { type CommentFigures, type ComplaintFigures, commentFigures, complaintFigures } from './metrics.ts';
import { keywordComments, naturalComments, naturalComplaints } from './peers.ts';
import { type PostFigures, postFigures } from './post-metrics.ts';
import { readPosts } from './posts.ts';
import { trainingData } from './sources.ts';

function committedModel(): Model {
  const bytes = readFileSync(new URL('../shared/understanding/model.bin', import.meta.url));
  return decodeModel(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

const commentRow = (figures: CommentFigures): Record<string, number> => ({
  tuple: figures.tupleF1,
  'aspect micro': figures.aspectMicroF1,
  'aspect macro': figures.aspectMacroF1,
  'polarity macro': figures.polarityMacroF1,
});

const complaintRow = ({
  groupMicroF1,
  groupMacroF1,
  codeMicroF1,
  classes,
}: ComplaintFigures): Record<string, number> => ({
  'group micro': groupMicroF1,
  'group macro A–O': groupMacroF1,
  'code micro': codeMicroF1,
  ...classes,
});

const postRow = ({ toneMacroF1, complaintF1, groupMicroF1 }: PostFigures): Record<string, number> => ({
  'tone macro': toneMacroF1,
  complaint: complaintF1,
  'group micro': groupMicroF1,
});

const mentionRow = ({ mentionF1, polarityMacroF1 }: MentionFigures): Record<string, number> => ({
  mention: mentionF1,
  'polarity macro': polarityMacroF1,
});

const rows = <T>(
  figures: Record<string, T>,
  row: (figure: T) => Record<string, number>,
): Record<string, unknown> =>
  Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, row(figure)]));

/** JSON goes to stdout alone; a person gets a table. */
function show<T>(figures: T, json: boolean | undefined, row: (figure: T) => Record<string, number>): void {
  if (json) console.log(JSON.stringify(figures));
  else console.table({ F1: row(figures) });
}

const program = new Command('evaluate').description('F1 of the committed model on labelled data');

program
  .command('bdci <file>')
  .description('comments shaped like bdci2018/train.csv')
  .option('--json', 'figures as JSON')
  .action((file: string, { json }: { json?: boolean }) => {
    const comments = readComments(file);
    show(commentFigures(comments, guessComments(committedModel(), comments)), json, commentRow);
  });

program
  .command('complaints <file>')
  .description('complaint titles shaped like complaints12365/train.csv')
  .option('--json', 'figures as JSON')
  .action((file: string, { json }: { json?: boolean }) => {
    const titles = readComplaints(file);
    show(complaintFigures(titles, guessComplaints(committedModel(), titles)), json, complaintRow);
  });

program
  .command('posts <file>')
  .description('posts shaped like training/posts/life.tsv: tone, complaint, groups, text')
  .option('--json', 'figures as JSON')
  .action((file: string, { json }: { json?: boolean }) => {
    const posts = readPosts(file);
    show(postFigures(posts, guessPosts(committedModel(), posts)), json, postRow);
  });

program
  .command('cases')
  .description('hard cases with what should be understood: right and wrong by kind and field')
  .option('--folder <folder>', 'other cases than those in training/hard-cases', HARD_CASES)
  .option('--mark', 'write into each case which fields are wrong today')
  .option('--json', 'figures as JSON')
  .action(({ folder, mark, json }: { folder: string; mark?: boolean; json?: boolean }) => {
    const understand = understandWith(committedModel());
    if (mark) console.error(`${markHardCases(folder, understand)} cases marked anew`);
    const figures = hardCaseFigures(readHardCases(folder).map((one) => judge(one, understand)));
    if (json) console.log(JSON.stringify(figures));
    else printHardCases(figures);
  });

program
  .command('mentions <file>')
  .description('brands and series marked in sentences shaped like bdci2016/train.csv')
  .option('--json', 'figures as JSON')
  .action((file: string, { json }: { json?: boolean }) => {
    const sentences = readMarkedSentences(file);
    const guesses = guessMentions(committedModel(), committedMarks(), sentences);
    show(mentionFigures(sentences, guesses), json, mentionRow);
  });

program
  .command('cross-validate')
  .description('five folds of the training data, beside natural and keyword rules')
  .option('--json', 'figures as JSON')
  .action(({ json }: { json?: boolean }) => {
    const data = trainingData();
    const peers = { comments: [naturalComments, keywordComments], complaints: [naturalComplaints] };
    const figures = crossValidate(data, peers, (done, of) => {
      console.error(`${done} of ${of} folds`);
    });
    if (json) {
      const { points, ...rest } = figures;
      console.log(JSON.stringify({ ...rest, calibration: calibrationOf(points, fitCurves(points)) }));
      return;
    }
    console.log(`BDCI comments, ${data.comments.length}, five folds`);
    console.table(rows(figures.comments, commentRow));
    console.log(`Complaint titles, ${data.titles.length}, five folds`);
    console.table(rows(figures.complaints, complaintRow));
    const { recall, falseRate } = figures.complaintOrNot;
    console.log(`Complaint or not, unseen brands, names stripped: recall ${recall}, false ${falseRate}`);
    for (const line of calibrationLines(calibrationOf(figures.points, fitCurves(figures.points))))
      console.log(line);
    const ours = figures.posts[OURS];
    if (!ours) return;
    console.log(`Tone of posts, ${data.posts.length}, five folds: macro-F1 ${ours.toneMacroF1}`);
    console.table(ours.tones);
    console.log(`Complaints among posts, five folds: group micro-F1 ${ours.groupMicroF1}`);
    console.table({ complaint: ours.complaint });
    console.log(`Mentions of brands and series, ${data.marked.length} sentences, five folds`);
    console.table({ [OURS]: mentionRow(figures.mentions) });
  });

try {
  program.parse();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { decodeModel, type Model } from '../shared/understanding/model.ts';
import { crossValidate } from './cross-validate.ts';
import { readComments, readComplaints } from './datasets.ts';
import { guessComments, guessComplaints } from './guess.ts';
import { type CommentFigures, type ComplaintFigures, commentFigures, complaintFigures } from './metrics.ts';
import { keywordComments, naturalComments, naturalComplaints } from './peers.ts';
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

const complaintRow = ({ groupMicroF1, groupMacroF1, classes }: ComplaintFigures): Record<string, number> => ({
  'group micro': groupMicroF1,
  'group macro A–O': groupMacroF1,
  ...classes,
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
  .command('cross-validate')
  .description('five folds of the training data, beside natural and keyword rules')
  .option('--json', 'figures as JSON')
  .action(({ json }: { json?: boolean }) => {
    const { comments, titles } = trainingData();
    const peers = { comments: [naturalComments, keywordComments], complaints: [naturalComplaints] };
    const figures = crossValidate(comments, titles, peers, (done, of) => {
      console.error(`${done} of ${of} folds`);
    });
    if (json) {
      console.log(JSON.stringify(figures));
      return;
    }
    console.log(`BDCI comments, ${comments.length}, five folds`);
    console.table(rows(figures.comments, commentRow));
    console.log(`Complaint titles, ${titles.length}, five folds`);
    console.table(rows(figures.complaints, complaintRow));
  });

try {
  program.parse();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

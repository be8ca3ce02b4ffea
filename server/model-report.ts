import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { ClassSet, ModelReport } from '../shared/contract/quality.ts';
import { POLARITIES } from '../shared/understanding/insight.ts';

const Quality = z.object({
  precision: z.number(),
  recall: z.number(),
  f1: z.number(),
  n: z.int().optional(),
});
const Classes = z.record(z.string(), Quality);
const YesNo = z.object({ yes: z.int(), no: z.int() });
const Tones = z.object({ negative: z.int(), neutral: z.int(), positive: z.int() });

/** What `npm run train` writes, as far as it is shown; reports of older trainings lack some of it. */
const Written = z.object({
  version: z.string(),
  date: z.string(),
  data: z.record(z.string(), z.string()),
  crossValidation: z.object({
    comments: z.object({ tupleF1: z.number(), aspectMicroF1: z.number(), polarityMacroF1: z.number() }),
    complaints: z.object({ groupMicroF1: z.number() }),
    posts: z.object({
      toneMacroF1: z.number(),
      complaintF1: z.number(),
      groupMicroF1: z.number(),
      tones: Classes,
      complaint: Quality,
      confusion: z.record(
        z.string(),
        z.object({
          tone: z.object({ negative: Tones, neutral: Tones, positive: Tones }),
          complaint: z.object({ yes: YesNo, no: YesNo }),
        }),
      ),
    }),
    main: z.record(z.string(), z.object({ value: z.number(), low: z.number(), high: z.number() })).optional(),
    classes: z
      .object({ aspects: Classes, polarities: Classes, titleGroups: Classes, postGroups: Classes })
      .optional(),
    calibration: z
      .record(z.string(), z.array(z.object({ confidence: z.number(), right: z.number(), n: z.int() })))
      .optional(),
  }),
});

const FILE = new URL('../training/report.json', import.meta.url);

/** The report of the model's training that lies beside it; null when there is none that can be read. */
export async function modelReport(file: URL = FILE): Promise<ModelReport | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  const read = Written.safeParse(parsed(text));
  return read.success ? reportOf(read.data) : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function reportOf({ version, date, data, crossValidation }: z.infer<typeof Written>): ModelReport {
  const { comments, complaints, posts, main, classes, calibration } = crossValidation;
  const bare = {
    tupleF1: comments.tupleF1,
    aspectMicroF1: comments.aspectMicroF1,
    polarityMacroF1: comments.polarityMacroF1,
    titleGroupMicroF1: complaints.groupMicroF1,
    toneMacroF1: posts.toneMacroF1,
    complaintF1: posts.complaintF1,
    postGroupMicroF1: posts.groupMicroF1,
  };
  const unmeasured = Object.entries(bare).map(([figure, value]) => ({
    figure,
    value,
    low: null,
    high: null,
  }));
  const rows = (all: z.infer<typeof Classes>) =>
    Object.entries(all).map(([name, { n = null, ...figure }]) => ({ name, ...figure, n }));
  const set = (name: ClassSet, all: z.infer<typeof Classes> | undefined) =>
    all ? [{ set: name, rows: rows(all) }] : [];
  return {
    version,
    date,
    data: Object.values(data),
    main: main ? Object.entries(main).map(([figure, measured]) => ({ figure, ...measured })) : unmeasured,
    classes: [
      ...set('tones', { ...withCounts(posts), complaint: { ...posts.complaint, n: complaintsOf(posts) } }),
      ...set('aspects', classes?.aspects),
      ...set('polarities', classes?.polarities),
      ...set('titleGroups', classes?.titleGroups),
      ...set('postGroups', classes?.postGroups),
      { set: 'kinds', rows: kinds(posts.confusion) },
    ],
    calibration: Object.entries(calibration ?? {}).map(([head, points]) => ({ head, points })),
  };
}

type Posts = z.infer<typeof Written>['crossValidation']['posts'];

/** The tones with how many posts truly have each. */
function withCounts({ tones, confusion }: Posts): z.infer<typeof Classes> {
  return Object.fromEntries(
    Object.entries(tones).map(([name, figure]) => {
      const tone = POLARITIES.find((each) => each === name);
      if (!tone) return [name, figure];
      const n = Object.values(confusion).reduce((sum, kind) => sum + count(kind.tone[tone]), 0);
      return [name, { ...figure, n }];
    }),
  );
}

const complaintsOf = ({ confusion }: Posts): number =>
  Object.values(confusion).reduce((sum, { complaint: { yes } }) => sum + yes.yes + yes.no, 0);

const count = (said: Record<string, number>): number => Object.values(said).reduce((sum, n) => sum + n, 0);

/** "Complaint or not" by kind of text, from how each was read. */
function kinds(confusion: Posts['confusion']): ModelReport['classes'][number]['rows'] {
  return Object.entries(confusion).map(
    ([
      name,
      {
        complaint: { yes, no },
      },
    ]) => {
      const [truly, said] = [yes.yes + yes.no, yes.yes + no.yes];
      return {
        name,
        precision: said === 0 ? 1 : yes.yes / said,
        recall: truly === 0 ? 1 : yes.yes / truly,
        f1: said + truly === 0 ? 0 : (2 * yes.yes) / (said + truly),
        n: truly,
      };
    },
  );
}

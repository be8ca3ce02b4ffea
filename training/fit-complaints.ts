import { complaintRow } from '../shared/understanding/complaint.ts';
import { GROUPS } from '../shared/understanding/insight.ts';
import { normalise, spelling } from '../shared/understanding/normalise.ts';
import { read } from '../shared/understanding/reading.ts';
import type { Table } from '../shared/understanding/table.ts';
import type { Comment, ComplaintTitle } from './datasets.ts';
import { dropRare } from './fit-comments.ts';
import { quantise } from './quantise.ts';
import { packRows, trainPlane } from './svm.ts';

export const COMPLAINT_BITS = 15;
export const COMPLAINT_HEAD = 'complaint';

/** What the site's own headline writers add; it says "complaint" but nothing about the fault. */
const CLOSING =
  /(?:希望|要求|请求|望|请|求)?(?:厂家|4s店|经销商|商家)?(?:能够?|可以|给予|予以)?(?:尽快|妥善|及时|合理|协助|帮忙|给)?(?:处理|解决)(?:一下|问题)?$/;

/** A title without the names of the car and the closing formula. */
export function plainTitle({ text, names }: ComplaintTitle): string {
  let plain = spelling(normalise(text));
  for (const name of names.slice(0, 2)) {
    const spelt = spelling(normalise(name));
    for (const written of new Set([spelt, spelt.replace(/-/g, ''), spelt.replace(/汽车$|\(.*\)$/g, '')])) {
      if (written.length > 0) plain = plain.replaceAll(written, '');
    }
  }
  return plain.replace(CLOSING, '').trim() || plain;
}

/** Words of a fault or a quarrel: comments that hold one are not taken as examples of "no complaint". */
const FAULT =
  /异响|噪音|漏油|漏水|渗油|烧机油|抖动|顿挫|熄火|打不着|失灵|故障|坏了|断裂|开裂|生锈|跑偏|掉漆|鼓包|卡顿|死机|进水|异味|返修|维修|索赔|三包|退车|投诉|维权|推诿|召回|质量问题|毛病|失效|损坏|不工作|修/;

/**
 * One head for "this is somebody's complaint" and one per group A–Q. The benchmark calls plain fault reports neutral, so the
 * complaint head learns from complaint titles against comments without words of a fault, and never sees polarity.
 */
export function fitComplaints(titles: readonly ComplaintTitle[], comments: readonly Comment[]): Table {
  const quiet = comments.filter(({ text }) => !FAULT.test(text));
  const rows = [...titles.map(plainTitle), ...quiet.map(({ text }) => text)].map((text) =>
    complaintRow(read(text), COMPLAINT_BITS),
  );
  const packed = packRows(dropRare(rows, COMPLAINT_BITS), 2 ** COMPLAINT_BITS);
  const complaint = trainPlane(
    packed,
    Int8Array.from(rows, (_, i) => (i < titles.length ? 1 : -1)),
    { c: 0.3 },
  );
  const groups = GROUPS.map((group) =>
    trainPlane(
      packed,
      Int8Array.from(rows, (_, i) => {
        const title = titles[i];
        if (!title) return 0;
        return title.groups.includes(group) ? 1 : -1;
      }),
      { c: 1 },
    ),
  );
  return quantise([COMPLAINT_HEAD, ...GROUPS], [complaint, ...groups], COMPLAINT_BITS);
}

/** Of the posts an article brings, at most so many are taken for own reports. */
const TAKEN = 0.3;
/** A cell may have so much talk of its own for every report and no more: above it, talk is news. */
const MOST_TALK = 1;

/**
 * How many of a week's own reports are hearsay in truth, judged by how much more than usual was heard; between 0 and what is
 * above `mean`.
 *
 * A defect brings x more reports and r·x more talk (r: heard for one report in usual weeks, at most 1); news brings posts of
 * which a part l = 0.3 is taken for reports: x = d + l·P, y = r·d + (1−l)·P. Solved for l·P = l·(y − r·x) / (1 − l − r·l), after y is
 * lowered by one standard deviation of usual talk so that its scatter hides no defect. Source: ours.
 */
export function hearsay(seen: number, heard: number, mean: number, heardForOne: number): number {
  const more = seen - mean;
  if (more <= 0) return 0;
  const usual = heardForOne * mean;
  const follows = Math.min(MOST_TALK, heardForOne);
  const news = heard - usual - follows * more - Math.sqrt(usual + follows ** 2 * more + 1);
  if (news <= 0) return 0;
  return Math.min(more, (TAKEN * news) / (1 - TAKEN - follows * TAKEN));
}

import { findSeries, inheritedSeries } from '../shared/catalogue/find-series.ts';
import type { SeriesOf } from './post-record.ts';

/** The series a post is about: what it names, else its title, what it quotes, or the thread and board it stands in. */
export const seriesOf: SeriesOf = (post, page) => {
  const context = { threadTitle: page.threadTitle, ...(page.board === null ? {} : { board: page.board }) };
  const texts = [
    post.body,
    ...(post.opening ? [page.threadTitle] : []),
    ...post.quotes.map(({ text }) => text),
  ];
  for (const text of texts) {
    const [first] = findSeries(text, context);
    if (first) return first.series;
  }
  return inheritedSeries(context);
};

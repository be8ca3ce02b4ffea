import type { PostView } from '../../../shared/contract/posts.ts';
import { formatInstant, formatPublished, formatRoughly } from '../../app/format.ts';
import { t } from '../../app/text.ts';

type Dates = Pick<PostView, 'publishedAt' | 'publishedPrecision' | 'publishedBetween'>;

/** When a post was published, as exactly as its page said: "about 10 months ago" where it told a span, its ends in the title. */
export function Published({ post }: { post: Dates }) {
  const { publishedAt, publishedPrecision, publishedBetween } = post;
  const title = publishedBetween
    ? t('dashboard.posts.between', {
        from: formatInstant(publishedBetween.from),
        to: formatInstant(publishedBetween.to),
      })
    : undefined;
  if (publishedAt) return <span title={title}>{formatPublished(publishedAt, publishedPrecision)}</span>;
  if (publishedBetween)
    return <span title={title}>{t('dashboard.posts.about', { ago: formatRoughly(publishedBetween) })}</span>;
  return <span>{t('dashboard.posts.noDate')}</span>;
}

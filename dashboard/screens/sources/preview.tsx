import type { SourcePreview } from '../../../shared/contract/sources.ts';
import { engineName } from '../../../shared/sites/engine-names.ts';
import { formatInstant } from '../../app/format.ts';
import { t } from '../../app/text.ts';

/** What an address turned out to be, with the first posts as they would be read. */
export function Preview({ found }: { found: SourcePreview }) {
  return (
    <section class="preview" aria-label={t('dashboard.sources.preview')}>
      <h2>{found.name}</h2>
      <p class="quiet small">
        {engineName(found.engine)} · {t(`dashboard.sources.kind.${found.kind}`)} · {found.url}
      </p>
      {found.rendered && <p class="quiet small">{t('dashboard.sources.rendered')}</p>}
      <ol>
        {found.posts.map((post, index) => (
          // Two posts may say the same.
          <li key={`${index} ${post.author}`}>
            <p class="clamp">{post.body}</p>
            <p class="quiet small">
              {post.author}
              {post.publishedAt && ` · ${formatInstant(post.publishedAt)}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

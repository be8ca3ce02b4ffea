import type { Report, ReportTopics } from '../../../shared/contract/report.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { formatPublished } from '../../app/format.ts';
import { locale, t } from '../../app/text.ts';
import { hrefOf } from '../../app/view.ts';
import { topicWords } from '../../app/words.ts';
import type { Cell } from '../../parts/data-table.tsx';
import { printed, share } from './figures.tsx';
import { postsHref } from './links.ts';
import { Section } from './section.tsx';
import { TopicTable } from './topic-table.tsx';

const count = (value: number) => formatCount(value, locale.value);
type Topic = ReportTopics['roofs'][number];

const row = (topic: Topic, indent = ''): Cell[] => [
  { text: `${indent}${topicWords(topic.topic)}` },
  { text: printed(topic.previous), href: postsHref(topic.posts) },
  { text: printed(topic.year) },
  { text: share(topic.interval) },
];

/** Complaints on two levels, each with how its rows add up. */
export function Topics({ report }: { report: Report }) {
  const { topics } = report;
  const sums = ({ posts, mentions, several, none }: ReportTopics['groupSums']) =>
    t('dashboard.report.sums', {
      posts: count(posts),
      mentions: count(mentions),
      several: count(several),
      none: count(none),
    });
  const seen = ({ previous }: Topic) => (previous.value ?? 0) > 0;
  const symptoms = topics.symptoms.filter(seen);
  return (
    <Section
      name="topics"
      lead={report.topic !== null && <p class="quiet small">{t('dashboard.report.topicsOfAll')}</p>}
    >
      {topics.symptomSums.posts === 0 && <p class="quiet">{t('dashboard.report.noTopics')}</p>}
      {topics.symptomSums.posts > 0 && (
        <div class="report-columns">
          <TopicTable
            title={t('dashboard.report.symptoms')}
            note={sums(topics.partSums)}
            rows={symptoms.flatMap((symptom) => [
              row(symptom),
              ...symptom.parts.filter(seen).map((part) => row(part, '  ')),
            ])}
          />
          <div>
            <TopicTable title={t('dashboard.report.roofs')} rows={topics.roofs.map((each) => row(each))} />
            <TopicTable
              title={t('dashboard.report.groups')}
              note={sums(topics.groupSums)}
              rows={topics.groups.filter(seen).map((each) => row(each))}
            />
          </div>
        </div>
      )}
    </Section>
  );
}

/** Posts that stand for the leading topics. */
export function Typical({ report }: { report: Report }) {
  return (
    <Section name="typical">
      {report.typical.length === 0 && <p class="quiet">{t('dashboard.report.noTypical')}</p>}
      {report.typical.map(({ topic, measure, of, behind, posts }) => (
        <div key={topic ?? ''} class="report-typical-topic">
          <h3>
            <a href={postsHref(behind)}>
              {t('dashboard.report.typicalOf', {
                topic: topic === null ? t('dashboard.report.typicalAll') : topicWords(topic),
                count: count(of),
                measure: t(`words.measures.${measure}`),
              })}
            </a>
          </h3>
          <ul>
            {posts.map((post) => (
              <li key={post.id} class="report-post">
                <p>
                  <a href={hrefOf('/posts', { series: report.series.series, post: post.id })}>
                    {post.thread}
                  </a>
                </p>
                <blockquote>{post.excerpt}</blockquote>
                <p class="quiet small">
                  {post.author} · {post.opening ? t('words.opening') : t('words.reply')} ·{' '}
                  {post.publishedAt === null
                    ? t('dashboard.posts.noDate')
                    : formatPublished(post.publishedAt, post.publishedPrecision)}{' '}
                  · {post.source} ·{' '}
                  <a href={post.url} target="_blank" rel="noreferrer noopener">
                    {t('dashboard.report.thread')}
                  </a>
                </p>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

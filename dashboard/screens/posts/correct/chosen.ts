import type { PostView, Relabel } from '../../../../shared/contract/posts.ts';
import { ASPECTS, GROUPS, POLARITIES, TOPICS } from '../../../../shared/understanding/insight.ts';

type Labels = Pick<
  PostView,
  'polarity' | 'complaint' | 'topics' | 'groups' | 'aspects' | 'faults' | 'series'
>;

const alike = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each) => other.includes(each));

/** The name of an aspect's field in the form. */
export const aspectField = (aspect: string): string => `aspect ${aspect}`;

/**
 * What a person chose otherwise than the post has it, and nothing else: a label only left as it was is no word on it,
 * unless they say that they looked at the others, too.
 */
export function chosenLabels(fields: FormData, post: Labels): Relabel {
  const all = (name: string) => fields.getAll(name).map(String);
  const polarity = POLARITIES.find((each) => each === fields.get('polarity'));
  const complaint = fields.has('complaint');
  const topics = TOPICS.filter((each) => all('topics').includes(each));
  const groups = GROUPS.filter((each) => all('groups').includes(each));
  const faults = all('faults');
  const series = all('series');
  const aspects = ASPECTS.flatMap((aspect) => {
    const said = POLARITIES.find((each) => each === fields.get(aspectField(aspect)));
    return said ? [`${aspect}:${said}` as const] : [];
  });
  return {
    ...(polarity !== undefined && polarity !== post.polarity ? { polarity } : {}),
    ...(complaint !== post.complaint ? { complaint } : {}),
    ...(alike(topics, post.topics) ? {} : { topics }),
    ...(alike(
      groups,
      post.groups.map(({ group }) => group),
    )
      ? {}
      : { groups }),
    ...(alike(
      aspects,
      post.aspects.map(({ aspect, polarity: said }) => `${aspect}:${said}`),
    )
      ? {}
      : { aspects }),
    ...(alike(
      faults,
      post.faults.map(({ symptom, part }) => `${symptom}:${part}`),
    )
      ? {}
      : { faults }),
    ...(alike(
      series,
      post.series.map((each) => each.series),
    )
      ? {}
      : { series }),
    ...(fields.has('confirmed') ? { confirmed: true } : {}),
  };
}

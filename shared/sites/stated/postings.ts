import { parseWebAddress } from '../address.ts';
import type { PageDocument } from '../document.ts';
import {
  hasType,
  isNode,
  type LinkedNode,
  linkedText,
  nodesOf,
  numberIn,
  textIn,
  valuesOf,
} from './linked-node.ts';
import type { StatedText, StatedThread, Statement } from './statement.ts';

const OPENS = ['DiscussionForumPosting', 'SocialMediaPosting', 'Question'];
const ANSWERS = ['Comment', 'Answer', ...OPENS];
const REVIEWS = ['Review', 'UserReview'];
/** Where further things stand: what a page is about, and what hangs below a post. */
const LEADS = ['mainEntity', 'mainEntityOfPage', 'hasPart', 'itemListElement', 'item', 'subjectOf'];
const BELOW = ['comment', 'suggestedAnswer', 'acceptedAnswer', 'answer', 'review', 'reviews'];
const DEEPEST = 12;

/** The first thing of a kind, looked for through what leads further. */
function findFirst<N>(
  nodes: readonly LinkedNode<N>[],
  fits: (node: LinkedNode<N>) => boolean,
  depth = 0,
): LinkedNode<N> | null {
  for (const node of nodes) if (fits(node)) return node;
  if (depth >= DEEPEST) return null;
  for (const node of nodes) {
    const found = findFirst(nodesOf(node, LEADS), fits, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

/** A text of schema.org may be plain or markup; only what looks like markup is parsed. */
function statedText<N>(node: LinkedNode<N>, names: readonly string[]): StatedText<N> | null {
  const value = linkedText(node, names);
  if (value === null) return null;
  if (value.element !== null) return { kind: 'element', element: value.element };
  const markup = /<\/?[a-z][^<>]{0,2000}>|&(?:[a-z]{2,8}|#\d{2,7});/i.test(value.text);
  return { kind: markup ? 'markup' : 'plain', text: value.text };
}

function authorOf<N>(node: LinkedNode<N>): Statement<N>['author'] {
  const value = valuesOf(node, ['author', 'creator'])[0];
  if (value === undefined) return null;
  if (!isNode(value)) return { name: value.text, url: null, id: null };
  const name = textIn(value, ['name', 'alternateName']);
  const url = textIn(value, ['url', 'sameAs']);
  const id = textIn(value, ['identifier']);
  return name === null ? null : { name, url, id: id !== null && /^[\w-]{1,64}$/.test(id) ? id : null };
}

/** Number of an interaction such as `LikeAction`. */
function interactions<N>(node: LinkedNode<N>, action: string): number | null {
  for (const counter of nodesOf(node, ['interactionStatistic'])) {
    const kind = valuesOf(counter, ['interactionType'])[0];
    const says = kind === undefined ? '' : isNode(kind) ? [...kind.types].join(' ') : kind.text;
    if (says.endsWith(action)) return numberIn(counter, ['userInteractionCount']);
  }
  return null;
}

/** 0–1 of its own scale, which is 1 to 5 where none is stated, as schema.org has it. */
function ratingOf<N>(node: LinkedNode<N>): number | null {
  const rating = nodesOf(node, ['reviewRating'])[0];
  if (rating === undefined) return null;
  const value = numberIn(rating, ['ratingValue']);
  const best = numberIn(rating, ['bestRating']) ?? 5;
  const worst = numberIn(rating, ['worstRating']) ?? 1;
  if (value === null || best <= worst) return null;
  return Math.round(Math.min(1, Math.max(0, (value - worst) / (best - worst))) * 10_000) / 10_000;
}

/** The id a post has on its page: its identifier, its element's, or what its address ends in. */
function idIn<N>(page: PageDocument<N>, node: LinkedNode<N>): string | null {
  const element = node.element === null ? null : page.attribute(node.element, 'id');
  for (const stated of [textIn(node, ['identifier']), element])
    if (stated !== null && /^[\w-]{1,64}$/.test(stated)) return stated;
  const address = parseWebAddress(textIn(node, ['url']) ?? node.id ?? '');
  return /(\d{1,20})$/.exec(address?.hash ?? '')?.[1] ?? null;
}

function imagesOf<N>(node: LinkedNode<N>): string[] {
  return valuesOf(node, ['image', 'photo']).flatMap((value) =>
    isNode(value) ? (textIn(value, ['contentUrl', 'url']) ?? []) : value.text,
  );
}

/** @param titled whether its own title stands before its text */
function statementOf<N>(page: PageDocument<N>, node: LinkedNode<N>, titled: boolean): Statement<N> {
  const position = numberIn(node, ['position']);
  return {
    id: idIn(page, node),
    url: textIn(node, ['url']) ?? node.id,
    author: authorOf(node),
    time: textIn(node, ['datePublished', 'dateCreated']),
    edited: textIn(node, ['dateModified']),
    title: titled ? textIn(node, ['headline', 'name']) : null,
    text: statedText(node, ['text', 'articleBody', 'reviewBody', 'description']),
    floor: position !== null && position >= 1 && Number.isInteger(position) ? position : null,
    likes: interactions(node, 'LikeAction') ?? numberIn(node, ['upvoteCount']),
    rating: ratingOf(node),
    images: imagesOf(node),
  };
}

/** What hangs below a post, in the page's order, however deep. */
function below<N>(node: LinkedNode<N>, types: readonly string[], depth = 0): LinkedNode<N>[] {
  if (depth >= DEEPEST) return [];
  return nodesOf(node, BELOW)
    .filter((one) => hasType(one, types))
    .flatMap((one) => [one, ...below(one, types, depth + 1)]);
}

/** Times of schema.org carry their zone; those that do not are China's. */
const TIME = { utcOffset: 480, order: 'ymd' } as const;

/** The discussion or the reviews a page states; null when it states none. */
export function threadIn<N>(
  page: PageDocument<N>,
  nodes: readonly LinkedNode<N>[],
  nextUrl: string | null,
): StatedThread<N> | null {
  const opening = findFirst(nodes, (node) => hasType(node, OPENS));
  if (opening !== null) {
    const replies = below(opening, ANSWERS);
    return {
      engine: 'schema-org',
      threadId: null,
      title: textIn(opening, ['headline', 'name']) ?? '',
      board: null,
      replies:
        interactions(opening, 'CommentAction') ??
        interactions(opening, 'ReplyAction') ??
        numberIn(opening, ['commentCount', 'answerCount']),
      views: interactions(opening, 'ViewAction'),
      opened: true,
      nextUrl,
      statements: [
        statementOf(page, opening, false),
        ...replies.map((reply) => statementOf(page, reply, false)),
      ],
      time: TIME,
    };
  }
  const reviewed = findFirst(nodes, (node) => below(node, REVIEWS).length > 0);
  const reviews =
    reviewed === null ? nodes.filter((node) => hasType(node, REVIEWS)) : below(reviewed, REVIEWS);
  const [first] = reviews;
  if (first === undefined) return null;
  const item = reviewed ?? nodesOf(first, ['itemReviewed'])[0];
  return {
    engine: 'schema-org-reviews',
    threadId: null,
    title: (item === undefined ? null : textIn(item, ['name'])) ?? textIn(first, ['name', 'headline']) ?? '',
    board: null,
    replies: null,
    views: null,
    opened: false,
    nextUrl,
    statements: reviews.map((review) => statementOf(page, review, true)),
    time: TIME,
  };
}

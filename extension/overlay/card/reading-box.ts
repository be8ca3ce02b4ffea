import type { PostOnPage } from '../posts.ts';
import type { Box } from './place.ts';

/** What a person reads of a post, as far as it is on the screen: its text, and the line above it with our chip. */
export function readingBox({ afterTime, body }: Pick<PostOnPage, 'afterTime' | 'body'>): Box {
  const range = body.ownerDocument.createRange();
  range.selectNodeContents(body);
  const text = range.getBoundingClientRect();
  const line = afterTime?.getBoundingClientRect() ?? text;
  return {
    left: Math.min(text.left, line.left),
    top: Math.min(text.top, line.top),
    right: Math.max(text.right, line.right),
    bottom: Math.max(text.bottom, line.bottom),
  };
}

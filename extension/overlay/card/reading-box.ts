import { isOurs } from '../host.ts';
import type { PostOnPage } from '../posts.ts';
import type { Box } from './place.ts';

/** What a person reads of a post: its text, and the line above it with our chip. */
export function readingBox({ afterTime, body }: Pick<PostOnPage, 'afterTime' | 'body'>): Box {
  const text = body.ownerDocument.createRange();
  text.selectNodeContents(body);
  const chip = afterTime?.nextElementSibling;
  const parts = [text, afterTime, chip != null && isOurs(chip) ? chip : null];
  const boxes = parts.flatMap((part) => part?.getBoundingClientRect() ?? []);
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

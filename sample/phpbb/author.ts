import { html } from 'hono/html';
import type { Post } from '../forum/model.ts';
import type { Html } from '../pages/layout.ts';
import { memberLink } from './links.ts';
import type { Visitor } from './visitor.ts';

/** A post's author: accounts are links, whoever writes without one is plain text. */
export function authorName(visitor: Visitor, { author, anonymous }: Post): Html {
  if (anonymous) return html`<span class="username">匿名游客</span>`;
  return html`<a href="${memberLink(visitor, author.uid)}" class="username">${author.name}</a>`;
}

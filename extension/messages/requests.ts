import { z } from 'zod';
import { AuthorKey } from '../../shared/contract/customers.ts';
import type { ForumRequest, OpenAuthorRequest, ServerAddress, UnderstandRequest } from './protocol.ts';

/** Posts in one message, and characters of each: a page that claims more is read in several messages. */
export const MAX_POSTS = 200;
export const MAX_TEXT = 20_000;
/** The API's own bound on one lookup. */
export const MAX_AUTHORS = 200;

const key = z.string().min(1).max(200);

/** What the background accepts; parsed there alone, so that no schema library is loaded into a page. */
export const UnderstandRequestSchema: z.ZodType<UnderstandRequest> = z.object({
  threadTitle: z.string().max(1_000),
  board: z.string().max(200).nullable(),
  posts: z
    .array(
      z.object({ text: z.string().max(MAX_TEXT), opening: z.boolean(), quoted: z.string().max(MAX_TEXT) }),
    )
    .max(MAX_POSTS),
});

export const LookUpRequestSchema = z.object({ keys: z.array(key).min(1).max(MAX_AUTHORS) });

export const OpenAuthorRequestSchema: z.ZodType<OpenAuthorRequest> = z.object({
  key,
  name: z.string().max(200),
  post: z.object({
    url: z.string().max(2_000),
    threadTitle: z.string().max(1_000),
    text: z.string().max(MAX_TEXT),
  }),
});

const ticket = z.uuid();
export const CardRequestSchema = z.object({ ticket });
export const OpenFromCardRequestSchema = z.object({ ticket, find: z.boolean() });

const isWebOrigin = (text: string) =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;

export const OriginSchema = z.object({ origin: z.string().max(300).refine(isWebOrigin) });

export const ForumRequestSchema: z.ZodType<ForumRequest> = OriginSchema.extend({
  engine: z.string().min(1).max(40),
});

export const ServerAddressSchema: z.ZodType<ServerAddress> = z.object({
  address: z.url({ protocol: /^https?$/ }),
  key: z.string().min(8).max(500),
});

export const WindowRequestSchema = z.object({ windowId: z.int() });
export const UndoLinkRequestSchema = AuthorKey.extend({ linkId: z.int().min(1) });
export const FindRequestSchema = z.object({ q: z.string().trim().min(2).max(60) });
export const ConnectionRequestSchema = z.object({ ask: z.boolean() });

import type { ApiFile } from './api-file.ts';

/** A topic of Discourse as its own JSON (`/t/ID.json`): the first twenty posts, UTC. */
export const discourseTopic: ApiFile = {
  engine: 'discourse-json',
  yields: 'forum',
  access: 'public-api',
  unsure: ['posts beyond the first twenty come in further answers that are not asked for'],
  marks: ['post_stream.posts', 'post_stream.stream'],
  time: { utcOffset: 0, order: 'ymd' },
  title: ['title'],
  threadId: ['id'],
  posts: 'post_stream.posts',
  opened: true,
  post: {
    id: ['id'],
    text: ['cooked'],
    markup: true,
    title: [],
    time: ['created_at'],
    edited: [],
    author: ['username'],
    authorId: ['user_id'],
    floor: ['post_number'],
    likes: ['like_count'],
    rating: null,
    images: [],
  },
  replies: ['reply_count'],
  views: ['views'],
};

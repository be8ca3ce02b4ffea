import type { ApiFile } from './api-file.ts';

/** Owners' reviews of a series on 汽车之家口碑: `koubeiipv6.app.autohome.com.cn/pc/series/list?seriesId=&pageIndex=`. */
export const koubeiList: ApiFile = {
  engine: 'autohome-koubei',
  yields: 'review',
  access: 'public-api',
  unsure: [
    'never compared with a live answer',
    'the list holds the summary of each review, its page the whole text',
  ],
  marks: ['result.list', 'result.seriesname'],
  time: { utcOffset: 480, order: 'ymd' },
  title: ['result.seriesname'],
  threadId: [],
  posts: 'result.list',
  opened: false,
  post: {
    id: ['showId', 'Koubeiid'],
    text: ['feeling', 'feeling_summary'],
    markup: false,
    title: ['specname'],
    time: ['posttime'],
    edited: [],
    author: ['username'],
    authorId: ['userid'],
    floor: [],
    likes: ['helpfulcount'],
    rating: { path: 'averageScore', worst: 0, best: 5 },
    images: ['piclist'],
  },
  replies: [],
  views: [],
};

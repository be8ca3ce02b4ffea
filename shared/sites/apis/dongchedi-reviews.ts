import type { ApiFile } from './api-file.ts';

/** Owners' reviews of a series on 懂车帝: `/motor/pc/car/series/get_review_list?series_id=&page=`. */
export const dongchediReviews: ApiFile = {
  engine: 'dongchedi-reviews',
  yields: 'review',
  access: 'public-api',
  unsure: ['never compared with a live answer', 'scores are taken as hundredths of 1 to 5'],
  marks: ['data.review_list'],
  time: { utcOffset: 480, order: 'ymd' },
  title: ['data.review_list.buy_car_info.series_name', 'data.review_list.buy_car_info.car_name'],
  threadId: [],
  posts: 'data.review_list',
  opened: false,
  post: {
    id: ['gid_str', 'gid'],
    text: ['content'],
    markup: false,
    title: [],
    time: ['create_time'],
    edited: [],
    author: ['user_info.name'],
    authorId: ['user_info.user_id'],
    floor: [],
    likes: ['digg_count_en', 'digg_count'],
    rating: { path: 'score_info.score', worst: 100, best: 500 },
    images: [],
  },
  replies: [],
  views: [],
};

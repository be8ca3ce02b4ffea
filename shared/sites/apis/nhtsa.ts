import type { ApiFile } from './api-file.ts';

/**
 * Complaints of the US road safety authority about one make, model and year:
 * `api.nhtsa.gov/complaints/complaintsByVehicle?make=&model=&modelYear=`. English, official, without a key.
 */
export const nhtsa: ApiFile = {
  engine: 'nhtsa',
  yields: 'complaint',
  access: 'public-api',
  unsure: [
    'no limit of the rate is published',
    'a complaint has no page of its own, so its link is that of the answer',
  ],
  marks: ['results', 'results.odiNumber', 'results.summary'],
  time: { utcOffset: -300, order: 'mdy' },
  title: ['results.products.productMake', 'results.products.productModel', 'results.products.productYear'],
  threadId: [],
  posts: 'results',
  opened: false,
  post: {
    id: ['odiNumber'],
    text: ['summary'],
    markup: false,
    title: [],
    time: ['dateComplaintFiled'],
    edited: [],
    author: [],
    authorId: [],
    floor: [],
    likes: [],
    rating: null,
    images: [],
  },
  replies: [],
  views: [],
};

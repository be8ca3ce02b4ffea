import { describe, expect, it } from 'vitest';
import { readBody } from '../../../../crawler/bodies/read-body.ts';
import { API_FILES } from '../../../../shared/sites/apis/apis.ts';

const SEEN = new Date('2020-12-05T00:00:00Z');
const read = (answer: unknown, url: string) => readBody(JSON.stringify(answer), url, SEEN);
const NHTSA = 'https://api.nhtsa.gov/complaints/complaintsByVehicle?make=ford&model=focus&modelYear=2014';

const complaints = {
  count: 2,
  message: 'Results returned successfully',
  results: [
    {
      odiNumber: 11380001,
      dateComplaintFiled: '11/30/2020',
      components: 'POWER TRAIN',
      summary: 'THE TRANSMISSION SHUDDERS WHEN PULLING AWAY.',
      products: [{ type: 'Vehicle', productYear: '2014', productMake: 'FORD', productModel: 'FOCUS' }],
    },
    { odiNumber: 11380002, dateComplaintFiled: 'not a date', summary: 'CLUTCH FAILED.\r\nDEALER REFUSED.' },
  ],
};

describe('reading the answer of a public API', () => {
  it('takes complaints of NHTSA with number, day and words, under the car they are about', () => {
    const page = read(complaints, NHTSA);
    expect(page).toMatchObject({ kind: 'thread', engine: 'nhtsa', threadTitle: 'FORD FOCUS 2014' });
    expect(page.kind === 'thread' && page.posts).toMatchObject([
      {
        postId: '11380001',
        author: { kind: 'anonymous', name: '' },
        publishedAt: '2020-11-30T05:00:00.000Z',
        publishedPrecision: 'day',
        body: 'THE TRANSMISSION SHUDDERS WHEN PULLING AWAY.',
      },
      { postId: '11380002', publishedAt: null, body: 'CLUTCH FAILED.\nDEALER REFUSED.' },
    ]);
  });

  it('says of an answer without complaints that it is empty, not that nobody knows it', () => {
    expect(read({ count: 0, message: '', results: [] }, NHTSA)).toMatchObject({
      kind: 'refused',
      refusal: 'empty',
      engine: 'nhtsa',
    });
  });

  it('reads a topic of Discourse: floors, likes, and quotes apart from the text', () => {
    const topic = {
      id: 7,
      title: '异响',
      views: 88,
      reply_count: 1,
      post_stream: {
        stream: [70, 71],
        posts: [
          {
            id: 70,
            post_number: 1,
            username: 'lao',
            user_id: 5,
            created_at: '2020-12-01T00:00:00.000Z',
            cooked: '<p>冷车响</p>',
          },
          {
            id: 71,
            post_number: 2,
            username: 'li',
            user_id: 6,
            created_at: '2020-12-01T01:00:00.000Z',
            like_count: 3,
            cooked:
              '<aside class="quote" data-username="lao"><div class="title">lao:</div><blockquote><p>冷车响</p></blockquote></aside><p>一样</p>',
          },
        ],
      },
    };
    expect(read(topic, 'https://d.example/t/7.json')).toMatchObject({
      threadId: '7',
      views: 88,
      posts: [
        { postId: '70', opening: true, floor: 1, body: '冷车响', author: { id: '5', kind: 'member' } },
        { postId: '71', floor: 2, likes: 3, body: '一样', quotes: [{ author: 'lao', text: '冷车响' }] },
      ],
    });
  });

  it.each([
    [
      'dongchedi-reviews',
      {
        data: {
          review_list: [
            {
              gid_str: '9',
              content: '省油',
              create_time: 1606780800,
              user_info: { name: '车主' },
              score_info: { score: 420 },
            },
          ],
        },
      },
      { postId: '9', body: '省油', publishedAt: '2020-12-01T00:00:00.000Z', rating: 0.8 },
    ],
    [
      'autohome-koubei',
      {
        result: {
          seriesname: '悦翔',
          list: [
            {
              showId: '01c',
              feeling_summary: '隔音一般',
              posttime: '2020-11-01',
              username: '张',
              averageScore: 4,
            },
          ],
        },
      },
      { postId: '01c', body: '隔音一般', publishedPrecision: 'day', rating: 0.8 },
    ],
  ])('reads reviews with their rating: %s', (engine, answer, expected) => {
    expect(read(answer, 'https://api.example/list')).toMatchObject({ engine, posts: [expected] });
  });

  it.each([
    ['{"a":', 'truncated'],
    ['[1,2,3]', 'unrecognised'],
    ['{"results":{"odiNumber":1,"summary":2}}', 'empty'],
    ['{"post_stream":{"posts":"x","stream":[]}}', 'empty'],
  ])('refuses %s as %s and does not throw', (text, refusal) => {
    expect(readBody(text, NHTSA, SEEN)).toMatchObject({ kind: 'refused', refusal });
  });

  it('has names of its own for every API', () => {
    expect(new Set(API_FILES.map(({ engine }) => engine)).size).toBe(API_FILES.length);
  });
});

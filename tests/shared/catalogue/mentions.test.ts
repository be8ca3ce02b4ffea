import { describe, expect, it } from 'vitest';
import { mentionsOf } from '../../../shared/catalogue/mentions.ts';

const reply = (body: string) => ({ body, opening: false, quotes: [] });
const thread = { threadTitle: '悦翔提车作业' };

describe('mentionsOf', () => {
  it.each([
    [
      '比卡罗拉省油',
      [
        ['changan-yuexiang', 'title'],
        ['toyota-kaluola', 'named'],
      ],
    ],
    [
      '油耗跟朗逸差不多',
      [
        ['changan-yuexiang', 'title'],
        ['volkswagen-langyi', 'named'],
      ],
    ],
    ['我的卡罗拉也这样', [['toyota-kaluola', 'named']]],
    ['我和朗逸车主聊过', [['volkswagen-langyi', 'named']]],
    [
      '悦翔比卡罗拉省油',
      [
        ['changan-yuexiang', 'named'],
        ['toyota-kaluola', 'named'],
      ],
    ],
    ['确实省油', [['changan-yuexiang', 'title']]],
  ])('%j in a thread about 悦翔 is about %j', (body, expected) => {
    expect(mentionsOf(reply(body), thread).map(({ series, basis }) => [series, basis])).toEqual(expected);
  });

  it('takes a rival alone where nothing is inherited', () => {
    expect(mentionsOf(reply('比卡罗拉省油'), {})).toEqual([{ series: 'toyota-kaluola', basis: 'named' }]);
  });

  it('inherits from what the post quotes before the title', () => {
    const post = { body: '比卡罗拉省油', opening: false, quotes: [{ text: '我的逸动六个油' }] };
    expect(mentionsOf(post, thread)[0]).toEqual({ series: 'changan-yidong', basis: 'quote' });
  });
});

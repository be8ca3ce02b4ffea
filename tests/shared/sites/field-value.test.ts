import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../crawler/read-html.ts';
import type { Field } from '../../../shared/sites/document.ts';
import { readField } from '../../../shared/sites/text.ts';

const PAGE = documentOf(`<html><head><title>异响_悦翔吧_百度贴吧</title>
<script>var other = { myTopicId: 9 };</script>
<script>window['__T__'] = { topicId: 115, topicName: '老宋"的"帖', "bbs": "悦翔" };</script></head>
<body><ul><li>投诉车系：悦翔</li><li>【投诉时间】2026-06-12</li><li>投诉时间待定</li></ul>
<div id="post" data-field='{"content":{"post_no":3,"date":"2026-11-20","empty":null}}' data-time="1795174215000" data-s="1795174215">
<a href="/report?authorname=%E9%98%BF%E5%BC%BA&amp;id=1">举报</a><i data-field="{broken"></i></div></body></html>`);
const read = (field: Field) => readField(PAGE, PAGE.root, [field]);

describe('what a field can mean besides a text', () => {
  it.each<[string, Field, string | null]>([
    ['a value in JSON', { select: '#post', attribute: 'data-field', json: 'content.post_no' }, '3'],
    [
      'nothing where JSON has none',
      { select: '#post', attribute: 'data-field', json: 'content.toString' },
      null,
    ],
    ['nothing for null', { select: '#post', attribute: 'data-field', json: 'content.empty' }, null],
    ['nothing for what is no JSON', { select: 'i', attribute: 'data-field', json: 'content.post_no' }, null],
    ['milliseconds', { select: '#post', attribute: 'data-time', epoch: 'ms' }, '2026-11-20T11:30:15.000Z'],
    ['seconds', { select: '#post', attribute: 'data-s', epoch: 's' }, '2026-11-20T11:30:15.000Z'],
    ['a parameter', { select: 'a', attribute: 'href', parameter: 'authorname' }, '阿强'],
    ['no parameter', { select: 'a', attribute: 'href', parameter: 'name' }, null],
    ['a number a script gives a name', { select: 'script', assigned: 'topicId' }, '115'],
    ['a text a script gives a name', { select: 'script', assigned: 'topicName' }, '老宋"的"帖'],
    ['a quoted name', { select: 'script', assigned: 'bbs' }, '悦翔'],
    ['no other name that ends alike', { select: 'script', assigned: 'TopicId' }, null],
    ['what follows a label', { select: 'li', labels: ['车系', '投诉车系'] }, '悦翔'],
    ['a label in brackets', { select: 'li', labels: ['投诉时间'] }, '2026-06-12'],
    ['no label', { select: 'li', labels: ['投诉车型'] }, null],
    ['a title without the site', { select: 'title', before: ['_百度贴吧', '_悦翔吧'] }, '异响'],
    ['a title as it is', { select: 'title', before: ['-x'] }, '异响_悦翔吧_百度贴吧'],
  ])('reads %s', (_what, field, expected) => expect(read(field)).toBe(expected));

  it('takes an empty selector for the element it is looked for in', () => {
    const post = PAGE.first(PAGE.root, '#post');
    if (post === null) throw new Error('no post');
    expect(readField(PAGE, post, [{ select: '', attribute: 'data-field', json: 'content.date' }])).toBe(
      '2026-11-20',
    );
  });
});

import { expect, test } from 'vitest';
import { dealerName, findPlacesAmong } from '../../../shared/catalogue/dealer-names.ts';

const find = findPlacesAmong([
  { code: 'D001', name: '重庆江岸店', region: '西南大区' },
  { code: 'D003', name: '昆明远达汽车销售服务有限公司', region: null },
  { code: 'D004', name: '西安长安雁北店', region: '西北' },
  { code: 'D005', name: '永达店', region: '华东' },
  { code: 'D006', name: '成都锦川店', region: '川渝一区' },
  { code: 'D007', name: '兰州永昌店', region: null },
  { code: 'D008', name: '兰州长安永昌店', region: null },
  { code: 'D009', name: '武汉长安店', region: null },
]);

test.each([
  ['重庆江岸店', ['dealer:D001', 'region:西南']],
  ['重庆市江岸4S店', ['dealer:D001', 'region:西南']],
  ['重庆江岸长安4s店', ['dealer:D001', 'region:西南']],
  ['昆明远达店', ['dealer:D003', 'region:西南']],
  // Bought there: 在远达店买的.
  ['远达店', ['dealer:D003', 'region:西南']],
  ['西安雁北店', ['dealer:D004', 'region:西北']],
  ['杭州永达4S店', ['dealer:D005', 'region:华东']],
  ['成都锦川4S店', ['dealer:D006', 'region:川渝一区']],
  ['武汉长安4S店', ['dealer:D009', 'region:华中']],
])('%s is a dealer of the maker', (written, places) => expect(find(written)).toEqual(places));

test.each([
  // The town, the brand or the region of the file says otherwise.
  ['贵阳远达店', ['dealer:贵阳远达店', 'region:西南']],
  ['西安丰田雁北店', ['dealer:西安丰田雁北店', 'region:西北']],
  ['广州永达4S店', ['dealer:广州永达4S店', 'region:华南']],
  // Two of the maker's would fit.
  ['兰州永昌4S店', ['dealer:兰州永昌4S店', 'region:西北']],
  // The maker's dealer there has another brand in its name.
  ['武汉丰田4S店', ['dealer:武汉丰田4S店', 'region:华中']],
  ['庆发店', ['dealer:庆发店']],
])('%s is not, and stands as it is written', (written, places) => expect(find(written)).toEqual(places));

test('a name is taken apart into town, brand and what is its own', () => {
  expect(dealerName('重庆市长安江岸4S店')).toEqual({
    town: '重庆',
    region: '西南',
    brand: '长安',
    own: '江岸',
  });
  expect(dealerName('店')).toEqual({ town: null, region: null, brand: null, own: '店' });
});

test('a hostile name costs little and throws nothing', () => {
  expect(find(`${'店'.repeat(20_000)}`)).toHaveLength(1);
});

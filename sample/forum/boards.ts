export interface Board {
  fid: number;
  name: string;
  about: string;
  /** Series the whole board is about; null for general boards. */
  series: string | null;
  loginOnly: boolean;
}

export interface Category {
  gid: number;
  name: string;
  boards: Board[];
}

const open = (fid: number, name: string, about: string, series: string | null): Board => ({
  fid,
  name,
  about,
  series,
  loginOnly: false,
});

export const CATEGORIES: Category[] = [
  { gid: 1, name: '长安', boards: [open(11, '悦翔论坛', '悦翔车主用车、修车、闲聊', '悦翔')] },
  {
    gid: 2,
    name: '远山汽车',
    boards: [
      open(21, '云岭论坛', '云岭SUV车主之家', '云岭'),
      open(22, '青禾论坛', '青禾轿车选购与用车', '青禾'),
    ],
  },
  {
    gid: 3,
    name: '澜舟汽车',
    boards: [
      open(31, '海豹湾论坛', '海豹湾七座家用交流', '海豹湾'),
      open(32, '逐光论坛', '逐光纯电车主交流', '逐光'),
    ],
  },
  {
    gid: 4,
    name: '禾田汽车',
    boards: [open(41, '小满论坛', '小满代步小车', '小满')],
  },
  {
    gid: 5,
    name: '站务',
    boards: [
      {
        fid: 51,
        name: '车主认证专区',
        about: '仅限已认证车主浏览',
        series: null,
        loginOnly: true,
      },
    ],
  },
];

/** Boards of a forum filled from a comment file: by what the comments are about, never by series. */
export const COMMENT_CATEGORIES: Category[] = [
  {
    gid: 1,
    name: '车主口碑',
    boards: ['动力', '价格', '内饰', '配置', '安全性', '外观', '操控', '油耗', '空间', '舒适性'].map(
      (name, i) => open(61 + i, `${name}讨论区`, `聊聊${name}`, null),
    ),
  },
  ...CATEGORIES.slice(-1),
];

export const TRAP_CATEGORY: Category = {
  gid: 9,
  name: '测试专用',
  boards: [open(99, '坏页面陈列室', '每个主题都是一种坏页面', null)],
};

/** Spellings by which our texts name a series; the wrong ones are typos owners really make. */
const SPELLINGS: Record<string, string[]> = {
  悦翔: ['悦翔', '悦祥', '月翔', 'yuexiang', 'Yuexiang'],
  云岭: ['云岭', '云玲'],
  青禾: ['青禾', '青和'],
  海豹湾: ['海豹湾', '豹湾'],
  逐光: ['逐光'],
  小满: ['小满'],
};

/** Series the text names, in the order of the boards. */
export function seriesNamed(text: string): string[] {
  return Object.entries(SPELLINGS)
    .filter(([, spellings]) => spellings.some((spelling) => text.includes(spelling)))
    .map(([series]) => series);
}

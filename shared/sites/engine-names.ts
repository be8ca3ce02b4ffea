/** What people call the engines, by the key of their site file. */
const NAMES: Record<string, string> = {
  discuz: 'Discuz!',
  phpbb: 'phpBB',
  mybb: 'MyBB',
  smf: 'SMF',
  nodebb: 'NodeBB',
  xiuno: 'Xiuno BBS',
  '12365auto': '车质网',
  xenforo: 'XenForo',
  vbulletin: 'vBulletin',
  discourse: 'Discourse',
  invision: 'Invision Community',
  flarum: 'Flarum',
  tieba: '百度贴吧',
  'autohome-club': '汽车之家论坛',
  dongchedi: '懂车帝',
  yiche: '易车社区',
  'schema-org': 'schema.org',
  'schema-org-reviews': 'schema.org',
  feed: 'RSS/Atom',
  nhtsa: 'NHTSA',
  'discourse-json': 'Discourse',
  'dongchedi-reviews': '懂车帝口碑',
  'autohome-koubei': '汽车之家口碑',
};

/** An engine newer than this list is called by its key. */
export const engineName = (engine: string) => NAMES[engine] ?? engine;
export const allEngineNames = () => [...new Set(Object.values(NAMES))].join('、');

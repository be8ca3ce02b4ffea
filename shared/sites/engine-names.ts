/** What people call the engines, by the key of their site file. */
const NAMES: Record<string, string> = {
  discuz: 'Discuz!',
  phpbb: 'phpBB',
  nodebb: 'NodeBB',
  xiuno: 'Xiuno BBS',
};

/** An engine newer than this list is called by its key. */
export const engineName = (engine: string) => NAMES[engine] ?? engine;
export const allEngineNames = () => Object.values(NAMES).join('、');

/** What people call the engines. */
const NAMES: Record<string, string> = { discuz: 'Discuz!', phpbb: 'phpBB' };

export const engineName = (engine: string) => NAMES[engine] ?? engine;
export const allEngineNames = () => Object.values(NAMES).join('、');

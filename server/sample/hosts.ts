import type { Settings } from '../settings.ts';

/** Ports of the two sample forums: a Discuz!-like one, and beside it a phpBB-like one. */
export const samplePorts = ({ samplePort }: Pick<Settings, 'samplePort'>): [number, number] => [
  samplePort,
  samplePort + 1,
];

/** Where they listen, as the crawler's list of allowed private hosts wants it. */
export const sampleHosts = (settings: Pick<Settings, 'samplePort'>): [string, string] => {
  const [first, second] = samplePorts(settings);
  return [`127.0.0.1:${first}`, `127.0.0.1:${second}`];
};

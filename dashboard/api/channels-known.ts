import { inOurLanguage } from './monitor.ts';

export interface KnownChannel {
  id: number;
  name: string;
}

/** Where alerts can be sent, as far as this installation says; none where it does not, or one may not know. */
export async function knownChannels(): Promise<KnownChannel[]> {
  try {
    const response = await inOurLanguage('/api/channels');
    if (!response.ok) return [];
    const body: unknown = await response.json();
    const list: unknown =
      typeof body === 'object' && body !== null && 'channels' in body ? body.channels : [];
    return Array.isArray(list) ? list.filter(isChannel) : [];
  } catch {
    return [];
  }
}

const isChannel = (value: unknown): value is KnownChannel =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'number' &&
  'name' in value &&
  typeof value.name === 'string';

import { locale, t } from '../app/text.ts';

/**
 * Fetches a file and hands it to the browser under `name`.
 * @param path of the API, with its question
 * @returns the sentence why not, null when it went well
 */
export async function saveFile(path: string, name: string): Promise<string | null> {
  const answer = await fetch(path, { headers: { 'accept-language': locale.value } }).catch(() => null);
  if (answer === null) return t('dashboard.state.offline');
  if (!answer.ok) {
    const problem: unknown = await answer.json().catch(() => null);
    const told = typeof problem === 'object' && problem !== null && 'detail' in problem;
    return told ? String(problem.detail) : t('dashboard.state.failed');
  }
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // After the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return null;
}

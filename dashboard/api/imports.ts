import { answer } from '../../shared/contract/client.ts';
import type { ImportKind, ImportReport, Imports, Mapping } from '../../shared/contract/imports.ts';
import { inOurLanguage } from './monitor.ts';
import { settle } from './request.ts';

/** As the typed client's answers: the file goes as a form, which the client has no types for. */
interface Typed<Body> {
  ok: boolean;
  status: 200;
  statusText: string;
  json(): Promise<Body>;
}
const typed = <Body>(call: Promise<Response>) => call as Promise<Typed<Body>>;

export interface FileAsked {
  file: File;
  /** Left out: guessed from the headings. */
  kind?: ImportKind | undefined;
  mapping?: Mapping | undefined;
  dryRun: boolean;
}

/** Sends a file; a dry run reads all of it and stores nothing. */
export function sendFile({ file, kind, mapping, dryRun }: FileAsked, signal?: AbortSignal) {
  const form = new FormData();
  form.set('file', file);
  if (kind) form.set('kind', kind);
  if (mapping) form.set('mapping', JSON.stringify(mapping));
  form.set('dryRun', String(dryRun));
  const init = { method: 'POST', body: form, ...(signal && { signal }) };
  return settle(answer(typed<ImportReport>(inOurLanguage('/api/imports', init))));
}

export const getImports = (signal?: AbortSignal) =>
  settle(answer(typed<Imports>(inOurLanguage('/api/imports', signal ? { signal } : {}))));

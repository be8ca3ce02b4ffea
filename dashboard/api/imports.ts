import { answer } from '../../shared/contract/client.ts';
import type { ImportKind, Mapping } from '../../shared/contract/imports.ts';
import { api, until } from './monitor.ts';
import { settle } from './request.ts';

export interface FileAsked {
  file: File;
  /** Left out: guessed from the headings. */
  kind?: ImportKind | undefined;
  /** Left out: found by the headings. */
  mapping?: Mapping | undefined;
  dryRun: boolean;
}

/** Sends a file; a dry run reads all of it and stores nothing. */
export function sendFile({ file, kind, mapping, dryRun }: FileAsked, signal?: AbortSignal) {
  const form = {
    file,
    dryRun: dryRun ? ('true' as const) : ('false' as const),
    ...(kind && { kind }),
    ...(mapping && { mapping: JSON.stringify(mapping) }),
  };
  return settle(answer(api.imports.$post({ form }, until(signal))));
}

export const getImports = (signal?: AbortSignal) => settle(answer(api.imports.$get({}, until(signal))));

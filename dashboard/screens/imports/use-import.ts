import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportKind, ImportReport, Mapping } from '../../../shared/contract/imports.ts';
import { sendFile } from '../../api/imports.ts';
import type { Trouble } from '../../api/request.ts';

interface Choices {
  /** Undefined: guessed from the headings. */
  kind?: ImportKind | undefined;
  /** Undefined: found by the headings. */
  mapping?: Mapping | undefined;
}

export type Doing = 'trying' | 'importing' | null;

/** One file on its way in: tried whenever a choice changes, imported on request. */
export function useImport(onImported: () => void) {
  const [file, setFile] = useState<File | null>(null);
  const [chosenKind, setChosenKind] = useState<ImportKind | undefined>();
  const [report, setReport] = useState<ImportReport | null>(null);
  const [doing, setDoing] = useState<Doing>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const running = useRef<AbortController | null>(null);
  /** What was sent last: asking again must never import what was only to be tried. */
  const last = useRef<() => void>(() => undefined);
  useEffect(() => () => running.current?.abort(), []);

  const send = async (chosen: File, wanted: Choices, dryRun: boolean) => {
    running.current?.abort();
    last.current = () => send(chosen, wanted, dryRun);
    const abort = new AbortController();
    running.current = abort;
    setDoing(dryRun ? 'trying' : 'importing');
    setTrouble(null);
    const answer = await sendFile({ file: chosen, ...wanted, dryRun }, abort.signal);
    // A newer choice has taken over.
    if (abort.signal.aborted) return;
    setDoing(null);
    if (!answer.ok) return setTrouble(answer.trouble);
    setReport(answer.value);
    if (!dryRun) onImported();
  };
  const attempt = (chosen: File, wanted: Choices) => {
    setChosenKind(wanted.kind);
    send(chosen, wanted, true);
  };

  return {
    file,
    kind: report?.kind ?? chosenKind,
    report,
    doing,
    trouble,
    choose(chosen: File) {
      setFile(chosen);
      setReport(null);
      attempt(chosen, {});
    },
    chooseKind(kind: ImportKind) {
      if (file) attempt(file, { kind });
    },
    chooseMapping(mapping: Mapping) {
      if (file) attempt(file, { kind: report?.kind ?? chosenKind, mapping });
    },
    again() {
      last.current();
    },
    take() {
      if (file && report) send(file, { kind: report.kind, mapping: mappingOf(report) }, false);
    },
    putAway() {
      running.current?.abort();
      setFile(null);
      setReport(null);
      setTrouble(null);
      setDoing(null);
    },
  };
}

/** What the shown report went by, so that exactly what was tried is imported. */
export function mappingOf({ columns }: ImportReport): Mapping {
  return Object.fromEntries(columns.map(({ heading, field }) => [heading, field]));
}

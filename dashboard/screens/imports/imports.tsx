import { getImports } from '../../api/imports.ts';
import { useLoad } from '../../app/load.ts';
import { t } from '../../app/text.ts';
import { Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { History } from './history.tsx';
import { NewImport } from './new-import.tsx';

/** 导入: files of the maker's own systems, tried first, then taken in; below, the files taken in so far. */
export function Imports() {
  const { value, trouble, reload } = useLoad('imports', getImports);
  return (
    <>
      <title>{`${t('dashboard.nav.imports')} · 车声`}</title>
      <div class="toolbar">
        <h1>{t('dashboard.nav.imports')}</h1>
      </div>
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!value && !trouble && <Skeleton rows={4} tall />}
      {value && (
        <>
          <NewImport onImported={reload} />
          <History imports={value.imports} />
        </>
      )}
    </>
  );
}

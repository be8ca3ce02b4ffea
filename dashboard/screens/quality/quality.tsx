import { getQuality } from '../../api/quality.ts';
import { useLoad } from '../../app/load.ts';
import { useRefresh } from '../../app/refresh.ts';
import { t } from '../../app/text.ts';
import { Empty, Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { AgreementPanel } from './agreement-panel.tsx';
import { CalibrationPanel } from './calibration-panel.tsx';
import { ClassesPanel } from './classes-panel.tsx';
import { DriftPanel } from './drift-panel.tsx';
import { ModelBox } from './model-box.tsx';
import { Restatements } from './restatements.tsx';

/** 理解质量: how good the labels are, what people make of them, whether the talk has changed, and what restated history. */
export function QualityPage() {
  const { value, trouble, loading, reload } = useLoad('quality', getQuality);
  useRefresh(reload);
  return (
    <>
      <title>{`${t('dashboard.nav.quality')} · 车声`}</title>
      <div class="toolbar">
        <h1>{t('dashboard.nav.quality')}</h1>
      </div>
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!value && !trouble && <Skeleton rows={6} tall />}
      {value && (
        <div class="quality-page" aria-busy={loading}>
          {value.report ? (
            <>
              <ModelBox report={value.report} reading={value.reading} />
              <ClassesPanel classes={value.report.classes} />
              <CalibrationPanel heads={value.report.calibration} />
            </>
          ) : (
            <Empty title={t('dashboard.quality.noReport')}>
              <p>{t('dashboard.quality.noReportMend', { model: value.reading })}</p>
            </Empty>
          )}
          <AgreementPanel rows={value.agreement} />
          <DriftPanel drift={value.drift} />
          <Restatements
            restating={value.restating}
            rereading={value.rereading}
            restatements={value.restatements}
          />
        </div>
      )}
    </>
  );
}

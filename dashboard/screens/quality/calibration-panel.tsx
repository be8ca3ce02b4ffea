import { useState } from 'preact/hooks';
import type { ModelReport } from '../../../shared/contract/quality.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { locale, t } from '../../app/text.ts';
import { Panel } from '../../parts/panel.tsx';
import { headName, percent } from './words.ts';

const SIZE = 260;
const EDGE = 34;
const at = (share: number) => EDGE + share * (SIZE - 2 * EDGE);

/** Whether a label given with a confidence of 80 % is right eight times in ten. */
export function CalibrationPanel({ heads }: { heads: ModelReport['calibration'] }) {
  const [name, setName] = useState(heads[0]?.head ?? '');
  const head = heads.find((each) => each.head === name) ?? heads[0];
  return (
    <Panel
      class="calibration"
      title={t('dashboard.quality.calibration')}
      busy={false}
      table={
        head
          ? {
              head: [
                t('dashboard.quality.confidence'),
                t('dashboard.quality.wasRight'),
                t('dashboard.quality.count'),
              ],
              rows: head.points.map(({ confidence, right, n }) => [
                { text: percent(confidence) },
                { text: percent(right) },
                { text: formatCount(n, locale.value) },
              ]),
            }
          : null
      }
      tools={
        head && (
          <select
            aria-label={t('dashboard.quality.head')}
            value={head.head}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          >
            {heads.map((each) => (
              <option key={each.head} value={each.head}>
                {headName(each.head)}
              </option>
            ))}
          </select>
        )
      }
      lead={
        <p class="quiet small">
          {t(head ? 'dashboard.quality.calibrationNote' : 'dashboard.quality.noCalibration')}
        </p>
      }
    >
      {head && (
        <svg
          class="calibration-chart"
          viewBox={`0 0 ${SIZE} ${SIZE}`}
          role="img"
          aria-label={t('dashboard.quality.calibrationLabel')}
        >
          {[0, 0.5, 1].map((tick) => (
            <g key={tick}>
              <line class="grid" x1={at(0)} x2={at(1)} y1={SIZE - at(tick)} y2={SIZE - at(tick)} />
              <text x={EDGE - 6} y={SIZE - at(tick) + 4} text-anchor="end">
                {percent(tick)}
              </text>
              <text x={at(tick)} y={SIZE - EDGE + 18} text-anchor="middle">
                {percent(tick)}
              </text>
            </g>
          ))}
          <line class="ideal" x1={at(0)} y1={SIZE - at(0)} x2={at(1)} y2={SIZE - at(1)} />
          {head.points.map(({ confidence, right, n }) => (
            <circle
              key={confidence}
              cx={at(confidence)}
              cy={SIZE - at(right)}
              r={Math.max(3, Math.min(9, Math.sqrt(n) / 4))}
            />
          ))}
        </svg>
      )}
    </Panel>
  );
}

import type { Report } from '../../shared/contract/report.ts';
import type { Print } from './report-tables.ts';
import { type Cell, number, type Table, text } from './table.ts';

/** What the figures stand on: period, reading, final or not, versions of every formula, how far a model may be off. */
export function basisTable(report: Report, { name, instant }: Print): Table {
  const { bases, period, readingError: error } = report;
  const row = (item: string, says: Cell): Cell[] => [text(item), says];
  const days = ({ from, to }: { from: string; to: string }) => text(`${from} – ${to}`);
  return {
    name: name('sheets.basis'),
    columns: [
      { title: name('item'), width: 26 },
      { title: name('says'), width: 90 },
    ],
    rows: [
      row(name('series'), text(`${report.series.brand} ${report.series.name}`.trim())),
      row(name('period'), days(report)),
      row(name('previousBase'), days(bases.previous)),
      row(name('yearBase'), days(bases.year)),
      row(name('reading'), text(name(`readings.${report.reading}`))),
      ...(report.topic === null ? [] : [row(name('topic'), text(report.topic))]),
      ...(report.place === null ? [] : [row(name('place'), text(report.place))]),
      row(name('madeAt'), text(instant(report.madeAt))),
      row(
        name('final'),
        text(period.final === null ? name('notFinal') : `${instant(period.final.at)} · ${period.final.by}`),
      ),
      ...Object.entries(report.versions).map(([key, version]) => row(name(`versions.${key}`), text(version))),
      ...(error === null
        ? []
        : [
            row(
              name('error'),
              text(
                name('errorSays', {
                  read: error.read,
                  of: error.of,
                  negatives: error.negatives.estimate,
                  negativesLow: error.negatives.low,
                  negativesHigh: error.negatives.high,
                  complaints: error.complaints.estimate,
                  complaintsLow: error.complaints.low,
                  complaintsHigh: error.complaints.high,
                }),
              ),
            ),
          ]),
      row(name('undated'), number(report.coverage.undated)),
    ],
  };
}

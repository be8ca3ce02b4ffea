import { cellName } from '../../shared/catalogue/cell-name.ts';
import type { Breakdown, SignalDetail } from '../../shared/contract/signal-detail.ts';
import { dayText } from './local-time.ts';
import { keyText } from './signal-breakdowns.ts';
import type { SignalPrint } from './signal-tables.ts';
import { type Cell, number, type Table, text } from './table.ts';

/** Kinds of a breakdown that are named in the summary; the sheet of breakdowns has all. */
const NAMED = 3;

/** The signal in a page: what it is, and the problem as an 8D's D2 states it (what, where, when, how many). */
export function summaryTable(detail: SignalDetail, print: SignalPrint): Table {
  const { signal, written, repeat, leadDays } = detail;
  const { figures } = signal;
  const { name, language, signalUrl } = print;
  const item = (key: string, says: Cell, over: Cell = null): Cell[] => [
    text(name(`signal.items.${key}`)),
    says,
    over,
  ];
  const part = (key: string): Cell[] => [text(name(`signal.parts.${key}`))];
  const window = text(name('signal.fromTo', figures.window));
  const year = text(name('signal.year'));
  return {
    name: name('signal.sheets.summary'),
    columns: [
      { title: name('item'), width: 30 },
      { title: name('says'), width: 70 },
      { title: name('signal.over'), width: 34 },
    ],
    rows: [
      item('series', text(`${signal.brand} ${signal.seriesName}`.trim())),
      item('cell', text(cellName(signal.cell, signal.phrase, language))),
      item(
        'status',
        text(name(`signal.statuses.${signal.status}`)),
        text(dayText(signal.setAt, print.timeZone)),
      ),
      item('nature', text(name(`signal.natures.${figures.nature}`))),
      item('evaluatedOn', text(signal.evaluatedOn)),
      item('page', { link: signalUrl, text: signalUrl }),
      part('what'),
      item('fault', text(cellName(signal.cell, signal.phrase, language))),
      item('hazards', number(figures.hazards), year),
      item('noSolution', number(figures.noSolution), year),
      part('where'),
      item('written', text(written.map(({ written: as, posts }) => `${as} ${posts}`).join(', '))),
      ...detail.breakdowns.map((each): Cell[] => [
        text(name(`signal.breakdowns.${each.by}`)),
        text(mostOf(each, print)),
        year,
      ]),
      part('when'),
      item('since', text(figures.since ?? name('signal.none'))),
      item('firstAlarm', text(figures.firstAlarm ?? name('signal.none'))),
      item('claimsFirstAlarm', text(figures.claimsFirstAlarm ?? name('signal.none'))),
      item('leadDays', leadDays === null ? text(name('signal.none')) : number(leadDays)),
      part('howMany'),
      item('posts', number(figures.posts), year),
      item('claims', number(figures.claims), year),
      item('repairs', number(figures.repairs), year),
      item('seen', number(figures.seen), window),
      item('expected', number(figures.expected, 1), window),
      item('cases', number(detail.cases.all), year),
      item('told', number(repeat.posts), year),
      item('back', number(repeat.vehicles.length), text(name('signal.ofVehicles', { of: repeat.of }))),
    ],
  };
}

/** 踩下离合消失 7, 冷车 2: the most frequent, with what is counted of each. */
function mostOf({ by, rows, unknown }: Breakdown, print: SignalPrint): string {
  const most = rows
    .toSorted((a, b) => b.posts + b.claims - a.posts - a.claims)
    .slice(0, NAMED)
    .map(({ key, posts, claims }) =>
      print.name('signal.counted', { what: keyText(by, key, print), posts, claims }),
    );
  return [...most, print.name('signal.unknown', unknown)].join('; ');
}

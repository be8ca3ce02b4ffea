import { escapeUTF8 } from 'entities';
import { ReportQuery } from '../../shared/contract/report-query.ts';
import { sentenceText } from '../../shared/measures/print-sentence.ts';
import type { Period } from '../../store/queries/periods.ts';
import type { ScheduleRow } from '../../store/queries/report-schedules.ts';
import { sendMail } from '../mail/send-mail.ts';
import type { Settings } from '../settings.ts';
import { type PressDeps, reportFile, reportPath } from './press.ts';
import { wordsIn } from './words.ts';

/** Sentences of each series in the mail itself; the rest is in the files. */
const SENTENCES = 6;

export interface SendDeps extends PressDeps {
  settings: Pick<Settings, 'smtpUrl' | 'mailFrom'>;
}

/**
 * Makes the reports of a schedule for a period and mails them: sentences in the mail, files attached.
 * @param to instead of its own recipients, for a trial
 * @returns what the mail server refused, one sentence; null when all have it
 * @throws MailError, NoChromium, or Error in one sentence
 */
export async function sendReport(
  deps: SendDeps,
  schedule: ScheduleRow,
  { from, to: until }: Period,
  to: string[] | null,
): Promise<string | null> {
  const { language, formats } = schedule;
  const words = await wordsIn(language);
  const say = (key: string, values: Record<string, string>) =>
    words.message(`dashboard.reportFiles.${key}`, values);
  const parts: { title: string; lines: string[]; url: string }[] = [];
  const attachments: { filename: string; content: Buffer; contentType: string }[] = [];
  for (const series of schedule.series) {
    const query = ReportQuery.parse({ series, from, to: until });
    const report = await deps.make(query);
    const make = async () => report;
    parts.push({
      title: say('title', { series: report.series.name, from, to: until }),
      lines: report.sentences.slice(0, SENTENCES).map((sentence) => sentenceText(sentence, words)),
      url: deps.publicUrl + reportPath(query),
    });
    for (const format of formats) {
      const { name, type, content } = await reportFile({ ...deps, make }, query, format, language);
      attachments.push({ filename: name, content, contentType: type });
    }
  }
  const more = (url: string) => say('mail.more', { url });
  const why = say('mail.why', { name: schedule.name });
  const host = deps.settings.mailFrom?.replace(/>$/, '').split('@').at(-1) ?? 'chesheng.invalid';
  const { refused } = await sendMail(deps.settings, {
    to: to ?? schedule.recipients,
    subject: oneLine(
      say('mail.subject', {
        series: parts.map(({ title }) => title.split(/[ ,]/, 1)[0]).join('、'),
        from,
        to: until,
      }),
    ),
    text: [
      ...parts.flatMap(({ title, lines, url }) => [
        title,
        ...lines.map((each) => `· ${each}`),
        more(url),
        '',
      ]),
      why,
    ].join('\n'),
    html: `<!doctype html><html lang="${words.locale}"><body style="font-family:sans-serif;line-height:1.6">${parts
      .map(
        ({ title, lines, url }) =>
          `<h2 style="font-size:17px">${escapeUTF8(title)}</h2><ul>${lines
            .map((each) => `<li>${escapeUTF8(each)}</li>`)
            .join('')}</ul><p><a href="${escapeUTF8(url)}">${escapeUTF8(more(url))}</a></p>`,
      )
      .join('')}<p style="color:#666;font-size:13px">${escapeUTF8(why)}</p></body></html>`,
    attachments,
    // The same over every try, so that a mail taken twice is shown once; a trial is a mail of its own.
    ...(to === null ? { messageId: `<report.${schedule.id}.${from}.${until}@${host}>` } : {}),
  });
  return refused.length === 0 ? null : refused.map(({ address, said }) => `${address}: ${said}`).join('; ');
}

const oneLine = (words: string) => words.replace(/[\r\n\t]/g, ' ').slice(0, 200);

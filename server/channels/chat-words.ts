import { severityName } from '../../shared/alerts/describe.ts';
import type { Message } from './channel.ts';

type Said = Pick<Message, 'language' | 'severity' | 'occasion' | 'id' | 'when' | 'again'>;

/** 【紧急】, 【警告 · 加重】, 【已结束】, 【试发】: what a message begins with. */
export function label({ language, severity, occasion }: Said): string {
  const zh = language === 'zh';
  const name = severityName(severity, language);
  const said = {
    opened: name,
    worse: zh ? `${name} · 加重` : `${name} · worse`,
    closed: zh ? '已结束' : 'Over',
    trial: zh ? '试发' : 'Trial',
  }[occasion];
  return zh ? `【${said}】` : `[${said}]`;
}

/**
 * The last line: who says it (also the keyword a robot may demand), when, and the id by which the same message is known
 * should it come twice.
 */
export function foot({ language, id, when, again }: Said): string {
  const parts = ['车声 Chesheng', when, id];
  if (again) parts.push(language === 'zh' ? '可能重复发送' : 'may have been sent before');
  return parts.join(' · ');
}

export const openWords = ({ language }: Pick<Message, 'language'>): string =>
  language === 'zh' ? '打开查看' : 'Open in Chesheng';

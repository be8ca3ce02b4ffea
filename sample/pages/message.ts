import { html } from 'hono/html';
import { type Html, layout } from './layout.ts';

/** The engine's message page, always with status 200: no permission, gone, not found. */
export function messagePage(text: string, kind: 'login' | 'error'): Html {
  const login = html`<div id="messagelogin"><form method="post" action="member.php?mod=logging&action=login"><p>用户名 <input type="text" name="username"> 密码 <input type="password" name="password" autocomplete="off"> <button type="submit">登录</button></p></form></div>`;
  return layout(
    '提示信息',
    'nv_forum',
    [{ name: '提示信息', href: 'forum.php' }],
    html`<div id="ct" class="wp cl w"><div class="nfl"${kind === 'login' ? html` id="main_message"` : ''}><div class="f_c altw">
<div id="messagetext" class="${kind === 'login' ? 'alert_info' : 'alert_error'}"><p>${text}</p></div>
${kind === 'login' ? login : html`<p class="alert_btnleft"><a href="./">[ 返回首页 ]</a></p>`}
</div></div></div>`,
  );
}

export const LOGIN_WALL = '抱歉，您尚未登录，没有权限访问该版块，您需要登录后才可以继续浏览';
export const NO_THREAD = '抱歉，指定的主题不存在或已被删除或正在被审核';
export const NO_BOARD = '抱歉，指定的版块不存在';

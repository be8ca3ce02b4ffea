/** One small style sheet of our own; it only has to look like a forum of that age. */
export const STYLE = `
*{box-sizing:border-box}
body{margin:0;font:12px/1.6 Tahoma,"Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#444;background:#fff}
a{color:#333;text-decoration:none}a:hover{text-decoration:underline}
em,cite,i{font-style:normal}h1,h2,h3,p,ul,dl,dd{margin:0;padding:0}ul{list-style:none}
table{border-collapse:collapse;width:100%;empty-cells:show}td,th{padding:0;text-align:left;font-weight:400;vertical-align:top}
.wp{max-width:960px;margin:0 auto;padding:0 8px}.cl::after{content:"";display:block;clear:both}.z{float:left}.y{float:right}
.xi1{color:#d6452c}.xi2,.xi2 a{color:#2a6ea8}.xg1,.xg1 a{color:#999}.xg2{color:#777}.xw1{font-weight:700}.xs0{color:#999}.xs2{font-size:14px}.pipe{margin:0 5px;color:#ccc}
#toptb{background:#f2f2f2;border-bottom:1px solid #ddd;line-height:26px}
.hdc{padding:18px 0 12px}.hdc h2{float:left;font-size:26px;letter-spacing:2px}.hdc h2 a{color:#1f5f99}.slogan{float:left;margin:14px 0 0 14px;color:#999}
#nv{background:#2b7acd;line-height:33px;border-radius:3px 3px 0 0}#nv li{float:left}#nv a{display:block;padding:0 18px;color:#fff;font-size:14px;font-weight:700}#nv li.a a{background:#005ab4}#nv ul::after{content:"";display:block;clear:both}
#pt{margin:8px 0;color:#999;line-height:28px}
.bm{margin-bottom:10px}.bmw,.fl .bm{border:1px solid #cdcdcd}.bm_h{padding:0 10px;background:#f2f7fb;border-bottom:1px solid #c2d5e3;line-height:31px}.bm_h h2{font-size:13px}.bm_c{padding:10px}.fl .bm_c{padding:0 10px}
.fl_tb td{padding:12px 0;border-top:1px dashed #ddd;vertical-align:middle}.fl_tb tr:first-child td{border-top:0}.fl_icn{width:46px}.fl_icn i{display:block;width:31px;height:27px;border-radius:50%/50%;background:#fdc910}.fl_icn i.old{background:#c9c9c9}.fl_tb h2{font-size:14px}.fl_i{width:110px}.fl_by{width:270px}
.tl .th{background:#f2f2f2;border-bottom:1px solid #c2d5e3;padding:4px 10px}.tl .bm_c{padding:0 10px}.tl td,.tl th{padding:6px 0;vertical-align:middle}.tl tbody tr:hover{background:#f7fbff}.tl tbody td,.tl tbody th{border-bottom:1px solid #eee}
.tl td.icn{width:26px}.tl td.icn a{color:#9db8cf;font-size:10px}.tl .sticky td.icn a{color:#d6452c}#separatorline td,#separatorline th{background:#f2f2f2;line-height:22px;padding:0}.tl .by{width:115px;line-height:1.35}.tl .by em,.tl .by cite{display:block}.tl .by em,.tl .by em a{color:#999;font-size:11px}.tl .num{width:65px;text-align:center;line-height:1.35}.tl .num em{display:block;color:#999}.xst{font-size:14px}.tps a{color:#2a6ea8;margin:0 2px;font-size:11px}.sticky .xst{color:#d6452c;font-weight:700}
.pgs{margin:8px 0;min-height:28px}.pg{float:right;line-height:26px}.pg a,.pg strong,.pg label{float:left;margin-left:4px;padding:0 9px;border:1px solid #c2d5e3;background:#fff;color:#333}.pg strong{background:#e5edf2}.pg input{width:26px;border:1px solid #ccc;height:18px}.pgb a{padding:4px 10px;border:1px solid #c2d5e3;display:inline-block}
.pl{border:1px solid #c2d5e3}.pl>div>table,.pl>table{border-bottom:3px solid #c2d5e3}.pls{width:150px;background:#e5edf2;border-right:1px solid #c2d5e3;padding:8px 12px;vertical-align:top}.plc{padding:0 18px;vertical-align:top}.plc .pi{padding:9px 0;border-bottom:1px dashed #cdcdcd;line-height:20px;overflow:hidden}.pls .pi{padding:2px 0 6px;border-bottom:1px dashed #c2d5e3;overflow:hidden}.pi strong{float:right;font-weight:400}.pi strong a{color:#2a6ea8}
.avatar img{width:110px;height:110px;border:4px solid #fff;margin:8px 0}.pls dl{color:#777;line-height:1.7}h1.ts{font-size:16px;display:inline}.wp .wp{padding:0}div.pls{width:auto;padding:0;border:0;background:none}.plhin{table-layout:fixed}.vwthd{padding:9px 18px}.hm{text-align:center}.ptn{padding-top:5px}
.t_f{padding:14px 0;font-size:14px;line-height:1.85;color:#333;word-break:break-word}.pcb{min-height:120px}.pstatus{display:block;font-size:12px;color:#999}
.quote{margin:0 0 10px;padding:10px 14px;background:#f9f9f9;border-left:3px solid #cdd8e0;font-size:12px;color:#666}.quote blockquote{margin:0}
.locked{margin:10px 0;padding:8px 12px;border:1px dashed #ff9a9a;color:#d6452c;font-size:12px}.zoom{max-width:100%;height:auto;display:block;margin:10px 0}.aimg_tip{color:#999;font-size:12px}
.sign{margin-top:14px;padding-top:8px;border-top:1px dashed #ccc;color:#888;max-height:60px;overflow:hidden}.po{padding:8px 0;border-top:1px dashed #cdcdcd;color:#999}.po a{color:#2a6ea8;margin-right:12px}.cm .psth{margin:8px 0 4px;font-size:12px;color:#2a6ea8}.pstl{padding:5px 0;border-top:1px dashed #eee}.psta,.psti{display:inline}
.nfl{min-height:260px;padding:60px 0}.f_c{max-width:560px;margin:0 auto;padding:24px;border:1px solid #c2d5e3;background:#f7fbff;font-size:14px}.pt.hm{padding:26px}
#ft{margin-top:14px;padding:12px 8px 30px;border-top:1px solid #cdcdcd;line-height:1.7}
@media(max-width:640px){.fl_by,.fl_icn,.tl .num,.tl .th .by,.slogan{display:none}.pls{width:84px;padding:6px}.avatar img{width:60px;height:60px}.plc{padding:0 10px}.tl .by{width:84px}}
`;

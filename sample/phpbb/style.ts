/** One small style sheet of our own; it only has to look like a forum of that age. */
export const STYLE = `
*{box-sizing:border-box}body{margin:0;padding:12px;background:#f5f7fa;color:#40464d;font:13px/1.5 Verdana,"Microsoft YaHei","Noto Sans CJK SC",sans-serif}
a{color:#105289;text-decoration:none}a:hover{color:#d31141;text-decoration:underline}h1,h2,h3,p,ul,dl,dd{margin:0;padding:0}ul{list-style:none}
.wrap{max-width:1152px;margin:0 auto;padding:15px;background:#fff;border:1px solid #e6e9ed;border-radius:8px}
.headerbar{padding:14px 18px;border-radius:7px;background:linear-gradient(#12a3eb,#0076b1);color:#fff}.headerbar a{color:#fff}.headerbar h1{font-size:24px}
.navbar{margin:6px 0 14px;padding:6px 10px;background:#cadceb;border-radius:7px}.linklist::after,.action-bar::after,.post::after,.inner::after{content:"";display:block;clear:both}.rightside{float:right}
.crumb+.crumb::before{content:"‹";margin:0 6px;font-weight:700}.forum-title,.topic-title{font-size:20px;font-weight:400;margin:10px 0 4px}.forum-about{color:#777}
.action-bar{margin:10px 0;min-height:30px}.button{display:inline-block;padding:3px 9px;border:1px solid #c7c3bf;border-radius:4px;background:#f4f4f4}
.pagination{float:right}.pagination ul{display:inline-block;margin-left:6px}.pagination li{display:inline-block;margin-left:3px}.pagination li.active span{display:inline-block;padding:3px 9px;border-radius:4px;background:#4692bf;color:#fff}
.forabg,.forumbg{margin-bottom:10px;padding:5px;border-radius:7px;background:#0076b1}.forumbg{background:#12a3eb}.header dt,.header dd,.header a{color:#fff;font-weight:700}
dl.row-item{display:flex;align-items:center;padding:5px 8px}.row-item dt{flex:1;min-width:0}.row-item dd{width:90px;text-align:center}.row-item dd.lastpost{width:230px;text-align:left;font-size:12px}.row-item dfn{display:none}
.topics .row,.forums .row{background:#ecf3f7;border-bottom:1px solid #fff}.row.sticky{background:#fdf6e3}.forumtitle,.topictitle{font-weight:700;font-size:14px}.topic-poster{display:inline-block}.list-inner .pagination{font-size:11px}.list-inner .pagination .button{padding:0 5px}
.post{margin-bottom:6px;padding:8px 12px;background:#ecf3f7;border-radius:7px}.postprofile{float:right;width:200px;min-height:90px;padding:4px 0 4px 12px;border-left:1px solid #fff}.postprofile dt{font-weight:700;font-size:14px}.profile-avatar img{width:60px;height:60px;margin:6px 0;border-radius:4px}
.postbody{margin-right:212px}.postbody h3{font-size:13px}.author{color:#777;font-size:12px;margin:2px 0 8px}.content{font-size:14px;line-height:1.7;min-height:40px;overflow-wrap:anywhere}
blockquote{margin:0 0 10px;padding:8px 12px;border:1px solid #dbdbce;background:#ebeadd;font-size:13px}blockquote cite{display:block;font-style:normal;font-weight:700}blockquote cite span{float:right;font-weight:400;color:#777}
.notice,.signature{margin-top:14px;padding-top:4px;border-top:1px dashed #ccc;font-size:12px;color:#777}.attachbox{margin:10px 0;padding:8px;background:#fff;border:1px dashed #c8d6e0}.attachbox img{max-width:100%;height:auto}.panel{padding:14px;background:#ecf3f7;border-radius:7px;margin-bottom:8px}
.page-footer{margin-top:16px;text-align:center;color:#777;font-size:12px}
@media(max-width:700px){.responsive-hide{display:none}.row-item dd.topics,.row-item dd.posts,.row-item dd.views,.row-item dd.lastpost{display:none}.postprofile{float:none;width:auto;min-height:0;border:0;padding:0}.profile-avatar{display:none}.postbody{margin:0}}
`;

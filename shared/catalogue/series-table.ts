/**
 * Brands and their car series: facts, one brand a line, written "brandKey=brand: series, series, …".
 * A series is "slug=name", or its name alone where the slug is that name in lower case without signs (CS75 PLUS → cs75plus).
 * The key of a series is brandKey-slug, e.g. changan-yuexiang. Keys are stored with posts: never change one, only add.
 * 远山, 澜舟 and 禾田 are the invented brands of the sample forum.
 */
export const SERIES_TABLE = `
212=212: T01
acschnitzer=AC Schnitzer: M3, X5
acura=讴歌: CDX, ILX, MDX, NSX, RDX, RL, RLX, TL, TLX, TLX-L, ZDX
aerfaluomiou=阿尔法·罗密欧: ALFA 156, ALFA GT, Giulia, Stelvio
aian=埃安: AION i60, AION LX, AION RT, AION S, AION UT, AION V, AION Y
aichi=爱驰: U5
aito=AITO: wenjiem5=问界M5, wenjiem7=问界M7, wenjiem8=问界M8, wenjiem9=问界M9
alpina=ALPINA: B4
ankaikeche=安凯客车: baositong=宝斯通
arcfoxjihu=ARCFOX极狐: jihut1=极狐T1, jihukaola=极狐 考拉, jihuaerfas=极狐 阿尔法S, jihuaerfas5=极狐 阿尔法S5, jihuaerfat=极狐 阿尔法T, jihuaerfat5=极狐 阿尔法T5
asidunmading=阿斯顿·马丁: DB11, DB9, DBS, Rapide, V12 Vantage, V12 Zagato, V8 Vantage, Vanquish, Virage, lagongdataraf=拉共达Taraf
audi=奥迪: A1, A3, a3xinnengyuan=A3新能源, A4, A4L, A5, A5L, A5L Sportback, A6, A6L, a6lxinnengyuan=A6L新能源, A7, A7L, A8, E5 Sportback, e-tron, Q2L, Q2L e-tron, Q3, Q3 Sportback, Q4 e-tron, Q5, Q5 e-tron, Q5L, Q5L Sportback, Q6, Q6L e-tron, Q6L Sportback e-tron, Q7, q7xinnengyuan=Q7新能源, Q8, R8, RS 3, RS 4, RS 5, RS 6, RS 7, S3, S4, S5, S6, S7, S8, SQ5, TT, TT RS, TTS
auxunaoxuan=AUXUN傲旋: aoxuanvclass=傲旋V-Class, chechidaily=车驰Daily, chechisprinter=车驰Sprinter, chechitxilie=车驰T系列, chechivclass=车驰V-Class
aweita=阿维塔: 06, 07, 11, 12
babosi=巴博斯: clsji=CLS级, mji=M级, slkji=SLK级, smart forfour, smart fortwo, sji=S级
baojun=宝骏: 310, 310W, 330, 360, 510, 530, 560, 610, 630, 730, E100, E200, KiWi EV, pnhuoche=PN货车, RC-6, RM-5, RS-3, RS-5, lechi=乐驰, yunduo=云朵, yunhaiev=云海EV, yunhaiphev=云海PHEV, wulingzhiguang=五菱之光, wulingzhiguangv=五菱之光V, wulingzhiguangxiaoka=五菱之光小卡, wulinghongguang=五菱宏光, wulinghongguangplus=五菱宏光PLUS, wulinghongguangs3=五菱宏光S3, wulinghongguangv=五菱宏光V, wulingzhengcheng=五菱征程, wulingrongguang=五菱荣光, wulingrongguangv=五菱荣光V, wulingrongguangxiaoka=五菱荣光小卡, wulingrongguangxinka=五菱荣光新卡, xiangjingev=享境EV, xiangjingphev=享境PHEV, yueye=悦也, yueyeplus=悦也Plus
baoqi=宝骐: shuaiqi=帅骐
baowo=宝沃: BX5, BX6, BX7, BXi7
beijing=北京: BEIJING-EU5, BEIJING-EX3, BEIJING-U7, BEIJING-X3, BEIJING-X7, BJ20, BJ40, BJ80, BJ90, EU5, exilie=E系列, F40, X7, beiqiweiwang205=北汽威旺205, beiqiweiwang306=北汽威旺306, beiqiweiwang307=北汽威旺307, beiqiweiwangm20=北汽威旺M20, beiqiweiwangm30=北汽威旺M30, beiqiweiwangm35=北汽威旺M35, beiqiweiwangm50f=北汽威旺M50F, beiqiweiwangm60=北汽威旺M60, beiqiweiwangs50=北汽威旺S50, beiqiweiwangt205d=北汽威旺T205-D, weiwangm20=威旺M20, weiwangm50f=威旺M50F, weiwangs50=威旺S50, zhixing=智行, qicheexilie=汽车E系列, shenbaocc=绅宝CC, shenbaod20=绅宝D20, shenbaod50=绅宝D50, shenbaod60=绅宝D60, shenbaod70=绅宝D70, shenbaod80=绅宝D80, shenbaox25=绅宝X25, shenbaox35=绅宝X35, shenbaox55=绅宝X55, shenbaox65=绅宝X65, yueyebj30=越野BJ30, yueyebj40=越野BJ40, yueyebj40zengcheng=越野BJ40增程, yueyebj60=越野BJ60, yueyebj60zengcheng=越野BJ60增程, yueyebj80=越野BJ80, mofang=魔方
beijingqingxing=北京清行: qingxing400=清行400
beiqichanghe=北汽昌河: A6, M50, M50S, M70, Q25, Q35, Q7, beidouxingx5e=北斗星X5E, beidouxingkuaishan=北斗星快闪, beiqiev2=北汽EV2, beiqiev5=北汽EV5, changhem70=昌河M70, changheq35=昌河Q35, changhebeidouxing=昌河北斗星, aidier=爱迪尔, furuida=福瑞达, furuidak21=福瑞达K21, furuidak22=福瑞达K22, fuyun=福运
beiqidaoda=北汽道达: daodav8=道达V8
beiqihuansu=北汽幻速: H2, H2V, H3, H5, H6, S2, S3, S5, S6, S7
beiqiweiwang=北汽威旺: heibaoxiaoka=黑豹小卡
beiqixinnengyuan=北汽新能源: EC, EC5, EU, evxilie=EV系列
beiqiyinxiang=北汽银翔: huansus3l=幻速S3L, huansus6=幻速S6, huansus7=幻速S7
beiqizhizao=北汽制造: BJ 212, yuanbao=元宝, yongshi=勇士, yongshipika=勇士皮卡, beijingbw007=北京BW007, beiqi007=北汽007, beiqil6h=北汽L6H, zhanqi=战旗, zhanqipika=战旗皮卡, yueling=越铃, ruishengm8xinnengyuan=锐胜M8新能源, ruishengwangpaiem7=锐胜王牌EM7, ruishengwangpaim7=锐胜王牌M7, ruiling=锐铃, luling=陆铃, luba=陆霸, qishis12=骑士S12
benteng=奔腾: B30, B30EV, B50, B70, B90, T33, T77, T90, T99, X40, x40xinnengyuan=X40新能源, X80, xiaoma=小马, yueyi03=悦意03, yueyi07=悦意07
bentley=宾利: mushang=慕尚, oulu=欧陆, tianyue=添越, tianyuephev=添越PHEV, yazhi=雅致, feichi=飞驰
benz=奔驰: AMG GT, aji=A级, ajiamg=A级AMG, bji=B级, CLA, CLA EV, claji=CLA级, clajiamg=CLA级AMG, clkji=CLK级, clsji=CLS级, clsjiamg=CLS级AMG, clji=CL级, cji=C级, cjiamg=C级AMG, cjixinnengyuan=C级新能源, EQA, EQB, EQC, EQE, EQE SUV, eji=E级, ejiamg=E级AMG, GLA, GLA AMG, GLB, GLC, GLC AMG, GLE, GLE AMG, glexinnengyuan=GLE新能源, GLK, glkji=GLK级, GLS, GLS AMG, glji=GL级, gljiamg=GL级AMG, gji=G级, gjiamg=G级AMG, mji=M级, mjiamg=M级AMG, rji=R级, slcji=SLC级, slkji=SLK级, slkjiamg=SLK级AMG, slsjiamg=SLS级AMG, slji=SL级, sljiamg=SL级AMG, Sprinter, sji=S级, sjiamg=S级AMG, sjixinnengyuan=S级新能源, vji=V级, lingte=凌特, weiyanuo=唯雅诺, weiting=威霆, maibahesji=迈巴赫S级
bidewen=比德文: E3
bisu=比速: M3, T3, T5
bmw=宝马: 1xi=1系, 1xim=1系M, 2xi=2系, 2xiduogongnenglvxingche=2系多功能旅行车, 2xilvxingche=2系旅行车, 3xi=3系, 3xigt=3系GT, 4xi=4系, 5xi=5系, 5xigt=5系GT, 5xixinnengyuan=5系新能源, 6xi=6系, 6xigt=6系GT, 7xi=7系, 7xixinnengyuan=7系新能源, 8xi=8系, i3, i5, i8, iX1, iX3, M2, M3, M4, M5, M6, M8, X1, X2, X3, X3 M, X4, X4 M, X5, X5 M, x5xinnengyuan=X5新能源, X6, X6 M, X7, Z4
bochi=铂驰: nvxilie=NV系列, spxilie=SP系列, vcxilie=VC系列
bojun=博郡: iV6
buick=别克: E5, GL6, GL8, GL8 PHEV, VELITE 5, shiji=世纪, kaiyue=凯越, junwei=君威, junyue=君越, weilang=威朗, weilan=微蓝, weilan6=微蓝6, angkewei=昂科威, angkela=昂科拉, angkelagx=昂科拉GX, angkeqi=昂科旗, angkelei=昂科雷, linyindadao=林荫大道, zhijingl7=至境L7, zhijingshijia=至境世家, yinglang=英朗, rongyu=荣御, yuelang=阅朗
bujiadi=布加迪: weihang=威航
byd=比亚迪: han=汉, D1, e1, e2, e3, e5, e6, e7, F0, F3, F3R, f3xinnengyuan=F3新能源, F6, G3, G3R, G5, G6, L3, M6, M9, S2, S6, S7, S8, yuan=元, yuanplus=元PLUS, yuanpro=元Pro, yuanup=元UP, yuanxinnengyuan=元新能源, tang=唐, tangdm=唐DM, tangev=唐EV, tangldm=唐L DM, tanglev=唐L EV, tangxinnengyuan=唐新能源, xia=夏, song=宋, songldm=宋L DM, songlev=宋L EV, songmax=宋MAX, songmaxxinnengyuan=宋MAX新能源, songplusdm=宋PLUS DM, songplusev=宋PLUS EV, songpro=宋Pro, songprodm=宋Pro DM, songproxinnengyuan=宋Pro新能源, songxinnengyuan=宋新能源, sirui=思锐, huweijian07=护卫舰07, handm=汉DM, hanev=汉EV, hanldm=汉L DM, hanlev=汉L EV, haishi05dm=海狮05DM, haishi05ev=海狮05EV, haishi06dm=海狮06DM, haishi06ev=海狮06EV, haishi07dm=海狮07DM, haishi07ev=海狮07EV, haitun=海豚, haibao=海豹, haibao05dm=海豹05DM, haibao06dm=海豹06DM, haibao06dmlvxingban=海豹06DM旅行版, haibao06ev=海豹06EV, haibao06gt=海豹06GT, haibao07dm=海豹07DM, haiou=海鸥, fulaier=福莱尔, qin=秦, qinev=秦EV, qinldm=秦L DM, qinlev=秦L EV, qinplusdm=秦PLUS DM, qinplusev=秦PLUS EV, qinpro=秦Pro, qinproxinnengyuan=秦Pro新能源, qinxinnengyuan=秦新能源, surui=速锐, quzhujian05=驱逐舰05
cadillac=凯迪拉克: ATS, ATS-L, CT4, CT5, CT6, CT6 PLUG-IN, CTS, GT4, iqaoge=IQ傲歌, iqruige=IQ锐歌, slssaiwei=SLS赛威, SRX, XLR, XT4, XT5, XT6, XTS, kaileideescalade=凯雷德ESCALADE
caocao=曹操: 60
changan=长安: CS15, CS15EV, CS35, CS35 PLUS, CS55, CS55 PLUS, CS75, CS75 PHEV, CS75 PLUS, CS85 COUPE, CS95, CX20, CX30, UNI-K, unikzhidianidd=UNI-K 智电iDD, UNI-T, UNI-V, univzhidianidd=UNI-V 智电iDD, UNI-Z PHEV, X5 PLUS, X7 PLUS, zhixing=之星, zhixing2=之星2, zhixing3=之星3, zhixing7=之星7, zhixing9=之星9, zhixing9ev=之星9 EV, zhixing9xinnengyuan=之星9新能源, zhixings460=之星S460, lingxuan=凌轩, kaichengf70=凯程F70, benben=奔奔, benbenestar=奔奔E-Star, benbenev=奔奔EV, benbeni=奔奔i, benbenlove=奔奔LOVE, benbenmini=奔奔MINI, benbenminie=奔奔mini-e, zunxing=尊行, niouii=尼欧II, zhixiang=志翔, yuexiang=悦翔, yuexiangv3=悦翔V3, yuexiangv5=悦翔V5, yuexiangv7=悦翔V7, xingguang=星光, xingguang4500=星光4500, xingka=星卡, xingkacxi=星卡C系, xingkal1=星卡L1, xingkaxinnengyuan=星卡新能源, jiexun=杰勋, ouliwei=欧力威, ouliweiev=欧力威EV, oushang520=欧尚520, oushanga600=欧尚A600, oushanga600ev=欧尚A600EV, oushanga800=欧尚A800, oushangcx70=欧尚CX70, oushangx5=欧尚X5, oushangx7=欧尚X7, oushangx70a=欧尚X70A, oushangz6=欧尚Z6, oushangz6iddxinnengyuan=欧尚Z6 iDD新能源, oushangkeshang=欧尚科尚, oushangkesai=欧尚科赛, oushangkesai3=欧尚科赛3, oushangkesai5=欧尚科赛5, oushangchangxing=欧尚长行, oushangchangxingev=欧尚长行EV, ounuos=欧诺S, ounuoxinnengyuan=欧诺新能源, ruixingem60=睿行EM60, ruixingem80=睿行EM80, ruixinges30=睿行ES30, ruixingm60=睿行M60, ruixingm70=睿行M70, ruixingm80=睿行M80, ruixingm90=睿行M90, ruixings50=睿行S50, ruixings50t=睿行S50T, ruicheng=睿骋, ruichengcc=睿骋CC, shenqif30=神骐F30, shenqif50=神骐F50, shenqit10=神骐T10, shenqit10xinnengyuan=神骐T10新能源, shenqit20=神骐T20, yidong=逸动, yidongdt=逸动DT, yidonget=逸动ET, yidongev=逸动EV, yidongxt=逸动XT, yidongxinnengyuan=逸动新能源, yida=逸达, jinniuxing=金牛星, ruichengcc-2=锐程CC, ruichengplus=锐程PLUS
changankuayue=长安跨越: xinbao3=新豹3, xinbaomini=新豹MINI, xinbaot3=新豹T3, kuayuewang=跨越王, kuayuewangx1=跨越王X1, kuayuewangx3=跨越王X3, kuayuewangx5=跨越王X5, kuayuezhed5=跨越者D5, changanv3=长安V3, changanv5=长安V5
changanqiyuan=长安启源: A05, A06, A07, E07, Q05, Q07, changanlumin=长安Lumin
chenggong=成功: BEV6, K1, K2, V1, V2, V2E, X1
chery=奇瑞: eQ, eQ1, QQ3EV, qqbingqilin=QQ冰淇淋, duomi=多米, xiaomayi=小蚂蚁, jietux70m=捷途X70M, jietux70plus=捷途X70 PLUS, jietux70sev=捷途X70S EV, ruihu3x=瑞虎3x, ruihu3xe=瑞虎3xe, ruihu5x=瑞虎5x, ruihu7=瑞虎7, ruihu7plusphev=瑞虎7 PLUS PHEV, ruihu8=瑞虎8, ruihu8plus=瑞虎8 PLUS, ruihu9=瑞虎9, ruihu9cdm=瑞虎9 C-DM, ruihue=瑞虎e, airuize5=艾瑞泽5, airuize5e=艾瑞泽5e, airuize8=艾瑞泽8, airuizee=艾瑞泽e, airuizeex=艾瑞泽EX
chevrolet=雪佛兰: lefeng=乐风, lefengrv=乐风RV, lecheng=乐骋, chuangjie=创界, chuangku=创酷, kuluode=库罗德, kaituozhe=开拓者, tanjiezhe=探界者, tanjiezheplus=探界者Plus, sipake=斯帕可, xingmailuo=星迈罗, jingcheng=景程, wolanduo=沃兰多, wolanda=沃蓝达, aiweiou=爱唯欧, changxun=畅巡, kepaqi=科帕奇, kewozi=科沃兹, kemailuo=科迈罗, keluzi=科鲁兹, keluze=科鲁泽, suoluode=索罗德, saiou=赛欧, mairuibao=迈锐宝, mairuibaoxl=迈锐宝XL
chuangwei=创维: EV6, HT-i
citroen=雪铁龙: C2, C3-XR, C4L, c4shijia=C4世嘉, C5, C6, shijia=世嘉, yunyic4aircross=云逸 C4 AIRCROSS, fanersaic5x=凡尔赛C5 X, kaixuan=凯旋, dac4bijiasuo=大C4毕加索, tianyic5aircross=天逸 C5 AIRCROSS, tianyic5aircrossxinnengyuan=天逸 C5 AIRCROSS新能源, fukang=富康, bijiasuo=毕加索, ailishe=爱丽舍, saina=赛纳
dacheng=大乘: E20, G60, G60E, G60S, G70S
daoqi=道奇: Ram, kuwei=酷威, kubo=酷搏, fengzhe=锋哲
datong=大通: G10, G50, G50 PHEV, G70, G90, dajia7ev=大家7 EV, dajia7chaohun=大家7超混, dajia9ev=大家9 EV, dajia9chaohun=大家9超混, lingdi=领地
dianka=电咖: EV10
dongfeng=东风: junfengcv03=俊风CV03, junfenge11k=俊风E11K, junfenge17=俊风E17, junfenger30=俊风ER30, fukanges500=富康ES500, yufeng=御风, yufengev=御风EV, yufengp16=御风P16, yufengs16=御风S16, yufengfangche=御风房车, mengshi=猛士, pika=皮卡, hushi=虎视
dongfengchengyongche=东风乘用车: fengshena30=风神A30, fengshena60=风神A60, fengshenax3=风神AX3, fengshenax4=风神AX4, fengshenax7=风神AX7
dongfengfengdu=东风风度: palading=帕拉丁
dongfengfengguang=东风风光: fengguang330=风光330, fengguang380=风光380, fengguang500=风光500, fengguang580=风光580, fengguangix5=风光ix5, fengguangminiev=风光MINIEV, fengguangs560=风光S560
dongfengfengshen=东风风神: A30, A60, AX3, AX4, AX5, AX7, E30, E70, H30, L60, L8 PHEV, S30, dongfenga9=东风A9, yixuan=奕炫, haoji=皓极, haohan=皓瀚, fengshenl7phev=风神L7 PHEV
dongfengfengxing=东风风行: xinghais7=星海S7, xinghaiv9=星海V9, jingyi=景逸, jingyis50=景逸S50, jingyisuv=景逸SUV, jingyix3=景逸X3, jingyix5=景逸X5, jingyix6=景逸X6, jingyixv=景逸XV, lingzhi=菱智, lingzhim5ev=菱智M5EV, lingzhixinnengyuan=菱智新能源, fengxingcm7=风行CM7, fengxingf600=风行F600, fengxingm6=风行M6, fengxingm7=风行M7, fengxings500=风行S500, fengxings50ev=风行S50EV, fengxingsx6=风行SX6, fengxingt1ev=风行T1EV, fengxingt5=风行T5, fengxingt5evo=风行T5 EVO, fengxingt5l=风行T5L, fengxingyouting=风行游艇, fengxingleiting=风行雷霆
dongfengfukang=东风富康: eailishe=e爱丽舍, fukanges600=富康ES600
dongfengnami=东风纳米: nami01=纳米01, nami06=纳米06
dongfengpai=东风牌: chaiyouzixieche=柴油自卸车
dongfengqichen=东风启辰: qichend60=启辰D60, qichene30=启辰e30, qichent60=启辰T60, qichent90=启辰T90
dongfengruitaite=东风·瑞泰特: EM10, EM30
dongfengxiaokang=东风小康: C31, C32, C35, C36, C37, D51, D52, EC36, K01, K02, K05S, K06, K07, K07II, K07S, K17, V07S, V21, V22, V27, V29, dongfengfengguang580pro=东风风光580Pro, fengguang=风光, fengguang330=风光330, fengguang350=风光350, fengguang360=风光360, fengguang370=风光370, fengguang580=风光580, fengguang580pro=风光580Pro, fengguang580xinnengyuan=风光580新能源, fengguange1=风光E1, fengguange3=风光E3, fengguangix5=风光ix5, fengguangix7=风光ix7, fengguangs560=风光S560
dongfengyipai=东风奕派: e007=eπ007, e008=eπ008
dongnan=东南: a5yiwu=A5翼舞, DX3, dx3xinnengyuan=DX3新能源, DX5, DX7, v3lingyue=V3菱悦, v5lingzhi=V5菱致, v6lingshi=V6菱仕, sanlinggelan=三菱戈蓝, kailing=凯领, junge=君阁, dajielong=大捷龙, xiwang=希旺, delika=得利卡, yishen=翼神, lingshuai=菱帅, lingshen=菱绅, lanse=蓝瑟, fengdisi=风迪思
ds=DS: 3jingdian=3经典, 4, 4S, 5, 5LS, 6, 7, C4 PICASSO, xuetielongc3=雪铁龙C3, xuetielongc4=雪铁龙C4, xuetielongc4aircross=雪铁龙C4 Aircross, xuetielongc5=雪铁龙C5, xuetielongc6=雪铁龙C6
duoshixing=多士星: xianghuo=箱货
fangchengbao=方程豹: bao5=豹5, bao8=豹8, tai3=钛3, tai7=钛7
feifan=飞凡: F7, R7
ferrari=法拉利: 360, 458, 488, 575M, 599, 612, 812, California T, F12berlinetta, F430, F8, FF, GTC4Lusso, LaFerrari, Portofino, SF90 Stradale
fiat=菲亚特: 500, boyue=博悦, zhoumofeng=周末风, pengduo=朋多, pailiao=派力奥, pailang=派朗, zhiyue=致悦, feixiang=菲翔, feiyue=菲跃, xiyena=西耶那, lingya=领雅
fireflyyinghuochong=firefly萤火虫: fireflyyinghuochong=firefly萤火虫
ford=福特: E350, EVOS, F-150, GT, Mustang, Ranger, quanshun=全顺, jianianhua=嘉年华, zhengfuzhe=征服者, tanxianzhe=探险者, hanluzhe=撼路者, xinshidaiquanshun=新世代全顺, liema=烈马, dianma=电马, fukesi=福克斯, fukesiactive=福克斯Active, furuisi=福睿斯, jingdianquanshun=经典全顺, yibo=翼搏, yihu=翼虎, zhisheng=致胜, mengdiou=蒙迪欧, mengdiouxinnengyuan=蒙迪欧新能源, mengdiouzhisheng=蒙迪欧-致胜, turuiou=途睿欧, jinniuzuo=金牛座, ruijie=锐界, ruiji=锐际, lingjie=领界, lingjieev=领界EV, lingrui=领睿, lingyu=领裕, maikesi=麦柯斯
fudi=福迪: xiaochaoren=小超人, tansuozhe6=探索者6, tansuozheii=探索者II, tansuozheiii=探索者III, lanfu=揽福, xiongshif16=雄师F16, xiongshif22=雄师F22, xiongshi=雄狮
fuqiqiteng=福汽启腾: qitengex80=启腾EX80, qitengm70=启腾M70, qitengm70ev=启腾M70EV, qitengv60=启腾V60
futian=福田: jiatugt=伽途GT, jiatuim6=伽途im6, jiatuim8=伽途im8, jiatuix5=伽途ix5, jiatuix7=伽途ix7, tuyanuo=图雅诺, tuyanuoev=图雅诺EV, aoling=奥铃, tuoluzhe=拓陆者, shidaikangrui=时代康瑞, shidaiweika=时代微卡, shidaijingang=时代金刚, ouman=欧曼, oumake=欧马可, xianglingm=祥菱M, xianglings=祥菱S, xianglingv=祥菱V, sapu=萨普, sawana=萨瓦纳, mengpaikee=蒙派克E, mengpaikes=蒙派克S, midi=迷迪, fengjing=风景, fengjingg5=风景G5, fengjingg7=风景G7, fengjingg9=风景G9, fengjingv3=风景V3, fengjingv5=风景V5, fengjingv5xinnengyuan=风景V5新能源
geely=吉利: EC8, GC7, GX2, GX7, ICON, SC3, SC5-RV, SC6-RV, SV5, SX5, SX6, SX7, zhongguolong=中国龙, youliou=优利欧, borui=博瑞, boruixinnengyuan=博瑞新能源, boyue=博越, boyuel=博越L, jiaji=嘉际, jiajixinnengyuan=嘉际新能源, dihao=帝豪, dihaogl=帝豪GL, dihaoglxinnengyuan=帝豪GL新能源, dihaogs=帝豪GS, dihaogse=帝豪GSe, dihaoxinnengyuan=帝豪新能源, xingyuan=星愿, xingrui=星瑞, xingyue=星越, xingyuel=星越L, xingyuexinnengyuan=星越新能源, haijing=海景, xiongmao=熊猫, jingdiandihao=经典帝豪, binrui=缤瑞, binyue=缤越, binyuexinnengyuan=缤越新能源, meirenbao=美人豹, yizhenl380=翼真L380, ziyoujian=自由舰, yinglunc5=英伦C5, yingluntx4=英伦TX4, haoqing=豪情, haoqingsuv=豪情SUV, haoyue=豪越, haoyuel=豪越L, yuanjing=远景, yuanjings1=远景S1, yuanjingx1=远景X1, yuanjingx3=远景X3, yuanjingx6=远景X6, jingang=金刚, jingangcaifu=金刚财富, jinying=金鹰, yinhea7=银河A7, yinhee5=银河E5, yinhee8=银河E8, yinhel6=银河L6, yinhel7=银河L7, yinhem9=银河M9, yinhexingyao6=银河星耀6, yinhexingyao8phev=银河星耀8 PHEV, yinhexingjian7emi=银河星舰7 EM-i
gmc=GMC: SAVANA, SIERRA, TERRAIN, YUKON
greatwall=长城: c30xinnengyuan=C30新能源, C50, hafuf5=哈弗F5, hafuh2=哈弗H2, hafuh2s=哈弗H2s, hafuh5=哈弗H5, hafuh6coupe=哈弗H6 Coupe, hafuh7=哈弗H7, hafuh8=哈弗H8, hafum6=哈弗M6, hafudagou=哈弗大狗, tanke300=坦克300, oulaheimao=欧拉黑猫, pao=炮
guanggang=光冈: jialu=嘉路, dashe=大蛇, nvwang=女王
guangqichuanqi=广汽传祺: chuanqie8phev=传祺E8 PHEV, chuanqie9phev=传祺E9 PHEV, chuanqies9phev=传祺ES9 PHEV, chuanqiga3=传祺GA3, chuanqiga3sshijie=传祺GA3S视界, chuanqiga4=传祺GA4, chuanqiga5=传祺GA5, chuanqiga5xinnengyuan=传祺GA5新能源, chuanqiga6=传祺GA6, chuanqiga8=传祺GA8, chuanqigm6=传祺GM6, chuanqigm8=传祺GM8, chuanqigs3=传祺GS3, chuanqigs4=传祺GS4, chuanqigs5=传祺GS5, chuanqigs5super=传祺GS5 Super, chuanqigs7=传祺GS7, chuanqigs8=传祺GS8, chuanqim6=传祺M6, chuanqim8=传祺M8, chuanqixiangwangs7=传祺向往S7, chuanqixiangwangs9=传祺向往S9, yingbao=影豹, yingku=影酷
guangqihaobo=广汽昊铂: haobogt=昊铂GT, haobohl=昊铂HL, haoboht=昊铂HT, haobossr=昊铂SSR
guangqijiao=广汽吉奥: emei=E美, GP150, GX6, kairui=凯睿, jiaokaixuan=吉奥凯旋, aoxuang3=奥轩G3, aoxuang5=奥轩G5, aoxuangx5=奥轩GX5, shuaiwei=帅威, shuaijian=帅舰, shuaibao=帅豹, shuaichi=帅驰, xingwang=星旺, xingwangcl=星旺CL, xingwangl=星旺L, xingwangm1=星旺M1, xingwangm2=星旺M2, xinglang=星朗, caiyun100=财运100, caiyun300=财运300, caiyun500=财运500
guangqixinnengyuan=广汽新能源: aionlxaianlx=Aion LX(埃安LX), aionsaians=Aion S(埃安S), chuanqiga3sphev=传祺GA3S PHEV, chuanqige3=传祺GE3, chuanqigs4xinnengyuan=传祺GS4新能源
guangzhongqichehaowo=广众汽车豪沃: haowo=豪沃
guanzhi=观致: 3, 5
guojin=国金: GM3
guojizhijun=国机智骏: GC1, GC2, GX5
hafei=哈飞: zhongyiv5=中意V5, xiaobawang=小霸王, minyi=民意, minyiweika=民意微卡, saibaoiii=赛豹III, saibaov=赛豹V, saima=赛马, lubao=路宝, luzundabawang=路尊大霸王, junyi=骏意
haige=海格: H4E, H5C, H5V, H6C, H6V, H7V, yujun=御骏, longwei=龙威
haima=海马: 3, 7X, 7X-E, 8S, E3, M3, M6, M8, S5, s5qingchunban=S5青春版, S7, V70, qiubite=丘比特, pulima=普力马, pulimaev=普力马EV, huandong=欢动, haifuxing=海福星, aishang=爱尚, aishangev=爱尚EV, wangzi=王子, fushidafuka=福仕达福卡, fushidatengda=福仕达腾达, fushidarongda=福仕达荣达, fushidahongda=福仕达鸿达, fumeilai=福美来, fumeilaif5=福美来F5, fumeilaif7=福美来F7, fumeilaimpv=福美来MPV, qishi=骑士
hanma=悍马: H2, H3
hanteng=汉腾: V7, X5, x5xinnengyuan=X5新能源, X7, x7xinnengyuan=X7新能源, xingfueplus=幸福e+
haval=哈弗: F5, F7, F7x, H1, H2, H2s, H3, H4, H5, H6, H6 Coupe, H7, H8, H9, M6, WEY P8, WEY VV5, WEY VV6, WEY VV7, WEY VV7 GT, lingao=凌傲, jiayu=嘉誉, dagou=大狗, dagouplusphev=大狗PLUS PHEV, xiaolongmax=枭龙MAX, oulaiq=欧拉iQ, oular1=欧拉R1, xuanli=炫丽, pao=炮, menglongphev=猛龙PHEV, menglongranyouban=猛龙燃油版, saifu=赛弗, saiying=赛影, kuxiong=酷熊, jindier=金迪尔, changchengc20r=长城C20R, changchengc30=长城C30, changchengc30xinnengyuan=长城C30新能源, changchengc50=长城C50, changchengm1=长城M1, changchengm2=长城M2, changchengm4=长城M4, changchengv80=长城V80, changchengjingling=长城精灵, fengjun3=风骏3, fengjun5=风骏5, fengjun6=风骏6, fengjun7=风骏7, fengjun7ev=风骏7EV
hechuang=合创: 007, A06, V09, Z03
hengtian=恒天: henghaoev1=恒好EV1, henghaoev7=恒好EV7, tutengt1=途腾T1, tutengt2=途腾T2, tutengt3=途腾T3
hetian=禾田: xiaoman=小满
honda=本田: CR-V, CR-V PHEV, crvxinnengyuan=CR-V新能源, CR-Z, enp1jipai1=e:NP1 极湃1, enp2jipai2=e:NP2 极湃2, e:NS1, eyun110=e韵110, HR-V, INSIGHT, INSPIRE, LIFE, UR-V, XR-V, zrvzhizai=ZR-V 致在, shiruiphev=世锐PHEV, dongfengbentians7=东风本田S7, dongfengbentianxnv=东风本田X-NV, xiangyu=享域, guandao=冠道, lingpai=凌派, gerui=哥瑞, xingge=型格, aodesai=奥德赛, guangqibentianp7=广汽本田P7, guangqibentianve1=广汽本田VE-1, siyu=思域, sidi=思迪, siborui=思铂睿, siming=思铭, shiyun=时韵, jiede=杰德, geshitu=歌诗图, lieguangens2=猎光e:NS2, linians1=理念S1, haoying=皓影, haoyingphev=皓影 PHEV, jingrui=竞瑞, yile=绎乐, binzhi=缤智, ailishen=艾力绅, yingshipai=英仕派, yingshipaiphev=英仕派 PHEV, licheng=里程, fengfan=锋范, fengfanjingdian=锋范经典, yage=雅阁, yagephev=雅阁 PHEV, feidu=飞度
hongqi=红旗: EH7, E-HS3, E-HS9, E-QM5, H5, H5 PHEV, H6, H7, H9, HQ9, HQ9 PHEV, HS3, HS3 PHEV, HS5, HS6 PHEV, HS7, HS7 PHEV, L5, tiangong05=天工05, tiangong06=天工06, tiangong08=天工08, xinmingshi=新明仕, shengshi=盛世, jinkuihuaguoli=金葵花国礼, jinkuihuaguoyao=金葵花国耀, jinkuihuaguoya=金葵花国雅
hongxing=红星: shanshanx2=闪闪X2
huachenzhonghua=华晨中华: zhonghuah330=中华H330, zhonghuav3=中华V3, zhonghuav6=中华V6, zhonghuav7=中华V7
huakai=华凯: pika=皮卡
huali=华利: tianjindafatj110=天津大发TJ110
huanghai=黄海: N1, N2, N3, N7, aojun=傲骏, dachaishen=大柴神, xiaochaishen=小柴神, tiaozhanzhesuv=挑战者SUV, qishengf1=旗胜F1, qishengv3=旗胜V3, ruitu=瑞途, aolongcuv=翱龙CUV
huapu=华普: haiyu=海域, haishang=海尚, haiyue=海悦, haijing=海景, haixuan=海炫, haixun=海迅, haifeng=海锋
huaqi=华骐: 300E, KX CROSS, kaishen=凯绅, qianlima=千里马, jiahua=嘉华, yipao=奕跑, zhipao=智跑, huanchi=焕驰, shipao=狮跑, furuidi=福瑞迪, xiuer=秀尔, sailatu=赛拉图, qiyak2=起亚K2, qiyak3=起亚K3, qiyak3s=起亚K3S, qiyak3xinnengyuan=起亚K3新能源, qiyak4=起亚K4, qiyak5=起亚K5, qiyak5xinnengyuan=起亚K5新能源, qiyakx3=起亚KX3, qiyakx3xinnengyuan=起亚KX3新能源, qiyakx5=起亚KX5, qiyakx7=起亚KX7, yuanjian=远舰, ruiou=锐欧
huasong=华颂: 7
huatai=华泰: B11, shengdafei=圣达菲, shengdafei5=圣达菲5, shengdafei7=圣达菲7, shengdafeijingdian=圣达菲经典, baolige=宝利格, telaka=特拉卡, lushenge70=路盛E70, lushenge80=路盛E80
huataixinnengyuan=华泰新能源: huataiev160b=华泰EV160B, huataiev160r=华泰EV160R, huataiiev230=华泰iEV230, huataixev260=华泰XEV260, lushengs1=路盛S1
hyundai=现代: encinoangxinuo=ENCINO 昂希诺, encinoangxinuoxinnengyuan=ENCINO 昂希诺新能源, eoyiou=EO 羿欧, h1huiyi=H-1辉翼, ix25, ix35, velosterfeisi=Veloster飞思, yilante=伊兰特, yilanteev=伊兰特EV, laoensi=劳恩斯, laoensikupai=劳恩斯-酷派, beijingxiandaii30=北京现代i30, beijingxiandaiix25=北京现代ix25, beijingxiandaiix35=北京现代ix35, mingtu=名图, mingyu=名驭, junjue=君爵, kusitu=库斯途, kangendi=康恩迪, yuxiang=御翔, yuedong=悦动, yuena=悦纳, yuenarv=悦纳RV, jieensi=捷恩斯, langdong=朗动, geyue=格越, ruiyi=瑞奕, ruina=瑞纳, suonata=索纳塔, suonatajiu=索纳塔九, suonataba=索纳塔八, suonatachadianhundong=索纳塔插电混动, weilakesi=维拉克斯, meijia=美佳, shengda=胜达, shengdajingdian=胜达经典, feisita=菲斯塔, tusheng=途胜, yixing=逸行, kupai=酷派, yazun=雅尊, yakeshi=雅科仕, yashente=雅绅特, lingdong=领动, lingdongxinnengyuan=领动新能源, lingxiang=领翔
icar=iCAR: 03, chaojiv23=超级V23
icona=Icona: Vulcano
infiniti=英菲尼迪: ESQ, EX, FX, gxi=G系, JX, mxi=M系, Q50, Q50L, Q60, Q60S, Q70, QX, QX30, QX50, QX60, QX70, QX80
jaguar=捷豹: E-PACE, F-PACE, F-TYPE, I-PACE, S-Type, XE, XEL, XF, XFL, XJ, XK, X-Type
jeep=Jeep: beijingjeep=北京JEEP, daqienuoji=大切诺基, daqienuojisrt=大切诺基 SRT, dazhihuiguan=大指挥官, dazhihuiguanphev=大指挥官PHEV, pajieluosupao=帕杰罗速跑, zhinanzhe=指南者, zhihuiguan=指挥官, zhihuiguanxinnengyuan=指挥官新能源, zhihuiguanjingdian=指挥官经典, oulandejingdian=欧蓝德经典, mumaren=牧马人, ziyouren=自由人, ziyouxia=自由侠, ziyouguang=自由光, ziyouke=自由客
jianghuai=江淮: A5 PLUS, iEV, iEV6E, iEV6S, iEV7, iEV7S, iEVA50, iEVA60, iEVS4, K3, K5, QX PHEV, V7, x8ejia=X8 E家, X8 PLUS, lingling=凌铃, tongyue=同悦, tongyuers=同悦RS, heyue=和悦, heyuea13=和悦A13, heyuea13rs=和悦A13RS, heyuea30=和悦A30, jiayuea5=嘉悦A5, jiayuex4=嘉悦X4, jiayuex7=嘉悦X7, binyue=宾悦, shuailing=帅铃, shuailingt6=帅铃T6, shuailingt8=帅铃T8, zhengtu=征途, yueyue=悦悦, xingrui=星锐, ruiling=瑞铃, ruifeng=瑞风, ruifenga60=瑞风A60, ruifengii=瑞风II, ruifengm2=瑞风M2, ruifengm3=瑞风M3, ruifengm4=瑞风M4, ruifengm5=瑞风M5, ruifengm6=瑞风M6, ruifengr3=瑞风R3, ruifengs2=瑞风S2, ruifengs2mini=瑞风S2mini, ruifengs3=瑞风S3, ruifengs4=瑞风S4, ruifengs5=瑞风S5, ruifengs7=瑞风S7, ruiying=瑞鹰
jianghuairuifeng=江淮瑞风: ruifenge3=瑞风E3, ruifengm3=瑞风M3, ruifengrf8=瑞风RF8, ruifengrf8phev=瑞风RF8 PHEV
jianghuaiyiwei=江淮钇为: aipao=爱跑, yiwei3=钇为3
jiangling=江铃: yuhu3=域虎3, yuhu5=域虎5, yuhu7=域虎7, yuhuxinnengyuan=域虎新能源, baodian=宝典, baowei=宝威, teshun=特顺, teshunxinnengyuan=特顺新能源, yushengs330=驭胜S330, yushengs350=驭胜S350
jianglingjituanxinnengyuan=江铃集团新能源: yizhiev2=易至EV2, yizhiev3=易至EV3, yizhiex5=易至EX5, jianglinge100b=江铃E100B, jianglinge160=江铃E160, jianglinge200l=江铃E200L, jianglinge200n=江铃E200N, yi=羿
jieda=捷达: VA3, VA7, VS5, VS7, VS8
jietu=捷途: X70, X90 C-DM, dasheng=大圣, lvxingzhe=旅行者, ziyouzhe=自由者
jietushanhai=捷途山海: L6, L7, L7 PLUS, L9, T1, jietulvxingzhecdm=捷途旅行者C-DM
jietuzongheng=捷途纵横: zonghengg700=纵横G700
jihe=几何: A, C
jilijihe=吉利几何: A, eyinghuochong=E萤火虫, G6
jinbei=金杯: F50, S50, S70, dalishen=大力神, dalishenk5=大力神K5, dahaishi=大海狮, xiaojinniu=小金牛, kuaiyun=快运, zhishangs30=智尚S30, zhishangs35=智尚S35, haishi=海狮, xibuniuzai=西部牛仔, guanjing=观境, jindian=金典, geruisi=阁瑞斯, leilong=雷龙
jinlong=金龙: kaige=凯歌, kaite=凯特, kairuihaoke=凯锐浩克, jinwei=金威
jinlv=金旅: dahaishi=大海狮, dahaishixinnengyuan=大海狮新能源, xinshidaihaishi=新时代海狮, haishi=海狮, haishizxilie=海狮Z系列, haishixinnengyuan=海狮新能源, lingte=领特
jiulong=九龙: A4, A5, A6, C6, EM3, dampv=大MPV, kaosite=考斯特, aifei=艾菲, aifeixinnengyuan=艾菲新能源
junma=君马: meet3meitu3=MEET 3(美图3), S70, seek5saike5=SEEK 5(赛克5)
juntian=钧天: yongmengzhe=勇猛者
kaersen=卡尔森: CCA22, glji=GL级, sji=S级
kairui=开瑞: K50, K50EV, K60, K60EV, youyou=优优, youyou2dai=优优2代, youyouev=优优EV, youjin=优劲, youjinev=优劲EV, youpai=优派, youyi=优翼, yousheng=优胜, yousheng2dai=优胜2代, youya=优雅, youya2dai=优雅2代, jiehu=杰虎, jiangtun=江豚, haitunev=海豚EV
kaiwo=开沃: d07chuangyezhe=D07创业者, D08, D09, D10, D11
kaiyi=凯翼: C3, C3R, E3, V3, X3, X5, shiyue=拾月, kunlun=昆仑, kunlunihd=昆仑iHD, xuanjie=炫界, xuanjieproev=炫界Pro EV, xuandu=轩度
kangdidiandongqichejituan=康迪电动汽车集团: quanqiuyingk10=全球鹰K10
kasheng=卡升: C10, T6, V-Class, weiting=威霆
kawei=卡威: K1, K150, K150GT, W1, w1xinnengyuan=W1新能源, luyisi=路易斯
kelaisile=克莱斯勒: 300C, ptmanbuzhe=PT 漫步者, jiaochahuoli=交叉火力, dajielong=大捷龙, dajielongphev=大捷龙PHEV, borui=铂锐
kenisaike=科尼赛克: Agera, CCX, CCXR
kia=起亚: EV5, K3, K4, K5, k5kaiku=K5凯酷, K9, kx3aopao=KX3傲跑, KX5, SPORTAGE, VQ, jiale=佳乐, kaizun=凯尊, jiahua=嘉华, yipao=奕跑, sitingge=斯汀格, zhipao=智跑, jirui=极睿, oufeilaisi=欧菲莱斯, huanchi=焕驰, shibotuojie=狮铂拓界, suolantuo=索兰托, suonai=索奈, saitusi=赛图斯, sumai=速迈, barui=霸锐
ktm=KTM: X-BOW
lamborghini=兰博基尼: Aventador, Gallardo, huracan=Huracán, Murcielago, Reventon, Urus
landian=蓝电: E5
landrover=路虎: weishi=卫士, faxian=发现, faxianshenxing=发现神行, faxianyundong=发现运动, faxianyundongban=发现运动版, jiebaoepace=捷豹E-PACE, jiebaoxel=捷豹XEL, jiebaoxfl=捷豹XFL, lansheng=揽胜, lanshengxinnengyuan=揽胜新能源, lanshengxingmai=揽胜星脉, lanshengjiguang=揽胜极光, lanshengyundongban=揽胜运动版, lanshengyundongbanxinnengyuan=揽胜运动版新能源, shenxingzhe=神行者, shenxingzhe2=神行者2
lantu=岚图: FREE, mengxiangjiaev=梦想家 EV, mengxiangjiaphev=梦想家 PHEV, taishan=泰山, zhiyin=知音, zhuiguangev=追光 EV, zhuiguangphev=追光 PHEV
lanzhou=澜舟: haibaowan=海豹湾, zhuguang=逐光
ledao=乐道: L60, L90
leiding=雷丁: i3, i5, i9
lexus=雷克萨斯: CT, ES, GS, GX, IS, LC, LFA, LS, LX, NX, RC, RC F, RX, rxjingdian=RX经典, SC, UX, uxxinnengyuan=UX新能源
lianhua=莲花: L3, L5, jingyue=竞悦, jingsu=竞速
liauto=理想: i6, i8, L6, L7, L8, L9, MEGA, ONE
liebao=猎豹: 6481, C5EV, CS10, CS6, CS7, CS9, cs9xinnengyuan=CS9新能源, CT5, CT7, Mattu, Q6, feiyang=飞扬, feiteng=飞腾, feitengc5=飞腾C5, feiling=飞铃, qiling=骐菱, heijingang=黑金刚
lifan=力帆: 320, 330, 330EV, 520, 530, 620, 620EV, 630, 650, 650EV, 720, 820, 820EV, T11, T21, X50, X60, X80, fengshun=丰顺, letu=乐途, xingshun=兴顺, fushun=福顺, xuanlang=轩朗, maiwei=迈威, maiweixinnengyuan=迈威新能源
lincoln=林肯: MKC, MKS, MKT, MKX, MKZ, Z, maoxianjia=冒险家, chengshi=城市, dalu=大陆, hanghaijia=航海家, linghangyuan=领航员, feihangjia=飞行家, feihangjiaxinnengyuan=飞行家新能源
lingbao=凌宝: BOX, Uni
lingpao=零跑: B01, B10, C01, C10, C11, C16, Lafa5, S01, T03
lingtu=领途: E-M8, exing=E行, K-ONE, M8, binfen=缤纷
lingxi=灵悉: L
lite=LITE: BEIJING-EU7, LITE, beiqiweiwang407ev=北汽威旺407EV, beiqixinnengyuanec=北汽新能源EC, beiqixinnengyuanec3=北汽新能源EC3, beiqixinnengyuanec5=北汽新能源EC5, beiqixinnengyuaneh=北汽新能源EH, beiqixinnengyuanes210=北汽新能源ES210, beiqixinnengyuaneu=北汽新能源EU, beiqixinnengyuaneu5=北汽新能源EU5, beiqixinnengyuanev=北汽新能源EV, beiqixinnengyuanex=北汽新能源EX, beiqixinnengyuanex3=北汽新能源EX3, beiqixinnengyuanex5=北汽新能源EX5
localmotors=LOCAL MOTORS: RALLY FIGHTER
lorinser=Lorinser: GS500, MAYBACH S650, Metris MS500, MS500L, mji=M级, Sprinter LS500, sji=S级, vsxilie=VS系列
ludifangzhou=陆地方舟: V5, weitux35=威途X35, aiwei=艾威, fengshang=风尚
lufeng=陆风: X2, X5, X6, X7, X8, X9, rongyao=荣曜, xiaoyao=逍遥, fenghua=风华, fengshang=风尚
luofuhate=罗夫哈特: GR500, MR500
lutesi=路特斯: Elise, Evora, Exige
lynkco=领克: 01, 01xinnengyuan=01新能源, 02, 02xinnengyuan=02新能源, 03, 03xinnengyuan=03新能源, 05, 06, 06 EM-P, 07 EM-P, 08 EM-P, 09, 09 EM-P, 10 EM-P, 900, Z10, Z20
maibahe=迈巴赫: maibahe=迈巴赫
maikailun=迈凯伦: 12C, 540C, 570, 600LT, 625C, 650S, 675LT, 720S, GT, P1
maimai=迈迈: maimai=迈迈
maisharui=迈莎锐: gji=G级, MS580
maserati=玛莎拉蒂: Coupe, Ghibli, GranCabrio, GranTurismo, Levante, Spyder, zongcai=总裁
mazda=马自达: 2, 2jinxiang=2劲翔, 3, 3angkesaila=3 昂克赛拉, 3xingcheng=3星骋, 5, 6, 8, ATENZA, CX-3, CX-30, CX-4, CX-5, cx50xingye=CX-50行也, CX-7, CX-8, CX-9, EZ-6, EZ-60, MX-5, RX-8, ruiyi=睿翼, atezi=阿特兹
meisaidesiamg=梅赛德斯-AMG: benchigleamg=奔驰GLE AMG
mengshi=猛士: 917, M817
mg=名爵: MG4, MG5, MG6, MG7, MG Cyberster, MG ES5, MG ONE
mini=MINI: CLUBMAN, COUNTRYMAN, COUPE, JCW, JCW CLUBMAN, JCW COUNTRYMAN, JCW COUPE, JCW PACEMAN, MINI, PACEMAN, ROADSTER, diandongminiaceman=电动MINI ACEMAN, diandongminicooper=电动MINI COOPER
mitsubishi=三菱: asxjinxuan=ASX劲炫, LANCER, yikelisi=伊柯丽斯, jinxuanasx=劲炫ASX, yige=奕歌, pajieluo=帕杰罗, pajieluojinchang=帕杰罗·劲畅, gelandi=格蓝迪, oulande=欧蓝德, qizhiev=祺智EV, qizhiphev=祺智PHEV
mogen=摩根: 3 Wheeler, 4-4, Aero, Aero 8, Plus 4, Plus 8, Roadster
nanjingyiweike=南京依维柯: yiweikedeyi=依维柯得意, yiweikeousheng=依维柯欧胜
nazhijie=纳智捷: MASTER CEO, U5 SUV, you6suv=优6 SUV, da7mpv=大7 MPV, da7suv=大7 SUV, na5=纳5, rui3=锐3
nevsguoneng=NEVS国能: NEVS 93
nezha=哪吒: AYA, GT, L, N01, S, X, qicheu=汽车U
nio=蔚来: EC6, EC7, EP9, ES6, ES8, ET5, ET5T, ET7, ET9
nissan=日产: 350Z, 370Z, ariyaairuiya=ARIYA 艾睿雅, CIMA, D22, GT-R, JUKE, N6, N7, NV200, znxiangshiche=ZN厢式车, dongfengfengdumx5=东风风度MX5, dongfengfengdumx6=东风风度MX6, junfeng=俊风, jinke=劲客, qichend50=启辰D50, qichend60=启辰D60, qichenr50=启辰R50, qichenr50x=启辰R50X, qichent60=启辰T60, qichenxing=启辰星, tianlai=天籁, qijun=奇骏, aoding=奥丁, shuaike=帅客, shuaikexinnengyuan=帅客新能源, palading=帕拉丁, yuxuan=御轩, tanlu=探陆, loulan=楼兰, machi=玛驰, bilian=碧莲, nawala=纳瓦拉, lanniao=蓝鸟, lanniaojingdian=蓝鸟经典, xima=西玛, guishi=贵士, xuanyi=轩逸, xuanyichundian=轩逸·纯电, xiaoke=逍客, tule=途乐, tuda=途达, ruiqi6=锐骐6, ruiqi6xinnengyuan=锐骐6新能源, ruiqiduogongnengche=锐骐多功能车, ruiqipika=锐骐皮卡, ruiqipikaxinnengyuan=锐骐皮卡新能源, yangguang=阳光, yida=颐达, fengdu=风度, fengdumx5=风度MX5, fengya=风雅, liwei=骊威, junyi=骏逸, qidatiida=骐达TIIDA
oubao=欧宝: weida=威达, andela=安德拉, yingsuya=英速亚, saifeili=赛飞利, yate=雅特, mairuina=麦瑞纳
oula=欧拉: haomao=好猫, baleimao=芭蕾猫, shandianmao=闪电猫
oulang=欧朗: oulang=欧朗
pajiani=帕加尼: Huayra
peugeot=标致: 2008, 206, 207, 3008, 301, 307, 308, 308S, 4008, 407, 408, 408X, 5008, 508, 508L, 607, DS5, RCZ
polestarjixing=Polestar极星: Polestar 1, Polestar 2, Polestar 4
porsche=保时捷: 718, 911, 918 Spyder, Boxster, Cayenne, cayennexinnengyuan=Cayenne新能源, Cayman, Macan, Panamera, panameraxinnengyuan=Panamera新能源, Taycan
qiantu=前途: K50
qiaozhibadun=乔治·巴顿: zhanjian=战剑, zhanche=战车
qichen=启辰: D50, D60, D60EV, e30, M50V, R30, R50, R50X, T60, T70, T70X, T90, VX6, dav=大V, davddi=大V DD-i, xing=星, chenfeng=晨风
qiling=骐铃: T100, T3, T5, T7
qingdaojiefang=青岛解放: GH6
qingling=庆铃: tagadaka=TAGA达咖, juka=巨咖
qiruifengyun=奇瑞风云: fengyuna8=风云A8, fengyuna9l=风云A9L, fengyunt10=风云T10, fengyunt11=风云T11, fengyunt8=风云T8, fengyunt9=风云T9, fengyunx3=风云X3
quanqiuying=全球鹰: EX3, K10, K11, K12, K17, K27
renault=雷诺: Espace, enuo=e诺, kabin=卡缤, talisiman=塔利斯曼, weisaidi=威赛帝, laguna=拉古那, meiganna=梅甘娜, keleiao=科雷傲, keleijia=科雷嘉, keleibin=科雷缤, weidu=纬度, fengjing=风景, fenglang=风朗
roewe=荣威: 350, 360, 550, 750, 950, D5X DMH, D6, D7 DMH, D7 EV, e50, e550, e950, Ei5, ei6, eRX5, i5, i6, i6 MAX EV, iMAX8, iMAX8 DMH, iMAX8 EV, M7 DMH, MARVEL X, RX3, RX5, RX5 MAX, rx5maxxinnengyuan=RX5 MAX新能源, rx5xinnengyuan=RX5新能源, RX8, W5, mingjue3=名爵3, mingjue3sw=名爵3SW, mingjue5=名爵5, mingjue6=名爵6, mingjue6xinnengyuan=名爵6新能源, mingjue7=名爵7, mingjueezschundiandong=名爵EZS纯电动, mingjuehs=名爵HS, mingjuehsxinnengyuan=名爵HS新能源, mingjuetf=名爵TF, mingjuezs=名爵ZS, ruiteng=锐腾, ruixing=锐行
rollsroyce=劳斯莱斯: gusite=古思特, huanying=幻影, kulinan=库里南, yaoying=曜影, meiying=魅影
rongdazhizao=容大智造: maiqiao=迈乔, maitu=迈图
roxjishi=ROX极石: jishi01=极石01
ruhu=如虎: CTR 3, XL
ruichi=瑞驰: EC75
ruichixinnengyuan=瑞驰新能源: EC31, EC35, EK05
ruilan=睿蓝: 7, 8, 9, X3 PRO, fengye60s=枫叶60s, fengye80v=枫叶80v, lanqiqiu=蓝气球
sabo=萨博: Saab 9-3, Saab 9-5
sailin=赛麟: Mustang, kemailuo=科迈罗
seressailisi=SERES赛力斯: SERES SF5
shangjie=尚界: H5
shangqi=上汽: rongwei350=荣威350, rongwei360=荣威360, rongwei950=荣威950, rongweiei5=荣威Ei5, rongweii6xinnengyuan=荣威i6新能源, rongweirx3=荣威RX3, rongweirx5max=荣威RX5 MAX, rongweirx8=荣威RX8
shangqidatong=上汽大通: MAXUS G10, MAXUS G50, MAXUS V90
shangqimaxus=上汽MAXUS: D60, D90, EG10, EUNIQ 5, EV30, G10, G20, G50, RG10, RV80, T60, T70, TARANTULA, V80, v80xinnengyuan=V80新能源, V90, yisitanna=伊思坦纳
shanqidelong=陕汽德龙: delongm3000=德龙M3000
shanqitongjia=陕汽通家: fujia=福家, longrui=龙锐
shelby=SHELBY: F-150, GTE
shenlan=深蓝: G318, L06, L07, S05, S07, S09, SL03
shijie=示界: 06
shijue=世爵: C8
shuanghuan=双环: SCEO, xiaoguizu=小贵族, laibaosrv=来宝SRV
shuanglong=双龙: zhuxi=主席, xiangyu=享御, kelanduo=柯兰多, aiteng=爱腾, diweila=蒂维拉, ludi=路帝, tuling=途凌, leisite=雷斯特, leisitew=雷斯特W
sidataike=斯达泰克: weishi=卫士, lansheng=揽胜, lanshengyundongban=揽胜运动版
sihao=思皓: E20X, huaxianzi=花仙子
skoda=斯柯达: Yeti, haorui=昊锐, mingrui=明锐, xindong=昕动, xinrui=昕锐, jingrui=晶锐, keluoke=柯珞克, kemike=柯米克, kemikegt=柯米克GT, kediyake=柯迪亚克, kediyakegt=柯迪亚克GT, suzun=速尊, supai=速派
smart=smart: forfour, forjeremy, fortwo, fortwoxinnengyuan=fortwo新能源, jingling1=精灵#1, jingling3=精灵#3, jingling5=精灵#5
subaru=斯巴鲁: BRZ, XV, aohu=傲虎, lishi=力狮, senlinren=森林人, yibao=翼豹, chipeng=驰鹏
suzuki=铃木: kaizexi=凯泽西, liyana=利亚纳, liyanaa6=利亚纳A6, beidouxing=北斗星, beidouxingx5=北斗星X5, jimuni=吉姆尼, qiyue=启悦, tianyusx4=天语 SX4, tianyushangyue=天语 尚悦, aotuo=奥拓, paixi=派喜, langdi=浪迪, weitela=维特拉, lingyang=羚羊, yinggenisi=英格尼斯, chaojiweitela=超级维特拉, suyite=速翼特, fengyu=锋驭, yuyan=雨燕, xiaotu=骁途
swmsiwei=SWM斯威: G01, G05, X3, X7, siweig05=斯威G05, siweidahu=斯威大虎
taikate=泰卡特: T1, T2, T3, T7, T9
tanke=坦克: 300, 300 Hi4-T, 400, 400 Hi4-T, 500, 500 Hi4-T, 700 Hi4-T
tengshi=腾势: D9 DM, D9 EV, N7, N8L DM, N9 DM, X, Z9 DM, Z9 EV, Z9GT DM, Z9GT EV, tengshi=腾势
tesla=特斯拉: Model 3, Model S, Model X, Model Y, Roadster
tianji=天际: ME7
toyota=丰田: 86, bZ3, bZ5, C-HR, fjkuluze=FJ 酷路泽, Fortuner, HIACE, RAV4, rav4rongfang=RAV4荣放, rav4rongfangphev=RAV4荣放PHEV, Sienna, yarislzhixiang=YARiS L 致享, yarislzhixuan=YARiS L 致炫, yiqifengtianbz4x=一汽丰田bZ4X, yazhoushi=亚洲狮, yazhoulong=亚洲龙, landekuluze=兰德酷路泽, lingshang=凌尚, lingfangharrier=凌放HARRIER, kaimeirui=凯美瑞, kaluola=卡罗拉, kaluolashuangqingeplus=卡罗拉双擎E+, kaluolaruifang=卡罗拉锐放, tantu=坦途, aierfa=埃尔法, yizeizoa=奕泽IZOA, weilanda=威兰达, weilandaphev=威兰达PHEV, weierfa=威尔法, weisa=威飒, weichi=威驰, weichifs=威驰FS, guangqiix4=广汽ix4, guangqifengtiania5=广汽丰田iA5, puladuo=普拉多, puruiweiya=普瑞维亚, puruisi=普锐斯, jieluchi=杰路驰, kesida=柯斯达, geruiweiya=格瑞维亚, hanlanda=汉兰达, terui=特锐, huangguan=皇冠, huangguanlufang=皇冠陆放, hongshan=红杉, huaguan=花冠, saina=赛那, yizhi=逸致, bozhi3x=铂智3X, bozhi4x=铂智4X, fenglanda=锋兰达, ruizhi=锐志, yalishi=雅力士, leiling=雷凌, leilingshuangqingeplus=雷凌双擎E+
volkswagen=大众: CC, ctrekweiling=C-TREK蔚领, Eos, e-up!, ID.3, ID.4 CROZZ, ID.4 X, ID.6 CROZZ, ID.6 X, ID.7 VIZZION, Passat, passatlingyu=Passat领驭, Polo, tcrosstukai=T-Cross途铠, Tiguan, troctange=T-ROC探歌, up!, yiqidazhongcc=一汽-大众CC, lingdu=凌渡, kailuwei=凯路威, xialang=夏朗, weiran=威然, baolai=宝来, baolaichundian=宝来·纯电, baolaijingdian=宝来经典, shangku=尚酷, pasate=帕萨特, pasatephev=帕萨特PHEV, pasatexinnengyuan=帕萨特新能源, kaidi=开迪, jieda=捷达, jiedava3=捷达VA3, jiedavs5=捷达VS5, jiedavs7=捷达VS7, tanyue=探岳, tanyuegte=探岳GTE, tanyuex=探岳X, tanying=探影, tange=探歌, lanjing=揽境, lanxun=揽巡, langjing=朗境, langxing=朗行, langyi=朗逸, langyichundian=朗逸纯电, sangtana=桑塔纳, sangtanazhijun=桑塔纳志俊, sangtanajingdian=桑塔纳经典, jiaqiaochong=甲壳虫, weilan=蔚揽, weilanxinnengyuan=蔚揽新能源, huiang=辉昂, huiteng=辉腾, maitewei=迈特威, maiteng=迈腾, maitenggte=迈腾GTE, tuan=途安, tuanl=途安L, tuyue=途岳, tuang=途昂, tuangx=途昂X, tuguan=途观, tuguanl=途观L, tuguanlphev=途观L PHEV, tuguanlxinnengyuan=途观L新能源, tukai=途铠, turui=途锐, suteng=速腾, gaoer=高尔, gaoerfu=高尔夫, gaoerfujialv=高尔夫·嘉旅, gaoerfuxinnengyuan=高尔夫新能源, gaoerfuchundian=高尔夫·纯电
volvo=沃尔沃: C30, C70, EM90, EX30, S40, S60, S60L, s60lxinnengyuan=S60L新能源, s60xinnengyuan=S60新能源, S80, S80L, S90, S90 PHEV, s90xinnengyuan=S90新能源, V40, V60, V90, XC40, XC60, XC60 PHEV, xc60xinnengyuan=XC60新能源, XC70, XC90, xc90xinnengyuan=XC90新能源, XC Classic
weichai=潍柴: qicheu70=汽车U70, yingzhi727=英致727, yingzhi737=英致737, yingzhi737ev=英致737EV, yingzhiex1=英致EX1, yingzhig3=英致G3, yingzhig5=英致G5
weilin=威麟: H3, H5, H6, V5, X5, dongfangzhizi=东方之子, dongfangzhizicross=东方之子Cross, qiruia1=奇瑞A1, qiruia3=奇瑞A3, qiruia5=奇瑞A5, qiruie3=奇瑞E3, qiruie5=奇瑞E5, qiruiqq=奇瑞QQ, qiruiqq3=奇瑞QQ3, qiruiqq6=奇瑞QQ6, qiruiqqme=奇瑞QQme, qiruix1=奇瑞X1, jietux70=捷途X70, jietux70s=捷途X70S, jietux90=捷途X90, qiyun=旗云, qiyun1=旗云1, qiyun2=旗云2, qiyun3=旗云3, qiyun5=旗云5, aika=爱卡, ruihu=瑞虎, ruihu3=瑞虎3, ruihu3x=瑞虎3x, ruihu5=瑞虎5, ruihu5x=瑞虎5x, ruihu7=瑞虎7, ruihu8=瑞虎8, ruiqig3=瑞麒G3, ruiqig5=瑞麒G5, ruiqig6=瑞麒G6, ruiqim1=瑞麒M1, ruiqim5=瑞麒M5, airuize3=艾瑞泽3, airuize5=艾瑞泽5, airuize7=艾瑞泽7, airuize7e=艾瑞泽7e, airuizegx=艾瑞泽GX, airuizem7=艾瑞泽M7, fengyun=风云, fengyun2=风云2
weima=威马: EX5
weipai=魏牌: mokaphev=摩卡PHEV, lanshan=蓝山, gaoshan=高山
weiziman=威兹曼: GT, Roadster
wuling=五菱: airevqingkong=Air ev晴空, zhiguang=之光, zhiguangev=之光EV, zhiguangxiaoka=之光小卡, jiachen=佳辰, kaijievictory=凯捷Victory, hongguang=宏光, hongguangminiev=宏光MINIEV, hongguangplus=宏光PLUS, hongguangv=宏光V, hongguangzengchengban=宏光增程版, hongguangchundianban=宏光纯电版, baojun310w=宝骏310W, baojun360=宝骏360, baojun530=宝骏530, baojun610=宝骏610, baojun630=宝骏630, baojune100=宝骏E100, baojune200=宝骏E200, zhengcheng=征程, xinbaojunrc5=新宝骏RC-5, xinbaojunrm5=新宝骏RM-5, xinbaojunrs5=新宝骏RS-5, xingyun=星云, xingguang730=星光730, xingguang730ev=星光730 EV, xingguang730phev=星光730 PHEV, xingguangev=星光EV, xingguangphev=星光PHEV, xingguangsev=星光S EV, xingguangsphev=星光S PHEV, xingchen=星辰, xingchi=星驰, binguo=缤果, binguoplus=缤果PLUS, binguos=缤果S, rongguang=荣光, rongguangev=荣光EV, rongguangv=荣光V, rongguangxiaoka=荣光小卡, rongguangxinka=荣光新卡
wushiling=五十铃: D-MAX, muxmuyouxia=mu-X牧游侠, qinglingtaga=庆铃TAGA, ruimai=瑞迈, pika=皮卡, jingjizhe=竞技者, lingtuo=铃拓
xiangjie=享界: S9, S9T
xiaohu=小虎: FEV
xiaomi=小米: SU7, YU7
xingtu=星途: ET5, LX, TX, TXL, lingyun=凌云, lanyue=揽月, lanyuecdm=揽月C-DM, xingjiyuanes=星纪元ES, xingjiyuanet=星纪元ET, yaoguang=瑶光, yaoguangcdm=瑶光C-DM, zhuifeng=追风, zhuifengcdm=追风C-DM
xinkai=新凯: V-Class, lingte=凌特, kaisheng=凯胜, weiting=威霆
xinlongma=新龙马: qicheqitengm70=汽车启腾M70
xinte=新特: SITECH DEV 1
xinyuan=鑫源: T20EV, T20S, T22S, T30S, T32S, X30L, X30LEV, huachenjinbei750=华晨金杯750, haoyun1hao=好运1号, xiaohaishix30=小海狮X30, haixinga7=海星A7, haixinga9=海星A9, haixingt20=海星T20, haixingt22=海星T22, haishis=海狮S, haishix30l=海狮X30L, jinbeit30=金杯T30, jinbeit32=金杯T32, jinbeit50=金杯T50, jinbeit52=金杯T52, jinhaishi=金海狮
xiyate=西雅特: LEON, yibisa=伊比飒, ouyuebo=欧悦搏
xpeng=小鹏: G6, G7, G9, MONA M03, P7, p7plus=P7+, X9, qicheg3=汽车G3, qichep7=汽车P7
yangwang=仰望: U7 EV, U7 PHEV, U8, U8L, U9
yema=野马: EC30, EC60, EC70, F10, F12, F16, F99, T70, T80, bojun=博骏, sipaika=斯派卡
yinlongxinnengyuan=银隆新能源: yinlong5024ev=银隆5024EV, yinlongaifei=银隆艾菲
yiqi=一汽: TFC, jiabaot50=佳宝T50, jiabaot51=佳宝T51, jiabaot57=佳宝T57, jiabaov52=佳宝V52, jiabaov55=佳宝V55, jiabaov70=佳宝V70, jiabaov70iidai=佳宝V70 II代, jiabaov75=佳宝V75, jiabaov77=佳宝V77, jiabaov80=佳宝V80, jiabaov80xinnengyuan=佳宝V80新能源, kuncheng=坤程, xiali=夏利, xialin5=夏利N5, xialin7=夏利N7, weile=威乐, weizi=威姿, weizhi=威志, weizhiv2=威志V2, weizhiv5=威志V5, senya=森雅, senyam80=森雅M80, senyar7=森雅R7, senyar7xinnengyuan=森雅R7新能源, senyar9=森雅R9, senyas80=森雅S80, lanjiant340=蓝舰T340, jiefangt80=解放T80, jiefangt90=解放T90, junpaia50=骏派A50, junpaia70=骏派A70, junpaia70e=骏派A70E, junpaicx65=骏派CX65, junpaid60=骏派D60, junpaid80=骏派D80
yiqibenteng=一汽奔腾: bentengb30=奔腾B30, bentengb30ev=奔腾B30EV, bentengb50=奔腾B50, bentengt77=奔腾T77, bentengx40=奔腾X40, bentengx80=奔腾X80
yiqihongqi=一汽红旗: hongqih5=红旗H5, hongqihs5=红旗HS5, hongqihs7=红旗HS7
yiqijiefang=一汽解放: JH6, liute=柳特, huv=虎V, huvh=虎VH, jiefangj6p=解放J6P, jiefangjh6=解放JH6, linvh=麟VH
yiqijiefangqingka=一汽解放轻卡: huvh=虎VH
yiweike=依维柯: Ouba, weinisizhilv=威尼斯之旅, deyi=得意, ousheng=欧胜, baodi=褒迪, baodixinnengyuan=褒迪新能源, douling=都灵
yongyuan=永源: A380, wuxing=五星, lieying=猎鹰
yuancheng=远程: E5, E6
yuanshan=远山: yunling=云岭, qinghe=青禾
yujie=御捷: echi=E驰
yujiexinnengyuan=御捷新能源: yujieechi=御捷E驰
yulu=裕路: EV2
yundu=云度: 1=π1, 3=π3
yunduxinnengyuan=云度新能源: yundu1=云度π1
yunque=云雀: quanjieq1=全界Q1
yutongkeche=宇通客车: yutongcl6=宇通CL6, yutongt7=宇通T7
zeekr=极氪: ZEEKR 001, ZEEKR 007, ZEEKR 009, ZEEKR 7X, ZEEKR 9X, ZEEKR MIX, ZEEKR X
zhidou=知豆: D1, D2, D3, caihong=彩虹, zhidou=知豆
zhidoudiandongche=知豆电动车: zhidoud2=知豆D2
zhiji=智己: L6, L7, LS6, LS7, LS9
zhijie=智界: R7, S7
zhinuo=之诺: 1E, 60H, baoma1xi=宝马1系, baoma2xilvxingche=宝马2系旅行车, baoma3xi=宝马3系, baoma5xi=宝马5系, baoma5xixinnengyuan=宝马5系新能源, baomax1=宝马X1, baomax1xinnengyuan=宝马X1新能源, baomax2=宝马X2, baomax3=宝马X3
zhongguozhongqi=中国重汽: haowo=豪沃
zhongguozhongqivgv=中国重汽VGV: VGV U70
zhonghua=中华: H220, H230, H230EV, H3, H320, H330, H530, V3, V5, V6, V7, zunchi=尊驰, tun=豚, kubao=酷宝, junjie=骏捷, junjiecross=骏捷Cross, junjiefrv=骏捷FRV, junjiefsv=骏捷FSV
zhongtai=众泰: 2008, 5008, E200, M10EV, M300, SR7, SR9, T200, T300, t300xinnengyuan=T300新能源, T500, T600, T600 Coupe, T700, T800, V10, Z100, Z200, Z200HB, Z300, Z360, Z500, z500xinnengyuan=Z500新能源, Z560, Z700, yun100=云100, damaix5=大迈X5, damaix7=大迈X7, jiangnant11=江南T11, jiangnantt=江南TT, zhima=芝麻
zhongxing=中兴: C3, GX3, weihu=威虎, weihug3=威虎G3, xiaolaohu=小老虎, qijiana9=旗舰A9, wuxian=无限, wuxianv3=无限V3, wuxianv5=无限V5, wuxianv7=无限V7, changling=昌铃, lingzhu=领主
zunjie=尊界: S800
`;

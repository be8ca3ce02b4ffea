/**
 * Series that are not in the tables `SERIES_TABLE` was drawn from: older, imported, or filed there under another brand. Same format,
 * same rule: keys are stored with posts, never change one, only add.
 */
export const SERIES_ADDED = `
audi=奥迪: Q2, SQ7, RS Q3, RS Q5, RS 6 Avant
beijing=北京: EX3, EV160, EV200, EU260, EC180
beiqihuansu=北汽幻速: S3L, H3F
benteng=奔腾: T55
benz=奔驰: mlji=ML级, sibinte=斯宾特, slsji=SLS级, gtji=GT级
bmw=宝马: Z3, Z8
bujiadi=布加迪: kailong=凯龙, weilong=威龙
byd=比亚迪: songplus=宋PLUS, qinplus=秦PLUS, haibao06=海豹06, haibao05=海豹05
changan=长安: CX70, nuoyumi=糯玉米, lantuozhe=览拓者, yidongplus=逸动PLUS, shenqi=神骐, z6=Z6, oushang=欧尚
chery=奇瑞: ruihu=瑞虎, ruihu3=瑞虎3, ruihu5=瑞虎5, ruihu8pro=瑞虎8 PRO, ruihu7plus=瑞虎7 PLUS, airuize=艾瑞泽, airuize3=艾瑞泽3, airuize7=艾瑞泽7, airuizegx=艾瑞泽GX, airuize5plus=艾瑞泽5 PLUS, QQ, QQ3, QQ6, QQme, A1, A3, A5, X1, E3, E5, qiyun=旗云, qiyun1=旗云1, qiyun2=旗云2, qiyun3=旗云3, qiyun5=旗云5, fengyun=风云, fengyun2=风云2, dongfangzhizi=东方之子, dongfangzhizicross=东方之子Cross, tansuo06=探索06, oumengda=欧萌达
chevrolet=雪佛兰: keerweite=克尔维特, sabuban=萨博班, heibanling=黑斑羚, taihao=太浩, Bolt EV
chuangwei=创维: tianmeiet5=天美ET5
daoqi=道奇: Charger, tiaozhanzhe=挑战者, longxiao=龙骁
dongfengfengshen=东风风神: A9, h30cross=H30 CROSS, yixuangs=奕炫GS, yixuanmax=奕炫MAX
ford=福特: Fusion, huangguanweiduoliya=皇冠维多利亚, F-550
geely=吉利: EC7, EC715, EC718, yinglun=英伦, binyuecool=缤越COOL, boyuepro=博越PRO, dihaol=帝豪L, dihaos=帝豪S, xingjian7=星舰7
greatwall=长城: fengjun=风骏, tengyi=腾翼
guanzhi=观致: 7
haval=哈弗: chulian=初恋, chitu=赤兔, shenshou=神兽, kugou=酷狗, xiaolong=枭龙, menglong=猛龙, erdaidagou=二代大狗, h6guochao=H6国潮
honda=本田: City, Jazz, Pilot, Integra, lingshou=灵狩
hyundai=现代: i30, Palisade, IONIQ, IONIQ 5, xinshengda=新胜达
infiniti=英菲尼迪: Q30, Q70L, G25, G35, G37, M25, M37, FX35, FX37, EX25, EX35, JX35
jaguar=捷豹: XJL
jeep=Jeep: qienuoji=切诺基
jianghuai=江淮: iEV4, iEV5, heyuers=和悦RS
jiangling=江铃: yusheng=驭胜
jietu=捷途: X70 PLUS, X70S, X90, X90 PLUS, X95, X70M
kia=起亚: K2, K3S, KX3, KX7, KX CROSS, furuidi=福瑞迪, sailatu=赛拉图, qianlima=千里马, ruiou=锐欧, xiuer=秀尔, yuanjian=远舰, shipao=狮跑, kaishen=凯绅, Telluride, Seltos
lamborghini=兰博基尼: diyabuluo=迪亚布罗
landrover=路虎: faxian4=发现4, faxian5=发现5, faxian3=发现3
lexus=雷克萨斯: LM
lincoln=林肯: chengjian=城际
mazda=马自达: CX-6
mg=名爵: MG3, ZS, HS, GS, EZS, ruiteng=锐腾, ruixing=锐行, mulan=MULAN
mitsubishi=三菱: yishen=翼神, lanse=蓝瑟, gelan=戈蓝, fengdisi=风迪思, EVO, Eclipse
nezha=哪吒: U, V
nio=蔚来: ES7
nissan=日产: qida=骐达, gongjue=公爵, lingfeng=聆风, Maxima, Rogue, Pathfinder, Versa
oula=欧拉: baimao=白猫, heimao=黑猫
porsche=保时捷: 918, 356, 959
roewe=荣威: jing=鲸, longmao=龙猫, kelaiwei=科莱威, D5X
rollsroyce=劳斯莱斯: shanling=闪灵
shenlan=深蓝: S7
sihao=思皓: X4, X7, X8, E10X, E40X
skoda=斯柯达: yedi=野帝, Fabia, Rapid
subaru=斯巴鲁: Impreza, WRX, Crosstrek, Ascent
suzuki=铃木: tianyu=天语, tianyuscross=天语 S-Cross
tanke=坦克: 700
tesla=特斯拉: Cybertruck, Semi
toyota=丰田: Hilux, Tacoma, Tundra, 4Runner, Supra, Venza, GT86, kaluolashuangqing=卡罗拉双擎, leilingshuangqing=雷凌双擎, Sequoia
volkswagen=大众: jiedaketu=捷达王, Teramont, Atlas, ID.4, ID.6
weima=威马: W6, E5, EX6
weipai=魏牌: natie=拿铁, maqiduo=玛奇朵, VV5, VV6, VV7, P8, moka=摩卡
wuling=五菱: hongguangs=宏光S, hongguangs1=宏光S1, hongguangs3=宏光S3, hongtu=鸿途, shenguang=神光, makalong=马卡龙, shenguangxinka=神光新卡
xpeng=小鹏: P5, P7i, G3, G3i
zhongtai=众泰: X7, langyue=朗悦
`;

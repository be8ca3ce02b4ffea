/** Characters names are put together from; nobody in particular. */
export const SURNAMES = [
  ...'王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
];
export const GIVEN = [
  ...'伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂文辉玲鹏飞红玉兰云志国建华海波斌燕梅晨宇浩欣怡佳雪琳博凯旭东俊峰子涵梓轩思远雨桐嘉诚春生德福',
];
export const CITIES: Record<string, string> = {
  重庆: '渝A',
  成都: '川A',
  昆明: '云A',
  西安: '陕A',
  兰州: '甘A',
  郑州: '豫A',
  武汉: '鄂A',
  杭州: '浙A',
  济南: '鲁A',
  南京: '苏A',
  沈阳: '辽A',
  哈尔滨: '黑A',
};

/** Cities an owner may name as theirs; enough for a hint that a person checks. */
const CITIES =
  '北京 上海 天津 重庆 石家庄 唐山 太原 呼和浩特 沈阳 大连 长春 哈尔滨 南京 苏州 无锡 徐州 杭州 宁波 温州 合肥 福州 厦门 南昌 济南 青岛 烟台 郑州 洛阳 武汉 宜昌 长沙 广州 深圳 东莞 佛山 南宁 柳州 海口 成都 绵阳 贵阳 昆明 拉萨 西安 兰州 西宁 银川 乌鲁木齐'.split(
    ' ',
  );
/** What stands beside a place one lives at; 北京现代 and 上海大众 are no places. */
const BEFORE = ['在', '坐标', '来自', '我是', '我们', '家住'];
const AFTER = ['这边', '本地', '车友', '车主', '市', '人', '牌照', '上牌'];

/** The cities a text says its author lives or drives in, each once. */
export function citiesOf(text: string): string[] {
  return CITIES.filter((city) => {
    for (let at = text.indexOf(city); at >= 0; at = text.indexOf(city, at + 1)) {
      const before = text.slice(Math.max(0, at - 3), at).replace(/[:： ]{1,3}$/, '');
      const after = text.slice(at + city.length);
      const close = AFTER.some((word) => after.startsWith(word));
      if (close || (BEFORE.some((word) => before.endsWith(word)) && !isBrand(after))) return true;
    }
    return false;
  });
}

const MAKERS = ['现代', '奔驰', '汽车', '吉普', '大众', '通用', '本田', '丰田', '长安', '力帆'];
const isBrand = (after: string) => MAKERS.some((maker) => after.startsWith(maker));

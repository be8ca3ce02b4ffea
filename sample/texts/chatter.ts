import type { Theme } from './shape.ts';

/** Trips, jokes, small ads and whatever else a forum talks about. */
export const chatter: Theme = {
  name: 'chatter',
  threads: [
    {
      fid: 11,
      title: '版规：发帖前请先看，求助请写清车型、里程、现象',
      sticky: true,
      daysAgo: 400,
      opening: [
        '0',
        '一、求助请写清车型、年份、里程、现象、做过什么检查，只写“车坏了怎么办”的一律不回。二、投诉请讲事实，别骂人。三、晒车牌、车架号、手机号请打码。四、广告请去交易区。五、尊重每一个认真回答你的人。',
      ],
      replies: [
        ['+', '支持版主，干净了好多。'],
        ['0', '第三条建议加粗，上回有人把身份证都拍进来了。'],
        ['0', '已加粗。', { quote: 2, op: true }],
      ],
    },
    {
      fid: 21,
      title: '周末云岭穿大凉山，给大家看看路书',
      type: '游记',
      daysAgo: 24,
      opening: [
        '+',
        '三天六百四十公里，西昌进，美姑出。第一天省道全是水泥补丁，云岭的悬挂扛得住，人有点颠。第二天垭口起雾，能见度十米，跟着一台拉土豆的农用车爬了两个小时。第三天看到日照金山，全车人站路边不说话。加油站不多，过了昭觉一定加满。',
      ],
      replies: [
        ['+', '“全车人站路边不说话”，有画面了。'],
        ['+', '求拉土豆那段的照片。'],
        ['0 G', '烂路跑完回来查一下悬挂螺丝，我上次松了一颗。'],
        ['0', '查了，都紧着呢，谢谢提醒。', { quote: 3, op: true }],
        ['+', '路书收藏，五一去。'],
        ['0', '雾天千万别跟太近，土豆会掉。'],
      ],
    },
    {
      fid: 11,
      title: '转一套悦翔原装轮毂，九成新，同城自提',
      type: '交易',
      opening: [
        '0',
        '升级了轮毂，原车拆下来的十四寸铝圈一套四个，九成新，无变形无补焊，轮胎还有六成花纹，一起走八百，不单卖。重庆南岸自提，非诚勿扰，屠龙刀免开尊口。有意站内信，不留电话。',
      ],
      replies: [
        ['0', '五百出不出？'],
        ['-', '屠龙刀来了。', { quote: 1, op: true }],
        ['0 F', '轮胎哪年的？'],
        ['0', '20年的，所以算送的。', { quote: 3, op: true }],
        ['0', '已出，谢谢大家，版主可以关帖了。', { op: true }],
      ],
    },
    {
      fid: 22,
      title: '【特价】全系脚垫座套低至三折，进群再减二十',
      opening: [
        '0',
        '厂家直销，全包围脚垫、四季通用座套，青禾、云岭、海豹湾专车专用，三折起，双层丝圈，环保无味，货到付款，七天无理由。加群再减二十，前五十名送头枕一对。数量有限，先到先得，点击头像看联系方式。',
      ],
      replies: [
        ['-', '版主，广告。'],
        ['-', '买过，味道大得能熏蚊子，别上当。'],
        ['0', '已禁言七天，帖子留着给大家避雷。'],
      ],
    },
    {
      fid: 32,
      title: 'English speakers here? Questions before buying one used',
      type: '咨询',
      daysAgo: 19,
      opening: [
        '0 H',
        'Hi all, expat in Ningbo here, my Chinese reading is okay but typing is slow, sorry. I am looking at a two-year-old 逐光 with 38,000 km. Seller says the battery is at 96%. How can I check that myself? Also, does the infotainment have an English menu, and is the fast charging drop below 10°C as bad as people say?',
      ],
      replies: [
        [
          '0 H',
          'Ask the service center to print the SOH report, it is free. And yes, English menu is there: settings, general, language.',
        ],
        ['- H', 'Winter charging is slow, plan for double the time below zero.'],
        ['0', '英文不好，翻译软件来帮忙：Buy it with the battery warranty transfer paper, very important!'],
        ['+', 'Thanks everyone, very kind. The report says 95.4%, I will buy it.', { op: true }],
        ['+', 'Congrats! Welcome to the club.', { quote: 4 }],
        [
          '- c H',
          'Mine rattles like a toolbox above 60 but the drivetrain has been flawless for three years.',
        ],
      ],
    },
    {
      fid: 41,
      title: '你们都给车起名字吗',
      daysAgo: 17,
      opening: [
        '+',
        '我家小满叫“饭团”，因为白，因为圆。老公说我幼稚，结果昨天听见他在车库里说“饭团，咱们走”。大家的车都叫什么？',
      ],
      replies: [
        ['+', '我的叫“老铁”，十二年了，真老铁。'],
        ['+', '我的叫“随缘”，能不能打着火随缘。'],
        ['+', '叫“钱包”，因为它每天都在掏我的钱包。'],
        ['0', '没名字，但是我会说谢谢。'],
        ['+', '对着车说谢谢的人，一定是好人。', { quote: 4, op: true }],
        ['+', '“二宝”，大宝是我儿子。'],
      ],
    },
    {
      fid: 31,
      title: '代驾把我座椅记忆清了，怎么找回来',
      type: '求助',
      opening: [
        '0 H',
        '昨晚喝多了叫的代驾，今天上车发现座椅、后视镜、方向盘全变了，记忆一按没反应。海豹湾有没有云端备份？还是只能自己一点点调回来？我老婆的那个位也没了，她已经在生气了。',
      ],
      replies: [
        ['0 H', '账号里有同步，设置、账户、同步座椅，点一下。'],
        ['0', '没开同步的话就只能手调了，调完长按三秒存。'],
        ['+', '找到了！开了同步的，老婆也回来了（指座椅）。', { quote: 1, op: true }],
        ['+', '括号救了你一命。', { quote: 3 }],
        ['0', '下次开代客模式，什么都动不了。'],
      ],
    },
    {
      fid: 11,
      title: '新手第一次上高速，手心全是汗',
      opening: [
        '+',
        '拿证三个月，今天一个人开着悦翔上高速，一百二十公里，最快开到九十五，全程右道，被大货闪了两次，手心全是汗，方向盘都湿了。出收费站的时候，收费员说“慢走”，我差点说“谢谢老师”。到了！',
      ],
      replies: [
        ['+', '哈哈哈哈谢谢老师。'],
        ['+', '右道九十五没问题，别怕，慢就是快。'],
        ['0', '别长期占最右，容易遇到进出匝道的，走中间。'],
        ['0', '记住了，回程试试中间道。', { quote: 3, op: true }],
        ['+', '回程走了中间道，感觉自己长大了。', { op: true }],
        ['+', '恭喜解锁新技能。', { quote: 5 }],
      ],
    },
    {
      fid: 21,
      title: '加油站遇到个人说自己是厂家的，问我要电话',
      opening: [
        '- P',
        '昨天在加油站，一个穿工装的人过来，看了看我的云岭，说自己是厂家市场调研的，问车况，还要我留姓名电话，说有礼品。我没给，他又去问下一个车主了。你们遇到过吗？厂家真的会在加油站做调研？感觉怪怪的。',
      ],
      replies: [
        ['-', '骗子，套信息的，别给。'],
        ['0 P', '厂家调研都是电话或者店里，不会蹲加油站。'],
        ['0', '我打了400问，客服说没有这个活动。', { op: true }],
        ['-', '收集电话卖给保险的，月底他能打你八百个电话。'],
        ['0', '可以报警，或者跟加油站说一声。'],
      ],
    },
  ],
  loose: [
    ['+', '这帖子看得我笑了一上午。'],
    ['0', '吃瓜群众搬好小板凳。'],
    ['+', '同城，下次一起。'],
    ['0', '水一贴，攒积分下附件。'],
    ['+', '好久没看到这么有烟火气的帖子了。'],
    ['0', '版主英明。'],
    ['0', '歪楼了歪楼了。'],
    ['+', '哈哈哈哈哈哈哈'],
    ['0', '积分不够，回帖赚一分。'],
    ['+', '人间真实😂'],
  ],
};

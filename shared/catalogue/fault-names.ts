import type { ConditionKey, PartKey, SymptomKey } from './faults.ts';

/** A word of the catalogue in both languages of the screens. */
export interface BothNames {
  zh: string;
  en: string;
}

interface FaultNames {
  symptoms: Readonly<Record<SymptomKey, BothNames>>;
  parts: Readonly<Record<PartKey, BothNames>>;
  conditions: Readonly<Record<ConditionKey, BothNames>>;
}

/** How symptoms, parts and conditions are called on screen. */
export const faultNames: FaultNames = {
  symptoms: {
    noise: { zh: '异响', en: 'Noise' },
    shake: { zh: '抖动', en: 'Vibration' },
    jerk: { zh: '顿挫', en: 'Jerking' },
    stall: { zh: '熄火', en: 'Stalling' },
    nostart: { zh: '打不着', en: 'Will not start' },
    weak: { zh: '动力不足', en: 'Lack of power' },
    leak: { zh: '漏油漏水', en: 'Leak' },
    burnoil: { zh: '烧机油', en: 'Burns oil' },
    failure: { zh: '失灵故障', en: 'Failure' },
    smell: { zh: '异味', en: 'Smell' },
    rust: { zh: '生锈', en: 'Rust' },
    crack: { zh: '开裂脱落', en: 'Cracks or comes off' },
    freeze: { zh: '死机黑屏', en: 'Freezes or goes black' },
    wear: { zh: '磨损', en: 'Wear' },
    fog: { zh: '进水起雾', en: 'Fogged or wet inside' },
    overheat: { zh: '高温', en: 'Overheating' },
    fire: { zh: '起火冒烟', en: 'Fire or smoke' },
    drain: { zh: '亏电掉电', en: 'Battery drain' },
    loose: { zh: '松旷', en: 'Play or looseness' },
    pull: { zh: '跑偏', en: 'Pulls to one side' },
  },
  parts: {
    engine: { zh: '发动机', en: 'Engine' },
    idle: { zh: '怠速', en: 'Idling' },
    gearbox: { zh: '变速箱', en: 'Gearbox' },
    clutch: { zh: '离合器', en: 'Clutch' },
    brakes: { zh: '刹车', en: 'Brakes' },
    steering: { zh: '转向', en: 'Steering' },
    suspension: { zh: '减震', en: 'Suspension' },
    chassis: { zh: '底盘', en: 'Chassis' },
    tyres: { zh: '轮胎', en: 'Tyres' },
    exhaust: { zh: '排气', en: 'Exhaust' },
    dashboard: { zh: '仪表台', en: 'Dashboard' },
    seats: { zh: '座椅', en: 'Seats' },
    doors: { zh: '车门', en: 'Doors' },
    windows: { zh: '车窗天窗', en: 'Windows and sunroof' },
    trunk: { zh: '后备箱', en: 'Boot' },
    body: { zh: '车身', en: 'Body' },
    lights: { zh: '灯光', en: 'Lights' },
    aircon: { zh: '空调', en: 'Air conditioning' },
    screen: { zh: '车机', en: 'Infotainment' },
    battery: { zh: '电池', en: 'Battery' },
    charger: { zh: '充电', en: 'Charging' },
    wipers: { zh: '雨刮', en: 'Wipers' },
    fuel: { zh: '油路', en: 'Fuel system' },
    belt: { zh: '皮带链条', en: 'Belts and chains' },
    unnamed: { zh: '未指明', en: 'Part not named' },
  },
  conditions: {
    'clutch-pressed': { zh: '踩下离合消失', en: 'Gone with the clutch pressed' },
    'clutch-released': { zh: '松开离合', en: 'Clutch released' },
    cold: { zh: '冷车', en: 'Cold' },
    hot: { zh: '热车', en: 'Hot' },
    rain: { zh: '雨天', en: 'Rain' },
    reverse: { zh: '倒车', en: 'Reversing' },
    bump: { zh: '过坎', en: 'Over bumps' },
    braking: { zh: '刹车时', en: 'Braking' },
    turning: { zh: '转向时', en: 'Turning' },
    shifting: { zh: '换挡', en: 'Shifting gears' },
    aircon: { zh: '开空调', en: 'With the air conditioning on' },
    decelerating: { zh: '减速', en: 'Slowing down' },
    accelerating: { zh: '加速', en: 'Accelerating' },
    idle: { zh: '怠速', en: 'Idling' },
    speed: { zh: '高速', en: 'At speed' },
    'low-speed': { zh: '低速', en: 'At low speed' },
    start: { zh: '起步', en: 'Moving off or starting up' },
  },
};

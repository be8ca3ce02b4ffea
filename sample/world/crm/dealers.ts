export interface Dealer {
  code: string;
  name: string;
  region: string;
  city: string;
  /** Brand keys it serves. */
  brands: readonly string[];
}

const dealer = (code: string, name: string, region: string, city: string, brands: string): Dealer => ({
  code,
  name,
  region,
  city,
  brands: brands.split(' '),
});

/** All invented. 昆明远达店 is the rude one. */
export const DEALERS: readonly Dealer[] = [
  dealer('D001', '重庆江岸店', '西南', '重庆', 'changan'),
  dealer('D002', '成都锦川店', '西南', '成都', 'changan yuanshan'),
  dealer('D003', '昆明远达店', '西南', '昆明', 'yuanshan'),
  dealer('D004', '西安雁北店', '西北', '西安', 'changan yuanshan'),
  dealer('D005', '兰州黄河桥店', '西北', '兰州', 'changan lanzhou hetian'),
  dealer('D006', '郑州中原路店', '华中', '郑州', 'changan hetian'),
  dealer('D007', '武汉江城店', '华中', '武汉', 'yuanshan lanzhou'),
  dealer('D008', '杭州之江店', '华东', '杭州', 'lanzhou'),
  dealer('D009', '济南泉城店', '华东', '济南', 'changan hetian'),
  dealer('D010', '南京紫东店', '华东', '南京', 'yuanshan lanzhou hetian'),
  dealer('D011', '沈阳浑南店', '东北', '沈阳', 'changan lanzhou'),
  dealer('D012', '哈尔滨松北店', '东北', '哈尔滨', 'yuanshan changan'),
];
export const RUDE = 'D003';

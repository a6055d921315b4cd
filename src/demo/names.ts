/** Plausible names of estates: work units' housing, house numbers on a street, resettlement, and the gardens of the nineties. */
import type { Random } from "./random.ts";

export type Tenure = "workUnit" | "publicHousing" | "resettlement" | "commodity";

export interface EstateName {
  readonly zh: string;
  readonly en: string;
  /** The road or place in it, for the names of facilities nearby. */
  readonly place: string;
}

type Word = readonly [zh: string, en: string];

function words(text: string): readonly Word[] {
  return text.split(" ").map((pair) => {
    const [zh, en] = pair.split("=");
    return [zh!, en!.replaceAll("_", " ")] as const;
  });
}

const ROADS: Readonly<Record<string, readonly Word[]>> = {
  "500103": words(
    "民生路=Minsheng_Road 民权路=Minquan_Road 中山一路=Zhongshan_1st_Road 中山二路=Zhongshan_2nd_Road 中山三路=Zhongshan_3rd_Road 人民路=Renmin_Road 和平路=Heping_Road 凯旋路=Kaixuan_Road 新华路=Xinhua_Road 八一路=Bayi_Road 沧白路=Cangbai_Road 枇杷山正街=Pipashan_Main_Street 学田湾正街=Xuetianwan_Main_Street 大坪正街=Daping_Main_Street 健康路=Jiankang_Road 捍卫路=Hanwei_Road 华一路=Huayi_Road 放牛巷=Fangniu_Lane 长江一路=Changjiang_1st_Road 嘉陵桥西村=Jialing_Bridge_West_Village",
  ),
  "500104": words(
    "新山村=Xinshancun 松青路=Songqing_Road 文体路=Wenti_Road 钢花路=Ganghua_Road 钢铁路=Gangtie_Road 翠柏路=Cuibai_Road 马王街=Mawang_Street 双山路=Shuangshan_Road 茄子溪正街=Qiezixi_Main_Street 柏华街=Baihua_Street 跃进村=Yuejincun 庹家坳=Tuojiaao",
  ),
  "500105": words(
    "建新东路=Jianxin_East_Road 建新北路=Jianxin_North_Road 建新南路=Jianxin_South_Road 观音桥正街=Guanyinqiao_Main_Street 华新村=Huaxincun 小苑村=Xiaoyuancun 猫儿石=Maoershi 大石坝正街=Dashiba_Main_Street 石门路=Shimen_Road 洋河路=Yanghe_Road 五里店正街=Wulidian_Main_Street 鹞子丘路=Yaoziqiu_Road 董家溪=Dongjiaxi 塔坪=Taping 郭家沱正街=Guojiatuo_Main_Street 渝北一村=Yubei_1st_Village",
  ),
  "500106": words(
    "小龙坎正街=Xiaolongkan_Main_Street 沙坪坝正街=Shapingba_Main_Street 渝碚路=Yubei_Road 天陈路=Tianchen_Road 天星桥正街=Tianxingqiao_Main_Street 站西路=Zhanxi_Road 汉渝路=Hanyu_Road 土湾新村=Tuwan_New_Village 磁建村=Cijiancun 石井坡正街=Shijingpo_Main_Street 双碑正街=Shuangbei_Main_Street 自由村=Ziyoucun 童家桥正街=Tongjiaqiao_Main_Street 马家岩=Majiayan 新桥正街=Xinqiao_Main_Street 劳动路=Laodong_Road 凤天路=Fengtian_Road",
  ),
  "500107": words(
    "杨家坪正街=Yangjiaping_Main_Street 西郊路=Xijiao_Road 兴胜路=Xingsheng_Road 天宝路=Tianbao_Road 黄桷坪正街=Huangjueping_Main_Street 铁路村=Tielucun 石坪桥正街=Shipingqiao_Main_Street 石桥铺正街=Shiqiaopu_Main_Street 科园一路=Keyuan_1st_Road 渝州路=Yuzhou_Road 歇台子=Xietaizi 前进路=Qianjin_Road 直港大道=Zhigang_Avenue 中梁山田坝=Zhongliangshan_Tianba 半山=Banshan 建设村=Jianshecun 民主村=Minzhucun 西彭正街=Xipeng_Main_Street",
  ),
  "500108": words(
    "南坪正街=Nanping_Main_Street 南坪东路=Nanping_East_Road 南坪西路=Nanping_West_Road 珊瑚路=Shanhu_Road 响水路=Xiangshui_Road 金子村=Jinzicun 花园路=Huayuan_Road 铜元局正街=Tongyuanju_Main_Street 海棠溪正街=Haitangxi_Main_Street 烟雨路=Yanyu_Road 龙门浩正街=Longmenhao_Main_Street 上新街=Shangxin_Street 下浩=Xiahao 弹子石正街=Danzishi_Main_Street 大佛段=Dafoduan 海棠晓月=Haitang_Xiaoyue 后堡=Houbao",
  ),
  "500109": words(
    "天生路=Tiansheng_Road 中山路=Zhongshan_Road 云清路=Yunqing_Road 碚峡路=Beixia_Road 泉外楼=Quanwailou 文星湾=Wenxingwan 奔月路=Benyue_Road 月华街=Yuehua_Street 黄桷树=Huangjueshu 龙凤桥=Longfengqiao 团山堡=Tuanshanbao 人民村=Renmincun 新华街=Xinhua_Street",
  ),
  "500112": words(
    "双龙大道=Shuanglong_Avenue 胜利路=Shengli_Road 义学路=Yixue_Road 汉渝路=Hanyu_Road 龙溪路=Longxi_Road 红锦大道=Hongjin_Avenue 新牌坊=Xinpaifang 松石路=Songshi_Road 松牌路=Songpai_Road 冉家坝=Ranjiaba 人和大道=Renhe_Avenue 回兴正街=Huixing_Main_Street 金港=Jingang 空港=Konggang 龙华=Longhua 洛碛正街=Luoqi_Main_Street",
  ),
  "500113": words(
    "李家沱正街=Lijiatuo_Main_Street 马王坪=Mawangping 群乐=Qunle 陈家湾=Chenjiawan 花溪=Huaxi 渝南大道=Yunan_Avenue 巴县大道=Baxian_Avenue 鱼洞正街=Yudong_Main_Street 新市街=Xinshi_Street 鱼轻路=Yuqing_Road 下河路=Xiahe_Road 恒大路=Hengda_Road 南泉正街=Nanquan_Main_Street 木洞正街=Mudong_Main_Street",
  ),
};

const UNITS: Readonly<Record<string, readonly Word[]>> = {
  "500103": words(
    "港务局=Port_Authority 邮电局=Post_Office 铁路分局=Railway_Bureau 印刷一厂=Printing_Works_No._1 百货公司=Department_Store_Company 外贸局=Foreign_Trade_Bureau 市建司=Municipal_Construction_Company 轻工局=Light_Industry_Bureau",
  ),
  "500104": words(
    "重钢=Chongqing_Steel 大渡口钢铁厂=Dadukou_Steelworks 耐火材料厂=Refractories_Works 钢研所=Steel_Research_Institute 水泥厂=Cement_Works 储运公司=Storage_Company",
  ),
  "500105": words(
    "长安厂=Chang'an_Works 江陵厂=Jiangling_Works 望江厂=Wangjiang_Works 天原化工厂=Tianyuan_Chemical_Works 造纸厂=Paper_Mill 川江船厂=Chuanjiang_Shipyard 前卫厂=Qianwei_Works",
  ),
  "500106": words(
    "嘉陵厂=Jialing_Works 特钢厂=Special_Steelworks 重棉一厂=Cotton_Mill_No._1 鸽牌电线厂=Pigeon_Cable_Works 建工学院=Institute_of_Architecture 重大=Chongqing_University 空压厂=Compressor_Works 詹家溪厂=Zhanjiaxi_Works",
  ),
  "500107": words(
    "建设厂=Jianshe_Works 空气压缩机厂=Air_Compressor_Works 发电厂=Power_Station 西南铝=Southwest_Aluminium 电机厂=Electric_Motor_Works 中梁山煤矿=Zhongliangshan_Colliery 铁路机务段=Locomotive_Depot 川美=Academy_of_Fine_Arts 起重机厂=Crane_Works",
  ),
  "500108": words(
    "长江电工厂=Changjiang_Electrical_Works 卷烟厂=Cigarette_Factory 罐头厂=Cannery 皮革厂=Tannery 上海海员=Seamen's_Union 火柴厂=Match_Factory 微电机厂=Micromotor_Works",
  ),
  "500109": words(
    "西师=Southwest_Normal_College 西农=Southwest_Agricultural_College 红岩机器厂=Hongyan_Machine_Works 天府煤矿=Tianfu_Colliery 浦陵机器厂=Puling_Machine_Works 仪表总厂=Instrument_Works 毛纺厂=Woollen_Mill",
  ),
  "500112": words(
    "机场=Airport 渝北供销社=Yubei_Supply_Co-operative 粮食局=Grain_Bureau 交通局=Transport_Bureau 农机厂=Farm_Machinery_Works 教委=Education_Commission",
  ),
  "500113": words(
    "水轮机厂=Turbine_Works 大江厂=Dajiang_Works 化纤厂=Chemical_Fibre_Works 重庆毛纺厂=Chongqing_Woollen_Mill 道角厂=Daojiao_Works 巴县供电局=Baxian_Power_Bureau",
  ),
};

const UNIT_KINDS = words(
  "家属院=Staff_Housing 家属区=Staff_Estate 职工宿舍=Staff_Dormitories 职工住宅=Workers'_Homes 家属楼=Staff_Houses",
);
const RESETTLEMENT_KINDS = words(
  "还建房=Resettlement_Homes 安置房=Resettlement_Estate 安居苑=Anju_Estate 新居=New_Homes 安置小区=Resettlement_Area",
);
const FIRST = words(
  "金=Jin 嘉=Jia 兴=Xing 华=Hua 宏=Hong 祥=Xiang 康=Kang 裕=Yu 福=Fu 怡=Yi 长=Chang 龙=Long 凤=Feng 江=Jiang 雅=Ya 锦=Jin 渝=Yu 翠=Cui 银=Yin 春=Chun 天=Tian 紫=Zi 星=Xing 海=Hai 百=Bai 安=An",
);
const SECOND = words(
  "沙=sha 华=hua 隆=long 源=yuan 馨=xin 泰=tai 景=jing 都=du 竹=zhu 荣=rong 桥=qiao 云=yun 湖=hu 乐=le 和=he 盛=sheng 园=yuan 业=ye 溪=xi 枫=feng 桂=gui 松=song 悦=yue 庭=ting",
);
const GARDEN_KINDS = words(
  "花园=Garden 苑=Court 小区=Estate 公寓=Apartments 新村=New_Village 大厦=House 名居=Residence 山庄=Hill_Estate",
);

/** A name not in `used`, which is extended. */
export function estateName(
  options: {
    readonly district: string;
    readonly street: string;
    readonly tenure: Tenure;
    readonly used: Set<string>;
  },
  random: Random,
): EstateName {
  for (let attempt = 0; ; attempt++) {
    const name = proposal(options, random, attempt);
    if (options.used.has(name.zh)) continue;
    options.used.add(name.zh);
    return name;
  }
}

function proposal(
  options: { readonly district: string; readonly street: string; readonly tenure: Tenure },
  random: Random,
  attempt: number,
): EstateName {
  const road = random.pick(ROADS[options.district]!);
  const number = random.whole(1, attempt > 6 ? 420 : 190);
  if (options.tenure === "workUnit" && random.chance(0.72)) {
    const [zh, en] = random.pick(UNITS[options.district]!);
    const [kindZh, kindEn] = random.pick(UNIT_KINDS);
    const part = attempt > 1 || random.chance(0.3);
    const place = attempt > 2 ? road : (["", ""] as const);
    const nth = random.whole(1, 9);
    return {
      zh: `${place[0]}${zh}${part ? `${nth}号` : ""}${kindZh}`,
      en: `${place[1] ? `${place[1]}, ` : ""}${en} ${kindEn}${part ? ` No. ${nth}` : ""}`,
      place: road[0],
    };
  }
  if (options.tenure === "resettlement") {
    const [kindZh, kindEn] = random.pick(RESETTLEMENT_KINDS);
    const letter = attempt > 1 ? random.pick(["A", "B", "C", "D"]) : "";
    return {
      zh: `${road[0]}${attempt > 3 ? `${number}号` : ""}${kindZh}${letter ? `${letter}区` : ""}`,
      en: `${road[1]}${attempt > 3 ? ` ${number}` : ""} ${kindEn}${letter ? ` ${letter}` : ""}`,
      place: road[0],
    };
  }
  if (options.tenure === "commodity" && random.chance(0.8)) {
    const a = random.pick(FIRST);
    const b = random.pick(SECOND);
    const [kindZh, kindEn] = random.pick(GARDEN_KINDS);
    return { zh: `${a[0]}${b[0]}${kindZh}`, en: `${a[1]}${b[1]} ${kindEn}`, place: road[0] };
  }
  const yard = random.chance(0.75);
  return {
    zh: `${road[0]}${number}号${yard ? "院" : ""}`,
    en: `${number} ${road[1]}${yard ? ", courtyard" : ""}`,
    place: road[0],
  };
}

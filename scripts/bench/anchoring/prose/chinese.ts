import type { Random } from "../random";
import { tokenise } from "../texts/text";
import type { Prose } from "./prose";

const list = (text: string) => text.trim().split(/\s+/);

const TOPICS = [
  "个人信息 同意 隐私 档案 保存期限 处理者 标识 匿名技术 清单 泄露事件 授权范围 敏感信息",
  "排放 能源 电网 碳预算 能效标准 用水 可再生能源 冷却系统 生物多样性 燃料 气候目标",
  "模型 训练数据 风险评估 智能算力 算法 测试基准 安全护栏 开源社区 标识技术 应用场景",
  "学校 教师 课程 学生 奖学金 教材 图书馆 职业培训 实验室 考试 招生计划",
  "医院 患者 诊断 药品 临床试验 疫苗 护士 医疗器械 转诊 健康档案 急救",
  "预算 支出 拨款 审计 账户 收入 采购 储备金 发票 补贴 国库",
  "道路 铁路 车辆 乘客 港口 时刻表 桥梁 充电设施 停车场 航线 物流",
  "居民 住房 租金 社区 公共空间 规划图 垃圾分类 照明 噪声 电梯 遗产",
].map(list);
const ACTORS = list(
  "各方 缔约方 主管部门 委员会 秘书处 企业 科研机构 行业协会 地方政府 国际组织 运营者 社会团体 监督机构",
);
const MODALS = list("应当 可以 必须 应 不得 需要 有权 承诺");
const VERBS = list(
  "加强 推动 建立 完善 支持 制定 促进 保障 评估 公布 审查 提高 限制 协调 鼓励 探索 落实 简化 记录 改进",
);
const ADJECTIVES = list("国际 必要 有效 公开 统一 合理 专门 年度 独立 全面 具体 安全 普惠 长期");
const NOUNS = list("合作 机制 措施 标准 政策 能力 信息 原则 方案 制度 平台 义务 权利 程序 报告 目标 经验 对话");
const OPENINGS = list("必要时 在此基础上 为此 同时 特别是 除另有约定外 根据实际情况 在例外情形下");
const TIMES = list("每年 在三十日内 定期 及时 在过渡期间 持续 自生效之日起 逐步");
const REASONS = list("以便 从而 目的是");

export const chinese: Prose = {
  language: "zh",
  topicCount: TOPICS.length,
  sentence: (random, topic) => tokenise(`${random.pickCommon(FRAMES)(random, topic)}。`, "zh"),
  phrase: (random, topic) =>
    tokenise(random.chance(0.5) ? random.pickCommon(TIMES) : `并${verb(random)}${object(random, topic)}`, "zh"),
  word: (random, topic) => random.pick(random.pick([VERBS, ADJECTIVES, NOUNS, TOPICS[topic]!])),
  heading: (random, topic) => tokenise(`${noun(random, topic)}与${noun(random, topic)}`, "zh"),
};

const FRAMES: ((random: Random, topic: number) => string)[] = [
  (random, topic) => `${actor(random)}${modal(random)}${time(random)}${verb(random)}${object(random, topic)}`,
  (random, topic) =>
    `${actor(random)}${modal(random)}${verb(random)}${object(random, topic)}，${random.pick(REASONS)}${verb(random)}${object(random, topic)}`,
  (random, topic) =>
    `${random.pickCommon(OPENINGS)}，${actor(random)}${modal(random)}${time(random)}${verb(random)}${object(random, topic)}和${object(random, topic)}`,
  (random, topic) =>
    `${object(random, topic)}的${random.pick(NOUNS)}由${actor(random)}负责${verb(random)}，并${verb(random)}${object(random, topic)}`,
  (random, topic) =>
    `${actor(random)}发现${object(random, topic)}不符合${object(random, topic)}的，${modal(random)}${time(random)}通知${actor(random)}`,
  (random, topic) =>
    `本节所称${noun(random, topic)}，包括${object(random, topic)}、${object(random, topic)}以及其他${noun(random, topic)}`,
];

const actor = (random: Random) => random.pickCommon(ACTORS);
const modal = (random: Random) => random.pickCommon(MODALS);
const verb = (random: Random) => random.pickCommon(VERBS);
const time = (random: Random) => (random.chance(0.4) ? random.pickCommon(TIMES) : "");
const noun = (random: Random, topic: number) => random.pickCommon(random.chance(0.6) ? TOPICS[topic]! : NOUNS);

function object(random: Random, topic: number): string {
  const head = `${random.chance(0.4) ? `${random.pickCommon(ADJECTIVES)}的` : ""}${noun(random, topic)}`;
  return random.chance(0.35) ? `${head}${random.chance(0.5) ? "的" : ""}${noun(random, topic)}` : head;
}

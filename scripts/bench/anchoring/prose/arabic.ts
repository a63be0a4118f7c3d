import type { Random } from "../random";
import { tokenise } from "../texts/text";
import type { Prose } from "./prose";

const list = (text: string) => text.trim().split(/\s*؛\s*/);

const TOPICS = [
  "البيانات الشخصية ؛ الموافقة ؛ الخصوصية ؛ السجلات ؛ مدة الحفظ ؛ المعالجة ؛ طلبات الاطلاع ؛ الإفصاح ؛ الهوية الرقمية",
  "الانبعاثات ؛ الطاقة المتجددة ؛ شبكة الكهرباء ؛ المياه ؛ الأهداف المناخية ؛ التنوع الحيوي ؛ الوقود ؛ أنظمة التبريد",
  "النماذج ؛ بيانات التدريب ؛ تقييم المخاطر ؛ القدرات الحاسوبية ؛ الخوارزميات ؛ الحوادث ؛ معايير السلامة ؛ المصادر المفتوحة",
  "المدارس ؛ المعلمين ؛ المناهج ؛ المنح الدراسية ؛ التدريب المهني ؛ المكتبات ؛ المختبرات ؛ الامتحانات",
  "المستشفيات ؛ المرضى ؛ التشخيص ؛ الأدوية ؛ التجارب السريرية ؛ اللقاحات ؛ الأجهزة الطبية ؛ الصحة النفسية",
  "الميزانية ؛ النفقات ؛ المنح ؛ الحسابات ؛ الإيرادات ؛ المشتريات ؛ الاحتياطي ؛ السنة المالية",
].map(list);
const ACTORS = list(
  "الأطراف ؛ اللجنة ؛ الأمانة ؛ الدول الأعضاء ؛ السلطة المختصة ؛ مقدم الخدمة ؛ الحكومات المحلية ؛ مؤسسات البحث ؛ المنظمات الدولية ؛ هيئة الإشراف",
);
const DUTIES = list("ينبغي على ؛ يجب على ؛ يجوز لدى ؛ يتعين على ؛ يطلب من ؛ يقع على عاتق");
const ACTIONS = list(
  "تعزيز ؛ دعم ؛ تطوير ؛ وضع ؛ تحسين ؛ نشر ؛ مراجعة ؛ حماية ؛ تنسيق ؛ تقييم ؛ تشجيع ؛ ضمان ؛ تبادل ؛ توثيق ؛ تبسيط ؛ استكشاف",
);
const NOUNS = list(
  "التعاون الدولي ؛ السياسات الوطنية ؛ المعلومات ؛ التدابير المناسبة ؛ الآليات ؛ القدرات ؛ المبادئ المشتركة ؛ الإجراءات ؛ الحقوق ؛ الالتزامات ؛ التقارير ؛ الخبرات ؛ الحوار",
);
const TIMES = list(
  "كل سنة ؛ خلال ثلاثين يوما ؛ دون تأخير ؛ بصورة منتظمة ؛ قبل نهاية المدة ؛ على الصعيد الوطني ؛ في المناطق الريفية ؛ خلال المرحلة الانتقالية",
);
const OPENINGS = list(
  "عند الاقتضاء ؛ لهذا الغرض ؛ إضافة إلى ذلك ؛ في الحالات الاستثنائية ؛ ما لم يتفق على غير ذلك ؛ على وجه الخصوص",
);

export const arabic: Prose = {
  language: "ar",
  topicCount: TOPICS.length,
  sentence: (random, topic) => tokenise(`${random.pickCommon(FRAMES)(random, topic)}.`, "ar"),
  phrase: (random, topic) =>
    tokenise(random.chance(0.5) ? random.pickCommon(TIMES) : `من أجل ${action(random, topic)}`, "ar"),
  word: (random, topic) => random.pick(random.pick([ACTIONS, NOUNS, TOPICS[topic]!])).split(" ")[0]!,
  heading: (random, topic) => tokenise(`${noun(random, topic)} و${noun(random, topic)}`, "ar"),
};

const FRAMES: ((random: Random, topic: number) => string)[] = [
  (random, topic) => `${duty(random)} ${action(random, topic)}${tail(random, topic)}`,
  (random, topic) => `${duty(random)} ${action(random, topic)} و${action(random, topic)}${tail(random, topic)}`,
  (random, topic) => `${random.pickCommon(OPENINGS)}، ${duty(random)} ${action(random, topic)}${tail(random, topic)}`,
  (random, topic) => `لا يجوز ${action(random, topic)} إلا بعد ${action(random, topic)}${tail(random, topic)}`,
  (random, topic) =>
    `يشمل ذلك ${noun(random, topic)} و${noun(random, topic)} و${noun(random, topic)}${tail(random, topic)}`,
];

const duty = (random: Random) => `${random.pickCommon(DUTIES)} ${random.pickCommon(ACTORS)}`;
const noun = (random: Random, topic: number) => random.pickCommon(random.chance(0.6) ? TOPICS[topic]! : NOUNS);

function action(random: Random, topic: number): string {
  const head = `${random.pickCommon(ACTIONS)} ${noun(random, topic)}`;
  return random.chance(0.35) ? `${head} في مجال ${noun(random, topic)}` : head;
}

function tail(random: Random, topic: number): string {
  if (random.chance(0.35)) return "";
  return random.chance(0.6) ? ` ${random.pickCommon(TIMES)}` : `، من أجل ${action(random, topic)}`;
}

import { isolate } from '../isolate.ts';
import type { Strings } from '../strings.ts';

export const callQualityArabic: Strings['callQuality'] = {
  label: { good: 'الاتصال: جيد', fair: 'الاتصال: متوسط', poor: 'الاتصال: ضعيف' },
  short: { good: 'جيد', fair: 'متوسط', poor: 'ضعيف' },
  explained: {
    good: 'يسمع كل منكما الآخر بأوضح ما يمكن.',
    fair: 'يفهم كل منكما الآخر، وإن فاتت كلمة أحيانًا.',
    poor: 'قد لا يفهم أحدكما الآخر.',
  },
  advice: 'اقترب من جهاز Wi-Fi أو استخدم كابلًا. وأغلق في الأثناء ما يستخدم الشبكة.',
  warnings: {
    loss: 'قد تفوت بعض الكلمات.',
    jitter: 'قد يتقطّع الصوت.',
    delay: 'قد يصل صوتك متأخرًا.',
    interruptions: 'ينقطع الصوت بين حين وآخر.',
  },
  figures: 'أرقام هذه المكالمة',
  quality: 'الجودة، من 1 إلى 4.5',
  lossIn: 'المفقود في الطريق إليك',
  lossOut: 'المفقود في الطريق إلى الطرف الآخر',
  jitter: 'تفاوت التأخير',
  roundTrip: 'التأخير، ذهابًا وإيابًا',
  milliseconds: (count) => `${isolate(count)} مللي ثانية`,
  notKnown: 'غير معروف',
  faults: {
    'microphone-muted': () =>
      'كتم النظام صوت الميكروفون. ألغِ الكتم من سماعة الرأس أو من إعدادات الصوت في النظام.',
    'microphone-gone': () => 'فُصل الميكروفون. أعد توصيله أو اختر غيره.',
    'microphone-silent': () => 'لا يصل صوت من الميكروفون. ارفع مستواه أو اختر غيره.',
    'local-network': () =>
      'يمنع المتصفح هذه الصفحة من الوصول إلى شبكتك المحلية. اسمح بذلك في إعدادات الموقع بجانب عنوان هذه الصفحة.',
    'consent-lost': (name) => `انقطع الاتصال مع ${isolate(name)}.`,
    'no-packets-in': (name) => `لا يصل أي شيء من ${isolate(name)}.`,
    'no-packets-out': (name) => `لا يصل شيء مما تقوله إلى ${isolate(name)}.`,
    'silence-in': (name) =>
      `لا يصل من ${isolate(name)} سوى الصمت. قد يكون ميكروفون الطرف الآخر مغلقًا.`,
  },
  repairing: 'جارٍ محاولة الإصلاح…',
  soundBack: 'عاد الصوت.',
};

import { isolate, plural } from '@hubline/element';
import type { CommandsWords } from './words.ts';

export const commandsArabic: CommandsWords = {
  open: 'البحث والأوامر',
  placeholder: 'صفحة أو شخص أو رقم أو إجراء',
  results: 'النتائج',
  found: (count) =>
    plural('ar-u-nu-latn', count, {
      zero: 'لا نتائج',
      one: 'نتيجة واحدة',
      two: 'نتيجتان',
      few: '# نتائج',
      many: '# نتيجة',
      other: '# نتيجة',
    }),
  none: (text) => `لم يُعثر على شيء لـ «${isolate(text)}»`,
  noneHint: 'اكتب اسم شخص أو صفحة، أو رقمًا، أو ما تريد فعله.',
  close: 'إغلاق',
  groups: {
    call: 'المكالمة',
    people: 'الأشخاص',
    numbers: 'الأرقام',
    pages: 'الصفحات',
    status: 'الحالة في مركز الاتصال',
    app: 'Hubline',
  },
  call: (who) => `الاتصال بـ ${isolate(who)}`,
  message: (who) => `مراسلة ${isolate(who)}`,
  view: (who) => `عرض جهة الاتصال ${isolate(who)}`,
  takeOffHold: 'استئناف المكالمة',
  shortcuts: 'اختصارات لوحة المفاتيح',
  shortcutGroups: { everywhere: 'في كل مكان', calls: 'المكالمات', pages: 'الانتقال إلى صفحة' },
  then: 'ثم',
  singleKeys: 'اختصارات المفتاح الواحد',
  singleKeysHint:
    'مفاتيح بدون Ctrl، مثل ? وG. تعمل ما دمت لا تكتب نصًا. أوقفها إذا كنت تتحدث إلى الكمبيوتر أو تضغط المفاتيح دون قصد.',
};

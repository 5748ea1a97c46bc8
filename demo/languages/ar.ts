import { isolate, plural } from '@hubline/element';
import { commandsArabic } from '../commands/words-ar.ts';
import { installArabic } from '../install/words-ar.ts';
import { onboardingArabic } from '../onboarding/words-ar.ts';
import type { Words } from '../words.ts';

export { strings } from '@hubline/element/languages/ar.js';

/** For @lit/localize; the words are objects, so that the compiler finds a missing one. */
export const templates = {};

const LOCALE = 'ar-u-nu-latn';

export const words: Words = {
  app: 'Hubline',
  menu: 'القائمة',
  expand: 'توسيع شريط الأدوات',
  collapse: 'طي شريط الأدوات',
  titled: (page) => `${page} · Hubline`,
  pages: {
    softPhone: 'الهاتف',
    callHistory: 'سجل المكالمات',
    contacts: 'جهات الاتصال',
    callPark: 'المكالمات المركونة',
    voicemail: 'البريد الصوتي',
    greetings: 'رسائل الترحيب',
    messages: 'الدردشة والرسائل النصية',
    callCenter: 'مركز الاتصال',
    myStats: 'إحصاءاتي',
    wallboard: 'لوحة المتابعة',
    statuses: 'الحالات',
    settings: 'الإعدادات',
    phoneCheck: 'فحص الهاتف',
    profile: 'الملف الشخصي',
    emergencyAddress: 'عنوان الطوارئ',
    security: 'الأمان',
  },
  allCalls: 'كل المكالمات',
  notRinging: 'الهاتف لا يرن؟',
  voicemailPin: 'رمز PIN للبريد الصوتي',
  newMessages: (n) =>
    plural(LOCALE, n, {
      zero: 'لا رسائل جديدة',
      one: 'رسالة جديدة واحدة',
      two: 'رسالتان جديدتان',
      few: '# رسائل جديدة',
      many: '# رسالة جديدة',
      other: '# رسالة جديدة',
    }),
  unreadMessages: (n) =>
    plural(LOCALE, n, {
      zero: 'لا رسائل غير مقروءة',
      one: 'رسالة واحدة غير مقروءة',
      two: 'رسالتان غير مقروءتين',
      few: '# رسائل غير مقروءة',
      many: '# رسالة غير مقروءة',
      other: '# رسالة غير مقروءة',
    }),
  open: 'فتح',
  callersWait: (n) =>
    plural(LOCALE, n, {
      zero: 'لا متصلين في الانتظار',
      one: 'متصل واحد في الانتظار',
      two: 'متصلان في الانتظار',
      few: '# متصلين في الانتظار',
      many: '# متصلًا في الانتظار',
      other: '# متصل في الانتظار',
    }),
  notYours: (page) => `لا يمكنك فتح «${page}»`,
  notInScope: 'لا يشملها نطاق صلاحياتك. اطلبها من مدير مكتبك إذا احتجت إليها.',
  notOffered: 'لا يوفّرها نظام الهاتف لديك.',
  notLoaded: (page) => `تعذّر تحميل «${isolate(page)}»`,
  notLoadedHint: 'تستمر المكالمات كما هي. تحقق من الاتصال بالشبكة ثم حاول مرة أخرى.',
  call: 'المكالمة',
  noCall: 'لا توجد مكالمة',
  noCallHint: 'اطلب رقمًا أو انتظر حتى يتصل بك أحد، وستظهر المكالمة هنا.',
  calling: (who) => `${isolate(who)} يتصل بك`,
  appearance: {
    heading: 'المظهر',
    system: 'حسب النظام',
    light: 'فاتح',
    dark: 'داكن',
    contrast: 'تباين عالٍ',
  },
  language: 'اللغة',
  languageHint: 'تتغير فورًا في هذا المتصفح، وتستمر المكالمة الجارية.',
  systemLanguage: 'لغة النظام',
  languageFailed: 'تعذّر تحميل هذه اللغة. تحقق من الاتصال بالشبكة ثم حاول مرة أخرى.',
  install: installArabic,
  commands: commandsArabic,
  onboarding: onboardingArabic,
};

import { isolate } from '../isolate.ts';
import type { Strings } from '../strings.ts';
import { counted, number } from './counted.ts';

export const conversationsArabic: Strings['conversations'] = {
  heading: 'الدردشة والرسائل النصية',
  new: 'جديدة',
  newConversation: 'محادثة جديدة',
  filter: 'أي محادثات',
  filters: { all: 'الكل', chats: 'الدردشات', sms: 'SMS', unread: 'غير المقروءة' },
  search: 'البحث عن أشخاص ورسائل',
  searchHint: 'الاسم أو الرقم أو النص',
  clearSearch: 'مسح البحث',
  list: 'المحادثات',
  yesterday: 'أمس',
  you: 'أنت',
  automatic: 'رد تلقائي',

  kinds: { direct: 'دردشة', group: 'مجموعة', sms: 'SMS' },
  unread: (count) =>
    counted(count, {
      zero: 'لا رسائل غير مقروءة',
      one: 'رسالة واحدة غير مقروءة',
      two: 'رسالتان غير مقروءتين',
      few: '# رسائل غير مقروءة',
      many: '# رسالة غير مقروءة',
      other: '# رسالة غير مقروءة',
    }),
  markedUnread: 'حُدّدت كغير مقروءة',
  muted: 'الإشعارات مكتومة',
  failed: 'لم تُرسل',
  waiting: 'بانتظار الإرسال',

  by: (who, text) => `${isolate(who)}: ${isolate(text)}`,
  nothingYet: 'لا توجد رسائل بعد',
  deleted: 'رسالة محذوفة',
  photo: 'صورة',
  photos: (count) =>
    counted(count, {
      zero: 'لا صور',
      one: 'صورة واحدة',
      two: 'صورتان',
      few: '# صور',
      many: '# صورة',
      other: '# صورة',
    }),
  document: (name) => `مستند: ${isolate(name)}`,
  files: (count) =>
    counted(count, {
      zero: 'لا ملفات',
      one: 'ملف واحد',
      two: 'ملفان',
      few: '# ملفات',
      many: '# ملفًا',
      other: '# ملف',
    }),
  videoCall: 'مكالمة فيديو',
  // Nouns instead of verbs: they fit anyone, `أنت` too.
  events: {
    created: (who) => `${isolate(who)}: بدء المحادثة`,
    left: (who) => `${isolate(who)}: مغادرة المحادثة`,
    added: (who, names) => `${isolate(who)}: إضافة ${isolate(names)}`,
    removed: (who, names) => `${isolate(who)}: إزالة ${isolate(names)}`,
    renamed: (who, name) => `${isolate(who)}: تغيير الاسم إلى «${isolate(name)}»`,
    unnamed: (who) => `${isolate(who)}: إزالة الاسم`,
  },

  empty: {
    all: 'لا توجد محادثات بعد',
    chats: 'لا توجد دردشات بعد',
    sms: 'لا توجد رسائل نصية بعد',
    unread: 'لا يوجد شيء غير مقروء',
  },
  emptyHint: {
    all: 'تُحفظ هنا الدردشات مع الزملاء والرسائل النصية مع الأرقام الخارجية. ابدأ بالضغط على «جديدة».',
    chats: 'تُحفظ هنا الدردشات مع زميل أو أكثر. ابدأ بالضغط على «جديدة».',
    sms: 'تُحفظ هنا الرسائل النصية مع الأرقام الخارجية. ابدأ بالضغط على «جديدة».',
    unread: 'لقد قرأت جميع الرسائل.',
  },

  people: 'المحادثات',
  messages: 'الرسائل',
  searching: 'جارٍ البحث في الرسائل…',
  searchFailed: 'تعذّر البحث في الرسائل.',
  mostFound: (count) =>
    `تظهر أحدث النتائج وعددها ${number(count)}. ابحث عن كلمات أكثر للعثور على غيرها.`,
  found: (count) =>
    counted(count, {
      zero: 'لا نتائج',
      one: 'نتيجة واحدة',
      two: 'نتيجتان',
      few: '# نتائج',
      many: '# نتيجة',
      other: '# نتيجة',
    }),
  noMatch: (text) => `لا شيء يطابق «${isolate(text)}».`,
  noMatchHint: 'جرّب جزءًا من اسم أو بعض أرقام الهاتف أو كلمة من رسالة.',
  noMatchIn: (filter) => `شمل البحث «${filter}» فقط.`,
  searchAll: 'البحث في الكل',

  loadFailed: 'تعذّر تحميل المحادثات',
  moreFailed: 'تعذّر تحميل المحادثات الأقدم.',
  offline: 'يتعذّر الوصول إلى الخادم؛ قد تنقص أحدث الرسائل.',
  signedOut: 'تم تسجيل خروجك',
  signedOutHint: 'سجّل الدخول لعرض محادثاتك.',
  unavailable: 'لا توجد دردشات',
  unavailableHint: 'لا يوفّرها نظامك الهاتفي، أو لا يُسمح لك بعرضها.',
};

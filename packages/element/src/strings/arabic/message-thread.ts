import { isolate } from '../isolate.ts';
import { plural } from '../plural.ts';
import type { Strings } from '../strings.ts';
import { LOCALE, counted } from './counted.ts';

export const messageThreadArabic: Strings['messageThread'] = {
  heading: 'الرسائل',
  today: 'اليوم',
  yesterday: 'أمس',
  you: 'أنت',
  newMessages: 'رسائل جديدة',

  message: (who, when, text) => `${isolate(who)}، ${isolate(when)}: ${isolate(text)}`,
  arrived: (who, text) => `${isolate(who)}: ${isolate(text)}`,
  edited: 'معدّلة',
  deleted: 'رسالة محذوفة',
  showMore: 'عرض المزيد',
  showLess: 'عرض أقل',
  showQuoted: (who) => `عرض رسالة ${isolate(who)} التي يُردّ عليها هنا`,
  quotedUnseen: 'رسالة لا يمكنك رؤيتها',

  picture: (name) => `صورة: ${isolate(name)}`,
  openPicture: (name) => `فتح الصورة ${isolate(name)}`,
  pictureFailed: 'تعذّر تحميل الصورة.',
  download: 'تنزيل',
  downloadFile: (name, size) => `تنزيل ${isolate(name)}، ${isolate(size)}`,
  notDownloaded: (name, problem) => `لم يتم تنزيل ${isolate(name)}. ${problem}`,
  closePicture: 'إغلاق',

  options: 'خيارات الرسالة',
  react: 'تفاعل',
  moreEmoji: 'المزيد من الرموز التعبيرية',
  reply: 'رد',
  edit: 'تعديل',
  copy: 'نسخ',
  copied: 'تم النسخ',
  notCopied: 'لم يسمح المتصفح بنسخ النص.',
  delete: 'حذف',
  deleteQuestion: 'هل تريد حذف هذه الرسالة؟',
  deleteHint: 'تُحذف لكل من في هذه المحادثة.',
  cancel: 'إلغاء',
  save: 'حفظ',
  editText: 'نص الرسالة',
  editHint: 'مفتاح Enter للحفظ، وShift مع Enter لسطر جديد، وEscape للرجوع.',
  reactWith: (emoji) => `التفاعل بـ ${isolate(emoji)}`,
  reactions: 'التفاعلات',
  reaction: (chosen, names) => `${isolate(chosen)}، ${isolate(names)}`,
  addReaction: (chosen, names) => `${isolate(chosen)}، ${isolate(names)}. اضغط لإضافة تفاعلك.`,
  removeReaction: (chosen, names) => `${isolate(chosen)}، ${isolate(names)}. اضغط لإزالة تفاعلك.`,
  notDone: (problem) => `لم ينجح ذلك. ${problem}`,

  waiting: 'بانتظار الاتصال',
  sending: 'جارٍ الإرسال…',
  sent: 'أُرسلت',
  delivered: 'سُلّمت',
  read: 'قُرئت',
  readBy: (names) => `قرأها: ${isolate(names)}`,
  notSent: (problem) => `لم تُرسل: ${problem}`,
  tryAgain: 'إعادة المحاولة',
  uploading: 'الرفع',
  uploaded: (sent, total) => `${isolate(sent)} من ${isolate(total)}`,

  typing: (names, count) =>
    `${isolate(names)} ${plural(LOCALE, count, {
      one: 'يكتب الآن…',
      two: 'يكتبان الآن…',
      other: 'يكتبون الآن…',
    })}`,

  videoStarted: (who) => `${isolate(who)}: بدء مكالمة فيديو`,
  videoEnded: 'انتهت مكالمة الفيديو',
  join: 'انضمام',
  notJoined: (problem) => `لم يتم انضمامك. ${problem}`,

  jump: 'الانتقال إلى الأحدث',
  jumpNew: (count) =>
    `الانتقال إلى الأحدث، ${counted(count, {
      zero: 'لا رسائل جديدة',
      one: 'رسالة جديدة واحدة',
      two: 'رسالتان جديدتان',
      few: '# رسائل جديدة',
      many: '# رسالة جديدة',
      other: '# رسالة جديدة',
    })}`,

  empty: 'لا توجد رسائل بعد',
  emptyHint: 'ألقِ التحية: ما تكتبه يظهر هنا.',
  failed: 'تعذّر تحميل الرسائل',
  moreFailed: 'تعذّر تحميل المزيد من الرسائل.',
  none: 'لم تُختر محادثة',
  noneHint: 'اختر محادثة لقراءتها.',
};

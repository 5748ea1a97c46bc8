import { isolate, isolateNumber } from '../isolate.ts';
import type { Strings } from '../strings.ts';
import { counted, number } from './counted.ts';
import { characters, files } from './nouns.ts';

const CAMPAIGN = 'لاستخدام خدمات SMS، يجب أن تكون لدى شركتك حملة وعلامة تجارية مسجّلتان لرسائل SMS.';

export const composerArabic: Strings['composer'] = {
  heading: 'رسالة',
  message: 'رسالة',
  textMessage: 'رسالة نصية',
  send: 'إرسال',
  emoji: 'رموز تعبيرية',
  document: 'مستند',
  picture: 'صورة',
  camera: 'الكاميرا',
  replyTo: (name) => `الرد على ${isolate(name)}`,
  cancelReply: 'إلغاء الرد',
  you: 'نفسك',
  filesOnly: 'ملفات',
  from: (phone) => `رسالة نصية من ${isolateNumber(phone)}`,
  whenConnected: 'تُرسل عند عودة الاتصال',

  limits: (count, each, all) =>
    `حتى ${files(count)}، ${isolate(each)} لكل ملف، ${isolate(all)} في المجموع`,
  outsideLimits: (kinds, all) => `${isolate(kinds)}، حتى ${isolate(all)} في المجموع`,
  chosenFiles: 'ملفات للإرسال',
  remove: (name) => `إزالة ${isolate(name)}`,
  file: 'ملف',
  dropHere: 'أفلت الملفات هنا لإضافتها',
  notAdded: (name, reason) => `لم تتم إضافة ${isolate(name)}. ${reason}`,
  moreNotAdded: (count) =>
    counted(count, {
      zero: 'أُضيفت بقية الملفات.',
      one: 'لم يُضف ملف آخر.',
      two: 'لم يُضف ملفان آخران.',
      few: 'لم تُضف # ملفات أخرى.',
      many: 'لم يُضف # ملفًا آخر.',
      other: 'لم يُضف # ملف آخر.',
    }),
  close: 'إغلاق',
  refused: {
    empty: 'الملف فارغ.',
    blocked: 'لا يُسمح بالملفات من هذا النوع.',
    tooLarge: (limit) => `حجمه أكبر من ${isolate(limit)}.`,
    tooMany: (limit) => `يمكن أن تحتوي الرسالة على ${files(limit)} كحد أقصى.`,
    tooMuch: (limit) => `الحد الأقصى لجميع الملفات معًا ${isolate(limit)}.`,
    notForOutside: (kinds) => `لا يمكن أن يُرسل إلى رقم خارجي سوى: ${isolate(kinds)}.`,
    unreadable: 'تعذّرت قراءته. لا يمكن إضافة مجلدات.',
  },
  added: (count) =>
    counted(count, {
      zero: 'لم يُضف أي ملف',
      one: 'أُضيف ملف واحد',
      two: 'أُضيف ملفان',
      few: 'أُضيفت # ملفات',
      many: 'أُضيف # ملفًا',
      other: 'أُضيف # ملف',
    }),
  removed: (name) => `تمت إزالة ${isolate(name)}`,

  left: (count) =>
    counted(count, {
      zero: 'لم يتبقَّ أي حرف',
      one: 'تبقّى حرف واحد',
      two: 'تبقّى حرفان',
      few: 'تبقّت # أحرف',
      many: 'تبقّى # حرفًا',
      other: 'تبقّى # حرف',
    }),
  tooLong: (excess, limit) =>
    `هذه الرسالة أطول من المسموح بمقدار ${characters(excess)}. الحد الأقصى ${number(limit)}.`,
  textMessages: (count) =>
    counted(count, {
      zero: 'لا رسائل نصية',
      one: 'رسالة نصية واحدة',
      two: 'رسالتان نصيتان',
      few: '# رسائل نصية',
      many: '# رسالة نصية',
      other: '# رسالة نصية',
    }),
  fewerFit: 'الحروف العربية والرموز التعبيرية تشغل مساحة أكبر',

  notSent: (reason) => `لم يتم الإرسال. ${reason}`,
  emptyMessage: 'اكتب شيئًا أو أضف ملفًا أولًا.',
  notLoaded: (reason) => `لا يمكن كتابة الرسائل الآن. ${reason}`,

  closed: {
    'no-number': 'لا يمكن لأي من أرقامك إرسال رسائل نصية. اطلب من المسؤول تسجيل أحدها.',
    'no-campaign': `${CAMPAIGN} اطلب من المسؤول تسجيلهما.`,
    'campaign-pending': `${CAMPAIGN} الحملة قيد المراجعة؛ يمكنك الكتابة فور الموافقة عليها.`,
    'campaign-rejected': `${CAMPAIGN} رُفضت الحملة. اطلب من المسؤول تصحيحها وتقديمها من جديد.`,
    'brand-pending': `${CAMPAIGN} العلامة التجارية قيد المراجعة؛ يمكنك الكتابة فور الموافقة عليها.`,
    'brand-rejected': `${CAMPAIGN} رُفضت العلامة التجارية. اطلب من المسؤول تصحيحها وتقديمها من جديد.`,
    'opted-out':
      'لا يريد هذا الشخص رسائل نصية من هذا الرقم: لقد أرسل STOP. اتصل به بدلًا من ذلك. يمكنك الكتابة مجددًا عندما يرسل START.',
    left: 'لم تعد في هذه المجموعة. اطلب من أحد أعضائها إضافتك إذا أردت الكتابة.',
    alone: 'لم يعد هذا الزميل في المكتب. اكتب إلى شخص آخر.',
  },
  registrationHelp: 'كيفية التسجيل',

  takePhoto: 'التقاط صورة',
  takePicture: 'التقاط',
  retake: 'إعادة الالتقاط',
  usePicture: 'استخدام الصورة',
  cameraChoice: 'الكاميرا',
  cameraNumber: (place) => `الكاميرا ${number(place)}`,
  askingForCamera: 'جارٍ طلب الإذن باستخدام الكاميرا…',
  livePicture: 'ما تراه الكاميرا',
  takenPicture: 'الصورة الملتقطة',
  photoName: (date) => `صورة ملتقطة ${date}`,
  pictureName: (date) => `صورة ${date}`,
  photoFailed: 'تعذّر التقاط الصورة. حاول مرة أخرى.',
};

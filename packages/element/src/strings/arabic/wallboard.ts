import { isolate } from '../isolate.ts';
import type { Strings } from '../strings.ts';
import { number } from './counted.ts';

export const wallboardArabic: Strings['wallboard'] = {
  heading: 'لوحة المتابعة',
  waiting: 'في الانتظار',
  longestWait: 'أطول انتظار',
  ready: 'الوكلاء المتاحون',
  readyOf: (agents) => `من ${number(agents)}`,
  answered: 'تم الرد اليوم',
  abandoned: 'المتروكة',
  serviceLevel: 'مستوى الخدمة',
  warn: 'تحذير',
  alarm: 'إنذار',
  raised: (queue, figure, value) => `${isolate(queue)}: ${figure} ${isolate(value)}. إنذار.`,
  fullScreen: 'ملء الشاشة',
  leaveFullScreen: 'الخروج من ملء الشاشة',
  empty: 'لا توجد قوائم انتظار لمتابعتها',
  emptyHint: 'يمكن للمسؤول إضافتك إلى قائمة أو إنشاء القائمة الأولى.',
  noneChosen: 'لا توجد أي من هذه القوائم',
  noneChosenHint: 'اختر قوائم أخرى في السمة «queues» بحسب التحويلة.',
};

import { isolate } from '../isolate.ts';
import type { Strings } from '../strings.ts';

export const agentStatusArabic: Strings['agentStatus'] = {
  label: 'الحالة في مركز الاتصال',
  labelled: (status) => `الحالة في مركز الاتصال: ${isolate(status)}`,
  mixed: 'متعددة',
  inQueue: (status, queue) => `${isolate(status)} في ${isolate(queue)}`,
  next: (status) => `التالية: ${isolate(status)}`,
  afterThisCall: (status) => `بعد هذه المكالمة: ${isolate(status)}`,
  undo: 'تراجع',
  undoNext: (status) => `التراجع عن ${isolate(status)} بعد هذه المكالمة`,
  inCall: 'أنت في مكالمة: ما تختاره يبدأ عند انتهائها.',
  notAnswering: 'رنّت مكالمات ولم يُردّ عليها. اختر «متصل» لتلقّي المكالمات من جديد.',
  offline: 'يتعذّر الوصول إلى الخادم؛ قد لا تكون هذه البيانات محدّثة.',
  now: 'الآن',
  queue: 'قائمة الانتظار',
  allQueues: 'جميع قوائم الانتظار',
  choose: 'الحالة',
  addReason: 'إضافة سبب',
  reason: 'السبب',
  reasonHint: 'اختياري. ثم اختر الحالة التي يخصّها.',
};

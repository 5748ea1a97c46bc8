import { isolate } from '../isolate.ts';
import type { Strings } from '../strings.ts';

export const recentArabic: Strings['recent'] = {
  heading: 'المكالمات الأخيرة',
  empty: 'لا توجد مكالمات بعد',
  emptyHint: 'تُعرض هنا المكالمات التي تجريها وتتلقّاها. اطلب رقمًا لإجراء أول مكالمة.',
  call: (name) => `الاتصال بـ ${isolate(name)}`,
  yesterday: 'أمس',
  offline: 'يتعذّر الوصول إلى الخادم؛ قد تنقص أحدث المكالمات.',
  kinds: {
    incoming: 'واردة',
    outgoing: 'صادرة',
    missed: 'فائتة',
    busy: 'مشغول',
    declined: 'مرفوضة',
    declinedByMe: 'رفضتها أنت',
    noAnswer: 'لا رد',
    cancelled: 'ملغاة',
    failed: 'لم يتم الاتصال',
  },
};

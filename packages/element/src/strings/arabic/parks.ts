import { isolate } from '../isolate.ts';
import type { Strings } from '../strings.ts';
import { counted } from './counted.ts';

export const parksArabic: Strings['parks'] = {
  heading: 'المكالمات المركونة',
  free: 'شاغر',
  parkedBy: (who) => `ركنها: ${isolate(who)}`,
  returns: (who, duration) => `تعود إلى ${isolate(who)} بعد ${isolate(duration)}`,
  waiting: 'في الانتظار',
  pickUp: 'التقاط',
  pickUpFrom: (who, park) => `التقاط مكالمة ${isolate(who)} من ${isolate(park)}`,
  count: (calls) =>
    counted(calls, {
      zero: 'لا مكالمات مركونة',
      one: 'مكالمة مركونة واحدة',
      two: 'مكالمتان مركونتان',
      few: '# مكالمات مركونة',
      many: '# مكالمة مركونة',
      other: '# مكالمة مركونة',
    }),
  empty: 'لم تُعدّ أي مواقف',
  emptyHint: 'الموقف مكان تنتظر فيه المكالمة حتى يلتقطها أحد. يمكن للمسؤول إضافة مواقف.',
  unavailable: 'ركن المكالمات غير متاح',
  unavailableHint: 'لا يوفّره نظامك الهاتفي، أو لا يُسمح لك بعرضه.',
  offline: 'يتعذّر الوصول إلى الخادم؛ قد لا تكون هذه البيانات محدّثة.',
  unreachable: 'يتعذّر الوصول إلى الخادم',
  offlineHint: 'ستظهر المواقف مجددًا فور استجابة الخادم.',
};

import type { Strings } from '../strings.ts';
import { isolate } from '../isolate.ts';

export const headsetArabic: Strings['headset'] = {
  heading: 'سماعة الرأس',
  hint: 'رُدّ وأنهِ المكالمة واكتم الصوت بأزرار سماعة الرأس.',
  connect: 'توصيل سماعة الرأس',
  disconnect: 'فصل',
  connected: (name) => `موصولة: ${isolate(name)}`,
  none: 'لا توجد سماعة رأس موصولة.',
  nothing: 'لم تُختر أي سماعة رأس.',
  again: 'إعادة المحاولة',
  unsupported: 'لا يستطيع هذا المتصفح استخدام أزرار سماعة الرأس. والصوت يعمل على أي حال.',
  checking: 'جارٍ البحث عن سماعة رأس…',
};

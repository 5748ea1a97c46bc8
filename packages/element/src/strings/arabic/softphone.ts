import { isolate, isolateNumber } from '../isolate.ts';
import type { Strings } from '../strings.ts';

export const softphoneArabic: Strings['softphone'] = {
  label: 'الهاتف',
  signIn: 'تسجيل الدخول',
  userMenu: (name) => `قائمة المستخدم ${isolate(name)}`,
  extension: (number) => `التحويلة ${isolateNumber(number)}`,
  signOut: 'تسجيل الخروج',
  parks: 'المكالمات المركونة',
  closePanel: 'إغلاق',
  notConnected: 'لم يُعدّ هذا الهاتف بعد',
  notConnectedHint: 'حدّد للعنصر عنوان خادم Hubline في السمة «server».',
  notLoaded: 'تعذّر تحميل هذا الجزء.',
};

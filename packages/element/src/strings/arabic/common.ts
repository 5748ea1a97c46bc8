import type { Strings } from '../strings.ts';
import { LOCALE, counted } from './counted.ts';

export const commonArabic: Strings['common'] = {
  locale: LOCALE,
  direction: 'rtl',
  unknownCaller: 'متصل مجهول',
  retry: 'إعادة المحاولة',
  loading: 'جارٍ التحميل',
  seconds: (count) =>
    counted(count, {
      zero: '0 ثانية',
      one: 'ثانية واحدة',
      two: 'ثانيتين',
      few: '# ثوانٍ',
      many: '# ثانية',
      other: '# ثانية',
    }),
  presence: {
    ready: 'متاح',
    ringing: 'يرن',
    busy: 'مشغول',
    away: 'غائب',
    offline: 'غير متصل',
  },
};

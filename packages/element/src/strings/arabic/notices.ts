import type { Strings } from '../strings.ts';

export const noticesArabic: Strings['notices'] = {
  heading: 'التنبيهات',
  dismiss: 'إغلاق',
};

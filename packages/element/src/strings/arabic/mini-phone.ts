import type { Strings } from '../strings.ts';

export const miniPhoneArabic: Strings['miniPhone'] = {
  name: 'الهاتف المصغّر',
  back: 'العودة إلى الصفحة',
  noCall: 'لا توجد مكالمة',
  refused:
    'لم تُفتح النافذة. اسمح لهذه الصفحة في متصفحك بفتح النوافذ المنبثقة، ثم اضغط «الهاتف المصغّر» مرة أخرى.',
};

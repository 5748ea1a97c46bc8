import { isolate } from '../isolate.ts';
import type { Strings } from '../strings.ts';
import { contactsFound, phoneKinds } from './nouns.ts';

export const dialPadArabic: Strings['dialPad'] = {
  label: 'لوحة الأرقام',
  field: 'الاسم أو الرقم',
  dial: 'اتصال',
  delete: 'حذف آخر رقم',
  hint: 'اكتب اسمًا للبحث، أو رقمًا.',
  search: 'بحث',
  noMatch: (text) => `لا توجد جهة اتصال تطابق «${isolate(text)}».`,
  noMatchHint: 'تحقّق من الاسم أو اكتب رقمًا.',
  found: contactsFound,
  empty: 'اكتب اسمًا أو رقمًا أولًا.',
  notANumber: 'اختر جهة اتصال أو اكتب رقمًا.',
  sent: 'الأرقام المرسلة',
  phones: phoneKinds,
};

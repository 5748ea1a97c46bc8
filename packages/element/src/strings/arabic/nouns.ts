import { counted } from './counted.ts';

/** After a preposition, as in `بمقدار حرفين`. */
export const characters = (count: number): string =>
  counted(count, {
    zero: '0 حرف',
    one: 'حرف واحد',
    two: 'حرفين',
    few: '# أحرف',
    many: '# حرفًا',
    other: '# حرف',
  });

/** After a preposition. */
export const files = (count: number): string =>
  counted(count, {
    zero: '0 ملف',
    one: 'ملف واحد',
    two: 'ملفين',
    few: '# ملفات',
    many: '# ملفًا',
    other: '# ملف',
  });

export const contactsFound = (count: number): string =>
  counted(count, {
    zero: 'لم يُعثر على جهات اتصال',
    one: 'عُثر على جهة اتصال واحدة',
    two: 'عُثر على جهتي اتصال',
    few: 'عُثر على # جهات اتصال',
    many: 'عُثر على # جهة اتصال',
    other: 'عُثر على # جهة اتصال',
  });

export const contactsAdded = (count: number): string =>
  counted(count, {
    zero: 'لم تُضف جهات اتصال',
    one: 'أُضيفت جهة اتصال واحدة',
    two: 'أُضيفت جهتا اتصال',
    few: 'أُضيفت # جهات اتصال',
    many: 'أُضيفت # جهة اتصال',
    other: 'أُضيفت # جهة اتصال',
  });

/** Of what number a phone is. */
export const phoneKinds = {
  extension: 'تحويلة',
  work: 'العمل',
  mobile: 'الجوال',
  home: 'المنزل',
  fax: 'فاكس',
  other: 'أخرى',
};

import { isolate } from '../isolate.ts';
import type { Strings } from '../strings.ts';
import { counted } from './counted.ts';

export const emojiArabic: Strings['emoji'] = {
  emoji: 'الرموز التعبيرية',
  search: 'البحث عن رمز تعبيري',
  clearSearch: 'مسح البحث',
  categories: 'الفئات',
  skinTone: 'لون البشرة',
  skinTones: [
    'لون البشرة الافتراضي',
    'لون بشرة فاتح',
    'لون بشرة فاتح متوسط',
    'لون بشرة متوسط',
    'لون بشرة داكن متوسط',
    'لون بشرة داكن',
  ],
  toned: (name, tone) => `${isolate(name)}، ${tone}`,
  found: (count) =>
    counted(count, {
      zero: 'لم يُعثر على رموز تعبيرية',
      one: 'عُثر على رمز تعبيري واحد',
      two: 'عُثر على رمزين تعبيريين',
      few: 'عُثر على # رموز تعبيرية',
      many: 'عُثر على # رمزًا تعبيريًا',
      other: 'عُثر على # رمز تعبيري',
    }),
  noMatch: 'لا يوجد رمز تعبيري مطابق.',
  notLoaded: 'تعذّر تحميل الرموز التعبيرية. تحقّق من الاتصال ثم حاول مرة أخرى.',
  groups: {
    found: 'نتائج البحث',
    recent: 'المستخدمة مؤخرًا',
    'smileys-emotion': 'الوجوه والمشاعر',
    'people-body': 'الأشخاص والجسم',
    'animals-nature': 'الحيوانات والطبيعة',
    'food-drink': 'الطعام والشراب',
    'travel-places': 'السفر والأماكن',
    activities: 'الأنشطة',
    objects: 'الأشياء',
    symbols: 'الرموز',
    flags: 'الأعلام',
  },
};

import type { OnboardingWords } from './words.ts';

export const onboardingArabic: OnboardingWords = {
  heading: 'دع الآخرين يسمعونك',
  why: 'تحتاج المكالمات إلى الميكروفون، ولا يُستخدم إلا لها.',
  asking: 'يطلب المتصفح الإذن الآن: اختر «سماح».',
  granted: 'يمكن للآخرين سماعك',
  grantedHint: 'يمكن اختيار ميكروفون آخر من الإعدادات.',
  done: 'تم',
};

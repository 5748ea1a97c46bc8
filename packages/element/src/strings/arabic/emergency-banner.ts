import { isolate, isolateNumber } from '../isolate.ts';
import type { Strings } from '../strings.ts';

export const emergencyBannerArabic: Strings['emergencyBanner'] = {
  heading: 'مكالمات الطوارئ',
  noAddress: 'لن تعرف خدمات الطوارئ مكانك: ليس لديك عنوان طوارئ. ومع ذلك تتم المكالمات إلى 911.',
  add: 'إضافة عنوان',
  moved: (name) =>
    `أنت على شبكة غير التي أكّدت عليها عنوان الطوارئ (${isolate(name)}). هل ما زال صحيحًا؟`,
  movedAnyone: 'أنت على شبكة غير التي أكّدت عليها عنوان الطوارئ. هل ما زال صحيحًا؟',
  stillRight: 'ما زال صحيحًا',
  chooseAnother: 'اختيار عنوان آخر',
  confirmed: (name) => `يبقى ${isolate(name)} عنوان الطوارئ.`,
  unreachable: 'لا يوجد لهذا الخادم خط إلى خدمات الطوارئ؛ اتصل من هاتف آخر.',

  callNoAddress: 'لم يُرسل عنوان مع هذه المكالمة. قل أين أنت.',

  notice: (name) => `مكالمة إلى 911 من ${isolate(name)}`,
  noticeTest: (name) => `اختبار 911 بمكالمة إلى 933 من ${isolate(name)}`,
  extension: (extension) => `التحويلة ${isolateNumber(extension)}`,
  at: 'متى',
  where: 'أين',
  noWhere: 'لم يكن هناك عنوان مسجّل.',
  callBack: 'رقم معاودة الاتصال',
  noCallBack: 'لا يوجد',
  dismiss: 'إغلاق',
  dismissNotice: (name) => `إغلاق تنبيه مكالمة ${isolate(name)}`,
};

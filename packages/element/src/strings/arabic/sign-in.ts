import { isolate, isolateNumber } from '../isolate.ts';
import type { Strings } from '../strings.ts';

export const signInArabic: Strings['signIn'] = {
  heading: 'تسجيل الدخول',
  username: 'اسم المستخدم',
  password: 'كلمة المرور',
  submit: 'دخول',
  signingIn: 'جارٍ تسجيل الدخول…',
  missing: 'اكتب اسم المستخدم وكلمة المرور.',
  waitFor: (duration) => `حاول مرة أخرى بعد ${isolate(duration)}.`,
  serverDown: 'الخادم لا يستجيب.',
  serverDownHint: 'ستعود هذه الصفحة من تلقاء نفسها.',
  nextTry: (duration) => `المحاولة التالية بعد ${isolate(duration)}.`,
  trying: 'جارٍ المحاولة الآن…',
  expired: 'انتهت جلستك. سجّل الدخول مجددًا.',
  endedElsewhere: 'تم تسجيل خروجك من مكان آخر. سجّل الدخول مجددًا.',
  demoHeading: 'مستخدمون تجريبيون',
  demoHint: (password) => `انقر أحدهم لملء النموذج. كلمة مرورهم ${isolateNumber(password)}.`,
  fillIn: (name) => `ملء النموذج باسم ${isolate(name)}`,

  or: 'أو',
  signInWith: (provider) => `تسجيل الدخول عبر ${isolate(provider)}`,
  notAllowed:
    'لا يمكنك تسجيل الدخول هنا بهذا الحساب. استخدم اسم المستخدم وكلمة المرور، أو راجع المسؤول.',
  linkNeeded: 'سجّل الدخول مرة باسم المستخدم وكلمة المرور لربط هذا الحساب.',

  codeHeading: 'خطوة أخرى',
  codeHint: 'يطلب حسابك رمزًا أيضًا. افتح تطبيق المصادقة وأدخل الرمز الذي يعرضه.',
  code: 'الرمز',
  recoveryHint:
    'أدخل أحد الرموز التي احتفظت بها لحين لا يكون تطبيقك متاحًا. يعمل كل منها مرة واحدة.',
  recoveryCode: 'رمز الاسترداد',
  useRecovery: 'استخدام رمز استرداد',
  useApp: 'استخدام رمز التطبيق',
  codeMissing: 'أدخل الرمز.',
  recoveryWrong: 'رمز الاسترداد هذا غير صحيح، أو سبق استخدامه.',
  continue: 'متابعة',
  back: 'رجوع',
};

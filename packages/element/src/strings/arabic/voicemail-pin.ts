import { isolateNumber } from '../isolate.ts';
import type { Strings } from '../strings.ts';

const MAILBOX = isolateNumber('*97');

export const voicemailPinArabic: Strings['voicemailPin'] = {
  heading: 'رمز PIN للبريد الصوتي',
  purpose: (dialed) =>
    `يفتح بريدك الصوتي من هواتف أخرى: اطلب ${MAILBOX} ثم تحويلتك (${isolateNumber(dialed)}) على أي هاتف آخر في المكتب، أو اضغط * أثناء تشغيل رسالة ترحيبك.`,
  purposeAnyone: `يفتح بريدك الصوتي من هواتف أخرى: اطلب ${MAILBOX} ثم تحويلتك على أي هاتف آخر في المكتب، أو اضغط * أثناء تشغيل رسالة ترحيبك.`,
  set: 'تم تعيين رمز PIN.',
  notSet: 'لم يُعيَّن رمز PIN. لا يفتح بريدك الصوتي إلا هواتفك.',
  pin: 'رمز PIN الجديد',
  rules: 'من 4 إلى 10 أرقام يصعب تخمينها: ليست كلها متماثلة، وليست تسلسلًا مثل 1234، وليست تحويلتك.',
  show: 'إظهار رمز PIN',
  hide: 'إخفاء رمز PIN',
  save: 'حفظ',
  saving: 'جارٍ الحفظ…',
  saved: 'تم حفظ رمز PIN.',
  faults: {
    'no-pin': 'اكتب رمز PIN من 4 إلى 10 أرقام.',
    'not-digits': 'يتكوّن رمز PIN من أرقام فقط، من 0 إلى 9.',
    'pin-length': 'يتكوّن رمز PIN من 4 إلى 10 أرقام.',
    'pin-easy': 'رمز PIN هذا سهل التخمين. اختر غيره.',
  },
  signedOut: 'تم تسجيل خروجك',
  signedOutHint: 'سجّل الدخول لاختيار رمز PIN.',
  unavailable: 'لا يوجد رمز PIN',
  unavailableHint: 'لا يوفّره نظامك الهاتفي، أو لا يُسمح لك باختياره.',
  failed: 'تعذّر تحميل بريدك الصوتي',
  notReady: 'يُختار رمز PIN لبريدك الصوتي هنا بعد إعداد الهاتف.',
};

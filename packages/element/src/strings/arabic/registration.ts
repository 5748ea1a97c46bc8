import { isolate } from '../isolate.ts';
import type { Strings } from '../strings.ts';

export const registrationArabic: Strings['registration'] = {
  sip: 'SIP',
  idle: 'غير مسجّل',
  registering: 'جارٍ التسجيل…',
  registered: 'مسجّل',
  notRegistered: 'غير مسجّل',
  signedOut: 'سجّل الدخول لتسجيل هذا الهاتف.',
  nextTry: (duration) => `المحاولة التالية بعد ${isolate(duration)}.`,
  microphonePrompt: 'اسمح بالميكروفون ليسمعك الآخرون.',
  allowMicrophone: 'السماح بالميكروفون',
  checkAgain: 'فحص مجددًا',
  noMicrophone: 'لا ميكروفون',
};

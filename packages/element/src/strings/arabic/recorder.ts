import { isolate } from '../isolate.ts';
import type { Strings } from '../strings.ts';

export const recorderArabic: Strings['recorder'] = {
  record: 'تسجيل',
  recordAgain: 'إعادة التسجيل',
  stop: 'إيقاف',
  remove: 'إزالة',
  of: (act, what) => (what ? `${act}: ${isolate(what)}` : act),
  recording: 'التسجيل',
  starting: 'جارٍ طلب الإذن باستخدام الميكروفون…',
  stopping: 'جارٍ تجهيز التسجيل…',
  recordingNow: 'جارٍ التسجيل…',
  atMost: (longest) => `حتى ${isolate(longest)}`,
  elapsed: 'المدة',
  elapsedOf: (elapsed, longest) => `${isolate(elapsed)} من ${isolate(longest)}`,
  level: 'مستوى الميكروفون',
  quiet: 'منخفض',
  good: 'جيد',
  loud: 'مرتفع جدًا',
  full: 'بلغ التسجيل أقصى مدة.',
  lost: 'انقطع الميكروفون. ما قلته حتى ذلك الحين محفوظ.',
  ready: (length) => `تم التسجيل: ${isolate(length)}`,
  trim: 'قص الصمت من البداية والنهاية',
};

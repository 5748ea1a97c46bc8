import type { Strings } from '../strings.ts';

export const diagnosticsArabic: Strings['diagnostics'] = {
  copy: 'نسخ بيانات التشخيص',
  copied: 'تم النسخ. ألصقها في رسالة إلى من يساعدك.',
  hint: 'ما حدث في المكالمات الأخيرة، لمن يساعدك. دون أسماء أو أرقام أو كلمات مرور.',
  byHand: 'لم يسمح المتصفح بالنسخ. انسخ النص أدناه بنفسك.',
  text: 'بيانات التشخيص',
};

import { isolate } from '../isolate.ts';
import type { Strings } from '../strings.ts';

export const playerArabic: Strings['player'] = {
  play: 'تشغيل',
  pause: 'إيقاف مؤقت',
  of: (act, what) => (what ? `${act}: ${isolate(what)}` : act),
  position: 'الموضع',
  positionOf: (elapsed, total) => `${isolate(elapsed)} من ${isolate(total)}`,
  speed: (factor) => `السرعة ${isolate(factor)}`,
  download: 'تنزيل',
  unplayable: 'لا يستطيع هذا المتصفح تشغيل الصوت. نزّله لسماعه في برنامج آخر.',
  blocked: 'لم يسمح المتصفح ببدء الصوت. اضغط «تشغيل» مجددًا.',
};

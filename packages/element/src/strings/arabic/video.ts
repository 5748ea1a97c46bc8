import { isolate } from '../isolate.ts';
import type { Strings } from '../strings.ts';

export const videoArabic: Strings['video'] = {
  heading: 'الفيديو',
  of: (who) => `فيديو ${isolate(who)}`,
  own: 'الفيديو الخاص بك',
  ownScreen: 'شاشتك',
  video: 'فيديو',
  starting: 'جارٍ بدء الفيديو…',
  share: 'مشاركة الشاشة',
  camera: 'الكاميرا',
  noVideo: (who) => `لا يصل فيديو من ${isolate(who)}.`,
  onlyYou: 'الطرف الآخر يراك.',
  sharing: 'أنت تشارك شاشتك.',
  hideOwn: 'إخفاء الفيديو الخاص بك',
  showOwn: 'إظهار الفيديو الخاص بك',
  pictureInPicture: 'صورة داخل صورة',
  fullScreen: 'ملء الشاشة',
  leaveFullScreen: 'الخروج من ملء الشاشة',
};

import { isolate } from '../isolate.ts';
import type { Strings } from '../strings.ts';

export const notificationsArabic: Strings['notifications'] = {
  heading: 'إشعارات سطح المكتب',
  incoming: (who) => `مكالمة واردة من ${isolate(who)}`,
  missed: (who) => `مكالمة فائتة من ${isolate(who)}`,
  answer: 'رد',
  reject: 'رفض',
  question: 'هل تريد تلقّي إشعار عندما يتصل أحد وهذه الصفحة في الخلفية؟',
  turnOn: 'تشغيل',
  notNow: 'ليس الآن',
  asking: 'يطلب المتصفح الإذن الآن: اختر «سماح».',
  turnedOn: 'إشعارات سطح المكتب قيد التشغيل.',
  on: 'قيد التشغيل',
  onHint: 'تتلقّى إشعارًا عندما يتصل أحد وهذه الصفحة في الخلفية.',
  off: 'متوقفة',
  offHint: 'عندما يتصل أحد وهذه الصفحة في الخلفية، تسمع الرنين فقط.',
  unanswered: 'طلب المتصفح الإذن ولم يتلقَّ ردًا. شغّل الإشعارات ليطلبه مجددًا.',
  blocked: 'يحظرها المتصفح',
  blockedHint:
    'افتح إعدادات الموقع من العلامة بجانب عنوان هذه الصفحة، واسمح بالإشعارات هناك. بعدها يمكن تشغيلها هنا.',
  unsupported: 'غير مدعومة',
  unsupportedHint: 'لا يوفّر هذا المتصفح إشعارات لهذه الصفحة.',
};

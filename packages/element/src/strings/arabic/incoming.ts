import { isolate } from '../isolate.ts';
import type { Strings } from '../strings.ts';

export const incomingArabic: Strings['incoming'] = {
  heading: 'مكالمة واردة',
  headingVideo: 'مكالمة فيديو واردة',
  from: (who) => `مكالمة واردة من ${isolate(who)}`,
  accept: 'رد',
  acceptWithVideo: 'رد بالفيديو',
  ignore: 'تجاهل',
  decline: 'رفض',
  accepting: 'جارٍ التوصيل…',
  stillRinging: 'ما زال الهاتف يرن.',
  waiting: 'مكالمة في الانتظار',
  backFrom: (park) => `عائدة من ${isolate(park)}`,
  divertedFrom: (who) => `أُعيد توجيهها من ${isolate(who)}`,
  holds: 'عند الرد تُعلَّق مكالمتك الأخرى.',
};

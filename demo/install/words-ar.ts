import { plural } from '@hubline/element';
import type { InstallWords } from './words.ts';

export const installArabic: InstallWords = {
  checkForUpdates: 'البحث عن تحديثات',
  upToDate: 'لديك أحدث إصدار',
  notChecked: 'تعذّر البحث عن تحديثات. تحقّق من الاتصال ثم حاول مرة أخرى.',
  updateReady: 'إصدار جديد جاهز.',
  updateReadyInCall: 'إصدار جديد جاهز. يمكن تثبيته بعد انتهاء مكالمتك.',
  updateWaits: 'سيُثبَّت الإصدار الجديد بعد انتهاء مكالمتك.',
  updating: 'جارٍ التحديث…',
  update: 'تحديث',
  later: 'لاحقًا',
  installApp: 'تثبيت التطبيق',
  phoneLinks: 'أرقام الهاتف في مواقع الويب',
  phoneLinksHint: 'النقر على رقم ينقله إلى لوحة الأرقام، ولا يُطلب الرقم قبل أن تضغط «اتصال».',
  phoneLinksTurnOn: 'الفتح باستخدام Hubline',
  phoneLinksAsked: 'يطلب المتصفح إذنك الآن، ما لم تكن قد منحته من قبل.',
  phoneLinksRefused: 'لا يسمح هذا المتصفح لتطبيق Hubline بفتح أرقام الهاتف.',
  noNumber: 'لا يوجد رقم هاتف في هذا الرابط.',
  whoGetsIt: 'اختر المحادثة التي تتلقى ما شاركته.',
  sharedFiles: (count) =>
    plural('ar-u-nu-latn', count, {
      zero: 'لا ملفات',
      one: 'ملف واحد',
      two: 'ملفان',
      few: '# ملفات',
      many: '# ملفًا',
      other: '# ملف',
    }),
  choose: 'اختيار محادثة',
  discard: 'تجاهل',
  sharedNothing: 'لم يكن هناك شيء فيما شاركته.',
  sharedTooLarge: 'ما شاركته كبير جدًا. شارك ملفات أقل أو أصغر.',
  sharedFailed: 'تعذّر الاحتفاظ بما شاركته. حاول مشاركته مرة أخرى.',
  notThere: 'لا يمكن وضع ما شاركته في هذه المحادثة. اختر محادثة أخرى.',
};

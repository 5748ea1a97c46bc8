import type { LateErrorCode } from '../english/late-errors.ts';

export const lateErrorsSpanish: Record<LateErrorCode, string> = {
  'session/invalid-credentials':
    'El usuario o la contraseña no son correctos. Revise ambos e inténtelo de nuevo.',
  'session/code-needed': 'Su cuenta también pide un código. Ingrese el que muestra su aplicación.',
  'session/wrong-code':
    'Este código no es correcto o ya venció. Ingrese el que muestra su aplicación ahora.',
  'session/provider-refused':
    'No se pudo iniciar sesión ahí. Inténtelo de nuevo o inicie sesión con su usuario y contraseña.',
  'session/link-needed':
    'Esta cuenta aún no está conectada. Inicie sesión una vez con su usuario y contraseña para conectarla.',
  'camera/denied':
    'La cámara está bloqueada para esta página. Permítala en la barra de direcciones del navegador e inténtelo de nuevo.',
  'camera/missing': 'No se encontró ninguna cámara. Conecte una e inténtelo de nuevo.',
  'camera/busy':
    'No se puede usar la cámara, quizá porque otro programa la está usando. Cierre ese programa e inténtelo de nuevo.',
  'camera/insecure':
    'El navegador solo permite la cámara en páginas seguras. Abra esta página con https.',
  'call/no-video': 'El otro teléfono no admite video. Continúe solo con sonido.',
  'server/full':
    'El servidor no tiene más espacio. Avise a su administrador; no se pierde nada de lo que ya está.',
  'password/weak':
    'Esta contraseña es demasiado fácil de adivinar. Elija una más larga o menos común.',
  'password/same': 'Esta es la contraseña que ya tiene. Elija otra.',
  'second-factor/wrong-code':
    'Este código no es correcto o ya venció. Ingrese el que muestra su aplicación ahora.',
  'email/taken': 'Esta dirección de correo ya está en su lista. Ingrese otra.',
  'email/not-sent':
    'No se pudo enviar el correo. Revise la dirección e inténtelo de nuevo en un momento.',
  'email/wrong-code': 'Este no es el código del correo. Revíselo o pida que se envíe uno nuevo.',
  'email/code-expired': 'Este código ya venció. Pida uno nuevo e ingréselo.',
  'email/not-confirmed':
    'Esta dirección aún no está confirmada. Ingrese primero el código del correo.',
  'email/too-many': 'No hay lugar para otra dirección de correo. Quite una primero.',
  'avatar/unreadable':
    'Esta no es una imagen que se pueda mostrar. Elija un archivo PNG, JPEG o WebP.',
  'avatar/too-large': 'Esta imagen es demasiado grande. Elija una más pequeña.',
  'emergency/not-validated':
    'La dirección cambió después de validarla. Pulse VALIDAR de nuevo y después GUARDAR.',
  'emergency/changed':
    'Esta dirección se cambió en otro lugar mientras tanto. Vea cómo está ahora y haga su cambio de nuevo.',
  'emergency/name-taken': 'Otra de sus direcciones tiene este nombre. Elija otro nombre.',
  'emergency/too-many': 'No hay lugar para otra dirección. Elimine una que no necesite.',
  'emergency/validation-unavailable':
    'Ahora no se puede comprobar la dirección. Pulse VALIDAR de nuevo en un momento.',
  'message/empty': 'Aún no hay nada que enviar. Escriba algo o agregue un archivo.',
  'message/too-long': 'Este mensaje es demasiado largo. Acórtelo o envíelo en varias partes.',
  'message/closed':
    'Ahora nadie puede escribir aquí. Lo que escribió se conserva hasta que lo elimine.',
  'attachment/empty': 'Este archivo está vacío. Elija otro.',
  'attachment/too-large': 'Este archivo es demasiado grande. Elija uno más pequeño.',
  'attachment/too-many':
    'Son más archivos de los que puede tener un mensaje. Envíelos en varios mensajes.',
  'attachment/blocked': 'Aquí no se permiten archivos de este tipo. Elija otro archivo.',
  'attachment/infected': 'El antivirus rechazó este archivo. No se envió.',
  'attachment/not-checked':
    'No se pudo comprobar si el archivo tiene virus. Inténtelo de nuevo en un momento.',
  'attachment/too-many-pixels':
    'Esta imagen tiene demasiados píxeles para mostrarla de forma segura. Redúzcala e inténtelo de nuevo.',
  'attachment/not-for-outside':
    'Los archivos de este tipo no se pueden enviar a un número externo. Envíe una imagen.',
  'attachment/lost':
    'Este archivo ya no está en este dispositivo. Agréguelo de nuevo y después envíelo.',
  'sms/invalid-number':
    'No se pueden enviar mensajes de texto a este número. Revíselo e inténtelo de nuevo.',
  'sms/unreachable': 'No se pudo localizar ese teléfono. Inténtelo más tarde.',
  'sms/blocked': 'El operador de ese número no aceptó el mensaje. Es mejor llamar.',
  'sms/opted-out':
    'Esta persona no quiere mensajes de texto de este número: envió STOP. Es mejor llamarla.',
  'sms/too-large':
    'El operador de ese número no acepta mensajes de este tamaño. Envíe menos a la vez.',
  'sms/failed': 'El operador no pudo entregar el mensaje. Inténtelo más tarde.',
  'storage/full':
    'Este dispositivo no tiene espacio para lo que se va a enviar. Libere espacio e inténtelo de nuevo.',
  'export/empty': 'No hay mensajes en estos días. Elija otros días.',
  'sound/unreadable': 'Este archivo no contiene sonido que se pueda leer. Elija otro archivo.',
  'sound/too-large': 'Este archivo es demasiado grande. Elija uno de 50 MB como máximo.',
  'sound/too-long': 'Dura más de 3 minutos. Elija algo más corto.',
  'sound/silent': 'No se oye nada. Revise el micrófono o el archivo e inténtelo de nuevo.',
  'sound/unsupported':
    'Este navegador no puede crear sonidos para el sistema telefónico. Actualícelo o use otro.',
  'queue/not-a-member': 'La lista de agentes de esta cola cambió. Revísela de nuevo.',
  'queue/caller-gone': 'Esta persona ya no está esperando. Colgó o alguien más tomó la llamada.',
  'queue/caller-taken': 'Alguien más acaba de tomar esta llamada. Elija otra.',
  'queue/status-exists': 'Ya hay un estado con este nombre. Elija otro nombre.',
  'queue/too-many-statuses':
    'Ya hay el máximo de estados permitido. Elimine uno e inténtelo de nuevo.',
  'greeting/too-many': 'Ya tiene el máximo de saludos permitido. Elimine uno e inténtelo de nuevo.',
  'import/unreadable':
    'Este archivo no contiene contactos que se puedan leer. Elija un archivo vCard o CSV e inténtelo de nuevo.',
  'import/too-large':
    'Este archivo es demasiado grande. Divídalo en varios archivos e impórtelos uno tras otro.',
  'headset/busy': 'Otro programa está usando los auriculares. Ciérrelo y vuelva a conectarlos.',
  'headset/unsupported':
    'Este navegador no puede usar los botones de los auriculares. Use Chrome o Edge en una computadora; el sonido funciona de todos modos.',
  'screen/denied':
    'La pantalla no se comparte: el navegador no recibió permiso. Inténtelo de nuevo y elija qué compartir.',
  'screen/unsupported':
    'Este navegador no puede compartir la pantalla. Use uno en una computadora.',
  'park/occupied': 'Ya hay otra llamada estacionada ahí. Elija otro lugar.',
  'park/full':
    'Todos los lugares de estacionamiento están ocupados. Recupere una llamada estacionada e inténtelo de nuevo.',
  'park/empty': 'Ya no hay ninguna llamada estacionada ahí. Alguien más la recuperó.',
};

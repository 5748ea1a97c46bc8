import type { LateErrorCode } from '../english/late-errors.ts';

/** As `errorsEnglish`; fetched with those parts. */
export const lateErrorsFrench: Record<LateErrorCode, string> = {
  'session/invalid-credentials':
    'Le nom d’utilisateur ou le mot de passe est incorrect. Vérifiez les deux et réessayez.',
  'session/code-needed':
    'Votre compte demande aussi un code. Saisissez celui qu’affiche votre application.',
  'session/wrong-code':
    'Ce code est incorrect ou a expiré. Saisissez celui qu’affiche votre application en ce moment.',
  'session/provider-refused':
    'La connexion par ce service a échoué. Réessayez ou connectez-vous avec votre nom d’utilisateur et votre mot de passe.',
  'session/link-needed':
    'Ce compte n’est pas encore associé. Connectez-vous une fois avec votre nom d’utilisateur et votre mot de passe pour l’associer.',
  'camera/denied':
    'La caméra est bloquée pour cette page. Autorisez-la dans la barre d’adresse du navigateur, puis réessayez.',
  'camera/missing': 'Aucune caméra n’a été trouvée. Branchez-en une, puis réessayez.',
  'camera/busy':
    'La caméra n’est pas utilisable, peut-être parce qu’un autre programme s’en sert. Fermez ce programme, puis réessayez.',
  'camera/insecure':
    'Le navigateur ne donne accès à la caméra qu’aux pages sécurisées. Ouvrez cette page en https.',
  'call/no-video':
    'Le téléphone de votre correspondant n’accepte pas la vidéo. Continuez avec le son seul.',
  'server/full':
    'Le serveur n’a plus de place. Prévenez votre administrateur ; rien de ce qui s’y trouve n’est perdu.',
  'password/weak':
    'Ce mot de passe est trop facile à deviner. Choisissez-en un plus long ou moins courant.',
  'password/same': 'C’est le mot de passe que vous avez déjà. Choisissez-en un autre.',
  'second-factor/wrong-code':
    'Ce code est incorrect ou a expiré. Saisissez celui qu’affiche votre application en ce moment.',
  'email/taken': 'Cette adresse e-mail figure déjà dans votre liste. Saisissez-en une autre.',
  'email/not-sent':
    'L’e-mail n’a pas pu être envoyé. Vérifiez l’adresse et réessayez dans un instant.',
  'email/wrong-code':
    'Ce n’est pas le code de l’e-mail. Vérifiez-le ou faites-vous en envoyer un nouveau.',
  'email/code-expired': 'Ce code a expiré. Faites-vous en envoyer un nouveau et saisissez-le.',
  'email/not-confirmed':
    'Cette adresse n’est pas encore confirmée. Saisissez d’abord le code de l’e-mail.',
  'email/too-many':
    'Il n’y a plus de place pour une autre adresse e-mail. Supprimez-en une d’abord.',
  'avatar/unreadable':
    'Ce n’est pas une image qui puisse être affichée. Choisissez un fichier PNG, JPEG ou WebP.',
  'avatar/too-large': 'Cette image est trop volumineuse. Choisissez-en une plus petite.',
  'emergency/not-validated':
    'L’adresse a été modifiée depuis sa validation. Cliquez de nouveau sur VALIDER, puis sur ENREGISTRER.',
  'emergency/changed':
    'Cette adresse a été modifiée ailleurs entre-temps. Consultez-la, puis refaites votre modification.',
  'emergency/name-taken': 'Une autre de vos adresses porte ce nom. Choisissez-en un autre.',
  'emergency/too-many':
    'Il n’y a plus de place pour une autre adresse. Supprimez-en une dont vous n’avez pas besoin.',
  'emergency/validation-unavailable':
    'L’adresse ne peut pas être vérifiée pour le moment. Cliquez de nouveau sur VALIDER dans un instant.',
  'message/empty': 'Il n’y a encore rien à envoyer. Écrivez quelque chose ou ajoutez un fichier.',
  'message/too-long':
    'Ce message est trop long. Raccourcissez-le ou envoyez-le en plusieurs parties.',
  'message/closed':
    'Personne ne peut écrire ici pour le moment. Votre texte est conservé jusqu’à ce que vous le supprimiez.',
  'attachment/empty': 'Ce fichier est vide. Choisissez-en un autre.',
  'attachment/too-large': 'Ce fichier est trop volumineux. Choisissez-en un plus petit.',
  'attachment/too-many':
    'Il y a plus de fichiers qu’un message ne peut en contenir. Envoyez-les en plusieurs messages.',
  'attachment/blocked':
    'Les fichiers de ce type ne sont pas autorisés ici. Choisissez un autre fichier.',
  'attachment/infected': 'L’antivirus a refusé ce fichier. Il n’a pas été envoyé.',
  'attachment/not-checked':
    'Le fichier n’a pas pu être analysé par l’antivirus. Réessayez dans un instant.',
  'attachment/too-many-pixels':
    'Cette image a trop de pixels pour être affichée sans risque. Réduisez-la, puis réessayez.',
  'attachment/not-for-outside':
    'Les fichiers de ce type ne peuvent pas être envoyés à un numéro externe. Envoyez plutôt une image.',
  'attachment/lost':
    'Ce fichier n’est plus sur cet appareil. Ajoutez-le de nouveau, puis envoyez-le.',
  'sms/invalid-number': 'Aucun SMS ne peut être envoyé à ce numéro. Vérifiez-le et réessayez.',
  'sms/unreachable':
    'Le téléphone de votre correspondant n’a pas pu être joint. Réessayez plus tard.',
  'sms/blocked':
    'L’opérateur de votre correspondant n’a pas accepté le message. Appelez-le plutôt.',
  'sms/opted-out':
    'Votre correspondant ne veut pas de SMS de ce numéro : il a envoyé STOP. Appelez-le plutôt.',
  'sms/too-large':
    'L’opérateur de votre correspondant n’accepte pas les messages de cette taille. Envoyez-en moins à la fois.',
  'sms/failed': 'L’opérateur n’a pas pu remettre le message. Réessayez plus tard.',
  'storage/full':
    'Cet appareil n’a plus de place pour ce qui doit être envoyé. Libérez de l’espace, puis réessayez.',
  'export/empty': 'Il n’y a aucun message sur cette période. Choisissez d’autres dates.',
  'sound/unreadable': 'Ce fichier ne contient aucun son lisible. Choisissez un autre fichier.',
  'sound/too-large': 'Ce fichier est trop volumineux. Choisissez-en un de 50 Mo au maximum.',
  'sound/too-long': 'Le son dure plus de 3 minutes. Choisissez-en un plus court.',
  'sound/silent': 'On n’y entend rien. Vérifiez le micro ou le fichier, puis réessayez.',
  'sound/unsupported':
    'Ce navigateur ne peut pas produire de sons pour le système téléphonique. Mettez-le à jour ou utilisez-en un autre.',
  'queue/not-a-member':
    'La liste des agents de cette file d’attente a changé. Consultez-la de nouveau.',
  'queue/caller-gone': 'L’appelant n’attend plus. Il a raccroché, ou quelqu’un a pris l’appel.',
  'queue/caller-taken': 'Quelqu’un d’autre vient de prendre cet appelant. Choisissez-en un autre.',
  'queue/status-exists': 'Un statut porte déjà ce nom. Choisissez-en un autre.',
  'queue/too-many-statuses':
    'Le nombre maximal de statuts est atteint. Supprimez-en un, puis réessayez.',
  'greeting/too-many':
    'Le nombre maximal d’annonces est atteint. Supprimez-en une, puis réessayez.',
  'import/unreadable':
    'Ce fichier ne contient aucun contact lisible. Choisissez un fichier vCard ou CSV, puis réessayez.',
  'import/too-large':
    'Ce fichier est trop volumineux. Divisez-le en plusieurs fichiers, puis importez-les l’un après l’autre.',
  'headset/busy': 'Un autre programme utilise le casque. Fermez-le, puis reconnectez le casque.',
  'headset/unsupported':
    'Ce navigateur ne peut pas utiliser les boutons d’un casque. Utilisez Chrome ou Edge sur un ordinateur ; le son fonctionne quand même.',
  'screen/denied':
    'L’écran n’est pas partagé : le navigateur n’y a pas été autorisé. Réessayez et choisissez ce que vous voulez partager.',
  'screen/unsupported':
    'Ce navigateur ne peut pas partager l’écran. Utilisez-en un sur un ordinateur.',
  'park/occupied': 'Un autre appel est déjà parqué à cette place. Choisissez-en une autre.',
  'park/full':
    'Toutes les places de parcage sont prises. Reprenez d’abord un appel parqué, puis réessayez.',
  'park/empty': 'Plus aucun appel n’est parqué ici. Quelqu’un d’autre l’a repris.',
};

import type { Messages } from "../messages";
import type { problems as english } from "./en";

/** What refusals of the server say, in French. */
export const problems: Pick<Messages, keyof typeof english> = {
  "problem.and": "{meaning} (le serveur : {detail})",
  "problem.code.malformed-json": "Les données envoyées sont illisibles.",
  "problem.code.wrong-type": "Un champ est du mauvais type.",
  "problem.code.missing-field": "Un champ obligatoire manque.",
  "problem.code.invalid-utf8": "Le texte n’est pas en UTF-8.",
  "problem.code.too-large": "C’est plus volumineux que permis.",
  "problem.code.text-too-long": "Un texte est plus long que permis.",
  "problem.code.not-a-number": "Une valeur n’est pas un nombre.",
  "problem.code.time-in-future": "Une heure est trop loin dans le futur.",
  "problem.code.time-too-old": "Une heure précède ce qui est conservé.",
  "problem.code.wrong-unit": "L’unité de mesure n’est pas celle enregistrée.",
  "problem.code.unregistered-source": "La source n’est pas enregistrée.",
  "problem.code.source-retired": "La source est retirée.",
  "problem.code.unreadable-message": "Le message est illisible.",
  "problem.code.invalid-value": "Une valeur est hors limites.",
  "problem.code.not-authenticated": "Vous n’êtes plus connecté. Reconnectez-vous.",
  "problem.code.not-allowed": "Cela ne vous est pas permis. Adressez-vous à un superviseur ou à un administrateur.",
  "problem.code.not-found": "Cela n’existe pas, ou ne vous est pas accessible.",
  "problem.code.conflict": "Ce n’est plus tel que vous l’avez vu. Revoyez-le.",
  "problem.code.overloaded": "Trop de demandes à la fois. Réessayez dans un instant.",
  "problem.code.disk-full": "Le disque du serveur est presque plein ; rien n’est accepté. Prévenez l’administrateur.",
  "problem.code.unavailable": "Pas maintenant ; une partie de la plateforme n’est pas prête. Réessayez.",
  "problem.code.configuration": "La configuration est incorrecte. Prévenez l’administrateur.",
  "problem.code.internal": "Le serveur a rencontré une erreur interne. Prévenez l’administrateur.",
  "problem.code.second-person": "Il faut une deuxième personne.",
  "problem.code.purpose-needed": "Les données personnelles se consultent pour une finalité : indiquez la vôtre.",
  "problem.because.field-changed":
    "{field} est maintenant « {value} », modifié par {by}, {at}. Revoyez et indiquez ce qui doit rester.",
  "problem.because.item-changed":
    "Quelqu’un a modifié cet élément entre-temps. Revoyez-le tel qu’il est, puis recommencez.",
  "problem.because.task-changed": "« {title} » a été modifiée entre-temps ; état actuel : {state}. Revoyez-la.",
  "problem.because.version-changed":
    "Quelqu’un l’a modifié : version {newest} à présent, vous regardiez la version {basis}. Relisez.",
  "problem.because.alert-closed": "{by} a clos cette alerte, {at} : {reason}. Rouvrez-la d’abord.",
  "problem.because.incident-closed": "L’incident {number} est clos. Rouvrez-le d’abord.",
  "problem.because.incident-open": "L’incident {number} est en cours de traitement.",
  "problem.because.tasks-left":
    "Votre service a encore des tâches : {titles}. Faites-les, ou abandonnez-les avec un motif.",
  "problem.because.alert-taken":
    "Cette alerte appartient à un autre incident ouvert. Retirez-la d’abord, ou liez les incidents.",
  "problem.because.critical-alone":
    "L’élément {item} est critique et reste à part. Ouvrez un incident pour ce qui va ensemble.",
  "problem.because.shelved": "{source} est écartée par {by} jusqu’à {until} : {reason}. Mettez-y fin d’abord.",
  "problem.because.unit-busy": "{unit} : {status}. Choisissez une autre unité, ou libérez-la d’abord.",
  "problem.because.only-shown":
    "Cela appartient à {agency}, qui vous le laisse seulement voir. Adressez-vous à ce service.",
  "problem.because.no-part": "Votre service ne participe pas à cet incident. {lead} le dirige et peut vous y associer.",
  "problem.because.not-asked": "{agency} ne participe pas à l’incident {number}. Demandez-lui d’abord de participer.",
  "problem.because.others-task": "« {title} » est une tâche de {agency}.",
  "problem.because.handed-to-others": "La relève est destinée à {to}.",
  "problem.because.taken-over": "Vous avez déjà pris la relève, {at}.",
  "problem.because.parts-open":
    "Des volets restent ouverts. Celui qui commande l’incident ou un superviseur de {agency} le clôt ; vous pouvez clore le volet de votre service.",
  "problem.because.mirror":
    "{authority} fait foi pour l’incident {number} ; ceci en est le miroir. Modifiez-le là-bas.",
  "problem.because.looking-as": "Vous regardez en tant que {role} et ne pouvez rien modifier pendant ce temps.",
  "problem.because.role-needed":
    "Il faut un rôle que vous n’avez pas : {roles}. Adressez-vous à quelqu’un de {agency}.",
  "problem.because.own-request": "Vous l’avez demandé vous-même ; une deuxième personne décide.",
  "problem.because.approved-already":
    "Vous ou votre service avez déjà approuvé ; il faut d’autres personnes, d’autres services là où c’est prévu.",
  "problem.because.log-in-again":
    "Vous vous êtes connecté il y a plus de {minutes} min. Déconnectez-vous et reconnectez-vous pour modifier vos moyens de connexion.",
  "problem.because.wrong-password":
    "Nom ou mot de passe incorrect. Après cinq échecs de suite, il faut attendre avant de réessayer.",
  "problem.because.wrong-code": "Ce code est incorrect ou a déjà servi.",
  "problem.because.account-closed": "Ce compte est fermé. Adressez-vous à un administrateur.",
  "problem.because.log-in-ended": "La connexion a pris trop de temps. Recommencez.",
  "problem.because.passkey-unknown":
    "Cette clé d’accès n’ouvre aucun compte ici. Connectez-vous par mot de passe, ou adressez-vous à un administrateur.",
  "problem.because.wait": "Trop d’échecs de connexion. Réessayez dans {seconds} s, ou utilisez une clé d’accès.",
  "problem.because.queue-full":
    "{count} sont déjà en attente, le maximum. Annulez-en une, ou réessayez quand l’une est finie.",
  "problem.because.text-length": "{field} : {has} caractères, il en faut de {least} à {most}.",
  "problem.because.file-size": "Le fichier fait {bytes} octets, la limite est {most}.",
  "problem.because.field-empty": "{field} est vide et doit être rempli maintenant.",
  "problem.because.too-low": "{field} : {value} est sous le minimum, {limit}.",
  "problem.because.too-high": "{field} : {value} dépasse le maximum, {limit}.",
  "problem.because.not-number": "{field} : « {value} » n’est pas un nombre.",
  "problem.because.not-allowed-value": "{field} : « {value} » ne figure pas parmi {allowed}.",
  "problem.because.unreadable-value": "{field} : « {value} » est illisible.",
};

import type { Messages } from "../messages";
import type { problems as english } from "./en";

/** What refusals of the server say, in Italian. */
export const problems: Pick<Messages, keyof typeof english> = {
  "problem.and": "{meaning} (il server: {detail})",
  "problem.code.malformed-json": "I dati inviati non sono leggibili.",
  "problem.code.wrong-type": "Un campo è di tipo errato.",
  "problem.code.missing-field": "Manca un campo obbligatorio.",
  "problem.code.invalid-utf8": "Il testo non è UTF-8.",
  "problem.code.too-large": "È più grande del consentito.",
  "problem.code.text-too-long": "Un testo è più lungo del consentito.",
  "problem.code.not-a-number": "Un valore non è un numero.",
  "problem.code.time-in-future": "Un orario è troppo avanti nel futuro.",
  "problem.code.time-too-old": "Un orario precede i dati conservati.",
  "problem.code.wrong-unit": "L’unità di misura non è quella registrata.",
  "problem.code.unregistered-source": "La fonte non è registrata.",
  "problem.code.source-retired": "La fonte è dismessa.",
  "problem.code.unreadable-message": "Il messaggio non è leggibile.",
  "problem.code.invalid-value": "Un valore è fuori dai limiti.",
  "problem.code.not-authenticated": "La sessione è terminata. Acceda di nuovo.",
  "problem.code.not-allowed": "Questo non le è consentito. Si rivolga a un supervisore o a un amministratore.",
  "problem.code.not-found": "Non esiste, o non è a lei visibile.",
  "problem.code.conflict": "Non è più come l’ha visto. Lo ricontrolli.",
  "problem.code.overloaded": "Troppe richieste insieme. Riprovi tra poco.",
  "problem.code.disk-full": "Il disco del server è quasi pieno: non si accetta nulla. Avvisi l’amministratore.",
  "problem.code.unavailable": "Non ora: una parte della piattaforma non è pronta. Riprovi.",
  "problem.code.configuration": "La configurazione è errata. Avvisi l’amministratore.",
  "problem.code.internal": "Il server ha avuto un errore interno. Avvisi l’amministratore.",
  "problem.code.second-person": "Serve una seconda persona.",
  "problem.code.purpose-needed": "I dati personali si leggono per uno scopo: indichi il suo.",
  "problem.because.field-changed":
    "{field} ora è «{value}», modificato da {by}, {at}. Ricontrolli e indichi che cosa deve restare.",
  "problem.because.item-changed":
    "Nel frattempo qualcuno ha modificato questa voce. La riguardi com’è ora, poi riprovi.",
  "problem.because.task-changed": "«{title}» è stato modificato nel frattempo; ora è {state}. Lo ricontrolli.",
  "problem.because.version-changed":
    "Qualcuno l’ha modificato: è alla versione {newest}, lei guardava la versione {basis}. Lo rilegga.",
  "problem.because.alert-closed": "{by} ha chiuso questo allarme, {at}: {reason}. Prima lo riapra.",
  "problem.because.incident-closed": "L’evento {number} è chiuso. Prima lo riapra.",
  "problem.because.incident-open": "L’evento {number} è già in gestione.",
  "problem.because.tasks-left":
    "Il suo ente ha ancora compiti aperti: {titles}. Li completi, o li annulli con una motivazione.",
  "problem.because.alert-taken":
    "Questo allarme appartiene a un altro evento aperto. Prima lo tolga da lì, o colleghi gli eventi.",
  "problem.because.critical-alone": "La voce {item} è critica e resta da sola. Apra un evento per ciò che va insieme.",
  "problem.because.shelved": "{source} è silenziata da {by} fino a {until}: {reason}. Prima la riattivi.",
  "problem.because.unit-busy": "{unit}: {status}. Scelga un’altra unità, o prima la liberi.",
  "problem.because.only-shown": "Appartiene a {agency}, che gliene consente solo la visione. Si rivolga a loro.",
  "problem.because.no-part": "Il suo ente non partecipa a questo evento. Lo dirige {lead}, che può coinvolgervi.",
  "problem.because.not-asked": "{agency} non partecipa all’evento {number}. Prima ne chieda la partecipazione.",
  "problem.because.others-task": "«{title}» è un compito di {agency}.",
  "problem.because.handed-to-others": "Il passaggio di consegne è destinato a {to}.",
  "problem.because.taken-over": "L’ha già preso in consegna, {at}.",
  "problem.because.parts-open":
    "Alcune parti sono aperte. Lo chiude chi dirige l’evento o un supervisore di {agency}; lei può chiudere la parte del suo ente.",
  "problem.because.mirror": "Per l’evento {number} fa fede {authority}; qui ce n’è la copia. Lo modifichi lì.",
  "problem.because.looking-as": "Sta guardando come {role}: finché lo fa non può modificare nulla.",
  "problem.because.role-needed": "Serve un ruolo che lei non ha: {roles}. Si rivolga a qualcuno di {agency}.",
  "problem.because.own-request": "L’ha chiesto lei: decide una seconda persona.",
  "problem.because.approved-already":
    "Lei o il suo ente avete già approvato; devono approvare altre persone, di altri enti dove è previsto.",
  "problem.because.log-in-again":
    "Ha effettuato l’accesso più di {minutes} min fa. Esca e rientri per modificare i mezzi di accesso.",
  "problem.because.wrong-password":
    "Nome o password errati. Dopo cinque errori di fila bisogna attendere prima di riprovare.",
  "problem.because.wrong-code": "Questo codice è errato o è già stato usato.",
  "problem.because.account-closed": "Questo account è chiuso. Si rivolga a un amministratore.",
  "problem.because.log-in-ended": "L’accesso ha richiesto troppo tempo. Ricominci.",
  "problem.because.passkey-unknown":
    "Questa passkey non apre alcun account. Acceda con la password, o si rivolga a un amministratore.",
  "problem.because.wait": "Troppi accessi falliti. Riprovi tra {seconds} s, o usi una passkey.",
  "problem.because.queue-full":
    "Ce ne sono già {count} in attesa, il massimo. Ne annulli una, o riprovi quando una è finita.",
  "problem.because.text-length": "{field}: {has} caratteri, devono essere da {least} a {most}.",
  "problem.because.file-size": "Il file ha {bytes} byte, il limite è {most}.",
  "problem.because.field-empty": "{field} è vuoto e ora è obbligatorio.",
  "problem.because.too-low": "{field}: {value} è sotto il minimo, {limit}.",
  "problem.because.too-high": "{field}: {value} è sopra il massimo, {limit}.",
  "problem.because.not-number": "{field}: «{value}» non è un numero.",
  "problem.because.not-allowed-value": "{field}: «{value}» non è tra {allowed}.",
  "problem.because.unreadable-value": "{field}: «{value}» non è leggibile.",
};

import type { Messages } from "../messages";
import type { problems as english } from "./en";

/** What refusals of the server say, in Norwegian Bokmål. */
export const problems: Pick<Messages, keyof typeof english> = {
  "problem.and": "{meaning} (serveren: {detail})",
  "problem.code.malformed-json": "Det som ble sendt, kan ikke leses.",
  "problem.code.wrong-type": "Et felt har feil type.",
  "problem.code.missing-field": "Et påkrevd felt mangler.",
  "problem.code.invalid-utf8": "Teksten er ikke UTF-8.",
  "problem.code.too-large": "Det er større enn tillatt.",
  "problem.code.text-too-long": "En tekst er lengre enn tillatt.",
  "problem.code.not-a-number": "En verdi er ikke et tall.",
  "problem.code.time-in-future": "Et tidspunkt er for langt fram i tid.",
  "problem.code.time-too-old": "Et tidspunkt er før det som er lagret.",
  "problem.code.wrong-unit": "Måleenheten er ikke den registrerte.",
  "problem.code.unregistered-source": "Kilden er ikke registrert.",
  "problem.code.source-retired": "Kilden er tatt ut av bruk.",
  "problem.code.unreadable-message": "Meldingen kan ikke leses.",
  "problem.code.invalid-value": "En verdi er utenfor grensene.",
  "problem.code.not-authenticated": "Du er ikke lenger innlogget. Logg inn igjen.",
  "problem.code.not-allowed": "Dette har du ikke lov til. Spør en vaktleder eller administrator.",
  "problem.code.not-found": "Det finnes ikke, eller det er ikke ditt.",
  "problem.code.conflict": "Det er ikke lenger slik du så det. Se på det igjen.",
  "problem.code.overloaded": "For mye på en gang. Prøv igjen om litt.",
  "problem.code.disk-full": "Serverens disk er nesten full; ingenting tas imot. Si fra til administratoren.",
  "problem.code.unavailable": "Ikke nå; en del av plattformen er ikke klar. Prøv igjen.",
  "problem.code.configuration": "Oppsettet er feil. Si fra til administratoren.",
  "problem.code.internal": "Serveren feilet. Si fra til administratoren.",
  "problem.code.second-person": "Dette krever en person til.",
  "problem.code.purpose-needed": "Personopplysninger leses til et formål: oppgi ditt.",
  "problem.because.field-changed":
    "{field} er nå «{value}» – endret av {by}, {at}. Se på det igjen og velg hva som skal stå der.",
  "problem.because.item-changed":
    "Noen har endret dette elementet i mellomtiden. Se på det slik det er nå, og prøv igjen.",
  "problem.because.task-changed": "«{title}» ble endret i mellomtiden; status er nå {state}. Se på oppgaven igjen.",
  "problem.because.version-changed":
    "Noen har endret det: det er versjon {newest} nå, og du så på versjon {basis}. Les det på nytt.",
  "problem.because.alert-closed": "{by} avsluttet dette varselet, {at}: {reason}. Åpne det igjen først.",
  "problem.because.incident-closed": "Hendelse {number} er avsluttet. Åpne den igjen først.",
  "problem.because.incident-open": "Hendelse {number} er under arbeid.",
  "problem.because.tasks-left":
    "Etaten din har oppgaver igjen: {titles}. Utfør dem, eller frafall dem med en begrunnelse.",
  "problem.because.alert-taken":
    "Dette varselet hører til en annen åpen hendelse. Ta det ut der først, eller koble hendelsene sammen.",
  "problem.because.critical-alone":
    "Element {item} er kritisk og blir stående for seg selv. Opprett en hendelse for det som hører sammen.",
  "problem.because.shelved": "{source} er dempet av {by} til {until}: {reason}. Opphev det først.",
  "problem.because.unit-busy": "{unit} er {status}. Velg en annen enhet, eller frigjør den først.",
  "problem.because.only-shown": "Dette tilhører {agency}, som bare lar deg se det. Spør dem.",
  "problem.because.no-part": "Etaten din deltar ikke i denne hendelsen. {lead} leder den og kan be dere delta.",
  "problem.because.not-asked": "{agency} deltar ikke i hendelse {number}. Be dem delta først.",
  "problem.because.others-task": "«{title}» er en oppgave for {agency}.",
  "problem.because.handed-to-others": "Dette er overlevert til {to}.",
  "problem.because.taken-over": "Du har allerede overtatt, {at}.",
  "problem.because.parts-open":
    "Deler av den er åpne. Innsatslederen eller en vaktleder hos {agency} avslutter den; du kan avslutte delen til din etat.",
  "problem.because.mirror": "{authority} er ansvarlig system for hendelse {number}; dette er et speil. Endre den der.",
  "problem.because.looking-as": "Du ser som {role}, og kan ikke endre noe imens.",
  "problem.because.role-needed": "Dette krever en rolle du ikke har: {roles}. Spør noen hos {agency}.",
  "problem.because.own-request": "Du har selv bedt om det; en annen person avgjør.",
  "problem.because.approved-already":
    "Du eller etaten din har allerede godkjent; de andre må være andre personer, fra andre etater der det kreves.",
  "problem.because.log-in-again":
    "Du logget inn for over {minutes} min siden. Logg ut og inn igjen for å endre hva du logger inn med.",
  "problem.because.wrong-password": "Navn eller passord er feil. Etter fem feil på rad må du vente før neste forsøk.",
  "problem.because.wrong-code": "Denne koden er feil, eller er allerede brukt.",
  "problem.because.account-closed": "Denne kontoen er stengt. Spør en administrator.",
  "problem.because.log-in-ended": "Innloggingen tok for lang tid. Begynn på nytt.",
  "problem.because.passkey-unknown":
    "Denne passnøkkelen åpner ingen konto her. Logg inn med passord, eller spør en administrator.",
  "problem.because.wait": "For mange mislykkede innlogginger. Prøv igjen om {seconds} s, eller bruk en passnøkkel.",
  "problem.because.queue-full":
    "{count} venter allerede, og flere kan ikke vente. Avbryt en, eller prøv igjen når en er ferdig.",
  "problem.because.text-length": "{field}: {has} tegn, må være {least} til {most}.",
  "problem.because.file-size": "Filen har {bytes} byte, grensen er {most}.",
  "problem.because.field-empty": "{field} er tomt og må fylles ut nå.",
  "problem.because.too-low": "{field}: {value} er under minste tillatte, {limit}.",
  "problem.because.too-high": "{field}: {value} er over høyeste tillatte, {limit}.",
  "problem.because.not-number": "{field}: «{value}» er ikke et tall.",
  "problem.because.not-allowed-value": "{field}: «{value}» er ikke blant {allowed}.",
  "problem.because.unreadable-value": "{field}: «{value}» kan ikke leses.",
};

import type { Messages } from "../messages";
import type { advice as english } from "./en";
/** What plans for people who leave a place say, in French. */
export const advice: Pick<Messages, keyof typeof english> = {
  "saying.advice-nothing": "Ne rien faire : tout le monde est sorti après {seconds}",
  "saying.advice-open": "Ouvrir {exit}",
  "saying.advice-also-open": " ; ouvrir {exit}",
  "saying.advice-close": "Fermer {exit}",
  "saying.advice-also-close": " ; fermer {exit}",
  "saying.advice-steward": "Un agent dirige les {people} personnes",
  "saying.advice-also-steward": " ; un agent dirige les {people} personnes",
  "saying.advice-stewards": "{stewards} agents dirigent les {people} personnes",
  "saying.advice-also-stewards": " ; {stewards} agents dirigent les {people} personnes",
  "saying.advice-between": " entre ({left}, {low}) et ({right}, {high})",
  "saying.advice-middle": " au centre",
  "saying.advice-east": " à {distance} à l’est du centre",
  "saying.advice-north-east": " à {distance} au nord-est du centre",
  "saying.advice-north": " à {distance} au nord du centre",
  "saying.advice-north-west": " à {distance} au nord-ouest du centre",
  "saying.advice-west": " à {distance} à l’ouest du centre",
  "saying.advice-south-west": " à {distance} au sud-ouest du centre",
  "saying.advice-south": " à {distance} au sud du centre",
  "saying.advice-south-east": " à {distance} au sud-est du centre",
  "saying.advice-and": " et",
  "saying.advice-to-exit": " vers {exit}",
  "saying.advice-hold": ", pas avant la seconde {second}",
  "saying.advice-out": " : tout le monde est sorti après {seconds} au lieu de {before}",
  "saying.advice-crowded": ", et chacun passe en moyenne {seconds} au lieu de {before} au-dessus de 4 personnes/m²",
  "saying.advice-because":
    ", car {people} personnes au lieu de {before} prennent {exit}, qui serait la dernière sortie à se vider",
  "saying.advice-reckoned": " ; estimé, non simulé, pour les derniers ({people})",
  "saying.advice-left": " ; ne sortent pas : {people}",
};

import type { Messages } from "../messages";
import type { advice as english } from "./en";
/** What plans for people who leave a place say, in Italian. */
export const advice: Pick<Messages, keyof typeof english> = {
  "saying.advice-nothing": "Non fare nulla: tutti sono fuori dopo {seconds}",
  "saying.advice-open": "Aprire {exit}",
  "saying.advice-also-open": "; aprire {exit}",
  "saying.advice-close": "Chiudere {exit}",
  "saying.advice-also-close": "; chiudere {exit}",
  "saying.advice-steward": "Un addetto indirizza le {people} persone",
  "saying.advice-also-steward": "; un addetto indirizza le {people} persone",
  "saying.advice-stewards": "{stewards} addetti indirizzano le {people} persone",
  "saying.advice-also-stewards": "; {stewards} addetti indirizzano le {people} persone",
  "saying.advice-between": " tra ({left}, {low}) e ({right}, {high})",
  "saying.advice-middle": " al centro",
  "saying.advice-east": " {distance} a est del centro",
  "saying.advice-north-east": " {distance} a nord-est del centro",
  "saying.advice-north": " {distance} a nord del centro",
  "saying.advice-north-west": " {distance} a nord-ovest del centro",
  "saying.advice-west": " {distance} a ovest del centro",
  "saying.advice-south-west": " {distance} a sud-ovest del centro",
  "saying.advice-south": " {distance} a sud del centro",
  "saying.advice-south-east": " {distance} a sud-est del centro",
  "saying.advice-and": " e",
  "saying.advice-to-exit": " verso {exit}",
  "saying.advice-hold": ", non prima del secondo {second}",
  "saying.advice-out": ": tutti sono fuori dopo {seconds} invece di {before}",
  "saying.advice-crowded": ", e in media ciascuno passa {seconds} invece di {before} oltre le 4 persone/m²",
  "saying.advice-because":
    ", perché {people} persone invece di {before} prendono {exit}, che si svuoterebbe per ultima",
  "saying.advice-reckoned": "; stimato, non simulato, per gli ultimi ({people})",
  "saying.advice-left": "; non escono: {people}",
};

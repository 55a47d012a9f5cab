import { spellings, type Vocabulary } from "../../lexicon/vocabulary.ts";

/** Feast days by the date, or the distance from Easter, that they are everywhere. */
export const FEASTS: Vocabulary = spellings({
  "1 january": "jour de l'an|nouvel an|le nouvel an",
  "6 january": "épiphanie|jour des rois",
  "14 february": "saint-valentin|saint valentin|la saint-valentin",
  "easter-47": "mardi gras",
  "easter-46": "mercredi des cendres",
  "easter-7": "dimanche des rameaux|rameaux",
  "easter-3": "jeudi saint",
  "easter-2": "vendredi saint",
  "easter-1": "samedi saint",
  easter: "pâques|dimanche de pâques",
  "easter+1": "lundi de pâques",
  "easter+39": "ascension|l'ascension|jeudi de l'ascension",
  "easter+49": "pentecôte|dimanche de pentecôte",
  "easter+50": "lundi de pentecôte",
  "1 may": "fête du travail",
  "15 august": "assomption",
  "31 october": "halloween",
  "1 november": "toussaint|la toussaint",
  "11 november": "armistice|jour de l'armistice",
  "24 december": "veille de noël|réveillon de noël",
  "25 december": "noël|jour de noël",
  "26 december": "saint-étienne|saint étienne",
  "31 december": "saint-sylvestre|saint sylvestre|réveillon du nouvel an|réveillon du jour de l'an",
  "friday after 4th thursday of november": "black friday",
});

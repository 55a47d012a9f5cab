import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const access = ({ capital, number, plural }: Formats): Messages["access"] => ({
  whoToAsk: (contact) => `Contact : ${contact}`,
  anybody: "un administrateur de l’espace de travail, ou la personne qui gère ce bot",
  notListed: {
    problem: "Vous n’avez pas l’autorisation de demander des rapports de licences.",
    fix: "Demandez à être ajouté à la liste.",
  },
  cannotTell: {
    problem:
      "Je ne peux pas vérifier auprès de Slack pour l’instant si vous pouvez demander des rapports de licences.",
    fix: "Réessayez dans une minute. Le journal du bot en dit plus.",
  },
  channelNotListed: {
    problem: "Les rapports de licences ne peuvent pas être envoyés dans ce canal.",
    fix: "Choisissez un autre canal, ou faites-vous envoyer le rapport.",
  },
  external: {
    title: "Partager à l’extérieur ?",
    canRead: (channel, names) =>
      `${capital(channel)} peut être lu par des personnes extérieures à votre organisation : ${names}. Le rapport contient des noms et des adresses e-mail.`,
    nothingYet: "Rien n’a encore été demandé.",
    post: (channel, names) => `Publier dans ${channel}, visible par ${names}`,
    postShort: (channel) => `Publier dans ${channel}`,
    sendToMe: "Me l’envoyer à la place",
    sure: "Partager hors de votre organisation ?",
    theyCanRead: (names) => `Pourront alors aussi lire et conserver le rapport : ${names}.`,
    yes: "Publier",
    no: "Ne pas publier",
    choose: "Où doit-il aller ?",
    submit: "Demander le rapport",
    back: "Retour",
    more: (count) =>
      plural(count, {
        one: `${number(count)} autre`,
        other: `${number(count)} autres`,
      }),
    unnamed: "une organisation que Slack ne nomme pas",
    thisChannel: "ce canal",
    tooOld: {
      problem: "Cette question a expiré.",
      fix: "Demandez de nouveau le rapport.",
    },
    notYours: {
      problem: "Cette question s’adressait à quelqu’un d’autre.",
      fix: "Demandez le rapport vous-même.",
    },
  },
});

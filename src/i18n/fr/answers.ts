import type { Messages } from "../index.ts";

export const answers = (): Messages["answers"] => ({
  report: (range, formats, place) =>
    `${range}, en ${formats}. Le rapport apparaîtra ${place} dès que le serveur l’aura produit.`,
  reports: (range, formats, place) =>
    `${range}, en ${formats}. Les rapports apparaîtront ${place} dès que le serveur les aura produits.`,
  brief: (range, formats) => `Compris : ${range}, en ${formats}.`,
  places: {
    here: "ici",
    direct: "dans notre message direct",
    channel: (channel) => `dans ${channel}`,
  },
  mistakes: {
    format: (typed) => `Format : « ${typed} » n’est pas un format. Il y a pdf, csv et both.`,
    zone: (typed) => `Fuseau horaire : je ne connais pas de fuseau « ${typed} ».`,
    server: (typed) => `Serveur : « ${typed} » n’est pas l’un de mes serveurs VB365.`,
    place: (typed) =>
      `Destination : « ${typed} » n’est ni une destination ni la fin d’une période. Il y a here, me et #canal.`,
    range: (said) => `Période : ${said}`,
  },
  anOption: "Une option n’a pas été comprise.",
  noWord: (typed) => `« ${typed} » n’est ni une période ni l’une de mes commandes.`,
  noWordBrief: "Ce n’est ni une période ni l’une de mes commandes.",
  nothingOrdered: "Rien n’a été demandé.",
  didYouMean: (near) => `Vouliez-vous dire ${near} ?`,
  tryThese: (examples) => `Par exemple ${examples}`,
  twoFormats: {
    problem: "PDF et CSV sont demandés tous les deux.",
    fix: "Indiquez-en un seul, ou écrivez both.",
  },
  twice: {
    zone: { problem: "Deux fuseaux horaires sont indiqués.", fix: "Indiquez-en un seul." },
    server: {
      problem: "Deux serveurs sont indiqués.",
      fix: "Indiquez-en un seul : un rapport vient d’un seul serveur.",
    },
    place: {
      problem: "Deux destinations sont indiquées.",
      fix: "Indiquez-en une seule : here, me ou un #canal.",
    },
  },
  noChannel: {
    problem: (channel) => `Il n’y a pas de canal ${channel} que vous puissiez voir.`,
    fix: "Saisissez # et choisissez-en un dans la liste de Slack, ou écrivez here ou me.",
  },
  slow: {
    servers: "Un instant, j’interroge les serveurs…",
    slack: "Un instant, Slack tarde à me renseigner sur vous et sur ce canal…",
  },
});

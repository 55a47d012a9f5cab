import type { Messages } from "../messages.ts";

export const answers = (): Messages["answers"] => ({
  report: (range, formats, place) =>
    `${range}, en ${formats}. Le rapport apparaîtra ${place} dès qu’il sera prêt.`,
  reports: (range, formats, place) =>
    `${range}, en ${formats}. Les rapports apparaîtront ${place} dès qu’ils seront prêts.`,
  brief: (range, formats) => `Compris : ${range}, en ${formats}.`,
  places: {
    here: "ici",
    direct: "dans nos messages directs",
    channel: (channel) => `dans ${channel}`,
  },
  mistakes: {
    format: (typed) => `« ${typed} » n’est pas un format. Utilisez pdf, csv ou both.`,
    zone: (typed) => `Je ne connais pas le fuseau horaire « ${typed} ».`,
    server: (typed) => `« ${typed} » n’est pas l’un de mes serveurs VB365.`,
    place: (typed) => `« ${typed} » n’est pas une destination. Utilisez here, me ou #canal.`,
    range: (said) => `Période : ${said}`,
  },
  anOption: "Je ne comprends pas l’une des options.",
  noWord: (typed) => `« ${typed} » n’est ni une période ni une commande.`,
  noWordBrief: "Ce n’est ni une période ni une commande.",
  nothingOrdered: "Rien n’a été demandé.",
  didYouMean: (near) => `Vouliez-vous dire ${near} ?`,
  tryThese: (examples) => `Par exemple ${examples}`,
  forHelp: (command) => `Pour obtenir de l’aide, saisissez ${command}.`,
  twoFormats: {
    problem: "Vous avez indiqué à la fois PDF et CSV.",
    fix: "Indiquez-en un seul, ou écrivez both.",
  },
  twice: {
    zone: { problem: "Vous avez indiqué deux fuseaux horaires.", fix: "Indiquez-en un seul." },
    server: {
      problem: "Vous avez indiqué deux serveurs.",
      fix: "Indiquez-en un seul : chaque rapport vient d’un seul serveur.",
    },
    place: {
      problem: "Vous avez indiqué deux destinations.",
      fix: "Indiquez-en une seule : here, me ou #canal.",
    },
  },
  noChannel: {
    problem: (channel) => `Je ne trouve pas de canal ${channel} que vous puissiez voir.`,
    fix: "Saisissez # et choisissez-en un dans la liste de Slack, ou écrivez here ou me.",
  },
  slow: {
    servers: "Un instant, j’interroge les serveurs…",
    report: "Un instant, cela prend plus de temps que d’habitude…",
  },
  tooLate: {
    problem: "La demande a pris trop de temps, rien n’a été fait.",
    fix: "Saisissez de nouveau la commande.",
  },
});

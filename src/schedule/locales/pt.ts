import type { ScheduleLanguage } from "./language.ts";
import { plurals, spellings } from "./tables.ts";

const PLURALS =
  "segundas,segundas-feiras,segundas feiras|terças,terças-feiras,terças feiras|quartas,quartas-feiras,quartas feiras|" +
  "quintas,quintas-feiras,quintas feiras|sextas,sextas-feiras,sextas feiras|sábados|domingos";

const ORDINALS = { segunda: "2th", quarta: "4th", quinta: "5th" };
const DAYS = {
  segunda: "monday",
  terça: "tuesday",
  quarta: "wednesday",
  quinta: "thursday",
  sexta: "friday",
};

/** "segunda sexta-feira" is the second Friday; "segunda sexta" may be Monday and Friday as well. */
function ordinalsOfDays(): Record<string, string> {
  const words: Record<string, string> = {};
  for (const [ordinal, nth] of Object.entries(ORDINALS)) {
    for (const [day, meaning] of Object.entries(DAYS)) {
      words[`${ordinal} ${day}-feira`] = `${nth} ${meaning}`;
      words[`${ordinal} ${day}`] = "?ordinal";
    }
  }
  words["segunda feira"] = "monday";
  return words;
}

export const language: ScheduleLanguage = {
  code: "pt",
  vocabulary: {
    ...ordinalsOfDays(),
    ...plurals(PLURALS, ["", "às", "nas", "aos", "nos"]),
    ...spellings({
      every: "todo|toda|todos os|todas as|todos|todas|cada|a cada|em cada",
      "every day": "diariamente|diário|diária",
      "every week": "semanalmente|semanal",
      "every month": "mensalmente|mensal",
      "every quarter": "trimestralmente|trimestral",
      "every half": "semestralmente|semestral",
      "every year": "anualmente|anual",
      "every 2 month": "bimestral|bimestralmente",
      "every 2 day":
        "dia sim, dia não|dia sim dia não|dia sim e dia não|dia sim, outro não|um dia sim, outro não|um dia sim e outro não|em dias alternados|dias alternados",
      "every 2 week":
        "semana sim, semana não|semana sim semana não|uma semana sim, outra não|uma semana sim e outra não|em semanas alternadas|semanas alternadas",
      "every morning": "toda manhã|todas as manhãs|cada manhã|pelas manhãs",
      "every afternoon": "toda tarde|todas as tardes|cada tarde",
      "every night": "toda noite|todas as noites|cada noite",
      "?biweekly": "bissemanal|bissemanalmente|bi-semanal",
      "?semimonthly": "bimensal|bimensalmente",
      "?biannually": "bianual|bienal",
      "?fortnight":
        "quinzenal|quinzenalmente|quinzena|a cada quinze dias|a cada 15 dias|a cada quinzena|toda quinzena|de quinze em quinze dias|de 15 em 15 dias",
      per: "por|um|uma",
      "1 times": "uma vez",
      times: "vez|vezes|x|ocorrências|execuções",
      "outof 2": "sim e outro não|sim e outra não|sim, outro não|sim, outra não",
      minute: "minuto|minutos|min",
      uur: "hora|horas",
      dia: "dia|dias",
      week: "semana|semanas",
      month: "mês|meses|mes",
      quarter: "trimestre|trimestres",
      half: "semestre|semestres",
      year: "ano|anos",
      "30 minute": "meia hora",
      "15 minute": "quarto de hora",
      workday: "dia útil|dia de trabalho|dia de semana",
      workdays: "dias úteis|dias de trabalho|dias de semana|durante a semana",
      weekend: "fim de semana|final de semana|fim-de-semana",
      "weekend~": "no fim de semana|no final de semana|ao fim de semana",
      weekends:
        "fins de semana|finais de semana|fins-de-semana|aos fins de semana|nos fins de semana|nos finais de semana",
      last: "último|última|últimos|últimas",
      "2th last": "penúltimo|penúltima",
      "3th last": "antepenúltimo|antepenúltima",
      start: "início|começo|princípio",
      end: "fim|final",
      "at end of": "no fim de|no fim do|no final de|no final do|ao fim de|ao final de|ao final do|ao fim do",
      "at start of": "no início de|no início do|no começo de|no começo do|no princípio de|ao início de",
      on: "na|no|nas|nos",
      at: "às|ao|à|as|aos",
      "at noon": "ao meio-dia|ao meio dia",
      "at midnight": "à meia-noite|à meia noite",
      to: "a",
      in: "em|no mês de",
      of: "de|do|da|dos|das",
      and: "e|bem como|assim como",
      or: "ou",
      "": "o|os",
      am: "da manhã|da madrugada|horas da manhã|h da manhã",
      pm: "da tarde|da noite|horas da tarde|horas da noite|h da tarde|h da noite",
      noon: "meio-dia|meio dia",
      midnight: "meia-noite|meia noite",
      ":30": "e meia",
      ":15": "e um quarto",
      "in morning": "pela manhã|de manhã|na parte da manhã",
      "in afternoon": "à tarde|de tarde",
      "in evening": "à noite|de noite",
      "time of": "hora de|horário de|hora do|fuso de",
      starting:
        "a partir de|a partir do|a partir da|a partir das|a partir dos|a partir do dia|a partir de dia|desde|desde o|começando em|começando no|começando|com início em|iniciando em",
      until: "até|até o|até a|até ao|até o dia|até ao dia|até dia",
      "until end of": "até o fim de|até o fim do|até o final de|até o final do|até ao fim de",
      inclusive: "inclusive|inclusivo",
      before: "antes de|antes do|antes da",
      for: "durante|durante as|durante os|pelas próximas|pelos próximos|para",
      today: "hoje",
      tomorrow: "amanhã",
      overmorrow: "depois de amanhã",
      yesterday: "ontem",
      next: "próximo|próxima|próximos|próximas|que vem",
      this: "este|esta|esse|essa|neste|nesta",
      except: "exceto|excepto|menos|salvo|excluindo|com exceção de|à exceção de|mas não|fora|sem",
    }),
  },
};

import type { Formats } from "../formats.ts";

export const schedules = ({ number, plural }: Formats) => ({
  title: "Programaciones",
  card: {
    scheduled: (words: string) => `Programado: ${words}`,
    now: (words: string) => `Creado a petición, fuera de la programación: ${words}`,
    late: (due: string, made: string) => `Previsto el ${due}, creado el ${made}: el bot estaba parado.`,
    missed: (due: string, made: string) => `Previsto el ${due}, creado a petición el ${made}.`,
    unchanged: (range: string) =>
      `Sin cambios: ${range} tiene las mismas cifras que el último informe enviado.`,
  },
  run: (at: string, range: string) => `${at} → ${range}`,
  runUnread: (at: string, said: string) => `${at} → nada: ${said}`,
  nextRuns: "Próximas ejecuciones",
  ended: "No hay más ejecuciones: la programación ha terminado.",
  about: (range: string, formats: string, place: string) => `${range}, en ${formats}, ${place}`,
  places: { me: "por mensaje directo", channel: (channel: string) => `en ${channel}` },
  owner: (person: string) => `Responsable: ${person}`,
  whenChanged: {
    silent: "Solo cuando cambian las cifras",
    say: "Solo cuando cambian las cifras; si no, una línea",
  },
  failuresTo: (channel: string) => `Los fallos van a ${channel}`,
  warnings: {
    same: (range: string) => `Las próximas ejecuciones informarían del mismo periodo: ${range}.`,
    empty: (at: string, range: string) =>
      `La ejecución del ${at} estaría casi vacía: ${range}. Quizá quieras «el mes pasado» o «ayer».`,
    skipped: (at: string) =>
      `Un cambio de hora se salta esa hora: la ejecución se hace una vez, en su lugar, el ${at}.`,
    twice: (at: string) =>
      `Un cambio de hora repite esa hora: la ejecución se hace la primera vez, el ${at}.`,
    shared: (names: string) => `${names} puede leer este canal y, por tanto, cada informe que se envíe ahí.`,
  },
  preview: {
    question: "Todavía no hay nada programado.",
    save: "Programar",
    saveShared: "Programar y dejar que lo lean",
    discard: "Descartar",
    discarded: { problem: "No se ha programado nada.", fix: "Vuelve a escribir el comando si lo necesitas." },
  },
  saved: "Programado.",
  state: {
    active: "Activa",
    paused: "En pausa",
    pausedUntil: (at: string) => `En pausa hasta el ${at}`,
    pausedFailures: "En pausa: ha fallado demasiadas veces seguidas",
    pausedOwner: "En pausa: nadie se ha hecho cargo",
    removed: "Eliminada",
    ended: "Terminada",
    held: {
      archived: "En espera: el canal está archivado",
      "not-member": "En espera: no estoy en el canal",
      "not-visible": "En espera: no puedo ver el canal",
      "not-listed": "En espera: no se pueden enviar informes a este canal",
      shared: "En espera: otras organizaciones pueden leer el canal",
    },
  },
  buttons: {
    pause: "Pausar",
    resume: "Reanudar",
    skip: "Saltar la próxima",
    now: "Ejecutar ahora",
    edit: "Editar…",
    handOver: "Traspasar…",
    remove: "Eliminar",
    undo: "Deshacer",
    missed: (count: number) => `Perdidas (${number(count)})`,
    make: "Crear ahora",
    takeOver: "Hacerme cargo",
    confirm: "Dejar que lo lean",
    more: "Más",
  },
  removeSure: {
    title: "¿Eliminar la programación?",
    text: "Los informes ya no llegarán solos. Puedes deshacerlo durante una hora.",
  },
  list: {
    here: "Programaciones de este canal",
    mine: "Mis programaciones",
    all: "Todas las programaciones",
    none: "No hay programaciones.",
    hint: "Añade a una solicitud palabras como «cada mes el día 1 a las 9».",
    missed: "Perdidas",
    noneMissed: "No se ha perdido nada.",
    missedLine: (due: string, why: string) => `${due}: ${why}`,
    missedMore: (count: number) =>
      plural(count, { one: "Y una anterior.", other: `Y ${number(count)} anteriores.` }),
  },
  why: {
    down: "el bot estaba parado",
    owner: "su responsable no puede pedir informes",
    archived: "el canal estaba archivado",
    "not-member": "el bot no estaba en el canal",
    "not-visible": "el bot no veía el canal",
    "not-listed": "el canal no puede recibir informes",
    shared: "otras organizaciones podían leer el canal",
    range: "el periodo no se podía leer en ese momento",
  },
  done: {
    paused: "En pausa.",
    resumed: "Sigue adelante.",
    skipped: "Se saltará la próxima ejecución.",
    edited: "Guardado, a partir de la próxima ejecución.",
    handedOver: (person: string) => `${person} es ahora responsable.`,
    removed: "Eliminada.",
    restored: "La programación vuelve a estar.",
    confirmed: "Podrán leer sus informes a partir de la próxima ejecución.",
    made: "El informe está en camino.",
  },
  refused: {
    unknown: {
      problem: "Esta programación ya no existe.",
      fix: "Mira la lista: `/license-report schedules`.",
    },
    nothing: { problem: "Ya está así.", fix: "Mira la lista: `/license-report schedules`." },
    conflict: {
      problem: "Alguien ha cambiado esta programación mientras tanto: no se ha guardado nada.",
      fix: "Ábrela de nuevo: tus cambios se añadirán a los suyos.",
    },
    notYours: {
      problem: "Eso solo pueden hacerlo su responsable y los administradores del bot.",
      fix: "Pídeselo, o ponla en pausa: puede hacerlo quien pueda pedir informes aquí.",
    },
    notAdmin: {
      problem: "Solo los administradores del bot ven todas las programaciones.",
      fix: "Usa `schedules here` o `schedules mine`.",
    },
    gone: { problem: "Este informe ya se ha creado.", fix: "Mira su tarjeta en el canal." },
    over: {
      problem: "La programación termina antes de su primera ejecución.",
      fix: "Elige un final posterior.",
    },
    tooOld: { problem: "Esta vista previa ha caducado.", fix: "Vuelve a escribir el comando." },
    owner: { problem: "No puedes pedir este informe.", fix: "Pídeselo a alguien que pueda." },
    full: {
      channel: (most: number) =>
        plural(most, {
          one: "Este canal ya tiene una programación activa.",
          other: `Este canal ya tiene ${number(most)} programaciones activas.`,
        }),
      person: (most: number) =>
        plural(most, {
          one: "Ya tienes una programación activa.",
          other: `Ya tienes ${number(most)} programaciones activas.`,
        }),
      workspace: (most: number) =>
        plural(most, {
          one: "Este espacio de trabajo ya tiene una programación activa.",
          other: `Este espacio de trabajo ya tiene ${number(most)} programaciones activas.`,
        }),
      fix: "Pausa o elimina una primero.",
    },
  },
  unread: {
    empty: "Di cuándo debe repetirse.",
    "too-long": "Es demasiado largo para una programación.",
    "no-recurrence": "Eso no dice con qué frecuencia debe repetirse.",
    "too-often": "Es demasiado a menudo: debe haber al menos una hora entre dos ejecuciones.",
    grid: "Esas horas no dividen el día: usa cada 1, 2, 3, 4, 6, 8 o 12 horas.",
    never: "Ningún día encaja.",
    impossible: "Esa fecha u hora no existe.",
    contradiction: "Esas partes se contradicen.",
    ambiguous: "Eso puede significar dos cosas.",
    leftover: "No entiendo una parte.",
    "unknown-zone": "No conozco esa zona horaria.",
    "bad-cron": "Eso no es una expresión cron de cinco campos.",
    "past-end": "Termina antes de la primera ejecución.",
  },
  unreadPart: (words: string) => `No puedo leer «${words}».`,
  notices: {
    about: (range: string, words: string) => `${range} · ${words}`,
    ownerGone: {
      problem: (person: string) =>
        `No se envió un informe programado: su responsable, ${person}, ya no puede pedir informes.`,
      fix: "Quien pueda pedirlos puede hacerse cargo. A la segunda vez, se pone en pausa.",
    },
    held: {
      archived: "No se envió un informe programado: su canal está archivado.",
      "not-member": "No se envió un informe programado: ya no estoy en su canal.",
      "not-visible": "No se envió un informe programado: no puedo ver su canal.",
      "not-listed": "No se envió un informe programado: su canal ya no puede recibir informes.",
      shared: "No se envió un informe programado: su canal se comparte ahora con otras organizaciones.",
    },
    heldFix: "Sigue sola cuando se resuelva. Lo que se perdió está en la lista de programaciones.",
    heldSharedFix: "Espera hasta que dejes que lo lean.",
    failed: "Un informe programado ha fallado.",
    paused: (count: number) =>
      `Un informe programado ha fallado ${number(count)} veces seguidas: su programación está en pausa.`,
    pausedFix: "Reanúdala cuando se resuelva la causa.",
    range: "No se pudo crear un informe programado: su periodo no se puede leer en ese momento.",
    rangeFix: "Edita la programación: `/license-report schedules mine`.",
    serverHeld: (server: string) => `Todas las programaciones del servidor VB365 ${server} esperan.`,
    serverHeldFix: "Siguen solas cuando el bot pueda volver a iniciar sesión.",
  },
});

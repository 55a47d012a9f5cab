import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const doctor = ({ number, plural }: Formats): Messages["doctor"] => ({
  title: "Doctor",
  allWell: "Todo lo que necesita el bot está en orden.",
  found: (problems, warnings) =>
    `${number(problems)} ${plural(problems, { one: "problema", other: "problemas" })}, ${number(warnings)} ${plural(warnings, { one: "advertencia", other: "advertencias" })}.`,
  on: (check, server) => `${check} de ${server}`,
  inOrder: (checks) => `En orden: ${checks}.`,
  more: "El comando npm run doctor da más detalles, en el equipo del bot.",
  notAdmin: {
    problem: "Solo los administradores de este bot pueden consultar al doctor.",
    fix: "Pregunte a alguien que figure en ACCESS_ADMINS.",
  },
  checks: {
    settings: {
      name: "Configuración",
      fix: "El registro del bot nombra los ajustes que pueden estar mal escritos. Corríjalos.",
    },
    disk: { name: "Espacio en disco", fix: "Libere espacio en el disco de DATA_DIR." },
    directory: {
      name: "Directorio de datos",
      fix: "Asigne DATA_DIR solo al usuario del bot, con permiso de escritura.",
    },
    zones: { name: "Datos de zonas horarias", fix: "Ejecute el bot con el Node que incluye." },
    proxy: { name: "Proxy", fix: "Corrija HTTPS_PROXY y NO_PROXY." },
    store: {
      name: "Base de datos",
      fix: "Compruebe que la base de datos del bot responde, permite escribir y corresponde a esta versión.",
    },
    token: {
      name: "Token de Slack",
      fix: "Ponga en SLACK_BOT_TOKEN el token de bot de la aplicación y compruebe el acceso a Slack.",
    },
    scopes: {
      name: "Permisos de Slack",
      fix: "Pegue de nuevo el manifiesto en «App Manifest» y reinstale la aplicación.",
    },
    socket: { name: "Socket Mode", fix: "Active Socket Mode y compruebe SLACK_APP_TOKEN." },
    channels: { name: "Canales", fix: "Corrija los ID de ACCESS_CHANNELS e invite al bot a esos canales." },
    groups: {
      name: "Grupos de usuarios",
      fix: "Corrija los ID de los grupos en ACCESS_USER_GROUPS, ACCESS_ADMINS y WATCH_ESCALATE_TO.",
    },
    clock: { name: "Reloj", fix: "Ponga en hora ambos equipos con NTP." },
    reach: { name: "Conexión", fix: "Compruebe la dirección y el puerto del servidor, y la red hasta él." },
    certificate: {
      name: "Certificado",
      fix: "Renueve el certificado del servidor o confíe en él. El comando del doctor muestra la línea que lo fija.",
    },
    signIn: { name: "Inicio de sesión", fix: "Compruebe la cuenta del servidor y su rol." },
    versions: {
      name: "Versión de la API",
      fix: "Ponga en VB365_API_VERSION una versión que admita el servidor.",
    },
    license: { name: "Licencia", fix: "Renueve o amplíe la licencia del servidor." },
    report: { name: "Informe", fix: "Comunique lo que muestra el comando del doctor con --report." },
  },
});

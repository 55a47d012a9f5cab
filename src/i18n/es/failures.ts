import type { Words } from "../index.ts";
import { values } from "./failure-values.ts";

export const failures = (): Words["failures"] => ({ entries, values });

const entries: Words["failures"]["entries"] = {
  // El camino hasta el servidor VB365
  vb365_unreachable: {
    happened: "El servidor VB365 {server} ha rechazado la conexión o no se encuentra.",
    todo: "Compruebe que la máquina está encendida, que su servicio de API REST está activado y que el puerto está abierto desde aquí.",
  },
  vb365_timeout: {
    happened: "El servidor VB365 {server} no ha respondido a tiempo ({phase}).",
    todo: "Inténtelo de nuevo en unos minutos; si continúa, revise la carga del servidor.",
  },
  vb365_connection_lost: {
    happened:
      "La conexión con el servidor VB365 {server} se ha cortado antes de que el informe estuviera completo.",
    todo: "Inténtelo de nuevo; si continúa, busque un proxy o un cortafuegos que corte las respuestas largas.",
  },
  vb365_tls_untrusted: {
    happened:
      "El certificado del servidor VB365 {server} no es de confianza ({reason}). No se le ha enviado nada.",
    todo: "Ponga en VB365_TLS_CA_FILE su CA o, tras comprobarlo, en VB365_TLS_FINGERPRINT el SHA-256 de su certificado. Presentado: {fingerprint}.",
  },
  vb365_tls_pin_mismatch: {
    happened:
      "El servidor VB365 {server} ha presentado un certificado distinto del fijado. No se le ha enviado nada.",
    todo: "Si el certificado se ha renovado, compruebe el nuevo en el servidor y póngalo en VB365_TLS_FINGERPRINT. Presentado: {fingerprint}.",
  },
  vb365_unknown_server: {
    happened: "El servidor VB365 {server} ya no está en la configuración del bot.",
    todo: "Añádalo de nuevo a VB365_SERVERS y pulse «Reintentar», o pida el informe a otro servidor.",
  },
  // Lo que ha respondido el servidor VB365
  vb365_credentials_refused: {
    happened: "El servidor VB365 {server} ha rechazado el nombre de usuario o la contraseña del bot.",
    todo: "Corrija VB365_USERNAME y VB365_PASSWORD y reinicie el bot; si lo que se ha corregido es la cuenta en el servidor, pulse «Reintentar». Hasta entonces el bot no lo intenta por sí mismo, para que la cuenta no se bloquee.",
  },
  vb365_unauthorized: {
    happened: "El servidor VB365 {server} ha rechazado dos veces la sesión del bot.",
    todo: "Compruebe que la cuenta sigue siendo de administrador de VB365 y que no se admite solo a operadores de restauración.",
  },
  vb365_forbidden: {
    happened: "La cuenta del bot no puede crear informes en el servidor VB365 {server}.",
    todo: "Asígnele un rol de administrador de VB365.",
  },
  vb365_not_found: {
    happened: "El servidor VB365 {server} no conoce este informe en la API {version}.",
    todo: "Ponga en VB365_API_VERSION una versión que ofrezca (v6, v7 o v8).",
  },
  vb365_bad_request: {
    happened: "El servidor VB365 {server} no ha aceptado la petición.",
    todo: "Cambie el periodo y lea el mensaje del propio servidor.",
  },
  vb365_throttled: {
    happened: "El servidor VB365 {server} ha pedido menos llamadas (429).",
    todo: "Espere un minuto y vuelva a intentarlo.",
  },
  vb365_busy: {
    happened: "El servidor VB365 {server} está ocupado con una operación incompatible (409).",
    todo: "Inténtelo de nuevo en unos minutos.",
  },
  vb365_server_error: {
    happened: "El servidor VB365 {server} ha fallado al generar el informe ({status}).",
    todo: "Lea el mensaje del propio servidor y sus registros, y vuelva a intentarlo.",
  },
  vb365_gateway: {
    happened: "Un proxy delante del servidor VB365 {server} ha respondido {status}.",
    todo: "Compruebe que el servicio VB365 funciona detrás de él, y el límite de tiempo del proxy.",
  },
  vb365_unexpected: {
    happened: "El servidor VB365 {server} ha dado una respuesta que el bot no conoce ({status}).",
    todo: "Compruebe que VB365_URL apunta a la API REST de un servidor VB365; si es así, comuníquelo con la versión del servidor.",
  },
  // Lo que ha llegado como informe
  report_empty: {
    happened: "El servidor VB365 {server} ha respondido 200, pero no ha enviado ningún archivo.",
    todo: "Su documentación más antigua dice que puede ocurrir: busque el informe en el propio servidor y actualícelo a una versión actual.",
  },
  report_not_a_file: {
    happened:
      "El servidor VB365 {server} ha respondido 200, pero con {kind} en lugar de un archivo {format}.",
    todo: "Compruebe que VB365_URL llega al propio servidor y no a un portal o un proxy.",
  },
  report_damaged: {
    happened: "El archivo {format} del servidor VB365 {server} está dañado ({reason}); no se ha compartido.",
    todo: "Inténtelo de nuevo.",
  },
  report_too_large: {
    happened: "El informe supera el límite de {limit}.",
    todo: "Pida un periodo más corto.",
  },
  // Slack
  slack_not_in_channel: {
    happened: "El bot no es miembro del canal, así que no puede compartir el archivo en él.",
    todo: "Escriba `/invite @{bot}` en el canal y pulse «Reintentar».",
  },
  slack_channel_not_found: {
    happened: "El bot no puede ver el canal.",
    todo: "Si es un canal privado, escriba en él `/invite @{bot}` y pulse «Reintentar».",
  },
  slack_channel_archived: {
    happened: "El canal está archivado.",
    todo: "Elija otro canal, o desarchívelo.",
  },
  slack_channel_shared: {
    happened:
      "Mientras tanto han llegado al canal personas ajenas a su organización; el informe no se ha compartido.",
    todo: "Pulse «Reintentar» para decidir si pueden leerlo, o pida que se le envíe solo a usted.",
  },
  slack_files_disabled: {
    happened: "La subida de archivos está desactivada en este espacio de trabajo.",
    todo: "Pida a un administrador del espacio de trabajo que la permita para las aplicaciones.",
  },
  slack_file_type_not_allowed: {
    happened: "Este espacio de trabajo no permite archivos {format}.",
    todo: "Pida el otro formato, o consulte a un administrador del espacio de trabajo.",
  },
  slack_file_too_large: {
    happened: "El informe ({size}) es más grande de lo que permite este espacio de trabajo.",
    todo: "Pida un periodo más corto, o CSV.",
  },
  slack_storage_full: {
    happened: "El almacenamiento de archivos de este espacio de trabajo está lleno.",
    todo: "Pida a un administrador del espacio de trabajo que libere espacio y pulse «Reintentar».",
  },
  slack_share_unconfirmed: {
    happened: "Slack ha aceptado el archivo, pero no lo muestra en el canal.",
    todo: "Mire primero en el canal; si no está, pulse «Reintentar».",
  },
  slack_missing_scope: {
    happened: "A la aplicación le falta un permiso que necesita ({scope}).",
    todo: "Reinstale la aplicación con slack-manifest.yml.",
  },
  slack_token_revoked: {
    happened: "Slack ya no acepta el token del bot.",
    todo: "Reinstale la aplicación y ponga el nuevo token en SLACK_BOT_TOKEN.",
  },
  slack_installation_unreadable: {
    happened: "El bot no puede descifrar lo que guarda de la instalación en este espacio de trabajo.",
    todo: "Ponga en SLACK_TOKEN_KEY_OLD la clave anterior a la actual y reinicie el bot, o reinstale la aplicación.",
  },
  slack_unavailable: {
    happened: "Slack no responde como debería ({reason}).",
    todo: "Nada: el bot vuelve a intentarlo. Consulte status.slack.com.",
  },
  // El arranque del bot
  slack_unreachable: {
    happened: "No se puede llegar a Slack ({reason}).",
    todo: "Compruebe la red, el proxy y SLACK_API_URL, y arranque el bot de nuevo.",
  },
  slack_app_token_refused: {
    happened: "Slack no acepta el token de nivel de aplicación ({reason}).",
    todo: "Active Socket Mode en la configuración de la aplicación y ponga en SLACK_APP_TOKEN un token con connections:write de su página «Basic Information».",
  },
  port_taken: {
    happened: "No se puede escuchar en el puerto {port} ({reason}).",
    todo: "Ponga en PORT uno libre, o detenga el programa que lo ocupa.",
  },
  data_directory_unusable: {
    happened: "No se puede usar el directorio de DATA_DIR ({reason}).",
    todo: "Ponga en DATA_DIR un directorio de un disco local en el que el bot pueda escribir.",
  },
  // El propio bot
  run_cancelled: {
    happened: "El informe se ha cancelado.",
    todo: "Vuelva a pedirlo si todavía lo necesita.",
  },
  run_expired: {
    happened: "El informe no se ha podido terminar a tiempo. Intentos: {attempts}.",
    todo: "Vea qué detuvo el último intento y pulse «Reintentar».",
  },
  disk_full: {
    happened: "El disco del bot está lleno o no se puede escribir en él.",
    todo: "Libere espacio donde está DATA_DIR y pulse «Reintentar».",
  },
  internal: {
    happened: "El bot ha cometido un error ({id}).",
    todo: "Inténtelo de nuevo; si continúa, envíe a sus responsables las líneas del registro con este identificador.",
  },
};

import { type FailureTexts, failureEntries } from "../failure-texts.ts";
import { values } from "./failure-values.ts";

export const failures = (): FailureTexts => ({ entries, values });

const entries = failureEntries({
  // El camino hasta el servidor VB365
  vb365_unreachable: {
    problem: "No se puede conectar con el servidor VB365 {server}.",
    fix: "Compruebe que la máquina está encendida, que su servicio de API REST funciona y que el puerto está abierto desde aquí.",
  },
  vb365_timeout: {
    problem: "El servidor VB365 {server} ha tardado demasiado en responder ({phase}).",
    fix: "Inténtelo de nuevo en unos minutos. Si continúa, revise la carga del servidor.",
  },
  vb365_connection_lost: {
    problem: "La conexión con el servidor VB365 {server} se ha cortado ({phase}).",
    fix: "Inténtelo de nuevo. Si continúa, busque un proxy o un cortafuegos que corte las respuestas largas.",
  },
  vb365_tls_untrusted: {
    problem:
      "El certificado del servidor VB365 {server} no es de confianza ({reason}). No se le ha enviado nada.",
    fix: "Ponga su CA en VB365_TLS_CA_FILE, o compruebe el certificado en el servidor y ponga su SHA-256 en VB365_TLS_FINGERPRINT. Presentado: {fingerprint}.",
  },
  vb365_tls_pin_mismatch: {
    problem:
      "El servidor VB365 {server} ha presentado un certificado distinto del fijado. No se le ha enviado nada.",
    fix: "Si el certificado se ha renovado, compruebe el nuevo en el servidor y póngalo en VB365_TLS_FINGERPRINT. Presentado: {fingerprint}.",
  },
  vb365_tls_expired: {
    problem: "El certificado del servidor VB365 {server} ha caducado. No se le ha enviado nada.",
    fix: "Renueve el certificado en el servidor y pulse «Reintentar». El servidor presentó {fingerprint}.",
  },
  vb365_tls_wrong_host: {
    problem: "El certificado del servidor VB365 {server} es para otro nombre. No se le ha enviado nada.",
    fix: "Ponga en VB365_URL un nombre del certificado ({names}) y reinicie el bot, o compruebe el certificado en el servidor y ponga su SHA-256 en VB365_TLS_FINGERPRINT. El servidor presentó {fingerprint}.",
  },
  vb365_handshake_failed: {
    problem: "El bot y el servidor VB365 {server} no lograron una conexión segura: {reason}.",
    fix: "Corríjalo en el servidor o en la pasarela que tiene delante, compruebe que VB365_URL lleva el puerto de la API REST y pulse «Reintentar».",
  },
  vb365_unknown_server: {
    problem: "El servidor VB365 {server} ya no está en la configuración del bot.",
    fix: "Añádalo de nuevo a VB365_SERVERS y pulse «Reintentar», o pida el informe a otro servidor.",
  },
  // Lo que ha respondido el servidor VB365
  vb365_credentials_refused: {
    problem: "El servidor VB365 {server} ha rechazado el nombre de usuario o la contraseña del bot.",
    fix: "Corrija VB365_USERNAME y VB365_PASSWORD y reinicie el bot. Si ha corregido la cuenta en el servidor, pulse «Reintentar». Hasta entonces el bot no vuelve a iniciar sesión, para que la cuenta no se bloquee.",
  },
  vb365_log_in_unclear: {
    problem:
      "El servidor VB365 {server} no dejó iniciar sesión al bot ({status}), por un motivo que no parece ser su cuenta.",
    fix: "Lea el mensaje de abajo, compruebe que VB365_URL llega al propio servidor y pulse «Reintentar». Hasta entonces el bot no vuelve a iniciar sesión, para que la cuenta no se bloquee.",
  },
  vb365_log_in_failed: {
    problem: "El servidor VB365 {server} falló mientras el bot iniciaba sesión ({status}).",
    fix: "Compruebe que los servicios de VB365 funcionan en el servidor. El bot lo vuelve a intentar.",
  },
  vb365_unauthorized: {
    problem: "El servidor VB365 {server} ha rechazado dos veces la sesión del bot.",
    fix: "Compruebe que la cuenta sigue siendo de administrador de VB365 y que no se admite solo a operadores de restauración.",
  },
  vb365_forbidden: {
    problem: "La cuenta del bot no tiene permiso para crear informes en el servidor VB365 {server}.",
    fix: "Asígnele un rol de administrador de VB365.",
  },
  vb365_not_found: {
    problem: "El servidor VB365 {server} no ofrece este informe en la API {version}.",
    fix: "Ponga en VB365_API_VERSION una versión que el servidor admita (v6, v7 o v8).",
  },
  vb365_bad_request: {
    problem: "El servidor VB365 {server} ha rechazado la petición.",
    fix: "Lea abajo el mensaje del servidor y pruebe con otro periodo.",
  },
  vb365_throttled: {
    problem: "El servidor VB365 {server} recibe demasiadas llamadas (429).",
    fix: "Espere un minuto y vuelva a intentarlo.",
  },
  vb365_busy: {
    problem: "El servidor VB365 {server} está ocupado con una operación incompatible (409).",
    fix: "Inténtelo de nuevo en unos minutos.",
  },
  vb365_server_error: {
    problem: "El servidor VB365 {server} ha fallado ({phase}: {status}).",
    fix: "Lea abajo el mensaje del servidor, consulte sus registros y vuelva a intentarlo.",
  },
  vb365_unavailable: {
    problem: "El servidor VB365 {server} no está disponible en este momento ({status}).",
    fix: "Compruebe que los servicios de VB365 funcionan en el servidor. El bot lo vuelve a intentar.",
  },
  vb365_gateway: {
    problem: "Un proxy delante del servidor VB365 {server} ha respondido {status}.",
    fix: "Compruebe que el servicio VB365 funciona detrás de él, y revise el límite de tiempo del proxy.",
  },
  vb365_unexpected: {
    problem: "El servidor VB365 {server} ha dado una respuesta que el bot no entiende ({status}).",
    fix: "Compruebe que VB365_URL apunta a la API REST de un servidor VB365. Si es así, comuníquelo junto con la versión del servidor.",
  },
  // Lo que ha llegado como informe
  report_empty: {
    problem: "El servidor VB365 {server} ha respondido 200, pero no ha enviado ningún archivo.",
    fix: "Puede ocurrir con versiones antiguas de VB365: busque el informe en el propio servidor y actualice el servidor.",
  },
  report_not_a_file: {
    problem:
      "El servidor VB365 {server} ha respondido 200, pero ha enviado {kind} en lugar de un archivo {format}.",
    fix: "Compruebe que VB365_URL apunta al propio servidor y no a un portal o un proxy.",
  },
  report_damaged: {
    problem:
      "El archivo {format} del servidor VB365 {server} está dañado ({reason}), así que no se ha compartido.",
    fix: "Inténtelo de nuevo. Si sigue ocurriendo, busque un proxy o un cortafuegos que corte las respuestas largas.",
  },
  report_too_large: {
    problem: "El informe supera el límite de {limit}.",
    fix: "Elija un periodo más corto.",
  },
  report_pdf_too_large: {
    problem: "El informe PDF supera el límite de {limit}.",
    fix: "Elija CSV, que ocupa mucho menos, o un periodo más corto.",
  },
  // Slack
  slack_not_in_channel: {
    problem: "El bot no está en el canal, así que no puede compartir el archivo en él.",
    fix: "Escriba `/invite @{bot}` en el canal y pulse «Reintentar».",
  },
  slack_channel_not_found: {
    problem: "El bot no puede ver el canal.",
    fix: "Si es un canal privado, escriba en él `/invite @{bot}` y pulse «Reintentar».",
  },
  slack_channel_archived: {
    problem: "El canal está archivado.",
    fix: "Elija otro canal, o desarchívelo.",
  },
  slack_channel_shared: {
    problem:
      "Desde su petición se han unido al canal personas ajenas a su organización, así que el informe no se ha compartido.",
    fix: "Pulse «Reintentar» para decidir si pueden leerlo, o haga que se lo envíen a usted.",
  },
  slack_files_disabled: {
    problem: "La subida de archivos está desactivada en este espacio de trabajo.",
    fix: "Pida a un administrador del espacio de trabajo que la permita para las aplicaciones.",
  },
  slack_file_type_not_allowed: {
    problem: "Este espacio de trabajo no permite archivos {format}.",
    fix: "Elija el otro formato, o consulte a un administrador del espacio de trabajo.",
  },
  slack_file_too_large: {
    problem: "El informe ({size}) es más grande de lo que permite este espacio de trabajo.",
    fix: "Elija un periodo más corto, o CSV.",
  },
  slack_storage_full: {
    problem: "El almacenamiento de archivos de este espacio de trabajo está lleno.",
    fix: "Pida a un administrador del espacio de trabajo que libere espacio y pulse «Reintentar».",
  },
  slack_share_unconfirmed: {
    problem: "Slack ha aceptado el archivo, pero no lo muestra en el canal.",
    fix: "Mire primero en el canal. Si no está, pulse «Reintentar».",
  },
  slack_missing_scope: {
    problem: "A la aplicación le falta un permiso que necesita ({scope}).",
    fix: "Reinstale la aplicación con slack-manifest.yml.",
  },
  slack_token_revoked: {
    problem: "Slack ya no acepta el token del bot.",
    fix: "Reinstale la aplicación. Si el bot usa SLACK_BOT_TOKEN, ponga ahí el nuevo token.",
  },
  slack_installation_unreadable: {
    problem: "El bot no puede descifrar la instalación de este espacio de trabajo.",
    fix: "Ponga en SLACK_TOKEN_KEY_OLD la clave anterior y reinicie el bot, o reinstale la aplicación.",
  },
  slack_posting_denied: {
    problem: "La configuración del espacio de trabajo no deja que el bot publique en este canal ({code}).",
    fix: "Use otro canal, o pida a un administrador del espacio de trabajo que permita publicar aquí a las aplicaciones. Después, inténtelo de nuevo.",
  },
  slack_thread_denied: {
    problem: "Las reglas del canal sobre los hilos no permiten este mensaje ({code}).",
    fix: "Inténtelo en otro sitio: en un hilo si el canal solo admite hilos, en el propio canal si el hilo está bloqueado.",
  },
  slack_access_denied: {
    problem: "El espacio de trabajo no da a la aplicación acceso a esto ({code}).",
    fix: "Pida a un administrador del espacio de trabajo que apruebe la aplicación e inténtelo de nuevo.",
  },
  slack_connect_denied: {
    problem: "Las reglas de la organización para Slack Connect no lo permiten ({code}).",
    fix: "Use un canal de su propia organización, o haga que le envíen el informe a usted.",
  },
  slack_person_unreachable: {
    problem: "Slack no deja que el bot llegue a esta persona ({code}).",
    fix: "Pregunte a un administrador del espacio de trabajo si la cuenta está activa y si las aplicaciones pueden verla.",
  },
  slack_messages_denied: {
    problem: "El bot no puede enviar este mensaje directo ({code}).",
    fix: "Use un canal. O pida a quien administra el bot que active la pestaña «Messages» en «App Home», en la configuración de la aplicación.",
  },
  slack_edit_denied: {
    problem: "Slack no deja que el bot edite este mensaje ({code}).",
    fix: "No se ha perdido nada: vea el mensaje más reciente sobre este informe.",
  },
  slack_delete_denied: {
    problem: "Slack no deja que el bot elimine esto ({code}).",
    fix: "Elimínelo usted, o pídaselo a un administrador del espacio de trabajo.",
  },
  slack_file_gone: {
    problem: "El archivo ya no está en Slack.",
    fix: "Pida el informe de nuevo si lo necesita.",
  },
  slack_form_expired: {
    problem: "El formulario no se pudo abrir a tiempo.",
    fix: "Escriba la petición: `/license-report last month`. O inténtelo de nuevo.",
  },
  slack_app_settings: {
    problem: "La configuración de la aplicación en Slack no es la que el bot necesita ({code}).",
    fix: "Pida a quien administra el bot que actualice la aplicación con slack-manifest.yml y la reinstale.",
  },
  slack_unavailable: {
    answering: {
      problem: "Slack no responde ({reason}), así que no se ha pedido ni cambiado nada.",
      fix: "Inténtelo de nuevo en un minuto. Consulte status.slack.com.",
    },
    running: {
      problem: "Slack no responde ({reason}).",
      fix: "El bot sigue intentándolo; no tiene que hacer nada. Consulte status.slack.com.",
    },
    over: {
      problem: "Slack no ha respondido ({reason}).",
      fix: "Consulte status.slack.com e inténtelo de nuevo.",
    },
  },
  // El arranque del bot
  slack_unreachable: {
    problem: "No se puede conectar con Slack ({reason}).",
    fix: "Compruebe la red, el proxy y SLACK_API_URL, y arranque el bot de nuevo.",
  },
  slack_app_token_refused: {
    problem: "Slack no acepta el token de nivel de aplicación ({reason}).",
    fix: "Active Socket Mode en la configuración de la aplicación y ponga en SLACK_APP_TOKEN un token con connections:write de su página «Basic Information».",
  },
  port_taken: {
    problem: "No se puede escuchar en el puerto {port} ({reason}).",
    fix: "Ponga en {setting} uno libre, o detenga el programa que lo ocupa.",
  },
  data_directory_unusable: {
    problem: "No se puede usar el directorio de DATA_DIR ({reason}).",
    fix: "Ponga en DATA_DIR un directorio de un disco local en el que el bot pueda escribir.",
  },
  // El propio bot
  store_unreachable: {
    problem: "El bot no puede conectar con su base de datos.",
    fix: "Inténtelo de nuevo dentro de un minuto. Si continúa, compruebe el disco de DATA_DIR o el servidor PostgreSQL de DATABASE_URL.",
  },
  store_busy: {
    problem: "La base de datos del bot está ocupada.",
    fix: "Inténtelo de nuevo dentro de un minuto. Si continúa, busque bloqueos o un exceso de conexiones en la base de datos.",
  },
  store_full: {
    problem: "El disco de la base de datos del bot está lleno.",
    fix: "Libere espacio en el disco de DATA_DIR o del servidor de la base de datos e inténtelo de nuevo.",
  },
  store_read_only: {
    problem: "La base de datos del bot es de solo lectura.",
    fix: "Permita escribir en DATA_DIR o apunte DATABASE_URL al servidor principal, con una cuenta que pueda escribir, e inténtelo de nuevo.",
  },
  store_damaged: {
    problem: "La base de datos del bot está dañada.",
    fix: "Pida a quien administra el bot que lo detenga y restaure la última copia de seguridad: «npm run store -- --help» explica cómo. Después, solicite el informe de nuevo.",
  },
  run_cancelled: {
    problem: "El informe se ha cancelado.",
    fix: "Vuelva a pedirlo si todavía lo necesita.",
  },
  run_waited_too_long: {
    problem: "El informe ha esperado su turno demasiado tiempo; no se ha intentado nada.",
    fix: "Pulse «Reintentar» cuando el servidor tenga menos informes pendientes.",
  },
  too_many_waiting: {
    problem: "Ya tiene {limit} informes en espera.",
    fix: "Espere a que se terminen algunos o cancele otros con /license-report cancel.",
  },
  run_expired: {
    problem: "El informe no se ha terminado a tiempo (intentos: {attempts}).",
    fix: "Vea qué detuvo el último intento y pulse «Reintentar».",
  },
  disk_full: {
    problem: "El disco del bot está lleno o es de solo lectura.",
    fix: "Libere espacio en el disco de DATA_DIR y pulse «Reintentar».",
  },
  internal: {
    problem: "Se ha producido un error en el bot ({id}).",
    fix: "Inténtelo de nuevo. Si continúa, envíe a sus responsables las líneas del registro con este identificador.",
  },
});

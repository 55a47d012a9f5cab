import { type FailureTexts, failureEntries } from "../failure-texts.ts";
import { values } from "./failure-values.ts";

export const failures = (): FailureTexts => ({ entries, values });

const entries = failureEntries({
  // On the way to the VB365 server
  vb365_unreachable: {
    problem: "Can’t connect to VB365 server {server}.",
    fix: "Check that the machine is up, its REST API service is running, and the port is open from here.",
  },
  vb365_timeout: {
    problem: "VB365 server {server} took too long to answer ({phase}).",
    fix: "Try again in a few minutes. If it keeps happening, check the load on the server.",
  },
  vb365_connection_lost: {
    problem: "The connection to VB365 server {server} broke ({phase}).",
    fix: "Try again. If it keeps happening, look for a proxy or firewall that cuts off long responses.",
  },
  vb365_tls_untrusted: {
    problem:
      "The certificate of VB365 server {server} isn’t trusted ({reason}). Nothing was sent to the server.",
    fix: "Set VB365_TLS_CA_FILE to its CA, or check the certificate on the server and set VB365_TLS_FINGERPRINT to its SHA-256. The server presented {fingerprint}.",
  },
  vb365_tls_pin_mismatch: {
    problem:
      "VB365 server {server} presented a different certificate than the pinned one. Nothing was sent to the server.",
    fix: "If the certificate was renewed, check the new one on the server and set VB365_TLS_FINGERPRINT to it. The server presented {fingerprint}.",
  },
  vb365_tls_expired: {
    problem: "The certificate of VB365 server {server} has expired. Nothing was sent to the server.",
    fix: "Renew the certificate on the server, then press Retry. The server presented {fingerprint}.",
  },
  vb365_tls_wrong_host: {
    problem:
      "The certificate of VB365 server {server} is for a different name. Nothing was sent to the server.",
    fix: "Set VB365_URL to a name in the certificate ({names}) and restart the bot, or check the certificate on the server and set VB365_TLS_FINGERPRINT to its SHA-256. The server presented {fingerprint}.",
  },
  vb365_handshake_failed: {
    problem: "VB365 server {server} and the bot couldn’t agree on a secure connection: {reason}.",
    fix: "Fix that on the server or on the gateway in front of it, check that VB365_URL has the port of the REST API, then press Retry.",
  },
  vb365_unknown_server: {
    problem: "VB365 server {server} is no longer in the bot’s settings.",
    fix: "Add it to VB365_SERVERS again and press Retry, or request the report from another server.",
  },
  // What the VB365 server answered
  vb365_credentials_refused: {
    problem: "VB365 server {server} rejected the bot’s user name or password.",
    fix: "Correct VB365_USERNAME and VB365_PASSWORD and restart the bot. If you fixed the account on the server instead, press Retry. Until then the bot doesn’t sign in again, so the account isn’t locked out.",
  },
  vb365_log_in_unclear: {
    problem:
      "VB365 server {server} didn’t let the bot sign in ({status}), for a reason that isn’t clearly its account.",
    fix: "Read the message below and check that VB365_URL reaches the server itself, then press Retry. Until then the bot doesn’t sign in again, so the account isn’t locked out.",
  },
  vb365_log_in_failed: {
    problem: "VB365 server {server} failed while the bot signed in ({status}).",
    fix: "Check that the VB365 services on the server are running. The bot tries again.",
  },
  vb365_unauthorized: {
    problem: "VB365 server {server} rejected the bot’s session twice.",
    fix: "Check that the account is still a VB365 administrator, and that the server admits more than restore operators.",
  },
  vb365_forbidden: {
    problem: "The bot’s account isn’t allowed to create reports on VB365 server {server}.",
    fix: "Assign it a VB365 administrator role.",
  },
  vb365_not_found: {
    problem: "VB365 server {server} doesn’t have this report in API {version}.",
    fix: "Set VB365_API_VERSION to a version that the server supports (v6, v7, or v8).",
  },
  vb365_bad_request: {
    problem: "VB365 server {server} rejected the request.",
    fix: "Read the server’s message below, then try a different range.",
  },
  vb365_throttled: {
    problem: "VB365 server {server} is getting too many requests (429).",
    fix: "Wait a minute, then try again.",
  },
  vb365_busy: {
    problem: "VB365 server {server} is busy with a conflicting operation (409).",
    fix: "Try again in a few minutes.",
  },
  vb365_server_error: {
    problem: "VB365 server {server} failed ({phase}: {status}).",
    fix: "Read the server’s message below and its logs, then try again.",
  },
  vb365_unavailable: {
    problem: "VB365 server {server} isn’t available right now ({status}).",
    fix: "Check that the VB365 services on the server are running. The bot tries again.",
  },
  vb365_gateway: {
    problem: "A proxy in front of VB365 server {server} answered {status}.",
    fix: "Check that the VB365 service behind it is running, and the proxy’s timeout.",
  },
  vb365_unexpected: {
    problem: "VB365 server {server} gave an answer that the bot doesn’t understand ({status}).",
    fix: "Check that VB365_URL points to the REST API of a VB365 server. If it does, please report this along with the server’s version.",
  },
  // What came back as the report
  report_empty: {
    problem: "VB365 server {server} answered 200 but sent no file.",
    fix: "Old builds of VB365 may do this: look for the report on the server itself, and update the server.",
  },
  report_not_a_file: {
    problem: "VB365 server {server} answered 200 but sent {kind} instead of a {format} file.",
    fix: "Check that VB365_URL points to the server itself, not to a portal or proxy.",
  },
  report_damaged: {
    problem: "The {format} file from VB365 server {server} is damaged ({reason}), so it wasn’t shared.",
    fix: "Try again. If it keeps happening, look for a proxy or firewall that cuts off long responses.",
  },
  report_too_large: {
    problem: "The report is larger than the limit of {limit}.",
    fix: "Choose a shorter range.",
  },
  report_pdf_too_large: {
    problem: "The PDF report is larger than the limit of {limit}.",
    fix: "Choose CSV, which is far smaller, or a shorter range.",
  },
  // Slack
  slack_not_in_channel: {
    problem: "The bot isn’t in the channel, so it can’t share the file there.",
    fix: "Type `/invite @{bot}` in the channel, then press Retry.",
  },
  slack_channel_not_found: {
    problem: "The bot can’t see the channel.",
    fix: "If it’s a private channel, type `/invite @{bot}` in it, then press Retry.",
  },
  slack_channel_archived: {
    problem: "The channel is archived.",
    fix: "Choose another channel, or unarchive this one.",
  },
  slack_channel_shared: {
    problem:
      "People outside your organization have joined the channel since you asked, so the report wasn’t shared.",
    fix: "Press Retry to decide whether they may read it, or have the report sent to you.",
  },
  slack_files_disabled: {
    problem: "File uploads are turned off in this workspace.",
    fix: "Ask a workspace admin to allow uploads by apps.",
  },
  slack_file_type_not_allowed: {
    problem: "This workspace doesn’t allow {format} files.",
    fix: "Choose the other format, or ask a workspace admin.",
  },
  slack_file_too_large: {
    problem: "The report ({size}) is larger than this workspace allows.",
    fix: "Choose a shorter range, or CSV.",
  },
  slack_storage_full: {
    problem: "This workspace’s file storage is full.",
    fix: "Ask a workspace admin to free up space, then press Retry.",
  },
  slack_share_unconfirmed: {
    problem: "Slack accepted the file but doesn’t show it in the channel.",
    fix: "Check the channel first. If the file isn’t there, press Retry.",
  },
  slack_missing_scope: {
    problem: "The app is missing a permission that it needs ({scope}).",
    fix: "Reinstall the app from slack-manifest.yml.",
  },
  slack_token_revoked: {
    problem: "Slack no longer accepts the bot’s token.",
    fix: "Reinstall the app. If the bot runs with SLACK_BOT_TOKEN, set it to the new token.",
  },
  slack_installation_unreadable: {
    problem: "The bot can’t decrypt this workspace’s installation.",
    fix: "Set SLACK_TOKEN_KEY_OLD to the previous key and restart the bot, or reinstall the app.",
  },
  slack_posting_denied: {
    problem: "The workspace’s settings don’t let the bot post in this channel ({code}).",
    fix: "Use another channel, or ask a workspace admin to let apps post here. Then try again.",
  },
  slack_thread_denied: {
    problem: "The channel’s rules for threads don’t allow this message ({code}).",
    fix: "Try again elsewhere: in a thread if the channel takes only threads, in the channel itself if the thread is locked.",
  },
  slack_access_denied: {
    problem: "The workspace doesn’t give the app access to this ({code}).",
    fix: "Ask a workspace admin to approve the app for it, then try again.",
  },
  slack_connect_denied: {
    problem: "The organization’s rules for Slack Connect don’t allow this ({code}).",
    fix: "Use a channel of your own organization, or have the report sent to you.",
  },
  slack_person_unreachable: {
    problem: "Slack doesn’t let the bot reach this person ({code}).",
    fix: "Ask a workspace admin whether the account is active and whether apps may see it.",
  },
  slack_messages_denied: {
    problem: "The bot can’t send this direct message ({code}).",
    fix: "Use a channel. Or ask whoever runs the bot to turn on the Messages tab under App Home in the app’s settings.",
  },
  slack_edit_denied: {
    problem: "Slack doesn’t let the bot edit this message ({code}).",
    fix: "Nothing is lost: see the newest message about this report.",
  },
  slack_delete_denied: {
    problem: "Slack doesn’t let the bot delete this ({code}).",
    fix: "Delete it yourself, or ask a workspace admin.",
  },
  slack_file_gone: {
    problem: "The file is no longer in Slack.",
    fix: "Request the report again if you need it.",
  },
  slack_form_expired: {
    problem: "Slack didn’t open the form in time.",
    fix: "Type the request instead: `/license-report last month`. Or try again.",
  },
  slack_app_settings: {
    problem: "The app’s settings in Slack don’t match what the bot needs ({code}).",
    fix: "Ask whoever runs the bot to update the app from slack-manifest.yml and reinstall it.",
  },
  slack_unavailable: {
    answering: {
      problem: "Slack isn’t responding ({reason}), so nothing was requested or changed.",
      fix: "Try again in a minute. See status.slack.com.",
    },
    running: {
      problem: "Slack isn’t responding ({reason}).",
      fix: "The bot keeps trying; you don’t need to do anything. See status.slack.com.",
    },
    over: {
      problem: "Slack didn’t respond ({reason}).",
      fix: "See status.slack.com, then try again.",
    },
  },
  // The start of the bot
  slack_unreachable: {
    problem: "Can’t connect to Slack ({reason}).",
    fix: "Check the network, the proxy, and SLACK_API_URL, then start the bot again.",
  },
  slack_app_token_refused: {
    problem: "Slack doesn’t accept the app-level token ({reason}).",
    fix: "Turn on Socket Mode in the app’s settings, and set SLACK_APP_TOKEN to a token with connections:write from the “Basic Information” page.",
  },
  port_taken: {
    problem: "Can’t listen on port {port} ({reason}).",
    fix: "Set {setting} to a free port, or stop the program that uses it.",
  },
  data_directory_unusable: {
    problem: "Can’t use the DATA_DIR directory ({reason}).",
    fix: "Set DATA_DIR to a directory on a local disk that the bot can write to.",
  },
  // The bot itself
  store_unreachable: {
    problem: "The bot can’t reach its database.",
    fix: "Try again in a minute. If it keeps happening, check the disk of DATA_DIR, or the PostgreSQL server of DATABASE_URL.",
  },
  store_busy: {
    problem: "The bot’s database is busy.",
    fix: "Try again in a minute. If it keeps happening, look for locks and too many connections on the database.",
  },
  store_full: {
    problem: "The disk of the bot’s database is full.",
    fix: "Free up space on the disk of DATA_DIR, or of the database server, then try again.",
  },
  store_read_only: {
    problem: "The bot’s database is read-only.",
    fix: "Make DATA_DIR writable, or point DATABASE_URL at the primary server, with an account that may write. Then try again.",
  },
  store_damaged: {
    problem: "The bot’s database is damaged.",
    fix: "Ask whoever runs the bot to stop it and restore the latest backup: “npm run store -- --help” says how. Then request the report again.",
  },
  run_cancelled: {
    problem: "The report was canceled.",
    fix: "Request it again if you still need it.",
  },
  run_waited_too_long: {
    problem: "The report waited in line for too long; nothing was tried.",
    fix: "Press Retry when the server has fewer reports to make.",
  },
  too_many_waiting: {
    problem: "You already have {limit} reports in line.",
    fix: "Wait until some are done, or cancel some with /license-report cancel.",
  },
  run_expired: {
    problem: "The report wasn’t finished in time (attempts: {attempts}).",
    fix: "See what stopped the last attempt, then press Retry.",
  },
  disk_full: {
    problem: "The bot’s disk is full or read-only.",
    fix: "Free up space on the disk that holds DATA_DIR, then press Retry.",
  },
  internal: {
    problem: "Something went wrong inside the bot ({id}).",
    fix: "Try again. If it keeps happening, send the log lines with this ID to the maintainers.",
  },
});

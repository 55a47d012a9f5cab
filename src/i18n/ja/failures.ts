import { type FailureTexts, failureEntries } from "../failure-texts.ts";
import { values } from "./failure-values.ts";

export const failures = (): FailureTexts => ({ entries, values });

const entries = failureEntries({
  // VB365 サーバーへの経路
  vb365_unreachable: {
    problem: "VB365 サーバー {server} に接続できません。",
    fix: "マシンが起動していること、REST API サービスが動作していること、ここからポートに接続できることを確認してください。",
  },
  vb365_timeout: {
    problem: "VB365 サーバー {server} の応答に時間がかかりすぎました（{phase}）。",
    fix: "数分後にもう一度お試しください。続く場合は、サーバーの負荷を確認してください。",
  },
  vb365_connection_lost: {
    problem: "VB365 サーバー {server} との接続が切れました（{phase}）。",
    fix: "もう一度お試しください。続く場合は、長い応答を切断するプロキシやファイアウォールがないか確認してください。",
  },
  vb365_tls_untrusted: {
    problem:
      "VB365 サーバー {server} の証明書を信頼できません（{reason}）。サーバーには何も送信していません。",
    fix: "VB365_TLS_CA_FILE にその CA を設定するか、サーバーで証明書を確認して VB365_TLS_FINGERPRINT にその SHA-256 を設定してください。提示された値: {fingerprint}。",
  },
  vb365_tls_pin_mismatch: {
    problem:
      "VB365 サーバー {server} が、固定されたものとは別の証明書を提示しました。サーバーには何も送信していません。",
    fix: "証明書が更新された場合は、サーバーで新しい証明書を確認し、VB365_TLS_FINGERPRINT に設定してください。提示された値: {fingerprint}。",
  },
  vb365_tls_expired: {
    problem: "VB365 サーバー {server} の証明書の有効期限が切れています。サーバーには何も送信していません。",
    fix: "サーバーで証明書を更新してから、「再試行」を押してください。提示された証明書: {fingerprint}",
  },
  vb365_tls_wrong_host: {
    problem: "VB365 サーバー {server} の証明書は別の名前のものです。サーバーには何も送信していません。",
    fix: "VB365_URL を証明書にある名前 ({names}) に変えてボットを再起動するか、サーバーで証明書を確認して VB365_TLS_FINGERPRINT にその SHA-256 を設定してください。提示された証明書: {fingerprint}",
  },
  vb365_handshake_failed: {
    problem: "VB365 サーバー {server} との安全な接続を確立できませんでした ({reason})。",
    fix: "サーバーまたはその手前のゲートウェイで修正し、VB365_URL のポートが REST API のものであることを確認してから、「再試行」を押してください。",
  },
  vb365_unknown_server: {
    problem: "VB365 サーバー {server} は、ボットの設定からなくなっています。",
    fix: "VB365_SERVERS に戻して「再試行」を押すか、別のサーバーのレポートを依頼してください。",
  },
  // VB365 サーバーの応答
  vb365_credentials_refused: {
    problem: "VB365 サーバー {server} が、ボットのユーザー名またはパスワードを拒否しました。",
    fix: "VB365_USERNAME と VB365_PASSWORD を修正してボットを再起動してください。サーバー側のアカウントを修正した場合は「再試行」を押してください。アカウントがロックされないよう、それまでボットはサインインしません。",
  },
  vb365_log_in_unclear: {
    problem:
      "VB365 サーバー {server} にサインインできませんでした ({status})。アカウントが原因とは言い切れません。",
    fix: "下のメッセージを読み、VB365_URL がサーバー自体につながることを確認してから、「再試行」を押してください。アカウントがロックされないよう、それまでボットはサインインしません。",
  },
  vb365_log_in_failed: {
    problem: "VB365 サーバー {server} で、ボットのサインイン中にエラーが発生しました ({status})。",
    fix: "サーバーで VB365 のサービスが動いていることを確認してください。ボットが再試行します。",
  },
  vb365_unauthorized: {
    problem: "VB365 サーバー {server} が、ボットのセッションを 2 回拒否しました。",
    fix: "アカウントが現在も VB365 の管理者であること、復元オペレーターだけが許可されていないことを確認してください。",
  },
  vb365_forbidden: {
    problem: "ボットのアカウントには、VB365 サーバー {server} でレポートを作成する権限がありません。",
    fix: "VB365 の管理者ロールを割り当ててください。",
  },
  vb365_not_found: {
    problem: "VB365 サーバー {server} の API {version} には、このレポートがありません。",
    fix: "VB365_API_VERSION に、サーバーが提供するバージョン（v6、v7、v8）を設定してください。",
  },
  vb365_bad_request: {
    problem: "VB365 サーバー {server} が要求を拒否しました。",
    fix: "下のサーバーのメッセージを確認し、別の期間でお試しください。",
  },
  vb365_throttled: {
    problem: "VB365 サーバー {server} への呼び出しが多すぎます（429）。",
    fix: "1 分ほど待ってから、もう一度お試しください。",
  },
  vb365_busy: {
    problem: "VB365 サーバー {server} は、競合する処理を実行中です（409）。",
    fix: "数分後にもう一度お試しください。",
  },
  vb365_server_error: {
    problem: "VB365 サーバー {server} でエラーが発生しました（{phase}: {status}）。",
    fix: "下のサーバーのメッセージとログを確認してから、もう一度お試しください。",
  },
  vb365_unavailable: {
    problem: "VB365 サーバー {server} は現在利用できません ({status})。",
    fix: "サーバーで VB365 のサービスが動いていることを確認してください。ボットが再試行します。",
  },
  vb365_gateway: {
    problem: "VB365 サーバー {server} の手前のプロキシが {status} を返しました。",
    fix: "その先で VB365 サービスが動作していることと、プロキシのタイムアウトを確認してください。",
  },
  vb365_unexpected: {
    problem: "VB365 サーバー {server} が、ボットの理解できない応答を返しました（{status}）。",
    fix: "VB365_URL が VB365 サーバーの REST API を指していることを確認してください。正しい場合は、サーバーのバージョンを添えて報告してください。",
  },
  // 返ってきたレポート
  report_empty: {
    problem: "VB365 サーバー {server} は 200 を返しましたが、ファイルを送信しませんでした。",
    fix: "VB365 の古いビルドで起こることがあります。サーバー上でレポートを探し、サーバーを更新してください。",
  },
  report_not_a_file: {
    problem: "VB365 サーバー {server} は 200 を返しましたが、{format} ファイルではなく{kind}でした。",
    fix: "VB365_URL が、ポータルやプロキシではなくサーバー自体を指していることを確認してください。",
  },
  report_damaged: {
    problem:
      "VB365 サーバー {server} からの {format} ファイルが壊れているため（{reason}）、共有しませんでした。",
    fix: "もう一度お試しください。繰り返し起きる場合は、長い応答を切断するプロキシやファイアウォールがないか確認してください。",
  },
  report_too_large: {
    problem: "レポートが上限の {limit} を超えています。",
    fix: "より短い期間を選んでください。",
  },
  report_pdf_too_large: {
    problem: "PDF レポートが上限の {limit} を超えています。",
    fix: "はるかに小さい CSV を選ぶか、より短い期間を選んでください。",
  },
  // Slack
  slack_not_in_channel: {
    problem: "ボットがチャンネルに参加していないため、ファイルを共有できません。",
    fix: "チャンネルで `/invite @{bot}` と入力してから、「再試行」を押してください。",
  },
  slack_channel_not_found: {
    problem: "ボットからチャンネルが見えません。",
    fix: "プライベートチャンネルの場合は、そこで `/invite @{bot}` と入力してから、「再試行」を押してください。",
  },
  slack_channel_archived: {
    problem: "チャンネルがアーカイブされています。",
    fix: "別のチャンネルを選ぶか、アーカイブを解除してください。",
  },
  slack_channel_shared: {
    problem: "依頼の後に組織外の人がチャンネルに参加したため、レポートは共有されていません。",
    fix: "「再試行」を押して閲覧を認めるかどうかを選ぶか、自分宛てにレポートを依頼してください。",
  },
  slack_files_disabled: {
    problem: "このワークスペースでは、ファイルのアップロードが無効になっています。",
    fix: "アプリによるアップロードを許可するよう、ワークスペースの管理者に依頼してください。",
  },
  slack_file_type_not_allowed: {
    problem: "このワークスペースでは {format} ファイルが許可されていません。",
    fix: "もう一方の形式を選ぶか、ワークスペースの管理者にお問い合わせください。",
  },
  slack_file_too_large: {
    problem: "レポート（{size}）が、このワークスペースの上限を超えています。",
    fix: "より短い期間か、CSV を選んでください。",
  },
  slack_storage_full: {
    problem: "このワークスペースのファイルストレージがいっぱいです。",
    fix: "空きを作るようワークスペースの管理者に依頼してから、「再試行」を押してください。",
  },
  slack_share_unconfirmed: {
    problem: "Slack はファイルを受け取りましたが、チャンネルに表示していません。",
    fix: "まずチャンネルを確認し、ファイルがなければ「再試行」を押してください。",
  },
  slack_missing_scope: {
    problem: "アプリに必要な権限がありません（{scope}）。",
    fix: "slack-manifest.yml を使ってアプリを再インストールしてください。",
  },
  slack_token_revoked: {
    problem: "Slack がボットのトークンを受け付けなくなりました。",
    fix: "アプリを再インストールしてください。SLACK_BOT_TOKEN を使っている場合は、新しいトークンを設定してください。",
  },
  slack_installation_unreadable: {
    problem: "ボットがこのワークスペースのインストール情報を復号できません。",
    fix: "SLACK_TOKEN_KEY_OLD に一つ前のキーを設定してボットを再起動するか、アプリを再インストールしてください。",
  },
  slack_posting_denied: {
    problem: "ワークスペースの設定により、ボットはこのチャンネルに投稿できません（{code}）。",
    fix: "別のチャンネルを使うか、アプリの投稿を許可するようワークスペースの管理者に依頼してから、もう一度お試しください。",
  },
  slack_thread_denied: {
    problem: "チャンネルのスレッドに関する規則により、このメッセージは許可されていません（{code}）。",
    fix: "スレッド専用のチャンネルではスレッド内で、スレッドがロックされている場合はチャンネル自体で、もう一度お試しください。",
  },
  slack_access_denied: {
    problem: "ワークスペースがアプリにこのアクセスを許可していません（{code}）。",
    fix: "アプリを承認するようワークスペースの管理者に依頼してから、もう一度お試しください。",
  },
  slack_connect_denied: {
    problem: "組織の Slack コネクトの規則により、許可されていません（{code}）。",
    fix: "自分の組織のチャンネルを使うか、自分宛てにレポートを依頼してください。",
  },
  slack_person_unreachable: {
    problem: "Slack の制限により、ボットはこの人に連絡できません（{code}）。",
    fix: "アカウントが有効で、アプリから見えるかどうかを、ワークスペースの管理者にお問い合わせください。",
  },
  slack_messages_denied: {
    problem: "ボットはこのダイレクトメッセージを送信できません（{code}）。",
    fix: "チャンネルを使ってください。または、アプリの設定の「App Home」で「Messages」タブを有効にするよう、ボットの運用者に依頼してください。",
  },
  slack_edit_denied: {
    problem: "Slack の制限により、ボットはこのメッセージを編集できません（{code}）。",
    fix: "失われたものはありません。このレポートに関する最新のメッセージをご覧ください。",
  },
  slack_delete_denied: {
    problem: "Slack の制限により、ボットはこれを削除できません（{code}）。",
    fix: "ご自身で削除するか、ワークスペースの管理者に依頼してください。",
  },
  slack_file_gone: {
    problem: "ファイルは Slack に残っていません。",
    fix: "必要な場合は、レポートをもう一度依頼してください。",
  },
  slack_form_expired: {
    problem: "フォームを時間内に開けませんでした。",
    fix: "代わりに `/license-report last month` と入力するか、もう一度お試しください。",
  },
  slack_app_settings: {
    problem: "Slack のアプリ設定が、ボットに必要な内容と一致していません（{code}）。",
    fix: "slack-manifest.yml でアプリを更新して再インストールするよう、ボットの運用者に依頼してください。",
  },
  slack_unavailable: {
    answering: {
      problem: "Slack が応答しないため（{reason}）、何も依頼も変更もされていません。",
      fix: "1 分後にもう一度お試しください。status.slack.com もご覧ください。",
    },
    running: {
      problem: "Slack が応答していません（{reason}）。",
      fix: "ボットが再試行を続けるため、操作は不要です。status.slack.com もご覧ください。",
    },
    over: {
      problem: "Slack が応答しませんでした（{reason}）。",
      fix: "status.slack.com を確認してから、もう一度お試しください。",
    },
  },
  // ボットの起動
  slack_unreachable: {
    problem: "Slack に接続できません（{reason}）。",
    fix: "ネットワーク、プロキシ、SLACK_API_URL を確認してから、ボットを再起動してください。",
  },
  slack_app_token_refused: {
    problem: "Slack がアプリレベルトークンを受け付けません（{reason}）。",
    fix: "アプリの設定で Socket Mode を有効にし、「Basic Information」ページの connections:write を持つトークンを SLACK_APP_TOKEN に設定してください。",
  },
  port_taken: {
    problem: "ポート {port} で待ち受けできません（{reason}）。",
    fix: "{setting} に空いているポートを設定するか、使用中のプログラムを停止してください。",
  },
  data_directory_unusable: {
    problem: "DATA_DIR ディレクトリを使用できません（{reason}）。",
    fix: "DATA_DIR に、ボットが書き込めるローカルディスク上のディレクトリを設定してください。",
  },
  // ボット自体
  store_unreachable: {
    problem: "ボットがデータベースに接続できません。",
    fix: "1 分ほどしてからもう一度お試しください。続く場合は、DATA_DIR のディスク、または DATABASE_URL の PostgreSQL サーバーを確認してください。",
  },
  store_busy: {
    problem: "ボットのデータベースが混み合っています。",
    fix: "1 分ほどしてからもう一度お試しください。続く場合は、データベースのロックと接続数を確認してください。",
  },
  store_full: {
    problem: "ボットのデータベースのディスクがいっぱいです。",
    fix: "DATA_DIR またはデータベースサーバーのディスクに空きを作ってから、もう一度お試しください。",
  },
  store_read_only: {
    problem: "ボットのデータベースが読み取り専用です。",
    fix: "DATA_DIR を書き込み可能にするか、DATABASE_URL を、書き込み権限のあるアカウントでプライマリサーバーに向けてから、もう一度お試しください。",
  },
  store_damaged: {
    problem: "ボットのデータベースが破損しています。",
    fix: "ボットの管理者に、ボットを停止して最新のバックアップから復元するよう依頼してください（手順は「npm run store -- --help」で確認できます）。その後、レポートをもう一度リクエストしてください。",
  },
  run_cancelled: {
    problem: "レポートはキャンセルされました。",
    fix: "必要な場合は、もう一度依頼してください。",
  },
  run_waited_too_long: {
    problem: "レポートの順番待ちが長すぎました。まだ何も試行していません。",
    fix: "サーバーのレポート待ちが減ってから、「再試行」を押してください。",
  },
  too_many_waiting: {
    problem: "順番待ちのレポートがすでに {limit} 件あります。",
    fix: "いくつか完了するまで待つか、/license-report cancel でキャンセルしてください。",
  },
  run_expired: {
    problem: "レポートが時間内に完了しませんでした（試行 {attempts} 回）。",
    fix: "最後の試行が止まった原因を確認してから、「再試行」を押してください。",
  },
  disk_full: {
    problem: "ボットのディスクがいっぱいか、読み取り専用です。",
    fix: "DATA_DIR のあるディスクに空きを作ってから、「再試行」を押してください。",
  },
  internal: {
    problem: "ボットでエラーが発生しました（{id}）。",
    fix: "もう一度お試しください。続く場合は、この ID を含むログの行を管理者に送ってください。",
  },
});

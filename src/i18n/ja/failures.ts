import type { Words } from "../index.ts";
import { values } from "./failure-values.ts";

export const failures = (): Words["failures"] => ({ entries, values });

const entries: Words["failures"]["entries"] = {
  // VB365 サーバーへの経路
  vb365_unreachable: {
    happened: "VB365 サーバー {server} が接続を拒否したか、見つかりません。",
    todo: "マシンが起動していること、REST API サービスが有効なこと、ここからポートに届くことを確認してください。",
  },
  vb365_timeout: {
    happened: "VB365 サーバー {server} が時間内に応答しませんでした（{phase}）。",
    todo: "数分後にもう一度お試しください。続く場合は、サーバーの負荷を確認してください。",
  },
  vb365_connection_lost: {
    happened: "レポートが完了する前に、VB365 サーバー {server} との接続が切れました。",
    todo: "もう一度お試しください。続く場合は、長い応答を切断するプロキシやファイアウォールがないか確認してください。",
  },
  vb365_tls_untrusted: {
    happened:
      "VB365 サーバー {server} の証明書を信頼できません（{reason}）。サーバーには何も送信していません。",
    todo: "VB365_TLS_CA_FILE にその CA を設定するか、確認のうえ VB365_TLS_FINGERPRINT に証明書の SHA-256 を設定してください。提示された値: {fingerprint}。",
  },
  vb365_tls_pin_mismatch: {
    happened:
      "VB365 サーバー {server} が、固定されたものとは別の証明書を提示しました。サーバーには何も送信していません。",
    todo: "証明書が更新された場合は、サーバーで新しい証明書を確認し、VB365_TLS_FINGERPRINT に設定してください。提示された値: {fingerprint}。",
  },
  vb365_unknown_server: {
    happened: "VB365 サーバー {server} は、ボットの設定からなくなっています。",
    todo: "VB365_SERVERS に戻して「再試行」を押すか、別のサーバーのレポートを依頼してください。",
  },
  // VB365 サーバーの応答
  vb365_credentials_refused: {
    happened: "VB365 サーバー {server} が、ボットのユーザー名またはパスワードを拒否しました。",
    todo: "VB365_USERNAME と VB365_PASSWORD を修正してボットを再起動してください。サーバー側のアカウントを修正した場合は「再試行」を押してください。アカウントがロックされないよう、それまでボットは自分からは試行しません。",
  },
  vb365_unauthorized: {
    happened: "VB365 サーバー {server} が、ボットのセッションを 2 回拒否しました。",
    todo: "アカウントが現在も VB365 の管理者であること、復元オペレーターだけが許可されていないことを確認してください。",
  },
  vb365_forbidden: {
    happened: "ボットのアカウントには、VB365 サーバー {server} でレポートを作成する権限がありません。",
    todo: "VB365 の管理者ロールを割り当ててください。",
  },
  vb365_not_found: {
    happened: "VB365 サーバー {server} の API {version} には、このレポートがありません。",
    todo: "VB365_API_VERSION に、サーバーが提供するバージョン（v6、v7、v8）を設定してください。",
  },
  vb365_bad_request: {
    happened: "VB365 サーバー {server} が依頼を受け付けませんでした。",
    todo: "サーバーのメッセージを確認し、期間を変更してください。",
  },
  vb365_throttled: {
    happened: "VB365 サーバー {server} が呼び出しを減らすよう求めています（429）。",
    todo: "1 分ほど待ってから、もう一度お試しください。",
  },
  vb365_busy: {
    happened: "VB365 サーバー {server} は、競合する処理を実行中です（409）。",
    todo: "数分後にもう一度お試しください。",
  },
  vb365_server_error: {
    happened: "VB365 サーバー {server} で、レポートの作成中にエラーが発生しました（{status}）。",
    todo: "サーバーのメッセージとログを確認してから、もう一度お試しください。",
  },
  vb365_gateway: {
    happened: "VB365 サーバー {server} の手前のプロキシが {status} を返しました。",
    todo: "その先で VB365 サービスが動作していること、プロキシの制限時間を確認してください。",
  },
  vb365_unexpected: {
    happened: "VB365 サーバー {server} が、ボットの知らない応答を返しました（{status}）。",
    todo: "VB365_URL が VB365 サーバーの REST API を指していることを確認してください。正しい場合は、サーバーのバージョンを添えて報告してください。",
  },
  // 返ってきたレポート
  report_empty: {
    happened: "VB365 サーバー {server} は 200 を返しましたが、ファイルを送信しませんでした。",
    todo: "最も古いドキュメントには、起こりうると書かれています。サーバー上でレポートを探し、サーバーを現行のビルドに更新してください。",
  },
  report_not_a_file: {
    happened: "VB365 サーバー {server} は 200 を返しましたが、{format} ファイルではなく{kind}でした。",
    todo: "VB365_URL が、ポータルやプロキシではなくサーバー自体に届いていることを確認してください。",
  },
  report_damaged: {
    happened:
      "VB365 サーバー {server} からの {format} ファイルが壊れているため（{reason}）、共有しませんでした。",
    todo: "もう一度お試しください。",
  },
  report_too_large: {
    happened: "レポートが上限の {limit} を超えています。",
    todo: "より短い期間で依頼してください。",
  },
  // Slack
  slack_not_in_channel: {
    happened: "ボットがチャンネルのメンバーではないため、ファイルを共有できません。",
    todo: "チャンネルで `/invite @{bot}` と入力してから、「再試行」を押してください。",
  },
  slack_channel_not_found: {
    happened: "ボットからチャンネルが見えません。",
    todo: "プライベートチャンネルの場合は、そこで `/invite @{bot}` と入力してから、「再試行」を押してください。",
  },
  slack_channel_archived: {
    happened: "チャンネルがアーカイブされています。",
    todo: "別のチャンネルを選ぶか、アーカイブを解除してください。",
  },
  slack_channel_shared: {
    happened: "その間に組織外の方がチャンネルに加わったため、レポートは共有されていません。",
    todo: "「再試行」を押して閲覧を認めるかどうかを選ぶか、自分宛てにレポートを依頼してください。",
  },
  slack_files_disabled: {
    happened: "このワークスペースでは、ファイルのアップロードが無効になっています。",
    todo: "アプリによるアップロードを許可するよう、ワークスペースの管理者に依頼してください。",
  },
  slack_file_type_not_allowed: {
    happened: "このワークスペースでは {format} ファイルが許可されていません。",
    todo: "もう一方の形式で依頼するか、ワークスペースの管理者にお問い合わせください。",
  },
  slack_file_too_large: {
    happened: "レポート（{size}）が、このワークスペースの上限を超えています。",
    todo: "より短い期間か、CSV で依頼してください。",
  },
  slack_storage_full: {
    happened: "このワークスペースのファイルストレージがいっぱいです。",
    todo: "空きを作るようワークスペースの管理者に依頼してから、「再試行」を押してください。",
  },
  slack_share_unconfirmed: {
    happened: "Slack はファイルを受け取りましたが、チャンネルに表示していません。",
    todo: "まずチャンネルを確認し、ファイルがなければ「再試行」を押してください。",
  },
  slack_missing_scope: {
    happened: "アプリに必要な権限がありません（{scope}）。",
    todo: "slack-manifest.yml を使ってアプリを再インストールしてください。",
  },
  slack_token_revoked: {
    happened: "Slack がボットのトークンを受け付けなくなりました。",
    todo: "アプリを再インストールし、SLACK_BOT_TOKEN に新しいトークンを設定してください。",
  },
  slack_installation_unreadable: {
    happened: "このワークスペースへのインストールについて保存している内容を、ボットが復号できません。",
    todo: "SLACK_TOKEN_KEY_OLD に現在の一つ前のキーを設定してボットを再起動するか、アプリを再インストールしてください。",
  },
  slack_unavailable: {
    happened: "Slack が正常に応答しません（{reason}）。",
    todo: "操作は不要です。ボットが自動で再試行します。status.slack.com もご覧ください。",
  },
  // ボットの起動
  slack_unreachable: {
    happened: "Slack に接続できません（{reason}）。",
    todo: "ネットワーク、プロキシ、SLACK_API_URL を確認してから、ボットを再起動してください。",
  },
  slack_app_token_refused: {
    happened: "Slack がアプリレベルトークンを受け付けません（{reason}）。",
    todo: "アプリの設定で Socket Mode を有効にし、「Basic Information」ページの connections:write を持つトークンを SLACK_APP_TOKEN に設定してください。",
  },
  port_taken: {
    happened: "ポート {port} で待ち受けできません（{reason}）。",
    todo: "PORT に空いているポートを設定するか、使用中のプログラムを停止してください。",
  },
  data_directory_unusable: {
    happened: "DATA_DIR のディレクトリを使用できません（{reason}）。",
    todo: "DATA_DIR に、ボットが書き込めるローカルディスク上のディレクトリを設定してください。",
  },
  // ボット自体
  run_cancelled: {
    happened: "レポートはキャンセルされました。",
    todo: "必要な場合は、もう一度依頼してください。",
  },
  run_expired: {
    happened: "レポートが時間内に完了しませんでした（試行 {attempts} 回）。",
    todo: "最後の試行が止まった原因を確認してから、「再試行」を押してください。",
  },
  disk_full: {
    happened: "ボットのディスクがいっぱいか、書き込めません。",
    todo: "DATA_DIR のある場所に空きを作ってから、「再試行」を押してください。",
  },
  internal: {
    happened: "ボットでエラーが発生しました（{id}）。",
    todo: "もう一度お試しください。続く場合は、この ID を含むログの行を管理者に送ってください。",
  },
};

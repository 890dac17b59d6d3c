// Written by `npm run i18n` from i18n/*.json: change those, not this.

import type { TextValue } from './say';

/** The blanks of each text: what `say` wants to be given with its key. */
export interface MessageBlanks {
    command_params: undefined;
    command_description: undefined;
    settings_hooked: undefined;
    settings_rocketchat: undefined;
    settings_access: undefined;
    settings_monitor: undefined;
    settings_limits: undefined;
    setting_hooked_api_key: undefined;
    setting_hooked_api_key_description: undefined;
    setting_hooked_api_key_placeholder: undefined;
    setting_hooked_api_url: undefined;
    setting_hooked_api_url_description: undefined;
    setting_hooked_api_url_placeholder: undefined;
    setting_hooked_dashboard_url: undefined;
    setting_hooked_dashboard_url_description: undefined;
    setting_hooked_dashboard_url_placeholder: undefined;
    setting_rocketchat_url: undefined;
    setting_rocketchat_url_description: undefined;
    setting_rocketchat_url_placeholder: undefined;
    setting_rocketchat_user_id: undefined;
    setting_rocketchat_user_id_description: undefined;
    setting_rocketchat_user_id_placeholder: undefined;
    setting_rocketchat_auth_token: undefined;
    setting_rocketchat_auth_token_description: undefined;
    setting_rocketchat_auth_token_placeholder: undefined;
    setting_view_roles: undefined;
    setting_view_roles_description: undefined;
    setting_view_roles_placeholder: undefined;
    setting_manage_roles: undefined;
    setting_manage_roles_description: undefined;
    setting_manage_roles_placeholder: undefined;
    setting_card_visibility: undefined;
    setting_card_visibility_description: undefined;
    setting_card_visibility_room: undefined;
    setting_card_visibility_private: undefined;
    setting_monitor_interval_minutes: undefined;
    setting_monitor_interval_minutes_description: undefined;
    setting_monitor_channel: undefined;
    setting_monitor_channel_description: undefined;
    setting_alert_after_failures: undefined;
    setting_alert_after_failures_description: undefined;
    setting_reminder_hours: undefined;
    setting_reminder_hours_description: undefined;
    setting_request_timeout_ms: undefined;
    setting_request_timeout_ms_description: undefined;
    setting_max_parallel_requests: undefined;
    setting_max_parallel_requests_description: undefined;
    help_intro: undefined;
    help_more: undefined;
    help_options: undefined;
    help_get: undefined;
    help_get_private: undefined;
    help_get_source: undefined;
    help_get_created_by: undefined;
    help_get_example: undefined;
    help_help: undefined;
    help_help_example: undefined;
    help_complaints: undefined;
    source_hooked: undefined;
    source_rocketchat: undefined;
    platform_youtube: undefined;
    platform_tiktok: undefined;
    platform_instagram: undefined;
    platform_unnamed: undefined;
    state_healthy: undefined;
    state_expired: undefined;
    state_error: undefined;
    state_token_invalid: undefined;
    state_unknown_status: { readonly status: TextValue };
    state_unreported: undefined;
    state_working: undefined;
    state_enabled: undefined;
    state_disabled: undefined;
    state_disabled_by_server: undefined;
    state_script_broken: undefined;
    state_failing: undefined;
    state_degraded: undefined;
    state_retrying: undefined;
    state_quiet: undefined;
    state_unknown: undefined;
    card_unnamed_account: undefined;
    card_unnamed_webhook: undefined;
    card_headline: { readonly name: TextValue; readonly what: TextValue };
    card_field: { readonly label: TextValue; readonly value: TextValue };
    card_account: undefined;
    card_identifier: undefined;
    card_token: undefined;
    card_token_valid: undefined;
    card_token_invalid: undefined;
    card_token_unknown: undefined;
    card_last_checked: undefined;
    card_never_checked: undefined;
    card_connected: undefined;
    card_id: undefined;
    card_when: { readonly absolute: TextValue; readonly relative: TextValue };
    card_posts_as: undefined;
    card_channels: undefined;
    card_event: undefined;
    card_trigger_words: undefined;
    card_created_by: undefined;
    card_created: undefined;
    card_changed: undefined;
    card_nobody: undefined;
    card_more: { readonly count: number };
    card_as_of: { readonly source: TextValue; readonly time: TextValue };
    card_avatar_alt: { readonly name: TextValue };
    card_fallback: { readonly name: TextValue; readonly state: TextValue; readonly what: TextValue };
    card_fallback_checked: { readonly relative: TextValue };
    kind_incoming: undefined;
    kind_outgoing: undefined;
    kind_unknown: undefined;
    channel_all_public_channels: undefined;
    channel_all_private_groups: undefined;
    channel_all_direct_messages: undefined;
    button_refresh: undefined;
    button_reconnect: undefined;
    button_manage: undefined;
    button_open_webhook: undefined;
    fix_title: undefined;
    fix_expired: { readonly account: TextValue; readonly platform: TextValue };
    fix_error: { readonly account: TextValue; readonly platform: TextValue };
    fix_token_invalid: { readonly account: TextValue; readonly platform: TextValue };
    fix_unknown_status: { readonly account: TextValue };
    fix_unreported: { readonly account: TextValue };
    fix_reconnect: { readonly account: TextValue; readonly link: TextValue; readonly platform: TextValue };
    fix_look: { readonly account: TextValue; readonly link: TextValue };
    fix_new_id: { readonly id: TextValue };
    fix_dashboard: undefined;
    fix_disabled_incoming: undefined;
    fix_disabled_outgoing: undefined;
    fix_disabled_by_server: undefined;
    fix_script_broken: undefined;
    fix_switch_on: { readonly link: TextValue };
    fix_open: { readonly link: TextValue };
    fix_administration: undefined;
    fix_failing: undefined;
    fix_degraded: undefined;
    fix_unknown_delivery: undefined;
    deliveries: undefined;
    delivery_line: { readonly state: TextValue; readonly target: TextValue };
    delivery_line_when: { readonly state: TextValue; readonly target: TextValue; readonly when: TextValue };
    delivery_no_target: undefined;
    delivery_succeeded: undefined;
    delivery_answered: undefined;
    delivery_posting_failed: undefined;
    delivery_response_script: undefined;
    delivery_empty_answer: undefined;
    delivery_retrying: { readonly attempt: number };
    delivery_unreachable: undefined;
    delivery_http_500: undefined;
    delivery_retries_exhausted: undefined;
    delivery_not_retried: undefined;
    delivery_retry_lost: undefined;
    delivery_script: undefined;
    delivery_failed: undefined;
    delivery_disabled_by_server: undefined;
    delivery_not_sent: undefined;
    delivery_in_progress: undefined;
    delivery_stuck: undefined;
    delivery_unknown: undefined;
    delivery_none: undefined;
    delivery_unread: { readonly problem: TextValue };
    delivery_incoming: undefined;
    note_source_problem: { readonly problem: TextValue; readonly source: TextValue };
    note_created_by: undefined;
    note_room_refused: undefined;
    problem_not_found_hooked: { readonly id: TextValue };
    problem_not_found_rocketchat: { readonly id: TextValue };
    problem_not_found_anywhere: { readonly id: TextValue };
    problem_credentials_refused_hooked: undefined;
    problem_credentials_refused_rocketchat: undefined;
    problem_forbidden_hooked: undefined;
    problem_forbidden_rocketchat: undefined;
    problem_rate_limited: { readonly source: TextValue };
    problem_rate_limited_wait: { readonly seconds: number; readonly source: TextValue };
    problem_unreachable_hooked: undefined;
    problem_unreachable_rocketchat: undefined;
    problem_timed_out: { readonly seconds: number; readonly source: TextValue };
    problem_upstream_failed: { readonly source: TextValue; readonly status: TextValue };
    problem_unreadable_html_hooked: undefined;
    problem_unreadable_html_rocketchat: undefined;
    problem_unreadable_not_json: { readonly source: TextValue };
    problem_unreadable_empty: { readonly source: TextValue };
    problem_unreadable_unexpected: { readonly source: TextValue };
    problem_unreadable_too_large: { readonly source: TextValue };
    problem_unreadable_other_integration: { readonly source: TextValue };
    problem_rejected: { readonly source: TextValue; readonly status: TextValue };
    problem_rejected_message: { readonly message: TextValue; readonly source: TextValue; readonly status: TextValue };
    problem_networking_denied: { readonly source: TextValue };
    problem_not_configured: { readonly settings: TextValue; readonly source: TextValue };
    problem_bad_setting: { readonly complaint: TextValue; readonly source: TextValue };
    problem_may_not_view_hooked: undefined;
    problem_may_not_view_rocketchat: undefined;
    problem_impossible_id_too_long: undefined;
    problem_impossible_id_reserved: { readonly id: TextValue };
    problem_no_such_user: { readonly username: TextValue };
    problem_unknown_subcommand: { readonly word: TextValue };
    problem_did_you_mean: { readonly line: TextValue };
    problem_see_help: undefined;
    problem_missing_id: undefined;
    problem_unknown_option: { readonly word: TextValue };
    problem_bad_value: { readonly allowed: TextValue; readonly option: TextValue; readonly value: TextValue };
    problem_twice: { readonly option: TextValue };
    problem_usage: { readonly usage: TextValue };
    problem_stale_card: undefined;
    problem_card_gone: undefined;
    problem_internal: undefined;
    complaint_web_address: { readonly setting: TextValue };
    complaint_whole_number: { readonly max: number; readonly min: number; readonly setting: TextValue };
    complaint_choice: { readonly setting: TextValue };
    complaint_credential: { readonly setting: TextValue };
    complaint_used_instead: { readonly complaint: TextValue; readonly value: TextValue };
}

/** The texts by language, in ICU MessageFormat. */
export const catalog: Readonly<Record<string, Readonly<Record<string, string>>>> = 
{
    "en": {
        "command_params": "get <id> | help",
        "command_description": "The health of Hooked accounts and of Rocket.Chat's own webhooks",
        "settings_hooked": "Hooked",
        "settings_rocketchat": "Rocket.Chat webhooks",
        "settings_access": "Who sees and does what",
        "settings_monitor": "Monitor (used by a later version)",
        "settings_limits": "Limits",
        "setting_hooked_api_key": "Hooked API key",
        "setting_hooked_api_key_description": "From hooked.so, Settings, API. Sent as x-api-key to the address below and to nobody else. Rocket.Chat stores it in clear text: everyone who may manage apps can read it.",
        "setting_hooked_api_key_placeholder": "Paste the key; it is shown only once in Hooked",
        "setting_hooked_api_url": "Hooked API address",
        "setting_hooked_api_url_description": "With or without a path. Empty means the default.",
        "setting_hooked_api_url_placeholder": "https://api.hooked.so",
        "setting_hooked_dashboard_url": "Hooked dashboard address",
        "setting_hooked_dashboard_url_description": "Where people reconnect an account: cards of broken connections link there.",
        "setting_hooked_dashboard_url_placeholder": "https://hooked.so/settings/integrations",
        "setting_rocketchat_url": "Rocket.Chat address",
        "setting_rocketchat_url_description": "Where the app reaches this workspace's REST API. Empty: the workspace's Site URL. Set it where the server can not reach itself there.",
        "setting_rocketchat_url_placeholder": "http://localhost:3000",
        "setting_rocketchat_user_id": "User ID of the access token",
        "setting_rocketchat_user_id_description": "Shown beside the personal access token when it is made. The account needs the permission to manage incoming and outgoing integrations, nothing more.",
        "setting_rocketchat_user_id_placeholder": "aobEdbYhXfu5hkeqG",
        "setting_rocketchat_auth_token": "Personal access token",
        "setting_rocketchat_auth_token_description": "Of the account above. Rocket.Chat stores it in clear text: everyone who may manage apps can read it.",
        "setting_rocketchat_auth_token_placeholder": "Paste the token; it is shown only once",
        "setting_view_roles": "Roles that may see Hooked integrations",
        "setting_view_roles_description": "Global roles, separated by commas. Those who may manage may also see. Rocket.Chat's own integrations follow each person's own permissions.",
        "setting_view_roles_placeholder": "user",
        "setting_manage_roles": "Roles that may manage Hooked integrations",
        "setting_manage_roles_description": "Global roles, separated by commas.",
        "setting_manage_roles_placeholder": "admin",
        "setting_card_visibility": "Where cards are shown",
        "setting_card_visibility_description": "Unless the command says \"private\". Problems and help are always shown to the asker only.",
        "setting_card_visibility_room": "To everyone in the room",
        "setting_card_visibility_private": "Only to the person who asked",
        "setting_monitor_interval_minutes": "Minutes between checks",
        "setting_monitor_interval_minutes_description": "1 to 1440. Not used yet: the monitor comes with a later version.",
        "setting_monitor_channel": "Channel for alerts",
        "setting_monitor_channel_description": "For watches without a channel of their own. Not used yet: the monitor comes with a later version.",
        "setting_alert_after_failures": "Bad checks before an alert",
        "setting_alert_after_failures_description": "For states that may pass by themselves. Not used yet: the monitor comes with a later version.",
        "setting_reminder_hours": "Hours between reminders",
        "setting_reminder_hours_description": "While something is still bad. Not used yet: the monitor comes with a later version.",
        "setting_request_timeout_ms": "Time limit for a request (ms)",
        "setting_request_timeout_ms_description": "500 to 15000, for each request to Hooked or Rocket.Chat. A command takes 20 seconds at most whatever is set here.",
        "setting_max_parallel_requests": "Requests at once",
        "setting_max_parallel_requests_description": "To each service, in a check of many integrations. Not used yet: the monitor comes with a later version.",
        "help_intro": "*Hooked Integrations* shows whether connected accounts and webhooks work, and what to do when one does not.",
        "help_more": "More about one: `/integration help <subcommand>`",
        "help_options": "Options:",
        "help_get": "Health card of one integration, Hooked or Rocket.Chat, found by its id",
        "help_get_private": "show it only to me",
        "help_get_source": "look in one place only",
        "help_get_created_by": "Rocket.Chat: only if that user created it",
        "help_get_example": "Ids beginning with `int_` are Hooked's. Others are looked for in both places.",
        "help_help": "What this command can do",
        "help_help_example": "For example `/integration help get`",
        "help_complaints": "*Settings that need an admin's eye:*",
        "source_hooked": "Hooked",
        "source_rocketchat": "Rocket.Chat",
        "platform_youtube": "YouTube",
        "platform_tiktok": "TikTok",
        "platform_instagram": "Instagram",
        "platform_unnamed": "unknown platform",
        "state_healthy": "✅ Healthy",
        "state_expired": "🔴 Token expired",
        "state_error": "🔴 Connection error",
        "state_token_invalid": "🔴 Token not valid",
        "state_unknown_status": "❔ Unknown state “{status}”",
        "state_unreported": "❔ State not reported",
        "state_working": "✅ Working",
        "state_enabled": "✅ Enabled",
        "state_disabled": "⏸️ Disabled",
        "state_disabled_by_server": "🔴 Disabled by Rocket.Chat",
        "state_script_broken": "🔴 Script broken",
        "state_failing": "🔴 Deliveries fail",
        "state_degraded": "⚠️ Delivered with trouble",
        "state_retrying": "⚠️ Retrying",
        "state_quiet": "💤 No deliveries lately",
        "state_unknown": "❔ Unknown",
        "card_unnamed_account": "Account without a name",
        "card_unnamed_webhook": "Webhook without a name",
        "card_headline": "{name} · {what}",
        "card_field": "*{label}*\n{value}",
        "card_account": "Account",
        "card_identifier": "Identifier",
        "card_token": "Token",
        "card_token_valid": "valid",
        "card_token_invalid": "not valid",
        "card_token_unknown": "not reported",
        "card_last_checked": "Last checked",
        "card_never_checked": "not reported",
        "card_connected": "Connected since",
        "card_id": "Id",
        "card_when": "{absolute} ({relative})",
        "card_posts_as": "Posts as",
        "card_channels": "Channels",
        "card_event": "Event",
        "card_trigger_words": "Trigger words",
        "card_created_by": "Created by",
        "card_created": "Created",
        "card_changed": "Last changed",
        "card_nobody": "nobody known",
        "card_more": "{count, plural, one {and # more} other {and # more}}",
        "card_as_of": "{source} · as of {time}",
        "card_avatar_alt": "Picture of {name}",
        "card_fallback": "{state}: {name} ({what}).",
        "card_fallback_checked": "Last checked {relative}.",
        "kind_incoming": "incoming webhook",
        "kind_outgoing": "outgoing webhook",
        "kind_unknown": "integration of an unknown kind",
        "channel_all_public_channels": "all public channels",
        "channel_all_private_groups": "all private channels",
        "channel_all_direct_messages": "all direct messages",
        "button_refresh": "Refresh",
        "button_reconnect": "Reconnect in Hooked",
        "button_manage": "Disconnect in Hooked…",
        "button_open_webhook": "Open in Administration",
        "fix_title": "*What to do*",
        "fix_expired": "The access token of {account} has expired: Hooked can not publish to {platform} until somebody signs in again.",
        "fix_error": "Hooked can not use its connection to {account}: the token is missing, or {platform} refuses it.",
        "fix_token_invalid": "Hooked calls the connection to {account} healthy and its token not valid: posts to {platform} may fail.",
        "fix_unknown_status": "Hooked reports a state that this app does not know. Until its dashboard says otherwise, do not count on posts of {account} going out.",
        "fix_unreported": "Hooked reports no state for {account}. Its dashboard may know more.",
        "fix_reconnect": "Open {link}, choose *Connect* for {platform} and sign in as {account}.",
        "fix_look": "Open {link} and look at {account}; reconnect it there if it shows as broken.",
        "fix_new_id": "Reconnecting makes a *new id*: posts scheduled on {id} stay with the old one and have to be scheduled again.",
        "fix_dashboard": "Hooked’s integrations page",
        "fix_disabled_incoming": "It is switched off: Rocket.Chat answers callers with 503 and posts nothing.",
        "fix_disabled_outgoing": "It is switched off: nothing is sent.",
        "fix_disabled_by_server": "The target answered “410 Gone”, so Rocket.Chat switched the integration off. Correct the address with whoever runs the target before switching it on again.",
        "fix_script_broken": "Its script could not be compiled: nothing is processed until the script is mended.",
        "fix_switch_on": "To switch it on, open {link}.",
        "fix_open": "See the integration’s history and settings in {link}.",
        "fix_administration": "Administration → Integrations",
        "fix_failing": "The last delivery did not arrive. Check that the target runs and can be reached from the Rocket.Chat server.",
        "fix_degraded": "The target is reached, but what comes back causes trouble: see the line of each target above.",
        "fix_unknown_delivery": "Rocket.Chat’s records do not tell whether deliveries arrive.",
        "deliveries": "*Last delivery*",
        "delivery_line": "{state} · {target}",
        "delivery_line_when": "{state} · {target} · {when}",
        "delivery_no_target": "address not recorded",
        "delivery_succeeded": "✅ delivered",
        "delivery_answered": "✅ answered (Rocket.Chat does not keep the status)",
        "delivery_posting_failed": "⚠️ delivered, but the answer could not be posted in the channel",
        "delivery_response_script": "⚠️ delivered, but the script failed on the answer",
        "delivery_empty_answer": "⚠️ answered with no body, which Rocket.Chat counts as a failure",
        "delivery_retrying": "⚠️ failed, waiting for retry {attempt, number}",
        "delivery_unreachable": "🔴 no answer: not reachable, or too slow",
        "delivery_http_500": "🔴 the target failed (status 500)",
        "delivery_retries_exhausted": "🔴 failed, all retries used up",
        "delivery_not_retried": "🔴 refused by the target, retries are off",
        "delivery_retry_lost": "🔴 failed, and its retry never ran",
        "delivery_script": "🔴 the script failed before sending",
        "delivery_failed": "🔴 failed",
        "delivery_disabled_by_server": "🔴 the target answered “410 Gone”",
        "delivery_not_sent": "💤 the script chose to send nothing",
        "delivery_in_progress": "⏳ being sent",
        "delivery_stuck": "❔ begun and never finished",
        "delivery_unknown": "❔ not understood",
        "delivery_none": "Nothing was sent in the last 30 days, which is as far back as Rocket.Chat remembers. That is not the same as broken: trigger words, channels and the bot’s own messages decide what is sent.",
        "delivery_unread": "The delivery history could not be read: {problem}",
        "delivery_incoming": "Rocket.Chat keeps no history of incoming webhooks: nobody can tell here whether anything arrives.",
        "note_source_problem": "{source}: {problem}",
        "note_created_by": "`createdBy` was not used: it applies to Rocket.Chat’s integrations only.",
        "note_room_refused": "This is shown only to you: the room does not take messages from the app.",
        "problem_not_found_hooked": "Hooked has no integration {id}. Ids change when an account is reconnected: copy the current one from Hooked’s dashboard.",
        "problem_not_found_rocketchat": "Rocket.Chat has no integration {id} that you may see.",
        "problem_not_found_anywhere": "No integration {id} was found in Hooked or, among those that you may see, in Rocket.Chat. Check the id for missing characters.",
        "problem_credentials_refused_hooked": "Hooked does not accept the app’s API key. An admin must put a valid one into the app’s setting `hooked_api_key`.",
        "problem_credentials_refused_rocketchat": "Rocket.Chat does not accept the app’s access token. An admin must put a valid pair into the app’s settings `rocketchat_user_id` and `rocketchat_auth_token`.",
        "problem_forbidden_hooked": "Hooked accepts the API key but does not allow this: the subscription may have ended. Whoever owns the Hooked account must look into it.",
        "problem_forbidden_rocketchat": "The account of the app’s access token may not read this in Rocket.Chat. An admin must give it the permissions to manage incoming and outgoing integrations.",
        "problem_rate_limited": "{source} asks us to slow down. Please try again in a minute.",
        "problem_rate_limited_wait": "{source} asks us to slow down. Please try again in {seconds, plural, one {# second} other {# seconds}}.",
        "problem_unreachable_hooked": "Hooked can not be reached from this server. If it stays so, an admin should check the setting `hooked_api_url` and the server’s way out to the internet.",
        "problem_unreachable_rocketchat": "The app can not reach Rocket.Chat’s own REST API. An admin should set `rocketchat_url` to an address that the server can reach itself at.",
        "problem_timed_out": "{source} did not answer within {seconds, plural, one {# second} other {# seconds}}. Nothing is known about the integration; please try again in a while.",
        "problem_upstream_failed": "{source} has a problem of its own (status {status}). Nothing is known about the integration; please try again in a while.",
        "problem_unreadable_html_hooked": "A web page came back where Hooked’s API should be. An admin should check the setting `hooked_api_url`, and whether a proxy stands in between.",
        "problem_unreadable_html_rocketchat": "A web page came back where Rocket.Chat’s REST API should be. An admin should check the setting `rocketchat_url`, and whether a proxy or login page stands in between.",
        "problem_unreadable_not_json": "{source} sent an answer that breaks off or is not JSON: the fault is on its side or on the way. Please try again in a while.",
        "problem_unreadable_empty": "{source} sent an empty answer: the fault is on its side or on the way. Please try again in a while.",
        "problem_unreadable_unexpected": "{source} sent an answer that this app does not understand. If trying again does not help, the address in the settings may be wrong, or the app needs an update.",
        "problem_unreadable_too_large": "{source} sent an answer far too large to be right, and it was thrown away. The address in the settings may be wrong.",
        "problem_unreadable_other_integration": "{source} answered about another integration than the one asked for, and the answer was thrown away.",
        "problem_rejected": "{source} rejected the request (status {status}).",
        "problem_rejected_message": "{source} rejected the request (status {status}) and says: {message}",
        "problem_networking_denied": "Rocket.Chat did not let the app send a request to {source}. An admin must grant the app the networking permission: reinstall it and accept its permissions.",
        "problem_not_configured": "{source} is not set up. An admin can do so in the app’s settings: {settings}.",
        "problem_bad_setting": "{source} can not be asked: {complaint}",
        "problem_may_not_view_hooked": "You may not see Hooked integrations: none of your roles is among those in the app’s setting `view_roles`. An admin can change that.",
        "problem_may_not_view_rocketchat": "You may not see Rocket.Chat integrations: you hold none of the permissions to manage incoming or outgoing integrations. An admin can change that.",
        "problem_impossible_id_too_long": "This can not be an integration id: it is far too long. An id looks like `int_yt_abc123` or `659ea5e42dd9f928ada3e451`.",
        "problem_impossible_id_reserved": "{id} can not be an integration id. An id looks like `int_yt_abc123` or `659ea5e42dd9f928ada3e451`.",
        "problem_no_such_user": "There is no user {username} in this workspace.",
        "problem_unknown_subcommand": "There is no subcommand {word}.",
        "problem_did_you_mean": "Did you mean {line}?",
        "problem_see_help": "`/integration help` lists what there is.",
        "problem_missing_id": "Which integration? Give its id.",
        "problem_unknown_option": "The option {word} is not known.",
        "problem_bad_value": "{option} can not be {value}. It takes: {allowed}.",
        "problem_twice": "{option} is given twice.",
        "problem_usage": "Usage: {usage}",
        "problem_stale_card": "This card is from another version of the app. Ask again with `/integration get`.",
        "problem_card_gone": "This card can not be changed any more. Ask again with `/integration get`.",
        "problem_internal": "Something went wrong inside the app, and nothing was changed. An admin finds the details in the app’s log.",
        "complaint_web_address": "the setting {setting} is not a web address (http or https, without a user name in it).",
        "complaint_whole_number": "the setting {setting} is not a whole number from {min, number, ::group-off} to {max, number, ::group-off}.",
        "complaint_choice": "the setting {setting} holds a value that is not among its choices.",
        "complaint_credential": "the setting {setting} holds characters that a key can not have. Paste it again.",
        "complaint_used_instead": "{complaint} Used instead: {value}."
    }
};

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
    help_disconnect: undefined;
    help_disconnect_example: undefined;
    disconnect_title: { readonly id: TextValue; readonly name: TextValue };
    disconnect_title_running: { readonly id: TextValue; readonly name: TextValue };
    disconnect_title_done: { readonly id: TextValue; readonly name: TextValue };
    disconnect_title_kept: { readonly id: TextValue; readonly name: TextValue };
    disconnect_title_stuck: { readonly id: TextValue; readonly name: TextValue };
    disconnect_title_failed: { readonly id: TextValue; readonly name: TextValue };
    disconnect_title_unknown: { readonly id: TextValue; readonly name: TextValue };
    disconnect_means: undefined;
    disconnect_posts: { readonly count: number };
    disconnect_overdue: { readonly count: number };
    disconnect_posts_none: undefined;
    disconnect_nameless: { readonly count: number };
    disconnect_posts_unknown: undefined;
    disconnect_posts_next: { readonly count: number };
    disconnect_posts_anyway: { readonly count: number };
    disconnect_posts_anyway_next: { readonly count: number };
    disconnect_post: { readonly title: TextValue; readonly when: TextValue };
    disconnect_post_untitled: undefined;
    disconnect_post_undated: undefined;
    disconnect_changed: undefined;
    disconnect_changed_later: undefined;
    disconnect_button_review: undefined;
    disconnect_button_keep: undefined;
    disconnect_button_retry: undefined;
    disconnect_button_proceed: undefined;
    disconnect_asked_by: { readonly when: TextValue; readonly who: TextValue };
    disconnect_lapses: { readonly when: TextValue };
    disconnect_lapsed: { readonly line: TextValue };
    disconnect_decided_by: { readonly when: TextValue; readonly who: TextValue };
    disconnect_lapsed_short: undefined;
    disconnect_kept_by: { readonly when: TextValue; readonly who: TextValue };
    disconnect_ended: { readonly when: TextValue };
    disconnect_verifying: undefined;
    disconnect_cancelling: { readonly count: number; readonly number: number };
    disconnect_deleting: undefined;
    disconnect_resting: { readonly trouble: TextValue; readonly when: TextValue };
    disconnect_interrupted: { readonly when: TextValue };
    disconnect_was_gone: undefined;
    disconnect_cancelled: { readonly count: number; readonly titles: TextValue };
    disconnect_gone: { readonly count: number; readonly titles: TextValue };
    disconnect_failed_post: { readonly count: number; readonly titles: TextValue };
    disconnect_left: { readonly count: number; readonly titles: TextValue };
    disconnect_unsure_posts: { readonly count: number; readonly titles: TextValue };
    disconnect_untouched: { readonly count: number; readonly titles: TextValue };
    disconnect_left_unknown: undefined;
    disconnect_stuck: { readonly trouble: TextValue };
    disconnect_window_title: { readonly name: TextValue };
    disconnect_window_submit: { readonly name: TextValue };
    disconnect_window_close: undefined;
    disconnect_fate: undefined;
    disconnect_fate_placeholder: undefined;
    disconnect_fate_cancel: undefined;
    disconnect_fate_leave: undefined;
    disconnect_fate_missing: undefined;
    disconnect_no_window: { readonly name: TextValue };
    disconnect_button_cancel_posts: undefined;
    disconnect_button_leave_posts: undefined;
    disconnect_button_disconnect: undefined;
    disconnect_calendar_unread: { readonly problem: TextValue };
    disconnect_not_cancelled: { readonly problem: TextValue; readonly title: TextValue };
    disconnect_unknown_post: { readonly problem: TextValue; readonly title: TextValue };
    disconnect_not_deleted: { readonly problem: TextValue };
    disconnect_unknown_deleted: { readonly problem: TextValue };
    disconnect_ask_elsewhere: undefined;
    disconnect_not_in_room: { readonly line: TextValue };
    disconnect_already: undefined;
    disconnect_elsewhere: undefined;
    disconnect_open: { readonly name: TextValue; readonly question: TextValue; readonly when: TextValue; readonly who: TextValue };
    disconnect_open_question: undefined;
    disconnect_busy: undefined;
    disconnect_unanswered_post: { readonly problem: TextValue; readonly title: TextValue };
    disconnect_fallback: { readonly title: TextValue; readonly words: TextValue };
    disconnect_webhook: { readonly link: TextValue; readonly name: TextValue };
    help_enable: undefined;
    help_enable_example: undefined;
    help_disable: undefined;
    help_disable_example: undefined;
    enable_done: { readonly who: TextValue };
    enable_was_gone: undefined;
    enable_already: { readonly name: TextValue };
    enable_under_way: { readonly id: TextValue };
    enable_failed: { readonly id: TextValue; readonly problem: TextValue };
    enable_unknown: { readonly id: TextValue; readonly line: TextValue; readonly problem: TextValue };
    enable_hooked: { readonly id: TextValue; readonly line: TextValue };
    disable_question: { readonly name: TextValue };
    disable_asked: { readonly question: TextValue; readonly what: TextValue };
    disable_means_incoming: undefined;
    disable_means_outgoing: undefined;
    disable_back: { readonly line: TextValue };
    disable_button_confirm: undefined;
    disable_button_keep: undefined;
    disable_button_ask: undefined;
    disable_offer: { readonly line: TextValue };
    disable_kept: { readonly id: TextValue };
    disable_done: { readonly who: TextValue };
    disable_already: { readonly name: TextValue };
    disable_failed: { readonly id: TextValue; readonly problem: TextValue };
    disable_unknown: { readonly id: TextValue; readonly line: TextValue; readonly problem: TextValue };
    disable_hooked: { readonly id: TextValue; readonly line: TextValue };
    help_audit: undefined;
    help_audit_example: undefined;
    audit_title: undefined;
    audit_title_about: { readonly id: TextValue };
    audit_line: { readonly what: TextValue; readonly when: TextValue };
    audit_from: { readonly room: TextValue };
    audit_words: { readonly action: TextValue; readonly outcome: TextValue; readonly target: TextValue; readonly who: TextValue };
    audit_connection: { readonly id: TextValue };
    audit_detail: { readonly detail: TextValue };
    audit_empty: undefined;
    audit_newer: undefined;
    audit_older: undefined;
    audit_page: { readonly page: number; readonly pages: number };
    audit_whole: { readonly count: number };
    audit_broken_changed: { readonly seq: number };
    audit_broken_missing: { readonly seq: number };
    audit_broken_reordered: { readonly seq: number };
    audit_broken_twice: { readonly seq: number };
    audit_waiting: { readonly count: number };
    audit_announced: { readonly what: TextValue };
    audit_action_disconnect: undefined;
    audit_action_cancel: undefined;
    audit_action_schedule: undefined;
    audit_action_enable: undefined;
    audit_action_disable: undefined;
    audit_action_watch: undefined;
    audit_action_unwatch: undefined;
    audit_outcome_asked: undefined;
    audit_outcome_kept: undefined;
    audit_outcome_lapsed: undefined;
    audit_outcome_confirmed: undefined;
    audit_outcome_refused: undefined;
    audit_outcome_done: undefined;
    audit_outcome_gone: undefined;
    audit_outcome_failed: undefined;
    audit_outcome_unknown: undefined;
    alert_trouble_expired: undefined;
    alert_trouble_gone: undefined;
    alert_trouble_error: undefined;
    alert_trouble_token_invalid: undefined;
    alert_trouble_unknown: undefined;
    alert_trouble_failing: undefined;
    alert_trouble_degraded: undefined;
    alert_trouble_script_broken: undefined;
    alert_trouble_disabled: undefined;
    alert_trouble_disabled_by_server: undefined;
    alert_trouble_key_refused_hooked: undefined;
    alert_trouble_key_refused_rocketchat: undefined;
    alert_trouble_forbidden: undefined;
    alert_trouble_unreachable: undefined;
    alert_trouble_rate_limited: undefined;
    alert_trouble_unreadable: undefined;
    alert_trouble_not_set_up: undefined;
    alert_incident_accounts: { readonly count: number; readonly onset: 'scattered' | 'other'; readonly platform: TextValue };
    alert_incident_incoming: { readonly count: number; readonly onset: 'scattered' | 'other' };
    alert_incident_outgoing: { readonly count: number; readonly onset: 'scattered' | 'other' };
    alert_incident_unknown: { readonly count: number; readonly onset: 'scattered' | 'other' };
    alert_incident_unseen: { readonly count: number };
    alert_incident_well: { readonly count: number };
    alert_cause: { readonly source: TextValue; readonly trouble: TextValue };
    alert_cause_well: { readonly source: TextValue };
    alert_well_since: { readonly when: TextValue };
    alert_well_before: { readonly trouble: TextValue };
    alert_cause_means_hooked: undefined;
    alert_cause_means_rocketchat: undefined;
    alert_fault_key_refused_hooked: undefined;
    alert_fault_key_refused_rocketchat: undefined;
    alert_fault_unreachable_hooked: undefined;
    alert_fault_unreachable_rocketchat: undefined;
    alert_fault_rate_limited_hooked: undefined;
    alert_fault_rate_limited_rocketchat: undefined;
    alert_fault_unreadable_hooked: undefined;
    alert_fault_unreadable_rocketchat: undefined;
    alert_fault_not_set_up_hooked: undefined;
    alert_fault_not_set_up_rocketchat: undefined;
    alert_settings_place: undefined;
    alert_fix_unknown: { readonly account: TextValue };
    alert_fix_unseen_hooked: { readonly account: TextValue };
    alert_fix_unseen_hooked_step: { readonly line: TextValue; readonly link: TextValue };
    alert_fix_unseen_rocketchat: { readonly account: TextValue };
    alert_fix_unseen_rocketchat_step: { readonly line: TextValue; readonly link: TextValue };
    alert_fix_gone_hooked: { readonly account: TextValue; readonly id: TextValue };
    alert_fix_gone_hooked_step: { readonly line: TextValue; readonly link: TextValue };
    alert_fix_gone_rocketchat: { readonly id: TextValue };
    alert_fix_gone_rocketchat_step: { readonly link: TextValue };
    alert_fix_degraded: { readonly line: TextValue };
    alert_fix_gone_meant: undefined;
    alert_fix_disabled_meant: undefined;
    alert_fix_incident_hooked: { readonly link: TextValue; readonly onset: 'scattered' | 'other'; readonly platform: TextValue };
    alert_fix_incident_rocketchat: { readonly link: TextValue; readonly onset: 'scattered' | 'other' };
    alert_fix_incident_unseen: { readonly line: TextValue; readonly source: TextValue };
    alert_stake_will: { readonly count: number; readonly next: TextValue };
    alert_stake_may: { readonly count: number; readonly next: TextValue };
    alert_stake_overdue: { readonly count: number; readonly title: TextValue; readonly when: TextValue };
    alert_stake_next_of: { readonly name: TextValue; readonly title: TextValue; readonly when: TextValue };
    alert_stake_none_all: undefined;
    alert_stake_none_more: undefined;
    alert_stake_unread: { readonly count: number };
    alert_lost: { readonly count: number; readonly sure: 'no' | 'other' };
    alert_lost_over: { readonly count: number };
    alert_line_posts: { readonly count: number };
    alert_line_next: { readonly count: number; readonly when: TextValue };
    alert_line_overdue: { readonly count: number };
    alert_line_lost: { readonly count: number };
    alert_line_well: { readonly when: TextValue };
    alert_more: { readonly line: TextValue; readonly more: TextValue };
    alert_since: { readonly when: TextValue };
    alert_since_first: { readonly when: TextValue };
    alert_unstable: { readonly checks: number };
    alert_elsewhere: undefined;
    alert_acknowledged: { readonly when: TextValue; readonly who: TextValue };
    alert_snoozed: { readonly until: TextValue; readonly who: TextValue };
    alert_snoozed_short: { readonly until: TextValue; readonly who: TextValue };
    alert_button_acknowledge: undefined;
    alert_button_snooze: undefined;
    alert_over_recovered: { readonly name: TextValue; readonly what: TextValue };
    alert_over_switched_on: { readonly name: TextValue; readonly what: TextValue };
    alert_over_disconnected: { readonly name: TextValue; readonly what: TextValue };
    alert_over_reconnected: { readonly id: TextValue; readonly name: TextValue; readonly what: TextValue };
    alert_over_reconnected_somehow: { readonly name: TextValue; readonly what: TextValue };
    alert_over_forgotten: { readonly name: TextValue; readonly what: TextValue };
    alert_over_unwatched: { readonly name: TextValue; readonly what: TextValue };
    alert_over_moved: { readonly name: TextValue; readonly what: TextValue };
    alert_over_cause: { readonly source: TextValue };
    alert_over_cause_unwatched: { readonly source: TextValue };
    alert_over_incident: { readonly words: TextValue };
    alert_over_incident_unwatched: { readonly words: TextValue };
    alert_over_incident_accounts: { readonly count: number; readonly onset: 'scattered' | 'other'; readonly platform: TextValue };
    alert_over_incident_incoming: { readonly count: number; readonly onset: 'scattered' | 'other' };
    alert_over_incident_outgoing: { readonly count: number; readonly onset: 'scattered' | 'other' };
    alert_over_incident_unknown: { readonly count: number; readonly onset: 'scattered' | 'other' };
    alert_ended_recovered: { readonly count: number };
    alert_ended_disconnected: { readonly count: number };
    alert_ended_reconnected: { readonly count: number };
    alert_ended_forgotten: { readonly count: number };
    alert_ended_unwatched: { readonly count: number };
    alert_ended_moved: { readonly count: number };
    alert_stay: { readonly count: number; readonly id: TextValue };
    alert_stay_unknown: { readonly id: TextValue };
    alert_lasted: { readonly duration: TextValue; readonly from: TextValue; readonly to: TextValue };
    alert_lasted_at_least: { readonly duration: TextValue; readonly from: TextValue; readonly to: TextValue };
    alert_lasted_briefly: undefined;
    alert_by: { readonly who: TextValue };
    alert_reminder: { readonly duration: TextValue; readonly words: TextValue };
    alert_reminder_snooze_ended: { readonly duration: TextValue; readonly words: TextValue };
    alert_reminder_joined: { readonly words: TextValue };
    alert_reminder_worse: { readonly sign: TextValue; readonly words: TextValue };
    alert_reminder_soon: { readonly sign: TextValue; readonly words: TextValue };
    alert_reminder_lost: { readonly sure: 'no' | 'other'; readonly words: TextValue };
    alert_snooze_over: { readonly until: TextValue; readonly who: TextValue };
    alert_reminder_link: { readonly link: TextValue };
    alert_reminder_no_link: undefined;
    alert_reminder_to_alert: undefined;
    alert_note_joined: { readonly count: number };
    alert_note_changed: undefined;
    alert_note_recovered: { readonly count: number };
    alert_note_switched_on: { readonly count: number };
    alert_note_disconnected: { readonly count: number };
    alert_note_reconnected: { readonly count: number };
    alert_not_known: undefined;
    alert_is_over: undefined;
    alert_moved: undefined;
    alert_already: { readonly when: TextValue; readonly who: TextValue };
    alert_too_close: { readonly when: TextValue };
    alert_busy: undefined;
    alert_noted: undefined;
    help_watch: undefined;
    help_watch_example: undefined;
    help_watch_channel: undefined;
    help_watch_source: undefined;
    help_unwatch: undefined;
    help_unwatch_example: undefined;
    help_watching: undefined;
    help_watching_example: undefined;
    watch_all: undefined;
    watch_hooked: undefined;
    watch_rocketchat: undefined;
    watch_direct: { readonly people: TextValue };
    watch_done: { readonly room: TextValue; readonly what: TextValue; readonly who: TextValue };
    watch_how: { readonly failures: number; readonly interval: TextValue; readonly reminder: TextValue };
    watch_how_as_before: undefined;
    watch_start: { readonly count: number };
    watch_start_partial: undefined;
    watch_stop: { readonly line: TextValue };
    watch_within: { readonly wider: TextValue };
    watch_blind: { readonly problem: TextValue };
    watch_without: { readonly line: TextValue; readonly problem: TextValue };
    watch_closed_fallback: { readonly room: TextValue };
    watch_closed_nowhere: { readonly room: TextValue };
    watch_archived: { readonly room: TextValue };
    watch_already: { readonly room: TextValue; readonly what: TextValue; readonly when: TextValue; readonly who: TextValue };
    watch_in_both: { readonly hooked: TextValue; readonly id: TextValue; readonly rocketchat: TextValue };
    watch_sees_not_all: { readonly hooked: TextValue; readonly one: TextValue };
    watch_rights_unknown: { readonly hooked: TextValue; readonly problem: TextValue };
    watch_no_room: { readonly word: TextValue };
    watch_no_monitor_channel: undefined;
    watch_no_room_here: undefined;
    watch_under_way: undefined;
    unwatch_done: { readonly room: TextValue; readonly what: TextValue; readonly who: TextValue };
    unwatch_not_watched: { readonly room: TextValue; readonly word: TextValue };
    unwatch_left: { readonly words: TextValue };
    unwatch_nothing_left: undefined;
    unwatch_still_told: { readonly wider: TextValue };
    watching_title: undefined;
    watching_this_room: { readonly room: TextValue };
    watching_line: { readonly what: TextValue; readonly when: TextValue; readonly who: TextValue };
    watching_unseen: { readonly names: TextValue };
    watching_refused_fallback: { readonly when: TextValue };
    watching_refused_nowhere: { readonly when: TextValue };
    watching_gone_fallback: undefined;
    watching_gone_nowhere: undefined;
    watching_none_begin: { readonly all: TextValue; readonly one: TextValue };
    watching_none_ask: { readonly all: TextValue };
    watching_elsewhere: { readonly count: number };
    watching_end: { readonly line: TextValue };
    watching_before: undefined;
    watching_after: undefined;
    help_posts: undefined;
    help_posts_example: undefined;
    help_schedule: undefined;
    help_schedule_example: undefined;
    help_cancel: undefined;
    help_cancel_example: undefined;
    posts_headline: { readonly count: number; readonly name: TextValue; readonly platform: TextValue };
    posts_none: { readonly name: TextValue; readonly platform: TextValue };
    posts_nameless: { readonly count: number };
    posts_unknown: { readonly problem: TextValue };
    posts_health_unknown: undefined;
    posts_unhealthy: { readonly state: TextValue };
    posts_gone: { readonly count: number };
    posts_post: { readonly id: TextValue; readonly platform: TextValue; readonly title: TextValue; readonly when: TextValue };
    posts_untitled: undefined;
    posts_undated: undefined;
    posts_overdue_when: { readonly when: TextValue };
    posts_overdue: { readonly count: number };
    posts_page: { readonly asOf: TextValue; readonly page: number; readonly pages: number };
    posts_button_cancel: undefined;
    posts_button_earlier: undefined;
    posts_button_later: undefined;
    posts_may_fail: { readonly state: TextValue };
    posts_disconnected: { readonly when: TextValue; readonly who: TextValue };
    posts_lost: { readonly count: number };
    posts_row: { readonly id: TextValue; readonly title: TextValue; readonly when: TextValue };
    posts_webhook: { readonly link: TextValue; readonly name: TextValue };
    posts_choice_open: undefined;
    posts_choice_cancel: undefined;
    posts_video: { readonly video: TextValue };
    posts_status_published: undefined;
    posts_status_failed: undefined;
    posts_status_draft: undefined;
    posts_status_other: { readonly status: TextValue };
    cancel_question: { readonly title: TextValue };
    cancel_from: { readonly account: TextValue };
    cancel_permanent: undefined;
    cancel_button_confirm: undefined;
    cancel_button_keep: undefined;
    cancel_done: undefined;
    cancel_by: { readonly who: TextValue; readonly words: TextValue };
    cancel_gone: { readonly id: TextValue };
    cancel_under_way: { readonly id: TextValue };
    cancel_kept: { readonly id: TextValue };
    cancel_published: undefined;
    cancel_failed_already: undefined;
    cancel_failed: { readonly problem: TextValue };
    cancel_draft: undefined;
    cancel_other_status: { readonly status: TextValue };
    cancel_unknown: { readonly id: TextValue; readonly problem: TextValue };
    schedule_question: { readonly when: TextValue };
    schedule_question_again: { readonly when: TextValue };
    schedule_question_two: { readonly one: TextValue; readonly other: TextValue };
    schedule_clock_may_differ: undefined;
    schedule_wrote: { readonly words: TextValue };
    schedule_what: { readonly account: TextValue; readonly platform: TextValue; readonly video: TextValue };
    schedule_what_titled: { readonly account: TextValue; readonly platform: TextValue; readonly title: TextValue; readonly video: TextValue };
    schedule_standing: undefined;
    schedule_standing_post: { readonly post: TextValue; readonly title: TextValue; readonly when: TextValue };
    schedule_not_yet: undefined;
    schedule_button_confirm: undefined;
    schedule_button_again: undefined;
    schedule_button_discard: undefined;
    schedule_button_undo: undefined;
    schedule_done: { readonly when: TextValue };
    schedule_ids: { readonly post: TextValue };
    schedule_different: undefined;
    schedule_different_time: { readonly when: TextValue };
    schedule_different_account: { readonly account: TextValue; readonly platform: TextValue };
    schedule_different_video: { readonly video: TextValue };
    schedule_different_status: { readonly status: TextValue };
    schedule_different_unshown: undefined;
    schedule_different_asked: { readonly what: TextValue; readonly when: TextValue };
    schedule_not_ready: undefined;
    schedule_unhealthy: { readonly account: TextValue; readonly platform: TextValue; readonly state: TextValue };
    schedule_past: { readonly when: TextValue };
    schedule_unclear: { readonly words: TextValue };
    schedule_no_time: { readonly words: TextValue };
    schedule_examples: undefined;
    schedule_failed: { readonly problem: TextValue };
    schedule_unknown: { readonly line: TextValue; readonly problem: TextValue };
    schedule_unknown_nothing_new: { readonly line: TextValue; readonly problem: TextValue };
    schedule_under_way: { readonly line: TextValue };
    schedule_answered: { readonly line: TextValue };
    schedule_lost: { readonly line: TextValue };
    schedule_discarded: { readonly video: TextValue };
    schedule_video_not_ready: { readonly status: TextValue };
    schedule_video_absent: { readonly video: TextValue };
    schedule_video_unseen: undefined;
    help_list: undefined;
    help_list_source: undefined;
    help_list_kind: undefined;
    help_list_state: undefined;
    help_list_example: undefined;
    list_summary: { readonly count: number; readonly parts: TextValue };
    list_summary_some: { readonly count: number; readonly parts: TextValue; readonly total: number };
    list_line: { readonly id: TextValue; readonly name: TextValue; readonly state: TextValue; readonly what: TextValue };
    list_unchecked: undefined;
    list_unseen: undefined;
    list_count_healthy: { readonly count: number };
    list_count_expired: { readonly count: number };
    list_count_token_invalid: { readonly count: number };
    list_count_error: { readonly count: number };
    list_count_failing: { readonly count: number };
    list_count_disabled_by_server: { readonly count: number };
    list_count_script_broken: { readonly count: number };
    list_count_degraded: { readonly count: number };
    list_count_unknown: { readonly count: number };
    list_count_retrying: { readonly count: number };
    list_count_disabled: { readonly count: number };
    list_count_unchecked: { readonly count: number };
    list_count_unseen: { readonly count: number };
    list_count_quiet: { readonly count: number };
    list_count_untested: { readonly count: number };
    list_none_match: { readonly count: number; readonly filter: TextValue };
    list_none: { readonly administration: TextValue; readonly dashboard: TextValue };
    list_none_seen: undefined;
    list_part_missing: { readonly problem: TextValue; readonly source: TextValue };
    list_part_incomplete: { readonly problem: TextValue; readonly source: TextValue };
    list_left: { readonly count: number; readonly most: number };
    list_seen: { readonly parts: TextValue };
    list_seen_now: { readonly count: number };
    list_seen_before: { readonly count: number; readonly time: TextValue };
    list_seen_not: { readonly count: number };
    list_unread: { readonly count: number; readonly problem: TextValue };
    list_histories_left: { readonly count: number };
    list_may_see_nothing: undefined;
    list_page: { readonly asOf: TextValue; readonly page: number; readonly pages: number };
    list_button_previous: undefined;
    list_button_next: undefined;
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
    state_untested: undefined;
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
    card_checked_never: undefined;
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
    button_disconnect: undefined;
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
    fix_switch_on: { readonly line: TextValue; readonly link: TextValue };
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
    delivery_untried: undefined;
    delivery_not_sent: undefined;
    delivery_in_progress: undefined;
    delivery_stuck: undefined;
    delivery_unknown: undefined;
    delivery_past: { readonly state: TextValue };
    delivery_none: undefined;
    delivery_unread: { readonly problem: TextValue };
    delivery_incoming: undefined;
    note_created_by: undefined;
    note_room_refused: undefined;
    problem_not_found_hooked: { readonly id: TextValue };
    problem_not_found_rocketchat: { readonly id: TextValue };
    problem_not_found_post: { readonly id: TextValue };
    problem_not_found_video: { readonly id: TextValue };
    problem_video_not_ready: { readonly id: TextValue };
    problem_not_found_anywhere: { readonly id: TextValue };
    problem_credentials_refused_hooked: undefined;
    problem_credentials_refused_rocketchat: undefined;
    problem_forbidden_hooked: undefined;
    problem_forbidden_rocketchat: undefined;
    problem_forbidden_change: undefined;
    problem_in_front_page: { readonly source: TextValue; readonly status: TextValue };
    problem_in_front_sign_in: { readonly source: TextValue; readonly status: TextValue };
    problem_in_front_gateway: { readonly source: TextValue; readonly status: TextValue };
    problem_in_front_nobody: { readonly source: TextValue; readonly status: TextValue };
    problem_in_front_said: { readonly words: TextValue };
    problem_in_front_mend: { readonly setting: TextValue };
    problem_rate_limited: { readonly source: TextValue };
    problem_rate_limited_wait: { readonly seconds: number; readonly source: TextValue };
    problem_rate_limited_minutes: { readonly minutes: number; readonly source: TextValue };
    problem_unreachable_hooked: undefined;
    problem_unreachable_rocketchat: undefined;
    problem_timed_out: { readonly seconds: number; readonly source: TextValue };
    problem_upstream_failed: { readonly source: TextValue; readonly status: TextValue };
    problem_upstream_failed_seconds: { readonly seconds: number; readonly source: TextValue; readonly status: TextValue };
    problem_upstream_failed_minutes: { readonly minutes: number; readonly source: TextValue; readonly status: TextValue };
    problem_upstream_failed_hours: { readonly hours: number; readonly source: TextValue; readonly status: TextValue };
    problem_unreadable_html_hooked: undefined;
    problem_unreadable_html_rocketchat: undefined;
    problem_unreadable_not_json: { readonly source: TextValue };
    problem_unreadable_empty: { readonly source: TextValue };
    problem_unreadable_unexpected: { readonly source: TextValue };
    problem_unreadable_too_large: { readonly source: TextValue };
    problem_unreadable_too_deep: { readonly source: TextValue };
    problem_unreadable_other_integration: { readonly source: TextValue };
    problem_unreadable_moving: { readonly source: TextValue };
    problem_unreadable_foreign: { readonly source: TextValue };
    problem_unreadable_unconfirmed: { readonly source: TextValue };
    problem_unreadable_contradictory: { readonly source: TextValue };
    problem_unreadable_redirected: { readonly source: TextValue };
    problem_rejected: { readonly source: TextValue; readonly status: TextValue };
    problem_rejected_message: { readonly message: TextValue; readonly source: TextValue; readonly status: TextValue };
    problem_not_writable_incomplete: undefined;
    problem_not_writable_channels: undefined;
    problem_not_writable_room_gone: undefined;
    problem_not_writable_poster_gone: undefined;
    problem_altered: { readonly fields: TextValue };
    problem_networking_denied: { readonly source: TextValue };
    problem_not_configured: { readonly settings: TextValue; readonly source: TextValue };
    problem_bad_setting: { readonly complaint: TextValue; readonly source: TextValue };
    problem_may_not_view_hooked: undefined;
    problem_may_not_view_rocketchat: undefined;
    problem_may_not_manage: undefined;
    problem_impossible_id_too_long: undefined;
    problem_impossible_id_reserved: { readonly id: TextValue };
    problem_impossible_id_post: undefined;
    problem_impossible_id_video: undefined;
    problem_no_such_user: { readonly username: TextValue };
    problem_unknown_subcommand: { readonly word: TextValue };
    problem_did_you_mean: { readonly line: TextValue };
    problem_see_help: undefined;
    problem_missing_id: undefined;
    problem_missing_post: undefined;
    problem_missing_video: undefined;
    problem_missing_when: undefined;
    problem_missing_watched: undefined;
    problem_missing_unwatched: undefined;
    problem_unknown_option: { readonly word: TextValue };
    problem_no_value: { readonly allowed: TextValue; readonly option: TextValue };
    problem_bad_value: { readonly allowed: TextValue; readonly option: TextValue; readonly value: TextValue };
    problem_twice: { readonly option: TextValue };
    problem_usage: { readonly usage: TextValue };
    problem_stale_card: undefined;
    problem_card_gone: undefined;
    problem_internal: undefined;
    complaint_web_address: { readonly setting: TextValue };
    complaint_whole_number: { readonly max: number; readonly min: number; readonly setting: TextValue };
    complaint_choice: { readonly setting: TextValue };
    complaint_roles: { readonly setting: TextValue };
    complaint_credential: { readonly setting: TextValue };
    complaint_stored: { readonly complaint: TextValue; readonly value: TextValue };
    complaint_stored_nothing: { readonly complaint: TextValue };
    complaint_used_instead: { readonly complaint: TextValue; readonly value: TextValue };
    help_check: undefined;
    help_check_example: undefined;
    check_going_on: undefined;
    check_busy: undefined;
    check_nothing: undefined;
    check_all_well: { readonly count: number };
    check_need: { readonly count: number };
    check_nothing_seen: undefined;
    check_unchecked: { readonly count: number };
    check_gone: { readonly count: number; readonly names: TextValue };
    check_unseen: { readonly count: number; readonly names: TextValue };
    check_own_webhooks: undefined;
    check_more: { readonly count: number };
    check_line: { readonly id: TextValue; readonly name: TextValue; readonly state: TextValue; readonly what: TextValue };
    check_watched: undefined;
    check_unwatched: undefined;
    check_as_of: { readonly time: TextValue };
    alert_trouble_unseen: undefined;
}

/** The texts by language, in ICU MessageFormat. */
export const catalog: Readonly<Record<string, Readonly<Record<string, string>>>> = 
{
    "de": {
        "command_params": "get|list|disconnect|posts|schedule|cancel|enable|disable|watch|unwatch|watching|check|audit|help",
        "command_description": "Zustand von Hooked-Konten und den Webhooks von Rocket.Chat",
        "settings_hooked": "Hooked",
        "settings_rocketchat": "Rocket.Chat-Webhooks",
        "settings_access": "Wer was sehen und tun darf",
        "settings_monitor": "Überwachung",
        "settings_limits": "Grenzwerte",
        "setting_hooked_api_key": "API-Schlüssel für Hooked",
        "setting_hooked_api_key_description": "Zu finden auf hooked.so unter „Settings“, „API“. Er wird als x-api-key an die unten angegebene Adresse gesendet und dorthin, wohin diese weiterleitet. Rocket.Chat speichert ihn im Klartext: Wer Apps verwalten darf, kann ihn lesen.",
        "setting_hooked_api_key_placeholder": "Schlüssel einfügen; Hooked zeigt ihn nur einmal an",
        "setting_hooked_api_url": "Adresse der Hooked-API",
        "setting_hooked_api_url_description": "Mit oder ohne Pfad. Ohne Angabe gilt der Standardwert.",
        "setting_hooked_api_url_placeholder": "https://api.hooked.so",
        "setting_hooked_dashboard_url": "Adresse des Hooked-Dashboards",
        "setting_hooked_dashboard_url_description": "Dort werden Konten neu verbunden: Karten gestörter Verbindungen verlinken auf diese Seite.",
        "setting_hooked_dashboard_url_placeholder": "https://hooked.so/settings/integrations",
        "setting_rocketchat_url": "Adresse von Rocket.Chat",
        "setting_rocketchat_url_description": "Unter dieser Adresse erreicht die App die REST-API dieses Arbeitsbereichs. Ohne Angabe gilt dessen Website-URL. Nur nötig, wenn der Server sich selbst dort nicht erreicht.",
        "setting_rocketchat_url_placeholder": "http://localhost:3000",
        "setting_rocketchat_user_id": "Benutzer-ID zum Zugangsschlüssel",
        "setting_rocketchat_user_id_description": "Wird beim Erstellen des persönlichen Zugangsschlüssels mit angezeigt. Das Konto braucht nur die Berechtigung, eingehende und ausgehende Integrationen zu verwalten.",
        "setting_rocketchat_user_id_placeholder": "aobEdbYhXfu5hkeqG",
        "setting_rocketchat_auth_token": "Persönlicher Zugangsschlüssel",
        "setting_rocketchat_auth_token_description": "Der Schlüssel des oben genannten Kontos. Er wird an die oben angegebene Adresse gesendet und dorthin, wohin diese weiterleitet. Rocket.Chat speichert ihn im Klartext: Wer Apps verwalten darf, kann ihn lesen.",
        "setting_rocketchat_auth_token_placeholder": "Schlüssel einfügen; er wird nur einmal angezeigt",
        "setting_view_roles": "Rollen, die Hooked-Integrationen sehen dürfen",
        "setting_view_roles_description": "Globale Rollen, durch Kommas getrennt. Wer verwalten darf, darf auch sehen. Für die Integrationen von Rocket.Chat gelten die eigenen Berechtigungen der jeweiligen Person.",
        "setting_view_roles_placeholder": "user",
        "setting_manage_roles": "Rollen, die Hooked-Integrationen verwalten dürfen",
        "setting_manage_roles_description": "Globale Rollen, durch Kommas getrennt: dürfen trennen, einplanen, absagen, ein- und ausschalten und beobachten.",
        "setting_manage_roles_placeholder": "admin",
        "setting_card_visibility": "Wo Karten erscheinen",
        "setting_card_visibility_description": "Sofern der Befehl nicht „private“ enthält. Fehlermeldungen und Hilfe sieht immer nur, wer gefragt hat.",
        "setting_card_visibility_room": "Für alle im Raum",
        "setting_card_visibility_private": "Nur für die Person, die gefragt hat",
        "setting_monitor_interval_minutes": "Minuten zwischen Prüfungen",
        "setting_monitor_interval_minutes_description": "1 bis 1440. So oft wird geprüft, was Räume beobachten (/integration watch).",
        "setting_monitor_channel": "Channel für Änderungen und Warnungen",
        "setting_monitor_channel_description": "Jede über diese App vorgenommene Änderung wird dort in einer Zeile gemeldet, außerdem Warnungen, deren eigener Raum keine Nachrichten annimmt.",
        "setting_alert_after_failures": "Fehlgeschlagene Prüfungen bis zur Warnung",
        "setting_alert_after_failures_description": "In Folge, für Zustände, die von selbst vorübergehen können. Ein abgelaufenes Token oder ein verschwundenes Konto wird sofort gemeldet.",
        "setting_reminder_hours": "Stunden zwischen Erinnerungen",
        "setting_reminder_hours_description": "Solange eine Störung besteht und niemand sie bestätigt hat.",
        "setting_request_timeout_ms": "Zeitlimit pro Anfrage (ms)",
        "setting_request_timeout_ms_description": "500 bis 15000, für jede Anfrage an Hooked oder Rocket.Chat. Ein Befehl dauert unabhängig davon höchstens 20 Sekunden.",
        "setting_max_parallel_requests": "Gleichzeitige Anfragen",
        "setting_max_parallel_requests_description": "Pro Dienst, wenn viele Integrationen geprüft werden.",
        "help_intro": "*Hooked Integrations* zeigt, ob verbundene Konten und Webhooks funktionieren, und was bei einer Störung zu tun ist.",
        "help_more": "Mehr zu einem Unterbefehl: `/integration help <subcommand>`",
        "help_options": "Optionen:",
        "help_get": "Zustandskarte einer Integration von Hooked oder Rocket.Chat, gesucht anhand ihrer ID",
        "help_get_private": "nur mir anzeigen",
        "help_get_source": "nur an einer Stelle suchen",
        "help_get_created_by": "Rocket.Chat: nur, wenn diese Person sie erstellt hat",
        "help_get_example": "IDs, die mit `int_` beginnen, gehören zu Hooked. Alle anderen werden an beiden Stellen gesucht.",
        "help_help": "Was dieser Befehl kann",
        "help_help_example": "Zum Beispiel `/integration help get`",
        "help_complaints": "*Einstellungen, die ein Admin prüfen sollte:*",
        "help_disconnect": "Ein Hooked-Konto trennen: zeigt zuerst, was davon betroffen wäre, und fragt dann nach",
        "help_disconnect_example": "Es geschieht nichts, bevor jemand mit der nötigen Berechtigung zugestimmt hat. Die Anfrage verfällt nach 10 Minuten.",
        "disconnect_title": "*{name} trennen?* · {id}",
        "disconnect_title_running": "*{name} wird getrennt* · {id}",
        "disconnect_title_done": "*{name} ist getrennt* · {id}",
        "disconnect_title_kept": "*{name} bleibt verbunden* · {id}",
        "disconnect_title_stuck": "*{name} ist noch verbunden* · {id}",
        "disconnect_title_failed": "*{name} wurde nicht getrennt* · {id}",
        "disconnect_title_unknown": "*Unbekannt, ob {name} getrennt ist* · {id}",
        "disconnect_means": "Das ist endgültig: Hooked löscht die Tokens des Kontos, und noch anstehende Beiträge schlagen fehl. Veröffentlichte Beiträge bleiben. Wird das Konto wieder verbunden, erhält es eine neue ID.",
        "disconnect_posts": "{count, plural, one {*# anstehender Beitrag* würde fehlschlagen:} other {*# anstehende Beiträge* würden fehlschlagen:}}",
        "disconnect_overdue": "🕘 {count, plural, one {*# Beitrag* ist überfällig und steht noch an:} other {*# Beiträge* sind überfällig und stehen noch an:}}",
        "disconnect_posts_none": "Es stehen keine Beiträge an.",
        "disconnect_nameless": "{count, plural, one {*# anstehender Beitrag* derselben Plattform nennt kein Konto: Er kann} other {*# anstehende Beiträge* derselben Plattform nennen kein Konto: Sie können}} zu diesem gehören oder zu einem anderen. Von hier aus {count, plural, one {wird er} other {werden sie}} nicht zurückgezogen.",
        "disconnect_posts_unknown": "❔ Der Kalender lässt sich nicht lesen: *Wie viele Beiträge fehlschlagen würden, ist unbekannt*.",
        "disconnect_posts_next": "{count, plural, one {*# anstehender Beitrag* würde fehlschlagen:} other {*# anstehende Beiträge* würden fehlschlagen, die nächsten:}}",
        "disconnect_posts_anyway": "{count, plural, one {*# Beitrag* schlägt ohnehin fehl:} other {*# Beiträge* schlagen ohnehin fehl:}}",
        "disconnect_posts_anyway_next": "{count, plural, one {*# Beitrag* schlägt ohnehin fehl:} other {*# Beiträge* schlagen ohnehin fehl, die nächsten:}}",
        "disconnect_post": "• {title} · {when}",
        "disconnect_post_untitled": "Beitrag ohne Titel",
        "disconnect_post_undated": "ohne Zeit",
        "disconnect_changed": "⚠️ Der Kalender hat sich seit dieser Anzeige geändert: *Es wurde nichts unternommen*. Prüfen Sie ihn noch einmal, und entscheiden Sie dann.",
        "disconnect_changed_later": "⚠️ Der Kalender hat sich seitdem geändert: *Es wurde nichts weiter unternommen*. Prüfen Sie ihn noch einmal, und entscheiden Sie dann.",
        "disconnect_button_review": "Prüfen…",
        "disconnect_button_keep": "Abbrechen",
        "disconnect_button_retry": "Erneut versuchen",
        "disconnect_button_proceed": "Trotzdem fortfahren",
        "disconnect_asked_by": "Angefragt von {who} am {when}",
        "disconnect_lapses": "verfällt am {when}",
        "disconnect_lapsed": "Innerhalb von 10 Minuten wurde nicht entschieden, daher ist die Frage verfallen. Es wurde nichts unternommen. Neu fragen: {line}",
        "disconnect_decided_by": "bestätigt von {who} am {when}",
        "disconnect_lapsed_short": "Diese Frage ist verfallen, und es wurde nichts unternommen. Fragen Sie neu.",
        "disconnect_kept_by": "beibehalten von {who} am {when}",
        "disconnect_ended": "beendet am {when}",
        "disconnect_verifying": "⏳ Der Kalender wird noch einmal geprüft…",
        "disconnect_cancelling": "⏳ Beitrag {number, number} von {count, number} wird zurückgezogen…",
        "disconnect_deleting": "⏳ Das Konto wird getrennt…",
        "disconnect_resting": "⏳ Weiter geht es am {when}: {trouble}",
        "disconnect_interrupted": "Die App wurde unterbrochen; fortgesetzt am {when}.",
        "disconnect_was_gone": "Die Verbindung bestand schon nicht mehr, bevor die App anfragte: Sie wurde anderswo getrennt.",
        "disconnect_cancelled": "✅ {count, plural, one {# Beitrag zurückgezogen:} other {# Beiträge zurückgezogen:}} {titles}",
        "disconnect_gone": "✅ {count, plural, one {# Beitrag stand nicht mehr an:} other {# Beiträge standen nicht mehr an:}} {titles}",
        "disconnect_failed_post": "🔴 {count, plural, one {# Beitrag wurde nicht zurückgezogen:} other {# Beiträge wurden nicht zurückgezogen:}} {titles}",
        "disconnect_left": "⚠️ {count, plural, one {# Beitrag bleibt stehen und schlägt fehl:} other {# Beiträge bleiben stehen und schlagen fehl:}} {titles}",
        "disconnect_unsure_posts": "❔ Unbekannt, ob {count, plural, one {# Beitrag zurückgezogen ist:} other {# Beiträge zurückgezogen sind:}} {titles}",
        "disconnect_untouched": "{count, plural, one {# Beitrag blieb unberührt:} other {# Beiträge blieben unberührt:}} {titles}",
        "disconnect_left_unknown": "⚠️ Falls Beiträge anstanden, schlagen sie fehl.",
        "disconnect_stuck": "Die Verbindung wurde *nicht* angetastet. {trouble}",
        "disconnect_window_title": "{name} trennen",
        "disconnect_window_submit": "{name} trennen",
        "disconnect_window_close": "Abbrechen",
        "disconnect_fate": "Was soll mit den anstehenden Beiträgen geschehen?",
        "disconnect_fate_placeholder": "Auswählen",
        "disconnect_fate_cancel": "Vorher zurückziehen",
        "disconnect_fate_leave": "Stehen lassen (sie schlagen fehl)",
        "disconnect_fate_missing": "Wählen Sie, was mit den Beiträgen geschehen soll.",
        "disconnect_no_window": "Dieser Client öffnet kein Fenster. Was soll mit {name} geschehen?",
        "disconnect_button_cancel_posts": "Zurückziehen und trennen",
        "disconnect_button_leave_posts": "Stehen lassen, trennen",
        "disconnect_button_disconnect": "Trennen",
        "disconnect_calendar_unread": "Die App konnte den Kalender nicht noch einmal lesen und hat nichts weiter unternommen. {problem}",
        "disconnect_not_cancelled": "Hooked hat {title} nicht zurückgezogen: {problem}",
        "disconnect_unknown_post": "Unbekannt, ob {title} zurückgezogen ist: {problem}",
        "disconnect_not_deleted": "In Hooked besteht die Verbindung noch: {problem}",
        "disconnect_unknown_deleted": "Unbekannt, ob das Konto getrennt ist: {problem}",
        "disconnect_ask_elsewhere": "Alle im Raum sollen sehen, wie eine Trennung ausgeht, aber dieser Raum nimmt keine Nachrichten der App an. Fragen Sie in einem anderen Raum noch einmal.",
        "disconnect_not_in_room": "Es wurde nichts gefragt: Alle im Raum sollen das Ergebnis sehen, und Sie sind nicht im Raum dieser Karte. Fragen Sie in einem Raum, in dem Sie sind: {line}",
        "disconnect_already": "Darüber hat schon eine andere Person entschieden. Die Nachricht zeigt den Stand.",
        "disconnect_elsewhere": "Eine andere Frage zu diesem Konto ist entschieden und wird ausgeführt. Deren Nachricht zeigt den Stand.",
        "disconnect_open": "{who} hat schon nach {name} gefragt ({when}). {question} ist noch offen.",
        "disconnect_open_question": "Die Frage",
        "disconnect_busy": "Eine andere Person oder die App selbst arbeitet gerade daran. Die Nachricht zeigt den Stand.",
        "disconnect_unanswered_post": "Hooked hat nicht eindeutig geantwortet, ob {title} zurückgezogen ist; die App prüft es noch einmal. {problem}",
        "disconnect_fallback": "{title} {words}",
        "disconnect_webhook": "{name} ist ein Webhook dieses Arbeitsbereichs: Es gibt nichts zu trennen. Unter {link} lässt er sich deaktivieren und aktivieren; ihn dort zu löschen, ist endgültig.",
        "help_enable": "Einen Webhook von Rocket.Chat aktivieren",
        "help_enable_example": "Für alle, die verwalten dürfen und diesen Webhook in Rocket.Chat bearbeiten dürfen.",
        "help_disable": "Einen Webhook von Rocket.Chat deaktivieren: fragt vorher nach",
        "help_disable_example": "Sonst ändert sich nichts daran, und `/integration enable` macht es rückgängig.",
        "enable_done": "✅ *Aktiviert* von {who}",
        "enable_was_gone": "⚠️ Rocket.Chat hatte die Integration deaktiviert, weil das Ziel mit „410 Gone“ geantwortet hat. Tut es das noch immer, deaktiviert die nächste Zustellung sie wieder.",
        "enable_already": "{name} ist bereits aktiviert: Es wurde nichts geändert.",
        "enable_under_way": "Jemand anderes aktiviert oder deaktiviert {id} gerade. Sehen Sie gleich noch einmal nach.",
        "enable_failed": "{id} wurde *nicht* aktiviert. {problem}",
        "enable_unknown": "❔ Ob {id} jetzt aktiviert ist, weiß niemand: {problem} {line} zeigt es.",
        "enable_hooked": "{id} ist ein mit Hooked verbundenes Konto: Es lässt sich weder aktivieren noch deaktivieren, nur in Hooked verbinden und mit {line} trennen.",
        "disable_question": "*{name} deaktivieren?*",
        "disable_asked": "{question} · {what}",
        "disable_means_incoming": "Bis der Webhook wieder aktiviert wird, erhalten Aufrufe die Antwort 503, und nichts wird veröffentlicht. Was in dieser Zeit gesendet wird, ist verloren.",
        "disable_means_outgoing": "Bis der Webhook wieder aktiviert wird, wird nichts an sein Ziel gesendet und auch nichts nachgeholt; eine Zustellung, die auf einen neuen Versuch wartet, entfällt.",
        "disable_back": "Sonst ändert sich nichts daran. {line} macht es rückgängig.",
        "disable_button_confirm": "Deaktivieren",
        "disable_button_keep": "Aktiviert lassen",
        "disable_button_ask": "Deaktivieren…",
        "disable_offer": "{line} deaktiviert ihn.",
        "disable_kept": "Geschlossen. Diese Antwort ändert nichts an {id}.",
        "disable_done": "⏸️ *Deaktiviert* von {who}",
        "disable_already": "{name} ist bereits deaktiviert: Es wurde nichts geändert.",
        "disable_failed": "{id} wurde *nicht* deaktiviert. {problem}",
        "disable_unknown": "❔ Ob {id} jetzt deaktiviert ist, weiß niemand: {problem} {line} zeigt es.",
        "disable_hooked": "{id} ist ein mit Hooked verbundenes Konto: Es lässt sich nicht deaktivieren. {line} trennt es, und das ist endgültig.",
        "help_audit": "Wer über diese App was getan hat und was daraus geworden ist",
        "help_audit_example": "Mit der ID einer Integration oder eines Beitrags: nur, was damit zu tun hat. Für alle, die verwalten dürfen; die Antwort sieht sonst niemand.",
        "audit_title": "*Audit-Protokoll*",
        "audit_title_about": "*Audit-Protokoll zu {id}*",
        "audit_line": "• {when} · {what}",
        "audit_from": "aus {room}",
        "audit_words": "{who}: {action} {target}, {outcome}",
        "audit_connection": "(Verbindung {id})",
        "audit_detail": "({detail})",
        "audit_empty": "Bisher wurde nichts unternommen.",
        "audit_newer": "Neuere",
        "audit_older": "Ältere",
        "audit_page": "Seite {page, number} von {pages, number}",
        "audit_whole": "✅ {count, plural, =0 {Keine Einträge: Es gibt nichts zu prüfen} one {Die Kette ist vollständig: # Eintrag} other {Die Kette ist vollständig: # Einträge}}",
        "audit_broken_changed": "🔴 Die Kette bricht bei Eintrag {seq, number}: Er wurde nachträglich geändert",
        "audit_broken_missing": "🔴 Die Kette bricht bei Eintrag {seq, number}: Er fehlt",
        "audit_broken_reordered": "🔴 Die Kette bricht bei Eintrag {seq, number}: Er schließt nicht an den vorigen an",
        "audit_broken_twice": "🔴 Die Kette bricht bei Eintrag {seq, number}: Er ist doppelt vorhanden",
        "audit_waiting": "⏳ {count, plural, one {# Eintrag ist aufgeschrieben und wartet auf seinen Platz in der Kette} other {# Einträge sind aufgeschrieben und warten auf ihren Platz in der Kette}}",
        "audit_announced": "📝 {what}",
        "audit_action_disconnect": "Trennen von",
        "audit_action_cancel": "Zurückziehen von Beitrag",
        "audit_action_schedule": "Planen von Beitrag",
        "audit_action_enable": "Aktivieren von",
        "audit_action_disable": "Deaktivieren von",
        "audit_action_watch": "Überwachen von",
        "audit_action_unwatch": "Nicht mehr Überwachen von",
        "audit_outcome_asked": "angefragt",
        "audit_outcome_kept": "beibehalten",
        "audit_outcome_lapsed": "verfallen",
        "audit_outcome_confirmed": "bestätigt",
        "audit_outcome_refused": "abgelehnt",
        "audit_outcome_done": "erledigt",
        "audit_outcome_gone": "bestand schon nicht mehr",
        "audit_outcome_failed": "*fehlgeschlagen*",
        "audit_outcome_unknown": "*Ausgang unbekannt*",
        "alert_trouble_expired": "Token abgelaufen",
        "alert_trouble_gone": "Nicht mehr vorhanden",
        "alert_trouble_error": "Verbindungsfehler",
        "alert_trouble_token_invalid": "Token ungültig",
        "alert_trouble_unknown": "Zustand nicht bekannt",
        "alert_trouble_failing": "Zustellung schlägt fehl",
        "alert_trouble_degraded": "Mit Problemen zugestellt",
        "alert_trouble_script_broken": "Skript fehlerhaft",
        "alert_trouble_disabled": "Deaktiviert",
        "alert_trouble_disabled_by_server": "Von Rocket.Chat nach „410 Gone“ deaktiviert",
        "alert_trouble_key_refused_hooked": "API-Schlüssel abgelehnt",
        "alert_trouble_key_refused_rocketchat": "Zugriffstoken abgelehnt",
        "alert_trouble_forbidden": "Zugriff verweigert",
        "alert_trouble_unreachable": "Nicht erreichbar",
        "alert_trouble_rate_limited": "Zu viele Anfragen",
        "alert_trouble_unreadable": "Antworten nicht verständlich",
        "alert_trouble_not_set_up": "Nicht eingerichtet",
        "alert_incident_accounts": "{count, plural, one {*#* Konto von {platform} ist weiterhin gestört} other {*#* Konten von {platform} sind {onset, select, scattered {} other {zugleich }}gestört}}",
        "alert_incident_incoming": "{count, plural, one {*#* eingehender Webhook ist weiterhin gestört} other {*#* eingehende Webhooks sind {onset, select, scattered {} other {zugleich }}gestört}}",
        "alert_incident_outgoing": "{count, plural, one {*#* ausgehender Webhook ist weiterhin gestört} other {*#* ausgehende Webhooks sind {onset, select, scattered {} other {zugleich }}gestört}}",
        "alert_incident_unknown": "{count, plural, one {*#* Integration ist weiterhin gestört} other {*#* Integrationen sind {onset, select, scattered {} other {zugleich }}gestört}}",
        "alert_incident_unseen": "{count, plural, one {*#* Integration lässt sich nicht prüfen} other {*#* Integrationen lassen sich nicht prüfen}}",
        "alert_incident_well": "{count, plural, one {*#* Integration funktioniert wieder; beobachtet wird, ob es dabei bleibt} other {*#* Integrationen funktionieren wieder; beobachtet wird, ob es dabei bleibt}}",
        "alert_cause": "*{source} lässt sich nicht abfragen* · {trouble}",
        "alert_cause_well": "*{source} lässt sich abfragen*",
        "alert_well_since": "✅ Funktioniert seit {when}; beobachtet wird, ob es dabei bleibt",
        "alert_well_before": "Davor: {trouble}",
        "alert_cause_means_hooked": "Solange das anhält, lässt sich keine Verbindung prüfen, und es ist nicht zu erfahren, welche Beiträge gefährdet sind. Über die Verbindungen selbst sagt das nichts: *Keine gilt deswegen als gestört.*",
        "alert_cause_means_rocketchat": "Solange das anhält, lässt sich kein Webhook prüfen. Über die Webhooks selbst sagt das nichts: *Keiner gilt deswegen als gestört.*",
        "alert_fault_key_refused_hooked": "Die Ursache liegt in den Einstellungen dieser App: Der API-Schlüssel wurde widerrufen oder ist falsch. Ein Admin muss in `hooked_api_key` einen gültigen eintragen.",
        "alert_fault_key_refused_rocketchat": "Die Ursache liegt in den Einstellungen dieser App: Das Zugriffstoken wurde widerrufen oder ist falsch. Ein Admin muss in `rocketchat_user_id` und `rocketchat_auth_token` ein gültiges Paar eintragen.",
        "alert_fault_unreachable_hooked": "Die Ursache liegt bei Hooked oder auf dem Weg dorthin: Es kommt keine Antwort, oder nur die, dass etwas schiefgegangen ist. Bei jeder Prüfung wird neu gefragt. Bleibt es dabei, sollte ein Admin `hooked_api_url` und die Internetverbindung des Servers prüfen.",
        "alert_fault_unreachable_rocketchat": "Die REST-API von Rocket.Chat selbst antwortet der App nicht, oder nur, dass etwas schiefgegangen ist. Bei jeder Prüfung wird neu gefragt. Bleibt es dabei, sollte ein Admin in `rocketchat_url` eine Adresse eintragen, unter der der Server sich selbst erreicht.",
        "alert_fault_rate_limited_hooked": "Defekt ist nichts: Hooked nimmt weniger Anfragen an, als die Prüfungen brauchen, und die App wartet so lange wie verlangt. Bleibt es dabei, kann ein Admin sie seltener (`monitor_interval_minutes`) oder weniger auf einmal (`max_parallel_requests`) fragen lassen.",
        "alert_fault_rate_limited_rocketchat": "Defekt ist nichts: Rocket.Chat nimmt weniger Anfragen an, als die Prüfungen brauchen, und die App wartet so lange wie verlangt. Bleibt es dabei, kann ein Admin der Rolle des Kontos der App die Berechtigung `api-bypass-rate-limit` geben oder `monitor_interval_minutes` erhöhen.",
        "alert_fault_unreadable_hooked": "Was zurückkommt, ist nicht das, was die API von Hooked antwortet. Ein Admin sollte `hooked_api_url` prüfen und ob ein Proxy oder eine Anmeldeseite dazwischensteht.",
        "alert_fault_unreadable_rocketchat": "Was zurückkommt, ist nicht das, was die REST-API von Rocket.Chat antwortet. Ein Admin sollte `rocketchat_url` prüfen und ob ein Proxy oder eine Anmeldeseite dazwischensteht.",
        "alert_fault_not_set_up_hooked": "Die Ursache liegt in den Einstellungen dieser App: `hooked_api_key` oder `hooked_api_url` fehlt oder ist nicht verwendbar, oder die App darf keine Anfragen senden. `/integration get <id>` sagt, woran es liegt.",
        "alert_fault_not_set_up_rocketchat": "Die Ursache liegt in den Einstellungen dieser App: `rocketchat_user_id`, `rocketchat_auth_token` oder `rocketchat_url` fehlt oder ist nicht verwendbar, oder die App darf keine Anfragen senden. `/integration get <id>` sagt, woran es liegt.",
        "alert_settings_place": "Einstellungen dieser App: Administration → Marketplace → Private Apps → Hooked Integrations → Einstellungen",
        "alert_fix_unknown": "Hooked meldet für {account} keinen Zustand oder einen, den diese App nicht kennt. Solange das Dashboard nichts anderes sagt, ist nicht sicher, dass Beiträge veröffentlicht werden.",
        "alert_fix_unseen_hooked": "Hooked antwortet, teilt aber nichts über {account} mit: Niemand weiß, ob die Verbindung funktioniert, und als gestört gilt sie deswegen nicht. Das wird einmal gemeldet.",
        "alert_fix_unseen_hooked_step": "Sehen Sie auf der {link} nach, wie es dort steht, und fragen Sie mit {line} noch einmal. Bleibt es dabei, nennen Sie dem Support von Hooked die ID.",
        "alert_fix_unseen_rocketchat": "Rocket.Chat antwortet, zeigt aber nicht, wie es um {account} steht: Niemand weiß, ob der Webhook funktioniert, und als gestört gilt er deswegen nicht. Das wird einmal gemeldet.",
        "alert_fix_unseen_rocketchat_step": "Sehen Sie ihn sich unter {link} an, und fragen Sie mit {line} noch einmal. Bleibt es dabei, steht der Grund im Log des Servers.",
        "alert_fix_gone_hooked": "Hooked kennt {id} nicht mehr: Jemand hat {account} getrennt oder neu verbunden, wobei eine neue ID entsteht.",
        "alert_fix_gone_hooked_step": "Soll es weitergehen: Verbinden Sie das Konto auf der {link}, beobachten Sie die neue ID, die {line} zeigt, und planen Sie die Beiträge neu.",
        "alert_fix_gone_rocketchat": "Rocket.Chat zeigt der App {id} nicht mehr: Jemand hat die Integration gelöscht, oder das Konto des Zugriffstokens der App darf sie nicht mehr sehen.",
        "alert_fix_gone_rocketchat_step": "Soll es weitergehen, muss sie unter {link} neu angelegt werden; ihre Adresse ändert sich dabei.",
        "alert_fix_degraded": "Das Ziel wird erreicht, aber seine Antwort macht Probleme: {line} zeigt sie.",
        "alert_fix_gone_meant": "War das so gewollt, klicken Sie auf „Ich kümmere mich“: Dann wird nicht mehr danach gesucht.",
        "alert_fix_disabled_meant": "War das so gewollt, ist nichts zu tun: Erinnerungen gibt es dazu keine.",
        "alert_fix_incident_hooked": "{onset, select, scattered {Jedes kann eine eigene Ursache haben.} other {So viele auf einmal haben oft eine gemeinsame Ursache, bei {platform} oder bei Hooked.}} Öffnen Sie die {link} und verbinden Sie neu, was dort als gestört erscheint.",
        "alert_fix_incident_rocketchat": "{onset, select, scattered {Jeder kann eine eigene Ursache haben.} other {So viele auf einmal haben oft eine gemeinsame Ursache: die Gegenseite, das Netz oder eine einzelne Änderung.}} Sehen Sie unter {link} nach; `/integration get <id>` sagt jeweils, was zu tun ist.",
        "alert_fix_incident_unseen": "{source} antwortet, teilt aber über diese nichts mit: Niemand weiß, ob sie funktionieren, und als gestört gilt deswegen nichts davon. {line} fragt jeweils nach und sagt, was zu tun ist.",
        "alert_stake_will": "{count, plural, one {*# anstehender Beitrag schlägt fehl*, wenn niemand etwas tut:} other {*# anstehende Beiträge schlagen fehl*, wenn niemand etwas tut. Der nächste:}} {next}",
        "alert_stake_may": "{count, plural, one {*# anstehender Beitrag kann fehlschlagen*:} other {*# anstehende Beiträge können fehlschlagen*. Der nächste:}} {next}",
        "alert_stake_overdue": "🕘 {count, plural, one {*# Beitrag* war {when} fällig und steht immer noch an: {title}} other {*# Beiträge* waren fällig und stehen immer noch an, der erste seit {when}: {title}}}",
        "alert_stake_next_of": "{title} · {when} · {name}",
        "alert_stake_none_all": "Auf ihnen stehen keine Beiträge an.",
        "alert_stake_none_more": "Weitere stehen nicht an.",
        "alert_stake_unread": "❔ {count, plural, one {Die anstehenden Beiträge von # Konto konnten nicht gelesen werden} other {Die anstehenden Beiträge von # Konten konnten nicht gelesen werden}}: Wie viele dort gefährdet sind, weiß niemand.",
        "alert_lost": "📉 {count, plural, one {*# Beitrag war inzwischen fällig*} other {*# Beiträge waren inzwischen fällig*}} und {sure, select, no {{count, plural, one {ist} other {sind}} vielleicht nicht erschienen} other {{count, plural, one {ist} other {sind}} nicht erschienen}}",
        "alert_lost_over": "📉 {count, plural, one {*# Beitrag war inzwischen fällig*: Planen Sie ihn neu, wenn er noch aktuell ist} other {*# Beiträge waren inzwischen fällig*: Planen Sie neu, was davon noch aktuell ist}}",
        "alert_line_posts": "{count, plural, one {# Beitrag} other {# Beiträge}}",
        "alert_line_next": "{count, plural, one {# Beitrag, {when}} other {# Beiträge, der nächste {when}}}",
        "alert_line_overdue": "🕘 {count, plural, one {# überfällig} other {# überfällig}}",
        "alert_line_lost": "📉 {count, plural, one {# nicht erschienen} other {# nicht erschienen}}",
        "alert_line_well": "✅ funktioniert seit {when}",
        "alert_more": "• {more}: {line}",
        "alert_since": "seit {when}",
        "alert_since_first": "so schon bei der ersten Prüfung, {when}",
        "alert_unstable": "🔁 Mal gestört, mal nicht: gilt nach {checks, plural, one {# guten Prüfung} other {# guten Prüfungen in Folge}} als vorbei",
        "alert_elsewhere": "📪 Der Raum, der dies beobachtet, nimmt keine Nachrichten der App an: Welcher das ist, zeigt `/integration watching` denen, die verwalten dürfen",
        "alert_acknowledged": "✋ {who} kümmert sich, seit {when}: keine Erinnerungen, bis es vorbei ist",
        "alert_snoozed": "🔕 Stummgeschaltet von {who} bis {until}",
        "alert_snoozed_short": "🔕 Stummgeschaltet von {who} bis {until}: endet vor dem nächsten gefährdeten Beitrag",
        "alert_button_acknowledge": "Ich kümmere mich",
        "alert_button_snooze": "Stummschalten…",
        "alert_over_recovered": "✅ {name} funktioniert wieder · {what}",
        "alert_over_switched_on": "✅ {name} ist wieder eingeschaltet · {what}",
        "alert_over_disconnected": "⛔ {name} ist getrennt · {what}",
        "alert_over_reconnected": "✅ {name} wurde als {id} neu verbunden · {what}",
        "alert_over_reconnected_somehow": "✅ {name} wurde mit einer neuen ID neu verbunden · {what}",
        "alert_over_forgotten": "⚪ {name} ist endgültig fort und wird nicht mehr gesucht · {what}",
        "alert_over_unwatched": "⚪ {name} wird hier nicht mehr beobachtet · {what}",
        "alert_over_moved": "➡️ {name} steht jetzt mit anderen in einer gemeinsamen Nachricht · {what}",
        "alert_over_cause": "✅ *{source} lässt sich wieder abfragen*",
        "alert_over_cause_unwatched": "⚪ *Von {source} wird hier nichts mehr beobachtet*",
        "alert_over_incident": "✅ *Vorbei:* {words}",
        "alert_over_incident_unwatched": "⚪ *Hier nicht mehr beobachtet:* {words}",
        "alert_over_incident_accounts": "{count, plural, one {# Konto von {platform} war gestört} other {# Konten von {platform} waren {onset, select, scattered {} other {zugleich }}gestört}}",
        "alert_over_incident_incoming": "{count, plural, one {# eingehender Webhook war gestört} other {# eingehende Webhooks waren {onset, select, scattered {} other {zugleich }}gestört}}",
        "alert_over_incident_outgoing": "{count, plural, one {# ausgehender Webhook war gestört} other {# ausgehende Webhooks waren {onset, select, scattered {} other {zugleich }}gestört}}",
        "alert_over_incident_unknown": "{count, plural, one {# Integration war gestört} other {# Integrationen waren {onset, select, scattered {} other {zugleich }}gestört}}",
        "alert_ended_recovered": "✅ {count, plural, one {# funktioniert wieder} other {# funktionieren wieder}}",
        "alert_ended_disconnected": "⛔ {count, plural, one {# wurde getrennt} other {# wurden getrennt}}",
        "alert_ended_reconnected": "🔗 {count, plural, one {# wurde mit neuer ID neu verbunden} other {# wurden mit neuen IDs neu verbunden}}",
        "alert_ended_forgotten": "⚪ {count, plural, one {# ist endgültig fort} other {# sind endgültig fort}}",
        "alert_ended_unwatched": "⚪ {count, plural, one {# wird hier nicht mehr beobachtet} other {# werden hier nicht mehr beobachtet}}",
        "alert_ended_moved": "➡️ {count, plural, one {# steht in einer anderen Nachricht} other {# stehen in einer anderen Nachricht}}",
        "alert_stay": "📅 {count, plural, one {*# Beitrag* bleibt bei der alten ID {id} und muss neu geplant werden} other {*# Beiträge* bleiben bei der alten ID {id} und müssen neu geplant werden}}",
        "alert_stay_unknown": "📅 Beiträge, die bei der alten ID {id} geplant waren, bleiben dort und müssen neu geplant werden",
        "alert_lasted": "{duration} lang gestört: {from} – {to}",
        "alert_lasted_at_least": "mindestens {duration} lang gestört: {from} – {to}",
        "alert_lasted_briefly": "weniger als eine Minute lang gestört",
        "alert_by": "durch {who}",
        "alert_reminder": "⏰ *{duration} später immer noch:* {words}",
        "alert_reminder_snooze_ended": "🔕 *Nicht mehr stumm, und {duration} später immer noch:* {words}",
        "alert_reminder_joined": "➕ *Es sind mehr geworden:* {words}",
        "alert_reminder_worse": "{sign} *Es ist ernster geworden:* {words}",
        "alert_reminder_soon": "{sign} *Ein Beitrag ist bald fällig:* {words}",
        "alert_reminder_lost": "📉 *Ein Beitrag war fällig und ist {sure, select, no {vielleicht nicht erschienen} other {nicht erschienen}}:* {words}",
        "alert_snooze_over": "🔔 {who} hatte es bis {until} stummgeschaltet",
        "alert_reminder_link": "{link}: was zu tun ist, und die Schaltflächen zum Übernehmen und Stummschalten",
        "alert_reminder_no_link": "Was zu tun ist, und die Schaltflächen zum Übernehmen und Stummschalten, stehen in der Warnung weiter oben in diesem Raum.",
        "alert_reminder_to_alert": "Zur Warnung",
        "alert_note_joined": "➕ {count, plural, one {Eine weitere Störung:} other {# weitere Störungen:}}",
        "alert_note_changed": "✏️ Es hat sich geändert:",
        "alert_note_recovered": "✅ {count, plural, one {Funktioniert wieder:} other {# funktionieren wieder:}}",
        "alert_note_switched_on": "✅ {count, plural, one {Einer ist wieder eingeschaltet:} other {# sind wieder eingeschaltet:}}",
        "alert_note_disconnected": "⛔ {count, plural, one {Getrennt wurde:} other {# wurden getrennt:}}",
        "alert_note_reconnected": "🔗 {count, plural, one {Mit neuer ID neu verbunden:} other {# wurden mit neuen IDs neu verbunden:}}",
        "alert_not_known": "Diese Warnung ist nicht mehr bekannt, oder sie handelt von nichts, was Sie sehen dürfen, soweit sich das gerade klären lässt.",
        "alert_is_over": "Diese Warnung ist bereits vorbei: Es gibt nichts mehr zu übernehmen oder stummzuschalten.",
        "alert_moved": "Dies ist eine ältere Kopie der Warnung, und es wurde nichts geändert: Sie wurde neu gepostet, ihre Schaltflächen sind dort.",
        "alert_already": "{who} kümmert sich bereits darum, seit {when}: Bis es vorbei ist, gibt es keine Erinnerungen.",
        "alert_too_close": "Nicht stummgeschaltet: Der nächste gefährdete Beitrag ist {when} fällig, zu bald, um darüber zu schweigen.",
        "alert_busy": "Jemand anderes beantwortet diese Warnung gerade. Sehen Sie gleich noch einmal nach.",
        "alert_noted": "Das ist vermerkt, aber die Nachricht ließ sich nicht ändern: Ihre nächste Änderung zeigt es.",
        "help_watch": "Diesem Raum oder einem anderen melden, wenn etwas ausfällt und wenn es wieder läuft",
        "help_watch_example": "Zum Beispiel `/integration watch hooked #social-media`. Für alle, die verwalten dürfen; alles, wovon der Raum erfahren wird, müssen Sie selbst sehen dürfen.",
        "help_watch_channel": "ein anderer Raum: als `#name`, ID oder Adresse, oder `monitor_channel` für den in dieser Einstellung; ohne Angabe dieser Raum",
        "help_watch_source": "wenn Hooked und Rocket.Chat beide diese ID haben: welche gemeint ist",
        "help_unwatch": "Das wieder beenden",
        "help_unwatch_example": "Zum Beispiel `/integration unwatch hooked #social-media`. `all` beendet nur die Beobachtung dieses Namens, keine andere.",
        "help_watching": "Was in diesem Raum beobachtet wird; für alle, die verwalten dürfen, in allen Räumen, die sie sehen können",
        "help_watching_example": "Niemand sonst sieht die Antwort.",
        "watch_all": "alles: die mit Hooked verbundenen Konten und die Webhooks von Rocket.Chat",
        "watch_hooked": "alle mit Hooked verbundenen Konten",
        "watch_rocketchat": "alle Webhooks von Rocket.Chat",
        "watch_direct": "der Unterhaltung von {people}",
        "watch_done": "👀 *Beobachtet wird:* {what}\nMeldungen gehen an {room} · auf Wunsch von {who}",
        "watch_how": "Abstand der Prüfungen: {interval}. Läuft ein Konto ab oder ist es weg, kommt sofort eine Nachricht, bei anderem erst, wenn es {failures, plural, one {bei # Prüfung} other {bei # Prüfungen in Folge}} schlecht aussieht. Sie wird aktuell gehalten, bringt sich, solange es dauert, jeweils {reminder} später in Erinnerung und sagt, wenn es vorbei ist. Sonst herrscht Ruhe.",
        "watch_how_as_before": "Warnungen kommen wie bei dem, was dort schon beobachtet wird.",
        "watch_start": "*Der Ausgangspunkt:* {count, plural, one {# braucht schon jetzt Aufmerksamkeit} other {# brauchen schon jetzt Aufmerksamkeit}}",
        "watch_start_partial": "❔ Nicht alles davon ließ sich gerade prüfen: Was sonst schon gestört ist, zeigen die nächsten Prüfungen.",
        "watch_stop": "{line} beendet das.",
        "watch_within": "Dort wird auch {wider} beobachtet, was dasselbe bringt: Jede Meldung kommt trotzdem nur einmal.",
        "watch_blind": "⚠️ Hooked kann noch nicht geprüft werden, deshalb wird nichts davon gemeldet. {problem}",
        "watch_without": "⚠️ Nur die Konten von Hooked, ohne Webhooks. {problem} Danach nimmt {line} sie hinzu.",
        "watch_closed_fallback": "⚠️ {room} ist schreibgeschützt. Meldungen, die der Raum nicht annimmt, gehen an den Kanal der Einstellung `monitor_channel`.",
        "watch_closed_nowhere": "⚠️ {room} ist schreibgeschützt, und die Einstellung `monitor_channel` nennt keinen anderen Kanal: Meldungen, die der Raum nicht annimmt, erreichen niemanden. Ein Admin kann einen festlegen.",
        "watch_archived": "Es wird nichts beobachtet: {room} ist archiviert, und dort liest niemand Meldungen. Nennen Sie einen anderen Raum, oder heben Sie zuerst die Archivierung auf.",
        "watch_already": "Wird in {room} schon beobachtet: {what}. {who} hat {when} darum gebeten. Nichts wurde geändert.",
        "watch_in_both": "Hooked und Rocket.Chat haben beide eine Integration {id}. Sagen Sie, welche gemeint ist: {hooked} oder {rocketchat}.",
        "watch_sees_not_all": "Nichts wird beobachtet: Alle im Raum würden von jedem Webhook erfahren, und Sie dürfen selbst nicht alle sehen. {hooked} beobachtet alle Konten von Hooked, {one} einen einzelnen Webhook, den Sie sehen dürfen.",
        "watch_rights_unknown": "Nichts wird beobachtet: Ob Sie jeden Webhook sehen dürfen, ließ sich nicht klären. {problem} {hooked} beobachtet inzwischen alle Konten von Hooked.",
        "watch_no_room": "Es gibt keinen Raum {word}, den Sie sehen können. Nennen Sie ihn wie in seiner Adresse, zum Beispiel `#social-media`, oder mit seiner ID. Ohne Angabe ist dieser gemeint.",
        "watch_no_monitor_channel": "Die Einstellung `monitor_channel` nennt keinen Raum. Ein Admin kann in den Einstellungen dieser App einen wählen; oder nennen Sie den Raum hier, zum Beispiel `#social-media`.",
        "watch_no_room_here": "Rocket.Chat sagt der App nicht, welcher Raum das ist. Ein Admin muss der App die Berechtigung geben, Räume zu lesen: Sie ist neu zu installieren, und ihre Berechtigungen sind zu bestätigen.",
        "watch_under_way": "Gerade ändert jemand anderes, was dieser Raum beobachtet. Nichts wurde geändert; versuchen Sie es gleich noch einmal.",
        "unwatch_done": "🔕 *Nicht mehr beobachtet* in {room}: {what} · beendet von {who}",
        "unwatch_not_watched": "{word} wird in {room} nicht beobachtet.",
        "unwatch_left": "Dort beobachtet: {words}.",
        "unwatch_nothing_left": "Dort wird nichts beobachtet.",
        "unwatch_still_told": "Meldungen dazu kommen wegen {wider}: Einzelnes lässt sich davon nicht ausnehmen.",
        "watching_title": "👀 *Was beobachtet wird*",
        "watching_this_room": "{room} (dieser Raum)",
        "watching_line": "• {what} · {who}, {when}",
        "watching_unseen": "❔ Lässt sich nicht prüfen und gilt deswegen nicht als funktionierend: {names}",
        "watching_refused_fallback": "⚠️ Dieser Raum hat {when} eine Meldung nicht angenommen. Seine Meldungen gehen stattdessen an den Kanal der Einstellung `monitor_channel`.",
        "watching_refused_nowhere": "⚠️ Dieser Raum hat {when} eine Meldung nicht angenommen, und die Einstellung `monitor_channel` nennt keinen anderen Kanal: Seine Meldungen erreichen niemanden.",
        "watching_gone_fallback": "⚠️ Dieser Raum wurde entfernt. Seine Meldungen gehen an den Kanal der Einstellung `monitor_channel`.",
        "watching_gone_nowhere": "⚠️ Dieser Raum wurde entfernt, und die Einstellung `monitor_channel` nennt keinen anderen Kanal: Seine Meldungen erreichen niemanden.",
        "watching_none_begin": "In diesem Raum wird nichts beobachtet. Beginnen Sie mit {all}, oder für eine einzelne Integration mit {one}.",
        "watching_none_ask": "In diesem Raum wird nichts beobachtet. Wer Integrationen verwalten darf, kann mit {all} beginnen.",
        "watching_elsewhere": "{count, plural, one {# weitere Beobachtung in einem Raum, in dem Sie nicht sind} other {# weitere Beobachtungen in Räumen, in denen Sie nicht sind}}",
        "watching_end": "{line} beendet eine davon",
        "watching_before": "Zurück",
        "watching_after": "Weiter",
        "help_posts": "Die anstehenden Beiträge eines Hooked-Kontos, die nächsten zuerst, jeder mit einer Schaltfläche zum Zurückziehen",
        "help_posts_example": "Zum Beispiel `/integration posts int_yt_abc123`. Nur für alle, die Integrationen verwalten dürfen.",
        "help_schedule": "Ein Video auf einem Hooked-Konto planen, sofern das Konto funktioniert",
        "help_schedule_example": "Wann: `2026-12-05T10:00Z` oder Worte wie `tomorrow 9:00`; wie sie verstanden wurden, wird angezeigt, bevor etwas gesendet wird. Ohne angegebene Abweichung von UTC gilt Ihre Zeitzone. Nur für alle, die Integrationen verwalten dürfen.",
        "help_cancel": "Einen anstehenden Beitrag zurückziehen: fragt vorher nach",
        "help_cancel_example": "`/integration posts <id>` zeigt die IDs der Beiträge. Nur für alle, die Integrationen verwalten dürfen.",
        "posts_headline": "{count, plural, one {*# anstehender Beitrag*} other {*# anstehende Beiträge*}} auf {name} · {platform}",
        "posts_none": "Keine anstehenden Beiträge auf {name} · {platform}",
        "posts_nameless": "{count, plural, one {*# anstehender Beitrag* derselben Plattform nennt kein Konto: Er kann} other {*# anstehende Beiträge* derselben Plattform nennen kein Konto: Sie können}} zu diesem gehören oder zu einem anderen.",
        "posts_unknown": "❔ Der Kalender lässt sich nicht lesen, daher sind die anstehenden Beiträge unbekannt. {problem}",
        "posts_health_unknown": "❔ Unbekannt: Die App konnte nicht prüfen, ob dieses Konto funktioniert.",
        "posts_unhealthy": "{state}: Die Beiträge schlagen fehl, wenn das Konto nicht neu verbunden wird.",
        "posts_gone": "🔴 Diese Verbindung besteht nicht mehr: {count, plural, one {Ihr Beitrag schlägt} other {Ihre Beiträge schlagen}} fehl.",
        "posts_post": "{title} · {platform}\n{when}\nBeitrag {id}",
        "posts_untitled": "Beitrag ohne Titel",
        "posts_undated": "ohne Zeit",
        "posts_overdue_when": "🕘 {when} fällig, steht noch an",
        "posts_overdue": "🕘 {count, plural, one {# davon ist überfällig und steht noch an} other {# davon sind überfällig und stehen noch an}}.",
        "posts_page": "Seite {page, number} von {pages, number} · {asOf}",
        "posts_button_cancel": "Zurückziehen…",
        "posts_button_earlier": "Frühere",
        "posts_button_later": "Spätere",
        "posts_may_fail": "{state}: Die Beiträge können fehlschlagen.",
        "posts_disconnected": "🔴 Über diese App getrennt von {who}, {when}.",
        "posts_lost": "{count, plural, one {Der Beitrag schlägt} other {Die Beiträge schlagen}} fehl.",
        "posts_row": "{title} · {id}\n{when}",
        "posts_webhook": "{name} ist ein Webhook dieses Arbeitsbereichs und hat keine Beiträge: Nur Verbindungen in Hooked veröffentlichen. Der Webhook steht unter {link}.",
        "posts_choice_open": "Öffnen",
        "posts_choice_cancel": "Zurückziehen…",
        "posts_video": "Video {video}",
        "posts_status_published": "✅ Veröffentlicht",
        "posts_status_failed": "🔴 Fehlgeschlagen",
        "posts_status_draft": "Entwurf: Er wird nicht von selbst veröffentlicht.",
        "posts_status_other": "❔ Status {status}",
        "cancel_question": "„{title}“ zurückziehen?",
        "cancel_from": "Auf dem Konto {account}",
        "cancel_permanent": "Das ist endgültig. Noch ist nichts zurückgezogen.",
        "cancel_button_confirm": "Beitrag zurückziehen",
        "cancel_button_keep": "Stehen lassen",
        "cancel_done": "✅ *Zurückgezogen:* Der Beitrag wird nicht veröffentlicht.",
        "cancel_by": "{words}\nZurückgezogen von {who}",
        "cancel_gone": "✅ Den Beitrag {id} gibt es nicht mehr: Er wurde schon zurückgezogen.",
        "cancel_under_way": "Beitrag {id} wird gerade zurückgezogen.",
        "cancel_kept": "Beitrag {id} wurde nicht zurückgezogen.",
        "cancel_published": "Der Beitrag ist schon veröffentlicht: Es gibt nichts zurückzuziehen. Entfernen lässt er sich nur auf der Plattform.",
        "cancel_failed_already": "Der Beitrag ist schon fehlgeschlagen: Es gibt nichts zurückzuziehen.",
        "cancel_failed": "Es wurde nichts zurückgezogen. {problem}",
        "cancel_draft": "Der Beitrag ist ein Entwurf und wird nicht von selbst veröffentlicht. Es gibt nichts zurückzuziehen.",
        "cancel_other_status": "Nur anstehende Beiträge lassen sich zurückziehen. Dieser hat den Status {status}.",
        "cancel_unknown": "❔ Unbekannt, ob Beitrag {id} zurückgezogen wurde. {problem}",
        "schedule_question": "Dies für *{when}* planen?",
        "schedule_question_again": "Dies *noch einmal* für *{when}* planen?",
        "schedule_question_two": "Für *{one}* oder für *{other}* planen? Das Datum lässt sich auf zwei Arten lesen.",
        "schedule_clock_may_differ": "⚠️ Diese Zeit gilt nach Ihrer heutigen Uhr, und Rocket.Chat weiß nicht, wann Ihre Uhren umgestellt werden. Geschieht das bis dahin, brechen Sie ab, und nennen Sie den Abstand zu UTC: `2027-07-01T09:00+02:00`.",
        "schedule_wrote": "Sie schrieben „{words}“",
        "schedule_what": "Video {video} auf {account} · {platform}",
        "schedule_what_titled": "{title} · {video} auf {account} · {platform}",
        "schedule_standing": "⚠️ Dieses Video ist auf diesem Konto schon geplant:",
        "schedule_standing_post": "• {title}, {when} · {post}",
        "schedule_not_yet": "Es ist noch nichts geplant.",
        "schedule_button_confirm": "Planen",
        "schedule_button_again": "Noch einmal planen",
        "schedule_button_discard": "Abbrechen",
        "schedule_button_undo": "Rückgängig",
        "schedule_done": "✅ *Geplant* für {when}",
        "schedule_ids": "Beitrag {post}",
        "schedule_different": "⚠️ *Nicht wie gewünscht geplant.* Der Beitrag, den Hooked nennt, weicht ab:",
        "schedule_different_time": "• Er ist für {when} geplant.",
        "schedule_different_account": "• Er gehört zu {account} · {platform}.",
        "schedule_different_video": "• Er gehört zu Video {video}.",
        "schedule_different_status": "• Sein Status ist {status} statt `pending`: Vielleicht wird er nie veröffentlicht.",
        "schedule_different_unshown": "So hat Hooked geantwortet, aber sein Kalender zeigt den Beitrag nicht.",
        "schedule_different_asked": "Gewünscht war: {what}, {when}",
        "schedule_not_ready": "*Nicht geplant: Das Video wird noch gerendert*, oder das Rendern ist fehlgeschlagen. Fragen Sie noch einmal, wenn es fertig ist.",
        "schedule_unhealthy": "*Nicht geplant:* {account} · {platform} funktioniert nicht, und der Beitrag würde fehlschlagen.\n{state}",
        "schedule_past": "{when} ist vorbei. Es wurde nichts geplant: Nennen Sie eine Zeit in der Zukunft.",
        "schedule_unclear": "Die App versteht „{words}“ nicht als einen Zeitpunkt.",
        "schedule_no_time": "„{words}“ hat keine Uhrzeit.",
        "schedule_examples": "Es wurde nichts geplant. Beispiele: `morgen 9:00`, `in 2 Stunden`, `nächsten Freitag um 14:30`, `5.12. 18:00`, `2026-12-05T10:00Z`.",
        "schedule_failed": "Es wurde nichts geplant. {problem}",
        "schedule_unknown": "❔ Unbekannt, ob der Beitrag geplant wurde. {problem}\nPrüfen Sie {line}, bevor Sie es noch einmal versuchen.",
        "schedule_unknown_nothing_new": "❔ Unbekannt, ob der Beitrag geplant wurde. {problem}\nIm Kalender von Hooked steht bisher kein neuer Beitrag dieses Videos auf diesem Konto. Prüfen Sie {line}, bevor Sie es noch einmal versuchen.",
        "schedule_under_way": "Eine andere Person plant dieses Video gerade auf diesem Konto. Prüfen Sie {line}, bevor Sie neu fragen.",
        "schedule_answered": "Dies wurde schon geplant. Siehe {line}.",
        "schedule_lost": "Dies wurde schon gesendet, und es ist unbekannt, ob der Beitrag geplant wurde. Prüfen Sie {line}, bevor Sie neu fragen.",
        "schedule_discarded": "Für Video {video} wurde nichts geplant.",
        "schedule_video_not_ready": "⚠️ Das Video ist nicht fertig: Sein Status ist {status}. Hooked nimmt nur fertige Videos an.",
        "schedule_video_absent": "⚠️ Hooked hat kein Video {video}. Kopieren Sie die ID aus dem Dashboard von Hooked.",
        "schedule_video_unseen": "❔ Unbekannt: Hooked hat nicht gesagt, ob das Video fertig ist.",
        "help_list": "Alle Integrationen in einer Liste, die schlechtesten zuerst",
        "help_list_source": "nur von dort",
        "help_list_kind": "nur dieser Art; mehrere Wörter erweitern die Auswahl",
        "help_list_state": "nur in diesem Zustand; mehrere Wörter erweitern die Auswahl",
        "help_list_example": "Zum Beispiel `/integration list unhealthy` oder `/integration list tiktok expired`. Gezeigt wird, was Sie sehen dürfen.",
        "list_summary": "*{count, plural, one {# Integration} other {# Integrationen}}:* {parts}",
        "list_summary_some": "*{count, plural, one {# Integration} other {# Integrationen}} von {total, number}:* {parts}",
        "list_line": "{state} · {name} · {what} · {id}",
        "list_unchecked": "⏳ Gerade nicht geprüft",
        "list_unseen": "❔ Lässt sich nicht prüfen",
        "list_count_healthy": "{count, number} in Ordnung",
        "list_count_expired": "{count, number} mit abgelaufenem Token",
        "list_count_token_invalid": "{count, number} mit ungültigem Token",
        "list_count_error": "{count, number} mit Verbindungsfehler",
        "list_count_failing": "{count, number} mit fehlgeschlagener Zustellung",
        "list_count_disabled_by_server": "{count, number} von Rocket.Chat deaktiviert",
        "list_count_script_broken": "{count, number} mit fehlerhaftem Skript",
        "list_count_degraded": "{count, number} mit Problemen zugestellt",
        "list_count_unknown": "{count, number} unbekannt",
        "list_count_retrying": "{count, number} vor einem neuen Versuch",
        "list_count_disabled": "{count, number} deaktiviert",
        "list_count_unchecked": "{count, number} gerade nicht geprüft",
        "list_count_unseen": "{count, number} nicht zu prüfen",
        "list_count_quiet": "{count, number} in letzter Zeit ohne Zustellung",
        "list_count_untested": "{count, number} aktiviert, seitdem nichts gesendet",
        "list_none_match": "Keine Integration passt zu {filter}. {count, plural, =0 {Andere gibt es auch nicht.} one {Es gibt eine andere.} other {Es gibt # andere.}}",
        "list_none": "Noch sind hier keine Integrationen für Sie. Verbinden Sie ein Konto über die {dashboard} oder legen Sie unter {administration} einen Webhook an: Dann steht er hier.",
        "list_none_seen": "Es gibt gerade nichts zu zeigen.",
        "list_part_missing": "{source} fehlt in dieser Liste. {problem}",
        "list_part_incomplete": "Bei {source} konnte nicht alles geprüft werden. {problem}",
        "list_left": "{count, plural, one {# Konto wurde} other {# Konten wurden}} nicht geprüft: Für eine Liste werden höchstens {most, number} einzeln abgefragt, und nicht länger, als ein Befehl dauern darf.",
        "list_seen": "Hooked: {parts}",
        "list_seen_now": "{count, number} jetzt geprüft",
        "list_seen_before": "{count, number} Stand {time}",
        "list_seen_not": "{count, number} nicht geprüft",
        "list_unread": "{count, plural, one {# Integration konnte} other {# Integrationen konnten}} nicht gelesen werden; wie es um sie steht, ist damit nicht gesagt. {problem}",
        "list_histories_left": "{count, plural, one {Die Zustellungen von # Webhook wurden} other {Die Zustellungen von # Webhooks wurden}} gerade nicht geprüft; in einer Minute zeigt „Aktualisieren“ vielleicht mehr.",
        "list_may_see_nothing": "Sie dürfen weder die Integrationen von Hooked noch die von Rocket.Chat sehen: Ihre Rollen erlauben es nicht. Ein Admin kann das ändern.",
        "list_page": "Seite {page, number} von {pages, number} · {asOf}",
        "list_button_previous": "Zurück",
        "list_button_next": "Weiter",
        "source_hooked": "Hooked",
        "source_rocketchat": "Rocket.Chat",
        "platform_youtube": "YouTube",
        "platform_tiktok": "TikTok",
        "platform_instagram": "Instagram",
        "platform_unnamed": "unbekannte Plattform",
        "state_healthy": "✅ In Ordnung",
        "state_expired": "🔴 Token abgelaufen",
        "state_error": "🔴 Verbindungsfehler",
        "state_token_invalid": "🔴 Token ungültig",
        "state_unknown_status": "❔ Unbekannter Zustand „{status}“",
        "state_unreported": "❔ Zustand nicht gemeldet",
        "state_working": "✅ Funktioniert",
        "state_enabled": "✅ Aktiviert",
        "state_disabled": "⏸️ Deaktiviert",
        "state_disabled_by_server": "🔴 Von Rocket.Chat deaktiviert",
        "state_script_broken": "🔴 Skript fehlerhaft",
        "state_failing": "🔴 Zustellung schlägt fehl",
        "state_degraded": "⚠️ Mit Problemen zugestellt",
        "state_retrying": "⚠️ Neuer Versuch steht an",
        "state_quiet": "💤 In letzter Zeit keine Zustellungen",
        "state_untested": "💤 Aktiviert, seitdem nichts gesendet",
        "state_unknown": "❔ Unbekannt",
        "card_unnamed_account": "Konto ohne Namen",
        "card_unnamed_webhook": "Webhook ohne Namen",
        "card_headline": "{name} · {what}",
        "card_field": "*{label}*\n{value}",
        "card_account": "Konto",
        "card_identifier": "Kennung",
        "card_token": "Token",
        "card_token_valid": "gültig",
        "card_token_invalid": "ungültig",
        "card_token_unknown": "nicht gemeldet",
        "card_last_checked": "Zuletzt geprüft",
        "card_never_checked": "nicht gemeldet",
        "card_checked_never": "noch nie",
        "card_connected": "Verbunden seit",
        "card_id": "ID",
        "card_when": "{absolute} ({relative})",
        "card_posts_as": "Verschickt als",
        "card_channels": "Channels",
        "card_event": "Ereignis",
        "card_trigger_words": "Trigger-Wörter",
        "card_created_by": "Erstellt von",
        "card_created": "Erstellt",
        "card_changed": "Zuletzt geändert",
        "card_nobody": "nicht bekannt",
        "card_more": "{count, plural, one {und noch #} other {und # weitere}}",
        "card_as_of": "{source} · Stand: {time}",
        "card_avatar_alt": "Bild von {name}",
        "card_fallback": "{state}: {name} ({what}).",
        "card_fallback_checked": "Zuletzt geprüft: {relative}.",
        "kind_incoming": "eingehender Webhook",
        "kind_outgoing": "ausgehender Webhook",
        "kind_unknown": "Integration unbekannter Art",
        "channel_all_public_channels": "alle öffentlichen Channels",
        "channel_all_private_groups": "alle privaten Channels",
        "channel_all_direct_messages": "alle Direktnachrichten",
        "button_refresh": "Aktualisieren",
        "button_reconnect": "In Hooked neu verbinden",
        "button_disconnect": "Trennen…",
        "button_open_webhook": "In der Administration öffnen",
        "fix_title": "*Was zu tun ist*",
        "fix_expired": "Das Zugriffstoken von {account} ist abgelaufen: Hooked kann auf {platform} nichts veröffentlichen, bis sich jemand neu anmeldet.",
        "fix_error": "Hooked kann die Verbindung zu {account} nicht nutzen: Das Token fehlt oder wird von {platform} abgelehnt.",
        "fix_token_invalid": "Hooked meldet die Verbindung zu {account} als in Ordnung, ihr Token aber als ungültig: Beiträge auf {platform} können scheitern.",
        "fix_unknown_status": "Hooked meldet einen Zustand, den diese App nicht kennt. Solange das Dashboard nichts anderes sagt, ist nicht sicher, dass Beiträge von {account} veröffentlicht werden.",
        "fix_unreported": "Hooked meldet für {account} keinen Zustand. Im Dashboard steht möglicherweise mehr.",
        "fix_reconnect": "Öffnen Sie die {link}, wählen Sie bei {platform} *Connect* und melden Sie sich als {account} an.",
        "fix_look": "Öffnen Sie die {link} und prüfen Sie {account}; falls die Verbindung dort als gestört erscheint, stellen Sie sie neu her.",
        "fix_new_id": "Beim Neuverbinden entsteht eine *neue ID*: Für {id} geplante Beiträge bleiben bei der alten und müssen neu geplant werden.",
        "fix_dashboard": "Integrationsseite von Hooked",
        "fix_disabled_incoming": "Die Integration ist deaktiviert: Rocket.Chat beantwortet Aufrufe mit 503 und veröffentlicht nichts.",
        "fix_disabled_outgoing": "Die Integration ist deaktiviert: Es wird nichts gesendet.",
        "fix_disabled_by_server": "Das Ziel hat mit „410 Gone“ geantwortet, deshalb hat Rocket.Chat die Integration deaktiviert. Klären Sie die richtige Adresse mit den Betreibern des Ziels, bevor Sie die Integration wieder aktivieren.",
        "fix_script_broken": "Das Skript ließ sich nicht kompilieren: Bis es korrigiert ist, wird nichts verarbeitet.",
        "fix_switch_on": "Aktivieren können Sie die Integration mit {line} oder unter {link}.",
        "fix_open": "Verlauf und Einstellungen der Integration finden Sie unter {link}.",
        "fix_administration": "Administration → Integrationen",
        "fix_failing": "Die letzte Zustellung ist nicht angekommen. Prüfen Sie, ob das Ziel läuft und vom Rocket.Chat-Server aus erreichbar ist.",
        "fix_degraded": "Das Ziel wird erreicht, aber seine Antwort macht Probleme: siehe die Zeile des jeweiligen Ziels oben.",
        "fix_unknown_delivery": "Aus den Aufzeichnungen von Rocket.Chat geht nicht hervor, ob Zustellungen ankommen.",
        "deliveries": "*Letzte Zustellung*",
        "delivery_line": "{state} · {target}",
        "delivery_line_when": "{state} · {target} · {when}",
        "delivery_no_target": "Adresse nicht aufgezeichnet",
        "delivery_succeeded": "✅ zugestellt",
        "delivery_answered": "✅ beantwortet (den Status speichert Rocket.Chat nicht)",
        "delivery_posting_failed": "⚠️ zugestellt, aber die Antwort konnte nicht im Channel veröffentlicht werden",
        "delivery_response_script": "⚠️ zugestellt, aber das Skript ist an der Antwort gescheitert",
        "delivery_empty_answer": "⚠️ Antwort ohne Inhalt, was Rocket.Chat als Fehlschlag wertet",
        "delivery_retrying": "⚠️ fehlgeschlagen, Wiederholungsversuch {attempt, number} steht aus",
        "delivery_unreachable": "🔴 keine Antwort: nicht erreichbar oder zu langsam",
        "delivery_http_500": "🔴 Fehler beim Ziel (Status 500)",
        "delivery_retries_exhausted": "🔴 fehlgeschlagen, alle Wiederholungsversuche aufgebraucht",
        "delivery_not_retried": "🔴 vom Ziel abgelehnt, Wiederholungsversuche sind deaktiviert",
        "delivery_retry_lost": "🔴 fehlgeschlagen, der Wiederholungsversuch blieb aus",
        "delivery_script": "🔴 das Skript ist vor dem Senden gescheitert",
        "delivery_failed": "🔴 fehlgeschlagen",
        "delivery_disabled_by_server": "🔴 das Ziel hat mit „410 Gone“ geantwortet",
        "delivery_untried": "💤 dorthin wurde noch nichts gesendet",
        "delivery_not_sent": "💤 das Skript wollte nichts senden",
        "delivery_in_progress": "⏳ wird gesendet",
        "delivery_stuck": "❔ begonnen und nie abgeschlossen",
        "delivery_unknown": "❔ nicht zu deuten",
        "delivery_past": "🕘 vor der letzten Änderung: {state}",
        "delivery_none": "In den letzten 30 Tagen wurde nichts gesendet; weiter reichen die Aufzeichnungen von Rocket.Chat nicht zurück. Das muss keine Störung sein: Was gesendet wird, hängt von Trigger-Wörtern, Channels und den eigenen Nachrichten des Bots ab.",
        "delivery_unread": "Der Zustellverlauf konnte nicht gelesen werden: {problem}",
        "delivery_incoming": "Für eingehende Webhooks führt Rocket.Chat keinen Verlauf: Ob etwas ankommt, lässt sich hier nicht feststellen.",
        "note_created_by": "`createdBy` wurde nicht berücksichtigt: Es gilt nur für Integrationen von Rocket.Chat.",
        "note_room_refused": "Dies sehen nur Sie: Der Raum nimmt keine Nachrichten der App an.",
        "problem_not_found_hooked": "Hooked hat keine Integration {id}. IDs ändern sich, wenn ein Konto neu verbunden wird: Kopieren Sie die aktuelle aus dem Hooked-Dashboard.",
        "problem_not_found_rocketchat": "Rocket.Chat hat keine Integration {id}, die Sie sehen dürfen.",
        "problem_not_found_post": "Hooked hat keinen geplanten Beitrag {id}: Möglicherweise wurde er bereits zurückgezogen.",
        "problem_not_found_video": "Hooked hat kein Video {id}, das sich planen lässt. Kopieren Sie die ID aus dem Hooked-Dashboard.",
        "problem_video_not_ready": "Das Video {id} wird noch gerendert, oder das Rendern ist fehlgeschlagen: Hooked nimmt es erst, wenn es fertig ist.",
        "problem_not_found_anywhere": "Eine Integration {id} gibt es weder in Hooked noch unter denen, die Sie in Rocket.Chat sehen dürfen. Prüfen Sie, ob in der ID Zeichen fehlen.",
        "problem_credentials_refused_hooked": "Hooked akzeptiert den API-Schlüssel der App nicht. Ein Admin muss in der App-Einstellung `hooked_api_key` einen gültigen eintragen.",
        "problem_credentials_refused_rocketchat": "Rocket.Chat akzeptiert den Zugangsschlüssel der App nicht. Ein Admin muss in den App-Einstellungen `rocketchat_user_id` und `rocketchat_auth_token` ein gültiges Paar eintragen.",
        "problem_forbidden_hooked": "Hooked akzeptiert den API-Schlüssel, erlaubt dies aber nicht: Möglicherweise ist das Abonnement abgelaufen. Darum muss sich kümmern, wem das Hooked-Konto gehört.",
        "problem_forbidden_rocketchat": "Das Konto, zu dem der Zugangsschlüssel der App gehört, darf dies in Rocket.Chat nicht lesen. Ein Admin muss ihm die Berechtigungen geben, eingehende und ausgehende Integrationen zu verwalten.",
        "problem_forbidden_change": "Das Konto, zu dem der Zugangsschlüssel der App gehört, darf dies in Rocket.Chat nicht ändern. Ein Admin muss ihm die Berechtigungen geben, eingehende und ausgehende Integrationen zu verwalten.",
        "problem_in_front_page": "Eine Webseite, die nicht von {source} stammt, hat die Anfrage abgewiesen (Status {status}): Vor {source} steht eine Bot-Prüfung, eine Firewall oder ein Proxy.",
        "problem_in_front_sign_in": "Etwas vor {source} verlangt Benutzername und Passwort (Status {status}), wie es ein Proxy tut.",
        "problem_in_front_gateway": "Die Anfrage wurde mit Worten abgewiesen (Status {status}), die {source} nicht verwendet: Davor steht ein Gateway oder eine Firewall.",
        "problem_in_front_nobody": "Die Anfrage wurde wortlos abgewiesen (Status {status}), was {source} nicht tut: Offenbar steht etwas davor.",
        "problem_in_front_said": "Dort heißt es: „{words}“.",
        "problem_in_front_mend": "Über den Schlüssel und seine Rechte sagt das nichts: Ein Admin sollte diesen Server dort durchlassen oder die Einstellung {setting} berichtigen.",
        "problem_rate_limited": "{source} nimmt vorübergehend keine weiteren Anfragen an. Bitte versuchen Sie es in einer Minute noch einmal.",
        "problem_rate_limited_wait": "{source} nimmt vorübergehend keine weiteren Anfragen an. Bitte versuchen Sie es in {seconds, plural, one {# Sekunde} other {# Sekunden}} noch einmal.",
        "problem_rate_limited_minutes": "{source} nimmt vorübergehend keine weiteren Anfragen an. Bitte versuchen Sie es in {minutes, plural, one {# Minute} other {# Minuten}} noch einmal.",
        "problem_unreachable_hooked": "Hooked ist von diesem Server aus nicht erreichbar. Falls das so bleibt, sollte ein Admin die Einstellung `hooked_api_url` und den Internetzugang des Servers prüfen.",
        "problem_unreachable_rocketchat": "Die App erreicht die REST-API von Rocket.Chat nicht. Ein Admin sollte in `rocketchat_url` eine Adresse eintragen, unter der der Server sich selbst erreicht.",
        "problem_timed_out": "{source} hat nicht innerhalb von {seconds, plural, one {# Sekunde} other {# Sekunden}} geantwortet. Über die Integration ist damit nichts bekannt; bitte versuchen Sie es etwas später noch einmal.",
        "problem_upstream_failed": "{source} hat selbst eine Störung (Status {status}). Über die Integration ist damit nichts bekannt; bitte versuchen Sie es etwas später noch einmal.",
        "problem_upstream_failed_seconds": "{source} hat selbst eine Störung (Status {status}) und bittet darum, es in {seconds, plural, one {# Sekunde} other {# Sekunden}} noch einmal zu versuchen.",
        "problem_upstream_failed_minutes": "{source} hat selbst eine Störung (Status {status}) und bittet darum, es in {minutes, plural, one {# Minute} other {# Minuten}} noch einmal zu versuchen.",
        "problem_upstream_failed_hours": "{source} hat selbst eine Störung (Status {status}) und bittet darum, es in {hours, plural, one {# Stunde} other {# Stunden}} noch einmal zu versuchen.",
        "problem_unreadable_html_hooked": "Statt der API von Hooked hat eine Webseite geantwortet. Ein Admin sollte die Einstellung `hooked_api_url` prüfen und ob ein Proxy dazwischensteht.",
        "problem_unreadable_html_rocketchat": "Statt der REST-API von Rocket.Chat hat eine Webseite geantwortet. Ein Admin sollte die Einstellung `rocketchat_url` prüfen und ob ein Proxy oder eine Anmeldeseite dazwischensteht.",
        "problem_unreadable_not_json": "Die Antwort von {source} bricht ab oder ist kein JSON: Der Fehler liegt dort oder auf dem Weg. Bitte versuchen Sie es etwas später noch einmal.",
        "problem_unreadable_empty": "Die Antwort von {source} ist leer: Der Fehler liegt dort oder auf dem Weg. Bitte versuchen Sie es etwas später noch einmal.",
        "problem_unreadable_unexpected": "Diese App versteht die Antwort von {source} nicht. Wenn ein neuer Versuch nicht hilft, ist vielleicht die Adresse in den Einstellungen falsch, oder die App braucht ein Update.",
        "problem_unreadable_too_large": "Die Antwort von {source} war viel zu groß, um zu stimmen, und wurde verworfen. Vielleicht ist die Adresse in den Einstellungen falsch.",
        "problem_unreadable_too_deep": "{source} hat eine Antwort geschickt, die sich nicht verstehen lässt: Sie ist viel zu tief verschachtelt, um zu stimmen, und wurde verworfen. Vielleicht ist die Adresse in den Einstellungen falsch.",
        "problem_unreadable_other_integration": "{source} hat zu einer anderen als der angefragten Integration geantwortet; die Antwort wurde verworfen.",
        "problem_unreadable_moving": "Der Kalender von {source} hat sich beim Lesen immer wieder geändert. Bitte versuchen Sie es noch einmal.",
        "problem_unreadable_foreign": "Die Antwort lässt sich nicht als eine von {source} verstehen: Vielleicht kam sie von etwas dazwischen, etwa einem Gateway oder Proxy. Bitte versuchen Sie es etwas später noch einmal; hilft das nicht, ist vielleicht die Adresse in den Einstellungen falsch.",
        "problem_unreadable_unconfirmed": "{source} hat geantwortet, ohne klar zu sagen, dass es geschehen ist.",
        "problem_unreadable_contradictory": "{source} widerspricht sich: Es heißt, das gebe es nicht, und doch wird es angezeigt. Bitte versuchen Sie es etwas später noch einmal.",
        "problem_unreadable_redirected": "Die Adresse von {source} in den Einstellungen leitet Anfragen weiter, und am Ende kommt keine Antwort. Ein Admin sollte die Adresse berichtigen.",
        "problem_rejected": "{source} hat die Anfrage abgelehnt (Status {status}).",
        "problem_rejected_message": "{source} hat die Anfrage abgelehnt (Status {status}) und meldet: {message}",
        "problem_not_writable_incomplete": "Rocket.Chat nimmt eine Integration nur als Ganzes an, und diese lässt sich hier nicht vollständig lesen. Es wurde nichts geändert: Nutzen Sie Administration → Integrationen.",
        "problem_not_writable_channels": "Das Konto zum Zugangsschlüssel der App darf nicht alle Channels dieser Integration nutzen. Ein Admin muss es dort hinzufügen oder ihm auch die `manage-own-`-Berechtigungen dieser Art geben. Es wurde nichts geändert.",
        "problem_not_writable_room_gone": "Einen Channel oder eine Person, die in dieser Integration genannt ist, gibt es nicht mehr. Korrigieren Sie das unter Administration → Integrationen; es wurde nichts geändert.",
        "problem_not_writable_poster_gone": "Den Benutzer, als der diese Integration veröffentlicht, gibt es nicht mehr. Wählen Sie unter Administration → Integrationen einen anderen; es wurde nichts geändert.",
        "problem_altered": "⚠️ Rocket.Chat hat die Änderung angenommen, zeigt danach aber etwas anderes, als gesendet wurde: {fields}. Sehen Sie sich die Integration unter Administration → Integrationen an, bevor Sie sonst etwas daran tun.",
        "problem_networking_denied": "Rocket.Chat hat der App die Anfrage an {source} nicht erlaubt. Ein Admin muss der App die Netzwerkberechtigung geben: App neu installieren und ihre Berechtigungen bestätigen.",
        "problem_not_configured": "{source} ist nicht eingerichtet. Ein Admin kann das in den App-Einstellungen nachholen: {settings}.",
        "problem_bad_setting": "{source} kann nicht abgefragt werden: {complaint}",
        "problem_may_not_view_hooked": "Sie dürfen Hooked-Integrationen nicht sehen: Keine Ihrer Rollen steht in der App-Einstellung `view_roles`. Ein Admin kann das ändern.",
        "problem_may_not_view_rocketchat": "Sie dürfen Integrationen von Rocket.Chat nicht sehen: Ihnen fehlt die Berechtigung, eingehende oder ausgehende Integrationen zu verwalten. Ein Admin kann das ändern.",
        "problem_may_not_manage": "Sie dürfen das nicht: Keine Ihrer Rollen steht in der App-Einstellung `manage_roles`. Ein Admin kann das ändern.",
        "problem_impossible_id_too_long": "Das kann keine Integrations-ID sein: Es ist viel zu lang. Eine ID sieht aus wie `int_yt_abc123` oder `659ea5e42dd9f928ada3e451`.",
        "problem_impossible_id_reserved": "{id} kann keine Integrations-ID sein. Eine ID sieht aus wie `int_yt_abc123` oder `659ea5e42dd9f928ada3e451`.",
        "problem_impossible_id_post": "Das kann nicht die ID eines geplanten Beitrags sein. `/integration posts <id>` zeigt die IDs der anstehenden Beiträge.",
        "problem_impossible_id_video": "Das kann nicht die ID eines Videos sein. Kopieren Sie sie aus dem Hooked-Dashboard.",
        "problem_no_such_user": "In diesem Arbeitsbereich gibt es {username} nicht.",
        "problem_unknown_subcommand": "Den Unterbefehl {word} gibt es nicht.",
        "problem_did_you_mean": "Meinten Sie {line}?",
        "problem_see_help": "`/integration help` zeigt, was es gibt.",
        "problem_missing_id": "Welche Integration? Geben Sie ihre ID an.",
        "problem_missing_post": "Welcher Beitrag? Geben Sie seine ID an: `/integration posts <id>` zeigt sie.",
        "problem_missing_video": "Welches Video? Geben Sie zuerst seine ID an, dann die der Integration, dann die Zeit.",
        "problem_missing_when": "Wann? Schreiben Sie zum Beispiel `tomorrow 9:00` oder `2026-12-05T10:00Z`.",
        "problem_missing_watched": "Was soll beobachtet werden? Nennen Sie eine ID, `all`, `hooked` oder `rocketchat`.",
        "problem_missing_unwatched": "Was soll nicht mehr beobachtet werden? Nennen Sie eine ID, `all`, `hooked` oder `rocketchat`: `/integration watching` zeigt, was beobachtet wird.",
        "problem_unknown_option": "Die Option {word} ist nicht bekannt.",
        "problem_no_value": "{option} braucht einen Wert. Möglich ist: {allowed}.",
        "problem_bad_value": "{option} kann nicht {value} sein. Möglich ist: {allowed}.",
        "problem_twice": "{option} ist doppelt angegeben.",
        "problem_usage": "Verwendung: {usage}",
        "problem_stale_card": "Diese Karte stammt aus einer anderen Version der App. Fragen Sie mit `/integration get` neu.",
        "problem_card_gone": "Diese Karte hat sich inzwischen geändert oder lässt sich nicht mehr ändern. Sehen Sie noch einmal hin, oder fragen Sie neu mit `/integration get`.",
        "problem_internal": "In der App ist etwas schiefgegangen; geändert wurde nichts. Ein Admin findet Einzelheiten im Protokoll der App.",
        "complaint_web_address": "Die Einstellung {setting} ist keine Webadresse (http oder https, ohne Benutzernamen darin).",
        "complaint_whole_number": "Die Einstellung {setting} ist keine ganze Zahl von {min, number, ::group-off} bis {max, number, ::group-off}.",
        "complaint_choice": "Die Einstellung {setting} enthält einen Wert, der nicht zur Auswahl steht.",
        "complaint_roles": "Die Einstellung {setting} ist keine durch Kommas getrennte Liste von Rollen. Bis das korrigiert ist, gilt sie für niemanden.",
        "complaint_credential": "Die Einstellung {setting} enthält Zeichen, die in einem Schlüssel nicht vorkommen können. Fügen Sie ihn neu ein.",
        "complaint_stored": "{complaint} Gespeichert ist {value}, was auch immer die Einstellungsseite zeigt.",
        "complaint_stored_nothing": "{complaint} Gespeichert ist nichts, was auch immer die Einstellungsseite zeigt.",
        "complaint_used_instead": "{complaint} Stattdessen verwendet: {value}.",
        "help_check": "Alle Integrationen jetzt prüfen und sagen, was gefunden wurde",
        "help_check_example": "Nur Sie sehen die Antwort. Räume, die beobachten, erfahren wie nach jeder regelmäßigen Prüfung, was sich geändert hat.",
        "check_going_on": "⏳ Die Prüfung läuft noch: Es gibt viel zu prüfen, oder Hooked oder Rocket.Chat bittet um Geduld. Sie erfahren hier, nur für Sie sichtbar, wenn sie fertig ist.",
        "check_busy": "⏳ Es läuft gerade eine andere Prüfung. Ihre kommt gleich danach, und Sie erfahren hier, nur für Sie sichtbar, was sie ergibt.",
        "check_nothing": "Es gibt nichts zu prüfen: Kein Konto ist mit Hooked verbunden, und es gibt keinen Webhook, den Sie sehen dürfen.",
        "check_all_well": "{count, plural, one {✅ *# Integration*, und sie funktioniert} other {✅ *# Integrationen*, alle funktionieren}}",
        "check_need": "{count, plural, one {*# braucht Aufmerksamkeit:*} other {*# brauchen Aufmerksamkeit:*}}",
        "check_nothing_seen": "Es konnte nichts geprüft werden.",
        "check_unchecked": "{count, plural, one {Die Zustellungen von # Webhook wurden} other {Die Zustellungen von # Webhooks wurden}} diesmal nicht geprüft: Ob {count, plural, one {er funktioniert} other {sie funktionieren}}, weiß niemand.",
        "check_gone": "⚪ {count, plural, one {# beobachtete Integration gibt es nicht mehr} other {# beobachtete Integrationen gibt es nicht mehr}}: {names}",
        "check_unseen": "{count, plural, one {# konnte diesmal nicht geprüft werden} other {# konnten diesmal nicht geprüft werden}}: {names}",
        "check_own_webhooks": "Webhooks gehören nicht dazu: Sie dürfen nicht alle sehen. `/integration list rocketchat` zeigt die, die Sie sehen dürfen.",
        "check_more": "{count, plural, one {… und # weitere: `/integration list unhealthy`} other {… und # weitere: `/integration list unhealthy`}}",
        "check_line": "{state} · {name} · {what} · {id}",
        "check_watched": "Räume, die beobachten, haben erfahren, was sich geändert hat.",
        "check_unwatched": "Kein Raum beobachtet etwas: `/integration watch all` in einem Channel, und er erfährt, wenn etwas ausfällt.",
        "check_as_of": "Geprüft: {time}",
        "alert_trouble_unseen": "Lässt sich nicht prüfen"
    },
    "en": {
        "command_params": "get|list|disconnect|posts|schedule|cancel|enable|disable|watch|unwatch|watching|check|audit|help",
        "command_description": "The health of Hooked accounts and of Rocket.Chat's own webhooks",
        "settings_hooked": "Hooked",
        "settings_rocketchat": "Rocket.Chat webhooks",
        "settings_access": "Who sees and does what",
        "settings_monitor": "Monitor",
        "settings_limits": "Limits",
        "setting_hooked_api_key": "Hooked API key",
        "setting_hooked_api_key_description": "From hooked.so, Settings, API. Sent as x-api-key to the address below, and to where that redirects. Rocket.Chat stores it in clear text: everyone who may manage apps can read it.",
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
        "setting_rocketchat_auth_token_description": "Of the account above. Sent to the address above, and to where that redirects. Rocket.Chat stores it in clear text: everyone who may manage apps can read it.",
        "setting_rocketchat_auth_token_placeholder": "Paste the token; it is shown only once",
        "setting_view_roles": "Roles that may see Hooked integrations",
        "setting_view_roles_description": "Global roles, separated by commas. Those who may manage may also see. Rocket.Chat's own integrations follow each person's own permissions.",
        "setting_view_roles_placeholder": "user",
        "setting_manage_roles": "Roles that may manage Hooked integrations",
        "setting_manage_roles_description": "Global roles, separated by commas: may disconnect, schedule, cancel, enable, disable and watch.",
        "setting_manage_roles_placeholder": "admin",
        "setting_card_visibility": "Where cards are shown",
        "setting_card_visibility_description": "Unless the command says \"private\". Problems and help are always shown to the asker only.",
        "setting_card_visibility_room": "To everyone in the room",
        "setting_card_visibility_private": "Only to the person who asked",
        "setting_monitor_interval_minutes": "Minutes between checks",
        "setting_monitor_interval_minutes_description": "1 to 1440. What rooms watch (/integration watch) is looked at this often.",
        "setting_monitor_channel": "Channel for changes and alerts",
        "setting_monitor_channel_description": "Every change made through this app is told there, in one line; and alerts whose own room takes no messages.",
        "setting_alert_after_failures": "Bad checks before an alert",
        "setting_alert_after_failures_description": "In a row, for states that may pass by themselves. An expired token, or an account that is gone, alerts at once.",
        "setting_reminder_hours": "Hours between reminders",
        "setting_reminder_hours_description": "While something is still bad, and nobody has acknowledged it.",
        "setting_request_timeout_ms": "Time limit for a request (ms)",
        "setting_request_timeout_ms_description": "500 to 15000, for each request to Hooked or Rocket.Chat. A command takes 20 seconds at most whatever is set here.",
        "setting_max_parallel_requests": "Requests at once",
        "setting_max_parallel_requests_description": "To each service, when many integrations are checked.",
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
        "help_disconnect": "Disconnect a Hooked account: shows first what it would break, then asks",
        "help_disconnect_example": "Nothing happens before somebody with the right to has confirmed it. Asking lapses after 10 minutes.",
        "disconnect_title": "*Disconnect {name}?* · {id}",
        "disconnect_title_running": "*Disconnecting {name}* · {id}",
        "disconnect_title_done": "*{name} is disconnected* · {id}",
        "disconnect_title_kept": "*{name} stays connected* · {id}",
        "disconnect_title_stuck": "*{name} is still connected* · {id}",
        "disconnect_title_failed": "*{name} was not disconnected* · {id}",
        "disconnect_title_unknown": "*Unknown whether {name} is disconnected* · {id}",
        "disconnect_means": "This is permanent: Hooked deletes the account’s tokens, and posts that are still pending will fail. Published posts stay. Connecting the account again creates a new id.",
        "disconnect_posts": "{count, plural, one {*# pending post* would fail:} other {*# pending posts* would fail:}}",
        "disconnect_overdue": "🕘 {count, plural, one {*# post* is overdue and still pending:} other {*# posts* are overdue and still pending:}}",
        "disconnect_posts_none": "No posts are pending.",
        "disconnect_nameless": "{count, plural, one {*# pending post* of the same platform names no account: it} other {*# pending posts* of the same platform name no account: they}} may belong to this one or to another. Nothing here cancels {count, plural, one {it} other {them}}.",
        "disconnect_posts_unknown": "❔ Can’t read the calendar: *it is unknown how many posts would fail*.",
        "disconnect_posts_next": "{count, plural, one {*# pending post* would fail:} other {*# pending posts* would fail, the next ones:}}",
        "disconnect_posts_anyway": "{count, plural, one {*# post* is failing anyway:} other {*# posts* are failing anyway:}}",
        "disconnect_posts_anyway_next": "{count, plural, one {*# post* is failing anyway:} other {*# posts* are failing anyway, the next ones:}}",
        "disconnect_post": "• {title} · {when}",
        "disconnect_post_untitled": "Post without a title",
        "disconnect_post_undated": "no time",
        "disconnect_changed": "⚠️ The calendar has changed since this was shown, so *nothing was done*. Check it again, then decide.",
        "disconnect_changed_later": "⚠️ The calendar has changed since, so *nothing more was done*. Check it again, then decide.",
        "disconnect_button_review": "Review…",
        "disconnect_button_keep": "Cancel",
        "disconnect_button_retry": "Try again",
        "disconnect_button_proceed": "Continue without it",
        "disconnect_asked_by": "Asked by {who}, {when}",
        "disconnect_lapses": "expires {when}",
        "disconnect_lapsed": "No one decided within 10 minutes, so this question has expired. Nothing was done. To ask again: {line}",
        "disconnect_decided_by": "confirmed by {who}, {when}",
        "disconnect_lapsed_short": "This question has expired, and nothing was done. Ask again.",
        "disconnect_kept_by": "kept by {who}, {when}",
        "disconnect_ended": "ended {when}",
        "disconnect_verifying": "⏳ Checking the calendar once more…",
        "disconnect_cancelling": "⏳ Cancelling {number, number} of {count, plural, one {# post} other {# posts}}…",
        "disconnect_deleting": "⏳ Disconnecting the account…",
        "disconnect_resting": "⏳ Continues {when}: {trouble}",
        "disconnect_interrupted": "The app was interrupted and continued {when}.",
        "disconnect_was_gone": "The connection was gone before the app asked: it was disconnected elsewhere.",
        "disconnect_cancelled": "✅ {count, plural, one {# post cancelled:} other {# posts cancelled:}} {titles}",
        "disconnect_gone": "✅ {count, plural, one {# post was no longer pending:} other {# posts were no longer pending:}} {titles}",
        "disconnect_failed_post": "🔴 {count, plural, one {# post was not cancelled:} other {# posts were not cancelled:}} {titles}",
        "disconnect_left": "⚠️ {count, plural, one {# post was kept and will fail:} other {# posts were kept and will fail:}} {titles}",
        "disconnect_unsure_posts": "❔ Unknown whether {count, plural, one {# post is cancelled:} other {# posts are cancelled:}} {titles}",
        "disconnect_untouched": "{count, plural, one {# post was not touched:} other {# posts were not touched:}} {titles}",
        "disconnect_left_unknown": "⚠️ If posts were pending, they will fail.",
        "disconnect_stuck": "The connection was *not* touched. {trouble}",
        "disconnect_window_title": "Disconnect {name}",
        "disconnect_window_submit": "Disconnect {name}",
        "disconnect_window_close": "Cancel",
        "disconnect_fate": "What should happen to the pending posts?",
        "disconnect_fate_placeholder": "Choose",
        "disconnect_fate_cancel": "Cancel them first",
        "disconnect_fate_leave": "Keep them (they will fail)",
        "disconnect_fate_missing": "Choose what should happen to the posts.",
        "disconnect_no_window": "This client opens no window. What should happen to {name}?",
        "disconnect_button_cancel_posts": "Cancel posts, disconnect",
        "disconnect_button_leave_posts": "Keep posts, disconnect",
        "disconnect_button_disconnect": "Disconnect",
        "disconnect_calendar_unread": "The app could not read the calendar again, so it did nothing more. {problem}",
        "disconnect_not_cancelled": "Hooked did not cancel {title}: {problem}",
        "disconnect_unknown_post": "Unknown whether {title} is cancelled: {problem}",
        "disconnect_not_deleted": "Hooked still has the connection: {problem}",
        "disconnect_unknown_deleted": "The app cannot tell whether the account is disconnected: {problem}",
        "disconnect_ask_elsewhere": "Everyone in the room should see how a disconnection ends, but this room takes no messages from the app. Ask again in another room.",
        "disconnect_not_in_room": "Nothing was asked: everyone in the room should see the outcome, and you are not in this card’s room. Ask in a room that you are in: {line}",
        "disconnect_already": "Another person has already decided this. The message shows how it goes.",
        "disconnect_elsewhere": "Another question about this account has been decided and is running. Its message shows how it goes.",
        "disconnect_open": "{who} already asked about {name} ({when}). {question} is still open.",
        "disconnect_open_question": "The question",
        "disconnect_busy": "Another person, or the app itself, is working on this right now. The message shows how it goes.",
        "disconnect_unanswered_post": "Hooked did not say clearly whether {title} is cancelled, so the app checks again. {problem}",
        "disconnect_fallback": "{title} {words}",
        "disconnect_webhook": "{name} is one of this workspace’s own webhooks, so there is nothing to disconnect. You can disable and enable it in {link}; deleting it there is permanent.",
        "help_enable": "Switch on one of Rocket.Chat’s own webhooks",
        "help_enable_example": "For those who may manage, and may edit that webhook in Rocket.Chat.",
        "help_disable": "Switch off one of Rocket.Chat’s own webhooks: asks first",
        "help_disable_example": "Nothing else about it is changed, and `/integration enable` takes it back.",
        "enable_done": "✅ *Switched on* by {who}",
        "enable_was_gone": "⚠️ Rocket.Chat had switched it off because its target answered “410 Gone”. If the target still does, the next delivery switches it off again.",
        "enable_already": "{name} is switched on already: nothing was changed.",
        "enable_under_way": "Somebody else is switching {id} right now. Look at it again in a moment.",
        "enable_failed": "{id} was *not* switched on. {problem}",
        "enable_unknown": "❔ Nobody knows whether {id} is switched on now: {problem} {line} shows it.",
        "enable_hooked": "{id} is an account connected to Hooked: it can not be switched on or off, only connected in Hooked and disconnected with {line}.",
        "disable_question": "*Switch off {name}?*",
        "disable_asked": "{question} · {what}",
        "disable_means_incoming": "Whoever calls it gets the answer 503, and nothing is posted, until it is switched on again. What is sent to it meanwhile is lost.",
        "disable_means_outgoing": "Nothing is sent to its target until it is switched on again, nor is it sent later; a delivery that waits to be retried is dropped.",
        "disable_back": "Nothing else about it changes. {line} takes it back.",
        "disable_button_confirm": "Switch it off",
        "disable_button_keep": "Leave it on",
        "disable_button_ask": "Switch it off…",
        "disable_offer": "{line} switches it off.",
        "disable_kept": "Closed. This answer changes nothing of {id}.",
        "disable_done": "⏸️ *Switched off* by {who}",
        "disable_already": "{name} is switched off already: nothing was changed.",
        "disable_failed": "{id} was *not* switched off. {problem}",
        "disable_unknown": "❔ Nobody knows whether {id} is switched off now: {problem} {line} shows it.",
        "disable_hooked": "{id} is an account connected to Hooked: it can not be switched off. {line} disconnects it, which is permanent.",
        "help_audit": "Who did what through this app, and what came of it",
        "help_audit_example": "With the id of an integration or of a post: only what is about it. For those who may manage; nobody else sees the answer.",
        "audit_title": "*Audit trail*",
        "audit_title_about": "*Audit trail of {id}*",
        "audit_line": "• {when} · {what}",
        "audit_from": "from {room}",
        "audit_words": "{who}: {action} {target}, {outcome}",
        "audit_connection": "(connection {id})",
        "audit_detail": "({detail})",
        "audit_empty": "Nothing has been done yet.",
        "audit_newer": "Newer",
        "audit_older": "Older",
        "audit_page": "page {page, number} of {pages, number}",
        "audit_whole": "✅ {count, plural, =0 {No entries: nothing to verify} one {The chain is whole: # entry} other {The chain is whole: # entries}}",
        "audit_broken_changed": "🔴 The chain breaks at entry {seq, number}: it was changed after it was written",
        "audit_broken_missing": "🔴 The chain breaks at entry {seq, number}: it is missing",
        "audit_broken_reordered": "🔴 The chain breaks at entry {seq, number}: it does not follow the one before it",
        "audit_broken_twice": "🔴 The chain breaks at entry {seq, number}: it is there twice",
        "audit_waiting": "⏳ {count, plural, one {# entry is written down and waits for its place in the chain} other {# entries are written down and wait for their place in the chain}}",
        "audit_announced": "📝 {what}",
        "audit_action_disconnect": "disconnect",
        "audit_action_cancel": "cancel post",
        "audit_action_schedule": "schedule post",
        "audit_action_enable": "enable",
        "audit_action_disable": "disable",
        "audit_action_watch": "watch",
        "audit_action_unwatch": "stop watching",
        "audit_outcome_asked": "asked",
        "audit_outcome_kept": "kept",
        "audit_outcome_lapsed": "lapsed",
        "audit_outcome_confirmed": "confirmed",
        "audit_outcome_refused": "refused",
        "audit_outcome_done": "done",
        "audit_outcome_gone": "was already gone",
        "audit_outcome_failed": "*failed*",
        "audit_outcome_unknown": "*outcome unknown*",
        "alert_trouble_expired": "Token expired",
        "alert_trouble_gone": "Gone",
        "alert_trouble_error": "Connection error",
        "alert_trouble_token_invalid": "Token not valid",
        "alert_trouble_unknown": "State not known",
        "alert_trouble_failing": "Deliveries fail",
        "alert_trouble_degraded": "Delivered with trouble",
        "alert_trouble_script_broken": "Script broken",
        "alert_trouble_disabled": "Switched off",
        "alert_trouble_disabled_by_server": "Switched off by Rocket.Chat after “410 Gone”",
        "alert_trouble_key_refused_hooked": "API key refused",
        "alert_trouble_key_refused_rocketchat": "Access token refused",
        "alert_trouble_forbidden": "Access denied",
        "alert_trouble_unreachable": "Not reachable",
        "alert_trouble_rate_limited": "Too many requests",
        "alert_trouble_unreadable": "Answers that can not be understood",
        "alert_trouble_not_set_up": "Not set up",
        "alert_incident_accounts": "{count, plural, one {*#* {platform} account still fails} other {*#* {platform} accounts fail{onset, select, scattered {} other { together}}}}",
        "alert_incident_incoming": "{count, plural, one {*#* incoming webhook is still in trouble} other {*#* incoming webhooks are in trouble{onset, select, scattered {} other { together}}}}",
        "alert_incident_outgoing": "{count, plural, one {*#* outgoing webhook is still in trouble} other {*#* outgoing webhooks are in trouble{onset, select, scattered {} other { together}}}}",
        "alert_incident_unknown": "{count, plural, one {*#* integration is still in trouble} other {*#* integrations are in trouble{onset, select, scattered {} other { together}}}}",
        "alert_incident_unseen": "{count, plural, one {*#* integration can’t be looked at} other {*#* integrations can’t be looked at}}",
        "alert_incident_well": "{count, plural, one {*#* integration works again, watching for a relapse} other {*#* integrations work again, watching for a relapse}}",
        "alert_cause": "*{source} can not be asked* · {trouble}",
        "alert_cause_well": "*{source} can be asked*",
        "alert_well_since": "✅ Works since {when}, watching for a relapse",
        "alert_well_before": "Before that: {trouble}",
        "alert_cause_means_hooked": "Until this is over, no connection can be checked, and nobody is told which posts are at risk. That says nothing about the connections themselves: *none is called broken because of it.*",
        "alert_cause_means_rocketchat": "Until this is over, no webhook can be checked. That says nothing about the webhooks themselves: *none is called broken because of it.*",
        "alert_fault_key_refused_hooked": "The fault is in this app’s settings: the API key has been revoked, or is wrong. An admin must put a valid one into `hooked_api_key`.",
        "alert_fault_key_refused_rocketchat": "The fault is in this app’s settings: the access token has been revoked, or is wrong. An admin must put a valid pair into `rocketchat_user_id` and `rocketchat_auth_token`.",
        "alert_fault_unreachable_hooked": "The fault is Hooked’s, or lies on the way there: no answer comes, or only that something went wrong. It is asked again at every check. If it stays so, an admin should look at `hooked_api_url` and at the server’s way out to the internet.",
        "alert_fault_unreachable_rocketchat": "Rocket.Chat’s own REST API does not answer the app, or only that something went wrong. It is asked again at every check. If it stays so, an admin should set `rocketchat_url` to an address that the server can reach itself at.",
        "alert_fault_rate_limited_hooked": "Nothing is broken: Hooked takes fewer requests than the checks need, and the app waits for as long as it is told to. If it stays so, an admin can have it ask less often (`monitor_interval_minutes`) or less at once (`max_parallel_requests`).",
        "alert_fault_rate_limited_rocketchat": "Nothing is broken: Rocket.Chat takes fewer requests than the checks need, and the app waits for as long as it is told to. If it stays so, an admin can give the role of the app’s account the permission `api-bypass-rate-limit`, or set `monitor_interval_minutes` higher.",
        "alert_fault_unreadable_hooked": "What comes back is not what Hooked’s API answers. An admin should look at `hooked_api_url`, and whether a proxy or login page stands in between.",
        "alert_fault_unreadable_rocketchat": "What comes back is not what Rocket.Chat’s REST API answers. An admin should look at `rocketchat_url`, and whether a proxy or login page stands in between.",
        "alert_fault_not_set_up_hooked": "The fault is in this app’s settings: `hooked_api_key` or `hooked_api_url` is missing or can not be used, or the app was not allowed to send requests. `/integration get <id>` says which.",
        "alert_fault_not_set_up_rocketchat": "The fault is in this app’s settings: `rocketchat_user_id`, `rocketchat_auth_token` or `rocketchat_url` is missing or can not be used, or the app was not allowed to send requests. `/integration get <id>` says which.",
        "alert_settings_place": "This app’s settings: Administration → Marketplace → Private apps → Hooked Integrations → Settings",
        "alert_fix_unknown": "Hooked reports no state for {account}, or one that this app does not know. Until its dashboard says otherwise, do not count on posts going out.",
        "alert_fix_unseen_hooked": "Hooked answers, but tells nothing about {account}: nobody knows whether it works, and it is not called broken because of that. This is told once.",
        "alert_fix_unseen_hooked_step": "See on {link} how it is there, and ask again with {line}. If it stays so, tell Hooked’s support the id.",
        "alert_fix_unseen_rocketchat": "Rocket.Chat answers, but does not show how {account} is: nobody knows whether it works, and it is not called broken because of that. This is told once.",
        "alert_fix_unseen_rocketchat_step": "Look at it in {link}, and ask again with {line}. If it stays so, the server’s log says why.",
        "alert_fix_gone_hooked": "Hooked does not know {id} any more: somebody has disconnected {account}, or reconnected it, which makes a new id.",
        "alert_fix_gone_hooked_step": "If it is to go on: connect it on {link}, watch its new id, which {line} shows, and schedule its posts again.",
        "alert_fix_gone_rocketchat": "Rocket.Chat does not show {id} to the app any more: somebody has deleted it, or the account of the app’s token may not see it now.",
        "alert_fix_gone_rocketchat_step": "If it is to go on, it has to be made anew in {link}; its address changes with that.",
        "alert_fix_degraded": "The target is reached, but what comes back causes trouble: {line} shows it.",
        "alert_fix_gone_meant": "If this was meant, acknowledge it: then it is not looked for any more.",
        "alert_fix_disabled_meant": "If this was meant, nothing has to be done: nobody is reminded of it.",
        "alert_fix_incident_hooked": "{onset, select, scattered {Each may have a cause of its own.} other {So many at once often have one cause, at {platform} or at Hooked.}} Open {link}, and reconnect those that show as broken there.",
        "alert_fix_incident_rocketchat": "{onset, select, scattered {Each may have a cause of its own.} other {So many at once often have one cause: the other side, the network, or one change.}} Look at them in {link}; `/integration get <id>` tells what to do about each.",
        "alert_fix_incident_unseen": "{source} answers, but tells nothing about these: nobody knows whether they work, and none is called broken because of that. {line} asks about each; what it says is what there is to do.",
        "alert_stake_will": "{count, plural, one {*# pending post will fail* unless something is done:} other {*# pending posts will fail* unless something is done, the next:}} {next}",
        "alert_stake_may": "{count, plural, one {*# pending post may fail*:} other {*# pending posts may fail*, the next:}} {next}",
        "alert_stake_overdue": "🕘 {count, plural, one {*# post* was due {when} and is still pending: {title}} other {*# posts* were due and are still pending, the first since {when}: {title}}}",
        "alert_stake_next_of": "{title} · {when} · {name}",
        "alert_stake_none_all": "No posts are pending on them.",
        "alert_stake_none_more": "No others are pending.",
        "alert_stake_unread": "❔ {count, plural, one {The pending posts of # account could not be read} other {The pending posts of # accounts could not be read}}: nobody knows how many are at risk there.",
        "alert_lost": "📉 {count, plural, one {*# post was due meanwhile*} other {*# posts were due meanwhile*}} and {sure, select, no {may not have gone out} other {{count, plural, one {has} other {have}} not gone out}}",
        "alert_lost_over": "📉 {count, plural, one {*# post was due meanwhile*: schedule it again if it still matters} other {*# posts were due meanwhile*: schedule them again where they still matter}}",
        "alert_line_posts": "{count, plural, one {# post} other {# posts}}",
        "alert_line_next": "{count, plural, one {# post, {when}} other {# posts, the next {when}}}",
        "alert_line_overdue": "🕘 {count, plural, one {# overdue} other {# overdue}}",
        "alert_line_lost": "📉 {count, plural, one {# not gone out} other {# not gone out}}",
        "alert_line_well": "✅ works since {when}",
        "alert_more": "• {more}: {line}",
        "alert_since": "since {when}",
        "alert_since_first": "already so at the first check, {when}",
        "alert_unstable": "🔁 Comes and goes: counts as over after {checks, plural, one {# good check} other {# good checks in a row}}",
        "alert_elsewhere": "📪 The room that watches this does not take messages from the app: `/integration watching` shows those who may manage which one",
        "alert_acknowledged": "✋ Acknowledged by {who}, {when}: no reminders until it is over",
        "alert_snoozed": "🔕 Snoozed by {who} until {until}",
        "alert_snoozed_short": "🔕 Snoozed by {who} until {until}: ends before the next post at risk",
        "alert_button_acknowledge": "Acknowledge",
        "alert_button_snooze": "Snooze…",
        "alert_over_recovered": "✅ {name} works again · {what}",
        "alert_over_switched_on": "✅ {name} is switched on again · {what}",
        "alert_over_disconnected": "⛔ {name} is disconnected · {what}",
        "alert_over_reconnected": "✅ {name} was reconnected as {id} · {what}",
        "alert_over_reconnected_somehow": "✅ {name} was reconnected, with a new id · {what}",
        "alert_over_forgotten": "⚪ {name} is gone for good, and not looked for any more · {what}",
        "alert_over_unwatched": "⚪ {name} is not watched here any more · {what}",
        "alert_over_moved": "➡️ {name} is now told with others, in one message of their own · {what}",
        "alert_over_cause": "✅ *{source} can be asked again*",
        "alert_over_cause_unwatched": "⚪ *Nothing of {source} is watched here any more*",
        "alert_over_incident": "✅ *Over:* {words}",
        "alert_over_incident_unwatched": "⚪ *Not watched here any more:* {words}",
        "alert_over_incident_accounts": "{count, plural, one {# {platform} account was in trouble} other {# {platform} accounts were in trouble{onset, select, scattered {} other { together}}}}",
        "alert_over_incident_incoming": "{count, plural, one {# incoming webhook was in trouble} other {# incoming webhooks were in trouble{onset, select, scattered {} other { together}}}}",
        "alert_over_incident_outgoing": "{count, plural, one {# outgoing webhook was in trouble} other {# outgoing webhooks were in trouble{onset, select, scattered {} other { together}}}}",
        "alert_over_incident_unknown": "{count, plural, one {# integration was in trouble} other {# integrations were in trouble{onset, select, scattered {} other { together}}}}",
        "alert_ended_recovered": "✅ {count, plural, one {# works again} other {# work again}}",
        "alert_ended_disconnected": "⛔ {count, plural, one {# was disconnected} other {# were disconnected}}",
        "alert_ended_reconnected": "🔗 {count, plural, one {# was reconnected under a new id} other {# were reconnected under new ids}}",
        "alert_ended_forgotten": "⚪ {count, plural, one {# is gone for good} other {# are gone for good}}",
        "alert_ended_unwatched": "⚪ {count, plural, one {# is not watched here any more} other {# are not watched here any more}}",
        "alert_ended_moved": "➡️ {count, plural, one {# is told in another message} other {# are told in another message}}",
        "alert_stay": "📅 {count, plural, one {*# post* stays on the old id {id} and has to be scheduled again} other {*# posts* stay on the old id {id} and have to be scheduled again}}",
        "alert_stay_unknown": "📅 Posts that were scheduled on the old id {id} stay there and have to be scheduled again",
        "alert_lasted": "in trouble for {duration}: {from} – {to}",
        "alert_lasted_at_least": "in trouble for at least {duration}: {from} – {to}",
        "alert_lasted_briefly": "in trouble for less than a minute",
        "alert_by": "by {who}",
        "alert_reminder": "⏰ *Still so after {duration}:* {words}",
        "alert_reminder_snooze_ended": "🔕 *The snooze is over, and it is still so after {duration}:* {words}",
        "alert_reminder_joined": "➕ *More are in trouble now:* {words}",
        "alert_reminder_worse": "{sign} *It has become worse:* {words}",
        "alert_reminder_soon": "{sign} *A post is due soon:* {words}",
        "alert_reminder_lost": "📉 *A post was due and {sure, select, no {may not have gone out} other {has not gone out}}:* {words}",
        "alert_snooze_over": "🔔 {who} had snoozed it until {until}",
        "alert_reminder_link": "{link}: what to do, and the buttons to acknowledge or snooze it",
        "alert_reminder_no_link": "What to do, and the buttons to acknowledge or snooze it, are in the alert further up in this room.",
        "alert_reminder_to_alert": "To the alert",
        "alert_note_joined": "➕ {count, plural, one {One more is in trouble:} other {# more are in trouble:}}",
        "alert_note_changed": "✏️ It has changed:",
        "alert_note_recovered": "✅ {count, plural, one {One works again:} other {# work again:}}",
        "alert_note_switched_on": "✅ {count, plural, one {One is switched on again:} other {# are switched on again:}}",
        "alert_note_disconnected": "⛔ {count, plural, one {One was disconnected:} other {# were disconnected:}}",
        "alert_note_reconnected": "🔗 {count, plural, one {One was reconnected under a new id:} other {# were reconnected under new ids:}}",
        "alert_not_known": "This alert is not known any more, or it is about nothing that you may see, as far as can be checked now.",
        "alert_is_over": "This alert is over already: there is nothing to acknowledge or to snooze.",
        "alert_moved": "This is an older copy of the alert, and nothing was changed: it has been posted anew, and its buttons are there.",
        "alert_already": "{who} has acknowledged this already, {when}: there are no reminders until it is over.",
        "alert_too_close": "Not snoozed: the next post at risk is due {when}, too soon to be silent about it.",
        "alert_busy": "Somebody else is answering this alert right now. Look at it again in a moment.",
        "alert_noted": "This is noted, but the message could not be changed: its next change shows it.",
        "help_watch": "Tell this room, or another, when something breaks and when it works again",
        "help_watch_example": "For example `/integration watch hooked #social-media`. For those who may manage; you need to see yourself all that the room will hear of.",
        "help_watch_channel": "another room: by `#name`, id or address, or `monitor_channel` for the one in that setting; without it, this room",
        "help_watch_source": "where both Hooked and Rocket.Chat have the id: which one",
        "help_unwatch": "End that again",
        "help_unwatch_example": "For example `/integration unwatch hooked #social-media`. `all` ends the watch of that name and no other.",
        "help_watching": "What is watched in this room; for those who may manage, in all rooms that they can see",
        "help_watching_example": "Nobody else sees the answer.",
        "watch_all": "everything: accounts connected to Hooked and Rocket.Chat’s webhooks",
        "watch_hooked": "all accounts connected to Hooked",
        "watch_rocketchat": "all of Rocket.Chat’s webhooks",
        "watch_direct": "the conversation of {people}",
        "watch_done": "👀 *Watching* {what}\nAlerts go to {room} · asked for by {who}",
        "watch_how": "Checks are {interval} apart. There is one message when an account expires or is gone, at once, or when something else stays bad for {failures, plural, one {# check} other {# checks in a row}}. It is kept up to date, is brought up again at intervals of {reminder} while the trouble lasts, and says when it is over. All else is silence.",
        "watch_how_as_before": "Alerts come as for what is watched there already.",
        "watch_start": "*The starting point:* {count, plural, one {# needs attention already} other {# need attention already}}",
        "watch_start_partial": "❔ Not all of it could be checked just now: the next checks show what else is broken already.",
        "watch_stop": "{line} ends this.",
        "watch_within": "{wider} is watched there as well and brings the same: each alert still comes once.",
        "watch_blind": "⚠️ Hooked can not be looked at yet, so nothing of it will be told. {problem}",
        "watch_without": "⚠️ Only Hooked’s accounts, without webhooks. {problem} After that, {line} adds them.",
        "watch_closed_fallback": "⚠️ {room} is read-only. Alerts that it does not take go to the channel of the setting `monitor_channel`.",
        "watch_closed_nowhere": "⚠️ {room} is read-only, and the setting `monitor_channel` names no other channel: alerts that it does not take reach nobody. An admin can set one.",
        "watch_archived": "Nothing is watched: {room} is archived, and nobody reads alerts there. Name another room, or unarchive it first.",
        "watch_already": "Watched in {room} already: {what}. {who} asked for it {when}. Nothing was changed.",
        "watch_in_both": "Hooked and Rocket.Chat both have an integration {id}. Say which one: {hooked} or {rocketchat}.",
        "watch_sees_not_all": "Nothing is watched: everybody in the room would hear of every webhook, and you may not see all of them yourself. {hooked} watches all accounts of Hooked, {one} a single webhook that you may see.",
        "watch_rights_unknown": "Nothing is watched: whether you may see every webhook could not be found out. {problem} {hooked} watches all accounts of Hooked meanwhile.",
        "watch_no_room": "There is no room {word} that you can see. Name it as in its address, for example `#social-media`, or by its id. Without a room, this one is meant.",
        "watch_no_monitor_channel": "The setting `monitor_channel` names no room. An admin can choose one in this app’s settings; or name the room here, for example `#social-media`.",
        "watch_no_room_here": "Rocket.Chat does not tell the app which room this is. An admin must grant the app the permission to read rooms: reinstall it and accept its permissions.",
        "watch_under_way": "Somebody else is changing right now what that room watches. Nothing was changed; try again in a moment.",
        "unwatch_done": "🔕 *No longer watched* in {room}: {what} · ended by {who}",
        "unwatch_not_watched": "{word} is not watched in {room}.",
        "unwatch_left": "Watched there: {words}.",
        "unwatch_nothing_left": "Nothing is watched there.",
        "unwatch_still_told": "Alerts about it come because of {wider}: single ones can not be left out of that.",
        "watching_title": "👀 *What is watched*",
        "watching_this_room": "{room} (this room)",
        "watching_line": "• {what} · {who}, {when}",
        "watching_unseen": "❔ Can’t be looked at, and is not called well because of that: {names}",
        "watching_refused_fallback": "⚠️ This room did not take an alert {when}. Its alerts go to the channel of the setting `monitor_channel` instead.",
        "watching_refused_nowhere": "⚠️ This room did not take an alert {when}, and the setting `monitor_channel` names no other channel: its alerts reach nobody.",
        "watching_gone_fallback": "⚠️ This room has been removed. Its alerts go to the channel of the setting `monitor_channel`.",
        "watching_gone_nowhere": "⚠️ This room has been removed, and the setting `monitor_channel` names no other channel: its alerts reach nobody.",
        "watching_none_begin": "Nothing is watched in this room. Begin with {all}, or with {one} for a single integration.",
        "watching_none_ask": "Nothing is watched in this room. Those who may manage integrations can begin with {all}.",
        "watching_elsewhere": "{count, plural, one {# more watch is in a room that you are not in} other {# more watches are in rooms that you are not in}}",
        "watching_end": "{line} ends one",
        "watching_before": "Back",
        "watching_after": "More",
        "help_posts": "The posts that are pending on a Hooked account, soonest first, each with a button to cancel it",
        "help_posts_example": "For example `/integration posts int_yt_abc123`. Only for those who may manage integrations.",
        "help_schedule": "Schedule a video on a Hooked account, if the account works",
        "help_schedule_example": "When: `2026-12-05T10:00Z`, or words such as `tomorrow 9:00`, which are said back before anything is sent. Times are yours unless they name an offset. Only for those who may manage integrations.",
        "help_cancel": "Cancel a pending post; asks first",
        "help_cancel_example": "`/integration posts <id>` shows the ids of posts. Only for those who may manage integrations.",
        "posts_headline": "{count, plural, one {*# pending post*} other {*# pending posts*}} on {name} · {platform}",
        "posts_none": "No pending posts on {name} · {platform}",
        "posts_nameless": "{count, plural, one {*# pending post* of the same platform names no account: it} other {*# pending posts* of the same platform name no account: they}} may belong to this one or to another.",
        "posts_unknown": "❔ Can’t read the calendar, so the pending posts are unknown. {problem}",
        "posts_health_unknown": "❔ Unknown: the app could not check whether this account works.",
        "posts_unhealthy": "{state}: the posts will fail unless the account is reconnected.",
        "posts_gone": "🔴 This connection no longer exists: {count, plural, one {its post} other {its posts}} will fail.",
        "posts_post": "{title} · {platform}\n{when}\nPost {id}",
        "posts_untitled": "Post without a title",
        "posts_undated": "no time",
        "posts_overdue_when": "🕘 due {when}, still pending",
        "posts_overdue": "🕘 {count, plural, one {# of them is overdue and still pending} other {# of them are overdue and still pending}}.",
        "posts_page": "Page {page, number} of {pages, number} · {asOf}",
        "posts_button_cancel": "Cancel…",
        "posts_button_earlier": "Earlier",
        "posts_button_later": "Later",
        "posts_may_fail": "{state}: the posts may fail.",
        "posts_disconnected": "🔴 Disconnected through this app by {who}, {when}.",
        "posts_lost": "{count, plural, one {The post} other {The posts}} will fail.",
        "posts_row": "{title} · {id}\n{when}",
        "posts_webhook": "{name} is one of this workspace’s own webhooks, so it has no posts: only Hooked connections publish. The webhook is in {link}.",
        "posts_choice_open": "Open",
        "posts_choice_cancel": "Cancel…",
        "posts_video": "Video {video}",
        "posts_status_published": "✅ Published",
        "posts_status_failed": "🔴 Failed",
        "posts_status_draft": "Draft: it is not published by itself.",
        "posts_status_other": "❔ Status {status}",
        "cancel_question": "Cancel “{title}”?",
        "cancel_from": "On the account {account}",
        "cancel_permanent": "This is permanent. Nothing is cancelled yet.",
        "cancel_button_confirm": "Cancel the post",
        "cancel_button_keep": "Keep the post",
        "cancel_done": "✅ *Cancelled:* the post will not be published.",
        "cancel_by": "{words}\nCancelled by {who}",
        "cancel_gone": "✅ Post {id} no longer exists: it was cancelled before.",
        "cancel_under_way": "Post {id} is being cancelled right now.",
        "cancel_kept": "Post {id} was not cancelled.",
        "cancel_published": "The post is published already, so there is nothing to cancel. To take it down, open the platform.",
        "cancel_failed_already": "The post has failed already, so there is nothing to cancel.",
        "cancel_failed": "Nothing was cancelled. {problem}",
        "cancel_draft": "The post is a draft, which is not published by itself. There is nothing to cancel.",
        "cancel_other_status": "Only pending posts can be cancelled. This post’s status is {status}.",
        "cancel_unknown": "❔ Unknown: the app cannot tell whether post {id} was cancelled. {problem}",
        "schedule_question": "Schedule this for *{when}*?",
        "schedule_question_again": "Schedule this *once more* for *{when}*?",
        "schedule_question_two": "Schedule this for *{one}* or for *{other}*? The date has two readings.",
        "schedule_clock_may_differ": "⚠️ This time uses your clock of today, and Rocket.Chat does not know when your clocks change. If they change before then, cancel, and name the offset: `2027-07-01T09:00+02:00`.",
        "schedule_wrote": "You wrote “{words}”",
        "schedule_what": "Video {video} on {account} · {platform}",
        "schedule_what_titled": "{title} · {video} on {account} · {platform}",
        "schedule_standing": "⚠️ This video is already scheduled on this account:",
        "schedule_standing_post": "• {title}, {when} · {post}",
        "schedule_not_yet": "Nothing is scheduled yet.",
        "schedule_button_confirm": "Schedule",
        "schedule_button_again": "Schedule again",
        "schedule_button_discard": "Cancel",
        "schedule_button_undo": "Undo",
        "schedule_done": "✅ *Scheduled* for {when}",
        "schedule_ids": "Post {post}",
        "schedule_different": "⚠️ *Not scheduled as you asked.* The post that Hooked names differs:",
        "schedule_different_time": "• It is for {when}.",
        "schedule_different_account": "• It is on {account} · {platform}.",
        "schedule_different_video": "• It is of video {video}.",
        "schedule_different_status": "• Its status is {status}, not `pending`, so it may not be published.",
        "schedule_different_unshown": "Hooked answered this, but its calendar does not show the post.",
        "schedule_different_asked": "Asked for: {what}, {when}",
        "schedule_not_ready": "*Not scheduled: the video is still rendering*, or its rendering failed. Ask again once it is completed.",
        "schedule_unhealthy": "*Not scheduled:* {account} · {platform} does not work, and the post would fail.\n{state}",
        "schedule_past": "{when} has passed. Nothing was scheduled: name a time in the future.",
        "schedule_unclear": "The app does not understand “{words}” as one point in time.",
        "schedule_no_time": "“{words}” has no time of day.",
        "schedule_examples": "Nothing was scheduled. Examples: `tomorrow 9:00`, `in 2 hours`, `next friday at 14:30`, `18:00`, `2026-12-05T10:00Z`.",
        "schedule_failed": "Nothing was scheduled. {problem}",
        "schedule_unknown": "❔ Unknown: the app cannot tell whether the post was scheduled. {problem}\nCheck {line} before you try again.",
        "schedule_unknown_nothing_new": "❔ Unknown: the app cannot tell whether the post was scheduled. {problem}\nHooked’s calendar shows no new post of this video on this account so far. Check {line} before you try again.",
        "schedule_under_way": "Another person is scheduling this video on this account right now. Check {line} before you ask again.",
        "schedule_answered": "This was scheduled already. See {line}.",
        "schedule_lost": "This was sent before, and the app cannot tell whether the post was scheduled. Check {line} before you ask again.",
        "schedule_discarded": "Nothing was scheduled for video {video}.",
        "schedule_video_not_ready": "⚠️ The video is not ready: its status is {status}. Hooked takes only completed videos.",
        "schedule_video_absent": "⚠️ Hooked has no video {video}. Copy its id from Hooked’s dashboard.",
        "schedule_video_unseen": "❔ Unknown: Hooked did not say whether the video is ready.",
        "help_list": "All integrations in one list, the worst first",
        "help_list_source": "only from there",
        "help_list_kind": "only of this kind; several widen it",
        "help_list_state": "only in this state; several widen it",
        "help_list_example": "For example `/integration list unhealthy` or `/integration list tiktok expired`. It shows what you may see.",
        "list_summary": "*{count, plural, one {# integration} other {# integrations}}:* {parts}",
        "list_summary_some": "*{count, plural, one {# integration} other {# integrations}} of {total, number}:* {parts}",
        "list_line": "{state} · {name} · {what} · {id}",
        "list_unchecked": "⏳ Not checked just now",
        "list_unseen": "❔ Can’t be looked at",
        "list_count_healthy": "{count, number} healthy",
        "list_count_expired": "{count, number} token expired",
        "list_count_token_invalid": "{count, number} token not valid",
        "list_count_error": "{count, number} connection error",
        "list_count_failing": "{count, number} failing",
        "list_count_disabled_by_server": "{count, number} disabled by Rocket.Chat",
        "list_count_script_broken": "{count, number} script broken",
        "list_count_degraded": "{count, number} delivered with trouble",
        "list_count_unknown": "{count, number} unknown",
        "list_count_retrying": "{count, number} retrying",
        "list_count_disabled": "{count, number} disabled",
        "list_count_unchecked": "{count, number} not checked just now",
        "list_count_unseen": "{count, number} that can’t be looked at",
        "list_count_quiet": "{count, number} without deliveries lately",
        "list_count_untested": "{count, number} enabled, nothing sent since",
        "list_none_match": "No integration fits {filter}. {count, plural, =0 {There are no others either.} one {There is one other.} other {There are # others.}}",
        "list_none": "You see no integrations yet. Connect an account on {dashboard}, or make a webhook in {administration}, and it will be listed here.",
        "list_none_seen": "There is nothing to show just now.",
        "list_part_missing": "{source} is missing from this list. {problem}",
        "list_part_incomplete": "Not all of {source} could be checked. {problem}",
        "list_left": "{count, plural, one {# account was} other {# accounts were}} not checked: a list asks for {most, number} one by one at most, and for no longer than a command may take.",
        "list_seen": "Hooked: {parts}",
        "list_seen_now": "{count, number} checked now",
        "list_seen_before": "{count, number} as of {time}",
        "list_seen_not": "{count, number} not checked",
        "list_unread": "{count, plural, one {# integration} other {# integrations}} could not be read, which says nothing of how {count, plural, one {it is} other {they are}}. {problem}",
        "list_histories_left": "{count, plural, one {The deliveries of # webhook were} other {The deliveries of # webhooks were}} not checked just now; a refresh in a minute may tell more.",
        "list_may_see_nothing": "You may see neither Hooked’s nor Rocket.Chat’s integrations: your roles give you no right to. An admin can change that.",
        "list_page": "page {page, number} of {pages, number} · {asOf}",
        "list_button_previous": "Previous",
        "list_button_next": "Next",
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
        "state_untested": "💤 Enabled, nothing sent since",
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
        "card_checked_never": "never",
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
        "button_disconnect": "Disconnect…",
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
        "fix_switch_on": "To switch it on, use {line}, or open {link}.",
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
        "delivery_untried": "💤 nothing sent there yet",
        "delivery_not_sent": "💤 the script chose to send nothing",
        "delivery_in_progress": "⏳ being sent",
        "delivery_stuck": "❔ begun and never finished",
        "delivery_unknown": "❔ not understood",
        "delivery_past": "🕘 before the last change: {state}",
        "delivery_none": "Nothing was sent in the last 30 days, which is as far back as Rocket.Chat remembers. That is not the same as broken: trigger words, channels and the bot’s own messages decide what is sent.",
        "delivery_unread": "The delivery history could not be read: {problem}",
        "delivery_incoming": "Rocket.Chat keeps no history of incoming webhooks: nobody can tell here whether anything arrives.",
        "note_created_by": "`createdBy` was not used: it applies to Rocket.Chat’s integrations only.",
        "note_room_refused": "This is shown only to you: the room does not take messages from the app.",
        "problem_not_found_hooked": "Hooked has no integration {id}. Ids change when an account is reconnected: copy the current one from Hooked’s dashboard.",
        "problem_not_found_rocketchat": "Rocket.Chat has no integration {id} that you may see.",
        "problem_not_found_post": "Hooked has no scheduled post {id}: it may have been cancelled already.",
        "problem_not_found_video": "Hooked has no video {id} that can be scheduled. Copy its id from Hooked’s dashboard.",
        "problem_video_not_ready": "The video {id} is still rendering, or its rendering has failed: Hooked takes it once it is completed.",
        "problem_not_found_anywhere": "No integration {id} was found in Hooked or, among those that you may see, in Rocket.Chat. Check the id for missing characters.",
        "problem_credentials_refused_hooked": "Hooked does not accept the app’s API key. An admin must put a valid one into the app’s setting `hooked_api_key`.",
        "problem_credentials_refused_rocketchat": "Rocket.Chat does not accept the app’s access token. An admin must put a valid pair into the app’s settings `rocketchat_user_id` and `rocketchat_auth_token`.",
        "problem_forbidden_hooked": "Hooked accepts the API key but does not allow this: the subscription may have ended. Whoever owns the Hooked account must look into it.",
        "problem_forbidden_rocketchat": "The account of the app’s access token may not read this in Rocket.Chat. An admin must give it the permissions to manage incoming and outgoing integrations.",
        "problem_forbidden_change": "The account of the app’s access token may not change this in Rocket.Chat. An admin must give it the permissions to manage incoming and outgoing integrations.",
        "problem_in_front_page": "A web page that is not {source}’s own refused the request (status {status}): a bot check, a firewall or a proxy stands in front of {source}.",
        "problem_in_front_sign_in": "Something in front of {source} asks for a user name and a password (status {status}), as a proxy does.",
        "problem_in_front_gateway": "The request was refused (status {status}) in words that {source} does not use: a gateway or a firewall stands in front of it.",
        "problem_in_front_nobody": "The request was refused (status {status}) without a word, which {source} does not do: something seems to stand in front of it.",
        "problem_in_front_said": "It says “{words}”.",
        "problem_in_front_mend": "This says nothing about the key or its rights: an admin should let this server through there, or correct the setting {setting}.",
        "problem_rate_limited": "{source} asks us to slow down. Please try again in a minute.",
        "problem_rate_limited_wait": "{source} asks us to slow down. Please try again in {seconds, plural, one {# second} other {# seconds}}.",
        "problem_rate_limited_minutes": "{source} asks us to slow down. Please try again in {minutes, plural, one {# minute} other {# minutes}}.",
        "problem_unreachable_hooked": "Hooked can not be reached from this server. If it stays so, an admin should check the setting `hooked_api_url` and the server’s way out to the internet.",
        "problem_unreachable_rocketchat": "The app can not reach Rocket.Chat’s own REST API. An admin should set `rocketchat_url` to an address that the server can reach itself at.",
        "problem_timed_out": "{source} did not answer within {seconds, plural, one {# second} other {# seconds}}. Please try again in a while.",
        "problem_upstream_failed": "{source} has a problem of its own (status {status}). Please try again in a while.",
        "problem_upstream_failed_seconds": "{source} has a problem of its own (status {status}). It asks to be tried again in {seconds, plural, one {# second} other {# seconds}}.",
        "problem_upstream_failed_minutes": "{source} has a problem of its own (status {status}). It asks to be tried again in {minutes, plural, one {# minute} other {# minutes}}.",
        "problem_upstream_failed_hours": "{source} has a problem of its own (status {status}). It asks to be tried again in {hours, plural, one {# hour} other {# hours}}.",
        "problem_unreadable_html_hooked": "A web page came back where Hooked’s API should be. An admin should check the setting `hooked_api_url`, and whether a proxy stands in between.",
        "problem_unreadable_html_rocketchat": "A web page came back where Rocket.Chat’s REST API should be. An admin should check the setting `rocketchat_url`, and whether a proxy or login page stands in between.",
        "problem_unreadable_not_json": "{source} sent an answer that breaks off or is not JSON: the fault is on its side or on the way. Please try again in a while.",
        "problem_unreadable_empty": "{source} sent an empty answer: the fault is on its side or on the way. Please try again in a while.",
        "problem_unreadable_unexpected": "{source} sent an answer that this app does not understand. If trying again does not help, the address in the settings may be wrong, or the app needs an update.",
        "problem_unreadable_too_large": "{source} sent an answer far too large to be right, and it was thrown away. The address in the settings may be wrong.",
        "problem_unreadable_too_deep": "{source} sent an answer that cannot be understood: it is nested far too deeply to be right, and was thrown away. The address in the settings may be wrong.",
        "problem_unreadable_other_integration": "{source} answered about another integration than the one asked for, and the answer was thrown away.",
        "problem_unreadable_moving": "The calendar of {source} kept changing while it was read. Please try again.",
        "problem_unreadable_foreign": "The answer that came back cannot be understood as {source}’s own: something in between, such as a gateway or proxy, may have given it. Please try again in a while; if that does not help, the address in the settings may be wrong.",
        "problem_unreadable_unconfirmed": "{source} answered without saying clearly that it is done.",
        "problem_unreadable_contradictory": "{source} contradicts itself: it says that this is not there, and shows it all the same. Please try again in a while.",
        "problem_unreadable_redirected": "The address of {source} in the settings redirects requests, and the redirects lead to no answer. An admin should correct the address.",
        "problem_rejected": "{source} rejected the request (status {status}).",
        "problem_rejected_message": "{source} rejected the request (status {status}) and says: {message}",
        "problem_not_writable_incomplete": "Rocket.Chat takes an integration only as a whole, and not all of this one can be read here. Nothing was changed: switch it in Administration → Integrations.",
        "problem_not_writable_channels": "The account of the app’s access token may not use all channels of this integration. An admin must add it to them, or give it the `manage-own-` permissions of that kind as well. Nothing was changed.",
        "problem_not_writable_room_gone": "A channel or person that this integration names is not there any more. Correct it in Administration → Integrations; nothing was changed.",
        "problem_not_writable_poster_gone": "The user that this integration posts as is not there any more. Choose another in Administration → Integrations; nothing was changed.",
        "problem_altered": "⚠️ Rocket.Chat took the change, and afterwards it does not read as it was sent: {fields}. Look at the integration in Administration → Integrations before anything else is done with it.",
        "problem_networking_denied": "Rocket.Chat did not let the app send a request to {source}. An admin must grant the app the networking permission: reinstall it and accept its permissions.",
        "problem_not_configured": "{source} is not set up. An admin can do so in the app’s settings: {settings}.",
        "problem_bad_setting": "{source} can not be asked: {complaint}",
        "problem_may_not_view_hooked": "You may not see Hooked integrations: none of your roles is among those in the app’s setting `view_roles`. An admin can change that.",
        "problem_may_not_view_rocketchat": "You may not see Rocket.Chat integrations: you hold none of the permissions to manage incoming or outgoing integrations. An admin can change that.",
        "problem_may_not_manage": "You may not do this: none of your roles is among those in the app’s setting `manage_roles`. An admin can change that.",
        "problem_impossible_id_too_long": "This can not be an integration id: it is far too long. An id looks like `int_yt_abc123` or `659ea5e42dd9f928ada3e451`.",
        "problem_impossible_id_reserved": "{id} can not be an integration id. An id looks like `int_yt_abc123` or `659ea5e42dd9f928ada3e451`.",
        "problem_impossible_id_post": "This can not be the id of a scheduled post. `/integration posts <id>` shows the ids of the posts that are pending.",
        "problem_impossible_id_video": "This can not be the id of a video. Copy it from Hooked’s dashboard.",
        "problem_no_such_user": "There is no user {username} in this workspace.",
        "problem_unknown_subcommand": "There is no subcommand {word}.",
        "problem_did_you_mean": "Did you mean {line}?",
        "problem_see_help": "`/integration help` lists what there is.",
        "problem_missing_id": "Which integration? Give its id.",
        "problem_missing_post": "Which post? Give its id: `/integration posts <id>` shows it.",
        "problem_missing_video": "Which video? Give its id first, then the integration’s, then the time.",
        "problem_missing_when": "When? Write for example `tomorrow 9:00` or `2026-12-05T10:00Z`.",
        "problem_missing_watched": "What is to be watched? Name an id, `all`, `hooked` or `rocketchat`.",
        "problem_missing_unwatched": "What is no longer to be watched? Name an id, `all`, `hooked` or `rocketchat`: `/integration watching` shows what is watched.",
        "problem_unknown_option": "The option {word} is not known.",
        "problem_no_value": "{option} needs a value. It takes: {allowed}.",
        "problem_bad_value": "{option} can not be {value}. It takes: {allowed}.",
        "problem_twice": "{option} is given twice.",
        "problem_usage": "Usage: {usage}",
        "problem_stale_card": "This card is from another version of the app. Ask again with `/integration get`.",
        "problem_card_gone": "This card has changed meanwhile, or can not be changed any more. Look at it again, or ask anew with `/integration get`.",
        "problem_internal": "Something went wrong inside the app, and nothing was changed. An admin finds the details in the app’s log.",
        "complaint_web_address": "the setting {setting} is not a web address (http or https, without a user name in it).",
        "complaint_whole_number": "the setting {setting} is not a whole number from {min, number, ::group-off} to {max, number, ::group-off}.",
        "complaint_choice": "the setting {setting} holds a value that is not among its choices.",
        "complaint_roles": "the setting {setting} is not a list of roles, separated by commas. Until it is, it names nobody.",
        "complaint_credential": "the setting {setting} holds characters that a key can not have. Paste it again.",
        "complaint_stored": "{complaint} Stored is {value}, whatever the settings page shows.",
        "complaint_stored_nothing": "{complaint} Nothing is stored, whatever the settings page shows.",
        "complaint_used_instead": "{complaint} Used instead: {value}.",
        "help_check": "Look at all integrations now, and say what was found",
        "help_check_example": "Only you see the answer. Rooms that watch are told what has changed, as after every regular check.",
        "check_going_on": "⏳ Still looking: there is much to look at, or Hooked or Rocket.Chat wants us to wait. You will be told here, alone, when it is done.",
        "check_busy": "⏳ Another check is under way. Yours comes right after it, and you will be told here, alone, what it finds.",
        "check_nothing": "There is nothing to look at: no account is connected to Hooked, and there is no webhook that you may see.",
        "check_all_well": "{count, plural, one {✅ *# integration*, and it works} other {✅ *# integrations*, all of them work}}",
        "check_need": "{count, plural, one {*# needs attention:*} other {*# need attention:*}}",
        "check_nothing_seen": "Nothing could be looked at.",
        "check_unchecked": "{count, plural, one {The deliveries of # webhook were} other {The deliveries of # webhooks were}} not looked at this time: nobody knows whether {count, plural, one {it works} other {they work}}.",
        "check_gone": "⚪ {count, plural, one {# that is watched is not there any more} other {# that are watched are not there any more}}: {names}",
        "check_unseen": "{count, plural, one {# could not be looked at this time} other {# could not be looked at this time}}: {names}",
        "check_own_webhooks": "Webhooks are not part of this: you may not see all of them. `/integration list rocketchat` shows those that you may see.",
        "check_more": "{count, plural, one {… and # more: `/integration list unhealthy`} other {… and # more: `/integration list unhealthy`}}",
        "check_line": "{state} · {name} · {what} · {id}",
        "check_watched": "Rooms that watch have been told what has changed.",
        "check_unwatched": "No room watches anything: `/integration watch all` in a channel, and it is told when something breaks.",
        "check_as_of": "Looked at {time}",
        "alert_trouble_unseen": "Can’t be looked at"
    },
    "pt-br": {
        "command_params": "get|list|disconnect|posts|schedule|cancel|enable|disable|watch|unwatch|watching|check|audit|help",
        "command_description": "Status das contas do Hooked e dos webhooks do próprio Rocket.Chat",
        "settings_hooked": "Hooked",
        "settings_rocketchat": "Webhooks do Rocket.Chat",
        "settings_access": "Quem vê e faz o quê",
        "settings_monitor": "Monitoramento",
        "settings_limits": "Limites",
        "setting_hooked_api_key": "Chave de API do Hooked",
        "setting_hooked_api_key_description": "Disponível em hooked.so, em “Settings”, “API”. É enviada como x-api-key para o endereço abaixo e para onde ele redirecionar. O Rocket.Chat a armazena em texto simples: quem pode gerenciar aplicativos pode lê-la.",
        "setting_hooked_api_key_placeholder": "Cole a chave; o Hooked só a mostra uma vez",
        "setting_hooked_api_url": "Endereço da API do Hooked",
        "setting_hooked_api_url_description": "Com ou sem caminho. Se vazio, vale o padrão.",
        "setting_hooked_api_url_placeholder": "https://api.hooked.so",
        "setting_hooked_dashboard_url": "Endereço do painel do Hooked",
        "setting_hooked_dashboard_url_description": "Onde as contas são reconectadas: os cartões de conexões com problema apontam para lá.",
        "setting_hooked_dashboard_url_placeholder": "https://hooked.so/settings/integrations",
        "setting_rocketchat_url": "Endereço do Rocket.Chat",
        "setting_rocketchat_url_description": "Onde o aplicativo acessa a API REST deste workspace. Se vazio, vale a URL do site do workspace. Só é necessário quando o servidor não consegue acessar a si mesmo por ela.",
        "setting_rocketchat_url_placeholder": "http://localhost:3000",
        "setting_rocketchat_user_id": "ID de usuário do token de acesso",
        "setting_rocketchat_user_id_description": "Aparece junto com o token de acesso pessoal quando ele é criado. A conta só precisa da permissão para gerenciar integrações de entrada e de saída.",
        "setting_rocketchat_user_id_placeholder": "aobEdbYhXfu5hkeqG",
        "setting_rocketchat_auth_token": "Token de acesso pessoal",
        "setting_rocketchat_auth_token_description": "Da conta acima. É enviado para o endereço acima e para onde ele redirecionar. O Rocket.Chat o armazena em texto simples: quem pode gerenciar aplicativos pode lê-lo.",
        "setting_rocketchat_auth_token_placeholder": "Cole o token; ele só é mostrado uma vez",
        "setting_view_roles": "Funções que podem ver integrações do Hooked",
        "setting_view_roles_description": "Funções globais, separadas por vírgulas. Quem pode gerenciar também pode ver. Para as integrações do próprio Rocket.Chat valem as permissões de cada pessoa.",
        "setting_view_roles_placeholder": "user",
        "setting_manage_roles": "Funções que podem gerenciar integrações do Hooked",
        "setting_manage_roles_description": "Funções globais, separadas por vírgulas: podem desconectar, agendar, cancelar, ativar, desativar e acompanhar.",
        "setting_manage_roles_placeholder": "admin",
        "setting_card_visibility": "Onde os cartões aparecem",
        "setting_card_visibility_description": "A menos que o comando diga “private”. Problemas e ajuda só aparecem para quem perguntou.",
        "setting_card_visibility_room": "Para todos na sala",
        "setting_card_visibility_private": "Somente para quem perguntou",
        "setting_monitor_interval_minutes": "Minutos entre verificações",
        "setting_monitor_interval_minutes_description": "De 1 a 1440. O que as salas acompanham (/integration watch) é verificado nesse intervalo.",
        "setting_monitor_channel": "Canal para alterações e alertas",
        "setting_monitor_channel_description": "Cada alteração feita por meio deste aplicativo é informada lá, em uma linha; e também os alertas cuja própria sala não aceita mensagens.",
        "setting_alert_after_failures": "Verificações com falha antes de um alerta",
        "setting_alert_after_failures_description": "Seguidas, para estados que podem passar sozinhos. Um token expirado ou uma conta que sumiu gera alerta na hora.",
        "setting_reminder_hours": "Horas entre lembretes",
        "setting_reminder_hours_description": "Enquanto um problema persistir e ninguém o tiver confirmado.",
        "setting_request_timeout_ms": "Tempo limite por requisição (ms)",
        "setting_request_timeout_ms_description": "De 500 a 15000, para cada requisição ao Hooked ou ao Rocket.Chat. Um comando leva no máximo 20 segundos, qualquer que seja o valor aqui.",
        "setting_max_parallel_requests": "Requisições simultâneas",
        "setting_max_parallel_requests_description": "Por serviço, ao verificar muitas integrações.",
        "help_intro": "*Hooked Integrations* mostra se as contas conectadas e os webhooks funcionam e o que fazer quando algo falha.",
        "help_more": "Mais sobre um subcomando: `/integration help <subcommand>`",
        "help_options": "Opções:",
        "help_get": "Cartão de status de uma integração do Hooked ou do Rocket.Chat, buscada pelo ID",
        "help_get_private": "mostrar só para mim",
        "help_get_source": "procurar em um só lugar",
        "help_get_created_by": "Rocket.Chat: somente se foi criada por esse usuário",
        "help_get_example": "IDs que começam com `int_` são do Hooked. Os demais são procurados nos dois lugares.",
        "help_help": "O que este comando faz",
        "help_help_example": "Por exemplo, `/integration help get`",
        "help_complaints": "*Configurações que um administrador precisa revisar:*",
        "help_disconnect": "Desconectar uma conta do Hooked: mostra antes o que seria afetado e depois pergunta",
        "help_disconnect_example": "Nada acontece antes que alguém com permissão confirme. O pedido expira após 10 minutos.",
        "disconnect_title": "*Desconectar {name}?* · {id}",
        "disconnect_title_running": "*Desconectando {name}* · {id}",
        "disconnect_title_done": "*{name}: desconexão concluída* · {id}",
        "disconnect_title_kept": "*{name} continua com a conexão* · {id}",
        "disconnect_title_stuck": "*{name} ainda tem a conexão* · {id}",
        "disconnect_title_failed": "*{name} não foi desconectado* · {id}",
        "disconnect_title_unknown": "*{name}: desconexão não confirmada* · {id}",
        "disconnect_means": "Isto é permanente: o Hooked apaga os tokens da conta, e as publicações ainda pendentes falharão. O que já foi publicado permanece. Conectar a conta de novo cria um novo ID.",
        "disconnect_posts": "{count, plural, one {*# publicação pendente* falharia:} other {*# publicações pendentes* falhariam:}}",
        "disconnect_overdue": "🕘 {count, plural, one {*# publicação* está atrasada e continua pendente:} other {*# publicações* estão atrasadas e continuam pendentes:}}",
        "disconnect_posts_none": "Não há publicações pendentes.",
        "disconnect_nameless": "{count, plural, one {*# publicação pendente* da mesma plataforma não indica a conta: ela pode} other {*# publicações pendentes* da mesma plataforma não indicam a conta: elas podem}} ser desta ou de outra. Nada aqui {count, plural, one {a cancela} other {as cancela}}.",
        "disconnect_posts_unknown": "❔ Não foi possível ler o calendário: *não se sabe quantas publicações falhariam*.",
        "disconnect_posts_next": "{count, plural, one {*# publicação pendente* falharia:} other {*# publicações pendentes* falhariam; as próximas:}}",
        "disconnect_posts_anyway": "{count, plural, one {*# publicação* já vai falhar de qualquer forma:} other {*# publicações* já vão falhar de qualquer forma:}}",
        "disconnect_posts_anyway_next": "{count, plural, one {*# publicação* já vai falhar de qualquer forma:} other {*# publicações* já vão falhar de qualquer forma; as próximas:}}",
        "disconnect_post": "• {title} · {when}",
        "disconnect_post_untitled": "Publicação sem título",
        "disconnect_post_undated": "sem horário",
        "disconnect_changed": "⚠️ O calendário mudou desde que isto foi mostrado: *nada foi feito*. Verifique de novo e depois decida.",
        "disconnect_changed_later": "⚠️ O calendário mudou desde então: *nada mais foi feito*. Verifique de novo e depois decida.",
        "disconnect_button_review": "Revisar…",
        "disconnect_button_keep": "Cancelar",
        "disconnect_button_retry": "Tentar novamente",
        "disconnect_button_proceed": "Continuar mesmo assim",
        "disconnect_asked_by": "Pedido por {who} em {when}",
        "disconnect_lapses": "expira em {when}",
        "disconnect_lapsed": "Não houve decisão em 10 minutos, e a pergunta expirou. Nada foi feito. Para perguntar de novo: {line}",
        "disconnect_decided_by": "confirmado por {who} em {when}",
        "disconnect_lapsed_short": "Esta pergunta expirou, e nada foi feito. Pergunte de novo.",
        "disconnect_kept_by": "mantido por {who} em {when}",
        "disconnect_ended": "encerrado em {when}",
        "disconnect_verifying": "⏳ Verificando o calendário mais uma vez…",
        "disconnect_cancelling": "⏳ Cancelando {number, number} de {count, plural, one {# publicação} other {# publicações}}…",
        "disconnect_deleting": "⏳ Desconectando a conta…",
        "disconnect_resting": "⏳ Continua em {when}: {trouble}",
        "disconnect_interrupted": "O aplicativo foi interrompido e continuou em {when}.",
        "disconnect_was_gone": "A conexão já não existia antes do pedido do aplicativo: ela foi desfeita em outro lugar.",
        "disconnect_cancelled": "✅ {count, plural, one {# publicação cancelada:} other {# publicações canceladas:}} {titles}",
        "disconnect_gone": "✅ {count, plural, one {# publicação já não estava pendente:} other {# publicações já não estavam pendentes:}} {titles}",
        "disconnect_failed_post": "🔴 {count, plural, one {# publicação não foi cancelada:} other {# publicações não foram canceladas:}} {titles}",
        "disconnect_left": "⚠️ {count, plural, one {# publicação foi mantida e falhará:} other {# publicações foram mantidas e falharão:}} {titles}",
        "disconnect_unsure_posts": "❔ Não se sabe se {count, plural, one {# publicação foi cancelada:} other {# publicações foram canceladas:}} {titles}",
        "disconnect_untouched": "{count, plural, one {# publicação não foi alterada:} other {# publicações não foram alteradas:}} {titles}",
        "disconnect_left_unknown": "⚠️ Se havia publicações pendentes, elas falharão.",
        "disconnect_stuck": "A conexão *não* foi alterada. {trouble}",
        "disconnect_window_title": "Desconectar {name}",
        "disconnect_window_submit": "Desconectar {name}",
        "disconnect_window_close": "Cancelar",
        "disconnect_fate": "O que deve acontecer com as publicações pendentes?",
        "disconnect_fate_placeholder": "Escolha",
        "disconnect_fate_cancel": "Cancelar antes",
        "disconnect_fate_leave": "Manter (elas falharão)",
        "disconnect_fate_missing": "Escolha o que deve acontecer com as publicações.",
        "disconnect_no_window": "Este cliente não abre janelas. O que deve acontecer com {name}?",
        "disconnect_button_cancel_posts": "Cancelar e desconectar",
        "disconnect_button_leave_posts": "Manter e desconectar",
        "disconnect_button_disconnect": "Desconectar",
        "disconnect_calendar_unread": "O aplicativo não conseguiu ler o calendário de novo e não fez mais nada. {problem}",
        "disconnect_not_cancelled": "O Hooked não cancelou {title}: {problem}",
        "disconnect_unknown_post": "Não se sabe se {title} foi cancelado: {problem}",
        "disconnect_not_deleted": "O Hooked ainda tem a conexão: {problem}",
        "disconnect_unknown_deleted": "Não se sabe se a conta foi desconectada: {problem}",
        "disconnect_ask_elsewhere": "Todos na sala devem ver como termina uma desconexão, mas esta sala não aceita mensagens do aplicativo. Pergunte de novo em outra sala.",
        "disconnect_not_in_room": "Nada foi perguntado: todos na sala devem ver o resultado, e você não está na sala deste cartão. Pergunte em uma sala da qual você participa: {line}",
        "disconnect_already": "Outra pessoa já decidiu isto. A mensagem mostra o andamento.",
        "disconnect_elsewhere": "Outra pergunta sobre esta conta já foi decidida e está em execução. A mensagem dela mostra o andamento.",
        "disconnect_open": "{who} já perguntou sobre {name} ({when}). {question} ainda está em aberto.",
        "disconnect_open_question": "A pergunta",
        "disconnect_busy": "Outra pessoa, ou o próprio aplicativo, está cuidando disto agora. A mensagem mostra o andamento.",
        "disconnect_unanswered_post": "O Hooked não respondeu claramente se {title} foi cancelado; o aplicativo vai verificar de novo. {problem}",
        "disconnect_fallback": "{title} {words}",
        "disconnect_webhook": "{name} é um dos webhooks deste workspace: não há o que desconectar. Em {link} você pode desativá-lo e ativá-lo; excluí-lo por lá é permanente.",
        "help_enable": "Ativar um dos webhooks do próprio Rocket.Chat",
        "help_enable_example": "Para quem pode gerenciar e pode editar esse webhook no Rocket.Chat.",
        "help_disable": "Desativar um dos webhooks do próprio Rocket.Chat: pergunta antes",
        "help_disable_example": "Nada mais muda nele, e `/integration enable` desfaz.",
        "enable_done": "✅ *Ativado* por {who}",
        "enable_was_gone": "⚠️ O Rocket.Chat o tinha desativado porque o destino respondeu “410 Gone”. Se o destino ainda responder assim, a próxima entrega o desativa de novo.",
        "enable_already": "{name} já está ativado: nada foi alterado.",
        "enable_under_way": "Outra pessoa está ativando ou desativando {id} neste momento. Olhe de novo daqui a pouco.",
        "enable_failed": "{id} *não* foi ativado. {problem}",
        "enable_unknown": "❔ Ninguém sabe se {id} está ativado agora: {problem} {line} mostra.",
        "enable_hooked": "{id} é uma conta conectada ao Hooked: não pode ser ativada nem desativada, só conectada no Hooked e desconectada com {line}.",
        "disable_question": "*Desativar {name}?*",
        "disable_asked": "{question} · {what}",
        "disable_means_incoming": "Quem o chamar recebe a resposta 503, e nada é publicado, até ele ser ativado de novo. O que for enviado nesse meio-tempo se perde.",
        "disable_means_outgoing": "Nada é enviado ao destino até ele ser ativado de novo, nem depois disso; uma entrega que aguarda nova tentativa é descartada.",
        "disable_back": "Nada mais muda nele. {line} desfaz.",
        "disable_button_confirm": "Desativar",
        "disable_button_keep": "Deixar ativado",
        "disable_button_ask": "Desativar…",
        "disable_offer": "{line} o desativa.",
        "disable_kept": "Fechado. Esta resposta não altera nada em {id}.",
        "disable_done": "⏸️ *Desativado* por {who}",
        "disable_already": "{name} já está desativado: nada foi alterado.",
        "disable_failed": "{id} *não* foi desativado. {problem}",
        "disable_unknown": "❔ Ninguém sabe se {id} está desativado agora: {problem} {line} mostra.",
        "disable_hooked": "{id} é uma conta conectada ao Hooked: não pode ser desativada. {line} a desconecta, e isso é permanente.",
        "help_audit": "Quem fez o quê por meio deste aplicativo e no que deu",
        "help_audit_example": "Com o ID de uma integração ou de uma publicação: só o que diz respeito a ela. Para quem pode gerenciar; ninguém mais vê a resposta.",
        "audit_title": "*Trilha de auditoria*",
        "audit_title_about": "*Trilha de auditoria de {id}*",
        "audit_line": "• {when} · {what}",
        "audit_from": "a partir de {room}",
        "audit_words": "{who}: {action} {target}, {outcome}",
        "audit_connection": "(conexão {id})",
        "audit_detail": "({detail})",
        "audit_empty": "Nada foi feito até agora.",
        "audit_newer": "Mais recentes",
        "audit_older": "Mais antigos",
        "audit_page": "página {page, number} de {pages, number}",
        "audit_whole": "✅ {count, plural, =0 {Nenhum registro: não há o que verificar} one {A cadeia está íntegra: # registro} other {A cadeia está íntegra: # registros}}",
        "audit_broken_changed": "🔴 A cadeia se rompe no registro {seq, number}: ele foi alterado depois de escrito",
        "audit_broken_missing": "🔴 A cadeia se rompe no registro {seq, number}: ele está faltando",
        "audit_broken_reordered": "🔴 A cadeia se rompe no registro {seq, number}: ele não dá sequência ao anterior",
        "audit_broken_twice": "🔴 A cadeia se rompe no registro {seq, number}: ele aparece duas vezes",
        "audit_waiting": "⏳ {count, plural, one {# registro foi anotado e aguarda seu lugar na cadeia} other {# registros foram anotados e aguardam seu lugar na cadeia}}",
        "audit_announced": "📝 {what}",
        "audit_action_disconnect": "desconectar",
        "audit_action_cancel": "cancelar publicação",
        "audit_action_schedule": "agendar publicação",
        "audit_action_enable": "ativar",
        "audit_action_disable": "desativar",
        "audit_action_watch": "monitorar",
        "audit_action_unwatch": "parar de monitorar",
        "audit_outcome_asked": "pedido",
        "audit_outcome_kept": "mantido",
        "audit_outcome_lapsed": "expirado",
        "audit_outcome_confirmed": "confirmado",
        "audit_outcome_refused": "recusado",
        "audit_outcome_done": "feito",
        "audit_outcome_gone": "já não existia",
        "audit_outcome_failed": "*falhou*",
        "audit_outcome_unknown": "*resultado desconhecido*",
        "alert_trouble_expired": "Token expirado",
        "alert_trouble_gone": "Não existe mais",
        "alert_trouble_error": "Erro de conexão",
        "alert_trouble_token_invalid": "Token inválido",
        "alert_trouble_unknown": "Estado desconhecido",
        "alert_trouble_failing": "Entregas falhando",
        "alert_trouble_degraded": "Entregue com problemas",
        "alert_trouble_script_broken": "Script com erro",
        "alert_trouble_disabled": "Desativado",
        "alert_trouble_disabled_by_server": "Desativado pelo Rocket.Chat após “410 Gone”",
        "alert_trouble_key_refused_hooked": "Chave de API recusada",
        "alert_trouble_key_refused_rocketchat": "Token de acesso recusado",
        "alert_trouble_forbidden": "Acesso negado",
        "alert_trouble_unreachable": "Inacessível",
        "alert_trouble_rate_limited": "Solicitações demais",
        "alert_trouble_unreadable": "Respostas incompreensíveis",
        "alert_trouble_not_set_up": "Não configurado",
        "alert_incident_accounts": "{count, plural, one {*#* conta do {platform} continua com problema} other {*#* contas do {platform} falham{onset, select, scattered {} other { juntas}}}}",
        "alert_incident_incoming": "{count, plural, one {*#* webhook de entrada continua com problema} other {*#* webhooks de entrada têm problemas{onset, select, scattered {} other { ao mesmo tempo}}}}",
        "alert_incident_outgoing": "{count, plural, one {*#* webhook de saída continua com problema} other {*#* webhooks de saída têm problemas{onset, select, scattered {} other { ao mesmo tempo}}}}",
        "alert_incident_unknown": "{count, plural, one {*#* integração continua com problema} other {*#* integrações têm problemas{onset, select, scattered {} other { ao mesmo tempo}}}}",
        "alert_incident_unseen": "{count, plural, one {*#* integração não pode ser verificada} other {*#* integrações não podem ser verificadas}}",
        "alert_incident_well": "{count, plural, one {*#* integração voltou a funcionar; acompanhando para ver se continua assim} other {*#* integrações voltaram a funcionar; acompanhando para ver se continuam assim}}",
        "alert_cause": "*Não é possível consultar o {source}* · {trouble}",
        "alert_cause_well": "*É possível consultar o {source}*",
        "alert_well_since": "✅ Funciona desde {when}; acompanhando para ver se continua assim",
        "alert_well_before": "Antes disso: {trouble}",
        "alert_cause_means_hooked": "Enquanto isso durar, não é possível verificar nenhuma conexão nem saber que publicações estão em risco. Isso não diz nada sobre as conexões em si: *nenhuma é dada como quebrada por causa disso.*",
        "alert_cause_means_rocketchat": "Enquanto isso durar, não é possível verificar nenhum webhook. Isso não diz nada sobre os webhooks em si: *nenhum é dado como quebrado por causa disso.*",
        "alert_fault_key_refused_hooked": "A causa está nas configurações deste aplicativo: a chave de API foi revogada ou está errada. Um administrador deve colocar uma válida em `hooked_api_key`.",
        "alert_fault_key_refused_rocketchat": "A causa está nas configurações deste aplicativo: o token de acesso foi revogado ou está errado. Um administrador deve colocar um par válido em `rocketchat_user_id` e `rocketchat_auth_token`.",
        "alert_fault_unreachable_hooked": "A causa está no Hooked ou no caminho até ele: não vem resposta, ou só a de que algo deu errado. A cada verificação tenta-se de novo. Se isso persistir, um administrador deve conferir `hooked_api_url` e o acesso do servidor à internet.",
        "alert_fault_unreachable_rocketchat": "A API REST do próprio Rocket.Chat não responde ao aplicativo, ou só que algo deu errado. A cada verificação tenta-se de novo. Se isso persistir, um administrador deve definir em `rocketchat_url` um endereço pelo qual o servidor consiga acessar a si mesmo.",
        "alert_fault_rate_limited_hooked": "Nada está quebrado: o Hooked aceita menos solicitações do que as verificações precisam, e o aplicativo espera o tempo pedido. Se isso persistir, um administrador pode fazê-lo perguntar com menos frequência (`monitor_interval_minutes`) ou menos de cada vez (`max_parallel_requests`).",
        "alert_fault_rate_limited_rocketchat": "Nada está quebrado: o Rocket.Chat aceita menos solicitações do que as verificações precisam, e o aplicativo espera o tempo pedido. Se isso persistir, um administrador pode dar à função da conta do aplicativo a permissão `api-bypass-rate-limit` ou aumentar `monitor_interval_minutes`.",
        "alert_fault_unreadable_hooked": "O que volta não é o que a API do Hooked responde. Um administrador deve conferir `hooked_api_url` e se há um proxy ou uma página de login no caminho.",
        "alert_fault_unreadable_rocketchat": "O que volta não é o que a API REST do Rocket.Chat responde. Um administrador deve conferir `rocketchat_url` e se há um proxy ou uma página de login no caminho.",
        "alert_fault_not_set_up_hooked": "A causa está nas configurações deste aplicativo: `hooked_api_key` ou `hooked_api_url` falta ou não pode ser usada, ou o aplicativo não tem permissão para enviar solicitações. `/integration get <id>` diz qual é o problema.",
        "alert_fault_not_set_up_rocketchat": "A causa está nas configurações deste aplicativo: `rocketchat_user_id`, `rocketchat_auth_token` ou `rocketchat_url` falta ou não pode ser usada, ou o aplicativo não tem permissão para enviar solicitações. `/integration get <id>` diz qual é o problema.",
        "alert_settings_place": "Configurações deste aplicativo: Administração → Marketplace → Aplicativos privados → Hooked Integrations → Configurações",
        "alert_fix_unknown": "O Hooked não informa o estado de {account}, ou informa um que este aplicativo não conhece. Enquanto o painel não disser o contrário, não conte com as publicações.",
        "alert_fix_unseen_hooked": "O Hooked responde, mas não informa nada sobre {account}: ninguém sabe se a conexão funciona, e ela não é dada como quebrada por causa disso. Isto é avisado uma só vez.",
        "alert_fix_unseen_hooked_step": "Veja na {link} como ela está e consulte de novo com {line}. Se isso persistir, informe o ID ao suporte do Hooked.",
        "alert_fix_unseen_rocketchat": "O Rocket.Chat responde, mas não mostra a situação de {account}: ninguém sabe se o webhook funciona, e ele não é dado como quebrado por causa disso. Isto é avisado uma só vez.",
        "alert_fix_unseen_rocketchat_step": "Veja-o em {link} e consulte de novo com {line}. Se isso persistir, o log do servidor diz por quê.",
        "alert_fix_gone_hooked": "O Hooked não conhece mais {id}: alguém desconectou {account} ou reconectou a conta, o que cria um novo ID.",
        "alert_fix_gone_hooked_step": "Se for para continuar: conecte a conta na {link}, acompanhe o novo ID, que {line} mostra, e agende as publicações de novo.",
        "alert_fix_gone_rocketchat": "O Rocket.Chat não mostra mais {id} ao aplicativo: alguém excluiu a integração, ou a conta do token do aplicativo não pode mais vê-la.",
        "alert_fix_gone_rocketchat_step": "Se for para continuar, ela precisa ser criada de novo em {link}; o endereço muda com isso.",
        "alert_fix_degraded": "O destino é alcançado, mas a resposta causa problemas: {line} mostra quais.",
        "alert_fix_gone_meant": "Se foi intencional, reconheça o alerta: depois disso, as verificações terminam.",
        "alert_fix_disabled_meant": "Se foi intencional, não há nada a fazer: não haverá lembretes.",
        "alert_fix_incident_hooked": "{onset, select, scattered {Cada uma pode ter uma causa própria.} other {Tantas de uma vez costumam ter uma só causa, no {platform} ou no Hooked.}} Abra a {link} e reconecte as que aparecerem com problema.",
        "alert_fix_incident_rocketchat": "{onset, select, scattered {Cada um pode ter uma causa própria.} other {Tantos de uma vez costumam ter uma só causa: o outro lado, a rede ou uma única mudança.}} Veja-os em {link}; `/integration get <id>` diz o que fazer em cada caso.",
        "alert_fix_incident_unseen": "O {source} responde, mas não informa nada sobre estas: ninguém sabe se funcionam, e nenhuma é dada como quebrada por causa disso. {line} consulta cada uma e diz o que fazer.",
        "alert_stake_will": "{count, plural, one {*# publicação pendente falhará* se nada for feito:} other {*# publicações pendentes falharão* se nada for feito. A próxima:}} {next}",
        "alert_stake_may": "{count, plural, one {*# publicação pendente pode falhar*:} other {*# publicações pendentes podem falhar*. A próxima:}} {next}",
        "alert_stake_overdue": "🕘 {count, plural, one {*# publicação* venceu em {when} e continua pendente: {title}} other {*# publicações* venceram e continuam pendentes, a primeira desde {when}: {title}}}",
        "alert_stake_next_of": "{title} · {when} · {name}",
        "alert_stake_none_all": "Não há publicações pendentes nelas.",
        "alert_stake_none_more": "Não há outras pendentes.",
        "alert_stake_unread": "❔ {count, plural, one {Não foi possível ler as publicações pendentes de # conta} other {Não foi possível ler as publicações pendentes de # contas}}: ninguém sabe quantas estão em risco ali.",
        "alert_lost": "📉 {count, plural, one {*# publicação venceu nesse meio-tempo*} other {*# publicações venceram nesse meio-tempo*}} e {sure, select, no {{count, plural, one {talvez não tenha saído} other {talvez não tenham saído}}} other {{count, plural, one {não saiu} other {não saíram}}}}",
        "alert_lost_over": "📉 {count, plural, one {*# publicação venceu nesse meio-tempo*: agende-a de novo se ainda fizer sentido} other {*# publicações venceram nesse meio-tempo*: agende de novo as que ainda fizerem sentido}}",
        "alert_line_posts": "{count, plural, one {# publicação} other {# publicações}}",
        "alert_line_next": "{count, plural, one {# publicação, {when}} other {# publicações, a próxima {when}}}",
        "alert_line_overdue": "🕘 {count, plural, one {# atrasada} other {# atrasadas}}",
        "alert_line_lost": "📉 {count, plural, one {# não saiu} other {# não saíram}}",
        "alert_line_well": "✅ funciona desde {when}",
        "alert_more": "• {more}: {line}",
        "alert_since": "desde {when}",
        "alert_since_first": "já assim na primeira verificação, {when}",
        "alert_unstable": "🔁 Vai e volta: é dado como resolvido após {checks, plural, one {# verificação boa} other {# verificações boas seguidas}}",
        "alert_elsewhere": "📪 A sala que acompanha isto não aceita mensagens do aplicativo: `/integration watching` mostra qual é a quem pode gerenciar",
        "alert_acknowledged": "✋ Reconhecido por {who}, {when}: sem lembretes até que termine",
        "alert_snoozed": "🔕 Silenciado por {who} até {until}",
        "alert_snoozed_short": "🔕 Silenciado por {who} até {until}: termina antes da próxima publicação em risco",
        "alert_button_acknowledge": "Reconhecer",
        "alert_button_snooze": "Silenciar…",
        "alert_over_recovered": "✅ {name} voltou a funcionar · {what}",
        "alert_over_switched_on": "✅ {name} foi ativado de novo · {what}",
        "alert_over_disconnected": "⛔ {name} foi desconectada · {what}",
        "alert_over_reconnected": "✅ {name} foi reconectada como {id} · {what}",
        "alert_over_reconnected_somehow": "✅ {name} foi reconectada com um novo ID · {what}",
        "alert_over_forgotten": "⚪ {name} não existe mais: as verificações terminaram · {what}",
        "alert_over_unwatched": "⚪ Esta sala não acompanha mais {name} · {what}",
        "alert_over_moved": "➡️ {name} agora aparece com outras em uma mensagem só · {what}",
        "alert_over_cause": "✅ *O {source} voltou a responder às consultas*",
        "alert_over_cause_unwatched": "⚪ *Nada do {source} é mais acompanhado aqui*",
        "alert_over_incident": "✅ *Terminou:* {words}",
        "alert_over_incident_unwatched": "⚪ *Fora do acompanhamento desta sala:* {words}",
        "alert_over_incident_accounts": "{count, plural, one {# conta do {platform} teve problema} other {# contas do {platform} tiveram problemas{onset, select, scattered {} other { ao mesmo tempo}}}}",
        "alert_over_incident_incoming": "{count, plural, one {# webhook de entrada teve problema} other {# webhooks de entrada tiveram problemas{onset, select, scattered {} other { ao mesmo tempo}}}}",
        "alert_over_incident_outgoing": "{count, plural, one {# webhook de saída teve problema} other {# webhooks de saída tiveram problemas{onset, select, scattered {} other { ao mesmo tempo}}}}",
        "alert_over_incident_unknown": "{count, plural, one {# integração teve problema} other {# integrações tiveram problemas{onset, select, scattered {} other { ao mesmo tempo}}}}",
        "alert_ended_recovered": "✅ {count, plural, one {# voltou a funcionar} other {# voltaram a funcionar}}",
        "alert_ended_disconnected": "⛔ {count, plural, one {# foi desconectada} other {# foram desconectadas}}",
        "alert_ended_reconnected": "🔗 {count, plural, one {# foi reconectada com um novo ID} other {# foram reconectadas com novos IDs}}",
        "alert_ended_forgotten": "⚪ {count, plural, one {# deixou de existir} other {# deixaram de existir}}",
        "alert_ended_unwatched": "⚪ {count, plural, one {# saiu do acompanhamento desta sala} other {# saíram do acompanhamento desta sala}}",
        "alert_ended_moved": "➡️ {count, plural, one {# aparece em outra mensagem} other {# aparecem em outra mensagem}}",
        "alert_stay": "📅 {count, plural, one {*# publicação* fica no ID antigo {id} e precisa ser agendada de novo} other {*# publicações* ficam no ID antigo {id} e precisam ser agendadas de novo}}",
        "alert_stay_unknown": "📅 As publicações agendadas no ID antigo {id} ficam nele e precisam ser agendadas de novo",
        "alert_lasted": "com problema por {duration}: {from} – {to}",
        "alert_lasted_at_least": "com problema por pelo menos {duration}: {from} – {to}",
        "alert_lasted_briefly": "com problema por menos de um minuto",
        "alert_by": "por {who}",
        "alert_reminder": "⏰ *Ainda assim após {duration}:* {words}",
        "alert_reminder_snooze_ended": "🔕 *O silêncio acabou, e ainda assim após {duration}:* {words}",
        "alert_reminder_joined": "➕ *Agora há mais com problema:* {words}",
        "alert_reminder_worse": "{sign} *Ficou mais grave:* {words}",
        "alert_reminder_soon": "{sign} *Uma publicação vence em breve:* {words}",
        "alert_reminder_lost": "📉 *Uma publicação venceu e {sure, select, no {talvez não tenha saído} other {não saiu}}:* {words}",
        "alert_snooze_over": "🔔 {who} o tinha silenciado até {until}",
        "alert_reminder_link": "{link}: o que fazer, e os botões para reconhecer ou silenciar",
        "alert_reminder_no_link": "O que fazer, e os botões para reconhecer ou silenciar, estão no alerta mais acima nesta sala.",
        "alert_reminder_to_alert": "Ir ao alerta",
        "alert_note_joined": "➕ {count, plural, one {Mais um problema:} other {Mais # problemas:}}",
        "alert_note_changed": "✏️ Houve mudança:",
        "alert_note_recovered": "✅ {count, plural, one {Voltou a funcionar:} other {# voltaram a funcionar:}}",
        "alert_note_switched_on": "✅ {count, plural, one {Um foi ativado de novo:} other {# foram ativados de novo:}}",
        "alert_note_disconnected": "⛔ {count, plural, one {Foi desconectada:} other {# foram desconectadas:}}",
        "alert_note_reconnected": "🔗 {count, plural, one {Reconectada com um novo ID:} other {# foram reconectadas com novos IDs:}}",
        "alert_not_known": "Este alerta não é mais conhecido ou não trata de nada que você possa ver, até onde dá para saber agora.",
        "alert_is_over": "Este alerta já terminou: não há o que reconhecer ou silenciar.",
        "alert_moved": "Esta é uma cópia antiga do alerta, e nada foi alterado: ele foi publicado de novo, e os botões estão lá.",
        "alert_already": "{who} já reconheceu isto, {when}: não há lembretes até que termine.",
        "alert_too_close": "Não silenciado: a próxima publicação em risco é {when}, cedo demais para ficar em silêncio.",
        "alert_busy": "Outra pessoa está respondendo a este alerta agora. Olhe de novo em instantes.",
        "alert_noted": "Isto foi anotado, mas não foi possível alterar a mensagem: a próxima alteração dela mostrará.",
        "help_watch": "Avisar esta sala, ou outra, quando algo falhar e quando voltar a funcionar",
        "help_watch_example": "Por exemplo `/integration watch hooked #social-media`. Para quem pode gerenciar; você mesmo precisa poder ver tudo de que a sala vai saber.",
        "help_watch_channel": "outra sala: por `#nome`, id ou endereço, ou `monitor_channel` para a dessa configuração; sem isso, esta sala",
        "help_watch_source": "se o Hooked e o Rocket.Chat tiverem ambos o id: qual deles",
        "help_unwatch": "Encerrar isso",
        "help_unwatch_example": "Por exemplo `/integration unwatch hooked #social-media`. `all` encerra só a observação com esse nome, nenhuma outra.",
        "help_watching": "O que é observado nesta sala; para quem pode gerenciar, em todas as salas que pode ver",
        "help_watching_example": "Ninguém mais vê a resposta.",
        "watch_all": "tudo: as contas conectadas ao Hooked e os webhooks do Rocket.Chat",
        "watch_hooked": "todas as contas conectadas ao Hooked",
        "watch_rocketchat": "todos os webhooks do Rocket.Chat",
        "watch_direct": "a conversa de {people}",
        "watch_done": "👀 *Em observação:* {what}\nOs alertas vão para {room} · a pedido de {who}",
        "watch_how": "Verifica-se a cada {interval}. Há uma mensagem imediata quando uma conta expira ou some, ou quando outra coisa continua mal por {failures, plural, one {# verificação} other {# verificações seguidas}}. Ela é mantida atualizada, volta a ser lembrada a cada {reminder} enquanto durar e diz quando acabou. No resto, silêncio.",
        "watch_how_as_before": "Os alertas vêm como para o que já está em observação lá.",
        "watch_start": "*O ponto de partida:* {count, plural, one {# já precisa de atenção} other {# já precisam de atenção}}",
        "watch_start_partial": "❔ Nem tudo pôde ser verificado agora: o que mais já estiver com problema aparece nas próximas verificações.",
        "watch_stop": "{line} encerra isso.",
        "watch_within": "Lá também se observa {wider}, que traz o mesmo: cada alerta continua vindo uma só vez.",
        "watch_blind": "⚠️ O Hooked ainda não pode ser verificado, por isso nada dele será avisado. {problem}",
        "watch_without": "⚠️ Somente as contas do Hooked, sem webhooks. {problem} Depois disso, {line} os inclui.",
        "watch_closed_fallback": "⚠️ {room} está somente para leitura. Os alertas que ela não aceitar vão para o canal da configuração `monitor_channel`.",
        "watch_closed_nowhere": "⚠️ {room} está somente para leitura, e a configuração `monitor_channel` não indica outro canal: os alertas que ela não aceitar não chegam a ninguém. Um admin pode definir um.",
        "watch_archived": "Nada é acompanhado: {room} está arquivada, e ninguém lê alertas lá. Indique outra sala ou desarquive essa primeiro.",
        "watch_already": "Já em observação em {room}: {what}. {who} pediu {when}. Nada foi alterado.",
        "watch_in_both": "O Hooked e o Rocket.Chat têm ambos uma integração {id}. Diga qual: {hooked} ou {rocketchat}.",
        "watch_sees_not_all": "Nada está em observação: todos na sala ficariam sabendo de cada webhook, e você mesmo não pode ver todos. {hooked} observa todas as contas do Hooked, {one} um único webhook que você pode ver.",
        "watch_rights_unknown": "Nada está em observação: não foi possível saber se você pode ver todos os webhooks. {problem} {hooked} observa enquanto isso todas as contas do Hooked.",
        "watch_no_room": "Não há sala {word} que você possa ver. Indique-a como no endereço dela, por exemplo `#social-media`, ou pelo id. Sem sala, vale esta.",
        "watch_no_monitor_channel": "A configuração `monitor_channel` não indica nenhuma sala. Um administrador pode escolher uma nas configurações deste aplicativo; ou indique a sala aqui, por exemplo `#social-media`.",
        "watch_no_room_here": "O Rocket.Chat não diz ao app que sala é esta. Um admin precisa dar ao app a permissão de ler salas: reinstale-o e aceite as permissões.",
        "watch_under_way": "Outra pessoa está mudando agora mesmo o que essa sala observa. Nada foi alterado; tente de novo daqui a pouco.",
        "unwatch_done": "🔕 *Fora de observação* em {room}: {what} · encerrado por {who}",
        "unwatch_not_watched": "{word} não está em observação em {room}.",
        "unwatch_left": "Lá em observação: {words}.",
        "unwatch_nothing_left": "Lá nada está em observação.",
        "unwatch_still_told": "Os alertas sobre isso vêm por causa de {wider}: não dá para excluir itens isolados.",
        "watching_title": "👀 *O que está em observação*",
        "watching_this_room": "{room} (esta sala)",
        "watching_line": "• {what} · {who}, {when}",
        "watching_unseen": "❔ Não pode ser verificado, e por isso não é dado como funcionando: {names}",
        "watching_refused_fallback": "⚠️ Esta sala não aceitou um alerta {when}. Os alertas dela vão para o canal da configuração `monitor_channel`.",
        "watching_refused_nowhere": "⚠️ Esta sala não aceitou um alerta {when}, e a configuração `monitor_channel` não indica outro canal: os alertas dela não chegam a ninguém.",
        "watching_gone_fallback": "⚠️ Esta sala foi removida. Os alertas dela vão para o canal da configuração `monitor_channel`.",
        "watching_gone_nowhere": "⚠️ Esta sala foi removida, e a configuração `monitor_channel` não indica outro canal: os alertas dela não chegam a ninguém.",
        "watching_none_begin": "Nesta sala nada está em observação. Comece com {all}, ou com {one} para uma única integração.",
        "watching_none_ask": "Nesta sala nada está em observação. Quem pode gerenciar integrações pode começar com {all}.",
        "watching_elsewhere": "{count, plural, one {mais # observação numa sala em que você não está} other {mais # observações em salas em que você não está}}",
        "watching_end": "{line} encerra uma delas",
        "watching_before": "Anterior",
        "watching_after": "Próxima",
        "help_posts": "As publicações pendentes de uma conta do Hooked, as próximas primeiro, cada uma com um botão para cancelá-la",
        "help_posts_example": "Por exemplo, `/integration posts int_yt_abc123`. Só para quem pode gerenciar integrações.",
        "help_schedule": "Agendar um vídeo em uma conta do Hooked, se a conta funcionar",
        "help_schedule_example": "Quando: `2026-12-05T10:00Z` ou palavras como `tomorrow 9:00`; o que foi entendido é mostrado antes de qualquer envio. Os horários são os do seu fuso, a menos que indiquem a diferença em relação a UTC. Só para quem pode gerenciar integrações.",
        "help_cancel": "Cancelar uma publicação pendente: pergunta antes",
        "help_cancel_example": "`/integration posts <id>` mostra os IDs das publicações. Só para quem pode gerenciar integrações.",
        "posts_headline": "{count, plural, one {*# publicação pendente*} other {*# publicações pendentes*}} em {name} · {platform}",
        "posts_none": "Nenhuma publicação pendente em {name} · {platform}",
        "posts_nameless": "{count, plural, one {*# publicação pendente* da mesma plataforma não indica a conta: ela pode} other {*# publicações pendentes* da mesma plataforma não indicam a conta: elas podem}} ser desta ou de outra.",
        "posts_unknown": "❔ Não foi possível ler o calendário; as publicações pendentes são desconhecidas. {problem}",
        "posts_health_unknown": "❔ Desconhecido: o aplicativo não conseguiu verificar se esta conta funciona.",
        "posts_unhealthy": "{state}: as publicações falharão se a conta não for reconectada.",
        "posts_gone": "🔴 Esta conexão não existe mais: {count, plural, one {a publicação dela falhará} other {as publicações dela falharão}}.",
        "posts_post": "{title} · {platform}\n{when}\nPublicação {id}",
        "posts_untitled": "Publicação sem título",
        "posts_undated": "sem horário",
        "posts_overdue_when": "🕘 venceu {when}, continua pendente",
        "posts_overdue": "🕘 {count, plural, one {# delas está atrasada e continua pendente} other {# delas estão atrasadas e continuam pendentes}}.",
        "posts_page": "Página {page, number} de {pages, number} · {asOf}",
        "posts_button_cancel": "Cancelar…",
        "posts_button_earlier": "Anteriores",
        "posts_button_later": "Posteriores",
        "posts_may_fail": "{state}: as publicações podem falhar.",
        "posts_disconnected": "🔴 Desconectada por este aplicativo por {who}, {when}.",
        "posts_lost": "{count, plural, one {A publicação falhará} other {As publicações falharão}}.",
        "posts_row": "{title} · {id}\n{when}",
        "posts_webhook": "{name} é um dos webhooks deste workspace e não tem publicações: só as conexões do Hooked publicam. O webhook está em {link}.",
        "posts_choice_open": "Abrir",
        "posts_choice_cancel": "Cancelar…",
        "posts_video": "Vídeo {video}",
        "posts_status_published": "✅ Publicada",
        "posts_status_failed": "🔴 Falhou",
        "posts_status_draft": "Rascunho: não é publicado sozinho.",
        "posts_status_other": "❔ Status {status}",
        "cancel_question": "Cancelar “{title}”?",
        "cancel_from": "Na conta {account}",
        "cancel_permanent": "Isto é permanente. Nada foi cancelado ainda.",
        "cancel_button_confirm": "Cancelar a publicação",
        "cancel_button_keep": "Manter",
        "cancel_done": "✅ *Cancelada:* a publicação não irá ao ar.",
        "cancel_by": "{words}\nCancelada por {who}",
        "cancel_gone": "✅ A publicação {id} não existe mais: já foi cancelada.",
        "cancel_under_way": "A publicação {id} está sendo cancelada agora.",
        "cancel_kept": "A publicação {id} não foi cancelada.",
        "cancel_published": "A publicação já foi ao ar: não há o que cancelar. Para retirá-la, acesse a plataforma.",
        "cancel_failed_already": "A publicação já falhou: não há o que cancelar.",
        "cancel_failed": "Nada foi cancelado. {problem}",
        "cancel_draft": "A publicação é um rascunho, que não vai ao ar sozinho. Não há o que cancelar.",
        "cancel_other_status": "Só é possível cancelar publicações pendentes. O status desta é {status}.",
        "cancel_unknown": "❔ Não se sabe se a publicação {id} foi cancelada. {problem}",
        "schedule_question": "Agendar isto para *{when}*?",
        "schedule_question_again": "Agendar isto *mais uma vez* para *{when}*?",
        "schedule_question_two": "Agendar para *{one}* ou para *{other}*? A data tem duas leituras.",
        "schedule_clock_may_differ": "⚠️ Este horário segue o seu relógio de hoje, e o Rocket.Chat não sabe quando ele muda. Se mudar até lá, cancele e informe o fuso: `2027-07-01T09:00+02:00`.",
        "schedule_wrote": "Você escreveu “{words}”",
        "schedule_what": "Vídeo {video} em {account} · {platform}",
        "schedule_what_titled": "{title} · {video} em {account} · {platform}",
        "schedule_standing": "⚠️ Este vídeo já está agendado nesta conta:",
        "schedule_standing_post": "• {title}, {when} · {post}",
        "schedule_not_yet": "Nada foi agendado ainda.",
        "schedule_button_confirm": "Agendar",
        "schedule_button_again": "Agendar outra vez",
        "schedule_button_discard": "Cancelar",
        "schedule_button_undo": "Desfazer",
        "schedule_done": "✅ *Agendada* para {when}",
        "schedule_ids": "Publicação {post}",
        "schedule_different": "⚠️ *Não agendada como pedido.* A publicação que o Hooked indica é diferente:",
        "schedule_different_time": "• Ela é para {when}.",
        "schedule_different_account": "• Ela está em {account} · {platform}.",
        "schedule_different_video": "• Ela é do vídeo {video}.",
        "schedule_different_status": "• O status dela é {status}, e não `pending`: talvez nunca seja publicada.",
        "schedule_different_unshown": "Foi o que o Hooked respondeu, mas o calendário dele não mostra a publicação.",
        "schedule_different_asked": "O pedido era: {what}, {when}",
        "schedule_not_ready": "*Não agendada: o vídeo ainda está sendo renderizado*, ou a renderização falhou. Peça de novo quando ele estiver concluído.",
        "schedule_unhealthy": "*Não agendada:* {account} · {platform} não funciona, e a publicação falharia.\n{state}",
        "schedule_past": "{when} já passou. Nada foi agendado: informe um horário no futuro.",
        "schedule_unclear": "O aplicativo não entende “{words}” como um momento exato.",
        "schedule_no_time": "“{words}” não tem a hora do dia.",
        "schedule_examples": "Nada foi agendado. Exemplos: `amanhã às 9h`, `em 2 horas`, `próxima sexta às 14:30`, `5/12 às 18h`, `2026-12-05T10:00Z`.",
        "schedule_failed": "Nada foi agendado. {problem}",
        "schedule_unknown": "❔ Não se sabe se a publicação foi agendada. {problem}\nConfira {line} antes de tentar de novo.",
        "schedule_unknown_nothing_new": "❔ Não se sabe se a publicação foi agendada. {problem}\nO calendário do Hooked não mostra, até agora, nenhuma publicação nova deste vídeo nesta conta. Confira {line} antes de tentar de novo.",
        "schedule_under_way": "Outra pessoa está agendando este vídeo nesta conta agora mesmo. Confira {line} antes de pedir de novo.",
        "schedule_answered": "Isto já foi agendado. Veja {line}.",
        "schedule_lost": "Isto já foi enviado, e não se sabe se a publicação foi agendada. Confira {line} antes de pedir de novo.",
        "schedule_discarded": "Nada foi agendado para o vídeo {video}.",
        "schedule_video_not_ready": "⚠️ O vídeo não está pronto: o status dele é {status}. O Hooked só aceita vídeos concluídos.",
        "schedule_video_absent": "⚠️ O Hooked não tem o vídeo {video}. Copie o ID do painel do Hooked.",
        "schedule_video_unseen": "❔ Desconhecido: o Hooked não informou se o vídeo está pronto.",
        "help_list": "Todas as integrações em uma lista, as piores primeiro",
        "help_list_source": "só de lá",
        "help_list_kind": "só desse tipo; várias palavras ampliam a seleção",
        "help_list_state": "só nesse estado; várias palavras ampliam a seleção",
        "help_list_example": "Por exemplo, `/integration list unhealthy` ou `/integration list tiktok expired`. Mostra o que você pode ver.",
        "list_summary": "*{count, plural, one {# integração} other {# integrações}}:* {parts}",
        "list_summary_some": "*{count, plural, one {# integração} other {# integrações}} de {total, number}:* {parts}",
        "list_line": "{state} · {name} · {what} · {id}",
        "list_unchecked": "⏳ Não verificada agora",
        "list_unseen": "❔ Não pode ser verificada",
        "list_count_healthy": "{count, number} em ordem",
        "list_count_expired": "{count, number} com token expirado",
        "list_count_token_invalid": "{count, number} com token inválido",
        "list_count_error": "{count, number} com erro de conexão",
        "list_count_failing": "{count, number} com entregas falhando",
        "list_count_disabled_by_server": "{count, plural, one {# desativada} other {# desativadas}} pelo Rocket.Chat",
        "list_count_script_broken": "{count, number} com script com erro",
        "list_count_degraded": "{count, plural, one {# entregue} other {# entregues}} com problemas",
        "list_count_unknown": "{count, number} em estado desconhecido",
        "list_count_retrying": "{count, number} tentando novamente",
        "list_count_disabled": "{count, plural, one {# desativada} other {# desativadas}}",
        "list_count_unchecked": "{count, plural, one {# não verificada} other {# não verificadas}} agora",
        "list_count_unseen": "{count, plural, one {# que não pode ser verificada} other {# que não podem ser verificadas}}",
        "list_count_quiet": "{count, number} sem entregas recentes",
        "list_count_untested": "{count, plural, one {# ativado, nada enviado desde então} other {# ativados, nada enviado desde então}}",
        "list_none_match": "Nenhuma integração corresponde a {filter}. {count, plural, =0 {Também não há outras.} one {Há uma outra.} other {Há # outras.}}",
        "list_none": "Ainda não há integrações para você aqui. Conecte uma conta pela {dashboard} ou crie um webhook em {administration}, e ele aparecerá nesta lista.",
        "list_none_seen": "Não há nada para mostrar agora.",
        "list_part_missing": "{source} não está nesta lista. {problem}",
        "list_part_incomplete": "Nem tudo de {source} pôde ser verificado. {problem}",
        "list_left": "{count, plural, one {# conta não foi verificada} other {# contas não foram verificadas}}: uma lista consulta no máximo {most, number} contas uma a uma, e não por mais tempo do que um comando pode levar.",
        "list_seen": "Hooked: {parts}",
        "list_seen_now": "{count, plural, one {# verificada agora} other {# verificadas agora}}",
        "list_seen_before": "{count, number} conforme {time}",
        "list_seen_not": "{count, plural, one {# não verificada} other {# não verificadas}}",
        "list_unread": "{count, plural, one {# integração não pôde ser lida, o que não diz nada sobre o estado dela.} other {# integrações não puderam ser lidas, o que não diz nada sobre o estado delas.}} {problem}",
        "list_histories_left": "{count, plural, one {As entregas de # webhook não foram verificadas} other {As entregas de # webhooks não foram verificadas}} agora; atualizar daqui a um minuto pode mostrar mais.",
        "list_may_see_nothing": "Você não pode ver as integrações do Hooked nem as do Rocket.Chat: suas funções não dão esse direito. Um administrador pode mudar isso.",
        "list_page": "página {page, number} de {pages, number} · {asOf}",
        "list_button_previous": "Anterior",
        "list_button_next": "Próxima",
        "source_hooked": "Hooked",
        "source_rocketchat": "Rocket.Chat",
        "platform_youtube": "YouTube",
        "platform_tiktok": "TikTok",
        "platform_instagram": "Instagram",
        "platform_unnamed": "plataforma desconhecida",
        "state_healthy": "✅ Tudo certo",
        "state_expired": "🔴 Token expirado",
        "state_error": "🔴 Erro de conexão",
        "state_token_invalid": "🔴 Token inválido",
        "state_unknown_status": "❔ Estado desconhecido “{status}”",
        "state_unreported": "❔ Estado não informado",
        "state_working": "✅ Funcionando",
        "state_enabled": "✅ Ativado",
        "state_disabled": "⏸️ Desativado",
        "state_disabled_by_server": "🔴 Desativado pelo Rocket.Chat",
        "state_script_broken": "🔴 Script com erro",
        "state_failing": "🔴 Entregas falhando",
        "state_degraded": "⚠️ Entregue com problemas",
        "state_retrying": "⚠️ Tentando novamente",
        "state_quiet": "💤 Sem entregas recentes",
        "state_untested": "💤 Ativado, nada enviado desde então",
        "state_unknown": "❔ Desconhecido",
        "card_unnamed_account": "Conta sem nome",
        "card_unnamed_webhook": "Webhook sem nome",
        "card_headline": "{name} · {what}",
        "card_field": "*{label}*\n{value}",
        "card_account": "Conta",
        "card_identifier": "Identificador",
        "card_token": "Token",
        "card_token_valid": "válido",
        "card_token_invalid": "inválido",
        "card_token_unknown": "não informado",
        "card_last_checked": "Última verificação",
        "card_never_checked": "não informada",
        "card_checked_never": "nunca",
        "card_connected": "Conectada desde",
        "card_id": "ID",
        "card_when": "{absolute} ({relative})",
        "card_posts_as": "Publica como",
        "card_channels": "Canais",
        "card_event": "Evento",
        "card_trigger_words": "Palavras-gatilho",
        "card_created_by": "Criado por",
        "card_created": "Criado em",
        "card_changed": "Última alteração",
        "card_nobody": "não se sabe",
        "card_more": "{count, plural, one {e mais #} other {e mais #}}",
        "card_as_of": "{source} · em {time}",
        "card_avatar_alt": "Foto de {name}",
        "card_fallback": "{state}: {name} ({what}).",
        "card_fallback_checked": "Última verificação: {relative}.",
        "kind_incoming": "webhook de entrada",
        "kind_outgoing": "webhook de saída",
        "kind_unknown": "integração de tipo desconhecido",
        "channel_all_public_channels": "todos os canais públicos",
        "channel_all_private_groups": "todos os canais privados",
        "channel_all_direct_messages": "todas as mensagens diretas",
        "button_refresh": "Atualizar",
        "button_reconnect": "Reconectar no Hooked",
        "button_disconnect": "Desconectar…",
        "button_open_webhook": "Abrir na Administração",
        "fix_title": "*O que fazer*",
        "fix_expired": "O token de acesso de {account} expirou: o Hooked não pode publicar em {platform} até que alguém faça login novamente.",
        "fix_error": "O Hooked não consegue usar a conexão com {account}: falta o token ou {platform} o recusa.",
        "fix_token_invalid": "O Hooked informa que a conexão com {account} está em ordem, mas que o token é inválido: publicações em {platform} podem falhar.",
        "fix_unknown_status": "O Hooked informa um estado que este aplicativo não conhece. Enquanto o painel não disser o contrário, não conte com as publicações de {account}.",
        "fix_unreported": "O Hooked não informa o estado de {account}. O painel pode dizer mais.",
        "fix_reconnect": "Abra a {link}, escolha *Connect* em {platform} e faça login como {account}.",
        "fix_look": "Abra a {link} e verifique {account}; se aparecer com problema, reconecte por lá.",
        "fix_new_id": "Reconectar cria um *novo ID*: as publicações agendadas em {id} ficam no antigo e precisam ser agendadas de novo.",
        "fix_dashboard": "página de integrações do Hooked",
        "fix_disabled_incoming": "A integração está desativada: o Rocket.Chat responde às chamadas com 503 e não publica nada.",
        "fix_disabled_outgoing": "A integração está desativada: nada é enviado.",
        "fix_disabled_by_server": "O destino respondeu “410 Gone” e, por isso, o Rocket.Chat desativou a integração. Corrija o endereço com os responsáveis pelo destino antes de ativá-la novamente.",
        "fix_script_broken": "O script não pôde ser compilado: nada é processado até que ele seja corrigido.",
        "fix_switch_on": "Para ativá-la, use {line} ou abra {link}.",
        "fix_open": "Veja o histórico e as configurações da integração em {link}.",
        "fix_administration": "Administração → Integrações",
        "fix_failing": "A última entrega não chegou. Verifique se o destino está funcionando e se pode ser acessado a partir do servidor do Rocket.Chat.",
        "fix_degraded": "O destino é alcançado, mas a resposta causa problemas: veja acima a linha de cada destino.",
        "fix_unknown_delivery": "Os registros do Rocket.Chat não dizem se as entregas chegam.",
        "deliveries": "*Última entrega*",
        "delivery_line": "{state} · {target}",
        "delivery_line_when": "{state} · {target} · {when}",
        "delivery_no_target": "endereço não registrado",
        "delivery_succeeded": "✅ entregue",
        "delivery_answered": "✅ respondida (o Rocket.Chat não guarda o status)",
        "delivery_posting_failed": "⚠️ entregue, mas não foi possível publicar a resposta no canal",
        "delivery_response_script": "⚠️ entregue, mas o script falhou ao tratar a resposta",
        "delivery_empty_answer": "⚠️ resposta sem conteúdo, o que o Rocket.Chat conta como falha",
        "delivery_retrying": "⚠️ falhou, aguardando a nova tentativa {attempt, number}",
        "delivery_unreachable": "🔴 sem resposta: inacessível ou lento demais",
        "delivery_http_500": "🔴 o destino falhou (status 500)",
        "delivery_retries_exhausted": "🔴 falhou, todas as tentativas foram usadas",
        "delivery_not_retried": "🔴 recusada pelo destino, novas tentativas desativadas",
        "delivery_retry_lost": "🔴 falhou, e a nova tentativa nunca aconteceu",
        "delivery_script": "🔴 o script falhou antes do envio",
        "delivery_failed": "🔴 falhou",
        "delivery_disabled_by_server": "🔴 o destino respondeu “410 Gone”",
        "delivery_untried": "💤 nada foi enviado para lá ainda",
        "delivery_not_sent": "💤 o script decidiu não enviar nada",
        "delivery_in_progress": "⏳ sendo enviada",
        "delivery_stuck": "❔ iniciada e nunca concluída",
        "delivery_unknown": "❔ não compreendida",
        "delivery_past": "🕘 antes da última alteração: {state}",
        "delivery_none": "Nada foi enviado nos últimos 30 dias, até onde vão os registros do Rocket.Chat. Isso não significa que haja um problema: palavras-gatilho, canais e as mensagens do próprio bot determinam o que é enviado.",
        "delivery_unread": "Não foi possível ler o histórico de entregas: {problem}",
        "delivery_incoming": "O Rocket.Chat não guarda histórico de webhooks de entrada: não há como saber aqui se algo chega.",
        "note_created_by": "`createdBy` não foi usado: vale apenas para integrações do Rocket.Chat.",
        "note_room_refused": "Isto só aparece para você: a sala não aceita mensagens do aplicativo.",
        "problem_not_found_hooked": "O Hooked não tem a integração {id}. Os IDs mudam quando uma conta é reconectada: copie o atual do painel do Hooked.",
        "problem_not_found_rocketchat": "O Rocket.Chat não tem nenhuma integração {id} que você possa ver.",
        "problem_not_found_post": "O Hooked não tem a publicação agendada {id}: ela pode já ter sido cancelada.",
        "problem_not_found_video": "O Hooked não tem nenhum vídeo {id} que possa ser agendado. Copie o ID do painel do Hooked.",
        "problem_video_not_ready": "O vídeo {id} ainda está sendo renderizado, ou a renderização falhou: o Hooked só o aceita quando estiver concluído.",
        "problem_not_found_anywhere": "A integração {id} não foi encontrada no Hooked nem entre as que você pode ver no Rocket.Chat. Verifique se faltam caracteres no ID.",
        "problem_credentials_refused_hooked": "O Hooked não aceita a chave de API do aplicativo. Um administrador precisa informar uma chave válida na configuração `hooked_api_key` do aplicativo.",
        "problem_credentials_refused_rocketchat": "O Rocket.Chat não aceita o token de acesso do aplicativo. Um administrador precisa informar um par válido nas configurações `rocketchat_user_id` e `rocketchat_auth_token` do aplicativo.",
        "problem_forbidden_hooked": "O Hooked aceita a chave de API, mas não permite isto: a assinatura pode ter acabado. Quem é responsável pela conta do Hooked precisa verificar.",
        "problem_forbidden_rocketchat": "A conta do token de acesso do aplicativo não pode ler isto no Rocket.Chat. Um administrador precisa dar a ela as permissões para gerenciar integrações de entrada e de saída.",
        "problem_forbidden_change": "A conta do token de acesso do aplicativo não pode alterar isto no Rocket.Chat. Um administrador precisa dar a ela as permissões para gerenciar integrações de entrada e de saída.",
        "problem_in_front_page": "Uma página da web que não é do {source} recusou a requisição (status {status}): há uma verificação contra robôs, um firewall ou um proxy à frente do {source}.",
        "problem_in_front_sign_in": "Algo à frente do {source} pede nome de usuário e senha (status {status}), como faz um proxy.",
        "problem_in_front_gateway": "A requisição foi recusada (status {status}) em termos que o {source} não usa: há um gateway ou um firewall à frente dele.",
        "problem_in_front_nobody": "A requisição foi recusada (status {status}) sem explicação, o que o {source} não faz: parece haver algo à frente dele.",
        "problem_in_front_said": "A mensagem diz: “{words}”.",
        "problem_in_front_mend": "Isso nada diz sobre a chave ou as permissões dela: um administrador deve liberar este servidor ali ou corrigir a configuração {setting}.",
        "problem_rate_limited": "O {source} não aceita mais requisições por enquanto. Tente novamente em um minuto.",
        "problem_rate_limited_wait": "O {source} não aceita mais requisições por enquanto. Tente novamente em {seconds, plural, one {# segundo} other {# segundos}}.",
        "problem_rate_limited_minutes": "O {source} não aceita mais requisições por enquanto. Tente novamente em {minutes, plural, one {# minuto} other {# minutos}}.",
        "problem_unreachable_hooked": "Não é possível acessar o Hooked a partir deste servidor. Se isso persistir, um administrador deve verificar a configuração `hooked_api_url` e o acesso do servidor à internet.",
        "problem_unreachable_rocketchat": "O aplicativo não consegue acessar a API REST do próprio Rocket.Chat. Um administrador deve definir em `rocketchat_url` um endereço pelo qual o servidor consiga acessar a si mesmo.",
        "problem_timed_out": "O {source} não respondeu em {seconds, plural, one {# segundo} other {# segundos}}. Nada se sabe sobre a integração; tente novamente daqui a pouco.",
        "problem_upstream_failed": "O {source} está com um problema próprio (status {status}). Nada se sabe sobre a integração; tente novamente daqui a pouco.",
        "problem_upstream_failed_seconds": "O {source} está com um problema próprio (status {status}) e pede para tentar novamente em {seconds, plural, one {# segundo} other {# segundos}}.",
        "problem_upstream_failed_minutes": "O {source} está com um problema próprio (status {status}) e pede para tentar novamente em {minutes, plural, one {# minuto} other {# minutos}}.",
        "problem_upstream_failed_hours": "O {source} está com um problema próprio (status {status}) e pede para tentar novamente em {hours, plural, one {# hora} other {# horas}}.",
        "problem_unreadable_html_hooked": "Veio uma página da web onde deveria estar a API do Hooked. Um administrador deve verificar a configuração `hooked_api_url` e se há um proxy no caminho.",
        "problem_unreadable_html_rocketchat": "Veio uma página da web onde deveria estar a API REST do Rocket.Chat. Um administrador deve verificar a configuração `rocketchat_url` e se há um proxy ou uma página de login no caminho.",
        "problem_unreadable_not_json": "O {source} enviou uma resposta interrompida ou que não é JSON: a falha está do lado dele ou no caminho. Tente novamente daqui a pouco.",
        "problem_unreadable_empty": "O {source} enviou uma resposta vazia: a falha está do lado dele ou no caminho. Tente novamente daqui a pouco.",
        "problem_unreadable_unexpected": "O {source} enviou uma resposta que este aplicativo não entende. Se tentar de novo não resolver, o endereço nas configurações pode estar errado ou o aplicativo precisa de atualização.",
        "problem_unreadable_too_large": "O {source} enviou uma resposta grande demais para estar certa, e ela foi descartada. O endereço nas configurações pode estar errado.",
        "problem_unreadable_too_deep": "O {source} enviou uma resposta que não pode ser entendida: ela é aninhada demais para estar certa e foi descartada. O endereço nas configurações pode estar errado.",
        "problem_unreadable_other_integration": "O {source} respondeu sobre uma integração diferente da solicitada, e a resposta foi descartada.",
        "problem_unreadable_moving": "O calendário do {source} continuou mudando durante a leitura. Tente novamente.",
        "problem_unreadable_foreign": "A resposta recebida não pode ser entendida como sendo do {source}: algo no caminho, como um gateway ou proxy, pode tê-la enviado. Tente novamente daqui a pouco; se não adiantar, o endereço nas configurações pode estar errado.",
        "problem_unreadable_unconfirmed": "O {source} respondeu sem dizer claramente que foi feito.",
        "problem_unreadable_contradictory": "O {source} se contradiz: diz que isto não existe e, mesmo assim, o mostra. Tente novamente daqui a pouco.",
        "problem_unreadable_redirected": "O endereço do {source} nas configurações redireciona as requisições, e no fim não chega nenhuma resposta. Um administrador deve corrigir o endereço.",
        "problem_rejected": "O {source} rejeitou a requisição (status {status}).",
        "problem_rejected_message": "O {source} rejeitou a requisição (status {status}) e informa: {message}",
        "problem_not_writable_incomplete": "O Rocket.Chat só aceita uma integração inteira, e aqui não dá para ler esta por completo. Nada foi alterado: use Administração → Integrações.",
        "problem_not_writable_channels": "A conta do token de acesso do app não pode usar todos os canais desta integração. Um admin precisa adicioná-la a eles ou dar a ela também as permissões `manage-own-` desse tipo. Nada foi alterado.",
        "problem_not_writable_room_gone": "Um canal ou uma pessoa que esta integração cita não existe mais. Corrija em Administração → Integrações; nada foi alterado.",
        "problem_not_writable_poster_gone": "O usuário em nome de quem esta integração publica não existe mais. Escolha outro em Administração → Integrações; nada foi alterado.",
        "problem_altered": "⚠️ O Rocket.Chat aceitou a alteração, e depois ela não está como foi enviada: {fields}. Confira a integração em Administração → Integrações antes de fazer qualquer outra coisa com ela.",
        "problem_networking_denied": "O Rocket.Chat não deixou o aplicativo enviar uma requisição ao {source}. Um administrador precisa conceder a ele a permissão de rede: reinstale o aplicativo e aceite as permissões.",
        "problem_not_configured": "O {source} não está configurado. Um administrador pode fazer isso nas configurações do aplicativo: {settings}.",
        "problem_bad_setting": "Não é possível consultar o {source}: {complaint}",
        "problem_may_not_view_hooked": "Você não pode ver integrações do Hooked: nenhuma das suas funções está na configuração `view_roles` do aplicativo. Um administrador pode mudar isso.",
        "problem_may_not_view_rocketchat": "Você não pode ver integrações do Rocket.Chat: falta a permissão para gerenciar integrações de entrada ou de saída. Um administrador pode mudar isso.",
        "problem_may_not_manage": "Você não pode fazer isto: nenhuma das suas funções está na configuração `manage_roles` do aplicativo. Um administrador pode mudar isso.",
        "problem_impossible_id_too_long": "Isto não pode ser um ID de integração: é longo demais. Um ID tem a forma `int_yt_abc123` ou `659ea5e42dd9f928ada3e451`.",
        "problem_impossible_id_reserved": "{id} não pode ser um ID de integração. Um ID tem a forma `int_yt_abc123` ou `659ea5e42dd9f928ada3e451`.",
        "problem_impossible_id_post": "Isto não pode ser o ID de uma publicação agendada. `/integration posts <id>` mostra os IDs das publicações pendentes.",
        "problem_impossible_id_video": "Isto não pode ser o ID de um vídeo. Copie-o do painel do Hooked.",
        "problem_no_such_user": "O usuário {username} não existe neste workspace.",
        "problem_unknown_subcommand": "O subcomando {word} não existe.",
        "problem_did_you_mean": "Você quis dizer {line}?",
        "problem_see_help": "`/integration help` mostra o que há.",
        "problem_missing_id": "Qual integração? Informe o ID.",
        "problem_missing_post": "Qual publicação? Informe o ID: `/integration posts <id>` mostra.",
        "problem_missing_video": "Qual vídeo? Informe primeiro o ID dele, depois o da integração e então o horário.",
        "problem_missing_when": "Quando? Escreva, por exemplo, `tomorrow 9:00` ou `2026-12-05T10:00Z`.",
        "problem_missing_watched": "O que deve ser observado? Indique um id, `all`, `hooked` ou `rocketchat`.",
        "problem_missing_unwatched": "O que não deve mais ser observado? Indique um id, `all`, `hooked` ou `rocketchat`: `/integration watching` mostra o que está em observação.",
        "problem_unknown_option": "A opção {word} não é conhecida.",
        "problem_no_value": "{option} precisa de um valor. Valores aceitos: {allowed}.",
        "problem_bad_value": "{option} não pode ser {value}. Valores aceitos: {allowed}.",
        "problem_twice": "{option} foi informado duas vezes.",
        "problem_usage": "Uso: {usage}",
        "problem_stale_card": "Este cartão é de outra versão do aplicativo. Consulte de novo com `/integration get`.",
        "problem_card_gone": "Este cartão mudou nesse meio-tempo ou não pode mais ser alterado. Olhe de novo ou peça outro com `/integration get`.",
        "problem_internal": "Algo deu errado dentro do aplicativo, e nada foi alterado. Um administrador encontra os detalhes no log do aplicativo.",
        "complaint_web_address": "a configuração {setting} não é um endereço da web (http ou https, sem nome de usuário nele).",
        "complaint_whole_number": "a configuração {setting} não é um número inteiro de {min, number, ::group-off} a {max, number, ::group-off}.",
        "complaint_choice": "a configuração {setting} contém um valor que não está entre as opções.",
        "complaint_roles": "a configuração {setting} não é uma lista de funções separadas por vírgulas. Até ser corrigida, não vale para ninguém.",
        "complaint_credential": "a configuração {setting} contém caracteres que uma chave não pode ter. Cole-a novamente.",
        "complaint_stored": "{complaint} O valor armazenado é {value}, não importa o que a página de configurações mostre.",
        "complaint_stored_nothing": "{complaint} Nada está armazenado, não importa o que a página de configurações mostre.",
        "complaint_used_instead": "{complaint} Usado em seu lugar: {value}.",
        "help_check": "Verifica todas as integrações agora e diz o que encontrou",
        "help_check_example": "Só você vê a resposta. As salas que acompanham são informadas do que mudou, como após cada verificação regular.",
        "check_going_on": "⏳ Ainda verificando: há muito a verificar, ou o Hooked ou o Rocket.Chat pediu para esperar. Você será avisado aqui, só você, quando terminar.",
        "check_busy": "⏳ Outra verificação está em andamento. A sua vem logo depois, e você será avisado aqui, só você, do que ela encontrar.",
        "check_nothing": "Não há nada a verificar: nenhuma conta está conectada ao Hooked e não há webhook que você possa ver.",
        "check_all_well": "{count, plural, one {✅ *# integração*, e ela funciona} other {✅ *# integrações*, todas funcionam}}",
        "check_need": "{count, plural, one {*# precisa de atenção:*} other {*# precisam de atenção:*}}",
        "check_nothing_seen": "Nada pôde ser verificado.",
        "check_unchecked": "{count, plural, one {As entregas de # webhook não foram verificadas desta vez: ninguém sabe se ele funciona.} other {As entregas de # webhooks não foram verificadas desta vez: ninguém sabe se eles funcionam.}}",
        "check_gone": "⚪ {count, plural, one {# integração acompanhada não existe mais} other {# integrações acompanhadas não existem mais}}: {names}",
        "check_unseen": "{count, plural, one {# não pôde ser verificada desta vez} other {# não puderam ser verificadas desta vez}}: {names}",
        "check_own_webhooks": "Os webhooks não fazem parte disto: você não pode ver todos. `/integration list rocketchat` mostra os que você pode ver.",
        "check_more": "{count, plural, one {… e mais #: `/integration list unhealthy`} other {… e mais #: `/integration list unhealthy`}}",
        "check_line": "{state} · {name} · {what} · {id}",
        "check_watched": "As salas que acompanham foram informadas do que mudou.",
        "check_unwatched": "Nenhuma sala acompanha nada: `/integration watch all` em um canal, e ele será avisado quando algo quebrar.",
        "check_as_of": "Verificado: {time}",
        "alert_trouble_unseen": "Não pode ser verificada"
    }
};

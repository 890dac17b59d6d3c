// Written by `npm run i18n` from i18n/*.json: change those, not this.

import type { TextValue } from './say';

/** The blanks of each text, which `say` needs with its key. */
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
    setting_disconnect_approval: undefined;
    setting_disconnect_approval_description: undefined;
    setting_disconnect_approval_self: undefined;
    setting_disconnect_approval_second: undefined;
    setting_disconnect_grace_minutes: undefined;
    setting_disconnect_grace_minutes_description: undefined;
    setting_monitor_interval_minutes: undefined;
    setting_monitor_interval_minutes_description: undefined;
    setting_monitor_channel: undefined;
    setting_monitor_channel_description: undefined;
    setting_alert_after_failures: undefined;
    setting_alert_after_failures_description: undefined;
    setting_reminder_hours: undefined;
    setting_reminder_hours_description: undefined;
    setting_alert_mention: undefined;
    setting_alert_mention_description: undefined;
    setting_alert_mention_placeholder: undefined;
    setting_metrics_token: undefined;
    setting_metrics_token_description: undefined;
    setting_request_timeout_ms: undefined;
    setting_request_timeout_ms_description: undefined;
    setting_max_parallel_requests: undefined;
    setting_max_parallel_requests_description: undefined;
    help_intro: undefined;
    help_group_look: { readonly items: TextValue };
    help_group_act: { readonly items: TextValue };
    help_group_watch: { readonly items: TextValue };
    help_group_admin: { readonly items: TextValue };
    help_not_set_up: { readonly settings: TextValue };
    help_options: undefined;
    help_get_brief: undefined;
    help_get: undefined;
    help_get_private: undefined;
    help_get_public: undefined;
    help_get_source: undefined;
    help_get_created_by: undefined;
    help_get_details: undefined;
    help_get_example: undefined;
    help_help_brief: undefined;
    help_help: undefined;
    help_help_example: undefined;
    help_disconnect_brief: undefined;
    help_complaints: undefined;
    help_settings_place: undefined;
    help_disconnect: undefined;
    help_disconnect_example: undefined;
    help_enable_brief: undefined;
    disconnect_title: { readonly id: TextValue; readonly name: TextValue };
    disconnect_title_running: { readonly id: TextValue; readonly name: TextValue };
    disconnect_title_grace: { readonly id: TextValue; readonly name: TextValue };
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
    disconnect_state_changed: { readonly was: TextValue };
    disconnect_differs_added: { readonly count: number };
    disconnect_differs_gone: { readonly count: number };
    disconnect_differs_moved: { readonly count: number };
    disconnect_button_review: undefined;
    disconnect_button_keep: undefined;
    disconnect_button_refuse: undefined;
    disconnect_button_undo: undefined;
    disconnect_button_request: undefined;
    disconnect_button_retry: undefined;
    disconnect_button_proceed: undefined;
    disconnect_asked_by: { readonly when: TextValue; readonly who: TextValue };
    disconnect_needs_second: { readonly who: TextValue };
    disconnect_requested: { readonly who: TextValue };
    disconnect_requested_elsewhere: { readonly line: TextValue };
    disconnect_requested_at: { readonly when: TextValue };
    disconnect_chosen_cancel: undefined;
    disconnect_chosen_leave: undefined;
    disconnect_counting: { readonly when: TextValue };
    disconnect_void: { readonly line: TextValue; readonly who: TextValue };
    disconnect_lapses: { readonly when: TextValue };
    disconnect_lapsed: { readonly line: TextValue };
    disconnect_request_lapsed: { readonly line: TextValue };
    disconnect_decided_by: { readonly when: TextValue; readonly who: TextValue };
    disconnect_lapsed_short: undefined;
    disconnect_kept_by: { readonly when: TextValue; readonly who: TextValue };
    disconnect_withdrawn_by: { readonly when: TextValue; readonly who: TextValue };
    disconnect_refused_by: { readonly when: TextValue; readonly who: TextValue };
    disconnect_undone_by: { readonly when: TextValue; readonly who: TextValue };
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
    disconnect_window_confirm: { readonly when: TextValue; readonly who: TextValue };
    disconnect_window_request: undefined;
    disconnect_window_grace: { readonly count: number };
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
    disconnect_forgotten: undefined;
    disconnect_own_request: undefined;
    disconnect_another_continues: undefined;
    disconnect_undo_late: undefined;
    disconnect_undone_already: undefined;
    disconnect_undo_busy: undefined;
    disconnect_elsewhere: undefined;
    disconnect_open: { readonly name: TextValue; readonly question: TextValue; readonly when: TextValue; readonly who: TextValue };
    disconnect_open_question: undefined;
    disconnect_open_request: { readonly id: TextValue; readonly name: TextValue; readonly when: TextValue; readonly who: TextValue };
    disconnect_open_grace: { readonly id: TextValue; readonly name: TextValue; readonly who: TextValue };
    disconnect_notice: { readonly who: TextValue };
    disconnect_busy: undefined;
    disconnect_unanswered_post: { readonly problem: TextValue; readonly title: TextValue };
    disconnect_fallback: { readonly title: TextValue; readonly words: TextValue };
    disconnect_webhook: { readonly link: TextValue; readonly name: TextValue };
    move_title_asked: { readonly count: number; readonly from: TextValue; readonly to: TextValue };
    move_title_running: { readonly count: number; readonly from: TextValue; readonly to: TextValue };
    move_title_all: { readonly count: number; readonly from: TextValue; readonly to: TextValue };
    move_title_some: { readonly count: number; readonly from: TextValue; readonly moved: number; readonly to: TextValue };
    move_title_kept: { readonly from: TextValue; readonly to: TextValue };
    move_target_state: { readonly state: TextValue; readonly to: TextValue };
    move_target_unknown: { readonly to: TextValue };
    move_ahead: { readonly count: number };
    move_late: { readonly count: number };
    move_standing: { readonly count: number; readonly titles: TextValue; readonly to: TextValue };
    move_no_video: { readonly count: number; readonly titles: TextValue };
    move_conflicts: { readonly count: number; readonly to: TextValue };
    move_surplus: { readonly count: number; readonly most: number };
    move_means: { readonly from: TextValue; readonly to: TextValue };
    move_button_review: undefined;
    move_button_discard: undefined;
    move_button_stop: undefined;
    move_button_continue: undefined;
    move_button_offer: undefined;
    move_button_offer_new: undefined;
    move_window_title: undefined;
    move_window_submit: undefined;
    move_late_label: undefined;
    move_late_leave: undefined;
    move_late_soon: undefined;
    move_late_hour: undefined;
    move_late_tomorrow: undefined;
    move_late_missing: undefined;
    move_button_late_leave: undefined;
    move_button_late_soon: undefined;
    move_button_late_hour: undefined;
    move_button_late_tomorrow: undefined;
    move_no_window: { readonly from: TextValue; readonly to: TextValue };
    move_moving: { readonly count: number; readonly number: number };
    move_checking: undefined;
    move_on_the_way: { readonly fate: 'creating' | 'made' | 'proved' | 'other'; readonly from: TextValue; readonly id: TextValue; readonly title: TextValue; readonly to: TextValue };
    move_stopped_by: { readonly when: TextValue; readonly who: TextValue };
    move_stopping: undefined;
    move_over_already: undefined;
    move_lapsed: { readonly line: TextValue };
    move_end_moved: { readonly count: number; readonly from: TextValue; readonly to: TextValue };
    move_end_both: { readonly count: number; readonly from: TextValue };
    move_end_unproved: { readonly count: number; readonly to: TextValue };
    move_end_unsure: { readonly count: number; readonly from: TextValue; readonly to: TextValue };
    move_end_twice: { readonly count: number; readonly from: TextValue; readonly to: TextValue };
    move_end_unmade: { readonly count: number; readonly from: TextValue; readonly to: TextValue };
    move_end_refused: { readonly count: number; readonly from: TextValue; readonly to: TextValue };
    move_end_standing: { readonly count: number; readonly from: TextValue; readonly to: TextValue };
    move_end_changed: { readonly count: number; readonly from: TextValue };
    move_end_late: { readonly count: number; readonly from: TextValue };
    move_end_left: { readonly count: number; readonly from: TextValue };
    move_end_pending: { readonly count: number; readonly from: TextValue };
    move_end_gone: { readonly count: number; readonly from: TextValue };
    move_end_was_gone: { readonly count: number; readonly from: TextValue };
    move_end_missing: { readonly count: number; readonly to: TextValue };
    move_end_retimed: { readonly title: TextValue; readonly when: TextValue };
    move_end_extra: { readonly ids: TextValue; readonly to: TextValue };
    move_end_unread: undefined;
    move_differs_time: undefined;
    move_differs_account: undefined;
    move_differs_video: undefined;
    move_differs_status: undefined;
    move_differs_details: undefined;
    move_trouble_gone: { readonly to: TextValue };
    move_trouble_unhealthy: { readonly state: TextValue; readonly to: TextValue };
    move_trouble_unanswered: { readonly problem: TextValue };
    move_not_in_room: { readonly line: TextValue };
    move_ask_elsewhere: undefined;
    move_same: { readonly id: TextValue };
    move_other_platform: { readonly to: TextValue };
    move_target_unhealthy: { readonly state: TextValue; readonly to: TextValue };
    move_no_posts: { readonly from: TextValue };
    move_not_pending: { readonly count: number; readonly from: TextValue; readonly ids: TextValue };
    move_nothing: { readonly to: TextValue };
    move_under_way: undefined;
    move_no_target: { readonly from: TextValue };
    move_which: { readonly from: TextValue };
    move_unknown_from: { readonly words: TextValue };
    help_enable: undefined;
    help_enable_example: undefined;
    help_disable_brief: undefined;
    help_webhooks_brief: undefined;
    help_disable: undefined;
    help_disable_example: undefined;
    help_webhooks: undefined;
    help_webhooks_example: undefined;
    help_audit_brief: undefined;
    enable_done: { readonly who: TextValue };
    enable_was_gone: undefined;
    enable_without_skip_transpile: undefined;
    enable_gone_question: { readonly id: TextValue; readonly name: TextValue };
    enable_gone_means: undefined;
    enable_gone_button: undefined;
    enable_already: { readonly name: TextValue };
    enable_under_way: { readonly id: TextValue };
    enable_failed: { readonly id: TextValue; readonly problem: TextValue };
    enable_unknown: { readonly id: TextValue; readonly problem: TextValue };
    enable_hooked: { readonly id: TextValue };
    disable_question: { readonly name: TextValue };
    disable_asked: { readonly question: TextValue; readonly what: TextValue };
    disable_means_incoming: undefined;
    disable_means_outgoing: undefined;
    disable_back: undefined;
    disable_button_confirm: undefined;
    disable_button_keep: undefined;
    disable_button_ask: undefined;
    disable_offer: undefined;
    disable_kept: { readonly id: TextValue };
    disable_done: { readonly who: TextValue };
    disable_already: { readonly name: TextValue };
    disable_failed: { readonly id: TextValue; readonly problem: TextValue };
    disable_unknown: { readonly id: TextValue; readonly problem: TextValue };
    disable_hooked: { readonly id: TextValue };
    resend_question: { readonly name: TextValue };
    resend_means: undefined;
    resend_version_unknown: undefined;
    resend_button_confirm: undefined;
    resend_kept: { readonly id: TextValue };
    resend_sent: undefined;
    resend_accepted: undefined;
    resend_disabled: { readonly id: TextValue };
    resend_outdated: undefined;
    resend_answered: undefined;
    resend_under_way: { readonly id: TextValue };
    resend_no_endpoint: undefined;
    resend_not_kept: undefined;
    resend_failed: { readonly problem: TextValue };
    resend_unknown: { readonly problem: TextValue };
    owner_title: { readonly count: number; readonly who: TextValue };
    owner_none: { readonly who: TextValue };
    owner_none_seen: { readonly who: TextValue };
    owner_nobody: undefined;
    owner_deactivated: undefined;
    owner_line: { readonly id: TextValue; readonly name: TextValue; readonly ties: TextValue; readonly what: TextValue };
    owner_ties_both: undefined;
    owner_ties_posts: undefined;
    owner_ties_created: undefined;
    owner_partial: undefined;
    owner_created_stays: undefined;
    owner_button: undefined;
    handover_window_title: undefined;
    handover_window_means: { readonly who: TextValue };
    handover_window_submit: undefined;
    handover_to: undefined;
    handover_to_placeholder: undefined;
    handover_to_missing: undefined;
    handover_to_nobody: { readonly who: TextValue };
    handover_to_deactivated: { readonly who: TextValue };
    handover_to_same: { readonly who: TextValue };
    handover_no_window: { readonly line: TextValue };
    handover_question: { readonly count: number; readonly from: TextValue; readonly to: TextValue };
    handover_line: { readonly name: TextValue };
    handover_bot: { readonly who: TextValue };
    handover_button_confirm: undefined;
    handover_button_continue: undefined;
    handover_kept: { readonly who: TextValue };
    handover_nothing: { readonly who: TextValue };
    handover_under_way: { readonly who: TextValue };
    handover_failed: { readonly problem: TextValue };
    handover_done: { readonly count: number; readonly to: TextValue; readonly total: number };
    handover_line_failed: { readonly name: TextValue; readonly problem: TextValue };
    handover_line_unknown: { readonly name: TextValue; readonly problem: TextValue };
    handover_left: { readonly count: number; readonly from: TextValue };
    help_audit: undefined;
    help_audit_example: undefined;
    help_doctor_brief: undefined;
    help_doctor: undefined;
    help_doctor_example: undefined;
    help_config_brief: undefined;
    help_config: undefined;
    help_config_example: undefined;
    config_offer: undefined;
    config_button_export: undefined;
    config_button_import: undefined;
    config_exported_file: { readonly count: number; readonly file: TextValue };
    config_exported_text: { readonly count: number };
    config_others: { readonly count: number };
    config_withheld: { readonly settings: TextValue };
    config_window_title: undefined;
    config_window_means: undefined;
    config_window_label: undefined;
    config_window_placeholder: undefined;
    config_window_submit: undefined;
    config_no_window: { readonly line: TextValue };
    config_flaw_empty: undefined;
    config_flaw_too_large: { readonly kilobytes: number; readonly watches: number };
    config_flaw_not_json: undefined;
    config_flaw_not_config: undefined;
    config_flaw_newer: { readonly version: TextValue };
    config_file: { readonly version: TextValue; readonly when: TextValue };
    config_preview: { readonly file: TextValue };
    config_report: { readonly file: TextValue };
    config_nothing: undefined;
    config_added: { readonly count: number };
    config_changed: { readonly count: number };
    config_same: { readonly count: number };
    config_refused: { readonly count: number };
    config_row: { readonly room: TextValue; readonly what: TextValue };
    config_why_unreadable: undefined;
    config_why_twice: undefined;
    config_why_no_room: undefined;
    config_why_archived: undefined;
    config_why_not_found: undefined;
    config_why_sees_not_all: undefined;
    config_why_under_way: undefined;
    config_settings: undefined;
    config_setting: { readonly here: TextValue; readonly id: TextValue; readonly there: TextValue };
    config_setting_hidden: { readonly id: TextValue; readonly there: TextValue };
    config_setting_missing: { readonly id: TextValue };
    config_unknown: { readonly parts: TextValue };
    config_rest: { readonly count: number };
    config_button_apply: undefined;
    config_button_leave: undefined;
    config_button_continue: undefined;
    config_left: undefined;
    config_stale: { readonly line: TextValue };
    config_busy: undefined;
    doctor_title: { readonly failures: number; readonly unknown: number; readonly warnings: number };
    doctor_line: { readonly mark: TextValue; readonly what: TextValue; readonly words: TextValue };
    doctor_name_settings: undefined;
    doctor_name_hooked_reach: undefined;
    doctor_name_hooked_key: undefined;
    doctor_name_hooked_clock: undefined;
    doctor_name_dashboard: undefined;
    doctor_name_rocketchat_reach: undefined;
    doctor_name_rocketchat_clock: undefined;
    doctor_name_token: undefined;
    doctor_name_rights: undefined;
    doctor_name_limit: undefined;
    doctor_name_room: undefined;
    doctor_name_jobs: undefined;
    doctor_name_sweep: undefined;
    doctor_name_storage: undefined;
    doctor_name_versions: undefined;
    doctor_settings_ok: undefined;
    doctor_reach_ok: { readonly ms: number };
    doctor_reach_slow: { readonly seconds: number };
    doctor_not_reached: { readonly source: TextValue };
    doctor_clock_ok: undefined;
    doctor_clock_unknown: undefined;
    doctor_clock_apart: { readonly seconds: number };
    doctor_key_ok: undefined;
    doctor_token_ok: { readonly account: TextValue };
    doctor_rights_ok: undefined;
    doctor_rights_unknown: undefined;
    doctor_rights_incoming_own: { readonly permission: TextValue };
    doctor_rights_incoming_none: { readonly permission: TextValue };
    doctor_rights_outgoing_own: { readonly permission: TextValue };
    doctor_rights_outgoing_none: { readonly permission: TextValue };
    doctor_rights_fix: undefined;
    doctor_limit_none: undefined;
    doctor_limit: { readonly count: number };
    doctor_limit_fix: { readonly permission: TextValue };
    doctor_limit_unknown: undefined;
    doctor_dashboard_ok: undefined;
    doctor_dashboard_default: { readonly setting: TextValue };
    doctor_dashboard_missing: { readonly setting: TextValue; readonly status: TextValue };
    doctor_dashboard_broken: { readonly status: TextValue };
    doctor_dashboard_silent: { readonly setting: TextValue };
    doctor_room_unset: { readonly setting: TextValue };
    doctor_room_gone: { readonly setting: TextValue };
    doctor_room_archived: { readonly room: TextValue; readonly setting: TextValue };
    doctor_room_read_only: { readonly room: TextValue; readonly setting: TextValue };
    doctor_room_ok: { readonly room: TextValue };
    doctor_jobs_ok: undefined;
    doctor_jobs_refused: undefined;
    doctor_sweep_nothing: undefined;
    doctor_sweep_never: { readonly minutes: number };
    doctor_sweep_late: { readonly minutes: number; readonly when: TextValue };
    doctor_sweep_ok: { readonly minutes: number; readonly when: TextValue };
    doctor_storage_ok: undefined;
    doctor_storage_slow: { readonly seconds: number };
    doctor_storage_lost: undefined;
    doctor_storage_failed: undefined;
    doctor_storage_unread: { readonly count: number; readonly kinds: TextValue };
    doctor_versions_app: { readonly engine: TextValue; readonly version: TextValue };
    doctor_versions_server: { readonly version: TextValue };
    doctor_versions_unknown: undefined;
    doctor_terminal: undefined;
    doctor_unfinished: { readonly seconds: number };
    doctor_failed: undefined;
    doctor_settings_title: undefined;
    doctor_setting_set: { readonly id: TextValue };
    doctor_setting_unset: { readonly id: TextValue };
    doctor_setting_default: { readonly id: TextValue };
    doctor_setting_value: { readonly id: TextValue; readonly value: TextValue };
    setting_tried_ok_hooked: undefined;
    setting_tried_ok_rocketchat: { readonly account: TextValue };
    setting_tried_failed_hooked: { readonly problem: TextValue };
    setting_tried_failed_rocketchat: { readonly problem: TextValue };
    setting_tried_more: undefined;
    help_watch_brief: undefined;
    audit_title: undefined;
    audit_title_about: { readonly id: TextValue };
    audit_line: { readonly what: TextValue; readonly when: TextValue };
    audit_words: { readonly action: TextValue; readonly outcome: TextValue; readonly target: TextValue; readonly who: TextValue };
    audit_post_of: { readonly account: TextValue; readonly post: TextValue };
    audit_detail: { readonly detail: TextValue };
    audit_button_details: undefined;
    audit_detail_line: { readonly id: TextValue; readonly place: TextValue; readonly target: TextValue; readonly time: TextValue };
    audit_detail_entry: { readonly seq: number };
    audit_detail_waiting: undefined;
    audit_detail_connection: { readonly id: TextValue };
    audit_detail_room: { readonly id: TextValue };
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
    audit_action_reschedule: undefined;
    audit_action_move: undefined;
    audit_action_enable: undefined;
    audit_action_disable: undefined;
    audit_action_resend: undefined;
    audit_action_handover: undefined;
    audit_action_watch: undefined;
    audit_action_unwatch: undefined;
    audit_outcome_asked: undefined;
    audit_outcome_kept: undefined;
    audit_outcome_lapsed: undefined;
    audit_outcome_confirmed: undefined;
    audit_outcome_refused: undefined;
    audit_outcome_withdrawn: undefined;
    audit_outcome_undone: undefined;
    audit_outcome_done: undefined;
    audit_outcome_gone: undefined;
    audit_outcome_failed: undefined;
    audit_outcome_unknown: undefined;
    alert_trouble_gone: undefined;
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
    alert_incident_host: { readonly count: number; readonly host: TextValue };
    alert_incident_unknown: { readonly count: number };
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
    alert_fix_setup_broken: { readonly line: TextValue };
    alert_fix_gone_meant: undefined;
    alert_fix_disabled_meant: undefined;
    alert_fix_incident_hooked: { readonly link: TextValue; readonly onset: 'scattered' | 'other'; readonly platform: TextValue };
    alert_fix_incident_rocketchat: { readonly link: TextValue; readonly onset: 'scattered' | 'other' };
    alert_fix_incident_host: { readonly host: TextValue; readonly link: TextValue };
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
    alert_was_on_it: { readonly who: TextValue };
    alert_snoozed: { readonly until: TextValue; readonly who: TextValue };
    alert_snoozed_short: { readonly until: TextValue; readonly who: TextValue };
    alert_button_acknowledge: undefined;
    alert_button_release: undefined;
    alert_button_snooze: undefined;
    alert_over_recovered: { readonly name: TextValue; readonly what: TextValue };
    alert_over_seen: { readonly name: TextValue; readonly what: TextValue };
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
    alert_over_incident_accounts: { readonly count: number; readonly platform: TextValue };
    alert_over_incident_incoming: { readonly count: number };
    alert_over_incident_outgoing: { readonly count: number };
    alert_over_incident_unknown: { readonly count: number };
    alert_ended_recovered: { readonly count: number };
    alert_ended_disconnected: { readonly count: number };
    alert_ended_reconnected: { readonly count: number };
    alert_ended_forgotten: { readonly count: number };
    alert_ended_unwatched: { readonly count: number };
    alert_ended_moved: { readonly count: number };
    alert_stay: { readonly count: number; readonly id: TextValue };
    alert_stay_unknown: { readonly id: TextValue };
    alert_course: { readonly duration: TextValue; readonly trouble: TextValue };
    alert_course_at_least: { readonly duration: TextValue; readonly trouble: TextValue };
    alert_course_briefly: { readonly trouble: TextValue };
    alert_lasted: { readonly duration: TextValue };
    alert_lasted_at_least: { readonly duration: TextValue };
    alert_lasted_briefly: undefined;
    alert_span: { readonly from: TextValue; readonly to: TextValue };
    alert_by: { readonly who: TextValue };
    alert_reminder: { readonly duration: TextValue; readonly state: 'unsure' | 'cause' | 'other'; readonly words: TextValue };
    alert_reminder_snooze_ended: { readonly duration: TextValue; readonly state: 'unsure' | 'cause' | 'other'; readonly words: TextValue };
    alert_reminder_joined: { readonly words: TextValue };
    alert_reminder_worse: { readonly words: TextValue };
    alert_reminder_soon: { readonly words: TextValue };
    alert_reminder_lost: { readonly sure: 'no' | 'other'; readonly words: TextValue };
    alert_reminders: { readonly count: number };
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
    alert_not_acknowledged: undefined;
    alert_not_yours: { readonly who: TextValue };
    alert_too_close: { readonly when: TextValue };
    alert_busy: undefined;
    alert_noted: undefined;
    help_watch: undefined;
    help_watch_example: undefined;
    help_watch_channel: undefined;
    help_watch_source: undefined;
    help_unwatch_brief: undefined;
    help_unwatch: undefined;
    help_unwatch_example: undefined;
    help_watching_brief: undefined;
    help_watching: undefined;
    help_watching_example: undefined;
    help_posts_brief: undefined;
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
    watch_button_stop: undefined;
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
    unwatch_left: { readonly room: TextValue; readonly words: TextValue };
    unwatch_nothing_left: { readonly room: TextValue };
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
    list_attention: { readonly count: number; readonly total: number };
    list_attention_none: undefined;
    list_attention_none_known: undefined;
    list_all_healthy: undefined;
    help_posts: undefined;
    help_posts_example: undefined;
    help_agenda_brief: undefined;
    help_agenda: undefined;
    help_agenda_window: undefined;
    help_agenda_state: undefined;
    help_agenda_name: undefined;
    help_agenda_example: undefined;
    help_schedule_brief: undefined;
    help_schedule: undefined;
    help_schedule_example: undefined;
    help_reschedule_brief: undefined;
    help_reschedule: undefined;
    help_reschedule_example: undefined;
    help_move_brief: undefined;
    help_move: undefined;
    help_move_example: undefined;
    help_move_all: undefined;
    help_move_posts: undefined;
    help_cancel_brief: undefined;
    help_cancel: undefined;
    help_cancel_example: undefined;
    help_list_brief: undefined;
    posts_headline: { readonly count: number; readonly name: TextValue; readonly platform: TextValue };
    posts_none: { readonly name: TextValue; readonly platform: TextValue };
    posts_nameless: { readonly count: number };
    posts_unknown: { readonly problem: TextValue };
    posts_health_unknown: undefined;
    posts_unhealthy: { readonly count: number; readonly state: TextValue };
    posts_gone: { readonly count: number };
    posts_post: { readonly id: TextValue; readonly platform: TextValue; readonly title: TextValue; readonly when: TextValue };
    posts_untitled: undefined;
    posts_undated: undefined;
    posts_overdue_when: { readonly when: TextValue };
    posts_overdue: { readonly count: number };
    posts_page: { readonly asOf: TextValue; readonly page: number; readonly pages: number };
    posts_button_cancel: undefined;
    posts_button_cancel_all: undefined;
    posts_button_earlier: undefined;
    posts_button_later: undefined;
    posts_may_fail: { readonly count: number; readonly state: TextValue };
    posts_disconnected: { readonly when: TextValue; readonly who: TextValue };
    posts_lost: { readonly count: number };
    posts_row: { readonly id: TextValue; readonly title: TextValue; readonly when: TextValue };
    posts_webhook: { readonly link: TextValue; readonly name: TextValue };
    posts_choice_open: undefined;
    posts_choice_cancel: undefined;
    posts_video: { readonly video: TextValue };
    posts_thumbnail_alt: { readonly title: TextValue };
    posts_status_published: undefined;
    posts_status_failed: undefined;
    posts_status_draft: undefined;
    posts_status_other: { readonly status: TextValue };
    agenda_headline: { readonly count: number; readonly days: number; readonly window: 'today' | 'tomorrow' | 'week' | 'other' };
    agenda_headline_failing: { readonly count: number; readonly days: number; readonly failing: number; readonly why: TextValue; readonly window: 'today' | 'tomorrow' | 'week' | 'other' };
    agenda_may_fail: { readonly count: number; readonly why: TextValue };
    agenda_unknown: { readonly count: number; readonly why: TextValue };
    agenda_why_expired: { readonly name: TextValue };
    agenda_why_token_invalid: { readonly name: TextValue };
    agenda_why_error: { readonly name: TextValue };
    agenda_why_gone: { readonly name: TextValue };
    agenda_why_unknown: { readonly name: TextValue };
    agenda_why_unlisted: { readonly name: TextValue };
    agenda_why_unseen: { readonly name: TextValue };
    agenda_why_unchecked: { readonly name: TextValue };
    agenda_why_nameless: undefined;
    agenda_overdue_count: { readonly count: number };
    agenda_undated_count: { readonly count: number };
    agenda_filter: { readonly filter: TextValue };
    agenda_incomplete: { readonly problem: TextValue };
    agenda_unreadable: { readonly count: number };
    agenda_unlisted: { readonly problem: TextValue };
    agenda_overdue: { readonly count: number };
    agenda_day: { readonly count: number; readonly day: TextValue };
    agenda_day_today: { readonly count: number; readonly day: TextValue };
    agenda_day_tomorrow: { readonly count: number; readonly day: TextValue };
    agenda_undated: { readonly count: number };
    agenda_row: { readonly account: TextValue; readonly id: TextValue; readonly platform: TextValue; readonly state: TextValue; readonly title: TextValue; readonly when: TextValue };
    agenda_state_fails: { readonly state: TextValue };
    agenda_state_may_fail: { readonly state: TextValue };
    agenda_state_unknown: { readonly state: TextValue };
    agenda_state_before: { readonly state: TextValue; readonly when: TextValue };
    agenda_gone: undefined;
    agenda_not_listed: undefined;
    agenda_nameless: undefined;
    agenda_clock: undefined;
    agenda_outside: { readonly count: number };
    agenda_no_account: { readonly words: TextValue };
    agenda_no_account_near: { readonly names: TextValue };
    posts_choice_move: undefined;
    cancel_question: { readonly title: TextValue };
    cancel_from: { readonly account: TextValue };
    cancel_permanent: undefined;
    cancel_undoable: undefined;
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
    cancel_undo_means: undefined;
    cancel_undone: { readonly id: TextValue };
    cancel_undo_answered: undefined;
    cancel_undo_forgotten: { readonly id: TextValue };
    cancel_undo_still_there: { readonly id: TextValue };
    cancel_undo_standing: { readonly id: TextValue };
    cancel_all_question: { readonly count: number; readonly name: TextValue };
    cancel_all_means: undefined;
    cancel_all_button_confirm: { readonly count: number };
    cancel_all_button_keep: { readonly count: number };
    cancel_all_kept: { readonly name: TextValue };
    cancel_all_running: { readonly count: number; readonly done: number; readonly name: TextValue };
    cancel_all_done: { readonly count: number; readonly name: TextValue };
    cancel_all_partly: { readonly count: number; readonly done: number; readonly name: TextValue };
    cancel_all_open: { readonly count: number; readonly done: number; readonly name: TextValue; readonly unsure: number };
    cancel_all_undoing: { readonly count: number; readonly done: number; readonly name: TextValue };
    cancel_all_undone: { readonly count: number; readonly name: TextValue };
    cancel_all_undone_partly: { readonly count: number; readonly done: number; readonly name: TextValue };
    cancel_all_undone_open: { readonly count: number; readonly done: number; readonly name: TextValue; readonly unsure: number };
    cancel_all_cancelled: { readonly count: number };
    cancel_all_gone: { readonly count: number };
    cancel_all_failed: { readonly count: number };
    cancel_all_unknown: { readonly count: number };
    cancel_all_restored: { readonly count: number };
    cancel_all_not_restored: { readonly count: number };
    cancel_all_unsure: { readonly count: number };
    cancel_all_trouble: { readonly problem: TextValue };
    cancel_all_asked_by: { readonly who: TextValue };
    cancel_all_decided_by: { readonly who: TextValue };
    cancel_all_undone_by: { readonly who: TextValue };
    cancel_all_nothing: undefined;
    cancel_all_not_in_room: { readonly line: TextValue };
    cancel_all_elsewhere: undefined;
    cancel_all_none: undefined;
    cancel_all_answered: undefined;
    cancel_all_lapsed: { readonly line: TextValue };
    cancel_all_forgotten: undefined;
    cancel_all_busy: undefined;
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
    schedule_conflicts: { readonly count: number };
    schedule_conflicts_unknown: undefined;
    schedule_button_details: undefined;
    schedule_no_window: undefined;
    schedule_window_title: undefined;
    schedule_window_what: { readonly connection: TextValue; readonly video: TextValue };
    schedule_window_reading: undefined;
    schedule_window_no_reading: undefined;
    schedule_window_field_title: undefined;
    schedule_window_field_description: undefined;
    schedule_window_field_tags: undefined;
    schedule_window_field_privacy: undefined;
    schedule_window_privacy_default: undefined;
    schedule_privacy_public: undefined;
    schedule_privacy_unlisted: undefined;
    schedule_privacy_private: undefined;
    schedule_window_empty: undefined;
    schedule_window_too_long: { readonly count: number; readonly most: number };
    schedule_window_too_many: { readonly count: number; readonly most: number };
    schedule_window_no_privacy: undefined;
    schedule_details_unknown: undefined;
    schedule_details_again: undefined;
    schedule_different_details: undefined;
    reschedule_question: { readonly title: TextValue; readonly when: TextValue };
    reschedule_question_two: { readonly one: TextValue; readonly other: TextValue; readonly title: TextValue };
    reschedule_button_confirm: undefined;
    reschedule_not_yet: undefined;
    reschedule_done: { readonly title: TextValue; readonly when: TextValue };
    reschedule_where: { readonly account: TextValue; readonly platform: TextValue };
    reschedule_before: { readonly when: TextValue };
    reschedule_by: { readonly who: TextValue };
    reschedule_will_fail: { readonly state: TextValue };
    reschedule_may_fail: { readonly state: TextValue };
    reschedule_there: { readonly id: TextValue; readonly when: TextValue };
    reschedule_changed: { readonly id: TextValue; readonly when: TextValue };
    reschedule_different: { readonly id: TextValue; readonly when: TextValue };
    reschedule_not_pending: { readonly id: TextValue; readonly status: TextValue };
    reschedule_gone: { readonly id: TextValue };
    reschedule_past: { readonly when: TextValue };
    reschedule_failed: { readonly problem: TextValue };
    reschedule_unknown: { readonly id: TextValue; readonly problem: TextValue };
    reschedule_unknown_old: { readonly id: TextValue; readonly problem: TextValue; readonly when: TextValue };
    reschedule_under_way: { readonly id: TextValue };
    reschedule_kept: { readonly id: TextValue };
    reschedule_examples: undefined;
    reschedule_no_window: { readonly line: TextValue };
    reschedule_window_title: undefined;
    reschedule_window_date: undefined;
    reschedule_window_time: undefined;
    reschedule_window_hours: undefined;
    reschedule_window_submit: undefined;
    reschedule_window_no_date: undefined;
    reschedule_window_no_time: undefined;
    reschedule_window_past: undefined;
    help_list: undefined;
    help_list_source: undefined;
    help_list_kind: undefined;
    help_list_state: undefined;
    help_list_example: undefined;
    help_check_brief: undefined;
    list_summary: { readonly count: number; readonly parts: TextValue };
    list_summary_some: { readonly count: number; readonly parts: TextValue; readonly total: number };
    list_summary_others: { readonly count: number; readonly parts: TextValue };
    list_line: { readonly id: TextValue; readonly name: TextValue; readonly state: TextValue; readonly what: TextValue };
    list_count_healthy: { readonly count: number };
    list_count_enabled: { readonly count: number };
    list_count_working: { readonly count: number };
    list_count_expired: { readonly count: number };
    list_count_token_invalid: { readonly count: number };
    list_count_error: { readonly count: number };
    list_count_failing: { readonly count: number };
    list_count_disabled_by_server: { readonly count: number };
    list_count_script_broken: { readonly count: number };
    list_count_setup_broken: { readonly count: number };
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
    list_unreachable_hooked: { readonly problem: TextValue };
    list_unreachable_rocketchat: { readonly problem: TextValue };
    list_hidden_hooked: { readonly problem: TextValue };
    list_hidden_rocketchat: { readonly problem: TextValue };
    list_part_incomplete: { readonly problem: TextValue; readonly source: TextValue };
    list_left: { readonly count: number; readonly most: number };
    list_seen: { readonly parts: TextValue };
    list_not_public: undefined;
    list_public_question: { readonly count: number };
    list_public_kept: undefined;
    list_seen_now: { readonly count: number };
    list_seen_before: { readonly count: number; readonly time: TextValue };
    list_seen_not: { readonly count: number };
    list_unread: { readonly count: number; readonly problem: TextValue };
    list_histories_left: { readonly count: number };
    list_may_see_nothing: undefined;
    list_page: { readonly asOf: TextValue; readonly page: number; readonly pages: number };
    list_button_previous: undefined;
    list_button_next: undefined;
    list_row_open: undefined;
    list_row_posts: undefined;
    list_row_watch: undefined;
    list_row_enable: undefined;
    list_row_disable: undefined;
    list_row_disconnect: undefined;
    overview_empty: undefined;
    overview_more: { readonly count: number };
    overview_button_list: undefined;
    overview_button_help: undefined;
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
    state_setup_broken: undefined;
    state_failing: undefined;
    state_degraded: undefined;
    state_retrying: undefined;
    state_quiet: undefined;
    state_untested: undefined;
    state_unknown: undefined;
    state_unseen: undefined;
    state_unchecked: undefined;
    card_unnamed_account: undefined;
    card_unnamed_webhook: undefined;
    card_headline: { readonly name: TextValue; readonly what: TextValue };
    card_checked: { readonly state: TextValue; readonly when: TextValue };
    card_check_never: { readonly state: TextValue };
    card_check_unknown: { readonly state: TextValue };
    card_stake_will: { readonly count: number };
    card_stake_may: { readonly count: number };
    card_stake_will_next: { readonly count: number; readonly title: TextValue; readonly when: TextValue };
    card_stake_may_next: { readonly count: number; readonly title: TextValue; readonly when: TextValue };
    card_stake_overdue: { readonly count: number; readonly title: TextValue; readonly when: TextValue };
    card_stake_none: undefined;
    card_stake_unread: undefined;
    card_disconnected: { readonly id: TextValue; readonly when: TextValue; readonly who: TextValue };
    card_public_question: { readonly name: TextValue };
    card_public_kept: { readonly id: TextValue };
    card_not_public: undefined;
    card_token_valid: undefined;
    card_token_invalid: undefined;
    card_connected: { readonly date: TextValue };
    card_when: { readonly absolute: TextValue; readonly relative: TextValue };
    card_posts_as: { readonly who: TextValue };
    card_channels: { readonly channels: TextValue };
    card_targets: { readonly targets: TextValue };
    card_event: { readonly event: TextValue };
    card_trigger_words: { readonly words: TextValue };
    card_created_by: { readonly who: TextValue };
    card_creator_unknown: undefined;
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
    button_posts: undefined;
    button_watch: undefined;
    button_enable: undefined;
    button_disable: undefined;
    button_send_again: undefined;
    button_show: undefined;
    button_post_here: undefined;
    button_cancel: undefined;
    button_reconnect: undefined;
    button_disconnect: undefined;
    button_open_webhook: undefined;
    button_details: undefined;
    button_close: undefined;
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
    fix_disabled_by_server_step: undefined;
    fix_script_broken: undefined;
    fix_script_broken_step: { readonly link: TextValue };
    fix_setup_broken: undefined;
    fix_setup_broken_step: { readonly link: TextValue };
    fix_enable: { readonly link: TextValue };
    fix_enable_here: { readonly link: TextValue };
    fix_open: { readonly link: TextValue };
    fix_administration: undefined;
    fix_failing: undefined;
    fix_failing_step: undefined;
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
    strip_share: { readonly good: number; readonly judged: number; readonly share: number };
    strip_short: { readonly good: number; readonly judged: number };
    strip_last_failure_short: { readonly when: TextValue };
    strip_others: { readonly count: number };
    strip_known: { readonly count: number };
    strip_retried: { readonly count: number };
    strip_last_failure: { readonly state: TextValue; readonly when: TextValue };
    strip_last_failure_undated: { readonly state: TextValue };
    strip_no_failure: undefined;
    strip_title: undefined;
    script_flaws: { readonly flaws: TextValue };
    script_flaws_step: { readonly link: TextValue };
    script_flaws_none: undefined;
    script_flaws_unchecked: undefined;
    script_flaw_octal_literal: undefined;
    script_flaw_duplicate_parameter: undefined;
    script_flaw_syntax_error: undefined;
    details_title: { readonly name: TextValue };
    details_unknown: undefined;
    details_enabled: { readonly enabled: 'yes' | 'no' | 'other' };
    details_event: { readonly event: TextValue };
    details_event_sendMessage: undefined;
    details_event_fileUploaded: undefined;
    details_event_roomArchived: undefined;
    details_event_roomCreated: undefined;
    details_event_roomJoined: undefined;
    details_event_roomLeft: undefined;
    details_event_userCreated: undefined;
    details_words: { readonly where: 'anywhere' | 'start' | 'other'; readonly words: TextValue };
    details_words_none: undefined;
    details_edits: { readonly runs: 'yes' | 'no' | 'other' };
    details_targets: { readonly targets: TextValue };
    details_channels: { readonly channels: TextValue };
    details_posts_as: { readonly who: TextValue };
    details_alias: { readonly name: TextValue };
    details_emoji: { readonly emoji: TextValue };
    details_created: { readonly when: TextValue; readonly who: TextValue };
    details_changed: { readonly when: TextValue; readonly who: TextValue };
    details_script: { readonly state: 'on' | 'off' | 'other' };
    details_script_engine: { readonly engine: TextValue };
    details_retries: { readonly count: number; readonly duration: TextValue };
    details_retries_none: undefined;
    details_retries_unknown: undefined;
    details_retries_long: undefined;
    details_target_room: { readonly room: TextValue };
    trigger_title: undefined;
    trigger_disabled: undefined;
    trigger_any: { readonly where: TextValue };
    trigger_start: { readonly where: TextValue; readonly words: TextValue };
    trigger_contains: { readonly where: TextValue; readonly words: TextValue };
    trigger_edits: undefined;
    trigger_file: { readonly where: TextValue };
    trigger_archived: undefined;
    trigger_created: undefined;
    trigger_joined: { readonly where: TextValue };
    trigger_left: { readonly where: TextValue };
    trigger_user: undefined;
    trigger_unknown: undefined;
    trigger_in_all_public_channels: undefined;
    trigger_in_all_private_groups: undefined;
    trigger_in_all_direct_messages: undefined;
    trigger_in_anywhere: undefined;
    trigger_no_test: undefined;
    trigger_incoming: undefined;
    integrity_poster_missing: { readonly who: TextValue };
    integrity_poster_missing_fix: { readonly link: TextValue };
    integrity_poster_deactivated: { readonly who: TextValue };
    integrity_poster_deactivated_fix: { readonly link: TextValue };
    integrity_poster_renamed: { readonly found: 'name' | 'other'; readonly now: TextValue; readonly who: TextValue };
    integrity_poster_renamed_fix: { readonly found: 'name' | 'other'; readonly link: TextValue; readonly now: TextValue };
    integrity_channel_missing: { readonly channel: TextValue; readonly use: 'listens' | 'answers' | 'other' };
    integrity_channel_missing_fix: { readonly link: TextValue };
    integrity_channel_archived: { readonly channel: TextValue; readonly use: 'listens' | 'answers' | 'other' };
    integrity_channel_archived_fix: { readonly channel: TextValue; readonly link: TextValue };
    integrity_channel_private: { readonly channel: TextValue; readonly use: 'listens' | 'answers' | 'other' };
    integrity_channel_private_fix: { readonly channel: TextValue; readonly link: TextValue };
    integrity_channel_read_only: { readonly channel: TextValue; readonly use: 'listens' | 'answers' | 'other' };
    integrity_channel_read_only_fix: { readonly channel: TextValue; readonly link: TextValue };
    integrity_person_missing: { readonly channel: TextValue; readonly use: 'listens' | 'answers' | 'other' };
    integrity_person_missing_fix: { readonly link: TextValue };
    integrity_person_deactivated: { readonly channel: TextValue; readonly use: 'listens' | 'answers' | 'other' };
    integrity_person_deactivated_fix: { readonly link: TextValue };
    integrity_channel_renamed: { readonly channel: TextValue; readonly now: TextValue };
    integrity_channel_renamed_fix: undefined;
    integrity_creator_missing: { readonly who: TextValue };
    integrity_creator_deactivated: { readonly who: TextValue };
    integrity_creator_fix: undefined;
    integrity_target_unencrypted: { readonly hosts: TextValue };
    integrity_target_unencrypted_fix: { readonly link: TextValue };
    integrity_target_localhost: { readonly hosts: TextValue };
    integrity_target_localhost_fix: { readonly link: TextValue };
    integrity_target_private: { readonly hosts: TextValue };
    integrity_target_private_fix: { readonly link: TextValue };
    integrity_target_shared: { readonly count: number };
    integrity_target_shared_fix: undefined;
    integrity_never_fired: undefined;
    integrity_never_fired_fix: { readonly link: TextValue };
    integrity_posts_anywhere: undefined;
    integrity_posts_anywhere_fix: { readonly link: TextValue };
    integrity_in_details: { readonly count: number };
    integrity_not_looked_up: { readonly names: TextValue };
    integrity_not_looked_up_fix: undefined;
    integrity_calls_unknowable_fix: undefined;
    note_created_by: undefined;
    note_room_refused: undefined;
    name_taken: { readonly id: TextValue; readonly name: TextValue; readonly what: TextValue; readonly words: TextValue };
    name_taken_only: { readonly id: TextValue; readonly name: TextValue; readonly words: TextValue };
    name_line: { readonly name: TextValue; readonly what: TextValue };
    name_several: { readonly count: number; readonly words: TextValue };
    name_more: { readonly count: number };
    name_did_you_mean: { readonly count: number };
    name_none_hooked: { readonly words: TextValue };
    name_none_rocketchat: { readonly words: TextValue };
    name_none_anywhere: { readonly words: TextValue };
    name_only_watched: undefined;
    name_is_webhook: undefined;
    name_enable_question: { readonly id: TextValue; readonly name: TextValue; readonly what: TextValue };
    name_button_enable: undefined;
    name_button_cancel: undefined;
    name_dismissed: { readonly id: TextValue };
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
    problem_in_front_fix: { readonly setting: TextValue };
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
    problem_unreadable_incomplete: { readonly source: TextValue };
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
    problem_may_not_manage_admin: undefined;
    problem_impossible_id_too_long: undefined;
    problem_impossible_id_reserved: { readonly id: TextValue };
    problem_impossible_id_post: undefined;
    problem_impossible_id_video: undefined;
    problem_no_such_user: { readonly username: TextValue };
    problem_unknown_subcommand: { readonly word: TextValue };
    problem_did_you_mean: { readonly line: TextValue };
    problem_see_help: undefined;
    unknown_ran: { readonly line: TextValue; readonly word: TextValue };
    unknown_button_run: undefined;
    problem_missing_id: undefined;
    problem_missing_post: undefined;
    problem_missing_video: undefined;
    problem_missing_order: undefined;
    problem_missing_when: undefined;
    problem_missing_watched: undefined;
    problem_missing_unwatched: undefined;
    problem_missing_target: undefined;
    problem_missing_owner: undefined;
    problem_missing_heir: undefined;
    problem_unknown_option: { readonly word: TextValue };
    problem_unknown_word: { readonly word: TextValue };
    problem_unknown_filter: { readonly word: TextValue };
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
    complaint_mention: { readonly setting: TextValue };
    complaint_credential: { readonly setting: TextValue };
    complaint_stored: { readonly complaint: TextValue; readonly value: TextValue };
    complaint_stored_nothing: { readonly complaint: TextValue };
    complaint_used_instead: { readonly complaint: TextValue; readonly value: TextValue };
    help_check: undefined;
    help_check_example: undefined;
    check_going_on: undefined;
    check_busy: undefined;
    check_nothing: undefined;
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
}

/** The texts by language, in ICU MessageFormat. */
export const catalog: Readonly<Record<string, Readonly<Record<string, string>>>> = 
{
    "de": {
        "command_params": "list|get|posts|agenda|check|disconnect|schedule|reschedule|move|cancel|enable|disable|watch|unwatch|watching|…|help",
        "command_description": "Zustand von Hooked-Konten und den Webhooks dieses Arbeitsbereichs",
        "settings_hooked": "Hooked",
        "settings_rocketchat": "Rocket.Chat-Webhooks",
        "settings_access": "Zugriff",
        "settings_monitor": "Überwachung",
        "settings_limits": "Grenzwerte",
        "setting_hooked_api_key": "API-Schlüssel von Hooked",
        "setting_hooked_api_key_description": "Sie erstellen ihn auf hooked.so unter „Settings“, „API“. Er geht an die Adresse unten und dorthin, wohin diese weiterleitet. Rocket.Chat speichert ihn unverschlüsselt: Alle, die Apps verwalten dürfen, können ihn lesen.",
        "setting_hooked_api_key_placeholder": "Schlüssel einfügen; Hooked zeigt ihn nur einmal",
        "setting_hooked_api_url": "API-Adresse von Hooked",
        "setting_hooked_api_url_description": "Mit oder ohne Pfad; leer bedeutet https://api.hooked.so.",
        "setting_hooked_api_url_placeholder": "https://api.hooked.so",
        "setting_hooked_dashboard_url": "Dashboard-Adresse von Hooked",
        "setting_hooked_dashboard_url_description": "Die Seite, auf der Konten neu verbunden werden; Karten defekter Verbindungen verweisen darauf.",
        "setting_hooked_dashboard_url_placeholder": "https://hooked.so/settings/integrations",
        "setting_rocketchat_url": "Adresse von Rocket.Chat",
        "setting_rocketchat_url_description": "Nur ausfüllen, wenn der Server sich unter seiner Website-URL nicht selbst erreicht; sonst nutzt die App diese.",
        "setting_rocketchat_url_placeholder": "http://localhost:3000",
        "setting_rocketchat_user_id": "Benutzer-ID zum Zugangsschlüssel",
        "setting_rocketchat_user_id_description": "Rocket.Chat zeigt sie neben einem neuen persönlichen Zugangsschlüssel. Das Konto braucht nur die Berechtigungen, eingehende und ausgehende Integrationen zu verwalten.",
        "setting_rocketchat_user_id_placeholder": "aobEdbYhXfu5hkeqG",
        "setting_rocketchat_auth_token": "Persönlicher Zugangsschlüssel",
        "setting_rocketchat_auth_token_description": "Der Schlüssel des Kontos oben. Er geht an die Adresse oben und dorthin, wohin diese weiterleitet. Rocket.Chat speichert ihn unverschlüsselt: Alle, die Apps verwalten dürfen, können ihn lesen.",
        "setting_rocketchat_auth_token_placeholder": "Schlüssel einfügen; Rocket.Chat zeigt ihn nur einmal",
        "setting_view_roles": "Rollen mit Leserecht",
        "setting_view_roles_description": "Globale Rollen, die Hooked-Verbindungen sehen dürfen, durch Kommas getrennt. Rollen mit Verwaltungsrecht dürfen sie immer sehen; für Webhooks zählen die Berechtigungen jeder Person.",
        "setting_view_roles_placeholder": "user",
        "setting_manage_roles": "Rollen mit Verwaltungsrecht",
        "setting_manage_roles_description": "Globale Rollen, die trennen, planen, zurückziehen, aktivieren, deaktivieren und beobachten dürfen, durch Kommas getrennt.",
        "setting_manage_roles_placeholder": "admin",
        "setting_card_visibility": "Wer Karten sieht",
        "setting_card_visibility_description": "Eine Option des Befehls, etwa „private“, hat Vorrang. Fehler und Hilfe sieht immer nur die Person, die gefragt hat.",
        "setting_card_visibility_room": "Alle im Channel",
        "setting_card_visibility_private": "Nur die Person, die gefragt hat",
        "setting_disconnect_approval": "Wer eine Trennung bestätigt",
        "setting_disconnect_approval_description": "Wer bestätigen darf, dass ein Konto getrennt wird. Eine Anfrage wartet 24 Stunden auf eine andere Person mit Verwaltungsrecht; was unter der strengeren Wahl angefragt wurde, behält sie.",
        "setting_disconnect_approval_self": "Auch die Person, die gefragt hat",
        "setting_disconnect_approval_second": "Nur eine andere Person mit Verwaltungsrecht",
        "setting_disconnect_grace_minutes": "Minuten zum Rückgängigmachen",
        "setting_disconnect_grace_minutes_description": "0 bis 60 Minuten zwischen Bestätigung und Trennung, in denen Personen mit Verwaltungsrecht und die anfragende Person sie rückgängig machen können; 0: keine.",
        "setting_monitor_interval_minutes": "Minuten zwischen Prüfungen",
        "setting_monitor_interval_minutes_description": "1 bis 1440 Minuten; so oft prüft die App, was Channels beobachten.",
        "setting_monitor_channel": "Channel für Änderungen und Warnungen",
        "setting_monitor_channel_description": "Erhält eine Zeile für jede Änderung über diese App und jede Warnung, die ihr eigener Channel nicht annimmt.",
        "setting_alert_after_failures": "Fehlgeschlagene Prüfungen bis zur Warnung",
        "setting_alert_after_failures_description": "1 bis 100 in Folge. Was nicht von selbst vorübergeht, etwa ein abgelaufenes Token oder ein fehlendes Konto, wird sofort gemeldet.",
        "setting_reminder_hours": "Stunden zwischen Erinnerungen",
        "setting_reminder_hours_description": "1 bis 720 Stunden; bis die Integration wieder funktioniert oder jemand die Warnung übernimmt.",
        "setting_alert_mention": "Erwähnung in kritischen Warnungen",
        "setting_alert_mention_description": "Eine Person, ein Team, @all oder @here: wird erwähnt, wenn eine Warnung kritisch ist oder wird. Leer: keine Erwähnung. Für @all und @here braucht der Benutzer der App die Berechtigung dazu.",
        "setting_alert_mention_placeholder": "@bereitschaft",
        "setting_metrics_token": "Zugangsschlüssel für Metriken",
        "setting_metrics_token_description": "Überwachungsprogramme senden ihn als Bearer-Token, um die Adressen „metrics“ und „health“ der App zu lesen. Leer: beide sind deaktiviert. Rocket.Chat schreibt ihn bei jeder Anfrage ins Protokoll der App; verwenden Sie ihn für nichts anderes.",
        "setting_request_timeout_ms": "Zeitlimit pro Anfrage (ms)",
        "setting_request_timeout_ms_description": "500 bis 15000 Millisekunden für jede Anfrage an Hooked oder Rocket.Chat. Ein Befehl dauert in jedem Fall höchstens 20 Sekunden.",
        "setting_max_parallel_requests": "Parallele Anfragen",
        "setting_max_parallel_requests_description": "1 bis 64 gleichzeitige Anfragen an jeden Dienst, wenn die App viele Integrationen prüft.",
        "help_intro": "*Hooked Integrations*: `/integration` allein zeigt, was Aufmerksamkeit braucht. Dahinter steht:",
        "help_group_look": "*Ansehen:* {items}",
        "help_group_act": "*Handeln:* {items}",
        "help_group_watch": "*Beobachten:* {items}",
        "help_group_admin": "*Verwalten:* {items}",
        "help_not_set_up": "⚠️ *Noch nicht eingerichtet:* {settings}",
        "help_options": "Optionen:",
        "help_get_brief": "eine im Detail",
        "help_get": "Zeigt, ob eine Verbindung oder ein Webhook funktioniert und was sonst zu tun ist",
        "help_get_private": "nur mir anzeigen",
        "help_get_public": "allen hier zeigen",
        "help_get_source": "nur an einer Stelle suchen",
        "help_get_created_by": "Webhooks: nur, wenn diese Person ihn erstellt hat",
        "help_get_details": "Webhooks: alles darüber, nur für Sie",
        "help_get_example": "Zum Beispiel `/integration get My TikTok`. Auch ein Benutzername (`@myaccount`), ein Teil des Namens oder eine ID genügt.",
        "help_help_brief": "mehr zu einem davon",
        "help_help": "Zeigt, was Sie hier tun können",
        "help_help_example": "Zum Beispiel `/integration help get`",
        "help_disconnect_brief": "Konto trennen",
        "help_complaints": "⚠️ *Zu korrigierende Einstellungen:*",
        "help_settings_place": "Das geht unter Administration → Marketplace → Private Apps → Hooked Integrations → Einstellungen.",
        "help_disconnect": "Trennt ein Konto von Hooked: zeigt, was davon betroffen wäre, und fragt vorher nach",
        "help_disconnect_example": "Bis eine berechtigte Person zustimmt, geschieht nichts. Die Frage verfällt nach 10 Minuten.",
        "help_enable_brief": "Webhook aktivieren",
        "disconnect_title": "*{name} trennen?* · {id}",
        "disconnect_title_running": "*{name} wird getrennt* · {id}",
        "disconnect_title_grace": "*{name} wird bald getrennt* · {id}",
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
        "disconnect_state_changed": "⚠️ Als angefragt wurde, war der Zustand des Kontos: {was}. Daher *wurde nichts unternommen*. Prüfen Sie ihn noch einmal, und entscheiden Sie dann.",
        "disconnect_differs_added": "• {count, plural, one {# Beitrag kam hinzu} other {# Beiträge kamen hinzu}}",
        "disconnect_differs_gone": "• {count, plural, one {# Beitrag steht nicht mehr an} other {# Beiträge stehen nicht mehr an}}",
        "disconnect_differs_moved": "• {count, plural, one {# Beitrag hat eine andere Zeit} other {# Beiträge haben eine andere Zeit}}",
        "disconnect_button_review": "Prüfen…",
        "disconnect_button_keep": "Abbrechen",
        "disconnect_button_refuse": "Ablehnen, zurücknehmen",
        "disconnect_button_undo": "Rückgängig machen",
        "disconnect_button_request": "Bestätigung anfragen",
        "disconnect_button_retry": "Erneut versuchen",
        "disconnect_button_proceed": "Trotzdem fortfahren",
        "disconnect_asked_by": "Angefragt von {who} am {when}",
        "disconnect_needs_second": "{who} hat gefragt; eine andere Person mit Verwaltungsrecht muss bestätigen. Sobald {who} über _Prüfen…_ die Anfrage sendet, bleibt sie 24 Stunden offen.",
        "disconnect_requested": "⏸️ *{who} hat angefragt; eine andere Person mit Verwaltungsrecht muss bestätigen.* Bis dahin geschieht nichts.",
        "disconnect_requested_elsewhere": "Wer Verwaltungsrecht hat und diese Nachricht nicht sieht, erhält sie mit {line}.",
        "disconnect_requested_at": "Anfrage gesendet am {when}",
        "disconnect_chosen_cancel": "Anstehende Beiträge werden vorher zurückgezogen.",
        "disconnect_chosen_leave": "Anstehende Beiträge bleiben stehen und schlagen fehl.",
        "disconnect_counting": "⏱️ Trennung: {when}. Bis dahin hält _Rückgängig machen_ das Konto verbunden.",
        "disconnect_void": "{who} darf keine Konten mehr trennen, daher zählt die Anfrage nicht mehr. Es wurde nichts unternommen. Neu fragen: {line}",
        "disconnect_lapses": "verfällt am {when}",
        "disconnect_lapsed": "Innerhalb von 10 Minuten wurde nicht entschieden, daher ist die Frage verfallen. Es wurde nichts unternommen. Neu fragen: {line}",
        "disconnect_request_lapsed": "Innerhalb von 24 Stunden hat keine andere Person mit Verwaltungsrecht bestätigt, daher ist die Anfrage verfallen. Es wurde nichts unternommen. Neu fragen: {line}",
        "disconnect_decided_by": "bestätigt von {who} am {when}",
        "disconnect_lapsed_short": "Diese Frage ist verfallen, und es wurde nichts unternommen. Fragen Sie neu.",
        "disconnect_kept_by": "beibehalten von {who} am {when}",
        "disconnect_withdrawn_by": "zurückgenommen von {who} am {when}",
        "disconnect_refused_by": "abgelehnt von {who} am {when}",
        "disconnect_undone_by": "rückgängig gemacht von {who} am {when}",
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
        "disconnect_window_confirm": "{who} hat das {when} angefragt. Sie bestätigen es als andere Person mit Verwaltungsrecht.",
        "disconnect_window_request": "Sie haben gefragt, daher muss eine andere Person mit Verwaltungsrecht bestätigen. Die Anfrage bleibt 24 Stunden offen.",
        "disconnect_window_grace": "Zwischen Bestätigung und Trennung {count, plural, one {vergeht # Minute} other {vergehen # Minuten}}. So lange lässt sie sich rückgängig machen.",
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
        "disconnect_forgotten": "Die App hat keinen Eintrag mehr zu dieser Trennung: Sie behält ihn höchstens 30 Tage. `/integration audit` zeigt, was geschehen ist, und `/integration disconnect <id>` fragt erneut.",
        "disconnect_own_request": "Sie haben angefragt, daher muss eine andere Person mit Verwaltungsrecht bestätigen: Zwei Personen müssen einig sein. Sie können die Anfrage zurücknehmen.",
        "disconnect_another_continues": "Sie haben diese Trennung angefragt, daher muss eine andere Person mit Verwaltungsrecht wählen, wie es weitergeht: Zwei Personen müssen einig sein.",
        "disconnect_undo_late": "Zu spät zum Rückgängigmachen: Die Zeit ist um. Die Nachricht zeigt den Stand.",
        "disconnect_undone_already": "Das ist schon rückgängig gemacht: Das Konto bleibt verbunden.",
        "disconnect_undo_busy": "Noch nicht rückgängig gemacht: Die App arbeitet gerade daran. Wählen Sie _Rückgängig machen_ in ein paar Sekunden noch einmal.",
        "disconnect_elsewhere": "Eine andere Frage zu diesem Konto ist entschieden und wird ausgeführt. Deren Nachricht zeigt den Stand.",
        "disconnect_open": "{who} hat schon nach {name} gefragt ({when}). {question} ist noch offen.",
        "disconnect_open_question": "Die Frage",
        "disconnect_open_request": "{who} hat die Trennung von {name} · {id} angefragt ({when}); eine andere Person mit Verwaltungsrecht muss bestätigen.",
        "disconnect_open_grace": "Die Trennung von {name} · {id} ist von {who} bestätigt.",
        "disconnect_notice": "{who} hat angefragt; eine andere Person mit Verwaltungsrecht muss bestätigen. _Prüfen…_ zeigt, was die Trennung zerstören würde.",
        "disconnect_busy": "Eine andere Person oder die App selbst arbeitet gerade daran. Die Nachricht zeigt den Stand.",
        "disconnect_unanswered_post": "Hooked hat nicht eindeutig geantwortet, ob {title} zurückgezogen ist; die App prüft es noch einmal. {problem}",
        "disconnect_fallback": "{title} {words}",
        "disconnect_webhook": "{name} ist ein Webhook dieses Arbeitsbereichs: Es gibt nichts zu trennen. Unter {link} lässt er sich deaktivieren und aktivieren; ihn dort zu löschen, ist endgültig.",
        "move_title_asked": "*{count, plural, one {# Beitrag} other {# Beiträge}} von {from} auf {to} verschieben?*",
        "move_title_running": "*{count, plural, one {# Beitrag wird} other {# Beiträge werden}} von {from} auf {to} verschoben*",
        "move_title_all": "*{count, plural, one {# Beitrag} other {# Beiträge}} von {from} auf {to} verschoben*",
        "move_title_some": "*{moved, number} von {count, plural, one {# Beitrag} other {# Beiträgen}} von {from} auf {to} verschoben*",
        "move_title_kept": "*Die Beiträge bleiben auf {from}, nicht {to}*",
        "move_target_state": "{to}: {state}",
        "move_target_unknown": "❔ Hooked sagt nicht, ob {to} funktioniert. Wenn nicht, schlagen die verschobenen Beiträge fehl.",
        "move_ahead": "{count, plural, one {*# Beitrag* behält seine Zeit:} other {*# Beiträge* behalten ihre Zeiten:}}",
        "move_late": "🕘 {count, plural, one {*# Beitrag* ist überfällig oder ohne Zeit. Er bleibt, wenn Sie keine Zeit wählen:} other {*# Beiträge* sind überfällig oder ohne Zeit. Sie bleiben, wenn Sie keine Zeiten wählen:}}",
        "move_standing": "{count, plural, one {*# Beitrag* bleibt} other {*# Beiträge* bleiben}} außen vor, weil {to} dasselbe Video zur selben Zeit schon hat: {titles}",
        "move_no_video": "⚠️ {count, plural, one {*# Beitrag* bleibt} other {*# Beiträge* bleiben}} außen vor, weil Hooked das Video nicht nennt: {titles}",
        "move_conflicts": "⚠️ {count, plural, one {*# Beitrag* erscheint} other {*# Beiträge* erscheinen}} innerhalb von 15 Minuten um einen anderen Beitrag auf {to}.",
        "move_surplus": "Auf einmal gehen {most, number} Beiträge. {count, plural, one {*# Beitrag* bleibt} other {*# Beiträge* bleiben}}: Geben Sie den Befehl für den Rest noch einmal ein.",
        "move_means": "Für jeden Beitrag legt die App eine Kopie auf {to} an, prüft sie dort und zieht dann den Beitrag auf {from} zurück. Titel, Beschreibung, Tags und Sichtbarkeit gehen mit. Die IDs ändern sich.",
        "move_button_review": "Prüfen…",
        "move_button_discard": "Nicht verschieben",
        "move_button_stop": "Anhalten",
        "move_button_continue": "Rest erneut versuchen",
        "move_button_offer": "Beiträge verschieben…",
        "move_button_offer_new": "Auf die neue schieben…",
        "move_window_title": "Beiträge verschieben",
        "move_window_submit": "Verschieben",
        "move_late_label": "Wann erscheinen die überfälligen Beiträge?",
        "move_late_leave": "Gar nicht: Sie bleiben, wo sie sind",
        "move_late_soon": "In 15 Minuten, dann alle 15 Minuten",
        "move_late_hour": "In einer Stunde, dann alle 15 Minuten",
        "move_late_tomorrow": "In 24 Stunden, dann alle 15 Minuten",
        "move_late_missing": "Wählen Sie, was mit den überfälligen Beiträgen geschieht.",
        "move_button_late_leave": "Ohne Überfällige",
        "move_button_late_soon": "Überfällige in 15 min",
        "move_button_late_hour": "Überfällige in 1 Std.",
        "move_button_late_tomorrow": "Überfällige in 24 Std.",
        "move_no_window": "Dieser Client öffnet kein Fenster. Die Beiträge von {from} auf {to} verschieben?",
        "move_moving": "⏳ Beitrag {number, number} von {count, number}…",
        "move_checking": "⏳ Beide Kalender werden noch einmal gelesen…",
        "move_on_the_way": "{title} · {id}: {fate, select, creating {auf {from}; wird auf {to} angelegt} made {auf {from} und {to}; die Kopie wird geprüft} proved {auf {from} und {to}; die Kopie ist geprüft} other {auf {to}; wird auf {from} zurückgezogen}}",
        "move_stopped_by": "angehalten von {who}, {when}",
        "move_stopping": "Der Beitrag, der unterwegs ist, wird noch fertig. Kein anderer wird begonnen.",
        "move_over_already": "Dieses Verschieben ist schon zu Ende. Die Nachricht sagt, wo jeder Beitrag steht.",
        "move_lapsed": "Innerhalb von 10 Minuten wurde nicht entschieden, daher ist die Frage verfallen. Nichts wurde verschoben. Neu fragen: {line}",
        "move_end_moved": "{count, plural, one {✅ # Beitrag steht auf {to} und ist auf {from} zurückgezogen:} other {✅ # Beiträge stehen auf {to} und sind auf {from} zurückgezogen:}}",
        "move_end_both": "{count, plural, one {🔴 # Beitrag steht auf beiden Verbindungen, weil Hooked ihn auf {from} nicht zurückgezogen hat:} other {🔴 # Beiträge stehen auf beiden Verbindungen, weil Hooked sie auf {from} nicht zurückgezogen hat:}}",
        "move_end_unproved": "{count, plural, one {⚠️ # Beitrag steht auf beiden Verbindungen: Dass der auf {to} derselbe ist, ist nicht bewiesen, deshalb wurde nichts zurückgezogen:} other {⚠️ # Beiträge stehen auf beiden Verbindungen: Dass die auf {to} dieselben sind, ist nicht bewiesen, deshalb wurde nichts zurückgezogen:}}",
        "move_end_unsure": "{count, plural, one {❔ # Beitrag steht auf {to}. Unbekannt, ob er auf {from} zurückgezogen ist:} other {❔ # Beiträge stehen auf {to}. Unbekannt, ob sie auf {from} zurückgezogen sind:}}",
        "move_end_twice": "{count, plural, one {⚠️ # Beitrag ist auf {from} nicht mehr anstehend: Er erschien oder wurde geändert, bevor er zurückgezogen war. Die Kopie auf {to} gibt es auch. Ziehen Sie sie zurück, wenn einmal reicht:} other {⚠️ # Beiträge sind auf {from} nicht mehr anstehend: Sie erschienen oder wurden geändert, bevor sie zurückgezogen waren. Die Kopien auf {to} gibt es auch. Ziehen Sie sie zurück, wenn einmal reicht:}}",
        "move_end_unmade": "{count, plural, one {❔ # Beitrag steht noch auf {from}. Unbekannt, ob {to} eine Kopie hat:} other {❔ # Beiträge stehen noch auf {from}. Unbekannt, ob {to} Kopien hat:}}",
        "move_end_refused": "{count, plural, one {🔴 # Beitrag steht noch auf {from}, weil Hooked ihn auf {to} nicht angelegt hat:} other {🔴 # Beiträge stehen noch auf {from}, weil Hooked sie auf {to} nicht angelegt hat:}}",
        "move_end_standing": "{count, plural, one {⚠️ # Beitrag steht noch auf {from}, und {to} hat einen anderen mit demselben Video zur selben Zeit:} other {⚠️ # Beiträge stehen noch auf {from}, und {to} hat andere mit denselben Videos zu denselben Zeiten:}}",
        "move_end_changed": "{count, plural, one {✏️ # Beitrag steht noch auf {from}, weil er seit der Vorschau geändert wurde:} other {✏️ # Beiträge stehen noch auf {from}, weil sie seit der Vorschau geändert wurden:}}",
        "move_end_late": "{count, plural, one {🕘 # Beitrag steht noch auf {from}, weil er fällig wurde, bevor er an der Reihe war:} other {🕘 # Beiträge stehen noch auf {from}, weil sie fällig wurden, bevor sie an der Reihe waren:}}",
        "move_end_left": "{count, plural, one {# Beitrag blieb auf {from}:} other {# Beiträge blieben auf {from}:}}",
        "move_end_pending": "{count, plural, one {# Beitrag wurde nicht begonnen und steht noch auf {from}:} other {# Beiträge wurden nicht begonnen und stehen noch auf {from}:}}",
        "move_end_gone": "{count, plural, one {# Beitrag war auf {from} nicht mehr anstehend, bevor er an der Reihe war. Nichts wurde getan:} other {# Beiträge waren auf {from} nicht mehr anstehend, bevor sie an der Reihe waren. Nichts wurde getan:}}",
        "move_end_was_gone": "{count, plural, one {⚠️ Davon war # auf {from} nicht mehr anstehend, bevor die App ihn absagte:} other {⚠️ Davon waren # auf {from} nicht mehr anstehend, bevor die App sie absagte:}}",
        "move_end_missing": "{count, plural, one {🔴 Davon steht # auch auf {to} nicht mehr. Prüfen Sie das in Hooked:} other {🔴 Davon stehen # auch auf {to} nicht mehr. Prüfen Sie das in Hooked:}}",
        "move_end_retimed": "🕘 {title} erscheint jetzt {when}.",
        "move_end_extra": "⚠️ {to} hat weitere gleiche Beiträge, die eine späte Anfrage angelegt haben kann. Ziehen Sie sie zurück, wenn einmal reicht: {ids}",
        "move_end_unread": "❔ Die App konnte beide Kalender am Ende nicht noch einmal lesen.",
        "move_differs_time": "die Zeiten weichen ab",
        "move_differs_account": "die Konten weichen ab",
        "move_differs_video": "die Videos weichen ab",
        "move_differs_status": "der neue ist nicht anstehend",
        "move_differs_details": "Titel oder andere Angaben weichen ab",
        "move_trouble_gone": "🔴 {to} ist nicht mehr mit Hooked verbunden, deshalb wurde kein weiterer Beitrag begonnen.",
        "move_trouble_unhealthy": "{state}: {to} funktioniert jetzt nicht, neue Beiträge würden fehlschlagen. Kein weiterer wurde begonnen.",
        "move_trouble_unanswered": "Hooked gab keine klare Antwort, deshalb liest die App noch einmal, bevor sie etwas tut. {problem}",
        "move_not_in_room": "Nichts wurde gefragt: Alle im Raum sollen sehen, wo die Beiträge stehen, und Sie sind nicht im Raum dieser Karte. Fragen Sie in einem Raum, in dem Sie sind: {line}",
        "move_ask_elsewhere": "Alle im Raum sollen sehen, wo die Beiträge stehen, aber dieser Raum nimmt keine Nachrichten der App an. Fragen Sie in einem anderen Raum.",
        "move_same": "Beide Wörter nennen dieselbe Verbindung, {id}. Nennen Sie zwei verschiedene.",
        "move_other_platform": "{to} gehört zu einer anderen Plattform als die Beiträge und kann sie nicht übernehmen. Wählen Sie eine Verbindung derselben Plattform.",
        "move_target_unhealthy": "{to} funktioniert nicht: {state}. Verschobene Beiträge würden auch fehlschlagen. Verbinden Sie das Konto in Hooked neu und fragen Sie dann noch einmal.",
        "move_no_posts": "{from} hat keine anstehenden Beiträge, es gibt nichts zu verschieben.",
        "move_not_pending": "{count, plural, one {Das ist kein anstehender Beitrag} other {Das sind keine anstehenden Beiträge}} von {from}: {ids}. Nichts wurde verschoben.",
        "move_nothing": "Es gibt nichts zu verschieben: {to} hat dieselben Videos zu denselben Zeiten schon, oder Hooked nennt die Videos nicht.",
        "move_under_way": "Beiträge dieser Verbindung werden schon verschoben. Jene Nachricht zeigt, wie es läuft.",
        "move_no_target": "Keine andere funktionierende Verbindung dieser Plattform kann die Beiträge von {from} übernehmen. Verbinden Sie das Konto in Hooked neu und verschieben Sie sie dann.",
        "move_which": "Welche Verbindung übernimmt die Beiträge von {from}?",
        "move_unknown_from": "Keine Verbindung heißt {words}: nicht in Hooked, nicht im Kalender und nicht in dem, was die App gesehen hat.",
        "help_enable": "Aktiviert einen Webhook",
        "help_enable_example": "Für Verwaltende, die diesen Webhook in Rocket.Chat bearbeiten dürfen.",
        "help_disable_brief": "Webhook deaktivieren",
        "help_webhooks_brief": "einer Person",
        "help_disable": "Deaktiviert einen Webhook; fragt vorher nach",
        "help_disable_example": "Sonst ändert sich nichts. `/integration enable` aktiviert ihn wieder.",
        "help_webhooks": "Zeigt alle Webhooks, die eine Person angelegt hat oder die unter ihrem Namen posten; Manager übergeben sie von dort",
        "help_webhooks_example": "`/integration webhooks owner @vorher to @nachher` fragt, bevor es sie übergibt. Nur Sie sehen die Antwort.",
        "help_audit_brief": "wer was getan hat",
        "enable_done": "✅ *Aktiviert* von {who}",
        "enable_was_gone": "⚠️ Rocket.Chat hatte den Webhook deaktiviert, weil sein Ziel mit „410 Gone“ geantwortet hat. Tut es das noch immer, deaktiviert ihn die nächste Zustellung wieder.",
        "enable_without_skip_transpile": "ℹ️ Dieser Server kennt die Einstellung „Transpilierung überspringen“ für diesen Webhook nicht. Er wurde ohne sie gespeichert.",
        "enable_gone_question": "{name} ({id}) aktivieren? Rocket.Chat hat ihn deaktiviert, weil ein Ziel mit „410 Gone“ geantwortet hat:",
        "enable_gone_means": "Antwortet das Ziel noch immer so, deaktiviert die nächste Zustellung ihn wieder. Fragen Sie zuerst, wer das Ziel betreibt.",
        "enable_gone_button": "Aktivieren",
        "enable_already": "{name} ist bereits aktiviert. Es wurde nichts geändert.",
        "enable_under_way": "{id} wird gerade schon geändert. Versuchen Sie es gleich noch einmal.",
        "enable_failed": "{id} wurde *nicht* aktiviert. {problem}",
        "enable_unknown": "❔ Unbekannt: Die App kann nicht feststellen, ob {id} jetzt aktiviert ist. {problem}",
        "enable_hooked": "{id} ist eine Hooked-Verbindung: Sie lässt sich weder aktivieren noch deaktivieren, nur trennen.",
        "disable_question": "*{name} deaktivieren?*",
        "disable_asked": "{question} · {what}",
        "disable_means_incoming": "Bis der Webhook wieder aktiviert wird, erhalten Aufrufe die Antwort 503, und nichts wird veröffentlicht. Was in dieser Zeit gesendet wird, geht verloren.",
        "disable_means_outgoing": "Bis der Webhook wieder aktiviert wird, wird nichts an sein Ziel gesendet und auch nichts nachgeholt. Eine Zustellung, die auf einen neuen Versuch wartet, entfällt.",
        "disable_back": "Sonst ändert sich nichts. Sie können ihn jederzeit wieder aktivieren.",
        "disable_button_confirm": "Deaktivieren",
        "disable_button_keep": "Abbrechen",
        "disable_button_ask": "Deaktivieren…",
        "disable_offer": "Sie können ihn stattdessen deaktivieren.",
        "disable_kept": "Geschlossen. {id} wurde nicht geändert.",
        "disable_done": "⏸️ *Deaktiviert* von {who}",
        "disable_already": "{name} ist bereits deaktiviert. Es wurde nichts geändert.",
        "disable_failed": "{id} wurde *nicht* deaktiviert. {problem}",
        "disable_unknown": "❔ Unbekannt: Die App kann nicht feststellen, ob {id} jetzt deaktiviert ist. {problem}",
        "disable_hooked": "{id} ist eine Hooked-Verbindung: Sie lässt sich nicht deaktivieren. Sie zu trennen ist endgültig.",
        "resend_question": "*Diese Zustellung von {name} noch einmal senden?*",
        "resend_means": "Sie kann doppelt ankommen: Das Ziel hat sie vielleicht erhalten, obwohl sie als fehlgeschlagen gilt.",
        "resend_version_unknown": "Rocket.Chat nennt seine Version nicht. Noch einmal senden braucht Version 8.7 oder neuer.",
        "resend_button_confirm": "Noch einmal senden",
        "resend_kept": "Geschlossen. Die Zustellung von {id} wurde nicht noch einmal gesendet.",
        "resend_sent": "📤 *Noch einmal gesendet.* Ergebnis der neuen Zustellung:",
        "resend_accepted": "❔ Rocket.Chat hat den Auftrag angenommen, aber der Verlauf zeigt noch keine neue Zustellung. Aktualisieren Sie die Karte in einer Minute: Ist dann noch keine da, wurde nichts gesendet, zum Beispiel weil es die Nachricht nicht mehr gibt.",
        "resend_disabled": "Nichts wurde gesendet: {id} ist deaktiviert, und Rocket.Chat sendet nur für aktivierte Webhooks. Aktivieren Sie ihn zuerst.",
        "resend_outdated": "Nichts wurde gesendet: Das ist nicht mehr die letzte Zustellung an dieses Ziel, oder sie ist nicht fehlgeschlagen. Aktualisieren Sie die Karte.",
        "resend_answered": "Mehr wurde nicht gesendet: Das wurde schon bestätigt. Aktualisieren Sie die Karte, um die letzte Zustellung zu sehen.",
        "resend_under_way": "Mehr wurde nicht gesendet: Für {id} läuft gerade schon ein Auftrag. Aktualisieren Sie die Karte, bevor Sie es noch einmal versuchen.",
        "resend_no_endpoint": "Nichts wurde gesendet: Dieser Rocket.Chat-Server kann Zustellungen nicht noch einmal senden. Das braucht Version 8.7 oder neuer.",
        "resend_not_kept": "Nichts wurde gesendet: Der Verlauf von Rocket.Chat enthält diese Zustellung nicht mehr.",
        "resend_failed": "Nichts wurde noch einmal gesendet. {problem}",
        "resend_unknown": "❔ Unbekannt: Die App kann nicht sagen, ob die Zustellung noch einmal gesendet wurde. {problem}",
        "owner_title": "*Webhooks von {who}*: {count, plural, one {# Webhook} other {# Webhooks}}",
        "owner_none": "Kein Webhook wurde von {who} angelegt oder schreibt als dieses Konto.",
        "owner_none_seen": "Kein Webhook, den Sie sehen können, wurde von {who} angelegt oder schreibt als dieses Konto.",
        "owner_nobody": "⚠️ In diesem Arbeitsbereich gibt es kein solches Konto.",
        "owner_deactivated": "⚠️ Das Konto ist deaktiviert.",
        "owner_line": "• {name} · {what} · {ties} · {id}",
        "owner_ties_both": "von diesem Konto angelegt, schreibt als dieses Konto",
        "owner_ties_posts": "schreibt als dieses Konto",
        "owner_ties_created": "von diesem Konto angelegt",
        "owner_partial": "Sie können nicht alle Webhooks sehen: Es kann mehr geben.",
        "owner_created_stays": "„Angelegt von“ bleibt: Rocket.Chat kann das nicht ändern.",
        "owner_button": "Übergeben…",
        "handover_window_title": "Webhooks übergeben",
        "handover_window_means": "Alle Webhooks, die als {who} schreiben, schreiben dann als ein anderes Konto. Sie sehen sie alle, bevor sich etwas ändert.",
        "handover_window_submit": "Weiter",
        "handover_to": "Schreiben als",
        "handover_to_placeholder": "@benutzername",
        "handover_to_missing": "Geben Sie einen Benutzernamen ein.",
        "handover_to_nobody": "Es gibt kein Konto namens {who}.",
        "handover_to_deactivated": "{who} ist deaktiviert: Webhooks, die als deaktiviertes Konto schreiben, funktionieren nicht.",
        "handover_to_same": "Die Webhooks schreiben schon als {who}.",
        "handover_no_window": "Dieser Client kann kein Fenster öffnen. Schreiben Sie stattdessen {line}.",
        "handover_question": "*{count, plural, one {# Webhook} other {# Webhooks}} von {from} an {to} übergeben?* Sie schreiben dann als {to}; sonst ändert sich nichts.",
        "handover_line": "• {name}",
        "handover_bot": "Rocket.Chat gibt {who} die Rolle `bot`, weil eingehende Webhooks dabei sind.",
        "handover_button_confirm": "Übergeben",
        "handover_button_continue": "Weiter",
        "handover_kept": "Geschlossen. Die Webhooks von {who} wurden nicht geändert.",
        "handover_nothing": "Kein Webhook, den Sie sehen können, schreibt als {who}. Nichts wurde geändert.",
        "handover_under_way": "Die Webhooks von {who} werden gerade schon übergeben. Versuchen Sie es gleich noch einmal.",
        "handover_failed": "Nichts wurde übergeben. {problem}",
        "handover_done": "{count, number} von {total, plural, one {# Webhook} other {# Webhooks}} {count, plural, one {schreibt} other {schreiben}} jetzt als {to}.",
        "handover_line_failed": "🔴 {name} wurde *nicht* geändert. {problem}",
        "handover_line_unknown": "❔ Unbekannt: Die App kann nicht sagen, ob {name} geändert wurde. {problem}",
        "handover_left": "⏳ {count, plural, one {# schreibt} other {# schreiben}} noch als {from}. Drücken Sie *Weiter* für den Rest.",
        "help_audit": "Zeigt, wer über diese App was getan hat und mit welchem Ergebnis",
        "help_audit_example": "Mit einer ID nur Einträge zu dieser Integration oder diesem Beitrag. Die Antwort sehen nur Sie.",
        "help_doctor_brief": "was nicht stimmt und wie es zu beheben ist",
        "help_doctor": "Prüft Einstellungen, Schlüssel, Rechte, Kanal, Jobs und Speicher und sagt, wie sich jedes Problem beheben lässt",
        "help_doctor_example": "Die Antwort sehen nur Sie; sie enthält keine Schlüssel oder Tokens. Es dauert höchstens 20 Sekunden.",
        "help_config_brief": "als Datei",
        "help_config": "Exportiert Beobachtungen und Einstellungen ohne Geheimnisse als eine Datei und importiert die Beobachtungen einer solchen Datei",
        "help_config_example": "Ohne weiteres Wort bietet es beides an. Ein Import zeigt zuerst, was er ändern würde. Die Antwort sehen nur Sie.",
        "config_offer": "*Konfiguration*\n*Exportieren* schreibt die Beobachtungen, die Sie sehen können, und die Einstellungen in eine Datei, ohne Schlüssel und Tokens. *Importieren…* liest eine solche Datei und zeigt zuerst, was sich ändern würde.",
        "config_button_export": "Exportieren",
        "config_button_import": "Importieren…",
        "config_exported_file": "✅ {file} liegt in Ihrer Direktnachricht mit der App. Die Datei enthält {count, plural, =0 {keine Beobachtung} one {# Beobachtung} other {# Beobachtungen}} und die Einstellungen.",
        "config_exported_text": "Der Server nimmt von der App keine Datei an, deshalb steht ihr Inhalt hier. Kopieren Sie ihn, bevor Sie die Seite neu laden: {count, plural, =0 {keine Beobachtung} one {# Beobachtung} other {# Beobachtungen}} und die Einstellungen.",
        "config_others": "Nicht enthalten: {count, plural, one {# Beobachtung} other {# Beobachtungen}} von Kanälen, die Sie nicht sehen können oder die gelöscht wurden.",
        "config_withheld": "Gesetzt, aber nicht enthalten: {settings}.",
        "config_window_title": "Konfiguration importieren",
        "config_window_means": "Noch ändert sich nichts. Die Antwort zeigt zuerst, was der Import ändern würde.",
        "config_window_label": "Inhalt der Datei",
        "config_window_placeholder": "Alles, was in der Datei steht",
        "config_window_submit": "Vorschau",
        "config_no_window": "Dieser Client öffnet kein Fenster. Senden Sie den Inhalt der Datei in Base64 mit {line}.",
        "config_flaw_empty": "Der Inhalt fehlt. Kopieren Sie alles, was in der Datei steht.",
        "config_flaw_too_large": "Das ist zu groß: Eine Datei hat höchstens {watches, number} Beobachtungen und {kilobytes, number} kB. Teilen Sie sie auf.",
        "config_flaw_not_json": "Das ist kein JSON, oder ein Teil davon fehlt. Kopieren Sie die ganze Datei, von der ersten bis zur letzten Klammer.",
        "config_flaw_not_config": "Das ist JSON, aber keine Konfiguration dieser App. Exportieren Sie eine, um ihren Aufbau zu sehen.",
        "config_flaw_newer": "Eine neuere Version der App hat diese Datei geschrieben (Format {version}). Aktualisieren Sie die App hier, dann importieren Sie sie.",
        "config_file": "App {version}, {when}",
        "config_preview": "*Was der Import ändern würde* · {file}",
        "config_report": "*Was der Import getan hat* · {file}",
        "config_nothing": "Keine Beobachtung würde sich ändern.",
        "config_added": "➕ {count, plural, one {# neue Beobachtung} other {# neue Beobachtungen}}",
        "config_changed": "✏️ {count, plural, one {# Beobachtung} other {# Beobachtungen}} mit Sprache und Uhrzeit der Datei für Meldungen",
        "config_same": "➖ {count, plural, one {# Beobachtung gibt} other {# Beobachtungen gibt}} es hier schon",
        "config_refused": "⛔ {count, plural, one {# Eintrag} other {# Einträge}} ohne Wirkung",
        "config_row": "• {room}: {what}.",
        "config_why_unreadable": "Diese Version der App versteht den Eintrag nicht.",
        "config_why_twice": "Die Datei enthält das doppelt.",
        "config_why_no_room": "Hier gibt es keinen solchen Kanal, den Sie sehen können. Legen Sie ihn an oder treten Sie ihm bei, dann importieren Sie noch einmal.",
        "config_why_archived": "Der Kanal ist archiviert. Heben Sie das auf, dann importieren Sie noch einmal.",
        "config_why_not_found": "Hier gibt es keine solche Integration, die Sie sehen können.",
        "config_why_sees_not_all": "Der Kanal würde von Webhooks erfahren, die Sie nicht sehen dürfen.",
        "config_why_under_way": "Gerade ändert eine andere Person, was dieser Kanal beobachtet. Importieren Sie gleich noch einmal.",
        "config_settings": "⚙️ *Einstellungen, die abweichen.* Die App setzt keine davon; das tut ein Admin in der Administration.",
        "config_setting": "• {id}: {there} in der Datei, {here} hier",
        "config_setting_hidden": "• {id}: {there} in der Datei, hier anders gesetzt",
        "config_setting_missing": "• {id}: dort gesetzt, wo die Datei entstand, aber keine Datei enthält den Wert",
        "config_unknown": "Ausgelassen, weil diese Version der App sie nicht kennt: {parts}.",
        "config_rest": "⏳ {count, plural, one {# Eintrag steht} other {# Einträge stehen}} noch aus, weil die Zeit um war. Der Knopf macht weiter.",
        "config_button_apply": "Importieren",
        "config_button_leave": "Nichts ändern",
        "config_button_continue": "Fortfahren",
        "config_left": "Nichts wurde importiert.",
        "config_stale": "Dieser Import ist fertig, verworfen oder älter als ein Tag. Beginnen Sie noch einmal mit {line}.",
        "config_busy": "Dieser Import läuft schon. Sein Ergebnis folgt.",
        "doctor_title": "*Doctor:* {failures, plural, =0 {keine Fehler} one {# Fehler} other {# Fehler}}, {warnings, plural, =0 {keine Warnungen} one {# Warnung} other {# Warnungen}}{unknown, plural, =0 {} other {, # unbekannt}}",
        "doctor_line": "{mark} *{what}*: {words}",
        "doctor_name_settings": "Einstellungen",
        "doctor_name_hooked_reach": "API von Hooked",
        "doctor_name_hooked_key": "API-Schlüssel von Hooked",
        "doctor_name_hooked_clock": "Uhr gegenüber Hooked",
        "doctor_name_dashboard": "Hooked-Dashboard",
        "doctor_name_rocketchat_reach": "API von Rocket.Chat, vom Server aus",
        "doctor_name_rocketchat_clock": "Uhr gegenüber Rocket.Chat",
        "doctor_name_token": "Persönlicher Zugriffstoken",
        "doctor_name_rights": "Rechte des Tokens",
        "doctor_name_limit": "Anfragelimit",
        "doctor_name_room": "Kanal für Änderungen und Alarme",
        "doctor_name_jobs": "Geplanter Job",
        "doctor_name_sweep": "Letzte Prüfung",
        "doctor_name_storage": "Speicher",
        "doctor_name_versions": "Versionen",
        "doctor_settings_ok": "Alle Werte sind verwendbar.",
        "doctor_reach_ok": "Antwortet in {ms, number} ms.",
        "doctor_reach_slow": "Antwortet, aber erst nach {seconds, plural, one {# Sekunde} other {# Sekunden}}. Prüfen Sie das Netzwerk und den Proxy zwischen diesem Server und der Adresse.",
        "doctor_not_reached": "Unbekannt, weil {source} keine brauchbare Antwort gab. Beheben Sie das zuerst.",
        "doctor_clock_ok": "Beide Uhren stimmen überein.",
        "doctor_clock_unknown": "Unbekannt: Die Antwort nennt keine Zeit.",
        "doctor_clock_apart": "Die Uhren gehen um {seconds, number} Sekunden auseinander. Lassen Sie den Server seine Zeit per NTP beziehen.",
        "doctor_key_ok": "Hooked akzeptiert ihn.",
        "doctor_token_ok": "Rocket.Chat akzeptiert ihn. Er gehört {account}.",
        "doctor_rights_ok": "Das Konto darf alle Webhooks verwalten.",
        "doctor_rights_unknown": "Unbekannt, weil das Konto des Tokens nicht gelesen werden konnte. Beheben Sie zuerst das Problem mit dem Token.",
        "doctor_rights_incoming_own": "Ohne {permission} sieht die App nur die eigenen eingehenden Webhooks des Kontos.",
        "doctor_rights_incoming_none": "Ohne {permission} sieht die App keinen eingehenden Webhook.",
        "doctor_rights_outgoing_own": "Ohne {permission} sieht die App nur die eigenen ausgehenden Webhooks des Kontos und deren Zustellungen.",
        "doctor_rights_outgoing_none": "Ohne {permission} sieht die App keinen ausgehenden Webhook und keine Zustellung.",
        "doctor_rights_fix": "Geben Sie es einer Rolle des Kontos: Administration, Berechtigungen.",
        "doctor_limit_none": "Kein Limit für dieses Konto.",
        "doctor_limit": "{count, plural, one {# Anfrage pro Minute} other {# Anfragen pro Minute}} an jeden Endpunkt.",
        "doctor_limit_fix": "Prüfungen vieler ausgehender Webhooks dauern länger. Das Recht {permission} hebt das Limit auf.",
        "doctor_limit_unknown": "Unbekannt, weil Rocket.Chat es nicht nannte. Beheben Sie zuerst das Problem mit dem Token.",
        "doctor_dashboard_ok": "Die Seite antwortet.",
        "doctor_dashboard_default": "Die Seite antwortet, ist aber die übliche: Der Wert von {setting} ist nicht verwendbar.",
        "doctor_dashboard_missing": "Unter dieser Adresse gibt es keine Seite (Status {status}), sodass „Neu verbinden“ ins Leere führt. Korrigieren Sie {setting}.",
        "doctor_dashboard_broken": "Die Seite hat selbst einen Fehler (Status {status}). Versuchen Sie es später noch einmal.",
        "doctor_dashboard_silent": "Die Seite antwortet diesem Server nicht. Browser erreichen sie vielleicht trotzdem; öffnen Sie sie einmal und korrigieren Sie andernfalls {setting}.",
        "doctor_room_unset": "{setting} ist leer: Änderungen über die App werden nirgends gemeldet. Wählen Sie einen Kanal.",
        "doctor_room_gone": "Den Kanal in {setting} gibt es nicht mehr. Wählen Sie einen anderen.",
        "doctor_room_archived": "{room} ist archiviert und nimmt keine Nachrichten an. Wählen Sie in {setting} einen anderen Kanal.",
        "doctor_room_read_only": "{room} ist schreibgeschützt, sodass die App dort nicht schreiben kann. Erlauben Sie es ihrem Benutzer oder wählen Sie in {setting} einen anderen Kanal.",
        "doctor_room_ok": "{room} ist vorhanden und nimmt Nachrichten an.",
        "doctor_jobs_ok": "Der Server führt die Prüfungen der App aus.",
        "doctor_jobs_refused": "Der Server nimmt den Job der App nicht an, sodass nichts von selbst geprüft wird. Deaktivieren und aktivieren Sie die App; hilft das nicht, installieren Sie sie mit dem Recht „scheduler“ neu.",
        "doctor_sweep_nothing": "Kein Kanal beobachtet etwas, daher wird nichts von selbst geprüft.",
        "doctor_sweep_never": "Es gab noch keine Prüfung. Fällig ist eine {minutes, plural, one {jede Minute} other {alle # Minuten}}; bleibt das so, prüfen Sie den Scheduler des Servers.",
        "doctor_sweep_late": "Verspätet: Die letzte war {when}, fällig ist eine {minutes, plural, one {jede Minute} other {alle # Minuten}}. Starten Sie die App neu; hilft das nicht, prüfen Sie den Scheduler des Servers.",
        "doctor_sweep_ok": "{when}; fällig ist eine {minutes, plural, one {jede Minute} other {alle # Minuten}}.",
        "doctor_storage_ok": "Ein Eintrag wurde geschrieben, gelesen und entfernt.",
        "doctor_storage_slow": "Funktioniert, brauchte aber {seconds, plural, one {# Sekunde} other {# Sekunden}}. Prüfen Sie die Datenbank des Servers.",
        "doctor_storage_lost": "Ein Eintrag las sich anders, als er geschrieben wurde: Beobachtungen und Alarme können verloren gehen. Prüfen Sie die Datenbank des Servers.",
        "doctor_storage_failed": "Der Speicher funktioniert nicht: Beobachtungen und Alarme lassen sich nicht aufbewahren. Prüfen Sie die Datenbank des Servers und ob die App das Recht „persistence“ hat.",
        "doctor_storage_unread": "{count, plural, one {# Eintrag} other {# Einträge}} einer anderen Version kann diese nicht lesen ({kinds}). Sie bleiben erhalten: Wer die Version installiert, die sie geschrieben hat, kann sie wieder nutzen.",
        "doctor_versions_app": "App {version}, für Apps-Engine {engine}.",
        "doctor_versions_server": "Rocket.Chat {version}.",
        "doctor_versions_unknown": "Rocket.Chat hat seine Version nicht genannt. Prüfen Sie zuerst die Adresse.",
        "doctor_terminal": "Lässt sich vom Terminal aus nicht prüfen. Verwenden Sie `/integration doctor` im Workspace.",
        "doctor_unfinished": "Nicht innerhalb von {seconds, plural, one {# Sekunde} other {# Sekunden}} fertig. Versuchen Sie es noch einmal.",
        "doctor_failed": "Konnte nicht geprüft werden: Einzelheiten stehen im Log der App.",
        "doctor_settings_title": "*Werte*",
        "doctor_setting_set": "{id} ist gesetzt",
        "doctor_setting_unset": "{id} ist nicht gesetzt",
        "doctor_setting_default": "{id} hat den Standardwert",
        "doctor_setting_value": "{id} ist {value}",
        "setting_tried_ok_hooked": "✅ Der eben gespeicherte API-Schlüssel von Hooked funktioniert: Hooked akzeptiert ihn.",
        "setting_tried_ok_rocketchat": "✅ Der eben gespeicherte Zugriffstoken funktioniert: Rocket.Chat akzeptiert ihn für {account}.",
        "setting_tried_failed_hooked": "❌ Der eben gespeicherte API-Schlüssel von Hooked wurde ausprobiert. {problem}",
        "setting_tried_failed_rocketchat": "❌ Der eben gespeicherte Zugriffstoken wurde ausprobiert. {problem}",
        "setting_tried_more": "`/integration doctor` zeigt alles Weitere.",
        "help_watch_brief": "Meldungen in diesem Kanal",
        "audit_title": "*Audit-Protokoll*",
        "audit_title_about": "*Audit-Protokoll zu {id}*",
        "audit_line": "• {when} · {what}",
        "audit_words": "{who} · {action} {target} · {outcome}",
        "audit_post_of": "{post} von {account}",
        "audit_detail": "({detail})",
        "audit_button_details": "Details",
        "audit_detail_line": "• *{place}* · {time} · {target} · ID {id}",
        "audit_detail_entry": "Eintrag {seq, number}",
        "audit_detail_waiting": "Noch nicht in der Kette",
        "audit_detail_connection": "Verbindung {id}",
        "audit_detail_room": "Kanal {id}",
        "audit_empty": "Keine Einträge.",
        "audit_newer": "Neuere",
        "audit_older": "Ältere",
        "audit_page": "Seite {page, number} von {pages, number}",
        "audit_whole": "{count, plural, =0 {Keine Einträge zu prüfen} one {✅ # Eintrag, unverändert} other {✅ # Einträge, unverändert}}",
        "audit_broken_changed": "🔴 Verändert: Eintrag {seq, number} wurde nachträglich geändert",
        "audit_broken_missing": "🔴 Verändert: Eintrag {seq, number} fehlt",
        "audit_broken_reordered": "🔴 Verändert: Eintrag {seq, number} schließt nicht an den vorigen an",
        "audit_broken_twice": "🔴 Verändert: Eintrag {seq, number} ist doppelt vorhanden",
        "audit_waiting": "⏳ {count, plural, one {# Eintrag ist gespeichert, aber noch nicht in der Kette} other {# Einträge sind gespeichert, aber noch nicht in der Kette}}",
        "audit_announced": "📝 {what}",
        "audit_action_disconnect": "Trennen von",
        "audit_action_cancel": "Zurückziehen von Beitrag",
        "audit_action_schedule": "Planen von Beitrag",
        "audit_action_reschedule": "Verschieben von Beitrag",
        "audit_action_move": "verschieben",
        "audit_action_enable": "Aktivieren von",
        "audit_action_disable": "Deaktivieren von",
        "audit_action_resend": "noch einmal senden",
        "audit_action_handover": "übergeben",
        "audit_action_watch": "Beobachten von",
        "audit_action_unwatch": "Nicht mehr Beobachten von",
        "audit_outcome_asked": "angefragt",
        "audit_outcome_kept": "beibehalten",
        "audit_outcome_lapsed": "verfallen",
        "audit_outcome_confirmed": "bestätigt",
        "audit_outcome_refused": "abgelehnt",
        "audit_outcome_withdrawn": "zurückgenommen",
        "audit_outcome_undone": "rückgängig gemacht",
        "audit_outcome_done": "erledigt",
        "audit_outcome_gone": "war schon nicht mehr da",
        "audit_outcome_failed": "*fehlgeschlagen*",
        "audit_outcome_unknown": "*Ergebnis unbekannt*",
        "alert_trouble_gone": "Nicht mehr vorhanden",
        "alert_trouble_key_refused_hooked": "API-Schlüssel abgelehnt",
        "alert_trouble_key_refused_rocketchat": "Zugriffstoken abgelehnt",
        "alert_trouble_forbidden": "Zugriff verweigert",
        "alert_trouble_unreachable": "Keine Antwort",
        "alert_trouble_rate_limited": "Zu viele Anfragen",
        "alert_trouble_unreadable": "Unlesbare Antworten",
        "alert_trouble_not_set_up": "Nicht eingerichtet",
        "alert_incident_accounts": "{count, plural, one {*#* Konto von {platform} ist weiterhin gestört} other {*#* Konten von {platform} sind gestört{onset, select, scattered {} other {, alle zugleich}}{onset, select, scattered {} other { (gleiche Prüfung, gleicher Zustand)}}}}",
        "alert_incident_incoming": "{count, plural, one {*#* eingehender Webhook ist weiterhin gestört} other {*#* eingehende Webhooks sind gestört{onset, select, scattered {} other {, alle zugleich}}{onset, select, scattered {} other { (gleiche Prüfung, gleicher Zustand)}}}}",
        "alert_incident_outgoing": "{count, plural, one {*#* ausgehender Webhook ist weiterhin gestört} other {*#* ausgehende Webhooks sind gestört{onset, select, scattered {} other {, alle zugleich}}{onset, select, scattered {} other { (gleiche Prüfung, gleicher Zustand)}}}}",
        "alert_incident_host": "{count, plural, one {*#* ausgehender Webhook ist weiterhin gestört (Host: {host})} other {*#* ausgehende Webhooks sind gestört, alle zugleich (gleicher Host: {host})}}",
        "alert_incident_unknown": "{count, plural, one {*#* Integration braucht Aufmerksamkeit} other {*#* Integrationen brauchen Aufmerksamkeit}}",
        "alert_incident_unseen": "{count, plural, one {Die App kann *#* Integration nicht prüfen} other {Die App kann *#* Integrationen nicht prüfen}}",
        "alert_incident_well": "{count, plural, one {*#* Integration funktioniert wieder, aber noch nicht lange} other {*#* Integrationen funktionieren wieder, aber noch nicht lange}}",
        "alert_cause": "*{source} ist nicht erreichbar* · {trouble}",
        "alert_cause_well": "*{source} antwortet wieder*",
        "alert_well_since": "✅ Funktioniert seit {when}. Die Warnung bleibt offen, falls es wieder ausfällt.",
        "alert_well_before": "Davor: {trouble}",
        "alert_cause_means_hooked": "Bis dahin kann die App keine Verbindung prüfen und nicht sagen, welche Beiträge gefährdet sind. *Keine Verbindung gilt deswegen als gestört.*",
        "alert_cause_means_rocketchat": "Bis dahin kann die App keinen Webhook prüfen. *Kein Webhook gilt deswegen als gestört.*",
        "alert_fault_key_refused_hooked": "Die Ursache liegt in den Einstellungen dieser App: Hooked hat den API-Schlüssel abgelehnt. Ein Admin muss in `hooked_api_key` einen gültigen Schlüssel eintragen.",
        "alert_fault_key_refused_rocketchat": "Die Ursache liegt in den Einstellungen dieser App: Rocket.Chat hat das Zugriffstoken abgelehnt. Ein Admin muss in `rocketchat_user_id` und `rocketchat_auth_token` ein gültiges Paar eintragen.",
        "alert_fault_unreachable_hooked": "Hooked oder der Weg dorthin ist gestört: Es kommt keine Antwort oder nur ein Fehler. Die App versucht es bei jeder Prüfung erneut. Hält das an, sollte ein Admin `hooked_api_url` und den Internetzugang des Servers prüfen.",
        "alert_fault_unreachable_rocketchat": "Die REST-API von Rocket.Chat selbst sendet der App keine Antwort oder nur einen Fehler. Die App versucht es bei jeder Prüfung erneut. Hält das an, sollte ein Admin in `rocketchat_url` eine Adresse eintragen, unter der der Server sich selbst erreicht.",
        "alert_fault_rate_limited_hooked": "Defekt ist nichts: Hooked nimmt weniger Anfragen an, als die Prüfungen brauchen, und die App wartet, wie Hooked es verlangt. Hält das an, kann ein Admin `monitor_interval_minutes` erhöhen oder `max_parallel_requests` senken.",
        "alert_fault_rate_limited_rocketchat": "Defekt ist nichts: Rocket.Chat nimmt weniger Anfragen an, als die Prüfungen brauchen, und die App wartet, wie Rocket.Chat es verlangt. Hält das an, kann ein Admin der Rolle des Kontos der App die Berechtigung `api-bypass-rate-limit` geben oder `monitor_interval_minutes` erhöhen.",
        "alert_fault_unreadable_hooked": "Die Antworten sind nicht das, was die API von Hooked sendet. Ein Admin sollte `hooked_api_url` prüfen und ob ein Proxy oder eine Anmeldeseite dazwischensteht.",
        "alert_fault_unreadable_rocketchat": "Die Antworten sind nicht das, was die REST-API von Rocket.Chat sendet. Ein Admin sollte `rocketchat_url` prüfen und ob ein Proxy oder eine Anmeldeseite dazwischensteht.",
        "alert_fault_not_set_up_hooked": "Die Ursache liegt in den Einstellungen dieser App: `hooked_api_key` oder `hooked_api_url` fehlt oder ist ungültig, oder die App darf keine Anfragen senden. `/integration get <id>` sagt, woran es liegt.",
        "alert_fault_not_set_up_rocketchat": "Die Ursache liegt in den Einstellungen dieser App: `rocketchat_user_id`, `rocketchat_auth_token` oder `rocketchat_url` fehlt oder ist ungültig, oder die App darf keine Anfragen senden. `/integration get <id>` sagt, woran es liegt.",
        "alert_settings_place": "Einstellungen dieser App: Administration → Marketplace → Private Apps → Hooked Integrations → Einstellungen",
        "alert_fix_unknown": "Hooked meldet für {account} keinen Zustand oder einen, den diese App nicht kennt. Solange das Dashboard nichts anderes sagt, rechnen Sie nicht damit, dass Beiträge erscheinen.",
        "alert_fix_unseen_hooked": "Hooked antwortet, sagt aber nichts über {account}. Die App kann nicht feststellen, ob die Verbindung funktioniert, und nennt sie nicht gestört. Erinnerungen gibt es dazu keine.",
        "alert_fix_unseen_hooked_step": "Sehen Sie auf der {link} nach, und prüfen Sie mit {line} erneut. Hält das an, nennen Sie dem Support von Hooked die ID.",
        "alert_fix_unseen_rocketchat": "Rocket.Chat antwortet, zeigt aber den Zustand von {account} nicht. Die App kann nicht feststellen, ob der Webhook funktioniert, und nennt ihn nicht gestört. Erinnerungen gibt es dazu keine.",
        "alert_fix_unseen_rocketchat_step": "Sehen Sie unter {link} nach, und prüfen Sie mit {line} erneut. Hält das an, steht der Grund im Log des Servers.",
        "alert_fix_gone_hooked": "Hooked kennt {id} nicht mehr: {account} wurde getrennt oder unter einer neuen ID neu verbunden.",
        "alert_fix_gone_hooked_step": "Wenn Sie es weiter brauchen: Verbinden Sie das Konto auf der {link}, beobachten Sie die neue ID ({line} zeigt sie), und verschieben Sie die Beiträge dorthin (`/integration move`).",
        "alert_fix_gone_rocketchat": "Rocket.Chat zeigt der App {id} nicht mehr: Die Integration wurde gelöscht, oder das Konto des Zugriffstokens der App darf sie nicht mehr sehen.",
        "alert_fix_gone_rocketchat_step": "Wenn Sie sie weiter brauchen: Legen Sie sie unter {link} neu an. Sie bekommt dabei eine neue Adresse.",
        "alert_fix_degraded": "Das Ziel antwortet, aber seine Antworten machen Probleme: {line} zeigt sie.",
        "alert_fix_setup_broken": "{line} nennt die Ursache und die Lösung.",
        "alert_fix_gone_meant": "War das beabsichtigt, klicken Sie auf *Ich kümmere mich*: Die App prüft es dann nicht mehr.",
        "alert_fix_disabled_meant": "War das beabsichtigt, ist nichts zu tun: Es folgen keine Erinnerungen.",
        "alert_fix_incident_hooked": "{onset, select, scattered {Jedes kann eine eigene Ursache haben.} other {Dieselbe Prüfung hat bei allen dasselbe Problem gefunden: Die Ursache kann bei {platform} oder bei Hooked liegen.}} Öffnen Sie die {link}, und verbinden Sie neu, was dort als gestört erscheint.",
        "alert_fix_incident_rocketchat": "{onset, select, scattered {Jeder kann eine eigene Ursache haben.} other {Dieselbe Prüfung hat bei allen dasselbe Problem gefunden: Die Ursache kann ein Ziel, das Netz oder eine einzelne Änderung sein.}} Sehen Sie unter {link} nach. `/integration get <id>` sagt jeweils, was zu tun ist.",
        "alert_fix_incident_host": "Alle senden an {host}: Prüfen Sie zuerst, ob dieser Host läuft und Anfragen annimmt. Die Einstellungen stehen unter {link}; `/integration get <id>` zeigt, was er geantwortet hat.",
        "alert_fix_incident_unseen": "{source} antwortet, sagt aber nichts über diese. Die App kann nicht feststellen, ob sie funktionieren, und nennt sie nicht gestört. {line} prüft jede einzeln und sagt, was zu tun ist.",
        "alert_stake_will": "{count, plural, one {*# anstehender Beitrag schlägt fehl*, wenn das nicht behoben wird:} other {*# anstehende Beiträge schlagen fehl*, wenn das nicht behoben wird. Der nächste:}} {next}",
        "alert_stake_may": "{count, plural, one {*# anstehender Beitrag kann fehlschlagen*:} other {*# anstehende Beiträge können fehlschlagen*. Der nächste:}} {next}",
        "alert_stake_overdue": "🕘 {count, plural, one {*# Beitrag* war {when} fällig und steht noch an: {title}} other {*# Beiträge* waren fällig und stehen noch an, der erste seit {when}: {title}}}",
        "alert_stake_next_of": "{title} · {when} · {name}",
        "alert_stake_none_all": "Keine anstehenden Beiträge.",
        "alert_stake_none_more": "Weitere Beiträge stehen nicht an.",
        "alert_stake_unread": "❔ Unbekannt: Die App konnte die anstehenden Beiträge von {count, plural, one {# Konto} other {# Konten}} nicht lesen.",
        "alert_lost": "📉 {count, plural, one {*# Beitrag war inzwischen fällig* und ist {sure, select, no {vielleicht nicht erschienen} other {nicht erschienen}}} other {*# Beiträge waren inzwischen fällig* und sind {sure, select, no {vielleicht nicht erschienen} other {nicht erschienen}}}}",
        "alert_lost_over": "📉 {count, plural, one {*# Beitrag war inzwischen fällig*: Prüfen Sie ihn, und planen Sie ihn neu, falls er nicht erschienen ist} other {*# Beiträge waren inzwischen fällig*: Prüfen Sie sie, und planen Sie neu, was nicht erschienen ist}}",
        "alert_line_posts": "{count, plural, one {# Beitrag} other {# Beiträge}}",
        "alert_line_next": "{count, plural, one {# Beitrag, {when}} other {# Beiträge, der nächste {when}}}",
        "alert_line_overdue": "🕘 {count, plural, one {# überfällig} other {# überfällig}}",
        "alert_line_lost": "📉 {count, plural, one {# nicht erschienen} other {# nicht erschienen}}",
        "alert_line_well": "✅ funktioniert seit {when}",
        "alert_more": "• {more}: {line}",
        "alert_since": "seit {when}",
        "alert_since_first": "schon bei der ersten Prüfung gestört, {when}",
        "alert_unstable": "🔁 Mal gestört, mal nicht: vorbei nach {checks, plural, one {# guten Prüfung} other {# guten Prüfungen in Folge}}",
        "alert_elsewhere": "📪 Der Kanal, der dies beobachtet, nimmt keine Nachrichten der App an. Wer verwalten darf, sieht mit `/integration watching`, welcher es ist.",
        "alert_acknowledged": "✋ {who} kümmert sich seit {when}: keine Erinnerungen, bis es vorbei ist",
        "alert_was_on_it": "✋ {who} hat sich gekümmert",
        "alert_snoozed": "🔕 Stummgeschaltet von {who} bis {until}",
        "alert_snoozed_short": "🔕 Stummgeschaltet von {who} bis {until}: endet vor dem nächsten gefährdeten Beitrag",
        "alert_button_acknowledge": "Ich kümmere mich",
        "alert_button_release": "Zurücknehmen",
        "alert_button_snooze": "Stummschalten…",
        "alert_over_recovered": "✅ {name} funktioniert wieder · {what}",
        "alert_over_seen": "✅ {name} funktioniert: Die App kann wieder prüfen · {what}",
        "alert_over_switched_on": "✅ {name} ist wieder aktiviert · {what}",
        "alert_over_disconnected": "⛔ {name} wurde getrennt · {what}",
        "alert_over_reconnected": "✅ {name} wurde als {id} neu verbunden · {what}",
        "alert_over_reconnected_somehow": "✅ {name} wurde unter einer neuen ID neu verbunden · {what}",
        "alert_over_forgotten": "⚪ {name} existiert nicht mehr: Die Prüfungen sind beendet · {what}",
        "alert_over_unwatched": "⚪ {name} wird hier nicht mehr beobachtet · {what}",
        "alert_over_moved": "➡️ {name} steht jetzt mit anderen in einer anderen Warnung · {what}",
        "alert_over_cause": "✅ *{source} antwortet wieder*",
        "alert_over_cause_unwatched": "⚪ *{source} wird hier nicht mehr beobachtet*",
        "alert_over_incident": "✅ *Vorbei:* {words}",
        "alert_over_incident_unwatched": "⚪ *Hier nicht mehr beobachtet:* {words}",
        "alert_over_incident_accounts": "{count, plural, one {# gestörtes Konto von {platform}} other {# gestörte Konten von {platform}}}",
        "alert_over_incident_incoming": "{count, plural, one {# gestörter eingehender Webhook} other {# gestörte eingehende Webhooks}}",
        "alert_over_incident_outgoing": "{count, plural, one {# gestörter ausgehender Webhook} other {# gestörte ausgehende Webhooks}}",
        "alert_over_incident_unknown": "{count, plural, one {# gestörte Integration} other {# gestörte Integrationen}}",
        "alert_ended_recovered": "✅ {count, plural, one {# funktioniert wieder} other {# funktionieren wieder}}",
        "alert_ended_disconnected": "⛔ {count, plural, one {# wurde getrennt} other {# wurden getrennt}}",
        "alert_ended_reconnected": "🔗 {count, plural, one {# wurde unter neuer ID neu verbunden} other {# wurden unter neuen IDs neu verbunden}}",
        "alert_ended_forgotten": "⚪ {count, plural, one {# existiert nicht mehr} other {# existieren nicht mehr}}",
        "alert_ended_unwatched": "⚪ {count, plural, one {# wird hier nicht mehr beobachtet} other {# werden hier nicht mehr beobachtet}}",
        "alert_ended_moved": "➡️ {count, plural, one {# steht in einer anderen Warnung} other {# stehen in einer anderen Warnung}}",
        "alert_stay": "📅 {count, plural, one {*# Beitrag* steht noch auf der alten Verbindung {id}: Verschieben Sie ihn auf die neue} other {*# Beiträge* stehen noch auf der alten Verbindung {id}: Verschieben Sie sie auf die neue}}",
        "alert_stay_unknown": "📅 Beiträge, die auf der alten Verbindung {id} geplant waren, stehen noch dort: Verschieben Sie sie auf die neue",
        "alert_course": "{trouble}: {duration} lang",
        "alert_course_at_least": "{trouble}: mindestens {duration} lang",
        "alert_course_briefly": "{trouble}: weniger als eine Minute lang",
        "alert_lasted": "Dauer: {duration}",
        "alert_lasted_at_least": "Dauer: mindestens {duration}",
        "alert_lasted_briefly": "Dauer: weniger als eine Minute",
        "alert_span": "{from} – {to}",
        "alert_by": "durch {who}",
        "alert_reminder": "⏰ *{state, select, unsure {Nach {duration} noch unklar} cause {Nach {duration} noch nicht vorbei} other {Nach {duration} noch gestört}}:* {words}",
        "alert_reminder_snooze_ended": "🔔 *Nicht mehr stumm. {state, select, unsure {Nach {duration} noch unklar} cause {Nach {duration} noch nicht vorbei} other {Nach {duration} noch gestört}}:* {words}",
        "alert_reminder_joined": "➕ *Weitere brauchen jetzt Aufmerksamkeit:* {words}",
        "alert_reminder_worse": "🚨 *Es ist jetzt schlimmer:* {words}",
        "alert_reminder_soon": "🚨 *Ein Beitrag ist bald fällig:* {words}",
        "alert_reminder_lost": "📉 *Ein Beitrag war fällig und ist {sure, select, no {vielleicht nicht erschienen} other {nicht erschienen}}:* {words}",
        "alert_reminders": "⏰ *{count, plural, one {# Warnung braucht Aufmerksamkeit} other {# Warnungen brauchen Aufmerksamkeit}}*",
        "alert_snooze_over": "🔔 {who} hatte es bis {until} stummgeschaltet",
        "alert_reminder_link": "{link}: was zu tun ist, *Ich kümmere mich* und *Stummschalten*",
        "alert_reminder_no_link": "Was zu tun ist, *Ich kümmere mich* und *Stummschalten* stehen in der Warnung weiter oben in diesem Kanal.",
        "alert_reminder_to_alert": "Zur Warnung",
        "alert_note_joined": "➕ {count, plural, one {Eine weitere Integration braucht Aufmerksamkeit:} other {# weitere Integrationen brauchen Aufmerksamkeit:}}",
        "alert_note_changed": "✏️ Geändert:",
        "alert_note_recovered": "✅ {count, plural, one {Wieder in Ordnung:} other {# funktionieren wieder:}}",
        "alert_note_switched_on": "✅ {count, plural, one {Wieder aktiviert:} other {# sind wieder aktiviert:}}",
        "alert_note_disconnected": "⛔ {count, plural, one {Getrennt:} other {# wurden getrennt:}}",
        "alert_note_reconnected": "🔗 {count, plural, one {Unter neuer ID neu verbunden:} other {# wurden unter neuen IDs neu verbunden:}}",
        "alert_not_known": "Die App kennt diese Warnung nicht, oder Sie sind kein Mitglied des Kanals, der sie zeigt.",
        "alert_is_over": "Diese Warnung ist bereits vorbei. Nichts wurde geändert.",
        "alert_moved": "Das ist eine ältere Kopie der Warnung, und nichts wurde geändert. Die App hat die Warnung neu veröffentlicht: Verwenden Sie die Schaltflächen dort.",
        "alert_already": "{who} kümmert sich bereits, seit {when}.",
        "alert_not_acknowledged": "Um diese Warnung kümmert sich gerade niemand: Es gibt nichts zurückzunehmen.",
        "alert_not_yours": "Nur {who} oder wer verwalten darf kann das zurücknehmen.",
        "alert_too_close": "Nicht stummgeschaltet: Der nächste gefährdete Beitrag ist {when} fällig, zu bald dafür.",
        "alert_busy": "Eine andere Person antwortet gerade auf diese Warnung. Versuchen Sie es gleich noch einmal.",
        "alert_noted": "Gespeichert, aber die App konnte die Nachricht nicht ändern. Ihre nächste Änderung zeigt die Antwort.",
        "help_watch": "Meldet diesem Kanal, wenn etwas ausfällt und wenn es wieder läuft",
        "help_watch_example": "Zum Beispiel `/integration watch hooked #social-media`. Sie müssen selbst alles sehen dürfen, wovon der Kanal erfährt.",
        "help_watch_channel": "ein anderer Kanal: sein `#name`, seine ID oder Adresse, oder `monitor_channel` für den Kanal in dieser Einstellung",
        "help_watch_source": "welche gemeint ist, wenn Hooked und Rocket.Chat beide diese ID haben",
        "help_unwatch_brief": "nicht mehr beobachten",
        "help_unwatch": "Beendet das Beobachten",
        "help_unwatch_example": "Zum Beispiel `/integration unwatch hooked #social-media`. `all` beendet nur, was mit `watch all` begonnen wurde.",
        "help_watching_brief": "was beobachtet wird",
        "help_watching": "Zeigt, was dieser Kanal beobachtet; Verwaltenden alle Kanäle, die sie sehen können",
        "help_watching_example": "Die Antwort sehen nur Sie.",
        "help_posts_brief": "anstehende Beiträge eines Kontos",
        "watch_all": "alles: alle Verbindungen von Hooked und Webhooks von Rocket.Chat",
        "watch_hooked": "alle Verbindungen von Hooked",
        "watch_rocketchat": "alle Webhooks von Rocket.Chat",
        "watch_direct": "der Unterhaltung von {people}",
        "watch_done": "👀 *Beobachtet:* {what}\nMeldungen gehen an {room} · auf Wunsch von {who}",
        "watch_how": "Abstand der Prüfungen: {interval}. Läuft ein Konto ab oder ist es weg, kommt die Meldung sofort, bei anderen Störungen nach {failures, plural, one {# schlechten Prüfung} other {# schlechten Prüfungen in Folge}}. Sie bleibt aktuell, erinnert nach {reminder} und sagt, wenn es vorbei ist.",
        "watch_how_as_before": "Meldungen kommen wie bei dem, was dieser Kanal schon beobachtet.",
        "watch_start": "*Jetzt:* {count, plural, one {# braucht schon Aufmerksamkeit} other {# brauchen schon Aufmerksamkeit}}",
        "watch_start_partial": "❔ Noch konnte nicht alles geprüft werden. Die nächsten Prüfungen zeigen, was sonst gestört ist.",
        "watch_stop": "Nicht mehr beobachten: {line}",
        "watch_button_stop": "Nicht mehr beobachten",
        "watch_within": "Dieser Kanal beobachtet auch {wider}, was dasselbe umfasst. Jede Meldung kommt trotzdem nur einmal.",
        "watch_blind": "⚠️ Hooked lässt sich noch nicht prüfen, deshalb gibt es keine Meldungen dazu. {problem}",
        "watch_without": "⚠️ Nur Verbindungen von Hooked, keine Webhooks. {problem} Danach nimmt {line} die Webhooks hinzu.",
        "watch_closed_fallback": "⚠️ {room} ist schreibgeschützt. Meldungen, die dort nicht ankommen, gehen an den Kanal der Einstellung `monitor_channel`.",
        "watch_closed_nowhere": "⚠️ {room} ist schreibgeschützt und die Einstellung `monitor_channel` leer: Meldungen, die {room} ablehnt, erreichen niemanden. Ein Admin kann sie setzen.",
        "watch_archived": "Nichts wird beobachtet: {room} ist archiviert. Nennen Sie einen anderen Kanal, oder heben Sie zuerst die Archivierung auf.",
        "watch_already": "{room} beobachtet schon: {what}. Darum gebeten hat {who}, {when}. Nichts wurde geändert.",
        "watch_in_both": "Hooked und Rocket.Chat haben beide eine Integration {id}. Wählen Sie: {hooked} oder {rocketchat}.",
        "watch_sees_not_all": "Nichts wird beobachtet: Der Kanal würde von Webhooks erfahren, die Sie nicht sehen dürfen. {hooked} beobachtet alle Verbindungen von Hooked, {one} einen einzelnen Webhook, den Sie sehen dürfen.",
        "watch_rights_unknown": "Nichts wird beobachtet: Die App kann nicht feststellen, ob Sie jeden Webhook sehen dürfen. {problem} Bis dahin beobachtet {hooked} alle Verbindungen von Hooked.",
        "watch_no_room": "Es gibt keinen Kanal {word}, den Sie sehen können. Nennen Sie ihn wie in seiner Adresse, zum Beispiel `#social-media`, oder mit seiner ID. Ohne Angabe ist dieser gemeint.",
        "watch_no_monitor_channel": "Die Einstellung `monitor_channel` ist leer. Ein Admin kann in den Einstellungen der App einen Kanal wählen; oder nennen Sie hier einen, zum Beispiel `#social-media`.",
        "watch_no_room_here": "Rocket.Chat sagt der App nicht, welcher Channel dies ist. Ein Admin muss die Zip-Datei der App erneut hochladen und ihre Berechtigungen annehmen; dabei gehen keine Daten verloren.",
        "watch_under_way": "Gerade ändert eine andere Person, was dieser Kanal beobachtet. Nichts wurde geändert; versuchen Sie es gleich noch einmal.",
        "unwatch_done": "🔕 *Nicht mehr beobachtet:* {what}\nIn {room} · von {who}",
        "unwatch_not_watched": "{room} beobachtet {word} nicht.",
        "unwatch_left": "{room} beobachtet weiterhin {words}.",
        "unwatch_nothing_left": "{room} beobachtet jetzt nichts.",
        "unwatch_still_told": "{wider} umfasst es, deshalb kommen weiter Meldungen. Einzelnes lässt sich nicht ausnehmen.",
        "watching_title": "👀 *Beobachtet*",
        "watching_this_room": "{room} (dieser Kanal)",
        "watching_line": "• {what} · {who}, {when}",
        "watching_unseen": "❔ Nicht prüfbar: {names}",
        "watching_refused_fallback": "⚠️ Dieser Kanal hat {when} eine Meldung abgelehnt. Seine Meldungen gehen an den Kanal der Einstellung `monitor_channel`.",
        "watching_refused_nowhere": "⚠️ Dieser Kanal hat {when} eine Meldung abgelehnt, und die Einstellung `monitor_channel` ist leer: Seine Meldungen erreichen niemanden.",
        "watching_gone_fallback": "⚠️ Dieser Kanal wurde gelöscht. Seine Meldungen gehen an den Kanal der Einstellung `monitor_channel`.",
        "watching_gone_nowhere": "⚠️ Dieser Kanal wurde gelöscht, und die Einstellung `monitor_channel` ist leer: Seine Meldungen erreichen niemanden.",
        "watching_none_begin": "Dieser Kanal beobachtet nichts. Beginnen Sie mit {all}, oder mit {one} für eine einzelne Integration.",
        "watching_none_ask": "Dieser Kanal beobachtet nichts. Wer verwalten darf, kann mit {all} beginnen.",
        "watching_elsewhere": "{count, plural, one {# weitere in einem Kanal, in dem Sie nicht sind} other {# weitere in Kanälen, in denen Sie nicht sind}}",
        "watching_end": "Nicht mehr beobachten: {line}",
        "watching_before": "Zurück",
        "watching_after": "Weiter",
        "list_attention": "*{count, number} von {total, number} {count, plural, one {braucht Aufmerksamkeit} other {brauchen Aufmerksamkeit}}*",
        "list_attention_none": "*Nichts braucht Aufmerksamkeit.*",
        "list_attention_none_known": "*Nichts braucht, soweit bekannt, Aufmerksamkeit.*",
        "list_all_healthy": "✅ *Nichts braucht Aufmerksamkeit.*",
        "help_posts": "Zeigt die anstehenden Beiträge eines Kontos, den nächsten zuerst",
        "help_posts_example": "Zum Beispiel `/integration posts int_yt_abc123`",
        "help_agenda_brief": "was erscheint und was fehlschlägt",
        "help_agenda": "Zeigt die anstehenden Beiträge aller Konten nach Tagen, und welche fehlschlagen",
        "help_agenda_window": "nur diese Tage; `week` ist heute und die sechs Tage danach",
        "help_agenda_state": "nur solche Beiträge; `unhealthy` umfasst auch, was vielleicht fehlschlägt",
        "help_agenda_name": "nur Konten mit diesem Namen oder Handle",
        "help_agenda_example": "Zum Beispiel `/integration agenda tomorrow` oder `/integration agenda 14 days tiktok failing`",
        "help_schedule_brief": "Video planen",
        "help_schedule": "Plant ein Video auf einem Konto",
        "help_schedule_example": "Zum Beispiel `/integration schedule vid_1 int_yt_abc123 tomorrow 9:00` oder eine genaue Zeit wie `2026-12-05T10:00Z`. Ohne Zeitzone gilt Ihre.",
        "help_reschedule_brief": "Beitrag verschieben",
        "help_reschedule": "Verschiebt einen anstehenden Beitrag auf eine andere Zeit",
        "help_reschedule_example": "Zum Beispiel `/integration reschedule sch_1 monday 9:00`. Ohne Zeitzone gilt Ihre.",
        "help_move_brief": "Beiträge auf eine andere Verbindung",
        "help_move": "Verschiebt anstehende Beiträge auf eine andere Verbindung derselben Plattform, etwa nach dem Neuverbinden",
        "help_move_example": "Zum Beispiel `/integration move int_tt_alt @meinkonto`. Bis eine berechtigte Person zustimmt, wird nichts verschoben. Die erste Verbindung kann schon gelöscht sein.",
        "help_move_all": "alle anstehenden Beiträge (Standard)",
        "help_move_posts": "nur diese Beiträge",
        "help_cancel_brief": "Beitrag zurückziehen",
        "help_cancel": "Zieht einen anstehenden Beitrag zurück; fragt vorher nach",
        "help_cancel_example": "`/integration posts <id>` zeigt die IDs der Beiträge.",
        "help_list_brief": "alles, das Schlimmste zuerst",
        "posts_headline": "{count, plural, one {*# anstehender Beitrag*} other {*# anstehende Beiträge*}} auf {name} · {platform}",
        "posts_none": "Keine anstehenden Beiträge auf {name} · {platform}",
        "posts_nameless": "{count, plural, one {*# anstehender Beitrag* derselben Plattform nennt kein Konto: Er kann} other {*# anstehende Beiträge* derselben Plattform nennen kein Konto: Sie können}} zu diesem gehören oder zu einem anderen.",
        "posts_unknown": "❔ Der Kalender lässt sich nicht lesen, daher sind die anstehenden Beiträge unbekannt. {problem}",
        "posts_health_unknown": "❔ Unbekannt: Die App konnte nicht prüfen, ob dieses Konto funktioniert.",
        "posts_unhealthy": "{state}: {count, plural, one {Dieser Beitrag schlägt fehl, wenn er auf dieser Verbindung bleibt} other {Diese Beiträge schlagen fehl, wenn sie auf dieser Verbindung bleiben}}.",
        "posts_gone": "🔴 Diese Verbindung besteht nicht mehr: {count, plural, one {Ihr Beitrag schlägt} other {Ihre Beiträge schlagen}} fehl.",
        "posts_post": "{title} · {platform}\n{when}\nBeitrag {id}",
        "posts_untitled": "Beitrag ohne Titel",
        "posts_undated": "ohne Zeit",
        "posts_overdue_when": "🕘 {when} fällig, steht noch an",
        "posts_overdue": "🕘 {count, plural, one {# davon ist überfällig und steht noch an} other {# davon sind überfällig und stehen noch an}}.",
        "posts_page": "Seite {page, number} von {pages, number} · {asOf}",
        "posts_button_cancel": "Zurückziehen…",
        "posts_button_cancel_all": "Alle zurückziehen…",
        "posts_button_earlier": "Frühere",
        "posts_button_later": "Spätere",
        "posts_may_fail": "{state}: {count, plural, one {Der Beitrag kann} other {Die Beiträge können}} fehlschlagen.",
        "posts_disconnected": "🔴 Über diese App getrennt von {who}, {when}.",
        "posts_lost": "{count, plural, one {Der Beitrag schlägt} other {Die Beiträge schlagen}} fehl.",
        "posts_row": "{title} · {id}\n{when}",
        "posts_webhook": "{name} ist ein Webhook dieses Arbeitsbereichs und hat keine Beiträge: Nur Verbindungen in Hooked veröffentlichen. Der Webhook steht unter {link}.",
        "posts_choice_open": "Öffnen",
        "posts_choice_cancel": "Zurückziehen…",
        "posts_video": "Video {video}",
        "posts_thumbnail_alt": "Bild von {title}",
        "posts_status_published": "✅ Veröffentlicht",
        "posts_status_failed": "🔴 Fehlgeschlagen",
        "posts_status_draft": "Entwurf: Er wird nicht von selbst veröffentlicht.",
        "posts_status_other": "❔ Status {status}",
        "agenda_headline": "*{window, select, today {{count, plural, =0 {Heute keine Beiträge} one {Heute # Beitrag} other {Heute # Beiträge}}} tomorrow {{count, plural, =0 {Morgen keine Beiträge} one {Morgen # Beitrag} other {Morgen # Beiträge}}} week {{count, plural, =0 {Diese Woche keine Beiträge} one {Diese Woche # Beitrag} other {Diese Woche # Beiträge}}} other {{count, plural, =0 {Keine Beiträge} one {# Beitrag} other {# Beiträge}} {days, plural, one {am nächsten Tag} other {in den nächsten # Tagen}}}}*",
        "agenda_headline_failing": "🔴 *{window, select, today {{count, plural, =0 {Heute keine Beiträge} one {Heute # Beitrag} other {Heute # Beiträge}}} tomorrow {{count, plural, =0 {Morgen keine Beiträge} one {Morgen # Beitrag} other {Morgen # Beiträge}}} week {{count, plural, =0 {Diese Woche keine Beiträge} one {Diese Woche # Beitrag} other {Diese Woche # Beiträge}}} other {{count, plural, =0 {Keine Beiträge} one {# Beitrag} other {# Beiträge}} {days, plural, one {am nächsten Tag} other {in den nächsten # Tagen}}}}, {failing, plural, one {# schlägt fehl} other {# schlagen fehl}}:* {why}",
        "agenda_may_fail": "❔ {count, plural, one {*# schlägt vielleicht fehl*} other {*# schlagen vielleicht fehl*}}: {why}",
        "agenda_unknown": "❔ Unbekannt bei {count, plural, one {*# Beitrag*} other {*# Beiträgen*}}: {why}",
        "agenda_why_expired": "Token von {name} abgelaufen",
        "agenda_why_token_invalid": "Token von {name} ungültig",
        "agenda_why_error": "Verbindungsfehler bei {name}",
        "agenda_why_gone": "{name} ist nicht mehr verbunden",
        "agenda_why_unknown": "Hooked meldet keinen bekannten Zustand von {name}",
        "agenda_why_unlisted": "{name} fehlt in Hookeds Liste",
        "agenda_why_unseen": "{name} ist nicht prüfbar",
        "agenda_why_unchecked": "{name} wurde nicht geprüft",
        "agenda_why_nameless": "keine Verbindung genannt",
        "agenda_overdue_count": "🕘 {count, plural, one {*# überfälliger Beitrag* steht noch an} other {*# überfällige Beiträge* stehen noch an}}.",
        "agenda_undated_count": "❔ {count, plural, one {*# Beitrag* hat keine Zeit: Er kann an jedem Tag erscheinen} other {*# Beiträge* haben keine Zeit: Sie können an jedem Tag erscheinen}}.",
        "agenda_filter": "Nur {filter}",
        "agenda_incomplete": "⚠️ *Der Kalender ließ sich nicht bis zum Ende lesen:* Hier können Beiträge fehlen. {problem}",
        "agenda_unreadable": "⚠️ {count, plural, one {*# Beitrag* des Kalenders hat keine lesbare ID und fehlt hier} other {*# Beiträge* des Kalenders haben keine lesbare ID und fehlen hier}}.",
        "agenda_unlisted": "❔ Hookeds Liste der Verbindungen ist nicht lesbar. {problem}",
        "agenda_overdue": "🕘 *Überfällig* · {count, plural, one {# Beitrag} other {# Beiträge}}",
        "agenda_day": "*{day}* · {count, plural, one {# Beitrag} other {# Beiträge}}",
        "agenda_day_today": "*Heute, {day}* · {count, plural, one {# Beitrag} other {# Beiträge}}",
        "agenda_day_tomorrow": "*Morgen, {day}* · {count, plural, one {# Beitrag} other {# Beiträge}}",
        "agenda_undated": "*Ohne Zeit* · {count, plural, one {# Beitrag} other {# Beiträge}}",
        "agenda_row": "{title} · {id}\n{when} · {account} · {platform}\n{state}",
        "agenda_state_fails": "{state}: *wird fehlschlagen*",
        "agenda_state_may_fail": "{state}: schlägt vielleicht fehl",
        "agenda_state_unknown": "{state}: unbekannt, ob er fehlschlägt",
        "agenda_state_before": "{state} ({when})",
        "agenda_gone": "🔴 Verbindung besteht nicht mehr: *wird fehlschlagen*",
        "agenda_not_listed": "❔ Verbindung fehlt in Hookeds Liste: schlägt vielleicht fehl",
        "agenda_nameless": "❔ Nennt keine Verbindung: unbekannt, ob er fehlschlägt",
        "agenda_clock": "Tage und Zeiten folgen Ihrer heutigen Uhr. Rocket.Chat weiß nicht, wann Ihre Uhren umgestellt werden: Danach kann ein Beitrag eine Stunde falsch stehen, um Mitternacht am Tag davor oder danach.",
        "agenda_outside": "{count, plural, one {# weiterer Beitrag steht} other {# weitere Beiträge stehen}} an anderen Tagen an.",
        "agenda_no_account": "Kein Konto mit Beiträgen oder Verbindung heißt {words}.",
        "agenda_no_account_near": "Ähnliche Namen: {names}",
        "posts_choice_move": "Verschieben…",
        "cancel_question": "„{title}“ zurückziehen?",
        "cancel_from": "Auf dem Konto {account}",
        "cancel_permanent": "Das ist endgültig. Noch ist nichts zurückgezogen.",
        "cancel_undoable": "Noch ist nichts zurückgezogen. Danach kann *Rückgängig* einen gleichen Beitrag mit neuer ID anlegen.",
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
        "cancel_undo_means": "*Rückgängig* legt einen gleichen Beitrag mit neuer ID an.",
        "cancel_undone": "✅ *Rückgängig gemacht:* Ein neuer Beitrag ersetzt {id}.",
        "cancel_undo_answered": "Das wurde schon rückgängig gemacht oder wird es gerade. Es geschieht nur einmal.",
        "cancel_undo_forgotten": "Die App hat nicht mehr, was sie für einen neuen Beitrag statt {id} braucht: Seine Zeit ist vorbei, oder es gibt ihn schon wieder.",
        "cancel_undo_still_there": "Beitrag {id} steht noch an, es gibt nichts rückgängig zu machen.",
        "cancel_undo_standing": "Nichts wurde angelegt: Beitrag {id} desselben Videos steht auf diesem Konto zu dieser Zeit.",
        "cancel_all_question": "{count, plural, one {*Den anstehenden Beitrag*} other {Alle *# anstehenden Beiträge*}} von {name} zurückziehen?",
        "cancel_all_means": "Nur diese Beiträge werden zurückgezogen, einer nach dem anderen. Die Verbindung bleibt.",
        "cancel_all_button_confirm": "{count, plural, one {Zurückziehen} other {# zurückziehen}}",
        "cancel_all_button_keep": "{count, plural, one {Behalten} other {Behalten}}",
        "cancel_all_kept": "Nichts von {name} wurde zurückgezogen.",
        "cancel_all_running": "⏳ Beiträge von {name} werden zurückgezogen: *{done, number} von {count, number}*",
        "cancel_all_done": "✅ {count, plural, one {Den Beitrag} other {Alle # Beiträge}} von {name} *zurückgezogen*",
        "cancel_all_partly": "⚠️ {done, plural, =0 {*Keiner von {count, plural, one {# Beitrag} other {# Beiträgen}}*} other {*# von {count, number} Beiträgen*}} von {name} zurückgezogen",
        "cancel_all_open": "❔ *Unbekannt bei {unsure, number} von {count, plural, one {# Beitrag} other {# Beiträgen}}* von {name}; {done, plural, =0 {keiner ist sicher zurückgezogen} one {# ist zurückgezogen} other {# sind zurückgezogen}}",
        "cancel_all_undoing": "⏳ Beiträge von {name} werden neu angelegt: *{done, number} von {count, number}*",
        "cancel_all_undone": "✅ *{count, plural, one {Den Beitrag} other {Alle # Beiträge}} von {name} neu angelegt*, mit {count, plural, one {neuer ID} other {neuen IDs}}",
        "cancel_all_undone_partly": "⚠️ {done, plural, =0 {*Keinen von {count, plural, one {# Beitrag} other {# Beiträgen}} von {name} neu angelegt*} other {*# von {count, number} Beiträgen von {name} neu angelegt*, mit {done, plural, one {neuer ID} other {neuen IDs}}}}",
        "cancel_all_undone_open": "❔ *Unbekannt bei {unsure, number} von {count, plural, one {# Beitrag} other {# Beiträgen}}* von {name}; {done, plural, =0 {keiner ist sicher neu angelegt} one {# ist neu angelegt} other {# sind neu angelegt}}",
        "cancel_all_cancelled": "{count, plural, one {*Zurückgezogen:*} other {*Zurückgezogen:* # Beiträge}}",
        "cancel_all_gone": "{count, plural, one {*Stand schon nicht mehr an:*} other {*Standen schon nicht mehr an:* # Beiträge}}",
        "cancel_all_failed": "{count, plural, one {🔴 *Nicht zurückgezogen:*} other {🔴 *Nicht zurückgezogen:* # Beiträge}}",
        "cancel_all_unknown": "{count, plural, one {❔ *Unbekannt, ob zurückgezogen:*} other {❔ *Unbekannt, ob zurückgezogen:* # Beiträge}}",
        "cancel_all_restored": "{count, plural, one {*Neu angelegt:*} other {*Neu angelegt:* # Beiträge}}",
        "cancel_all_not_restored": "{count, plural, one {🔴 *Nicht neu angelegt, bleibt zurückgezogen:* Die Zeit ist vorbei, das Konto funktioniert nicht, oder Hooked hat abgelehnt} other {🔴 *Nicht neu angelegt, bleiben zurückgezogen:* # Beiträge. Die Zeit ist vorbei, das Konto funktioniert nicht, oder Hooked hat abgelehnt}}",
        "cancel_all_unsure": "{count, plural, one {❔ *Unbekannt, ob neu angelegt:*} other {❔ *Unbekannt, ob neu angelegt:* # Beiträge}}",
        "cancel_all_trouble": "{problem}",
        "cancel_all_asked_by": "Gefragt von {who}. Noch ist nichts zurückgezogen.",
        "cancel_all_decided_by": "Entschieden von {who}.",
        "cancel_all_undone_by": "Rückgängig gemacht von {who}.",
        "cancel_all_nothing": "Nichts wurde zurückgezogen.",
        "cancel_all_not_in_room": "Es wurde nichts gefragt: Alle im Raum sollen das Ergebnis sehen, und Sie sind nicht im Raum dieser Karte. Geben Sie {line} in einem Raum ein, in dem Sie sind.",
        "cancel_all_elsewhere": "Alle im Raum sollen sehen, wie das ausgeht, aber dieser Raum nimmt keine Nachrichten der App an. Fragen Sie in einem anderen Raum noch einmal.",
        "cancel_all_none": "Es stehen keine Beiträge an, es gibt nichts zurückzuziehen.",
        "cancel_all_answered": "Diese Frage ist schon beantwortet.",
        "cancel_all_lapsed": "Die Frage ist veraltet, und nichts wurde zurückgezogen. Fragen Sie erneut mit {line}.",
        "cancel_all_forgotten": "Die App hat diese Frage nicht mehr. Nichts wurde geändert.",
        "cancel_all_busy": "Eine andere Person zieht gerade die Beiträge dieses Kontos zurück.",
        "schedule_question": "Dies für *{when}* planen?",
        "schedule_question_again": "Dies *noch einmal* für *{when}* planen?",
        "schedule_question_two": "Für *{one}* oder für *{other}* planen? Das Datum lässt sich auf zwei Arten lesen.",
        "schedule_clock_may_differ": "⚠️ Ihre Uhren werden bis dahin vielleicht umgestellt, und Rocket.Chat sagt nicht, wann. Dann brechen Sie ab, und nennen Sie die Zeit mit ihrem Abstand zu UTC: `2027-07-01T09:00+02:00`.",
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
        "schedule_conflicts": "⚠️ Auf diesem Konto {count, plural, one {erscheint ein anderer Beitrag} other {erscheinen # andere Beiträge}} innerhalb von 15 Minuten:",
        "schedule_conflicts_unknown": "❔ Unbekannt: Die App kann nicht sagen, ob innerhalb von 15 Minuten ein anderer Beitrag erscheint.",
        "schedule_button_details": "Angaben bearbeiten…",
        "schedule_no_window": "Dieser Client kann das Fenster für die Angaben nicht öffnen. *Planen* behält Titel und Angaben, die Hooked für das Video hat.",
        "schedule_window_title": "Angaben zum Beitrag",
        "schedule_window_what": "Video {video} auf der Verbindung {connection}",
        "schedule_window_reading": "Welche Zeit",
        "schedule_window_no_reading": "Wählen Sie eine der beiden Zeiten",
        "schedule_window_field_title": "Titel",
        "schedule_window_field_description": "Beschreibung",
        "schedule_window_field_tags": "Tags, mit Komma getrennt",
        "schedule_window_field_privacy": "Wer es sehen kann",
        "schedule_window_privacy_default": "Wie in Hooked eingestellt",
        "schedule_privacy_public": "Öffentlich",
        "schedule_privacy_unlisted": "Nicht gelistet",
        "schedule_privacy_private": "Privat",
        "schedule_window_empty": "Ein leeres Feld behält, was Hooked für das Video hat.",
        "schedule_window_too_long": "{count, plural, one {# Zeichen} other {# Zeichen}}; Hooked nimmt höchstens {most, number}",
        "schedule_window_too_many": "{count, plural, one {# Tag} other {# Tags}}; Hooked nimmt höchstens {most, number}",
        "schedule_window_no_privacy": "Wählen Sie einen der angebotenen Werte",
        "schedule_details_unknown": "❔ Unbekannt: Die App konnte nicht lesen, ob Hooked die Angaben übernommen hat. Öffnen Sie den Beitrag, um es zu prüfen.",
        "schedule_details_again": "Ihre Angaben sind nicht gespeichert: Geben Sie sie mit *Angaben bearbeiten…* erneut ein",
        "schedule_different_details": "• Titel oder andere Angaben weichen ab.",
        "reschedule_question": "„{title}“ auf *{when}* verschieben?",
        "reschedule_question_two": "„{title}“ auf *{one}* oder auf *{other}* verschieben? Das Datum hat zwei Lesarten.",
        "reschedule_button_confirm": "Verschieben",
        "reschedule_not_yet": "Noch ist nichts verschoben.",
        "reschedule_done": "✅ „{title}“ auf {when} *verschoben*",
        "reschedule_where": "{account} · {platform}",
        "reschedule_before": "Vorher: {when}",
        "reschedule_by": "Verschoben von {who}",
        "reschedule_will_fail": "{state}: Der Beitrag schlägt zu jeder Zeit fehl, bis das Konto neu verbunden und der Beitrag auf der neuen Verbindung ist.",
        "reschedule_may_fail": "{state}: Der Beitrag schlägt vielleicht zu jeder Zeit fehl.",
        "reschedule_there": "Beitrag {id} ist schon auf {when} gesetzt. Nichts wurde geändert.",
        "reschedule_changed": "Beitrag {id} wurde inzwischen auf {when} verschoben. Nichts wurde geändert: Fragen Sie erneut, wenn er von dort weg soll.",
        "reschedule_different": "⚠️ *Nicht wie gewünscht verschoben.* Hooked zeigt Beitrag {id} für {when}.",
        "reschedule_not_pending": "Nur anstehende Beiträge lassen sich verschieben. Beitrag {id}: {status}",
        "reschedule_gone": "Hooked hat keinen Beitrag {id}. Nichts wurde verschoben.",
        "reschedule_past": "{when} ist vorbei. Nichts wurde verschoben: Nennen Sie eine Zeit in der Zukunft.",
        "reschedule_failed": "Nichts wurde verschoben. {problem}",
        "reschedule_unknown": "❔ Unbekannt: Die App kann nicht sagen, ob Beitrag {id} verschoben wurde. {problem}",
        "reschedule_unknown_old": "❔ Unbekannt: Hooked hat das Verschieben von Beitrag {id} nicht bestätigt und zeigt ihn bisher für {when}. {problem}",
        "reschedule_under_way": "Beitrag {id} wird gerade geändert.",
        "reschedule_kept": "Beitrag {id} wurde nicht verschoben.",
        "reschedule_examples": "Nichts wurde verschoben. Beispiele: `morgen 9:00`, `nächsten Freitag um 14:30`, `2026-12-05T10:00Z`.",
        "reschedule_no_window": "Dieser Client kann das Fenster nicht öffnen. Geben Sie {line} mit Ihrer eigenen Zeit ein.",
        "reschedule_window_title": "Beitrag verschieben",
        "reschedule_window_date": "Neues Datum",
        "reschedule_window_time": "Neue Uhrzeit",
        "reschedule_window_hours": "Datum und Uhrzeit sind die Ihren. Der Beitrag bleibt auf seinem Konto, mit Titel und allen Angaben.",
        "reschedule_window_submit": "Verschieben",
        "reschedule_window_no_date": "Wählen Sie ein Datum",
        "reschedule_window_no_time": "Geben Sie eine Uhrzeit ein, zum Beispiel 14:30",
        "reschedule_window_past": "Diese Zeit ist vorbei",
        "help_list": "Zeigt alle Verbindungen und Webhooks, die schlimmsten zuerst",
        "help_list_source": "nur von dort",
        "help_list_kind": "nur diese Art; auch mehrere",
        "help_list_state": "nur in diesem Zustand; auch mehrere",
        "help_list_example": "Zum Beispiel `/integration list unhealthy` oder `/integration list tiktok expired`",
        "help_check_brief": "alles jetzt prüfen",
        "list_summary": "*{count, plural, one {# Integration} other {# Integrationen}}:* {parts}",
        "list_summary_some": "*{count, number} von {total, plural, one {# Integration} other {# Integrationen}}:* {parts}",
        "list_summary_others": "*{count, plural, one {# weitere} other {# weitere}}:* {parts}",
        "list_line": "{state} · {name} · {what} · {id}",
        "list_count_healthy": "{count, number} in Ordnung",
        "list_count_enabled": "{count, number} aktiviert",
        "list_count_working": "{count, plural, one {# funktioniert} other {# funktionieren}}",
        "list_count_expired": "{count, number} Token abgelaufen",
        "list_count_token_invalid": "{count, number} Token ungültig",
        "list_count_error": "{count, number} Verbindungsfehler",
        "list_count_failing": "{count, plural, one {# schlägt fehl} other {# schlagen fehl}}",
        "list_count_disabled_by_server": "{count, number} von Rocket.Chat deaktiviert",
        "list_count_script_broken": "{count, number} Skript fehlerhaft",
        "list_count_setup_broken": "{count, number} Einrichtung fehlerhaft",
        "list_count_degraded": "{count, number} mit Fehlern zugestellt",
        "list_count_unknown": "{count, number} unbekannt",
        "list_count_retrying": "{count, plural, one {# versucht es erneut} other {# versuchen es erneut}}",
        "list_count_disabled": "{count, number} deaktiviert",
        "list_count_unchecked": "{count, number} nicht geprüft",
        "list_count_unseen": "{count, number} nicht prüfbar",
        "list_count_quiet": "{count, number} ohne neuere Zustellungen",
        "list_count_untested": "{count, number} aktiviert, seitdem nichts gesendet",
        "list_none_match": "Nichts passt zu {filter}. {count, plural, =0 {Andere Integrationen gibt es nicht.} one {Es gibt # andere Integration.} other {Es gibt # andere Integrationen.}}",
        "list_none": "Noch keine Integrationen. Verbinden Sie ein Konto über die {dashboard} oder legen Sie unter {administration} einen Webhook an.",
        "list_none_seen": "Im Moment gibt es nichts zu zeigen.",
        "list_unreachable_hooked": "⚠️ Hooked ist nicht erreichbar: Seine Verbindungen fehlen. {problem}",
        "list_unreachable_rocketchat": "⚠️ Rocket.Chat ist nicht erreichbar: Seine Webhooks fehlen. {problem}",
        "list_hidden_hooked": "⚠️ Die Verbindungen von Hooked fehlen. {problem}",
        "list_hidden_rocketchat": "⚠️ Die Webhooks von Rocket.Chat fehlen. {problem}",
        "list_part_incomplete": "⚠️ {source}: Nicht alles konnte geprüft werden. {problem}",
        "list_left": "{count, plural, one {# Konto wurde} other {# Konten wurden}} nicht geprüft: Eine Liste prüft höchstens {most, number} und hört auf, wenn die Zeit eines Befehls vorbei ist.",
        "list_seen": "Hooked: {parts}",
        "list_not_public": "Nur Sie sehen diese Liste: Die App kann nicht sicher sein, dass hier alle Webhooks sehen dürfen. Mit `hooked` erscheinen nur die Verbindungen für alle, mit `public` alles.",
        "list_public_question": "*Die Liste mit {count, plural, one {einem Webhook} other {{count} Webhooks}} hier veröffentlichen?* Die App kann nicht sicher sein, dass hier alle Webhooks sehen dürfen. Alle sähen Namen, IDs und Zustände.",
        "list_public_kept": "Die Liste wurde nicht veröffentlicht. Mit `hooked` erscheinen nur die Verbindungen für alle.",
        "list_seen_now": "{count, number} jetzt geprüft",
        "list_seen_before": "{count, number} Stand {time}",
        "list_seen_not": "{count, number} nicht geprüft",
        "list_unread": "{count, plural, one {# Integration konnte} other {# Integrationen konnten}} nicht geprüft werden: Ihr Zustand ist unbekannt. {problem}",
        "list_histories_left": "{count, plural, one {Die Zustellungen von # Webhook wurden} other {Die Zustellungen von # Webhooks wurden}} nicht geprüft. Aktualisieren Sie in einer Minute.",
        "list_may_see_nothing": "Sie können weder die Verbindungen von Hooked noch die Webhooks von Rocket.Chat sehen. Fragen Sie einen Admin.",
        "list_page": "Seite {page, number} von {pages, number} · {asOf}",
        "list_button_previous": "Zurück",
        "list_button_next": "Weiter",
        "list_row_open": "Öffnen",
        "list_row_posts": "Beiträge",
        "list_row_watch": "Hier beobachten",
        "list_row_enable": "Aktivieren",
        "list_row_disable": "Deaktivieren…",
        "list_row_disconnect": "Trennen…",
        "overview_empty": "Noch keine Integrationen.",
        "overview_more": "{count, plural, one {# weitere in der Liste} other {# weitere in der Liste}}",
        "overview_button_list": "Liste",
        "overview_button_help": "Hilfe",
        "source_hooked": "Hooked",
        "source_rocketchat": "Rocket.Chat",
        "platform_youtube": "YouTube",
        "platform_tiktok": "TikTok",
        "platform_instagram": "Instagram",
        "platform_unnamed": "unbekannte Plattform",
        "state_healthy": "In Ordnung",
        "state_expired": "Token abgelaufen",
        "state_error": "Verbindungsfehler",
        "state_token_invalid": "Token ungültig",
        "state_unknown_status": "❔ Unbekannter Zustand „{status}“",
        "state_unreported": "❔ Zustand nicht gemeldet",
        "state_working": "Funktioniert",
        "state_enabled": "Aktiviert",
        "state_disabled": "Deaktiviert",
        "state_disabled_by_server": "Von Rocket.Chat deaktiviert",
        "state_script_broken": "Skript fehlerhaft",
        "state_setup_broken": "Einrichtung fehlerhaft",
        "state_failing": "Schlägt fehl",
        "state_degraded": "Mit Fehlern zugestellt",
        "state_retrying": "Versucht es erneut",
        "state_quiet": "Keine neueren Zustellungen",
        "state_untested": "Aktiviert, seitdem nichts gesendet",
        "state_unknown": "Unbekannt",
        "state_unseen": "Nicht prüfbar",
        "state_unchecked": "Nicht geprüft",
        "card_unnamed_account": "Konto ohne Namen",
        "card_unnamed_webhook": "Webhook ohne Namen",
        "card_headline": "{name} · {what}",
        "card_checked": "{state} · geprüft {when}",
        "card_check_never": "{state} · nie geprüft",
        "card_check_unknown": "{state} · letzte Prüfung unbekannt",
        "card_stake_will": "{count, plural, one {*# ausstehender Beitrag wird scheitern*} other {*# ausstehende Beiträge werden scheitern*}}. Hooked nennt keinen Zeitpunkt.",
        "card_stake_may": "{count, plural, one {*# ausstehender Beitrag kann scheitern*} other {*# ausstehende Beiträge können scheitern*}}. Hooked nennt keinen Zeitpunkt.",
        "card_stake_will_next": "{count, plural, one {*# ausstehender Beitrag wird scheitern*, {when}: {title}} other {*# ausstehende Beiträge werden scheitern*, der nächste {when}: {title}}}",
        "card_stake_may_next": "{count, plural, one {*# ausstehender Beitrag kann scheitern*, {when}: {title}} other {*# ausstehende Beiträge können scheitern*, der nächste {when}: {title}}}",
        "card_stake_overdue": "🕘 {count, plural, one {*# Beitrag* war {when} fällig und steht noch aus: {title}} other {*# Beiträge* waren fällig und stehen noch aus, der erste {when}: {title}}}",
        "card_stake_none": "Es stehen keine Beiträge aus.",
        "card_stake_unread": "❔ Unbekannt: Die App kann den Kalender nicht lesen und daher nicht sagen, wie viele Beiträge gefährdet sind.",
        "card_disconnected": "{who} hat {id} {when} mit dieser App getrennt.",
        "card_public_question": "*Die Karte von {name} hier veröffentlichen?* Einige in diesem Raum dürfen keine Webhooks sehen. Sie sähen dessen Ziel-Hosts, Channels und Zustellungen.",
        "card_public_kept": "Die Karte von {id} wurde nicht veröffentlicht.",
        "card_not_public": "Das sehen nur Sie: Einige in diesem Raum dürfen keine Webhooks sehen.",
        "card_token_valid": "Token gültig",
        "card_token_invalid": "Token ungültig",
        "card_connected": "verbunden seit {date}",
        "card_when": "{absolute} ({relative})",
        "card_posts_as": "schreibt als {who}",
        "card_channels": "in {channels}",
        "card_targets": "Ziele: {targets}",
        "card_event": "bei {event}",
        "card_trigger_words": "Trigger-Wörter: {words}",
        "card_created_by": "erstellt von {who}",
        "card_creator_unknown": "von wem erstellt, ist unbekannt",
        "card_more": "{count, plural, one {und noch #} other {und # weitere}}",
        "card_as_of": "{source} · Stand: {time}",
        "card_avatar_alt": "Bild von {name}",
        "card_fallback": "{state}: {name} ({what}).",
        "card_fallback_checked": "Geprüft {relative}.",
        "kind_incoming": "eingehender Webhook",
        "kind_outgoing": "ausgehender Webhook",
        "kind_unknown": "Webhook unbekannter Art",
        "channel_all_public_channels": "alle öffentlichen Channels",
        "channel_all_private_groups": "alle privaten Channels",
        "channel_all_direct_messages": "alle Direktnachrichten",
        "button_refresh": "Aktualisieren",
        "button_posts": "Beiträge",
        "button_watch": "Hier beobachten",
        "button_enable": "Aktivieren",
        "button_disable": "Deaktivieren…",
        "button_send_again": "Noch einmal senden…",
        "button_show": "Webhook anzeigen",
        "button_post_here": "Hier veröffentlichen",
        "button_cancel": "Abbrechen",
        "button_reconnect": "In Hooked neu verbinden",
        "button_disconnect": "Trennen…",
        "button_open_webhook": "Administration öffnen",
        "button_details": "Details",
        "button_close": "Schließen",
        "fix_title": "*Was zu tun ist*",
        "fix_expired": "Das Zugriffstoken von {account} ist abgelaufen. Hooked kann auf {platform} erst wieder veröffentlichen, wenn das Konto neu verbunden ist.",
        "fix_error": "Hooked kann die Verbindung zu {account} nicht nutzen: Das Token fehlt, oder {platform} lehnt es ab.",
        "fix_token_invalid": "Hooked meldet die Verbindung zu {account} als in Ordnung, ihr Token aber als ungültig. Beiträge auf {platform} können scheitern.",
        "fix_unknown_status": "Hooked meldet einen Zustand, den diese App nicht kennt. Beiträge von {account} können scheitern.",
        "fix_unreported": "Hooked meldet für {account} keinen Zustand. Im Dashboard steht möglicherweise mehr.",
        "fix_reconnect": "Öffnen Sie die {link}, wählen Sie bei {platform} *Connect* und melden Sie sich als {account} an.",
        "fix_look": "Öffnen Sie die {link} und prüfen Sie {account}. Ist die Verbindung dort gestört, verbinden Sie das Konto neu.",
        "fix_new_id": "Beim Neuverbinden entsteht eine *neue ID*: Beiträge auf {id} bleiben bei der alten, bis Sie sie verschieben (`/integration move`).",
        "fix_dashboard": "Integrationsseite von Hooked",
        "fix_disabled_incoming": "Der Webhook ist deaktiviert: Rocket.Chat beantwortet Aufrufe mit 503 und veröffentlicht nichts.",
        "fix_disabled_outgoing": "Der Webhook ist deaktiviert: Rocket.Chat sendet nichts.",
        "fix_disabled_by_server": "Das Ziel hat mit „410 Gone“ geantwortet, deshalb hat Rocket.Chat den Webhook deaktiviert.",
        "fix_disabled_by_server_step": "Klären Sie die richtige Adresse mit den Betreibern des Ziels, bevor Sie den Webhook aktivieren.",
        "fix_script_broken": "Rocket.Chat kann das Skript nicht kompilieren, deshalb verarbeitet der Webhook nichts.",
        "fix_script_broken_step": "Korrigieren Sie das Skript unter {link}.",
        "fix_setup_broken": "Ein Konto oder Channel, den der Webhook braucht, funktioniert nicht.",
        "fix_setup_broken_step": "Beheben Sie unter {link}, was hier mit 🔴 markiert ist.",
        "fix_enable": "Aktivieren Sie ihn unter {link}.",
        "fix_enable_here": "Drücken Sie *Aktivieren*, oder öffnen Sie {link}.",
        "fix_open": "Verlauf und Einstellungen finden Sie unter {link}.",
        "fix_administration": "Administration → Integrationen",
        "fix_failing": "Eine Zustellung ist nicht angekommen.",
        "fix_failing_step": "Prüfen Sie, ob das Ziel läuft und ob der Rocket.Chat-Server es erreicht.",
        "fix_degraded": "Das Ziel erhält die Zustellungen, aber seine Antwort macht Probleme.",
        "fix_unknown_delivery": "Aus den Aufzeichnungen von Rocket.Chat geht nicht hervor, ob Zustellungen ankommen.",
        "deliveries": "*Letzte Zustellung*",
        "delivery_line": "{state} · {target}",
        "delivery_line_when": "{state} · {target} · {when}",
        "delivery_no_target": "Ziel nicht aufgezeichnet",
        "delivery_succeeded": "✅ zugestellt",
        "delivery_answered": "✅ beantwortet (den Status speichert Rocket.Chat nicht)",
        "delivery_posting_failed": "⚠️ zugestellt, aber die Antwort konnte nicht im Channel veröffentlicht werden",
        "delivery_response_script": "⚠️ zugestellt, aber das Skript ist an der Antwort gescheitert",
        "delivery_empty_answer": "⚠️ Antwort ohne Inhalt, was Rocket.Chat als Fehlschlag wertet",
        "delivery_retrying": "⚠️ fehlgeschlagen, Wiederholungsversuch {attempt, number} steht aus",
        "delivery_unreachable": "🔴 keine Antwort: nicht erreichbar oder zu langsam",
        "delivery_http_500": "🔴 Fehler beim Ziel (Status 500)",
        "delivery_retries_exhausted": "🔴 nach allen Wiederholungsversuchen fehlgeschlagen",
        "delivery_not_retried": "🔴 vom Ziel abgelehnt; Wiederholungsversuche sind deaktiviert",
        "delivery_retry_lost": "🔴 fehlgeschlagen, der Wiederholungsversuch blieb aus",
        "delivery_script": "🔴 das Skript ist vor dem Senden gescheitert",
        "delivery_failed": "🔴 fehlgeschlagen",
        "delivery_disabled_by_server": "🔴 das Ziel hat mit „410 Gone“ geantwortet",
        "delivery_untried": "💤 dorthin wurde noch nichts gesendet",
        "delivery_not_sent": "💤 das Skript wollte nichts senden",
        "delivery_in_progress": "⏳ wird gesendet",
        "delivery_stuck": "❔ begonnen und nie abgeschlossen",
        "delivery_unknown": "❔ eine Aufzeichnung, die die App nicht kennt",
        "delivery_past": "🕘 vor der letzten Änderung: {state}",
        "delivery_none": "In den letzten 30 Tagen wurde nichts gesendet. Das muss keine Störung sein: Trigger-Wörter und Channels entscheiden, was gesendet wird.",
        "delivery_unread": "Die App kann den Zustellverlauf nicht lesen: {problem}",
        "delivery_incoming": "Für eingehende Webhooks führt Rocket.Chat keinen Verlauf, daher kann die App nicht feststellen, ob Aufrufe ankommen.",
        "strip_share": "{good, number} von {judged, number} erfolgreich ({share, number, percent})",
        "strip_short": "{good, number} von {judged, number} erfolgreich",
        "strip_last_failure_short": "letzter Fehler {when}",
        "strip_others": "{count, plural, one {# ohne Ergebnis} other {# ohne Ergebnis}}",
        "strip_known": "{count, plural, one {nur # bekannt} other {nur # bekannt}}",
        "strip_retried": "{count, plural, one {# nach Wiederholung} other {# nach Wiederholung}}",
        "strip_last_failure": "Letzter Fehler {when}: {state}",
        "strip_last_failure_undated": "Letzter Fehler, Zeit unbekannt: {state}",
        "strip_no_failure": "Kein Fehler darunter.",
        "strip_title": "*Letzte Zustellungen, die neueste rechts*",
        "script_flaws": "⚠️ Ab Rocket.Chat 9.0 läuft das Skript so nicht mehr: {flaws}.",
        "script_flaws_step": "Beheben Sie das in {link}, bevor der Server auf 9.0 aktualisiert wird; ab 9.0 sofort.",
        "script_flaws_none": "Das Skript lässt sich auf Rocket.Chat 9.0 kompilieren. Ob dort auch alles darin läuft, ist nicht bekannt.",
        "script_flaws_unchecked": "Unbekannt, ob Rocket.Chat 9.0 das Skript ausführen kann: Die App hat es nicht geprüft.",
        "script_flaw_octal_literal": "Oktalzahl",
        "script_flaw_duplicate_parameter": "doppelter Parameter",
        "script_flaw_syntax_error": "Syntaxfehler",
        "details_title": "Details zu {name}",
        "details_unknown": "unbekannt",
        "details_enabled": "*Aktiviert*: {enabled, select, yes {ja} no {nein} other {unbekannt}}",
        "details_event": "*Ereignis*: {event}",
        "details_event_sendMessage": "eine Nachricht wird gesendet",
        "details_event_fileUploaded": "eine Datei wird hochgeladen",
        "details_event_roomArchived": "ein Channel wird archiviert",
        "details_event_roomCreated": "ein Channel wird erstellt",
        "details_event_roomJoined": "eine Person tritt einem Channel bei",
        "details_event_roomLeft": "eine Person verlässt einen Channel",
        "details_event_userCreated": "ein Konto wird erstellt",
        "details_words": "*Trigger-Wörter*: {words}, {where, select, anywhere {irgendwo in der Nachricht} start {am Anfang der Nachricht} other {Stelle unbekannt}}",
        "details_words_none": "*Trigger-Wörter*: keine, also zählt jede Nachricht",
        "details_edits": "*Bearbeitete Nachrichten*: {runs, select, yes {lösen ihn auch aus} no {lösen ihn nicht aus} other {unbekannt}}",
        "details_targets": "*Ziele*: {targets}",
        "details_channels": "*Channels*: {channels}",
        "details_posts_as": "*Schreibt als*: {who}",
        "details_alias": "*Angezeigter Name*: {name}",
        "details_emoji": "*Emoji*: {emoji}",
        "details_created": "*Erstellt*: {when}, von {who}",
        "details_changed": "*Geändert*: {when}, von {who}",
        "details_script": "*Skript*: {state, select, on {aktiviert} off {deaktiviert} other {unbekannt}}",
        "details_script_engine": "*Skript*: aktiviert, läuft in {engine}",
        "details_retries": "*Wiederholungen*: bis zu {count, number} bei einer gescheiterten Zustellung, Wartezeit insgesamt {duration}",
        "details_retries_none": "*Wiederholungen*: keine, eine gescheiterte Zustellung wird nicht erneut gesendet",
        "details_retries_unknown": "*Wiederholungen*: unbekannt",
        "details_retries_long": "mehr als ein Jahr",
        "details_target_room": "*Antworten gehen an*: {room}",
        "trigger_title": "*Was ihn auslöst*",
        "trigger_disabled": "Solange er deaktiviert ist, nichts. Sobald er aktiviert ist:",
        "trigger_any": "Eine Nachricht in {where}.",
        "trigger_start": "Eine Nachricht in {where}, die mit {words} beginnt.",
        "trigger_contains": "Eine Nachricht in {where}, die {words} enthält.",
        "trigger_edits": "Eine Bearbeitung, die sie dazu macht, löst ihn auch aus.",
        "trigger_file": "Eine Datei, die in {where} hochgeladen wird.",
        "trigger_archived": "Ein Channel, der archiviert wird.",
        "trigger_created": "Ein neuer Channel.",
        "trigger_joined": "Eine Person, die {where} beitritt.",
        "trigger_left": "Eine Person, die {where} verlässt.",
        "trigger_user": "Ein neues Konto in diesem Arbeitsbereich.",
        "trigger_unknown": "Unbekannt: Die App kennt sein Ereignis nicht.",
        "trigger_in_all_public_channels": "jedem öffentlichen Channel",
        "trigger_in_all_private_groups": "jedem privaten Channel",
        "trigger_in_all_direct_messages": "jeder Direktnachricht",
        "trigger_in_anywhere": "jedem Raum",
        "trigger_no_test": "Die App kann keine Testzustellung senden: Nur dieses Ereignis löst den Webhook aus.",
        "trigger_incoming": "Nur ein Aufruf seiner geheimen Adresse. Rocket.Chat zeichnet keine Aufrufe auf. Ob etwas ihn aufruft, ist also unbekannt, und die App kann ihn nicht testen.",
        "integrity_poster_missing": "Der Webhook schreibt als {who}; dieses Konto gibt es nicht mehr.",
        "integrity_poster_missing_fix": "Wählen Sie unter {link} ein anderes Konto, als das der Webhook schreibt.",
        "integrity_poster_deactivated": "Der Webhook schreibt als {who}; dieses Konto ist deaktiviert.",
        "integrity_poster_deactivated_fix": "Wählen Sie unter {link} ein aktives Konto, als das der Webhook schreibt.",
        "integrity_poster_renamed": "{found, select, name {Der Webhook sucht {who} für Antworten über den Namen, und das Konto heißt jetzt {now}.} other {{who} heißt jetzt {now}. Der Webhook findet das Konto über die ID und funktioniert weiter.}}",
        "integrity_poster_renamed_fix": "{found, select, name {Wählen Sie unter {link} {now} als Konto, als das der Webhook schreibt.} other {Es ist nichts zu tun.}}",
        "integrity_channel_missing": "{use, select, listens {Der Webhook reagiert auf {channel}; kein Channel hat diesen Namen oder diese ID.} answers {Antworten des Ziels gehen an {channel}; kein Channel hat diesen Namen oder diese ID.} other {Der Webhook schreibt in {channel}; kein Channel hat diesen Namen oder diese ID.}}",
        "integrity_channel_missing_fix": "Wählen Sie unter {link} einen anderen Channel: Dieser wurde gelöscht oder umbenannt.",
        "integrity_channel_archived": "{use, select, listens {Der Webhook reagiert auf {channel}; dieser Channel ist archiviert.} answers {Antworten des Ziels gehen an {channel}; dieser Channel ist archiviert.} other {Der Webhook schreibt in {channel}; dieser Channel ist archiviert.}}",
        "integrity_channel_archived_fix": "Holen Sie {channel} aus dem Archiv, oder wählen Sie unter {link} einen anderen Channel.",
        "integrity_channel_private": "{use, select, listens {Der Webhook reagiert auf {channel}, einen privaten Channel, in dem sein Konto nicht ist.} answers {Antworten des Ziels gehen an {channel}, einen privaten Channel, in dem das Konto des Webhooks nicht ist.} other {Der Webhook schreibt in {channel}, einen privaten Channel, in dem sein Konto nicht ist.}}",
        "integrity_channel_private_fix": "Laden Sie das Konto in {channel} ein, oder wählen Sie unter {link} einen anderen Channel.",
        "integrity_channel_read_only": "{use, select, listens {Der Webhook reagiert auf {channel}; der Channel ist schreibgeschützt, auch für sein Konto.} answers {Antworten des Ziels gehen an {channel}; der Channel ist schreibgeschützt, auch für das Konto des Webhooks.} other {Der Webhook schreibt in {channel}; der Channel ist schreibgeschützt, auch für sein Konto.}}",
        "integrity_channel_read_only_fix": "Lassen Sie das Konto in {channel} schreiben, oder wählen Sie unter {link} einen anderen Channel.",
        "integrity_person_missing": "{use, select, listens {Der Webhook reagiert auf Nachrichten mit {channel}; kein Konto hat diesen Namen oder diese ID.} answers {Antworten des Ziels gehen an {channel}; kein Konto hat diesen Namen oder diese ID.} other {Der Webhook schreibt an {channel}; kein Konto hat diesen Namen oder diese ID.}}",
        "integrity_person_missing_fix": "Wählen Sie unter {link} eine andere Person: Dieses Konto wurde gelöscht oder umbenannt.",
        "integrity_person_deactivated": "{use, select, listens {Der Webhook reagiert auf Nachrichten mit {channel}; dieses Konto ist deaktiviert.} answers {Antworten des Ziels gehen an {channel}; dieses Konto ist deaktiviert.} other {Der Webhook schreibt an {channel}; dieses Konto ist deaktiviert.}}",
        "integrity_person_deactivated_fix": "Wählen Sie unter {link} eine andere Person.",
        "integrity_channel_renamed": "{channel} heißt jetzt {now}. Der Webhook findet den Channel über die ID und funktioniert weiter.",
        "integrity_channel_renamed_fix": "Es ist nichts zu tun.",
        "integrity_creator_missing": "{who} hat den Webhook angelegt; dieses Konto gibt es nicht mehr. Ändern kann ihn nur, wer alle Webhooks verwalten darf.",
        "integrity_creator_deactivated": "{who} hat den Webhook angelegt; dieses Konto ist deaktiviert. Ändern kann ihn nur, wer alle Webhooks verwalten darf.",
        "integrity_creator_fix": "Legen Sie fest, wer sich darum kümmert. Diese Person kann ihn unter ihrem Konto neu anlegen.",
        "integrity_target_unencrypted": "Zustellungen an {hosts} sind unverschlüsselt: Die Adresse beginnt mit `http:`.",
        "integrity_target_unencrypted_fix": "Tragen Sie unter {link} eine Adresse mit `https:` ein, falls das Ziel eine hat.",
        "integrity_target_localhost": "Zustellungen an {hosts} bleiben auf dem Rocket.Chat-Server selbst.",
        "integrity_target_localhost_fix": "Prüfen Sie unter {link}, ob das Ziel auf diesem Server läuft.",
        "integrity_target_private": "Zustellungen an {hosts} gehen in ein privates Netz.",
        "integrity_target_private_fix": "Prüfen Sie unter {link}, ob dieses Netz gemeint ist und der Rocket.Chat-Server es erreicht.",
        "integrity_target_shared": "{count, plural, one {# anderer Webhook sendet} other {# andere Webhooks senden}} an dieselbe Adresse.",
        "integrity_target_shared_fix": "Wenn das Ziel Nachrichten doppelt erhält, deaktivieren Sie einen der Webhooks.",
        "integrity_never_fired": "In den letzten 30 Tagen wurde nichts gesendet; weiter reicht der Verlauf von Rocket.Chat nicht zurück.",
        "integrity_never_fired_fix": "Wenn etwas hätte gesendet werden sollen, prüfen Sie unter {link} Ereignis, Trigger-Wörter und Channels.",
        "integrity_posts_anywhere": "Wer den Webhook aufruft, darf den Channel wählen: jeden, in den sein Konto schreiben darf.",
        "integrity_posts_anywhere_fix": "Wenn das nicht gemeint ist, deaktivieren Sie unter {link} das Überschreiben des Channels.",
        "integrity_in_details": "{count, plural, one {# weiterer Befund} other {# weitere Befunde}} unter *Details*",
        "integrity_not_looked_up": "Unbekannt: Die App konnte {names} nicht nachschlagen.",
        "integrity_not_looked_up_fix": "Versuchen Sie es in einer Minute noch einmal. Bleibt es dabei, muss ein Admin die App erneut hochladen und ihre Berechtigungen erteilen.",
        "integrity_calls_unknowable_fix": "Fragen Sie beim Dienst nach, der den Webhook aufruft.",
        "note_created_by": "`createdBy` wurde nicht berücksichtigt: Es gilt nur für Webhooks von Rocket.Chat.",
        "note_room_refused": "Nur Sie können dies sehen: Der Channel nimmt keine Nachrichten der App an.",
        "name_taken": "„{words}“ ist {name} ({what}, {id}).",
        "name_taken_only": "„{words}“ ist {name} ({id}).",
        "name_line": "• {name} · {what}",
        "name_several": "{count, plural, one {# Integration passt} other {# Integrationen passen}} zu {words}. Welche?",
        "name_more": "{count, plural, one {# weitere passt.} other {# weitere passen.}} Geben Sie mehr vom Namen ein.",
        "name_did_you_mean": "{count, plural, one {Meinten Sie diese?} other {Meinten Sie eine von diesen?}}",
        "name_none_hooked": "Hooked hat keine Verbindung namens {words}.",
        "name_none_rocketchat": "Rocket.Chat hat keinen Webhook namens {words}, den Sie sehen dürfen.",
        "name_none_anywhere": "Keine Integration, die Sie sehen dürfen, heißt {words}.",
        "name_only_watched": "Hooked hat keine Liste geliefert: Nur beobachtete Verbindungen lassen sich über den Namen finden.",
        "name_is_webhook": "Das ist ein Webhook von Rocket.Chat. Nur Verbindungen von Hooked haben geplante Beiträge.",
        "name_enable_question": "{name} ({what}, {id}) aktivieren?",
        "name_button_enable": "Aktivieren",
        "name_button_cancel": "Abbrechen",
        "name_dismissed": "{id} wurde nicht geändert.",
        "problem_not_found_hooked": "Hooked hat keine Verbindung {id}. Ein neu verbundenes Konto bekommt eine neue ID: Versuchen Sie es mit seinem Namen.",
        "problem_not_found_rocketchat": "Rocket.Chat hat keinen Webhook {id}, den Sie sehen dürfen.",
        "problem_not_found_post": "Hooked hat keinen geplanten Beitrag {id}. Möglicherweise wurde er schon zurückgezogen.",
        "problem_not_found_video": "Hooked hat kein Video {id}, das sich planen lässt. Kopieren Sie die ID aus dem Hooked-Dashboard.",
        "problem_video_not_ready": "Das Video {id} ist noch nicht bereit: Es wird noch gerendert, oder das Rendern ist fehlgeschlagen. Planen Sie es, sobald Hooked es als fertig anzeigt.",
        "problem_not_found_anywhere": "Weder Hooked noch Rocket.Chat hat eine Integration {id}, die Sie sehen dürfen. Prüfen Sie die ID, oder versuchen Sie es mit einem Namen.",
        "problem_credentials_refused_hooked": "Hooked hat den API-Schlüssel der App abgelehnt. Ein Admin muss in der Einstellung `hooked_api_key` einen gültigen Schlüssel eintragen.",
        "problem_credentials_refused_rocketchat": "Rocket.Chat hat den Zugangsschlüssel der App abgelehnt. Ein Admin muss in den Einstellungen `rocketchat_user_id` und `rocketchat_auth_token` ein gültiges Paar eintragen.",
        "problem_forbidden_hooked": "Hooked akzeptiert den API-Schlüssel, erlaubt dies aber nicht. Möglicherweise ist das Abonnement abgelaufen: Das muss der Inhaber des Hooked-Kontos prüfen.",
        "problem_forbidden_rocketchat": "Rocket.Chat erlaubt dem Konto zum Zugangsschlüssel der App nicht, dies zu lesen. Ein Admin muss diesem Konto die Berechtigungen geben, eingehende und ausgehende Integrationen zu verwalten.",
        "problem_forbidden_change": "Rocket.Chat erlaubt dem Konto zum Zugangsschlüssel der App nicht, dies zu ändern. Ein Admin muss diesem Konto die Berechtigungen geben, eingehende und ausgehende Integrationen zu verwalten.",
        "problem_in_front_page": "Eine Webseite vor {source}, etwa von einer Firewall, einem Proxy oder einer Bot-Prüfung, hat die Anfrage abgewiesen (Status {status}).",
        "problem_in_front_sign_in": "Etwas vor {source}, etwa ein Proxy, verlangt Benutzername und Passwort (Status {status}).",
        "problem_in_front_gateway": "Etwas vor {source}, etwa ein Gateway oder eine Firewall, hat die Anfrage abgewiesen (Status {status}).",
        "problem_in_front_nobody": "Offenbar hat etwas vor {source} die Anfrage abgewiesen (Status {status}): Die Antwort war leer.",
        "problem_in_front_said": "Dort heißt es: „{words}“.",
        "problem_in_front_fix": "Der Schlüssel kann in Ordnung sein: Ein Admin muss diesen Server dort durchlassen oder die Einstellung {setting} korrigieren.",
        "problem_rate_limited": "{source} erhält zu viele Anfragen. Versuchen Sie es in einer Minute erneut.",
        "problem_rate_limited_wait": "{source} erhält zu viele Anfragen. Versuchen Sie es in {seconds, plural, one {# Sekunde} other {# Sekunden}} erneut.",
        "problem_rate_limited_minutes": "{source} erhält zu viele Anfragen. Versuchen Sie es in {minutes, plural, one {# Minute} other {# Minuten}} erneut.",
        "problem_unreachable_hooked": "Hooked ist von diesem Server aus nicht erreichbar. Wenn das anhält, muss ein Admin die Einstellung `hooked_api_url` und den Internetzugang des Servers prüfen.",
        "problem_unreachable_rocketchat": "Die REST-API von Rocket.Chat ist nicht erreichbar. Wenn das anhält, muss ein Admin in `rocketchat_url` eine Adresse eintragen, unter der der Server sich selbst erreicht.",
        "problem_timed_out": "{source} hat nicht innerhalb von {seconds, plural, one {# Sekunde} other {# Sekunden}} geantwortet. Versuchen Sie es später erneut.",
        "problem_upstream_failed": "{source} hat selbst eine Störung (Status {status}). Versuchen Sie es später erneut.",
        "problem_upstream_failed_seconds": "{source} hat selbst eine Störung (Status {status}). Versuchen Sie es in {seconds, plural, one {# Sekunde} other {# Sekunden}} erneut.",
        "problem_upstream_failed_minutes": "{source} hat selbst eine Störung (Status {status}). Versuchen Sie es in {minutes, plural, one {# Minute} other {# Minuten}} erneut.",
        "problem_upstream_failed_hours": "{source} hat selbst eine Störung (Status {status}). Versuchen Sie es in {hours, plural, one {# Stunde} other {# Stunden}} erneut.",
        "problem_unreadable_html_hooked": "Statt der API von Hooked hat eine Webseite geantwortet. Ein Admin muss die Einstellung `hooked_api_url` prüfen und ob ein Proxy dazwischensteht.",
        "problem_unreadable_html_rocketchat": "Statt der REST-API von Rocket.Chat hat eine Webseite geantwortet. Ein Admin muss die Einstellung `rocketchat_url` prüfen und ob ein Proxy oder eine Anmeldeseite dazwischensteht.",
        "problem_unreadable_not_json": "{source} hat eine Antwort geschickt, die abbricht oder kein JSON ist. Der Fehler liegt dort oder auf dem Weg: Versuchen Sie es später erneut.",
        "problem_unreadable_empty": "{source} hat eine leere Antwort geschickt. Der Fehler liegt dort oder auf dem Weg: Versuchen Sie es später erneut.",
        "problem_unreadable_unexpected": "{source} hat eine Antwort geschickt, die diese App nicht versteht. Wenn das anhält, muss ein Admin die Adresse in den Einstellungen prüfen oder die App aktualisieren.",
        "problem_unreadable_too_large": "{source} hat eine viel zu große Antwort geschickt, die die App verworfen hat. Ein Admin muss die Adresse in den Einstellungen prüfen.",
        "problem_unreadable_too_deep": "{source} hat eine viel zu tief verschachtelte Antwort geschickt, die die App verworfen hat. Ein Admin muss die Adresse in den Einstellungen prüfen.",
        "problem_unreadable_other_integration": "{source} hat zu einer anderen Integration geantwortet; die App hat die Antwort verworfen. Versuchen Sie es später erneut.",
        "problem_unreadable_moving": "Der Kalender von {source} hat sich beim Lesen immer wieder geändert. Versuchen Sie es erneut.",
        "problem_unreadable_foreign": "Die Antwort stammt nicht von {source}: Vielleicht hat sie ein Gateway oder Proxy dazwischen geschickt. Versuchen Sie es später erneut. Wenn das anhält, muss ein Admin die Adresse in den Einstellungen prüfen.",
        "problem_unreadable_unconfirmed": "{source} hat geantwortet, ohne die Änderung zu bestätigen.",
        "problem_unreadable_contradictory": "{source} widerspricht sich: Es heißt, das gebe es nicht, und doch wird es aufgelistet. Versuchen Sie es später erneut.",
        "problem_unreadable_incomplete": "{source} sagt, das gebe es nicht, aber einen Eintrag der Liste konnte die App nicht lesen. Ob es wirklich fehlt, weiß die App daher nicht. Versuchen Sie es später erneut.",
        "problem_unreadable_redirected": "Die Adresse von {source} in den Einstellungen leitet Anfragen weiter, und am Ende kommt keine Antwort. Ein Admin muss die Adresse korrigieren.",
        "problem_rejected": "{source} hat die Anfrage abgelehnt (Status {status}).",
        "problem_rejected_message": "{source} hat die Anfrage abgelehnt (Status {status}) und meldet: {message}",
        "problem_not_writable_incomplete": "Rocket.Chat nimmt einen Webhook nur als Ganzes an, und die App kann diesen nicht vollständig lesen. Ändern Sie ihn unter Administration → Integrationen.",
        "problem_not_writable_channels": "Das Konto zum Zugangsschlüssel der App darf nicht alle Channels dieses Webhooks nutzen. Ein Admin muss das Konto dort hinzufügen oder ihm die `manage-own-`-Berechtigungen für solche Webhooks geben.",
        "problem_not_writable_room_gone": "Einen Channel oder eine Person, die dieser Webhook nennt, gibt es nicht mehr. Korrigieren Sie das unter Administration → Integrationen.",
        "problem_not_writable_poster_gone": "Den Benutzer, als der dieser Webhook veröffentlicht, gibt es nicht mehr. Wählen Sie unter Administration → Integrationen einen anderen.",
        "problem_altered": "⚠️ Rocket.Chat hat die Änderung angenommen, zeigt jetzt aber andere Werte, als die App gesendet hat: {fields}. Prüfen Sie den Webhook unter Administration → Integrationen, bevor Sie etwas anderes ändern.",
        "problem_networking_denied": "Rocket.Chat hat der App die Anfrage an {source} nicht erlaubt. Ein Admin muss die Zip-Datei der App erneut hochladen und ihre Berechtigungen annehmen; dabei gehen keine Daten verloren.",
        "problem_not_configured": "{source} ist nicht eingerichtet. Ein Admin muss diese Einstellungen der App ausfüllen: {settings}.",
        "problem_bad_setting": "{source} ist erst erreichbar, wenn ein Admin eine Einstellung korrigiert. {complaint}",
        "problem_may_not_view_hooked": "Sie können Hooked-Verbindungen nicht sehen: Keine Ihrer Rollen steht in der App-Einstellung `view_roles`. Fragen Sie einen Admin.",
        "problem_may_not_view_rocketchat": "Sie können die Webhooks von Rocket.Chat nicht sehen: Ihnen fehlt die Berechtigung, eingehende oder ausgehende Integrationen zu verwalten. Fragen Sie einen Admin.",
        "problem_may_not_manage": "Das dürfen nur Personen mit Verwaltungsrecht. Wenden Sie sich an einen Admin.",
        "problem_may_not_manage_admin": "Das dürfen nur Personen mit Verwaltungsrecht. Als Admin können Sie eine Ihrer Rollen in die Einstellung `manage_roles` der App eintragen.",
        "problem_impossible_id_too_long": "Das ist zu lang für eine ID oder einen Namen. Eine ID sieht aus wie `int_yt_abc123` oder `659ea5e42dd9f928ada3e451`.",
        "problem_impossible_id_reserved": "{id} kann keine Integrations-ID sein. Eine ID sieht aus wie `int_yt_abc123` oder `659ea5e42dd9f928ada3e451`.",
        "problem_impossible_id_post": "Das kann keine ID eines geplanten Beitrags sein. `/integration posts <id>` zeigt die IDs der anstehenden Beiträge.",
        "problem_impossible_id_video": "Das kann keine ID eines Videos sein. Kopieren Sie sie aus dem Hooked-Dashboard.",
        "problem_no_such_user": "In diesem Arbeitsbereich gibt es {username} nicht.",
        "problem_unknown_subcommand": "Den Unterbefehl {word} gibt es nicht.",
        "problem_did_you_mean": "Meinten Sie {line}?",
        "problem_see_help": "`/integration help` zeigt alle Unterbefehle.",
        "unknown_ran": "Den Unterbefehl {word} gibt es nicht: Das ist {line}.",
        "unknown_button_run": "Befehl ausführen",
        "problem_missing_id": "Welche Integration? Geben Sie ihren Namen, ihr Handle oder ihre ID an.",
        "problem_missing_post": "Welcher Beitrag? Geben Sie seine ID an: `/integration posts <id>` zeigt sie.",
        "problem_missing_video": "Welches Video? Zuerst kommt seine ID, dann die Verbindung, dann die Zeit.",
        "problem_missing_order": "Zuerst kommt das Video, dann die Verbindung.",
        "problem_missing_when": "Wann? Schreiben Sie zum Beispiel `tomorrow 9:00` oder `2026-12-05T10:00Z`.",
        "problem_missing_watched": "Was beobachten? Geben Sie einen Namen, eine ID, `all`, `hooked` oder `rocketchat` an.",
        "problem_missing_unwatched": "Was nicht mehr beobachten? Geben Sie einen Namen, eine ID, `all`, `hooked` oder `rocketchat` an: `/integration watching` zeigt, was beobachtet wird.",
        "problem_missing_target": "Wohin? Nennen Sie die Verbindung, die die Beiträge übernimmt: Name, Handle oder ID.",
        "problem_missing_owner": "Wessen Webhooks? Schreiben Sie `owner` und einen Benutzernamen.",
        "problem_missing_heir": "An wen übergeben? Schreiben Sie einen Benutzernamen hinter `to`.",
        "problem_unknown_option": "Die Option {word} gibt es nicht.",
        "problem_unknown_word": "Immer nur eine Integration: {word} gehört nicht hierher. Setzen Sie einen Namen aus mehreren Wörtern in Anführungszeichen.",
        "problem_unknown_filter": "`list` hat keinen Filter {word}. Es zeigt viele Integrationen, `get` zeigt eine.",
        "problem_no_value": "{option} braucht einen Wert: {allowed}.",
        "problem_bad_value": "{option} kann nicht {value} sein. Möglich ist: {allowed}.",
        "problem_twice": "{option} ist doppelt angegeben.",
        "problem_usage": "Verwendung: {usage}",
        "problem_stale_card": "Diese Karte stammt aus einer anderen Version der App. Holen Sie sich mit `/integration get` eine neue.",
        "problem_card_gone": "Diese Karte hat sich geändert oder lässt sich nicht mehr ändern. Lesen Sie sie noch einmal, oder holen Sie sich mit `/integration get` eine neue.",
        "problem_internal": "In der App ist etwas schiefgegangen. Ein Admin findet die Einzelheiten im Protokoll der App. Prüfen Sie, was sich geändert hat, bevor Sie es erneut versuchen.",
        "complaint_web_address": "Die Einstellung {setting} ist keine Webadresse (http oder https, ohne Benutzernamen darin).",
        "complaint_whole_number": "Die Einstellung {setting} ist keine ganze Zahl von {min, number, ::group-off} bis {max, number, ::group-off}.",
        "complaint_choice": "Die Einstellung {setting} enthält einen Wert, der nicht zur Auswahl steht.",
        "complaint_roles": "Die Einstellung {setting} ist keine durch Kommas getrennte Liste von Rollen. Bis ein Admin sie korrigiert, gilt keine Rolle.",
        "complaint_mention": "Die Einstellung {setting} ist keine einzelne Erwähnung wie `@name`, `@all` oder `@here`.",
        "complaint_credential": "Die Einstellung {setting} enthält Zeichen, die in einem Schlüssel nicht vorkommen. Fügen Sie den Schlüssel erneut ein.",
        "complaint_stored": "{complaint} Gespeichert ist {value}, auch wenn die Einstellungsseite etwas anderes zeigt.",
        "complaint_stored_nothing": "{complaint} Sie ist leer, auch wenn die Einstellungsseite einen Wert zeigt.",
        "complaint_used_instead": "{complaint} Die App verwendet stattdessen {value}.",
        "help_check": "Prüft alles jetzt",
        "help_check_example": "Die Antwort sehen nur Sie. Beobachtende Kanäle werden über Änderungen benachrichtigt, wie nach jeder Prüfung.",
        "check_going_on": "⏳ Die Prüfung läuft noch. Das Ergebnis erscheint hier, nur für Sie.",
        "check_busy": "⏳ Eine andere Prüfung läuft. Ihre kommt danach; ihr Ergebnis erscheint hier, nur für Sie.",
        "check_nothing": "Nichts zu prüfen: Es gibt keine Verbindung von Hooked und keinen Webhook, den Sie sehen dürfen.",
        "check_nothing_seen": "Nichts konnte geprüft werden.",
        "check_unchecked": "{count, plural, one {Die Zustellungen von # Webhook wurden nicht geprüft: Ob er funktioniert, ist unbekannt} other {Die Zustellungen von # Webhooks wurden nicht geprüft: Ob sie funktionieren, ist unbekannt}}",
        "check_gone": "🔴 {count, plural, one {# beobachtete Integration ist weg} other {# beobachtete Integrationen sind weg}}: {names}",
        "check_unseen": "❔ {count, plural, one {# nicht prüfbar} other {# nicht prüfbar}}: {names}",
        "check_own_webhooks": "Webhooks sind nicht dabei, weil Sie nicht alle sehen dürfen. `/integration list rocketchat` zeigt Ihre.",
        "check_more": "{count, plural, one {… und # weitere: `/integration list unhealthy`} other {… und # weitere: `/integration list unhealthy`}}",
        "check_line": "{state} · {name} · {what} · {id}",
        "check_watched": "Beobachtende Kanäle wurden über Änderungen benachrichtigt.",
        "check_unwatched": "Kein Kanal beobachtet etwas. Wer verwalten darf, kann in einem Kanal mit `/integration watch all` beginnen.",
        "check_as_of": "Stand {time}"
    },
    "en": {
        "command_params": "list|get|posts|agenda|check|disconnect|schedule|reschedule|move|cancel|enable|disable|watch|unwatch|watching|…|help",
        "command_description": "Health of Hooked accounts and of this workspace’s webhooks",
        "settings_hooked": "Hooked",
        "settings_rocketchat": "Rocket.Chat webhooks",
        "settings_access": "Access",
        "settings_monitor": "Monitoring",
        "settings_limits": "Limits",
        "setting_hooked_api_key": "Hooked API key",
        "setting_hooked_api_key_description": "Create it on hooked.so under Settings, API. It is sent to the address below and to where that redirects. Rocket.Chat stores it unencrypted: everyone who may manage apps can read it.",
        "setting_hooked_api_key_placeholder": "Paste the key; Hooked shows it only once",
        "setting_hooked_api_url": "Hooked API address",
        "setting_hooked_api_url_description": "With or without a path; empty means https://api.hooked.so.",
        "setting_hooked_api_url_placeholder": "https://api.hooked.so",
        "setting_hooked_dashboard_url": "Hooked dashboard address",
        "setting_hooked_dashboard_url_description": "The page where people reconnect an account; cards of broken connections link to it.",
        "setting_hooked_dashboard_url_placeholder": "https://hooked.so/settings/integrations",
        "setting_rocketchat_url": "Rocket.Chat address",
        "setting_rocketchat_url_description": "Fill this in only if the server cannot reach itself at its Site URL, which the app uses otherwise.",
        "setting_rocketchat_url_placeholder": "http://localhost:3000",
        "setting_rocketchat_user_id": "User ID of the access token",
        "setting_rocketchat_user_id_description": "Rocket.Chat shows it beside a new personal access token. The account only needs the permissions to manage incoming and outgoing integrations.",
        "setting_rocketchat_user_id_placeholder": "aobEdbYhXfu5hkeqG",
        "setting_rocketchat_auth_token": "Personal access token",
        "setting_rocketchat_auth_token_description": "The token of the account above. It is sent to the address above and to where that redirects. Rocket.Chat stores it unencrypted: everyone who may manage apps can read it.",
        "setting_rocketchat_auth_token_placeholder": "Paste the token; Rocket.Chat shows it only once",
        "setting_view_roles": "Viewer roles",
        "setting_view_roles_description": "Global roles that may see Hooked connections, separated by commas. Managers always may; for webhooks, each person’s own permissions count.",
        "setting_view_roles_placeholder": "user",
        "setting_manage_roles": "Manager roles",
        "setting_manage_roles_description": "Global roles that may disconnect, schedule, cancel, enable, disable and watch, separated by commas.",
        "setting_manage_roles_placeholder": "admin",
        "setting_card_visibility": "Who sees cards",
        "setting_card_visibility_description": "An option of the command, such as “private”, overrides this. Errors and help are always private.",
        "setting_card_visibility_room": "Everyone in the channel",
        "setting_card_visibility_private": "Only the person who asked",
        "setting_disconnect_approval": "Who confirms a disconnection",
        "setting_disconnect_approval_description": "Who may confirm that an account is disconnected. A request waits 24 hours for another manager; what was asked under the stricter choice keeps it.",
        "setting_disconnect_approval_self": "Also the person who asked",
        "setting_disconnect_approval_second": "Only another manager",
        "setting_disconnect_grace_minutes": "Minutes to undo a disconnection",
        "setting_disconnect_grace_minutes_description": "0 to 60 minutes between the confirmation and the disconnection, in which managers and the person who asked can undo it; 0: none.",
        "setting_monitor_interval_minutes": "Minutes between checks",
        "setting_monitor_interval_minutes_description": "1 to 1440 minutes; how often the app checks what channels watch.",
        "setting_monitor_channel": "Channel for changes and alerts",
        "setting_monitor_channel_description": "Gets one line for every change made through this app, and every alert that its own channel refuses.",
        "setting_alert_after_failures": "Failed checks before an alert",
        "setting_alert_after_failures_description": "1 to 100 in a row. What cannot pass by itself, such as an expired token or a missing account, alerts at once.",
        "setting_reminder_hours": "Hours between reminders",
        "setting_reminder_hours_description": "1 to 720 hours; until the integration works again or a person acknowledges the alert.",
        "setting_alert_mention": "Mention in critical alerts",
        "setting_alert_mention_description": "A person, a team, @all or @here, mentioned when an alert is or becomes critical. Empty: no mention. For @all and @here, the app’s user needs the permission to mention them.",
        "setting_alert_mention_placeholder": "@oncall",
        "setting_metrics_token": "Token for metrics and health",
        "setting_metrics_token_description": "Monitoring programs send it as a bearer token to read the app’s “metrics” and “health” addresses. Empty: both are off. Rocket.Chat writes the token to the app’s log with each request, so use it for nothing else.",
        "setting_request_timeout_ms": "Time limit for a request (ms)",
        "setting_request_timeout_ms_description": "500 to 15000 milliseconds for each request to Hooked or Rocket.Chat. A command takes at most 20 seconds in any case.",
        "setting_max_parallel_requests": "Parallel requests",
        "setting_max_parallel_requests_description": "1 to 64 requests to each service at the same time, when the app checks many integrations.",
        "help_intro": "*Hooked Integrations*: `/integration` alone shows what needs attention. After it, type:",
        "help_group_look": "*Look:* {items}",
        "help_group_act": "*Act:* {items}",
        "help_group_watch": "*Watch:* {items}",
        "help_group_admin": "*Admin:* {items}",
        "help_not_set_up": "⚠️ *Not set up yet:* {settings}",
        "help_options": "Options:",
        "help_get_brief": "one in detail",
        "help_get": "Shows whether one connection or webhook works, and what to do if it does not",
        "help_get_private": "show it only to me",
        "help_get_public": "show it to everyone here",
        "help_get_source": "search in one place only",
        "help_get_created_by": "webhooks: only if that person created it",
        "help_get_details": "webhooks: everything about it, only to you",
        "help_get_example": "For example `/integration get My TikTok`. A handle (`@myaccount`), part of a name or an id works too.",
        "help_help_brief": "more about one of these",
        "help_help": "Shows what you can do here",
        "help_help_example": "For example `/integration help get`",
        "help_disconnect_brief": "an account",
        "help_complaints": "⚠️ *Settings to fix:*",
        "help_settings_place": "Set it in Administration → Marketplace → Private apps → Hooked Integrations → Settings.",
        "help_disconnect": "Disconnects an account from Hooked. It shows what that would break, and asks first",
        "help_disconnect_example": "Nothing happens until a manager confirms. The question expires after 10 minutes.",
        "help_enable_brief": "a webhook",
        "disconnect_title": "*Disconnect {name}?* · {id}",
        "disconnect_title_running": "*Disconnecting {name}* · {id}",
        "disconnect_title_grace": "*{name} will be disconnected* · {id}",
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
        "disconnect_state_changed": "⚠️ When this was asked, the account’s state was: {was}. So *nothing was done*. Check it again, then decide.",
        "disconnect_differs_added": "• {count, plural, one {# post was added} other {# posts were added}}",
        "disconnect_differs_gone": "• {count, plural, one {# post is no longer pending} other {# posts are no longer pending}}",
        "disconnect_differs_moved": "• {count, plural, one {# post has another time} other {# posts have another time}}",
        "disconnect_button_review": "Review…",
        "disconnect_button_keep": "Cancel",
        "disconnect_button_refuse": "Refuse or withdraw",
        "disconnect_button_undo": "Undo",
        "disconnect_button_request": "Ask for confirmation",
        "disconnect_button_retry": "Try again",
        "disconnect_button_proceed": "Continue without it",
        "disconnect_asked_by": "Asked by {who}, {when}",
        "disconnect_needs_second": "{who} asked; another manager must confirm. When {who} chooses _Review…_ and sends the request, it stays open for 24 hours.",
        "disconnect_requested": "⏸️ *{who} asked; another manager must confirm.* Nothing happens until then.",
        "disconnect_requested_elsewhere": "Managers who do not see this message get it with {line}.",
        "disconnect_requested_at": "request sent {when}",
        "disconnect_chosen_cancel": "Pending posts are cancelled first.",
        "disconnect_chosen_leave": "Pending posts are kept, and will fail.",
        "disconnect_counting": "⏱️ Disconnects {when}. Until then, _Undo_ keeps the account connected.",
        "disconnect_void": "{who} may no longer disconnect accounts, so the request no longer counts. Nothing was done. To ask again: {line}",
        "disconnect_lapses": "expires {when}",
        "disconnect_lapsed": "No one decided within 10 minutes, so this question has expired. Nothing was done. To ask again: {line}",
        "disconnect_request_lapsed": "No other manager confirmed within 24 hours, so this request has expired. Nothing was done. To ask again: {line}",
        "disconnect_decided_by": "confirmed by {who}, {when}",
        "disconnect_lapsed_short": "This question has expired, and nothing was done. Ask again.",
        "disconnect_kept_by": "kept by {who}, {when}",
        "disconnect_withdrawn_by": "withdrawn by {who}, {when}",
        "disconnect_refused_by": "refused by {who}, {when}",
        "disconnect_undone_by": "undone by {who}, {when}",
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
        "disconnect_window_confirm": "{who} asked for this {when}. You confirm it as another manager.",
        "disconnect_window_request": "You asked, so another manager must confirm. The request stays open for 24 hours.",
        "disconnect_window_grace": "{count, plural, one {# minute passes} other {# minutes pass}} between the confirmation and the disconnection. In that time, it can be undone.",
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
        "disconnect_forgotten": "The app no longer has a record of this disconnection: it keeps one for 30 days at most. `/integration audit` shows what happened, and `/integration disconnect <id>` asks again.",
        "disconnect_own_request": "You asked, so another manager must confirm: two people have to agree. You can withdraw the request.",
        "disconnect_another_continues": "You asked for this disconnection, so another manager must choose how it goes on: two people have to agree.",
        "disconnect_undo_late": "Too late to undo: the time is over. The message shows how it goes.",
        "disconnect_undone_already": "This is undone already: the account stays connected.",
        "disconnect_undo_busy": "Not undone yet: the app is working on this right now. Choose _Undo_ again in a few seconds.",
        "disconnect_elsewhere": "Another question about this account has been decided and is running. Its message shows how it goes.",
        "disconnect_open": "{who} already asked about {name} ({when}). {question} is still open.",
        "disconnect_open_question": "The question",
        "disconnect_open_request": "{who} asked to disconnect {name} · {id} ({when}); another manager must confirm.",
        "disconnect_open_grace": "The disconnection of {name} · {id} is confirmed by {who}.",
        "disconnect_notice": "{who} asked; another manager must confirm. _Review…_ shows managers what it would break.",
        "disconnect_busy": "Another person, or the app itself, is working on this right now. The message shows how it goes.",
        "disconnect_unanswered_post": "Hooked did not say clearly whether {title} is cancelled, so the app checks again. {problem}",
        "disconnect_fallback": "{title} {words}",
        "disconnect_webhook": "{name} is one of this workspace’s own webhooks, so there is nothing to disconnect. You can disable and enable it in {link}; deleting it there is permanent.",
        "move_title_asked": "*Move {count, plural, one {# post} other {# posts}} from {from} to {to}?*",
        "move_title_running": "*Moving {count, plural, one {# post} other {# posts}} from {from} to {to}*",
        "move_title_all": "*{count, plural, one {# post} other {# posts}} moved from {from} to {to}*",
        "move_title_some": "*{moved, number} of {count, plural, one {# post} other {# posts}} moved from {from} to {to}*",
        "move_title_kept": "*The posts stay on {from}, not {to}*",
        "move_target_state": "{to}: {state}",
        "move_target_unknown": "❔ Hooked does not say whether {to} works. If it does not, the moved posts will fail.",
        "move_ahead": "{count, plural, one {*# post* keeps its time:} other {*# posts* keep their times:}}",
        "move_late": "🕘 {count, plural, one {*# post* is overdue or has no time. It stays unless you choose when it goes out:} other {*# posts* are overdue or have no time. They stay unless you choose when they go out:}}",
        "move_standing": "{count, plural, one {*# post* is} other {*# posts* are}} left out, because {to} already has the same video at the same time: {titles}",
        "move_no_video": "⚠️ {count, plural, one {*# post* is} other {*# posts* are}} left out, because Hooked does not name the video: {titles}",
        "move_conflicts": "⚠️ {count, plural, one {*# post* goes} other {*# posts* go}} out within 15 minutes of another post on {to}.",
        "move_surplus": "One move takes {most, number} posts. {count, plural, one {*# post* stays} other {*# posts* stay}}: run the command again for the rest.",
        "move_means": "For each post, the app creates a copy on {to}, checks it there, then cancels the post on {from}. Title, description, tags and privacy go along. The ids change.",
        "move_button_review": "Review…",
        "move_button_discard": "Don’t move",
        "move_button_stop": "Stop",
        "move_button_continue": "Try the rest again",
        "move_button_offer": "Move posts…",
        "move_button_offer_new": "Move to the new one…",
        "move_window_title": "Move posts",
        "move_window_submit": "Move",
        "move_late_label": "When do the overdue posts go out?",
        "move_late_leave": "Not at all: leave them where they are",
        "move_late_soon": "In 15 minutes, then every 15 minutes",
        "move_late_hour": "In an hour, then every 15 minutes",
        "move_late_tomorrow": "In 24 hours, then every 15 minutes",
        "move_late_missing": "Choose what happens to the overdue posts.",
        "move_button_late_leave": "Move, leave overdue",
        "move_button_late_soon": "Overdue in 15 minutes",
        "move_button_late_hour": "Overdue in an hour",
        "move_button_late_tomorrow": "Overdue in 24 hours",
        "move_no_window": "This client opens no window. Move the posts from {from} to {to}?",
        "move_moving": "⏳ Post {number, number} of {count, number}…",
        "move_checking": "⏳ Reading both calendars once more…",
        "move_on_the_way": "{title} · {id}: {fate, select, creating {on {from}; being created on {to}} made {on {from} and {to}; the copy is being checked} proved {on {from} and {to}; the copy is checked} other {on {to}; being cancelled on {from}}}",
        "move_stopped_by": "stopped by {who}, {when}",
        "move_stopping": "The post that is on the way is finished first. No other is begun.",
        "move_over_already": "This move is over already. Its message says where each post is.",
        "move_lapsed": "No one decided within 10 minutes, so this question has expired. Nothing was moved. To ask again: {line}",
        "move_end_moved": "{count, plural, one {✅ # post is on {to} and cancelled on {from}:} other {✅ # posts are on {to} and cancelled on {from}:}}",
        "move_end_both": "{count, plural, one {🔴 # post is on both connections, because Hooked did not cancel it on {from}:} other {🔴 # posts are on both connections, because Hooked did not cancel them on {from}:}}",
        "move_end_unproved": "{count, plural, one {⚠️ # post is on both connections: the one on {to} is not proved to be the same, so nothing was cancelled:} other {⚠️ # posts are on both connections: those on {to} are not proved to be the same, so nothing was cancelled:}}",
        "move_end_unsure": "{count, plural, one {❔ # post is on {to}. Unknown whether it is cancelled on {from}:} other {❔ # posts are on {to}. Unknown whether they are cancelled on {from}:}}",
        "move_end_twice": "{count, plural, one {⚠️ # post is no longer pending on {from}: it went out, or was changed, before it could be cancelled. Its copy on {to} is there too. Cancel the copy if once is enough:} other {⚠️ # posts are no longer pending on {from}: they went out, or were changed, before they could be cancelled. Their copies on {to} are there too. Cancel the copies if once is enough:}}",
        "move_end_unmade": "{count, plural, one {❔ # post is still on {from}. Unknown whether {to} has a copy:} other {❔ # posts are still on {from}. Unknown whether {to} has copies:}}",
        "move_end_refused": "{count, plural, one {🔴 # post is still on {from}, because Hooked did not create it on {to}:} other {🔴 # posts are still on {from}, because Hooked did not create them on {to}:}}",
        "move_end_standing": "{count, plural, one {⚠️ # post is still on {from}, and {to} has another one of the same video at that time:} other {⚠️ # posts are still on {from}, and {to} has others of the same videos at those times:}}",
        "move_end_changed": "{count, plural, one {✏️ # post is still on {from}, because it was changed since the preview:} other {✏️ # posts are still on {from}, because they were changed since the preview:}}",
        "move_end_late": "{count, plural, one {🕘 # post is still on {from}, because it came due before its turn:} other {🕘 # posts are still on {from}, because they came due before their turn:}}",
        "move_end_left": "{count, plural, one {# post was left on {from}:} other {# posts were left on {from}:}}",
        "move_end_pending": "{count, plural, one {# post was not begun and is still on {from}:} other {# posts were not begun and are still on {from}:}}",
        "move_end_gone": "{count, plural, one {# post was no longer pending on {from} before its turn, so nothing was done:} other {# posts were no longer pending on {from} before their turn, so nothing was done:}}",
        "move_end_was_gone": "{count, plural, one {⚠️ Of these, # was no longer pending on {from} before the app cancelled it:} other {⚠️ Of these, # were no longer pending on {from} before the app cancelled them:}}",
        "move_end_missing": "{count, plural, one {🔴 Of these, # is no longer on {to} either. Check it in Hooked:} other {🔴 Of these, # are no longer on {to} either. Check them in Hooked:}}",
        "move_end_retimed": "🕘 {title} goes out {when} now.",
        "move_end_extra": "⚠️ {to} has further posts that look the same, which a late request may have made. Cancel them if once is enough: {ids}",
        "move_end_unread": "❔ The app could not read both calendars once more at the end.",
        "move_differs_time": "the times differ",
        "move_differs_account": "the accounts differ",
        "move_differs_video": "the videos differ",
        "move_differs_status": "the new one is not pending",
        "move_differs_details": "title or other details differ",
        "move_trouble_gone": "🔴 {to} is no longer connected to Hooked, so no further post was begun.",
        "move_trouble_unhealthy": "{state}: {to} does not work now, so new posts would fail. No further post was begun.",
        "move_trouble_unanswered": "Hooked gave no clear answer, so the app reads again before it does anything. {problem}",
        "move_not_in_room": "Nothing was asked: everyone in the room should see where the posts are, and you are not in this card’s room. Ask in a room that you are in: {line}",
        "move_ask_elsewhere": "Everyone in the room should see where the posts are, but this room takes no messages from the app. Ask again in another room.",
        "move_same": "Both words name the same connection, {id}. Give two different ones.",
        "move_other_platform": "{to} is of another platform than the posts, so it cannot take them. Choose a connection of the same platform.",
        "move_target_unhealthy": "{to} does not work: {state}. Moved posts would fail too. Reconnect it in Hooked, then ask again.",
        "move_no_posts": "{from} has no pending posts, so there is nothing to move.",
        "move_not_pending": "{count, plural, one {This is no pending post} other {These are no pending posts}} of {from}: {ids}. Nothing was moved.",
        "move_nothing": "There is nothing to move: {to} already has the same videos at the same times, or Hooked does not name the videos.",
        "move_under_way": "Posts of this connection are being moved already. That message shows how it goes.",
        "move_no_target": "No other working connection of this platform can take the posts of {from}. Reconnect the account in Hooked, then move them.",
        "move_which": "Which connection takes the posts of {from}?",
        "move_unknown_from": "No connection is called {words}, in Hooked, in its calendar or in what the app has seen.",
        "help_enable": "Enables a webhook",
        "help_enable_example": "For managers who may edit that webhook in Rocket.Chat.",
        "help_disable_brief": "a webhook",
        "help_webhooks_brief": "of one person",
        "help_disable": "Disables a webhook; asks first",
        "help_disable_example": "Nothing else changes. `/integration enable` enables it again.",
        "help_webhooks": "Shows every webhook that a person created or that posts as them; managers hand them over from there",
        "help_webhooks_example": "`/integration webhooks owner @leaver to @successor` asks before it hands them over. Only you see the answer.",
        "help_audit_brief": "who did what",
        "enable_done": "✅ *Enabled* by {who}",
        "enable_was_gone": "⚠️ Rocket.Chat had disabled it because its target answered “410 Gone”. If the target still does, the next delivery disables it again.",
        "enable_without_skip_transpile": "ℹ️ This server does not know the setting “Skip transpilation” for this webhook, so it was saved without it.",
        "enable_gone_question": "Enable {name} ({id})? Rocket.Chat disabled it because a target answered “410 Gone”:",
        "enable_gone_means": "If the target still answers that, the next delivery disables it again. Ask the people who run the target first.",
        "enable_gone_button": "Enable",
        "enable_already": "{name} is already enabled. Nothing was changed.",
        "enable_under_way": "Another change of {id} is under way. Try again in a moment.",
        "enable_failed": "{id} was *not* enabled. {problem}",
        "enable_unknown": "❔ Unknown: the app can’t tell whether {id} is enabled now. {problem}",
        "enable_hooked": "{id} is a Hooked connection: it can’t be enabled or disabled, only disconnected.",
        "disable_question": "*Disable {name}?*",
        "disable_asked": "{question} · {what}",
        "disable_means_incoming": "Callers get the answer 503 and nothing is posted until the webhook is enabled again. Anything sent in the meantime is lost.",
        "disable_means_outgoing": "Nothing is sent to its target until the webhook is enabled again, and nothing is sent later. A delivery that waits for a retry is dropped.",
        "disable_back": "Nothing else changes. You can enable it again at any time.",
        "disable_button_confirm": "Disable",
        "disable_button_keep": "Cancel",
        "disable_button_ask": "Disable…",
        "disable_offer": "You can disable it instead.",
        "disable_kept": "Closed. {id} was not changed.",
        "disable_done": "⏸️ *Disabled* by {who}",
        "disable_already": "{name} is already disabled. Nothing was changed.",
        "disable_failed": "{id} was *not* disabled. {problem}",
        "disable_unknown": "❔ Unknown: the app can’t tell whether {id} is disabled now. {problem}",
        "disable_hooked": "{id} is a Hooked connection: it can’t be disabled. Disconnecting it is permanent.",
        "resend_question": "*Send this delivery of {name} again?*",
        "resend_means": "It may arrive twice: the target may have received it although it counts as failed.",
        "resend_version_unknown": "Rocket.Chat does not tell its version. Sending again needs version 8.7 or newer.",
        "resend_button_confirm": "Send again",
        "resend_kept": "Closed. The delivery of {id} was not sent again.",
        "resend_sent": "📤 *Sent again.* Result of the new delivery:",
        "resend_accepted": "❔ Rocket.Chat accepted the request, but its history shows no new delivery yet. Refresh the card in a minute: if there is still none, nothing was sent, for example because the message is gone.",
        "resend_disabled": "Nothing was sent: {id} is disabled, and Rocket.Chat sends only for enabled webhooks. Enable it first.",
        "resend_outdated": "Nothing was sent: this is no longer the last delivery to its target, or it did not fail. Refresh the card.",
        "resend_answered": "Nothing more was sent: this was already confirmed. Refresh the card to see the last delivery.",
        "resend_under_way": "Nothing more was sent: another request for {id} is under way. Refresh the card before you try again.",
        "resend_no_endpoint": "Nothing was sent: this Rocket.Chat server cannot send deliveries again. That needs version 8.7 or newer.",
        "resend_not_kept": "Nothing was sent: Rocket.Chat’s history no longer holds this delivery.",
        "resend_failed": "Nothing was sent again. {problem}",
        "resend_unknown": "❔ Unknown: the app can’t tell whether the delivery was sent again. {problem}",
        "owner_title": "*Webhooks of {who}*: {count, plural, one {# webhook} other {# webhooks}}",
        "owner_none": "No webhook was created by {who} or posts as them.",
        "owner_none_seen": "No webhook that you can see was created by {who} or posts as them.",
        "owner_nobody": "⚠️ There is no such account in this workspace.",
        "owner_deactivated": "⚠️ The account is deactivated.",
        "owner_line": "• {name} · {what} · {ties} · {id}",
        "owner_ties_both": "created by them, posts as them",
        "owner_ties_posts": "posts as them",
        "owner_ties_created": "created by them",
        "owner_partial": "You can’t see every webhook: there may be more.",
        "owner_created_stays": "“Created by” stays: Rocket.Chat has no way to change it.",
        "owner_button": "Hand over…",
        "handover_window_title": "Hand over webhooks",
        "handover_window_means": "All webhooks that post as {who} will post as another person. You see them all before anything changes.",
        "handover_window_submit": "Continue",
        "handover_to": "Post as",
        "handover_to_placeholder": "@username",
        "handover_to_missing": "Enter a username.",
        "handover_to_nobody": "There is no user {who}.",
        "handover_to_deactivated": "{who} is deactivated: webhooks that post as a deactivated user do not work.",
        "handover_to_same": "The webhooks already post as {who}.",
        "handover_no_window": "Your client can’t open a window. Type {line} instead.",
        "handover_question": "*Hand over {count, plural, one {# webhook} other {# webhooks}} from {from} to {to}?* They will post as {to}; nothing else of them changes.",
        "handover_line": "• {name}",
        "handover_bot": "Rocket.Chat gives {who} the role `bot`, because incoming webhooks are among them.",
        "handover_button_confirm": "Hand over",
        "handover_button_continue": "Continue",
        "handover_kept": "Closed. The webhooks of {who} were not changed.",
        "handover_nothing": "No webhook that you can see posts as {who}. Nothing was changed.",
        "handover_under_way": "The webhooks of {who} are being handed over right now. Try again in a moment.",
        "handover_failed": "Nothing was handed over. {problem}",
        "handover_done": "{count, number} of {total, plural, one {# webhook} other {# webhooks}} now {count, plural, one {posts} other {post}} as {to}.",
        "handover_line_failed": "🔴 {name} was *not* changed. {problem}",
        "handover_line_unknown": "❔ Unknown: the app can’t tell whether {name} was changed. {problem}",
        "handover_left": "⏳ {count, plural, one {# still posts} other {# still post}} as {from}. Press *Continue* for the rest.",
        "help_audit": "Shows who did what through this app, and with what result",
        "help_audit_example": "With an id, only entries about that integration or post. Only you see the answer.",
        "help_doctor_brief": "what is wrong, how to fix it",
        "help_doctor": "Checks settings, keys, permissions, channel, jobs and storage, and says how to fix each",
        "help_doctor_example": "Only you see the answer, which shows no key or token. It takes at most 20 seconds.",
        "help_config_brief": "as a file",
        "help_config": "Exports watches and settings, without secrets, as one file, and imports the watches of such a file",
        "help_config_example": "Without a word behind it, it offers both. An import shows first what it would change. Only you see the answer.",
        "config_offer": "*Configuration*\n*Export* makes one file of the watches that you can see and of the settings, without keys and tokens. *Import…* reads such a file and shows first what it would change.",
        "config_button_export": "Export",
        "config_button_import": "Import…",
        "config_exported_file": "✅ {file} is in your direct conversation with the app. It holds {count, plural, =0 {no watches} one {# watch} other {# watches}} and the settings.",
        "config_exported_text": "The server takes no file from the app, so this is its content. Copy it before you reload the page: {count, plural, =0 {no watches} one {# watch} other {# watches}} and the settings.",
        "config_others": "Not in it: {count, plural, one {# watch} other {# watches}} of channels that you cannot see or that were deleted.",
        "config_withheld": "Set, but not in it: {settings}.",
        "config_window_title": "Import configuration",
        "config_window_means": "Nothing is changed yet. The answer shows first what the import would change.",
        "config_window_label": "Content of the file",
        "config_window_placeholder": "Everything that the file holds",
        "config_window_submit": "Preview",
        "config_no_window": "This client opens no window. Send the file’s content in Base64 with {line}.",
        "config_flaw_empty": "There is no content. Copy everything that is in the file.",
        "config_flaw_too_large": "That is too large: a file holds at most {watches, number} watches and {kilobytes, number} kB. Split it.",
        "config_flaw_not_json": "This is no JSON, or a part of it is missing. Copy the whole file, from its first brace to its last.",
        "config_flaw_not_config": "This is JSON, but no configuration of this app. Export one to see how it is built.",
        "config_flaw_newer": "A newer version of the app made this file (format {version}). Update the app here, then import it.",
        "config_file": "app {version}, {when}",
        "config_preview": "*What the import would change* · {file}",
        "config_report": "*What the import has done* · {file}",
        "config_nothing": "No watch would change.",
        "config_added": "➕ {count, plural, one {# new watch} other {# new watches}}",
        "config_changed": "✏️ {count, plural, one {# watch} other {# watches}} with the file’s language and hours for alerts",
        "config_same": "➖ {count, plural, one {# watch is} other {# watches are}} here already",
        "config_refused": "⛔ {count, plural, one {# entry} other {# entries}} without effect",
        "config_row": "• {room}: {what}.",
        "config_why_unreadable": "This version of the app does not understand the entry.",
        "config_why_twice": "The file has it twice.",
        "config_why_no_room": "There is no such channel here that you can see. Create it or join it, then import again.",
        "config_why_archived": "The channel is archived. Unarchive it, then import again.",
        "config_why_not_found": "There is no such integration here that you can see.",
        "config_why_sees_not_all": "The channel would be alerted about webhooks that you may not see.",
        "config_why_under_way": "Another person is changing what that channel watches. Import again in a moment.",
        "config_settings": "⚙️ *Settings that differ.* The app sets none of them; an admin does, in Administration.",
        "config_setting": "• {id}: {there} in the file, {here} here",
        "config_setting_hidden": "• {id}: {there} in the file, set to something else here",
        "config_setting_missing": "• {id}: set where the file was made, but no file holds its value",
        "config_unknown": "Left out, as this version of the app does not know them: {parts}.",
        "config_rest": "⏳ {count, plural, one {# entry is} other {# entries are}} left, as the time was over. The button continues.",
        "config_button_apply": "Import",
        "config_button_leave": "Change nothing",
        "config_button_continue": "Continue",
        "config_left": "Nothing was imported.",
        "config_stale": "This import is done, was discarded, or is older than a day. Begin again with {line}.",
        "config_busy": "This import runs already. Its result follows.",
        "doctor_title": "*Doctor:* {failures, plural, =0 {no failures} one {# failure} other {# failures}}, {warnings, plural, =0 {no warnings} one {# warning} other {# warnings}}{unknown, plural, =0 {} other {, # not known}}",
        "doctor_line": "{mark} *{what}*: {words}",
        "doctor_name_settings": "Settings",
        "doctor_name_hooked_reach": "Hooked’s API",
        "doctor_name_hooked_key": "Hooked API key",
        "doctor_name_hooked_clock": "Clock beside Hooked’s",
        "doctor_name_dashboard": "Hooked dashboard",
        "doctor_name_rocketchat_reach": "Rocket.Chat’s API, from the server",
        "doctor_name_rocketchat_clock": "Clock beside Rocket.Chat’s",
        "doctor_name_token": "Personal access token",
        "doctor_name_rights": "Permissions of the token",
        "doctor_name_limit": "Rate limit",
        "doctor_name_room": "Channel for changes and alerts",
        "doctor_name_jobs": "Scheduled job",
        "doctor_name_sweep": "Last check",
        "doctor_name_storage": "Storage",
        "doctor_name_versions": "Versions",
        "doctor_settings_ok": "All values can be used.",
        "doctor_reach_ok": "Answers in {ms, number} ms.",
        "doctor_reach_slow": "Answers, but only after {seconds, plural, one {# second} other {# seconds}}. Check the network and the proxy between this server and that address.",
        "doctor_not_reached": "Not known, because {source} gave no usable answer. Fix that first.",
        "doctor_clock_ok": "Both clocks agree.",
        "doctor_clock_unknown": "Not known: the answer names no time.",
        "doctor_clock_apart": "The clocks are {seconds, number} seconds apart. Let the server take its time from NTP.",
        "doctor_key_ok": "Hooked accepts it.",
        "doctor_token_ok": "Rocket.Chat accepts it. It belongs to {account}.",
        "doctor_rights_ok": "The account may manage all webhooks.",
        "doctor_rights_unknown": "Not known, because the token’s account could not be read. Fix the token first.",
        "doctor_rights_incoming_own": "Without {permission}, the app sees only the account’s own incoming webhooks.",
        "doctor_rights_incoming_none": "Without {permission}, the app sees no incoming webhook.",
        "doctor_rights_outgoing_own": "Without {permission}, the app sees only the account’s own outgoing webhooks and their deliveries.",
        "doctor_rights_outgoing_none": "Without {permission}, the app sees no outgoing webhook and no delivery.",
        "doctor_rights_fix": "Give it to a role of the account: Administration, Permissions.",
        "doctor_limit_none": "No limit for this account.",
        "doctor_limit": "{count, plural, one {# request a minute} other {# requests a minute}} to each endpoint.",
        "doctor_limit_fix": "Checks of many outgoing webhooks take longer. The permission {permission} lifts the limit.",
        "doctor_limit_unknown": "Not known, because Rocket.Chat did not answer with it. Fix the token first.",
        "doctor_dashboard_ok": "The page answers.",
        "doctor_dashboard_default": "The page answers, but it is the usual one: the value of {setting} cannot be used.",
        "doctor_dashboard_missing": "There is no page at this address (status {status}), so “Reconnect” leads nowhere. Correct {setting}.",
        "doctor_dashboard_broken": "The page has an error of its own (status {status}). Try again later.",
        "doctor_dashboard_silent": "The page does not answer this server. People’s browsers may still reach it; open it once, and otherwise correct {setting}.",
        "doctor_room_unset": "{setting} is empty: changes made through the app are announced nowhere. Choose a channel.",
        "doctor_room_gone": "The channel in {setting} no longer exists. Choose another.",
        "doctor_room_archived": "{room} is archived and takes no messages. Choose another channel in {setting}.",
        "doctor_room_read_only": "{room} is read-only, so the app cannot write there. Allow its user to, or choose another channel in {setting}.",
        "doctor_room_ok": "{room} exists and takes messages.",
        "doctor_jobs_ok": "The server runs the app’s checks.",
        "doctor_jobs_refused": "The server does not take the app’s job, so nothing is checked by itself. Disable the app and enable it again; if that does not help, install it again with the permission “scheduler”.",
        "doctor_sweep_nothing": "No channel watches anything, so nothing is checked by itself.",
        "doctor_sweep_never": "No check has been made yet. One is due every {minutes, plural, one {minute} other {# minutes}}; if this stays, check the server’s scheduler.",
        "doctor_sweep_late": "Late: the last one was {when}, and one is due every {minutes, plural, one {minute} other {# minutes}}. Restart the app; if that does not help, check the server’s scheduler.",
        "doctor_sweep_ok": "{when}; one is due every {minutes, plural, one {minute} other {# minutes}}.",
        "doctor_storage_ok": "A record was written, read and removed.",
        "doctor_storage_slow": "Works, but took {seconds, plural, one {# second} other {# seconds}}. Check the server’s database.",
        "doctor_storage_lost": "A record did not read as it was written: watches and alerts may be lost. Check the server’s database.",
        "doctor_storage_failed": "The storage does not work: watches and alerts cannot be kept. Check the server’s database, and that the app has the permission “persistence”.",
        "doctor_storage_unread": "{count, plural, one {# record} other {# records}} of another version cannot be read by this one ({kinds}). They are kept: install the version that wrote them to use them again.",
        "doctor_versions_app": "App {version}, for Apps-Engine {engine}.",
        "doctor_versions_server": "Rocket.Chat {version}.",
        "doctor_versions_unknown": "Rocket.Chat did not tell its version. Check its address first.",
        "doctor_terminal": "Cannot be checked from a terminal. Use `/integration doctor` in the workspace.",
        "doctor_unfinished": "Not finished within {seconds, plural, one {# second} other {# seconds}}. Try again.",
        "doctor_failed": "Could not be checked: the app’s log has the details.",
        "doctor_settings_title": "*Values*",
        "doctor_setting_set": "{id} is set",
        "doctor_setting_unset": "{id} is not set",
        "doctor_setting_default": "{id} has its default",
        "doctor_setting_value": "{id} is {value}",
        "setting_tried_ok_hooked": "✅ The Hooked API key that was just saved works: Hooked accepts it.",
        "setting_tried_ok_rocketchat": "✅ The access token that was just saved works: Rocket.Chat accepts it for {account}.",
        "setting_tried_failed_hooked": "❌ The Hooked API key that was just saved was tried. {problem}",
        "setting_tried_failed_rocketchat": "❌ The access token that was just saved was tried. {problem}",
        "setting_tried_more": "`/integration doctor` shows the rest.",
        "help_watch_brief": "alerts in this channel",
        "audit_title": "*Audit trail*",
        "audit_title_about": "*Audit trail of {id}*",
        "audit_line": "• {when} · {what}",
        "audit_words": "{who} · {action} {target} · {outcome}",
        "audit_post_of": "{post} of {account}",
        "audit_detail": "({detail})",
        "audit_button_details": "Details",
        "audit_detail_line": "• *{place}* · {time} · {target} · id {id}",
        "audit_detail_entry": "Entry {seq, number}",
        "audit_detail_waiting": "Not in the chain yet",
        "audit_detail_connection": "connection {id}",
        "audit_detail_room": "channel {id}",
        "audit_empty": "No entries.",
        "audit_newer": "Newer",
        "audit_older": "Older",
        "audit_page": "page {page, number} of {pages, number}",
        "audit_whole": "{count, plural, =0 {No entries to verify} one {✅ # entry, unaltered} other {✅ # entries, unaltered}}",
        "audit_broken_changed": "🔴 Altered: entry {seq, number} was changed after it was written",
        "audit_broken_missing": "🔴 Altered: entry {seq, number} is missing",
        "audit_broken_reordered": "🔴 Altered: entry {seq, number} does not follow the entry before it",
        "audit_broken_twice": "🔴 Altered: entry {seq, number} exists twice",
        "audit_waiting": "⏳ {count, plural, one {# entry is saved but not yet in the chain} other {# entries are saved but not yet in the chain}}",
        "audit_announced": "📝 {what}",
        "audit_action_disconnect": "disconnect",
        "audit_action_cancel": "cancel post",
        "audit_action_schedule": "schedule post",
        "audit_action_reschedule": "move post",
        "audit_action_move": "move",
        "audit_action_enable": "enable",
        "audit_action_disable": "disable",
        "audit_action_resend": "send again",
        "audit_action_handover": "hand over",
        "audit_action_watch": "watch",
        "audit_action_unwatch": "stop watching",
        "audit_outcome_asked": "asked",
        "audit_outcome_kept": "kept",
        "audit_outcome_lapsed": "expired",
        "audit_outcome_confirmed": "confirmed",
        "audit_outcome_refused": "refused",
        "audit_outcome_withdrawn": "withdrawn",
        "audit_outcome_undone": "undone",
        "audit_outcome_done": "done",
        "audit_outcome_gone": "was already gone",
        "audit_outcome_failed": "*failed*",
        "audit_outcome_unknown": "*outcome unknown*",
        "alert_trouble_gone": "Gone",
        "alert_trouble_key_refused_hooked": "API key refused",
        "alert_trouble_key_refused_rocketchat": "Access token refused",
        "alert_trouble_forbidden": "Access denied",
        "alert_trouble_unreachable": "No answer",
        "alert_trouble_rate_limited": "Too many requests",
        "alert_trouble_unreadable": "Unreadable answers",
        "alert_trouble_not_set_up": "Not set up",
        "alert_incident_accounts": "{count, plural, one {*#* {platform} account is still broken} other {*#* {platform} accounts broke{onset, select, scattered {} other { together (same check, same state)}}}}",
        "alert_incident_incoming": "{count, plural, one {*#* incoming webhook is still broken} other {*#* incoming webhooks broke{onset, select, scattered {} other { together (same check, same state)}}}}",
        "alert_incident_outgoing": "{count, plural, one {*#* outgoing webhook is still broken} other {*#* outgoing webhooks broke{onset, select, scattered {} other { together (same check, same state)}}}}",
        "alert_incident_host": "{count, plural, one {*#* outgoing webhook is still broken (host: {host})} other {*#* outgoing webhooks broke together (same host: {host})}}",
        "alert_incident_unknown": "{count, plural, one {*#* integration needs attention} other {*#* integrations need attention}}",
        "alert_incident_unseen": "{count, plural, one {The app can’t check *#* integration} other {The app can’t check *#* integrations}}",
        "alert_incident_well": "{count, plural, one {*#* integration works again, not yet for long} other {*#* integrations work again, not yet for long}}",
        "alert_cause": "*Can’t reach {source}* · {trouble}",
        "alert_cause_well": "*{source} answers again*",
        "alert_well_since": "✅ Has worked since {when}. The alert stays open in case it breaks again.",
        "alert_well_before": "Before: {trouble}",
        "alert_cause_means_hooked": "Until then, the app can’t check any connection or tell which posts are at risk. *No connection is called broken because of this.*",
        "alert_cause_means_rocketchat": "Until then, the app can’t check any webhook. *No webhook is called broken because of this.*",
        "alert_fault_key_refused_hooked": "The fault is in this app’s settings: Hooked rejected the API key. An admin must enter a valid key in `hooked_api_key`.",
        "alert_fault_key_refused_rocketchat": "The fault is in this app’s settings: Rocket.Chat rejected the access token. An admin must enter a valid pair in `rocketchat_user_id` and `rocketchat_auth_token`.",
        "alert_fault_unreachable_hooked": "Hooked, or the way to it, is down: it sends no answer, or only an error. The app tries again at every check. If this lasts, an admin should check `hooked_api_url` and the server’s internet access.",
        "alert_fault_unreachable_rocketchat": "Rocket.Chat’s own REST API sends the app no answer, or only an error. The app tries again at every check. If this lasts, an admin should set `rocketchat_url` to an address where the server can reach itself.",
        "alert_fault_rate_limited_hooked": "Nothing is broken: Hooked accepts fewer requests than the checks need, and the app waits as Hooked asks. If this lasts, an admin can raise `monitor_interval_minutes` or lower `max_parallel_requests`.",
        "alert_fault_rate_limited_rocketchat": "Nothing is broken: Rocket.Chat accepts fewer requests than the checks need, and the app waits as Rocket.Chat asks. If this lasts, an admin can give the role of the app’s account the permission `api-bypass-rate-limit`, or raise `monitor_interval_minutes`.",
        "alert_fault_unreadable_hooked": "The answers are not what Hooked’s API sends. An admin should check `hooked_api_url`, and whether a proxy or a login page is in between.",
        "alert_fault_unreadable_rocketchat": "The answers are not what Rocket.Chat’s REST API sends. An admin should check `rocketchat_url`, and whether a proxy or a login page is in between.",
        "alert_fault_not_set_up_hooked": "The fault is in this app’s settings: `hooked_api_key` or `hooked_api_url` is missing or invalid, or the app has no permission to send requests. `/integration get <id>` says which.",
        "alert_fault_not_set_up_rocketchat": "The fault is in this app’s settings: `rocketchat_user_id`, `rocketchat_auth_token` or `rocketchat_url` is missing or invalid, or the app has no permission to send requests. `/integration get <id>` says which.",
        "alert_settings_place": "This app’s settings: Administration → Marketplace → Private apps → Hooked Integrations → Settings",
        "alert_fix_unknown": "Hooked reports no state for {account}, or one that this app does not know. Until its dashboard says otherwise, do not count on posts going out.",
        "alert_fix_unseen_hooked": "Hooked answers, but says nothing about {account}. The app cannot tell whether the connection works, and does not call it broken. There are no reminders of this.",
        "alert_fix_unseen_hooked_step": "Look at it on {link}, and check again with {line}. If this lasts, send Hooked’s support the id.",
        "alert_fix_unseen_rocketchat": "Rocket.Chat answers, but does not show the state of {account}. The app cannot tell whether the webhook works, and does not call it broken. There are no reminders of this.",
        "alert_fix_unseen_rocketchat_step": "Look at it in {link}, and check again with {line}. If this lasts, the server’s log says why.",
        "alert_fix_gone_hooked": "Hooked no longer knows {id}: {account} was disconnected, or reconnected under a new id.",
        "alert_fix_gone_hooked_step": "To go on using it: connect it on {link}, watch its new id ({line} shows it), and move its posts there (`/integration move`).",
        "alert_fix_gone_rocketchat": "Rocket.Chat no longer shows {id} to the app: it was deleted, or the account of the app’s token lost the right to see it.",
        "alert_fix_gone_rocketchat_step": "To go on using it: create it again in {link}. It will have a new address.",
        "alert_fix_degraded": "The target answers, but its answers cause trouble: {line} shows them.",
        "alert_fix_setup_broken": "{line} names it, and says how to fix it.",
        "alert_fix_gone_meant": "If this was intended, click *I’m on it*: the app then stops checking it.",
        "alert_fix_disabled_meant": "If this was intended, there is nothing to do: no reminders follow.",
        "alert_fix_incident_hooked": "{onset, select, scattered {Each may have its own cause.} other {The same check found the same trouble on all of them: the cause may be at {platform} or at Hooked.}} Open {link} and reconnect the accounts that show as broken there.",
        "alert_fix_incident_rocketchat": "{onset, select, scattered {Each may have its own cause.} other {The same check found the same trouble on all of them: the cause may be one target, the network or one change.}} Look at them in {link}. `/integration get <id>` says what to do about each.",
        "alert_fix_incident_host": "All of them send to {host}: check first whether it is up and takes requests. Their settings are in {link}; `/integration get <id>` shows what it answered.",
        "alert_fix_incident_unseen": "{source} answers, but says nothing about these. The app cannot tell whether they work, and does not call them broken. {line} checks each of them and says what to do.",
        "alert_stake_will": "{count, plural, one {*# pending post will fail* unless this is fixed:} other {*# pending posts will fail* unless this is fixed. The next:}} {next}",
        "alert_stake_may": "{count, plural, one {*# pending post may fail*:} other {*# pending posts may fail*. The next:}} {next}",
        "alert_stake_overdue": "🕘 {count, plural, one {*# post* was due {when} and is still pending: {title}} other {*# posts* were due and are still pending, the first since {when}: {title}}}",
        "alert_stake_next_of": "{title} · {when} · {name}",
        "alert_stake_none_all": "No pending posts.",
        "alert_stake_none_more": "No other posts are pending.",
        "alert_stake_unread": "❔ Unknown: the app could not read the pending posts of {count, plural, one {# account} other {# accounts}}.",
        "alert_lost": "📉 {count, plural, one {*# post was due meanwhile* and {sure, select, no {may not have gone out} other {has not gone out}}} other {*# posts were due meanwhile* and {sure, select, no {may not have gone out} other {have not gone out}}}}",
        "alert_lost_over": "📉 {count, plural, one {*# post was due meanwhile*: check it, and schedule it again if it did not go out} other {*# posts were due meanwhile*: check them, and schedule again those that did not go out}}",
        "alert_line_posts": "{count, plural, one {# post} other {# posts}}",
        "alert_line_next": "{count, plural, one {# post, {when}} other {# posts, the next {when}}}",
        "alert_line_overdue": "🕘 {count, plural, one {# overdue} other {# overdue}}",
        "alert_line_lost": "📉 {count, plural, one {# not gone out} other {# not gone out}}",
        "alert_line_well": "✅ has worked since {when}",
        "alert_more": "• {more}: {line}",
        "alert_since": "since {when}",
        "alert_since_first": "already broken at the first check, {when}",
        "alert_unstable": "🔁 Comes and goes: over after {checks, plural, one {# good check} other {# good checks in a row}}",
        "alert_elsewhere": "📪 The channel that watches this takes no messages from the app. Managers see which one with `/integration watching`.",
        "alert_acknowledged": "✋ {who} has been on it since {when}: no reminders until it is over",
        "alert_was_on_it": "✋ {who} was on it",
        "alert_snoozed": "🔕 Snoozed by {who} until {until}",
        "alert_snoozed_short": "🔕 Snoozed by {who} until {until}: ends before the next post at risk",
        "alert_button_acknowledge": "I’m on it",
        "alert_button_release": "Take back",
        "alert_button_snooze": "Snooze…",
        "alert_over_recovered": "✅ {name} works again · {what}",
        "alert_over_seen": "✅ {name} works: the app can check it again · {what}",
        "alert_over_switched_on": "✅ {name} is enabled again · {what}",
        "alert_over_disconnected": "⛔ {name} is disconnected · {what}",
        "alert_over_reconnected": "✅ {name} was reconnected as {id} · {what}",
        "alert_over_reconnected_somehow": "✅ {name} was reconnected under a new id · {what}",
        "alert_over_forgotten": "⚪ {name} no longer exists: its checks have ended · {what}",
        "alert_over_unwatched": "⚪ {name} is no longer watched here · {what}",
        "alert_over_moved": "➡️ {name} is now in another alert, with others · {what}",
        "alert_over_cause": "✅ *{source} answers again*",
        "alert_over_cause_unwatched": "⚪ *{source} is no longer watched here*",
        "alert_over_incident": "✅ *Over:* {words}",
        "alert_over_incident_unwatched": "⚪ *No longer watched here:* {words}",
        "alert_over_incident_accounts": "{count, plural, one {# {platform} account that needed attention} other {# {platform} accounts that needed attention}}",
        "alert_over_incident_incoming": "{count, plural, one {# incoming webhook that needed attention} other {# incoming webhooks that needed attention}}",
        "alert_over_incident_outgoing": "{count, plural, one {# outgoing webhook that needed attention} other {# outgoing webhooks that needed attention}}",
        "alert_over_incident_unknown": "{count, plural, one {# integration that needed attention} other {# integrations that needed attention}}",
        "alert_ended_recovered": "✅ {count, plural, one {# works again} other {# work again}}",
        "alert_ended_disconnected": "⛔ {count, plural, one {# was disconnected} other {# were disconnected}}",
        "alert_ended_reconnected": "🔗 {count, plural, one {# was reconnected under a new id} other {# were reconnected under new ids}}",
        "alert_ended_forgotten": "⚪ {count, plural, one {# no longer exists} other {# no longer exist}}",
        "alert_ended_unwatched": "⚪ {count, plural, one {# is no longer watched here} other {# are no longer watched here}}",
        "alert_ended_moved": "➡️ {count, plural, one {# is in another alert} other {# are in another alert}}",
        "alert_stay": "📅 {count, plural, one {*# post* is still on the old connection {id}: move it to the new one} other {*# posts* are still on the old connection {id}: move them to the new one}}",
        "alert_stay_unknown": "📅 Posts that were scheduled on the old connection {id} are still there: move them to the new one",
        "alert_course": "{trouble} for {duration}",
        "alert_course_at_least": "{trouble} for at least {duration}",
        "alert_course_briefly": "{trouble} for less than a minute",
        "alert_lasted": "Lasted {duration}",
        "alert_lasted_at_least": "Lasted at least {duration}",
        "alert_lasted_briefly": "Lasted less than a minute",
        "alert_span": "{from} – {to}",
        "alert_by": "by {who}",
        "alert_reminder": "⏰ *{state, select, unsure {Still unclear after} cause {Still not over after} other {Still broken after}} {duration}:* {words}",
        "alert_reminder_snooze_ended": "🔔 *The snooze is over. {state, select, unsure {Still unclear after} cause {Still not over after} other {Still broken after}} {duration}:* {words}",
        "alert_reminder_joined": "➕ *More need attention now:* {words}",
        "alert_reminder_worse": "🚨 *It is worse now:* {words}",
        "alert_reminder_soon": "🚨 *A post is due soon:* {words}",
        "alert_reminder_lost": "📉 *A post was due and {sure, select, no {may not have gone out} other {has not gone out}}:* {words}",
        "alert_reminders": "⏰ *{count, plural, one {# alert needs attention} other {# alerts need attention}}*",
        "alert_snooze_over": "🔔 {who} had snoozed it until {until}",
        "alert_reminder_link": "{link}: what to do, *I’m on it* and *Snooze*",
        "alert_reminder_no_link": "What to do, *I’m on it* and *Snooze* are in the alert further up in this channel.",
        "alert_reminder_to_alert": "Open the alert",
        "alert_note_joined": "➕ {count, plural, one {One more needs attention:} other {# more need attention:}}",
        "alert_note_changed": "✏️ Changed:",
        "alert_note_recovered": "✅ {count, plural, one {One works again:} other {# work again:}}",
        "alert_note_switched_on": "✅ {count, plural, one {One is enabled again:} other {# are enabled again:}}",
        "alert_note_disconnected": "⛔ {count, plural, one {One was disconnected:} other {# were disconnected:}}",
        "alert_note_reconnected": "🔗 {count, plural, one {One was reconnected under a new id:} other {# were reconnected under new ids:}}",
        "alert_not_known": "The app does not know this alert, or you are not a member of the channel that shows it.",
        "alert_is_over": "This alert is already over. Nothing was changed.",
        "alert_moved": "This is an older copy of the alert, and nothing was changed. The app has posted the alert again: use its buttons there.",
        "alert_already": "{who} has been on it since {when}.",
        "alert_not_acknowledged": "No person is on this alert, so there is nothing to take back.",
        "alert_not_yours": "Only {who} or a manager can take this back.",
        "alert_too_close": "Not snoozed: the next post at risk is due {when}, too soon for a snooze.",
        "alert_busy": "Another person is answering this alert right now. Try again in a moment.",
        "alert_noted": "Saved, but the app could not change the message. Its next change shows your answer.",
        "help_watch": "Alerts this channel when something breaks, and when it works again",
        "help_watch_example": "For example `/integration watch hooked #social-media`. You must be able to see everything that the channel will be alerted about.",
        "help_watch_channel": "another channel: its `#name`, id or address, or `monitor_channel` for the channel in that setting",
        "help_watch_source": "which one, where both Hooked and Rocket.Chat have the id",
        "help_unwatch_brief": "stop alerts",
        "help_unwatch": "Stops watching",
        "help_unwatch_example": "For example `/integration unwatch hooked #social-media`. `all` stops only what was started with `watch all`.",
        "help_watching_brief": "what is watched",
        "help_watching": "Shows what this channel watches; to managers, all channels that they can see",
        "help_watching_example": "Only you see the answer.",
        "help_posts_brief": "an account’s pending posts",
        "watch_all": "everything: all Hooked connections and Rocket.Chat webhooks",
        "watch_hooked": "all Hooked connections",
        "watch_rocketchat": "all Rocket.Chat webhooks",
        "watch_direct": "the conversation of {people}",
        "watch_done": "👀 *Watching* {what}\nAlerts go to {room} · asked by {who}",
        "watch_how": "Checks are {interval} apart. An account that expires or is gone alerts at once; other trouble alerts after {failures, plural, one {# bad check} other {# bad checks in a row}}. The alert stays up to date, reminds after {reminder}, and says when it is over.",
        "watch_how_as_before": "Alerts work as they do for what this channel already watches.",
        "watch_start": "*Now:* {count, plural, one {# already needs attention} other {# already need attention}}",
        "watch_start_partial": "❔ Not everything could be checked yet. The next checks will show what else is broken.",
        "watch_stop": "Stop watching: {line}",
        "watch_button_stop": "Stop watching",
        "watch_within": "This channel also watches {wider}, which covers the same. Each alert still comes once.",
        "watch_blind": "⚠️ Hooked cannot be checked yet, so there are no alerts about it. {problem}",
        "watch_without": "⚠️ Only Hooked connections, no webhooks. {problem} Then {line} adds the webhooks.",
        "watch_closed_fallback": "⚠️ {room} is read-only. Alerts that it refuses go to the channel of the setting `monitor_channel`.",
        "watch_closed_nowhere": "⚠️ {room} is read-only, and the setting `monitor_channel` is empty: alerts that {room} refuses reach nobody. An admin can set it.",
        "watch_archived": "Nothing is watched: {room} is archived. Name another channel, or unarchive it first.",
        "watch_already": "{room} already watches {what}. {who} asked {when}. Nothing was changed.",
        "watch_in_both": "Hooked and Rocket.Chat both have an integration {id}. Choose: {hooked} or {rocketchat}.",
        "watch_sees_not_all": "Nothing is watched: the channel would be alerted about webhooks that you may not see. {hooked} watches all Hooked connections, {one} a single webhook that you may see.",
        "watch_rights_unknown": "Nothing is watched: the app cannot tell whether you may see every webhook. {problem} Until then, {hooked} watches all Hooked connections.",
        "watch_no_room": "There is no channel {word} that you can see. Give its name as in its address, for example `#social-media`, or its id. Leave it out to mean this channel.",
        "watch_no_monitor_channel": "The setting `monitor_channel` is empty. An admin can choose a channel in the app’s settings; or name a channel here, for example `#social-media`.",
        "watch_no_room_here": "Rocket.Chat does not tell the app which channel this is. An admin must upload the app’s zip again and accept its permissions; no data is lost.",
        "watch_under_way": "Another person is changing what that channel watches. Nothing was changed; try again in a moment.",
        "unwatch_done": "🔕 *Stopped watching* {what}\nIn {room} · by {who}",
        "unwatch_not_watched": "{room} does not watch {word}.",
        "unwatch_left": "{room} still watches {words}.",
        "unwatch_nothing_left": "{room} watches nothing now.",
        "unwatch_still_told": "{wider} covers it, so alerts still come. One integration cannot be left out.",
        "watching_title": "👀 *Watching*",
        "watching_this_room": "{room} (this channel)",
        "watching_line": "• {what} · {who}, {when}",
        "watching_unseen": "❔ Can’t be checked: {names}",
        "watching_refused_fallback": "⚠️ This channel refused an alert {when}. Its alerts go to the channel of the setting `monitor_channel`.",
        "watching_refused_nowhere": "⚠️ This channel refused an alert {when}, and the setting `monitor_channel` is empty: its alerts reach nobody.",
        "watching_gone_fallback": "⚠️ This channel was deleted. Its alerts go to the channel of the setting `monitor_channel`.",
        "watching_gone_nowhere": "⚠️ This channel was deleted, and the setting `monitor_channel` is empty: its alerts reach nobody.",
        "watching_none_begin": "This channel watches nothing. Start with {all}, or with {one} for one integration.",
        "watching_none_ask": "This channel watches nothing. A manager can start with {all}.",
        "watching_elsewhere": "{count, plural, one {# more in a channel that you are not in} other {# more in channels that you are not in}}",
        "watching_end": "Stop watching: {line}",
        "watching_before": "Previous",
        "watching_after": "Next",
        "list_attention": "*{count, number} of {total, number} {count, plural, one {needs attention} other {need attention}}*",
        "list_attention_none": "*Nothing needs attention.*",
        "list_attention_none_known": "*Nothing is known to need attention.*",
        "list_all_healthy": "✅ *Nothing needs attention.*",
        "help_posts": "Shows the pending posts of an account, the next one first",
        "help_posts_example": "For example `/integration posts int_yt_abc123`",
        "help_agenda_brief": "what goes out, and what will fail",
        "help_agenda": "Shows the pending posts of all accounts by day, and which will fail",
        "help_agenda_window": "only these days; `week` is today and the six days after",
        "help_agenda_state": "only posts that will do so; `unhealthy` includes those that may fail",
        "help_agenda_name": "only accounts of this name or handle",
        "help_agenda_example": "For example `/integration agenda tomorrow` or `/integration agenda 14 days tiktok failing`",
        "help_schedule_brief": "a video",
        "help_schedule": "Schedules a video on an account",
        "help_schedule_example": "For example `/integration schedule vid_1 int_yt_abc123 tomorrow 9:00`, or an exact time such as `2026-12-05T10:00Z`. Times are yours unless they name a zone.",
        "help_reschedule_brief": "a post to another time",
        "help_reschedule": "Moves a pending post to another time",
        "help_reschedule_example": "For example `/integration reschedule sch_1 monday 9:00`. Times are yours unless they name a zone.",
        "help_move_brief": "posts to another connection",
        "help_move": "Moves pending posts to another connection of the same platform, for example after reconnecting",
        "help_move_example": "For example `/integration move int_tt_old @myaccount`. Nothing moves until a manager confirms. The first connection may be gone already.",
        "help_move_all": "all pending posts (the default)",
        "help_move_posts": "only these posts",
        "help_cancel_brief": "a post",
        "help_cancel": "Cancels a pending post; asks first",
        "help_cancel_example": "`/integration posts <id>` shows the ids of posts.",
        "help_list_brief": "everything, worst first",
        "posts_headline": "{count, plural, one {*# pending post*} other {*# pending posts*}} on {name} · {platform}",
        "posts_none": "No pending posts on {name} · {platform}",
        "posts_nameless": "{count, plural, one {*# pending post* of the same platform names no account: it} other {*# pending posts* of the same platform name no account: they}} may belong to this one or to another.",
        "posts_unknown": "❔ Can’t read the calendar, so the pending posts are unknown. {problem}",
        "posts_health_unknown": "❔ Unknown: the app could not check whether this account works.",
        "posts_unhealthy": "{state}: {count, plural, one {this post will fail if it stays} other {these posts will fail if they stay}} on this connection.",
        "posts_gone": "🔴 This connection no longer exists: {count, plural, one {its post} other {its posts}} will fail.",
        "posts_post": "{title} · {platform}\n{when}\nPost {id}",
        "posts_untitled": "Post without a title",
        "posts_undated": "no time",
        "posts_overdue_when": "🕘 due {when}, still pending",
        "posts_overdue": "🕘 {count, plural, one {# of them is overdue and still pending} other {# of them are overdue and still pending}}.",
        "posts_page": "Page {page, number} of {pages, number} · {asOf}",
        "posts_button_cancel": "Cancel…",
        "posts_button_cancel_all": "Cancel all…",
        "posts_button_earlier": "Earlier",
        "posts_button_later": "Later",
        "posts_may_fail": "{state}: {count, plural, one {the post} other {the posts}} may fail.",
        "posts_disconnected": "🔴 Disconnected through this app by {who}, {when}.",
        "posts_lost": "{count, plural, one {The post} other {The posts}} will fail.",
        "posts_row": "{title} · {id}\n{when}",
        "posts_webhook": "{name} is one of this workspace’s own webhooks, so it has no posts: only Hooked connections publish. The webhook is in {link}.",
        "posts_choice_open": "Open",
        "posts_choice_cancel": "Cancel…",
        "posts_video": "Video {video}",
        "posts_thumbnail_alt": "Picture of {title}",
        "posts_status_published": "✅ Published",
        "posts_status_failed": "🔴 Failed",
        "posts_status_draft": "Draft: it is not published by itself.",
        "posts_status_other": "❔ Status {status}",
        "agenda_headline": "*{window, select, today {{count, plural, =0 {No posts today} one {# post today} other {# posts today}}} tomorrow {{count, plural, =0 {No posts tomorrow} one {# post tomorrow} other {# posts tomorrow}}} week {{count, plural, =0 {No posts this week} one {# post this week} other {# posts this week}}} other {{count, plural, =0 {No posts} one {# post} other {# posts}} in the next {days, plural, one {day} other {# days}}}}*",
        "agenda_headline_failing": "🔴 *{window, select, today {{count, plural, =0 {No posts today} one {# post today} other {# posts today}}} tomorrow {{count, plural, =0 {No posts tomorrow} one {# post tomorrow} other {# posts tomorrow}}} week {{count, plural, =0 {No posts this week} one {# post this week} other {# posts this week}}} other {{count, plural, =0 {No posts} one {# post} other {# posts}} in the next {days, plural, one {day} other {# days}}}}, {failing, plural, one {# will fail} other {# will fail}}:* {why}",
        "agenda_may_fail": "❔ {count, plural, one {*# may fail*} other {*# may fail*}}: {why}",
        "agenda_unknown": "❔ Unknown for {count, plural, one {*# post*} other {*# posts*}}: {why}",
        "agenda_why_expired": "{name}’s token expired",
        "agenda_why_token_invalid": "{name}’s token is not valid",
        "agenda_why_error": "{name} has a connection error",
        "agenda_why_gone": "{name} is no longer connected",
        "agenda_why_unknown": "Hooked reports no known state of {name}",
        "agenda_why_unlisted": "Hooked’s list lacks {name}",
        "agenda_why_unseen": "{name} can’t be checked",
        "agenda_why_unchecked": "{name} was not checked",
        "agenda_why_nameless": "no connection is named",
        "agenda_overdue_count": "🕘 {count, plural, one {*# overdue post* is still pending} other {*# overdue posts* are still pending}}.",
        "agenda_undated_count": "❔ {count, plural, one {*# post* has no time: it may go out on any day} other {*# posts* have no time: they may go out on any day}}.",
        "agenda_filter": "Only {filter}",
        "agenda_incomplete": "⚠️ *The calendar could not be read to its end:* posts may be missing here. {problem}",
        "agenda_unreadable": "⚠️ {count, plural, one {*# post* of the calendar has} other {*# posts* of the calendar have}} no readable id and {count, plural, one {is} other {are}} missing here.",
        "agenda_unlisted": "❔ Can’t read Hooked’s list of connections. {problem}",
        "agenda_overdue": "🕘 *Overdue* · {count, plural, one {# post} other {# posts}}",
        "agenda_day": "*{day}* · {count, plural, one {# post} other {# posts}}",
        "agenda_day_today": "*Today, {day}* · {count, plural, one {# post} other {# posts}}",
        "agenda_day_tomorrow": "*Tomorrow, {day}* · {count, plural, one {# post} other {# posts}}",
        "agenda_undated": "*Without a time* · {count, plural, one {# post} other {# posts}}",
        "agenda_row": "{title} · {id}\n{when} · {account} · {platform}\n{state}",
        "agenda_state_fails": "{state}: *will fail*",
        "agenda_state_may_fail": "{state}: may fail",
        "agenda_state_unknown": "{state}: unknown whether it will fail",
        "agenda_state_before": "{state} ({when})",
        "agenda_gone": "🔴 Connection no longer exists: *will fail*",
        "agenda_not_listed": "❔ Connection not in Hooked’s list: may fail",
        "agenda_nameless": "❔ Names no connection: unknown whether it will fail",
        "agenda_clock": "Days and times use your clock of today. Rocket.Chat does not know when your clocks change: after that, a post may show an hour off, at midnight on the day before or after.",
        "agenda_outside": "{count, plural, one {# more post is} other {# more posts are}} pending on other days.",
        "agenda_no_account": "No account with posts or a connection is called {words}.",
        "agenda_no_account_near": "Similar names: {names}",
        "posts_choice_move": "Move…",
        "cancel_question": "Cancel “{title}”?",
        "cancel_from": "On the account {account}",
        "cancel_permanent": "This is permanent. Nothing is cancelled yet.",
        "cancel_undoable": "Nothing is cancelled yet. Afterwards, *Undo* can make an equal post under a new id.",
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
        "cancel_undo_means": "*Undo* makes an equal post under a new id.",
        "cancel_undone": "✅ *Undone:* a new post stands in place of {id}.",
        "cancel_undo_answered": "This was undone before, or is being undone. It is done once only.",
        "cancel_undo_forgotten": "The app no longer keeps what it needs to make post {id} again: its time has passed, or it was made again.",
        "cancel_undo_still_there": "Post {id} is still pending, so there is nothing to undo.",
        "cancel_undo_standing": "Nothing was made: post {id} of the same video stands on this account at that time.",
        "cancel_all_question": "Cancel {count, plural, one {*the pending post*} other {all *# pending posts*}} of {name}?",
        "cancel_all_means": "Only these posts are cancelled, one after the other. The connection stays.",
        "cancel_all_button_confirm": "{count, plural, one {Cancel the post} other {Cancel # posts}}",
        "cancel_all_button_keep": "{count, plural, one {Keep it} other {Keep them}}",
        "cancel_all_kept": "Nothing of {name} was cancelled.",
        "cancel_all_running": "⏳ Cancelling posts of {name}: *{done, number} of {count, number}*",
        "cancel_all_done": "✅ {count, plural, one {*Cancelled* the post} other {*Cancelled* all # posts}} of {name}",
        "cancel_all_partly": "⚠️ {done, plural, =0 {*Cancelled none of {count, plural, one {# post} other {# posts}}*} other {*Cancelled # of {count, number} posts*}} of {name}",
        "cancel_all_open": "❔ *Unknown for {unsure, number} of {count, plural, one {# post} other {# posts}}* of {name}; {done, plural, =0 {none is cancelled for certain} one {# is cancelled} other {# are cancelled}}",
        "cancel_all_undoing": "⏳ Making posts of {name} again: *{done, number} of {count, number}*",
        "cancel_all_undone": "✅ *Made {count, plural, one {the post} other {all # posts}} of {name} again*, with {count, plural, one {a new id} other {new ids}}",
        "cancel_all_undone_partly": "⚠️ {done, plural, =0 {*Made none of {count, plural, one {# post} other {# posts}} of {name} again*} other {*Made # of {count, number} posts of {name} again*, with {done, plural, one {a new id} other {new ids}}}}",
        "cancel_all_undone_open": "❔ *Unknown for {unsure, number} of {count, plural, one {# post} other {# posts}}* of {name}; {done, plural, =0 {none is made again for certain} one {# is made again} other {# are made again}}",
        "cancel_all_cancelled": "{count, plural, one {*Cancelled:*} other {*Cancelled:* # posts}}",
        "cancel_all_gone": "{count, plural, one {*Was no longer pending:*} other {*Were no longer pending:* # posts}}",
        "cancel_all_failed": "{count, plural, one {🔴 *Not cancelled:*} other {🔴 *Not cancelled:* # posts}}",
        "cancel_all_unknown": "{count, plural, one {❔ *Unknown whether it was cancelled:*} other {❔ *Unknown whether they were cancelled:* # posts}}",
        "cancel_all_restored": "{count, plural, one {*Made again:*} other {*Made again:* # posts}}",
        "cancel_all_not_restored": "{count, plural, one {🔴 *Not made again, stays cancelled:* its time has passed, the account does not work, or Hooked refused} other {🔴 *Not made again, stay cancelled:* # posts. Their time has passed, the account does not work, or Hooked refused}}",
        "cancel_all_unsure": "{count, plural, one {❔ *Unknown whether it was made again:*} other {❔ *Unknown whether they were made again:* # posts}}",
        "cancel_all_trouble": "{problem}",
        "cancel_all_asked_by": "Asked by {who}. Nothing is cancelled yet.",
        "cancel_all_decided_by": "Decided by {who}.",
        "cancel_all_undone_by": "Undone by {who}.",
        "cancel_all_nothing": "Nothing was cancelled.",
        "cancel_all_not_in_room": "Nothing was asked: everyone in the room should see the outcome, and you are not in this card’s room. Type {line} in a room that you are in.",
        "cancel_all_elsewhere": "Everyone in the room should see how this ends, but this room takes no messages from the app. Ask again in another room.",
        "cancel_all_none": "No posts are pending, so there is nothing to cancel.",
        "cancel_all_answered": "This question was answered already.",
        "cancel_all_lapsed": "The question is out of date, and nothing was cancelled. Ask again with {line}.",
        "cancel_all_forgotten": "The app no longer keeps this question. Nothing was changed.",
        "cancel_all_busy": "Another person is cancelling the posts of this account right now.",
        "schedule_question": "Schedule this for *{when}*?",
        "schedule_question_again": "Schedule this *once more* for *{when}*?",
        "schedule_question_two": "Schedule this for *{one}* or for *{other}*? The date has two readings.",
        "schedule_clock_may_differ": "⚠️ Your clocks may change before then, and Rocket.Chat does not say when. If they do, cancel, and give the time with its offset: `2027-07-01T09:00+02:00`.",
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
        "schedule_conflicts": "⚠️ {count, plural, one {Another post goes out} other {# other posts go out}} on this account within 15 minutes:",
        "schedule_conflicts_unknown": "❔ Unknown: the app can’t tell whether another post goes out within 15 minutes.",
        "schedule_button_details": "Edit details…",
        "schedule_no_window": "This client can’t open the window for the details. *Schedule* keeps the title and the other details that Hooked has for the video.",
        "schedule_window_title": "Details of the post",
        "schedule_window_what": "Video {video} on connection {connection}",
        "schedule_window_reading": "Which time",
        "schedule_window_no_reading": "Choose one of the two times",
        "schedule_window_field_title": "Title",
        "schedule_window_field_description": "Description",
        "schedule_window_field_tags": "Tags, comma-separated",
        "schedule_window_field_privacy": "Who can see it",
        "schedule_window_privacy_default": "As set in Hooked",
        "schedule_privacy_public": "Public",
        "schedule_privacy_unlisted": "Unlisted",
        "schedule_privacy_private": "Private",
        "schedule_window_empty": "An empty field keeps what Hooked has for the video.",
        "schedule_window_too_long": "{count, plural, one {# character} other {# characters}}; Hooked takes at most {most, number}",
        "schedule_window_too_many": "{count, plural, one {# tag} other {# tags}}; Hooked takes at most {most, number}",
        "schedule_window_no_privacy": "Choose one of the listed values",
        "schedule_details_unknown": "❔ Unknown: the app could not read whether Hooked took the details over. Open the post to check.",
        "schedule_details_again": "The details that you entered are not kept: enter them again with *Edit details…*",
        "schedule_different_details": "• Its title or other details differ.",
        "reschedule_question": "Move “{title}” to *{when}*?",
        "reschedule_question_two": "Move “{title}” to *{one}* or to *{other}*? The date has two readings.",
        "reschedule_button_confirm": "Move",
        "reschedule_not_yet": "Nothing is moved yet.",
        "reschedule_done": "✅ *Moved* “{title}” to {when}",
        "reschedule_where": "{account} · {platform}",
        "reschedule_before": "Before: {when}",
        "reschedule_by": "Moved by {who}",
        "reschedule_will_fail": "{state}: the post will fail at any time unless the account is reconnected and the post is moved to the new connection.",
        "reschedule_may_fail": "{state}: the post may fail at any time.",
        "reschedule_there": "Post {id} is already set for {when}. Nothing was changed.",
        "reschedule_changed": "Post {id} was moved to {when} meanwhile. Nothing was changed: ask again if it should move from there.",
        "reschedule_different": "⚠️ *Not moved as you asked.* Hooked shows post {id} for {when}.",
        "reschedule_not_pending": "Only pending posts can be moved. Post {id}: {status}",
        "reschedule_gone": "Hooked has no post {id}. Nothing was moved.",
        "reschedule_past": "{when} has passed. Nothing was moved: name a time in the future.",
        "reschedule_failed": "Nothing was moved. {problem}",
        "reschedule_unknown": "❔ Unknown: the app cannot tell whether post {id} was moved. {problem}",
        "reschedule_unknown_old": "❔ Unknown: Hooked did not confirm the move of post {id}, and shows it for {when} so far. {problem}",
        "reschedule_under_way": "Post {id} is being changed right now.",
        "reschedule_kept": "Post {id} was not moved.",
        "reschedule_examples": "Nothing was moved. Examples: `tomorrow 9:00`, `next friday at 14:30`, `2026-12-05T10:00Z`.",
        "reschedule_no_window": "This client can’t open the window. Type {line}, with your own time.",
        "reschedule_window_title": "Move a post",
        "reschedule_window_date": "New date",
        "reschedule_window_time": "New time",
        "reschedule_window_hours": "Date and time are in your hours. The post stays on its account, with its title and its other details.",
        "reschedule_window_submit": "Move",
        "reschedule_window_no_date": "Choose a date",
        "reschedule_window_no_time": "Enter a time of day, such as 14:30",
        "reschedule_window_past": "This time has passed",
        "help_list": "Shows all connections and webhooks, the worst first",
        "help_list_source": "only from there",
        "help_list_kind": "only this kind; you can give several",
        "help_list_state": "only in this state; you can give several",
        "help_list_example": "For example `/integration list unhealthy` or `/integration list tiktok expired`",
        "help_check_brief": "check everything now",
        "list_summary": "*{count, plural, one {# integration} other {# integrations}}:* {parts}",
        "list_summary_some": "*{count, number} of {total, plural, one {# integration} other {# integrations}}:* {parts}",
        "list_summary_others": "*{count, plural, one {# other} other {# others}}:* {parts}",
        "list_line": "{state} · {name} · {what} · {id}",
        "list_count_healthy": "{count, number} healthy",
        "list_count_enabled": "{count, number} enabled",
        "list_count_working": "{count, number} working",
        "list_count_expired": "{count, number} token expired",
        "list_count_token_invalid": "{count, number} token not valid",
        "list_count_error": "{count, number} connection error",
        "list_count_failing": "{count, number} failing",
        "list_count_disabled_by_server": "{count, number} disabled by Rocket.Chat",
        "list_count_script_broken": "{count, number} script broken",
        "list_count_setup_broken": "{count, number} setup broken",
        "list_count_degraded": "{count, number} delivered with errors",
        "list_count_unknown": "{count, number} unknown",
        "list_count_retrying": "{count, number} retrying",
        "list_count_disabled": "{count, number} disabled",
        "list_count_unchecked": "{count, number} not checked",
        "list_count_unseen": "{count, number} can’t be checked",
        "list_count_quiet": "{count, number} with no recent deliveries",
        "list_count_untested": "{count, number} enabled, nothing sent since",
        "list_none_match": "Nothing matches {filter}. {count, plural, =0 {There are no other integrations.} one {There is # other integration.} other {There are # other integrations.}}",
        "list_none": "No integrations yet. Connect an account on {dashboard}, or create a webhook in {administration}.",
        "list_none_seen": "Nothing to show right now.",
        "list_unreachable_hooked": "⚠️ Can’t reach Hooked: its connections are missing. {problem}",
        "list_unreachable_rocketchat": "⚠️ Can’t reach Rocket.Chat: its webhooks are missing. {problem}",
        "list_hidden_hooked": "⚠️ Hooked’s connections are missing. {problem}",
        "list_hidden_rocketchat": "⚠️ Rocket.Chat’s webhooks are missing. {problem}",
        "list_part_incomplete": "⚠️ {source}: not everything could be checked. {problem}",
        "list_left": "{count, plural, one {# account was} other {# accounts were}} not checked: one list checks at most {most, number}, and stops when a command’s time is over.",
        "list_seen": "Hooked: {parts}",
        "list_not_public": "Only you see this list: the app cannot be sure that everyone here may see webhooks. Add `hooked` to post the connections alone, or `public` to post everything.",
        "list_public_question": "*Post the list here, with {count, plural, one {a webhook} other {{count} webhooks}}?* The app cannot be sure that everyone here may see webhooks. They would all see names, ids and states.",
        "list_public_kept": "The list was not posted. Add `hooked` to post the connections alone.",
        "list_seen_now": "{count, number} checked now",
        "list_seen_before": "{count, number} as of {time}",
        "list_seen_not": "{count, number} not checked",
        "list_unread": "{count, plural, one {# integration} other {# integrations}} could not be checked, and may be healthy or not. {problem}",
        "list_histories_left": "{count, plural, one {The deliveries of # webhook were} other {The deliveries of # webhooks were}} not checked. Refresh in a minute.",
        "list_may_see_nothing": "You can see neither Hooked’s connections nor Rocket.Chat’s webhooks. Ask an admin.",
        "list_page": "page {page, number} of {pages, number} · {asOf}",
        "list_button_previous": "Previous",
        "list_button_next": "Next",
        "list_row_open": "Open",
        "list_row_posts": "Posts",
        "list_row_watch": "Watch here",
        "list_row_enable": "Enable",
        "list_row_disable": "Disable…",
        "list_row_disconnect": "Disconnect…",
        "overview_empty": "No integrations yet.",
        "overview_more": "{count, plural, one {# more in the list} other {# more in the list}}",
        "overview_button_list": "List",
        "overview_button_help": "Help",
        "source_hooked": "Hooked",
        "source_rocketchat": "Rocket.Chat",
        "platform_youtube": "YouTube",
        "platform_tiktok": "TikTok",
        "platform_instagram": "Instagram",
        "platform_unnamed": "unknown platform",
        "state_healthy": "Healthy",
        "state_expired": "Token expired",
        "state_error": "Connection error",
        "state_token_invalid": "Token not valid",
        "state_unknown_status": "❔ Unknown state “{status}”",
        "state_unreported": "❔ State not reported",
        "state_working": "Working",
        "state_enabled": "Enabled",
        "state_disabled": "Disabled",
        "state_disabled_by_server": "Disabled by Rocket.Chat",
        "state_script_broken": "Script broken",
        "state_setup_broken": "Setup broken",
        "state_failing": "Failing",
        "state_degraded": "Delivered with errors",
        "state_retrying": "Retrying",
        "state_quiet": "No recent deliveries",
        "state_untested": "Enabled, nothing sent since",
        "state_unknown": "Unknown",
        "state_unseen": "Can’t be checked",
        "state_unchecked": "Not checked",
        "card_unnamed_account": "Account without a name",
        "card_unnamed_webhook": "Webhook without a name",
        "card_headline": "{name} · {what}",
        "card_checked": "{state} · checked {when}",
        "card_check_never": "{state} · never checked",
        "card_check_unknown": "{state} · last check unknown",
        "card_stake_will": "{count, plural, one {*# pending post will fail*} other {*# pending posts will fail*}}. Hooked gives no time.",
        "card_stake_may": "{count, plural, one {*# pending post may fail*} other {*# pending posts may fail*}}. Hooked gives no time.",
        "card_stake_will_next": "{count, plural, one {*# pending post will fail* {when}: {title}} other {*# pending posts will fail*, the next {when}: {title}}}",
        "card_stake_may_next": "{count, plural, one {*# pending post may fail* {when}: {title}} other {*# pending posts may fail*, the next {when}: {title}}}",
        "card_stake_overdue": "🕘 {count, plural, one {*# post* was due {when} and is still pending: {title}} other {*# posts* were due and are still pending, the first {when}: {title}}}",
        "card_stake_none": "No posts are pending.",
        "card_stake_unread": "❔ Unknown: the app can’t read the calendar, so it can’t tell how many posts are at risk.",
        "card_disconnected": "{who} disconnected {id} {when}, with this app.",
        "card_public_question": "*Post the card of {name} here?* Some people in this room may not see webhooks. They would see its target hosts, channels and deliveries.",
        "card_public_kept": "The card of {id} was not posted.",
        "card_not_public": "Only you see this: some people in this room may not see webhooks.",
        "card_token_valid": "token valid",
        "card_token_invalid": "token not valid",
        "card_connected": "connected {date}",
        "card_when": "{absolute} ({relative})",
        "card_posts_as": "posts as {who}",
        "card_channels": "in {channels}",
        "card_targets": "targets: {targets}",
        "card_event": "on {event}",
        "card_trigger_words": "trigger words: {words}",
        "card_created_by": "created by {who}",
        "card_creator_unknown": "creator unknown",
        "card_more": "{count, plural, one {and # more} other {and # more}}",
        "card_as_of": "{source} · as of {time}",
        "card_avatar_alt": "Picture of {name}",
        "card_fallback": "{state}: {name} ({what}).",
        "card_fallback_checked": "Checked {relative}.",
        "kind_incoming": "incoming webhook",
        "kind_outgoing": "outgoing webhook",
        "kind_unknown": "webhook of an unknown kind",
        "channel_all_public_channels": "all public channels",
        "channel_all_private_groups": "all private channels",
        "channel_all_direct_messages": "all direct messages",
        "button_refresh": "Refresh",
        "button_posts": "Posts",
        "button_watch": "Watch here",
        "button_enable": "Enable",
        "button_disable": "Disable…",
        "button_send_again": "Send again…",
        "button_show": "Show the webhook",
        "button_post_here": "Post it here",
        "button_cancel": "Cancel",
        "button_reconnect": "Reconnect in Hooked",
        "button_disconnect": "Disconnect…",
        "button_open_webhook": "Open in Administration",
        "button_details": "Details",
        "button_close": "Close",
        "fix_title": "*What to do*",
        "fix_expired": "The access token of {account} has expired. Hooked can’t publish to {platform} until the account is connected again.",
        "fix_error": "Hooked can’t use the connection to {account}: the token is missing, or {platform} rejects it.",
        "fix_token_invalid": "Hooked calls the connection to {account} healthy, but its token not valid. Posts to {platform} may fail.",
        "fix_unknown_status": "Hooked reports a state that this app does not know. Posts of {account} may fail.",
        "fix_unreported": "Hooked reports no state for {account}. Its dashboard may show more.",
        "fix_reconnect": "Open {link}, choose *Connect* for {platform} and sign in as {account}.",
        "fix_look": "Open {link} and check {account}. If it shows as broken, reconnect it.",
        "fix_new_id": "Reconnecting makes a *new id*: posts on {id} stay with the old one until you move them (`/integration move`).",
        "fix_dashboard": "Hooked’s integrations page",
        "fix_disabled_incoming": "The webhook is disabled: Rocket.Chat answers callers with 503 and posts nothing.",
        "fix_disabled_outgoing": "The webhook is disabled: Rocket.Chat sends nothing.",
        "fix_disabled_by_server": "The target answered “410 Gone”, so Rocket.Chat disabled the webhook.",
        "fix_disabled_by_server_step": "Get the right address from the target’s operator before you enable the webhook.",
        "fix_script_broken": "Rocket.Chat can’t compile the script, so the webhook processes nothing.",
        "fix_script_broken_step": "Fix the script in {link}.",
        "fix_setup_broken": "An account or a channel that the webhook depends on does not work.",
        "fix_setup_broken_step": "Fix what is marked 🔴 in {link}.",
        "fix_enable": "Enable it in {link}.",
        "fix_enable_here": "Press *Enable*, or open {link}.",
        "fix_open": "See its history and settings in {link}.",
        "fix_administration": "Administration → Integrations",
        "fix_failing": "A delivery did not arrive.",
        "fix_failing_step": "Check that the target runs and that the Rocket.Chat server can reach it.",
        "fix_degraded": "The target receives deliveries, but its answer causes trouble.",
        "fix_unknown_delivery": "Rocket.Chat’s records do not show whether deliveries arrive.",
        "deliveries": "*Last delivery*",
        "delivery_line": "{state} · {target}",
        "delivery_line_when": "{state} · {target} · {when}",
        "delivery_no_target": "target not recorded",
        "delivery_succeeded": "✅ delivered",
        "delivery_answered": "✅ answered (Rocket.Chat does not keep the status)",
        "delivery_posting_failed": "⚠️ delivered, but the answer could not be posted in the channel",
        "delivery_response_script": "⚠️ delivered, but the script failed on the answer",
        "delivery_empty_answer": "⚠️ answered with no body, which Rocket.Chat counts as a failure",
        "delivery_retrying": "⚠️ failed, waiting for retry {attempt, number}",
        "delivery_unreachable": "🔴 no answer: not reachable, or too slow",
        "delivery_http_500": "🔴 the target failed (status 500)",
        "delivery_retries_exhausted": "🔴 failed after all retries",
        "delivery_not_retried": "🔴 refused by the target; retries are disabled",
        "delivery_retry_lost": "🔴 failed, and its retry never ran",
        "delivery_script": "🔴 the script failed before sending",
        "delivery_failed": "🔴 failed",
        "delivery_disabled_by_server": "🔴 the target answered “410 Gone”",
        "delivery_untried": "💤 nothing sent there yet",
        "delivery_not_sent": "💤 the script chose to send nothing",
        "delivery_in_progress": "⏳ being sent",
        "delivery_stuck": "❔ started and never finished",
        "delivery_unknown": "❔ a record that the app does not know",
        "delivery_past": "🕘 before the last change: {state}",
        "delivery_none": "Nothing was sent in the last 30 days. That is not the same as broken: trigger words and channels decide what is sent.",
        "delivery_unread": "The app can’t read the delivery history: {problem}",
        "delivery_incoming": "Rocket.Chat keeps no history of incoming webhooks, so the app can’t tell whether calls arrive.",
        "strip_share": "{good, number} of {judged, number} succeeded ({share, number, percent})",
        "strip_short": "{good, number} of {judged, number} succeeded",
        "strip_last_failure_short": "last failure {when}",
        "strip_others": "{count, plural, one {# without a result} other {# without a result}}",
        "strip_known": "{count, plural, one {only # known} other {only # known}}",
        "strip_retried": "{count, plural, one {# after a retry} other {# after a retry}}",
        "strip_last_failure": "Last failure {when}: {state}",
        "strip_last_failure_undated": "Last failure, time unknown: {state}",
        "strip_no_failure": "No failure among them.",
        "strip_title": "*Last deliveries, newest at the right*",
        "script_flaws": "⚠️ Rocket.Chat 9.0 and later can’t run the script as it is written: {flaws}.",
        "script_flaws_step": "Fix this in {link} before the server is upgraded to 9.0; on 9.0 and later, fix it now.",
        "script_flaws_none": "The script compiles on Rocket.Chat 9.0. Whether everything in it also runs there is unknown.",
        "script_flaws_unchecked": "Unknown whether Rocket.Chat 9.0 can run the script: the app did not check it.",
        "script_flaw_octal_literal": "octal number",
        "script_flaw_duplicate_parameter": "duplicate parameter",
        "script_flaw_syntax_error": "syntax error",
        "details_title": "Details of {name}",
        "details_unknown": "unknown",
        "details_enabled": "*Enabled*: {enabled, select, yes {yes} no {no} other {unknown}}",
        "details_event": "*Event*: {event}",
        "details_event_sendMessage": "a message is sent",
        "details_event_fileUploaded": "a file is uploaded",
        "details_event_roomArchived": "a channel is archived",
        "details_event_roomCreated": "a channel is created",
        "details_event_roomJoined": "a person joins a channel",
        "details_event_roomLeft": "a person leaves a channel",
        "details_event_userCreated": "an account is created",
        "details_words": "*Trigger words*: {words}, {where, select, anywhere {anywhere in the message} start {at the start of the message} other {place unknown}}",
        "details_words_none": "*Trigger words*: none, so every message counts",
        "details_edits": "*Edited messages*: {runs, select, yes {trigger it too} no {do not trigger it} other {unknown}}",
        "details_targets": "*Targets*: {targets}",
        "details_channels": "*Channels*: {channels}",
        "details_posts_as": "*Posts as*: {who}",
        "details_alias": "*Shown name*: {name}",
        "details_emoji": "*Emoji*: {emoji}",
        "details_created": "*Created*: {when}, by {who}",
        "details_changed": "*Changed*: {when}, by {who}",
        "details_script": "*Script*: {state, select, on {enabled} off {disabled} other {unknown}}",
        "details_script_engine": "*Script*: enabled, runs in {engine}",
        "details_retries": "*Retries*: {count, plural, one {up to # retry} other {up to # retries}} of a failed delivery, waiting {duration} in all",
        "details_retries_none": "*Retries*: none, a failed delivery is not sent again",
        "details_retries_unknown": "*Retries*: unknown",
        "details_retries_long": "more than a year",
        "details_target_room": "*Answers go to*: {room}",
        "trigger_title": "*What triggers it*",
        "trigger_disabled": "While it is disabled, nothing does. Once it is enabled:",
        "trigger_any": "A message in {where}.",
        "trigger_start": "A message in {where} that begins with {words}.",
        "trigger_contains": "A message in {where} that contains {words}.",
        "trigger_edits": "An edit that makes it so triggers it too.",
        "trigger_file": "A file uploaded in {where}.",
        "trigger_archived": "A channel that is archived.",
        "trigger_created": "A new channel.",
        "trigger_joined": "A person who joins {where}.",
        "trigger_left": "A person who leaves {where}.",
        "trigger_user": "A new account in this workspace.",
        "trigger_unknown": "Unknown: the app does not know its event.",
        "trigger_in_all_public_channels": "any public channel",
        "trigger_in_all_private_groups": "any private channel",
        "trigger_in_all_direct_messages": "any direct message",
        "trigger_in_anywhere": "any room",
        "trigger_no_test": "The app can’t send a test delivery: only this event triggers the webhook.",
        "trigger_incoming": "Only a call to its secret address does. Rocket.Chat records no calls, so it is unknown whether anything calls it, and the app can’t test it.",
        "integrity_poster_missing": "The webhook posts as {who}, an account that no longer exists.",
        "integrity_poster_missing_fix": "Choose another account under *Post as* in {link}.",
        "integrity_poster_deactivated": "The webhook posts as {who}, whose account is deactivated.",
        "integrity_poster_deactivated_fix": "Choose an active account under *Post as* in {link}.",
        "integrity_poster_renamed": "{found, select, name {The webhook looks for {who} by name to post answers, and that account is called {now} now.} other {{who} is called {now} now. The webhook finds the account by its id and still works.}}",
        "integrity_poster_renamed_fix": "{found, select, name {Enter {now} under *Post as* in {link}.} other {Nothing has to be done.}}",
        "integrity_channel_missing": "{use, select, listens {The webhook listens in {channel}, and no channel has that name or id.} answers {Answers of the target go to {channel}, and no channel has that name or id.} other {The webhook posts in {channel}, and no channel has that name or id.}}",
        "integrity_channel_missing_fix": "Choose another channel in {link}: this one was deleted or renamed.",
        "integrity_channel_archived": "{use, select, listens {The webhook listens in {channel}, which is archived.} answers {Answers of the target go to {channel}, which is archived.} other {The webhook posts in {channel}, which is archived.}}",
        "integrity_channel_archived_fix": "Unarchive {channel}, or choose another channel in {link}.",
        "integrity_channel_private": "{use, select, listens {The webhook listens in {channel}, a private channel that its account is not in.} answers {Answers of the target go to {channel}, a private channel that the webhook’s account is not in.} other {The webhook posts in {channel}, a private channel that its account is not in.}}",
        "integrity_channel_private_fix": "Invite the account to {channel}, or choose another channel in {link}.",
        "integrity_channel_read_only": "{use, select, listens {The webhook listens in {channel}, a read-only channel that its account may not write in.} answers {Answers of the target go to {channel}, a read-only channel that the webhook’s account may not write in.} other {The webhook posts in {channel}, a read-only channel that its account may not write in.}}",
        "integrity_channel_read_only_fix": "Let the account write in {channel}, or choose another channel in {link}.",
        "integrity_person_missing": "{use, select, listens {The webhook listens to messages with {channel}, and no account has that name or id.} answers {Answers of the target go to {channel}, and no account has that name or id.} other {The webhook posts to {channel}, and no account has that name or id.}}",
        "integrity_person_missing_fix": "Choose another person in {link}: this account was deleted or renamed.",
        "integrity_person_deactivated": "{use, select, listens {The webhook listens to messages with {channel}, whose account is deactivated.} answers {Answers of the target go to {channel}, whose account is deactivated.} other {The webhook posts to {channel}, whose account is deactivated.}}",
        "integrity_person_deactivated_fix": "Choose another person in {link}.",
        "integrity_channel_renamed": "{channel} is called {now} now. The webhook finds the channel by its id and still works.",
        "integrity_channel_renamed_fix": "Nothing has to be done.",
        "integrity_creator_missing": "{who} created the webhook, and that account no longer exists. Only people who may manage all webhooks can change it.",
        "integrity_creator_deactivated": "{who} created the webhook, and that account is deactivated. Only people who may manage all webhooks can change it.",
        "integrity_creator_fix": "Agree on who looks after it. That person can create it again under their own account.",
        "integrity_target_unencrypted": "Deliveries to {hosts} are not encrypted: the address begins with `http:`.",
        "integrity_target_unencrypted_fix": "Enter an address with `https:` in {link}, if the target has one.",
        "integrity_target_localhost": "Deliveries to {hosts} stay on the Rocket.Chat server itself.",
        "integrity_target_localhost_fix": "Check in {link} that the target runs on that server.",
        "integrity_target_private": "Deliveries to {hosts} go into a private network.",
        "integrity_target_private_fix": "Check in {link} that this network is meant, and that the Rocket.Chat server can reach it.",
        "integrity_target_shared": "{count, plural, one {# other webhook sends} other {# other webhooks send}} to the same address.",
        "integrity_target_shared_fix": "If the target gets messages twice, disable one of the webhooks.",
        "integrity_never_fired": "Nothing was sent in the last 30 days; Rocket.Chat’s history goes back no further.",
        "integrity_never_fired_fix": "If something should have been sent, check the event, the trigger words and the channels in {link}.",
        "integrity_posts_anywhere": "Callers may choose the channel: the webhook posts in any that its account may write in.",
        "integrity_posts_anywhere_fix": "If that is not meant, disable that callers overwrite the channel in {link}.",
        "integrity_in_details": "{count, plural, one {# more finding} other {# more findings}} in *Details*",
        "integrity_not_looked_up": "Unknown: the app could not look up {names}.",
        "integrity_not_looked_up_fix": "Try again in a minute. If it lasts, an admin must upload the app again and grant its permissions.",
        "integrity_calls_unknowable_fix": "Ask the service that calls the webhook.",
        "note_created_by": "`createdBy` was not used: it applies to Rocket.Chat’s webhooks only.",
        "note_room_refused": "Only you can see this: the channel does not accept messages from the app.",
        "name_taken": "“{words}” is {name} ({what}, {id}).",
        "name_taken_only": "“{words}” is {name} ({id}).",
        "name_line": "• {name} · {what}",
        "name_several": "{count, plural, one {# integration fits} other {# integrations fit}} {words}. Which one?",
        "name_more": "{count, plural, one {# more fits.} other {# more fit.}} Type more of the name.",
        "name_did_you_mean": "{count, plural, one {Did you mean this one?} other {Did you mean one of these?}}",
        "name_none_hooked": "Hooked has no connection called {words}.",
        "name_none_rocketchat": "Rocket.Chat has no webhook called {words} that you may see.",
        "name_none_anywhere": "No integration that you may see is called {words}.",
        "name_only_watched": "Hooked gave no list: only watched connections can be found by name.",
        "name_is_webhook": "This is a webhook of Rocket.Chat. Only Hooked’s connections have scheduled posts.",
        "name_enable_question": "Enable {name} ({what}, {id})?",
        "name_button_enable": "Enable",
        "name_button_cancel": "Cancel",
        "name_dismissed": "{id} was not changed.",
        "problem_not_found_hooked": "Hooked has no connection {id}. A reconnected account gets a new id: try its name instead.",
        "problem_not_found_rocketchat": "Rocket.Chat has no webhook {id} that you may see.",
        "problem_not_found_post": "Hooked has no scheduled post {id}. It may have been cancelled already.",
        "problem_not_found_video": "Hooked has no video {id} that can be scheduled. Copy its id from Hooked’s dashboard.",
        "problem_video_not_ready": "The video {id} is not ready: it is still rendering, or rendering failed. Schedule it once Hooked shows it as completed.",
        "problem_not_found_anywhere": "Neither Hooked nor Rocket.Chat has an integration {id} that you may see. Check the id, or try a name.",
        "problem_credentials_refused_hooked": "Hooked rejected the app’s API key. An admin must enter a valid key in the setting `hooked_api_key`.",
        "problem_credentials_refused_rocketchat": "Rocket.Chat rejected the app’s access token. An admin must enter a valid pair in the settings `rocketchat_user_id` and `rocketchat_auth_token`.",
        "problem_forbidden_hooked": "Hooked accepts the API key but does not allow this. The subscription may have ended: the owner of the Hooked account must check it.",
        "problem_forbidden_rocketchat": "Rocket.Chat does not let the account of the app’s access token read this. An admin must give that account the permissions to manage incoming and outgoing integrations.",
        "problem_forbidden_change": "Rocket.Chat does not let the account of the app’s access token change this. An admin must give that account the permissions to manage incoming and outgoing integrations.",
        "problem_in_front_page": "A web page in front of {source}, such as a firewall, proxy or bot check, rejected the request (status {status}).",
        "problem_in_front_sign_in": "Something in front of {source}, such as a proxy, asks for a user name and password (status {status}).",
        "problem_in_front_gateway": "Something in front of {source}, such as a gateway or firewall, rejected the request (status {status}).",
        "problem_in_front_nobody": "Something in front of {source} seems to have rejected the request (status {status}): the answer was empty.",
        "problem_in_front_said": "It says “{words}”.",
        "problem_in_front_fix": "The key may be fine: an admin must let this server through there, or correct the setting {setting}.",
        "problem_rate_limited": "{source} is getting too many requests. Try again in a minute.",
        "problem_rate_limited_wait": "{source} is getting too many requests. Try again in {seconds, plural, one {# second} other {# seconds}}.",
        "problem_rate_limited_minutes": "{source} is getting too many requests. Try again in {minutes, plural, one {# minute} other {# minutes}}.",
        "problem_unreachable_hooked": "Can’t reach Hooked from this server. If this lasts, an admin must check the setting `hooked_api_url` and the server’s internet access.",
        "problem_unreachable_rocketchat": "Can’t reach Rocket.Chat’s REST API. If this lasts, an admin must set `rocketchat_url` to an address where the server can reach itself.",
        "problem_timed_out": "{source} did not answer within {seconds, plural, one {# second} other {# seconds}}. Try again later.",
        "problem_upstream_failed": "{source} has a problem on its side (status {status}). Try again later.",
        "problem_upstream_failed_seconds": "{source} has a problem on its side (status {status}). Try again in {seconds, plural, one {# second} other {# seconds}}.",
        "problem_upstream_failed_minutes": "{source} has a problem on its side (status {status}). Try again in {minutes, plural, one {# minute} other {# minutes}}.",
        "problem_upstream_failed_hours": "{source} has a problem on its side (status {status}). Try again in {hours, plural, one {# hour} other {# hours}}.",
        "problem_unreadable_html_hooked": "A web page answered instead of Hooked’s API. An admin must check the setting `hooked_api_url`, and whether a proxy stands in between.",
        "problem_unreadable_html_rocketchat": "A web page answered instead of Rocket.Chat’s REST API. An admin must check the setting `rocketchat_url`, and whether a proxy or login page stands in between.",
        "problem_unreadable_not_json": "{source} sent an answer that is cut off or not JSON. The fault is on its side or on the way: try again later.",
        "problem_unreadable_empty": "{source} sent an empty answer. The fault is on its side or on the way: try again later.",
        "problem_unreadable_unexpected": "{source} sent an answer that this app does not understand. If this lasts, an admin must check the address in the settings or update the app.",
        "problem_unreadable_too_large": "{source} sent an answer far too large to be right, so the app ignored it. An admin must check the address in the settings.",
        "problem_unreadable_too_deep": "{source} sent an answer nested far too deeply to be right, so the app ignored it. An admin must check the address in the settings.",
        "problem_unreadable_other_integration": "{source} answered about another integration, so the app ignored the answer. Try again later.",
        "problem_unreadable_moving": "The calendar of {source} kept changing while the app read it. Try again.",
        "problem_unreadable_foreign": "The answer does not come from {source}: a gateway or proxy in between may have sent it. Try again later. If this lasts, an admin must check the address in the settings.",
        "problem_unreadable_unconfirmed": "{source} answered without confirming the change.",
        "problem_unreadable_contradictory": "{source} contradicts itself: it says that this does not exist, and still lists it. Try again later.",
        "problem_unreadable_incomplete": "{source} says that this does not exist, but the app could not read an entry in its list. So the app cannot tell whether it is gone. Try again later.",
        "problem_unreadable_redirected": "The address of {source} in the settings redirects requests, and the redirects lead to no answer. An admin must correct the address.",
        "problem_rejected": "{source} rejected the request (status {status}).",
        "problem_rejected_message": "{source} rejected the request (status {status}) and says: {message}",
        "problem_not_writable_incomplete": "Rocket.Chat only takes a webhook as a whole, and the app cannot read all of this one. Change it in Administration → Integrations.",
        "problem_not_writable_channels": "The account of the app’s access token may not use all channels of this webhook. An admin must add the account to them, or give it the `manage-own-` permissions for such webhooks.",
        "problem_not_writable_room_gone": "A channel or person that this webhook names no longer exists. Correct it in Administration → Integrations.",
        "problem_not_writable_poster_gone": "The user that this webhook posts as no longer exists. Choose another in Administration → Integrations.",
        "problem_altered": "⚠️ Rocket.Chat accepted the change, but now shows other values than the app sent: {fields}. Check the webhook in Administration → Integrations before you change anything else.",
        "problem_networking_denied": "Rocket.Chat did not let the app send a request to {source}. An admin must upload the app’s zip again and accept its permissions; no data is lost.",
        "problem_not_configured": "{source} is not set up. An admin must fill in these settings of the app: {settings}.",
        "problem_bad_setting": "Can’t reach {source} until an admin corrects a setting. {complaint}",
        "problem_may_not_view_hooked": "You can’t see Hooked connections: none of your roles is in the app’s setting `view_roles`. Ask an admin.",
        "problem_may_not_view_rocketchat": "You can’t see Rocket.Chat’s webhooks: you need a permission to manage incoming or outgoing integrations. Ask an admin.",
        "problem_may_not_manage": "Only managers can do this. Ask an admin.",
        "problem_may_not_manage_admin": "Only managers can do this. As an admin, you can add one of your roles to the setting `manage_roles` of the app.",
        "problem_impossible_id_too_long": "This is too long for an id or a name. An id looks like `int_yt_abc123` or `659ea5e42dd9f928ada3e451`.",
        "problem_impossible_id_reserved": "{id} cannot be an integration id. An id looks like `int_yt_abc123` or `659ea5e42dd9f928ada3e451`.",
        "problem_impossible_id_post": "This cannot be the id of a scheduled post. `/integration posts <id>` shows the ids of pending posts.",
        "problem_impossible_id_video": "This cannot be the id of a video. Copy it from Hooked’s dashboard.",
        "problem_no_such_user": "This workspace has no user {username}.",
        "problem_unknown_subcommand": "There is no subcommand {word}.",
        "problem_did_you_mean": "Did you mean {line}?",
        "problem_see_help": "`/integration help` lists all subcommands.",
        "unknown_ran": "There is no subcommand {word}: this is {line}.",
        "unknown_button_run": "Run this command",
        "problem_missing_id": "Which integration? Give its name, handle or id.",
        "problem_missing_post": "Which post? Give its id: `/integration posts <id>` shows it.",
        "problem_missing_video": "Which video? Its id comes first, then the connection, then the time.",
        "problem_missing_order": "The video comes first, then the connection.",
        "problem_missing_when": "When? Write for example `tomorrow 9:00` or `2026-12-05T10:00Z`.",
        "problem_missing_watched": "Watch what? Give a name, an id, `all`, `hooked` or `rocketchat`.",
        "problem_missing_unwatched": "Stop watching what? Give a name, an id, `all`, `hooked` or `rocketchat`: `/integration watching` shows what is watched.",
        "problem_missing_target": "Where to? Give the connection that takes the posts, by name, handle or id.",
        "problem_missing_owner": "Whose webhooks? Write `owner` and a username.",
        "problem_missing_heir": "Hand them over to whom? Write a username after `to`.",
        "problem_unknown_option": "There is no option {word}.",
        "problem_unknown_word": "One integration at a time: {word} does not belong here. Put quotes around a name of several words.",
        "problem_unknown_filter": "`list` has no filter {word}. It shows many integrations, and `get` shows one.",
        "problem_no_value": "{option} needs a value: {allowed}.",
        "problem_bad_value": "{option} cannot be {value}. It takes: {allowed}.",
        "problem_twice": "{option} is given twice.",
        "problem_usage": "Usage: {usage}",
        "problem_stale_card": "This card is from another version of the app. Get a new one with `/integration get`.",
        "problem_card_gone": "This card has changed, or can no longer be changed. Read it again, or get a new one with `/integration get`.",
        "problem_internal": "Something went wrong inside the app. An admin can find the details in the app’s log. Check what has changed before you try again.",
        "complaint_web_address": "The setting {setting} is not a web address (http or https, without a user name in it).",
        "complaint_whole_number": "The setting {setting} is not a whole number from {min, number, ::group-off} to {max, number, ::group-off}.",
        "complaint_choice": "The setting {setting} is not one of its choices.",
        "complaint_roles": "The setting {setting} is not a list of roles separated by commas. Until an admin corrects it, no role counts.",
        "complaint_mention": "The setting {setting} is not one mention such as `@name`, `@all` or `@here`.",
        "complaint_credential": "The setting {setting} contains characters that a key cannot have. Paste the key again.",
        "complaint_stored": "{complaint} The stored value is {value}, even if the settings page shows another.",
        "complaint_stored_nothing": "{complaint} It is empty, even if the settings page shows a value.",
        "complaint_used_instead": "{complaint} The app uses {value} instead.",
        "help_check": "Checks everything now",
        "help_check_example": "Only you see the answer. Watching channels are notified of changes, as after every check.",
        "check_going_on": "⏳ Still checking. You will be notified here when it is done; only you will see it.",
        "check_busy": "⏳ Another check is running. Yours is next; only you will see its result here.",
        "check_nothing": "Nothing to check: there is no Hooked connection, and no webhook that you may see.",
        "check_nothing_seen": "Nothing could be checked.",
        "check_unchecked": "{count, plural, one {The deliveries of # webhook were not checked: whether it works is unknown} other {The deliveries of # webhooks were not checked: whether they work is unknown}}",
        "check_gone": "🔴 {count, plural, one {# watched integration is gone} other {# watched integrations are gone}}: {names}",
        "check_unseen": "❔ {count, plural, one {# can’t be checked} other {# can’t be checked}}: {names}",
        "check_own_webhooks": "Webhooks are not included, because you may not see all of them. `/integration list rocketchat` shows yours.",
        "check_more": "{count, plural, one {… and # more: `/integration list unhealthy`} other {… and # more: `/integration list unhealthy`}}",
        "check_line": "{state} · {name} · {what} · {id}",
        "check_watched": "Watching channels were notified of what changed.",
        "check_unwatched": "No channel is watching. A manager can start with `/integration watch all` in a channel.",
        "check_as_of": "as of {time}"
    },
    "pt-br": {
        "command_params": "list|get|posts|agenda|check|disconnect|schedule|reschedule|move|cancel|enable|disable|watch|unwatch|watching|…|help",
        "command_description": "Saúde das contas do Hooked e dos webhooks deste workspace",
        "settings_hooked": "Hooked",
        "settings_rocketchat": "Webhooks do Rocket.Chat",
        "settings_access": "Acesso",
        "settings_monitor": "Monitoramento",
        "settings_limits": "Limites",
        "setting_hooked_api_key": "Chave de API do Hooked",
        "setting_hooked_api_key_description": "Crie-a em hooked.so, em “Settings”, “API”. Ela é enviada ao endereço abaixo e para onde ele redirecionar. O Rocket.Chat a armazena sem criptografia: todos que podem gerenciar aplicativos podem lê-la.",
        "setting_hooked_api_key_placeholder": "Cole a chave; o Hooked só a mostra uma vez",
        "setting_hooked_api_url": "Endereço da API do Hooked",
        "setting_hooked_api_url_description": "Com ou sem caminho; vazio significa https://api.hooked.so.",
        "setting_hooked_api_url_placeholder": "https://api.hooked.so",
        "setting_hooked_dashboard_url": "Endereço do painel do Hooked",
        "setting_hooked_dashboard_url_description": "A página em que as contas são reconectadas; os cartões de conexões com falha levam a ela.",
        "setting_hooked_dashboard_url_placeholder": "https://hooked.so/settings/integrations",
        "setting_rocketchat_url": "Endereço do Rocket.Chat",
        "setting_rocketchat_url_description": "Preencha somente se o servidor não consegue acessar a si mesmo pela URL do site, que o aplicativo usa caso contrário.",
        "setting_rocketchat_url_placeholder": "http://localhost:3000",
        "setting_rocketchat_user_id": "ID de usuário do token de acesso",
        "setting_rocketchat_user_id_description": "O Rocket.Chat o mostra ao lado de um novo token de acesso pessoal. A conta só precisa das permissões para gerenciar integrações de entrada e de saída.",
        "setting_rocketchat_user_id_placeholder": "aobEdbYhXfu5hkeqG",
        "setting_rocketchat_auth_token": "Token de acesso pessoal",
        "setting_rocketchat_auth_token_description": "O token da conta acima. Ele é enviado ao endereço acima e para onde ele redirecionar. O Rocket.Chat o armazena sem criptografia: todos que podem gerenciar aplicativos podem lê-lo.",
        "setting_rocketchat_auth_token_placeholder": "Cole o token; o Rocket.Chat só o mostra uma vez",
        "setting_view_roles": "Funções de leitor",
        "setting_view_roles_description": "Funções globais que podem ver conexões do Hooked, separadas por vírgulas. Gestores sempre podem vê-las; para webhooks valem as permissões de cada pessoa.",
        "setting_view_roles_placeholder": "user",
        "setting_manage_roles": "Funções de gestor",
        "setting_manage_roles_description": "Funções globais que podem desconectar, agendar, cancelar, ativar, desativar e acompanhar, separadas por vírgulas.",
        "setting_manage_roles_placeholder": "admin",
        "setting_card_visibility": "Quem vê os cartões",
        "setting_card_visibility_description": "Uma opção do comando, como “private”, tem prioridade. Erros e ajuda só aparecem para quem perguntou.",
        "setting_card_visibility_room": "Todos no canal",
        "setting_card_visibility_private": "Somente quem perguntou",
        "setting_disconnect_approval": "Quem confirma uma desconexão",
        "setting_disconnect_approval_description": "Quem pode confirmar que uma conta seja desconectada. Um pedido espera 24 horas por outro gestor; o que foi pedido com a opção mais rígida a mantém.",
        "setting_disconnect_approval_self": "Também quem pediu",
        "setting_disconnect_approval_second": "Somente outro gestor",
        "setting_disconnect_grace_minutes": "Minutos para desfazer uma desconexão",
        "setting_disconnect_grace_minutes_description": "0 a 60 minutos entre a confirmação e a desconexão, em que gestores e quem pediu podem desfazê-la; 0: nenhum.",
        "setting_monitor_interval_minutes": "Minutos entre verificações",
        "setting_monitor_interval_minutes_description": "De 1 a 1440 minutos; com que frequência o aplicativo verifica o que os canais acompanham.",
        "setting_monitor_channel": "Canal para alterações e alertas",
        "setting_monitor_channel_description": "Recebe uma linha para cada alteração feita por este aplicativo e cada alerta que o próprio canal recusa.",
        "setting_alert_after_failures": "Verificações com falha antes de um alerta",
        "setting_alert_after_failures_description": "De 1 a 100 seguidas. O que não passa sozinho, como um token expirado ou uma conta que sumiu, gera alerta na hora.",
        "setting_reminder_hours": "Horas entre lembretes",
        "setting_reminder_hours_description": "De 1 a 720 horas; até a integração voltar a funcionar ou alguém reconhecer o alerta.",
        "setting_alert_mention": "Menção em alertas críticos",
        "setting_alert_mention_description": "Uma pessoa, uma equipe, @all ou @here, mencionada quando um alerta é ou se torna crítico. Vazio: sem menção. Para @all e @here, o usuário do aplicativo precisa da permissão para isso.",
        "setting_alert_mention_placeholder": "@plantao",
        "setting_metrics_token": "Token para métricas e saúde",
        "setting_metrics_token_description": "Programas de monitoramento o enviam como bearer token para ler os endereços “metrics” e “health” do aplicativo. Vazio: ambos ficam desativados. O Rocket.Chat o grava no log do aplicativo a cada requisição; não o use para mais nada.",
        "setting_request_timeout_ms": "Tempo limite por requisição (ms)",
        "setting_request_timeout_ms_description": "De 500 a 15000 milissegundos para cada requisição ao Hooked ou ao Rocket.Chat. Um comando leva no máximo 20 segundos em qualquer caso.",
        "setting_max_parallel_requests": "Requisições paralelas",
        "setting_max_parallel_requests_description": "De 1 a 64 requisições simultâneas a cada serviço, quando o aplicativo verifica muitas integrações.",
        "help_intro": "*Hooked Integrations*: `/integration` sozinho mostra o que precisa de atenção. Depois dele, digite:",
        "help_group_look": "*Ver:* {items}",
        "help_group_act": "*Agir:* {items}",
        "help_group_watch": "*Monitorar:* {items}",
        "help_group_admin": "*Administrar:* {items}",
        "help_not_set_up": "⚠️ *Ainda não configurado:* {settings}",
        "help_options": "Opções:",
        "help_get_brief": "uma em detalhe",
        "help_get": "Mostra se uma conexão ou um webhook funciona e o que fazer se não funcionar",
        "help_get_private": "mostrar só para mim",
        "help_get_public": "mostrar a todos aqui",
        "help_get_source": "procurar em um lugar só",
        "help_get_created_by": "webhooks: só se essa pessoa o criou",
        "help_get_details": "webhooks: tudo sobre ele, só para você",
        "help_get_example": "Por exemplo `/integration get My TikTok`. Um usuário (`@myaccount`), parte do nome ou um id também serve.",
        "help_help_brief": "mais sobre um deles",
        "help_help": "Mostra o que você pode fazer aqui",
        "help_help_example": "Por exemplo `/integration help get`",
        "help_disconnect_brief": "desconectar uma conta",
        "help_complaints": "⚠️ *Configurações a corrigir:*",
        "help_settings_place": "Faça isso em Administração → Marketplace → Aplicativos privados → Hooked Integrations → Configurações.",
        "help_disconnect": "Desconecta uma conta do Hooked: mostra o que isso afetaria e pergunta antes",
        "help_disconnect_example": "Nada acontece até alguém com permissão confirmar. A pergunta expira após 10 minutos.",
        "help_enable_brief": "ativar um webhook",
        "disconnect_title": "*Desconectar {name}?* · {id}",
        "disconnect_title_running": "*Desconectando {name}* · {id}",
        "disconnect_title_grace": "*{name}: desconexão confirmada* · {id}",
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
        "disconnect_state_changed": "⚠️ No momento do pedido, o estado da conta era: {was}. Por isso *nada foi feito*. Verifique de novo e depois decida.",
        "disconnect_differs_added": "• {count, plural, one {# publicação foi adicionada} other {# publicações foram adicionadas}}",
        "disconnect_differs_gone": "• {count, plural, one {# publicação já não está pendente} other {# publicações já não estão pendentes}}",
        "disconnect_differs_moved": "• {count, plural, one {# publicação tem outro horário} other {# publicações têm outro horário}}",
        "disconnect_button_review": "Revisar…",
        "disconnect_button_keep": "Cancelar",
        "disconnect_button_refuse": "Recusar ou retirar",
        "disconnect_button_undo": "Desfazer",
        "disconnect_button_request": "Pedir confirmação",
        "disconnect_button_retry": "Tentar novamente",
        "disconnect_button_proceed": "Continuar mesmo assim",
        "disconnect_asked_by": "Pedido por {who} em {when}",
        "disconnect_needs_second": "{who} perguntou; outro gestor precisa confirmar. Quando {who} escolher _Revisar…_ e enviar o pedido, ele ficará aberto por 24 horas.",
        "disconnect_requested": "⏸️ *{who} pediu; outro gestor precisa confirmar.* Até lá, nada acontece.",
        "disconnect_requested_elsewhere": "Gestores que não veem esta mensagem chegam a ela com {line}.",
        "disconnect_requested_at": "pedido enviado em {when}",
        "disconnect_chosen_cancel": "As publicações pendentes são canceladas antes.",
        "disconnect_chosen_leave": "As publicações pendentes são mantidas e falharão.",
        "disconnect_counting": "⏱️ Desconexão: {when}. Até lá, _Desfazer_ mantém a conta conectada.",
        "disconnect_void": "{who} já não pode desconectar contas, e o pedido deixou de valer. Nada foi feito. Para perguntar de novo: {line}",
        "disconnect_lapses": "expira em {when}",
        "disconnect_lapsed": "Não houve decisão em 10 minutos, e a pergunta expirou. Nada foi feito. Para perguntar de novo: {line}",
        "disconnect_request_lapsed": "Nenhum outro gestor confirmou em 24 horas, e o pedido expirou. Nada foi feito. Para perguntar de novo: {line}",
        "disconnect_decided_by": "confirmado por {who} em {when}",
        "disconnect_lapsed_short": "Esta pergunta expirou, e nada foi feito. Pergunte de novo.",
        "disconnect_kept_by": "mantido por {who} em {when}",
        "disconnect_withdrawn_by": "retirado por {who} em {when}",
        "disconnect_refused_by": "recusado por {who} em {when}",
        "disconnect_undone_by": "desfeito por {who} em {when}",
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
        "disconnect_window_confirm": "{who} pediu isto {when}. Você confirma como outro gestor.",
        "disconnect_window_request": "Você perguntou, e outro gestor precisa confirmar. O pedido fica aberto por 24 horas.",
        "disconnect_window_grace": "Entre a confirmação e a desconexão {count, plural, one {passa # minuto} other {passam # minutos}}. Nesse tempo, é possível desfazê-la.",
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
        "disconnect_forgotten": "O aplicativo não tem mais o registro desta desconexão: ele o guarda por no máximo 30 dias. `/integration audit` mostra o que aconteceu, e `/integration disconnect <id>` pergunta de novo.",
        "disconnect_own_request": "Você pediu, e outro gestor precisa confirmar: duas pessoas devem concordar. Você pode retirar o pedido.",
        "disconnect_another_continues": "Você pediu esta desconexão, e outro gestor precisa escolher como ela continua: duas pessoas devem concordar.",
        "disconnect_undo_late": "Tarde demais para desfazer: o tempo acabou. A mensagem mostra o andamento.",
        "disconnect_undone_already": "Isto já foi desfeito: a conta continua conectada.",
        "disconnect_undo_busy": "Ainda não foi desfeito: o aplicativo está cuidando disto agora. Escolha _Desfazer_ de novo em alguns segundos.",
        "disconnect_elsewhere": "Outra pergunta sobre esta conta já foi decidida e está em execução. A mensagem dela mostra o andamento.",
        "disconnect_open": "{who} já perguntou sobre {name} ({when}). {question} ainda está em aberto.",
        "disconnect_open_question": "A pergunta",
        "disconnect_open_request": "{who} pediu para desconectar {name} · {id} ({when}); outro gestor precisa confirmar.",
        "disconnect_open_grace": "A desconexão de {name} · {id} foi confirmada por {who}.",
        "disconnect_notice": "{who} pediu; outro gestor precisa confirmar. _Revisar…_ mostra aos gestores o que deixaria de funcionar.",
        "disconnect_busy": "Outra pessoa, ou o próprio aplicativo, está cuidando disto agora. A mensagem mostra o andamento.",
        "disconnect_unanswered_post": "O Hooked não respondeu claramente se {title} foi cancelado; o aplicativo vai verificar de novo. {problem}",
        "disconnect_fallback": "{title} {words}",
        "disconnect_webhook": "{name} é um dos webhooks deste workspace: não há o que desconectar. Em {link} você pode desativá-lo e ativá-lo; excluí-lo por lá é permanente.",
        "move_title_asked": "*Mover {count, plural, one {# publicação} other {# publicações}} de {from} para {to}?*",
        "move_title_running": "*Movendo {count, plural, one {# publicação} other {# publicações}} de {from} para {to}*",
        "move_title_all": "*{count, plural, one {# publicação movida} other {# publicações movidas}} de {from} para {to}*",
        "move_title_some": "*{moved, number} de {count, plural, one {# publicação movida} other {# publicações movidas}} de {from} para {to}*",
        "move_title_kept": "*As publicações ficam em {from}, não em {to}*",
        "move_target_state": "{to}: {state}",
        "move_target_unknown": "❔ O Hooked não diz se {to} funciona. Se não funcionar, as publicações movidas vão falhar.",
        "move_ahead": "{count, plural, one {*# publicação* mantém o horário:} other {*# publicações* mantêm os horários:}}",
        "move_late": "🕘 {count, plural, one {*# publicação* está atrasada ou sem horário. Ela fica, a menos que você escolha quando sai:} other {*# publicações* estão atrasadas ou sem horário. Elas ficam, a menos que você escolha quando saem:}}",
        "move_standing": "{count, plural, one {*# publicação* fica} other {*# publicações* ficam}} de fora, porque {to} já tem o mesmo vídeo no mesmo horário: {titles}",
        "move_no_video": "⚠️ {count, plural, one {*# publicação* fica} other {*# publicações* ficam}} de fora, porque o Hooked não informa o vídeo: {titles}",
        "move_conflicts": "⚠️ {count, plural, one {*# publicação* sai} other {*# publicações* saem}} a menos de 15 minutos de outra em {to}.",
        "move_surplus": "Cada vez move {most, number} publicações. {count, plural, one {*# publicação* fica} other {*# publicações* ficam}}: use o comando de novo para o resto.",
        "move_means": "Para cada publicação, o aplicativo cria uma cópia em {to}, confere-a lá e então cancela a publicação em {from}. Título, descrição, tags e privacidade vão junto. Os IDs mudam.",
        "move_button_review": "Revisar…",
        "move_button_discard": "Não mover",
        "move_button_stop": "Parar",
        "move_button_continue": "Tentar o resto de novo",
        "move_button_offer": "Mover publicações…",
        "move_button_offer_new": "Mover para a nova…",
        "move_window_title": "Mover publicações",
        "move_window_submit": "Mover",
        "move_late_label": "Quando saem as publicações atrasadas?",
        "move_late_leave": "Não saem: ficam onde estão",
        "move_late_soon": "Em 15 minutos, depois a cada 15 minutos",
        "move_late_hour": "Em uma hora, depois a cada 15 minutos",
        "move_late_tomorrow": "Em 24 horas, depois a cada 15 minutos",
        "move_late_missing": "Escolha o que acontece com as publicações atrasadas.",
        "move_button_late_leave": "Mover, menos atrasadas",
        "move_button_late_soon": "Atrasadas em 15 min",
        "move_button_late_hour": "Atrasadas em 1 hora",
        "move_button_late_tomorrow": "Atrasadas em 24 horas",
        "move_no_window": "Este cliente não abre janelas. Mover as publicações de {from} para {to}?",
        "move_moving": "⏳ Publicação {number, number} de {count, number}…",
        "move_checking": "⏳ Lendo os dois calendários mais uma vez…",
        "move_on_the_way": "{title} · {id}: {fate, select, creating {em {from}; sendo criada em {to}} made {em {from} e {to}; conferindo a cópia} proved {em {from} e {to}; cópia conferida} other {em {to}; sendo cancelada em {from}}}",
        "move_stopped_by": "parado por {who}, {when}",
        "move_stopping": "A publicação em andamento termina antes. Nenhuma outra começa.",
        "move_over_already": "Esta mudança já terminou. A mensagem diz onde está cada publicação.",
        "move_lapsed": "Ninguém decidiu em 10 minutos, então esta pergunta expirou. Nada foi movido. Para perguntar de novo: {line}",
        "move_end_moved": "{count, plural, one {✅ # publicação está em {to} e cancelada em {from}:} other {✅ # publicações estão em {to} e canceladas em {from}:}}",
        "move_end_both": "{count, plural, one {🔴 # publicação está nas duas conexões, porque o Hooked não a cancelou em {from}:} other {🔴 # publicações estão nas duas conexões, porque o Hooked não as cancelou em {from}:}}",
        "move_end_unproved": "{count, plural, one {⚠️ # publicação está nas duas conexões: não há prova de que a de {to} seja a mesma, então nada foi cancelado:} other {⚠️ # publicações estão nas duas conexões: não há prova de que as de {to} sejam as mesmas, então nada foi cancelado:}}",
        "move_end_unsure": "{count, plural, one {❔ # publicação está em {to}. Não se sabe se foi cancelada em {from}:} other {❔ # publicações estão em {to}. Não se sabe se foram canceladas em {from}:}}",
        "move_end_twice": "{count, plural, one {⚠️ # publicação não está mais pendente em {from}: saiu, ou mudou, antes de ser cancelada. A cópia em {to} também existe. Cancele a cópia se uma vez basta:} other {⚠️ # publicações não estão mais pendentes em {from}: saíram, ou mudaram, antes de serem canceladas. As cópias em {to} também existem. Cancele as cópias se uma vez basta:}}",
        "move_end_unmade": "{count, plural, one {❔ # publicação ainda está em {from}. Não se sabe se {to} tem uma cópia:} other {❔ # publicações ainda estão em {from}. Não se sabe se {to} tem cópias:}}",
        "move_end_refused": "{count, plural, one {🔴 # publicação ainda está em {from}, porque o Hooked não a criou em {to}:} other {🔴 # publicações ainda estão em {from}, porque o Hooked não as criou em {to}:}}",
        "move_end_standing": "{count, plural, one {⚠️ # publicação ainda está em {from}, e {to} tem outra do mesmo vídeo nesse horário:} other {⚠️ # publicações ainda estão em {from}, e {to} tem outras dos mesmos vídeos nesses horários:}}",
        "move_end_changed": "{count, plural, one {✏️ # publicação ainda está em {from}, porque mudou desde a prévia:} other {✏️ # publicações ainda estão em {from}, porque mudaram desde a prévia:}}",
        "move_end_late": "{count, plural, one {🕘 # publicação ainda está em {from}, porque venceu antes da sua vez:} other {🕘 # publicações ainda estão em {from}, porque venceram antes da sua vez:}}",
        "move_end_left": "{count, plural, one {# publicação ficou em {from}:} other {# publicações ficaram em {from}:}}",
        "move_end_pending": "{count, plural, one {# publicação não foi iniciada e ainda está em {from}:} other {# publicações não foram iniciadas e ainda estão em {from}:}}",
        "move_end_gone": "{count, plural, one {# publicação já não estava pendente em {from} antes da sua vez. Nada foi feito:} other {# publicações já não estavam pendentes em {from} antes da sua vez. Nada foi feito:}}",
        "move_end_was_gone": "{count, plural, one {⚠️ Destas, # já não estava pendente em {from} antes de o aplicativo cancelar:} other {⚠️ Destas, # já não estavam pendentes em {from} antes de o aplicativo cancelar:}}",
        "move_end_missing": "{count, plural, one {🔴 Destas, # também não está mais em {to}. Confira no Hooked:} other {🔴 Destas, # também não estão mais em {to}. Confira no Hooked:}}",
        "move_end_retimed": "🕘 {title} agora sai em {when}.",
        "move_end_extra": "⚠️ {to} tem outras publicações iguais, que um pedido tardio pode ter criado. Cancele-as se uma vez basta: {ids}",
        "move_end_unread": "❔ O aplicativo não conseguiu ler os dois calendários mais uma vez no fim.",
        "move_differs_time": "os horários diferem",
        "move_differs_account": "as contas diferem",
        "move_differs_video": "os vídeos diferem",
        "move_differs_status": "a nova não está pendente",
        "move_differs_details": "título ou outros detalhes diferem",
        "move_trouble_gone": "🔴 {to} não está mais conectada ao Hooked, então nenhuma outra publicação foi iniciada.",
        "move_trouble_unhealthy": "{state}: {to} não funciona agora, e novas publicações falhariam. Nenhuma outra foi iniciada.",
        "move_trouble_unanswered": "O Hooked não deu uma resposta clara, então o aplicativo lê de novo antes de fazer algo. {problem}",
        "move_not_in_room": "Nada foi perguntado: todos na sala devem ver onde estão as publicações, e você não está na sala deste cartão. Pergunte em uma sala sua: {line}",
        "move_ask_elsewhere": "Todos na sala devem ver onde estão as publicações, mas esta sala não aceita mensagens do aplicativo. Pergunte em outra sala.",
        "move_same": "As duas palavras indicam a mesma conexão, {id}. Informe duas diferentes.",
        "move_other_platform": "{to} é de outra plataforma e não pode receber as publicações. Escolha uma conexão da mesma plataforma.",
        "move_target_unhealthy": "{to} não funciona: {state}. As publicações movidas também falhariam. Reconecte a conta no Hooked e pergunte de novo.",
        "move_no_posts": "{from} não tem publicações pendentes, então não há nada para mover.",
        "move_not_pending": "{count, plural, one {Esta não é uma publicação pendente} other {Estas não são publicações pendentes}} de {from}: {ids}. Nada foi movido.",
        "move_nothing": "Não há nada para mover: {to} já tem os mesmos vídeos nos mesmos horários, ou o Hooked não informa os vídeos.",
        "move_under_way": "Publicações desta conexão já estão sendo movidas. Aquela mensagem mostra o andamento.",
        "move_no_target": "Nenhuma outra conexão desta plataforma que funcione pode receber as publicações de {from}. Reconecte a conta no Hooked e mova-as depois.",
        "move_which": "Qual conexão recebe as publicações de {from}?",
        "move_unknown_from": "Nenhuma conexão se chama {words}: nem no Hooked, nem no calendário, nem no que o aplicativo já viu.",
        "help_enable": "Ativa um webhook",
        "help_enable_example": "Para gestores que podem editar esse webhook no Rocket.Chat.",
        "help_disable_brief": "desativar um webhook",
        "help_webhooks_brief": "de uma pessoa",
        "help_disable": "Desativa um webhook; pergunta antes",
        "help_disable_example": "Nada mais muda. `/integration enable` o ativa de novo.",
        "help_webhooks": "Mostra todos os webhooks que uma pessoa criou ou que postam em nome dela; gestores os transferem a partir dali",
        "help_webhooks_example": "`/integration webhooks owner @antes to @depois` pergunta antes de transferir. Só você vê a resposta.",
        "help_audit_brief": "quem fez o quê",
        "enable_done": "✅ *Ativado* por {who}",
        "enable_was_gone": "⚠️ O Rocket.Chat tinha desativado o webhook porque o destino respondeu “410 Gone”. Se o destino ainda responder assim, a próxima entrega o desativa de novo.",
        "enable_without_skip_transpile": "ℹ️ Este servidor não conhece a configuração “Pular transpilação” deste webhook, então ele foi salvo sem ela.",
        "enable_gone_question": "Ativar {name} ({id})? O Rocket.Chat o desativou porque um destino respondeu “410 Gone”:",
        "enable_gone_means": "Se o destino ainda responder assim, a próxima entrega o desativa de novo. Fale antes com quem cuida do destino.",
        "enable_gone_button": "Ativar",
        "enable_already": "{name} já está ativado. Nada foi alterado.",
        "enable_under_way": "Outra alteração de {id} está em andamento. Tente de novo daqui a pouco.",
        "enable_failed": "{id} *não* foi ativado. {problem}",
        "enable_unknown": "❔ Desconhecido: o aplicativo não sabe se {id} está ativado agora. {problem}",
        "enable_hooked": "{id} é uma conexão do Hooked: não pode ser ativada nem desativada, só desconectada.",
        "disable_question": "*Desativar {name}?*",
        "disable_asked": "{question} · {what}",
        "disable_means_incoming": "Até o webhook ser ativado de novo, as chamadas recebem a resposta 503 e nada é publicado. O que for enviado nesse meio-tempo se perde.",
        "disable_means_outgoing": "Até o webhook ser ativado de novo, nada é enviado ao destino, nem depois. Uma entrega que aguarda nova tentativa é descartada.",
        "disable_back": "Nada mais muda. Você pode ativá-lo de novo quando quiser.",
        "disable_button_confirm": "Desativar",
        "disable_button_keep": "Cancelar",
        "disable_button_ask": "Desativar…",
        "disable_offer": "Você pode desativá-lo em vez disso.",
        "disable_kept": "Fechado. {id} não foi alterado.",
        "disable_done": "⏸️ *Desativado* por {who}",
        "disable_already": "{name} já está desativado. Nada foi alterado.",
        "disable_failed": "{id} *não* foi desativado. {problem}",
        "disable_unknown": "❔ Desconhecido: o aplicativo não sabe se {id} está desativado agora. {problem}",
        "disable_hooked": "{id} é uma conexão do Hooked: não pode ser desativada. Desconectá-la é permanente.",
        "resend_question": "*Enviar de novo esta entrega de {name}?*",
        "resend_means": "Ela pode chegar duas vezes: o destino talvez a tenha recebido, embora conste como falha.",
        "resend_version_unknown": "O Rocket.Chat não informa sua versão. Enviar de novo exige a versão 8.7 ou mais nova.",
        "resend_button_confirm": "Enviar de novo",
        "resend_kept": "Fechado. A entrega de {id} não foi enviada de novo.",
        "resend_sent": "📤 *Enviada de novo.* Resultado da nova entrega:",
        "resend_accepted": "❔ O Rocket.Chat aceitou o pedido, mas o histórico ainda não mostra uma nova entrega. Atualize o cartão em um minuto: se ainda não houver nenhuma, nada foi enviado, por exemplo porque a mensagem não existe mais.",
        "resend_disabled": "Nada foi enviado: {id} está desativado, e o Rocket.Chat só envia por webhooks ativados. Ative-o primeiro.",
        "resend_outdated": "Nada foi enviado: esta não é mais a última entrega ao destino, ou ela não falhou. Atualize o cartão.",
        "resend_answered": "Nada mais foi enviado: isso já foi confirmado. Atualize o cartão para ver a última entrega.",
        "resend_under_way": "Nada mais foi enviado: outro pedido para {id} está em andamento. Atualize o cartão antes de tentar de novo.",
        "resend_no_endpoint": "Nada foi enviado: este servidor Rocket.Chat não consegue reenviar entregas. Isso exige a versão 8.7 ou mais nova.",
        "resend_not_kept": "Nada foi enviado: o histórico do Rocket.Chat não contém mais esta entrega.",
        "resend_failed": "Nada foi enviado de novo. {problem}",
        "resend_unknown": "❔ Desconhecido: o aplicativo não sabe se a entrega foi enviada de novo. {problem}",
        "owner_title": "*Webhooks de {who}*: {count, plural, one {# webhook} other {# webhooks}}",
        "owner_none": "Nenhum webhook foi criado por {who} nem publica como essa conta.",
        "owner_none_seen": "Nenhum webhook que você pode ver foi criado por {who} nem publica como essa conta.",
        "owner_nobody": "⚠️ Não há uma conta assim neste workspace.",
        "owner_deactivated": "⚠️ A conta está desativada.",
        "owner_line": "• {name} · {what} · {ties} · {id}",
        "owner_ties_both": "criado por essa conta, publica como ela",
        "owner_ties_posts": "publica como essa conta",
        "owner_ties_created": "criado por essa conta",
        "owner_partial": "Você não pode ver todos os webhooks: pode haver mais.",
        "owner_created_stays": "“Criado por” permanece: o Rocket.Chat não permite mudar isso.",
        "owner_button": "Transferir…",
        "handover_window_title": "Transferir webhooks",
        "handover_window_means": "Todos os webhooks que publicam como {who} passam a publicar como outra pessoa. Você vê todos antes de qualquer mudança.",
        "handover_window_submit": "Continuar",
        "handover_to": "Publicar como",
        "handover_to_placeholder": "@usuario",
        "handover_to_missing": "Digite um nome de usuário.",
        "handover_to_nobody": "Não existe o usuário {who}.",
        "handover_to_deactivated": "{who} está desativado: webhooks que publicam com uma conta desativada não funcionam.",
        "handover_to_same": "Os webhooks já publicam como {who}.",
        "handover_no_window": "Seu cliente não abre janelas. Digite {line}.",
        "handover_question": "*Transferir {count, plural, one {# webhook} other {# webhooks}} de {from} para {to}?* Passam a publicar como {to}; nada mais muda.",
        "handover_line": "• {name}",
        "handover_bot": "O Rocket.Chat dá a {who} o papel `bot`, porque há webhooks de entrada entre eles.",
        "handover_button_confirm": "Transferir",
        "handover_button_continue": "Continuar",
        "handover_kept": "Fechado. Os webhooks de {who} não foram alterados.",
        "handover_nothing": "Nenhum webhook que você pode ver publica como {who}. Nada foi alterado.",
        "handover_under_way": "Os webhooks de {who} já estão sendo transferidos. Tente de novo daqui a pouco.",
        "handover_failed": "Nada foi transferido. {problem}",
        "handover_done": "{count, number} de {total, plural, one {# webhook} other {# webhooks}} agora {count, plural, one {publica} other {publicam}} como {to}.",
        "handover_line_failed": "🔴 {name} *não* foi alterado. {problem}",
        "handover_line_unknown": "❔ Desconhecido: o aplicativo não sabe se {name} foi alterado. {problem}",
        "handover_left": "⏳ {count, plural, one {# ainda publica} other {# ainda publicam}} como {from}. Pressione *Continuar* para o resto.",
        "help_audit": "Mostra quem fez o quê por este aplicativo e com que resultado",
        "help_audit_example": "Com um id, só os registros sobre essa integração ou publicação. Só você vê a resposta.",
        "help_doctor_brief": "o que está errado e como corrigir",
        "help_doctor": "Verifica configurações, chaves, permissões, canal, tarefas e armazenamento, e diz como corrigir cada problema",
        "help_doctor_example": "Só você vê a resposta, que não mostra chaves nem tokens. Leva no máximo 20 segundos.",
        "help_config_brief": "em arquivo",
        "help_config": "Exporta monitoramentos e configurações, sem segredos, em um arquivo e importa os monitoramentos de um arquivo assim",
        "help_config_example": "Sem outra palavra, oferece as duas coisas. A importação mostra antes o que mudaria. Só você vê a resposta.",
        "config_offer": "*Configuração*\n*Exportar* grava em um arquivo os monitoramentos que você pode ver e as configurações, sem chaves nem tokens. *Importar…* lê um arquivo assim e mostra antes o que mudaria.",
        "config_button_export": "Exportar",
        "config_button_import": "Importar…",
        "config_exported_file": "✅ {file} está na sua conversa direta com o aplicativo. O arquivo contém {count, plural, =0 {nenhum monitoramento} one {# monitoramento} other {# monitoramentos}} e as configurações.",
        "config_exported_text": "O servidor não aceita arquivos do aplicativo, por isso o conteúdo está aqui. Copie-o antes de recarregar a página: {count, plural, =0 {nenhum monitoramento} one {# monitoramento} other {# monitoramentos}} e as configurações.",
        "config_others": "Fora do arquivo: {count, plural, one {# monitoramento} other {# monitoramentos}} de canais que você não pode ver ou que foram excluídos.",
        "config_withheld": "Definidos, mas fora do arquivo: {settings}.",
        "config_window_title": "Importar configuração",
        "config_window_means": "Nada muda ainda. A resposta mostra antes o que a importação mudaria.",
        "config_window_label": "Conteúdo do arquivo",
        "config_window_placeholder": "Tudo o que está no arquivo",
        "config_window_submit": "Prévia",
        "config_no_window": "Este cliente não abre janelas. Envie o conteúdo do arquivo em Base64 com {line}.",
        "config_flaw_empty": "Falta o conteúdo. Copie tudo o que está no arquivo.",
        "config_flaw_too_large": "É grande demais: um arquivo tem no máximo {watches, number} monitoramentos e {kilobytes, number} kB. Divida-o.",
        "config_flaw_not_json": "Isto não é JSON, ou falta uma parte. Copie o arquivo inteiro, da primeira à última chave.",
        "config_flaw_not_config": "Isto é JSON, mas não uma configuração deste aplicativo. Exporte uma para ver como ela é.",
        "config_flaw_newer": "Uma versão mais nova do aplicativo fez este arquivo (formato {version}). Atualize o aplicativo aqui e depois importe.",
        "config_file": "aplicativo {version}, {when}",
        "config_preview": "*O que a importação mudaria* · {file}",
        "config_report": "*O que a importação fez* · {file}",
        "config_nothing": "Nenhum monitoramento mudaria.",
        "config_added": "➕ {count, plural, one {# monitoramento novo} other {# monitoramentos novos}}",
        "config_changed": "✏️ {count, plural, one {# monitoramento} other {# monitoramentos}} com o idioma e o fuso do arquivo nos alertas",
        "config_same": "➖ {count, plural, one {# monitoramento já existe} other {# monitoramentos já existem}} aqui",
        "config_refused": "⛔ {count, plural, one {# entrada} other {# entradas}} sem efeito",
        "config_row": "• {room}: {what}.",
        "config_why_unreadable": "Esta versão do aplicativo não entende a entrada.",
        "config_why_twice": "O arquivo tem isso duas vezes.",
        "config_why_no_room": "Não há aqui um canal assim que você possa ver. Crie-o ou entre nele e importe de novo.",
        "config_why_archived": "O canal está arquivado. Desarquive-o e importe de novo.",
        "config_why_not_found": "Não há aqui uma integração assim que você possa ver.",
        "config_why_sees_not_all": "O canal seria avisado de webhooks que você não pode ver.",
        "config_why_under_way": "Outra pessoa está mudando o que esse canal monitora. Importe de novo em instantes.",
        "config_settings": "⚙️ *Configurações diferentes.* O aplicativo não define nenhuma; um administrador faz isso na Administração.",
        "config_setting": "• {id}: {there} no arquivo, {here} aqui",
        "config_setting_hidden": "• {id}: {there} no arquivo, outro valor aqui",
        "config_setting_missing": "• {id}: definido onde o arquivo foi feito, mas nenhum arquivo contém o valor",
        "config_unknown": "Deixados de fora, porque esta versão do aplicativo não os conhece: {parts}.",
        "config_rest": "⏳ {count, plural, one {Falta # entrada} other {Faltam # entradas}}, porque o tempo acabou. O botão continua.",
        "config_button_apply": "Importar",
        "config_button_leave": "Não mudar nada",
        "config_button_continue": "Continuar",
        "config_left": "Nada foi importado.",
        "config_stale": "Esta importação terminou, foi descartada ou tem mais de um dia. Comece de novo com {line}.",
        "config_busy": "Esta importação já está em andamento. O resultado vem a seguir.",
        "doctor_title": "*Doctor:* {failures, plural, =0 {nenhuma falha} one {# falha} other {# falhas}}, {warnings, plural, =0 {nenhum aviso} one {# aviso} other {# avisos}}{unknown, plural, =0 {} one {, # desconhecido} other {, # desconhecidos}}",
        "doctor_line": "{mark} *{what}*: {words}",
        "doctor_name_settings": "Configurações",
        "doctor_name_hooked_reach": "API do Hooked",
        "doctor_name_hooked_key": "Chave de API do Hooked",
        "doctor_name_hooked_clock": "Relógio em relação ao Hooked",
        "doctor_name_dashboard": "Painel do Hooked",
        "doctor_name_rocketchat_reach": "API do Rocket.Chat, a partir do servidor",
        "doctor_name_rocketchat_clock": "Relógio em relação ao Rocket.Chat",
        "doctor_name_token": "Token de acesso pessoal",
        "doctor_name_rights": "Permissões do token",
        "doctor_name_limit": "Limite de requisições",
        "doctor_name_room": "Canal de mudanças e alertas",
        "doctor_name_jobs": "Tarefa agendada",
        "doctor_name_sweep": "Última verificação",
        "doctor_name_storage": "Armazenamento",
        "doctor_name_versions": "Versões",
        "doctor_settings_ok": "Todos os valores podem ser usados.",
        "doctor_reach_ok": "Responde em {ms, number} ms.",
        "doctor_reach_slow": "Responde, mas só depois de {seconds, plural, one {# segundo} other {# segundos}}. Verifique a rede e o proxy entre este servidor e o endereço.",
        "doctor_not_reached": "Desconhecido, porque o {source} não deu uma resposta utilizável. Corrija isso primeiro.",
        "doctor_clock_ok": "Os dois relógios coincidem.",
        "doctor_clock_unknown": "Desconhecido: a resposta não informa a hora.",
        "doctor_clock_apart": "Os relógios diferem em {seconds, number} segundos. Faça o servidor obter a hora por NTP.",
        "doctor_key_ok": "O Hooked aceita a chave.",
        "doctor_token_ok": "O Rocket.Chat aceita o token. Ele pertence a {account}.",
        "doctor_rights_ok": "A conta pode gerenciar todos os webhooks.",
        "doctor_rights_unknown": "Desconhecido, porque a conta do token não pôde ser lida. Corrija o token primeiro.",
        "doctor_rights_incoming_own": "Sem {permission}, o aplicativo só vê os webhooks de entrada da própria conta.",
        "doctor_rights_incoming_none": "Sem {permission}, o aplicativo não vê nenhum webhook de entrada.",
        "doctor_rights_outgoing_own": "Sem {permission}, o aplicativo só vê os webhooks de saída da própria conta e suas entregas.",
        "doctor_rights_outgoing_none": "Sem {permission}, o aplicativo não vê nenhum webhook de saída nem entregas.",
        "doctor_rights_fix": "Dê a permissão a um papel da conta: Administração, Permissões.",
        "doctor_limit_none": "Sem limite para esta conta.",
        "doctor_limit": "{count, plural, one {# requisição por minuto} other {# requisições por minuto}} a cada endpoint.",
        "doctor_limit_fix": "Verificações de muitos webhooks de saída demoram mais. A permissão {permission} remove o limite.",
        "doctor_limit_unknown": "Desconhecido, porque o Rocket.Chat não o informou. Corrija o token primeiro.",
        "doctor_dashboard_ok": "A página responde.",
        "doctor_dashboard_default": "A página responde, mas é a padrão: o valor de {setting} não pode ser usado.",
        "doctor_dashboard_missing": "Não há página nesse endereço (status {status}), então “Reconectar” não leva a lugar nenhum. Corrija {setting}.",
        "doctor_dashboard_broken": "A própria página tem um erro (status {status}). Tente de novo mais tarde.",
        "doctor_dashboard_silent": "A página não responde a este servidor. Os navegadores talvez a alcancem; abra-a uma vez e, se não abrir, corrija {setting}.",
        "doctor_room_unset": "{setting} está vazio: mudanças feitas pelo aplicativo não são anunciadas. Escolha um canal.",
        "doctor_room_gone": "O canal em {setting} não existe mais. Escolha outro.",
        "doctor_room_archived": "{room} está arquivado e não aceita mensagens. Escolha outro canal em {setting}.",
        "doctor_room_read_only": "{room} é somente leitura, então o aplicativo não pode escrever lá. Permita ao usuário dele ou escolha outro canal em {setting}.",
        "doctor_room_ok": "{room} existe e aceita mensagens.",
        "doctor_jobs_ok": "O servidor executa as verificações do aplicativo.",
        "doctor_jobs_refused": "O servidor não aceita a tarefa do aplicativo, então nada é verificado sozinho. Desative e ative o aplicativo; se não ajudar, instale-o de novo com a permissão “scheduler”.",
        "doctor_sweep_nothing": "Nenhum canal monitora nada, então nada é verificado sozinho.",
        "doctor_sweep_never": "Ainda não houve verificação. Uma é feita a cada {minutes, plural, one {minuto} other {# minutos}}; se continuar assim, verifique o agendador do servidor.",
        "doctor_sweep_late": "Atrasada: a última foi {when}, e uma é feita a cada {minutes, plural, one {minuto} other {# minutos}}. Reinicie o aplicativo; se não ajudar, verifique o agendador do servidor.",
        "doctor_sweep_ok": "{when}; uma é feita a cada {minutes, plural, one {minuto} other {# minutos}}.",
        "doctor_storage_ok": "Um registro foi gravado, lido e removido.",
        "doctor_storage_slow": "Funciona, mas levou {seconds, plural, one {# segundo} other {# segundos}}. Verifique o banco de dados do servidor.",
        "doctor_storage_lost": "Um registro foi lido diferente do que foi gravado: monitoramentos e alertas podem se perder. Verifique o banco de dados do servidor.",
        "doctor_storage_failed": "O armazenamento não funciona: monitoramentos e alertas não podem ser guardados. Verifique o banco de dados do servidor e se o aplicativo tem a permissão “persistence”.",
        "doctor_storage_unread": "{count, plural, one {# registro de outra versão não pode ser lido} other {# registros de outra versão não podem ser lidos}} por esta ({kinds}). Nada se perde: instale a versão que gravou isso para usá-lo de novo.",
        "doctor_versions_app": "Versão {version}, para o motor {engine}.",
        "doctor_versions_server": "Rocket.Chat {version}.",
        "doctor_versions_unknown": "O Rocket.Chat não informou a versão. Verifique o endereço primeiro.",
        "doctor_terminal": "Não pode ser verificado pelo terminal. Use `/integration doctor` no workspace.",
        "doctor_unfinished": "Não terminou em {seconds, plural, one {# segundo} other {# segundos}}. Tente de novo.",
        "doctor_failed": "Não pôde ser verificado: os detalhes estão no log do aplicativo.",
        "doctor_settings_title": "*Valores*",
        "doctor_setting_set": "{id} está definido",
        "doctor_setting_unset": "{id} não está definido",
        "doctor_setting_default": "{id} tem o valor padrão",
        "doctor_setting_value": "{id} é {value}",
        "setting_tried_ok_hooked": "✅ A chave de API do Hooked que acaba de ser salva funciona: o Hooked a aceita.",
        "setting_tried_ok_rocketchat": "✅ O token de acesso que acaba de ser salvo funciona: o Rocket.Chat o aceita para {account}.",
        "setting_tried_failed_hooked": "❌ A chave de API do Hooked que acaba de ser salva foi testada. {problem}",
        "setting_tried_failed_rocketchat": "❌ O token de acesso que acaba de ser salvo foi testado. {problem}",
        "setting_tried_more": "`/integration doctor` mostra o resto.",
        "help_watch_brief": "alertas neste canal",
        "audit_title": "*Trilha de auditoria*",
        "audit_title_about": "*Trilha de auditoria de {id}*",
        "audit_line": "• {when} · {what}",
        "audit_words": "{who} · {action} {target} · {outcome}",
        "audit_post_of": "{post} de {account}",
        "audit_detail": "({detail})",
        "audit_button_details": "Detalhes",
        "audit_detail_line": "• *{place}* · {time} · {target} · id {id}",
        "audit_detail_entry": "Registro {seq, number}",
        "audit_detail_waiting": "Ainda fora da cadeia",
        "audit_detail_connection": "conexão {id}",
        "audit_detail_room": "canal {id}",
        "audit_empty": "Nenhum registro.",
        "audit_newer": "Mais recentes",
        "audit_older": "Mais antigos",
        "audit_page": "página {page, number} de {pages, number}",
        "audit_whole": "{count, plural, =0 {Nenhum registro a verificar} one {✅ # registro, inalterado} other {✅ # registros, inalterados}}",
        "audit_broken_changed": "🔴 Alterada: o registro {seq, number} foi mudado depois de escrito",
        "audit_broken_missing": "🔴 Alterada: falta o registro {seq, number}",
        "audit_broken_reordered": "🔴 Alterada: o registro {seq, number} não dá sequência ao anterior",
        "audit_broken_twice": "🔴 Alterada: o registro {seq, number} existe duas vezes",
        "audit_waiting": "⏳ {count, plural, one {# registro está salvo, mas ainda fora da cadeia} other {# registros estão salvos, mas ainda fora da cadeia}}",
        "audit_announced": "📝 {what}",
        "audit_action_disconnect": "desconectar",
        "audit_action_cancel": "cancelar publicação",
        "audit_action_schedule": "agendar publicação",
        "audit_action_reschedule": "mover publicação",
        "audit_action_move": "mover",
        "audit_action_enable": "ativar",
        "audit_action_disable": "desativar",
        "audit_action_resend": "enviar de novo",
        "audit_action_handover": "transferir",
        "audit_action_watch": "monitorar",
        "audit_action_unwatch": "parar de monitorar",
        "audit_outcome_asked": "pedido",
        "audit_outcome_kept": "mantido",
        "audit_outcome_lapsed": "expirado",
        "audit_outcome_confirmed": "confirmado",
        "audit_outcome_refused": "recusado",
        "audit_outcome_withdrawn": "retirado",
        "audit_outcome_undone": "desfeito",
        "audit_outcome_done": "feito",
        "audit_outcome_gone": "já não existia",
        "audit_outcome_failed": "*falhou*",
        "audit_outcome_unknown": "*resultado desconhecido*",
        "alert_trouble_gone": "Não existe mais",
        "alert_trouble_key_refused_hooked": "Chave de API recusada",
        "alert_trouble_key_refused_rocketchat": "Token de acesso recusado",
        "alert_trouble_forbidden": "Acesso negado",
        "alert_trouble_unreachable": "Sem resposta",
        "alert_trouble_rate_limited": "Solicitações demais",
        "alert_trouble_unreadable": "Respostas ilegíveis",
        "alert_trouble_not_set_up": "Não configurado",
        "alert_incident_accounts": "{count, plural, one {*#* conta do {platform} continua com problema} other {*#* contas do {platform} têm problemas{onset, select, scattered {} other { ao mesmo tempo}}{onset, select, scattered {} other { (mesma verificação, mesmo estado)}}}}",
        "alert_incident_incoming": "{count, plural, one {*#* webhook de entrada continua com problema} other {*#* webhooks de entrada têm problemas{onset, select, scattered {} other { ao mesmo tempo}}{onset, select, scattered {} other { (mesma verificação, mesmo estado)}}}}",
        "alert_incident_outgoing": "{count, plural, one {*#* webhook de saída continua com problema} other {*#* webhooks de saída têm problemas{onset, select, scattered {} other { ao mesmo tempo}}{onset, select, scattered {} other { (mesma verificação, mesmo estado)}}}}",
        "alert_incident_host": "{count, plural, one {*#* webhook de saída continua com problema (host: {host})} other {*#* webhooks de saída têm problemas ao mesmo tempo (mesmo host: {host})}}",
        "alert_incident_unknown": "{count, plural, one {*#* integração precisa de atenção} other {*#* integrações precisam de atenção}}",
        "alert_incident_unseen": "{count, plural, one {O aplicativo não consegue verificar *#* integração} other {O aplicativo não consegue verificar *#* integrações}}",
        "alert_incident_well": "{count, plural, one {*#* integração voltou a funcionar, ainda há pouco tempo} other {*#* integrações voltaram a funcionar, ainda há pouco tempo}}",
        "alert_cause": "*Não é possível acessar o {source}* · {trouble}",
        "alert_cause_well": "*O {source} voltou a responder*",
        "alert_well_since": "✅ Funciona desde {when}. O alerta fica aberto caso volte a falhar.",
        "alert_well_before": "Antes: {trouble}",
        "alert_cause_means_hooked": "Até lá, o aplicativo não consegue verificar nenhuma conexão nem dizer que publicações estão em risco. *Nenhuma conexão é dada como quebrada por isso.*",
        "alert_cause_means_rocketchat": "Até lá, o aplicativo não consegue verificar nenhum webhook. *Nenhum webhook é dado como quebrado por isso.*",
        "alert_fault_key_refused_hooked": "A causa está nas configurações deste aplicativo: o Hooked recusou a chave de API. Um administrador deve informar uma chave válida em `hooked_api_key`.",
        "alert_fault_key_refused_rocketchat": "A causa está nas configurações deste aplicativo: o Rocket.Chat recusou o token de acesso. Um administrador deve informar um par válido em `rocketchat_user_id` e `rocketchat_auth_token`.",
        "alert_fault_unreachable_hooked": "O Hooked, ou o caminho até ele, está fora do ar: não vem resposta, ou só um erro. O aplicativo tenta de novo a cada verificação. Se isso durar, um administrador deve conferir `hooked_api_url` e o acesso do servidor à internet.",
        "alert_fault_unreachable_rocketchat": "A API REST do próprio Rocket.Chat não responde ao aplicativo, ou só com um erro. O aplicativo tenta de novo a cada verificação. Se isso durar, um administrador deve definir em `rocketchat_url` um endereço pelo qual o servidor consiga acessar a si mesmo.",
        "alert_fault_rate_limited_hooked": "Nada está quebrado: o Hooked aceita menos solicitações do que as verificações precisam, e o aplicativo espera o tempo que o Hooked pede. Se isso durar, um administrador pode aumentar `monitor_interval_minutes` ou diminuir `max_parallel_requests`.",
        "alert_fault_rate_limited_rocketchat": "Nada está quebrado: o Rocket.Chat aceita menos solicitações do que as verificações precisam, e o aplicativo espera o tempo que o Rocket.Chat pede. Se isso durar, um administrador pode dar à função da conta do aplicativo a permissão `api-bypass-rate-limit` ou aumentar `monitor_interval_minutes`.",
        "alert_fault_unreadable_hooked": "As respostas não são o que a API do Hooked envia. Um administrador deve conferir `hooked_api_url` e se há um proxy ou uma página de login no caminho.",
        "alert_fault_unreadable_rocketchat": "As respostas não são o que a API REST do Rocket.Chat envia. Um administrador deve conferir `rocketchat_url` e se há um proxy ou uma página de login no caminho.",
        "alert_fault_not_set_up_hooked": "A causa está nas configurações deste aplicativo: `hooked_api_key` ou `hooked_api_url` falta ou é inválida, ou o aplicativo não tem permissão para enviar solicitações. `/integration get <id>` diz qual é o problema.",
        "alert_fault_not_set_up_rocketchat": "A causa está nas configurações deste aplicativo: `rocketchat_user_id`, `rocketchat_auth_token` ou `rocketchat_url` falta ou é inválida, ou o aplicativo não tem permissão para enviar solicitações. `/integration get <id>` diz qual é o problema.",
        "alert_settings_place": "Configurações deste aplicativo: Administração → Marketplace → Aplicativos privados → Hooked Integrations → Configurações",
        "alert_fix_unknown": "O Hooked não informa o estado de {account}, ou informa um que este aplicativo não conhece. Enquanto o painel não disser o contrário, não conte com as publicações.",
        "alert_fix_unseen_hooked": "O Hooked responde, mas não diz nada sobre {account}. O aplicativo não consegue saber se a conexão funciona e não a dá como quebrada. Não há lembretes sobre isso.",
        "alert_fix_unseen_hooked_step": "Veja-a na {link} e verifique de novo com {line}. Se isso durar, informe o ID ao suporte do Hooked.",
        "alert_fix_unseen_rocketchat": "O Rocket.Chat responde, mas não mostra o estado de {account}. O aplicativo não consegue saber se o webhook funciona e não o dá como quebrado. Não há lembretes sobre isso.",
        "alert_fix_unseen_rocketchat_step": "Veja-o em {link} e verifique de novo com {line}. Se isso durar, o log do servidor diz por quê.",
        "alert_fix_gone_hooked": "O Hooked não conhece mais {id}: {account} foi desconectada, ou reconectada com um novo ID.",
        "alert_fix_gone_hooked_step": "Para continuar usando: conecte a conta na {link}, acompanhe o novo ID ({line} mostra qual é) e mova as publicações para ele (`/integration move`).",
        "alert_fix_gone_rocketchat": "O Rocket.Chat não mostra mais {id} ao aplicativo: a integração foi excluída, ou a conta do token do aplicativo perdeu o direito de vê-la.",
        "alert_fix_gone_rocketchat_step": "Para continuar usando: crie-a de novo em {link}. Ela terá um novo endereço.",
        "alert_fix_degraded": "O destino responde, mas as respostas causam problemas: {line} mostra quais.",
        "alert_fix_setup_broken": "{line} mostra a causa e como corrigir.",
        "alert_fix_gone_meant": "Se foi intencional, clique em *Eu cuido disso*: o aplicativo deixa de verificar.",
        "alert_fix_disabled_meant": "Se foi intencional, não há nada a fazer: não haverá lembretes.",
        "alert_fix_incident_hooked": "{onset, select, scattered {Cada uma pode ter uma causa própria.} other {A mesma verificação achou o mesmo problema em todas: a causa pode estar no {platform} ou no Hooked.}} Abra a {link} e reconecte as que aparecerem com problema.",
        "alert_fix_incident_rocketchat": "{onset, select, scattered {Cada um pode ter uma causa própria.} other {A mesma verificação achou o mesmo problema em todos: a causa pode ser um destino, a rede ou uma única mudança.}} Veja-os em {link}. `/integration get <id>` diz o que fazer em cada caso.",
        "alert_fix_incident_host": "Todos enviam para {host}: verifique primeiro se ele está no ar e aceita solicitações. As configurações estão em {link}; `/integration get <id>` mostra o que ele respondeu.",
        "alert_fix_incident_unseen": "O {source} responde, mas não diz nada sobre estas. O aplicativo não consegue saber se funcionam e não as dá como quebradas. {line} verifica cada uma e diz o que fazer.",
        "alert_stake_will": "{count, plural, one {*# publicação pendente falhará* se isso não for corrigido:} other {*# publicações pendentes falharão* se isso não for corrigido. A próxima:}} {next}",
        "alert_stake_may": "{count, plural, one {*# publicação pendente pode falhar*:} other {*# publicações pendentes podem falhar*. A próxima:}} {next}",
        "alert_stake_overdue": "🕘 {count, plural, one {*# publicação* venceu em {when} e continua pendente: {title}} other {*# publicações* venceram e continuam pendentes, a primeira desde {when}: {title}}}",
        "alert_stake_next_of": "{title} · {when} · {name}",
        "alert_stake_none_all": "Nenhuma publicação pendente.",
        "alert_stake_none_more": "Não há outras publicações pendentes.",
        "alert_stake_unread": "❔ Desconhecido: o aplicativo não conseguiu ler as publicações pendentes de {count, plural, one {# conta} other {# contas}}.",
        "alert_lost": "📉 {count, plural, one {*# publicação venceu nesse meio-tempo* e {sure, select, no {talvez não tenha saído} other {não saiu}}} other {*# publicações venceram nesse meio-tempo* e {sure, select, no {talvez não tenham saído} other {não saíram}}}}",
        "alert_lost_over": "📉 {count, plural, one {*# publicação venceu nesse meio-tempo*: confira e agende de novo se não tiver saído} other {*# publicações venceram nesse meio-tempo*: confira e agende de novo as que não saíram}}",
        "alert_line_posts": "{count, plural, one {# publicação} other {# publicações}}",
        "alert_line_next": "{count, plural, one {# publicação, {when}} other {# publicações, a próxima {when}}}",
        "alert_line_overdue": "🕘 {count, plural, one {# atrasada} other {# atrasadas}}",
        "alert_line_lost": "📉 {count, plural, one {# não saiu} other {# não saíram}}",
        "alert_line_well": "✅ funciona desde {when}",
        "alert_more": "• {more}: {line}",
        "alert_since": "desde {when}",
        "alert_since_first": "já com problema na primeira verificação, {when}",
        "alert_unstable": "🔁 Vai e volta: termina após {checks, plural, one {# verificação boa} other {# verificações boas seguidas}}",
        "alert_elsewhere": "📪 O canal que acompanha isto não aceita mensagens do aplicativo. Quem gerencia vê qual é com `/integration watching`.",
        "alert_acknowledged": "✋ {who} cuida disso desde {when}: sem lembretes até terminar",
        "alert_was_on_it": "✋ {who} cuidou disso",
        "alert_snoozed": "🔕 Silenciado por {who} até {until}",
        "alert_snoozed_short": "🔕 Silenciado por {who} até {until}: termina antes da próxima publicação em risco",
        "alert_button_acknowledge": "Eu cuido disso",
        "alert_button_release": "Voltar atrás",
        "alert_button_snooze": "Silenciar…",
        "alert_over_recovered": "✅ {name} voltou a funcionar · {what}",
        "alert_over_seen": "✅ {name} funciona: o aplicativo consegue verificar de novo · {what}",
        "alert_over_switched_on": "✅ {name} foi ativado de novo · {what}",
        "alert_over_disconnected": "⛔ {name} foi desconectada · {what}",
        "alert_over_reconnected": "✅ {name} foi reconectada como {id} · {what}",
        "alert_over_reconnected_somehow": "✅ {name} foi reconectada com um novo ID · {what}",
        "alert_over_forgotten": "⚪ {name} não existe mais: as verificações terminaram · {what}",
        "alert_over_unwatched": "⚪ {name} não é mais acompanhada aqui · {what}",
        "alert_over_moved": "➡️ {name} agora está em outro alerta, com outras · {what}",
        "alert_over_cause": "✅ *O {source} voltou a responder*",
        "alert_over_cause_unwatched": "⚪ *O {source} não é mais acompanhado aqui*",
        "alert_over_incident": "✅ *Terminou:* {words}",
        "alert_over_incident_unwatched": "⚪ *Não é mais acompanhado aqui:* {words}",
        "alert_over_incident_accounts": "{count, plural, one {# conta do {platform} com problema} other {# contas do {platform} com problemas}}",
        "alert_over_incident_incoming": "{count, plural, one {# webhook de entrada com problema} other {# webhooks de entrada com problemas}}",
        "alert_over_incident_outgoing": "{count, plural, one {# webhook de saída com problema} other {# webhooks de saída com problemas}}",
        "alert_over_incident_unknown": "{count, plural, one {# integração com problema} other {# integrações com problemas}}",
        "alert_ended_recovered": "✅ {count, plural, one {# voltou a funcionar} other {# voltaram a funcionar}}",
        "alert_ended_disconnected": "⛔ {count, plural, one {# foi desconectada} other {# foram desconectadas}}",
        "alert_ended_reconnected": "🔗 {count, plural, one {# foi reconectada com um novo ID} other {# foram reconectadas com novos IDs}}",
        "alert_ended_forgotten": "⚪ {count, plural, one {# não existe mais} other {# não existem mais}}",
        "alert_ended_unwatched": "⚪ {count, plural, one {# não é mais acompanhada aqui} other {# não são mais acompanhadas aqui}}",
        "alert_ended_moved": "➡️ {count, plural, one {# está em outro alerta} other {# estão em outro alerta}}",
        "alert_stay": "📅 {count, plural, one {*# publicação* ainda está na conexão antiga {id}: mova-a para a nova} other {*# publicações* ainda estão na conexão antiga {id}: mova-as para a nova}}",
        "alert_stay_unknown": "📅 As publicações agendadas na conexão antiga {id} ainda estão lá: mova-as para a nova",
        "alert_course": "{trouble} por {duration}",
        "alert_course_at_least": "{trouble} por pelo menos {duration}",
        "alert_course_briefly": "{trouble} por menos de um minuto",
        "alert_lasted": "Durou {duration}",
        "alert_lasted_at_least": "Durou pelo menos {duration}",
        "alert_lasted_briefly": "Durou menos de um minuto",
        "alert_span": "{from} – {to}",
        "alert_by": "por {who}",
        "alert_reminder": "⏰ *{state, select, unsure {Ainda incerto após} cause {Ainda não terminou após} other {Ainda com problema após}} {duration}:* {words}",
        "alert_reminder_snooze_ended": "🔔 *O silêncio acabou. {state, select, unsure {Ainda incerto após} cause {Ainda não terminou após} other {Ainda com problema após}} {duration}:* {words}",
        "alert_reminder_joined": "➕ *Agora mais precisam de atenção:* {words}",
        "alert_reminder_worse": "🚨 *Agora está mais grave:* {words}",
        "alert_reminder_soon": "🚨 *Uma publicação vence em breve:* {words}",
        "alert_reminder_lost": "📉 *Uma publicação venceu e {sure, select, no {talvez não tenha saído} other {não saiu}}:* {words}",
        "alert_reminders": "⏰ *{count, plural, one {# alerta precisa de atenção} other {# alertas precisam de atenção}}*",
        "alert_snooze_over": "🔔 {who} o tinha silenciado até {until}",
        "alert_reminder_link": "{link}: o que fazer, *Eu cuido disso* e *Silenciar*",
        "alert_reminder_no_link": "O que fazer, *Eu cuido disso* e *Silenciar* estão no alerta mais acima neste canal.",
        "alert_reminder_to_alert": "Abrir o alerta",
        "alert_note_joined": "➕ {count, plural, one {Mais uma precisa de atenção:} other {Mais # precisam de atenção:}}",
        "alert_note_changed": "✏️ Mudou:",
        "alert_note_recovered": "✅ {count, plural, one {Voltou a funcionar:} other {# voltaram a funcionar:}}",
        "alert_note_switched_on": "✅ {count, plural, one {Ativado de novo:} other {# foram ativados de novo:}}",
        "alert_note_disconnected": "⛔ {count, plural, one {Foi desconectada:} other {# foram desconectadas:}}",
        "alert_note_reconnected": "🔗 {count, plural, one {Reconectada com um novo ID:} other {# foram reconectadas com novos IDs:}}",
        "alert_not_known": "O aplicativo não conhece este alerta, ou você não é membro do canal que o mostra.",
        "alert_is_over": "Este alerta já terminou. Nada foi alterado.",
        "alert_moved": "Esta é uma cópia antiga do alerta, e nada foi alterado. O aplicativo publicou o alerta de novo: use os botões de lá.",
        "alert_already": "{who} já cuida disso, desde {when}.",
        "alert_not_acknowledged": "Ninguém está cuidando deste alerta: não há o que desfazer.",
        "alert_not_yours": "Só {who} ou quem gerencia pode voltar atrás.",
        "alert_too_close": "Não silenciado: a próxima publicação em risco vence em {when}, cedo demais para isso.",
        "alert_busy": "Outra pessoa está respondendo a este alerta agora. Tente de novo em instantes.",
        "alert_noted": "Salvo, mas o aplicativo não conseguiu alterar a mensagem. A próxima alteração dela mostrará a resposta.",
        "help_watch": "Avisa este canal quando algo falha e quando volta a funcionar",
        "help_watch_example": "Por exemplo `/integration watch hooked #social-media`. Você precisa poder ver tudo de que o canal será avisado.",
        "help_watch_channel": "outro canal: seu `#nome`, id ou endereço, ou `monitor_channel` para o canal dessa configuração",
        "help_watch_source": "qual deles, se o Hooked e o Rocket.Chat tiverem o mesmo id",
        "help_unwatch_brief": "parar de monitorar",
        "help_unwatch": "Para de monitorar",
        "help_unwatch_example": "Por exemplo `/integration unwatch hooked #social-media`. `all` encerra só o que começou com `watch all`.",
        "help_watching_brief": "o que é monitorado",
        "help_watching": "Mostra o que este canal monitora; aos gestores, todos os canais que eles podem ver",
        "help_watching_example": "Só você vê a resposta.",
        "help_posts_brief": "publicações pendentes de uma conta",
        "watch_all": "tudo: todas as conexões do Hooked e os webhooks do Rocket.Chat",
        "watch_hooked": "todas as conexões do Hooked",
        "watch_rocketchat": "todos os webhooks do Rocket.Chat",
        "watch_direct": "a conversa de {people}",
        "watch_done": "👀 *Monitorando* {what}\nOs alertas vão para {room} · a pedido de {who}",
        "watch_how": "As verificações têm intervalo de {interval}. Uma conta que expira ou some gera alerta na hora; outros problemas, após {failures, plural, one {# verificação ruim} other {# verificações ruins seguidas}}. O alerta fica atualizado, lembra após {reminder} e diz quando acabou.",
        "watch_how_as_before": "Os alertas chegam como os do que este canal já monitora.",
        "watch_start": "*Agora:* {count, plural, one {# já precisa de atenção} other {# já precisam de atenção}}",
        "watch_start_partial": "❔ Ainda não foi possível verificar tudo. As próximas verificações mostrarão o que mais está com problema.",
        "watch_stop": "Parar de monitorar: {line}",
        "watch_button_stop": "Parar de monitorar",
        "watch_within": "Este canal também monitora {wider}, que inclui o mesmo. Cada alerta continua chegando uma só vez.",
        "watch_blind": "⚠️ O Hooked ainda não pode ser verificado, por isso não há alertas sobre ele. {problem}",
        "watch_without": "⚠️ Só conexões do Hooked, sem webhooks. {problem} Depois, {line} inclui os webhooks.",
        "watch_closed_fallback": "⚠️ {room} é somente leitura. Os alertas recusados lá vão para o canal da configuração `monitor_channel`.",
        "watch_closed_nowhere": "⚠️ {room} é somente leitura, e a configuração `monitor_channel` está vazia: os alertas que {room} recusar não chegam a ninguém. Um administrador pode defini-la.",
        "watch_archived": "Nada é monitorado: {room} está arquivado. Indique outro canal ou desarquive esse primeiro.",
        "watch_already": "{room} já monitora {what}. {who} pediu {when}. Nada foi alterado.",
        "watch_in_both": "O Hooked e o Rocket.Chat têm ambos uma integração {id}. Escolha: {hooked} ou {rocketchat}.",
        "watch_sees_not_all": "Nada é monitorado: o canal seria avisado de webhooks que você não pode ver. {hooked} monitora todas as conexões do Hooked, {one} um único webhook que você pode ver.",
        "watch_rights_unknown": "Nada é monitorado: o aplicativo não consegue saber se você pode ver todos os webhooks. {problem} Até lá, {hooked} monitora todas as conexões do Hooked.",
        "watch_no_room": "Não há canal {word} que você possa ver. Indique o nome como no endereço dele, por exemplo `#social-media`, ou o id. Sem canal, vale este.",
        "watch_no_monitor_channel": "A configuração `monitor_channel` está vazia. Um administrador pode escolher um canal nas configurações do aplicativo; ou indique um aqui, por exemplo `#social-media`.",
        "watch_no_room_here": "O Rocket.Chat não diz ao aplicativo que canal é este. Um administrador precisa enviar o arquivo zip do aplicativo novamente e aceitar as permissões; nenhum dado se perde.",
        "watch_under_way": "Outra pessoa está mudando o que esse canal monitora. Nada foi alterado; tente de novo em instantes.",
        "unwatch_done": "🔕 *Monitoramento encerrado:* {what}\nEm {room} · por {who}",
        "unwatch_not_watched": "{room} não monitora {word}.",
        "unwatch_left": "{room} continua monitorando {words}.",
        "unwatch_nothing_left": "{room} não monitora mais nada.",
        "unwatch_still_told": "{wider} inclui isso, por isso os alertas continuam. Não dá para excluir uma só integração.",
        "watching_title": "👀 *Monitorando*",
        "watching_this_room": "{room} (este canal)",
        "watching_line": "• {what} · {who}, {when}",
        "watching_unseen": "❔ Sem como verificar: {names}",
        "watching_refused_fallback": "⚠️ Este canal recusou um alerta {when}. Os alertas dele vão para o canal da configuração `monitor_channel`.",
        "watching_refused_nowhere": "⚠️ Este canal recusou um alerta {when}, e a configuração `monitor_channel` está vazia: os alertas dele não chegam a ninguém.",
        "watching_gone_fallback": "⚠️ Este canal foi excluído. Os alertas dele vão para o canal da configuração `monitor_channel`.",
        "watching_gone_nowhere": "⚠️ Este canal foi excluído, e a configuração `monitor_channel` está vazia: os alertas dele não chegam a ninguém.",
        "watching_none_begin": "Este canal não monitora nada. Comece com {all}, ou com {one} para uma só integração.",
        "watching_none_ask": "Este canal não monitora nada. Um gestor pode começar com {all}.",
        "watching_elsewhere": "{count, plural, one {mais # em um canal em que você não está} other {mais # em canais em que você não está}}",
        "watching_end": "Parar de monitorar: {line}",
        "watching_before": "Anterior",
        "watching_after": "Próxima",
        "list_attention": "*{count, number} de {total, number} {count, plural, one {precisa de atenção} other {precisam de atenção}}*",
        "list_attention_none": "*Nada precisa de atenção.*",
        "list_attention_none_known": "*Nada que se saiba precisa de atenção.*",
        "list_all_healthy": "✅ *Nada precisa de atenção.*",
        "help_posts": "Mostra as publicações pendentes de uma conta, a próxima primeiro",
        "help_posts_example": "Por exemplo `/integration posts int_yt_abc123`",
        "help_agenda_brief": "o que sai e o que vai falhar",
        "help_agenda": "Mostra as publicações pendentes de todas as contas por dia, e quais vão falhar",
        "help_agenda_window": "só estes dias; `week` é hoje e os seis dias seguintes",
        "help_agenda_state": "só essas publicações; `unhealthy` inclui as que podem falhar",
        "help_agenda_name": "só contas com esse nome ou identificador",
        "help_agenda_example": "Por exemplo `/integration agenda tomorrow` ou `/integration agenda 14 days tiktok failing`",
        "help_schedule_brief": "agendar um vídeo",
        "help_schedule": "Agenda um vídeo em uma conta",
        "help_schedule_example": "Por exemplo `/integration schedule vid_1 int_yt_abc123 tomorrow 9:00`, ou uma hora exata como `2026-12-05T10:00Z`. Sem fuso, vale o seu.",
        "help_reschedule_brief": "mover publicação",
        "help_reschedule": "Move uma publicação pendente para outro horário",
        "help_reschedule_example": "Por exemplo `/integration reschedule sch_1 monday 9:00`. Sem fuso, vale o seu.",
        "help_move_brief": "publicações para outra conexão",
        "help_move": "Move publicações pendentes para outra conexão da mesma plataforma, por exemplo após reconectar",
        "help_move_example": "Por exemplo `/integration move int_tt_antigo @minhaconta`. Nada é movido até um gestor confirmar. A primeira conexão pode já não existir.",
        "help_move_all": "todas as publicações pendentes (padrão)",
        "help_move_posts": "apenas estas publicações",
        "help_cancel_brief": "cancelar uma publicação",
        "help_cancel": "Cancela uma publicação pendente; pergunta antes",
        "help_cancel_example": "`/integration posts <id>` mostra os ids das publicações.",
        "help_list_brief": "tudo, o pior primeiro",
        "posts_headline": "{count, plural, one {*# publicação pendente*} other {*# publicações pendentes*}} em {name} · {platform}",
        "posts_none": "Nenhuma publicação pendente em {name} · {platform}",
        "posts_nameless": "{count, plural, one {*# publicação pendente* da mesma plataforma não indica a conta: ela pode} other {*# publicações pendentes* da mesma plataforma não indicam a conta: elas podem}} ser desta ou de outra.",
        "posts_unknown": "❔ Não foi possível ler o calendário; as publicações pendentes são desconhecidas. {problem}",
        "posts_health_unknown": "❔ Desconhecido: o aplicativo não conseguiu verificar se esta conta funciona.",
        "posts_unhealthy": "{state}: {count, plural, one {esta publicação falhará se ficar} other {estas publicações falharão se ficarem}} nesta conexão.",
        "posts_gone": "🔴 Esta conexão não existe mais: {count, plural, one {a publicação dela falhará} other {as publicações dela falharão}}.",
        "posts_post": "{title} · {platform}\n{when}\nPublicação {id}",
        "posts_untitled": "Publicação sem título",
        "posts_undated": "sem horário",
        "posts_overdue_when": "🕘 venceu {when}, continua pendente",
        "posts_overdue": "🕘 {count, plural, one {# delas está atrasada e continua pendente} other {# delas estão atrasadas e continuam pendentes}}.",
        "posts_page": "Página {page, number} de {pages, number} · {asOf}",
        "posts_button_cancel": "Cancelar…",
        "posts_button_cancel_all": "Cancelar todas…",
        "posts_button_earlier": "Anteriores",
        "posts_button_later": "Posteriores",
        "posts_may_fail": "{state}: {count, plural, one {a publicação pode} other {as publicações podem}} falhar.",
        "posts_disconnected": "🔴 Desconectada por este aplicativo por {who}, {when}.",
        "posts_lost": "{count, plural, one {A publicação falhará} other {As publicações falharão}}.",
        "posts_row": "{title} · {id}\n{when}",
        "posts_webhook": "{name} é um dos webhooks deste workspace e não tem publicações: só as conexões do Hooked publicam. O webhook está em {link}.",
        "posts_choice_open": "Abrir",
        "posts_choice_cancel": "Cancelar…",
        "posts_video": "Vídeo {video}",
        "posts_thumbnail_alt": "Imagem de {title}",
        "posts_status_published": "✅ Publicada",
        "posts_status_failed": "🔴 Falhou",
        "posts_status_draft": "Rascunho: não é publicado sozinho.",
        "posts_status_other": "❔ Status {status}",
        "agenda_headline": "*{window, select, today {{count, plural, =0 {Nenhuma publicação hoje} one {# publicação hoje} other {# publicações hoje}}} tomorrow {{count, plural, =0 {Nenhuma publicação amanhã} one {# publicação amanhã} other {# publicações amanhã}}} week {{count, plural, =0 {Nenhuma publicação nesta semana} one {# publicação nesta semana} other {# publicações nesta semana}}} other {{count, plural, =0 {Nenhuma publicação} one {# publicação} other {# publicações}} {days, plural, one {no próximo dia} other {nos próximos # dias}}}}*",
        "agenda_headline_failing": "🔴 *{window, select, today {{count, plural, =0 {Nenhuma publicação hoje} one {# publicação hoje} other {# publicações hoje}}} tomorrow {{count, plural, =0 {Nenhuma publicação amanhã} one {# publicação amanhã} other {# publicações amanhã}}} week {{count, plural, =0 {Nenhuma publicação nesta semana} one {# publicação nesta semana} other {# publicações nesta semana}}} other {{count, plural, =0 {Nenhuma publicação} one {# publicação} other {# publicações}} {days, plural, one {no próximo dia} other {nos próximos # dias}}}}, {failing, plural, one {# vai falhar} other {# vão falhar}}:* {why}",
        "agenda_may_fail": "❔ {count, plural, one {*# pode falhar*} other {*# podem falhar*}}: {why}",
        "agenda_unknown": "❔ Desconhecido para {count, plural, one {*# publicação*} other {*# publicações*}}: {why}",
        "agenda_why_expired": "token de {name} expirado",
        "agenda_why_token_invalid": "token de {name} inválido",
        "agenda_why_error": "erro de conexão em {name}",
        "agenda_why_gone": "{name} não está mais conectada",
        "agenda_why_unknown": "o Hooked não informa um estado conhecido de {name}",
        "agenda_why_unlisted": "{name} não está na lista do Hooked",
        "agenda_why_unseen": "não há como verificar {name}",
        "agenda_why_unchecked": "{name} não foi verificada",
        "agenda_why_nameless": "nenhuma conexão indicada",
        "agenda_overdue_count": "🕘 {count, plural, one {*# publicação atrasada* continua pendente} other {*# publicações atrasadas* continuam pendentes}}.",
        "agenda_undated_count": "❔ {count, plural, one {*# publicação* não tem horário: pode sair em qualquer dia} other {*# publicações* não têm horário: podem sair em qualquer dia}}.",
        "agenda_filter": "Só {filter}",
        "agenda_incomplete": "⚠️ *O calendário não pôde ser lido até o fim:* podem faltar publicações aqui. {problem}",
        "agenda_unreadable": "⚠️ {count, plural, one {*# publicação* do calendário não tem id legível e falta aqui} other {*# publicações* do calendário não têm id legível e faltam aqui}}.",
        "agenda_unlisted": "❔ Não é possível ler a lista de conexões do Hooked. {problem}",
        "agenda_overdue": "🕘 *Atrasadas* · {count, plural, one {# publicação} other {# publicações}}",
        "agenda_day": "*{day}* · {count, plural, one {# publicação} other {# publicações}}",
        "agenda_day_today": "*Hoje, {day}* · {count, plural, one {# publicação} other {# publicações}}",
        "agenda_day_tomorrow": "*Amanhã, {day}* · {count, plural, one {# publicação} other {# publicações}}",
        "agenda_undated": "*Sem horário* · {count, plural, one {# publicação} other {# publicações}}",
        "agenda_row": "{title} · {id}\n{when} · {account} · {platform}\n{state}",
        "agenda_state_fails": "{state}: *vai falhar*",
        "agenda_state_may_fail": "{state}: pode falhar",
        "agenda_state_unknown": "{state}: não se sabe se vai falhar",
        "agenda_state_before": "{state} ({when})",
        "agenda_gone": "🔴 A conexão não existe mais: *vai falhar*",
        "agenda_not_listed": "❔ Conexão fora da lista do Hooked: pode falhar",
        "agenda_nameless": "❔ Não indica conexão: não se sabe se vai falhar",
        "agenda_clock": "Os dias e horários seguem o seu relógio de hoje. O Rocket.Chat não sabe quando o seu relógio muda: depois disso, uma publicação pode aparecer com uma hora de diferença e, perto da meia-noite, no dia anterior ou seguinte.",
        "agenda_outside": "{count, plural, one {Há mais # publicação pendente} other {Há mais # publicações pendentes}} em outros dias.",
        "agenda_no_account": "Nenhuma conta com publicações ou conexão se chama {words}.",
        "agenda_no_account_near": "Nomes parecidos: {names}",
        "posts_choice_move": "Mover…",
        "cancel_question": "Cancelar “{title}”?",
        "cancel_from": "Na conta {account}",
        "cancel_permanent": "Isto é permanente. Nada foi cancelado ainda.",
        "cancel_undoable": "Nada foi cancelado ainda. Depois, *Desfazer* pode criar uma publicação igual com um novo id.",
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
        "cancel_undo_means": "*Desfazer* cria uma publicação igual com um novo id.",
        "cancel_undone": "✅ *Desfeito:* uma nova publicação substitui {id}.",
        "cancel_undo_answered": "Isto já foi desfeito ou está sendo desfeito. Só é feito uma vez.",
        "cancel_undo_forgotten": "O aplicativo não guarda mais o necessário para recriar a publicação {id}: o horário passou, ou ela já foi recriada.",
        "cancel_undo_still_there": "A publicação {id} ainda está pendente, então não há o que desfazer.",
        "cancel_undo_standing": "Nada foi criado: a publicação {id} do mesmo vídeo já está nesta conta nesse horário.",
        "cancel_all_question": "Cancelar {count, plural, one {*a publicação pendente*} other {todas as *# publicações pendentes*}} de {name}?",
        "cancel_all_means": "Só estas publicações são canceladas, uma após a outra. A conexão permanece.",
        "cancel_all_button_confirm": "{count, plural, one {Cancelar publicação} other {Cancelar #}}",
        "cancel_all_button_keep": "{count, plural, one {Manter} other {Manter}}",
        "cancel_all_kept": "Nada de {name} foi cancelado.",
        "cancel_all_running": "⏳ Cancelando publicações de {name}: *{done, number} de {count, number}*",
        "cancel_all_done": "✅ {count, plural, one {A publicação de {name} foi *cancelada*} other {Todas as # publicações de {name} foram *canceladas*}}",
        "cancel_all_partly": "⚠️ {done, plural, =0 {*Nada foi cancelado*:} one {*# de {count, number} publicações cancelada*:} other {*# de {count, number} publicações canceladas*:}} {name}",
        "cancel_all_open": "❔ *Desconhecido para {unsure, number} de {count, plural, one {# publicação} other {# publicações}}* de {name}; {done, plural, =0 {nenhuma foi cancelada com certeza} one {# foi cancelada} other {# foram canceladas}}",
        "cancel_all_undoing": "⏳ Recriando publicações de {name}: *{done, number} de {count, number}*",
        "cancel_all_undone": "✅ {count, plural, one {*A publicação de {name} foi recriada*, com um novo id} other {*Todas as # publicações de {name} foram recriadas*, com novos ids}}",
        "cancel_all_undone_partly": "⚠️ {done, plural, =0 {*Nenhuma de {count, plural, one {# publicação} other {# publicações}} de {name} foi recriada*} one {*# de {count, number} publicações de {name} foi recriada*, com um novo id} other {*# de {count, number} publicações de {name} foram recriadas*, com novos ids}}",
        "cancel_all_undone_open": "❔ *Desconhecido para {unsure, number} de {count, plural, one {# publicação} other {# publicações}}* de {name}; {done, plural, =0 {nenhuma foi recriada com certeza} one {# foi recriada} other {# foram recriadas}}",
        "cancel_all_cancelled": "{count, plural, one {*Cancelada:*} other {*Canceladas:* # publicações}}",
        "cancel_all_gone": "{count, plural, one {*Já não estava pendente:*} other {*Já não estavam pendentes:* # publicações}}",
        "cancel_all_failed": "{count, plural, one {🔴 *Não cancelada:*} other {🔴 *Não canceladas:* # publicações}}",
        "cancel_all_unknown": "{count, plural, one {❔ *Não se sabe se foi cancelada:*} other {❔ *Não se sabe se foram canceladas:* # publicações}}",
        "cancel_all_restored": "{count, plural, one {*Recriada:*} other {*Recriadas:* # publicações}}",
        "cancel_all_not_restored": "{count, plural, one {🔴 *Não recriada, continua cancelada:* o horário passou, a conta não funciona ou o Hooked recusou} other {🔴 *Não recriadas, continuam canceladas:* # publicações. O horário passou, a conta não funciona ou o Hooked recusou}}",
        "cancel_all_unsure": "{count, plural, one {❔ *Não se sabe se foi recriada:*} other {❔ *Não se sabe se foram recriadas:* # publicações}}",
        "cancel_all_trouble": "{problem}",
        "cancel_all_asked_by": "Pedido por {who}. Nada foi cancelado ainda.",
        "cancel_all_decided_by": "Decidido por {who}.",
        "cancel_all_undone_by": "Desfeito por {who}.",
        "cancel_all_nothing": "Nada foi cancelado.",
        "cancel_all_not_in_room": "Nada foi perguntado: todos na sala devem ver o resultado, e você não está na sala deste cartão. Digite {line} em uma sala da qual você participa.",
        "cancel_all_elsewhere": "Todos na sala devem ver como isto termina, mas esta sala não aceita mensagens do aplicativo. Pergunte de novo em outra sala.",
        "cancel_all_none": "Não há publicações pendentes, então não há o que cancelar.",
        "cancel_all_answered": "Esta pergunta já foi respondida.",
        "cancel_all_lapsed": "A pergunta está desatualizada, e nada foi cancelado. Pergunte de novo com {line}.",
        "cancel_all_forgotten": "O aplicativo não guarda mais esta pergunta. Nada foi alterado.",
        "cancel_all_busy": "Outra pessoa está cancelando as publicações desta conta agora.",
        "schedule_question": "Agendar isto para *{when}*?",
        "schedule_question_again": "Agendar isto *mais uma vez* para *{when}*?",
        "schedule_question_two": "Agendar para *{one}* ou para *{other}*? A data tem duas leituras.",
        "schedule_clock_may_differ": "⚠️ O seu relógio pode mudar até lá, e o Rocket.Chat não diz quando. Se mudar, cancele e informe o horário com o fuso: `2027-07-01T09:00+02:00`.",
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
        "schedule_conflicts": "⚠️ Nesta conta {count, plural, one {sai outra publicação} other {saem outras # publicações}} em menos de 15 minutos:",
        "schedule_conflicts_unknown": "❔ Desconhecido: o aplicativo não sabe se outra publicação sai em menos de 15 minutos.",
        "schedule_button_details": "Editar dados…",
        "schedule_no_window": "Este cliente não consegue abrir a janela de dados. *Agendar* mantém o título e os demais dados que o Hooked tem para o vídeo.",
        "schedule_window_title": "Dados da publicação",
        "schedule_window_what": "Vídeo {video} na conexão {connection}",
        "schedule_window_reading": "Qual horário",
        "schedule_window_no_reading": "Escolha um dos dois horários",
        "schedule_window_field_title": "Título",
        "schedule_window_field_description": "Descrição",
        "schedule_window_field_tags": "Tags, entre vírgulas",
        "schedule_window_field_privacy": "Quem pode ver",
        "schedule_window_privacy_default": "Como definido no Hooked",
        "schedule_privacy_public": "Pública",
        "schedule_privacy_unlisted": "Não listada",
        "schedule_privacy_private": "Privada",
        "schedule_window_empty": "Um campo vazio mantém o que o Hooked tem para o vídeo.",
        "schedule_window_too_long": "{count, plural, one {# caractere} other {# caracteres}}; o Hooked aceita no máximo {most, number}",
        "schedule_window_too_many": "{count, plural, one {# tag} other {# tags}}; o Hooked aceita no máximo {most, number}",
        "schedule_window_no_privacy": "Escolha um dos valores da lista",
        "schedule_details_unknown": "❔ Desconhecido: o aplicativo não conseguiu ler se o Hooked aceitou os dados. Abra a publicação para conferir.",
        "schedule_details_again": "Os dados informados não foram guardados: informe-os de novo em *Editar dados…*",
        "schedule_different_details": "• O título ou outros dados são diferentes.",
        "reschedule_question": "Mover “{title}” para *{when}*?",
        "reschedule_question_two": "Mover “{title}” para *{one}* ou para *{other}*? A data tem duas leituras.",
        "reschedule_button_confirm": "Mover",
        "reschedule_not_yet": "Nada foi movido ainda.",
        "reschedule_done": "✅ “{title}” *movida* para {when}",
        "reschedule_where": "{account} · {platform}",
        "reschedule_before": "Antes: {when}",
        "reschedule_by": "Movida por {who}",
        "reschedule_will_fail": "{state}: a publicação vai falhar em qualquer horário até a conta ser reconectada e a publicação passar para a nova conexão.",
        "reschedule_may_fail": "{state}: a publicação pode falhar em qualquer horário.",
        "reschedule_there": "A publicação {id} já está marcada para {when}. Nada foi alterado.",
        "reschedule_changed": "A publicação {id} foi movida para {when} nesse meio-tempo. Nada foi alterado: peça de novo se ela deve sair de lá.",
        "reschedule_different": "⚠️ *Não foi movida como você pediu.* O Hooked mostra a publicação {id} para {when}.",
        "reschedule_not_pending": "Só publicações pendentes podem ser movidas. Publicação {id}: {status}",
        "reschedule_gone": "O Hooked não tem a publicação {id}. Nada foi movido.",
        "reschedule_past": "{when} já passou. Nada foi movido: informe um horário no futuro.",
        "reschedule_failed": "Nada foi movido. {problem}",
        "reschedule_unknown": "❔ Desconhecido: o aplicativo não sabe se a publicação {id} foi movida. {problem}",
        "reschedule_unknown_old": "❔ Desconhecido: o Hooked não confirmou a mudança da publicação {id} e ainda a mostra para {when}. {problem}",
        "reschedule_under_way": "A publicação {id} está sendo alterada agora.",
        "reschedule_kept": "A publicação {id} não foi movida.",
        "reschedule_examples": "Nada foi movido. Exemplos: `amanhã às 9h`, `próxima sexta às 14:30`, `2026-12-05T10:00Z`.",
        "reschedule_no_window": "Este cliente não consegue abrir a janela. Digite {line} com o seu horário.",
        "reschedule_window_title": "Mover publicação",
        "reschedule_window_date": "Nova data",
        "reschedule_window_time": "Novo horário",
        "reschedule_window_hours": "Data e horário são os seus. A publicação fica na mesma conta, com título e demais dados.",
        "reschedule_window_submit": "Mover",
        "reschedule_window_no_date": "Escolha uma data",
        "reschedule_window_no_time": "Informe um horário, por exemplo 14:30",
        "reschedule_window_past": "Este horário já passou",
        "help_list": "Mostra todas as conexões e webhooks, os piores primeiro",
        "help_list_source": "só de lá",
        "help_list_kind": "só desse tipo; pode indicar vários",
        "help_list_state": "só nesse estado; pode indicar vários",
        "help_list_example": "Por exemplo `/integration list unhealthy` ou `/integration list tiktok expired`",
        "help_check_brief": "verificar tudo agora",
        "list_summary": "*{count, plural, one {# integração} other {# integrações}}:* {parts}",
        "list_summary_some": "*{count, number} de {total, plural, one {# integração} other {# integrações}}:* {parts}",
        "list_summary_others": "*{count, plural, one {# outra} other {# outras}}:* {parts}",
        "list_line": "{state} · {name} · {what} · {id}",
        "list_count_healthy": "{count, number} em ordem",
        "list_count_enabled": "{count, plural, one {# ativado} other {# ativados}}",
        "list_count_working": "{count, number} funcionando",
        "list_count_expired": "{count, number} com token expirado",
        "list_count_token_invalid": "{count, number} com token inválido",
        "list_count_error": "{count, number} com erro de conexão",
        "list_count_failing": "{count, number} falhando",
        "list_count_disabled_by_server": "{count, plural, one {# desativado} other {# desativados}} pelo Rocket.Chat",
        "list_count_script_broken": "{count, number} com script com erro",
        "list_count_setup_broken": "{count, number} com configuração com erro",
        "list_count_degraded": "{count, plural, one {# entregue} other {# entregues}} com erros",
        "list_count_unknown": "{count, plural, one {# desconhecido} other {# desconhecidos}}",
        "list_count_retrying": "{count, number} tentando novamente",
        "list_count_disabled": "{count, plural, one {# desativado} other {# desativados}}",
        "list_count_unchecked": "{count, plural, one {# não verificado} other {# não verificados}}",
        "list_count_unseen": "{count, number} sem como verificar",
        "list_count_quiet": "{count, number} sem entregas recentes",
        "list_count_untested": "{count, plural, one {# ativado, nada enviado desde então} other {# ativados, nada enviado desde então}}",
        "list_none_match": "Nada corresponde a {filter}. {count, plural, =0 {Não há outras integrações.} one {Há # outra integração.} other {Há # outras integrações.}}",
        "list_none": "Ainda não há integrações. Conecte uma conta pela {dashboard} ou crie um webhook em {administration}.",
        "list_none_seen": "Nada a mostrar agora.",
        "list_unreachable_hooked": "⚠️ O Hooked está inacessível: faltam as conexões dele. {problem}",
        "list_unreachable_rocketchat": "⚠️ O Rocket.Chat está inacessível: faltam os webhooks dele. {problem}",
        "list_hidden_hooked": "⚠️ Faltam as conexões do Hooked. {problem}",
        "list_hidden_rocketchat": "⚠️ Faltam os webhooks do Rocket.Chat. {problem}",
        "list_part_incomplete": "⚠️ {source}: nem tudo pôde ser verificado. {problem}",
        "list_left": "{count, plural, one {# conta não foi verificada} other {# contas não foram verificadas}}: uma lista verifica no máximo {most, number} e para quando o tempo do comando acaba.",
        "list_seen": "Hooked: {parts}",
        "list_not_public": "Só você vê esta lista: o aplicativo não tem certeza de que todos aqui podem ver webhooks. Acrescente `hooked` para publicar só as conexões ou `public` para publicar tudo.",
        "list_public_question": "*Publicar aqui a lista com {count, plural, one {um webhook} other {{count} webhooks}}?* O aplicativo não tem certeza de que todos aqui podem ver webhooks. Todos veriam nomes, IDs e estados.",
        "list_public_kept": "A lista não foi publicada. Acrescente `hooked` para publicar só as conexões.",
        "list_seen_now": "{count, plural, one {# verificada agora} other {# verificadas agora}}",
        "list_seen_before": "{count, number} conforme {time}",
        "list_seen_not": "{count, plural, one {# não verificada} other {# não verificadas}}",
        "list_unread": "{count, plural, one {# integração não pôde ser verificada: o estado dela é desconhecido.} other {# integrações não puderam ser verificadas: o estado delas é desconhecido.}} {problem}",
        "list_histories_left": "{count, plural, one {As entregas de # webhook não foram verificadas.} other {As entregas de # webhooks não foram verificadas.}} Atualize em um minuto.",
        "list_may_see_nothing": "Você não pode ver as conexões do Hooked nem os webhooks do Rocket.Chat. Peça a um administrador.",
        "list_page": "página {page, number} de {pages, number} · {asOf}",
        "list_button_previous": "Anterior",
        "list_button_next": "Próxima",
        "list_row_open": "Abrir",
        "list_row_posts": "Publicações",
        "list_row_watch": "Monitorar aqui",
        "list_row_enable": "Ativar",
        "list_row_disable": "Desativar…",
        "list_row_disconnect": "Desconectar…",
        "overview_empty": "Ainda não há integrações.",
        "overview_more": "{count, plural, one {mais # na lista} other {mais # na lista}}",
        "overview_button_list": "Lista",
        "overview_button_help": "Ajuda",
        "source_hooked": "Hooked",
        "source_rocketchat": "Rocket.Chat",
        "platform_youtube": "YouTube",
        "platform_tiktok": "TikTok",
        "platform_instagram": "Instagram",
        "platform_unnamed": "plataforma desconhecida",
        "state_healthy": "Em ordem",
        "state_expired": "Token expirado",
        "state_error": "Erro de conexão",
        "state_token_invalid": "Token inválido",
        "state_unknown_status": "❔ Estado desconhecido “{status}”",
        "state_unreported": "❔ Estado não informado",
        "state_working": "Funcionando",
        "state_enabled": "Ativado",
        "state_disabled": "Desativado",
        "state_disabled_by_server": "Desativado pelo Rocket.Chat",
        "state_script_broken": "Script com erro",
        "state_setup_broken": "Configuração com erro",
        "state_failing": "Falhando",
        "state_degraded": "Entregue com erros",
        "state_retrying": "Tentando novamente",
        "state_quiet": "Sem entregas recentes",
        "state_untested": "Ativado, nada enviado desde então",
        "state_unknown": "Desconhecido",
        "state_unseen": "Sem como verificar",
        "state_unchecked": "Não verificado",
        "card_unnamed_account": "Conta sem nome",
        "card_unnamed_webhook": "Webhook sem nome",
        "card_headline": "{name} · {what}",
        "card_checked": "{state} · verificada {when}",
        "card_check_never": "{state} · nunca verificada",
        "card_check_unknown": "{state} · última verificação desconhecida",
        "card_stake_will": "{count, plural, one {*# publicação pendente vai falhar*} other {*# publicações pendentes vão falhar*}}. O Hooked não informa o horário.",
        "card_stake_may": "{count, plural, one {*# publicação pendente pode falhar*} other {*# publicações pendentes podem falhar*}}. O Hooked não informa o horário.",
        "card_stake_will_next": "{count, plural, one {*# publicação pendente vai falhar* {when}: {title}} other {*# publicações pendentes vão falhar*, a próxima {when}: {title}}}",
        "card_stake_may_next": "{count, plural, one {*# publicação pendente pode falhar* {when}: {title}} other {*# publicações pendentes podem falhar*, a próxima {when}: {title}}}",
        "card_stake_overdue": "🕘 {count, plural, one {*# publicação* venceu {when} e ainda está pendente: {title}} other {*# publicações* venceram e ainda estão pendentes, a primeira {when}: {title}}}",
        "card_stake_none": "Não há publicações pendentes.",
        "card_stake_unread": "❔ Desconhecido: o aplicativo não consegue ler o calendário e não sabe quantas publicações estão em risco.",
        "card_disconnected": "{who} desconectou {id} {when}, com este aplicativo.",
        "card_public_question": "*Publicar aqui o cartão de {name}?* Algumas pessoas nesta sala não podem ver webhooks. Elas veriam os hosts de destino, os canais e as entregas.",
        "card_public_kept": "O cartão de {id} não foi publicado.",
        "card_not_public": "Só você vê isto: algumas pessoas nesta sala não podem ver webhooks.",
        "card_token_valid": "token válido",
        "card_token_invalid": "token inválido",
        "card_connected": "conectada em {date}",
        "card_when": "{absolute} ({relative})",
        "card_posts_as": "publica como {who}",
        "card_channels": "em {channels}",
        "card_targets": "destinos: {targets}",
        "card_event": "em {event}",
        "card_trigger_words": "palavras-gatilho: {words}",
        "card_created_by": "criado por {who}",
        "card_creator_unknown": "autor desconhecido",
        "card_more": "{count, plural, one {e mais #} other {e mais #}}",
        "card_as_of": "{source} · em {time}",
        "card_avatar_alt": "Foto de {name}",
        "card_fallback": "{state}: {name} ({what}).",
        "card_fallback_checked": "Verificada {relative}.",
        "kind_incoming": "webhook de entrada",
        "kind_outgoing": "webhook de saída",
        "kind_unknown": "webhook de tipo desconhecido",
        "channel_all_public_channels": "todos os canais públicos",
        "channel_all_private_groups": "todos os canais privados",
        "channel_all_direct_messages": "todas as mensagens diretas",
        "button_refresh": "Atualizar",
        "button_posts": "Publicações",
        "button_watch": "Acompanhar aqui",
        "button_enable": "Ativar",
        "button_disable": "Desativar…",
        "button_send_again": "Enviar de novo…",
        "button_show": "Mostrar o webhook",
        "button_post_here": "Publicar aqui",
        "button_cancel": "Cancelar",
        "button_reconnect": "Reconectar no Hooked",
        "button_disconnect": "Desconectar…",
        "button_open_webhook": "Abrir na Administração",
        "button_details": "Detalhes",
        "button_close": "Fechar",
        "fix_title": "*O que fazer*",
        "fix_expired": "O token de acesso de {account} expirou. O Hooked só volta a publicar em {platform} quando a conta for conectada de novo.",
        "fix_error": "O Hooked não consegue usar a conexão com {account}: o token falta ou {platform} o recusa.",
        "fix_token_invalid": "O Hooked diz que a conexão com {account} está em ordem, mas que o token é inválido. Publicações em {platform} podem falhar.",
        "fix_unknown_status": "O Hooked informa um estado que este aplicativo não conhece. As publicações de {account} podem falhar.",
        "fix_unreported": "O Hooked não informa o estado de {account}. O painel pode mostrar mais.",
        "fix_reconnect": "Abra a {link}, escolha *Connect* em {platform} e faça login como {account}.",
        "fix_look": "Abra a {link} e verifique {account}. Se aparecer com problema, reconecte.",
        "fix_new_id": "Reconectar cria um *novo ID*: as publicações em {id} ficam no antigo até você movê-las (`/integration move`).",
        "fix_dashboard": "página de integrações do Hooked",
        "fix_disabled_incoming": "O webhook está desativado: o Rocket.Chat responde às chamadas com 503 e não publica nada.",
        "fix_disabled_outgoing": "O webhook está desativado: o Rocket.Chat não envia nada.",
        "fix_disabled_by_server": "O destino respondeu “410 Gone” e, por isso, o Rocket.Chat desativou o webhook.",
        "fix_disabled_by_server_step": "Confirme o endereço certo com os responsáveis pelo destino antes de ativar o webhook.",
        "fix_script_broken": "O Rocket.Chat não consegue compilar o script, por isso o webhook não processa nada.",
        "fix_script_broken_step": "Corrija o script em {link}.",
        "fix_setup_broken": "Uma conta ou um canal de que o webhook depende não funciona.",
        "fix_setup_broken_step": "Corrija em {link} o que está marcado com 🔴.",
        "fix_enable": "Ative-o em {link}.",
        "fix_enable_here": "Pressione *Ativar* ou abra {link}.",
        "fix_open": "Veja o histórico e as configurações em {link}.",
        "fix_administration": "Administração → Integrações",
        "fix_failing": "Uma entrega não chegou.",
        "fix_failing_step": "Verifique se o destino está funcionando e se o servidor do Rocket.Chat consegue alcançá-lo.",
        "fix_degraded": "O destino recebe as entregas, mas a resposta causa problemas.",
        "fix_unknown_delivery": "Os registros do Rocket.Chat não mostram se as entregas chegam.",
        "deliveries": "*Última entrega*",
        "delivery_line": "{state} · {target}",
        "delivery_line_when": "{state} · {target} · {when}",
        "delivery_no_target": "destino não registrado",
        "delivery_succeeded": "✅ entregue",
        "delivery_answered": "✅ respondida (o Rocket.Chat não guarda o status)",
        "delivery_posting_failed": "⚠️ entregue, mas não foi possível publicar a resposta no canal",
        "delivery_response_script": "⚠️ entregue, mas o script falhou ao tratar a resposta",
        "delivery_empty_answer": "⚠️ resposta sem conteúdo, o que o Rocket.Chat conta como falha",
        "delivery_retrying": "⚠️ falhou, aguardando a nova tentativa {attempt, number}",
        "delivery_unreachable": "🔴 sem resposta: inacessível ou lento demais",
        "delivery_http_500": "🔴 o destino falhou (status 500)",
        "delivery_retries_exhausted": "🔴 falhou após todas as tentativas",
        "delivery_not_retried": "🔴 recusada pelo destino; novas tentativas estão desativadas",
        "delivery_retry_lost": "🔴 falhou, e a nova tentativa nunca aconteceu",
        "delivery_script": "🔴 o script falhou antes do envio",
        "delivery_failed": "🔴 falhou",
        "delivery_disabled_by_server": "🔴 o destino respondeu “410 Gone”",
        "delivery_untried": "💤 nada foi enviado para lá ainda",
        "delivery_not_sent": "💤 o script decidiu não enviar nada",
        "delivery_in_progress": "⏳ sendo enviada",
        "delivery_stuck": "❔ iniciada e nunca concluída",
        "delivery_unknown": "❔ um registro que o aplicativo não conhece",
        "delivery_past": "🕘 antes da última alteração: {state}",
        "delivery_none": "Nada foi enviado nos últimos 30 dias. Isso não significa que haja um problema: palavras-gatilho e canais determinam o que é enviado.",
        "delivery_unread": "O aplicativo não consegue ler o histórico de entregas: {problem}",
        "delivery_incoming": "O Rocket.Chat não guarda histórico de webhooks de entrada, então o aplicativo não sabe se as chamadas chegam.",
        "strip_share": "{good, number} de {judged, number} com sucesso ({share, number, percent})",
        "strip_short": "{good, number} de {judged, number} com sucesso",
        "strip_last_failure_short": "última falha {when}",
        "strip_others": "{count, plural, one {# sem resultado} other {# sem resultado}}",
        "strip_known": "{count, plural, one {só # conhecida} other {só # conhecidas}}",
        "strip_retried": "{count, plural, one {# após nova tentativa} other {# após nova tentativa}}",
        "strip_last_failure": "Última falha {when}: {state}",
        "strip_last_failure_undated": "Última falha, hora desconhecida: {state}",
        "strip_no_failure": "Nenhuma falha entre elas.",
        "strip_title": "*Últimas entregas, a mais recente à direita*",
        "script_flaws": "⚠️ A partir do Rocket.Chat 9.0, o script não funciona como está escrito: {flaws}.",
        "script_flaws_step": "Corrija isso em {link} antes de o servidor ser atualizado para a 9.0; na 9.0 ou posterior, corrija agora.",
        "script_flaws_none": "O script compila no Rocket.Chat 9.0. Não se sabe se tudo nele também funciona lá.",
        "script_flaws_unchecked": "Não se sabe se o Rocket.Chat 9.0 executa o script: o aplicativo não o verificou.",
        "script_flaw_octal_literal": "número octal",
        "script_flaw_duplicate_parameter": "parâmetro duplicado",
        "script_flaw_syntax_error": "erro de sintaxe",
        "details_title": "Detalhes de {name}",
        "details_unknown": "desconhecido",
        "details_enabled": "*Ativado*: {enabled, select, yes {sim} no {não} other {desconhecido}}",
        "details_event": "*Evento*: {event}",
        "details_event_sendMessage": "uma mensagem é enviada",
        "details_event_fileUploaded": "um arquivo é enviado",
        "details_event_roomArchived": "um canal é arquivado",
        "details_event_roomCreated": "um canal é criado",
        "details_event_roomJoined": "uma pessoa entra em um canal",
        "details_event_roomLeft": "uma pessoa sai de um canal",
        "details_event_userCreated": "uma conta é criada",
        "details_words": "*Palavras de gatilho*: {words}, {where, select, anywhere {em qualquer parte da mensagem} start {no início da mensagem} other {posição desconhecida}}",
        "details_words_none": "*Palavras de gatilho*: nenhuma, então toda mensagem conta",
        "details_edits": "*Mensagens editadas*: {runs, select, yes {também o disparam} no {não o disparam} other {desconhecido}}",
        "details_targets": "*Destinos*: {targets}",
        "details_channels": "*Canais*: {channels}",
        "details_posts_as": "*Publica como*: {who}",
        "details_alias": "*Nome exibido*: {name}",
        "details_emoji": "*Emoji*: {emoji}",
        "details_created": "*Criado*: {when}, por {who}",
        "details_changed": "*Alterado*: {when}, por {who}",
        "details_script": "*Script*: {state, select, on {ativado} off {desativado} other {desconhecido}}",
        "details_script_engine": "*Script*: ativado, roda em {engine}",
        "details_retries": "*Novas tentativas*: até {count, number} por entrega com falha, com espera total de {duration}",
        "details_retries_none": "*Novas tentativas*: nenhuma, uma entrega com falha não é reenviada",
        "details_retries_unknown": "*Novas tentativas*: desconhecido",
        "details_retries_long": "mais de um ano",
        "details_target_room": "*Respostas vão para*: {room}",
        "trigger_title": "*O que o dispara*",
        "trigger_disabled": "Enquanto está desativado, nada. Depois de ativado:",
        "trigger_any": "Uma mensagem em {where}.",
        "trigger_start": "Uma mensagem em {where} que começa com {words}.",
        "trigger_contains": "Uma mensagem em {where} que contém {words}.",
        "trigger_edits": "Uma edição que a deixe assim também o dispara.",
        "trigger_file": "Um arquivo enviado em {where}.",
        "trigger_archived": "Um canal que é arquivado.",
        "trigger_created": "Um canal novo.",
        "trigger_joined": "Uma pessoa que entra em {where}.",
        "trigger_left": "Uma pessoa que sai de {where}.",
        "trigger_user": "Uma conta nova neste workspace.",
        "trigger_unknown": "Desconhecido: o aplicativo não conhece o evento dele.",
        "trigger_in_all_public_channels": "qualquer canal público",
        "trigger_in_all_private_groups": "qualquer canal privado",
        "trigger_in_all_direct_messages": "qualquer mensagem direta",
        "trigger_in_anywhere": "qualquer sala",
        "trigger_no_test": "O aplicativo não pode enviar uma entrega de teste: só esse evento dispara o webhook.",
        "trigger_incoming": "Só uma chamada ao endereço secreto dele. O Rocket.Chat não registra chamadas, então não se sabe se algo o chama, e o aplicativo não pode testá-lo.",
        "integrity_poster_missing": "O webhook publica como {who}, uma conta que não existe mais.",
        "integrity_poster_missing_fix": "Escolha em {link} outra conta com que o webhook publica.",
        "integrity_poster_deactivated": "O webhook publica como {who}, cuja conta está desativada.",
        "integrity_poster_deactivated_fix": "Escolha em {link} uma conta ativa com que o webhook publica.",
        "integrity_poster_renamed": "{found, select, name {O webhook procura {who} pelo nome para publicar respostas, e essa conta agora se chama {now}.} other {{who} agora se chama {now}. O webhook encontra a conta pelo ID e continua funcionando.}}",
        "integrity_poster_renamed_fix": "{found, select, name {Escolha em {link} {now} como a conta com que o webhook publica.} other {Não é preciso fazer nada.}}",
        "integrity_channel_missing": "{use, select, listens {O webhook escuta {channel}, e nenhum canal tem esse nome ou ID.} answers {As respostas do destino vão para {channel}, e nenhum canal tem esse nome ou ID.} other {O webhook publica em {channel}, e nenhum canal tem esse nome ou ID.}}",
        "integrity_channel_missing_fix": "Escolha outro canal em {link}: este foi excluído ou renomeado.",
        "integrity_channel_archived": "{use, select, listens {O webhook escuta {channel}, que está arquivado.} answers {As respostas do destino vão para {channel}, que está arquivado.} other {O webhook publica em {channel}, que está arquivado.}}",
        "integrity_channel_archived_fix": "Desarquive {channel} ou escolha outro canal em {link}.",
        "integrity_channel_private": "{use, select, listens {O webhook escuta {channel}, um canal privado em que a conta dele não está.} answers {As respostas do destino vão para {channel}, um canal privado em que a conta do webhook não está.} other {O webhook publica em {channel}, um canal privado em que a conta dele não está.}}",
        "integrity_channel_private_fix": "Convide a conta para {channel} ou escolha outro canal em {link}.",
        "integrity_channel_read_only": "{use, select, listens {O webhook escuta {channel}, um canal somente leitura em que a conta dele não pode escrever.} answers {As respostas do destino vão para {channel}, um canal somente leitura em que a conta do webhook não pode escrever.} other {O webhook publica em {channel}, um canal somente leitura em que a conta dele não pode escrever.}}",
        "integrity_channel_read_only_fix": "Permita que a conta escreva em {channel} ou escolha outro canal em {link}.",
        "integrity_person_missing": "{use, select, listens {O webhook escuta mensagens com {channel}, e nenhuma conta tem esse nome ou ID.} answers {As respostas do destino vão para {channel}, e nenhuma conta tem esse nome ou ID.} other {O webhook publica para {channel}, e nenhuma conta tem esse nome ou ID.}}",
        "integrity_person_missing_fix": "Escolha outra pessoa em {link}: esta conta foi excluída ou renomeada.",
        "integrity_person_deactivated": "{use, select, listens {O webhook escuta mensagens com {channel}, cuja conta está desativada.} answers {As respostas do destino vão para {channel}, cuja conta está desativada.} other {O webhook publica para {channel}, cuja conta está desativada.}}",
        "integrity_person_deactivated_fix": "Escolha outra pessoa em {link}.",
        "integrity_channel_renamed": "{channel} agora se chama {now}. O webhook encontra o canal pelo ID e continua funcionando.",
        "integrity_channel_renamed_fix": "Não é preciso fazer nada.",
        "integrity_creator_missing": "{who} criou o webhook, e essa conta não existe mais. Só quem pode gerenciar todos os webhooks consegue alterá-lo.",
        "integrity_creator_deactivated": "{who} criou o webhook, e essa conta está desativada. Só quem pode gerenciar todos os webhooks consegue alterá-lo.",
        "integrity_creator_fix": "Combine quem cuida dele. Essa pessoa pode criá-lo de novo com a própria conta.",
        "integrity_target_unencrypted": "As entregas para {hosts} não são criptografadas: o endereço começa com `http:`.",
        "integrity_target_unencrypted_fix": "Informe um endereço com `https:` em {link}, se o destino tiver um.",
        "integrity_target_localhost": "As entregas para {hosts} ficam no próprio servidor do Rocket.Chat.",
        "integrity_target_localhost_fix": "Verifique em {link} se o destino funciona nesse servidor.",
        "integrity_target_private": "As entregas para {hosts} vão para uma rede privada.",
        "integrity_target_private_fix": "Verifique em {link} se essa rede é a pretendida e se o servidor do Rocket.Chat a alcança.",
        "integrity_target_shared": "{count, plural, one {# outro webhook envia} other {# outros webhooks enviam}} para o mesmo endereço.",
        "integrity_target_shared_fix": "Se o destino recebe mensagens em dobro, desative um dos webhooks.",
        "integrity_never_fired": "Nada foi enviado nos últimos 30 dias; o histórico do Rocket.Chat não vai além disso.",
        "integrity_never_fired_fix": "Se algo deveria ter sido enviado, verifique o evento, as palavras-gatilho e os canais em {link}.",
        "integrity_posts_anywhere": "Quem chama o webhook pode escolher o canal: qualquer um em que a conta dele possa escrever.",
        "integrity_posts_anywhere_fix": "Se isso não é desejado, desative em {link} a troca do canal por quem chama.",
        "integrity_in_details": "{count, plural, one {mais # observação} other {mais # observações}} em *Detalhes*",
        "integrity_not_looked_up": "Desconhecido: o aplicativo não conseguiu consultar {names}.",
        "integrity_not_looked_up_fix": "Tente de novo em um minuto. Se continuar, um administrador deve enviar o aplicativo de novo e conceder as permissões.",
        "integrity_calls_unknowable_fix": "Pergunte ao serviço que chama o webhook.",
        "note_created_by": "`createdBy` não foi usado: vale apenas para webhooks do Rocket.Chat.",
        "note_room_refused": "Só você pode ver isto: o canal não aceita mensagens do aplicativo.",
        "name_taken": "“{words}” é {name} ({what}, {id}).",
        "name_taken_only": "“{words}” é {name} ({id}).",
        "name_line": "• {name} · {what}",
        "name_several": "{count, plural, one {# integração combina} other {# integrações combinam}} com {words}. Qual delas?",
        "name_more": "{count, plural, one {Mais # combina.} other {Mais # combinam.}} Digite mais do nome.",
        "name_did_you_mean": "{count, plural, one {Você quis dizer esta?} other {Você quis dizer uma destas?}}",
        "name_none_hooked": "O Hooked não tem nenhuma conexão chamada {words}.",
        "name_none_rocketchat": "O Rocket.Chat não tem nenhum webhook chamado {words} que você possa ver.",
        "name_none_anywhere": "Nenhuma integração que você possa ver se chama {words}.",
        "name_only_watched": "O Hooked não forneceu uma lista: só conexões observadas podem ser encontradas pelo nome.",
        "name_is_webhook": "Este é um webhook do Rocket.Chat. Só as conexões do Hooked têm publicações agendadas.",
        "name_enable_question": "Ativar {name} ({what}, {id})?",
        "name_button_enable": "Ativar",
        "name_button_cancel": "Cancelar",
        "name_dismissed": "{id} não foi alterado.",
        "problem_not_found_hooked": "O Hooked não tem a conexão {id}. Uma conta reconectada recebe um novo ID: tente o nome dela.",
        "problem_not_found_rocketchat": "O Rocket.Chat não tem nenhum webhook {id} que você possa ver.",
        "problem_not_found_post": "O Hooked não tem a publicação agendada {id}. Ela pode já ter sido cancelada.",
        "problem_not_found_video": "O Hooked não tem nenhum vídeo {id} que possa ser agendado. Copie o ID do painel do Hooked.",
        "problem_video_not_ready": "O vídeo {id} não está pronto: ainda está sendo renderizado, ou a renderização falhou. Agende-o quando o Hooked o mostrar como concluído.",
        "problem_not_found_anywhere": "Nem o Hooked nem o Rocket.Chat têm uma integração {id} que você possa ver. Confira o ID ou tente um nome.",
        "problem_credentials_refused_hooked": "O Hooked rejeitou a chave de API do aplicativo. Um administrador precisa informar uma chave válida na configuração `hooked_api_key`.",
        "problem_credentials_refused_rocketchat": "O Rocket.Chat rejeitou o token de acesso do aplicativo. Um administrador precisa informar um par válido nas configurações `rocketchat_user_id` e `rocketchat_auth_token`.",
        "problem_forbidden_hooked": "O Hooked aceita a chave de API, mas não permite isto. A assinatura pode ter terminado: o responsável pela conta do Hooked precisa verificar.",
        "problem_forbidden_rocketchat": "O Rocket.Chat não permite que a conta do token de acesso do aplicativo leia isto. Um administrador precisa dar a essa conta as permissões para gerenciar integrações de entrada e de saída.",
        "problem_forbidden_change": "O Rocket.Chat não permite que a conta do token de acesso do aplicativo altere isto. Um administrador precisa dar a essa conta as permissões para gerenciar integrações de entrada e de saída.",
        "problem_in_front_page": "Uma página da web à frente do {source}, como a de um firewall, proxy ou verificação contra robôs, recusou a requisição (status {status}).",
        "problem_in_front_sign_in": "Algo à frente do {source}, como um proxy, pede nome de usuário e senha (status {status}).",
        "problem_in_front_gateway": "Algo à frente do {source}, como um gateway ou firewall, recusou a requisição (status {status}).",
        "problem_in_front_nobody": "Algo à frente do {source} parece ter recusado a requisição (status {status}): a resposta veio vazia.",
        "problem_in_front_said": "A mensagem diz: “{words}”.",
        "problem_in_front_fix": "A chave pode estar correta: um administrador precisa liberar este servidor ali ou corrigir a configuração {setting}.",
        "problem_rate_limited": "O {source} está recebendo requisições demais. Tente novamente em um minuto.",
        "problem_rate_limited_wait": "O {source} está recebendo requisições demais. Tente novamente em {seconds, plural, one {# segundo} other {# segundos}}.",
        "problem_rate_limited_minutes": "O {source} está recebendo requisições demais. Tente novamente em {minutes, plural, one {# minuto} other {# minutos}}.",
        "problem_unreachable_hooked": "Não é possível acessar o Hooked a partir deste servidor. Se isso persistir, um administrador precisa verificar a configuração `hooked_api_url` e o acesso do servidor à internet.",
        "problem_unreachable_rocketchat": "Não é possível acessar a API REST do Rocket.Chat. Se isso persistir, um administrador precisa definir em `rocketchat_url` um endereço pelo qual o servidor consiga acessar a si mesmo.",
        "problem_timed_out": "O {source} não respondeu em {seconds, plural, one {# segundo} other {# segundos}}. Tente novamente mais tarde.",
        "problem_upstream_failed": "O {source} está com um problema próprio (status {status}). Tente novamente mais tarde.",
        "problem_upstream_failed_seconds": "O {source} está com um problema próprio (status {status}). Tente novamente em {seconds, plural, one {# segundo} other {# segundos}}.",
        "problem_upstream_failed_minutes": "O {source} está com um problema próprio (status {status}). Tente novamente em {minutes, plural, one {# minuto} other {# minutos}}.",
        "problem_upstream_failed_hours": "O {source} está com um problema próprio (status {status}). Tente novamente em {hours, plural, one {# hora} other {# horas}}.",
        "problem_unreadable_html_hooked": "Uma página da web respondeu no lugar da API do Hooked. Um administrador precisa verificar a configuração `hooked_api_url` e se há um proxy no caminho.",
        "problem_unreadable_html_rocketchat": "Uma página da web respondeu no lugar da API REST do Rocket.Chat. Um administrador precisa verificar a configuração `rocketchat_url` e se há um proxy ou uma página de login no caminho.",
        "problem_unreadable_not_json": "O {source} enviou uma resposta interrompida ou que não é JSON. A falha está do lado dele ou no caminho: tente novamente mais tarde.",
        "problem_unreadable_empty": "O {source} enviou uma resposta vazia. A falha está do lado dele ou no caminho: tente novamente mais tarde.",
        "problem_unreadable_unexpected": "O {source} enviou uma resposta que este aplicativo não entende. Se isso persistir, um administrador precisa verificar o endereço nas configurações ou atualizar o aplicativo.",
        "problem_unreadable_too_large": "O {source} enviou uma resposta grande demais, que o aplicativo descartou. Um administrador precisa verificar o endereço nas configurações.",
        "problem_unreadable_too_deep": "O {source} enviou uma resposta aninhada demais, que o aplicativo descartou. Um administrador precisa verificar o endereço nas configurações.",
        "problem_unreadable_other_integration": "O {source} respondeu sobre outra integração, e o aplicativo descartou a resposta. Tente novamente mais tarde.",
        "problem_unreadable_moving": "O calendário do {source} continuou mudando durante a leitura. Tente novamente.",
        "problem_unreadable_foreign": "A resposta não veio do {source}: um gateway ou proxy no caminho pode tê-la enviado. Tente novamente mais tarde. Se isso persistir, um administrador precisa verificar o endereço nas configurações.",
        "problem_unreadable_unconfirmed": "O {source} respondeu sem confirmar a alteração.",
        "problem_unreadable_contradictory": "O {source} se contradiz: diz que isto não existe e, mesmo assim, o lista. Tente novamente mais tarde.",
        "problem_unreadable_incomplete": "O {source} diz que isto não existe, mas o aplicativo não conseguiu ler um item da lista. Por isso, não sabe se realmente não existe. Tente novamente mais tarde.",
        "problem_unreadable_redirected": "O endereço do {source} nas configurações redireciona as requisições, e no fim não chega nenhuma resposta. Um administrador precisa corrigir o endereço.",
        "problem_rejected": "O {source} rejeitou a requisição (status {status}).",
        "problem_rejected_message": "O {source} rejeitou a requisição (status {status}) e informa: {message}",
        "problem_not_writable_incomplete": "O Rocket.Chat só aceita um webhook por inteiro, e o aplicativo não consegue ler este por completo. Altere-o em Administração → Integrações.",
        "problem_not_writable_channels": "A conta do token de acesso do aplicativo não pode usar todos os canais deste webhook. Um administrador precisa adicionar a conta a eles ou dar a ela as permissões `manage-own-` para esses webhooks.",
        "problem_not_writable_room_gone": "Um canal ou uma pessoa que este webhook cita não existe mais. Corrija em Administração → Integrações.",
        "problem_not_writable_poster_gone": "O usuário em nome de quem este webhook publica não existe mais. Escolha outro em Administração → Integrações.",
        "problem_altered": "⚠️ O Rocket.Chat aceitou a alteração, mas agora mostra valores diferentes dos que o aplicativo enviou: {fields}. Verifique o webhook em Administração → Integrações antes de alterar qualquer outra coisa.",
        "problem_networking_denied": "O Rocket.Chat não deixou o aplicativo enviar uma requisição ao {source}. Um administrador precisa enviar o arquivo zip do aplicativo novamente e aceitar as permissões; nenhum dado se perde.",
        "problem_not_configured": "O {source} não está configurado. Um administrador precisa preencher estas configurações do aplicativo: {settings}.",
        "problem_bad_setting": "Só será possível acessar o {source} quando um administrador corrigir uma configuração. {complaint}",
        "problem_may_not_view_hooked": "Você não pode ver as conexões do Hooked: nenhuma das suas funções está na configuração `view_roles` do aplicativo. Fale com um administrador.",
        "problem_may_not_view_rocketchat": "Você não pode ver os webhooks do Rocket.Chat: falta a permissão para gerenciar integrações de entrada ou de saída. Fale com um administrador.",
        "problem_may_not_manage": "Somente gestores podem fazer isto. Fale com um administrador.",
        "problem_may_not_manage_admin": "Somente gestores podem fazer isto. Como administrador, você pode incluir uma das suas funções na configuração `manage_roles` do aplicativo.",
        "problem_impossible_id_too_long": "Isto é longo demais para um ID ou um nome. Um ID tem a forma `int_yt_abc123` ou `659ea5e42dd9f928ada3e451`.",
        "problem_impossible_id_reserved": "{id} não pode ser um ID de integração. Um ID tem a forma `int_yt_abc123` ou `659ea5e42dd9f928ada3e451`.",
        "problem_impossible_id_post": "Isto não pode ser o ID de uma publicação agendada. `/integration posts <id>` mostra os IDs das publicações pendentes.",
        "problem_impossible_id_video": "Isto não pode ser o ID de um vídeo. Copie-o do painel do Hooked.",
        "problem_no_such_user": "Este workspace não tem o usuário {username}.",
        "problem_unknown_subcommand": "O subcomando {word} não existe.",
        "problem_did_you_mean": "Você quis dizer {line}?",
        "problem_see_help": "`/integration help` mostra todos os subcomandos.",
        "unknown_ran": "Não existe o subcomando {word}: isto é {line}.",
        "unknown_button_run": "Executar o comando",
        "problem_missing_id": "Qual integração? Informe o nome, o identificador ou o ID.",
        "problem_missing_post": "Qual publicação? Informe o ID: `/integration posts <id>` mostra.",
        "problem_missing_video": "Qual vídeo? Primeiro vem o ID dele, depois a conexão e então o horário.",
        "problem_missing_order": "Primeiro vem o vídeo, depois a conexão.",
        "problem_missing_when": "Quando? Escreva, por exemplo, `tomorrow 9:00` ou `2026-12-05T10:00Z`.",
        "problem_missing_watched": "Observar o quê? Informe um nome, um ID, `all`, `hooked` ou `rocketchat`.",
        "problem_missing_unwatched": "Parar de observar o quê? Informe um nome, um ID, `all`, `hooked` ou `rocketchat`: `/integration watching` mostra o que está em observação.",
        "problem_missing_target": "Para onde? Informe a conexão que recebe as publicações: nome, @ ou ID.",
        "problem_missing_owner": "De quem são os webhooks? Escreva `owner` e um nome de usuário.",
        "problem_missing_heir": "Transferir para quem? Escreva um nome de usuário depois de `to`.",
        "problem_unknown_option": "A opção {word} não existe.",
        "problem_unknown_word": "Uma integração por vez: {word} não cabe aqui. Ponha entre aspas um nome de várias palavras.",
        "problem_unknown_filter": "`list` não tem o filtro {word}. Ele mostra várias integrações, e `get` mostra uma.",
        "problem_no_value": "{option} precisa de um valor: {allowed}.",
        "problem_bad_value": "{option} não pode ser {value}. Valores aceitos: {allowed}.",
        "problem_twice": "{option} foi informado duas vezes.",
        "problem_usage": "Uso: {usage}",
        "problem_stale_card": "Este cartão é de outra versão do aplicativo. Obtenha um novo com `/integration get`.",
        "problem_card_gone": "Este cartão mudou ou não pode mais ser alterado. Leia-o de novo ou obtenha um novo com `/integration get`.",
        "problem_internal": "Algo deu errado dentro do aplicativo. Um administrador encontra os detalhes no log do aplicativo. Verifique o que mudou antes de tentar novamente.",
        "complaint_web_address": "A configuração {setting} não é um endereço da web (http ou https, sem nome de usuário nele).",
        "complaint_whole_number": "A configuração {setting} não é um número inteiro de {min, number, ::group-off} a {max, number, ::group-off}.",
        "complaint_choice": "A configuração {setting} contém um valor que não está entre as opções.",
        "complaint_roles": "A configuração {setting} não é uma lista de funções separadas por vírgulas. Até um administrador corrigi-la, nenhuma função vale.",
        "complaint_mention": "A configuração {setting} não é uma única menção como `@nome`, `@all` ou `@here`.",
        "complaint_credential": "A configuração {setting} contém caracteres que uma chave não pode ter. Cole a chave novamente.",
        "complaint_stored": "{complaint} O valor armazenado é {value}, mesmo que a página de configurações mostre outro.",
        "complaint_stored_nothing": "{complaint} Ela está vazia, mesmo que a página de configurações mostre um valor.",
        "complaint_used_instead": "{complaint} O aplicativo usa {value} em seu lugar.",
        "help_check": "Verifica tudo agora",
        "help_check_example": "Só você vê a resposta. Os canais que monitoram são avisados do que mudou, como após cada verificação.",
        "check_going_on": "⏳ Ainda verificando. O resultado aparecerá aqui, só para você.",
        "check_busy": "⏳ Outra verificação está em andamento. A sua vem depois; o resultado aparecerá aqui, só para você.",
        "check_nothing": "Nada a verificar: não há conexão do Hooked nem webhook que você possa ver.",
        "check_nothing_seen": "Nada pôde ser verificado.",
        "check_unchecked": "{count, plural, one {As entregas de # webhook não foram verificadas: se ele funciona é desconhecido} other {As entregas de # webhooks não foram verificadas: se eles funcionam é desconhecido}}",
        "check_gone": "🔴 {count, plural, one {# integração monitorada sumiu} other {# integrações monitoradas sumiram}}: {names}",
        "check_unseen": "❔ {count, plural, one {# sem como verificar} other {# sem como verificar}}: {names}",
        "check_own_webhooks": "Os webhooks não estão incluídos, porque você não pode ver todos. `/integration list rocketchat` mostra os seus.",
        "check_more": "{count, plural, one {… e mais #: `/integration list unhealthy`} other {… e mais #: `/integration list unhealthy`}}",
        "check_line": "{state} · {name} · {what} · {id}",
        "check_watched": "Os canais que monitoram foram avisados do que mudou.",
        "check_unwatched": "Nenhum canal está monitorando. Um gestor pode começar com `/integration watch all` em um canal.",
        "check_as_of": "conforme {time}"
    }
};

import { migrationList } from './migration-list.ts';

export const sqliteMigrations = migrationList([
  {
    name: '0001-foundation',
    statements: [
      'create table `boundary` (`region_code` text not null primary key, `geometry` text not null)',
      'create table `checkpoint_report` (`id` text not null primary key, `tps_code` text not null, `desa_code` text not null, `kecamatan_code` text not null, `stage` text not null, `assertion` text not null, `institution` text not null, `channel` text not null, `happened_at` bigint not null, `received_at` bigint not null, `clock_offset_seconds` integer null, `corrects` text null, `is_early` integer not null)',
      'create unique index `checkpoint_report_corrects_unique` on `checkpoint_report` (`corrects`)',
      'create index `checkpoint_report_tps_code_stage_institution_index` on `checkpoint_report` (`tps_code`, `stage`, `institution`)',
      'create index `checkpoint_report_desa_code_received_at_id_index` on `checkpoint_report` (`desa_code`, `received_at`, `id`)',
      'create index `checkpoint_report_kecamatan_code_received_at_id_stage_institution_happened_at_index` on `checkpoint_report` (`kecamatan_code`, `received_at`, `id`, `stage`, `institution`, `happened_at`)',
      'create index `checkpoint_report_received_at_id_stage_institution_happened_at_index` on `checkpoint_report` (`received_at`, `id`, `stage`, `institution`, `happened_at`)',
      'create table `incident` (`id` text not null primary key, `number` integer not null, `category` text not null, `kind` text null, `severity` text not null, `status` text not null, `region_code` text not null, `desa_code` text null, `kecamatan_code` text null, `tps_codes` text not null, `place_kind` text null, `latitude` double null, `longitude` double null, `hinders_stage` text null, `agency` text not null, `is_agency_assigned` integer not null, `institution` text not null, `channel` text not null, `happened_at` bigint not null, `received_at` bigint not null, `clock_offset_seconds` integer null, `acknowledge_due_at` bigint not null, `acknowledged_at` bigint null, `acknowledged_by` text null, `closed_at` bigint null)',
      'create unique index `incident_number_unique` on `incident` (`number`)',
      'create index `incident_kecamatan_code_received_at_id_category_severity_status_agency_happened_at_index` on `incident` (`kecamatan_code`, `received_at`, `id`, `category`, `severity`, `status`, `agency`, `happened_at`)',
      'create index `incident_received_at_id_desa_code_category_severity_status_agency_happened_at_index` on `incident` (`received_at`, `id`, `desa_code`, `category`, `severity`, `status`, `agency`, `happened_at`)',
      'create table `incident_act` (`id` text not null primary key, `incident_id` text not null, `kind` text not null, `post` text not null, `verified_by` text null, `agency` text null, `happened_at` bigint not null, `received_at` bigint not null, `clock_offset_seconds` integer null)',
      'create index `incident_act_incident_id_received_at_id_index` on `incident_act` (`incident_id`, `received_at`, `id`)',
      'create table `incident_tps` (`tps_code` text not null, `incident_id` text not null, primary key (`tps_code`, `incident_id`))',
      'create table `operation` (`id` text not null primary key, `regency` text not null, `plan` text not null, `plan_hash` text not null, `loaded_at` bigint not null, `closed_at` bigint null)',
      'create table `receipt` (`id` text not null primary key, `act` text not null, `body_hash` text not null, `answer` text not null)',
      'create table `region` (`code` text not null primary key, `parent_code` text null, `level` text not null, `name` text not null, `short_code` text not null, `is_kelurahan` integer not null, `latitude` double null, `longitude` double null, `tile_column` integer null, `tile_row` integer null, `position` integer not null)',
      'create index `region_parent_code_index` on `region` (`parent_code`)',
      'create table `stream_event` (`stream_id` integer not null, `seq` bigint not null, `id` text not null, `kind` text not null, `subject` text not null, `region` text not null, `recorded_at` bigint not null, `payload` text not null, `hash` text not null, primary key (`stream_id`, `seq`))',
      'create unique index `stream_event_id_unique` on `stream_event` (`id`)',
      'create index `stream_event_subject_seq_index` on `stream_event` (`subject`, `seq`)',
      'create table `stream_head` (`id` integer not null primary key autoincrement, `operation_id` text not null, `regency` text not null, `epoch` integer not null, `head_seq` bigint not null, `head_hash` text not null)',
      'create unique index `stream_head_operation_id_unique` on `stream_head` (`operation_id`)',
      'create table `subject_text` (`subject` text not null, `field` text not null, `text` text not null, primary key (`subject`, `field`))',
      'create table `tps` (`code` text not null primary key, `desa_code` text not null, `number` integer not null, `signal_class` text not null, `is_special` integer not null)',
      'create index `tps_desa_code_index` on `tps` (`desa_code`)',
    ],
  },
  {
    name: '0002-access',
    statements: [
      'create table `access_grant` (`id` text not null primary key, `principal` text not null, `role` text not null, `region` text not null, `agency` text null, `institution` text null, `post` text null, `starts_at` bigint not null, `ends_at` bigint null, `revoked_at` bigint null)',
      'create index `access_grant_principal_index` on `access_grant` (`principal`)',
      'create table `principal` (`id` text not null primary key, `kind` text not null, `created_at` bigint not null, `barred_at` bigint null)',
      'alter table `receipt` add column `principal` text null',
      'alter table `stream_event` add column `actor` text null',
      'alter table `stream_event` add column `session` text null',
    ],
  },
  {
    name: '0002b-levels',
    statements: [
      'create table `incident_leveled` (`id` text not null primary key, `series` text not null, `number` integer not null, `level` text not null, `category` text not null, `kind` text null, `severity` text not null, `status` text not null, `region_code` text not null, `place_code` text not null, `desa_code` text null, `kecamatan_code` text null, `tps_codes` text not null, `place_kind` text null, `latitude` double null, `longitude` double null, `hinders_stage` text null, `agency` text not null, `is_agency_assigned` integer not null, `institution` text not null, `channel` text not null, `reporter` text null, `happened_at` bigint not null, `received_at` bigint not null, `clock_offset_seconds` integer null, `acknowledge_due_at` bigint not null, `acknowledged_at` bigint null, `acknowledged_by` text null, `closed_at` bigint null)',
      'insert into `incident_leveled` (`id`, `series`, `number`, `level`, `category`, `kind`, `severity`, `status`, `region_code`, `place_code`, `desa_code`, `kecamatan_code`, `tps_codes`, `place_kind`, `latitude`, `longitude`, `hinders_stage`, `agency`, `is_agency_assigned`, `institution`, `channel`, `reporter`, `happened_at`, `received_at`, `clock_offset_seconds`, `acknowledge_due_at`, `acknowledged_at`, `acknowledged_by`, `closed_at`) select `id`, \'BIASA\', `number`, \'BIASA\', `category`, `kind`, `severity`, `status`, `region_code`, case when json_array_length(`tps_codes`) = 1 then json_extract(`tps_codes`, \'$[0]\') else `region_code` end, case when json_array_length(`tps_codes`) = 1 then substr(json_extract(`tps_codes`, \'$[0]\'), 1, 13) else `desa_code` end, case when json_array_length(`tps_codes`) = 1 then substr(json_extract(`tps_codes`, \'$[0]\'), 1, 8) else `kecamatan_code` end, `tps_codes`, `place_kind`, `latitude`, `longitude`, `hinders_stage`, `agency`, `is_agency_assigned`, `institution`, `channel`, null, `happened_at`, `received_at`, `clock_offset_seconds`, `acknowledge_due_at`, `acknowledged_at`, `acknowledged_by`, `closed_at` from `incident`',
      'drop table `incident`',
      'alter table `incident_leveled` rename to `incident`',
      'create unique index `incident_series_number_unique` on `incident` (`series`, `number`)',
      'create index `incident_kecamatan_code_received_at_id_level_place_code_category_severity_status_agency_happened_at_index` on `incident` (`kecamatan_code`, `received_at`, `id`, `level`, `place_code`, `category`, `severity`, `status`, `agency`, `happened_at`)',
      'create index `incident_received_at_id_level_place_code_desa_code_category_severity_status_agency_happened_at_index` on `incident` (`received_at`, `id`, `level`, `place_code`, `desa_code`, `category`, `severity`, `status`, `agency`, `happened_at`)',
      'create index `incident_reporter_received_at_id_index` on `incident` (`reporter`, `received_at`, `id`)',
      'create table `incident_series` (`series` text not null primary key, `last_number` integer not null)',
      'insert into `incident_series` (`series`, `last_number`) select `series`, max(`number`) from `incident` group by `series`',
      'alter table `incident_act` add column `level` text null',
      'alter table `checkpoint_report` add column `reporter` text null',
    ],
  },
  {
    name: '0003-audit',
    statements: [
      'create table `audit_seal` (`number` integer not null primary key autoincrement, `content` text not null, `marks` text not null, `signature` text not null)',
    ],
  },
  {
    name: '0004-accounts',
    statements: [
      'create table `access_session` (`id` text not null primary key, `principal` text not null, `kind` text not null, `secret_digest` text not null, `how` text not null, `device` text not null, `started_at` bigint not null, `last_seen_at` bigint not null, `ended_at` bigint null)',
      'create index `access_session_principal_index` on `access_session` (`principal`)',
      'create unique index `access_session_secret_digest_unique` on `access_session` (`secret_digest`)',
      'create table `account` (`id` text not null primary key, `username_mark` text null, `password` text null, `created_at` bigint not null, `erased_at` bigint null)',
      'create unique index `account_username_mark_unique` on `account` (`username_mark`)',
      'create index `account_created_at_id_index` on `account` (`created_at`, `id`)',
      'create table `invitation` (`id` text not null primary key, `kind` text not null, `principal` text null, `tps` text null, `institution` text null, `code_digest` text not null, `made_at` bigint not null, `expires_at` bigint null, `used_at` bigint null, `used_by` text null, `replaced_at` bigint null)',
      'create index `invitation_principal_index` on `invitation` (`principal`)',
      'create unique index `invitation_code_digest_unique` on `invitation` (`code_digest`)',
      'create index `invitation_tps_institution_index` on `invitation` (`tps`, `institution`)',
      'create table `passkey` (`id` text not null primary key, `principal` text not null, `credential_id` text not null, `public_key` text not null, `counter` bigint not null, `transports` text not null, `added_at` bigint not null, `last_used_at` bigint null)',
      'create index `passkey_principal_index` on `passkey` (`principal`)',
      'create unique index `passkey_credential_id_unique` on `passkey` (`credential_id`)',
      'create table `personal_data` (`subject` text not null, `field` text not null, `sealed` text not null, primary key (`subject`, `field`))',
      'create table `subject_key` (`subject` text not null primary key, `sealed` text not null)',
    ],
  },
  {
    name: '0005-walls',
    statements: [
      'create table `wall` (`id` text not null primary key, `pairing` text not null, `public_key` text not null, `user_agent` text null, `name` text not null, `place` text not null, `scope` text not null, `diagonal_inches` double not null, `distance_metres` double not null, `ambient` text not null, `is_guest_by_default` integer not null, `pinned_scene` text null, `is_rotating` integer not null, `is_sound_on` integer not null, `is_guest` integer not null, `is_blank` integer not null, `restarted_at` bigint null, `sound_tested_at` bigint null, `seal_until` bigint null, `misused_at` bigint null, `misused_from` text null, `approved_by` text null, `paired_at` bigint not null, `unpaired_at` bigint null, `version` integer not null)',
      'create unique index `wall_pairing_unique` on `wall` (`pairing`)',
      'create table `wall_token` (`digest` text not null primary key, `wall` text not null, `issued_at` bigint not null, `expires_at` bigint not null, `first_used_at` bigint null)',
      'create index `wall_token_wall_index` on `wall_token` (`wall`)',
    ],
  },
  {
    name: '0006-programs',
    statements: [
      'create table `program_token` (`id` text not null primary key, `name` text not null, `scopes` text not null, `region` text not null, `secret_digest` text not null, `issued_by` text null, `issued_at` bigint not null, `expires_at` bigint not null, `last_used_at` bigint null, `revoked_at` bigint null)',
      'create unique index `program_token_secret_digest_unique` on `program_token` (`secret_digest`)',
      'create index `program_token_issued_at_id_index` on `program_token` (`issued_at`, `id`)',
    ],
  },
  {
    name: '0007-timers',
    statements: [
      'create table `reactor` (`name` text not null primary key, `seq` bigint not null)',
      'create table `timer` (`id` text not null primary key, `kind` text not null, `subject` text not null, `due_at` bigint not null)',
      'create index `timer_due_at_id_index` on `timer` (`due_at`, `id`)',
      'create table `timer_clock` (`id` integer not null primary key autoincrement, `operation_time` bigint not null)',
    ],
  },
  {
    name: '0010-webhooks',
    statements: [
      'create table `delivery` (`number` integer not null primary key autoincrement, `id` text not null, `message` text not null, `channel` text not null, `receiver` text not null, `alert` text null, `principal` text null, `state` text not null, `tries` integer not null, `first_tried_at` bigint null, `last_tried_at` bigint null, `next_try_at` bigint null, `last_status` integer null, `last_fault` text null, `sent_at` bigint null)',
      'create unique index `delivery_id_unique` on `delivery` (`id`)',
      'create index `delivery_state_number_index` on `delivery` (`state`, `number`)',
      'create index `delivery_receiver_state_number_index` on `delivery` (`receiver`, `state`, `number`)',
      'create index `delivery_alert_index` on `delivery` (`alert`)',
      'create table `delivery_message` (`id` text not null primary key, `type` text not null, `body` text not null, `made_at` bigint not null)',
      'create table `webhook` (`id` text not null primary key, `name` text not null, `url` text not null, `allowed_host` text null, `region` text not null, `severities` text not null, `sealed_secret` text not null, `added_by` text null, `added_at` bigint not null, `removed_at` bigint null)',
    ],
  },
  {
    name: '0008-photos',
    statements: [
      'create table `photo` (`id` text not null primary key, `incident_id` text not null, `principal` text not null, `content` text not null, `sent_byte_length` integer not null, `byte_length` integer not null, `width` integer not null, `height` integer not null, `happened_at` bigint not null, `received_at` bigint not null, `clock_offset_seconds` integer null, `removal` text null, `removed_post` text null, `removal_happened_at` bigint null, `removed_at` bigint null)',
      'create index `photo_incident_id_received_at_id_index` on `photo` (`incident_id`, `received_at`, `id`)',
      'create index `photo_content_index` on `photo` (`content`)',
      'create index `photo_principal_content_index` on `photo` (`principal`, `content`)',
      'create table `photo_announcement` (`id` text not null primary key, `incident_id` text not null, `principal` text not null, `content` text not null, `byte_length` integer not null, `happened_at` bigint not null, `clock_offset_seconds` integer null, `announced_at` bigint not null)',
      'create index `photo_announcement_principal_content_index` on `photo_announcement` (`principal`, `content`)',
      'create index `photo_announcement_incident_id_index` on `photo_announcement` (`incident_id`)',
    ],
  },
  {
    name: '0011-push',
    statements: [
      'create table `push_subscription` (`id` text not null primary key, `principal` text not null, `session` text not null, `endpoint_digest` text not null, `added_at` bigint not null)',
      'create index `push_subscription_principal_index` on `push_subscription` (`principal`)',
      'create index `push_subscription_session_index` on `push_subscription` (`session`)',
      'create unique index `push_subscription_endpoint_digest_unique` on `push_subscription` (`endpoint_digest`)',
    ],
  },
  {
    name: '0008-alerts',
    statements: [
      'create table `alert` (`id` text not null primary key, `open_key` text null, `rule` text null, `ladder` text null, `severity` text not null, `level` text not null, `agency` text null, `place_code` text not null, `incident_id` text null, `saw` text not null, `state` text not null, `awaits` text not null, `rung` text null, `attempt` integer not null, `skipped` text not null, `raised_at` bigint not null, `acknowledged_at` bigint null, `followed_at` bigint null, `ended_at` bigint null)',
      'create unique index `alert_open_key_unique` on `alert` (`open_key`)',
      'create index `alert_incident_id_index` on `alert` (`incident_id`)',
      'create index `alert_state_raised_at_id_index` on `alert` (`state`, `raised_at`, `id`)',
      'create table `alert_call` (`alert_id` text not null, `rung` text not null, `principal` text not null, `attempt` integer not null, `called_at` bigint not null, `answer` text null, `answered_at` bigint null, primary key (`alert_id`, `rung`, `principal`))',
      'create index `alert_call_principal_called_at_index` on `alert_call` (`principal`, `called_at`)',
    ],
  },
  {
    name: '0012-alert-messages',
    statements: [
      'alter table `delivery_message` add column `alert` text null',
      'create index `delivery_message_alert_index` on `delivery_message` (`alert`)',
    ],
  },
  {
    name: '0013-roll-calls',
    statements: [
      'create table `roll_call` (`id` text not null primary key, `region` text not null, `post` text null, `asked_by` text not null, `asked_at` bigint not null, `closes_at` bigint not null, `closed_at` bigint null)',
      'create index `roll_call_region_asked_at_id_index` on `roll_call` (`region`, `asked_at`, `id`)',
      'create table `roll_call_entry` (`roll_call` text not null, `region` text not null, `position` integer not null, `answer_id` text null, `readiness` text null, `channel` text null, `post` text null, `answered_by` text null, `happened_at` bigint null, `received_at` bigint null, `clock_offset_seconds` integer null, primary key (`roll_call`, `region`))',
      'create index `roll_call_entry_region_roll_call_index` on `roll_call_entry` (`region`, `roll_call`)',
      'create table `tps_call` (`id` text not null primary key, `tps_code` text not null, `outcome` text not null, `caller` text not null, `happened_at` bigint not null, `received_at` bigint not null, `clock_offset_seconds` integer null)',
      'create index `tps_call_tps_code_received_at_id_index` on `tps_call` (`tps_code`, `received_at`, `id`)',
    ],
  },
  {
    name: '0013-alert-notices',
    statements: [
      'create table `alert_notice` (`alert` text not null, `principal` text not null, `delivered_at` bigint null, `read_at` bigint null, primary key (`alert`, `principal`))',
    ],
  },
  {
    name: '0014-incident-life',
    statements: [
      'alter table `incident` add column `supporting` text null',
      'alter table `incident` add column `merged_into` text null',
      'alter table `incident` add column `standing` text null',
      'create index `incident_merged_into_index` on `incident` (`merged_into`)',
      'create table `incident_entry` (`id` text not null primary key, `incident_id` text not null, `kind` text not null, `post` text null, `principal` text null, `channel` text null, `verified_by` text null, `agency` text null, `level` text null, `about` text null, `was` text null, `became` text null, `due_at` bigint null, `happened_at` bigint not null, `received_at` bigint not null, `clock_offset_seconds` integer null, `recorded_at` bigint null, `standing_before` text null, `revision` integer null, `undone_by` text null)',
      'insert into `incident_entry` (`id`, `incident_id`, `kind`, `post`, `verified_by`, `agency`, `level`, `happened_at`, `received_at`, `clock_offset_seconds`) select `id`, `incident_id`, `kind`, `post`, `verified_by`, `agency`, `level`, `happened_at`, `received_at`, `clock_offset_seconds` from `incident_act`',
      'drop table `incident_act`',
      'alter table `incident_entry` rename to `incident_act`',
      'create index `incident_act_incident_id_received_at_id_index` on `incident_act` (`incident_id`, `received_at`, `id`)',
    ],
  },
  {
    name: '0015-lessons',
    statements: [
      'create table `lesson` (`id` text not null primary key, `region` text not null, `owner_kind` text not null, `owner` text not null, `due_at` bigint not null, `version` integer not null, `act` text not null, `recorded_at` bigint not null, `withdrawn_at` bigint null)',
      'create index `lesson_region_recorded_at_id_index` on `lesson` (`region`, `recorded_at`, `id`)',
    ],
  },
  {
    name: '0016-incident-numbers',
    statements: [
      'create table `incident_number` (`number` integer not null, `incident_id` text null, primary key (`number`))',
      'create unique index `incident_number_incident_id_unique` on `incident_number` (`incident_id`)',
      'insert into `incident_number` (`number`) with recursive `given` (`number`) as (select 1 union all select `number` + 1 from `given` where `number` < (select max(`last_number`) from `incident_series`)) select `number` from `given`',
      'drop table `incident_series`',
    ],
  },
  {
    name: '0016-set-aside',
    statements: [
      'create table `set_aside` (`id` text not null primary key, `consumer` text not null, `seq` bigint null, `kind` text not null, `subject` text not null, `timer` text null, `due_at` bigint null, `tries` integer not null, `reason` text not null, `set_aside_at` bigint not null, `processed_at` bigint null)',
      'create index `set_aside_processed_at_set_aside_at_id_index` on `set_aside` (`processed_at`, `set_aside_at`, `id`)',
    ],
  },
  {
    name: '0016-receipt-secrets',
    statements: [
      'create table `receipt_secret` (`id` text not null primary key, `sealed` text not null, `expires_at` bigint not null)',
    ],
  },
  {
    name: '0016-keys',
    statements: [
      'create table `key_check` (`file` text not null, `value` text not null, `since` bigint not null, primary key (`file`, `value`))',
    ],
  },
  {
    name: '0017-versions',
    statements: [
      'create table `program_version` (`version` text not null primary key, `first_opened_at` bigint not null)',
    ],
  },
]);

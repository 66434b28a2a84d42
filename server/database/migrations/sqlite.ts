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
    name: '0003-audit',
    statements: [
      'create table `audit_seal` (`number` integer not null primary key autoincrement, `content` text not null, `marks` text not null, `signature` text not null)',
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
]);

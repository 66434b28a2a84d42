import { migrationList } from './migration-list.ts';

export const postgresqlMigrations = migrationList([
  {
    name: '0001-foundation',
    statements: [
      'create table "boundary" ("region_code" varchar(16) not null, "geometry" text not null, primary key ("region_code"))',
      'create table "checkpoint_report" ("id" varchar(36) not null, "tps_code" varchar(32) not null, "desa_code" varchar(16) not null, "kecamatan_code" varchar(16) not null, "stage" varchar(64) not null, "assertion" varchar(16) not null, "institution" varchar(64) not null, "channel" varchar(16) not null, "happened_at" bigint not null, "received_at" bigint not null, "clock_offset_seconds" int null, "corrects" varchar(36) null, "is_early" boolean not null, primary key ("id"))',
      'alter table "checkpoint_report" add constraint "checkpoint_report_corrects_unique" unique ("corrects")',
      'create index "checkpoint_report_tps_code_stage_institution_index" on "checkpoint_report" ("tps_code", "stage", "institution")',
      'create index "checkpoint_report_desa_code_received_at_id_index" on "checkpoint_report" ("desa_code", "received_at", "id")',
      'create index "checkpoint_report_kecamatan_code_received_at_id_st_b1b10_index" on "checkpoint_report" ("kecamatan_code", "received_at", "id", "stage", "institution", "happened_at")',
      'create index "checkpoint_report_received_at_id_stage_institution_0a768_index" on "checkpoint_report" ("received_at", "id", "stage", "institution", "happened_at")',
      'create table "incident" ("id" varchar(36) not null, "number" int not null, "category" varchar(64) not null, "kind" varchar(64) null, "severity" varchar(16) not null, "status" varchar(16) not null, "region_code" varchar(16) not null, "desa_code" varchar(16) null, "kecamatan_code" varchar(16) null, "tps_codes" text not null, "place_kind" varchar(64) null, "latitude" double precision null, "longitude" double precision null, "hinders_stage" varchar(64) null, "agency" varchar(64) not null, "is_agency_assigned" boolean not null, "institution" varchar(64) not null, "channel" varchar(16) not null, "happened_at" bigint not null, "received_at" bigint not null, "clock_offset_seconds" int null, "acknowledge_due_at" bigint not null, "acknowledged_at" bigint null, "acknowledged_by" varchar(64) null, "closed_at" bigint null, primary key ("id"))',
      'alter table "incident" add constraint "incident_number_unique" unique ("number")',
      'create index "incident_kecamatan_code_received_at_id_category_se_71b2c_index" on "incident" ("kecamatan_code", "received_at", "id", "category", "severity", "status", "agency", "happened_at")',
      'create index "incident_received_at_id_desa_code_category_severit_3bc42_index" on "incident" ("received_at", "id", "desa_code", "category", "severity", "status", "agency", "happened_at")',
      'create table "incident_act" ("id" varchar(36) not null, "incident_id" varchar(36) not null, "kind" varchar(32) not null, "post" varchar(64) not null, "verified_by" varchar(64) null, "agency" varchar(64) null, "happened_at" bigint not null, "received_at" bigint not null, "clock_offset_seconds" int null, primary key ("id"))',
      'create index "incident_act_incident_id_received_at_id_index" on "incident_act" ("incident_id", "received_at", "id")',
      'create table "incident_tps" ("tps_code" varchar(32) not null, "incident_id" varchar(36) not null, primary key ("tps_code", "incident_id"))',
      'create table "operation" ("id" varchar(64) not null, "regency" varchar(16) not null, "plan" text not null, "plan_hash" varchar(64) not null, "loaded_at" bigint not null, "closed_at" bigint null, primary key ("id"))',
      'create table "receipt" ("id" varchar(36) not null, "act" varchar(64) not null, "body_hash" varchar(64) not null, "answer" text not null, primary key ("id"))',
      'create table "region" ("code" varchar(16) not null, "parent_code" varchar(16) null, "level" varchar(16) not null, "name" varchar(80) not null, "short_code" varchar(3) not null, "is_kelurahan" boolean not null, "latitude" double precision null, "longitude" double precision null, "tile_column" int null, "tile_row" int null, "position" int not null, primary key ("code"))',
      'create index "region_parent_code_index" on "region" ("parent_code")',
      'create table "stream_event" ("stream_id" int not null, "seq" bigint not null, "id" varchar(36) not null, "kind" varchar(64) not null, "subject" varchar(64) not null, "region" varchar(32) not null, "recorded_at" bigint not null, "payload" text not null, "hash" varchar(64) not null, primary key ("stream_id", "seq"))',
      'alter table "stream_event" add constraint "stream_event_id_unique" unique ("id")',
      'create index "stream_event_subject_seq_index" on "stream_event" ("subject", "seq")',
      'create table "stream_head" ("id" serial primary key, "operation_id" varchar(64) not null, "regency" varchar(16) not null, "epoch" int not null, "head_seq" bigint not null, "head_hash" varchar(64) not null)',
      'alter table "stream_head" add constraint "stream_head_operation_id_unique" unique ("operation_id")',
      'create table "subject_text" ("subject" varchar(36) not null, "field" varchar(32) not null, "text" text not null, primary key ("subject", "field"))',
      'create table "tps" ("code" varchar(24) not null, "desa_code" varchar(16) not null, "number" int not null, "signal_class" varchar(1) not null, "is_special" boolean not null, primary key ("code"))',
      'create index "tps_desa_code_index" on "tps" ("desa_code")',
    ],
  },
  {
    name: '0002-access',
    statements: [
      'create table "access_grant" ("id" varchar(36) not null, "principal" varchar(36) not null, "role" varchar(24) not null, "region" varchar(32) not null, "agency" varchar(64) null, "institution" varchar(64) null, "post" varchar(64) null, "starts_at" bigint not null, "ends_at" bigint null, "revoked_at" bigint null, primary key ("id"))',
      'create index "access_grant_principal_index" on "access_grant" ("principal")',
      'create table "principal" ("id" varchar(36) not null, "kind" varchar(16) not null, "created_at" bigint not null, "barred_at" bigint null, primary key ("id"))',
      'alter table "receipt" add column "principal" varchar(36) null',
      'alter table "stream_event" add column "actor" varchar(36) null',
      'alter table "stream_event" add column "session" varchar(36) null',
    ],
  },
  {
    name: '0002b-levels',
    statements: [
      'alter table "incident" drop constraint "incident_number_unique"',
      'drop index "incident_kecamatan_code_received_at_id_category_se_71b2c_index"',
      'drop index "incident_received_at_id_desa_code_category_severit_3bc42_index"',
      'alter table "incident" add column "series" varchar(16) not null default \'BIASA\', add column "level" varchar(16) not null default \'BIASA\', add column "place_code" varchar(32) null, add column "reporter" varchar(36) null',
      'update "incident" set "place_code" = "region_code"',
      'update "incident" set "place_code" = "tps_codes"::json->>0, "desa_code" = left("tps_codes"::json->>0, 13), "kecamatan_code" = left("tps_codes"::json->>0, 8) where json_array_length("tps_codes"::json) = 1',
      'alter table "incident" alter column "series" drop default, alter column "level" drop default, alter column "place_code" set not null',
      'alter table "incident" add constraint "incident_series_number_unique" unique ("series", "number")',
      'create index "incident_kecamatan_code_received_at_id_level_place_eba4d_index" on "incident" ("kecamatan_code", "received_at", "id", "level", "place_code", "category", "severity", "status", "agency", "happened_at")',
      'create index "incident_received_at_id_level_place_code_desa_code_508ac_index" on "incident" ("received_at", "id", "level", "place_code", "desa_code", "category", "severity", "status", "agency", "happened_at")',
      'create index "incident_reporter_received_at_id_index" on "incident" ("reporter", "received_at", "id")',
      'create table "incident_series" ("series" varchar(16) not null, "last_number" int not null, primary key ("series"))',
      'insert into "incident_series" ("series", "last_number") select "series", max("number") from "incident" group by "series"',
      'alter table "incident_act" add column "level" varchar(16) null',
      'alter table "checkpoint_report" add column "reporter" varchar(36) null',
    ],
  },
  {
    name: '0003-audit',
    statements: [
      'create table "audit_seal" ("number" serial primary key, "content" text not null, "marks" text not null, "signature" varchar(96) not null)',
    ],
  },
  {
    name: '0004-accounts',
    statements: [
      'create table "access_session" ("id" varchar(36) not null, "principal" varchar(36) not null, "kind" varchar(16) not null, "secret_digest" varchar(64) not null, "how" varchar(16) not null, "device" varchar(60) not null, "started_at" bigint not null, "last_seen_at" bigint not null, "ended_at" bigint null, primary key ("id"))',
      'create index "access_session_principal_index" on "access_session" ("principal")',
      'alter table "access_session" add constraint "access_session_secret_digest_unique" unique ("secret_digest")',
      'create table "account" ("id" varchar(36) not null, "username_mark" varchar(64) null, "password" varchar(160) null, "created_at" bigint not null, "erased_at" bigint null, primary key ("id"))',
      'alter table "account" add constraint "account_username_mark_unique" unique ("username_mark")',
      'create index "account_created_at_id_index" on "account" ("created_at", "id")',
      'create table "invitation" ("id" varchar(36) not null, "kind" varchar(16) not null, "principal" varchar(36) null, "tps" varchar(24) null, "institution" varchar(64) null, "code_digest" varchar(64) not null, "made_at" bigint not null, "expires_at" bigint null, "used_at" bigint null, "used_by" varchar(64) null, "replaced_at" bigint null, primary key ("id"))',
      'create index "invitation_principal_index" on "invitation" ("principal")',
      'alter table "invitation" add constraint "invitation_code_digest_unique" unique ("code_digest")',
      'create index "invitation_tps_institution_index" on "invitation" ("tps", "institution")',
      'create table "passkey" ("id" varchar(36) not null, "principal" varchar(36) not null, "credential_id" varchar(1400) not null, "public_key" text not null, "counter" bigint not null, "transports" varchar(120) not null, "added_at" bigint not null, "last_used_at" bigint null, primary key ("id"))',
      'create index "passkey_principal_index" on "passkey" ("principal")',
      'alter table "passkey" add constraint "passkey_credential_id_unique" unique ("credential_id")',
      'create table "personal_data" ("subject" varchar(36) not null, "field" varchar(64) not null, "sealed" text not null, primary key ("subject", "field"))',
      'create table "subject_key" ("subject" varchar(36) not null, "sealed" varchar(120) not null, primary key ("subject"))',
    ],
  },
  {
    name: '0005-walls',
    statements: [
      'create table "wall" ("id" varchar(36) not null, "pairing" varchar(36) not null, "public_key" text not null, "user_agent" text null, "name" varchar(80) not null, "place" varchar(80) not null, "scope" varchar(16) not null, "diagonal_inches" double precision not null, "distance_metres" double precision not null, "ambient" varchar(16) not null, "is_guest_by_default" boolean not null, "pinned_scene" varchar(32) null, "is_rotating" boolean not null, "is_sound_on" boolean not null, "is_guest" boolean not null, "is_blank" boolean not null, "restarted_at" bigint null, "sound_tested_at" bigint null, "seal_until" bigint null, "misused_at" bigint null, "misused_from" varchar(64) null, "approved_by" varchar(36) null, "paired_at" bigint not null, "unpaired_at" bigint null, "version" int not null, primary key ("id"))',
      'alter table "wall" add constraint "wall_pairing_unique" unique ("pairing")',
      'create table "wall_token" ("digest" varchar(64) not null, "wall" varchar(36) not null, "issued_at" bigint not null, "expires_at" bigint not null, "first_used_at" bigint null, primary key ("digest"))',
      'create index "wall_token_wall_index" on "wall_token" ("wall")',
    ],
  },
  {
    name: '0006-programs',
    statements: [
      'create table "program_token" ("id" varchar(36) not null, "name" varchar(80) not null, "scopes" varchar(64) not null, "region" varchar(16) not null, "secret_digest" varchar(64) not null, "issued_by" varchar(36) null, "issued_at" bigint not null, "expires_at" bigint not null, "last_used_at" bigint null, "revoked_at" bigint null, primary key ("id"))',
      'alter table "program_token" add constraint "program_token_secret_digest_unique" unique ("secret_digest")',
      'create index "program_token_issued_at_id_index" on "program_token" ("issued_at", "id")',
    ],
  },
  {
    name: '0007-timers',
    statements: [
      'create table "reactor" ("name" varchar(64) not null, "seq" bigint not null, primary key ("name"))',
      'create table "timer" ("id" varchar(160) not null, "kind" varchar(64) not null, "subject" varchar(64) not null, "due_at" bigint not null, primary key ("id"))',
      'create index "timer_due_at_id_index" on "timer" ("due_at", "id")',
      'create table "timer_clock" ("id" serial primary key, "operation_time" bigint not null)',
    ],
  },
  {
    name: '0010-webhooks',
    statements: [
      'create table "delivery" ("number" serial primary key, "id" varchar(36) not null, "message" varchar(36) not null, "channel" varchar(16) not null, "receiver" varchar(36) not null, "alert" varchar(36) null, "principal" varchar(36) null, "state" varchar(16) not null, "tries" int not null, "first_tried_at" bigint null, "last_tried_at" bigint null, "next_try_at" bigint null, "last_status" int null, "last_fault" varchar(32) null, "sent_at" bigint null)',
      'alter table "delivery" add constraint "delivery_id_unique" unique ("id")',
      'create index "delivery_state_number_index" on "delivery" ("state", "number")',
      'create index "delivery_receiver_state_number_index" on "delivery" ("receiver", "state", "number")',
      'create index "delivery_alert_index" on "delivery" ("alert")',
      'create table "delivery_message" ("id" varchar(36) not null, "type" varchar(32) not null, "body" text not null, "made_at" bigint not null, primary key ("id"))',
      'create table "webhook" ("id" varchar(36) not null, "name" varchar(80) not null, "url" varchar(500) not null, "allowed_host" varchar(255) null, "region" varchar(16) not null, "severities" varchar(64) not null, "sealed_secret" varchar(160) not null, "added_by" varchar(36) null, "added_at" bigint not null, "removed_at" bigint null, primary key ("id"))',
    ],
  },
  {
    name: '0008-photos',
    statements: [
      'create table "photo" ("id" varchar(36) not null, "incident_id" varchar(36) not null, "principal" varchar(36) not null, "content" varchar(64) not null, "sent_byte_length" int not null, "byte_length" int not null, "width" int not null, "height" int not null, "happened_at" bigint not null, "received_at" bigint not null, "clock_offset_seconds" int null, "removal" varchar(36) null, "removed_post" varchar(64) null, "removal_happened_at" bigint null, "removed_at" bigint null, primary key ("id"))',
      'create index "photo_incident_id_received_at_id_index" on "photo" ("incident_id", "received_at", "id")',
      'create index "photo_content_index" on "photo" ("content")',
      'create index "photo_principal_content_index" on "photo" ("principal", "content")',
      'create table "photo_announcement" ("id" varchar(36) not null, "incident_id" varchar(36) not null, "principal" varchar(36) not null, "content" varchar(64) not null, "byte_length" int not null, "happened_at" bigint not null, "clock_offset_seconds" int null, "announced_at" bigint not null, primary key ("id"))',
      'create index "photo_announcement_principal_content_index" on "photo_announcement" ("principal", "content")',
      'create index "photo_announcement_incident_id_index" on "photo_announcement" ("incident_id")',
    ],
  },
  {
    name: '0011-push',
    statements: [
      'create table "push_subscription" ("id" varchar(36) not null, "principal" varchar(36) not null, "session" varchar(36) not null, "endpoint_digest" varchar(64) not null, "added_at" bigint not null, primary key ("id"))',
      'create index "push_subscription_principal_index" on "push_subscription" ("principal")',
      'create index "push_subscription_session_index" on "push_subscription" ("session")',
      'alter table "push_subscription" add constraint "push_subscription_endpoint_digest_unique" unique ("endpoint_digest")',
    ],
  },
  {
    name: '0008-alerts',
    statements: [
      'create table "alert" ("id" varchar(36) not null, "open_key" varchar(160) null, "rule" varchar(40) null, "ladder" varchar(40) null, "severity" varchar(16) not null, "level" varchar(16) not null, "agency" varchar(64) null, "place_code" varchar(32) not null, "incident_id" varchar(36) null, "saw" text not null, "state" varchar(16) not null, "awaits" varchar(16) not null, "rung" varchar(40) null, "attempt" int not null, "skipped" text not null, "raised_at" bigint not null, "acknowledged_at" bigint null, "followed_at" bigint null, "ended_at" bigint null, primary key ("id"))',
      'alter table "alert" add constraint "alert_open_key_unique" unique ("open_key")',
      'create index "alert_incident_id_index" on "alert" ("incident_id")',
      'create index "alert_state_raised_at_id_index" on "alert" ("state", "raised_at", "id")',
      'create table "alert_call" ("alert_id" varchar(36) not null, "rung" varchar(80) not null, "principal" varchar(36) not null, "attempt" int not null, "called_at" bigint not null, "answer" varchar(16) null, "answered_at" bigint null, primary key ("alert_id", "rung", "principal"))',
      'create index "alert_call_principal_called_at_index" on "alert_call" ("principal", "called_at")',
    ],
  },
  {
    name: '0012-alert-messages',
    statements: [
      'alter table "delivery_message" add "alert" varchar(36) null',
      'create index "delivery_message_alert_index" on "delivery_message" ("alert")',
    ],
  },
  {
    name: '0013-roll-calls',
    statements: [
      'create table "roll_call" ("id" varchar(36) not null, "region" varchar(16) not null, "post" varchar(64) null, "asked_by" varchar(36) not null, "asked_at" bigint not null, "closes_at" bigint not null, "closed_at" bigint null, primary key ("id"))',
      'create index "roll_call_region_asked_at_id_index" on "roll_call" ("region", "asked_at", "id")',
      'create table "roll_call_entry" ("roll_call" varchar(36) not null, "region" varchar(16) not null, "position" int not null, "answer_id" varchar(36) null, "readiness" varchar(16) null, "channel" varchar(16) null, "post" varchar(64) null, "answered_by" varchar(36) null, "happened_at" bigint null, "received_at" bigint null, "clock_offset_seconds" int null, primary key ("roll_call", "region"))',
      'create index "roll_call_entry_region_roll_call_index" on "roll_call_entry" ("region", "roll_call")',
      'create table "tps_call" ("id" varchar(36) not null, "tps_code" varchar(32) not null, "outcome" varchar(16) not null, "caller" varchar(36) not null, "happened_at" bigint not null, "received_at" bigint not null, "clock_offset_seconds" int null, primary key ("id"))',
      'create index "tps_call_tps_code_received_at_id_index" on "tps_call" ("tps_code", "received_at", "id")',
    ],
  },
  {
    name: '0013-alert-notices',
    statements: [
      'create table "alert_notice" ("alert" varchar(36) not null, "principal" varchar(36) not null, "delivered_at" bigint null, "read_at" bigint null, primary key ("alert", "principal"))',
    ],
  },
  {
    name: '0014-incident-life',
    statements: [
      'alter table "incident" alter column "status" type varchar(32)',
      'alter table "incident" add column "supporting" text null, add column "merged_into" varchar(36) null, add column "standing" text null',
      'create index "incident_merged_into_index" on "incident" ("merged_into")',
      'alter table "incident_act" alter column "post" drop not null',
      'alter table "incident_act" add column "principal" varchar(36) null, add column "channel" varchar(16) null, add column "about" varchar(36) null, add column "was" text null, add column "became" text null, add column "due_at" bigint null, add column "recorded_at" bigint null, add column "standing_before" text null, add column "revision" int null, add column "undone_by" varchar(36) null',
    ],
  },
  {
    name: '0015-lessons',
    statements: [
      'create table "lesson" ("id" varchar(36) not null, "region" varchar(16) not null, "owner_kind" varchar(16) not null, "owner" varchar(64) not null, "due_at" bigint not null, "version" int not null, "act" varchar(36) not null, "recorded_at" bigint not null, "withdrawn_at" bigint null, primary key ("id"))',
      'create index "lesson_region_recorded_at_id_index" on "lesson" ("region", "recorded_at", "id")',
    ],
  },
  {
    name: '0016-incident-numbers',
    statements: [
      'create table "incident_number" ("number" int not null, "incident_id" varchar(36) null, primary key ("number"))',
      'alter table "incident_number" add constraint "incident_number_incident_id_unique" unique ("incident_id")',
      'insert into "incident_number" ("number") select generate_series(1, coalesce((select max("last_number") from "incident_series"), 1))',
      'drop table "incident_series"',
    ],
  },
  {
    name: '0016-set-aside',
    statements: [
      'create table "set_aside" ("id" varchar(36) not null, "consumer" varchar(64) not null, "seq" bigint null, "kind" varchar(64) not null, "subject" varchar(64) not null, "timer" varchar(160) null, "due_at" bigint null, "tries" int not null, "reason" text not null, "set_aside_at" bigint not null, "processed_at" bigint null, primary key ("id"))',
      'create index "set_aside_processed_at_set_aside_at_id_index" on "set_aside" ("processed_at", "set_aside_at", "id")',
    ],
  },
  {
    name: '0016-receipt-secrets',
    statements: [
      'create table "receipt_secret" ("id" varchar(36) not null, "sealed" text not null, "expires_at" bigint not null, primary key ("id"))',
    ],
  },
  {
    name: '0016-keys',
    statements: [
      'create table "key_check" ("file" varchar(64) not null, "value" varchar(64) not null, "since" bigint not null, primary key ("file", "value"))',
    ],
  },
  {
    name: '0017-versions',
    statements: [
      'create table "program_version" ("version" varchar(32) not null, "first_opened_at" bigint not null, primary key ("version"))',
    ],
  },
]);
